#include "config.h"

#include "cohesion-actions-model.h"

#include "document/cohesion-document-typing.h"
#include "model/cohesion-list.h"
#include "model/cohesion-query.h"
#include "ui/widgets/cohesion-steady-list.h"

/* Works for a few milliseconds. */
#define N_PREPARED_AT_ONCE 100

/**
 * CohesionActionsModel:
 *
 * The rows of the page of actions, from the strategy to the view:
 *
 *     CohesionActionList ── found (by the query) ── sorted, in sections ── steady ── GtkMultiSelection ──
 * view
 *
 * Lists follow the strategy at once. Where a row stands, and whether it is found, is looked at again when
 * cohesion_actions_model_update() is called: once for many changes, and for nothing that had no say in it.
 *
 * Signal "found-changed": other actions are found, or something else is not understood.
 */
struct _CohesionActionsModel
{
  GObject parent_instance;

  /* Owned. */
  CohesionSession *session;
  CohesionActionKeys *keys;
  CohesionActionList *actions;
  CohesionQuery *query;
  GtkFilter *filter;
  GtkFilterListModel *found;
  GtkSortListModel *sorted;
  CohesionSteadyList *steady;
  GtkSelectionModel *selection;
  GHashTable *matched; /* the actions that were found when they were last looked at, owned */
  GHashTable *dirty;   /* those that have changed since, owned */
  GStrv me;
  char *sort_key;
  char *grouping;

  gboolean stale;    /* what the query was made from has changed */
  gboolean unsorted; /* what is sorted or grouped by has changed */
  guint prepare_source;
};

enum
{
  FOUND_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CohesionActionsModel, cohesion_actions_model, G_TYPE_OBJECT)

static void
cohesion_actions_model_dispose (GObject *object)
{
  CohesionActionsModel *self = COHESION_ACTIONS_MODEL (object);

  g_clear_handle_id (&self->prepare_source, g_source_remove);
  if (self->selection)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_object (&self->selection);
  /* Whoever still shows what was found is not to come back here. */
  if (self->found)
    {
      g_signal_handlers_disconnect_by_data (self->found, self);
      gtk_filter_list_model_set_model (self->found, NULL);
    }
  g_clear_object (&self->steady);
  g_clear_object (&self->sorted);
  g_clear_object (&self->found);
  g_clear_object (&self->filter);
  g_clear_object (&self->actions);
  g_clear_object (&self->keys);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cohesion_actions_model_parent_class)->dispose (object);
}

static void
cohesion_actions_model_finalize (GObject *object)
{
  CohesionActionsModel *self = COHESION_ACTIONS_MODEL (object);

  g_clear_pointer (&self->query, cohesion_query_free);
  g_clear_pointer (&self->matched, g_hash_table_unref);
  g_clear_pointer (&self->dirty, g_hash_table_unref);
  g_clear_pointer (&self->me, g_strfreev);
  g_clear_pointer (&self->sort_key, g_free);
  g_clear_pointer (&self->grouping, g_free);

  G_OBJECT_CLASS (cohesion_actions_model_parent_class)->finalize (object);
}

static void
cohesion_actions_model_class_init (CohesionActionsModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cohesion_actions_model_dispose;
  G_OBJECT_CLASS (klass)->finalize = cohesion_actions_model_finalize;

  signals[FOUND_CHANGED] = g_signal_new ("found-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cohesion_actions_model_init (CohesionActionsModel *self)
{
  self->matched = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->dirty = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
}

static gboolean
matches (CohesionActionsModel *self, CohesionNode *action)
{
  return cohesion_query_is_empty (self->query) ||
         cohesion_query_matches (self->query, action,
                                 cohesion_action_list_get_search_key (self->actions, action));
}

static gboolean
filter (gpointer item, gpointer user_data)
{
  CohesionActionsModel *self = user_data;
  gboolean found = matches (self, item);

  if (found)
    g_hash_table_add (self->matched, g_object_ref (item));
  else
    g_hash_table_remove (self->matched, item);
  return found;
}

static void
make_query (CohesionActionsModel *self)
{
  CohesionQueryContext context = { cohesion_document_get_today (
                                       cohesion_session_get_document (self->session)),
                                   (const char *const *) self->me };

  g_clear_pointer (&self->query, cohesion_query_free);
  self->query = cohesion_query_new (cohesion_session_get_tree (self->session),
                                    cohesion_session_get_query (self->session), &context);
}

/* The user asks for something else. */
static void
query_changed (CohesionActionsModel *self)
{
  make_query (self);
  g_hash_table_remove_all (self->matched);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  g_signal_emit (self, signals[FOUND_CHANGED], 0);
}

/* What actions refer to by name, number or place. */
static gboolean
has_a_say (guint kind)
{
  switch (kind)
    {
    case COHESION_KIND_PARTY:
    case COHESION_KIND_STATUS_DEFINITION:
    case COHESION_KIND_THEME:
    case COHESION_KIND_PRIORITY:
    case COHESION_KIND_STRATEGY:
    case COHESION_KIND_SETTINGS:
    case COHESION_KIND_PERIOD:
      return TRUE;
    default:
      return FALSE;
    }
}

static void
node_changed (CohesionActionsModel *self, CohesionNode *node, guint field)
{
  if (has_a_say (cohesion_node_get_kind (node)->id))
    self->stale = TRUE;
  if (!cohesion_node_is (node, COHESION_KIND_ACTION))
    return;
  g_hash_table_add (self->dirty, g_object_ref (node));
  if (field == COHESION_ACTION_TITLE)
    cohesion_action_keys_forget_title (self->keys, node);
  self->unsorted = self->unsorted || cohesion_action_keys_depend_on (self->sort_key, field) ||
                   cohesion_action_keys_depend_on (self->grouping, field);
}

/* An action changes with what is in its lists, such as its updates. */
static void
list_changed (CohesionActionsModel *self, CohesionList *list)
{
  CohesionNode *owner = cohesion_list_get_owner (list);

  if (cohesion_node_is (owner, COHESION_KIND_ACTION))
    {
      g_hash_table_add (self->dirty, g_object_ref (owner));
      self->unsorted = self->unsorted || g_strcmp0 (self->sort_key, "updated") == 0;
    }
  else
    self->stale = self->stale || has_a_say (cohesion_list_get_spec (list)->kind);
}

static gboolean
differs (CohesionActionsModel *self, CohesionNode *action)
{
  return cohesion_action_list_get_position (self->actions, action) != G_MAXUINT &&
         matches (self, action) != g_hash_table_contains (self->matched, action);
}

static gboolean
any_differs (CohesionActionsModel *self)
{
  GHashTableIter iter;
  gpointer action;

  g_hash_table_iter_init (&iter, self->dirty);
  while (g_hash_table_iter_next (&iter, &action, NULL))
    if (differs (self, action))
      return TRUE;
  return FALSE;
}

static void
sort_again (CohesionActionsModel *self)
{
  GtkSorter *sorters[] = { gtk_sort_list_model_get_sorter (self->sorted),
                           gtk_sort_list_model_get_section_sorter (self->sorted) };

  for (gsize i = 0; i < G_N_ELEMENTS (sorters); i++)
    if (sorters[i])
      gtk_sorter_changed (sorters[i], GTK_SORTER_CHANGE_DIFFERENT);
}

static gboolean
prepare (gpointer user_data)
{
  CohesionActionsModel *self = user_data;

  if (cohesion_action_keys_prepare (self->keys, N_PREPARED_AT_ONCE))
    return G_SOURCE_CONTINUE;
  self->prepare_source = 0;
  return G_SOURCE_REMOVE;
}

/* So that the first letter that is typed takes no longer than the second. */
static void
queue_prepare (CohesionActionsModel *self)
{
  if (self->prepare_source == 0)
    self->prepare_source = g_idle_add_full (G_PRIORITY_LOW, prepare, self, NULL);
}

/**
 * cohesion_actions_model_update:
 *
 * Finds and sorts again what has changed since the last time.
 */
void
cohesion_actions_model_update (CohesionActionsModel *self)
{
  if (self->stale)
    {
      cohesion_action_keys_forget_parties (self->keys);
      query_changed (self);
    }
  else if (any_differs (self))
    {
      gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
      g_signal_emit (self, signals[FOUND_CHANGED], 0);
    }
  if (self->stale || self->unsorted)
    sort_again (self);
  g_hash_table_remove_all (self->dirty);
  self->stale = self->unsorted = FALSE;
  queue_prepare (self);
}

static void
found_items_changed (CohesionActionsModel *self)
{
  g_signal_emit (self, signals[FOUND_CHANGED], 0);
}

static void
build (CohesionActionsModel *self)
{
  self->filter = GTK_FILTER (gtk_custom_filter_new (filter, self, NULL));
  self->found = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->actions)),
                                           g_object_ref (self->filter));
  self->sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->found)), NULL);
  self->steady = cohesion_steady_list_new (G_LIST_MODEL (self->sorted));
  self->selection = GTK_SELECTION_MODEL (
      gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->steady))));
}

/**
 * cohesion_actions_model_new:
 * @session: which says what is looked for
 * @keys: what to sort and group by
 *
 * Returns: (transfer full): the actions that @session looks for
 */
CohesionActionsModel *
cohesion_actions_model_new (CohesionSession *session, CohesionActionKeys *keys)
{
  CohesionActionsModel *self = g_object_new (COHESION_TYPE_ACTIONS_MODEL, NULL);
  CohesionTree *tree = cohesion_session_get_tree (session);

  self->session = g_object_ref (session);
  self->keys = g_object_ref (keys);
  self->actions = cohesion_action_list_new (tree);
  cohesion_action_keys_set_actions (keys, self->actions,
                                    cohesion_document_get_today (cohesion_session_get_document (session)));
  make_query (self);
  build (self);
  g_signal_connect_object (self->found, "items-changed", G_CALLBACK (found_items_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (tree, "node-changed", G_CALLBACK (node_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tree, "list-changed", G_CALLBACK (list_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::query", G_CALLBACK (query_changed), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * cohesion_actions_model_set_view:
 * @view: the table that shows what is found
 */
void
cohesion_actions_model_set_view (CohesionActionsModel *self, GtkColumnView *view)
{
  cohesion_steady_list_set_view (self->steady, view);
  gtk_column_view_set_model (view, self->selection);
}

/**
 * cohesion_actions_model_set_me:
 * @me: (nullable): what whoever works here is called: name and post
 */
void
cohesion_actions_model_set_me (CohesionActionsModel *self, const char *const *me)
{
  g_clear_pointer (&self->me, g_strfreev);
  self->me = g_strdupv ((char **) me);
  query_changed (self);
}

/**
 * cohesion_actions_model_set_sorter:
 * @sorter: (nullable): in which order to show what is found
 */
void
cohesion_actions_model_set_sorter (CohesionActionsModel *self, GtkSorter *sorter)
{
  gtk_sort_list_model_set_sorter (self->sorted, sorter);
}

/**
 * cohesion_actions_model_set_sort_key:
 * @key: (nullable): name of the column that the sorter goes by, so that it is known when to sort again
 */
void
cohesion_actions_model_set_sort_key (CohesionActionsModel *self, const char *key)
{
  g_set_str (&self->sort_key, key);
}

/**
 * cohesion_actions_model_set_grouping:
 * @key: (nullable): what to group by; none for no groups
 */
void
cohesion_actions_model_set_grouping (CohesionActionsModel *self, const char *key)
{
  g_autoptr (GtkSorter) sorter = cohesion_action_keys_create_sorter (self->keys, key);

  g_set_str (&self->grouping, key);
  gtk_sort_list_model_set_section_sorter (self->sorted, sorter);
}

/**
 * cohesion_actions_model_get_found:
 *
 * Returns: (transfer none): the actions that are found, in the order of the document
 */
GListModel *
cohesion_actions_model_get_found (CohesionActionsModel *self)
{
  return G_LIST_MODEL (self->found);
}

/**
 * cohesion_actions_model_get_n_actions:
 *
 * Returns: how many actions there are, found or not
 */
guint
cohesion_actions_model_get_n_actions (CohesionActionsModel *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->actions));
}

/**
 * cohesion_actions_model_get_problems:
 *
 * Returns: (transfer none) (element-type CohesionQueryProblem): what is not understood of the query
 */
GPtrArray *
cohesion_actions_model_get_problems (CohesionActionsModel *self)
{
  return cohesion_query_get_problems (self->query);
}

/**
 * cohesion_actions_model_get_selection:
 *
 * Returns: (transfer none): the model for the view
 */
GtkSelectionModel *
cohesion_actions_model_get_selection (CohesionActionsModel *self)
{
  return self->selection;
}

/**
 * cohesion_actions_model_dup_selected:
 *
 * Returns: (transfer full) (element-type CohesionNode): the selected actions, in the order in which they are
 *   shown
 */
GPtrArray *
cohesion_actions_model_dup_selected (CohesionActionsModel *self)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (self->selection);
  GPtrArray *actions = g_ptr_array_new_with_free_func (g_object_unref);
  GtkBitsetIter iter;
  guint position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, selected, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    g_ptr_array_add (actions, g_list_model_get_item (G_LIST_MODEL (self->sorted), position));
  return actions;
}

/**
 * cohesion_actions_model_find:
 * @action: any node
 *
 * Returns: its position in the view; %GTK_INVALID_LIST_POSITION if it is not shown
 */
guint
cohesion_actions_model_find (CohesionActionsModel *self, CohesionNode *action)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->sorted));

  if (!g_hash_table_contains (self->matched, action))
    return GTK_INVALID_LIST_POSITION;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CohesionNode) item = g_list_model_get_item (G_LIST_MODEL (self->sorted), i);

      if (item == action)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}
