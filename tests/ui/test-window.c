#include "config.h"

#include "document/cohesion-document-verbs.h"
#include "ui/application/cohesion-application.h"
#include "ui/window/cohesion-window.h"

/* One for the whole program: GTK keeps the first. */
static CohesionApplication *application;

typedef struct
{
  CohesionWindow *window;
  CohesionDocument *document;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->document = cohesion_document_new (NULL);
  fixture->window = cohesion_window_new (ADW_APPLICATION (application));
  g_object_ref (fixture->window);
  cohesion_window_set_document (fixture->window, fixture->document);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_finalize_object (fixture->window);
  g_assert_finalize_object (fixture->document);
}

static void
add_theme (Fixture *fixture)
{
  cohesion_document_add (fixture->document,
                         cohesion_tree_get_root (cohesion_document_get_tree (fixture->document)),
                         COHESION_DOCUMENT_LIST_THEMES, 0, COHESION_KIND_THEME);
}

static void
assert_text (Fixture *fixture, const char *property, const char *expected)
{
  g_autofree char *text = NULL;

  g_object_get (fixture->window, property, &text, NULL);
  g_assert_cmpstr (text, ==, expected);
}

/* Whether an action of the window could be used: a button for it would be sensitive. */
static gboolean
is_enabled (Fixture *fixture, const char *action)
{
  GtkWidget *button = gtk_button_new ();
  gboolean enabled;

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_parent (button, GTK_WIDGET (fixture->window));
  enabled = gtk_widget_get_sensitive (button);
  gtk_widget_unparent (button);
  return enabled;
}

static void
test_undo_says_what (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  CohesionHistory *history = cohesion_document_get_history (fixture->document);

  assert_text (fixture, "undo-text", "Undo");
  g_assert_false (is_enabled (fixture, "win.undo"));
  add_theme (fixture);
  g_assert_true (is_enabled (fixture, "win.undo"));
  assert_text (fixture, "undo-text", "Undo Add theme");
  g_assert_true (gtk_widget_activate_action (window, "win.undo", NULL));
  g_assert_false (cohesion_history_get_can_undo (history));
  assert_text (fixture, "redo-text", "Redo Add theme");
  g_assert_true (gtk_widget_activate_action (window, "win.redo", NULL));
  g_assert_true (cohesion_history_get_can_undo (history));
}

static void
test_details (Fixture *fixture, gconstpointer data)
{
  gboolean shown = FALSE;

  g_object_get (fixture->window, "show-details", &shown, NULL);
  g_assert_true (shown);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-details", NULL));
  g_object_get (fixture->window, "show-details", &shown, NULL);
  g_assert_false (shown);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-details", NULL));
}

static void
test_fits_a_phone (Fixture *fixture, gconstpointer data)
{
  int minimum;

  gtk_widget_measure (GTK_WIDGET (fixture->window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                      NULL);
  g_assert_cmpint (minimum, <=, 360);
}

#define ADD(path, func) g_test_add ("/window/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  application = cohesion_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, &error));
  g_assert_no_error (error);

  ADD ("undo-says-what", test_undo_says_what);
  ADD ("details", test_details);
  ADD ("fits-a-phone", test_fits_a_phone);
  result = g_test_run ();
  g_clear_object (&application);
  return result;
}
