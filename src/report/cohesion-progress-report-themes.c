#include "config.h"

#include "cohesion-progress-report-private.h"

#include "model/cohesion-language.h"
#include "model/cohesion-standing.h"
#include "model/cohesion-summary.h"

#include <glib/gi18n.h>

#undef NC_
#define NC_(context, text) text

/* What was done under each priority and what stands in the way, and a card for each of its actions. */

static CohesionNode *
get_before (const CohesionProgressReport *self, CohesionNode *action)
{
  return self->before != NULL ? cohesion_tree_lookup_live (self->before, cohesion_node_get_id (action))
                              : NULL;
}

static gboolean
is_since (const CohesionProgressReport *self, CohesionNode *node, guint field)
{
  CohesionDate date;

  return cohesion_date_parse_iso (cohesion_report_writer_get (node, field), &date) &&
         cohesion_date_compare (date, self->progress->scope.since) >= 0;
}

/* An action that was over at the last report needs no card any more. */
static gboolean
wants_card (const CohesionProgressReport *self, CohesionNode *action)
{
  CohesionNode *before = get_before (self, action);

  if (cohesion_action_is_open (action) || (before != NULL && cohesion_action_is_open (before)))
    return TRUE;
  return before == NULL && is_since (self, action, COHESION_ACTION_COMPLETED_ON);
}

static gboolean
is_done (CohesionNode *action)
{
  return cohesion_status_get_outcome (cohesion_action_get_status (action)) == COHESION_OUTCOME_DONE;
}

/* “1.2 Open two community gardens: evidence”. */
static CohesionText *
make_item (const CohesionProgressReport *self, CohesionNode *action, CohesionText *words)
{
  CohesionText *text = cohesion_decision_report_make_action (&self->base, action);
  g_autoptr (CohesionText) rest = words;
  g_autofree char *joined = NULL;

  if (rest == NULL || text->missing)
    return text;
  joined = cohesion_language_fill (cohesion_progress_report_say (self, NC_ ("report", "%1$s: %2$s")),
                                   text->text, rest->text, NULL);
  cohesion_text_free (text);
  text = cohesion_report_writer_own (&self->base.writer, joined);
  cohesion_text_set_source (text, rest->node, rest->field);
  return text;
}

static void
add_item (CohesionProgressReport *self, CohesionBlock **list, const char *heading, CohesionText *item)
{
  if (*list == NULL)
    {
      cohesion_blocks_add_lead_in (self->base.writer.blocks,
                                   cohesion_text_new (cohesion_progress_report_say (self, heading)));
      *list = cohesion_blocks_add_list (self->base.writer.blocks, COHESION_LIST_BULLET);
    }
  cohesion_block_add_item (*list, item);
}

static void
add_milestones (CohesionProgressReport *self, CohesionBlock **list, CohesionNode *action)
{
  CohesionList *milestones = cohesion_node_get_list (action, COHESION_ACTION_LIST_MILESTONES);

  for (guint i = 0; i < cohesion_list_get_length (milestones); i++)
    {
      CohesionNode *milestone = cohesion_list_get (milestones, i);
      CohesionText *title = cohesion_report_writer_words (&self->base.writer, milestone,
                                                          COHESION_MILESTONE_TITLE);

      if (title != NULL && is_since (self, milestone, COHESION_MILESTONE_DONE_ON))
        add_item (self, list, NC_ ("report", "What was achieved:"), make_item (self, action, title));
      else
        cohesion_text_free (title);
    }
}

static void
add_achievements (CohesionProgressReport *self, GPtrArray *actions)
{
  CohesionBlock *list = NULL;

  for (guint i = 0; i < actions->len; i++)
    {
      CohesionNode *action = g_ptr_array_index (actions, i);

      if (is_done (action) && wants_card (self, action))
        add_item (self, &list, NC_ ("report", "What was achieved:"),
                  make_item (self, action,
                             cohesion_report_writer_words (&self->base.writer, action,
                                                           COHESION_ACTION_COMPLETION_EVIDENCE)));
      add_milestones (self, &list, action);
    }
}

/* What the last update says is in the way, or else the comment on a status that means trouble. */
static CohesionText *
make_challenge (const CohesionProgressReport *self, CohesionNode *action)
{
  CohesionNode *update = cohesion_action_get_last_update (action);
  CohesionText *text = NULL;

  if (!cohesion_action_is_open (action))
    return NULL;
  if (update != NULL && is_since (self, update, COHESION_UPDATE_DATE))
    text = cohesion_report_writer_words (&self->base.writer, update, COHESION_UPDATE_BLOCKERS);
  if (text == NULL && cohesion_status_is_trouble (cohesion_action_get_status (action)))
    text = cohesion_report_writer_words (&self->base.writer, action, COHESION_ACTION_STATUS_COMMENT);
  return text;
}

static void
add_challenges (CohesionProgressReport *self, GPtrArray *actions)
{
  CohesionBlock *list = NULL;

  for (guint i = 0; i < actions->len; i++)
    {
      CohesionNode *action = g_ptr_array_index (actions, i);
      CohesionText *challenge = make_challenge (self, action);

      if (challenge != NULL)
        add_item (self, &list, NC_ ("report", "What stands in the way:"),
                  make_item (self, action, challenge));
    }
}

/* “31 March 2027 (originally 30 September 2026)”. */
static CohesionText *
make_deadline (const CohesionProgressReport *self, CohesionNode *action)
{
  CohesionDeadline *original = cohesion_node_get_deadline (action, COHESION_ACTION_ORIGINAL_DEADLINE);
  CohesionDeadline *current = cohesion_node_get_deadline (action, COHESION_ACTION_DEADLINE);
  CohesionText *text = cohesion_progress_report_make_deadline (self, action, COHESION_ACTION_DEADLINE);
  g_autoptr (CohesionText) first = NULL;
  g_autofree char *words = NULL;
  CohesionText *both;

  if (original == NULL || current == NULL || cohesion_deadline_equal (original, current))
    return text;
  first = cohesion_progress_report_make_deadline (self, action, COHESION_ACTION_ORIGINAL_DEADLINE);
  if (g_str_equal (first->text, text->text))
    return text;
  /* Translators: a deadline, and what it was at first */
  words = cohesion_language_fill (
      cohesion_progress_report_say (self, NC_ ("report", "%1$s (originally %2$s)")), text->text, first->text,
      NULL);
  both = cohesion_text_new (words);
  cohesion_text_set_language (both, text->language);
  cohesion_text_set_source (both, text->node, text->field);
  cohesion_text_free (text);
  return both;
}

static void
add_label (CohesionProgressReport *self, CohesionBlock *labels, const char *label, CohesionText *value)
{
  if (value != NULL)
    cohesion_block_add_pair (labels, cohesion_progress_report_say (self, label), value);
}

static void
add_status (CohesionProgressReport *self,
            CohesionBlock *labels,
            const char *label,
            CohesionNode *action,
            guint field)
{
  const char *key = cohesion_node_get_string (action, field);
  CohesionNode *definition = field == COHESION_ACTION_STATUS ? cohesion_action_get_status (action)
                             : key != NULL                   ? cohesion_status_find (self->base.tree, key)
                                                             : NULL;
  CohesionText *text = cohesion_progress_report_make_status (self, action, field);
  CohesionShape shape;
  guint32 colour;

  if (text == NULL)
    return;
  cohesion_progress_report_get_sign (definition, &shape, &colour);
  cohesion_block_add_status (labels, cohesion_progress_report_say (self, label), text, shape, colour);
}

static CohesionText *
make_progress (const CohesionProgressReport *self, CohesionNode *update)
{
  CohesionText *text = cohesion_report_writer_words (&self->base.writer, update, COHESION_UPDATE_DONE);

  return text != NULL ? text
                      : cohesion_text_new (
                            cohesion_progress_report_say (self, NC_ ("report", "No update was given.")));
}

/* How far it is or, once it is over, what shows that it was done or why it was not. */
static void
add_outcome (CohesionProgressReport *self, CohesionBlock *labels, CohesionNode *action, CohesionNode *update)
{
  const CohesionReportWriter *writer = &self->base.writer;

  if (is_done (action))
    add_label (self, labels, NC_ ("report", "Evidence"),
               cohesion_report_writer_words (writer, action, COHESION_ACTION_COMPLETION_EVIDENCE));
  else if (!cohesion_action_is_open (action))
    add_label (self, labels, NC_ ("report", "Reason"),
               cohesion_report_writer_words (writer, action, COHESION_ACTION_CLOSURE_REASON));
  else
    add_label (self, labels, NC_ ("report", "Progress"), make_progress (self, update));
  if (cohesion_action_is_open (action) && update != NULL)
    add_label (self, labels, NC_ ("report", "Next step"),
               cohesion_report_writer_words (writer, update, COHESION_UPDATE_NEXT));
}

static void
add_card (CohesionProgressReport *self, CohesionNode *action)
{
  const CohesionReportWriter *writer = &self->base.writer;
  CohesionNode *update = cohesion_action_get_last_update (action);
  CohesionBlock *labels;

  cohesion_blocks_add_heading (writer->blocks, 4, FALSE,
                               cohesion_decision_report_make_action (&self->base, action));
  labels = cohesion_blocks_add_card (writer->blocks);
  add_label (self, labels, NC_ ("report", "Lead"),
             cohesion_decision_report_make_lead (&self->base, action, COHESION_ACTION_LEAD));
  add_label (self, labels, NC_ ("report", "Deadline"), make_deadline (self, action));
  add_status (self, labels, NC_ ("report", "Status now"), action, COHESION_ACTION_STATUS);
  if (cohesion_action_is_open (action))
    add_status (self, labels, NC_ ("report", "Forecast"), action, COHESION_ACTION_FORECAST);
  else
    add_label (self, labels, NC_ ("report", "Completed on"),
               cohesion_report_writer_date (writer, action, COHESION_ACTION_COMPLETED_ON));
  add_outcome (self, labels, action, update);
}

/* What is over for longer is in the action plan. */
static void
add_rest (CohesionProgressReport *self, guint n)
{
  g_autofree char *sentence = NULL;

  if (n == 0)
    return;
  sentence = cohesion_progress_report_count (
      self,
      NNC_ ("report", "%1$s action was closed earlier: the full action plan has it.",
            "%1$s actions were closed earlier: the full action plan has them."),
      n, NULL);
  cohesion_progress_report_add_sentence (self, sentence);
}

static void
add_priority (CohesionProgressReport *self, CohesionNode *priority)
{
  g_autoptr (GPtrArray) actions = cohesion_decision_report_collect_actions (priority);
  CohesionNode *theme = cohesion_node_get_parent (priority);
  CohesionBlock *labels;
  guint n_over = 0;

  if (actions->len == 0)
    return;
  cohesion_blocks_add_heading (
      self->base.writer.blocks, 3, TRUE,
      cohesion_decision_report_make_heading (
          &self->base, priority, COHESION_PRIORITY_TITLE,
          cohesion_decision_report_get_level_name (&self->base, COHESION_SETTINGS_PRIORITY_NAME,
                                                   NC_ ("level", "Priority"))));
  labels = cohesion_blocks_add_labels (self->base.writer.blocks);
  cohesion_block_add_pair (labels,
                           cohesion_decision_report_get_level_name (&self->base, COHESION_SETTINGS_THEME_NAME,
                                                                    NC_ ("level", "Theme")),
                           cohesion_report_writer_words (&self->base.writer, theme, COHESION_THEME_TITLE));
  cohesion_block_set_label_language (
      labels, cohesion_decision_report_get_level_language (&self->base, COHESION_SETTINGS_THEME_NAME,
                                                           NC_ ("level", "Theme")));
  add_achievements (self, actions);
  add_challenges (self, actions);
  for (guint i = 0; i < actions->len; i++)
    if (wants_card (self, g_ptr_array_index (actions, i)))
      add_card (self, g_ptr_array_index (actions, i));
    else
      n_over++;
  add_rest (self, n_over);
}

/**
 * cohesion_progress_report_add_themes:
 * @base: a progress report
 * @part: of the template
 *
 * Adds what was done and what stands in the way under each priority, and a card for each action.
 */
void
cohesion_progress_report_add_themes (CohesionDecisionReport *base, const CohesionDecisionPart *part)
{
  CohesionProgressReport *self = cohesion_progress_report_from (base);
  g_autoptr (GPtrArray)
      priorities = cohesion_node_collect (cohesion_tree_get_root (base->tree), COHESION_KIND_PRIORITY);

  cohesion_decision_report_begin (base, part, TRUE);
  if (self->progress->all.actions->len == 0)
    {
      cohesion_progress_report_add_sentence (
          self, cohesion_progress_report_say (self, NC_ ("report", "There are no actions yet.")));
      return;
    }
  for (guint i = 0; i < priorities->len; i++)
    add_priority (self, g_ptr_array_index (priorities, i));
}
