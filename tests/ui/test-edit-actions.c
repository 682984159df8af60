#include "config.h"

#include "actions-page-fixture.h"

#include "model/cohesion-list.h"
#include "model/cohesion-status.h"
#include "support/cohesion-dump.h"
#include "ui/actions/cohesion-bulk-dialog.h"

#include <adwaita.h>

/* What is done on the page of actions: typing a search, changing many actions, keeping views. */

static CohesionQueryEntry *
search_of (ActionsPageFixture *fixture)
{
  return COHESION_QUERY_ENTRY (page_fixture_get_child (&fixture->base, "search"));
}

/* As if the user had typed, with the cursor behind it. */
static void
type (ActionsPageFixture *fixture, const char *text)
{
  GtkEditable *entry = GTK_EDITABLE (cohesion_query_entry_get_entry (search_of (fixture)));

  gtk_widget_grab_focus (GTK_WIDGET (entry));
  gtk_editable_set_text (entry, text);
  gtk_editable_set_position (entry, -1);
}

static char *
dup_proposals (ActionsPageFixture *fixture)
{
  GtkListBox *list = cohesion_query_entry_get_proposals (search_of (fixture));
  GString *text = g_string_new (NULL);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)); i++)
    {
      GtkWidget *box = gtk_list_box_row_get_child (row);

      g_string_append_printf (text, "%s%s", i ? "|" : "",
                              gtk_label_get_text (GTK_LABEL (gtk_widget_get_first_child (box))));
    }
  return g_string_free_and_steal (text);
}

static const char *
query_of (ActionsPageFixture *fixture)
{
  return cohesion_session_get_query (fixture->base.session);
}

static void
test_typing (ActionsPageFixture *fixture, gconstpointer data)
{
  type (fixture, "guide");
  g_assert_cmpstr (query_of (fixture), ==, "");
  cohesion_query_entry_commit (search_of (fixture));
  actions_page_fixture_settle ();
  g_assert_cmpstr (query_of (fixture), ==, "guide");
  assert_action_rows (fixture, "Guide");
  cohesion_session_set_query (fixture->base.session, "zoo");
  g_assert_cmpstr (
      gtk_editable_get_text (GTK_EDITABLE (cohesion_query_entry_get_entry (search_of (fixture)))), ==, "zoo");
}

static void
test_problem (ActionsPageFixture *fixture, gconstpointer data)
{
  GtkWidget *problem = GTK_WIDGET (
      gtk_widget_get_template_child (GTK_WIDGET (search_of (fixture)), COHESION_TYPE_QUERY_ENTRY, "problem"));
  GtkEntry *entry = cohesion_query_entry_get_entry (search_of (fixture));

  cohesion_session_set_query (fixture->base.session, "statsu:red guide");
  actions_page_fixture_settle ();
  g_assert_true (gtk_widget_get_visible (problem));
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (problem)), "statsu"));
  g_assert_nonnull (gtk_entry_get_attributes (entry));
  gtk_test_accessible_assert_state (entry, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  assert_action_rows (fixture, "Guide");
  cohesion_session_set_query (fixture->base.session, "status:amber");
  actions_page_fixture_settle ();
  g_assert_false (gtk_widget_get_visible (problem));
  gtk_test_accessible_assert_state (entry, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_FALSE);
}

static void
test_completion (ActionsPageFixture *fixture, gconstpointer data)
{
  GtkListBox *list = cohesion_query_entry_get_proposals (search_of (fixture));
  g_autofree char *terms = NULL;
  g_autofree char *leads = NULL;

  type (fixture, "zoo lea");
  cohesion_query_entry_complete (search_of (fixture));
  terms = dup_proposals (fixture);
  g_assert_cmpstr (terms, ==, "lead:|no:lead");
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, 0));
  leads = dup_proposals (fixture);
  g_assert_cmpstr (leads, ==, "Culture|Advice");
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, 0));
  actions_page_fixture_settle ();
  g_assert_cmpstr (query_of (fixture), ==, "zoo lead:Culture ");
  assert_action_rows (fixture, "Zoo");
}

static CohesionBulkDialog *
open_dialog (ActionsPageFixture *fixture, guint position, guint n)
{
  actions_page_fixture_select (fixture, position, n);
  page_fixture_act (&fixture->base, "actions.edit", NULL);
  return COHESION_BULK_DIALOG (adw_window_get_visible_dialog (ADW_WINDOW (fixture->base.window)));
}

static gpointer
row_of (CohesionBulkDialog *dialog, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (dialog), COHESION_TYPE_BULK_DIALOG, name);
}

static void
test_bulk_edit (ActionsPageFixture *fixture, gconstpointer data)
{
  CohesionHistory *history = cohesion_document_get_history (fixture->base.document);
  g_autofree char *before = cohesion_dump (cohesion_document_get_tree (fixture->base.document));
  g_autofree char *after = NULL;
  CohesionBulkDialog *dialog = open_dialog (fixture, 1, 3);

  g_assert_cmpstr (adw_dialog_get_title (ADW_DIALOG (dialog)), ==, "Change 3 Actions");
  g_assert_false (cohesion_bulk_dialog_can_apply (dialog));
  adw_combo_row_set_selected (row_of (dialog, "lead"), 3);
  gtk_editable_set_text (row_of (dialog, "deadline"), "31 May 2090");
  gtk_editable_set_text (row_of (dialog, "add_tag"), "autumn");
  g_assert_true (cohesion_bulk_dialog_can_apply (dialog));
  cohesion_bulk_dialog_apply (dialog);
  actions_page_fixture_settle ();
  g_assert_null (adw_window_get_visible_dialog (ADW_WINDOW (fixture->base.window)));
  g_assert_cmpstr (cohesion_history_get_undo_label (history), ==, "Change 3 actions");
  for (guint i = 1; i < 4; i++)
    {
      g_assert_true (cohesion_node_get_reference (fixture->actions[i], COHESION_ACTION_LEAD) ==
                     fixture->advice);
      g_assert_true (cohesion_node_has_value (fixture->actions[i], COHESION_ACTION_TAGS));
    }
  g_assert_true (cohesion_node_get_reference (fixture->actions[0], COHESION_ACTION_LEAD) == fixture->culture);
  page_fixture_undo (&fixture->base);
  after = cohesion_dump (cohesion_document_get_tree (fixture->base.document));
  g_assert_cmpstr (after, ==, before);
}

/* Of a promised deadline it is asked once for all why it is changed. */
static void
test_bulk_reason (ActionsPageFixture *fixture, gconstpointer data)
{
  CohesionBulkDialog *dialog;

  cohesion_document_set_text (
      fixture->base.document,
      cohesion_tree_get_strategy (cohesion_document_get_tree (fixture->base.document)),
      COHESION_STRATEGY_STATUS, "adopted");
  dialog = open_dialog (fixture, 0, 2);
  g_assert_false (gtk_widget_get_visible (row_of (dialog, "reason")));
  gtk_editable_set_text (row_of (dialog, "deadline"), "31 May 2090");
  g_assert_true (gtk_widget_get_visible (row_of (dialog, "reason")));
  g_assert_false (cohesion_bulk_dialog_can_apply (dialog));
  adw_combo_row_set_selected (row_of (dialog, "category"), 1);
  gtk_editable_set_text (row_of (dialog, "reason"), "Fewer people");
  g_assert_true (cohesion_bulk_dialog_can_apply (dialog));
  cohesion_bulk_dialog_apply (dialog);
  actions_page_fixture_settle ();
  for (guint i = 0; i < 2; i++)
    {
      CohesionList *notes = cohesion_node_get_list (fixture->actions[i],
                                                    COHESION_ACTION_LIST_DEADLINE_CHANGES);

      g_assert_cmpuint (cohesion_list_get_length (notes), ==, 1);
      g_assert_cmpstr (
          cohesion_node_get_string (cohesion_list_get (notes, 0), COHESION_DEADLINE_CHANGE_REASON), ==,
          "Fewer people");
    }
}

/* The row of a question that is asked, or NULL if it is not. */
static GtkWidget *
question (GtkWidget *widget, const char *title)
{
  GtkWidget *found = NULL;

  if (ADW_IS_PREFERENCES_ROW (widget) && gtk_widget_get_visible (widget) &&
      g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = question (child, title);
  return found;
}

static gboolean
is_asked (CohesionBulkDialog *dialog, const char *title)
{
  return question (row_of (dialog, "questions"), title) != NULL;
}

static void
write_answer (CohesionBulkDialog *dialog, const char *title, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (question (row_of (dialog, "questions"), title)), text);
}

static void
choose_status (ActionsPageFixture *fixture, CohesionBulkDialog *dialog, const char *key)
{
  CohesionTree *tree = cohesion_document_get_tree (fixture->base.document);

  adw_combo_row_set_selected (row_of (dialog, "status"),
                              cohesion_node_get_position (cohesion_status_find (tree, key)) + 1);
}

/* When and by what they were completed is asked once for all, and written in the one step. */
static void
test_bulk_completion (ActionsPageFixture *fixture, gconstpointer data)
{
  g_autofree char *before = cohesion_dump (cohesion_document_get_tree (fixture->base.document));
  g_autofree char *after = NULL;
  CohesionBulkDialog *dialog = open_dialog (fixture, 1, 2);

  g_assert_false (gtk_widget_get_visible (row_of (dialog, "questions")));
  choose_status (fixture, dialog, "blue");
  g_assert_true (is_asked (dialog, "Completed on"));
  g_assert_false (is_asked (dialog, "Reason"));
  write_answer (dialog, "Completed on", "1 May 2999");
  g_assert_false (cohesion_bulk_dialog_can_apply (dialog));
  write_answer (dialog, "Completed on", "1 May 2020");
  write_answer (dialog, "Evidence of completion", "Both printed");
  g_assert_true (cohesion_bulk_dialog_can_apply (dialog));
  cohesion_bulk_dialog_apply (dialog);
  actions_page_fixture_settle ();
  for (guint i = 1; i < 3; i++)
    {
      g_assert_cmpstr (cohesion_node_get_string (fixture->actions[i], COHESION_ACTION_STATUS), ==, "blue");
      g_assert_cmpstr (cohesion_node_get_string (fixture->actions[i], COHESION_ACTION_COMPLETED_ON), ==,
                       "2020-05-01");
      g_assert_cmpstr (cohesion_node_get_string (fixture->actions[i], COHESION_ACTION_COMPLETION_EVIDENCE),
                       ==, "Both printed");
    }
  page_fixture_undo (&fixture->base);
  after = cohesion_dump (cohesion_document_get_tree (fixture->base.document));
  g_assert_cmpstr (after, ==, before);
}

/* Why they are given up is asked, too; nothing is of a status that raises no question. */
static void
test_bulk_closure (ActionsPageFixture *fixture, gconstpointer data)
{
  CohesionBulkDialog *dialog = open_dialog (fixture, 1, 2);

  choose_status (fixture, dialog, "green");
  g_assert_false (gtk_widget_get_visible (row_of (dialog, "questions")));
  choose_status (fixture, dialog, "abandoned");
  g_assert_true (is_asked (dialog, "Reason"));
  g_assert_false (is_asked (dialog, "Completed on"));
  write_answer (dialog, "Reason", "No longer needed");
  cohesion_bulk_dialog_apply (dialog);
  actions_page_fixture_settle ();
  for (guint i = 1; i < 3; i++)
    {
      g_assert_cmpstr (cohesion_node_get_string (fixture->actions[i], COHESION_ACTION_CLOSURE_REASON), ==,
                       "No longer needed");
      g_assert_cmpstr (cohesion_node_get_string (fixture->actions[i], COHESION_ACTION_OUTCOME_OF_CLOSURE), ==,
                       "notDelivered");
    }
}

static void
test_bulk_wrong_date (ActionsPageFixture *fixture, gconstpointer data)
{
  CohesionBulkDialog *dialog = open_dialog (fixture, 0, 2);

  gtk_editable_set_text (row_of (dialog, "deadline"), "31/02/2027");
  g_assert_false (cohesion_bulk_dialog_can_apply (dialog));
  g_assert_true (gtk_widget_get_visible (row_of (dialog, "understood")));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  actions_page_fixture_settle ();
}

static void
answer (ActionsPageFixture *fixture, const char *name, const char *response)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (
      adw_window_get_visible_dialog (ADW_WINDOW (fixture->base.window)));

  gtk_editable_set_text (GTK_EDITABLE (adw_alert_dialog_get_extra_child (dialog)), name);
  g_assert_true (adw_alert_dialog_get_response_enabled (dialog, response));
  g_signal_emit_by_name (dialog, "response", response);
  adw_dialog_force_close (ADW_DIALOG (dialog));
  actions_page_fixture_settle ();
}

static CohesionList *
views_of (ActionsPageFixture *fixture)
{
  return cohesion_tree_get_list (cohesion_document_get_tree (fixture->base.document),
                                 COHESION_DOCUMENT_LIST_VIEWS);
}

static void
test_saved_views (ActionsPageFixture *fixture, gconstpointer data)
{
  CohesionNode *view;
  g_autofree char *grouping = NULL;

  cohesion_session_set_query (fixture->base.session, "lead:culture");
  g_object_set (fixture->base.page, "grouping", "theme", "sort", "title", "descending", TRUE, NULL);
  page_fixture_act (&fixture->base, "actions.save-view", NULL);
  answer (fixture, " Ours ", "save");
  g_assert_cmpuint (cohesion_list_get_length (views_of (fixture)), ==, 1);
  view = cohesion_list_get (views_of (fixture), 0);
  g_assert_cmpstr (cohesion_node_get_name (view), ==, "Ours");
  cohesion_session_set_query (fixture->base.session, "");
  g_object_set (fixture->base.page, "grouping", "none", "sort", "number", "descending", FALSE, NULL);
  actions_page_fixture_settle ();
  assert_action_rows (fixture, "Festivals Guide Days Zoo");
  page_fixture_act (&fixture->base, "actions.apply-view", cohesion_node_get_id (view));
  actions_page_fixture_settle ();
  g_assert_cmpstr (query_of (fixture), ==, "lead:culture");
  g_object_get (fixture->base.page, "grouping", &grouping, NULL);
  g_assert_cmpstr (grouping, ==, "theme");
  assert_action_rows (fixture, "Festivals Zoo");
  page_fixture_act (&fixture->base, "actions.rename-view", NULL);
  answer (fixture, "Culture’s", "rename");
  g_assert_cmpstr (cohesion_node_get_name (view), ==, "Culture’s");
  page_fixture_act (&fixture->base, "actions.remove-view", NULL);
  g_assert_cmpuint (cohesion_list_get_length (views_of (fixture)), ==, 0);
  page_fixture_undo (&fixture->base);
  g_assert_cmpuint (cohesion_list_get_length (views_of (fixture)), ==, 1);
}

/* Keys do what is written in the window of shortcuts. */
static void
test_keys (ActionsPageFixture *fixture, gconstpointer data)
{
  static const struct
  {
    guint key;
    const char *action;
  } keys[] = { { GDK_KEY_F2, "actions.edit" },
               { GDK_KEY_slash, "actions.search" },
               { GDK_KEY_Menu, "actions.menu" } };
  GtkWidget *layouts = page_fixture_get_child (&fixture->base, "layouts");
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (layouts);
  guint found = 0;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) &&
                        j < g_list_model_get_n_items (G_LIST_MODEL (controller));
           j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);
          GtkShortcutAction *action = gtk_shortcut_get_action (shortcut);

          for (gsize k = 0; k < G_N_ELEMENTS (keys); k++)
            found += GTK_IS_KEYVAL_TRIGGER (trigger) &&
                     gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == keys[k].key &&
                     g_str_equal (gtk_named_action_get_action_name (GTK_NAMED_ACTION (action)),
                                  keys[k].action);
        }
    }
  g_assert_cmpuint (found, ==, G_N_ELEMENTS (keys));
  gtk_widget_activate_action (page_fixture_get_child (&fixture->base, "view"), "list.select-all", NULL);
  page_fixture_act (&fixture->base, "actions.search", NULL);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->base.window)),
                                         GTK_WIDGET (search_of (fixture))));
}

static void
test_read_only (ActionsPageFixture *fixture, gconstpointer data)
{
  cohesion_document_set_read_only (fixture->base.document, TRUE);
  actions_page_fixture_settle ();
  actions_page_fixture_select (fixture, 0, 2);
  page_fixture_act (&fixture->base, "actions.edit", NULL);
  page_fixture_act (&fixture->base, "actions.save-view", NULL);
  g_assert_null (adw_window_get_visible_dialog (ADW_WINDOW (fixture->base.window)));
}

#define ADD(path, func)                                                                                      \
  g_test_add ("/edit-actions/" path, ActionsPageFixture, NULL, actions_page_fixture_set_up, func,            \
              actions_page_fixture_tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("typing", test_typing);
  ADD ("problem", test_problem);
  ADD ("completion", test_completion);
  ADD ("bulk-edit", test_bulk_edit);
  ADD ("bulk-reason", test_bulk_reason);
  ADD ("bulk-completion", test_bulk_completion);
  ADD ("bulk-closure", test_bulk_closure);
  ADD ("bulk-wrong-date", test_bulk_wrong_date);
  ADD ("saved-views", test_saved_views);
  ADD ("keys", test_keys);
  ADD ("read-only", test_read_only);
  return g_test_run ();
}
