#include "config.h"

#include "document/cohesion-document-consultation.h"
#include "document/cohesion-document-snapshots.h"
#include "document/cohesion-document-verbs.h"
#include "model/cohesion-question.h"
#include "ui/present/cohesion-presentation.h"

#include "outline-fixture.h"
#include "window-fixture.h"

/* What members do: they read, ask and present, and change nothing by accident. */

static CohesionNode *
fill (WindowFixture *fixture)
{
  CohesionDocument *document;
  CohesionNode *root, *theme, *priority, *action;

  window_fixture_begin (fixture->window);
  document = cohesion_window_get_document (fixture->window);
  root = cohesion_tree_get_root (cohesion_document_get_tree (document));
  theme = outline_fixture_add (document, root, "Culture");
  priority = outline_fixture_add (document, theme, "Belong");
  action = outline_fixture_add (document, priority, "Festivals");
  outline_fixture_add (document, root, "Inclusion");
  cohesion_document_set_text (document, action, COHESION_ACTION_STATUS, "amber");
  cohesion_document_set_text (document, action, COHESION_ACTION_STATUS_COMMENT, "No money.");
  window_fixture_settle ();
  return action;
}

static void
review (WindowFixture *fixture, gboolean on)
{
  g_object_set (fixture->window, "review-mode", on, NULL);
  window_fixture_settle ();
}

static GtkWidget *
find_row (GtkWidget *widget, const char *title)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LIST_BOX_ROW (widget))
    {
      GtkWidget *label = outline_fixture_find_widget (widget, GTK_TYPE_LABEL);

      return label && g_str_equal (gtk_label_get_label (GTK_LABEL (label)), title) ? widget : NULL;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, title);
  return found;
}

static void
test_only_reads (WindowFixture *fixture, gconstpointer data)
{
  CohesionNode *action = fill (fixture);
  CohesionDocument *document = cohesion_window_get_document (fixture->window);
  CohesionSession *session = cohesion_window_get_session (fixture->window);
  GtkWidget *window = GTK_WIDGET (fixture->window);

  g_assert_cmpstr (cohesion_session_get_page (session), ==, "strategy");
  review (fixture, TRUE);
  g_assert_cmpstr (cohesion_session_get_page (session), ==, "overview");
  g_assert_true (gtk_widget_has_css_class (window, "review"));
  g_assert_false (gtk_widget_get_visible (find_row (window, "Strategy")));
  g_assert_false (gtk_widget_get_visible (find_row (window, "Check")));
  g_assert_true (gtk_widget_get_visible (find_row (window, "Overview")));
  g_assert_true (gtk_widget_get_visible (find_row (window, "Decisions")));
  g_assert_true (gtk_widget_get_visible (find_row (window, "People")));
  g_assert_true (gtk_widget_get_visible (find_row (window, "Reports")));
  g_assert_false (window_fixture_is_enabled (fixture->window, "win.undo"));
  g_assert_false (cohesion_document_set_text (document, action, COHESION_ACTION_TITLE, "x"));
  /* What is on a page that is not there is shown in the details. */
  cohesion_session_show (session, action, COHESION_ACTION_LEAD);
  window_fixture_settle ();
  g_assert_cmpstr (cohesion_session_get_page (session), ==, "overview");
  g_assert_true (cohesion_session_get_selected (session) == action);
  review (fixture, FALSE);
  g_assert_true (gtk_widget_get_visible (find_row (window, "Strategy")));
  g_assert_true (cohesion_document_set_text (document, action, COHESION_ACTION_TITLE, "x"));
}

/* Another strategy in the same window is protected, too. */
static void
test_stays (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionDocument) other = cohesion_document_new (NULL);

  fill (fixture);
  review (fixture, TRUE);
  cohesion_window_set_document (fixture->window, other);
  g_assert_true (cohesion_document_get_read_only (other));
  review (fixture, FALSE);
  g_assert_false (cohesion_document_get_read_only (other));
}

static void
test_question (WindowFixture *fixture, gconstpointer data)
{
  CohesionNode *action = fill (fixture);
  GtkWidget *view;

  review (fixture, TRUE);
  g_assert_false (window_fixture_is_enabled (fixture->window, "win.ask"));
  cohesion_session_set_selected (cohesion_window_get_session (fixture->window), action);
  window_fixture_settle ();
  g_assert_true (window_fixture_is_enabled (fixture->window, "win.ask"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.ask", NULL);
  window_fixture_settle ();
  view = outline_fixture_find_widget (GTK_WIDGET (window_fixture_get_alert (fixture->window)),
                                      GTK_TYPE_TEXT_VIEW);
  g_assert_false (adw_alert_dialog_get_response_enabled (window_fixture_get_alert (fixture->window), "ask"));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "When will it be open?", -1);
  window_fixture_answer (fixture->window, "ask");
  window_fixture_settle ();
  g_assert_cmpuint (cohesion_action_count_open_questions (action), ==, 1);
  g_assert_true (window_fixture_is_enabled (fixture->window, "win.save"));
  /* It can be taken back, and nothing else can. */
  g_assert_true (window_fixture_is_enabled (fixture->window, "win.undo"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  g_assert_cmpuint (cohesion_action_count_open_questions (action), ==, 0);
  g_assert_false (window_fixture_is_enabled (fixture->window, "win.undo"));
  g_assert_true (window_fixture_is_enabled (fixture->window, "win.redo"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.redo", NULL);
  g_assert_cmpuint (cohesion_action_count_open_questions (action), ==, 1);
  g_assert_false (window_fixture_is_enabled (fixture->window, "win.redo"));
  review (fixture, FALSE);
  g_assert_true (window_fixture_is_enabled (fixture->window, "win.undo"));
}

/* What is only to be read offers nothing that edits, not even greyed. */
static void
assert_edits_nothing (GtkWidget *widget, const char *page)
{
  static const char *const editing[] = { "list-add-symbolic", "list-remove-symbolic", "user-trash-symbolic",
                                         "document-edit-symbolic", NULL };
  /* Saving a question and taking it back are of the window. */
  static const char *const window[] = { "win.save", "win.undo", "win.redo", NULL };

  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget))
    {
      const char *icon = GTK_IS_BUTTON (widget) ? gtk_button_get_icon_name (GTK_BUTTON (widget))
                                                : gtk_menu_button_get_icon_name (GTK_MENU_BUTTON (widget));
      const char *action = GTK_IS_BUTTON (widget) ? gtk_actionable_get_action_name (GTK_ACTIONABLE (widget))
                                                  : NULL;
      gboolean greyed = !gtk_widget_get_sensitive (widget) && !(action && g_strv_contains (window, action));

      if (greyed || (icon && g_strv_contains (editing, icon)))
        g_error ("%s: a button edits: %s, %s", page, icon ? icon : gtk_widget_get_tooltip_text (widget),
                 action);
    }
  if (GTK_IS_TEXT_VIEW (widget))
    g_assert_false (gtk_text_view_get_editable (GTK_TEXT_VIEW (widget)));
  if (ADW_IS_ENTRY_ROW (widget))
    g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    assert_edits_nothing (child, page);
}

static void
add_all_kinds (CohesionDocument *document, CohesionNode *action)
{
  CohesionNode *root = cohesion_tree_get_root (cohesion_document_get_tree (document));
  CohesionNode *risk = cohesion_document_add (document, root, COHESION_DOCUMENT_LIST_RISKS, 0,
                                              COHESION_KIND_RISK);
  const char *links[] = { cohesion_node_get_id (action), NULL };

  cohesion_document_add_engagement (document, "event");
  cohesion_document_add (document, root, COHESION_DOCUMENT_LIST_MEETINGS, 0, COHESION_KIND_MEETING);
  cohesion_document_add (document, root, COHESION_DOCUMENT_LIST_DECISIONS, 0, COHESION_KIND_DECISION);
  cohesion_document_add (document, root, COHESION_DOCUMENT_LIST_PARTIES, 0, COHESION_KIND_PARTY);
  cohesion_document_add (document, root, COHESION_DOCUMENT_LIST_MEASURES, 0, COHESION_KIND_MEASURE);
  cohesion_document_add (document, root, COHESION_DOCUMENT_LIST_REPORTS, 0, COHESION_KIND_REPORT);
  cohesion_document_set_strings (document, risk, COHESION_RISK_LINKS, links);
  cohesion_document_take_snapshot (document, "At dispatch", "dispatch", NULL);
  window_fixture_settle ();
}

static void
test_edits_nothing (WindowFixture *fixture, gconstpointer data)
{
  static const char *const pages[] = { "overview",  "actions", "consultation", "evidence",
                                       "decisions", "changes", "people",       "reports" };
  CohesionNode *action = fill (fixture);
  CohesionSession *session = cohesion_window_get_session (fixture->window);

  for (gsize all = 0; all < 2; all++)
    {
      if (all)
        add_all_kinds (cohesion_window_get_document (fixture->window), action);
      review (fixture, TRUE);
      for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
        {
          cohesion_session_set_page (session, pages[i]);
          cohesion_session_set_selected (session, action);
          cohesion_session_show_details (session, action, -1);
          window_fixture_settle ();
          g_assert_cmpstr (cohesion_session_get_page (session), ==, pages[i]);
          assert_edits_nothing (GTK_WIDGET (fixture->window), pages[i]);
        }
      review (fixture, FALSE);
    }
}

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label);
  return found;
}

/* Where there is nothing yet, who only reads is not told to write it, nor sent to a page that is not there.
 */
static void
test_empty (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *go;
  AdwStatusPage *empty;

  window_fixture_begin (fixture->window);
  cohesion_session_set_page (cohesion_window_get_session (fixture->window), "overview");
  window_fixture_settle ();
  go = find_button (GTK_WIDGET (fixture->window), "Go to _Strategy");
  empty = ADW_STATUS_PAGE (gtk_widget_get_ancestor (go, ADW_TYPE_STATUS_PAGE));
  g_assert_true (gtk_widget_get_mapped (go));
  g_assert_true (g_str_has_prefix (adw_status_page_get_description (empty), "Add themes"));
  review (fixture, TRUE);
  g_assert_false (gtk_widget_get_visible (go));
  g_assert_false (g_str_has_prefix (adw_status_page_get_description (empty), "Add themes"));
  review (fixture, FALSE);
  g_assert_true (gtk_widget_get_mapped (go));
  g_assert_true (g_str_has_prefix (adw_status_page_get_description (empty), "Add themes"));
}

static CohesionPresentation *
present (WindowFixture *fixture)
{
  GListModel *windows;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.present", NULL);
  window_fixture_settle ();
  windows = gtk_window_get_toplevels ();
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (COHESION_IS_PRESENTATION (window))
        return COHESION_PRESENTATION (window);
    }
  return NULL;
}

static void
collect (GtkWidget *widget, GString *text, guint *n_headings)
{
  if (!gtk_widget_get_child_visible (widget))
    return;
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "%s|", gtk_label_get_text (GTK_LABEL (widget)));
  *n_headings += gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) == GTK_ACCESSIBLE_ROLE_HEADING;
  g_assert_false (GTK_IS_EDITABLE (widget) || GTK_IS_TEXT_VIEW (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    collect (child, text, n_headings);
}

/* Theme by theme: its priorities, what is in trouble and why, under headings; nothing can be typed into. */
static void
test_presents (WindowFixture *fixture, gconstpointer data)
{
  CohesionPresentation *self;
  GString *text = g_string_new (NULL);
  guint n_headings = 0;

  fill (fixture);
  self = present (fixture);
  g_assert_nonnull (self);
  g_assert_cmpuint (cohesion_presentation_get_n_slides (self), ==, 3);
  gtk_widget_activate_action (GTK_WIDGET (self), "present.previous", NULL);
  g_assert_cmpuint (cohesion_presentation_get_position (self), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (self), "present.next", NULL);
  g_assert_cmpuint (cohesion_presentation_get_position (self), ==, 1);
  window_fixture_settle ();
  collect (GTK_WIDGET (self), text, &n_headings);
  g_assert_nonnull (strstr (text->str,
                            "1 Culture|1 Belong|1 action|1 At risk|At risk|1.1 Festivals|No lead; no "
                            "deadline\nNo money.|"));
  g_assert_nonnull (strstr (text->str, "2 of 3|"));
  g_assert_cmpuint (n_headings, ==, 2);
  gtk_widget_activate_action (GTK_WIDGET (self), "present.last", NULL);
  g_assert_cmpuint (cohesion_presentation_get_position (self), ==, 2);
  gtk_widget_activate_action (GTK_WIDGET (self), "present.next", NULL);
  g_assert_cmpuint (cohesion_presentation_get_position (self), ==, 2);
  gtk_window_close (GTK_WINDOW (self));
  window_fixture_settle ();
  g_string_free (text, TRUE);
}

static gboolean
press (CohesionPresentation *self, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &handled);
    }
  return handled;
}

/* From the first moment, before anything has been clicked, and before the slides scroll by them. */
static void
test_presents_by_keys (WindowFixture *fixture, gconstpointer data)
{
  static const struct
  {
    guint key;
    guint position;
  } keys[] = {
    { GDK_KEY_Right, 1 },     { GDK_KEY_Right, 2 },     { GDK_KEY_Right, 2 }, { GDK_KEY_Left, 1 },
    { GDK_KEY_space, 2 },     { GDK_KEY_Home, 0 },      { GDK_KEY_End, 2 },   { GDK_KEY_Page_Up, 1 },
    { GDK_KEY_Page_Down, 2 }, { GDK_KEY_BackSpace, 1 },
  };
  CohesionPresentation *self;
  GtkWidget *focus;

  fill (fixture);
  self = present (fixture);
  focus = gtk_window_get_focus (GTK_WINDOW (self));
  g_assert_nonnull (focus);
  g_assert_false (GTK_IS_BUTTON (focus));
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_assert_true (press (self, keys[i].key));
      g_assert_cmpuint (cohesion_presentation_get_position (self), ==, keys[i].position);
    }
  gtk_widget_set_direction (GTK_WIDGET (self), GTK_TEXT_DIR_RTL);
  g_assert_true (press (self, GDK_KEY_Left));
  g_assert_cmpuint (cohesion_presentation_get_position (self), ==, 2);
  g_assert_false (press (self, GDK_KEY_Tab));
  g_assert_true (press (self, GDK_KEY_Escape));
  window_fixture_settle ();
}

static void
add_tests (void)
{
  WINDOW_TEST ("/review/only-reads", test_only_reads);
  WINDOW_TEST ("/review/stays", test_stays);
  WINDOW_TEST ("/review/question", test_question);
  WINDOW_TEST ("/review/edits-nothing", test_edits_nothing);
  WINDOW_TEST ("/review/empty", test_empty);
  WINDOW_TEST ("/review/presents", test_presents);
  WINDOW_TEST ("/review/presents-by-keys", test_presents_by_keys);
}

int
main (int argc, char *argv[])
{
  return window_fixture_run (argc, argv, add_tests);
}
