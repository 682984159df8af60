#pragma once

#include "cohesion-date.h"
#include "cohesion-tree.h"

G_BEGIN_DECLS

/**
 * CohesionReportingPeriod:
 * @node: (nullable): the node of the kind “period” it was made from; %NULL if it follows from the settings
 * @from: its first day
 * @to: its last day
 * @due: the day by which its updates are due, or none
 * @grace_days: how many days later than that they still count as in time
 * @closed: whether it was closed
 *
 * A stretch of time that is reported on. A plain value; it keeps no node alive.
 */
typedef struct
{
  CohesionNode *node;
  CohesionDate from;
  CohesionDate to;
  CohesionDate due;
  guint grace_days;
  gboolean closed;
} CohesionReportingPeriod;

CohesionDate cohesion_financial_year_get_start (CohesionTree *tree, CohesionDate day);

gboolean cohesion_reporting_period_read (CohesionNode *node, CohesionReportingPeriod *period);
gboolean
cohesion_reporting_period_derive (CohesionTree *tree, CohesionDate day, CohesionReportingPeriod *period);
gboolean
cohesion_reporting_period_find (CohesionTree *tree, CohesionDate day, CohesionReportingPeriod *period);
gboolean cohesion_reporting_period_get_current (CohesionTree *tree,
                                                CohesionDate today,
                                                CohesionReportingPeriod *period);

gboolean cohesion_reporting_period_contains (const CohesionReportingPeriod *self, CohesionDate day);
CohesionDate cohesion_reporting_period_get_last_call (const CohesionReportingPeriod *self);
gboolean cohesion_reporting_period_is_late (const CohesionReportingPeriod *self, CohesionDate today);
char *cohesion_reporting_period_describe_due (const CohesionReportingPeriod *self, CohesionDate today);
char *cohesion_reporting_period_dup_label (const CohesionReportingPeriod *self,
                                           CohesionTree *tree,
                                           const char *language);

G_END_DECLS
