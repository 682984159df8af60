#include "config.h"

#include "cohesion-bench-paint.h"
#include "cohesion-bench.h"

#include "model/cohesion-summary.h"
#include "ui/actions/cohesion-actions-board-private.h"
#include "ui/actions/cohesion-actions-timeline-private.h"

/* The board and the timeline, beside a list whose rows are one label each. */

/* Runs of a step of which the mean is taken. */
#define N_RUNS 20

/* What is looked at, in a window; as long as the process lives. */
typedef struct
{
  CohesionDocument *document;
  CohesionSession *session;
  GListStore *list;
  GtkWidget *window;
} View;

static void
fill (View *view, guint n)
{
  g_autoptr (CohesionTree) tree = cohesion_bench_tree (n);
  g_autoptr (GPtrArray) actions = cohesion_node_collect (cohesion_tree_get_root (tree), COHESION_KIND_ACTION);

  gtk_init ();
  adw_init ();
  view->document = cohesion_document_new (tree);
  view->session = cohesion_session_new (view->document);
  view->list = g_list_store_new (COHESION_TYPE_NODE);
  g_list_store_splice (view->list, 0, 0, actions->pdata, actions->len);
  view->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (view->window), 1200, 800);
}

static void
show (View *view, GtkWidget *child)
{
  adw_window_set_content (ADW_WINDOW (view->window), child);
  gtk_window_present (GTK_WINDOW (view->window));
  cohesion_bench_wait_for_paint (view->window);
}

static CohesionActionsTimeline *
show_timeline (View *view)
{
  CohesionActionsTimeline *timeline = COHESION_ACTIONS_TIMELINE (cohesion_actions_timeline_new ());

  cohesion_actions_timeline_set_session (timeline, view->session);
  cohesion_actions_timeline_set_model (timeline, G_LIST_MODEL (view->list));
  show (view, GTK_WIDGET (timeline));
  return timeline;
}

/* All columns have their cards, and are painted. */
static CohesionActionsBoard *
show_board (View *view)
{
  CohesionActionsBoard *board = COHESION_ACTIONS_BOARD (cohesion_actions_board_new ());

  cohesion_actions_board_set_session (board, view->session);
  cohesion_actions_board_set_model (board, G_LIST_MODEL (view->list));
  show (view, GTK_WIDGET (board));
  while (board->fill_source)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_queue_draw (view->window);
  cohesion_bench_wait_for_paint (view->window);
  return board;
}

static double
timeline (guint n)
{
  View view;
  double start;

  fill (&view, n);
  start = cohesion_bench_cpu ();
  show_timeline (&view);
  return cohesion_bench_cpu () - start;
}

static double
board (guint n)
{
  View view;
  double start;

  fill (&view, n);
  start = cohesion_bench_cpu ();
  show_board (&view);
  return cohesion_bench_cpu () - start;
}

static void
label_setup (GtkListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, gtk_label_new (NULL));
}

static void
label_bind (GtkListItemFactory *factory, GtkListItem *item)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      cohesion_node_get_name (gtk_list_item_get_item (item)));
}

/* The floor: as many rows, each a label. */
static double
labels (guint n)
{
  View view;
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scrolled;
  double start;

  fill (&view, n);
  start = cohesion_bench_cpu ();
  g_signal_connect (factory, "setup", G_CALLBACK (label_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (label_bind), NULL);
  scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (
      GTK_SCROLLED_WINDOW (scrolled),
      gtk_list_view_new (GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (view.list))), factory));
  show (&view, scrolled);
  return cohesion_bench_cpu () - start;
}

/* One step to the right. */
static double
timeline_scroll (guint n)
{
  View view;
  CohesionActionsTimeline *shown;
  double start;

  fill (&view, n);
  shown = show_timeline (&view);
  cohesion_bench_settle (500);
  start = cohesion_bench_cpu ();
  for (guint i = 0; i < N_RUNS; i++)
    {
      cohesion_timeline_scale_scroll (shown->scale, i % 2 ? -24 : 24);
      cohesion_bench_wait_for_paint (view.window);
    }
  return (cohesion_bench_cpu () - start) / N_RUNS;
}

/* A card to another column and back. */
static double
board_move (guint n)
{
  static const char *const keys[] = { "notStarted", "green" };
  View view;
  CohesionActionsBoard *shown;
  g_autoptr (CohesionNode) action = NULL;
  double start;

  fill (&view, n);
  shown = show_board (&view);
  cohesion_bench_settle (500);
  action = g_list_model_get_item (G_LIST_MODEL (view.list), 0);
  cohesion_session_set_selected (view.session, action);
  start = cohesion_bench_cpu ();
  for (guint i = 0; i < N_RUNS; i++)
    {
      cohesion_actions_board_set_status (
          shown, action, cohesion_status_find (cohesion_document_get_tree (view.document), keys[i % 2]));
      cohesion_bench_wait_for_paint (view.window);
    }
  return (cohesion_bench_cpu () - start) / N_RUNS;
}

const CohesionBenchTask cohesion_bench_actions_tasks[] = {
  { "timeline", timeline },      { "board", board },     { "labels", labels },
  { "scroll", timeline_scroll }, { "move", board_move }, { NULL },
};
