#pragma once

#include "cohesion-period.h"

G_BEGIN_DECLS

/**
 * CohesionReturn:
 * @lead: (nullable): a lead; %NULL for the actions that nobody leads
 * @actions: (element-type CohesionNode): its actions that want an update, in the order of the document
 * @awaited: (element-type CohesionNode): those of them that have none yet
 *
 * What one lead has sent in for a period.
 */
typedef struct
{
  CohesionNode *lead;
  GPtrArray *actions;
  GPtrArray *awaited;
} CohesionReturn;

/**
 * CohesionReturns:
 * @period: the period
 * @returns: (element-type CohesionReturn): one for each lead, in the order in which the document first
 *   names them
 * @unled: (nullable): what nobody leads, or %NULL if everything has a lead
 * @n_leads: how many leads updates are wanted from
 * @n_received: how many of them have sent in all of theirs
 * @n_partly: how many of them have sent in some of theirs
 * @n_actions: how many actions want an update, those without a lead counted
 * @n_updated: how many of those have one
 *
 * Which updates of a period have come in. It keeps the nodes alive that it names.
 */
typedef struct
{
  CohesionReportingPeriod period;
  GPtrArray *returns;
  CohesionReturn *unled;
  guint n_leads;
  guint n_received;
  guint n_partly;
  guint n_actions;
  guint n_updated;
} CohesionReturns;

CohesionReturns *cohesion_returns_new (CohesionTree *tree, const CohesionReportingPeriod *period);
CohesionReturns *cohesion_returns_new_public (CohesionTree *tree, const CohesionReportingPeriod *period);
void cohesion_returns_free (CohesionReturns *self);
char *cohesion_returns_describe (const CohesionReturns *self);
gboolean cohesion_return_is_received (const CohesionReturn *self);
gboolean cohesion_return_is_partly_received (const CohesionReturn *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CohesionReturns, cohesion_returns_free)

G_END_DECLS
