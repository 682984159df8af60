#include "config.h"

#include "cohesion-decision-report-private.h"
#include "cohesion-report-text.h"

#include "model/cohesion-percentage.h"

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

/* The signs of the status scheme, by their keys in the file. */
static const struct
{
  const char *key;
  CohesionShape shape;
} signs[] = {
  { "circle", COHESION_SHAPE_RING },     { "tick", COHESION_SHAPE_TICK },
  { "dot", COHESION_SHAPE_DISC },        { "triangle", COHESION_SHAPE_TRIANGLE },
  { "diamond", COHESION_SHAPE_DIAMOND }, { "square", COHESION_SHAPE_SQUARE },
  { "cross", COHESION_SHAPE_CROSS },     { "dash", COHESION_SHAPE_BAR },
};

static CohesionShape
get_shape (CohesionNode *status)
{
  const char *key = cohesion_report_writer_get (status, COHESION_STATUS_DEFINITION_SYMBOL);

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_strcmp0 (signs[i].key, key) == 0)
      return signs[i].shape;
  return COHESION_SHAPE_NONE;
}

/* “#rrggbb” as a number; dark grey for anything else. */
static guint32
get_colour (CohesionNode *status)
{
  const char *colour = cohesion_report_writer_get (status, COHESION_STATUS_DEFINITION_COLOUR);
  guint64 number;

  if (colour == NULL || *colour != '#' || strlen (colour) != 7 ||
      !g_ascii_string_to_unsigned (colour + 1, 16, 0, 0xffffff, &number, NULL))
    return 0x5e5c64;
  return (guint32) number;
}

static void
add_status_cell (CohesionDecisionReport *self,
                 CohesionTable *table,
                 CohesionNode *status,
                 CohesionNode *action)
{
  CohesionText *text = cohesion_report_writer_own (&self->writer, cohesion_node_get_name (status));

  if (action != NULL)
    cohesion_text_set_source (text, cohesion_node_get_id (action), "status");
  cohesion_table_add_status (table, text, get_shape (status), get_colour (status));
}

static gboolean
is_public (CohesionNode *action)
{
  return g_strcmp0 (cohesion_report_writer_get (action, COHESION_ACTION_VISIBILITY), "internal") != 0;
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
    if (!is_public (g_ptr_array_index (actions, i - 1)))
      g_ptr_array_remove_index (actions, i - 1);
  return actions;
}

static CohesionText *
make_action (const CohesionDecisionReport *self, CohesionNode *action)
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

static CohesionText *
make_lead (const CohesionDecisionReport *self, CohesionNode *node, guint field)
{
  CohesionText *text = cohesion_report_writer_party (&self->writer, node, field, FALSE);

  if (text == NULL)
    text = cohesion_report_writer_missing (&self->writer, node, field, _ ("Choose a lead."),
                                           NC_ ("report", "None"));
  return text;
}

/* The deadline, and the original one wherever the two differ. */
static CohesionText *
make_deadline (const CohesionDecisionReport *self, CohesionNode *action)
{
  const CohesionDeadline *now = cohesion_node_get_deadline (action, COHESION_ACTION_DEADLINE);
  const CohesionDeadline *first = cohesion_node_get_deadline (action, COHESION_ACTION_ORIGINAL_DEADLINE);
  CohesionText *text = cohesion_report_writer_deadline (&self->writer, action, COHESION_ACTION_DEADLINE);
  g_autoptr (CohesionText) original = NULL;
  g_autofree char *words = NULL;

  if (text == NULL)
    return cohesion_report_writer_missing (&self->writer, action, COHESION_ACTION_DEADLINE,
                                           _ ("Set a deadline."), NC_ ("report", "None"));
  if (first == NULL || cohesion_deadline_equal (now, first))
    return text;
  original = cohesion_report_writer_deadline (&self->writer, action, COHESION_ACTION_ORIGINAL_DEADLINE);
  if (original == NULL || g_str_equal (original->text, text->text))
    return text;
  /* Translators: stands below a deadline; %s is what it was at first */
  words = cohesion_report_fill (say (self, NC_ ("report", "\nOriginally: %s")), original->text, NULL);
  cohesion_text_append (text, words);
  return text;
}

static void
add_action_row (CohesionDecisionReport *self,
                CohesionTable *table,
                CohesionNode *action,
                gboolean with_status)
{
  CohesionNode *status = cohesion_action_get_status (action);

  cohesion_table_add_cell (table, make_action (self, action));
  cohesion_table_add_cell (table, make_lead (self, action, COHESION_ACTION_LEAD));
  cohesion_table_add_cell (table, make_deadline (self, action));
  if (with_status && status != NULL)
    add_status_cell (self, table, status, action);
  else if (with_status)
    cohesion_table_add_cell (
        table, cohesion_report_writer_missing (&self->writer, action, COHESION_ACTION_STATUS,
                                               _ ("Say how it stands."), NC_ ("report", "None")));
}

/* The whole title of what the actions of a table serve, numbered as everywhere else. */
static char *
format_scope (const CohesionDecisionReport *self, CohesionNode *priority)
{
  const char *level = cohesion_report_writer_get (self->settings, COHESION_SETTINGS_PRIORITY_NAME);
  g_autofree char *number = cohesion_node_dup_number (priority);
  const char *title = cohesion_node_get_name (priority);

  if (level == NULL)
    level = cohesion_report_text (self->writer.language, "level", NC_ ("level", "Priority"));
  if (number == NULL)
    return g_strdup (title);
  return cohesion_report_fill (say (self, NC_ ("report", "%1$s %2$s: %3$s")), level, number, title, NULL);
}

static void
add_priority_actions (CohesionDecisionReport *self, CohesionNode *priority, gboolean with_status)
{
  g_autoptr (GPtrArray) actions = cohesion_decision_report_collect_actions (priority);
  g_autofree char *title = format_scope (self, priority);
  CohesionTable *table;

  if (actions->len == 0)
    {
      /* Translators: a note to the editor; %s is the number and the title of a priority */
      g_autofree char *hint = cohesion_report_fill (_ ("Add actions to “%s”."), title, NULL);

      cohesion_blocks_add_paragraph (
          self->writer.blocks,
          cohesion_report_writer_missing (&self->writer, priority, COHESION_PRIORITY_TITLE, hint, NULL));
      return;
    }
  table = cohesion_blocks_add_table (self->writer.blocks,
                                     cohesion_report_writer_caption (&self->writer, title), 0);
  cohesion_table_set_group (table, ACTION_TABLES);
  cohesion_table_add_column (table, say (self, NC_ ("report", "Action")), 2, COHESION_COLUMN_TEXT);
  cohesion_table_add_column (table, say (self, NC_ ("report", "Lead")), 1, COHESION_COLUMN_TEXT);
  cohesion_table_add_column (table, say (self, NC_ ("report", "Deadline")), 1.5, COHESION_COLUMN_TEXT);
  if (with_status)
    cohesion_table_add_column (table, say (self, NC_ ("report", "Status")), 1, COHESION_COLUMN_TEXT);
  for (guint i = 0; i < actions->len; i++)
    add_action_row (self, table, g_ptr_array_index (actions, i), with_status);
}

/* How the actions stand: a line for each status that any of them has, in percentages that add up. */
static void
add_standing (CohesionDecisionReport *self, GPtrArray *actions)
{
  g_autoptr (CohesionSummary) summary = cohesion_summary_new (self->tree, actions, self->as_at);
  g_autofree guint *shares = g_new0 (guint, MAX (summary->n_statuses, 1));
  CohesionList *scheme = cohesion_status_get_scheme (self->tree);
  const char *title = say (self, NC_ ("report", "How the actions stand"));
  CohesionTable *table;

  cohesion_percentages (summary->by_status, summary->n_statuses, shares);
  table = cohesion_blocks_add_table (self->writer.blocks,
                                     cohesion_report_writer_caption (&self->writer, title), 0);
  cohesion_table_add_column (table, say (self, NC_ ("report", "Status")), 2, COHESION_COLUMN_TEXT);
  cohesion_table_add_column (table, say (self, NC_ ("report", "Number")), 0.2, COHESION_COLUMN_NUMBER);
  cohesion_table_add_column (table, say (self, NC_ ("report", "Share")), 0.2, COHESION_COLUMN_NUMBER);
  for (guint i = 0; i < summary->n_statuses; i++)
    {
      g_autofree char *number = cohesion_report_format_number (self->writer.language, summary->by_status[i]);
      g_autofree char *digits = g_strdup_printf ("%u", shares[i]);
      /* Translators: a percentage; a space that does not break may go between */
      g_autofree char *share = cohesion_report_fill (say (self, NC_ ("report", "%s%%")), digits, NULL);

      if (summary->by_status[i] == 0)
        continue;
      add_status_cell (self, table, cohesion_list_get (scheme, i), NULL);
      cohesion_table_add_cell (table, cohesion_text_new (number));
      cohesion_table_add_cell (table, cohesion_text_new (share));
    }
}

static gboolean
any_has_status (GPtrArray *actions)
{
  for (guint i = 0; i < actions->len; i++)
    if (cohesion_node_has_value (g_ptr_array_index (actions, i), COHESION_ACTION_STATUS))
      return TRUE;
  return FALSE;
}

/**
 * cohesion_decision_report_add_actions:
 * @self: a report
 *
 * Adds the actions, a table for each priority. Internal ones are left out; the status is shown only once any
 * action has one.
 */
void
cohesion_decision_report_add_actions (CohesionDecisionReport *self)
{
  g_autoptr (GPtrArray)
      actions = cohesion_decision_report_collect_actions (cohesion_tree_get_root (self->tree));
  g_autoptr (GPtrArray)
      priorities = cohesion_node_collect (cohesion_tree_get_root (self->tree), COHESION_KIND_PRIORITY);
  gboolean with_status = any_has_status (actions);
  const char *heading = say (self, NC_ ("report", "Actions"));

  if (actions->len > 0)
    cohesion_blocks_add_heading (self->writer.blocks, 3, TRUE, cohesion_text_new (heading));
  else
    cohesion_blocks_add_heading (self->writer.blocks, 3, FALSE, cohesion_text_new_missing (heading, NULL));
  for (guint i = 0; i < priorities->len; i++)
    add_priority_actions (self, g_ptr_array_index (priorities, i), with_status);
  if (with_status)
    add_standing (self, actions);
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

      if (!is_public (cohesion_node_get_parent (milestone)) || !cohesion_date_is_valid (date) ||
          cohesion_date_compare (date, start) < 0 || cohesion_date_compare (date, end) >= 0)
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
      cohesion_table_add_cell (table, make_action (self, action));
      cohesion_table_add_cell (table, has_lead ? make_lead (self, milestone, COHESION_MILESTONE_LEAD)
                                               : make_lead (self, action, COHESION_ACTION_LEAD));
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
                ? cohesion_report_format_number (self->writer.language, g_ascii_strtoull (digits, NULL, 10))
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
  return cohesion_report_fill (secured ? say (self, NC_ ("report", "%s (secured)"))
                                       : say (self, NC_ ("report", "%s (not secured)")),
                               source, NULL);
}

static void
add_funding_cell (CohesionDecisionReport *self,
                  CohesionTable *table,
                  CohesionNode *action,
                  guint field,
                  char *words)
{
  CohesionText *text;

  if (words == NULL)
    text = cohesion_report_writer_missing (&self->writer, action, field, _ ("Not written down yet."),
                                           NC_ ("report", "None"));
  else
    {
      text = cohesion_text_new (words);
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
 *
 * Adds what the actions cost and what pays for it, if anything is known of that.
 */
void
cohesion_decision_report_add_funding (CohesionDecisionReport *self)
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
      cohesion_table_add_cell (table, make_action (self, action));
      add_funding_cell (self, table, action, COHESION_ACTION_RESOURCES,
                        g_strdup (cohesion_report_writer_get (action, COHESION_ACTION_RESOURCES)));
      add_funding_cell (self, table, action, COHESION_ACTION_AMOUNT, format_amount (self, action));
      add_funding_cell (self, table, action, COHESION_ACTION_FUNDING, format_funding (self, action));
    }
}
