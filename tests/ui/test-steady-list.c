#include "config.h"

#include "ui/widgets/cohesion-steady-list.h"

#include <adwaita.h>

/* A long list in a table, most of which is replaced. */

#define N_ITEMS 1000

typedef struct
{
  GtkStringList *source;
  GtkCustomFilter *filter;
  GtkSortListModel *sorted;
  CohesionSteadyList *list;
  GtkSelectionModel *selection;
  GtkColumnView *view;
  GtkWidget *window;
  const char *ending; /* what the filter looks for */
  guint n_set_up;
} Fixture;

static gboolean
has_ending (gpointer item, gpointer user_data)
{
  const Fixture *fixture = user_data;

  return g_str_has_suffix (gtk_string_object_get_string (item), fixture->ending);
}

static void
set_up_cell (GtkListItemFactory *factory, GtkColumnViewCell *cell, Fixture *fixture)
{
  gtk_column_view_cell_set_child (cell, gtk_inscription_new (NULL));
  fixture->n_set_up++;
}

static void
bind_cell (GtkListItemFactory *factory, GtkColumnViewCell *cell)
{
  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_column_view_cell_get_child (cell)),
                            gtk_string_object_get_string (gtk_column_view_cell_get_item (cell)));
}

static void
settle (Fixture *fixture)
{
  gint64 end = g_get_monotonic_time () + 150 * 1000;

  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
}

static void
make_view (Fixture *fixture)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new ("Text", factory);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cell), fixture);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cell), NULL);
  fixture->view = GTK_COLUMN_VIEW (gtk_column_view_new (g_object_ref (fixture->selection)));
  gtk_column_view_append_column (fixture->view, column);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (fixture->view));
  fixture->window = gtk_window_new ();
  gtk_widget_set_vexpand (scrolled, TRUE);
  /* What is typed in has the focus. */
  gtk_box_append (GTK_BOX (box), gtk_search_entry_new ());
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_window_set_child (GTK_WINDOW (fixture->window), box);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 300, 400);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkFilterListModel *found;

  fixture->source = gtk_string_list_new (NULL);
  fixture->ending = "";
  for (guint i = 0; i < N_ITEMS; i++)
    gtk_string_list_take (fixture->source, g_strdup_printf ("Action %u %s", i, i % 2 ? "odd" : "even"));
  fixture->filter = gtk_custom_filter_new (has_ending, fixture, NULL);
  found = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (fixture->source)),
                                     g_object_ref (GTK_FILTER (fixture->filter)));
  fixture->sorted = gtk_sort_list_model_new (G_LIST_MODEL (found), NULL);
  fixture->list = cohesion_steady_list_new (G_LIST_MODEL (fixture->sorted));
  fixture->selection = GTK_SELECTION_MODEL (
      gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (fixture->list))));
  make_view (fixture);
  cohesion_steady_list_set_view (fixture->list, fixture->view);
  gtk_window_present (GTK_WINDOW (fixture->window));
  settle (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->selection);
  g_object_unref (fixture->list);
  g_object_unref (fixture->sorted);
  g_object_unref (fixture->filter);
  g_object_unref (fixture->source);
}

static void
look_for (Fixture *fixture, const char *ending)
{
  fixture->ending = ending;
  gtk_filter_changed (GTK_FILTER (fixture->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
assert_same (Fixture *fixture)
{
  GListModel *sorted = G_LIST_MODEL (fixture->sorted);
  GListModel *shown = G_LIST_MODEL (fixture->selection);

  g_assert_cmpuint (g_list_model_get_n_items (shown), ==, g_list_model_get_n_items (sorted));
  for (guint i = 0; i < g_list_model_get_n_items (sorted); i++)
    {
      g_autoptr (GObject) expected = g_list_model_get_item (sorted, i);
      g_autoptr (GObject) item = g_list_model_get_item (shown, i);

      g_assert_true (item == expected);
    }
}

static GtkWidget *
find_text (GtkWidget *widget, const char *text)
{
  if (GTK_IS_INSCRIPTION (widget) && gtk_widget_get_mapped (widget) &&
      g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (widget)), text) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_text (child, text);

      if (found)
        return found;
    }
  return NULL;
}

/* Other items are shown by the rows that are there. */
static void
test_replaces (Fixture *fixture, gconstpointer data)
{
  guint n_set_up;

  look_for (fixture, "odd");
  settle (fixture);
  n_set_up = fixture->n_set_up;
  look_for (fixture, "even");
  assert_same (fixture);
  settle (fixture);
  g_assert_cmpuint (fixture->n_set_up - n_set_up, <, 20);
  g_assert_nonnull (find_text (GTK_WIDGET (fixture->view), "Action 0 even"));
  g_assert_null (find_text (GTK_WIDGET (fixture->view), "Action 1 odd"));
}

/* Even if nothing was found in between. */
static void
test_keeps_rows_while_empty (Fixture *fixture, gconstpointer data)
{
  guint n_set_up = fixture->n_set_up;

  gtk_selection_model_select_item (fixture->selection, 3, TRUE);
  look_for (fixture, "zebra");
  g_assert_false (gtk_selection_model_is_selected (fixture->selection, 3));
  settle (fixture);
  look_for (fixture, "");
  assert_same (fixture);
  settle (fixture);
  g_assert_cmpuint (fixture->n_set_up - n_set_up, <, 20);
  g_assert_nonnull (find_text (GTK_WIDGET (fixture->view), "Action 0 even"));
}

static int
compare_backwards (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return atoi (gtk_string_object_get_string ((gpointer) b) + 7) -
         atoi (gtk_string_object_get_string ((gpointer) a) + 7);
}

/* What was selected is, wherever it stands now. */
static void
test_keeps_selection (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare_backwards, NULL, NULL));
  g_autoptr (GtkBitset) selected = NULL;

  gtk_selection_model_select_item (fixture->selection, 2, TRUE);
  gtk_selection_model_select_item (fixture->selection, 700, FALSE);
  gtk_sort_list_model_set_sorter (fixture->sorted, sorter);
  assert_same (fixture);
  selected = gtk_selection_model_get_selection (fixture->selection);
  g_assert_cmpuint (gtk_bitset_get_size (selected), ==, 2);
  g_assert_true (gtk_bitset_contains (selected, N_ITEMS - 1 - 2));
  g_assert_true (gtk_bitset_contains (selected, N_ITEMS - 1 - 700));
  settle (fixture);
  g_assert_nonnull (find_text (GTK_WIDGET (fixture->view), "Action 999 odd"));
}

static int
compare_endings (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return g_str_has_suffix (gtk_string_object_get_string ((gpointer) a), "odd") -
         g_str_has_suffix (gtk_string_object_get_string ((gpointer) b), "odd");
}

/* In groups the headings belong to their rows, which come and go as they do. */
static void
test_sections (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GtkSorter) sections = GTK_SORTER (gtk_custom_sorter_new (compare_endings, NULL, NULL));
  guint start, end;

  gtk_sort_list_model_set_section_sorter (fixture->sorted, sections);
  assert_same (fixture);
  gtk_section_model_get_section (GTK_SECTION_MODEL (fixture->list), 600, &start, &end);
  g_assert_cmpuint (start, ==, 500);
  g_assert_cmpuint (end, ==, 1000);
  look_for (fixture, "odd");
  assert_same (fixture);
  gtk_section_model_get_section (GTK_SECTION_MODEL (fixture->list), 0, &start, &end);
  g_assert_cmpuint (end, ==, 500);
  look_for (fixture, "zebra");
  settle (fixture);
  look_for (fixture, "");
  assert_same (fixture);
}

/* A change of one is a change of one. */
static void
test_small_change (Fixture *fixture, gconstpointer data)
{
  GtkAdjustment *down = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->view));
  double place;

  gtk_adjustment_set_value (down, 500);
  settle (fixture);
  place = gtk_adjustment_get_value (down);
  gtk_string_list_remove (fixture->source, 900);
  gtk_string_list_append (fixture->source, "Action 1000 even");
  assert_same (fixture);
  settle (fixture);
  g_assert_cmpfloat (gtk_adjustment_get_value (down), ==, place);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/steady-list/replaces", Fixture, NULL, set_up, test_replaces, tear_down);
  g_test_add ("/steady-list/keeps-rows-while-empty", Fixture, NULL, set_up, test_keeps_rows_while_empty,
              tear_down);
  g_test_add ("/steady-list/keeps-selection", Fixture, NULL, set_up, test_keeps_selection, tear_down);
  g_test_add ("/steady-list/sections", Fixture, NULL, set_up, test_sections, tear_down);
  g_test_add ("/steady-list/small-change", Fixture, NULL, set_up, test_small_change, tear_down);
  return g_test_run ();
}
