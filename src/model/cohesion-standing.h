#pragma once

#include "cohesion-period.h"

G_BEGIN_DECLS

/* How late an action is, by the days that the settings give; worked out, never reported. */
typedef enum
{
  COHESION_LATENESS_NONE,
  COHESION_LATENESS_AMBER,
  COHESION_LATENESS_RED,
} CohesionLateness;

/* Where an action is going, by what was reported of it last and before that. */
typedef enum
{
  COHESION_HEADING_UNKNOWN,
  COHESION_HEADING_WORSE,
  COHESION_HEADING_STEADY,
  COHESION_HEADING_BETTER,
} CohesionHeading;

/**
 * CohesionStaleness:
 * @today: the day
 * @stale_days: how old an update may be
 * @called: whether updates of a period are past the day they were due
 * @period: that period
 *
 * When an action wants an update, worked out once for many actions.
 */
typedef struct
{
  CohesionDate today;
  guint stale_days;
  gboolean called;
  CohesionReportingPeriod period;
} CohesionStaleness;

CohesionDate cohesion_update_get_date (CohesionNode *update);
gboolean cohesion_update_is_in_period (CohesionNode *update, const CohesionReportingPeriod *period);
CohesionNode *cohesion_action_get_last_update (CohesionNode *action);
CohesionNode *cohesion_action_get_update_in_period (CohesionNode *action,
                                                    const CohesionReportingPeriod *period);
CohesionDate cohesion_action_get_added (CohesionNode *action);
gboolean cohesion_action_is_awaited (CohesionNode *action, const CohesionReportingPeriod *period);

void cohesion_staleness_init (CohesionStaleness *self, CohesionTree *tree, CohesionDate today);
gboolean cohesion_staleness_test (const CohesionStaleness *self, CohesionNode *action);
gboolean cohesion_action_is_stale (CohesionNode *action, CohesionDate today);

guint cohesion_action_get_days_late (CohesionNode *action, CohesionDate today);
CohesionLateness cohesion_action_get_lateness (CohesionNode *action, CohesionDate today);
gboolean cohesion_action_get_slip_days (CohesionNode *action, int *days);
CohesionHeading cohesion_action_get_heading (CohesionNode *action);

char *cohesion_action_describe_lateness (CohesionNode *action, CohesionDate today);
char *cohesion_action_describe_slip (CohesionNode *action);
char *cohesion_action_describe_heading (CohesionNode *action);

G_END_DECLS
