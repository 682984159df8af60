#include "config.h"

#include "cohesion-comparison-private.h"

#include "model/cohesion-measure.h"
#include "model/cohesion-risk.h"
#include "model/cohesion-status.h"

/* What a changed field means. The rules deal with those that mean more than that they changed; all others
 * are driven by the tables of the kinds. */

G_STATIC_ASSERT (COHESION_ACTION_N_FIELDS <= 64);
G_STATIC_ASSERT (COHESION_SETTINGS_N_FIELDS <= 64);
G_STATIC_ASSERT (COHESION_STRATEGY_N_FIELDS <= 64);
G_STATIC_ASSERT (COHESION_REPORT_N_FIELDS <= 64);

#define FIELD_BIT(field) (G_GUINT64_CONSTANT (1) << (field))

/* What a status says with it; told in one sentence. */
#define STATUS_FIELDS                                                                                        \
  (FIELD_BIT (COHESION_ACTION_STATUS) | FIELD_BIT (COHESION_ACTION_STATUS_COMMENT) |                         \
   FIELD_BIT (COHESION_ACTION_STATUS_AS_AT) | FIELD_BIT (COHESION_ACTION_COMPLETED_ON) |                     \
   FIELD_BIT (COHESION_ACTION_COMPLETION_EVIDENCE) | FIELD_BIT (COHESION_ACTION_OUTCOME_OF_CLOSURE) |        \
   FIELD_BIT (COHESION_ACTION_CLOSURE_REASON))

static gboolean
differs (CohesionNode *before, CohesionNode *after, guint field)
{
  g_auto (CohesionValue) old = cohesion_node_dup_value (before, field);
  g_auto (CohesionValue) new = cohesion_node_dup_value (after, field);

  return !cohesion_value_equal (&old, &new);
}

/* How grave the trouble is that a status tells of. */
static guint
trouble_of (CohesionNode *status)
{
  if (!cohesion_status_is_trouble (status))
    return 0;
  return g_strcmp0 (cohesion_node_get_string (status, COHESION_STATUS_DEFINITION_SYMBOL), "diamond") == 0 ? 2
                                                                                                          : 1;
}

static CohesionDifferenceType
judge_status (CohesionNode *old, CohesionNode *new)
{
  CohesionOutcome before = cohesion_status_get_outcome (old);
  CohesionOutcome now = cohesion_status_get_outcome (new);

  if (now == COHESION_OUTCOME_DONE && before != COHESION_OUTCOME_DONE)
    return COHESION_DIFFERENCE_COMPLETED;
  if (now == COHESION_OUTCOME_CLOSED && before != COHESION_OUTCOME_CLOSED)
    return COHESION_DIFFERENCE_ABANDONED;
  if (now == COHESION_OUTCOME_OPEN && trouble_of (new) > trouble_of (old))
    return COHESION_DIFFERENCE_TROUBLED;
  return COHESION_DIFFERENCE_STATUS;
}

/* An update that leaves the status as it was confirms it; the update itself is what is told. */
static gboolean
has_other_updates (CohesionNode *before, CohesionNode *after)
{
  return cohesion_node_get_n_children (before, COHESION_ACTION_LIST_UPDATES) !=
         cohesion_node_get_n_children (after, COHESION_ACTION_LIST_UPDATES);
}

static const char *
key_of (CohesionNode *status, CohesionNode *action)
{
  return status ? cohesion_node_get_string (status, COHESION_STATUS_DEFINITION_KEY)
                : cohesion_node_get_string (action, COHESION_ACTION_STATUS);
}

/* No status is the first of the scheme. */
static guint64
look_at_status (CohesionComparison *self, CohesionNode *before, CohesionNode *after)
{
  CohesionNode *old = cohesion_action_get_status (before);
  CohesionNode *new = cohesion_action_get_status (after);

  if (g_strcmp0 (key_of (old, before), key_of (new, after)) == 0)
    return FIELD_BIT (COHESION_ACTION_STATUS) |
           (has_other_updates (before, after) ? FIELD_BIT (COHESION_ACTION_STATUS_AS_AT) : 0);
  cohesion_comparison_add (self, judge_status (old, new), after, before, COHESION_ACTION_STATUS);
  return STATUS_FIELDS;
}

static CohesionDifferenceType
judge_deadline (CohesionNode *before, CohesionNode *after, guint field)
{
  int days = 0;

  if (!cohesion_node_has_value (before, field))
    return COHESION_DIFFERENCE_DATED;
  if (!cohesion_node_has_value (after, field))
    return COHESION_DIFFERENCE_UNDATED;
  cohesion_deadline_slip (cohesion_node_get_deadline (before, field),
                          cohesion_node_get_deadline (after, field), &days);
  return days > 0 ? COHESION_DIFFERENCE_SLIPPED : COHESION_DIFFERENCE_BROUGHT_FORWARD;
}

static void
look_at_deadline (CohesionComparison *self, CohesionNode *before, CohesionNode *after, guint field)
{
  if (differs (before, after, field))
    cohesion_comparison_add (self, judge_deadline (before, after, field), after, before, (int) field);
}

static void
look_at_lead (CohesionComparison *self, CohesionNode *before, CohesionNode *after, guint field)
{
  if (differs (before, after, field))
    cohesion_comparison_add (self, COHESION_DIFFERENCE_LEAD, after, before, (int) field);
}

static guint64
look_at_action (CohesionComparison *self, CohesionNode *before, CohesionNode *after)
{
  guint64 told = look_at_status (self, before, after);

  look_at_deadline (self, before, after, COHESION_ACTION_DEADLINE);
  look_at_lead (self, before, after, COHESION_ACTION_LEAD);
  /* When it was added is told by its being new. */
  told |= FIELD_BIT (COHESION_ACTION_DEADLINE) | FIELD_BIT (COHESION_ACTION_LEAD) |
          FIELD_BIT (COHESION_ACTION_ADDED);
  /* It is fixed at the adoption of the strategy, which is a difference of the strategy. */
  if (!cohesion_node_has_value (before, COHESION_ACTION_ORIGINAL_DEADLINE))
    told |= FIELD_BIT (COHESION_ACTION_ORIGINAL_DEADLINE);
  return told;
}

/* Private to the comparison: finds what became of an action that was added: that it is done, in trouble or
 * closed by now, or later than was promised. */
void
cohesion_comparison_look_at_added (CohesionComparison *self, CohesionNode *action)
{
  CohesionNode *status = cohesion_action_get_status (action);
  CohesionOutcome outcome = cohesion_status_get_outcome (status);
  CohesionDeadline *first = cohesion_action_get_first_deadline (action);
  CohesionDeadline *now = cohesion_node_get_deadline (action, COHESION_ACTION_DEADLINE);
  int days = 0;

  if (outcome == COHESION_OUTCOME_DONE)
    cohesion_comparison_add_of_added (self, COHESION_DIFFERENCE_COMPLETED, action, COHESION_ACTION_STATUS);
  else if (outcome == COHESION_OUTCOME_CLOSED)
    cohesion_comparison_add_of_added (self, COHESION_DIFFERENCE_ABANDONED, action, COHESION_ACTION_STATUS);
  else if (cohesion_status_is_trouble (status))
    cohesion_comparison_add_of_added (self, COHESION_DIFFERENCE_TROUBLED, action, COHESION_ACTION_STATUS);
  if (first && now && cohesion_deadline_slip (first, now, &days) && days > 0)
    cohesion_comparison_add_of_added (self, COHESION_DIFFERENCE_SLIPPED, action, COHESION_ACTION_DEADLINE);
}

static guint64
look_at_milestone (CohesionComparison *self, CohesionNode *before, CohesionNode *after)
{
  look_at_deadline (self, before, after, COHESION_MILESTONE_DEADLINE);
  look_at_lead (self, before, after, COHESION_MILESTONE_LEAD);
  if (cohesion_node_has_value (after, COHESION_MILESTONE_DONE_ON) &&
      !cohesion_node_has_value (before, COHESION_MILESTONE_DONE_ON))
    {
      cohesion_comparison_add (self, COHESION_DIFFERENCE_COMPLETED, after, before,
                               COHESION_MILESTONE_DONE_ON);
      return FIELD_BIT (COHESION_MILESTONE_DEADLINE) | FIELD_BIT (COHESION_MILESTONE_LEAD) |
             FIELD_BIT (COHESION_MILESTONE_DONE_ON);
    }
  return FIELD_BIT (COHESION_MILESTONE_DEADLINE) | FIELD_BIT (COHESION_MILESTONE_LEAD);
}

static gboolean
is_measure_other (CohesionNode *before, CohesionNode *after)
{
  CohesionNode *old = cohesion_measure_get_latest (before);
  CohesionNode *new = cohesion_measure_get_latest (after);

  if ((old == NULL) != (new == NULL) ||
      cohesion_measure_get_rating (before) != cohesion_measure_get_rating (after) ||
      cohesion_measure_get_direction (before) != cohesion_measure_get_direction (after))
    return TRUE;
  return old && new &&
         (differs (old, new, COHESION_READING_PERIOD) || differs (old, new, COHESION_READING_VALUE));
}

static guint64
look_at_measure (CohesionComparison *self, CohesionNode *before, CohesionNode *after)
{
  if (is_measure_other (before, after))
    cohesion_comparison_add (self, COHESION_DIFFERENCE_MEASURE, after, before, -1);
  return 0;
}

static guint64
look_at_risk (CohesionComparison *self, CohesionNode *before, CohesionNode *after)
{
  if (cohesion_risk_get_score (before) == cohesion_risk_get_score (after) &&
      !differs (before, after, COHESION_RISK_STATUS))
    return 0;
  cohesion_comparison_add (self, COHESION_DIFFERENCE_RISK, after, before, -1);
  return FIELD_BIT (COHESION_RISK_LIKELIHOOD) | FIELD_BIT (COHESION_RISK_IMPACT) |
         FIELD_BIT (COHESION_RISK_STATUS);
}

/* The rules, each for one kind; a rule returns the fields that it dealt with. */
static const struct
{
  guint kind;
  guint64 (*look) (CohesionComparison *self, CohesionNode *before, CohesionNode *after);
} rules[] = {
  { COHESION_KIND_ACTION, look_at_action },
  { COHESION_KIND_MILESTONE, look_at_milestone },
  { COHESION_KIND_MEASURE, look_at_measure },
  { COHESION_KIND_RISK, look_at_risk },
};

/* Words that people read, rather than a number, a key or an address. */
static gboolean
is_wording (const CohesionField *field)
{
  return field->type == COHESION_FIELD_RICH_TEXT ||
         ((field->type == COHESION_FIELD_TEXT || field->type == COHESION_FIELD_STRINGS) &&
          (field->flags & (COHESION_FLAG_TRANSLATABLE | COHESION_FLAG_NAME)));
}

/* Private to the comparison: finds what was done to the fields of an item. Fields that nobody sees say only
 * when it was saved. */
void
cohesion_comparison_look_at_fields (CohesionComparison *self, CohesionNode *before, CohesionNode *after)
{
  const CohesionKind *kind = cohesion_node_get_kind (after);
  guint64 told = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    if (rules[i].kind == kind->id)
      told |= rules[i].look (self, before, after);
  /* Its measure says more of it. */
  if (cohesion_comparison_is_told_by_parent (self, after))
    return;
  for (guint i = 0; i < kind->n_fields; i++)
    if (!(told & FIELD_BIT (i)) &&
        !(kind->fields[i].flags & (COHESION_FLAG_HIDDEN | COHESION_FLAG_BOOKKEEPING)) &&
        differs (before, after, i))
      cohesion_comparison_add (
          self, is_wording (&kind->fields[i]) ? COHESION_DIFFERENCE_REWORDED : COHESION_DIFFERENCE_CHANGED,
          after, before, (int) i);
}

/* Private to the comparison: whether a node is an entry in a log. */
gboolean
cohesion_comparison_is_record (CohesionNode *node)
{
  switch (cohesion_node_get_kind (node)->id)
    {
    case COHESION_KIND_UPDATE:
    case COHESION_KIND_DEADLINE_CHANGE:
    case COHESION_KIND_OCCURRENCE:
    case COHESION_KIND_COMMENT:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Private to the comparison: whether what happened to a node is what a difference of its parent says: a
 * reading that changed how a measure stands, or the note of a deadline that changed. */
gboolean
cohesion_comparison_is_told_by_parent (CohesionComparison *self, CohesionNode *node)
{
  CohesionNode *parent = cohesion_node_get_parent (node);
  gboolean is_reading = cohesion_node_is (node, COHESION_KIND_READING);
  CohesionNode *before, *after;

  if (parent == NULL || !(is_reading || cohesion_node_is (node, COHESION_KIND_DEADLINE_CHANGE)))
    return FALSE;
  before = cohesion_comparison_find_before (self, parent);
  after = cohesion_comparison_find_after (self, parent);
  if (before == NULL || after == NULL)
    return FALSE;
  if (is_reading)
    return cohesion_measure_get_latest (parent) == node && is_measure_other (before, after);
  return differs (before, after, COHESION_ACTION_DEADLINE);
}
