#include "config.h"

#include "cohesion-differences.h"

#include <glib/gi18n.h>

/* In which items two versions differ. Items are the same if their ids are. */

typedef struct
{
  CohesionTree *other;
  GPtrArray *found;
  gboolean removals; /* look for what @other lacks, rather than for what differs */
} Comparison;

/**
 * cohesion_difference_free:
 *
 * Frees @self.
 */
void
cohesion_difference_free (CohesionDifference *self)
{
  g_clear_object (&self->node);
  g_free (self);
}

static void
add (Comparison *comparison, CohesionDifferenceType type, CohesionNode *node)
{
  CohesionDifference *difference = g_new (CohesionDifference, 1);

  difference->type = type;
  difference->node = g_object_ref (node);
  g_ptr_array_add (comparison->found, difference);
}

static const char *
parent_id (CohesionNode *node)
{
  CohesionNode *parent = cohesion_node_get_parent (node);

  return parent ? cohesion_node_get_id (parent) : NULL;
}

static gboolean
is_same (CohesionNode *before, CohesionNode *after)
{
  for (guint i = 0; i < cohesion_node_get_kind (after)->n_fields; i++)
    {
      g_auto (CohesionValue) old = cohesion_node_dup_value (before, i);
      g_auto (CohesionValue) new = cohesion_node_dup_value (after, i);

      /* Fields that nobody sees say only when it was saved. */
      if (!(cohesion_node_get_kind (after)->fields[i].flags & COHESION_FLAG_HIDDEN) &&
          !cohesion_value_equal (&old, &new))
        return FALSE;
    }
  return TRUE;
}

static gboolean
look_at (CohesionNode *node, gpointer user_data)
{
  Comparison *comparison = user_data;
  CohesionNode *other;

  if (cohesion_node_is (node, COHESION_KIND_TRASH_ENTRY))
    return FALSE;
  other = cohesion_tree_lookup_live (comparison->other, cohesion_node_get_id (node));
  if (other == NULL || !cohesion_node_is (other, cohesion_node_get_kind (node)->id))
    {
      add (comparison, comparison->removals ? COHESION_DIFFERENCE_REMOVED : COHESION_DIFFERENCE_ADDED, node);
      /* What is below goes with it. */
      return FALSE;
    }
  if (comparison->removals)
    return TRUE;
  if (!is_same (other, node))
    add (comparison, COHESION_DIFFERENCE_CHANGED, node);
  else if (g_strcmp0 (parent_id (other), parent_id (node)) != 0)
    add (comparison, COHESION_DIFFERENCE_MOVED, node);
  return TRUE;
}

/**
 * cohesion_differences_between:
 * @before: a version of a strategy
 * @after: another version of it
 *
 * Returns: (transfer full) (element-type CohesionDifference): what was done to @before to make @after of
 *   it, in the order of @after; what was removed comes last
 */
GPtrArray *
cohesion_differences_between (CohesionTree *before, CohesionTree *after)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) cohesion_difference_free);
  Comparison forth = { before, found, FALSE };
  Comparison back = { after, found, TRUE };

  cohesion_node_foreach (cohesion_tree_get_root (after), look_at, &forth);
  cohesion_node_foreach (cohesion_tree_get_root (before), look_at, &back);
  return found;
}

/**
 * cohesion_difference_describe:
 *
 * Returns: (transfer full): what was done to what kind of item, such as “Action added”
 */
char *
cohesion_difference_describe (const CohesionDifference *self)
{
  const char *kind = cohesion_kind_get_label (cohesion_node_get_kind (self->node));

  switch (self->type)
    {
    case COHESION_DIFFERENCE_ADDED:
      /* Translators: %s is a kind of item, such as “Action”. */
      return g_strdup_printf (C_ ("difference", "%s: added"), kind);
    case COHESION_DIFFERENCE_REMOVED:
      /* Translators: %s is a kind of item, such as “Action”. */
      return g_strdup_printf (C_ ("difference", "%s: removed"), kind);
    case COHESION_DIFFERENCE_MOVED:
      /* Translators: %s is a kind of item, such as “Action”. */
      return g_strdup_printf (C_ ("difference", "%s: moved"), kind);
    case COHESION_DIFFERENCE_CHANGED:
    default:
      /* Translators: %s is a kind of item, such as “Action”. */
      return g_strdup_printf (C_ ("difference", "%s: changed"), kind);
    }
}
