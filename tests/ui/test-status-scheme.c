#include "config.h"

#include "form-fixture.h"

#include "document/cohesion-document-statuses.h"
#include "model/cohesion-status.h"
#include "ui/form/cohesion-list-row.h"
#include "ui/form/cohesion-status-removal.h"
#include "ui/preferences/cohesion-status-scheme.h"

/* The editor of the status scheme, and what follows for the actions. */

static CohesionNode *
find (FormFixture *fixture, const char *key)
{
  return cohesion_status_find (cohesion_document_get_tree (fixture->document), key);
}

static CohesionStatusScheme *
open_scheme (FormFixture *fixture)
{
  CohesionStatusScheme *dialog = g_object_ref_sink (cohesion_status_scheme_new (fixture->document));

  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (fixture->details));
  form_fixture_iterate ();
  return dialog;
}

static void
close_scheme (CohesionStatusScheme *dialog)
{
  adw_dialog_force_close (ADW_DIALOG (dialog));
  form_fixture_iterate ();
  g_assert_finalize_object (dialog);
}

static GtkWidget *
find_titled (GtkWidget *widget, GType type, const char *title)
{
  GtkWidget *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (widget), type) &&
      g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_titled (child, type, title);
  return found;
}

static GtkWidget *
row_of (CohesionStatusScheme *dialog, const char *label)
{
  GtkWidget *row = find_titled (GTK_WIDGET (dialog), COHESION_TYPE_LIST_ROW, label);

  g_assert_nonnull (row);
  return row;
}

static void
test_reorder (FormFixture *fixture, gconstpointer data)
{
  CohesionStatusScheme *dialog = open_scheme (fixture);

  gtk_widget_activate_action (row_of (dialog, "On track"), "row.move-up", NULL);
  form_fixture_iterate ();
  g_assert_cmpuint (cohesion_node_get_position (find (fixture, "green")), ==, 0);
  /* The action keeps the status it had without saying so. */
  g_assert_cmpstr (cohesion_node_get_string (fixture->action, COHESION_ACTION_STATUS), ==, "notStarted");
  cohesion_history_undo (cohesion_document_get_history (fixture->document));
  g_assert_null (cohesion_node_get_string (fixture->action, COHESION_ACTION_STATUS));
  close_scheme (dialog);
}

static void
test_remove_unused (FormFixture *fixture, gconstpointer data)
{
  CohesionStatusScheme *dialog = open_scheme (fixture);

  gtk_widget_activate_action (row_of (dialog, "At risk"), "row.remove", NULL);
  form_fixture_iterate ();
  g_assert_null (form_fixture_get_alert ());
  g_assert_null (find (fixture, "amber"));
  close_scheme (dialog);
}

static void
test_remove_used (FormFixture *fixture, gconstpointer data)
{
  GtkWidget *others;

  cohesion_document_set_text (fixture->document, fixture->action, COHESION_ACTION_STATUS, "amber");
  cohesion_status_removal_ask (fixture->document, find (fixture, "amber"), GTK_WIDGET (fixture->details));
  g_assert_cmpstr (adw_alert_dialog_get_heading (form_fixture_get_alert ()), ==, "Remove “At risk”?");
  form_fixture_answer ("cancel");
  g_assert_nonnull (find (fixture, "amber"));

  cohesion_status_removal_ask (fixture->document, find (fixture, "amber"), GTK_WIDGET (fixture->details));
  others = form_fixture_find (GTK_WIDGET (form_fixture_get_alert ()), ADW_TYPE_COMBO_ROW);
  /* Not started, on track, off track. */
  adw_combo_row_set_selected (ADW_COMBO_ROW (others), 2);
  form_fixture_answer ("remove");
  g_assert_null (find (fixture, "amber"));
  g_assert_cmpstr (cohesion_node_get_string (fixture->action, COHESION_ACTION_STATUS), ==, "red");
  cohesion_history_undo (cohesion_document_get_history (fixture->document));
  g_assert_cmpstr (cohesion_node_get_string (fixture->action, COHESION_ACTION_STATUS), ==, "amber");
}

static void
test_add_and_reset (FormFixture *fixture, gconstpointer data)
{
  CohesionStatusScheme *dialog = open_scheme (fixture);
  CohesionList *scheme = cohesion_status_get_scheme (cohesion_document_get_tree (fixture->document));

  gtk_widget_activate_action (GTK_WIDGET (dialog), "form.add", "(su)", "", 0);
  form_fixture_iterate ();
  g_assert_cmpuint (cohesion_list_get_length (scheme), ==, 8);
  g_assert_nonnull (find_titled (GTK_WIDGET (dialog), ADW_TYPE_PREFERENCES_ROW, "Counts as"));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "scheme.reset", NULL);
  g_assert_cmpuint (cohesion_list_get_length (scheme), ==, 7);
  close_scheme (dialog);
}

/* How well a colour can be seen stands below it, in words. */
static void
test_contrast (FormFixture *fixture, gconstpointer data)
{
  CohesionNode *green = find (fixture, "green");
  GtkWidget *form = g_object_ref_sink (cohesion_form_new (fixture->document, cohesion_node_get_kind (green)));
  GtkWidget *row;
  GtkWidget *note;

  cohesion_form_set_node (COHESION_FORM (form), green);
  row = cohesion_form_get_row (COHESION_FORM (form), COHESION_STATUS_DEFINITION_COLOUR);
  g_assert_true (gtk_widget_has_css_class (row, "has-note"));
  note = form_fixture_find (gtk_widget_get_next_sibling (row), GTK_TYPE_LABEL);
  g_assert_false (gtk_widget_has_css_class (note, "error"));
  cohesion_document_set_text (fixture->document, green, COHESION_STATUS_DEFINITION_COLOUR, "#ffd700");
  g_assert_true (gtk_widget_has_css_class (note, "error"));
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (note)), "too faint"));
  g_assert_finalize_object (form);
}

static void
test_read_only (FormFixture *fixture, gconstpointer data)
{
  CohesionStatusScheme *dialog;

  cohesion_document_set_read_only (fixture->document, TRUE);
  dialog = open_scheme (fixture);
  gtk_widget_activate_action (row_of (dialog, "At risk"), "row.remove", NULL);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "scheme.reset", NULL);
  g_assert_nonnull (find (fixture, "amber"));
  close_scheme (dialog);
}

static void
test_fits_a_phone (FormFixture *fixture, gconstpointer data)
{
  CohesionStatusScheme *dialog = open_scheme (fixture);
  int minimum;

  gtk_widget_measure (GTK_WIDGET (dialog), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  close_scheme (dialog);
}

#define ADD(path, func)                                                                                      \
  g_test_add ("/status-scheme/" path, FormFixture, NULL, form_fixture_set_up, func, form_fixture_tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("reorder", test_reorder);
  ADD ("remove-unused", test_remove_unused);
  ADD ("remove-used", test_remove_used);
  ADD ("add-and-reset", test_add_and_reset);
  ADD ("contrast", test_contrast);
  ADD ("read-only", test_read_only);
  ADD ("fits-a-phone", test_fits_a_phone);
  return g_test_run ();
}
