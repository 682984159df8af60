#include "config.h"

#include "cohesion-action-list.h"

#include "cohesion-query.h"

/**
 * CohesionActionList:
 *
 * All actions of a strategy in the order of the document, without the deleted ones, as a list model of nodes
 * that goes with the strategy. It keeps what searching and sorting want to know of each.
 */
struct _CohesionActionList
{
  GObject parent_instance;

  /* Owned. */
  CohesionTree *tree;
  GPtrArray *actions;
  GHashTable *positions;   /* action -> position + 1; NULL until it is asked for */
  GHashTable *search_keys; /* action -> text; as far as it was asked for */
};

static void cohesion_action_list_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CohesionActionList,
                               cohesion_action_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      cohesion_action_list_list_model_init))

static GType
cohesion_action_list_get_item_type (GListModel *model)
{
  return COHESION_TYPE_NODE;
}

static guint
cohesion_action_list_get_n_items (GListModel *model)
{
  return COHESION_ACTION_LIST (model)->actions->len;
}

static gpointer
cohesion_action_list_get_item (GListModel *model, guint position)
{
  CohesionActionList *self = COHESION_ACTION_LIST (model);

  return position < self->actions->len ? g_object_ref (g_ptr_array_index (self->actions, position)) : NULL;
}

static void
cohesion_action_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = cohesion_action_list_get_item_type;
  iface->get_n_items = cohesion_action_list_get_n_items;
  iface->get_item = cohesion_action_list_get_item;
}

static void
cohesion_action_list_finalize (GObject *object)
{
  CohesionActionList *self = COHESION_ACTION_LIST (object);

  g_clear_pointer (&self->positions, g_hash_table_unref);
  g_clear_pointer (&self->search_keys, g_hash_table_unref);
  g_clear_pointer (&self->actions, g_ptr_array_unref);
  g_clear_object (&self->tree);

  G_OBJECT_CLASS (cohesion_action_list_parent_class)->finalize (object);
}

static void
cohesion_action_list_class_init (CohesionActionListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cohesion_action_list_finalize;
}

static void
cohesion_action_list_init (CohesionActionList *self)
{
  self->search_keys = g_hash_table_new_full (NULL, NULL, NULL, g_free);
}

static void
add_children (GPtrArray *actions, CohesionNode *priority)
{
  CohesionList *list = cohesion_node_get_list (priority, COHESION_PRIORITY_LIST_ACTIONS);

  for (guint i = 0; i < cohesion_list_get_length (list); i++)
    g_ptr_array_add (actions, g_object_ref (cohesion_list_get (list, i)));
}

static GPtrArray *
collect (CohesionTree *tree)
{
  GPtrArray *actions = g_ptr_array_new_with_free_func (g_object_unref);
  CohesionList *themes = cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_THEMES);

  for (guint i = 0; i < cohesion_list_get_length (themes); i++)
    {
      CohesionList *priorities = cohesion_node_get_list (cohesion_list_get (themes, i),
                                                         COHESION_THEME_LIST_PRIORITIES);

      for (guint j = 0; j < cohesion_list_get_length (priorities); j++)
        add_children (actions, cohesion_list_get (priorities, j));
    }
  return actions;
}

static gboolean
same (GPtrArray *a, guint i, GPtrArray *b, guint j)
{
  return g_ptr_array_index (a, i) == g_ptr_array_index (b, j);
}

/* Going through all lists costs less than a hundredth of what showing one row more costs; so nothing is
 * reckoned out from the change, and only what differs is told. */
static void
refresh (CohesionActionList *self)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->actions);
  guint start = 0, end = 0, least;

  self->actions = collect (self->tree);
  least = MIN (before->len, self->actions->len);
  while (start < least && same (before, start, self->actions, start))
    start++;
  while (end < least - start &&
         same (before, before->len - 1 - end, self->actions, self->actions->len - 1 - end))
    end++;
  if (start == before->len && start == self->actions->len)
    return;
  g_clear_pointer (&self->positions, g_hash_table_unref);
  for (guint i = start; i < before->len - end; i++)
    g_hash_table_remove (self->search_keys, g_ptr_array_index (before, i));
  g_list_model_items_changed (G_LIST_MODEL (self), start, before->len - end - start,
                              self->actions->len - end - start);
}

static void
list_changed (CohesionActionList *self, CohesionList *list)
{
  guint kind = cohesion_list_get_spec (list)->kind;

  if (kind == COHESION_KIND_THEME || kind == COHESION_KIND_PRIORITY || kind == COHESION_KIND_ACTION)
    refresh (self);
  else if (kind == COHESION_KIND_PARTY)
    g_hash_table_remove_all (self->search_keys);
}

static void
node_changed (CohesionActionList *self, CohesionNode *node)
{
  if (cohesion_node_is (node, COHESION_KIND_ACTION))
    g_hash_table_remove (self->search_keys, node);
  else if (cohesion_node_is (node, COHESION_KIND_PARTY))
    g_hash_table_remove_all (self->search_keys);
}

/**
 * cohesion_action_list_new:
 * @tree: a strategy
 *
 * Returns: (transfer full): its actions
 */
CohesionActionList *
cohesion_action_list_new (CohesionTree *tree)
{
  CohesionActionList *self = g_object_new (COHESION_TYPE_ACTION_LIST, NULL);

  self->tree = g_object_ref (tree);
  self->actions = collect (tree);
  g_signal_connect_object (tree, "list-changed", G_CALLBACK (list_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tree, "node-changed", G_CALLBACK (node_changed), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * cohesion_action_list_get_position:
 *
 * Returns: which action of the document @action is, from 0; %G_MAXUINT if it is not in the list
 */
guint
cohesion_action_list_get_position (CohesionActionList *self, CohesionNode *action)
{
  if (self->positions == NULL)
    {
      self->positions = g_hash_table_new (NULL, NULL);
      for (guint i = 0; i < self->actions->len; i++)
        g_hash_table_insert (self->positions, g_ptr_array_index (self->actions, i), GUINT_TO_POINTER (i + 1));
    }
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->positions, action)) - 1;
}

/**
 * cohesion_action_list_get_search_key:
 * @action: an action of the list
 *
 * Returns: (transfer none): what cohesion_action_dup_search_key() gives for it, kept until it is another
 */
const char *
cohesion_action_list_get_search_key (CohesionActionList *self, CohesionNode *action)
{
  char *key = g_hash_table_lookup (self->search_keys, action);

  if (key == NULL)
    {
      key = cohesion_action_dup_search_key (action);
      g_hash_table_insert (self->search_keys, action, key);
    }
  return key;
}
