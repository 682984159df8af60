#include "config.h"

#include "cohesion-difference-private.h"

#include "model/cohesion-node-text.h"
#include "model/cohesion-status.h"

#include <glib/gi18n.h>

/* By how much a deadline changed, why, and who agreed to it. */

/**
 * cohesion_difference_get_days:
 *
 * Returns: of a deadline that changed, by how many days; negative if it was brought forward, 0 if it cannot
 *   be told
 */
int
cohesion_difference_get_days (const CohesionDifference *self)
{
  int days = 0;

  if (self->field < 0 || self->other == NULL ||
      cohesion_node_get_kind (self->node)->fields[self->field].type != COHESION_FIELD_DEADLINE)
    return 0;
  cohesion_deadline_slip (cohesion_node_get_deadline (self->other, (guint) self->field),
                          cohesion_node_get_deadline (self->node, (guint) self->field), &days);
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
 * cohesion_difference_get_note:
 *
 * Returns: (transfer none) (nullable): the last note of a change of the deadline that the older version does
 *   not have: when, why and agreed by whom
 */
CohesionNode *
cohesion_difference_get_note (const CohesionDifference *self)
{
  CohesionTree *before = self->other ? cohesion_node_get_tree (self->other) : NULL;
  CohesionList *notes;

  if (before == NULL || !cohesion_node_is (self->node, COHESION_KIND_ACTION))
    return NULL;
  notes = cohesion_node_get_list (self->node, COHESION_ACTION_LIST_DEADLINE_CHANGES);
  for (guint i = cohesion_list_get_length (notes); i-- > 0;)
    {
      CohesionNode *note = cohesion_list_get (notes, i);

      if (cohesion_tree_lookup_live (before, cohesion_node_get_id (note)) == NULL)
        return note;
    }
  return NULL;
}

/**
 * cohesion_difference_get_approval:
 *
 * Returns: (transfer none) (nullable): the decision or resolution that agreed to the new deadline
 */
CohesionNode *
cohesion_difference_get_approval (const CohesionDifference *self)
{
  CohesionNode *note = cohesion_difference_get_note (self);

  return note ? cohesion_node_get_reference (note, COHESION_DEADLINE_CHANGE_APPROVED_BY) : NULL;
}

static char *
reason_for_deadline (CohesionNode *note)
{
  g_autofree char *category = NULL;
  const char *reason;

  if (note == NULL)
    return g_strdup ("");
  category = cohesion_node_dup_text (note, COHESION_DEADLINE_CHANGE_REASON_CATEGORY);
  reason = cohesion_node_get_string (note, COHESION_DEADLINE_CHANGE_REASON);
  if (reason == NULL || *category == '\0')
    return g_strdup (reason ? reason : category);
  /* Translators: the kind of a reason, and the reason: “Third party: the hall was let.” */
  return g_strdup_printf (C_ ("reason", "%1$s: %2$s"), category, reason);
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
      return reason_for_deadline (cohesion_difference_get_note (self));
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

/* A deadline in a sentence. Officers’ own words, such as “by Summer 2020”, would not fit into it. */
static char *
dup_phrase (CohesionNode *node, guint field)
{
  return cohesion_deadline_dup_phrase (cohesion_node_get_deadline (node, field));
}

static char *
describe_move (const CohesionDifference *self, const char *title)
{
  int days = cohesion_difference_get_days (self);
  g_autofree char *from = dup_phrase (self->other, (guint) self->field);
  g_autofree char *to = dup_phrase (self->node, (guint) self->field);
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
      to = dup_phrase (self->node, (guint) self->field);
      return g_strdup_printf (_ ("%1$s was given a deadline: %2$s."), title, to);
    }
  if (self->type == COHESION_DIFFERENCE_UNDATED)
    {
      from = dup_phrase (self->other, (guint) self->field);
      return g_strdup_printf (_ ("%1$s no longer has a deadline; it was %2$s."), title, from);
    }
  from = cohesion_difference_dup_old (self);
  to = cohesion_difference_dup_new (self);
  return g_strdup_printf (_ ("The deadline of %1$s was reworded from “%2$s” to “%3$s”."), title, from, to);
}

static CohesionNode *
meeting_of (CohesionNode *approval)
{
  CohesionNode *decision = cohesion_node_is (approval, COHESION_KIND_RESOLUTION)
                               ? cohesion_node_get_parent (approval)
                               : approval;

  if (decision == NULL || !cohesion_node_is (decision, COHESION_KIND_DECISION))
    return NULL;
  return cohesion_node_get_reference (decision, COHESION_DECISION_MEETING);
}

static char *
describe_approval (const CohesionDifference *self)
{
  CohesionNode *approval = cohesion_difference_get_approval (self);
  CohesionNode *meeting = approval ? meeting_of (approval) : NULL;
  g_autofree char *date = NULL;

  if (approval == NULL)
    return g_strdup (_ ("The new deadline has not been approved."));
  if (meeting == NULL || *cohesion_node_get_name (meeting) == '\0')
    {
      g_autofree char *title = cohesion_node_dup_title (approval);

      return g_strdup_printf (_ ("Approved: %s."), title);
    }
  date = cohesion_node_dup_text (meeting, COHESION_MEETING_DATE);
  if (*date == '\0')
    return g_strdup_printf (_ ("Approved by %s."), cohesion_node_get_name (meeting));
  /* Translators: a body and a day: “Approved by Cabinet on 19 May 2026.” */
  return g_strdup_printf (_ ("Approved by %1$s on %2$s."), cohesion_node_get_name (meeting), date);
}

/* Private to the sentences. A deadline that was promised is changed with a reason and an approval; before
 * that, it is only changed. */
char *
cohesion_difference_describe_deadline (const CohesionDifference *self, const char *title)
{
  g_autofree char *change = describe_change (self, title);
  g_autofree char *reason = cohesion_difference_dup_reason (self);
  g_autofree char *why = cohesion_difference_join_sentences (change, reason);
  g_autofree char *approval = NULL;

  if (cohesion_difference_get_note (self) == NULL)
    return g_steal_pointer (&why);
  approval = describe_approval (self);
  return cohesion_difference_join_sentences (why, approval);
}
