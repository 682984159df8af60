#include "config.h"

#include "cohesion-deadline-steps.h"

#include "cohesion-date.h"
#include "cohesion-node-text.h"
#include "cohesion-sentence.h"

#include <glib/gi18n.h>

/* The changes of a deadline in sentences. */

/* Less than that is told in days. */
#define FORTNIGHT 14

/**
 * cohesion_deadline_step_dup_reason:
 *
 * Returns: (transfer full): why, with the kind of reason before it: “Third party: the hall was let”; empty if
 *   nobody said why
 */
char *
cohesion_deadline_step_dup_reason (const CohesionDeadlineStep *self)
{
  g_autofree char *category = NULL;
  const char *reason;

  if (self->note == NULL)
    return g_strdup ("");
  category = cohesion_node_dup_text (self->note, COHESION_DEADLINE_CHANGE_REASON_CATEGORY);
  reason = cohesion_node_get_string (self->note, COHESION_DEADLINE_CHANGE_REASON);
  if (reason == NULL || *category == '\0')
    return g_strdup (reason ? reason : category);
  /* Translators: the kind of a reason, and the reason: “Third party: the hall was let.” */
  return g_strdup_printf (C_ ("reason", "%1$s: %2$s"), category, reason);
}

static char *
describe_approval (CohesionNode *approval)
{
  CohesionNode *meeting = approval ? cohesion_approval_get_meeting (approval) : NULL;
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

/**
 * cohesion_deadline_step_describe_why:
 *
 * Returns: (transfer full): the reason and who agreed, in sentences
 */
char *
cohesion_deadline_step_describe_why (const CohesionDeadlineStep *self)
{
  g_autofree char *reason = cohesion_deadline_step_dup_reason (self);
  g_autofree char *sentence = cohesion_sentences_join (*reason ? "" : _ ("Nobody has said why."), reason);
  g_autofree char *approval = describe_approval (cohesion_deadline_step_get_approval (self));

  return cohesion_sentences_join (sentence, approval);
}

/* How long that is, so that all steps add up to the whole. */
static char *
format_length (const CohesionDeadlineStep *self)
{
  return cohesion_days_format (ABS (self->days) < FORTNIGHT ? self->days : self->weeks * 7);
}

static char *
describe_on (const CohesionDeadlineStep *self, const char *on, const char *length, const char *to)
{
  if (self->days > 0)
    /* Translators: a change of a deadline: a day, by how much (“13 weeks”), and the new deadline */
    return g_strdup_printf (_ ("On %1$s it was put back by %2$s, to %3$s."), on, length, to);
  if (self->days < 0)
    /* Translators: a change of a deadline: a day, by how much (“13 weeks”), and the new deadline */
    return g_strdup_printf (_ ("On %1$s it was brought forward by %2$s, to %3$s."), on, length, to);
  /* Translators: a change of a deadline: a day, and the new deadline */
  return g_strdup_printf (_ ("On %1$s it was changed to %2$s."), on, to);
}

static char *
describe_some_day (const CohesionDeadlineStep *self, const char *length, const char *to)
{
  if (self->days > 0)
    /* Translators: a change of a deadline: by how much (“13 weeks”), and the new deadline */
    return g_strdup_printf (_ ("It was put back by %1$s, to %2$s."), length, to);
  if (self->days < 0)
    /* Translators: a change of a deadline: by how much (“13 weeks”), and the new deadline */
    return g_strdup_printf (_ ("It was brought forward by %1$s, to %2$s."), length, to);
  /* Translators: a change of a deadline: the new deadline */
  return g_strdup_printf (_ ("It was changed to %s."), to);
}

/**
 * cohesion_deadline_step_describe:
 *
 * Returns: (transfer full): when and by how much the deadline was put back or brought forward, why, and who
 *   agreed, in sentences
 */
char *
cohesion_deadline_step_describe (const CohesionDeadlineStep *self)
{
  g_autofree char *on = self->note ? cohesion_node_dup_text (self->note, COHESION_DEADLINE_CHANGE_ON)
                                   : g_strdup ("");
  g_autofree char *to = cohesion_deadline_dup_phrase (self->to);
  g_autofree char *length = format_length (self);
  g_autofree char *change = *on ? describe_on (self, on, length, to) : describe_some_day (self, length, to);
  g_autofree char *why = cohesion_deadline_step_describe_why (self);

  return cohesion_sentences_join (change, why);
}
