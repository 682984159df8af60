#include "config.h"

#include "cohesion-snapshot.h"

#include "model/cohesion-list.h"
#include "model/cohesion-node-private.h"

/* The strategy as it was, with some of what is written now: what a report says of itself goes on being
 * written after the strategy that it tells of was frozen. */

static CohesionNode *
copy_branch (CohesionNode *node)
{
  const CohesionKind *kind = cohesion_node_get_kind (node);
  CohesionNode *copy = cohesion_node_new (kind->id, cohesion_node_get_id (node));

  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_auto (CohesionValue) value = cohesion_node_dup_value (node, i);

      cohesion_node_set_value (copy, i, &value);
    }
  for (guint i = 0; i < kind->n_lists; i++)
    {
      CohesionList *list = cohesion_node_get_list (node, i);

      for (guint j = 0; j < cohesion_list_get_length (list); j++)
        {
          g_autoptr (CohesionNode) child = copy_branch (cohesion_list_get (list, j));

          cohesion_node_insert (copy, i, j, child);
        }
    }
  return copy;
}

/* What has the id of a part of @node stands elsewhere in the strategy as it was. */
static gboolean
make_way (CohesionNode *node, gpointer tree)
{
  CohesionNode *old = cohesion_tree_lookup (tree, cohesion_node_get_id (node));

  if (old != NULL && cohesion_node_get_container (old) != NULL)
    cohesion_node_detach (old);
  return TRUE;
}

static void
put (CohesionTree *tree, CohesionNode *node)
{
  CohesionNode *old = cohesion_tree_lookup_live (tree, cohesion_node_get_id (node));
  guint list = cohesion_list_get_index (cohesion_node_get_container (node));
  CohesionNode *root = cohesion_tree_get_root (tree);
  guint position = old != NULL ? cohesion_node_get_position (old) : G_MAXUINT;
  g_autoptr (CohesionNode) copy = copy_branch (node);

  cohesion_node_foreach (node, make_way, tree);
  cohesion_node_insert (root, list, MIN (position, cohesion_node_get_n_children (root, list)), copy);
}

/* People and papers that what is written now names, and that were not there yet. */
static void
bring (CohesionTree *tree, CohesionNode *named)
{
  if (named != NULL && cohesion_tree_lookup_live (tree, cohesion_node_get_id (named)) == NULL &&
      (cohesion_node_is (named, COHESION_KIND_PARTY) ||
       cohesion_node_is (named, COHESION_KIND_DOCUMENT_LINK)))
    put (tree, named);
}

static gboolean
bring_named (CohesionNode *node, gpointer tree)
{
  const CohesionKind *kind = cohesion_node_get_kind (node);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autoptr (GPtrArray) several = NULL;

      if (kind->fields[i].type == COHESION_FIELD_REFERENCE)
        bring (tree, cohesion_node_get_reference (node, i));
      if (kind->fields[i].type != COHESION_FIELD_REFERENCES)
        continue;
      several = cohesion_node_get_references (node, i);
      for (guint j = 0; j < several->len; j++)
        bring (tree, g_ptr_array_index (several, j));
    }
  return TRUE;
}

/**
 * cohesion_snapshot_load_with:
 * @snapshot: a snapshot in a tree
 * @present: (element-type CohesionNode): nodes in lists of the document itself, such as a report and its
 *   meeting
 * @error: where to put the error
 *
 * Makes the strategy as it was when the snapshot was taken, but for @present, which are as they are now, with
 * the people and papers that they name.
 *
 * Returns: (transfer full): that, or %NULL with one of %COHESION_FORMAT_ERROR
 */
CohesionTree *
cohesion_snapshot_load_with (CohesionNode *snapshot, GPtrArray *present, GError **error)
{
  CohesionTree *tree = cohesion_snapshot_load (snapshot, error);

  for (guint i = 0; tree != NULL && i < present->len; i++)
    {
      put (tree, g_ptr_array_index (present, i));
      cohesion_node_foreach (g_ptr_array_index (present, i), bring_named, tree);
    }
  return tree;
}
