#include "config.h"

#include "form-fixture.h"

#include "ui/form/cohesion-entry-row.h"
#include "ui/form/cohesion-field-binding.h"

/* The rows that ask why a deadline is changed that was promised. */

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
undo (FormFixture *fixture)
{
  g_assert_true (cohesion_history_undo (cohesion_document_get_history (fixture->document)));
}

static GtkWidget *
next_row (GtkWidget *row, guint steps)
{
  for (; steps > 0; steps--)
    row = gtk_widget_get_next_sibling (row);
  return row;
}

/* What was promised is changed with a reason, in one step. */
static void
test_promised_deadline (FormFixture *fixture, gconstpointer data)
{
  GtkWidget *row;
  GtkWidget *category;
  GtkWidget *reason;

  form_fixture_set_deadline (fixture, "by September 2026");
  cohesion_document_choose (fixture->document, fixture->strategy, COHESION_STRATEGY_STATUS, "adopted");
  row = form_fixture_get_row (fixture, COHESION_ACTION_DEADLINE);
  category = next_row (row, 2);
  reason = next_row (row, 3);
  g_assert_false (gtk_widget_get_visible (category));
  type (row, "March 2027");
  g_assert_true (cohesion_entry_row_get_held (COHESION_ENTRY_ROW (row)));
  g_assert_true (gtk_widget_get_visible (category));
  g_assert_true (gtk_widget_get_visible (reason));
  g_assert_cmpstr (note_of (row), ==,
                   "By 31 March 2027 (month).\nOriginally “by September 2026”; 26 weeks later now.");
  g_assert_cmpstr (
      cohesion_deadline_get_text (cohesion_node_get_deadline (fixture->action, COHESION_ACTION_DEADLINE)), ==,
      "by September 2026");

  /* Enter does nothing before there is a reason of a kind. */
  gtk_editable_set_text (GTK_EDITABLE (reason), "The hall is closed");
  g_signal_emit_by_name (reason, "entry-activated");
  g_assert_true (cohesion_entry_row_get_held (COHESION_ENTRY_ROW (row)));
  adw_combo_row_set_selected (ADW_COMBO_ROW (category), 3);
  g_signal_emit_by_name (reason, "entry-activated");
  g_assert_false (cohesion_entry_row_get_held (COHESION_ENTRY_ROW (row)));
  g_assert_false (gtk_widget_get_visible (category));
  g_assert_cmpstr (
      cohesion_deadline_get_text (cohesion_node_get_deadline (fixture->action, COHESION_ACTION_DEADLINE)), ==,
      "March 2027");
  g_assert_cmpuint (cohesion_node_get_n_children (fixture->action, COHESION_ACTION_LIST_DEADLINE_CHANGES), ==,
                    1);
  undo (fixture);
  g_assert_cmpstr (shown (row), ==, "by September 2026");
  g_assert_cmpuint (cohesion_node_get_n_children (fixture->action, COHESION_ACTION_LIST_DEADLINE_CHANGES), ==,
                    0);
}

/* Whoever thinks better of it has what was there. */
static void
test_kept_deadline (FormFixture *fixture, gconstpointer data)
{
  GtkWidget *row = form_fixture_get_row (fixture, COHESION_ACTION_DEADLINE);
  GtkWidget *buttons;

  form_fixture_set_deadline (fixture, "by September 2026");
  cohesion_document_choose (fixture->document, fixture->strategy, COHESION_STRATEGY_STATUS, "adopted");
  gtk_widget_grab_focus (form_fixture_get_row (fixture, COHESION_ACTION_STATUS));
  form_fixture_iterate ();
  type (row, "2030");
  buttons = next_row (row, 4);
  g_assert_true (gtk_widget_get_visible (buttons));
  g_signal_emit_by_name (form_fixture_find (buttons, GTK_TYPE_BUTTON), "clicked");
  g_assert_cmpstr (shown (row), ==, "by September 2026");
  g_assert_false (gtk_widget_get_visible (buttons));
  g_assert_cmpstr (note_of (row), ==, "By 30 September 2026 (month).");
}

/* What waits for a reason waits also while somebody looks at something else. */
static void
test_unfinished_deadline (FormFixture *fixture, gconstpointer data)
{
  CohesionNode *other = cohesion_document_add (fixture->document, fixture->priority,
                                               COHESION_PRIORITY_LIST_ACTIONS, 1, COHESION_KIND_ACTION);
  GtkWidget *row = form_fixture_get_row (fixture, COHESION_ACTION_DEADLINE);
  GtkWidget *reason = next_row (row, 3);

  form_fixture_set_deadline (fixture, "by September 2026");
  cohesion_document_choose (fixture->document, fixture->strategy, COHESION_STRATEGY_STATUS, "adopted");
  type (row, "March 2027");
  gtk_editable_set_text (GTK_EDITABLE (reason), "The hall is closed");
  cohesion_session_set_selected (fixture->session, other);
  g_assert_false (cohesion_entry_row_get_held (COHESION_ENTRY_ROW (row)));
  g_assert_cmpstr (shown (row), ==, "");
  cohesion_session_set_selected (fixture->session, fixture->action);
  g_assert_true (cohesion_entry_row_get_held (COHESION_ENTRY_ROW (row)));
  g_assert_cmpstr (shown (row), ==, "March 2027");
  g_assert_cmpstr (shown (reason), ==, "The hall is closed");
  adw_combo_row_set_selected (ADW_COMBO_ROW (next_row (row, 2)), 3);
  g_signal_emit_by_name (reason, "entry-activated");
  g_assert_cmpstr (
      cohesion_deadline_get_text (cohesion_node_get_deadline (fixture->action, COHESION_ACTION_DEADLINE)), ==,
      "March 2027");
  /* Then that is over. */
  cohesion_session_set_selected (fixture->session, other);
  cohesion_session_set_selected (fixture->session, fixture->action);
  g_assert_false (cohesion_entry_row_get_held (COHESION_ENTRY_ROW (row)));
  type (row, "June 2027");
  g_assert_cmpstr (shown (reason), ==, "");
}

/* The first deadline of an action that came after the adoption is no change. */
static void
test_first_deadline_after_adoption (FormFixture *fixture, gconstpointer data)
{
  GtkWidget *row = form_fixture_get_row (fixture, COHESION_ACTION_DEADLINE);

  cohesion_document_choose (fixture->document, fixture->strategy, COHESION_STRATEGY_STATUS, "adopted");
  type (row, "M");
  type (row, "March 2027");
  g_assert_false (cohesion_entry_row_get_held (COHESION_ENTRY_ROW (row)));
  gtk_widget_grab_focus (form_fixture_get_row (fixture, COHESION_ACTION_STATUS));
  form_fixture_iterate ();
  type (row, "April 2027");
  g_assert_true (cohesion_entry_row_get_held (COHESION_ENTRY_ROW (row)));
  /* Another action is another matter. */
  cohesion_session_set_selected (
      fixture->session, cohesion_document_add (fixture->document, fixture->priority,
                                               COHESION_PRIORITY_LIST_ACTIONS, 1, COHESION_KIND_ACTION));
  g_assert_false (cohesion_entry_row_get_held (COHESION_ENTRY_ROW (row)));
  g_assert_cmpstr (shown (row), ==, "");
}

#define ADD(path, func)                                                                                      \
  g_test_add ("/reason-rows/" path, FormFixture, NULL, form_fixture_set_up, func, form_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("promised-deadline", test_promised_deadline);
  ADD ("kept-deadline", test_kept_deadline);
  ADD ("unfinished-deadline", test_unfinished_deadline);
  ADD ("first-deadline-after-adoption", test_first_deadline_after_adoption);
  return g_test_run ();
}
