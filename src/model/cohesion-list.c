#include "config.h"

#include "cohesion-list.h"

#include "cohesion-node-private.h"

struct _CohesionList
{
  GObject parent_instance;

  CohesionNode *owner; /* not owned; NULL once the owner is gone */
  guint index;
  const CohesionListSpec *spec;
  GPtrArray *nodes;
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CohesionList,
                               cohesion_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static GType
get_item_type (GListModel *model)
{
  return COHESION_TYPE_NODE;
}

static guint
get_n_items (GListModel *model)
{
  return COHESION_LIST (model)->nodes->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  CohesionNode *node = cohesion_list_get (COHESION_LIST (model), position);

  return node ? g_object_ref (node) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
orphan (gpointer data)
{
  g_autoptr (CohesionNode) node = data;

  cohesion_node_set_container (node, NULL);
}

static void
cohesion_list_finalize (GObject *object)
{
  CohesionList *self = COHESION_LIST (object);

  g_clear_pointer (&self->nodes, g_ptr_array_unref);
  G_OBJECT_CLASS (cohesion_list_parent_class)->finalize (object);
}

static void
cohesion_list_class_init (CohesionListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cohesion_list_finalize;
}

static void
cohesion_list_init (CohesionList *self)
{
  self->nodes = g_ptr_array_new_with_free_func (orphan);
}

/* Private to node: the list of @owner at @index. */
CohesionList *
cohesion_list_new (CohesionNode *owner, guint index)
{
  CohesionList *self = g_object_new (COHESION_TYPE_LIST, NULL);

  self->owner = owner;
  self->index = index;
  self->spec = &cohesion_node_get_kind (owner)->lists[index];
  return self;
}

/* Private to node: its owner is going away, though somebody may still hold the list. */
void
cohesion_list_disown (CohesionList *self)
{
  self->owner = NULL;
}

/* Private to node: puts @node in, takes a reference and tells. */
void
cohesion_list_insert (CohesionList *self, guint position, CohesionNode *node)
{
  g_return_if_fail (position <= self->nodes->len);

  g_ptr_array_insert (self->nodes, (int) position, g_object_ref (node));
  cohesion_node_set_container (node, self);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);
  cohesion_node_children_changed (self->owner, self->index, position, 0, 1);
}

/* Private to node: takes the node at @position out and tells. */
void
cohesion_list_remove (CohesionList *self, guint position)
{
  g_return_if_fail (position < self->nodes->len);

  g_ptr_array_remove_index (self->nodes, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
  cohesion_node_children_changed (self->owner, self->index, position, 1, 0);
}

/**
 * cohesion_list_get_owner:
 *
 * Returns: (transfer none) (nullable): the node whose children these are, unless it is gone
 */
CohesionNode *
cohesion_list_get_owner (CohesionList *self)
{
  return self->owner;
}

/**
 * cohesion_list_get_index:
 *
 * Returns: which list of its owner it is
 */
guint
cohesion_list_get_index (CohesionList *self)
{
  return self->index;
}

/**
 * cohesion_list_get_spec:
 *
 * Returns: the table row of the list
 */
const CohesionListSpec *
cohesion_list_get_spec (CohesionList *self)
{
  return self->spec;
}

/**
 * cohesion_list_get_length:
 *
 * Returns: how many nodes it holds
 */
guint
cohesion_list_get_length (CohesionList *self)
{
  return self->nodes->len;
}

/**
 * cohesion_list_get:
 *
 * Returns: (transfer none) (nullable): the node at @position
 */
CohesionNode *
cohesion_list_get (CohesionList *self, guint position)
{
  return position < self->nodes->len ? g_ptr_array_index (self->nodes, position) : NULL;
}

/**
 * cohesion_list_find:
 * @position: (out) (optional): where @node is
 *
 * Returns: whether @node is in the list
 */
gboolean
cohesion_list_find (CohesionList *self, CohesionNode *node, guint *position)
{
  return g_ptr_array_find (self->nodes, node, position);
}

/**
 * cohesion_list_accepts:
 *
 * Returns: whether a node of @kind could be put in, now
 */
gboolean
cohesion_list_accepts (CohesionList *self, guint kind)
{
  if (self->spec->flags & COHESION_LIST_SINGLE && self->nodes->len > 0)
    return FALSE;
  return self->spec->kind == kind || self->spec->kind == COHESION_KIND_ANY;
}
