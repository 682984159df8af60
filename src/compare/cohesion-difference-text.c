#include "config.h"

#include "cohesion-difference-private.h"

#include "model/cohesion-measure-text.h"
#include "model/cohesion-node-text.h"
#include "model/cohesion-risk.h"
#include "model/cohesion-sentence.h"
#include "model/cohesion-status.h"

#include <glib/gi18n.h>

/* What was done, in whole sentences. */

/* Words longer than this are not repeated in a sentence; the two texts can be looked at side by side. */
#define LONG_TEXT 120

static gboolean
has_name (CohesionNode *node)
{
  return *cohesion_node_get_name (node) != '\0';
}

/* What something is in, as far as that has a name. */
static CohesionNode *
named_parent (CohesionNode *node)
{
  CohesionNode *parent = cohesion_node_get_parent (node);

  return parent && has_name (parent) ? parent : NULL;
}

/* Many meetings have the same name. */
static char *
dup_meeting (CohesionNode *meeting, const char *title)
{
  g_autofree char *date = cohesion_node_dup_text (meeting, COHESION_MEETING_DATE);

  if (*date == '\0')
    return g_strdup (title);
  /* Translators: a meeting and its day: “Cabinet, 21 May 2019” */
  return g_strdup_printf (C_ ("meeting", "%s, %s"), title, date);
}

/* What something is called in a sentence: “1.2 Summer of Festivals”; without a name, “Foreword”. */
static char *
dup_subject (CohesionNode *node)
{
  g_autofree char *title = cohesion_node_dup_title (node);
  CohesionNode *parent = has_name (node) ? NULL : named_parent (node);
  g_autofree char *above = parent ? cohesion_node_dup_title (parent) : NULL;

  g_strdelimit (title, "\n\r", ' ');
  if (cohesion_node_is (node, COHESION_KIND_MEETING))
    return dup_meeting (node, title);
  if (above == NULL)
    return g_steal_pointer (&title);
  /* Translators: what kind of item, and what it belongs to: “Reading (Sense of belonging)”. */
  return g_strdup_printf (C_ ("subject", "%1$s (%2$s)"), title, above);
}

static gboolean
is_short (const char *text)
{
  return g_utf8_strlen (text, -1) <= LONG_TEXT && strchr (text, '\n') == NULL;
}

static char *
describe_completed (const CohesionDifference *self, const char *title)
{
  guint on = cohesion_node_is (self->node, COHESION_KIND_ACTION) ? COHESION_ACTION_COMPLETED_ON
                                                                 : COHESION_MILESTONE_DONE_ON;
  g_autofree char *date = cohesion_node_dup_text (self->node, on);
  g_autofree char *sentence = NULL;

  if (*date == '\0')
    sentence = g_strdup_printf (_ ("%s was completed."), title);
  else
    /* Translators: an action and a day: “1.2 Summer of Festivals was completed on 3 May 2026.” */
    sentence = g_strdup_printf (_ ("%1$s was completed on %2$s."), title, date);
  if (!cohesion_node_is (self->node, COHESION_KIND_ACTION))
    return g_steal_pointer (&sentence);
  g_free (g_steal_pointer (&date));
  date = cohesion_node_dup_text (self->node, COHESION_ACTION_COMPLETION_EVIDENCE);
  return cohesion_sentences_join (sentence, date);
}

static char *
status_label (CohesionNode *action)
{
  CohesionNode *status = cohesion_action_get_status (action);

  return status ? g_strdup (cohesion_node_get_name (status))
                : cohesion_node_dup_text (action, COHESION_ACTION_STATUS);
}

static char *
describe_status (const CohesionDifference *self, const char *title)
{
  g_autofree char *old = self->other ? status_label (self->other) : NULL;
  g_autofree char *new = status_label (self->node);
  g_autofree char *reason = cohesion_difference_dup_reason (self);
  g_autofree char *sentence = NULL;

  if (old == NULL)
    /* Translators: an action, and its status: “1.2 Summer of Festivals is now “At risk”.” */
    sentence = g_strdup_printf (_ ("%1$s is now “%2$s”."), title, new);
  else
    /* Translators: an action, its status now and before: “1.2 Summer of Festivals is now “At risk”; it was
     * “On track”.” */
    sentence = g_strdup_printf (_ ("%1$s is now “%2$s”; it was “%3$s”."), title, new, old);
  return cohesion_sentences_join (sentence, reason);
}

static char *
describe_abandoned (const CohesionDifference *self, const char *title)
{
  g_autofree char *outcome = cohesion_node_dup_text (self->node, COHESION_ACTION_OUTCOME_OF_CLOSURE);
  g_autofree char *reason = cohesion_difference_dup_reason (self);
  g_autofree char *sentence = NULL;

  if (*outcome == '\0')
    sentence = g_strdup_printf (_ ("%s was abandoned."), title);
  else
    /* Translators: an action and the outcome: “1.2 Summer of Festivals was abandoned: Not delivered.” */
    sentence = g_strdup_printf (_ ("%1$s was abandoned: %2$s."), title, outcome);
  return cohesion_sentences_join (sentence, reason);
}

static char *
describe_lead (const CohesionDifference *self, const char *title)
{
  g_autofree char *old = cohesion_difference_dup_old (self);
  g_autofree char *new = cohesion_difference_dup_new (self);

  if (*new == '\0')
    return g_strdup_printf (_ ("%1$s no longer has a lead; it was %2$s."), title, old);
  if (*old == '\0')
    return g_strdup_printf (_ ("%1$s is now led by %2$s; it had no lead."), title, new);
  return g_strdup_printf (_ ("%1$s is now led by %2$s; it was led by %3$s."), title, new, old);
}

static char *
describe_addition (const CohesionDifference *self, const char *title)
{
  CohesionNode *parent = named_parent (self->node);
  g_autofree char *kind = cohesion_node_dup_kind_name (self->node);
  g_autofree char *above = NULL;

  if (!has_name (self->node))
    /* Translators: %s is what was added, such as “Foreword”. */
    return g_strdup_printf (_ ("%s was added."), title);
  if (parent == NULL)
    /* Translators: what kind of item, and its title: “Theme “Voice” was added.” */
    return g_strdup_printf (_ ("%1$s “%2$s” was added."), kind, title);
  above = cohesion_node_dup_title (parent);
  /* Translators: what kind of item, its title, and the title of what it belongs to. */
  return g_strdup_printf (_ ("%1$s “%2$s” was added to “%3$s”."), kind, title, above);
}

/* How a new action stands by now. It is one change, told under “Added” and counted once, though the action
 * may be done already and told under “Completed” too. */
static char *
describe_since (CohesionNode *action)
{
  CohesionNode *status = cohesion_action_get_status (action);
  g_autofree char *date = cohesion_node_dup_text (action, COHESION_ACTION_COMPLETED_ON);

  switch (cohesion_status_get_outcome (status))
    {
    case COHESION_OUTCOME_DONE:
      /* Translators: of an action that is new; %s is a day. */
      return *date ? g_strdup_printf (_ ("It has since been completed, on %s."), date)
                   : g_strdup (_ ("It has since been completed."));
    case COHESION_OUTCOME_CLOSED:
      return g_strdup (_ ("It has since been abandoned."));
    case COHESION_OUTCOME_OPEN:
    default:
      if (!cohesion_status_is_trouble (status))
        return g_strdup ("");
      /* Translators: of an action that is new; %s is its status. */
      return g_strdup_printf (_ ("It is now “%s”."), cohesion_node_get_name (status));
    }
}

/* By how much its deadline is later than was promised when it was added. */
static char *
describe_slip_since (CohesionNode *action)
{
  CohesionDeadline *first = cohesion_action_get_first_deadline (action);
  CohesionDeadline *now = cohesion_node_get_deadline (action, COHESION_ACTION_DEADLINE);
  g_autofree char *length = NULL;
  int days = 0;

  if (first && now)
    cohesion_deadline_slip (first, now, &days);
  if (days <= 0)
    return g_strdup ("");
  length = cohesion_days_format (days);
  /* Translators: of an action that is new; %s is by how much, such as “13 weeks”. */
  return g_strdup_printf (_ ("Its deadline has since slipped by %s."), length);
}

static char *
describe_added (const CohesionDifference *self, const char *title)
{
  g_autofree char *addition = describe_addition (self, title);
  g_autofree char *slip = NULL;
  g_autofree char *since = NULL;
  g_autofree char *sentences = NULL;

  if (!cohesion_node_is (self->node, COHESION_KIND_ACTION))
    return g_steal_pointer (&addition);
  slip = describe_slip_since (self->node);
  since = describe_since (self->node);
  sentences = cohesion_sentences_join (addition, slip);
  return cohesion_sentences_join (sentences, since);
}

static char *
describe_removed (const CohesionDifference *self, const char *title)
{
  g_autofree char *kind = cohesion_node_dup_kind_name (self->node);
  g_autofree char *reason = cohesion_difference_dup_reason (self);
  g_autofree char *sentence = NULL;

  if (has_name (self->node))
    /* Translators: what kind of item, and its title: “Theme “Voice” was removed.” */
    sentence = g_strdup_printf (_ ("%1$s “%2$s” was removed."), kind, title);
  else
    /* Translators: %s is what was removed, such as “Foreword”. */
    sentence = g_strdup_printf (_ ("%s was removed."), title);
  return cohesion_sentences_join (sentence, reason);
}

static const char *
field_label (const CohesionDifference *self)
{
  return cohesion_field_get_label (&cohesion_node_get_kind (self->node)->fields[self->field]);
}

static char *
describe_long_change (const CohesionDifference *self, const char *title)
{
  if (self->type == COHESION_DIFFERENCE_REWORDED)
    /* Translators: an item, and the name of one of its fields. */
    return g_strdup_printf (_ ("%1$s: “%2$s” was reworded."), title, field_label (self));
  /* Translators: an item, and the name of one of its fields. */
  return g_strdup_printf (_ ("%1$s: “%2$s” was changed."), title, field_label (self));
}

static char *
describe_change (const CohesionDifference *self, const char *title)
{
  g_autofree char *old = cohesion_difference_dup_old (self);
  g_autofree char *new = cohesion_difference_dup_new (self);

  if (!is_short (old) || !is_short (new))
    return describe_long_change (self, title);
  if (*old == '\0')
    /* Translators: an item, the name of one of its fields, and what it says now. */
    return g_strdup_printf (_ ("%1$s: “%2$s” is now “%3$s”; it was empty."), title, field_label (self), new);
  if (*new == '\0')
    /* Translators: an item, the name of one of its fields, and what it said. */
    return g_strdup_printf (_ ("%1$s: “%2$s” is now empty; it was “%3$s”."), title, field_label (self), old);
  if (self->type == COHESION_DIFFERENCE_REWORDED)
    /* Translators: an item, the name of one of its fields, its old and its new words. */
    return g_strdup_printf (_ ("%1$s: “%2$s” was reworded from “%3$s” to “%4$s”."), title, field_label (self),
                            old, new);
  /* Translators: an item, the name of one of its fields, what it said and what it says now. */
  return g_strdup_printf (_ ("%1$s: “%2$s” was changed from “%3$s” to “%4$s”."), title, field_label (self),
                          old, new);
}

/* The latest value of a measure with its period, in words. */
static char *
dup_reading (CohesionNode *measure)
{
  CohesionNode *reading = cohesion_measure_get_latest (measure);
  g_autofree char *value = reading ? cohesion_measure_format_reading (measure, reading, NULL) : NULL;
  g_autofree char *period = NULL;

  if (value == NULL)
    return g_strdup (C_ ("measure", "no reading"));
  period = cohesion_measure_format_period (measure, cohesion_reading_get_period (reading), NULL);
  if (*period == '\0')
    return g_steal_pointer (&value);
  /* Translators: the value of a measure and of which period: “62.5% (Q2 2026–27)”. */
  return g_strdup_printf (C_ ("measure", "%1$s (%2$s)"), value, period);
}

static char *
describe_rating (const CohesionDifference *self)
{
  CohesionRating old = cohesion_measure_get_rating (self->other);
  CohesionRating new = cohesion_measure_get_rating (self->node);

  if (new == COHESION_RATING_NONE && old == COHESION_RATING_NONE)
    return g_strdup ("");
  if (new == old)
    /* Translators: how a measure compares with its target: “Rating: On target, as before.” */
    return g_strdup_printf (_ ("Rating: %s, as before."), cohesion_rating_get_label (new, NULL));
  /* Translators: how a measure compares with its target, now and before. */
  return g_strdup_printf (_ ("Rating: %1$s; it was: %2$s."), cohesion_rating_get_label (new, NULL),
                          cohesion_rating_get_label (old, NULL));
}

static char *
describe_direction (const CohesionDifference *self)
{
  CohesionDirection direction = cohesion_measure_get_direction (self->node);

  if (direction == COHESION_DIRECTION_UNKNOWN)
    return g_strdup ("");
  /* Translators: which way a measure goes: “Direction of travel: Improving.” */
  return g_strdup_printf (_ ("Direction of travel: %s."), cohesion_direction_get_label (direction, NULL));
}

static char *
describe_measure (const CohesionDifference *self, const char *title)
{
  g_autofree char *old = dup_reading (self->other);
  g_autofree char *new = dup_reading (self->node);
  g_autofree char *rating = describe_rating (self);
  g_autofree char *direction = describe_direction (self);
  g_autofree char *value = NULL;
  g_autofree char *sentences = NULL;

  if (g_str_equal (old, new))
    /* Translators: a measure and its value. */
    value = g_strdup_printf (_ ("%1$s stands at %2$s, as before."), title, new);
  else
    /* Translators: a measure, its value now and before. */
    value = g_strdup_printf (_ ("%1$s now stands at %2$s; before, at %3$s."), title, new, old);
  sentences = cohesion_sentences_join (value, rating);
  return cohesion_sentences_join (sentences, direction);
}

static char *
describe_risk (const CohesionDifference *self, const char *title)
{
  g_autofree char *old = cohesion_risk_format_score (self->other);
  g_autofree char *new = cohesion_risk_format_score (self->node);
  g_autofree char *old_status = cohesion_node_dup_text (self->other, COHESION_RISK_STATUS);
  g_autofree char *new_status = cohesion_node_dup_text (self->node, COHESION_RISK_STATUS);

  if (g_str_equal (old_status, new_status))
    /* Translators: a risk, its score now and before: “16 Very high”. */
    return g_strdup_printf (_ ("The risk “%1$s” is now scored %2$s; it was %3$s."), title, new, old);
  if (g_str_equal (old, new))
    /* Translators: a risk, and its status: “Closed”. */
    return g_strdup_printf (_ ("The risk “%1$s” has a new status: %2$s."), title, new_status);
  /* Translators: a risk, its status, its score now and before. */
  return g_strdup_printf (_ ("The risk “%1$s” has a new status: %2$s; it is now scored %3$s; it was %4$s."),
                          title, new_status, new, old);
}

static char *
describe_moved (const CohesionDifference *self, const char *title)
{
  CohesionNode *to = named_parent (self->node);
  CohesionNode *from = named_parent (self->other);
  g_autofree char *above = to ? cohesion_node_dup_title (to) : NULL;
  g_autofree char *below = from ? cohesion_node_dup_title (from) : NULL;

  if (above == NULL || below == NULL)
    return g_strdup_printf (_ ("%s was moved."), title);
  /* Translators: an item, what it belonged to, and what it belongs to now. */
  return g_strdup_printf (_ ("%1$s was moved from “%2$s” to “%3$s”."), title, below, above);
}

static char *
describe_reordered (const CohesionDifference *self, const char *title)
{
  guint old = cohesion_node_get_position (self->other) + 1;
  guint new = cohesion_node_get_position (self->node) + 1;

  if (old == new)
    return g_strdup_printf (_ ("%s was put in another place of its list."), title);
  /* Translators: an item, and at which place of its list it stood and stands. */
  return g_strdup_printf (
      _ ("%1$s was put in another place of its list: it was number %2$u and is number %3$u."), title, old,
      new);
}

/* What an entry says of itself. */
static char *
describe_recorded (const CohesionDifference *self, const char *title)
{
  CohesionNode *parent = named_parent (self->node);
  g_autofree char *kind = cohesion_node_dup_kind_name (self->node);
  g_autofree char *above = parent ? cohesion_node_dup_title (parent) : NULL;
  g_autofree char *sentence = NULL;

  if (above == NULL)
    return describe_added (self, title);
  /* Translators: a kind of entry, and what it is about: “New on “1.2 Summer of Festivals”: Update.” */
  sentence = g_strdup_printf (_ ("New on “%1$s”: %2$s."), above, kind);
  return cohesion_sentences_join (sentence, cohesion_node_get_name (self->node));
}

/* How each type is told. */
static char *(*const describers[COHESION_N_DIFFERENCES]) (const CohesionDifference *self,
                                                          const char *title) = {
  [COHESION_DIFFERENCE_COMPLETED] = describe_completed,
  [COHESION_DIFFERENCE_TROUBLED] = describe_status,
  [COHESION_DIFFERENCE_SLIPPED] = cohesion_difference_describe_deadline,
  [COHESION_DIFFERENCE_BROUGHT_FORWARD] = cohesion_difference_describe_deadline,
  [COHESION_DIFFERENCE_DATED] = cohesion_difference_describe_deadline,
  [COHESION_DIFFERENCE_UNDATED] = cohesion_difference_describe_deadline,
  [COHESION_DIFFERENCE_ABANDONED] = describe_abandoned,
  [COHESION_DIFFERENCE_STATUS] = describe_status,
  [COHESION_DIFFERENCE_LEAD] = describe_lead,
  [COHESION_DIFFERENCE_ADDED] = describe_added,
  [COHESION_DIFFERENCE_REWORDED] = describe_change,
  [COHESION_DIFFERENCE_REMOVED] = describe_removed,
  [COHESION_DIFFERENCE_MEASURE] = describe_measure,
  [COHESION_DIFFERENCE_RISK] = describe_risk,
  [COHESION_DIFFERENCE_MOVED] = describe_moved,
  [COHESION_DIFFERENCE_REORDERED] = describe_reordered,
  [COHESION_DIFFERENCE_CHANGED] = describe_change,
  [COHESION_DIFFERENCE_RECORDED] = describe_recorded,
};

/**
 * cohesion_difference_describe:
 *
 * Returns: (transfer full): what was done to what, in whole sentences, such as “1.2 Summer of Festivals
 *   slipped by 13 weeks, from 30 June 2026 to 30 September 2026. Approved by Cabinet on 19 May 2026.”
 */
char *
cohesion_difference_describe (const CohesionDifference *self)
{
  g_autofree char *title = dup_subject (self->node);
  g_autofree char *sentences = describers[self->type](self, title);

  if (!cohesion_difference_is_of_added (self))
    return g_steal_pointer (&sentences);
  /* Translators: after what became of an action. */
  return cohesion_sentences_join (sentences, _ ("It was added since."));
}
