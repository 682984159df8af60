#include "config.h"

#include "cohesion-comparison-private.h"
#include "cohesion-difference-private.h"

/* In what two versions differ. Items are the same if their ids are. */

struct _CohesionComparison
{
  GObject parent_instance;
  CohesionTree *before;
  CohesionTree *after;
  GPtrArray *differences;
  GPtrArray *of_added; /* what became of the actions among them that were added */

  /* What is still to be looked at, the next one last. */
  GPtrArray *forth;
  GPtrArray *back;
};

G_DEFINE_FINAL_TYPE (CohesionComparison, cohesion_comparison, G_TYPE_OBJECT)

static void
cohesion_comparison_dispose (GObject *object)
{
  CohesionComparison *self = COHESION_COMPARISON (object);

  g_clear_pointer (&self->forth, g_ptr_array_unref);
  g_clear_pointer (&self->back, g_ptr_array_unref);
  g_clear_pointer (&self->differences, g_ptr_array_unref);
  g_clear_pointer (&self->of_added, g_ptr_array_unref);
  g_clear_object (&self->before);
  g_clear_object (&self->after);
  G_OBJECT_CLASS (cohesion_comparison_parent_class)->dispose (object);
}

static void
cohesion_comparison_class_init (CohesionComparisonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cohesion_comparison_dispose;
}

static void
cohesion_comparison_init (CohesionComparison *self)
{
  self->differences = g_ptr_array_new_with_free_func ((GDestroyNotify) cohesion_difference_free);
  self->of_added = g_ptr_array_new_with_free_func ((GDestroyNotify) cohesion_difference_free);
  self->forth = g_ptr_array_new ();
  self->back = g_ptr_array_new ();
}

/* Private to the comparison. */
void
cohesion_comparison_add (CohesionComparison *self,
                         CohesionDifferenceType type,
                         CohesionNode *node,
                         CohesionNode *other,
                         int field)
{
  g_ptr_array_add (self->differences, cohesion_difference_new (type, node, other, field));
}

/* Private to the comparison: what became of an action that was added. */
void
cohesion_comparison_add_of_added (CohesionComparison *self,
                                  CohesionDifferenceType type,
                                  CohesionNode *node,
                                  int field)
{
  g_ptr_array_add (self->of_added, cohesion_difference_new (type, node, NULL, field));
}

static CohesionNode *
find (CohesionTree *tree, CohesionNode *node)
{
  CohesionNode *found = cohesion_tree_lookup_live (tree, cohesion_node_get_id (node));

  return found && cohesion_node_is (found, cohesion_node_get_kind (node)->id) ? found : NULL;
}

/* Private to the comparison. */
CohesionNode *
cohesion_comparison_find_before (CohesionComparison *self, CohesionNode *node)
{
  return find (self->before, node);
}

/* Private to the comparison. */
CohesionNode *
cohesion_comparison_find_after (CohesionComparison *self, CohesionNode *node)
{
  return find (self->after, node);
}

/* What only serves to keep the strategy, such as what was deleted and its snapshots, is no part of it. */
static gboolean
is_beside (CohesionNode *node)
{
  CohesionList *list = cohesion_node_get_container (node);

  return list && (cohesion_list_get_spec (list)->flags & COHESION_LIST_BOOKKEEPING);
}

static gboolean
is_below_root (CohesionNode *node)
{
  return cohesion_node_get_parent (node) != NULL;
}

static void
look_at_place (CohesionComparison *self, CohesionNode *before, CohesionNode *after)
{
  if (is_below_root (after) && is_below_root (before) &&
      g_strcmp0 (cohesion_node_get_id (cohesion_node_get_parent (before)),
                 cohesion_node_get_id (cohesion_node_get_parent (after))) != 0)
    cohesion_comparison_add (self, COHESION_DIFFERENCE_MOVED, after, before, -1);
}

/* What is below something new is new with it, and is not told by itself. */
static void
look_at_new (CohesionComparison *self, CohesionNode *node)
{
  CohesionNode *parent = cohesion_node_get_parent (node);

  if (cohesion_node_is (node, COHESION_KIND_ACTION))
    cohesion_comparison_look_at_added (self, node);
  if (parent && !cohesion_comparison_find_before (self, parent))
    return;
  if (cohesion_comparison_is_told_by_parent (self, node))
    return;
  cohesion_comparison_add (
      self, cohesion_comparison_is_record (node) ? COHESION_DIFFERENCE_RECORDED : COHESION_DIFFERENCE_ADDED,
      node, NULL, -1);
}

static gboolean
look_forth (CohesionNode *node, gpointer user_data)
{
  CohesionComparison *self = user_data;
  CohesionNode *before;

  if (is_beside (node))
    return FALSE;
  /* Two files made apart still are versions of one thing. */
  before = is_below_root (node) ? cohesion_comparison_find_before (self, node)
                                : cohesion_tree_get_root (self->before);
  if (before == NULL)
    {
      look_at_new (self, node);
      return TRUE;
    }
  cohesion_comparison_look_at_fields (self, before, node);
  look_at_place (self, before, node);
  cohesion_comparison_look_at_order (self, before, node);
  return TRUE;
}

static gboolean
look_back (CohesionNode *node, gpointer user_data)
{
  CohesionComparison *self = user_data;
  CohesionNode *parent = cohesion_node_get_parent (node);

  if (is_beside (node))
    return FALSE;
  if (parent == NULL || cohesion_comparison_find_after (self, node))
    return TRUE;
  if ((!is_below_root (parent) || cohesion_comparison_find_after (self, parent)) &&
      !cohesion_comparison_is_told_by_parent (self, node))
    cohesion_comparison_add (self, COHESION_DIFFERENCE_REMOVED, node,
                             cohesion_tree_lookup (self->after, cohesion_node_get_id (node)), -1);
  return TRUE;
}

/* What is below a node comes before what is beside it, in its order. */
static void
push_children (GPtrArray *stack, CohesionNode *node)
{
  for (guint i = cohesion_node_get_kind (node)->n_lists; i-- > 0;)
    for (guint j = cohesion_node_get_n_children (node, i); j-- > 0;)
      g_ptr_array_add (stack, cohesion_list_get (cohesion_node_get_list (node, i), j));
}

/* Looks at no more than @n_nodes, and returns how many are left of these. */
static guint
walk (CohesionComparison *self, GPtrArray *stack, CohesionNodeFunc look, guint n_nodes)
{
  while (stack->len > 0 && n_nodes > 0)
    {
      CohesionNode *node = g_ptr_array_steal_index_fast (stack, stack->len - 1);

      n_nodes--;
      if (look (node, self))
        push_children (stack, node);
    }
  return n_nodes;
}

/**
 * cohesion_comparison_begin:
 * @before: a version of a strategy
 * @after: another version of it
 *
 * Begins to find what was done to @before to make @after of it. Both are kept. Neither must be changed before
 * cohesion_comparison_advance() is done: what was begun is of no use after that.
 *
 * Returns: (transfer full): a comparison that has found nothing yet
 */
CohesionComparison *
cohesion_comparison_begin (CohesionTree *before, CohesionTree *after)
{
  CohesionComparison *self = g_object_new (COHESION_TYPE_COMPARISON, NULL);

  self->before = g_object_ref (before);
  self->after = g_object_ref (after);
  g_ptr_array_add (self->forth, cohesion_tree_get_root (after));
  g_ptr_array_add (self->back, cohesion_tree_get_root (before));
  return self;
}

/**
 * cohesion_comparison_advance:
 * @n_nodes: at how many items to look
 *
 * Goes on with what cohesion_comparison_begin() began.
 *
 * Returns: whether there is more to be looked at
 */
gboolean
cohesion_comparison_advance (CohesionComparison *self, guint n_nodes)
{
  n_nodes = walk (self, self->forth, look_forth, n_nodes);
  walk (self, self->back, look_back, n_nodes);
  return self->forth->len + self->back->len > 0;
}

/**
 * cohesion_comparison_new:
 * @before: a version of a strategy
 * @after: another version of it
 *
 * Finds what was done to @before to make @after of it. Both are kept, and must not be changed while the
 * differences are of use.
 *
 * Returns: (transfer full): the comparison
 */
CohesionComparison *
cohesion_comparison_new (CohesionTree *before, CohesionTree *after)
{
  CohesionComparison *self = cohesion_comparison_begin (before, after);

  cohesion_comparison_advance (self, G_MAXUINT);
  return self;
}

/**
 * cohesion_comparison_get_before:
 *
 * Returns: (transfer none): the older version
 */
CohesionTree *
cohesion_comparison_get_before (CohesionComparison *self)
{
  return self->before;
}

/**
 * cohesion_comparison_get_after:
 *
 * Returns: (transfer none): the newer version
 */
CohesionTree *
cohesion_comparison_get_after (CohesionComparison *self)
{
  return self->after;
}

/**
 * cohesion_comparison_get_differences:
 *
 * Returns: (transfer none) (element-type CohesionDifference): all differences, each once, in the order of the
 *   newer version; what was removed comes last
 */
GPtrArray *
cohesion_comparison_get_differences (CohesionComparison *self)
{
  return self->differences;
}

/**
 * cohesion_comparison_get_of_added:
 *
 * Returns: (transfer none) (element-type CohesionDifference): what became of actions that were added
 */
GPtrArray *
cohesion_comparison_get_of_added (CohesionComparison *self)
{
  return self->of_added;
}

/**
 * cohesion_comparison_get:
 *
 * Returns: (transfer container) (element-type CohesionDifference): the differences of one type, in the order
 *   of the newer version; behind them, what became so of actions that were added; they live as long as the
 *   comparison
 */
GPtrArray *
cohesion_comparison_get (CohesionComparison *self, CohesionDifferenceType type)
{
  GPtrArray *lists[] = { self->differences, self->of_added };
  GPtrArray *found = g_ptr_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; j < lists[i]->len; j++)
      {
        CohesionDifference *difference = g_ptr_array_index (lists[i], j);

        if (difference->type == type)
          g_ptr_array_add (found, difference);
      }
  return found;
}

/**
 * cohesion_differences_count_added:
 * @told: (element-type CohesionDifference): differences
 *
 * Returns: how many of them tell what became of something added, and so do not count as changes
 */
guint
cohesion_differences_count_added (GPtrArray *told)
{
  guint n = 0;

  for (guint i = 0; i < told->len; i++)
    n += cohesion_difference_is_of_added (g_ptr_array_index (told, i)) ? 1 : 0;
  return n;
}
