#include "config.h"

#include "actions-page-fixture.h"

#include <adwaita.h>

/* The page of actions: what it shows of a strategy, in which order and groups, and what is found. */

static const char *
stack_page (ActionsPageFixture *fixture)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (page_fixture_get_child (&fixture->base, "stack")));
}

static void
ask (ActionsPageFixture *fixture, const char *query)
{
  cohesion_session_set_query (fixture->base.session, query);
  actions_page_fixture_settle ();
}

static void
undo (ActionsPageFixture *fixture)
{
  page_fixture_undo (&fixture->base);
}

static void
test_shows_all (ActionsPageFixture *fixture, gconstpointer data)
{
  assert_action_rows (fixture, "Festivals Guide Days Zoo");
  g_assert_cmpstr (actions_page_fixture_get_label (fixture, "count"), ==, "4 actions");
  g_assert_cmpstr (stack_page (fixture), ==, "actions");
}

static void
test_query (ActionsPageFixture *fixture, gconstpointer data)
{
  ask (fixture, "lead:culture");
  assert_action_rows (fixture, "Festivals Zoo");
  g_assert_cmpstr (actions_page_fixture_get_label (fixture, "count"), ==, "2 of 4 actions");
  ask (fixture, "zzz");
  g_assert_cmpstr (stack_page (fixture), ==, "nothing");
  g_assert_cmpstr (actions_page_fixture_get_label (fixture, "count"), ==, "0 of 4 actions");
  page_fixture_act (&fixture->base, "actions.show-all", NULL);
  g_assert_cmpstr (cohesion_session_get_query (fixture->base.session), ==, "");
  assert_action_rows (fixture, "Festivals Guide Days Zoo");
}

/* The other layouts show the same actions. */
static void
test_found (ActionsPageFixture *fixture, gconstpointer data)
{
  g_autoptr (GListModel) found = NULL;

  g_object_get (fixture->base.page, "found", &found, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (found), ==, 4);
  ask (fixture, "is:overdue");
  g_assert_cmpuint (g_list_model_get_n_items (found), ==, 1);
}

static void
test_chips (ActionsPageFixture *fixture, gconstpointer data)
{
  GtkToggleButton *overdue = GTK_TOGGLE_BUTTON (actions_page_fixture_get_chip (fixture, "Overdue"));
  GtkToggleButton *month = GTK_TOGGLE_BUTTON (actions_page_fixture_get_chip (fixture, "Due in 30 days"));
  GtkToggleButton *quarter = GTK_TOGGLE_BUTTON (actions_page_fixture_get_chip (fixture, "Due in 90 days"));

  ask (fixture, "lead:advice");
  gtk_toggle_button_set_active (overdue, TRUE);
  actions_page_fixture_settle ();
  g_assert_cmpstr (cohesion_session_get_query (fixture->base.session), ==, "lead:advice is:overdue");
  assert_action_rows (fixture, "Guide");
  gtk_toggle_button_set_active (overdue, FALSE);
  actions_page_fixture_settle ();
  g_assert_cmpstr (cohesion_session_get_query (fixture->base.session), ==, "lead:advice");
  gtk_toggle_button_set_active (month, TRUE);
  actions_page_fixture_settle ();
  gtk_toggle_button_set_active (quarter, TRUE);
  actions_page_fixture_settle ();
  g_assert_cmpstr (cohesion_session_get_query (fixture->base.session), ==, "lead:advice due:90d");
  g_assert_false (gtk_toggle_button_get_active (month));
  /* What is typed shows in the buttons, too. */
  ask (fixture, "is:overdue no:lead");
  g_assert_true (gtk_toggle_button_get_active (overdue));
  g_assert_false (gtk_toggle_button_get_active (quarter));
  g_assert_true (
      gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (actions_page_fixture_get_chip (fixture, "No lead"))));
}

static void
test_follows_edits (ActionsPageFixture *fixture, gconstpointer data)
{
  CohesionNode *action;

  ask (fixture, "status:green");
  assert_action_rows (fixture, "Festivals Zoo");
  actions_page_fixture_set (fixture, fixture->actions[0], COHESION_ACTION_STATUS, "red");
  actions_page_fixture_settle ();
  assert_action_rows (fixture, "Zoo");
  g_assert_cmpstr (actions_page_fixture_get_label (fixture, "count"), ==, "1 of 4 actions");
  undo (fixture);
  assert_action_rows (fixture, "Festivals Zoo");
  action = outline_fixture_add (fixture->base.document, fixture->priorities[0], "New");
  actions_page_fixture_settle ();
  assert_action_rows (fixture, "Festivals Zoo");
  g_assert_cmpstr (actions_page_fixture_get_label (fixture, "count"), ==, "2 of 5 actions");
  actions_page_fixture_set (fixture, action, COHESION_ACTION_STATUS, "green");
  actions_page_fixture_settle ();
  assert_action_rows (fixture, "Festivals New Zoo");
}

/* What a term means may change with the people. */
static void
test_follows_people (ActionsPageFixture *fixture, gconstpointer data)
{
  ask (fixture, "lead:museum");
  assert_action_rows (fixture, "Festivals Guide Days Zoo");
  actions_page_fixture_set (fixture, fixture->advice, COHESION_PARTY_ROLE, "Museum");
  actions_page_fixture_settle ();
  assert_action_rows (fixture, "Guide");
}

static void
sort (ActionsPageFixture *fixture, const char *column, gboolean descending)
{
  g_object_set (fixture->base.page, "sort", column, "descending", descending, NULL);
  actions_page_fixture_settle ();
}

static void
test_sort (ActionsPageFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *column;
    gboolean descending;
    const char *rows;
  } orders[] = {
    { "number", FALSE, "Festivals Guide Days Zoo" },   { "number", TRUE, "Zoo Days Guide Festivals" },
    { "title", FALSE, "Days Festivals Guide Zoo" },    { "title", TRUE, "Zoo Guide Festivals Days" },
    { "lead", FALSE, "Guide Festivals Zoo Days" },     { "deadline", FALSE, "Guide Zoo Festivals Days" },
    { "status", FALSE, "Days Festivals Zoo Guide" },   { "theme", TRUE, "Zoo Festivals Guide Days" },
    { "priority", TRUE, "Zoo Festivals Guide Days" },  { "updated", FALSE, "Festivals Guide Days Zoo" },
    { "nonsense", FALSE, "Festivals Guide Days Zoo" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      sort (fixture, orders[i].column, orders[i].descending);
      assert_action_rows (fixture, orders[i].rows);
    }
}

static void
test_sort_follows_edits (ActionsPageFixture *fixture, gconstpointer data)
{
  sort (fixture, "title", FALSE);
  actions_page_fixture_select (fixture, 1, 1);
  actions_page_fixture_set (fixture, fixture->actions[0], COHESION_ACTION_TITLE, "Yoga");
  actions_page_fixture_settle ();
  assert_action_rows (fixture, "Days Guide Yoga Zoo");
  g_assert_true (
      gtk_selection_model_is_selected (GTK_SELECTION_MODEL (actions_page_fixture_get_rows (fixture)), 2));
  sort (fixture, "lead", FALSE);
  actions_page_fixture_set (fixture, fixture->advice, COHESION_PARTY_ROLE, "Youth");
  actions_page_fixture_settle ();
  assert_action_rows (fixture, "Yoga Zoo Guide Days");
}

static void
find_headings (GtkWidget *widget, GString *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "heading") && gtk_widget_get_mapped (widget))
    g_string_append_printf (text, "%s%s", text->len ? "|" : "", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    find_headings (child, text);
}

static void
test_grouping (ActionsPageFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *key;
    const char *rows;
    const char *headings;
  } groupings[] = {
    { "theme", "Festivals Guide Days Zoo", "1. Belonging (3)|2. Inclusion (1)" },
    { "priority", "Festivals Guide Days Zoo", "1. Celebrate (3)|2. Integrate (1)" },
    { "lead", "Guide Festivals Zoo Days", "Advice (1)|Culture (2)|No lead (1)" },
    { "portfolio", "Festivals Guide Days Zoo", "No portfolio holder (4)" },
    { "status", "Days Festivals Zoo Guide", "Not started (1)|On track (2)|At risk (1)" },
    { "none", "Festivals Guide Days Zoo", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (groupings); i++)
    {
      g_autoptr (GString) headings = g_string_new (NULL);

      page_fixture_act (&fixture->base, "actions.grouping", groupings[i].key);
      assert_action_rows (fixture, groupings[i].rows);
      find_headings (page_fixture_get_child (&fixture->base, "view"), headings);
      g_assert_cmpstr (headings->str, ==, groupings[i].headings);
    }
}

static void
test_selection (ActionsPageFixture *fixture, gconstpointer data)
{
  actions_page_fixture_select (fixture, 1, 1);
  g_assert_true (cohesion_session_get_selected (fixture->base.session) == fixture->actions[1]);
  cohesion_session_set_selected (fixture->base.session, fixture->actions[3]);
  actions_page_fixture_settle ();
  g_assert_true (
      gtk_selection_model_is_selected (GTK_SELECTION_MODEL (actions_page_fixture_get_rows (fixture)), 3));
  g_assert_false (
      gtk_selection_model_is_selected (GTK_SELECTION_MODEL (actions_page_fixture_get_rows (fixture)), 1));
  /* What is filtered away stays in the details. */
  ask (fixture, "is:overdue");
  g_assert_true (cohesion_session_get_selected (fixture->base.session) == fixture->actions[3]);
}

static void
note_field (CohesionSession *session, CohesionNode *node, int field, CohesionNode **shown)
{
  *shown = node;
}

static void
test_open (ActionsPageFixture *fixture, gconstpointer data)
{
  CohesionNode *shown = NULL;

  g_signal_connect (fixture->base.session, "show-field", G_CALLBACK (note_field), &shown);
  cohesion_session_set_page (fixture->base.session, "actions");
  actions_page_fixture_select (fixture, 2, 1);
  page_fixture_act (&fixture->base, "actions.open", NULL);
  g_assert_true (shown == fixture->actions[2]);
  g_assert_cmpstr (cohesion_session_get_page (fixture->base.session), ==, "actions");
  page_fixture_act (&fixture->base, "actions.show-in-strategy", NULL);
  g_assert_cmpstr (cohesion_session_get_page (fixture->base.session), ==, "strategy");
}

static void
test_columns (ActionsPageFixture *fixture, gconstpointer data)
{
  GListModel *columns = gtk_column_view_get_columns (
      GTK_COLUMN_VIEW (page_fixture_get_child (&fixture->base, "view")));
  guint n_shown[2] = { 0 };

  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
        {
          g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

          n_shown[pass] += gtk_column_view_column_get_visible (column);
        }
      g_object_set (fixture->base.page, "show-theme", TRUE, "show-updated", TRUE, NULL);
      actions_page_fixture_settle ();
    }
  g_assert_cmpuint (n_shown[0], ==, 5);
  g_assert_cmpuint (n_shown[1], ==, 7);
  g_object_set (fixture->base.page, "show-theme", FALSE, "show-updated", FALSE, NULL);
}

static void
test_empty (ActionsPageFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) themes = g_ptr_array_new ();

  g_ptr_array_add (themes, fixture->themes[0]);
  g_ptr_array_add (themes, fixture->themes[1]);
  cohesion_document_remove (fixture->base.document, themes);
  actions_page_fixture_settle ();
  g_assert_cmpstr (stack_page (fixture), ==, "empty");
  undo (fixture);
  assert_action_rows (fixture, "Festivals Guide Days Zoo");
}

static void
test_narrow (ActionsPageFixture *fixture, gconstpointer data)
{
  GListModel *columns = gtk_column_view_get_columns (
      GTK_COLUMN_VIEW (page_fixture_get_child (&fixture->base, "view")));
  g_autoptr (GString) shown = g_string_new (NULL);
  int least;

  gtk_window_set_default_size (GTK_WINDOW (fixture->base.window), 360, 600);
  actions_page_fixture_settle ();
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (gtk_column_view_column_get_visible (column))
        g_string_append_printf (shown, "%s ", gtk_column_view_column_get_id (column));
    }
  g_assert_cmpstr (shown->str, ==, "title status ");
  gtk_widget_measure (fixture->base.page, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 360);
  g_assert_cmpint (gtk_widget_get_width (fixture->base.page), <=, 360);
}

#define ADD(path, func)                                                                                      \
  g_test_add ("/actions-page/" path, ActionsPageFixture, NULL, actions_page_fixture_set_up, func,            \
              actions_page_fixture_tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("shows-all", test_shows_all);
  ADD ("query", test_query);
  ADD ("found", test_found);
  ADD ("chips", test_chips);
  ADD ("follows-edits", test_follows_edits);
  ADD ("follows-people", test_follows_people);
  ADD ("sort", test_sort);
  ADD ("sort-follows-edits", test_sort_follows_edits);
  ADD ("grouping", test_grouping);
  ADD ("selection", test_selection);
  ADD ("open", test_open);
  ADD ("columns", test_columns);
  ADD ("empty", test_empty);
  ADD ("narrow", test_narrow);
  return g_test_run ();
}
