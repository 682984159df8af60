#include "config.h"

#include "document/cohesion-journal-file.h"
#include "ui/application/cohesion-application-private.h"

#include "window-fixture.h"

#include <glib/gstdio.h>

/* The one journal there is, if it has @words already. */
static char *
read_journal (const char *words, gsize *size)
{
  g_autofree char *folder = cohesion_journal_file_dup_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = dir ? g_dir_read_name (dir) : NULL;
  g_autofree char *path = name ? g_build_filename (folder, name, NULL) : NULL;
  g_autofree char *content = NULL;

  if (path == NULL || !g_file_get_contents (path, &content, size, NULL))
    return NULL;
  return memmem (content, *size, words, strlen (words)) ? g_steal_pointer (&content) : NULL;
}

/* Edits a strategy, and leaves a journal of it as a crash would. */
static void
crash (WindowFixture *fixture)
{
  g_autofree char *folder = cohesion_journal_file_dup_folder ();
  g_autofree char *path = g_build_filename (folder, "crashed.journal", NULL);
  g_autofree char *content = NULL;
  gsize size = 0;

  window_fixture_add_theme (fixture->window, "Not saved in time");
  for (guint i = 0; i < 1000 && content == NULL; i++)
    {
      window_fixture_settle ();
      content = read_journal ("Not saved in time", &size);
      g_usleep (10000);
    }
  g_assert_nonnull (content);
  cohesion_window_set_document (fixture->window, NULL);
  window_fixture_settle ();
  g_assert_true (g_file_set_contents (path, content, (gssize) size, NULL));
}

static gboolean
asks (CohesionWindow *window)
{
  return window_fixture_get_alert (window) != NULL;
}

static gboolean
has_document (CohesionWindow *window)
{
  return cohesion_window_get_document (window) != NULL;
}

static void
offer (WindowFixture *fixture)
{
  cohesion_application_offer_recovery (window_fixture_get_application ());
  window_fixture_wait (fixture->window, asks);
}

static guint
count_journals (void)
{
  g_autofree char *folder = cohesion_journal_file_dup_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir && g_dir_read_name (dir))
    n++;
  return n;
}

static void
assert_recovered (WindowFixture *fixture)
{
  CohesionDocument *document = cohesion_window_get_document (fixture->window);
  CohesionList *themes = cohesion_tree_get_list (cohesion_document_get_tree (document),
                                                 COHESION_DOCUMENT_LIST_THEMES);
  AdwBanner *banner = ADW_BANNER (
      gtk_widget_get_template_child (GTK_WIDGET (fixture->window), COHESION_TYPE_WINDOW, "banner"));

  g_assert_cmpuint (cohesion_list_get_length (themes), ==, 1);
  g_assert_cmpstr (cohesion_node_get_name (cohesion_list_get (themes, 0)), ==, "Not saved in time");
  g_assert_true (cohesion_document_get_modified (document));
  g_assert_true (adw_banner_get_revealed (banner));
  g_assert_true (window_fixture_is_enabled (fixture->window, "win.undo"));
}

static void
test_restore (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = window_fixture_write (fixture, "strategy.cohesion", "We all belong");
  g_autoptr (GFile) shown = NULL;

  cohesion_window_open (fixture->window, file);
  window_fixture_wait (fixture->window, has_document);
  crash (fixture);
  offer (fixture);
  g_assert_nonnull (
      strstr (adw_alert_dialog_get_body (window_fixture_get_alert (fixture->window)), "We all belong"));
  window_fixture_answer (fixture->window, "restore");
  window_fixture_wait (fixture->window, has_document);
  assert_recovered (fixture);
  shown = cohesion_window_dup_file (fixture->window);
  g_assert_true (g_file_equal (shown, file));
  cohesion_window_set_document (fixture->window, NULL);
  g_assert_cmpuint (count_journals (), ==, 0);
}

static void
test_restore_of_what_was_never_saved (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) shown = NULL;

  window_fixture_begin (fixture->window);
  crash (fixture);
  offer (fixture);
  window_fixture_answer (fixture->window, "restore");
  window_fixture_wait (fixture->window, has_document);
  assert_recovered (fixture);
  shown = cohesion_window_dup_file (fixture->window);
  g_assert_null (shown);
  cohesion_window_set_document (fixture->window, NULL);
}

static void
test_discard (WindowFixture *fixture, gconstpointer data)
{
  window_fixture_begin (fixture->window);
  crash (fixture);
  offer (fixture);
  window_fixture_answer (fixture->window, "discard");
  g_assert_cmpuint (count_journals (), ==, 0);
  g_assert_null (cohesion_window_get_document (fixture->window));
}

static void
test_later (WindowFixture *fixture, gconstpointer data)
{
  window_fixture_begin (fixture->window);
  crash (fixture);
  offer (fixture);
  window_fixture_answer (fixture->window, "later");
  g_assert_cmpuint (count_journals (), ==, 1);
  offer (fixture);
  window_fixture_answer (fixture->window, "discard");
}

/* Somebody may keep the document for a while after the window has let go of it. */
static void
test_journal_ends_with_the_window (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionDocument) document = NULL;
  gsize size = 0;

  window_fixture_begin (fixture->window);
  document = g_object_ref (cohesion_window_get_document (fixture->window));
  window_fixture_add_theme (fixture->window, "Discarded");
  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *content = NULL;

      window_fixture_settle ();
      content = read_journal ("Discarded", &size);
      if (content)
        break;
      g_usleep (10000);
    }
  g_assert_cmpuint (count_journals (), ==, 1);
  cohesion_window_set_document (fixture->window, NULL);
  g_assert_cmpuint (count_journals (), ==, 0);
}

static void
test_damaged (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *folder = cohesion_journal_file_dup_folder ();
  g_autofree char *path = g_build_filename (folder, "damaged.journal", NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "nothing of the kind", -1, NULL));
  offer (fixture);
  g_assert_false (adw_alert_dialog_has_response (window_fixture_get_alert (fixture->window), "restore"));
  window_fixture_answer (fixture->window, "discard");
  g_assert_cmpuint (count_journals (), ==, 0);
}

static void
add_tests (void)
{
  WINDOW_TEST ("/recovery/restore", test_restore);
  WINDOW_TEST ("/recovery/never-saved", test_restore_of_what_was_never_saved);
  WINDOW_TEST ("/recovery/discard", test_discard);
  WINDOW_TEST ("/recovery/later", test_later);
  WINDOW_TEST ("/recovery/journal-ends-with-the-window", test_journal_ends_with_the_window);
  WINDOW_TEST ("/recovery/damaged", test_damaged);
}

int
main (int argc, char *argv[])
{
  return window_fixture_run (argc, argv, add_tests);
}
