#include "config.h"

#include "cohesion-decision-report-private.h"

#include "model/cohesion-language.h"
#include "model/cohesion-progress.h"

#include <glib/gi18n.h>

#undef NC_
#define NC_(context, text) text

/* The columns of these stand below each other. */
#define ACTION_TABLES 1

static const char *
say (const CohesionDecisionReport *self, const char *msgid)
{
  return cohesion_report_writer_say (&self->writer, msgid);
}

/**
 * cohesion_decision_report_collect_actions:
 * @scope: a node
 *
 * Returns: (transfer container) (element-type CohesionNode): the actions under @scope that a report may show
 */
GPtrArray *
cohesion_decision_report_collect_actions (CohesionNode *scope)
{
  GPtrArray *actions = cohesion_node_collect (scope, COHESION_KIND_ACTION);

  for (guint i = actions->len; i > 0; i--)
    if (!cohesion_action_is_public (g_ptr_array_index (actions, i - 1)))
      g_ptr_array_remove_index (actions, i - 1);
  return actions;
}

/**
 * cohesion_decision_report_make_action:
 * @self: a report
 * @action: an action
 *
 * Returns: (transfer full): its number or code, and its title
 */
CohesionText *
cohesion_decision_report_make_action (const CohesionDecisionReport *self, CohesionNode *action)
{
  const char *title = cohesion_report_writer_get (action, COHESION_ACTION_TITLE);
  g_autofree char *number = cohesion_node_dup_number (action);
  g_autofree char *words = NULL;
  CohesionText *text;

  if (title == NULL)
    return cohesion_report_writer_missing (&self->writer, action, COHESION_ACTION_TITLE,
                                           _ ("Give it a title."), NULL);
  words = number != NULL ? g_strconcat (number, " ", title, NULL) : g_strdup (title);
  text = cohesion_report_writer_own (&self->writer, words);
  cohesion_text_set_source (text, cohesion_node_get_id (action), "title");
  return text;
}

/**
 * cohesion_decision_report_make_lead:
 * @self: a report
 * @node: an action or a milestone
 * @field: the one with its lead
 *
 * Returns: (transfer full): who leads
 */
CohesionText *
cohesion_decision_report_make_lead (const CohesionDecisionReport *self, CohesionNode *node, guint field)
{
  CohesionText *text = cohesion_report_writer_party (&self->writer, node, field, FALSE);

  if (text == NULL)
    text = cohesion_report_writer_missing (&self->writer, node, field, _ ("Choose a lead."),
                                           NC_ ("report", "None"));
  return text;
}

/* How the deadline was changed first after the day of the report. */
static CohesionNode *
find_later_change (const CohesionDecisionReport *self, CohesionNode *action)
{
  CohesionList *changes = cohesion_node_get_list (action, COHESION_ACTION_LIST_DEADLINE_CHANGES);

  for (guint i = 0; i < cohesion_list_get_length (changes); i++)
    {
      CohesionNode *change = cohesion_list_get (changes, i);
      CohesionDate on;

      if (cohesion_date_parse_iso (cohesion_report_writer_get (change, COHESION_DEADLINE_CHANGE_ON), &on) &&
          cohesion_date_compare (on, self->as_at) > 0)
        return change;
    }
  return NULL;
}

/* The deadline as it is put forward: what it became later is for later reports. Where no change is on record,
 * the first deadline that is known is the one. */
static CohesionText *
make_deadline (const CohesionDecisionReport *self, CohesionNode *action)
{
  CohesionNode *change = find_later_change (self, action);
  gboolean changed = cohesion_node_get_n_children (action, COHESION_ACTION_LIST_DEADLINE_CHANGES) > 0;
  CohesionText *text = NULL;

  if (change != NULL)
    text = cohesion_report_writer_deadline (&self->writer, change, COHESION_DEADLINE_CHANGE_FROM);
  else if (!changed)
    text = cohesion_report_writer_deadline (&self->writer, action, COHESION_ACTION_ORIGINAL_DEADLINE);
  if (text == NULL)
    text = cohesion_report_writer_deadline (&self->writer, action, COHESION_ACTION_DEADLINE);
  if (text == NULL)
    return cohesion_report_writer_missing (&self->writer, action, COHESION_ACTION_DEADLINE,
                                           _ ("Set a deadline."), NC_ ("report", "None"));
  cohesion_text_set_source (text, cohesion_node_get_id (action), "deadline");
  return text;
}

static CohesionText *
make_success (const CohesionDecisionReport *self, CohesionNode *action)
{
  CohesionText *text = cohesion_report_writer_words (&self->writer, action, COHESION_ACTION_SUCCESS_MEASURE);

  if (text == NULL)
    text = cohesion_report_writer_missing (&self->writer, action, COHESION_ACTION_SUCCESS_MEASURE,
                                           _ ("Say how you will know that it worked."),
                                           NC_ ("report", "None recorded"));
  return text;
}

static void
add_action_row (CohesionDecisionReport *self,
                CohesionTable *table,
                CohesionNode *action,
                gboolean with_success)
{
  cohesion_table_add_cell (table, cohesion_decision_report_make_action (self, action));
  cohesion_table_add_cell (table, cohesion_decision_report_make_lead (self, action, COHESION_ACTION_LEAD));
  cohesion_table_add_cell (table, make_deadline (self, action));
  if (with_success)
    cohesion_table_add_cell (table, make_success (self, action));
}

static gboolean
any_has_success (GPtrArray *actions)
{
  for (guint i = 0; i < actions->len; i++)
    if (cohesion_report_writer_has (g_ptr_array_index (actions, i), COHESION_ACTION_SUCCESS_MEASURE))
      return TRUE;
  return FALSE;
}

/* The whole title of what the actions of a table serve, numbered as everywhere else. */
static char *
format_scope (const CohesionDecisionReport *self, CohesionNode *priority)
{
  const char *level = cohesion_report_writer_get (self->settings, COHESION_SETTINGS_PRIORITY_NAME);
  g_autofree char *number = cohesion_node_dup_number (priority);
  const char *title = cohesion_node_get_name (priority);

  if (level == NULL)
    level = cohesion_language_text (self->writer.language, "level", NC_ ("level", "Priority"));
  if (number == NULL)
    return g_strdup (title);
  return cohesion_language_fill (say (self, NC_ ("report", "%1$s %2$s: %3$s")), level, number, title, NULL);
}

/* A note to the editor: print says nothing of a priority without actions. */
static void
add_no_actions (CohesionDecisionReport *self, CohesionNode *priority, const char *title)
{
  /* Translators: a note to the editor; %s is the number and the title of a priority */
  g_autofree char *hint = cohesion_language_fill (_ ("Add actions to “%s”."), title, NULL);

  cohesion_blocks_add_paragraph (
      self->writer.blocks,
      cohesion_report_writer_missing (&self->writer, priority, COHESION_PRIORITY_TITLE, hint, NULL));
}

static void
add_priority_actions (CohesionDecisionReport *self, CohesionNode *priority)
{
  g_autoptr (GPtrArray) actions = cohesion_decision_report_collect_actions (priority);
  g_autofree char *title = format_scope (self, priority);
  gboolean with_success = any_has_success (actions);
  CohesionTable *table;

  if (actions->len == 0)
    {
      add_no_actions (self, priority, title);
      return;
    }
  table = cohesion_blocks_add_table (self->writer.blocks,
                                     cohesion_report_writer_caption (&self->writer, title), 0);
  cohesion_table_set_group (table, ACTION_TABLES);
  cohesion_table_add_column (table, say (self, NC_ ("report", "Action")), 2, COHESION_COLUMN_TEXT);
  cohesion_table_add_column (table, say (self, NC_ ("report", "Lead")), 1, COHESION_COLUMN_TEXT);
  cohesion_table_add_column (table, say (self, NC_ ("report", "Deadline")), 1.5, COHESION_COLUMN_TEXT);
  if (with_success)
    cohesion_table_add_column (table, say (self, NC_ ("report", "How we will know")), 1.5,
                               COHESION_COLUMN_TEXT);
  for (guint i = 0; i < actions->len; i++)
    add_action_row (self, table, g_ptr_array_index (actions, i), with_success);
}

/**
 * cohesion_decision_report_add_actions:
 * @self: a report
 *
 * Adds the actions as they are put forward, a table for each priority. Internal ones are left out, and so is
 * how they stand: it is a draft that is to be approved.
 */
void
cohesion_decision_report_add_actions (CohesionDecisionReport *self)
{
  g_autoptr (GPtrArray)
      actions = cohesion_decision_report_collect_actions (cohesion_tree_get_root (self->tree));
  g_autoptr (GPtrArray)
      priorities = cohesion_node_collect (cohesion_tree_get_root (self->tree), COHESION_KIND_PRIORITY);
  const char *heading = say (self, NC_ ("report", "Actions"));

  if (actions->len > 0)
    cohesion_blocks_add_heading (self->writer.blocks, 3, TRUE, cohesion_text_new (heading));
  else
    cohesion_blocks_add_heading (self->writer.blocks, 3, FALSE, cohesion_text_new_missing (heading, NULL));
  for (guint i = 0; i < priorities->len; i++)
    add_priority_actions (self, g_ptr_array_index (priorities, i));
}

static int
compare_milestones (gconstpointer a, gconstpointer b)
{
  const CohesionDeadline *left = cohesion_node_get_deadline (*(CohesionNode *const *) a,
                                                             COHESION_MILESTONE_DEADLINE);
  const CohesionDeadline *right = cohesion_node_get_deadline (*(CohesionNode *const *) b,
                                                              COHESION_MILESTONE_DEADLINE);

  return cohesion_date_compare (cohesion_deadline_get_date (left), cohesion_deadline_get_date (right));
}

/* The milestones that fall into the year that starts with the strategy, or else with the report; by date. */
static GPtrArray *
collect_milestones (CohesionDecisionReport *self)
{
  GPtrArray *milestones = cohesion_node_collect (cohesion_tree_get_root (self->tree),
                                                 COHESION_KIND_MILESTONE);
  CohesionDate start = self->as_at;
  CohesionDate end;

  cohesion_date_parse_iso (cohesion_report_writer_get (self->strategy, COHESION_STRATEGY_FROM), &start);
  start = cohesion_date_first_day (start);
  end = cohesion_date_add_months (start, 12);
  for (guint i = milestones->len; i > 0; i--)
    {
      CohesionNode *milestone = g_ptr_array_index (milestones, i - 1);
      const CohesionDeadline *deadline = cohesion_node_get_deadline (milestone, COHESION_MILESTONE_DEADLINE);
      CohesionDate date = deadline != NULL ? cohesion_deadline_get_date (deadline) : COHESION_DATE_NONE;

      if (!cohesion_action_is_public (cohesion_node_get_parent (milestone)) ||
          !cohesion_date_is_valid (date) || cohesion_date_compare (date, start) < 0 ||
          cohesion_date_compare (date, end) >= 0)
        g_ptr_array_remove_index (milestones, i - 1);
    }
  g_ptr_array_sort (milestones, compare_milestones);
  return milestones;
}

/**
 * cohesion_decision_report_add_milestones:
 * @self: a report
 *
 * Adds the timetable of the first year, if there is anything in it.
 */
void
cohesion_decision_report_add_milestones (CohesionDecisionReport *self)
{
  g_autoptr (GPtrArray) milestones = collect_milestones (self);
  const char *title = say (self, NC_ ("report", "Milestones in the first year"));
  CohesionTable *table;

  if (milestones->len == 0)
    return;
  cohesion_blocks_add_heading (self->writer.blocks, 3, TRUE, cohesion_text_new (title));
  table = cohesion_blocks_add_table (
      self->writer.blocks,
      cohesion_report_writer_caption (&self->writer, say (self, NC_ ("report", "Timetable"))), 0);
  cohesion_table_add_column (table, say (self, NC_ ("report", "Milestone")), 2, COHESION_COLUMN_TEXT);
  cohesion_table_add_column (table, say (self, NC_ ("report", "Action")), 2, COHESION_COLUMN_TEXT);
  cohesion_table_add_column (table, say (self, NC_ ("report", "Lead")), 1, COHESION_COLUMN_TEXT);
  cohesion_table_add_column (table, say (self, NC_ ("report", "Deadline")), 1, COHESION_COLUMN_TEXT);
  for (guint i = 0; i < milestones->len; i++)
    {
      CohesionNode *milestone = g_ptr_array_index (milestones, i);
      CohesionNode *action = cohesion_node_get_parent (milestone);
      gboolean has_lead = cohesion_node_get_reference (milestone, COHESION_MILESTONE_LEAD) != NULL;
      CohesionText *name = cohesion_report_writer_words (&self->writer, milestone, COHESION_MILESTONE_TITLE);

      if (name == NULL)
        name = cohesion_report_writer_missing (&self->writer, milestone, COHESION_MILESTONE_TITLE,
                                               _ ("Give it a title."), NULL);
      cohesion_table_add_cell (table, name);
      cohesion_table_add_cell (table, cohesion_decision_report_make_action (self, action));
      cohesion_table_add_cell (
          table, has_lead ? cohesion_decision_report_make_lead (self, milestone, COHESION_MILESTONE_LEAD)
                          : cohesion_decision_report_make_lead (self, action, COHESION_ACTION_LEAD));
      cohesion_table_add_cell (
          table, cohesion_report_writer_deadline (&self->writer, milestone, COHESION_MILESTONE_DEADLINE));
    }
}

/* “£12,000”, or “CHF 12,000” for a currency whose sign few know; what is no number stays as it is. */
static char *
format_amount (const CohesionDecisionReport *self, CohesionNode *action)
{
  const char *amount = cohesion_report_writer_get (action, COHESION_ACTION_AMOUNT);
  const char *currency = cohesion_report_writer_get (action, COHESION_ACTION_CURRENCY);
  g_autofree char *digits = NULL;
  gsize whole = amount != NULL ? strspn (amount, "0123456789") : 0;
  g_autofree char *grouped = NULL;

  if (amount == NULL)
    return NULL;
  digits = g_strndup (amount, whole);
  grouped = whole > 0 && whole < 18
                ? cohesion_language_format_number (self->writer.language, g_ascii_strtoull (digits, NULL, 10))
                : g_strdup (digits);
  if (currency == NULL || g_str_equal (currency, "GBP"))
    return g_strconcat ("£", grouped, amount + whole, NULL);
  if (g_str_equal (currency, "EUR"))
    return g_strconcat ("€", grouped, amount + whole, NULL);
  return g_strconcat (currency, "\u00a0", grouped, amount + whole, NULL);
}

static char *
format_funding (const CohesionDecisionReport *self, CohesionNode *action)
{
  const char *source = cohesion_report_writer_get (action, COHESION_ACTION_FUNDING);
  gboolean known = cohesion_node_has_value (action, COHESION_ACTION_SECURED);
  gboolean secured = cohesion_node_get_boolean (action, COHESION_ACTION_SECURED);

  if (source == NULL)
    return known ? g_strdup (secured ? say (self, NC_ ("report", "Secured"))
                                     : say (self, NC_ ("report", "Not secured")))
                 : NULL;
  if (!known)
    return g_strdup (source);
  /* Translators: %s is what pays for an action, such as a grant */
  return cohesion_language_fill (secured ? say (self, NC_ ("report", "%s (secured)"))
                                         : say (self, NC_ ("report", "%s (not secured)")),
                                 source, NULL);
}

static void
add_funding_cell (CohesionDecisionReport *self,
                  CohesionTable *table,
                  CohesionNode *action,
                  guint field,
                  const char *hint,
                  char *words)
{
  CohesionText *text;

  if (words == NULL)
    text = cohesion_report_writer_missing (&self->writer, action, field, hint,
                                           NC_ ("report", "None recorded"));
  else
    {
      gboolean own = g_strcmp0 (words, cohesion_node_get_string (action, field)) == 0;

      text = own ? cohesion_report_writer_own (&self->writer, words) : cohesion_text_new (words);
      cohesion_text_set_source (text, cohesion_node_get_id (action),
                                cohesion_node_get_kind (action)->fields[field].json);
    }
  cohesion_table_add_cell (table, text);
  g_free (words);
}

static gboolean
costs_anything (CohesionNode *action)
{
  return cohesion_report_writer_has (action, COHESION_ACTION_AMOUNT) ||
         cohesion_report_writer_has (action, COHESION_ACTION_RESOURCES) ||
         cohesion_report_writer_has (action, COHESION_ACTION_FUNDING);
}

/**
 * cohesion_decision_report_add_funding:
 * @self: a report
 * @part: of the template; it has no heading
 *
 * Adds what the actions cost and what pays for it, if anything is known of that.
 */
void
cohesion_decision_report_add_funding (CohesionDecisionReport *self, const CohesionDecisionPart *part)
{
  g_autoptr (GPtrArray)
      actions = cohesion_decision_report_collect_actions (cohesion_tree_get_root (self->tree));
  CohesionTable *table = NULL;

  for (guint i = 0; i < actions->len; i++)
    {
      CohesionNode *action = g_ptr_array_index (actions, i);

      if (!costs_anything (action))
        continue;
      if (table == NULL)
        {
          table = cohesion_blocks_add_table (
              self->writer.blocks,
              cohesion_report_writer_caption (&self->writer,
                                              say (self, NC_ ("report", "Funding of the actions"))),
              0);
          cohesion_table_add_column (table, say (self, NC_ ("report", "Action")), 2, COHESION_COLUMN_TEXT);
          cohesion_table_add_column (table, say (self, NC_ ("report", "Resources")), 2, COHESION_COLUMN_TEXT);
          cohesion_table_add_column (table, say (self, NC_ ("report", "Amount")), 1, COHESION_COLUMN_NUMBER);
          cohesion_table_add_column (table, say (self, NC_ ("report", "Funding")), 1, COHESION_COLUMN_TEXT);
        }
      cohesion_table_add_cell (table, cohesion_decision_report_make_action (self, action));
      add_funding_cell (self, table, action, COHESION_ACTION_RESOURCES, _ ("Say what it takes."),
                        g_strdup (cohesion_report_writer_get (action, COHESION_ACTION_RESOURCES)));
      add_funding_cell (self, table, action, COHESION_ACTION_AMOUNT, _ ("Say what it costs."),
                        format_amount (self, action));
      add_funding_cell (self, table, action, COHESION_ACTION_FUNDING, _ ("Say what pays for it."),
                        format_funding (self, action));
    }
}
