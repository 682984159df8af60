#include "config.h"

#include "page-fixture.h"

#include "ui/decisions/cohesion-decisions-private.h"
#include "ui/decisions/cohesion-outcome-dialog.h"

#include <adwaita.h>
#include <glib/gstdio.h>

/* The page of decisions: what it says, and what is done on it. */

typedef struct
{
  PageFixture base;
  CohesionNode *meeting;
  CohesionNode *decision;
  CohesionNode *resolutions[2];
} Fixture;

static CohesionNode *
add (Fixture *fixture, CohesionNode *parent, guint list, guint kind)
{
  return cohesion_document_add (fixture->base.document, parent, list, G_MAXUINT, kind);
}

static void
set_text (Fixture *fixture, CohesionNode *node, guint field, const char *text)
{
  cohesion_document_set_text (fixture->base.document, node, field, text);
}

static CohesionNode *
add_meeting (Fixture *fixture, const char *body, const char *date)
{
  CohesionNode *meeting = add (fixture, fixture->base.root, COHESION_DOCUMENT_LIST_MEETINGS,
                               COHESION_KIND_MEETING);

  set_text (fixture, meeting, COHESION_MEETING_BODY, body);
  set_text (fixture, meeting, COHESION_MEETING_DATE, date);
  return meeting;
}

static CohesionNode *
add_resolution (Fixture *fixture, const char *verb, const char *text)
{
  CohesionNode *resolution = add (fixture, fixture->decision, COHESION_DECISION_LIST_RESOLUTIONS,
                                  COHESION_KIND_RESOLUTION);

  set_text (fixture, resolution, COHESION_RESOLUTION_VERB, verb);
  set_text (fixture, resolution, COHESION_RESOLUTION_TEXT, text);
  return resolution;
}

static void
fill (Fixture *fixture)
{
  static const char *const points[] = { "Strong support", NULL };

  fixture->meeting = add_meeting (fixture, "Cabinet", "2019-05-21");
  cohesion_document_set_strings (fixture->base.document, fixture->meeting, COHESION_MEETING_DISCUSSION,
                                 points);
  fixture->decision = add (fixture, fixture->base.root, COHESION_DOCUMENT_LIST_DECISIONS,
                           COHESION_KIND_DECISION);
  set_text (fixture, fixture->decision, COHESION_DECISION_LEAD, "Cabinet resolved to:");
  set_text (fixture, fixture->decision, COHESION_DECISION_MEETING, cohesion_node_get_id (fixture->meeting));
  fixture->resolutions[0] = add_resolution (fixture, "approve", "the Strategy");
  fixture->resolutions[1] = add_resolution (fixture, "note", "the approach");
}

static void
set_up_empty (Fixture *fixture, gconstpointer data)
{
  page_fixture_new_document (&fixture->base);
  page_fixture_show (&fixture->base, COHESION_TYPE_DECISIONS_PAGE);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  page_fixture_new_document (&fixture->base);
  fill (fixture);
  page_fixture_show (&fixture->base, COHESION_TYPE_DECISIONS_PAGE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  page_fixture_tear_down (&fixture->base);
}

static GtkListView *
view_of (Fixture *fixture)
{
  return GTK_LIST_VIEW (page_fixture_get_child (&fixture->base, "view"));
}

static GListModel *
model_of (Fixture *fixture)
{
  return G_LIST_MODEL (gtk_list_view_get_model (view_of (fixture)));
}

static char *
list_lines (Fixture *fixture)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model_of (fixture)); i++)
    {
      g_autoptr (CohesionMinuteLine) line = g_list_model_get_item (model_of (fixture), i);
      const char *numeral = cohesion_minute_line_get_numeral (line);

      g_string_append_printf (text, "%s%s%s%s", i ? "|" : "", numeral ? numeral : "", numeral ? " " : "",
                              cohesion_minute_line_get_text (line));
    }
  return g_string_free_and_steal (text);
}

#define assert_lines(fixture, expected)                                                                      \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_autofree char *lines_ = list_lines (fixture);                                                          \
    g_assert_cmpstr (lines_, ==, expected);                                                                  \
  }                                                                                                          \
  G_STMT_END

#define BEFORE "Cabinet, 21 May 2019|Strong support|Cabinet resolved to:"
#define AS_BEFORE BEFORE "|(i) Approve the Strategy; and|(ii) Note the approach."
#define SWAPPED BEFORE "|(i) Note the approach; and|(ii) Approve the Strategy."

static void
select_node (Fixture *fixture, CohesionNode *node)
{
  cohesion_session_show (fixture->base.session, node, -1);
  outline_fixture_settle ();
}

static void
test_lines (Fixture *fixture, gconstpointer data)
{
  assert_lines (fixture, AS_BEFORE);
  g_assert_nonnull (outline_fixture_find_named (fixture->base.page, "Cabinet, 21 May 2019"));
  g_assert_nonnull (outline_fixture_find_named (fixture->base.page, "(i) Approve the Strategy; and"));
}

static void
test_newest_first (Fixture *fixture, gconstpointer data)
{
  add_meeting (fixture, "Scrutiny", "2018-12");
  add_meeting (fixture, "Council", "2019-06-03");
  outline_fixture_settle ();
  assert_lines (fixture, "Council, 3 June 2019|" AS_BEFORE "|Scrutiny, December 2018");
}

static void
test_amended (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionMinuteLine) line = NULL;

  set_text (fixture, fixture->resolutions[0], COHESION_RESOLUTION_TEXT_AS_AGREED,
            "the Strategy, for two years");
  outline_fixture_settle ();
  assert_lines (fixture, BEFORE "|(i) Approve the Strategy, for two years; and|(ii) Note the approach.");
  line = g_list_model_get_item (model_of (fixture), 3);
  g_assert_cmpstr (cohesion_minute_line_get_note (line), ==, "Amended. Words added: “, for two years”.");
  g_assert_cmpstr (cohesion_minute_line_get_recommended (line), ==, "Approve the Strategy; and");
}

static void
test_notes (Fixture *fixture, gconstpointer data)
{
  CohesionNode *party = add (fixture, fixture->base.root, COHESION_DOCUMENT_LIST_PARTIES,
                             COHESION_KIND_PARTY);
  CohesionNode *strategy = cohesion_tree_get_strategy (cohesion_document_get_tree (fixture->base.document));
  const char *affects[] = { cohesion_node_get_id (strategy), NULL };
  const CohesionValue yes = cohesion_value_integer (TRUE);
  g_autoptr (CohesionMinuteLine) decision = NULL;
  g_autoptr (CohesionMinuteLine) first = NULL;

  set_text (fixture, party, COHESION_PARTY_ROLE, "Director of Policy");
  set_text (fixture, fixture->resolutions[0], COHESION_RESOLUTION_DELEGATED_TO, cohesion_node_get_id (party));
  cohesion_document_set_strings (fixture->base.document, fixture->resolutions[0], COHESION_RESOLUTION_AFFECTS,
                                 affects);
  cohesion_document_set_value (fixture->base.document, fixture->decision, COHESION_DECISION_KEY_DECISION,
                               &yes);
  set_text (fixture, fixture->decision, COHESION_DECISION_FORWARD_PLAN, "FP/1");
  set_text (fixture, fixture->decision, COHESION_DECISION_OUTCOME, "asRecommended");
  outline_fixture_settle ();
  decision = g_list_model_get_item (model_of (fixture), 2);
  first = g_list_model_get_item (model_of (fixture), 3);
  g_assert_cmpstr (cohesion_minute_line_get_note (decision), ==,
                   "As recommended\nKey decision FP/1.\nIn force since 21 May 2019.");
  g_assert_cmpstr (cohesion_minute_line_get_note (first), ==,
                   "Adopted the strategy on 21 May 2019.\nDelegated to: Director of Policy");
}

static GtkWidget *
get_dialog_child (CohesionOutcomeDialog *dialog, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (dialog), COHESION_TYPE_OUTCOME_DIALOG, name));
}

static GtkWidget *
find_text_view (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_TEXT_VIEW (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_text_view (child);
  return found;
}

/* What was decided is asked for once the meeting has been, and recorded as one step. */
static void
test_record_outcome (Fixture *fixture, gconstpointer data)
{
  CohesionOutcomeDialog *dialog = cohesion_outcome_dialog_new (fixture->base.document, fixture->decision);
  AdwBanner *banner = ADW_BANNER (page_fixture_get_child (&fixture->base, "outcomes"));
  GtkWidget *words = get_dialog_child (dialog, "words");
  AdwPreferencesGroup *subject = ADW_PREFERENCES_GROUP (get_dialog_child (dialog, "subject"));
  GtkTextBuffer *buffer;

  cohesion_page_update (COHESION_PAGE (fixture->base.page));
  g_assert_true (adw_banner_get_revealed (banner));
  adw_dialog_present (ADW_DIALOG (dialog), fixture->base.page);
  outline_fixture_settle ();
  g_assert_false (gtk_widget_get_visible (words));
  /* The title of a report is long, and is never cut where it is said. */
  g_assert_cmpstr (adw_preferences_group_get_title (subject), ==, "Cabinet, 21 May 2019");
  g_assert_nonnull (adw_preferences_group_get_description (subject));
  adw_combo_row_set_selected (ADW_COMBO_ROW (get_dialog_child (dialog, "outcome")), 1);
  g_assert_true (gtk_widget_get_visible (words));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (find_text_view (words)));
  gtk_text_buffer_set_text (buffer, "the Strategy, for two years", -1);
  cohesion_outcome_dialog_record (dialog);
  outline_fixture_settle ();
  g_assert_cmpstr (cohesion_node_get_string (fixture->decision, COHESION_DECISION_OUTCOME), ==, "amended");
  assert_lines (fixture, BEFORE "|(i) Approve the Strategy, for two years; and|(ii) Note the approach.");
  g_assert_false (adw_banner_get_revealed (banner));
  page_fixture_undo (&fixture->base);
  assert_lines (fixture, AS_BEFORE);
  g_assert_null (cohesion_node_get_string (fixture->decision, COHESION_DECISION_OUTCOME));
}

/* What will follow is said before it is done. */
static void
test_outcome_says_what_follows (Fixture *fixture, gconstpointer data)
{
  CohesionNode *strategy = cohesion_tree_get_strategy (cohesion_document_get_tree (fixture->base.document));
  const char *affects[] = { cohesion_node_get_id (strategy), NULL };
  CohesionOutcomeDialog *dialog;
  AdwPreferencesRow *row;
  int minimum;

  cohesion_document_set_strings (fixture->base.document, fixture->resolutions[0], COHESION_RESOLUTION_AFFECTS,
                                 affects);
  dialog = g_object_ref_sink (cohesion_outcome_dialog_new (fixture->base.document, fixture->decision));
  row = ADW_PREFERENCES_ROW (get_dialog_child (dialog, "consequence"));
  g_assert_cmpstr (
      adw_preferences_row_get_title (row), ==,
      "The strategy will be adopted as of 21 May 2019, and 0 deadlines kept as the original ones.");
  adw_combo_row_set_selected (ADW_COMBO_ROW (get_dialog_child (dialog, "outcome")), 2);
  g_assert_cmpstr (adw_preferences_row_get_title (row), ==, "Nothing is adopted or approved by it.");
  gtk_widget_measure (GTK_WIDGET (dialog), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  g_object_unref (dialog);
}

static void
test_outcome_approves (Fixture *fixture, gconstpointer data)
{
  CohesionNode *theme = add (fixture, fixture->base.root, COHESION_DOCUMENT_LIST_THEMES, COHESION_KIND_THEME);
  CohesionNode *priority = add (fixture, theme, COHESION_THEME_LIST_PRIORITIES, COHESION_KIND_PRIORITY);
  CohesionNode *action = add (fixture, priority, COHESION_PRIORITY_LIST_ACTIONS, COHESION_KIND_ACTION);
  CohesionNode *change = add (fixture, action, COHESION_ACTION_LIST_DEADLINE_CHANGES,
                              COHESION_KIND_DEADLINE_CHANGE);
  const char *affects[] = { cohesion_node_get_id (action), NULL };
  CohesionOutcomeDialog *dialog;

  set_text (fixture, action, COHESION_ACTION_TITLE, "Open the hubs");
  cohesion_document_set_strings (fixture->base.document, fixture->resolutions[1], COHESION_RESOLUTION_AFFECTS,
                                 affects);
  dialog = cohesion_outcome_dialog_new (fixture->base.document, fixture->decision);
  adw_dialog_present (ADW_DIALOG (dialog), fixture->base.page);
  cohesion_outcome_dialog_record (dialog);
  outline_fixture_settle ();
  g_assert_true (cohesion_node_get_reference (change, COHESION_DEADLINE_CHANGE_APPROVED_BY) ==
                 fixture->resolutions[1]);
}

static void
test_minute_as_pdf (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("minute-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "minute.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *bytes = NULL;

  cohesion_decisions_page_save_minute_to (COHESION_DECISIONS_PAGE (fixture->base.page), fixture->meeting,
                                          file);
  while (!g_file_get_contents (path, &bytes, NULL, NULL) || *bytes == '\0')
    {
      g_clear_pointer (&bytes, g_free);
      g_main_context_iteration (NULL, TRUE);
    }
  outline_fixture_settle ();
  g_assert_true (g_str_has_prefix (bytes, "%PDF-"));
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_lines_that_stay (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionMinuteLine) before = g_list_model_get_item (model_of (fixture), 3);
  g_autoptr (CohesionMinuteLine) after = NULL;

  set_text (fixture, fixture->resolutions[1], COHESION_RESOLUTION_TEXT, "the risks");
  outline_fixture_settle ();
  after = g_list_model_get_item (model_of (fixture), 3);
  g_assert_true (before == after);
  assert_lines (fixture, BEFORE "|(i) Approve the Strategy; and|(ii) Note the risks.");
}

static void
test_selection (Fixture *fixture, gconstpointer data)
{
  GtkSelectionModel *model = gtk_list_view_get_model (view_of (fixture));

  gtk_selection_model_select_item (model, 3, TRUE);
  g_assert_true (cohesion_session_get_selected (fixture->base.session) == fixture->resolutions[0]);
  gtk_selection_model_select_item (model, 1, TRUE);
  g_assert_true (cohesion_session_get_selected (fixture->base.session) == fixture->meeting);
  g_assert_true (gtk_selection_model_is_selected (model, 1));
  cohesion_session_set_selected (fixture->base.session, fixture->decision);
  g_assert_true (gtk_selection_model_is_selected (model, 2));
}

static void
test_selection_stays_when_typing (Fixture *fixture, gconstpointer data)
{
  select_node (fixture, fixture->resolutions[1]);
  set_text (fixture, fixture->resolutions[1], COHESION_RESOLUTION_TEXT, "the risks");
  outline_fixture_settle ();
  g_assert_true (cohesion_session_get_selected (fixture->base.session) == fixture->resolutions[1]);
  g_assert_true (gtk_selection_model_is_selected (gtk_list_view_get_model (view_of (fixture)), 4));
}

static void
test_reorder (Fixture *fixture, gconstpointer data)
{
  select_node (fixture, fixture->resolutions[0]);
  page_fixture_act (&fixture->base, "decisions.move-up", NULL);
  assert_lines (fixture, AS_BEFORE);
  page_fixture_act (&fixture->base, "decisions.move-down", NULL);
  assert_lines (fixture, SWAPPED);
  g_assert_true (cohesion_session_get_selected (fixture->base.session) == fixture->resolutions[0]);
  page_fixture_act (&fixture->base, "decisions.move-up", NULL);
  assert_lines (fixture, AS_BEFORE);
  page_fixture_undo (&fixture->base);
  assert_lines (fixture, SWAPPED);
}

static void
test_drop (Fixture *fixture, gconstpointer data)
{
  g_assert_true (page_fixture_drop (&fixture->base, fixture->resolutions[0], "(ii) Note the approach.", 0.0));
  assert_lines (fixture, SWAPPED);
}

static void
test_add (Fixture *fixture, gconstpointer data)
{
  CohesionNode *added;

  select_node (fixture, fixture->resolutions[0]);
  page_fixture_act (&fixture->base, "decisions.add-resolution", "agree");
  added = cohesion_session_get_selected (fixture->base.session);
  g_assert_cmpstr (cohesion_node_get_string (added, COHESION_RESOLUTION_VERB), ==, "agree");
  assert_lines (fixture, BEFORE "|(i) Approve the Strategy; and|Agree|(ii) Note the approach.");
  page_fixture_undo (&fixture->base);
  assert_lines (fixture, AS_BEFORE);

  select_node (fixture, fixture->meeting);
  page_fixture_act (&fixture->base, "decisions.add-decision", NULL);
  added = cohesion_session_get_selected (fixture->base.session);
  g_assert_true (cohesion_node_get_reference (added, COHESION_DECISION_MEETING) == fixture->meeting);
  page_fixture_undo (&fixture->base);
  assert_lines (fixture, AS_BEFORE);
}

static void
test_remove (Fixture *fixture, gconstpointer data)
{
  select_node (fixture, fixture->resolutions[1]);
  page_fixture_act (&fixture->base, "decisions.remove", NULL);
  assert_lines (fixture, BEFORE "|(i) Approve the Strategy.");
  page_fixture_undo (&fixture->base);
  assert_lines (fixture, AS_BEFORE);
  select_node (fixture, fixture->meeting);
  page_fixture_act (&fixture->base, "decisions.remove", NULL);
  assert_lines (fixture, "Not tied to a meeting yet|Cabinet resolved to:|(i) Approve the Strategy; and|"
                         "(ii) Note the approach.");
}

/* A point of the discussion is not the meeting: Delete does not take that out. */
static void
test_a_point_is_not_its_meeting (Fixture *fixture, gconstpointer data)
{
  gtk_selection_model_select_item (gtk_list_view_get_model (view_of (fixture)), 1, TRUE);
  outline_fixture_settle ();
  page_fixture_act (&fixture->base, "decisions.remove", NULL);
  assert_lines (fixture, AS_BEFORE);
}

static void
copied (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  *(char **) data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

static void
test_copy (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  page_fixture_act (&fixture->base, "decisions.copy", NULL);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (fixture->base.page), NULL, copied, &text);
  while (text == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (text, ==,
                   "Meeting: 21/05/2019 - Cabinet\n\nStrong support\n\nCabinet resolved to:\n\n"
                   "(i) Approve the Strategy; and\n\n(ii) Note the approach.\n");
}

static void
test_report (Fixture *fixture, gconstpointer data)
{
  CohesionNode *report = add (fixture, fixture->base.root, COHESION_DOCUMENT_LIST_REPORTS,
                              COHESION_KIND_REPORT);

  set_text (fixture, report, COHESION_REPORT_DECISION, cohesion_node_get_id (fixture->decision));
  select_node (fixture, fixture->resolutions[0]);
  page_fixture_act (&fixture->base, "decisions.open-report", NULL);
  g_assert_true (cohesion_session_get_selected (fixture->base.session) == report);
  g_assert_cmpstr (cohesion_session_get_page (fixture->base.session), ==, "reports");
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  gconstpointer state = cohesion_history_get_state (cohesion_document_get_history (fixture->base.document));

  select_node (fixture, fixture->resolutions[0]);
  cohesion_document_set_read_only (fixture->base.document, TRUE);
  outline_fixture_settle ();
  page_fixture_act (&fixture->base, "decisions.move-down", NULL);
  page_fixture_act (&fixture->base, "decisions.remove", NULL);
  page_fixture_act (&fixture->base, "decisions.add-meeting", NULL);
  page_fixture_act (&fixture->base, "decisions.add-resolution", "note");
  g_assert_true (cohesion_history_get_state (cohesion_document_get_history (fixture->base.document)) ==
                 state);
  assert_lines (fixture, AS_BEFORE);
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  int minimum;

  gtk_widget_measure (fixture->base.page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  GtkStack *stack = GTK_STACK (page_fixture_get_child (&fixture->base, "stack"));

  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "empty");
  page_fixture_act (&fixture->base, "decisions.add-meeting", NULL);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "list");
  assert_lines (fixture, "Cabinet");
  page_fixture_undo (&fixture->base);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "empty");
}

/* What a decision changed is offered to be marked as approved, once it was agreed. */
static void
test_offers_approval (Fixture *fixture, gconstpointer data)
{
  CohesionNode *theme = add (fixture, fixture->base.root, COHESION_DOCUMENT_LIST_THEMES, COHESION_KIND_THEME);
  CohesionNode *priority = add (fixture, theme, COHESION_THEME_LIST_PRIORITIES, COHESION_KIND_PRIORITY);
  CohesionNode *action = add (fixture, priority, COHESION_PRIORITY_LIST_ACTIONS, COHESION_KIND_ACTION);
  CohesionNode *change = add (fixture, action, COHESION_ACTION_LIST_DEADLINE_CHANGES,
                              COHESION_KIND_DEADLINE_CHANGE);
  AdwBanner *banner = ADW_BANNER (page_fixture_get_child (&fixture->base, "approvals"));
  const char *affects[] = { cohesion_node_get_id (action), NULL };

  cohesion_document_set_strings (fixture->base.document, fixture->resolutions[0], COHESION_RESOLUTION_AFFECTS,
                                 affects);
  set_text (fixture, fixture->decision, COHESION_DECISION_OUTCOME, "deferred");
  cohesion_page_update (COHESION_PAGE (fixture->base.page));
  g_assert_false (adw_banner_get_revealed (banner));
  set_text (fixture, fixture->decision, COHESION_DECISION_OUTCOME, "asRecommended");
  cohesion_page_update (COHESION_PAGE (fixture->base.page));
  g_assert_true (adw_banner_get_revealed (banner));
  page_fixture_act (&fixture->base, "decisions.approve-changes", NULL);
  g_assert_true (cohesion_node_get_reference (change, COHESION_DEADLINE_CHANGE_APPROVED_BY) ==
                 fixture->resolutions[0]);
  cohesion_page_update (COHESION_PAGE (fixture->base.page));
  g_assert_false (adw_banner_get_revealed (banner));
  page_fixture_undo (&fixture->base);
  g_assert_null (cohesion_node_get_reference (change, COHESION_DEADLINE_CHANGE_APPROVED_BY));
}

#define TEST(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  TEST ("/decisions/lines", test_lines);
  TEST ("/decisions/newest-first", test_newest_first);
  TEST ("/decisions/amended", test_amended);
  TEST ("/decisions/notes", test_notes);
  TEST ("/decisions/record-outcome", test_record_outcome);
  TEST ("/decisions/outcome-says-what-follows", test_outcome_says_what_follows);
  TEST ("/decisions/outcome-approves", test_outcome_approves);
  TEST ("/decisions/minute-as-pdf", test_minute_as_pdf);
  TEST ("/decisions/lines-that-stay", test_lines_that_stay);
  TEST ("/decisions/selection", test_selection);
  TEST ("/decisions/selection-stays-when-typing", test_selection_stays_when_typing);
  TEST ("/decisions/reorder", test_reorder);
  TEST ("/decisions/drop", test_drop);
  TEST ("/decisions/add", test_add);
  TEST ("/decisions/remove", test_remove);
  TEST ("/decisions/a-point-is-not-its-meeting", test_a_point_is_not_its_meeting);
  TEST ("/decisions/copy", test_copy);
  TEST ("/decisions/report", test_report);
  TEST ("/decisions/offers-approval", test_offers_approval);
  TEST ("/decisions/read-only", test_read_only);
  TEST ("/decisions/narrow", test_narrow);
  g_test_add ("/decisions/empty", Fixture, NULL, set_up_empty, test_empty, tear_down);
  return g_test_run ();
}
