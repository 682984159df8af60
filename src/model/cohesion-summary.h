#pragma once

#include "cohesion-status.h"

G_BEGIN_DECLS

/**
 * CohesionSummary:
 * @n_actions: how many actions were counted
 * @n_statuses: length of the scheme
 * @by_status: how many actions have each status of the scheme
 * @n_open: how many are still to be done
 * @overdue: (element-type CohesionNode): open, and past their deadline; the longest overdue first
 * @troubled: (element-type CohesionNode): open and not overdue, but of a status that means trouble
 * @upcoming: (element-type CohesionNode): open, with a deadline to come; the next first
 * @undated: how many open ones have no date to go by
 * @unled: how many open ones have no lead
 *
 * How a number of actions stand, on a day. It keeps the nodes alive that it names.
 */
typedef struct
{
  guint n_actions;
  guint n_statuses;
  guint *by_status;
  guint n_open;
  GPtrArray *overdue;
  GPtrArray *troubled;
  GPtrArray *upcoming;
  guint undated;
  guint unled;
} CohesionSummary;

GPtrArray *cohesion_node_collect (CohesionNode *scope, guint kind);
CohesionSummary *cohesion_summary_new (CohesionTree *tree, GPtrArray *actions, CohesionDate today);
void cohesion_summary_free (CohesionSummary *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CohesionSummary, cohesion_summary_free)

G_END_DECLS
