#include "config.h"

#include "cohesion-outline-model.h"

#include "model/cohesion-list.h"

/**
 * CohesionOutlineModel:
 *
 * The rows of the outline, from the strategy to the view:
 *
 *     forewords, sections before ─┐
 *     document (its themes) ──────┼─ flat ── GtkTreeListModel ── GtkMultiSelection ── view
 *     sections after ─────────────┘
 *
 * What is open is remembered by the session and what is selected here, by node, because a row does not
 * survive a move: a node is taken out of one list and put into another, and its new row is closed
 * and not selected. Rows are put right when they appear, after the view has heard of them.
 */
struct _CohesionOutlineModel
{
  GObject parent_instance;

  /* Owned. */
  CohesionSession *session;
  GListStore *roots;
  GtkFilter *filters[2]; /* of the sections before and after the themes */
  GtkTreeListModel *rows;
  GtkSelectionModel *selection;
  GHashTable *chosen; /* the nodes that are selected, owned */

  gboolean restoring; /* rows that came back are being selected again: that is no news */
};

G_DEFINE_FINAL_TYPE (CohesionOutlineModel, cohesion_outline_model, G_TYPE_OBJECT)

static void
cohesion_outline_model_dispose (GObject *object)
{
  CohesionOutlineModel *self = COHESION_OUTLINE_MODEL (object);

  if (self->rows)
    g_signal_handlers_disconnect_by_data (self->rows, self);
  if (self->selection)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  g_clear_object (&self->roots);
  g_clear_object (&self->filters[0]);
  g_clear_object (&self->filters[1]);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cohesion_outline_model_parent_class)->dispose (object);
}

static void
cohesion_outline_model_finalize (GObject *object)
{
  g_clear_pointer (&COHESION_OUTLINE_MODEL (object)->chosen, g_hash_table_unref);
  G_OBJECT_CLASS (cohesion_outline_model_parent_class)->finalize (object);
}

static void
cohesion_outline_model_class_init (CohesionOutlineModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cohesion_outline_model_dispose;
  G_OBJECT_CLASS (klass)->finalize = cohesion_outline_model_finalize;
}

static void
cohesion_outline_model_init (CohesionOutlineModel *self)
{
  self->chosen = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
}

/* A branch that is empty today must be a branch all the same: what returns NULL here is a leaf for ever. */
static GListModel *
create_children (gpointer item, gpointer user_data)
{
  CohesionNode *node = item;

  if (cohesion_node_get_kind (node)->outline_list < 0)
    return NULL;
  return g_object_ref (G_LIST_MODEL (node));
}

static gboolean
section_is_before (gpointer item, gpointer before)
{
  const char *place = cohesion_node_get_string (item, COHESION_SECTION_PLACE);

  return (g_strcmp0 (place, "before") == 0) == GPOINTER_TO_INT (before);
}

static void
add_root (CohesionOutlineModel *self, gpointer model)
{
  g_list_store_append (self->roots, model);
}

static void
add_sections (CohesionOutlineModel *self, gboolean before)
{
  CohesionNode *strategy = cohesion_tree_get_strategy (cohesion_session_get_tree (self->session));
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (section_is_before, GINT_TO_POINTER (before), NULL));
  g_autoptr (GtkFilterListModel) model = NULL;

  self->filters[before] = filter;
  model = gtk_filter_list_model_new (
      g_object_ref (G_LIST_MODEL (cohesion_node_get_list (strategy, COHESION_STRATEGY_LIST_SECTIONS))),
      g_object_ref (filter));
  add_root (self, model);
}

static void
fill_roots (CohesionOutlineModel *self)
{
  CohesionTree *tree = cohesion_session_get_tree (self->session);

  self->roots = g_list_store_new (G_TYPE_LIST_MODEL);
  add_root (self,
            cohesion_node_get_list (cohesion_tree_get_strategy (tree), COHESION_STRATEGY_LIST_FOREWORDS));
  add_sections (self, TRUE);
  add_root (self, cohesion_tree_get_root (tree));
  add_sections (self, FALSE);
}

static void
node_changed (CohesionOutlineModel *self, CohesionNode *node, guint field)
{
  if (cohesion_node_is (node, COHESION_KIND_SECTION) && field == COHESION_SECTION_PLACE)
    for (gsize i = 0; i < G_N_ELEMENTS (self->filters); i++)
      gtk_filter_changed (self->filters[i], GTK_FILTER_CHANGE_DIFFERENT);
}

static CohesionNode *
node_of (GtkTreeListRow *row)
{
  g_autoptr (CohesionNode) node = gtk_tree_list_row_get_item (row);

  /* The row holds it as long as it is in the model. */
  return node;
}

/* The first child of each root model that is before the one that holds @node, and its place in that one. */
static gboolean
find_root_position (CohesionOutlineModel *self, CohesionNode *node, guint *position)
{
  guint offset = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->roots)); i++)
    {
      g_autoptr (GListModel) model = g_list_model_get_item (G_LIST_MODEL (self->roots), i);

      for (guint j = 0; j < g_list_model_get_n_items (model); j++)
        {
          g_autoptr (CohesionNode) item = g_list_model_get_item (model, j);

          if (item == node)
            {
              *position = offset + j;
              return TRUE;
            }
        }
      offset += g_list_model_get_n_items (model);
    }
  return FALSE;
}

/**
 * cohesion_outline_model_dup_row:
 * @node: any node
 *
 * Returns: (transfer full) (nullable): its row; %NULL if it is not in the outline, or in a closed branch
 */
GtkTreeListRow *
cohesion_outline_model_dup_row (CohesionOutlineModel *self, CohesionNode *node)
{
  CohesionNode *parent = cohesion_node_get_parent (node);
  g_autoptr (GtkTreeListRow) above = NULL;
  guint position;

  if (parent == NULL)
    return NULL;
  if (find_root_position (self, node, &position))
    return gtk_tree_list_model_get_child_row (self->rows, position);
  if ((int) cohesion_list_get_index (cohesion_node_get_container (node)) !=
      cohesion_node_get_kind (parent)->outline_list)
    return NULL;
  above = cohesion_outline_model_dup_row (self, parent);
  return above ? gtk_tree_list_row_get_child_row (above, cohesion_node_get_position (node)) : NULL;
}

/* Opens the branch that a row begins, and those in it that are open. */
static void
open_row (CohesionOutlineModel *self, GtkTreeListRow *row)
{
  CohesionNode *node = node_of (row);

  if (node && gtk_tree_list_row_is_expandable (row) && cohesion_session_is_expanded (self->session, node))
    gtk_tree_list_row_set_expanded (row, TRUE);
}

static void
restore_selected (CohesionOutlineModel *self, GtkTreeListRow *row)
{
  CohesionNode *node = node_of (row);

  if (node == NULL || !g_hash_table_contains (self->chosen, node))
    return;
  self->restoring = TRUE;
  gtk_selection_model_select_item (self->selection, gtk_tree_list_row_get_position (row), FALSE);
  self->restoring = FALSE;
}

/* What appears together below the top are siblings, so one look tells whether any can be a branch. */
static gboolean
are_leaves (CohesionOutlineModel *self, guint position)
{
  g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (self->rows, position);

  return gtk_tree_list_row_get_depth (row) > 0 && !gtk_tree_list_row_is_expandable (row);
}

static void
rows_appeared (CohesionOutlineModel *self, guint position, guint removed, guint added)
{
  g_autoptr (GPtrArray) appeared = g_ptr_array_new_with_free_func (g_object_unref);

  if (added == 0 || (g_hash_table_size (self->chosen) == 0 && are_leaves (self, position)))
    return;
  for (guint i = 0; i < added; i++)
    g_ptr_array_add (appeared, gtk_tree_list_model_get_row (self->rows, position + i));
  for (guint i = 0; i < added; i++)
    restore_selected (self, g_ptr_array_index (appeared, i));
  for (guint i = 0; i < added; i++)
    open_row (self, g_ptr_array_index (appeared, i));
}

static void
remember_chosen (CohesionOutlineModel *self, GPtrArray *nodes)
{
  g_hash_table_remove_all (self->chosen);
  for (guint i = 0; i < nodes->len; i++)
    g_hash_table_add (self->chosen, g_object_ref (g_ptr_array_index (nodes, i)));
}

static gboolean
is_outline_node (CohesionOutlineModel *self, CohesionNode *node)
{
  g_autoptr (GtkTreeListRow) row = node ? cohesion_outline_model_dup_row (self, node) : NULL;

  return row != NULL;
}

/* The user has selected something, or rows that came back were selected again. */
static void
selection_changed (CohesionOutlineModel *self)
{
  g_autoptr (GPtrArray) nodes = NULL;
  CohesionNode *shown = cohesion_session_get_selected (self->session);

  if (self->restoring)
    return;
  nodes = cohesion_outline_model_dup_selected (self);
  remember_chosen (self, nodes);
  if (nodes->len > 0 && !g_ptr_array_find (nodes, shown, NULL))
    cohesion_session_set_selected (self->session, g_ptr_array_index (nodes, 0));
  else if (nodes->len == 0 && is_outline_node (self, shown))
    cohesion_session_set_selected (self->session, NULL);
}

/* Somebody else has selected something. */
static void
shown_changed (CohesionOutlineModel *self)
{
  CohesionNode *node = cohesion_session_get_selected (self->session);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  if (node && g_hash_table_contains (self->chosen, node))
    return;
  if (node && cohesion_outline_model_reveal (self, node, NULL))
    g_ptr_array_add (nodes, node);
  cohesion_outline_model_select (self, nodes);
}

static void
build (CohesionOutlineModel *self)
{
  GtkFlattenListModel *flat;

  fill_roots (self);
  flat = gtk_flatten_list_model_new (g_object_ref (G_LIST_MODEL (self->roots)));
  self->rows = gtk_tree_list_model_new (G_LIST_MODEL (flat), FALSE, FALSE, create_children, NULL, NULL);
  self->selection = GTK_SELECTION_MODEL (gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->rows))));
  /* After the view: a row is opened when everybody knows that it is there. */
  g_signal_connect_object (self->rows, "items-changed", G_CALLBACK (rows_appeared), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_changed), self,
                           G_CONNECT_SWAPPED);
  rows_appeared (self, 0, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)));
}

/**
 * cohesion_outline_model_new:
 *
 * Returns: (transfer full): the rows of the strategy that @session shows
 */
CohesionOutlineModel *
cohesion_outline_model_new (CohesionSession *session)
{
  CohesionOutlineModel *self = g_object_new (COHESION_TYPE_OUTLINE_MODEL, NULL);

  self->session = g_object_ref (session);
  build (self);
  g_signal_connect_object (cohesion_session_get_tree (session), "node-changed", G_CALLBACK (node_changed),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::selected", G_CALLBACK (shown_changed), self, G_CONNECT_SWAPPED);
  shown_changed (self);
  return self;
}

/**
 * cohesion_outline_model_get_selection:
 *
 * Returns: (transfer none): the model of #GtkTreeListRow for the view
 */
GtkSelectionModel *
cohesion_outline_model_get_selection (CohesionOutlineModel *self)
{
  return self->selection;
}

/**
 * cohesion_outline_model_dup_selected:
 *
 * Returns: (transfer full) (element-type CohesionNode): what is selected, in the order of the outline
 */
GPtrArray *
cohesion_outline_model_dup_selected (CohesionOutlineModel *self)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (self->selection);
  GPtrArray *nodes = g_ptr_array_new_with_free_func (g_object_unref);
  GtkBitsetIter iter;
  guint position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, selected, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (self->rows, position);

      g_ptr_array_add (nodes, gtk_tree_list_row_get_item (row));
    }
  return nodes;
}

/**
 * cohesion_outline_model_select:
 * @nodes: (element-type CohesionNode): what is to be selected, and nothing else
 *
 * Selects rows. Nodes in closed branches are left out.
 */
void
cohesion_outline_model_select (CohesionOutlineModel *self, GPtrArray *nodes)
{
  g_autoptr (GtkBitset) selected = gtk_bitset_new_empty ();
  g_autoptr (GtkBitset) all = gtk_bitset_new_range (0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)));

  for (guint i = 0; i < nodes->len; i++)
    {
      g_autoptr (GtkTreeListRow) row = cohesion_outline_model_dup_row (self, g_ptr_array_index (nodes, i));

      if (row)
        gtk_bitset_add (selected, gtk_tree_list_row_get_position (row));
    }
  remember_chosen (self, nodes);
  gtk_selection_model_set_selection (self->selection, selected, all);
}

/**
 * cohesion_outline_model_reveal:
 * @node: any node
 * @position: (out) (optional): position of its row
 *
 * Opens the branches that @node is in.
 *
 * Returns: whether it has a row
 */
gboolean
cohesion_outline_model_reveal (CohesionOutlineModel *self, CohesionNode *node, guint *position)
{
  CohesionNode *parent = cohesion_node_get_parent (node);
  g_autoptr (GtkTreeListRow) row = NULL;

  if (parent && cohesion_node_get_parent (parent) && cohesion_outline_model_reveal (self, parent, NULL))
    {
      g_autoptr (GtkTreeListRow) above = cohesion_outline_model_dup_row (self, parent);

      if (gtk_tree_list_row_is_expandable (above))
        {
          cohesion_session_set_expanded (self->session, parent, TRUE);
          gtk_tree_list_row_set_expanded (above, TRUE);
        }
    }
  row = cohesion_outline_model_dup_row (self, node);
  if (row && position)
    *position = gtk_tree_list_row_get_position (row);
  return row != NULL;
}

/**
 * cohesion_outline_model_row_toggled:
 * @row: a row whose branch was opened or closed
 *
 * Remembers that. If what is selected is now in a closed branch, the branch is selected instead.
 */
void
cohesion_outline_model_row_toggled (CohesionOutlineModel *self, GtkTreeListRow *row)
{
  CohesionNode *node = node_of (row);
  CohesionNode *shown = cohesion_session_get_selected (self->session);
  gboolean expanded = gtk_tree_list_row_get_expanded (row);

  /* A row that leaves the model has no node any more. */
  if (node == NULL || !gtk_tree_list_row_is_expandable (row))
    return;
  cohesion_session_set_expanded (self->session, node, expanded);
  if (!expanded && shown && shown != node && cohesion_node_is_within (shown, node))
    cohesion_session_set_selected (self->session, node);
}
