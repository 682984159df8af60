#include "config.h"

#include "cohesion-query-private.h"

#include "cohesion-progress.h"
#include "cohesion-status.h"

#include <glib/gi18n.h>

/* What `is:` and `no:` ask of an action. */

static gboolean
is_open (const CohesionQuery *query, CohesionNode *action)
{
  return cohesion_action_is_open (action);
}

static gboolean
is_done (const CohesionQuery *query, CohesionNode *action)
{
  return cohesion_status_get_outcome (cohesion_action_get_status (action)) == COHESION_OUTCOME_DONE;
}

static gboolean
is_closed (const CohesionQuery *query, CohesionNode *action)
{
  return cohesion_status_get_outcome (cohesion_action_get_status (action)) == COHESION_OUTCOME_CLOSED;
}

static gboolean
is_overdue (const CohesionQuery *query, CohesionNode *action)
{
  return cohesion_action_is_overdue (action, query->today);
}

static gboolean
is_troubled (const CohesionQuery *query, CohesionNode *action)
{
  return is_open (query, action) && cohesion_status_is_trouble (cohesion_action_get_status (action));
}

static gboolean
is_stale (const CohesionQuery *query, CohesionNode *action)
{
  return cohesion_staleness_test (&query->staleness, action);
}

static gboolean
is_slipped (const CohesionQuery *query, CohesionNode *action)
{
  int days;

  return cohesion_action_get_slip_days (action, &days) && days > 0;
}

static gboolean
is_recurring (const CohesionQuery *query, CohesionNode *action)
{
  CohesionDeadline *deadline = cohesion_node_get_deadline (action, COHESION_ACTION_DEADLINE);

  return g_strcmp0 (cohesion_node_get_string (action, COHESION_ACTION_KIND), "recurring") == 0 ||
         (deadline && cohesion_deadline_get_recurrence (deadline) != COHESION_DEADLINE_RECURRENCE_NONE);
}

static gboolean
is_mine (const CohesionQuery *query, CohesionNode *action)
{
  CohesionNode *parties[] = { cohesion_node_get_reference (action, COHESION_ACTION_LEAD),
                              cohesion_node_get_reference (action, COHESION_ACTION_ACCOUNTABLE),
                              cohesion_action_get_portfolio_holder (action) };

  for (gsize i = 0; i < G_N_ELEMENTS (parties); i++)
    if (parties[i] && g_hash_table_contains (query->me, parties[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_internal (const CohesionQuery *query, CohesionNode *action)
{
  return !cohesion_action_is_public (action);
}

static gboolean
has_no_portfolio (const CohesionQuery *query, CohesionNode *action)
{
  return cohesion_action_get_portfolio_holder (action) == NULL;
}

static gboolean
has_no_reason (const CohesionQuery *query, CohesionNode *action)
{
  return cohesion_action_get_delay_reason (action) == NULL;
}

static gboolean
has_no_lead (const CohesionQuery *query, CohesionNode *action)
{
  return cohesion_node_get_reference (action, COHESION_ACTION_LEAD) == NULL;
}

static gboolean
has_no_deadline (const CohesionQuery *query, CohesionNode *action)
{
  return cohesion_action_lacks_date (action);
}

static gboolean
has_no_update (const CohesionQuery *query, CohesionNode *action)
{
  return query->has_period && cohesion_action_is_awaited (action, &query->period);
}

static gboolean
has_no_measure (const CohesionQuery *query, CohesionNode *action)
{
  return !cohesion_node_has_value (action, COHESION_ACTION_MEASURES);
}

const CohesionWord cohesion_query_states[] = {
  { "open", N_ ("Still to be done"), is_open },
  { "done", N_ ("Completed"), is_done },
  { "closed", N_ ("Closed without being done"), is_closed },
  { "overdue", N_ ("Open, and past the deadline"), is_overdue },
  { "troubled", N_ ("Open, and of a status that means trouble"), is_troubled },
  { "stale", N_ ("Open, and not reported on for too long"), is_stale },
  { "slipped", N_ ("Now due later than was promised at first"), is_slipped },
  { "recurring", N_ ("Done again and again"), is_recurring },
  { "internal", N_ ("Left out of what is published"), is_internal },
  { "mine", N_ ("Led or answered for by you, or in your portfolio"), is_mine },
  { NULL },
};

const CohesionWord cohesion_query_lacks[] = {
  { "lead", N_ ("Nobody leads it"), has_no_lead },
  { "portfolio", N_ ("It is in nobody’s portfolio"), has_no_portfolio },
  { "deadline", N_ ("It has no date to go by, and does not go on or come round"), has_no_deadline },
  { "update", N_ ("Open, and nothing was reported on it in this period"), has_no_update },
  { "measure", N_ ("No measure is tied to it"), has_no_measure },
  { "reason", N_ ("No kind of reason was given for putting it off"), has_no_reason },
  { NULL },
};
