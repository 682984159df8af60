#include "config.h"

#include "cohesion-difference-private.h"

#include "model/cohesion-node-text.h"
#include "model/cohesion-sentence.h"

#include <glib/gi18n.h>

/* By how much a deadline changed, why, and who agreed to it. */

/* What the deadline was: in the older version, or of what that does not have, as it was promised. */
static CohesionDeadline *
get_old (const CohesionDifference *self)
{
  if (self->other)
    return cohesion_node_get_deadline (self->other, (guint) self->field);
  return cohesion_difference_is_of_added (self) ? cohesion_action_get_first_deadline (self->node) : NULL;
}

static gboolean
is_about_deadline (const CohesionDifference *self)
{
  return self->field >= 0 &&
         cohesion_node_get_kind (self->node)->fields[self->field].type == COHESION_FIELD_DEADLINE;
}

/**
 * cohesion_difference_get_days:
 *
 * Returns: of a deadline that changed, by how many days; negative if it was brought forward, 0 if it cannot
 *   be told
 */
int
cohesion_difference_get_days (const CohesionDifference *self)
{
  CohesionDeadline *old = is_about_deadline (self) ? get_old (self) : NULL;
  CohesionDeadline *new = old ? cohesion_node_get_deadline (self->node, (guint) self->field) : NULL;
  int days = 0;

  if (new)
    cohesion_deadline_slip (old, new, &days);
  return days;
}

/**
 * cohesion_difference_get_weeks:
 *
 * Returns: as cohesion_difference_get_days(), in whole weeks, to the nearest
 */
int
cohesion_difference_get_weeks (const CohesionDifference *self)
{
  return cohesion_days_to_weeks (cohesion_difference_get_days (self));
}

/**
 * cohesion_difference_list_steps:
 *
 * Returns: (transfer full) (element-type CohesionDeadlineStep): of an action whose deadline changed, each
 *   change since the older version; of others none
 */
GArray *
cohesion_difference_list_steps (const CohesionDifference *self)
{
  if (is_about_deadline (self) && cohesion_node_is (self->node, COHESION_KIND_ACTION))
    return cohesion_action_list_deadline_steps (self->node, self->other);
  return g_array_new (FALSE, FALSE, sizeof (CohesionDeadlineStep));
}

/* What was said of each change, after each other. */
static char *
reason_for_deadline (const CohesionDifference *self)
{
  g_autoptr (GArray) steps = cohesion_difference_list_steps (self);
  char *reasons = g_strdup ("");

  if (steps->len == 1)
    {
      g_free (reasons);
      return cohesion_deadline_step_dup_reason (&g_array_index (steps, CohesionDeadlineStep, 0));
    }
  for (guint i = 0; i < steps->len; i++)
    {
      g_autofree char *before = g_steal_pointer (&reasons);
      g_autofree char *reason = cohesion_deadline_step_dup_reason (
          &g_array_index (steps, CohesionDeadlineStep, i));

      reasons = cohesion_sentences_join (before, reason);
    }
  return reasons;
}

/* What was removed may still be in the bin, with the reason that was given last. */
static char *
reason_for_removal (const CohesionDifference *self)
{
  CohesionNode *last = self->other ? self->other : self->node;

  if (!cohesion_node_is (last, COHESION_KIND_ACTION))
    return g_strdup ("");
  return cohesion_node_dup_text (last, COHESION_ACTION_CLOSURE_REASON);
}

/* A comment that stood there before is on the old status. */
static char *
reason_for_status (const CohesionDifference *self)
{
  const char *comment = cohesion_node_get_string (self->node, COHESION_ACTION_STATUS_COMMENT);
  const char *before = self->other ? cohesion_node_get_string (self->other, COHESION_ACTION_STATUS_COMMENT)
                                   : NULL;

  return g_strdup (comment && g_strcmp0 (comment, before) != 0 ? comment : "");
}

/**
 * cohesion_difference_dup_reason:
 *
 * Returns: (transfer full): why: of a deadline, what was noted with it; of a status, the comment on it; of
 *   what was closed or removed, the reason of that; empty if none was given
 */
char *
cohesion_difference_dup_reason (const CohesionDifference *self)
{
  switch ((guint) self->type)
    {
    case COHESION_DIFFERENCE_SLIPPED:
    case COHESION_DIFFERENCE_BROUGHT_FORWARD:
    case COHESION_DIFFERENCE_DATED:
    case COHESION_DIFFERENCE_UNDATED:
      return reason_for_deadline (self);
    case COHESION_DIFFERENCE_TROUBLED:
    case COHESION_DIFFERENCE_STATUS:
      return reason_for_status (self);
    case COHESION_DIFFERENCE_ABANDONED:
      return cohesion_node_dup_text (self->node, COHESION_ACTION_CLOSURE_REASON);
    case COHESION_DIFFERENCE_REMOVED:
      return reason_for_removal (self);
    default:
      return g_strdup ("");
    }
}

/* Deadlines in a sentence. Officers’ own words, such as “by Summer 2020”, would not fit into it. */
static char *
dup_old_phrase (const CohesionDifference *self)
{
  return cohesion_deadline_dup_phrase (get_old (self));
}

static char *
dup_new_phrase (const CohesionDifference *self)
{
  return cohesion_deadline_dup_phrase (cohesion_node_get_deadline (self->node, (guint) self->field));
}

static char *
describe_move (const CohesionDifference *self, const char *title)
{
  int days = cohesion_difference_get_days (self);
  g_autofree char *from = dup_old_phrase (self);
  g_autofree char *to = dup_new_phrase (self);
  g_autofree char *length = cohesion_days_format (days);

  if (days > 0)
    /* Translators: an action, by how much it is later (“13 weeks”), and its old and new deadline. */
    return g_strdup_printf (_ ("%1$s slipped by %2$s, from %3$s to %4$s."), title, length, from, to);
  /* Translators: an action, by how much it is earlier (“13 weeks”), and its old and new deadline. */
  return g_strdup_printf (_ ("%1$s was brought forward by %2$s, from %3$s to %4$s."), title, length, from,
                          to);
}

static char *
describe_change (const CohesionDifference *self, const char *title)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (cohesion_difference_get_days (self) != 0)
    return describe_move (self, title);
  if (self->type == COHESION_DIFFERENCE_DATED)
    {
      to = dup_new_phrase (self);
      return g_strdup_printf (_ ("%1$s was given a deadline: %2$s."), title, to);
    }
  if (self->type == COHESION_DIFFERENCE_UNDATED)
    {
      from = dup_old_phrase (self);
      return g_strdup_printf (_ ("%1$s no longer has a deadline; it was %2$s."), title, from);
    }
  from = cohesion_difference_dup_old (self);
  to = cohesion_difference_dup_new (self);
  return g_strdup_printf (_ ("The deadline of %1$s was reworded from “%2$s” to “%3$s”."), title, from, to);
}

/* Private to the sentences. A deadline that was promised is changed with a reason and an approval; before
 * that, it is only changed. Where it was changed more than once, each time is told. */
char *
cohesion_difference_describe_deadline (const CohesionDifference *self, const char *title)
{
  g_autoptr (GArray) steps = cohesion_difference_list_steps (self);
  const CohesionDeadlineStep *only = steps->len == 1 ? &g_array_index (steps, CohesionDeadlineStep, 0) : NULL;
  char *sentences = describe_change (self, title);

  if (only && only->note == NULL)
    return sentences;
  for (guint i = 0; i < steps->len; i++)
    {
      const CohesionDeadlineStep *step = &g_array_index (steps, CohesionDeadlineStep, i);
      g_autofree char *before = g_steal_pointer (&sentences);
      g_autofree char *sentence = only ? cohesion_deadline_step_describe_why (step)
                                       : cohesion_deadline_step_describe (step);

      sentences = cohesion_sentences_join (before, sentence);
    }
  return sentences;
}
