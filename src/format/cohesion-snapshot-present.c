#include "config.h"

#include "cohesion-snapshot-private.h"

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

/* A node as it is now, apart from its document. */
typedef struct
{
  CohesionNode *copy; /* in no tree */
  guint list;         /* of the document that it is in */
  gboolean wanted;    /* in any case; others only where the strategy as it was has none of that id */
} Present;

static void
present_free (gpointer data)
{
  Present *self = data;

  g_clear_object (&self->copy);
  g_free (self);
}

static void
add (GPtrArray *all, CohesionNode *node, gboolean wanted)
{
  Present *present = g_new (Present, 1);

  *present = (Present) { copy_branch (node), cohesion_list_get_index (cohesion_node_get_container (node)),
                         wanted };
  g_ptr_array_add (all, present);
}

/* People and papers that what is written now names may not have been there yet. */
static void
add_named_node (GPtrArray *all, CohesionNode *named)
{
  if (named != NULL && (cohesion_node_is (named, COHESION_KIND_PARTY) ||
                        cohesion_node_is (named, COHESION_KIND_DOCUMENT_LINK)))
    add (all, named, FALSE);
}

static gboolean
add_named (CohesionNode *node, gpointer all)
{
  const CohesionKind *kind = cohesion_node_get_kind (node);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autoptr (GPtrArray) several = NULL;

      if (kind->fields[i].type == COHESION_FIELD_REFERENCE)
        add_named_node (all, cohesion_node_get_reference (node, i));
      if (kind->fields[i].type != COHESION_FIELD_REFERENCES)
        continue;
      several = cohesion_node_get_references (node, i);
      for (guint j = 0; j < several->len; j++)
        add_named_node (all, g_ptr_array_index (several, j));
    }
  return TRUE;
}

/**
 * cohesion_present_new:
 * @nodes: (element-type CohesionNode): nodes in lists of a document itself
 *
 * Private to the format: copies them, and the people and papers that they name.
 *
 * Returns: (transfer full): that
 */
GPtrArray *
cohesion_present_new (GPtrArray *nodes)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (present_free);

  for (guint i = 0; i < nodes->len; i++)
    {
      add (all, g_ptr_array_index (nodes, i), TRUE);
      cohesion_node_foreach (g_ptr_array_index (nodes, i), add_named, all);
    }
  return all;
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
put (const Present *present, CohesionTree *tree)
{
  CohesionNode *old = cohesion_tree_lookup_live (tree, cohesion_node_get_id (present->copy));
  CohesionNode *root = cohesion_tree_get_root (tree);
  guint position = old != NULL ? cohesion_node_get_position (old) : G_MAXUINT;

  if (old != NULL && !present->wanted)
    return;
  cohesion_node_foreach (present->copy, make_way, tree);
  cohesion_node_insert (root, present->list,
                        MIN (position, cohesion_node_get_n_children (root, present->list)), present->copy);
}

/**
 * cohesion_present_put:
 * @all: what cohesion_present_new() made; it can be put once
 * @tree: a strategy as it was
 *
 * Private to the format: puts it in the place of what was there.
 */
void
cohesion_present_put (GPtrArray *all, CohesionTree *tree)
{
  for (guint i = 0; i < all->len; i++)
    put (g_ptr_array_index (all, i), tree);
}
