#include "config.h"

#include "cohesion-document-tracking-private.h"

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

  cohesion_history_insert (cohesion_document_get_history (self), node, &place);
}

/* A status is worth as much as its date. */
void
cohesion_tracking_status_was_set (CohesionDocument *self, CohesionNode *action)
{
  char today[COHESION_DATE_ISO_SIZE];

  cohesion_document_set_text (self, action, COHESION_ACTION_STATUS_AS_AT,
                              cohesion_tracking_today (self, today));
}
