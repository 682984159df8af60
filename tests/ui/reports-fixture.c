#include "config.h"

#include "reports-fixture.h"

#include "format/cohesion-format.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

/* The example with its first report only, which prints the strategy as it is now. */
static CohesionTree *
read_sample (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("COHESION_SAMPLES"), "barking-and-dagenham.cohesion",
                                            NULL);
  g_autofree char *text = NULL;
  g_autofree char *one = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JsonNode) json = NULL;
  JsonArray *reports;
  CohesionTree *tree;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  json = json_from_string (text, &error);
  g_assert_no_error (error);
  reports = json_object_get_array_member (json_node_get_object (json), "reports");
  while (json_array_get_length (reports) > 1)
    json_array_remove_element (reports, 1);
  json_object_remove_member (json_array_get_object_element (reports, 0), "asOfSnapshot");
  one = json_to_string (json, TRUE);
  bytes = g_bytes_new (one, strlen (one));
  tree = cohesion_format_read (bytes, NULL, &error);
  g_assert_no_error (error);
  return tree;
}

void
reports_fixture_wait_ms (guint ms)
{
  gint64 until = g_get_monotonic_time () + ms * 1000;

  while (g_get_monotonic_time () < until)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (2000);
}

/* Until the preview shows other pages than @old. */
void
reports_fixture_wait_for_layout (ReportsFixture *fixture, CohesionLayout *old)
{
  gint64 until = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  while (cohesion_preview_get_layout (fixture->preview) == old ||
         cohesion_preview_get_layout (fixture->preview) == NULL)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, until);
      g_main_context_iteration (NULL, FALSE);
    }
  reports_fixture_wait_ms (60);
}

static void
set_up_on (ReportsFixture *fixture, CohesionTree *tree)
{
  fixture->folder = g_dir_make_tmp ("cohesion-reports-XXXXXX", NULL);
  fixture->tree = tree;
  fixture->document = cohesion_document_new (tree);
  fixture->session = cohesion_session_new (fixture->document);
  fixture->page = COHESION_REPORTS_PAGE (cohesion_reports_page_new ());
  fixture->preview = cohesion_reports_page_get_preview (fixture->page);
  cohesion_page_set_session (COHESION_PAGE (fixture->page), fixture->session);
  fixture->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 700);
  adw_window_set_content (ADW_WINDOW (fixture->window), adw_toast_overlay_new ());
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (adw_window_get_content (ADW_WINDOW (fixture->window))),
                               GTK_WIDGET (fixture->page));
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture->report = cohesion_reports_page_get_report (fixture->page);
}

void
reports_fixture_set_up (ReportsFixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionTree) tree = read_sample ();

  set_up_on (fixture, tree);
  g_assert_nonnull (fixture->report);
  reports_fixture_wait_for_layout (fixture, NULL);
}

void
reports_fixture_set_up_blank (ReportsFixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionDocument) blank = cohesion_document_new (NULL);

  set_up_on (fixture, cohesion_document_get_tree (blank));
  reports_fixture_wait_ms (100);
}

void
reports_fixture_tear_down (ReportsFixture *fixture, gconstpointer data)
{
  g_object_ref (fixture->page);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  reports_fixture_wait_ms (60);
  g_assert_finalize_object (fixture->page);
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->document);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_clear_pointer (&fixture->folder, g_free);
}

gboolean
reports_fixture_is_enabled (ReportsFixture *fixture, const char *action)
{
  GtkWidget *button = gtk_button_new ();
  gboolean enabled;

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_parent (button, GTK_WIDGET (fixture->page));
  enabled = gtk_widget_get_sensitive (button);
  gtk_widget_unparent (button);
  return enabled;
}

GtkWidget *
reports_fixture_find (GtkWidget *widget, GType type, const char *text)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) &&
      (text == NULL || (GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), text))))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = reports_fixture_find (child, type, text);
  return found;
}
