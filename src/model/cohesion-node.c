#include "config.h"

#include "cohesion-node.h"

#include "cohesion-node-private.h"

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (CohesionNode,
                                  cohesion_node,
                                  G_TYPE_OBJECT,
                                  G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

/* The list model: a node is the list of its children in the outline. */

static GListModel *
outline_of (GListModel *model)
{
  CohesionNode *self = COHESION_NODE (model);
  int outline = cohesion_node_kind (self)->outline_list;

  return outline < 0 ? NULL : (GListModel *) cohesion_node_lists (self)[outline];
}

static GType
get_item_type (GListModel *model)
{
  return COHESION_TYPE_NODE;
}

static guint
get_n_items (GListModel *model)
{
  GListModel *outline = outline_of (model);

  return outline ? g_list_model_get_n_items (outline) : 0;
}

static gpointer
get_item (GListModel *model, guint position)
{
  GListModel *outline = outline_of (model);

  return outline ? g_list_model_get_item (outline, position) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
cohesion_node_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  CohesionNode *self = COHESION_NODE (object);
  guint field = property_id - 1;
  const CohesionSlot *slot = &cohesion_node_record (self)->slots[field];

  if (G_VALUE_HOLDS_BOOLEAN (value))
    g_value_set_boolean (value, cohesion_node_get_boolean (self, field));
  else if (G_VALUE_HOLDS_INT64 (value))
    g_value_set_int64 (value, slot->integer);
  else if (G_VALUE_HOLDS_STRING (value))
    g_value_set_string (value, slot->string);
  else
    g_value_set_boxed (value, slot->string);
}

static void
cohesion_node_constructed (GObject *object)
{
  CohesionNode *self = COHESION_NODE (object);
  const CohesionKind *kind = cohesion_node_kind (self);

  G_OBJECT_CLASS (cohesion_node_parent_class)->constructed (object);

  cohesion_node_record (self)->stamp.modified = COHESION_UNSET;
  for (guint i = 0; i < kind->n_fields; i++)
    cohesion_node_record (self)->slots[i] = cohesion_value_none (&kind->fields[i]).slot;
}

static void
cohesion_node_finalize (GObject *object)
{
  CohesionNode *self = COHESION_NODE (object);
  const CohesionKind *kind = cohesion_node_kind (self);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_auto (CohesionValue) value = cohesion_node_borrow_value (self, i);
    }
  for (guint i = 0; i < kind->n_lists; i++)
    if (cohesion_node_lists (self)[i])
      {
        cohesion_list_disown (cohesion_node_lists (self)[i]);
        g_clear_object (&cohesion_node_lists (self)[i]);
      }
  g_clear_pointer (&cohesion_node_record (self)->id, g_ref_string_release);
  cohesion_stamp_clear (&cohesion_node_record (self)->stamp);
  g_clear_pointer (&cohesion_node_record (self)->extra, json_object_unref);

  G_OBJECT_CLASS (cohesion_node_parent_class)->finalize (object);
}

static GParamSpec *
make_pspec (const CohesionField *field)
{
  const char *name = cohesion_field_get_property_name (field);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  if (field->type == COHESION_FIELD_BOOLEAN)
    return g_param_spec_boolean (name, NULL, NULL, FALSE, flags);

  switch (cohesion_field_get_storage (field))
    {
    case COHESION_STORAGE_INTEGER:
      return g_param_spec_int64 (name, NULL, NULL, G_MININT64, G_MAXINT64, COHESION_UNSET, flags);

    case COHESION_STORAGE_DEADLINE:
      return g_param_spec_boxed (name, NULL, NULL, COHESION_TYPE_DEADLINE, flags);

    case COHESION_STORAGE_STRINGS:
      return g_param_spec_boxed (name, NULL, NULL, G_TYPE_STRV, flags);

    case COHESION_STORAGE_STRING:
    default:
      return g_param_spec_string (name, NULL, NULL, NULL, flags);
    }
}

static void
cohesion_node_class_init (CohesionNodeClass *klass)
{
}

static void
cohesion_node_init (CohesionNode *self)
{
}

static void
kind_class_init (gpointer g_class, gpointer class_data)
{
  GObjectClass *object_class = g_class;
  CohesionNodeClass *klass = g_class;

  object_class->get_property = cohesion_node_get_property;
  object_class->constructed = cohesion_node_constructed;
  object_class->finalize = cohesion_node_finalize;

  klass->kind = class_data;
  klass->pspecs = g_new0 (GParamSpec *, klass->kind->n_fields + 1);
  for (guint i = 0; i < klass->kind->n_fields; i++)
    klass->pspecs[i + 1] = make_pspec (&klass->kind->fields[i]);
  g_object_class_install_properties (object_class, klass->kind->n_fields + 1, klass->pspecs);
}

/**
 * cohesion_kind_get_gtype:
 *
 * Returns: the #GType of the kind's nodes, a child of #CohesionNode with a readable property for
 *   each field
 */
GType
cohesion_kind_get_gtype (const CohesionKind *kind)
{
  static gsize types[COHESION_N_KINDS];

  if (g_once_init_enter (&types[kind->id]))
    {
      GTypeInfo info = {
        .class_size = sizeof (CohesionNodeClass),
        .class_init = kind_class_init,
        .class_data = kind,
        .instance_size = (guint16) (sizeof (CohesionNodeRecord) + kind->n_fields * sizeof (CohesionSlot) +
                                    kind->n_lists * sizeof (CohesionList *)),
      };
      GType type = g_type_register_static (COHESION_TYPE_NODE, kind->type_name, &info, G_TYPE_FLAG_FINAL);

      g_once_init_leave (&types[kind->id], type);
    }
  return types[kind->id];
}

/**
 * cohesion_kinds_ensure_types:
 *
 * Registers the types of all kinds, so that UI files can name them.
 */
void
cohesion_kinds_ensure_types (void)
{
  for (guint i = 0; i < COHESION_N_KINDS; i++)
    g_type_ensure (cohesion_kind_get_gtype (cohesion_kind_get (i)));
}

/**
 * cohesion_node_new:
 * @kind: one of the `COHESION_KIND_` constants
 * @id: (nullable): its id, or %NULL for a new one
 *
 * Returns: a new node with nothing set
 */
CohesionNode *
cohesion_node_new (guint kind, const char *id)
{
  CohesionNode *self = g_object_new (cohesion_kind_get_gtype (cohesion_kind_get (kind)), NULL);
  g_autofree char *fresh = id ? NULL : g_uuid_string_random ();

  cohesion_node_record (self)->id = g_ref_string_new (id ? id : fresh);
  return self;
}

/**
 * cohesion_node_get_kind:
 *
 * Returns: the table of its kind
 */
const CohesionKind *
cohesion_node_get_kind (CohesionNode *self)
{
  return cohesion_node_kind (self);
}

/**
 * cohesion_node_is:
 * @kind: one of the `COHESION_KIND_` constants
 *
 * Returns: whether it is a node of that kind
 */
gboolean
cohesion_node_is (CohesionNode *self, guint kind)
{
  return cohesion_node_kind (self)->id == kind;
}

/**
 * cohesion_node_get_id:
 *
 * Returns: its id, which never changes
 */
const char *
cohesion_node_get_id (CohesionNode *self)
{
  return cohesion_node_record (self)->id;
}

/**
 * cohesion_node_get_revision:
 *
 * Returns: how often it was edited
 */
gint64
cohesion_node_get_revision (CohesionNode *self)
{
  return cohesion_node_record (self)->stamp.revision;
}

/**
 * cohesion_node_get_modified:
 *
 * Returns: when it was last edited, in seconds since 1970 in UTC, or %COHESION_UNSET
 */
gint64
cohesion_node_get_modified (CohesionNode *self)
{
  return cohesion_node_record (self)->stamp.modified;
}

/**
 * cohesion_node_get_modified_by:
 *
 * Returns: (nullable): initials or post of whoever edited it last
 */
const char *
cohesion_node_get_modified_by (CohesionNode *self)
{
  return cohesion_node_record (self)->stamp.by;
}

/**
 * cohesion_node_get_tree:
 *
 * Returns: (transfer none) (nullable): the tree it is in
 */
CohesionTree *
cohesion_node_get_tree (CohesionNode *self)
{
  return cohesion_node_record (self)->tree;
}

/**
 * cohesion_node_get_container:
 *
 * Returns: (transfer none) (nullable): the list it is in
 */
CohesionList *
cohesion_node_get_container (CohesionNode *self)
{
  return cohesion_node_record (self)->container;
}

/**
 * cohesion_node_get_parent:
 *
 * Returns: (transfer none) (nullable): the node it is a child of
 */
CohesionNode *
cohesion_node_get_parent (CohesionNode *self)
{
  return cohesion_node_record (self)->container
             ? cohesion_list_get_owner (cohesion_node_record (self)->container)
             : NULL;
}

/**
 * cohesion_node_get_position:
 *
 * Returns: its place in the list it is in, from 0; 0 if it is in none
 */
guint
cohesion_node_get_position (CohesionNode *self)
{
  guint position = 0;

  if (cohesion_node_record (self)->container)
    cohesion_list_find (cohesion_node_record (self)->container, self, &position);
  return position;
}

/**
 * cohesion_node_is_within:
 *
 * Returns: whether it is @ancestor or somewhere below it
 */
gboolean
cohesion_node_is_within (CohesionNode *self, CohesionNode *ancestor)
{
  for (CohesionNode *node = self; node; node = cohesion_node_get_parent (node))
    if (node == ancestor)
      return TRUE;
  return FALSE;
}

/* Private: the list if it was ever asked for. */
CohesionList *
cohesion_node_peek_list (CohesionNode *self, guint list)
{
  g_return_val_if_fail (list < cohesion_node_kind (self)->n_lists, NULL);

  return g_atomic_pointer_get (&cohesion_node_lists (self)[list]);
}

/**
 * cohesion_node_get_list:
 * @list: index of one of the kind's child lists
 *
 * Returns: (transfer none): the list, which is always the same object
 */
CohesionList *
cohesion_node_get_list (CohesionNode *self, guint list)
{
  g_return_val_if_fail (list < cohesion_node_kind (self)->n_lists, NULL);

  if (cohesion_node_lists (self)[list] == NULL)
    /* Another thread that reads the tree meanwhile sees it whole or not at all. */
    g_atomic_pointer_set (&cohesion_node_lists (self)[list], cohesion_list_new (self, list));
  return cohesion_node_lists (self)[list];
}

/**
 * cohesion_node_get_n_children:
 * @list: index of one of the kind's child lists
 *
 * Returns: how many nodes the list holds
 */
guint
cohesion_node_get_n_children (CohesionNode *self, guint list)
{
  CohesionList *children = cohesion_node_peek_list (self, list);

  return children ? cohesion_list_get_length (children) : 0;
}

/**
 * cohesion_node_get_single:
 * @list: index of a child list that holds at most one node
 *
 * Returns: (transfer none) (nullable): that node
 */
CohesionNode *
cohesion_node_get_single (CohesionNode *self, guint list)
{
  CohesionList *children = cohesion_node_peek_list (self, list);

  return children ? cohesion_list_get (children, 0) : NULL;
}

/* Private: puts @child, which must be detached, into a list. */
void
cohesion_node_insert (CohesionNode *self, guint list, guint position, CohesionNode *child)
{
  g_return_if_fail (cohesion_node_get_container (child) == NULL);

  cohesion_list_insert (cohesion_node_get_list (self, list), position, child);
}

/* Private: takes the node out of the list it is in. */
void
cohesion_node_detach (CohesionNode *self)
{
  g_return_if_fail (cohesion_node_record (self)->container != NULL);

  cohesion_list_remove (cohesion_node_record (self)->container, cohesion_node_get_position (self));
}

/* Private to list: the node is now in @list, and so in its tree, or in none. */
void
cohesion_node_set_container (CohesionNode *self, CohesionList *list)
{
  CohesionNode *owner = list ? cohesion_list_get_owner (list) : NULL;

  cohesion_node_record (self)->container = list;
  cohesion_node_set_tree (self, owner ? cohesion_node_get_tree (owner) : NULL);
}

/* Private to list and tree: the node and all below it are now in @tree, or in none. */
void
cohesion_node_set_tree (CohesionNode *self, CohesionTree *tree)
{
  CohesionTree *old = cohesion_node_record (self)->tree;

  if (old == tree)
    return;
  if (old)
    cohesion_tree_remove_node (old, self);
  cohesion_node_record (self)->tree = tree;
  if (tree)
    cohesion_tree_add_node (tree, self);

  for (guint i = 0; i < cohesion_node_kind (self)->n_lists; i++)
    for (guint j = 0; j < cohesion_node_get_n_children (self, i); j++)
      cohesion_node_set_tree (cohesion_list_get (cohesion_node_lists (self)[i], j), tree);
}

/* Private to list: tells that a list of the node has changed. */
void
cohesion_node_children_changed (CohesionNode *self, guint list, guint position, guint removed, guint added)
{
  CohesionTree *tree = cohesion_node_record (self)->tree;

  if ((int) list == cohesion_node_kind (self)->outline_list)
    g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
  if (tree)
    cohesion_tree_list_changed (tree, cohesion_node_lists (self)[list], position, removed, added);
}

/* Private: the members of the file that this version does not know, or NULL. */
JsonObject *
cohesion_node_get_extra (CohesionNode *self)
{
  return cohesion_node_record (self)->extra;
}

/* Private: keeps members that this version does not know; takes a reference. */
void
cohesion_node_set_extra (CohesionNode *self, JsonObject *extra)
{
  g_clear_pointer (&cohesion_node_record (self)->extra, json_object_unref);
  cohesion_node_record (self)->extra = extra ? json_object_ref (extra) : NULL;
}
