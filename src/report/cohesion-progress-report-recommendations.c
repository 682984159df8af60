#include "config.h"

#include "cohesion-progress-report-private.h"

#include "model/cohesion-decision.h"
#include "model/cohesion-language.h"
#include "model/cohesion-list.h"
#include "model/cohesion-minute.h"

#include <glib/gi18n.h>

#undef NC_
#define NC_(context, text) text

/* What a meeting is asked for where nobody has written resolutions. */

typedef struct
{
  char *words; /* NULL: they wait for the number of a table */
} Recommendation;

static void
clear_recommendation (gpointer data)
{
  g_clear_pointer (&((Recommendation *) data)->words, g_free);
}

static void
add (GArray *to, char *words)
{
  Recommendation recommendation = { words };

  g_array_append_val (to, recommendation);
}

static void
add_next_report (CohesionProgressReport *self, GArray *to)
{
  g_autoptr (CohesionText) date = cohesion_report_writer_date (&self->base.writer, self->base.strategy,
                                                               COHESION_STRATEGY_NEXT_REPORT_DUE);

  if (date != NULL)
    /* Translators: what a meeting is asked to note; %s is a date */
    add (to, cohesion_language_fill (cohesion_progress_report_say (
                                         self, NC_ ("report", "Note that the next report is due on %s")),
                                     date->text, NULL));
}

static gboolean
awaits_approval (CohesionNode *action)
{
  CohesionList *changes = cohesion_node_get_list (action, COHESION_ACTION_LIST_DEADLINE_CHANGES);

  for (guint i = 0; i < cohesion_list_get_length (changes); i++)
    if (!cohesion_node_has_value (cohesion_list_get (changes, i), COHESION_DEADLINE_CHANGE_APPROVED_BY))
      return TRUE;
  return FALSE;
}

/* What was changed before the last report, and is still to be done without anybody's approval, is asked for
 * until a meeting has approved it. */
static void
add_earlier (CohesionProgressReport *self, GArray *to)
{
  g_autoptr (GPtrArray)
      actions = cohesion_node_collect (cohesion_tree_get_root (self->base.tree), COHESION_KIND_ACTION);
  g_autoptr (GPtrArray) numbers = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *named = NULL;

  for (guint i = 0; i < actions->len; i++)
    {
      CohesionNode *action = g_ptr_array_index (actions, i);

      if (cohesion_action_is_open (action) && cohesion_action_is_public (action) &&
          !cohesion_progress_report_tells_deadline (self, action) && awaits_approval (action))
        g_ptr_array_add (numbers, cohesion_node_dup_number (action));
    }
  if (numbers->len == 0)
    return;
  g_ptr_array_add (numbers, NULL);
  named = g_strjoinv (", ", (char **) numbers->pdata);
  add (to,
       cohesion_progress_report_count (
           self,
           /* Translators: what a meeting is asked to approve; %1$s is how many actions, %2$s is their
            * numbers, such as “2.2, 3.2” */
           NNC_ ("report", "Approve the changed deadline of action %2$s, which no meeting has approved yet",
                 "Approve the changed deadlines of %1$s actions, which no meeting has approved yet: %2$s"),
           numbers->len - 1, named));
}

static char *
join (const CohesionProgressReport *self, const char *words, guint position, guint n)
{
  return cohesion_minute_join (
      NULL, words, cohesion_report_writer_get (self->base.settings, COHESION_SETTINGS_CONJUNCTION), position,
      n);
}

static void
add_list (CohesionProgressReport *self, const GArray *recommendations)
{
  CohesionBlock *list = cohesion_blocks_add_list (self->base.writer.blocks,
                                                  cohesion_decision_report_get_list_style (&self->base));

  for (guint i = 0; i < recommendations->len; i++)
    {
      const Recommendation *recommendation = &g_array_index (recommendations, Recommendation, i);
      CohesionText *text = cohesion_text_new (NULL);

      if (recommendation->words != NULL)
        {
          g_autofree char *words = join (self, recommendation->words, i, recommendations->len);

          cohesion_text_append (text, words);
        }
      else
        {
          self->approval = text;
          self->approval_position = i;
          self->n_recommendations = recommendations->len;
        }
      cohesion_block_add_item (list, text);
    }
}

/* The body that the briefing is for: it has no meeting where nobody has written one. */
static const char *
get_body (const CohesionProgressReport *self)
{
  const CohesionDecisionReport *base = &self->base;
  CohesionNode *adoption = cohesion_strategy_find_adoption (base->tree);
  CohesionNode *meeting = base->meeting;
  const char *body = meeting != NULL ? cohesion_report_writer_get (meeting, COHESION_MEETING_BODY) : NULL;

  if (body == NULL)
    body = cohesion_report_writer_get (base->strategy, COHESION_STRATEGY_REVIEW_BODY);
  meeting = adoption != NULL ? cohesion_node_get_reference (adoption, COHESION_DECISION_MEETING) : NULL;
  if (body == NULL && meeting != NULL)
    body = cohesion_report_writer_get (meeting, COHESION_MEETING_BODY);
  return body;
}

static void
add_short_lead_in (CohesionProgressReport *self)
{
  const char *body = get_body (self);
  g_autofree char *words = NULL;

  if (body != NULL)
    /* Translators: opens the list of recommendations; %s is the body that decides, such as Cabinet */
    words = cohesion_language_fill (
        cohesion_progress_report_say (self, NC_ ("report", "%s is recommended to:")), body, NULL);
  else
    words = g_strdup (cohesion_progress_report_say (self, NC_ ("report", "You are asked to:")));
  cohesion_blocks_add_lead_in (self->base.writer.blocks, cohesion_text_new (words));
}

/**
 * cohesion_progress_report_name_table:
 * @self: a report
 * @table: number of the table with the changed deadlines
 *
 * Completes the recommendation to approve these, if there is one: it comes before the table.
 */
void
cohesion_progress_report_name_table (CohesionProgressReport *self, guint table)
{
  g_autofree char *number = cohesion_progress_report_format (self, table);
  /* Translators: what a meeting is asked to approve; %s is the number of a table */
  g_autofree char *words = cohesion_language_fill (
      cohesion_progress_report_say (self,
                                    NC_ ("report", "Approve the changed deadlines set out in table %s")),
      number, NULL);
  g_autofree char *item = join (self, words, self->approval_position, self->n_recommendations);

  if (self->approval != NULL)
    cohesion_text_append (self->approval, item);
}

/**
 * cohesion_progress_report_add_recommendations:
 * @base: a progress report
 * @part: of the template
 *
 * Adds what the meeting is asked for: the resolutions of the report's decision, or else to note how the
 * strategy stands, to approve the deadlines that were changed, lately or before, and to note when the next
 * report is due.
 */
void
cohesion_progress_report_add_recommendations (CohesionDecisionReport *base, const CohesionDecisionPart *part)
{
  CohesionProgressReport *self = cohesion_progress_report_from (base);
  g_autoptr (GArray) recommendations = g_array_new (FALSE, FALSE, sizeof (Recommendation));

  if (base->decision != NULL)
    {
      cohesion_decision_report_add_recommendations (base, part);
      return;
    }
  g_array_set_clear_func (recommendations, clear_recommendation);
  add (recommendations,
       g_strdup (cohesion_progress_report_say (
           self, self->brief || self->progress->all.actions->len == 0
                     ? NC_ ("report", "Note the overall position of the strategy")
                     : NC_ ("report", "Note the overall position of the strategy set out in table 1"))));
  if (cohesion_progress_report_wants_approval (self))
    add (recommendations,
         self->brief
             ? g_strdup (cohesion_progress_report_say (
                   self, NC_ ("report", "Approve the changed deadlines set out in the progress report")))
             : NULL);
  add_earlier (self, recommendations);
  add_next_report (self, recommendations);
  cohesion_decision_report_begin (base, part, TRUE);
  if (self->brief)
    add_short_lead_in (self);
  else
    cohesion_decision_report_add_lead_in (base);
  add_list (self, recommendations);
}
