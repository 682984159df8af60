#include "config.h"

#include "cohesion-status.h"

#include "cohesion-occurrence.h"

/* The sides of how an action stands are never mixed: the status is what was reported; overdue is
 * worked out from the deadline. */

/**
 * cohesion_status_get_scheme:
 *
 * Returns: (transfer none): the definitions of the document’s statuses, in order
 */
CohesionList *
cohesion_status_get_scheme (CohesionTree *tree)
{
  return cohesion_node_get_list (cohesion_tree_get_settings (tree), COHESION_SETTINGS_LIST_STATUSES);
}

static CohesionNode *
find_in (CohesionList *statuses, const char *key)
{
  for (guint i = 0; i < cohesion_list_get_length (statuses); i++)
    {
      CohesionNode *definition = cohesion_list_get (statuses, i);

      if (g_strcmp0 (cohesion_node_get_string (definition, COHESION_STATUS_DEFINITION_KEY), key) == 0)
        return definition;
    }
  return NULL;
}

static CohesionNode *
find_in_scheme (CohesionTree *tree, const char *key)
{
  CohesionList *scheme = cohesion_status_get_scheme (tree);

  return key == NULL ? cohesion_list_get (scheme, 0) : find_in (scheme, key);
}

/**
 * cohesion_status_find:
 * @key: (nullable): key of a status; none means the first of the scheme
 *
 * Returns: (transfer none) (nullable): its definition; that of a retired one, which only what was reported
 *   before names, if the scheme has none of its key
 */
CohesionNode *
cohesion_status_find (CohesionTree *tree, const char *key)
{
  CohesionNode *definition = find_in_scheme (tree, key);

  if (definition == NULL && key != NULL)
    definition = find_in (
        cohesion_node_get_list (cohesion_tree_get_settings (tree), COHESION_SETTINGS_LIST_RETIRED_STATUSES),
        key);
  return definition;
}

/**
 * cohesion_status_is_retired:
 * @definition: a node of the kind “statusDefinition”
 *
 * Returns: whether it is no longer in the scheme, and kept for what was reported with it
 */
gboolean
cohesion_status_is_retired (CohesionNode *definition)
{
  return cohesion_list_get_spec (cohesion_node_get_container (definition)) ==
         &cohesion_kind_get (COHESION_KIND_SETTINGS)->lists[COHESION_SETTINGS_LIST_RETIRED_STATUSES];
}

/**
 * cohesion_status_get_outcome:
 * @definition: (nullable): a node of the kind “statusDefinition”
 *
 * Returns: how it counts; open, unless it says otherwise
 */
CohesionOutcome
cohesion_status_get_outcome (CohesionNode *definition)
{
  const char *key = definition ? cohesion_node_get_string (definition, COHESION_STATUS_DEFINITION_COUNTS_AS)
                               : NULL;

  if (g_strcmp0 (key, "done") == 0)
    return COHESION_OUTCOME_DONE;
  if (g_strcmp0 (key, "closed") == 0)
    return COHESION_OUTCOME_CLOSED;
  return COHESION_OUTCOME_OPEN;
}

/**
 * cohesion_status_is_trouble:
 * @definition: (nullable): a node of the kind “statusDefinition”
 *
 * A council may rename its statuses and choose other colours; the warning signs, triangle and diamond,
 * say which of them mean trouble.
 *
 * Returns: whether the status wants a reason, as amber and red do
 */
gboolean
cohesion_status_is_trouble (CohesionNode *definition)
{
  const char *symbol = definition ? cohesion_node_get_string (definition, COHESION_STATUS_DEFINITION_SYMBOL)
                                  : NULL;

  return g_strcmp0 (symbol, "triangle") == 0 || g_strcmp0 (symbol, "diamond") == 0;
}

/**
 * cohesion_strategy_is_in_force:
 * @strategy: a node of the kind “strategy”
 *
 * Returns: whether it was adopted, so that what it promises counts
 */
gboolean
cohesion_strategy_is_in_force (CohesionNode *strategy)
{
  static const char *const stages[] = { "adopted", "underReview", "superseded", "closed", NULL };
  const char *stage = cohesion_node_get_string (strategy, COHESION_STRATEGY_STATUS);

  return stage != NULL && g_strv_contains (stages, stage);
}

/**
 * cohesion_action_get_status:
 * @action: an action in a tree
 *
 * Returns: (transfer none) (nullable): the definition of the status that was reported; %NULL if the
 *   scheme has none of its key
 */
CohesionNode *
cohesion_action_get_status (CohesionNode *action)
{
  return find_in_scheme (cohesion_node_get_tree (action),
                         cohesion_node_get_string (action, COHESION_ACTION_STATUS));
}

/**
 * cohesion_action_is_open:
 *
 * Returns: whether there is still something to be done
 */
gboolean
cohesion_action_is_open (CohesionNode *action)
{
  return cohesion_status_get_outcome (cohesion_action_get_status (action)) == COHESION_OUTCOME_OPEN;
}

/**
 * cohesion_action_get_missed:
 *
 * Returns: the day of its deadline that has passed, whether it is open or not; no date if none has
 */
CohesionDate
cohesion_action_get_missed (CohesionNode *action, CohesionDate today)
{
  CohesionDeadline *deadline = cohesion_node_get_deadline (action, COHESION_ACTION_DEADLINE);
  CohesionDate met;

  if (deadline == NULL)
    return COHESION_DATE_NONE;
  met = cohesion_action_get_last_occurrence (action);
  if (met.year != 0 && cohesion_action_recurs (action))
    {
      CohesionDate due = cohesion_deadline_next_occurrence (deadline, met);

      return due.year && cohesion_date_compare (due, today) < 0 ? due : COHESION_DATE_NONE;
    }
  return cohesion_deadline_is_overdue (deadline, today) ? cohesion_deadline_get_date (deadline)
                                                        : COHESION_DATE_NONE;
}

/**
 * cohesion_action_is_overdue:
 *
 * Of a recurring deadline, a time that passed counts once it is recorded when it was done before: of an
 * earlier past nothing is known.
 *
 * Returns: whether it is open though the last day of its deadline has passed
 */
gboolean
cohesion_action_is_overdue (CohesionNode *action, CohesionDate today)
{
  return cohesion_action_get_missed (action, today).year != 0 && cohesion_action_is_open (action);
}

/**
 * cohesion_action_get_due:
 *
 * Returns: the last day of its deadline; of a recurring one, the first that is not recorded as met, or the
 *   next from @today on if none is; no date if it has none
 */
CohesionDate
cohesion_action_get_due (CohesionNode *action, CohesionDate today)
{
  CohesionDeadline *deadline = cohesion_node_get_deadline (action, COHESION_ACTION_DEADLINE);
  CohesionDate met;
  CohesionDate next;

  if (deadline == NULL)
    return COHESION_DATE_NONE;
  met = cohesion_action_get_last_occurrence (action);
  if (met.year != 0 && cohesion_action_recurs (action))
    return cohesion_deadline_next_occurrence (deadline, met);
  next = cohesion_deadline_next_occurrence (deadline, cohesion_date_add_days (today, -1));
  return next.year ? next : cohesion_deadline_get_date (deadline);
}

/**
 * cohesion_action_lacks_date:
 *
 * Returns: whether no day follows from its deadline, though it is not one that goes on or comes round
 */
gboolean
cohesion_action_lacks_date (CohesionNode *action)
{
  CohesionDeadline *deadline = cohesion_node_get_deadline (action, COHESION_ACTION_DEADLINE);

  return deadline == NULL ||
         (!cohesion_date_is_valid (cohesion_deadline_get_date (deadline)) &&
          cohesion_deadline_get_recurrence (deadline) == COHESION_DEADLINE_RECURRENCE_NONE);
}

/**
 * cohesion_action_get_portfolio_holder:
 *
 * Returns: (transfer none) (nullable): the portfolio holder of the action, else of its priority, else
 *   of the strategy
 */
CohesionNode *
cohesion_action_get_portfolio_holder (CohesionNode *action)
{
  CohesionNode *priority = cohesion_node_get_parent (action);
  CohesionNode *strategy = cohesion_tree_get_strategy (cohesion_node_get_tree (action));
  CohesionNode *holder = cohesion_node_get_reference (action, COHESION_ACTION_PORTFOLIO_HOLDER);

  if (!holder && priority && cohesion_node_is (priority, COHESION_KIND_PRIORITY))
    holder = cohesion_node_get_reference (priority, COHESION_PRIORITY_PORTFOLIO_HOLDER);
  if (!holder)
    holder = cohesion_node_get_reference (strategy, COHESION_STRATEGY_PORTFOLIO_HOLDER);
  return holder;
}
