#include "config.h"

#include "form-fixture.h"

#include "support/cohesion-dump.h"
#include "support/cohesion-sample.h"
#include "ui/details/cohesion-update-dialog.h"
#include "ui/form/cohesion-list-row.h"
#include "ui/form/cohesion-list-section.h"
#include "ui/form/cohesion-text-row.h"
#include "ui/text/cohesion-rich-bar.h"

/* Forms as a whole: every kind of the tables has one, and the details show the right one. */

static gboolean
find_kind (CohesionNode *node, gpointer data)
{
  CohesionNode **found = data;

  found[cohesion_node_get_kind (node)->id] = node;
  return TRUE;
}

/* A node of every kind, every field set, in the form of its kind: each field has its row, called as the
 * table calls it, and nothing was changed by looking. */
static void
test_every_kind (void)
{
  g_autoptr (CohesionTree) tree = cohesion_sample_whole ();
  g_autoptr (CohesionDocument) document = cohesion_document_new (tree);
  g_autofree char *before = cohesion_dump (tree);
  g_autofree char *after = NULL;
  CohesionNode *nodes[COHESION_N_KINDS] = { NULL };

  cohesion_node_foreach (cohesion_tree_get_root (tree), find_kind, nodes);
  for (guint i = 0; i < cohesion_kind_get_count (); i++)
    {
      const CohesionKind *kind = cohesion_kind_get (i);
      CohesionForm *form = g_object_ref_sink (COHESION_FORM (cohesion_form_new (document, kind)));
      int minimum;

      g_test_message ("%s", kind->json);
      cohesion_form_set_node (form, nodes[i]);
      for (guint field = 0; field < kind->n_fields; field++)
        {
          GtkWidget *row = cohesion_form_get_row (form, field);
          const char *label = cohesion_field_get_label (&kind->fields[field]);

          if (kind->fields[field].flags & COHESION_FLAG_HIDDEN)
            continue;
          g_assert_nonnull (row);
          g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, label);
          gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, label);
        }
      gtk_widget_measure (GTK_WIDGET (form), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <=, 360);
      g_assert_finalize_object (form);
    }
  after = cohesion_dump (tree);
  g_assert_cmpstr (after, ==, before);
  g_assert_false (cohesion_history_get_can_undo (cohesion_document_get_history (document)));
}

/* Whatever a file holds, a form shows it without touching it. */
static void
test_any_values (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (CohesionTree) tree = cohesion_sample_random (rand, 200);
  g_autoptr (CohesionDocument) document = cohesion_document_new (tree);
  CohesionSession *session = cohesion_session_new (document);
  CohesionDetails *details = g_object_ref_sink (cohesion_details_new ());
  g_autofree char *before = cohesion_dump (tree);
  g_autofree char *after = NULL;
  CohesionNode *nodes[COHESION_N_KINDS] = { NULL };

  cohesion_details_set_session (details, session);
  cohesion_node_foreach (cohesion_tree_get_root (tree), find_kind, nodes);
  for (guint i = 0; i < COHESION_N_KINDS; i++)
    if (nodes[i])
      for (guint field = 0; field < cohesion_kind_get (i)->n_fields; field++)
        cohesion_session_show (session, nodes[i], (int) field);
  after = cohesion_dump (tree);
  g_assert_cmpstr (after, ==, before);
  g_assert_finalize_object (details);
  g_assert_finalize_object (session);
}

static GtkTextBuffer *
buffer_of (GtkWidget *row)
{
  return gtk_text_view_get_buffer (cohesion_text_row_get_view (COHESION_TEXT_ROW (row)));
}

static void
test_selection (FormFixture *fixture, gconstpointer data)
{
  CohesionForm *form = form_fixture_get_form (fixture);
  CohesionNode *other = cohesion_document_add (fixture->document, fixture->priority,
                                               COHESION_PRIORITY_LIST_ACTIONS, 1, COHESION_KIND_ACTION);
  GtkWidget *row = form_fixture_get_row (fixture, COHESION_ACTION_TITLE);

  g_assert_true (cohesion_form_get_node (form) == fixture->action);
  cohesion_session_set_selected (fixture->session, other);
  g_assert_true (form_fixture_get_form (fixture) == form);
  g_assert_true (form_fixture_get_row (fixture, COHESION_ACTION_TITLE) == row);
  g_assert_true (cohesion_form_get_node (form) == other);
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer_of (row)), ==, 0);
  /* With nothing selected the strategy is there. */
  cohesion_session_set_selected (fixture->session, NULL);
  g_assert_true (cohesion_details_get_node (fixture->details) == fixture->strategy);
  cohesion_session_set_selected (fixture->session, fixture->priority);
  g_assert_true (cohesion_details_get_node (fixture->details) == fixture->priority);
}

static GtkWidget *
find_label (GtkWidget *widget, const char *text)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child, text);
  return found;
}

static void
test_header (FormFixture *fixture, gconstpointer data)
{
  GtkWidget *details = GTK_WIDGET (fixture->details);
  CohesionNode *settings = cohesion_tree_get_settings (cohesion_document_get_tree (fixture->document));

  g_assert_nonnull (find_label (details, "Action 1.1"));
  g_assert_nonnull (find_label (details, "Last changed on 15 May 2026 by AB"));
  /* A council has its own names for the levels. */
  cohesion_document_set_text (fixture->document, settings, COHESION_SETTINGS_ACTION_NAME, "Step");
  g_assert_nonnull (find_label (details, "Step 1.1"));
}

static void
test_show_field (FormFixture *fixture, gconstpointer data)
{
  GtkWidget *row;
  GtkWidget *focus;

  cohesion_session_show (fixture->session, fixture->action, COHESION_ACTION_FUNDING);
  form_fixture_iterate ();
  row = form_fixture_get_row (fixture, COHESION_ACTION_FUNDING);
  focus = gtk_window_get_focus (fixture->window);
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, row));
  cohesion_session_show (fixture->session, fixture->party, COHESION_PARTY_EMAIL);
  form_fixture_iterate ();
  row = form_fixture_get_row (fixture, COHESION_PARTY_EMAIL);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), row));
}

static CohesionNode *
add_milestone (FormFixture *fixture, const char *title)
{
  CohesionNode *node = cohesion_document_add_entry (fixture->document, fixture->action,
                                                    COHESION_ACTION_LIST_MILESTONES);

  cohesion_document_set_text (fixture->document, node, COHESION_MILESTONE_TITLE, title);
  return node;
}

/* From a form to that of a milestone, and back; a milestone that is gone is not shown. */
static void
test_navigation (FormFixture *fixture, gconstpointer data)
{
  CohesionNode *milestone = add_milestone (fixture, "Programme");
  GtkWidget *form = GTK_WIDGET (form_fixture_get_form (fixture));
  GtkWidget *view = form_fixture_find (GTK_WIDGET (fixture->details), ADW_TYPE_NAVIGATION_VIEW);

  g_assert_true (gtk_widget_activate_action (form, "form.show-node", "s", cohesion_node_get_id (milestone)));
  g_assert_true (cohesion_details_get_node (fixture->details) == milestone);
  g_assert_true (adw_navigation_view_pop (ADW_NAVIGATION_VIEW (view)));
  g_assert_true (cohesion_details_get_node (fixture->details) == fixture->action);
  /* Selected from elsewhere, it is below its action all the same. */
  cohesion_session_show (fixture->session, milestone, COHESION_MILESTONE_TITLE);
  g_assert_true (cohesion_details_get_node (fixture->details) == milestone);
  cohesion_history_undo (cohesion_document_get_history (fixture->document));
  cohesion_history_undo (cohesion_document_get_history (fixture->document));
  g_assert_true (cohesion_details_get_node (fixture->details) == fixture->strategy);
  form_fixture_iterate ();
}

/* To what is referred to and back; to another of the same kind the selection goes along. */
static void
test_go_to (FormFixture *fixture, gconstpointer data)
{
  GtkWidget *form = GTK_WIDGET (form_fixture_get_form (fixture));
  GtkWidget *view = form_fixture_find (GTK_WIDGET (fixture->details), ADW_TYPE_NAVIGATION_VIEW);
  CohesionNode *other = cohesion_document_add (fixture->document, fixture->priority,
                                               COHESION_PRIORITY_LIST_ACTIONS, 1, COHESION_KIND_ACTION);

  gtk_widget_activate_action (form, "form.show-node", "s", cohesion_node_get_id (fixture->party));
  g_assert_true (cohesion_details_get_node (fixture->details) == fixture->party);
  g_assert_true (cohesion_session_get_selected (fixture->session) == fixture->action);
  g_assert_true (adw_navigation_view_pop (ADW_NAVIGATION_VIEW (view)));
  g_assert_true (cohesion_details_get_node (fixture->details) == fixture->action);
  gtk_widget_activate_action (form, "form.show-node", "s", cohesion_node_get_id (other));
  g_assert_true (cohesion_session_get_selected (fixture->session) == other);
  g_assert_true (cohesion_details_get_node (fixture->details) == other);
  /* What is not there leads nowhere. */
  gtk_widget_activate_action (form, "form.show-node", "s", "gone");
  g_assert_true (cohesion_details_get_node (fixture->details) == other);
  form_fixture_iterate ();
}

/* A new entry opens in a form of its own, its name ready to be typed. */
static void
test_add (FormFixture *fixture, gconstpointer data)
{
  GtkWidget *form = GTK_WIDGET (form_fixture_get_form (fixture));
  CohesionNode *milestone;
  GtkWidget *row;

  gtk_widget_activate_action (form, "form.add", "(su)", cohesion_node_get_id (fixture->action),
                              COHESION_ACTION_LIST_MILESTONES);
  milestone = cohesion_list_get (cohesion_node_get_list (fixture->action, COHESION_ACTION_LIST_MILESTONES),
                                 0);
  g_assert_nonnull (milestone);
  g_assert_true (cohesion_details_get_node (fixture->details) == milestone);
  row = form_fixture_get_row (fixture, COHESION_MILESTONE_TITLE);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), row));
  form_fixture_iterate ();
}

static CohesionListSection *
find_section (GtkWidget *widget, const char *label)
{
  GtkWidget *heading = find_label (widget, label);

  g_assert_nonnull (heading);
  return COHESION_LIST_SECTION (gtk_widget_get_ancestor (heading, COHESION_TYPE_LIST_SECTION));
}

static const char *
title_at (CohesionListSection *section, int i)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (cohesion_list_section_get_box (section), i);

  return row ? adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)) : NULL;
}

static void
test_list (FormFixture *fixture, gconstpointer data)
{
  CohesionListSection *section = find_section (GTK_WIDGET (fixture->details), "Milestones");
  GtkListBoxRow *row;

  g_assert_null (title_at (section, 0));
  add_milestone (fixture, "One");
  add_milestone (fixture, "Two");
  g_assert_cmpstr (title_at (section, 0), ==, "One");
  row = gtk_list_box_get_row_at_index (cohesion_list_section_get_box (section), 1);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Two");
  gtk_widget_activate_action (GTK_WIDGET (row), "row.move-up", NULL);
  g_assert_cmpstr (title_at (section, 0), ==, "Two");
  row = gtk_list_box_get_row_at_index (cohesion_list_section_get_box (section), 0);
  gtk_widget_activate_action (GTK_WIDGET (row), "row.move-down", NULL);
  g_assert_cmpstr (title_at (section, 0), ==, "One");
  row = gtk_list_box_get_row_at_index (cohesion_list_section_get_box (section), 0);
  gtk_widget_activate_action (GTK_WIDGET (row), "row.remove", NULL);
  g_assert_cmpstr (title_at (section, 0), ==, "Two");
  g_assert_null (title_at (section, 1));
  form_fixture_iterate ();
}

/* The newest first; what was written stays. */
static void
test_log (FormFixture *fixture, gconstpointer data)
{
  CohesionListSection *section = find_section (GTK_WIDGET (fixture->details), "Updates");
  CohesionUpdateDraft first = { .status = "green", .done = "First" };
  CohesionUpdateDraft second = { .done = "Second" };
  CohesionNode *update;
  GtkListBoxRow *row;

  cohesion_document_add_update (fixture->document, fixture->action, &first);
  update = cohesion_document_add_update (fixture->document, fixture->action, &second);
  g_assert_cmpstr (title_at (section, 0), ==, "Second");
  g_assert_cmpstr (title_at (section, 1), ==, "First");
  row = gtk_list_box_get_row_at_index (cohesion_list_section_get_box (section), 0);
  gtk_widget_activate_action (GTK_WIDGET (row), "row.remove", NULL);
  g_assert_cmpuint (cohesion_node_get_n_children (fixture->action, COHESION_ACTION_LIST_UPDATES), ==, 2);
  cohesion_session_show (fixture->session, update, -1);
  g_assert_cmpstr (
      adw_action_row_get_subtitle (ADW_ACTION_ROW (form_fixture_get_row (fixture, COHESION_UPDATE_DONE))), ==,
      "Second");
}

/* A long log shows its beginning until somebody wants all of it. */
static void
test_long_log (FormFixture *fixture, gconstpointer data)
{
  CohesionListSection *section = find_section (GTK_WIDGET (fixture->details), "Updates");
  CohesionUpdateDraft draft = { .done = "Again" };
  GtkWidget *all = gtk_widget_get_last_child (GTK_WIDGET (section));

  for (guint i = 0; i < 8; i++)
    cohesion_document_add_update (fixture->document, fixture->action, &draft);
  g_assert_false (gtk_widget_get_visible (all));
  for (guint i = 0; i < 8; i++)
    cohesion_document_add_update (fixture->document, fixture->action, &draft);
  g_assert_true (gtk_widget_get_visible (all));
  g_assert_null (title_at (section, 8));
  g_signal_emit_by_name (all, "clicked");
  g_assert_cmpstr (title_at (section, 15), ==, "Again");
  g_assert_false (gtk_widget_get_visible (all));
}

/* The council and the settings are opened from the strategy, and so are lists that have no page. */
static void
test_strategy (FormFixture *fixture, gconstpointer data)
{
  CohesionTree *tree = cohesion_document_get_tree (fixture->document);
  GtkWidget *details = GTK_WIDGET (fixture->details);
  GtkWidget *form;

  cohesion_session_set_selected (fixture->session, NULL);
  form = GTK_WIDGET (form_fixture_get_form (fixture));
  find_section (form, "Council");
  find_section (form, "Documents");
  g_assert_null (find_label (form, "People"));
  gtk_widget_activate_action (form, "form.show-node", "s",
                              cohesion_node_get_id (cohesion_tree_get_settings (tree)));
  g_assert_true (cohesion_details_get_node (fixture->details) == cohesion_tree_get_settings (tree));
  g_assert_nonnull (find_label (details, "Status scheme"));
  form_fixture_iterate ();
}

static GtkWidget *
find_row (GtkWidget *widget, const char *title)
{
  GtkWidget *found = NULL;

  if (ADW_IS_ACTION_ROW (widget) &&
      g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, title);
  return found;
}

static const char *
subtitle_of (FormFixture *fixture, const char *title)
{
  GtkWidget *row = find_row (GTK_WIDGET (fixture->details), title);

  return row && gtk_widget_get_visible (row) ? adw_action_row_get_subtitle (ADW_ACTION_ROW (row)) : NULL;
}

/* Reported, and worked out: four things that are never one. */
static void
test_standing (FormFixture *fixture, gconstpointer data)
{
  CohesionUpdateDraft first = { .status = "green", .date = { 2026, 4, 1 } };
  CohesionUpdateDraft second = { .status = "amber" };
  g_auto (CohesionValue)
      original = cohesion_value_deadline (form_fixture_set_deadline (fixture, "31 March 2026"));

  cohesion_document_set_value (fixture->document, fixture->action, COHESION_ACTION_ORIGINAL_DEADLINE,
                               &original);
  form_fixture_set_deadline (fixture, "30 April 2026");
  cohesion_document_add_update (fixture->document, fixture->action, &first);
  cohesion_document_add_update (fixture->document, fixture->action, &second);
  form_fixture_iterate ();
  g_assert_cmpstr (subtitle_of (fixture, "Lateness"), ==, "Overdue: 2 weeks late");
  g_assert_cmpstr (subtitle_of (fixture, "Slip"), ==, "Put back by 4 weeks");
  g_assert_cmpstr (subtitle_of (fixture, "Direction of travel"), ==, "Getting worse");
  g_assert_cmpstr (subtitle_of (fixture, "Last heard of"), ==, "15 May 2026");
  g_assert_null (subtitle_of (fixture, "Next time"));
  /* What recurs says when it is due next. */
  form_fixture_set_deadline (fixture, "by end of March annually");
  form_fixture_iterate ();
  g_assert_cmpstr (subtitle_of (fixture, "Next time"), ==, "Due 31 March 2027");
  g_assert_cmpstr (subtitle_of (fixture, "Lateness"), ==, "Not overdue");
}

static void
test_update_dialog (FormFixture *fixture, gconstpointer data)
{
  CohesionUpdateDialog *dialog = cohesion_update_dialog_new (fixture->document, fixture->action);
  GtkWidget *status;
  GtkWidget *view;
  GtkWidget *bar;
  CohesionNode *update;

  g_object_ref_sink (dialog);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (fixture->details));
  status = form_fixture_find (GTK_WIDGET (dialog), ADW_TYPE_COMBO_ROW);
  view = form_fixture_find (GTK_WIDGET (dialog), GTK_TYPE_TEXT_VIEW);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL, "Done");
  /* Whoever writes has the tools of a rich text. */
  bar = form_fixture_find (GTK_WIDGET (dialog), COHESION_TYPE_RICH_BAR);
  g_assert_false (gtk_widget_get_visible (bar));
  gtk_widget_grab_focus (view);
  g_assert_true (gtk_widget_get_visible (bar));
  adw_combo_row_set_selected (ADW_COMBO_ROW (status), 2);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "Venues booked", -1);
  cohesion_update_dialog_add (dialog);
  form_fixture_iterate ();
  update = cohesion_list_get (cohesion_node_get_list (fixture->action, COHESION_ACTION_LIST_UPDATES), 0);
  g_assert_nonnull (update);
  g_assert_cmpstr (cohesion_node_get_string (update, COHESION_UPDATE_DONE), ==, "Venues booked");
  g_assert_cmpstr (cohesion_node_get_string (fixture->action, COHESION_ACTION_STATUS), ==, "green");
  adw_dialog_force_close (ADW_DIALOG (dialog));
  form_fixture_iterate ();
  g_assert_finalize_object (dialog);
}

static void
test_read_only (FormFixture *fixture, gconstpointer data)
{
  GtkWidget *title = form_fixture_get_row (fixture, COHESION_ACTION_TITLE);
  GtkWidget *resources = form_fixture_get_row (fixture, COHESION_ACTION_FUNDING);
  GtkWidget *status = form_fixture_get_row (fixture, COHESION_ACTION_STATUS);
  GtkWidget *secured = form_fixture_get_row (fixture, COHESION_ACTION_SECURED);

  cohesion_document_set_read_only (fixture->document, TRUE);
  g_assert_false (gtk_text_view_get_editable (cohesion_text_row_get_view (COHESION_TEXT_ROW (title))));
  g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (resources)));
  /* What cannot be chosen is not greyed, but a word. */
  g_assert_true (gtk_widget_get_sensitive (status));
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (ADW_COMBO_ROW (status))), ==, 1);
  g_assert_false (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (status)));
  g_assert_true (gtk_widget_get_sensitive (secured));
  g_assert_false (gtk_widget_get_visible (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (secured))));
  adw_action_row_activate (ADW_ACTION_ROW (secured));
  g_assert_false (cohesion_node_get_boolean (fixture->action, COHESION_ACTION_SECURED));
  gtk_text_buffer_set_text (buffer_of (title), "Other", -1);
  g_assert_cmpstr (cohesion_node_get_name (fixture->action), ==, "Festivals");
  gtk_editable_set_text (GTK_EDITABLE (resources), "Other");
  g_assert_false (cohesion_node_has_value (fixture->action, COHESION_ACTION_FUNDING));
  cohesion_document_set_read_only (fixture->document, FALSE);
  g_assert_true (gtk_editable_get_editable (GTK_EDITABLE (resources)));
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (ADW_COMBO_ROW (status))), >, 1);
  g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (status)));
  adw_action_row_activate (ADW_ACTION_ROW (secured));
  g_assert_true (cohesion_node_get_boolean (fixture->action, COHESION_ACTION_SECURED));
}

static void
test_fits_a_phone (FormFixture *fixture, gconstpointer data)
{
  int minimum;

  for (guint i = 0; i < COHESION_ACTION_N_FIELDS; i++)
    form_fixture_get_row (fixture, i);
  gtk_widget_measure (GTK_WIDGET (fixture->details), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                      NULL);
  g_assert_cmpint (minimum, <=, 360);
}

/* Selecting another node of the same kind only binds rows that are there. */
static void
test_selection_is_quick (FormFixture *fixture, gconstpointer data)
{
  CohesionNode *other = cohesion_document_add (fixture->document, fixture->priority,
                                               COHESION_PRIORITY_LIST_ACTIONS, 1, COHESION_KIND_ACTION);
  gint64 start;
  const int n = 50;

  for (guint i = 0; i < COHESION_ACTION_N_FIELDS; i++)
    form_fixture_get_row (fixture, i);
  start = g_get_monotonic_time ();
  for (int i = 0; i < n; i++)
    cohesion_session_set_selected (fixture->session, i % 2 ? fixture->action : other);
  g_test_message ("%.1f ms per selection", (double) (g_get_monotonic_time () - start) / n / 1000);
  g_assert_cmpint ((g_get_monotonic_time () - start) / n, <, 100000);
}

#define ADD(path, func)                                                                                      \
  g_test_add ("/details/" path, FormFixture, NULL, form_fixture_set_up, func, form_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/details/every-kind", test_every_kind);
  g_test_add_func ("/details/any-values", test_any_values);
  ADD ("selection", test_selection);
  ADD ("header", test_header);
  ADD ("show-field", test_show_field);
  ADD ("navigation", test_navigation);
  ADD ("go-to", test_go_to);
  ADD ("add", test_add);
  ADD ("list", test_list);
  ADD ("long-log", test_long_log);
  ADD ("strategy-stands-for-the-document", test_strategy);
  ADD ("log", test_log);
  ADD ("standing", test_standing);
  ADD ("update-dialog", test_update_dialog);
  ADD ("read-only", test_read_only);
  ADD ("fits-a-phone", test_fits_a_phone);
  ADD ("selection-is-quick", test_selection_is_quick);
  return g_test_run ();
}
