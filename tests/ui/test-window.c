#include "config.h"

#include "document/cohesion-document-typing.h"
#include "document/cohesion-document-verbs.h"
#include "ui/details/cohesion-update-dialog.h"
#include "ui/form/cohesion-occurrence-dialog.h"
#include "ui/window/cohesion-window-title.h"

#include "window-fixture.h"

static void
assert_text (WindowFixture *fixture, const char *property, const char *expected)
{
  g_autofree char *text = NULL;

  g_object_get (fixture->window, property, &text, NULL);
  g_assert_cmpstr (text, ==, expected);
}

static void
activate (WindowFixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL));
}

static void
test_undo_says_what (WindowFixture *fixture, gconstpointer data)
{
  CohesionHistory *history;

  window_fixture_begin (fixture->window);
  history = cohesion_document_get_history (cohesion_window_get_document (fixture->window));
  assert_text (fixture, "undo-text", "Undo");
  cohesion_document_add (
      cohesion_window_get_document (fixture->window),
      cohesion_tree_get_root (cohesion_session_get_tree (cohesion_window_get_session (fixture->window))),
      COHESION_DOCUMENT_LIST_THEMES, 0, COHESION_KIND_THEME);
  assert_text (fixture, "undo-text", "Undo Add theme");
  activate (fixture, "win.undo");
  g_assert_false (cohesion_history_get_can_undo (history));
  assert_text (fixture, "redo-text", "Redo Add theme");
  activate (fixture, "win.redo");
  g_assert_true (cohesion_history_get_can_undo (history));
}

/* Each action of a window, and when it can be used. */
static const struct
{
  const char *action;
  gboolean empty, blank, edited, undone, read_only;
} actions[] = {
  { "win.save", FALSE, TRUE, TRUE, TRUE, FALSE },         { "win.save-as", FALSE, TRUE, TRUE, TRUE, TRUE },
  { "win.find", FALSE, TRUE, TRUE, TRUE, TRUE },          { "win.undo", FALSE, FALSE, TRUE, FALSE, FALSE },
  { "win.redo", FALSE, FALSE, FALSE, TRUE, FALSE },       { "win.page(1)", FALSE, TRUE, TRUE, TRUE, TRUE },
  { "win.show-details", FALSE, TRUE, TRUE, TRUE, TRUE },  { "win.next-pane", FALSE, TRUE, TRUE, TRUE, TRUE },
  { "win.previous-pane", FALSE, TRUE, TRUE, TRUE, TRUE },
};

#define ASSERT_ENABLED(state)                                                                                \
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)                                                         \
  g_assert_cmpint (window_fixture_is_enabled (fixture->window, actions[i].action), ==, actions[i].state)

/* Each pane in turn, either way round, and the page that is gone to. */
static void
test_panes (WindowFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *action;
    const char *pane;
  } steps[] = {
    { "win.next-pane", "details" },       { "win.next-pane", "page_list" },   { "win.next-pane", "pages" },
    { "win.previous-pane", "page_list" }, { "win.previous-pane", "details" },
  };

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1200, 800);
  window_fixture_begin (fixture->window);
  window_fixture_settle ();
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      GtkWidget *pane = GTK_WIDGET (
          gtk_widget_get_template_child (GTK_WIDGET (fixture->window), COHESION_TYPE_WINDOW, steps[i].pane));
      GtkWidget *focus;

      activate (fixture, steps[i].action);
      focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
      g_assert_true (focus && gtk_widget_is_ancestor (focus, pane));
    }
}

/* Pages in the order of the list, as far as they are there. */
static void
test_pages (WindowFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *action;
    const char *page;
  } steps[] = {
    { "win.previous-page", "strategy" },
    { "win.next-page", "actions" },
    { "win.next-page", "updates" },
    { "win.previous-page", "actions" },
  };
  CohesionSession *session;

  window_fixture_begin (fixture->window);
  session = cohesion_window_get_session (fixture->window);
  cohesion_session_set_page (session, "actions");
  window_fixture_settle ();
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      activate (fixture, steps[i].action);
      g_assert_cmpstr (cohesion_session_get_page (session), ==, steps[i].page);
    }
  g_object_set (fixture->window, "review-mode", TRUE, NULL);
  activate (fixture, "win.next-page");
  g_assert_cmpstr (cohesion_session_get_page (session), ==, "consultation");
  cohesion_session_set_page (session, "overview");
  activate (fixture, "win.previous-page");
  g_assert_cmpstr (cohesion_session_get_page (session), ==, "overview");
}

static void
test_enabled (WindowFixture *fixture, gconstpointer data)
{
  ASSERT_ENABLED (empty);
  window_fixture_begin (fixture->window);
  ASSERT_ENABLED (blank);
  window_fixture_add_theme (fixture->window, "Voice");
  ASSERT_ENABLED (edited);
  activate (fixture, "win.undo");
  activate (fixture, "win.undo");
  ASSERT_ENABLED (undone);
  activate (fixture, "win.redo");
  cohesion_document_set_read_only (cohesion_window_get_document (fixture->window), TRUE);
  ASSERT_ENABLED (read_only);
}

static gboolean
get_details (WindowFixture *fixture)
{
  gboolean shown = FALSE;

  g_object_get (fixture->window, "show-details", &shown, NULL);
  return shown;
}

static void
test_details (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (COHESION_APP_ID);

  window_fixture_begin (fixture->window);
  g_assert_true (get_details (fixture));
  activate (fixture, "win.show-details");
  g_assert_false (get_details (fixture));
  g_assert_false (g_settings_get_boolean (settings, "show-details"));
  activate (fixture, "win.show-details");
  g_assert_true (get_details (fixture));
  g_assert_true (g_settings_get_boolean (settings, "show-details"));
}

static void
test_show_field_opens_details (WindowFixture *fixture, gconstpointer data)
{
  CohesionSession *session;

  window_fixture_begin (fixture->window);
  activate (fixture, "win.show-details");
  session = cohesion_window_get_session (fixture->window);
  cohesion_session_show (session, cohesion_tree_get_strategy (cohesion_session_get_tree (session)),
                         COHESION_STRATEGY_VISION);
  g_assert_true (get_details (fixture));
}

static void
assert_fits (WindowFixture *fixture, GtkOrientation orientation, int limit)
{
  int minimum;

  gtk_widget_measure (GTK_WIDGET (fixture->window), orientation, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, limit);
}

static void
test_fits_a_phone (WindowFixture *fixture, gconstpointer data)
{
  assert_fits (fixture, GTK_ORIENTATION_HORIZONTAL, 360);
  assert_fits (fixture, GTK_ORIENTATION_VERTICAL, 294);
  window_fixture_begin (fixture->window);
  window_fixture_settle ();
  assert_fits (fixture, GTK_ORIENTATION_HORIZONTAL, 360);
  assert_fits (fixture, GTK_ORIENTATION_VERTICAL, 294);
}

static gboolean
is_narrow (CohesionWindow *window)
{
  return gtk_widget_get_width (GTK_WIDGET (window)) < 400;
}

/* The whole content must lay out within the width of a phone, not only be clipped to it. */
static void
test_narrow (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *content = adw_application_window_get_content (ADW_APPLICATION_WINDOW (fixture->window));
  int minimum;

  window_fixture_begin (fixture->window);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 600);
  window_fixture_wait (fixture->window, is_narrow);
  gtk_widget_measure (content, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  g_assert_false (get_details (fixture));
  activate (fixture, "win.show-details");
  g_assert_true (get_details (fixture));
  window_fixture_assert_named (GTK_WIDGET (fixture->window));
}

static gboolean
has_document (CohesionWindow *window)
{
  return cohesion_window_get_document (window) != NULL;
}

static void
set_width (WindowFixture *fixture, int width)
{
  gint64 end = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, 720);
  while (abs (gtk_widget_get_width (GTK_WIDGET (fixture->window)) - width) > 20 &&
         g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  window_fixture_settle ();
}

/* What lies over the page would keep the keys from it. */
static void
test_details_uncover_page (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *pages = GTK_WIDGET (
      gtk_widget_get_template_child (GTK_WIDGET (fixture->window), COHESION_TYPE_WINDOW, "pages"));

  set_width (fixture, 360);
  window_fixture_begin (fixture->window);
  activate (fixture, "win.show-details");
  window_fixture_settle ();
  g_assert_true (get_details (fixture));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.page", "i", 3));
  window_fixture_settle ();
  g_assert_false (get_details (fixture));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), pages));
}

/* Who works by keys does not lose the place when the window is made narrow, or wide again. */
static void
test_focus_when_narrowed (WindowFixture *fixture, gconstpointer data)
{
  static const int widths[] = { 360, 900, 360, 1200, 700, 360 };
  GtkWidget *pages = GTK_WIDGET (
      gtk_widget_get_template_child (GTK_WIDGET (fixture->window), COHESION_TYPE_WINDOW, "pages"));

  set_width (fixture, 1200);
  window_fixture_begin (fixture->window);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.page", "i", 3));
  window_fixture_settle ();
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      GtkWidget *before = gtk_window_get_focus (GTK_WINDOW (fixture->window));
      GtkWidget *focus;

      g_assert_true (before && gtk_widget_is_ancestor (before, pages));
      g_assert_true (gtk_widget_get_state_flags (before) & GTK_STATE_FLAG_FOCUSED);
      set_width (fixture, widths[i]);
      focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
      g_assert_true (focus && gtk_widget_get_mapped (focus));
      g_assert_true (focus == before);
    }
  g_assert_true (gtk_widget_get_state_flags (gtk_window_get_focus (GTK_WINDOW (fixture->window))) &
                 GTK_STATE_FLAG_FOCUSED);
}

/* Every page at widths on either side of each breakpoint: the toolkit warns, and so fails the test, when
 * something does not fit. */
static void
test_every_page_at_every_width (WindowFixture *fixture, gconstpointer data)
{
  static const int widths[] = { 360, 400, 530, 560, 760, 800, 1060, 1100, 800, 500, 360 };
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "samples",
                                                 "barking-and-dagenham.cohesion", NULL);
  g_autoptr (GFile) sample = g_file_new_for_path (path);
  AdwViewStack *stack = ADW_VIEW_STACK (
      gtk_widget_get_template_child (GTK_WIDGET (fixture->window), COHESION_TYPE_WINDOW, "pages"));
  g_autoptr (GtkSelectionModel) pages = adw_view_stack_get_pages (stack);

  cohesion_window_open_copy (fixture->window, sample);
  window_fixture_wait (fixture->window, has_document);
  cohesion_session_set_selected (
      cohesion_window_get_session (fixture->window),
      cohesion_tree_get_strategy (cohesion_session_get_tree (cohesion_window_get_session (fixture->window))));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
    {
      g_autoptr (AdwViewStackPage) page = g_list_model_get_item (G_LIST_MODEL (pages), i);

      cohesion_session_set_page (cohesion_window_get_session (fixture->window),
                                 adw_view_stack_page_get_name (page));
      for (guint j = 0; j < G_N_ELEMENTS (widths); j++)
        {
          g_test_message ("%s at %d", adw_view_stack_page_get_name (page), widths[j]);
          set_width (fixture, widths[j]);
          window_fixture_draw (fixture);
          activate (fixture, "win.show-details");
          window_fixture_draw (fixture);
          activate (fixture, "win.show-details");
          window_fixture_draw (fixture);
        }
      window_fixture_assert_named (GTK_WIDGET (fixture->window));
    }
}

static void
test_styles (WindowFixture *fixture, gconstpointer data)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  window_fixture_begin (fixture->window);
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_DARK);
  window_fixture_settle ();
  gtk_widget_set_direction (GTK_WIDGET (fixture->window), GTK_TEXT_DIR_RTL);
  window_fixture_settle ();
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);
  window_fixture_settle ();
}

static void
test_names (WindowFixture *fixture, gconstpointer data)
{
  window_fixture_assert_named (GTK_WIDGET (fixture->window));
  window_fixture_begin (fixture->window);
  window_fixture_settle ();
  window_fixture_assert_named (GTK_WIDGET (fixture->window));
}

static void
test_title (WindowFixture *fixture, gconstpointer data)
{
  CohesionNode *strategy;

  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Cohesion");
  window_fixture_begin (fixture->window);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Untitled strategy");
  strategy = cohesion_tree_get_strategy (
      cohesion_session_get_tree (cohesion_window_get_session (fixture->window)));
  cohesion_document_set_text (cohesion_window_get_document (fixture->window), strategy,
                              COHESION_STRATEGY_TITLE, "We & <all> belong");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "We & <all> belong");
}

static void
assert_subtitle (CohesionDocument *document, GDateTime *saved, const char *expected)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 23, 18, 0, 0);
  g_autofree char *subtitle = cohesion_window_title_dup_subtitle (document, saved, now);

  g_assert_cmpstr (subtitle, ==, expected);
}

static void
test_subtitle (void)
{
  g_autoptr (CohesionDocument) document = cohesion_document_new (NULL);
  CohesionTree *tree = cohesion_document_get_tree (document);
  g_autoptr (GDateTime) today = g_date_time_new_utc (2026, 11, 23, 14, 2, 0);
  g_autoptr (GDateTime) in_may = g_date_time_new_utc (2026, 5, 12, 14, 2, 0);
  g_autoptr (GDateTime) last_year = g_date_time_new_utc (2025, 11, 23, 14, 2, 0);

  assert_subtitle (document, NULL, "Draft · not saved yet");
  assert_subtitle (document, today, "Draft · saved 14:02");
  assert_subtitle (document, in_may, "Draft · saved 12 May");
  assert_subtitle (document, last_year, "Draft · saved 23 November 2025");
  cohesion_document_set_text (document, cohesion_tree_get_organisation (tree), COHESION_ORGANISATION_NAME,
                              "London Borough of Newham");
  assert_subtitle (document, today, "London Borough of Newham · Draft · edited");
  cohesion_document_set_text (document, cohesion_tree_get_organisation (tree),
                              COHESION_ORGANISATION_SHORT_NAME, "Newham");
  cohesion_document_set_read_only (document, TRUE);
  assert_subtitle (document, today, "Newham · Draft · read-only");
}

/* Ctrl+U asks for an update of the action that is selected, wherever that is. */
static void
test_add_update (WindowFixture *fixture, gconstpointer data)
{
  CohesionSession *session;
  CohesionDocument *document;
  CohesionNode *theme, *priority, *action;

  window_fixture_begin (fixture->window);
  window_fixture_add_theme (fixture->window, "Culture");
  document = cohesion_window_get_document (fixture->window);
  session = cohesion_window_get_session (fixture->window);
  theme = cohesion_list_get (
      cohesion_tree_get_list (cohesion_document_get_tree (document), COHESION_DOCUMENT_LIST_THEMES), 0);
  priority = cohesion_document_add (document, theme, COHESION_THEME_LIST_PRIORITIES, 0,
                                    COHESION_KIND_PRIORITY);
  action = cohesion_document_add (document, priority, COHESION_PRIORITY_LIST_ACTIONS, 0,
                                  COHESION_KIND_ACTION);
  cohesion_session_set_selected (session, priority);
  g_assert_false (window_fixture_is_enabled (fixture->window, "win.add-update"));
  cohesion_session_set_selected (session, action);
  g_assert_true (window_fixture_is_enabled (fixture->window, "win.add-update"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.add-update", NULL);
  window_fixture_settle ();
  g_assert_true (COHESION_IS_UPDATE_DIALOG (
      adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window))));
  adw_dialog_force_close (
      adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)));
  cohesion_document_set_read_only (document, TRUE);
  g_assert_false (window_fixture_is_enabled (fixture->window, "win.add-update"));
}

static gboolean
press (GtkWidget *widget, guint keyval, GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  g_autoptr (GtkShortcutTrigger) wanted = gtk_keyval_trigger_new (keyval, modifiers);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GListModel) shortcuts = g_list_model_get_item (controllers, i);

      for (guint j = 0; G_IS_LIST_MODEL (shortcuts) && j < g_list_model_get_n_items (shortcuts); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, j);

          if (gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (shortcut), wanted))
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget, NULL);
        }
    }
  return FALSE;
}

/* From where a link led, each of the keys goes back, also those that the outline does not use. */
static void
test_back (WindowFixture *fixture, gconstpointer data)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
  } keys[] = { { GDK_KEY_bracketleft, GDK_CONTROL_MASK },
               { GDK_KEY_Left, GDK_ALT_MASK },
               { GDK_KEY_Back, 0 } };
  CohesionSession *session;

  window_fixture_begin (fixture->window);
  session = cohesion_window_get_session (fixture->window);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_assert_false (window_fixture_is_enabled (fixture->window, "win.back"));
      cohesion_session_follow (session, "actions");
      window_fixture_settle ();
      g_assert_cmpstr (cohesion_session_get_page (session), ==, "actions");
      g_assert_true (window_fixture_is_enabled (fixture->window, "win.back"));
      g_assert_true (press (GTK_WIDGET (fixture->window), keys[i].key, keys[i].modifiers));
      window_fixture_settle ();
      g_assert_cmpstr (cohesion_session_get_page (session), ==, "strategy");
    }
}

static CohesionNode *
add_action (WindowFixture *fixture)
{
  CohesionDocument *document = cohesion_window_get_document (fixture->window);
  CohesionNode *node = cohesion_tree_get_root (cohesion_document_get_tree (document));
  g_autoptr (CohesionDeadline)
      deadline = cohesion_document_read_deadline (document, "by end of March annually", NULL);
  g_auto (CohesionValue) value = cohesion_value_deadline (deadline);

  node = cohesion_document_add (document, node, COHESION_DOCUMENT_LIST_THEMES, 0, COHESION_KIND_THEME);
  node = cohesion_document_add (document, node, COHESION_THEME_LIST_PRIORITIES, 0, COHESION_KIND_PRIORITY);
  node = cohesion_document_add (document, node, COHESION_PRIORITY_LIST_ACTIONS, 0, COHESION_KIND_ACTION);
  cohesion_document_set_value (document, node, COHESION_ACTION_DEADLINE, &value);
  return node;
}

/* Whether the focus is where the dialog that is open wants it. */
static gboolean
can_type (CohesionWindow *window)
{
  GtkWidget *wanted = adw_dialog_get_focus (ADW_DIALOG (window_fixture_get_alert (window)));
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  return focus && gtk_widget_get_mapped (focus) &&
         (focus == wanted || gtk_widget_is_ancestor (focus, wanted));
}

/* Whoever opens a dialog can type at once, also where it comes up from below. */
static void
test_dialog_has_the_focus (WindowFixture *fixture, gconstpointer data)
{
  static const int widths[] = { 1000, 360 };
  CohesionNode *action;

  window_fixture_begin (fixture->window);
  action = add_action (fixture);
  cohesion_session_set_selected (cohesion_window_get_session (fixture->window), action);
  for (gsize i = 0; i < 2 * G_N_ELEMENTS (widths); i++)
    {
      set_width (fixture, widths[i / 2]);
      if (i % 2)
        cohesion_occurrence_dialog_present (cohesion_window_get_document (fixture->window), action,
                                            GTK_WIDGET (fixture->window));
      else
        activate (fixture, "win.ask");
      window_fixture_wait (fixture->window, can_type);
      window_fixture_settle ();
      g_assert_true (can_type (fixture->window));
      adw_dialog_force_close (ADW_DIALOG (window_fixture_get_alert (fixture->window)));
      window_fixture_settle ();
    }
}

static void
add_tests (void)
{
  WINDOW_TEST ("/window/undo-says-what", test_undo_says_what);
  WINDOW_TEST ("/window/panes", test_panes);
  WINDOW_TEST ("/window/pages", test_pages);
  WINDOW_TEST ("/window/enabled", test_enabled);
  WINDOW_TEST ("/window/details", test_details);
  WINDOW_TEST ("/window/show-field-opens-details", test_show_field_opens_details);
  WINDOW_TEST ("/window/fits-a-phone", test_fits_a_phone);
  WINDOW_TEST ("/window/narrow", test_narrow);
  WINDOW_TEST ("/window/details-uncover-page", test_details_uncover_page);
  WINDOW_TEST ("/window/focus-when-narrowed", test_focus_when_narrowed);
  WINDOW_TEST ("/window/every-page-at-every-width", test_every_page_at_every_width);
  WINDOW_TEST ("/window/styles", test_styles);
  WINDOW_TEST ("/window/names", test_names);
  WINDOW_TEST ("/window/title", test_title);
  WINDOW_TEST ("/window/add-update", test_add_update);
  WINDOW_TEST ("/window/back", test_back);
  WINDOW_TEST ("/window/dialog-has-the-focus", test_dialog_has_the_focus);
  g_test_add_func ("/window/subtitle", test_subtitle);
}

int
main (int argc, char *argv[])
{
  return window_fixture_run (argc, argv, add_tests);
}
