#include "config.h"

#include "cohesion-decision-report-private.h"

#include "model/cohesion-language.h"

#include <glib/gi18n.h>

#undef NC_
#define NC_(context, text) text

/**
 * cohesion_decision_report_get_level_name:
 * @self: a report
 * @field: of the settings, with the council's own word
 * @msgid: the usual word, of the context “level”
 *
 * Returns: what the council calls a level; in the language of the report where it has no word of its own
 */
const char *
cohesion_decision_report_get_level_name (const CohesionDecisionReport *self, guint field, const char *msgid)
{
  const char *name = cohesion_report_writer_get (self->settings, field);

  if (name == NULL || g_str_equal (name, msgid))
    return cohesion_language_text (self->writer.language, "level", msgid);
  return name;
}

/**
 * cohesion_decision_report_get_level_language:
 * @self: a report
 * @field: of the settings, with the council's own word
 * @msgid: the usual word, of the context “level”
 *
 * Returns: (nullable): the language of what cohesion_decision_report_get_level_name() returns, %NULL for that
 *   of the report
 */
const char *
cohesion_decision_report_get_level_language (const CohesionDecisionReport *self,
                                             guint field,
                                             const char *msgid)
{
  const char *name = cohesion_report_writer_get (self->settings, field);

  return name == NULL || g_str_equal (name, msgid) ? NULL : self->writer.text_language;
}

/**
 * cohesion_decision_report_make_heading:
 * @self: a report
 * @node: a theme or priority
 * @title: the field with its title
 * @level: what it is called
 *
 * Returns: (transfer full): “Priority 2: To celebrate our culture”, in print only once it has a title
 */
CohesionText *
cohesion_decision_report_make_heading (const CohesionDecisionReport *self,
                                       CohesionNode *node,
                                       guint title,
                                       const char *level)
{
  g_autofree char *number = cohesion_node_dup_number (node);
  const char *words = cohesion_report_writer_get (node, title);
  g_autofree char *heading = NULL;
  CohesionText *text;

  if (words == NULL)
    return cohesion_report_writer_missing (&self->writer, node, title, _ ("Give it a title."), level);
  if (number != NULL)
    /* Translators: a theme or priority: what it is called, its number, its title: “Priority 4: To listen
     * better” */
    heading = cohesion_language_fill (
        cohesion_report_writer_say (&self->writer, NC_ ("report", "%1$s %2$s: %3$s")), level, number, words,
        NULL);
  text = cohesion_report_writer_own (&self->writer, heading != NULL ? heading : words);
  cohesion_text_set_source (text, cohesion_node_get_id (node),
                            cohesion_node_get_kind (node)->fields[title].json);
  return text;
}

static void
add_labelled (CohesionDecisionReport *self, CohesionBlock **labels, const char *msgid, CohesionText *value)
{
  if (value == NULL)
    return;
  if (*labels == NULL)
    *labels = cohesion_blocks_add_labels (self->writer.blocks);
  cohesion_block_add_pair (*labels, cohesion_report_writer_say (&self->writer, msgid), value);
}

/* The holder of the portfolio, where it is not the one who answers for the whole strategy. */
static CohesionText *
make_other_holder (const CohesionDecisionReport *self, CohesionNode *priority)
{
  CohesionNode *holder = cohesion_node_get_reference (priority, COHESION_PRIORITY_PORTFOLIO_HOLDER);

  if (holder == cohesion_node_get_reference (self->strategy, COHESION_STRATEGY_PORTFOLIO_HOLDER))
    return NULL;
  return cohesion_report_writer_party (&self->writer, priority, COHESION_PRIORITY_PORTFOLIO_HOLDER, FALSE);
}

static gboolean
has_details (CohesionNode *priority)
{
  return cohesion_report_writer_has (priority, COHESION_PRIORITY_DESCRIPTION) ||
         cohesion_report_writer_has (priority, COHESION_PRIORITY_WHY) ||
         cohesion_report_writer_has (priority, COHESION_PRIORITY_OUTCOME);
}

static void
add_priority_details (CohesionDecisionReport *self, CohesionNode *priority, CohesionText *heading)
{
  const CohesionReportWriter *writer = &self->writer;
  CohesionBlock *labels = NULL;

  cohesion_blocks_add_heading (self->writer.blocks, 5, FALSE, heading);
  cohesion_report_writer_add (&self->writer, priority, COHESION_PRIORITY_DESCRIPTION);
  add_labelled (self, &labels, NC_ ("report", "Why"),
                cohesion_report_writer_words (writer, priority, COHESION_PRIORITY_WHY));
  add_labelled (self, &labels, NC_ ("report", "Outcome"),
                cohesion_report_writer_words (writer, priority, COHESION_PRIORITY_OUTCOME));
  add_labelled (self, &labels, NC_ ("report", "Portfolio holder"), make_other_holder (self, priority));
}

/* Priorities of which only the title is known are lines of a list, as in a minute. */
static void
add_priorities (CohesionDecisionReport *self, CohesionList *priorities)
{
  const char *level = cohesion_decision_report_get_level_name (self, COHESION_SETTINGS_PRIORITY_NAME,
                                                               NC_ ("level", "Priority"));
  CohesionBlock *list = NULL;

  for (guint i = 0; i < cohesion_list_get_length (priorities); i++)
    {
      CohesionNode *priority = cohesion_list_get (priorities, i);
      CohesionText *heading = cohesion_decision_report_make_heading (self, priority, COHESION_PRIORITY_TITLE,
                                                                     level);

      if (has_details (priority))
        {
          list = NULL;
          add_priority_details (self, priority, heading);
          continue;
        }
      if (list == NULL)
        list = cohesion_blocks_add_list (self->writer.blocks, COHESION_LIST_BULLET);
      cohesion_block_add_item (list, heading);
    }
}

static void
add_theme (CohesionDecisionReport *self, CohesionNode *theme)
{
  CohesionList *priorities = cohesion_node_get_list (theme, COHESION_THEME_LIST_PRIORITIES);
  const char *level = cohesion_decision_report_get_level_name (self, COHESION_SETTINGS_THEME_NAME,
                                                               NC_ ("level", "Theme"));
  CohesionBlock *labels = NULL;

  cohesion_blocks_add_heading (
      self->writer.blocks, 4, FALSE,
      cohesion_decision_report_make_heading (self, theme, COHESION_THEME_TITLE, level));
  cohesion_report_writer_add (&self->writer, theme, COHESION_THEME_DESCRIPTION);
  add_labelled (self, &labels, NC_ ("report", "Approach"),
                cohesion_decision_report_make_strand (self, theme));
  add_labelled (self, &labels, NC_ ("report", "Outcome"),
                cohesion_report_writer_words (&self->writer, theme, COHESION_THEME_OUTCOME));
  add_priorities (self, priorities);
  if (cohesion_list_get_length (priorities) == 0)
    cohesion_blocks_add_paragraph (
        self->writer.blocks, cohesion_report_writer_missing (&self->writer, theme, COHESION_THEME_TITLE,
                                                             _ ("Add priorities to this theme."), NULL));
}

static void
add_count (CohesionDecisionReport *self, CohesionTable *table, guint count)
{
  g_autofree char *number = cohesion_language_format_number (self->writer.language, count);

  cohesion_table_add_cell (table, cohesion_text_new (number));
}

static void
collect_measures (GHashTable *measures, GPtrArray *nodes, guint field)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      g_autoptr (GPtrArray) found = cohesion_node_get_references (g_ptr_array_index (nodes, i), field);

      for (guint j = 0; j < found->len; j++)
        g_hash_table_add (measures, g_ptr_array_index (found, j));
    }
}

/* How many measures priorities and actions are followed by, each counted once. */
static guint
count_measures (CohesionNode *scope)
{
  g_autoptr (GHashTable) measures = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) priorities = cohesion_node_collect (scope, COHESION_KIND_PRIORITY);
  g_autoptr (GPtrArray) actions = cohesion_decision_report_collect_actions (scope);

  collect_measures (measures, priorities, COHESION_PRIORITY_MEASURES);
  collect_measures (measures, actions, COHESION_ACTION_MEASURES);
  return g_hash_table_size (measures);
}

static void
add_counts (CohesionDecisionReport *self, CohesionTable *table, CohesionText *name, CohesionNode *scope)
{
  g_autoptr (GPtrArray) priorities = cohesion_node_collect (scope, COHESION_KIND_PRIORITY);
  g_autoptr (GPtrArray) actions = cohesion_decision_report_collect_actions (scope);

  cohesion_table_add_cell (table, name);
  add_count (self, table, priorities->len);
  add_count (self, table, actions->len);
  add_count (self, table, count_measures (scope));
}

/* Theme, priorities, actions: what the strategy amounts to. */
static void
add_level_column (CohesionDecisionReport *self,
                  CohesionTable *table,
                  guint field,
                  const char *msgid,
                  double weight,
                  CohesionColumnKind kind)
{
  cohesion_table_add_column (table, cohesion_decision_report_get_level_name (self, field, msgid), weight,
                             kind);
  cohesion_table_set_title_language (table, cohesion_decision_report_get_level_language (self, field, msgid));
}

static void
add_overview (CohesionDecisionReport *self, CohesionList *themes)
{
  CohesionTable *table;
  const char *title = cohesion_report_writer_say (&self->writer, NC_ ("report", "The strategy in numbers"));
  guint n = cohesion_list_get_length (themes);

  table = cohesion_blocks_add_table (self->writer.blocks,
                                     cohesion_report_writer_caption (&self->writer, title), 0);
  add_level_column (self, table, COHESION_SETTINGS_THEME_NAME, NC_ ("level", "Theme"), 2,
                    COHESION_COLUMN_TEXT);
  add_level_column (self, table, COHESION_SETTINGS_PRIORITY_NAMES, NC_ ("level", "Priorities"), 0.2,
                    COHESION_COLUMN_NUMBER);
  add_level_column (self, table, COHESION_SETTINGS_ACTION_NAMES, NC_ ("level", "Actions"), 0.2,
                    COHESION_COLUMN_NUMBER);
  cohesion_table_add_column (table, cohesion_report_writer_say (&self->writer, NC_ ("report", "Measures")),
                             0.2, COHESION_COLUMN_NUMBER);
  for (guint i = 0; i < n; i++)
    {
      CohesionNode *theme = cohesion_list_get (themes, i);

      add_counts (self, table,
                  cohesion_decision_report_make_heading (
                      self, theme, COHESION_THEME_TITLE,
                      cohesion_decision_report_get_level_name (self, COHESION_SETTINGS_THEME_NAME,
                                                               NC_ ("level", "Theme"))),
                  theme);
    }
  if (n > 1)
    add_counts (self, table,
                cohesion_text_new (cohesion_report_writer_say (&self->writer, NC_ ("report", "Total"))),
                cohesion_tree_get_root (self->tree));
}

static void
add_themes (CohesionDecisionReport *self, CohesionList *themes)
{
  cohesion_report_writer_heading (&self->writer, 3, TRUE, NC_ ("report", "Themes and priorities"));
  for (guint i = 0; i < cohesion_list_get_length (themes); i++)
    add_theme (self, cohesion_list_get (themes, i));
  add_overview (self, themes);
}

/**
 * cohesion_decision_report_make_review_cycle:
 * @self: a report
 *
 * Returns: (transfer full) (nullable): how often the strategy is reviewed
 */
CohesionText *
cohesion_decision_report_make_review_cycle (const CohesionDecisionReport *self)
{
  gint64 months = cohesion_node_get_integer (self->strategy, COHESION_STRATEGY_REVIEW_MONTHS);
  g_autofree char *number = NULL;
  g_autofree char *words = NULL;
  CohesionText *text;

  if (months == COHESION_UNSET || months <= 0)
    return NULL;
  number = g_strdup_printf ("%" G_GINT64_FORMAT, months);
  if (months == 12)
    words = g_strdup (cohesion_report_writer_say (&self->writer, NC_ ("report", "Every year")));
  else
    /* Translators: how often a strategy is reviewed; %s is a number of months */
    words = cohesion_language_fill (
        cohesion_report_writer_say (&self->writer, NC_ ("report", "Every %s months")), number, NULL);
  text = cohesion_text_new (words);
  cohesion_text_set_source (text, cohesion_node_get_id (self->strategy), "reviewCycle.months");
  return text;
}

/* Who answers for the strategy, and when it is looked at again. */
static void
add_governance (CohesionDecisionReport *self)
{
  const CohesionReportWriter *writer = &self->writer;
  CohesionNode *strategy = self->strategy;
  const struct
  {
    const char *label;
    CohesionText *value;
  } rows[] = {
    { NC_ ("report", "Portfolio holder"),
      cohesion_report_writer_party (writer, strategy, COHESION_STRATEGY_PORTFOLIO_HOLDER, FALSE) },
    { NC_ ("report", "Accountable director"),
      cohesion_report_writer_party (writer, strategy, COHESION_STRATEGY_ACCOUNTABLE_DIRECTOR, FALSE) },
    { NC_ ("report", "Lead officer"),
      cohesion_report_writer_party (writer, strategy, COHESION_STRATEGY_LEAD_OFFICER, FALSE) },
    { NC_ ("report", "Starts"), cohesion_report_writer_date (writer, strategy, COHESION_STRATEGY_FROM) },
    { NC_ ("report", "Ends"), cohesion_report_writer_date (writer, strategy, COHESION_STRATEGY_TO) },
    { NC_ ("report", "Review"), cohesion_decision_report_make_review_cycle (self) },
    { NC_ ("report", "Next review"),
      cohesion_report_writer_date (writer, strategy, COHESION_STRATEGY_REVIEW_NEXT) },
    { NC_ ("report", "Reviewed by"),
      cohesion_report_writer_words (writer, strategy, COHESION_STRATEGY_REVIEW_BODY) },
    { NC_ ("report", "Next report due"),
      cohesion_report_writer_date (writer, strategy, COHESION_STRATEGY_NEXT_REPORT_DUE) },
  };
  CohesionBlock *labels = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      if (rows[i].value != NULL && labels == NULL)
        cohesion_report_writer_heading (&self->writer, 3, TRUE, NC_ ("report", "Governance and review"));
      add_labelled (self, &labels, rows[i].label, rows[i].value);
    }
}

/**
 * cohesion_decision_report_add_proposal:
 * @self: a report
 * @part: of the template
 *
 * Adds what is proposed: themes, priorities and actions, how they are delivered and who answers for them.
 */
void
cohesion_decision_report_add_proposal (CohesionDecisionReport *self, const CohesionDecisionPart *part)
{
  CohesionList *themes = cohesion_tree_get_list (self->tree, COHESION_DOCUMENT_LIST_THEMES);
  gboolean structured = cohesion_list_get_length (themes) > 0;

  cohesion_decision_report_begin (self, part, TRUE);
  if (!cohesion_report_writer_add (&self->writer, self->report, COHESION_REPORT_PROPOSAL))
    cohesion_blocks_add_paragraph (
        self->writer.blocks,
        cohesion_report_writer_missing (&self->writer, self->report, COHESION_REPORT_PROPOSAL,
                                        _ ("Say what is proposed and what Cabinet should weigh."),
                                        structured ? NULL : NC_ ("report", "None recorded.")));
  cohesion_decision_report_add_definitions (self);
  if (structured)
    add_themes (self, themes);
  else
    cohesion_blocks_add_paragraph (
        self->writer.blocks,
        cohesion_report_writer_missing (&self->writer, self->strategy, COHESION_STRATEGY_TITLE,
                                        _ ("Add themes and priorities to the strategy."), NULL));
  cohesion_decision_report_add_sections (self, FALSE, 3, TRUE);
  cohesion_decision_report_add_actions (self);
  cohesion_decision_report_add_milestones (self);
  add_governance (self);
}
