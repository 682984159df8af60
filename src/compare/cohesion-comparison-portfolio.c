#include "config.h"

#include "cohesion-comparison.h"

#include "model/cohesion-status.h"
#include "model/cohesion-summary.h"

/* What of the differences concerns one portfolio: its actions and priorities, the measures that these are
 * judged by, and the risks that bear on them, in either version. */

/* What a portfolio may hold or touch; whatever is below such a node belongs with it. */
#define CONCERNED                                                                                            \
  (COHESION_KIND_BIT (COHESION_KIND_PRIORITY) | COHESION_KIND_BIT (COHESION_KIND_ACTION) |                   \
   COHESION_KIND_BIT (COHESION_KIND_MEASURE) | COHESION_KIND_BIT (COHESION_KIND_RISK))

static void
add_ids (GHashTable *ids, CohesionNode *node, guint field)
{
  for (const char *const *id = cohesion_node_get_strings (node, field); *id; id++)
    g_hash_table_add (ids, (gpointer) *id);
}

static gboolean
is_of (CohesionNode *party, CohesionNode *holder)
{
  return party && g_str_equal (cohesion_node_get_id (party), cohesion_node_get_id (holder));
}

static void
add_actions (GHashTable *ids, CohesionTree *tree, CohesionNode *holder)
{
  g_autoptr (GPtrArray) actions = cohesion_node_collect (cohesion_tree_get_root (tree), COHESION_KIND_ACTION);

  for (guint i = 0; i < actions->len; i++)
    {
      CohesionNode *action = g_ptr_array_index (actions, i);

      if (!is_of (cohesion_action_get_portfolio_holder (action), holder))
        continue;
      g_hash_table_add (ids, (gpointer) cohesion_node_get_id (action));
      add_ids (ids, action, COHESION_ACTION_MEASURES);
    }
}

static void
add_priorities (GHashTable *ids, CohesionTree *tree, CohesionNode *holder)
{
  g_autoptr (GPtrArray)
      priorities = cohesion_node_collect (cohesion_tree_get_root (tree), COHESION_KIND_PRIORITY);

  for (guint i = 0; i < priorities->len; i++)
    {
      CohesionNode *priority = g_ptr_array_index (priorities, i);

      if (!is_of (cohesion_node_get_reference (priority, COHESION_PRIORITY_PORTFOLIO_HOLDER), holder))
        continue;
      g_hash_table_add (ids, (gpointer) cohesion_node_get_id (priority));
      add_ids (ids, priority, COHESION_PRIORITY_MEASURES);
    }
}

static void
add_risks (GHashTable *ids, CohesionTree *tree)
{
  g_autoptr (GPtrArray) risks = cohesion_node_collect (cohesion_tree_get_root (tree), COHESION_KIND_RISK);

  for (guint i = 0; i < risks->len; i++)
    for (const char *const *id = cohesion_node_get_strings (risks->pdata[i], COHESION_RISK_LINKS); *id; id++)
      if (g_hash_table_contains (ids, *id))
        g_hash_table_add (ids, (gpointer) cohesion_node_get_id (risks->pdata[i]));
}

/* The ids live as long as the versions. */
static GHashTable *
collect_ids (CohesionComparison *self, CohesionNode *holder)
{
  CohesionTree *trees[] = { cohesion_comparison_get_before (self), cohesion_comparison_get_after (self) };
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (gsize i = 0; i < G_N_ELEMENTS (trees); i++)
    {
      add_actions (ids, trees[i], holder);
      add_priorities (ids, trees[i], holder);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (trees); i++)
    add_risks (ids, trees[i]);
  return ids;
}

static gboolean
concerns (const CohesionDifference *difference, GHashTable *ids)
{
  CohesionNode *node = difference->node;

  while (node && !(CONCERNED & COHESION_KIND_BIT (cohesion_node_get_kind (node)->id)))
    node = cohesion_node_get_parent (node);
  return node && g_hash_table_contains (ids, cohesion_node_get_id (node));
}

/**
 * cohesion_comparison_tell:
 * @holder: (nullable): who answers for the portfolio that is looked at; %NULL for the whole strategy
 *
 * Returns: (transfer container) (element-type CohesionDifference): what is to be told, in the order in which
 * it is; the differences live as long as the comparison
 */
GPtrArray *
cohesion_comparison_tell (CohesionComparison *self, CohesionNode *holder)
{
  g_autoptr (GHashTable) ids = holder ? collect_ids (self, holder) : NULL;
  GPtrArray *told = g_ptr_array_new ();

  for (guint type = 0; type < COHESION_N_DIFFERENCES; type++)
    {
      g_autoptr (GPtrArray) found = cohesion_comparison_get (self, type);

      for (guint i = 0; i < found->len; i++)
        if (ids == NULL || concerns (g_ptr_array_index (found, i), ids))
          g_ptr_array_add (told, g_ptr_array_index (found, i));
    }
  return told;
}
