#include "config.h"

#include "cohesion-summary.h"

typedef struct
{
  GPtrArray *nodes;
  guint kind;
} Collection;

static gboolean
collect (CohesionNode *node, gpointer user_data)
{
  Collection *collection = user_data;

  if (cohesion_node_is (node, COHESION_KIND_TRASH_ENTRY))
    return FALSE;
  if (cohesion_node_is (node, collection->kind))
    g_ptr_array_add (collection->nodes, g_object_ref (node));
  return TRUE;
}

/**
 * cohesion_node_collect:
 * @scope: a node
 * @kind: one of the `COHESION_KIND_` constants
 *
 * Returns: (transfer full) (element-type CohesionNode): the nodes of that kind among @scope and all
 *   below it, in the order of the document, without deleted ones
 */
GPtrArray *
cohesion_node_collect (CohesionNode *scope, guint kind)
{
  Collection collection = { g_ptr_array_new_with_free_func (g_object_unref), kind };

  cohesion_node_foreach (scope, collect, &collection);
  return collection.nodes;
}

static int
compare_due (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const CohesionDate *today = user_data;

  return cohesion_date_compare (cohesion_action_get_due (*(CohesionNode *const *) a, *today),
                                cohesion_action_get_due (*(CohesionNode *const *) b, *today));
}

static void
count_open (CohesionSummary *self, CohesionNode *action, CohesionNode *status, CohesionDate today)
{
  gboolean overdue = cohesion_action_is_overdue (action, today);
  CohesionDate due = cohesion_action_get_due (action, today);

  self->n_open++;
  if (overdue)
    g_ptr_array_add (self->overdue, g_object_ref (action));
  else if (due.year)
    g_ptr_array_add (self->upcoming, g_object_ref (action));
  if (cohesion_action_lacks_date (action))
    self->undated++;
  if (!overdue && cohesion_status_is_trouble (status))
    g_ptr_array_add (self->troubled, g_object_ref (action));
  if (!cohesion_node_get_reference (action, COHESION_ACTION_LEAD))
    self->unled++;
}

/**
 * cohesion_summary_new:
 * @actions: (element-type CohesionNode): the actions to count
 * @today: the day as at which they are counted
 *
 * Returns: (transfer full): how they stand
 */
CohesionSummary *
cohesion_summary_new (CohesionTree *tree, GPtrArray *actions, CohesionDate today)
{
  CohesionSummary *self = g_new0 (CohesionSummary, 1);
  CohesionList *scheme = cohesion_status_get_scheme (tree);

  self->n_actions = actions->len;
  self->n_statuses = cohesion_list_get_length (scheme);
  self->by_status = g_new0 (guint, self->n_statuses + 1);
  self->overdue = g_ptr_array_new_with_free_func (g_object_unref);
  self->troubled = g_ptr_array_new_with_free_func (g_object_unref);
  self->upcoming = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < actions->len; i++)
    {
      CohesionNode *action = g_ptr_array_index (actions, i);
      CohesionNode *status = cohesion_action_get_status (action);

      if (status)
        self->by_status[cohesion_node_get_position (status)]++;
      if (cohesion_status_get_outcome (status) == COHESION_OUTCOME_OPEN)
        count_open (self, action, status, today);
    }
  g_ptr_array_sort_with_data (self->overdue, compare_due, &today);
  g_ptr_array_sort_with_data (self->upcoming, compare_due, &today);
  return self;
}

/**
 * cohesion_summary_free:
 */
void
cohesion_summary_free (CohesionSummary *self)
{
  g_ptr_array_unref (self->overdue);
  g_ptr_array_unref (self->troubled);
  g_ptr_array_unref (self->upcoming);
  g_free (self->by_status);
  g_free (self);
}
