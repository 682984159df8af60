#include "config.h"

#include "form-fixture.h"

#include "ui/form/cohesion-citation-removal.h"
#include "ui/form/cohesion-text-row.h"
#include "ui/text/cohesion-citation-popover.h"
#include "ui/text/cohesion-rich-bar.h"
#include "ui/text/cohesion-text-height.h"

/* The row of a rich text: its editor, its tools, and what it writes. */

static GtkWidget *
get_row (FormFixture *fixture)
{
  return form_fixture_get_row (fixture, COHESION_ACTION_DESCRIPTION);
}

static CohesionRichView *
get_view (FormFixture *fixture)
{
  return COHESION_RICH_VIEW (cohesion_text_row_get_view (COHESION_TEXT_ROW (get_row (fixture))));
}

static GtkTextBuffer *
get_buffer (FormFixture *fixture)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (get_view (fixture)));
}

static const char *
get_kept (FormFixture *fixture)
{
  return cohesion_node_get_string (fixture->action, COHESION_ACTION_DESCRIPTION);
}

static void
keep (FormFixture *fixture, const char *source)
{
  cohesion_document_set_text (fixture->document, fixture->action, COHESION_ACTION_DESCRIPTION, source);
}

static void
type (FormFixture *fixture, const char *text)
{
  gtk_text_buffer_insert_interactive_at_cursor (get_buffer (fixture), text, -1, TRUE);
}

static GtkWidget *
get_tool (FormFixture *fixture, guint n)
{
  GtkWidget *bar = form_fixture_find (get_row (fixture), COHESION_TYPE_RICH_BAR);
  GtkWidget *tool = gtk_widget_get_first_child (gtk_widget_get_first_child (bar));

  for (guint i = 0; i < n; i++)
    tool = gtk_widget_get_next_sibling (tool);
  return tool;
}

static void
test_no_markup_is_seen (FormFixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  keep (fixture, "**Five** festivals:\n- [one](https://a.b)");
  g_object_get (get_buffer (fixture), "text", &text, NULL);
  g_assert_cmpstr (text, ==, "Five festivals:\n•\tone");
  g_assert_cmpstr (get_kept (fixture), ==, "**Five** festivals:\n- [one](https://a.b)");
}

/* Looking at a text, going through it and leaving it changes nothing. */
static void
test_looking_changes_nothing (FormFixture *fixture, gconstpointer data)
{
  gconstpointer state;

  keep (fixture, "* [**odd**](https://a.b)\n\n  3. **x");
  state = cohesion_history_get_state (cohesion_document_get_history (fixture->document));
  gtk_widget_grab_focus (get_row (fixture));
  form_fixture_iterate ();
  gtk_widget_grab_focus (form_fixture_get_row (fixture, COHESION_ACTION_STATUS));
  form_fixture_iterate ();
  g_assert_true (cohesion_history_get_state (cohesion_document_get_history (fixture->document)) == state);
}

static void
assert_undo (FormFixture *fixture, const char *expected)
{
  g_assert_true (cohesion_history_undo (cohesion_document_get_history (fixture->document)));
  g_assert_cmpstr (get_kept (fixture), ==, expected);
}

static void
test_bold_by_key (FormFixture *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (get_row (fixture));
  type (fixture, "so ");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_view (fixture)), "rich.bold", NULL));
  gtk_test_accessible_assert_state (get_tool (fixture, 0), GTK_ACCESSIBLE_STATE_PRESSED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);
  type (fixture, "much");
  g_assert_cmpstr (get_kept (fixture), ==, "so **much**");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_view (fixture)), "rich.bold", NULL));
  type (fixture, " of");
  type (fixture, " it");
  g_assert_cmpstr (get_kept (fixture), ==, "so **much** of it");
  /* What was typed before, in bold, and after it are a step each. */
  assert_undo (fixture, "so **much**");
  assert_undo (fixture, "so ");
  assert_undo (fixture, NULL);
  cohesion_history_redo (cohesion_document_get_history (fixture->document));
  cohesion_history_redo (cohesion_document_get_history (fixture->document));
  g_assert_cmpstr (get_kept (fixture), ==, "so **much**");
}

/* What was just typed is made bold, or a list, in a step of its own. */
static void
test_commands_are_steps (FormFixture *fixture, gconstpointer data)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_widget_grab_focus (get_row (fixture));
  type (fixture, "Art\nParks");
  gtk_text_buffer_get_bounds (get_buffer (fixture), &start, &end);
  gtk_text_buffer_select_range (get_buffer (fixture), &start, &end);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_view (fixture)), "rich.bold", NULL));
  g_assert_cmpstr (get_kept (fixture), ==, "**Art\nParks**");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_view (fixture)), "rich.bullets", NULL));
  g_assert_cmpstr (get_kept (fixture), ==, "- **Art**\n- **Parks**");
  assert_undo (fixture, "**Art\nParks**");
  assert_undo (fixture, "Art\nParks");
  assert_undo (fixture, NULL);
}

static void
test_tools (FormFixture *fixture, gconstpointer data)
{
  GtkWidget *bar = form_fixture_find (get_row (fixture), COHESION_TYPE_RICH_BAR);

  g_assert_false (gtk_widget_get_visible (bar));
  gtk_widget_grab_focus (get_row (fixture));
  g_assert_true (gtk_widget_get_visible (bar));
  gtk_test_accessible_assert_role (bar, GTK_ACCESSIBLE_ROLE_TOOLBAR);
  type (fixture, "Art");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (get_tool (fixture, 1)), TRUE);
  g_assert_cmpstr (get_kept (fixture), ==, "- Art");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (get_tool (fixture, 2)), TRUE);
  g_assert_cmpstr (get_kept (fixture), ==, "1. Art");
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_tool (fixture, 1))));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (get_tool (fixture, 2)), FALSE);
  g_assert_cmpstr (get_kept (fixture), ==, "Art");
  for (guint i = 0; i < 4; i++)
    g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (get_tool (fixture, i)),
                                                     GTK_ACCESSIBLE_PROPERTY_LABEL));
}

/* The tools are one stop for Tab on its way. */
static void
test_tools_are_one_stop (FormFixture *fixture, gconstpointer data)
{
  GtkWindow *window = fixture->window;

  gtk_widget_grab_focus (get_row (fixture));
  while (gtk_widget_get_width (get_tool (fixture, 0)) == 0)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_window_get_focus (window) == get_tool (fixture, 0));
  gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_RIGHT);
  g_assert_true (gtk_window_get_focus (window) == get_tool (fixture, 1));
  gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_FORWARD);
  g_assert_false (gtk_widget_is_ancestor (gtk_window_get_focus (window), get_row (fixture)));
}

static void
test_read_only (FormFixture *fixture, gconstpointer data)
{
  keep (fixture, "Art");
  cohesion_document_set_read_only (fixture->document, TRUE);
  gtk_widget_grab_focus (get_row (fixture));
  g_assert_false (gtk_widget_get_visible (form_fixture_find (get_row (fixture), COHESION_TYPE_RICH_BAR)));
  gtk_widget_activate_action (GTK_WIDGET (get_view (fixture)), "rich.bullets", NULL);
  g_assert_cmpstr (get_kept (fixture), ==, "Art");
}

static void
test_link (FormFixture *fixture, gconstpointer data)
{
  GtkWidget *row;
  AdwAlertDialog *dialog;

  gtk_widget_grab_focus (get_row (fixture));
  type (fixture, "see ");
  gtk_widget_activate_action (GTK_WIDGET (get_view (fixture)), "rich.link", NULL);
  dialog = form_fixture_get_alert ();
  g_assert_nonnull (dialog);
  g_assert_false (adw_alert_dialog_get_response_enabled (dialog, "apply"));
  row = form_fixture_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW);
  gtk_editable_set_text (GTK_EDITABLE (row), "our page");
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_next_sibling (row)), "www.a.b");
  g_assert_true (adw_alert_dialog_get_response_enabled (dialog, "apply"));
  form_fixture_answer ("apply");
  g_assert_cmpstr (get_kept (fixture), ==, "see [our page](https://www.a.b)");
}

static CohesionNode *
add_statistic (FormFixture *fixture, const char *statement)
{
  CohesionNode *root = cohesion_tree_get_root (cohesion_document_get_tree (fixture->document));
  CohesionNode *statistic = cohesion_document_add (fixture->document, root, COHESION_DOCUMENT_LIST_EVIDENCE,
                                                   G_MAXUINT, COHESION_KIND_EVIDENCE);

  cohesion_document_set_text (fixture->document, statistic, COHESION_EVIDENCE_STATEMENT, statement);
  return statistic;
}

static CohesionCitationPopover *
get_citations (FormFixture *fixture)
{
  return COHESION_CITATION_POPOVER (
      form_fixture_find (GTK_WIDGET (get_view (fixture)), COHESION_TYPE_CITATION_POPOVER));
}

static guint
count_offered (FormFixture *fixture)
{
  guint n = 0;

  if (!gtk_widget_get_visible (GTK_WIDGET (get_citations (fixture))))
    return 0;
  while (
      gtk_list_box_get_row_at_index (cohesion_citation_popover_get_list (get_citations (fixture)), (int) n))
    n++;
  return n;
}

/* Fewer with every letter. */
static void
test_citing (FormFixture *fixture, gconstpointer data)
{
  add_statistic (fixture, "72 per cent were born here.");
  add_statistic (fixture, "27 per cent were not.");
  gtk_widget_grab_focus (get_row (fixture));
  type (fixture, "As ");
  g_assert_cmpuint (count_offered (fixture), ==, 0);
  type (fixture, "@");
  g_assert_cmpuint (count_offered (fixture), ==, 2);
  type (fixture, "not");
  g_assert_cmpuint (count_offered (fixture), ==, 1);
  type (fixture, "x");
  g_assert_cmpuint (count_offered (fixture), ==, 0);
}

static void
press (FormFixture *fixture, guint key, gboolean expected)
{
  g_assert_cmpint (cohesion_citation_popover_handle_key (get_citations (fixture), key), ==, expected);
}

/* “@”, a few letters, Down, Enter. */
static void
test_citing_by_keys (FormFixture *fixture, gconstpointer data)
{
  g_autofree char *expected = NULL;
  CohesionNode *second;

  add_statistic (fixture, "72 per cent were born here.");
  second = add_statistic (fixture, "27 per cent were not.");
  gtk_widget_grab_focus (get_row (fixture));
  type (fixture, "As @per");
  press (fixture, GDK_KEY_a, FALSE);
  press (fixture, GDK_KEY_Down, TRUE);
  press (fixture, GDK_KEY_Return, TRUE);
  expected = g_strdup_printf ("As [27 per cent were not](cite:%s)", cohesion_node_get_id (second));
  g_assert_cmpstr (get_kept (fixture), ==, expected);
  /* Escape leaves what was typed, and does not offer again. */
  type (fixture, " @p");
  press (fixture, GDK_KEY_Escape, TRUE);
  type (fixture, "er");
  g_assert_cmpuint (count_offered (fixture), ==, 0);
  press (fixture, GDK_KEY_Return, FALSE);
  /* An address of mail cites nothing. */
  type (fixture, " a@");
  g_assert_cmpuint (count_offered (fixture), ==, 0);
}

/* Whoever removes what a text cites is told where, and can still go back. */
static void
test_removing_what_is_cited (FormFixture *fixture, gconstpointer data)
{
  CohesionNode *statistic = add_statistic (fixture, "72 per cent were born here.");
  CohesionTree *tree = cohesion_document_get_tree (fixture->document);
  g_autofree char *text = NULL;
  g_autofree char *id = g_strdup (cohesion_node_get_id (statistic));

  g_assert_false (cohesion_citation_removal_ask (fixture->document, statistic, get_row (fixture)));
  text = g_strdup_printf ("As [so many](cite:%s)", id);
  keep (fixture, text);
  g_assert_true (cohesion_citation_removal_ask (fixture->document, statistic, get_row (fixture)));
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (form_fixture_get_alert ()), "Festivals: Description"));
  form_fixture_answer ("cancel");
  g_assert_nonnull (cohesion_tree_lookup_live (tree, id));
  cohesion_citation_removal_ask (fixture->document, statistic, get_row (fixture));
  form_fixture_answer ("remove");
  g_assert_null (cohesion_tree_lookup_live (tree, id));
  g_assert_cmpstr (get_kept (fixture), ==, text);
}

/* After a key only the paragraph that it changed is laid out again. */
static void
test_height_of_a_long_text (FormFixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionTextHeight) height = cohesion_text_height_new ();
  g_autoptr (GString) source = g_string_new (NULL);
  GtkTextView *view = GTK_TEXT_VIEW (get_view (fixture));
  guint before;
  int pixels;

  for (guint i = 0; source->len < 20000; i++)
    g_string_append_printf (source, "- Item %u with **bold words** that go on for more than a line or two\n",
                            i);
  keep (fixture, source->str);
  pixels = cohesion_text_height_measure (height, view, 300);
  g_assert_cmpint (pixels, >, 5000);
  before = cohesion_text_height_get_n_layouts (height);
  g_assert_cmpuint (before, >, 200);
  type (fixture, "x");
  g_assert_cmpint (cohesion_text_height_measure (height, view, 300), >=, pixels);
  g_assert_cmpuint (cohesion_text_height_get_n_layouts (height), <=, before + 1);
  /* Hanging words need more lines than words from the edge. */
  g_assert_cmpint (cohesion_text_height_measure (height, view, 200), >, pixels);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name, function)                                                                                  \
  g_test_add ("/ui/rich-row/" name, FormFixture, NULL, form_fixture_set_up, function, form_fixture_tear_down)
  ADD ("no-markup-is-seen", test_no_markup_is_seen);
  ADD ("looking-changes-nothing", test_looking_changes_nothing);
  ADD ("bold-by-key", test_bold_by_key);
  ADD ("commands-are-steps", test_commands_are_steps);
  ADD ("tools", test_tools);
  ADD ("tools-are-one-stop", test_tools_are_one_stop);
  ADD ("read-only", test_read_only);
  ADD ("link", test_link);
  ADD ("citing", test_citing);
  ADD ("citing-by-keys", test_citing_by_keys);
  ADD ("removing-what-is-cited", test_removing_what_is_cited);
  ADD ("height-of-a-long-text", test_height_of_a_long_text);
#undef ADD
  return g_test_run ();
}
