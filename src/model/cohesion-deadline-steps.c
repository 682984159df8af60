#include "config.h"

#include "cohesion-deadline-steps.h"

#include "cohesion-date.h"

/* The changes that made a deadline what it is. */

/* Less than that is told in days. */
#define FORTNIGHT 14

static int
slip_of (CohesionDeadline *from, CohesionDeadline *to)
{
  int days = 0;

  if (from && to)
    cohesion_deadline_slip (from, to, &days);
  return days;
}

/* Whether there is more between two deadlines than other words for the same day. */
static gboolean
is_gap (CohesionDeadline *from, CohesionDeadline *to)
{
  int days = 0;

  if (from == NULL || to == NULL)
    return from != to;
  if (cohesion_deadline_slip (from, to, &days))
    return days != 0;
  return !cohesion_deadline_equal (from, to);
}

static void
add_step (GArray *steps, CohesionNode *note, CohesionDeadline *from, CohesionDeadline *to)
{
  CohesionDeadlineStep step = { note, from, to, slip_of (from, to), 0 };

  g_array_append_val (steps, step);
}

static gboolean
was_there (CohesionNode *note, CohesionNode *before)
{
  return before && cohesion_tree_lookup_live (cohesion_node_get_tree (before), cohesion_node_get_id (note));
}

/* What is left when whole weeks are taken away; never negative. */
static int
rest_of (int days)
{
  return ((days % 7) + 7) % 7;
}

/* The weeks of which the whole ones add up to @total: what is missing goes to those that lose most. */
static void
share_weeks (GArray *steps, int total)
{
  g_autofree gboolean *raised = g_new0 (gboolean, steps->len);

  for (guint i = 0; i < steps->len; i++)
    {
      CohesionDeadlineStep *step = &g_array_index (steps, CohesionDeadlineStep, i);

      step->weeks = (step->days - rest_of (step->days)) / 7;
      total -= step->weeks;
    }
  for (; total > 0; total--)
    {
      guint most = steps->len;

      for (guint i = 0; i < steps->len; i++)
        if (!raised[i] &&
            (most == steps->len || rest_of (g_array_index (steps, CohesionDeadlineStep, i).days) >
                                       rest_of (g_array_index (steps, CohesionDeadlineStep, most).days)))
          most = i;
      if (most == steps->len)
        return;
      raised[most] = TRUE;
      g_array_index (steps, CohesionDeadlineStep, most).weeks++;
    }
}

static void
count_weeks (GArray *steps)
{
  int total = 0;
  gboolean all_long = TRUE;

  for (guint i = 0; i < steps->len; i++)
    {
      CohesionDeadlineStep *step = &g_array_index (steps, CohesionDeadlineStep, i);

      step->weeks = cohesion_days_to_weeks (step->days);
      total += step->days;
      all_long = all_long && ABS (step->days) >= FORTNIGHT;
    }
  if (all_long && ABS (total) >= FORTNIGHT)
    share_weeks (steps, cohesion_days_to_weeks (total));
}

/**
 * cohesion_action_get_first_deadline:
 * @action: an action
 *
 * Returns: (transfer none) (nullable): what was promised at first: its original deadline, or else the one
 *   from which it was first changed
 */
CohesionDeadline *
cohesion_action_get_first_deadline (CohesionNode *action)
{
  CohesionDeadline *original = cohesion_node_get_deadline (action, COHESION_ACTION_ORIGINAL_DEADLINE);
  CohesionList *notes = cohesion_node_get_list (action, COHESION_ACTION_LIST_DEADLINE_CHANGES);

  if (original || cohesion_list_get_length (notes) == 0)
    return original;
  return cohesion_node_get_deadline (cohesion_list_get (notes, 0), COHESION_DEADLINE_CHANGE_FROM);
}

/**
 * cohesion_action_list_deadline_steps:
 * @action: an action
 * @before: (nullable): the same action in an earlier version; %NULL for all since it was promised
 *
 * Tells how the deadline of then became that of now, change for change. What nobody noted is a step of its
 * own, without a note.
 *
 * Returns: (transfer full) (element-type CohesionDeadlineStep): the steps, the oldest first; none if the
 *   deadline is as it was
 */
GArray *
cohesion_action_list_deadline_steps (CohesionNode *action, CohesionNode *before)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (CohesionDeadlineStep));
  CohesionList *notes = cohesion_node_get_list (action, COHESION_ACTION_LIST_DEADLINE_CHANGES);
  CohesionDeadline *now = cohesion_node_get_deadline (action, COHESION_ACTION_DEADLINE);
  CohesionDeadline *at = before ? cohesion_node_get_deadline (before, COHESION_ACTION_DEADLINE)
                                : cohesion_action_get_first_deadline (action);

  /* What nobody promised was put back by nobody. */
  if (before == NULL && at == NULL)
    return steps;
  for (guint i = 0; i < cohesion_list_get_length (notes); i++)
    {
      CohesionNode *note = cohesion_list_get (notes, i);
      CohesionDeadline *from = cohesion_node_get_deadline (note, COHESION_DEADLINE_CHANGE_FROM);
      CohesionDeadline *to = cohesion_node_get_deadline (note, COHESION_DEADLINE_CHANGE_TO);

      if (was_there (note, before))
        continue;
      if (from && is_gap (at, from))
        add_step (steps, NULL, at, from);
      add_step (steps, note, from ? from : at, to);
      at = to;
    }
  if (is_gap (at, now))
    add_step (steps, NULL, at, now);
  count_weeks (steps);
  return steps;
}

/**
 * cohesion_deadline_steps_are_approved:
 * @steps: (element-type CohesionDeadlineStep): what was done to a deadline
 *
 * Returns: whether somebody agreed to each of them
 */
gboolean
cohesion_deadline_steps_are_approved (GArray *steps)
{
  for (guint i = 0; i < steps->len; i++)
    if (cohesion_deadline_step_get_approval (&g_array_index (steps, CohesionDeadlineStep, i)) == NULL)
      return FALSE;
  return steps->len > 0;
}

/**
 * cohesion_deadline_step_get_approval:
 *
 * Returns: (transfer none) (nullable): the decision or resolution that agreed to it
 */
CohesionNode *
cohesion_deadline_step_get_approval (const CohesionDeadlineStep *self)
{
  return self->note ? cohesion_node_get_reference (self->note, COHESION_DEADLINE_CHANGE_APPROVED_BY) : NULL;
}

/**
 * cohesion_approval_get_meeting:
 * @approval: a decision or a resolution
 *
 * Returns: (transfer none) (nullable): the meeting that took it, if that is known
 */
CohesionNode *
cohesion_approval_get_meeting (CohesionNode *approval)
{
  CohesionNode *decision = cohesion_node_is (approval, COHESION_KIND_RESOLUTION)
                               ? cohesion_node_get_parent (approval)
                               : approval;

  if (decision == NULL || !cohesion_node_is (decision, COHESION_KIND_DECISION))
    return NULL;
  return cohesion_node_get_reference (decision, COHESION_DECISION_MEETING);
}
