#include "config.h"

#include "cohesion-bench-paint.h"
#include "cohesion-bench-window.h"

/* The table of all actions: opening it, a keystroke of a search, sorting and scrolling. */

/* Steps of a scroll of which the mean is taken. */
#define N_STEPS 20

static GtkWidget *
find_view (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_COLUMN_VIEW (widget) && gtk_widget_get_mapped (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_view (child);
  return found;
}

static double
open_actions (guint n)
{
  CohesionDocument *document;
  CohesionWindow *window = cohesion_bench_open_page (n, "overview", &document);
  double start = cohesion_bench_cpu ();

  cohesion_session_set_page (cohesion_window_get_session (window), "actions");
  cohesion_bench_wait_for_paint (GTK_WIDGET (window));
  return cohesion_bench_cpu () - start;
}

static const char *const queries[] = { "n",       "ne",         "neigh",       "neighbours", "lead:culture",
                                       "is:open", "is:overdue", "due<2027-04", "zebra",      "" };

/* The keystroke that takes longest. */
static double
filter (guint n)
{
  CohesionDocument *document;
  CohesionWindow *window = cohesion_bench_open_page (n, "actions", &document);
  double worst = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      double start = cohesion_bench_cpu ();

      cohesion_session_set_query (cohesion_window_get_session (window), queries[i]);
      cohesion_bench_wait_for_paint (GTK_WIDGET (window));
      worst = MAX (worst, cohesion_bench_cpu () - start);
      cohesion_bench_settle (100);
    }
  return worst;
}

/* The column that takes longest. */
static double
sort (guint n)
{
  CohesionDocument *document;
  CohesionWindow *window = cohesion_bench_open_page (n, "actions", &document);
  GtkColumnView *view = GTK_COLUMN_VIEW (find_view (GTK_WIDGET (window)));
  GListModel *columns = gtk_column_view_get_columns (view);
  double worst = 0;

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      double start = cohesion_bench_cpu ();

      gtk_column_view_sort_by_column (view, column, GTK_SORT_DESCENDING);
      cohesion_bench_wait_for_paint (GTK_WIDGET (window));
      worst = MAX (worst, cohesion_bench_cpu () - start);
    }
  return worst;
}

static double
move (guint n, double pages)
{
  CohesionDocument *document;
  CohesionWindow *window = cohesion_bench_open_page (n, "actions", &document);
  GtkAdjustment *down = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (find_view (GTK_WIDGET (window))));
  double start = cohesion_bench_cpu ();

  for (guint i = 1; i <= N_STEPS; i++)
    {
      gtk_adjustment_set_value (down, i * pages * gtk_adjustment_get_page_size (down));
      cohesion_bench_wait_for_paint (GTK_WIDGET (window));
    }
  return (cohesion_bench_cpu () - start) / N_STEPS;
}

/* A tenth of a page. */
static double
scroll (guint n)
{
  return move (n, 0.1);
}

/* So far that every row is another: the floor of whatever changes what is shown. */
static double
jump (guint n)
{
  return move (n, 20);
}

const CohesionBenchTask cohesion_bench_table_tasks[] = {
  { "actions-open", open_actions }, { "actions-filter", filter }, { "actions-sort", sort },
  { "actions-scroll", scroll },     { "actions-jump", jump },     { NULL },
};
