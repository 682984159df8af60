#include "config.h"

#include "page-fixture.h"

#include "document/cohesion-document-verbs.h"
#include "model/cohesion-summary.h"
#include "ui/check/cohesion-check-page.h"

#include <adwaita.h>

/* The page of what is to be put right: its lines, where they lead, and what is put right there. */

typedef struct
{
  PageFixture base;
  CohesionNode *actions[3];
} Fixture;

static CohesionFindings *
findings_of (Fixture *fixture)
{
  return cohesion_session_get_findings (fixture->base.session);
}

/* Until all has been looked at. */
static void
settle (Fixture *fixture)
{
  outline_fixture_settle ();
  cohesion_findings_hurry (findings_of (fixture));
  while (cohesion_findings_get_checking (findings_of (fixture)))
    g_main_context_iteration (NULL, TRUE);
  outline_fixture_settle ();
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  CohesionDocument *document;
  CohesionNode *theme, *priority;

  page_fixture_new_document (&fixture->base);
  document = fixture->base.document;
  theme = outline_fixture_add (document, fixture->base.root, "Culture");
  priority = outline_fixture_add (document, theme, "Belong");
  fixture->actions[0] = outline_fixture_add (document, priority, "Festivals");
  fixture->actions[1] = outline_fixture_add (document, priority, "Guide");
  fixture->actions[2] = outline_fixture_add (document, priority, "Days");
  for (guint i = 0; i < 3; i++)
    cohesion_document_set_text (document, fixture->actions[i], COHESION_ACTION_CODE, "A1");
  page_fixture_show (&fixture->base, COHESION_TYPE_CHECK_PAGE);
  settle (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  page_fixture_tear_down (&fixture->base);
}

static void
collect_labels (GtkWidget *widget, GString *text)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)))
    g_string_append_printf (text, "%s|", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    collect_labels (child, text);
}

static char *
dup_texts (Fixture *fixture, const char *part)
{
  GString *text = g_string_new (NULL);

  collect_labels (page_fixture_get_child (&fixture->base, part), text);
  return g_string_free_and_steal (text);
}

#define assert_says(part, piece)                                                                             \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_autofree char *text_ = dup_texts (fixture, part);                                                      \
    if (strstr (text_, piece) == NULL)                                                                       \
      g_error ("“%s” is not in “%s”", piece, text_);                                                         \
  }                                                                                                          \
  G_STMT_END

#define assert_says_not(part, piece)                                                                         \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_autofree char *text_ = dup_texts (fixture, part);                                                      \
    g_assert_null (strstr (text_, piece));                                                                   \
  }                                                                                                          \
  G_STMT_END

/* The nth button of that label, from the top. */
static GtkWidget *
find_button (GtkWidget *widget, const char *label, guint *n)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0 &&
      (*n)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label, n);
  return found;
}

static GtkWidget *
button (Fixture *fixture, const char *label, guint n)
{
  return find_button (fixture->base.page, label, &n);
}

static void
click (Fixture *fixture, const char *label, guint n)
{
  GtkWidget *widget = button (fixture, label, n);

  g_assert_nonnull (widget);
  g_signal_emit_by_name (widget, "clicked");
  settle (fixture);
}

static const char *
code_of (Fixture *fixture, guint i)
{
  return cohesion_node_get_string (fixture->actions[i], COHESION_ACTION_CODE);
}

/* What is serious comes first, each check under a heading with its count and why it matters. */
static void
test_lists (Fixture *fixture, gconstpointer data)
{
  assert_says ("view",
               "5 serious|Actions without a lead (3)|Each action has exactly one lead, who answers for it.|");
  assert_says ("view", "1.2 Guide – Code|The code “A1” is also that of “Festivals”.|");
  assert_says ("filters", "|5 serious|");
  assert_says ("view", "warnings|");
}

static void
test_shows (Fixture *fixture, gconstpointer data)
{
  cohesion_session_set_page (fixture->base.session, "check");
  click (fixture, "Show", 0);
  g_assert_cmpstr (cohesion_session_get_page (fixture->base.session), ==, "strategy");
  g_assert_true (cohesion_session_get_selected (fixture->base.session) == fixture->actions[0]);
}

/* Enter on a row goes there too. */
static void
test_shows_by_key (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = page_fixture_get_child (&fixture->base, "view");

  g_signal_emit_by_name (view, "activate", 3);
  g_assert_true (cohesion_session_get_selected (fixture->base.session) == fixture->actions[1]);
  /* A heading leads nowhere. */
  g_signal_emit_by_name (view, "activate", 0);
  g_assert_true (cohesion_session_get_selected (fixture->base.session) == fixture->actions[1]);
}

static void
test_fixes (Fixture *fixture, gconstpointer data)
{
  click (fixture, "Fix", 0);
  g_assert_cmpstr (code_of (fixture, 0), ==, "A1");
  g_assert_cmpstr (code_of (fixture, 1), ==, "A2");
  g_assert_cmpstr (code_of (fixture, 2), ==, "A1");
  assert_says_not ("view", "1.2 Guide – Code|");
  assert_says ("view", "1.3 Days – Code|");
  page_fixture_undo (&fixture->base);
  settle (fixture);
  assert_says ("view", "1.2 Guide – Code|");
}

static void
test_fixes_all (Fixture *fixture, gconstpointer data)
{
  click (fixture, "Fix All", 0);
  g_assert_cmpstr (code_of (fixture, 1), ==, "A2");
  g_assert_cmpstr (code_of (fixture, 2), ==, "A3");
  assert_says_not ("view", "– Code|");
  g_assert_null (button (fixture, "Fix All", 0));
  page_fixture_undo (&fixture->base);
  g_assert_cmpstr (code_of (fixture, 2), ==, "A1");
}

/* The fix goes with its row, but the focus stays in the list. */
static void
test_keeps_focus (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = page_fixture_get_child (&fixture->base, "view");
  GtkWidget *focus;

  gtk_widget_grab_focus (button (fixture, "Fix", 0));
  click (fixture, "Fix", 0);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->base.window));
  g_assert_true (focus && (focus == view || gtk_widget_is_ancestor (focus, view)));
}

static void
test_filters (Fixture *fixture, gconstpointer data)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (page_fixture_get_child (&fixture->base, "warnings")),
                                TRUE);
  settle (fixture);
  assert_says_not ("view", "serious");
  assert_says ("view", "Actions without a date (3)|");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (page_fixture_get_child (&fixture->base, "serious")), TRUE);
  settle (fixture);
  assert_says ("view", "5 serious|");
  assert_says_not ("view", "Actions without a date");
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_assert_nonnull (button (fixture, "Fix", 0));
  cohesion_document_set_read_only (fixture->base.document, TRUE);
  settle (fixture);
  g_assert_null (button (fixture, "Fix", 0));
  g_assert_null (button (fixture, "Fix All", 0));
  g_assert_nonnull (button (fixture, "Show", 0));
}

/* What is wrong no longer goes, what goes wrong comes, while one looks. */
static void
test_follows (Fixture *fixture, gconstpointer data)
{
  cohesion_document_set_text (fixture->base.document, fixture->actions[2], COHESION_ACTION_CODE, "A9");
  settle (fixture);
  assert_says_not ("view", "1.3 Days – Code|");
  cohesion_document_set_text (fixture->base.document, fixture->actions[2], COHESION_ACTION_TITLE, "Nights");
  settle (fixture);
  assert_says ("view", "1.3 Nights – Lead|");
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) themes = cohesion_node_collect (fixture->base.root, COHESION_KIND_THEME);
  GtkStack *stack = GTK_STACK (page_fixture_get_child (&fixture->base, "stack"));

  cohesion_document_remove (fixture->base.document, themes);
  cohesion_document_set_text (
      fixture->base.document,
      cohesion_tree_get_strategy (cohesion_document_get_tree (fixture->base.document)),
      COHESION_STRATEGY_TITLE, "No one left behind");
  cohesion_document_set_text (
      fixture->base.document,
      cohesion_tree_get_organisation (cohesion_document_get_tree (fixture->base.document)),
      COHESION_ORGANISATION_NAME, "Barking and Dagenham");
  settle (fixture);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "none");
}

/* Buttons say what they do, rows where something is and what. */
static void
test_accessible (Fixture *fixture, gconstpointer data)
{
  GtkWidget *fix = button (fixture, "Fix", 0);
  GtkWidget *row = gtk_widget_get_ancestor (fix, GTK_TYPE_WIDGET);

  gtk_test_accessible_assert_property (fix, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Give it the next free code");
  for (row = fix; row && !g_str_equal (G_OBJECT_TYPE_NAME (row), "GtkListItemWidget");)
    row = gtk_widget_get_parent (row);
  g_assert_nonnull (row);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "1.2 Guide – Code");
}

/* A strategy that is not looked at yet costs nothing; a change in the midst begins anew. */
static void
test_begins_anew (Fixture *fixture, gconstpointer data)
{
  CohesionFindings *findings = findings_of (fixture);

  g_assert_cmpuint (cohesion_findings_count (findings, COHESION_SEVERITY_ERROR), ==, 5);
  cohesion_document_set_text (fixture->base.document, fixture->actions[1], COHESION_ACTION_CODE, "B1");
  g_assert_true (cohesion_findings_get_checking (findings));
  cohesion_findings_hurry (findings);
  cohesion_document_set_text (fixture->base.document, fixture->actions[2], COHESION_ACTION_CODE, "B2");
  settle (fixture);
  g_assert_cmpuint (cohesion_findings_count (findings, COHESION_SEVERITY_ERROR), ==, 3);
  g_assert_cmpuint (cohesion_findings_count_check (findings, "no-lead"), ==, 3);
  g_assert_cmpuint (cohesion_findings_count_check (findings, "overdue"), ==, 0);
}

#define ADD(path, func) g_test_add ("/check/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  ADD ("lists", test_lists);
  ADD ("shows", test_shows);
  ADD ("shows-by-key", test_shows_by_key);
  ADD ("fixes", test_fixes);
  ADD ("fixes-all", test_fixes_all);
  ADD ("keeps-focus", test_keeps_focus);
  ADD ("filters", test_filters);
  ADD ("read-only", test_read_only);
  ADD ("follows", test_follows);
  ADD ("nothing", test_nothing);
  ADD ("accessible", test_accessible);
  ADD ("begins-anew", test_begins_anew);
  return g_test_run ();
}
