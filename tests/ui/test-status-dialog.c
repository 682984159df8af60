#include "config.h"

#include "form-fixture.h"

#include "ui/details/cohesion-update-dialog.h"
#include "ui/details/cohesion-update-draft.h"
#include "ui/form/cohesion-occurrence-dialog.h"
#include "ui/form/cohesion-status-dialog.h"
#include "ui/form/cohesion-status-questions.h"

/* What is asked with a status, a time that was met, and an update. */

static gboolean answered;
static gboolean was_set;

static void
on_set (GObject *source, GAsyncResult *result, gpointer data)
{
  answered = TRUE;
  was_set = cohesion_status_dialog_set_status_finish (COHESION_DOCUMENT (source), result, NULL);
}

static void
set_status (FormFixture *fixture, CohesionNode *other, const char *key)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new ();

  g_ptr_array_add (actions, fixture->action);
  if (other)
    g_ptr_array_add (actions, other);
  answered = was_set = FALSE;
  cohesion_status_dialog_set_status_async (fixture->document, actions, key, GTK_WIDGET (fixture->details),
                                           on_set, NULL);
  form_fixture_iterate ();
}

static const char *
text (FormFixture *fixture, guint field)
{
  return cohesion_node_get_string (fixture->action, field);
}

static GtkWidget *
find_titled (GtkWidget *widget, const char *title)
{
  GtkWidget *found = NULL;

  if (ADW_IS_PREFERENCES_ROW (widget) && gtk_widget_get_visible (widget) &&
      g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_titled (child, title);
  return found;
}

/* The row of the question that is asked, or NULL if it is not. */
static GtkWidget *
question (const char *title)
{
  return find_titled (GTK_WIDGET (form_fixture_get_alert ()), title);
}

static void
write_answer (const char *title, const char *words)
{
  GtkWidget *row = question (title);

  g_assert_nonnull (row);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, title);
  gtk_editable_set_text (GTK_EDITABLE (row), words);
}

static void
test_nothing_to_ask (FormFixture *fixture, gconstpointer data)
{
  set_status (fixture, NULL, "green");
  g_assert_null (form_fixture_get_alert ());
  g_assert_true (answered && was_set);
  g_assert_cmpstr (text (fixture, COHESION_ACTION_STATUS), ==, "green");
}

static void
test_complete (FormFixture *fixture, gconstpointer data)
{
  set_status (fixture, NULL, "blue");
  g_assert_false (answered);
  g_assert_cmpstr (adw_alert_dialog_get_heading (form_fixture_get_alert ()), ==, "Status “Complete”");
  g_assert_cmpstr (adw_alert_dialog_get_body (form_fixture_get_alert ()), ==, "Festivals");
  g_assert_null (question ("Reason"));
  g_assert_null (question ("Comment on the status"));
  write_answer ("Completed on", "rubbish");
  g_assert_false (adw_alert_dialog_get_response_enabled (form_fixture_get_alert (), "set"));
  write_answer ("Completed on", "16 May 2026");
  g_assert_false (adw_alert_dialog_get_response_enabled (form_fixture_get_alert (), "set"));
  write_answer ("Completed on", "2 May 2026");
  write_answer ("Evidence of completion", "Programme printed");
  form_fixture_answer ("set");
  g_assert_true (answered && was_set);
  g_assert_cmpstr (text (fixture, COHESION_ACTION_STATUS), ==, "blue");
  g_assert_cmpstr (text (fixture, COHESION_ACTION_COMPLETED_ON), ==, "2026-05-02");
  g_assert_cmpstr (text (fixture, COHESION_ACTION_COMPLETION_EVIDENCE), ==, "Programme printed");
  cohesion_history_undo (cohesion_document_get_history (fixture->document));
  g_assert_null (text (fixture, COHESION_ACTION_STATUS));
  g_assert_null (text (fixture, COHESION_ACTION_COMPLETED_ON));
}

static void
test_close (FormFixture *fixture, gconstpointer data)
{
  CohesionNode *other = cohesion_document_add (fixture->document, fixture->priority,
                                               COHESION_PRIORITY_LIST_ACTIONS, 1, COHESION_KIND_ACTION);

  set_status (fixture, other, "abandoned");
  g_assert_cmpstr (adw_alert_dialog_get_body (form_fixture_get_alert ()), ==, "For 2 actions");
  g_assert_null (question ("Completed on"));
  write_answer ("Reason", "Taken on by the college");
  form_fixture_answer ("set");
  g_assert_cmpstr (text (fixture, COHESION_ACTION_CLOSURE_REASON), ==, "Taken on by the college");
  g_assert_cmpstr (text (fixture, COHESION_ACTION_OUTCOME_OF_CLOSURE), ==, "notDelivered");
  g_assert_cmpstr (cohesion_node_get_string (other, COHESION_ACTION_STATUS), ==, "abandoned");
}

static void
test_trouble_and_second_thoughts (FormFixture *fixture, gconstpointer data)
{
  set_status (fixture, NULL, "amber");
  write_answer ("Comment on the status", "Waits for the hall");
  form_fixture_answer ("cancel");
  g_assert_true (answered && !was_set);
  g_assert_null (text (fixture, COHESION_ACTION_STATUS));
  /* What was said of the status there is, is offered for that one only; it may be left empty. */
  cohesion_document_set_text (fixture->document, fixture->action, COHESION_ACTION_STATUS, "amber");
  cohesion_document_set_text (fixture->document, fixture->action, COHESION_ACTION_STATUS_COMMENT, "Before");
  set_status (fixture, NULL, "amber");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (question ("Comment on the status"))), ==, "Before");
  form_fixture_answer ("cancel");
  set_status (fixture, NULL, "red");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (question ("Comment on the status"))), ==, "");
  form_fixture_answer ("set");
  g_assert_cmpstr (text (fixture, COHESION_ACTION_STATUS), ==, "red");
  g_assert_null (text (fixture, COHESION_ACTION_STATUS_COMMENT));
}

/* While it was asked, the action went. */
static void
test_action_goes (FormFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  set_status (fixture, NULL, "blue");
  g_ptr_array_add (nodes, fixture->action);
  cohesion_document_remove (fixture->document, nodes);
  form_fixture_answer ("set");
  g_assert_true (answered && !was_set);
}

static void
test_occurrence (FormFixture *fixture, gconstpointer data)
{
  CohesionNode *note;

  form_fixture_set_deadline (fixture, "by end of March annually");
  cohesion_occurrence_dialog_present (fixture->document, fixture->action, GTK_WIDGET (fixture->details));
  g_assert_cmpstr (adw_alert_dialog_get_body (form_fixture_get_alert ()), ==,
                   "This is for the time that is due 31 March 2026.");
  write_answer ("Done on", "someday");
  g_assert_false (adw_alert_dialog_get_response_enabled (form_fixture_get_alert (), "done"));
  write_answer ("Done on", "3 April 2026");
  write_answer ("Evidence", "Report to the board");
  form_fixture_answer ("done");
  note = cohesion_list_get (cohesion_node_get_list (fixture->action, COHESION_ACTION_LIST_OCCURRENCES), 0);
  g_assert_cmpstr (cohesion_node_get_string (note, COHESION_OCCURRENCE_DUE), ==, "2026-03-31");
  g_assert_cmpstr (cohesion_node_get_string (note, COHESION_OCCURRENCE_DONE_ON), ==, "2026-04-03");
  g_assert_cmpstr (cohesion_node_get_string (note, COHESION_OCCURRENCE_EVIDENCE), ==, "Report to the board");
}

static GtkTextBuffer *
first_buffer (CohesionUpdateDialog *dialog)
{
  return gtk_text_view_get_buffer (
      GTK_TEXT_VIEW (form_fixture_find (GTK_WIDGET (dialog), GTK_TYPE_TEXT_VIEW)));
}

static char *
dup_buffer (CohesionUpdateDialog *dialog)
{
  char *words;

  g_object_get (first_buffer (dialog), "text", &words, NULL);
  return words;
}

static CohesionUpdateDialog *
open_update (FormFixture *fixture)
{
  CohesionUpdateDialog *dialog = g_object_ref_sink (
      cohesion_update_dialog_new (fixture->document, fixture->action));

  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (fixture->details));
  form_fixture_iterate ();
  return dialog;
}

static void
close_update (CohesionUpdateDialog *dialog)
{
  adw_dialog_force_close (ADW_DIALOG (dialog));
  form_fixture_iterate ();
  g_assert_finalize_object (dialog);
}

/* What was closed by mistake is there again, until it is added. */
static void
test_draft_is_kept (FormFixture *fixture, gconstpointer data)
{
  CohesionUpdateDialog *dialog = open_update (fixture);
  g_autofree char *again = NULL;
  g_autofree char *after = NULL;

  gtk_text_buffer_set_text (first_buffer (dialog), "Venues booked", -1);
  close_update (dialog);
  g_assert_cmpuint (cohesion_node_get_n_children (fixture->action, COHESION_ACTION_LIST_UPDATES), ==, 0);
  dialog = open_update (fixture);
  again = dup_buffer (dialog);
  g_assert_cmpstr (again, ==, "Venues booked");
  cohesion_update_dialog_add (dialog);
  close_update (dialog);
  g_assert_cmpuint (cohesion_node_get_n_children (fixture->action, COHESION_ACTION_LIST_UPDATES), ==, 1);
  g_assert_null (cohesion_update_draft_find (fixture->document, fixture->action));
  dialog = open_update (fixture);
  after = dup_buffer (dialog);
  g_assert_cmpstr (after, ==, "");
  close_update (dialog);
}

/* Status, forecast, what goes with the status and the figures of measures are asked in one dialog. */
static void
test_update_in_full (FormFixture *fixture, gconstpointer data)
{
  CohesionNode *root = cohesion_tree_get_root (cohesion_document_get_tree (fixture->document));
  CohesionNode *measure = cohesion_document_add (fixture->document, root, COHESION_DOCUMENT_LIST_MEASURES, 0,
                                                 COHESION_KIND_MEASURE);
  const char *measures[] = { cohesion_node_get_id (measure), NULL };
  CohesionUpdateDialog *dialog;
  GtkWidget *figure;
  CohesionNode *update;

  cohesion_document_set_text (fixture->document, measure, COHESION_MEASURE_TITLE, "Visitors");
  cohesion_document_set_text (fixture->document, measure, COHESION_MEASURE_UNIT, "people");
  cohesion_document_set_strings (fixture->document, fixture->action, COHESION_ACTION_MEASURES, measures);
  dialog = open_update (fixture);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_titled (GTK_WIDGET (dialog), "Status")), 3);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_titled (GTK_WIDGET (dialog), "Forecast")), 4);
  gtk_editable_set_text (GTK_EDITABLE (find_titled (GTK_WIDGET (dialog), "Comment on the status")),
                         "Waits for the hall");
  figure = find_titled (GTK_WIDGET (dialog), "Visitors (people)");
  gtk_editable_set_text (GTK_EDITABLE (figure), "many");
  g_assert_true (gtk_widget_has_css_class (figure, "error"));
  gtk_editable_set_text (GTK_EDITABLE (figure), "1200");
  g_assert_false (gtk_widget_has_css_class (figure, "error"));
  cohesion_update_dialog_add (dialog);
  close_update (dialog);
  update = cohesion_list_get (cohesion_node_get_list (fixture->action, COHESION_ACTION_LIST_UPDATES), 0);
  g_assert_cmpstr (cohesion_node_get_string (update, COHESION_UPDATE_STATUS_AFTER), ==, "amber");
  g_assert_cmpstr (cohesion_node_get_string (update, COHESION_UPDATE_FORECAST), ==, "red");
  g_assert_cmpstr (text (fixture, COHESION_ACTION_STATUS_COMMENT), ==, "Waits for the hall");
  g_assert_cmpuint (cohesion_node_get_n_children (update, COHESION_UPDATE_LIST_FIGURES), ==, 1);
  g_assert_cmpuint (cohesion_node_get_n_children (measure, COHESION_MEASURE_LIST_READINGS), ==, 1);
  cohesion_history_undo (cohesion_document_get_history (fixture->document));
  g_assert_cmpuint (cohesion_node_get_n_children (measure, COHESION_MEASURE_LIST_READINGS), ==, 0);
  g_assert_null (text (fixture, COHESION_ACTION_STATUS));
}

static void
test_fits_a_phone (FormFixture *fixture, gconstpointer data)
{
  CohesionUpdateDialog *dialog = open_update (fixture);
  int minimum;

  gtk_widget_measure (GTK_WIDGET (dialog), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  close_update (dialog);
}

#define ADD(path, func)                                                                                      \
  g_test_add ("/status-dialog/" path, FormFixture, NULL, form_fixture_set_up, func, form_fixture_tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("nothing-to-ask", test_nothing_to_ask);
  ADD ("complete", test_complete);
  ADD ("close", test_close);
  ADD ("trouble-and-second-thoughts", test_trouble_and_second_thoughts);
  ADD ("action-goes", test_action_goes);
  ADD ("occurrence", test_occurrence);
  ADD ("draft-is-kept", test_draft_is_kept);
  ADD ("update-in-full", test_update_in_full);
  ADD ("fits-a-phone", test_fits_a_phone);
  return g_test_run ();
}
