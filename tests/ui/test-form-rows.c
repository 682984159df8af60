#include "config.h"

#include "form-fixture.h"

#include "support/cohesion-sample.h"
#include "ui/form/cohesion-entry-row.h"
#include "ui/form/cohesion-entry-suffixes.h"
#include "ui/form/cohesion-field-rules.h"
#include "ui/form/cohesion-node-picker.h"
#include "ui/form/cohesion-option.h"
#include "ui/form/cohesion-text-row.h"

/* The rows of a form: each writes what is typed and shows what is kept. */

static const char *
string (FormFixture *fixture, guint field)
{
  return cohesion_node_get_string (fixture->action, field);
}

static void
undo (FormFixture *fixture)
{
  g_assert_true (cohesion_history_undo (cohesion_document_get_history (fixture->document)));
}

static const char *
shown (GtkWidget *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static void
type (GtkWidget *row, const char *text)
{
  gtk_widget_grab_focus (row);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static const char *
note_of (GtkWidget *row)
{
  return cohesion_field_binding_get_note (cohesion_entry_row_get_binding (COHESION_ENTRY_ROW (row)));
}

static void
assert_has_class (GtkWidget *row, const char *name, gboolean expected)
{
  g_assert_cmpint (gtk_widget_has_css_class (row, name), ==, expected);
}

/* Also backwards, or those without a pointer would never get out. */
static void
test_leaving_a_text (FormFixture *fixture, gconstpointer data)
{
  GtkWidget *row = form_fixture_get_row (fixture, COHESION_ACTION_DESCRIPTION);
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (row));

  gtk_widget_grab_focus (row);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (window), row));
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_BACKWARD));
  g_assert_false (gtk_widget_is_ancestor (gtk_window_get_focus (window), row));
}

static void
test_text (FormFixture *fixture, gconstpointer data)
{
  GtkWidget *row = form_fixture_get_row (fixture, COHESION_ACTION_FUNDING);
  int position = 4;

  cohesion_document_set_text (fixture->document, fixture->action, COHESION_ACTION_FUNDING, "Festivals");
  g_assert_cmpstr (shown (row), ==, "Festivals");
  gtk_widget_grab_focus (row);
  gtk_editable_set_position (GTK_EDITABLE (row), 4);
  gtk_editable_insert_text (GTK_EDITABLE (row), "s & s", -1, &position);
  g_assert_cmpstr (string (fixture, COHESION_ACTION_FUNDING), ==, "Fests & sivals");
  undo (fixture);
  g_assert_cmpstr (shown (row), ==, "Festivals");
  g_assert_cmpint (gtk_editable_get_position (GTK_EDITABLE (row)), ==, 4);
  g_assert_cmpstr (string (fixture, COHESION_ACTION_FUNDING), ==, "Festivals");
}

/* Keystrokes are one step until the focus leaves. */
static void
test_typing_is_one_step (FormFixture *fixture, gconstpointer data)
{
  GtkWidget *row = form_fixture_get_row (fixture, COHESION_ACTION_FUNDING);

  type (row, "A");
  type (row, "AB");
  gtk_widget_grab_focus (form_fixture_get_row (fixture, COHESION_ACTION_STATUS));
  form_fixture_iterate ();
  type (row, "ABC");
  undo (fixture);
  g_assert_cmpstr (string (fixture, COHESION_ACTION_FUNDING), ==, "AB");
  undo (fixture);
  g_assert_null (string (fixture, COHESION_ACTION_FUNDING));
}

/* A name is one line, however long; what is pasted into it becomes one. */
static void
test_name (FormFixture *fixture, gconstpointer data)
{
  CohesionTextRow *row = COHESION_TEXT_ROW (form_fixture_get_row (fixture, COHESION_ACTION_TITLE));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (cohesion_text_row_get_view (row));
  g_autofree char *text = NULL;

  gtk_widget_grab_focus (GTK_WIDGET (row));
  gtk_text_buffer_set_text (buffer, "Hold the\nfestivals", -1);
  g_assert_cmpstr (string (fixture, COHESION_ACTION_TITLE), ==, "Hold the festivals");
  gtk_widget_grab_focus (form_fixture_get_row (fixture, COHESION_ACTION_STATUS));
  form_fixture_iterate ();
  g_object_get (buffer, "text", &text, NULL);
  g_assert_cmpstr (text, ==, "Hold the festivals");
  undo (fixture);
  g_clear_pointer (&text, g_free);
  g_object_get (buffer, "text", &text, NULL);
  g_assert_cmpstr (text, ==, "Festivals");
}

static void
test_text_is_one_step (FormFixture *fixture, gconstpointer data)
{
  CohesionTextRow *row = COHESION_TEXT_ROW (form_fixture_get_row (fixture, COHESION_ACTION_DESCRIPTION));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (cohesion_text_row_get_view (row));

  gtk_widget_grab_focus (GTK_WIDGET (row));
  gtk_text_buffer_insert_at_cursor (buffer, "A", -1);
  gtk_text_buffer_insert_at_cursor (buffer, "B", -1);
  gtk_widget_grab_focus (form_fixture_get_row (fixture, COHESION_ACTION_STATUS));
  form_fixture_iterate ();
  gtk_widget_grab_focus (GTK_WIDGET (row));
  gtk_text_buffer_insert_at_cursor (buffer, "C", -1);
  undo (fixture);
  g_assert_cmpstr (string (fixture, COHESION_ACTION_DESCRIPTION), ==, "AB");
  undo (fixture);
  g_assert_null (string (fixture, COHESION_ACTION_DESCRIPTION));
}

/* Too long for a name: it is said, and what was there stays. */
static void
test_long_name (FormFixture *fixture, gconstpointer data)
{
  CohesionTextRow *row = COHESION_TEXT_ROW (form_fixture_get_row (fixture, COHESION_ACTION_TITLE));
  g_autofree char *text = g_strnfill (501, 'x');

  gtk_widget_grab_focus (GTK_WIDGET (row));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (cohesion_text_row_get_view (row)), text, -1);
  g_assert_cmpstr (string (fixture, COHESION_ACTION_TITLE), ==, "Festivals");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row), "has-note"));
}

static void
test_rich_text (FormFixture *fixture, gconstpointer data)
{
  CohesionTextRow *row = COHESION_TEXT_ROW (form_fixture_get_row (fixture, COHESION_ACTION_DESCRIPTION));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (cohesion_text_row_get_view (row));
  int one_line;
  int three_lines;
  g_autofree char *text = NULL;
  GtkTextIter caret;

  gtk_widget_measure (GTK_WIDGET (row), GTK_ORIENTATION_VERTICAL, 300, &one_line, NULL, NULL, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (row));
  gtk_text_buffer_insert_at_cursor (buffer, "One\nTwo\nThree é", -1);
  g_assert_cmpstr (string (fixture, COHESION_ACTION_DESCRIPTION), ==, "One\nTwo\nThree é");
  gtk_widget_measure (GTK_WIDGET (row), GTK_ORIENTATION_VERTICAL, 300, &three_lines, NULL, NULL, NULL);
  g_assert_cmpint (three_lines, >, one_line + 20);

  /* Only what differs is replaced, so the caret stays. */
  gtk_text_buffer_get_iter_at_offset (buffer, &caret, 2);
  gtk_text_buffer_place_cursor (buffer, &caret);
  cohesion_document_set_text (fixture->document, fixture->action, COHESION_ACTION_DESCRIPTION,
                              "One\nTwo\nThree è");
  g_object_get (buffer, "text", &text, NULL);
  g_assert_cmpstr (text, ==, "One\nTwo\nThree è");
  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  g_assert_cmpint (gtk_text_iter_get_offset (&caret), ==, 2);
  g_assert_false (gtk_text_view_get_accepts_tab (cohesion_text_row_get_view (row)));
}

/* A line that is begun says nothing yet, and is not taken away. */
static void
test_strings (FormFixture *fixture, gconstpointer data)
{
  CohesionTextRow *row = COHESION_TEXT_ROW (form_fixture_get_row (fixture, COHESION_ACTION_TAGS));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (cohesion_text_row_get_view (row));
  const char *const *tags;
  g_autofree char *text = NULL;

  gtk_widget_grab_focus (GTK_WIDGET (row));
  gtk_text_buffer_insert_at_cursor (buffer, "art\n", -1);
  tags = cohesion_node_get_strings (fixture->action, COHESION_ACTION_TAGS);
  g_assert_cmpstr (tags[0], ==, "art");
  g_assert_null (tags[1]);
  g_object_get (buffer, "text", &text, NULL);
  g_assert_cmpstr (text, ==, "art\n");
  gtk_text_buffer_insert_at_cursor (buffer, "parks", -1);
  tags = cohesion_node_get_strings (fixture->action, COHESION_ACTION_TAGS);
  g_assert_cmpstr (tags[1], ==, "parks");
}

static void
test_number (FormFixture *fixture, gconstpointer data)
{
  GtkWidget *row = form_fixture_get_row (fixture, COHESION_ACTION_PROGRESS);

  type (row, "40");
  g_assert_cmpint (cohesion_node_get_integer (fixture->action, COHESION_ACTION_PROGRESS), ==, 40);
  g_assert_null (note_of (row));
  form_fixture_iterate ();
  type (row, "40x");
  assert_has_class (row, "error", TRUE);
  g_assert_nonnull (note_of (row));
  gtk_test_accessible_assert_state (row, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  type (row, "");
  assert_has_class (row, "error", FALSE);
  g_assert_false (cohesion_node_has_value (fixture->action, COHESION_ACTION_PROGRESS));
}

static void
test_date (FormFixture *fixture, gconstpointer data)
{
  GtkWidget *row = form_fixture_get_row (fixture, COHESION_ACTION_START);

  type (row, "31/3/27");
  g_assert_cmpstr (string (fixture, COHESION_ACTION_START), ==, "2027-03-31");
  g_assert_cmpstr (note_of (row), ==, "= 31 March 2027");
  /* What cannot be understood leaves the field as it was before the typing began. */
  type (row, "soon");
  assert_has_class (row, "error", TRUE);
  g_assert_null (string (fixture, COHESION_ACTION_START));
  type (row, "March 2027");
  g_assert_cmpstr (string (fixture, COHESION_ACTION_START), ==, "2027-03");
  /* When the focus leaves it is written as it is kept. */
  type (row, "1.4.27");
  gtk_widget_grab_focus (form_fixture_get_row (fixture, COHESION_ACTION_STATUS));
  form_fixture_iterate ();
  g_assert_cmpstr (shown (row), ==, "1 April 2027");
  g_assert_null (note_of (row));
}

static void
test_deadline (FormFixture *fixture, gconstpointer data)
{
  GtkWidget *row = form_fixture_get_row (fixture, COHESION_ACTION_DEADLINE);
  CohesionDeadline *deadline;

  type (row, "by September 2026");
  deadline = cohesion_node_get_deadline (fixture->action, COHESION_ACTION_DEADLINE);
  g_assert_cmpstr (cohesion_deadline_get_text (deadline), ==, "by September 2026");
  g_assert_cmpstr (note_of (row), ==, "By 30 September 2026 (month).");
  type (row, "31/6/27");
  assert_has_class (row, "error", TRUE);
  g_assert_nonnull (strstr (note_of (row), "no such day"));
  /* The words are kept all the same. */
  deadline = cohesion_node_get_deadline (fixture->action, COHESION_ACTION_DEADLINE);
  g_assert_cmpstr (cohesion_deadline_get_text (deadline), ==, "31/6/27");
  gtk_widget_grab_focus (form_fixture_get_row (fixture, COHESION_ACTION_STATUS));
  form_fixture_iterate ();
  g_assert_cmpstr (shown (row), ==, "31/6/27");
}

static void
choose (GtkWidget *row, const char *key)
{
  GListModel *options = adw_combo_row_get_model (ADW_COMBO_ROW (row));

  adw_combo_row_set_selected (ADW_COMBO_ROW (row), cohesion_options_find (options, key));
}

static void
test_status (FormFixture *fixture, gconstpointer data)
{
  GtkWidget *row = form_fixture_get_row (fixture, COHESION_ACTION_STATUS);
  GtkWidget *comment = form_fixture_get_row (fixture, COHESION_ACTION_STATUS_COMMENT);
  GtkWidget *completed = form_fixture_get_row (fixture, COHESION_ACTION_COMPLETED_ON);

  g_assert_false (gtk_widget_get_visible (completed));
  choose (row, "amber");
  form_fixture_answer ("set");
  g_assert_cmpstr (string (fixture, COHESION_ACTION_STATUS), ==, "amber");
  g_assert_cmpstr (string (fixture, COHESION_ACTION_STATUS_AS_AT), ==, "2026-05-15");
  assert_has_class (comment, "has-note", TRUE);
  gtk_text_buffer_insert_at_cursor (
      gtk_text_view_get_buffer (cohesion_text_row_get_view (COHESION_TEXT_ROW (comment))), "Insurance", -1);
  g_assert_cmpstr (string (fixture, COHESION_ACTION_STATUS_COMMENT), ==, "Insurance");
  assert_has_class (comment, "has-note", FALSE);
  /* What is thought better of is as it was. */
  choose (row, "blue");
  form_fixture_answer ("cancel");
  g_assert_cmpstr (string (fixture, COHESION_ACTION_STATUS), ==, "amber");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 3);
  choose (row, "blue");
  form_fixture_answer ("set");
  g_assert_true (gtk_widget_get_visible (completed));
  g_assert_cmpstr (string (fixture, COHESION_ACTION_COMPLETED_ON), ==, "2026-05-15");
  undo (fixture);
  g_assert_false (gtk_widget_get_visible (completed));
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 3);
}

/* The scheme is data: a word that is changed there is changed here, and nothing is written. */
static void
test_scheme_changes (FormFixture *fixture, gconstpointer data)
{
  GtkWidget *row = form_fixture_get_row (fixture, COHESION_ACTION_STATUS);
  CohesionNode *settings = cohesion_tree_get_settings (cohesion_document_get_tree (fixture->document));
  CohesionList *scheme = cohesion_node_get_list (settings, COHESION_SETTINGS_LIST_STATUSES);

  cohesion_document_set_text (fixture->document, fixture->action, COHESION_ACTION_STATUS, "red");
  cohesion_document_set_text (fixture->document, cohesion_list_get (scheme, 0),
                              COHESION_STATUS_DEFINITION_LABEL, "Yet to begin");
  g_assert_cmpstr (string (fixture, COHESION_ACTION_STATUS), ==, "red");
  g_assert_cmpstr (cohesion_option_get_key (adw_combo_row_get_selected_item (ADW_COMBO_ROW (row))), ==,
                   "red");
  /* A key that the scheme does not have is shown as it is. */
  cohesion_document_set_text (fixture->document, fixture->action, COHESION_ACTION_STATUS, "purple");
  g_assert_cmpstr (cohesion_option_get_label (adw_combo_row_get_selected_item (ADW_COMBO_ROW (row))), ==,
                   "purple");
}

static void
test_boolean (FormFixture *fixture, gconstpointer data)
{
  AdwSwitchRow *row = ADW_SWITCH_ROW (form_fixture_get_row (fixture, COHESION_ACTION_SECURED));

  g_assert_false (adw_switch_row_get_active (row));
  adw_switch_row_set_active (row, TRUE);
  g_assert_true (cohesion_node_get_boolean (fixture->action, COHESION_ACTION_SECURED));
  undo (fixture);
  g_assert_false (adw_switch_row_get_active (row));
  g_assert_false (cohesion_node_has_value (fixture->action, COHESION_ACTION_SECURED));
}

static void
test_reference (FormFixture *fixture, gconstpointer data)
{
  GtkWidget *row = form_fixture_get_row (fixture, COHESION_ACTION_LEAD);
  GtkWidget *button = adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row));
  CohesionNodePicker *picker;

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  form_fixture_iterate ();
  picker = COHESION_NODE_PICKER (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  g_assert_cmpuint (g_list_model_get_n_items (cohesion_node_picker_get_matches (picker)), ==, 1);
  cohesion_node_picker_search (picker, "CULT");
  g_assert_cmpuint (g_list_model_get_n_items (cohesion_node_picker_get_matches (picker)), ==, 1);
  cohesion_node_picker_search (picker, "Housing");
  g_assert_cmpuint (g_list_model_get_n_items (cohesion_node_picker_get_matches (picker)), ==, 0);
  cohesion_node_picker_add (picker);
  g_assert_cmpstr (
      cohesion_node_get_name (cohesion_node_get_reference (fixture->action, COHESION_ACTION_LEAD)), ==,
      "Housing");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "Housing");
  cohesion_node_picker_pick (picker, fixture->party);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "Head of Culture");
  cohesion_document_set_text (fixture->document, fixture->party, COHESION_PARTY_NAME, "A. Smith");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "Head of Culture (A. Smith)");
  form_fixture_iterate ();
}

static void
test_references (FormFixture *fixture, gconstpointer data)
{
  GtkWidget *row = form_fixture_get_row (fixture, COHESION_ACTION_SUPPORTERS);
  GtkWidget *wrap = form_fixture_find (row, ADW_TYPE_WRAP_BOX);
  const char *ids[] = { cohesion_node_get_id (fixture->party), "gone", NULL };
  GtkWidget *remove;

  cohesion_document_set_strings (fixture->document, fixture->action, COHESION_ACTION_SUPPORTERS, ids);
  remove = gtk_widget_get_last_child (gtk_widget_get_last_child (wrap));
  gtk_test_accessible_assert_property (remove, GTK_ACCESSIBLE_PROPERTY_LABEL, "Remove No longer there");
  g_signal_emit_by_name (remove, "clicked");
  g_assert_cmpstr (cohesion_node_get_strings (fixture->action, COHESION_ACTION_SUPPORTERS)[0], ==, ids[0]);
  g_assert_null (cohesion_node_get_strings (fixture->action, COHESION_ACTION_SUPPORTERS)[1]);
  g_assert_true (gtk_widget_get_first_child (wrap) == gtk_widget_get_last_child (wrap));
}

/* What is there already is not offered again, and nothing depends on itself. */
static void
test_candidates (FormFixture *fixture, gconstpointer data)
{
  GtkWidget *row = form_fixture_get_row (fixture, COHESION_ACTION_DEPENDS_ON);
  GtkWidget *button = form_fixture_find (row, GTK_TYPE_MENU_BUTTON);
  CohesionNode *other = cohesion_document_add (fixture->document, fixture->priority,
                                               COHESION_PRIORITY_LIST_ACTIONS, 1, COHESION_KIND_ACTION);
  CohesionNodePicker *picker;

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  form_fixture_iterate ();
  picker = COHESION_NODE_PICKER (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  g_assert_cmpuint (g_list_model_get_n_items (cohesion_node_picker_get_matches (picker)), ==, 1);
  cohesion_node_picker_pick (picker, other);
  form_fixture_iterate ();
  g_assert_cmpstr (cohesion_node_get_strings (fixture->action, COHESION_ACTION_DEPENDS_ON)[0], ==,
                   cohesion_node_get_id (other));
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  form_fixture_iterate ();
  g_assert_cmpuint (g_list_model_get_n_items (cohesion_node_picker_get_matches (picker)), ==, 0);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  form_fixture_iterate ();
}

static void
test_rules (FormFixture *fixture, gconstpointer data)
{
  CohesionNode *strategy = fixture->strategy;
  g_autofree char *request = NULL;

  g_assert_false (cohesion_field_is_wanted (strategy, COHESION_STRATEGY_EXEMPT_PARAGRAPH));
  cohesion_document_set_text (fixture->document, strategy, COHESION_STRATEGY_CONFIDENTIALITY, "partExempt");
  g_assert_true (cohesion_field_is_wanted (strategy, COHESION_STRATEGY_EXEMPT_PARAGRAPH));
  cohesion_document_set_text (fixture->document, strategy, COHESION_STRATEGY_EXEMPT_PARAGRAPH, "3");
  cohesion_document_set_text (fixture->document, strategy, COHESION_STRATEGY_CONFIDENTIALITY, "open");
  /* What is there is never hidden. */
  g_assert_true (cohesion_field_is_wanted (strategy, COHESION_STRATEGY_EXEMPT_PARAGRAPH));
  g_assert_true (cohesion_field_is_wanted (fixture->action, COHESION_ACTION_TITLE));
  g_assert_false (cohesion_field_may_ask (fixture->action, COHESION_ACTION_TITLE));
  cohesion_document_set_text (fixture->document, fixture->action, COHESION_ACTION_STATUS, "red");
  request = cohesion_field_dup_request (fixture->action, COHESION_ACTION_STATUS_COMMENT);
  g_assert_nonnull (request);
}

/* Only what a meeting was asked to approve can be printed as it was, and only progress has a period. */
static void
test_as_of (FormFixture *fixture, gconstpointer data)
{
  CohesionNode *root = cohesion_tree_get_root (cohesion_document_get_tree (fixture->document));
  CohesionNode *report = cohesion_document_add (fixture->document, root, COHESION_DOCUMENT_LIST_REPORTS, 0,
                                                COHESION_KIND_REPORT);

  g_assert_true (cohesion_field_is_wanted (report, COHESION_REPORT_AS_OF));
  g_assert_false (cohesion_field_is_wanted (report, COHESION_REPORT_SINCE));
  cohesion_document_set_text (fixture->document, report, COHESION_REPORT_KIND, "progress");
  g_assert_false (cohesion_field_is_wanted (report, COHESION_REPORT_AS_OF));
  g_assert_true (cohesion_field_is_wanted (report, COHESION_REPORT_SINCE));
  g_assert_true (cohesion_field_is_wanted (report, COHESION_REPORT_PERIOD));
}

static void
test_colour (FormFixture *fixture, gconstpointer data)
{
  CohesionNode *settings = cohesion_tree_get_settings (cohesion_document_get_tree (fixture->document));
  CohesionNode *status = cohesion_list_get (
      cohesion_node_get_list (settings, COHESION_SETTINGS_LIST_STATUSES), 1);
  GtkWidget *button;
  GdkRGBA colour = { 1, 0, 0, 1 };

  cohesion_session_set_selected (fixture->session, status);
  button = form_fixture_find (form_fixture_get_row (fixture, COHESION_STATUS_DEFINITION_COLOUR),
                              GTK_TYPE_COLOR_DIALOG_BUTTON);
  gtk_color_dialog_button_set_rgba (GTK_COLOR_DIALOG_BUTTON (button), &colour);
  g_assert_cmpstr (cohesion_node_get_string (status, COHESION_STATUS_DEFINITION_COLOUR), ==, "#ff0000");
  undo (fixture);
  g_assert_cmpfloat (gtk_color_dialog_button_get_rgba (GTK_COLOR_DIALOG_BUTTON (button))->red, <, 0.5);
}

static void
test_addresses (void)
{
  g_assert_true (cohesion_uri_can_open ("https://www.example.org/?a=1"));
  g_assert_true (cohesion_uri_can_open ("http://example.org"));
  g_assert_true (cohesion_uri_can_open ("mailto:council@example.org"));
  g_assert_false (cohesion_uri_can_open ("file:///etc/passwd"));
  g_assert_false (cohesion_uri_can_open ("javascript:alert(1)"));
  g_assert_false (cohesion_uri_can_open ("appendix 1.pdf"));
  g_assert_false (cohesion_uri_can_open (""));
  g_assert_false (cohesion_uri_can_open (NULL));
}

/* What is said below a row does not end the way of Tab through the form, in either direction. */
static void
test_tab_passes_notes (FormFixture *fixture, gconstpointer data)
{
  GtkWidget *deadline = form_fixture_get_row (fixture, COHESION_ACTION_DEADLINE);
  GtkWidget *status = form_fixture_get_row (fixture, COHESION_ACTION_STATUS);
  GtkWidget *list = gtk_widget_get_ancestor (deadline, GTK_TYPE_LIST_BOX);
  GtkRoot *root = gtk_widget_get_root (list);

  form_fixture_set_deadline (fixture, "31 March 2027");
  form_fixture_iterate ();
  g_assert_true (gtk_widget_has_css_class (deadline, "has-note"));
  gtk_widget_grab_focus (deadline);
  for (guint i = 0; i < 3 && !gtk_widget_is_ancestor (gtk_root_get_focus (root), status) &&
                    gtk_root_get_focus (root) != status;
       i++)
    g_assert_true (gtk_widget_child_focus (list, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_root_get_focus (root) == status ||
                 gtk_widget_is_ancestor (gtk_root_get_focus (root), status));
  g_assert_true (gtk_widget_child_focus (list, GTK_DIR_TAB_BACKWARD));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (root), deadline));
}

#define ADD(path, func)                                                                                      \
  g_test_add ("/form-rows/" path, FormFixture, NULL, form_fixture_set_up, func, form_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("text", test_text);
  ADD ("typing-is-one-step", test_typing_is_one_step);
  ADD ("leaving-a-text", test_leaving_a_text);
  ADD ("name", test_name);
  ADD ("text-is-one-step", test_text_is_one_step);
  ADD ("long-name", test_long_name);
  ADD ("rich-text", test_rich_text);
  ADD ("strings", test_strings);
  ADD ("number", test_number);
  ADD ("date", test_date);
  ADD ("deadline", test_deadline);
  ADD ("status", test_status);
  ADD ("scheme-changes", test_scheme_changes);
  ADD ("boolean", test_boolean);
  ADD ("reference", test_reference);
  ADD ("references", test_references);
  ADD ("candidates", test_candidates);
  ADD ("rules", test_rules);
  ADD ("as-of", test_as_of);
  ADD ("colour", test_colour);
  ADD ("tab-passes-notes", test_tab_passes_notes);
  g_test_add_func ("/form-rows/addresses", test_addresses);
  return g_test_run ();
}
