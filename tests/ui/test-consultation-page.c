#include "config.h"

#include "page-fixture.h"

#include "document/cohesion-document-consultation.h"
#include "document/cohesion-document-verbs.h"
#include "model/cohesion-list.h"
#include "ui/consultation/cohesion-consultation-page.h"
#include "ui/consultation/cohesion-focus-matrix.h"
#include "ui/form/cohesion-node-picker.h"

/* The page of consultation: its list, its table, and what is done by keys and menus. */

/* What is said of the only priority, until something has led to it. */
#define UNRAISED "|Priorities nobody raised ()|1 Work ()"

typedef struct
{
  PageFixture base;
  CohesionNode *theme;
  CohesionNode *priority;
  CohesionNode *event;
  CohesionNode *jobs;
  CohesionNode *homes;
} Fixture;

static CohesionNode *
add (Fixture *self, CohesionNode *parent, guint list, guint kind, guint field, const char *text)
{
  CohesionNode *node = cohesion_document_add (self->base.document, parent, list, G_MAXUINT, kind);

  cohesion_document_set_text (self->base.document, node, field, text);
  return node;
}

static CohesionNode *
add_focus (Fixture *self, const char *text)
{
  return add (self, self->event, COHESION_ENGAGEMENT_LIST_FOCUSES, COHESION_KIND_FOCUS, COHESION_FOCUS_TEXT,
              text);
}

static void
set (Fixture *self, CohesionNode *node, guint field, const char *text)
{
  cohesion_document_set_text (self->base.document, node, field, text);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  CohesionValue fifty = cohesion_value_integer (50);

  page_fixture_new_document (&self->base);
  self->theme = add (self, self->base.root, COHESION_DOCUMENT_LIST_THEMES, COHESION_KIND_THEME,
                     COHESION_THEME_TITLE, "Prosperity");
  self->priority = add (self, self->theme, COHESION_THEME_LIST_PRIORITIES, COHESION_KIND_PRIORITY,
                        COHESION_PRIORITY_TITLE, "Work");
  self->event = cohesion_document_add_engagement (self->base.document, "event");
  set (self, self->event, COHESION_ENGAGEMENT_TITLE, "Dockside");
  cohesion_document_set_value (self->base.document, self->event, COHESION_ENGAGEMENT_ATTENDANCE, &fifty);
  set (self, self->event, COHESION_ENGAGEMENT_ATTENDANCE_QUALIFIER, "about");
  self->jobs = add_focus (self, "Jobs");
  self->homes = add_focus (self, "Homes");
  set (self, self->homes, COHESION_FOCUS_RESPONSE, "noted");
  page_fixture_show (&self->base, COHESION_TYPE_CONSULTATION_PAGE);
}

static void
set_up_empty (Fixture *self, gconstpointer data)
{
  page_fixture_new_document (&self->base);
  page_fixture_show (&self->base, COHESION_TYPE_CONSULTATION_PAGE);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  page_fixture_tear_down (&self->base);
}

static char *
list_lines (Fixture *self)
{
  GListModel *lines = cohesion_lines_page_get_lines (COHESION_LINES_PAGE (self->base.page));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (CohesionPageLine) line = g_list_model_get_item (lines, i);
      g_autofree char *notes = cohesion_note_array_dup_text (cohesion_page_line_get_notes (line));

      g_string_append_printf (text, "%s%s (%s)", i ? "|" : "", cohesion_page_line_get_text (line), notes);
    }
  return g_string_free_and_steal (text);
}

#define assert_lines(self, expected)                                                                         \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_autofree char *lines_ = NULL;                                                                          \
    outline_fixture_settle ();                                                                               \
    lines_ = list_lines (self);                                                                              \
    g_assert_cmpstr (lines_, ==, expected);                                                                  \
  }                                                                                                          \
  G_STMT_END

static void
assert_counts (Fixture *self, const char *expected)
{
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (page_fixture_get_child (&self->base, "counts"))), ==,
                   expected);
}

static void
select_node (Fixture *self, CohesionNode *node)
{
  cohesion_session_set_selected (self->base.session, node);
  outline_fixture_settle ();
}

static CohesionNode *
focus_at (Fixture *self, guint position)
{
  return cohesion_list_get (cohesion_node_get_list (self->event, COHESION_ENGAGEMENT_LIST_FOCUSES), position);
}

static void
test_lines (Fixture *self, gconstpointer data)
{
  CohesionValue twelve = cohesion_value_integer (12);

  assert_lines (self, "Dockside (Event · around 50 people)|Jobs (No reply yet)|Homes (Noted)" UNRAISED);
  assert_counts (self, "No reply yet to 1 of 2 focuses");
  set (self, self->jobs, COHESION_FOCUS_RESPONSE, "accepted");
  set (self, self->jobs, COHESION_FOCUS_REPLY, "A **fair**");
  set (self, self->homes, COHESION_FOCUS_RAISED_BY, "Tenants");
  cohesion_document_set_value (self->base.document, self->homes, COHESION_FOCUS_WEIGHT, &twelve);
  assert_lines (self, "Dockside (Event · around 50 people)|Jobs (Accepted; A fair; Leads nowhere yet)"
                      "|Homes (Raised by: Tenants · Raised 12 times; Noted)" UNRAISED);
  assert_counts (self, "Accepted but leading nowhere: 1 of 2 focuses");
  cohesion_document_link_focus (self->base.document, self->jobs, self->priority);
  assert_lines (self, "Dockside (Event · around 50 people)|Jobs (Accepted; A fair; Led to: 1 Work)"
                      "|Homes (Raised by: Tenants · Raised 12 times; Noted)");
  assert_counts (self, "2 focuses, all with a reply");
}

/* What has its reply is left out, until somebody wants to see it. */
static void
test_gaps_only (Fixture *self, gconstpointer data)
{
  GtkToggleButton *gaps = GTK_TOGGLE_BUTTON (page_fixture_get_child (&self->base, "gaps"));

  gtk_toggle_button_set_active (gaps, TRUE);
  assert_lines (self, "Dockside (Event · around 50 people)|Jobs (No reply yet)" UNRAISED);
  cohesion_session_show (self->base.session, self->homes, -1);
  outline_fixture_settle ();
  g_assert_false (gtk_toggle_button_get_active (gaps));
  g_assert_true (cohesion_lines_page_get_selected (COHESION_LINES_PAGE (self->base.page)) == self->homes);
  set (self, self->jobs, COHESION_FOCUS_RESPONSE, "noted");
  cohesion_document_link_focus (self->base.document, self->jobs, self->priority);
  gtk_toggle_button_set_active (gaps, TRUE);
  outline_fixture_settle ();
  g_assert_cmpstr (
      gtk_stack_get_visible_child_name (GTK_STACK (page_fixture_get_child (&self->base, "stack"))), ==,
      "nothing");
}

static GListModel *
matrix_rows (Fixture *self)
{
  CohesionFocusMatrix *matrix = COHESION_FOCUS_MATRIX (page_fixture_get_child (&self->base, "matrix"));

  return G_LIST_MODEL (gtk_column_view_get_model (cohesion_focus_matrix_get_view (matrix)));
}

/* Both views have the same selection. */
static void
test_matrix (Fixture *self, gconstpointer data)
{
  AdwViewStack *layouts = ADW_VIEW_STACK (page_fixture_get_child (&self->base, "layouts"));
  GtkSingleSelection *rows;

  adw_view_stack_set_visible_child_name (layouts, "table");
  outline_fixture_settle ();
  rows = GTK_SINGLE_SELECTION (matrix_rows (self));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (rows)), ==, 3);
  select_node (self, self->homes);
  g_assert_true (gtk_single_selection_get_selected_item (rows) == self->homes);
  gtk_single_selection_set_selected (rows, 0);
  outline_fixture_settle ();
  g_assert_true (cohesion_session_get_selected (self->base.session) == self->jobs);
  g_assert_true (cohesion_lines_page_get_selected (COHESION_LINES_PAGE (self->base.page)) == self->jobs);
  cohesion_session_show (self->base.session, self->event, -1);
  outline_fixture_settle ();
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (layouts), ==, "lines");
}

static void
test_add (Fixture *self, gconstpointer data)
{
  CohesionNode *added;

  select_node (self, self->jobs);
  page_fixture_act (&self->base, "consultation.add-focus", NULL);
  added = cohesion_session_get_selected (self->base.session);
  g_assert_true (added == focus_at (self, 1));
  g_assert_true (cohesion_node_is (added, COHESION_KIND_FOCUS));
  page_fixture_undo (&self->base);
  page_fixture_act (&self->base, "consultation.add-engagement", "survey");
  added = cohesion_session_get_selected (self->base.session);
  g_assert_cmpstr (cohesion_node_get_string (added, COHESION_ENGAGEMENT_KIND), ==, "survey");
}

static void
test_paste (Fixture *self, gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (self->base.page);

  gdk_clipboard_set_text (clipboard, "• Parks;\n• Schools");
  select_node (self, self->jobs);
  page_fixture_act (&self->base, "consultation.paste", NULL);
  g_assert_cmpstr (cohesion_node_get_name (focus_at (self, 1)), ==, "Parks");
  g_assert_cmpstr (cohesion_node_get_name (focus_at (self, 2)), ==, "Schools");
  g_assert_true (cohesion_session_get_selected (self->base.session) == focus_at (self, 1));
  page_fixture_undo (&self->base);
  g_assert_cmpuint (cohesion_node_get_n_children (self->event, COHESION_ENGAGEMENT_LIST_FOCUSES), ==, 2);
}

/* What is last in one engagement goes into the next. */
static void
test_move (Fixture *self, gconstpointer data)
{
  CohesionNode *survey = cohesion_document_add_engagement (self->base.document, "survey");

  outline_fixture_settle ();
  select_node (self, self->jobs);
  page_fixture_act (&self->base, "lines.move-down", NULL);
  g_assert_true (focus_at (self, 1) == self->jobs);
  page_fixture_act (&self->base, "lines.move-down", NULL);
  g_assert_true (cohesion_node_get_parent (self->jobs) == survey);
  g_assert_true (cohesion_session_get_selected (self->base.session) == self->jobs);
  page_fixture_act (&self->base, "lines.move-down", NULL);
  g_assert_true (cohesion_node_get_parent (self->jobs) == survey);
  page_fixture_act (&self->base, "lines.move-up", NULL);
  g_assert_true (focus_at (self, 1) == self->jobs);
}

/* Each is dropped where it is to be, among its like or into an engagement, in one step. */
static void
test_drop (Fixture *self, gconstpointer data)
{
  CohesionNode *survey = cohesion_document_add_engagement (self->base.document, "survey");

  set (self, survey, COHESION_ENGAGEMENT_TITLE, "Survey");
  outline_fixture_settle ();
  g_assert_true (page_fixture_drop (&self->base, self->homes, "Jobs", 1));
  g_assert_true (focus_at (self, 0) == self->homes);
  g_assert_true (cohesion_session_get_selected (self->base.session) == self->homes);
  g_assert_true (page_fixture_drop (&self->base, self->homes, "Jobs", 1000));
  g_assert_true (focus_at (self, 1) == self->homes);
  g_assert_true (page_fixture_drop (&self->base, self->homes, "Survey", 1));
  g_assert_true (cohesion_node_get_parent (self->homes) == survey);
  page_fixture_undo (&self->base);
  g_assert_true (focus_at (self, 1) == self->homes);
  g_assert_true (page_fixture_drop (&self->base, survey, "Dockside", 1));
  g_assert_true (cohesion_node_get_position (survey) == 0);
}

/* Between the words of two rows one or the other is taken hold of: there is no gap. */
static void
test_no_gaps (Fixture *self, gconstpointer data)
{
  GtkWidget *item = outline_fixture_find_named (self->base.page, "Homes");
  graphene_rect_t bounds;

  while (gtk_widget_get_height (item) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (gtk_widget_compute_bounds (gtk_widget_get_first_child (item), item, &bounds));
  g_assert_cmpfloat (bounds.size.height, >=, gtk_widget_get_height (item) - 12);
}

/* What is of another page, or of another window, stays there; and what is only read, where it is. */
static void
test_drop_refused (Fixture *self, gconstpointer data)
{
  g_autoptr (CohesionDocument) other = cohesion_document_new (NULL);
  CohesionNode *foreign = cohesion_document_add_engagement (other, "survey");

  outline_fixture_settle ();
  g_assert_false (page_fixture_drop (&self->base, self->priority, "Jobs", 1));
  g_assert_false (page_fixture_drop (&self->base, self->jobs, "1 Work", 1));
  g_assert_false (page_fixture_drop (&self->base, self->jobs, "Jobs", 1000));
  g_assert_false (page_fixture_drop (&self->base, foreign, "Dockside", 1));
  cohesion_document_set_reviewing (self->base.document, TRUE);
  outline_fixture_settle ();
  g_assert_false (page_fixture_drop (&self->base, self->homes, "Jobs", 1));
  g_assert_true (focus_at (self, 0) == self->jobs);
}

/* The strategy is looked at again as it was. */
static void
test_layout_comes_back (Fixture *self, gconstpointer data)
{
  AdwViewStack *layouts = ADW_VIEW_STACK (page_fixture_get_child (&self->base, "layouts"));
  g_autoptr (CohesionSession) again = cohesion_session_new (self->base.document);

  adw_view_stack_set_visible_child_name (layouts, "table");
  g_assert_cmpstr (cohesion_session_get_look (self->base.session, "consultation"), ==, "table");
  cohesion_session_set_look (again, "consultation", "lines");
  cohesion_page_set_session (COHESION_PAGE (self->base.page), again);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (layouts), ==, "lines");
  cohesion_session_set_look (self->base.session, "consultation", "elsewhere");
  cohesion_page_set_session (COHESION_PAGE (self->base.page), self->base.session);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (layouts), ==, "lines");
}

static void
test_remove (Fixture *self, gconstpointer data)
{
  select_node (self, self->jobs);
  page_fixture_act (&self->base, "lines.remove", NULL);
  assert_lines (self, "Dockside (Event · around 50 people)|Homes (Noted)" UNRAISED);
  g_assert_true (cohesion_session_get_selected (self->base.session) == self->homes);
  page_fixture_act (&self->base, "lines.remove", NULL);
  assert_lines (self, "Dockside (Event · around 50 people; Nothing that was raised is recorded yet)");
  g_assert_true (cohesion_session_get_selected (self->base.session) == self->event);
  page_fixture_undo (&self->base);
  g_assert_cmpuint (cohesion_node_get_n_children (self->event, COHESION_ENGAGEMENT_LIST_FOCUSES), ==, 1);
}

/* There is one theme, so nothing is asked. */
static void
test_make_priority (Fixture *self, gconstpointer data)
{
  CohesionNode *made;

  select_node (self, self->jobs);
  page_fixture_act (&self->base, "consultation.make-priority", NULL);
  made = cohesion_list_get (cohesion_node_get_list (self->theme, COHESION_THEME_LIST_PRIORITIES), 1);
  g_assert_cmpstr (cohesion_node_get_name (made), ==, "Jobs");
  g_assert_true (cohesion_focus_is_linked (self->jobs, made));
  assert_lines (
      self, "Dockside (Event · around 50 people)|Jobs (Accepted; Nothing says what was done; Led to: 2 Jobs)"
            "|Homes (Noted)" UNRAISED);
}

static GtkWidget *
find_picker (GtkWidget *page)
{
  for (GtkWidget *child = gtk_widget_get_first_child (page); child;
       child = gtk_widget_get_next_sibling (child))
    if (COHESION_IS_NODE_PICKER (child))
      return child;
  return NULL;
}

static void
test_link (Fixture *self, gconstpointer data)
{
  GtkWidget *picker;

  select_node (self, self->jobs);
  page_fixture_act (&self->base, "consultation.link", NULL);
  picker = find_picker (self->base.page);
  g_assert_nonnull (picker);
  cohesion_node_picker_search (COHESION_NODE_PICKER (picker), "wor");
  g_assert_cmpuint (
      g_list_model_get_n_items (cohesion_node_picker_get_matches (COHESION_NODE_PICKER (picker))), ==, 1);
  cohesion_node_picker_pick (COHESION_NODE_PICKER (picker), self->priority);
  outline_fixture_settle ();
  g_assert_true (cohesion_focus_is_linked (self->jobs, self->priority));
}

static GtkWidget *
find_label (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
      g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    if (find_label (child, text))
      return find_label (child, text);
  return NULL;
}

/* What nobody raised is seen, counted, and linked from where it is seen; it is not removed from there. */
static void
test_unraised (Fixture *self, gconstpointer data)
{
  CohesionNode *second = add (self, self->theme, COHESION_THEME_LIST_PRIORITIES, COHESION_KIND_PRIORITY,
                              COHESION_PRIORITY_TITLE, "Health");
  GtkLabel *unraised = GTK_LABEL (page_fixture_get_child (&self->base, "unraised"));

  outline_fixture_settle ();
  g_assert_cmpstr (gtk_label_get_text (unraised), ==, "Nobody raised 2 of 2 priorities");
  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (page_fixture_get_child (&self->base, "layouts")),
                                         "table");
  outline_fixture_settle ();
  g_assert_nonnull (find_label (self->base.page, "Nobody raised this"));
  g_assert_nonnull (find_label (self->base.page, "1 Work"));
  gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (matrix_rows (self)), 2);
  outline_fixture_settle ();
  g_assert_true (cohesion_session_get_selected (self->base.session) == self->priority);
  page_fixture_act (&self->base, "lines.remove", NULL);
  page_fixture_act (&self->base, "lines.move-down", NULL);
  g_assert_true (cohesion_node_get_position (self->priority) == 0);
  page_fixture_act (&self->base, "consultation.link", NULL);
  cohesion_node_picker_pick (COHESION_NODE_PICKER (find_picker (self->base.page)), self->jobs);
  outline_fixture_settle ();
  g_assert_true (cohesion_focus_is_linked (self->jobs, self->priority));
  g_assert_true (cohesion_session_get_selected (self->base.session) == second);
  g_assert_cmpstr (gtk_label_get_text (unraised), ==, "Nobody raised 1 of 2 priorities");
  page_fixture_act (&self->base, "consultation.link", NULL);
  cohesion_node_picker_pick (COHESION_NODE_PICKER (find_picker (self->base.page)), self->homes);
  outline_fixture_settle ();
  g_assert_true (cohesion_session_get_selected (self->base.session) == self->homes);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (unraised)));
  page_fixture_undo (&self->base);
  g_assert_cmpstr (gtk_label_get_text (unraised), ==, "Nobody raised 1 of 2 priorities");
}

/* Enter on a priority shows its details here, and does not lead to the page of the strategy. */
static void
test_unraised_details (Fixture *self, gconstpointer data)
{
  GtkListView *view = GTK_LIST_VIEW (page_fixture_get_child (&self->base, "view"));

  cohesion_session_set_page (self->base.session, "consultation");
  g_signal_emit_by_name (view, "activate", 4);
  outline_fixture_settle ();
  g_assert_true (cohesion_session_get_selected (self->base.session) == self->priority);
  g_assert_cmpstr (cohesion_session_get_page (self->base.session), ==, "consultation");
}

/* Nothing can be done in review mode but reading. */
static void
test_read_only (Fixture *self, gconstpointer data)
{
  static const char *const changing[] = { "consultation.add-focus", "consultation.make-priority",
                                          "consultation.link", "lines.remove", "lines.move-down" };
  guint before = cohesion_tree_get_serial (cohesion_document_get_tree (self->base.document));

  cohesion_document_set_reviewing (self->base.document, TRUE);
  select_node (self, self->jobs);
  for (gsize i = 0; i < G_N_ELEMENTS (changing); i++)
    page_fixture_act (&self->base, changing[i], NULL);
  g_assert_cmpuint (cohesion_tree_get_serial (cohesion_document_get_tree (self->base.document)), ==, before);
  assert_lines (self, "Dockside (Event · around 50 people)|Jobs (No reply yet)|Homes (Noted)" UNRAISED);
  g_assert_false (gtk_widget_get_visible (page_fixture_get_child (&self->base, "add")));
}

static void
test_empty (Fixture *self, gconstpointer data)
{
  GtkStack *stack = GTK_STACK (page_fixture_get_child (&self->base, "stack"));

  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "empty");
  page_fixture_act (&self->base, "consultation.add-engagement", "event");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "list");
}

/* Ten thousand are shown, and a change of one does not show them all anew. */
static void
test_many (Fixture *self, gconstpointer data)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GPtrArray) added = NULL;
  g_auto (GStrv) texts = NULL;
  gint64 begin, all;

  for (guint i = 0; i < 10000; i++)
    g_strv_builder_take (builder, g_strdup_printf ("What was raised as number %u of very many", i));
  texts = g_strv_builder_end (builder);
  added = cohesion_document_add_focuses (self->base.document, self->event, G_MAXUINT,
                                         (const char *const *) texts);
  begin = g_get_monotonic_time ();
  cohesion_page_update (COHESION_PAGE (self->base.page));
  cohesion_session_show (self->base.session, g_ptr_array_index (added, 9999), -1);
  outline_fixture_settle ();
  all = g_get_monotonic_time () - begin;
  g_test_message ("%" G_GINT64_FORMAT " ms", all / 1000);
  g_assert_true (cohesion_lines_page_get_selected (COHESION_LINES_PAGE (self->base.page)) ==
                 g_ptr_array_index (added, 9999));
  begin = g_get_monotonic_time ();
  set (self, g_ptr_array_index (added, 5000), COHESION_FOCUS_RESPONSE, "noted");
  cohesion_page_update (COHESION_PAGE (self->base.page));
  g_test_message ("one changed: %" G_GINT64_FORMAT " ms", (g_get_monotonic_time () - begin) / 1000);
  g_assert_cmpint (g_get_monotonic_time () - begin, <, all);
}

#define add_test(name, set_up, test)                                                                         \
  g_test_add ("/ui/consultation-page/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  add_test ("lines", set_up, test_lines);
  add_test ("gaps-only", set_up, test_gaps_only);
  add_test ("matrix", set_up, test_matrix);
  add_test ("add", set_up, test_add);
  add_test ("paste", set_up, test_paste);
  add_test ("move", set_up, test_move);
  add_test ("drop", set_up, test_drop);
  add_test ("no-gaps", set_up, test_no_gaps);
  add_test ("drop-refused", set_up, test_drop_refused);
  add_test ("layout-comes-back", set_up, test_layout_comes_back);
  add_test ("remove", set_up, test_remove);
  add_test ("make-priority", set_up, test_make_priority);
  add_test ("link", set_up, test_link);
  add_test ("unraised", set_up, test_unraised);
  add_test ("unraised-details", set_up, test_unraised_details);
  add_test ("read-only", set_up, test_read_only);
  add_test ("empty", set_up_empty, test_empty);
  add_test ("many", set_up, test_many);
  return g_test_run ();
}
