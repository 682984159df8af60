#include "config.h"

#include "cohesion-tree.h"

#include "cohesion-node-private.h"

/**
 * CohesionTree:
 *
 * A whole strategy document: the root node, everything below it, and the index of ids. It tells of
 * every change anywhere in it:
 *
 * - "node-changed" (node, field): a field of a node has another value;
 * - "list-changed" (list, position, removed, added): a list of children has changed;
 * - "changed": after either.
 */
struct _CohesionTree
{
  GObject parent_instance;

  CohesionNode *root;
  GHashTable *index; /* id, owned by the node -> node, not owned */
  guint serial;
};

enum
{
  NODE_CHANGED,
  LIST_CHANGED,
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CohesionTree, cohesion_tree, G_TYPE_OBJECT)

static void
cohesion_tree_finalize (GObject *object)
{
  CohesionTree *self = COHESION_TREE (object);

  if (self->root)
    cohesion_node_set_tree (self->root, NULL);
  g_clear_object (&self->root);
  g_clear_pointer (&self->index, g_hash_table_unref);

  G_OBJECT_CLASS (cohesion_tree_parent_class)->finalize (object);
}

static void
cohesion_tree_class_init (CohesionTreeClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cohesion_tree_finalize;

  signals[NODE_CHANGED] = g_signal_new ("node-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 2, COHESION_TYPE_NODE, G_TYPE_UINT);
  signals[LIST_CHANGED] = g_signal_new ("list-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 4, COHESION_TYPE_LIST, G_TYPE_UINT, G_TYPE_UINT,
                                        G_TYPE_UINT);
  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cohesion_tree_init (CohesionTree *self)
{
  self->index = g_hash_table_new (g_str_hash, g_str_equal);
}

/**
 * cohesion_tree_new:
 * @root: a node of the kind “document”, with all that is below it
 *
 * Returns: a tree of it; every id in it must be there once only
 */
CohesionTree *
cohesion_tree_new (CohesionNode *root)
{
  CohesionTree *self = g_object_new (COHESION_TYPE_TREE, NULL);

  self->root = g_object_ref (root);
  cohesion_node_set_tree (root, self);
  return self;
}

/**
 * cohesion_tree_get_root:
 *
 * Returns: (transfer none): the document's node
 */
CohesionNode *
cohesion_tree_get_root (CohesionTree *self)
{
  return self->root;
}

/**
 * cohesion_tree_get_strategy:
 *
 * Returns: (transfer none): the strategy
 */
CohesionNode *
cohesion_tree_get_strategy (CohesionTree *self)
{
  return cohesion_node_get_single (self->root, COHESION_DOCUMENT_LIST_STRATEGY);
}

/**
 * cohesion_tree_get_settings:
 *
 * Returns: (transfer none): the settings
 */
CohesionNode *
cohesion_tree_get_settings (CohesionTree *self)
{
  return cohesion_node_get_single (self->root, COHESION_DOCUMENT_LIST_SETTINGS);
}

/**
 * cohesion_tree_get_organisation:
 *
 * Returns: (transfer none): the council
 */
CohesionNode *
cohesion_tree_get_organisation (CohesionTree *self)
{
  return cohesion_node_get_single (self->root, COHESION_DOCUMENT_LIST_ORGANISATION);
}

/**
 * cohesion_tree_get_list:
 * @list: one of the `COHESION_DOCUMENT_LIST_` constants
 *
 * Returns: (transfer none): that list of the document
 */
CohesionList *
cohesion_tree_get_list (CohesionTree *self, guint list)
{
  return cohesion_node_get_list (self->root, list);
}

/**
 * cohesion_tree_lookup:
 *
 * Returns: (transfer none) (nullable): the node of that id, deleted ones included
 */
CohesionNode *
cohesion_tree_lookup (CohesionTree *self, const char *id)
{
  return g_hash_table_lookup (self->index, id);
}

static gboolean
is_deleted (CohesionNode *node)
{
  for (; node; node = cohesion_node_get_parent (node))
    if (cohesion_node_is (node, COHESION_KIND_TRASH_ENTRY))
      return TRUE;
  return FALSE;
}

/**
 * cohesion_tree_lookup_live:
 *
 * Returns: (transfer none) (nullable): the node of that id, unless it is deleted
 */
CohesionNode *
cohesion_tree_lookup_live (CohesionTree *self, const char *id)
{
  CohesionNode *node = cohesion_tree_lookup (self, id);

  return node && !is_deleted (node) ? node : NULL;
}

/**
 * cohesion_tree_get_n_nodes:
 *
 * Returns: how many nodes there are, deleted ones included
 */
guint
cohesion_tree_get_n_nodes (CohesionTree *self)
{
  return g_hash_table_size (self->index);
}

/**
 * cohesion_tree_get_serial:
 *
 * Returns: a number that is another after every change, for those who keep something they worked out
 */
guint
cohesion_tree_get_serial (CohesionTree *self)
{
  return self->serial;
}

/**
 * cohesion_node_foreach:
 * @func: (scope call): called with @node and with everything below it, parents first
 */
void
cohesion_node_foreach (CohesionNode *node, CohesionNodeFunc func, gpointer user_data)
{
  const CohesionKind *kind = cohesion_node_get_kind (node);

  if (!func (node, user_data))
    return;
  for (guint i = 0; i < kind->n_lists; i++)
    for (guint j = 0; j < cohesion_node_get_n_children (node, i); j++)
      cohesion_node_foreach (cohesion_list_get (cohesion_node_get_list (node, i), j), func, user_data);
}

/* Private to node. */
void
cohesion_tree_add_node (CohesionTree *self, CohesionNode *node)
{
  g_return_if_fail (!g_hash_table_contains (self->index, cohesion_node_get_id (node)));

  g_hash_table_insert (self->index, (char *) cohesion_node_get_id (node), node);
}

/* Private to node. */
void
cohesion_tree_remove_node (CohesionTree *self, CohesionNode *node)
{
  g_hash_table_remove (self->index, cohesion_node_get_id (node));
}

/* Private to node. */
void
cohesion_tree_node_changed (CohesionTree *self, CohesionNode *node, guint field)
{
  self->serial++;
  g_signal_emit (self, signals[NODE_CHANGED], 0, node, field);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Private to node. */
void
cohesion_tree_list_changed (CohesionTree *self,
                            CohesionList *list,
                            guint position,
                            guint removed,
                            guint added)
{
  self->serial++;
  g_signal_emit (self, signals[LIST_CHANGED], 0, list, position, removed, added);
  g_signal_emit (self, signals[CHANGED], 0);
}
