#include "config.h"

#include "cohesion-steady-list.h"

/* A view makes widgets for about so many rows, whatever is seen of them. */
#define N_ROWS 200

/**
 * CohesionSteadyList:
 *
 * The items of another list, for a table in which a search or another order replaces most of what is seen.
 *
 * A view throws the row of an item that goes away, and makes another for what comes instead, which takes ten
 * times as long as showing something else in a row that it has. But it uses rows again that are scrolled out
 * of sight. So what comes is put before what goes, the view is scrolled to it, and then the rest is taken
 * away. For the same reason a list that becomes empty keeps its items until others come: whoever uses this
 * hides a table of which nothing is found.
 */
struct _CohesionSteadyList
{
  GObject parent_instance;

  /* Owned. */
  GListModel *source;
  GPtrArray *items;

  GtkColumnView *view; /* weak */
  gboolean kept;       /* what is in @items is no longer in @source, which is empty */
  gboolean divided;    /* in sections */
};

static void cohesion_steady_list_list_model_init (GListModelInterface *iface);
static void cohesion_steady_list_section_model_init (GtkSectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CohesionSteadyList,
                               cohesion_steady_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, cohesion_steady_list_list_model_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL,
                                                          cohesion_steady_list_section_model_init))

static GType
cohesion_steady_list_get_item_type (GListModel *model)
{
  return g_list_model_get_item_type (COHESION_STEADY_LIST (model)->source);
}

static guint
cohesion_steady_list_get_n_items (GListModel *model)
{
  return COHESION_STEADY_LIST (model)->items->len;
}

static gpointer
cohesion_steady_list_get_item (GListModel *model, guint position)
{
  CohesionSteadyList *self = COHESION_STEADY_LIST (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position)) : NULL;
}

static void
cohesion_steady_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = cohesion_steady_list_get_item_type;
  iface->get_n_items = cohesion_steady_list_get_n_items;
  iface->get_item = cohesion_steady_list_get_item;
}

/* While items are replaced, and when they are kept, there are no sections. */
static void
cohesion_steady_list_get_section (GtkSectionModel *model, guint position, guint *start, guint *end)
{
  CohesionSteadyList *self = COHESION_STEADY_LIST (model);

  if (GTK_IS_SECTION_MODEL (self->source) && self->items->len == g_list_model_get_n_items (self->source))
    {
      gtk_section_model_get_section (GTK_SECTION_MODEL (self->source), position, start, end);
      return;
    }
  *start = position < self->items->len ? 0 : self->items->len;
  *end = position < self->items->len ? self->items->len : G_MAXUINT;
}

static void
cohesion_steady_list_section_model_init (GtkSectionModelInterface *iface)
{
  iface->get_section = cohesion_steady_list_get_section;
}

static void
cohesion_steady_list_dispose (GObject *object)
{
  CohesionSteadyList *self = COHESION_STEADY_LIST (object);

  g_clear_weak_pointer (&self->view);
  g_clear_object (&self->source);

  G_OBJECT_CLASS (cohesion_steady_list_parent_class)->dispose (object);
}

static void
cohesion_steady_list_finalize (GObject *object)
{
  g_clear_pointer (&COHESION_STEADY_LIST (object)->items, g_ptr_array_unref);

  G_OBJECT_CLASS (cohesion_steady_list_parent_class)->finalize (object);
}

static void
cohesion_steady_list_class_init (CohesionSteadyListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cohesion_steady_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = cohesion_steady_list_finalize;
}

static void
cohesion_steady_list_init (CohesionSteadyList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
insert (CohesionSteadyList *self, guint position, guint n_items)
{
  guint n_after = self->items->len - position;

  g_ptr_array_set_size (self->items, (int) (self->items->len + n_items));
  memmove (self->items->pdata + position + n_items, self->items->pdata + position,
           n_after * sizeof (gpointer));
  for (guint i = 0; i < n_items; i++)
    g_ptr_array_index (self->items, position + i) = g_list_model_get_item (self->source, position + i);
}

static void
drop (CohesionSteadyList *self, guint position, guint n_items)
{
  if (n_items > 0)
    g_ptr_array_remove_range (self->items, position, n_items);
}

static void
tell (CohesionSteadyList *self, guint position, guint n_removed, guint n_added)
{
  g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
}

static gboolean
has_sections (CohesionSteadyList *self)
{
  guint n_items = g_list_model_get_n_items (self->source);
  guint start, end;

  if (!GTK_IS_SECTION_MODEL (self->source) || n_items == 0)
    return FALSE;
  gtk_section_model_get_section (GTK_SECTION_MODEL (self->source), 0, &start, &end);
  return end < n_items;
}

/* The focus would not find its row again. */
static gboolean
has_focus (CohesionSteadyList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->view));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  return focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->view)) &&
         gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_VIEW);
}

/* Whether more rows at the head of the list are going to show something else than a few. */
static gboolean
is_other_head (CohesionSteadyList *self)
{
  g_autoptr (GHashTable) before = g_hash_table_new (NULL, NULL);
  guint n_old = MIN (self->items->len, N_ROWS);
  guint n_new = MIN (g_list_model_get_n_items (self->source), N_ROWS);
  guint n_staying = 0;

  for (guint i = 0; i < n_old; i++)
    g_hash_table_add (before, g_ptr_array_index (self->items, i));
  for (guint i = 0; i < n_new; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (self->source, i);

      n_staying += g_hash_table_contains (before, item);
    }
  return n_staying * 10 < MIN (n_old, n_new) * 9;
}

/* What is in sections has headings between the rows, which belong to their items. */
static gboolean
can_keep_rows (CohesionSteadyList *self)
{
  return self->view && gtk_column_view_get_model (self->view) && !self->divided && !has_sections (self);
}

static gboolean
is_worth_it (CohesionSteadyList *self, guint position, guint n_removed, guint n_added)
{
  return position < N_ROWS && n_removed > N_ROWS / 4 && n_added > 0 && can_keep_rows (self) &&
         !has_focus (self) && is_other_head (self);
}

static GHashTable *
collect_selected (CohesionSteadyList *self)
{
  GHashTable *selected = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  g_autoptr (GtkBitset)
      positions = gtk_selection_model_get_selection (gtk_column_view_get_model (self->view));
  GtkBitsetIter iter;
  guint position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, positions, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    g_hash_table_add (selected, g_object_ref (g_ptr_array_index (self->items, position)));
  return selected;
}

static void
select_again (CohesionSteadyList *self, GHashTable *selected)
{
  g_autoptr (GtkBitset) positions = gtk_bitset_new_empty ();

  for (guint i = 0; i < self->items->len; i++)
    if (g_hash_table_contains (selected, g_ptr_array_index (self->items, i)))
      gtk_bitset_add (positions, i);
  if (!gtk_bitset_is_empty (positions))
    gtk_selection_model_set_selection (gtk_column_view_get_model (self->view), positions, positions);
}

/* What comes is put before what goes, and is shown by the rows of that. */
static void
replace (CohesionSteadyList *self, guint position, guint n_removed, guint n_added)
{
  g_autoptr (GHashTable) selected = collect_selected (self);

  insert (self, position, n_added);
  tell (self, position, 0, n_added);
  gtk_column_view_scroll_to (self->view, 0, NULL, GTK_LIST_SCROLL_NONE, NULL);
  drop (self, position + n_added, n_removed);
  tell (self, position + n_added, n_removed, 0);
  if (g_hash_table_size (selected) > 0)
    select_again (self, selected);
}

/* Nothing is left; the rows wait for what comes next. */
static void
keep (CohesionSteadyList *self)
{
  self->kept = TRUE;
  gtk_selection_model_unselect_all (gtk_column_view_get_model (self->view));
}

static void
source_changed (CohesionSteadyList *self, guint position, guint n_removed, guint n_added)
{
  if (self->kept)
    n_removed = self->items->len;
  self->kept = FALSE;
  if (n_removed > 0 && g_list_model_get_n_items (self->source) == 0 && can_keep_rows (self))
    keep (self);
  else if (is_worth_it (self, position, n_removed, n_added))
    replace (self, position, n_removed, n_added);
  else
    {
      drop (self, position, n_removed);
      insert (self, position, n_added);
      tell (self, position, n_removed, n_added);
    }
  self->divided = has_sections (self);
}

static void
source_sections_changed (CohesionSteadyList *self, guint position, guint n_items)
{
  self->divided = has_sections (self);
  if (!self->kept)
    gtk_section_model_sections_changed (GTK_SECTION_MODEL (self), position, n_items);
}

/**
 * cohesion_steady_list_new:
 * @items: what is to be shown
 *
 * Returns: (transfer full): the same items
 */
CohesionSteadyList *
cohesion_steady_list_new (GListModel *items)
{
  CohesionSteadyList *self = g_object_new (COHESION_TYPE_STEADY_LIST, NULL);

  self->source = g_object_ref (items);
  insert (self, 0, g_list_model_get_n_items (items));
  g_signal_connect_object (items, "items-changed", G_CALLBACK (source_changed), self, G_CONNECT_SWAPPED);
  if (GTK_IS_SECTION_MODEL (items))
    g_signal_connect_object (items, "sections-changed", G_CALLBACK (source_sections_changed), self,
                             G_CONNECT_SWAPPED);
  return self;
}

/**
 * cohesion_steady_list_set_view:
 * @view: (nullable): the table that shows the items through its selection; it is scrolled to the top when
 * most of them are replaced
 */
void
cohesion_steady_list_set_view (CohesionSteadyList *self, GtkColumnView *view)
{
  g_set_weak_pointer (&self->view, view);
}
