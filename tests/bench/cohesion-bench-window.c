#include "config.h"

#include "cohesion-bench-paint.h"
#include "cohesion-bench-window.h"

#include "document/cohesion-document-verbs.h"
#include "format/cohesion-format.h"
#include "model/cohesion-search.h"
#include "model/cohesion-summary.h"
#include "ui/application/cohesion-application.h"

#include <glib/gstdio.h>

/* What a user waits for: the first frame, a keystroke, a search. */

/* Runs of an edit or a redraw of which the mean is taken. */
#define N_RUNS 20

/* The first frame: the CPU time from the start of the process until the window has painted. */

typedef struct
{
  GApplication *application;
  double used;
} Start;

static gboolean
is_ready (GtkWindow *window)
{
  return !COHESION_IS_WINDOW (window) || cohesion_window_get_document (COHESION_WINDOW (window)) != NULL;
}

static gboolean
first_paint (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer user_data)
{
  Start *start = user_data;
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (start->application));

  if (window == NULL || !gtk_widget_get_mapped (GTK_WIDGET (window)) || !is_ready (window) || start->used > 0)
    return TRUE;
  start->used = cohesion_bench_cpu ();
  g_application_quit (start->application);
  return FALSE;
}

static double
run_to_first_paint (GApplication *application, const char *path)
{
  char *argv[] = { (char *) "cohesion", (char *) path, NULL };
  Start start = { application, 0 };

  g_application_set_flags (application, g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
  g_type_ensure (GDK_TYPE_FRAME_CLOCK);
  g_type_class_unref (g_type_class_ref (GDK_TYPE_FRAME_CLOCK));
  g_signal_add_emission_hook (g_signal_lookup ("after-paint", GDK_TYPE_FRAME_CLOCK), 0, first_paint, &start,
                              NULL);
  g_application_run (application, path ? 2 : 1, argv);
  g_assert_cmpfloat (start.used, >, 0);
  return start.used;
}

static double
start_ours (guint n)
{
  g_autoptr (CohesionTree) tree = cohesion_bench_tree (n);
  g_autoptr (GBytes) bytes = cohesion_format_write (tree, NULL);
  g_autofree char *folder = g_dir_make_tmp ("cohesion-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "strategy.cohesion", NULL);
  g_autoptr (CohesionApplication) application = cohesion_application_new ();
  double used;

  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL);
  used = run_to_first_paint (G_APPLICATION (application), path);
  g_remove (path);
  g_rmdir (folder);
  return used;
}

static void
show_empty_window (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);

  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), gtk_label_new ("Cohesion"));
  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 800);
  gtk_window_present (GTK_WINDOW (window));
}

static double
start_empty (guint n)
{
  g_autoptr (AdwApplication) application = adw_application_new (COHESION_APP_ID, G_APPLICATION_DEFAULT_FLAGS);

  g_signal_connect (application, "activate", G_CALLBACK (show_empty_window), NULL);
  return run_to_first_paint (G_APPLICATION (application), NULL);
}

/* A page. */

CohesionWindow *
cohesion_bench_open_page (guint n, const char *page, CohesionDocument **document)
{
  g_autoptr (CohesionTree) tree = cohesion_bench_tree (n);
  CohesionApplication *application = cohesion_application_new ();
  CohesionWindow *window;

  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  *document = cohesion_document_new (tree);
  window = cohesion_window_new (ADW_APPLICATION (application));
  cohesion_window_set_document (window, *document);
  cohesion_session_set_page (cohesion_window_get_session (window), page);
  gtk_window_present (GTK_WINDOW (window));
  cohesion_bench_settle (1500);
  return window;
}

static CohesionNode *
first_action (CohesionDocument *document)
{
  g_autoptr (GPtrArray) actions = cohesion_node_collect (
      cohesion_tree_get_root (cohesion_document_get_tree (document)), COHESION_KIND_ACTION);

  return g_ptr_array_index (actions, 0);
}

static double
edit (guint n)
{
  CohesionDocument *document;
  CohesionWindow *window = cohesion_bench_open_page (n, "strategy", &document);
  CohesionNode *action = first_action (document);
  double start = cohesion_bench_cpu ();

  for (guint i = 0; i < N_RUNS; i++)
    {
      g_autofree char *title = g_strdup_printf ("Neighbours meet %u", i);

      cohesion_document_type_text (document, action, COHESION_ACTION_TITLE, title);
      cohesion_bench_wait_for_paint (GTK_WIDGET (window));
    }
  return (cohesion_bench_cpu () - start) / N_RUNS;
}

static double
redraw (guint n)
{
  CohesionDocument *document;
  CohesionWindow *window = cohesion_bench_open_page (n, "strategy", &document);
  double start = cohesion_bench_cpu ();

  for (guint i = 0; i < N_RUNS; i++)
    {
      gtk_widget_queue_draw (GTK_WIDGET (window));
      cohesion_bench_wait_for_paint (GTK_WIDGET (window));
    }
  return (cohesion_bench_cpu () - start) / N_RUNS;
}

static const char *const keys[] = { "n", "ne", "neigh", "culture", "culture and", "library to", "zebra" };

/* The keystroke of a search that takes longest. */
static double
find_ours (guint n)
{
  g_autoptr (CohesionTree) tree = cohesion_bench_tree (n);
  double worst = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      double start = cohesion_bench_cpu ();
      g_autoptr (GPtrArray) matches = cohesion_search (tree, keys[i], 200);

      g_assert_nonnull (matches);
      worst = MAX (worst, cohesion_bench_cpu () - start);
    }
  return worst;
}

static double
find_floor (guint n)
{
  g_autoptr (CohesionTree) tree = cohesion_bench_tree (n);
  g_autoptr (GPtrArray) actions = cohesion_node_collect (cohesion_tree_get_root (tree), COHESION_KIND_ACTION);
  double start = cohesion_bench_cpu ();
  guint found = 0;

  for (guint i = 0; i < actions->len; i++)
    {
      CohesionNode *action = g_ptr_array_index (actions, i);

      found += strstr (cohesion_node_get_name (action), "zebra") != NULL;
      found += strstr (cohesion_node_get_string (action, COHESION_ACTION_DESCRIPTION), "zebra") != NULL;
    }
  g_assert_cmpuint (found, ==, 0);
  return cohesion_bench_cpu () - start;
}

const CohesionBenchTask cohesion_bench_window_tasks[] = {
  { "start", start_ours }, { "start-empty", start_empty }, { "edit", edit }, { "redraw", redraw },
  { "find", find_ours },   { "find-strstr", find_floor },  { NULL },
};
