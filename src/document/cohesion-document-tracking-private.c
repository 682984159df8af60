#include "config.h"

#include "cohesion-document-tracking-private.h"

#include "cohesion-document-private.h"
#include "cohesion-document-typing.h"
#include "cohesion-document-verbs.h"

#include "model/cohesion-node-private.h"
#include "model/cohesion-period.h"

static const CohesionField *
field_of (CohesionNode *node, guint field)
{
  return &cohesion_node_get_kind (node)->fields[field];
}

/* Private: fills in a node that is in no tree yet. */
void
cohesion_tracking_fill_text (CohesionNode *node, guint field, const char *text)
{
  g_auto (CohesionValue) value = cohesion_value_string (field_of (node, field), text);

  cohesion_node_set_value (node, field, &value);
}

void
cohesion_tracking_fill_integer (CohesionNode *node, guint field, gint64 integer)
{
  CohesionValue value = cohesion_value_integer (integer);

  cohesion_node_set_value (node, field, &value);
}

void
cohesion_tracking_fill_deadline (CohesionNode *node, guint field, CohesionDeadline *deadline)
{
  g_auto (CohesionValue) value = cohesion_value_deadline (deadline);

  cohesion_node_set_value (node, field, &value);
}

const char *
cohesion_tracking_today (CohesionDocument *self, char *buffer)
{
  return cohesion_date_to_iso (cohesion_document_get_today (self), buffer);
}

/* The node of the period that is reported on now, or NULL if it is in no document. */
CohesionNode *
cohesion_tracking_get_period (CohesionDocument *self)
{
  CohesionReportingPeriod period = { 0 };

  cohesion_reporting_period_get_current (cohesion_document_get_tree (self),
                                         cohesion_document_get_today (self), &period);
  return period.node;
}

void
cohesion_tracking_append (CohesionDocument *self, CohesionNode *parent, guint list, CohesionNode *node)
{
  CohesionPlace place = { parent, list, cohesion_node_get_n_children (parent, list) };

  cohesion_document_insert (self, node, &place);
}

/* What says how an action came to its end. */
static const guint endings[] = { COHESION_ACTION_COMPLETED_ON, COHESION_ACTION_COMPLETION_EVIDENCE,
                                 COHESION_ACTION_OUTCOME_OF_CLOSURE, COHESION_ACTION_CLOSURE_REASON };

/* Private: what was completed and is open again has no day of completion, and what is taken up again has no
 * reason of its closure. That it had is still told by its updates, by snapshots and by undoing. */
void
cohesion_tracking_drop_outcome (CohesionDocument *self, CohesionNode *action, CohesionOutcome before)
{
  if (before == COHESION_OUTCOME_OPEN ||
      before == cohesion_status_get_outcome (cohesion_action_get_status (action)))
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    cohesion_document_set_text (self, action, endings[i], NULL);
}

/* Private: what follows when an action got another status than @before. It is worth as much as its date, and
 * what was said of the one before is not said of this one. */
void
cohesion_tracking_status_was_set (CohesionDocument *self, CohesionNode *action, const char *before)
{
  CohesionNode *left = cohesion_status_find (cohesion_document_get_tree (self), before);
  char today[COHESION_DATE_ISO_SIZE];

  cohesion_document_set_text (self, action, COHESION_ACTION_STATUS_AS_AT,
                              cohesion_tracking_today (self, today));
  if (cohesion_action_get_status (action) == left)
    return;
  cohesion_document_set_text (self, action, COHESION_ACTION_STATUS_COMMENT, NULL);
  cohesion_tracking_drop_outcome (self, action, cohesion_status_get_outcome (left));
}
