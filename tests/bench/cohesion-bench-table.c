#include "config.h"

#include "cohesion-bench-paint.h"
#include "cohesion-bench-window.h"

#include "document/cohesion-document-snapshots.h"
#include "document/cohesion-document-verbs.h"
#include "model/cohesion-summary.h"

/* The table of all actions: opening it, a keystroke of a search, sorting and scrolling; opening the other
 * pages that follow a strategy, and typing while what has changed is shown. */

/* A measure and a risk for so many actions. */
#define EVERY 20

/* Steps of a scroll of which the mean is taken. */
#define N_STEPS 20

static void
add_measures_and_risks (CohesionDocument *document, guint n)
{
  CohesionNode *root = cohesion_tree_get_root (cohesion_document_get_tree (document));

  for (guint i = 0; i < n; i++)
    {
      CohesionNode *measure = cohesion_document_add (document, root, COHESION_DOCUMENT_LIST_MEASURES, i,
                                                     COHESION_KIND_MEASURE);
      CohesionNode *risk = cohesion_document_add (document, root, COHESION_DOCUMENT_LIST_RISKS, i,
                                                  COHESION_KIND_RISK);

      cohesion_document_set_text (document, measure, COHESION_MEASURE_TITLE,
                                  "Residents who trust each other");
      cohesion_document_set_text (document, risk, COHESION_RISK_EVENT, "The grant is not renewed");
    }
}

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
open_page (guint n, const char *page)
{
  CohesionDocument *document;
  CohesionWindow *window = cohesion_bench_open_page (n, "check", &document);
  double start;

  add_measures_and_risks (document, n / EVERY);
  cohesion_bench_settle (500);
  start = cohesion_bench_cpu ();
  cohesion_session_set_page (cohesion_window_get_session (window), page);
  cohesion_bench_wait_for_paint (GTK_WIDGET (window));
  return cohesion_bench_cpu () - start;
}

static double
open_actions (guint n)
{
  return open_page (n, "actions");
}

static double
open_updates (guint n)
{
  return open_page (n, "updates");
}

static double
open_measures (guint n)
{
  return open_page (n, "measures");
}

static double
open_risks (guint n)
{
  return open_page (n, "risks");
}

/* A letter of a title while the page of changes is shown; how it ends is no part of it. */
static double
edit_changes (guint n)
{
  CohesionDocument *document;
  CohesionWindow *window = cohesion_bench_open_page (n, "strategy", &document);
  g_autoptr (GPtrArray) actions = cohesion_node_collect (
      cohesion_tree_get_root (cohesion_document_get_tree (document)), COHESION_KIND_ACTION);
  double start;

  cohesion_document_take_snapshot (document, "Adoption", "adoption", NULL);
  cohesion_session_set_page (cohesion_window_get_session (window), "changes");
  cohesion_bench_settle (2000);
  start = cohesion_bench_cpu ();
  for (guint i = 0; i < N_STEPS; i++)
    {
      g_autofree char *title = g_strdup_printf ("Neighbours meet %u", i);

      cohesion_document_type_text (document, g_ptr_array_index (actions, 0), COHESION_ACTION_TITLE, title);
      cohesion_bench_wait_for_paint (GTK_WIDGET (window));
    }
  return (cohesion_bench_cpu () - start) / N_STEPS;
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
  { "updates-open", open_updates }, { "measures-open", open_measures },
  { "risks-open", open_risks },     { "changes-edit", edit_changes },
  { "actions-open", open_actions }, { "actions-filter", filter },
  { "actions-sort", sort },         { "actions-scroll", scroll },
  { "actions-jump", jump },         { NULL },
};
