#include "config.h"

#include "cohesion-strategy-report-private.h"

#include "model/cohesion-language.h"
#include "model/cohesion-measure-text.h"
#include "model/cohesion-numbering.h"
#include "model/cohesion-progress.h"

#include <glib/gi18n.h>

#undef NC_
#define NC_(context, text) text

/* What the council will do, in plain words: who, by when, and how everybody will know. */

static const char *
say (const CohesionDecisionReport *self, const char *msgid)
{
  return cohesion_report_writer_say (&self->writer, msgid);
}

/* What was given up is no longer a promise. */
static gboolean
is_promised (CohesionNode *action)
{
  return cohesion_status_get_outcome (cohesion_action_get_status (action)) != COHESION_OUTCOME_CLOSED;
}

static CohesionText *
make_name (const CohesionDecisionReport *self, CohesionNode *action)
{
  CohesionText *name = cohesion_decision_report_make_action (self, action);
  CohesionText *bold;

  if (name->missing)
    return name;
  bold = cohesion_report_writer_own (&self->writer, NULL);
  cohesion_text_append_bold (bold, name->text);
  cohesion_text_set_source (bold, name->node, name->field);
  cohesion_text_free (name);
  return bold;
}

/* “by end of September 2026 (late)”: nobody may take a day that has passed for one that is to come. */
static CohesionText *
make_deadline (const CohesionDecisionReport *self, CohesionNode *action)
{
  CohesionText *text = cohesion_report_writer_deadline (&self->writer, action, COHESION_ACTION_DEADLINE);
  g_autofree char *words = NULL;
  CohesionText *late;

  if (text == NULL || !cohesion_action_is_overdue (action, self->as_at))
    return text;
  /* Translators: a deadline that has passed: “by end of September 2026 (late)” */
  words = cohesion_language_fill (say (self, NC_ ("report", "%s (late)")), text->text, NULL);
  late = cohesion_text_new (words);
  cohesion_text_set_language (late, text->language);
  cohesion_text_set_source (late, text->node, text->field);
  cohesion_text_free (text);
  return late;
}

/* The day on which it was done takes the place of that by which it was to be. */
static void
add_when (CohesionDecisionReport *self, CohesionBlock **labels, CohesionNode *action)
{
  CohesionText *done = cohesion_action_is_open (action)
                           ? NULL
                           : cohesion_report_writer_date (&self->writer, action,
                                                          COHESION_ACTION_COMPLETED_ON);
  CohesionText *deadline = done == NULL ? make_deadline (self, action) : NULL;

  if (done == NULL && deadline == NULL)
    deadline = cohesion_report_writer_missing (&self->writer, action, COHESION_ACTION_DEADLINE,
                                               _ ("Set a deadline."), NULL);
  cohesion_strategy_report_add_label (self, labels, NC_ ("report", "Done"), done);
  cohesion_strategy_report_add_label (self, labels, NC_ ("report", "By when"), deadline);
}

static void
add_action (CohesionDecisionReport *self, CohesionNode *action)
{
  const CohesionReportWriter *writer = &self->writer;
  CohesionText *lead = cohesion_strategy_report_make_post (self, action, COHESION_ACTION_LEAD);
  CohesionBlock *labels;

  if (lead == NULL)
    lead = cohesion_report_writer_missing (writer, action, COHESION_ACTION_LEAD, _ ("Choose a lead."), NULL);
  cohesion_blocks_add_lead_in (writer->blocks, make_name (self, action));
  if (cohesion_report_writer_add (&self->writer, action, COHESION_ACTION_DESCRIPTION))
    cohesion_blocks_keep_last (writer->blocks);
  labels = cohesion_blocks_add_card (writer->blocks);
  cohesion_strategy_report_add_label (self, &labels, NC_ ("report", "Who leads"), lead);
  add_when (self, &labels, action);
  cohesion_strategy_report_add_label (
      self, &labels, NC_ ("report", "How we will know"),
      cohesion_report_writer_words (writer, action, COHESION_ACTION_SUCCESS_MEASURE));
}

static gboolean
is_internal (CohesionNode *action)
{
  return !cohesion_action_is_public (action);
}

static gboolean
was_given_up (CohesionNode *action)
{
  return !is_internal (action) && !is_promised (action);
}

/* Says why numbers are not there: they stay what they are in other papers. */
static void
add_left_out (CohesionDecisionReport *self,
              CohesionNode *priority,
              gboolean (*is_left_out) (CohesionNode *action),
              const char *singular,
              const char *plural)
{
  g_autoptr (GPtrArray) actions = cohesion_node_collect (priority, COHESION_KIND_ACTION);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) numbers = NULL;
  g_autofree char *joined = NULL;
  g_autofree char *sentence = NULL;

  for (guint i = 0; i < actions->len; i++)
    if (is_left_out (g_ptr_array_index (actions, i)))
      g_strv_builder_take (builder, cohesion_node_dup_number (g_ptr_array_index (actions, i)));
  numbers = g_strv_builder_end (builder);
  if (*numbers == NULL)
    return;
  joined = g_strjoinv (", ", numbers);
  sentence = cohesion_language_fill (
      cohesion_language_plural (self->writer.language, "report", singular, plural, g_strv_length (numbers)),
      joined, NULL);
  cohesion_blocks_add_paragraph (self->writer.blocks, cohesion_text_new (sentence));
}

static void
add_actions (CohesionDecisionReport *self, CohesionNode *priority)
{
  g_autoptr (GPtrArray) actions = cohesion_decision_report_collect_actions (priority);

  for (guint i = 0; i < actions->len; i++)
    if (is_promised (g_ptr_array_index (actions, i)))
      add_action (self, g_ptr_array_index (actions, i));
  /* Translators: %s are the numbers of actions: “4.2, 4.4” */
  add_left_out (self, priority, was_given_up,
                NNC_ ("report", "Action %s is no longer planned, so it is not in this list.",
                      "Actions %s are no longer planned, so they are not in this list."));
  add_left_out (self, priority, is_internal,
                NNC_ ("report", "Action %s is about the council’s own work, so it is not in this list.",
                      "Actions %s are about the council’s own work, so they are not in this list."));
}

/* In the words that were chosen for the public, where there are any. */
static CohesionText *
make_priority_heading (const CohesionDecisionReport *self, CohesionNode *priority)
{
  guint field = cohesion_report_writer_has (priority, COHESION_PRIORITY_PUBLIC_TITLE)
                    ? COHESION_PRIORITY_PUBLIC_TITLE
                    : COHESION_PRIORITY_TITLE;

  return cohesion_decision_report_make_heading (
      self, priority, field,
      cohesion_decision_report_get_level_name (self, COHESION_SETTINGS_PRIORITY_NAME,
                                               NC_ ("level", "Priority")));
}

/* Whether the words chosen for the public are so much shorter that they hide what was agreed. */
static gboolean
is_shortened (CohesionNode *priority)
{
  const char *title = cohesion_report_writer_get (priority, COHESION_PRIORITY_TITLE);
  const char *public_title = cohesion_report_writer_get (priority, COHESION_PRIORITY_PUBLIC_TITLE);

  return title != NULL && public_title != NULL &&
         g_utf8_strlen (public_title, -1) < 3 * g_utf8_strlen (title, -1) / 4;
}

static void
add_priority (CohesionDecisionReport *self, CohesionNode *priority)
{
  CohesionBlock *labels = NULL;

  cohesion_blocks_add_heading (self->writer.blocks, 4, FALSE, make_priority_heading (self, priority));
  if (is_shortened (priority))
    cohesion_report_writer_add (&self->writer, priority, COHESION_PRIORITY_TITLE);
  cohesion_report_writer_add (&self->writer, priority, COHESION_PRIORITY_DESCRIPTION);
  cohesion_strategy_report_add_label (
      self, &labels, NC_ ("report", "Why"),
      cohesion_report_writer_words (&self->writer, priority, COHESION_PRIORITY_WHY));
  cohesion_strategy_report_add_label (
      self, &labels, NC_ ("report", "What will be different"),
      cohesion_report_writer_words (&self->writer, priority, COHESION_PRIORITY_OUTCOME));
  add_actions (self, priority);
}

static void
add_theme (CohesionDecisionReport *self, CohesionNode *theme)
{
  CohesionList *priorities = cohesion_node_get_list (theme, COHESION_THEME_LIST_PRIORITIES);
  const char *level = cohesion_decision_report_get_level_name (self, COHESION_SETTINGS_THEME_NAME,
                                                               NC_ ("level", "Theme"));
  CohesionBlock *labels = NULL;

  cohesion_blocks_add_heading (
      self->writer.blocks, 3, FALSE,
      cohesion_decision_report_make_heading (self, theme, COHESION_THEME_TITLE, level));
  cohesion_report_writer_add (&self->writer, theme, COHESION_THEME_DESCRIPTION);
  cohesion_strategy_report_add_label (self, &labels, NC_ ("report", "Approach"),
                                      cohesion_decision_report_make_strand (self, theme));
  cohesion_strategy_report_add_label (
      self, &labels, NC_ ("report", "What will be different"),
      cohesion_report_writer_words (&self->writer, theme, COHESION_THEME_OUTCOME));
  for (guint i = 0; i < cohesion_list_get_length (priorities); i++)
    add_priority (self, cohesion_list_get (priorities, i));
}

/**
 * cohesion_strategy_report_add_plan:
 * @self: a report
 * @part: of the document
 *
 * Adds the themes, their priorities and what will be done for each.
 */
void
cohesion_strategy_report_add_plan (CohesionDecisionReport *self, const CohesionDecisionPart *part)
{
  CohesionList *themes = cohesion_tree_get_list (self->tree, COHESION_DOCUMENT_LIST_THEMES);
  guint n = cohesion_list_get_length (themes);

  if (n == 0)
    cohesion_strategy_report_add_missing (self, part, "strategy");
  else
    cohesion_decision_report_begin (self, part, TRUE);
  for (guint i = 0; i < n; i++)
    add_theme (self, cohesion_list_get (themes, i));
}

static CohesionText *
make_none (const CohesionDecisionReport *self)
{
  return cohesion_text_new (say (self, NC_ ("report", "None recorded")));
}

/* “72% (2025)”, or as much of it as is known. */
static char *
format_with_period (const CohesionDecisionReport *self, char *value, char *period)
{
  g_autofree char *owned_value = value;
  g_autofree char *owned_period = period;

  if (value == NULL || *value == '\0')
    return NULL;
  if (period == NULL || *period == '\0')
    return g_steal_pointer (&owned_value);
  return cohesion_language_fill (say (self, NC_ ("report", "%1$s (%2$s)")), value, period, NULL);
}

static char *
format_period (const CohesionDecisionReport *self, CohesionNode *measure, CohesionNode *node, guint field)
{
  CohesionDate period;

  if (!cohesion_date_parse_iso (cohesion_report_writer_get (node, field), &period))
    return NULL;
  return cohesion_measure_format_period (measure, period, self->writer.language);
}

static CohesionText *
make_start (const CohesionDecisionReport *self, CohesionNode *measure)
{
  g_autofree char *words = format_with_period (
      self,
      cohesion_measure_format_field (measure, measure, COHESION_MEASURE_BASELINE, self->writer.language),
      format_period (self, measure, measure, COHESION_MEASURE_BASELINE_PERIOD));
  CohesionText *text;

  if (words == NULL)
    return make_none (self);
  text = cohesion_text_new (words);
  cohesion_text_set_source (text, cohesion_node_get_id (measure), "baseline.value");
  return text;
}

/* Every target, a line each: a promise is for a year. */
static CohesionText *
make_aims (const CohesionDecisionReport *self, CohesionNode *measure)
{
  CohesionList *targets = cohesion_node_get_list (measure, COHESION_MEASURE_LIST_TARGETS);
  CohesionText *text = cohesion_text_new (NULL);

  for (guint i = 0; i < cohesion_list_get_length (targets); i++)
    {
      CohesionNode *target = cohesion_list_get (targets, i);
      g_autofree char *words = format_with_period (
          self, cohesion_measure_format_target (measure, target, self->writer.language),
          format_period (self, measure, target, COHESION_TARGET_PERIOD));

      cohesion_decision_report_append_line (self, text, words, NULL);
    }
  if (*text->text == '\0')
    {
      cohesion_text_free (text);
      return make_none (self);
    }
  cohesion_text_set_source (text, cohesion_node_get_id (measure), "title");
  return text;
}

static void
add_measure (CohesionDecisionReport *self, CohesionTable *table, CohesionNode *measure)
{
  CohesionText *title = cohesion_report_writer_words (&self->writer, measure, COHESION_MEASURE_TITLE);
  CohesionText *often = cohesion_report_writer_choice (&self->writer, measure, COHESION_MEASURE_FREQUENCY);

  if (title == NULL)
    title = cohesion_report_writer_missing (&self->writer, measure, COHESION_MEASURE_TITLE,
                                            _ ("Give it a title."), NC_ ("report", "None recorded"));
  cohesion_table_add_cell (table, title);
  cohesion_table_add_cell (table, make_start (self, measure));
  cohesion_table_add_cell (table, make_aims (self, measure));
  cohesion_table_add_cell (table, often != NULL ? often : make_none (self));
}

/**
 * cohesion_strategy_report_add_measures:
 * @self: a report
 * @part: of the document
 *
 * Adds how progress is measured: where it began, what is aimed for and how often it is looked at.
 */
void
cohesion_strategy_report_add_measures (CohesionDecisionReport *self, const CohesionDecisionPart *part)
{
  CohesionList *measures = cohesion_tree_get_list (self->tree, COHESION_DOCUMENT_LIST_MEASURES);
  guint n = cohesion_list_get_length (measures);
  CohesionTable *table;

  if (n == 0)
    {
      cohesion_strategy_report_add_missing (self, part, "measures");
      return;
    }
  cohesion_decision_report_begin (self, part, TRUE);
  table = cohesion_decision_report_add_table (self, NC_ ("report", "Where we start and what we aim for"));
  cohesion_decision_report_add_column (self, table, NC_ ("report", "Measure"), 2);
  cohesion_decision_report_add_column (self, table, NC_ ("report", "Where we started"), 1);
  cohesion_decision_report_add_column (self, table, NC_ ("report", "What we aim for"), 1);
  cohesion_decision_report_add_column (self, table, NC_ ("report", "How often"), 1);
  for (guint i = 0; i < n; i++)
    add_measure (self, table, cohesion_list_get (measures, i));
}
