#include "config.h"

#include "outline-fixture.h"

#include "model/cohesion-list.h"
#include "ui/strategy/cohesion-outline-title.h"
#include "ui/strategy/cohesion-outline-words.h"
#include "ui/strategy/cohesion-paste-dialog.h"
#include "ui/widgets/cohesion-status-cell.h"
#include "ui/widgets/cohesion-status-symbol.h"
#include "ui/widgets/cohesion-text-cell.h"

/* What the strategy page shows, to those who see it and to those who hear it. */

static void
assert_row_name (CohesionNode *node, const char *expected)
{
  g_autofree char *name = cohesion_outline_dup_row_name (node);

  g_assert_cmpstr (name, ==, expected);
}

static void
test_row_names (OutlineFixture *fixture, gconstpointer data)
{
  CohesionNode *action = fixture->actions[0];
  CohesionNode *party = cohesion_document_add (fixture->document, fixture->root,
                                               COHESION_DOCUMENT_LIST_PARTIES, 0, COHESION_KIND_PARTY);

  cohesion_document_set_text (fixture->document, party, COHESION_PARTY_ROLE, "Culture and Heritage");
  cohesion_document_set_text (fixture->document, action, COHESION_ACTION_LEAD, cohesion_node_get_id (party));
  cohesion_document_set_text (fixture->document, action, COHESION_ACTION_STATUS, "amber");
  assert_row_name (fixture->priorities[0], "Priority 1, Belong, 3 actions");
  assert_row_name (fixture->themes[1], "Theme 2, Inclusion, 1 priority");
  assert_row_name (action, "Action 1.1, Festivals, Culture and Heritage, At risk");
  cohesion_document_set_text (fixture->document, fixture->priorities[2], COHESION_PRIORITY_TITLE, "");
  assert_row_name (fixture->priorities[2], "Priority 3, Priority without a title, 0 actions");
}

static void
test_rows_are_named_and_follow (OutlineFixture *fixture, gconstpointer data)
{
  GtkWidget *view = GTK_WIDGET (cohesion_outline_get_view (fixture->outline));

  g_assert_nonnull (outline_fixture_find_named (view, "Priority 3, Integrate, 0 actions"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, "Outline");
  outline_fixture_select (fixture, fixture->themes[0]);
  outline_fixture_press (fixture, GDK_KEY_Down, GDK_ALT_MASK);
  /* Numbers follow a move at once, also of what has not moved. */
  g_assert_nonnull (outline_fixture_find_named (view, "Priority 1, Integrate, 0 actions"));
  g_assert_nonnull (outline_fixture_find_named (view, "Action 2.3, Days"));
  outline_fixture_undo (fixture);
  g_assert_nonnull (outline_fixture_find_named (view, "Priority 3, Integrate, 0 actions"));
  cohesion_document_set_text (fixture->document, fixture->priorities[2], COHESION_PRIORITY_TITLE, "Welcome");
  g_assert_nonnull (outline_fixture_find_named (view, "Priority 3, Welcome, 0 actions"));
}

static void
test_level_names (OutlineFixture *fixture, gconstpointer data)
{
  CohesionNode *settings = cohesion_tree_get_settings (cohesion_document_get_tree (fixture->document));

  g_assert_nonnull (outline_fixture_find_named (fixture->page, "Add theme"));
  cohesion_document_set_text (fixture->document, settings, COHESION_SETTINGS_THEME_NAME, "Aim");
  cohesion_document_set_text (fixture->document, settings, COHESION_SETTINGS_THEME_NAMES, "Aims");
  outline_fixture_settle ();
  g_assert_nonnull (outline_fixture_find_named (fixture->page, "Add Aim"));
  assert_row_name (fixture->themes[0], "Aim 1, Culture, 2 priorities");
}

static void
test_buttons_add (OutlineFixture *fixture, gconstpointer data)
{
  outline_fixture_select (fixture, fixture->themes[1]);
  g_signal_emit_by_name (outline_fixture_find_named (fixture->page, "Add action"), "clicked");
  outline_fixture_settle ();
  assert_rows (fixture, START "|..3.1 ");
  g_assert_nonnull (outline_fixture_get_entry (fixture));
}

static void
test_tab_enters_once (OutlineFixture *fixture, gconstpointer data)
{
  GtkWidget *view = GTK_WIDGET (cohesion_outline_get_view (fixture->outline));

  outline_fixture_select (fixture, fixture->actions[1]);
  outline_fixture_settle ();
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), view));
  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD);
  g_assert_false (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), view));
}

static void
test_card_selects_the_strategy (OutlineFixture *fixture, gconstpointer data)
{
  CohesionNode *strategy = cohesion_tree_get_strategy (cohesion_document_get_tree (fixture->document));
  GtkWidget *card;

  cohesion_document_set_text (fixture->document, strategy, COHESION_STRATEGY_TITLE, "We all <i>belong</i>");
  outline_fixture_select (fixture, fixture->actions[1]);
  card = GTK_WIDGET (gtk_widget_get_template_child (fixture->page, COHESION_TYPE_STRATEGY_PAGE, "header"));
  g_signal_emit_by_name (card, "clicked");
  outline_fixture_settle ();
  g_assert_true (cohesion_session_get_selected (fixture->session) == strategy);
  g_assert_false (outline_fixture_is_selected (fixture, fixture->actions[1]));
}

static void
assert_purpose (OutlineFixture *fixture, const char *expected)
{
  GtkLabel *label = GTK_LABEL (
      gtk_widget_get_template_child (fixture->page, COHESION_TYPE_STRATEGY_PAGE, "vision"));

  outline_fixture_settle ();
  g_assert_cmpstr (gtk_label_get_label (label), ==, expected);
}

static void
test_card_says_what_it_is_for (OutlineFixture *fixture, gconstpointer data)
{
  CohesionNode *strategy = cohesion_tree_get_strategy (cohesion_document_get_tree (fixture->document));

  assert_purpose (fixture, "What is this strategy for? Write its vision.");
  cohesion_document_set_text (fixture->document, strategy, COHESION_STRATEGY_AMBITION, "Nobody is alone.");
  assert_purpose (fixture, "Nobody is alone.");
  cohesion_document_set_text (fixture->document, strategy, COHESION_STRATEGY_VISION, "We all belong.");
  assert_purpose (fixture, "We all belong.");
}

static CohesionNode *
add_section (OutlineFixture *fixture, const char *heading, const char *where)
{
  CohesionNode *strategy = cohesion_tree_get_strategy (cohesion_document_get_tree (fixture->document));
  CohesionNode *section = cohesion_document_add (fixture->document, strategy, COHESION_STRATEGY_LIST_SECTIONS,
                                                 G_MAXUINT, COHESION_KIND_SECTION);

  cohesion_document_set_text (fixture->document, section, COHESION_SECTION_HEADING, heading);
  cohesion_document_set_text (fixture->document, section, COHESION_SECTION_PLACE, where);
  return section;
}

static void
test_sections (OutlineFixture *fixture, gconstpointer data)
{
  CohesionNode *before = add_section (fixture, "Asked", "before");
  CohesionNode *after = add_section (fixture, "Next", "after");

  assert_rows (fixture, "Asked|" START "|Next");
  cohesion_document_set_text (fixture->document, after, COHESION_SECTION_PLACE, "before");
  assert_rows (fixture, "Asked|Next|" START);
  outline_fixture_select (fixture, before);
  g_assert_true (cohesion_session_get_selected (fixture->session) == before);
  outline_fixture_press (fixture, GDK_KEY_Down, GDK_ALT_MASK);
  assert_rows (fixture, "Next|Asked|" START);
  cohesion_session_set_selected (fixture->session, fixture->actions[2]);
  g_assert_true (outline_fixture_is_selected (fixture, fixture->actions[2]));
}

static void
test_showing_a_node_opens_its_branch (OutlineFixture *fixture, gconstpointer data)
{
  outline_fixture_select (fixture, fixture->themes[0]);
  outline_fixture_press (fixture, GDK_KEY_Left, 0);
  cohesion_session_show (fixture->session, fixture->actions[2], -1);
  g_assert_true (outline_fixture_is_selected (fixture, fixture->actions[2]));
  g_assert_true (cohesion_session_is_expanded (fixture->session, fixture->themes[0]));
}

static GtkAdjustment *
get_down (OutlineFixture *fixture)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (cohesion_outline_get_view (fixture->outline)));
}

/* What is found elsewhere, or a part of what has a row, is scrolled to. */
static void
test_showing_a_node_scrolls_to_it (OutlineFixture *fixture, gconstpointer data)
{
  CohesionNode *last = NULL;
  CohesionNode *milestone;

  for (guint i = 0; i < 60; i++)
    last = outline_fixture_add (fixture->document, fixture->priorities[2], "Integrate");
  milestone = cohesion_document_add (fixture->document, last, COHESION_ACTION_LIST_MILESTONES, 0,
                                     COHESION_KIND_MILESTONE);
  outline_fixture_settle ();
  gtk_adjustment_set_value (get_down (fixture), 0);
  outline_fixture_settle ();
  cohesion_session_show (fixture->session, last, -1);
  outline_fixture_settle ();
  g_assert_cmpfloat (gtk_adjustment_get_value (get_down (fixture)), >, 300);
  gtk_adjustment_set_value (get_down (fixture), 0);
  outline_fixture_settle ();
  g_assert_cmpfloat (gtk_adjustment_get_value (get_down (fixture)), <, 300);
  cohesion_session_show (fixture->session, milestone, -1);
  outline_fixture_settle ();
  g_assert_cmpfloat (gtk_adjustment_get_value (get_down (fixture)), >, 300);
}

static void
test_empty (OutlineFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  g_assert_null (outline_fixture_find_named (fixture->page, "Nothing drafted yet"));
  g_ptr_array_add (nodes, fixture->themes[0]);
  g_ptr_array_add (nodes, fixture->themes[1]);
  cohesion_document_remove (fixture->document, nodes);
  outline_fixture_settle ();
  g_assert_true (gtk_widget_get_mapped (outline_fixture_find_widget (fixture->page, ADW_TYPE_STATUS_PAGE)));
  outline_fixture_undo (fixture);
  g_assert_false (gtk_widget_get_mapped (outline_fixture_find_widget (fixture->page, ADW_TYPE_STATUS_PAGE)));
  assert_rows (fixture, START);
}

static void
test_session_can_go (OutlineFixture *fixture, gconstpointer data)
{
  outline_fixture_select (fixture, fixture->actions[0]);
  outline_fixture_press (fixture, GDK_KEY_F2, 0);
  cohesion_page_set_session (COHESION_PAGE (fixture->page), NULL);
  outline_fixture_settle ();
  cohesion_page_set_session (COHESION_PAGE (fixture->page), fixture->session);
  outline_fixture_settle ();
  assert_rows (fixture, START);
}

static void
test_paste_text (OutlineFixture *fixture, gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (fixture->page);
  CohesionList *parties = cohesion_node_get_list (fixture->root, COHESION_DOCUMENT_LIST_PARTIES);
  GtkWidget *dialog;

  gdk_clipboard_set_text (clipboard, "Action\tLead\nMap\tRenaissance\nMonitor\tRenaissance\n");
  outline_fixture_select (fixture, fixture->actions[1]);
  outline_fixture_press (fixture, GDK_KEY_v, GDK_CONTROL_MASK);
  dialog = outline_fixture_find_widget (fixture->window, COHESION_TYPE_PASTE_DIALOG);
  g_assert_nonnull (dialog);
  /* The dialog takes its time to appear. */
  for (guint i = 0; i < 50 && !outline_fixture_find_named (dialog, "What was understood"); i++)
    outline_fixture_settle ();
  g_assert_nonnull (outline_fixture_find_named (dialog, "What was understood"));
  assert_rows (fixture, START);
  g_signal_emit_by_name (adw_dialog_get_default_widget (ADW_DIALOG (dialog)), "clicked");
  outline_fixture_settle ();
  assert_rows (fixture, "1 Culture|.1 Belong|..1.1 Festivals|..1.2 Guide|..1.3 Map|..1.4 Monitor|..1.5 Days|"
                        ".2 Celebrate|2 Inclusion|.3 Integrate");
  g_assert_cmpuint (cohesion_list_get_length (parties), ==, 1);
  g_assert_true (outline_fixture_is_selected (fixture, cohesion_session_get_selected (fixture->session)));
  /* It is one step. */
  outline_fixture_undo (fixture);
  assert_rows (fixture, START);
  g_assert_cmpuint (cohesion_list_get_length (parties), ==, 0);
}

static void
give_facts (OutlineFixture *fixture)
{
  CohesionNode *team = cohesion_document_add (fixture->document, fixture->root,
                                              COHESION_DOCUMENT_LIST_PARTIES, 0, COHESION_KIND_PARTY);
  g_autoptr (CohesionDeadline) deadline = cohesion_deadline_parse ("March 2027", NULL, NULL);
  g_auto (CohesionValue) value = cohesion_value_deadline (deadline);

  cohesion_document_set_text (fixture->document, team, COHESION_PARTY_ROLE, "Culture team");
  cohesion_document_set_text (fixture->document, fixture->actions[0], COHESION_ACTION_LEAD,
                              cohesion_node_get_id (team));
  cohesion_document_set_value (fixture->document, fixture->actions[0], COHESION_ACTION_DEADLINE, &value);
  outline_fixture_settle ();
}

/* The label at or below @widget that begins a line of facts and can be seen. */
static const char *
find_facts (GtkWidget *widget)
{
  const char *found = NULL;

  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "caption") && gtk_widget_get_mapped (widget))
    return gtk_label_get_text (GTK_LABEL (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_facts (child);
  return found;
}

static void
assert_facts (OutlineFixture *fixture, const char *expected)
{
  g_assert_cmpstr (find_facts (GTK_WIDGET (cohesion_outline_get_view (fixture->outline))), ==, expected);
}

static void
test_narrow (OutlineFixture *fixture, gconstpointer data)
{
  g_autoptr (GtkColumnViewColumn) lead = g_list_model_get_item (
      gtk_column_view_get_columns (cohesion_outline_get_view (fixture->outline)), 1);

  give_facts (fixture);
  g_assert_true (gtk_column_view_column_get_visible (lead));
  assert_facts (fixture, NULL);
  g_object_set (fixture->outline, "narrow", TRUE, NULL);
  outline_fixture_settle ();
  g_assert_false (gtk_column_view_column_get_visible (lead));
  assert_facts (fixture, "Culture team · March 2027");
  /* The buttons are short then, but called as before. */
  g_assert_nonnull (outline_fixture_find_named (fixture->page, "Add theme"));
  g_object_set (fixture->outline, "narrow", FALSE, NULL);
  outline_fixture_settle ();
  assert_facts (fixture, NULL);
}

/* How many lines the titles may take. */
static int
find_lines (GtkWidget *widget)
{
  int lines = GTK_IS_LABEL (widget) && gtk_widget_get_ancestor (widget, COHESION_TYPE_OUTLINE_TITLE)
                  ? gtk_label_get_lines (GTK_LABEL (widget))
                  : -1;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && lines < 0;
       child = gtk_widget_get_next_sibling (child))
    lines = find_lines (child);
  return lines;
}

static void
set_width (OutlineFixture *fixture, int width)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (fixture->page));
  gint64 end = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;

  gtk_window_set_default_size (GTK_WINDOW (window), width, 600);
  while (abs (gtk_widget_get_width (window) - width) > 20 && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  outline_fixture_settle ();
}

/* Beside the other columns there may be little room for a title; it takes another line then. */
static void
test_titles_have_room (OutlineFixture *fixture, gconstpointer data)
{
  GtkWidget *view = GTK_WIDGET (cohesion_outline_get_view (fixture->outline));

  set_width (fixture, 1100);
  g_assert_cmpint (find_lines (view), ==, 2);
  set_width (fixture, 720);
  g_assert_cmpint (find_lines (view), ==, 3);
  set_width (fixture, 1100);
  g_assert_cmpint (find_lines (view), ==, 2);
}

/* How many titles have less height than they need for their width. */
static guint
count_cut (GtkWidget *widget)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    n += count_cut (child);
  if (COHESION_IS_OUTLINE_TITLE (widget) && gtk_widget_get_mapped (widget))
    {
      GtkWidget *content = gtk_widget_get_first_child (widget);
      int needed;

      gtk_widget_measure (content, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (widget), &needed, NULL,
                          NULL, NULL);
      n += gtk_widget_get_height (widget) < needed;
    }
  return n;
}

/* With text twice as large the other columns are wider, and leave less to the titles. */
static void
test_large_text (OutlineFixture *fixture, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi;

  for (guint i = 0; i < 3; i++)
    cohesion_document_set_text (fixture->document, fixture->actions[i], COHESION_ACTION_TITLE,
                                i == 0   ? "Hold the Summer of Festivals events each year"
                                : i == 1 ? "Map the borough’s communities and identify tensions"
                                         : "Recruit community ambassadors in every ward");
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  set_width (fixture, 1280);
  for (int factor = 1; factor <= 2; factor++)
    {
      g_object_set (settings, "gtk-xft-dpi", factor * 96 * 1024, NULL);
      do
        outline_fixture_settle ();
      while (!gtk_widget_get_mapped (GTK_WIDGET (fixture->outline)));
      outline_fixture_settle ();
      g_assert_cmpuint (count_cut (fixture->page), ==, 0);
    }
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

static guint
count_bound (GtkWidget *widget)
{
  guint n = COHESION_IS_OUTLINE_TITLE (widget) &&
            cohesion_outline_title_get_node (COHESION_OUTLINE_TITLE (widget)) != NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    n += count_bound (child);
  return n;
}

/* Ten thousand actions: rows beyond what is seen cost nothing. */
static void
test_many_rows (OutlineFixture *fixture, gconstpointer data)
{
  CohesionNode *last = NULL;

  cohesion_page_set_session (COHESION_PAGE (fixture->page), NULL);
  for (guint i = 0; i < 100; i++)
    {
      CohesionNode *priority = outline_fixture_add (fixture->document, fixture->themes[1], "Priority");

      for (guint j = 0; j < 100; j++)
        last = cohesion_document_add (fixture->document, priority, COHESION_PRIORITY_LIST_ACTIONS, j,
                                      COHESION_KIND_ACTION);
    }
  cohesion_page_set_session (COHESION_PAGE (fixture->page), fixture->session);
  outline_fixture_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (outline_fixture_get_model (fixture))), ==, 10108);
  g_assert_cmpuint (count_bound (fixture->page), <, 300);
  cohesion_session_set_selected (fixture->session, last);
  outline_fixture_select (fixture, last);
  outline_fixture_press (fixture, GDK_KEY_Up, GDK_ALT_MASK);
  g_assert_cmpuint (cohesion_node_get_position (last), ==, 98);
  g_assert_true (outline_fixture_is_selected (fixture, last));
  g_assert_cmpuint (count_bound (fixture->page), <, 300);
}

static void
test_status_cell (OutlineFixture *fixture, gconstpointer data)
{
  CohesionTree *tree = cohesion_document_get_tree (fixture->document);
  g_autoptr (GtkWidget) widget = g_object_ref_sink (cohesion_status_cell_new ());
  CohesionStatusCell *cell = COHESION_STATUS_CELL (widget);
  GtkWidget *symbol = gtk_widget_get_first_child (widget);
  GtkWidget *word = gtk_widget_get_last_child (widget);

  cohesion_status_cell_set_status (cell, tree, "amber");
  g_assert_cmpstr (gtk_inscription_get_text (GTK_INSCRIPTION (word)), ==, "At risk");
  g_assert_true (gtk_widget_get_visible (symbol));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, "At risk");
  cohesion_status_cell_set_status (cell, tree, "unheardOf");
  g_assert_cmpstr (gtk_inscription_get_text (GTK_INSCRIPTION (word)), ==, "unheardOf");
  g_assert_true (gtk_widget_get_visible (symbol));
  cohesion_status_cell_set_status (cell, tree, NULL);
  g_assert_false (gtk_widget_get_visible (symbol));
  cohesion_status_cell_set_text (cell, "3 actions");
  g_assert_false (gtk_widget_get_visible (symbol));
  g_assert_finalize_object (g_steal_pointer (&widget));
}

/* Every colour of the default scheme can be seen, in light and dark. */
static void
test_text_cell (OutlineFixture *fixture, gconstpointer data)
{
  g_autoptr (GtkWidget) cell = g_object_ref_sink (cohesion_text_cell_new ());

  g_assert_cmpfloat (gtk_inscription_get_xalign (GTK_INSCRIPTION (cell)), ==, 0);
  gtk_widget_set_direction (cell, GTK_TEXT_DIR_RTL);
  g_assert_cmpfloat (gtk_inscription_get_xalign (GTK_INSCRIPTION (cell)), ==, 1);
}

static void
test_colours (OutlineFixture *fixture, gconstpointer data)
{
  static const char *const colours[] = { "#5e5c64", "#1a7f4b", "#9c6500", "#c01c28",
                                         "#1a5fb4", "#3d3846", "#ffffff", "#000000" };
  static const struct
  {
    GdkRGBA text;
    GdkRGBA background;
  } styles[] = {
    { { 0, 0, 0.02f, 0.8f }, { 1, 1, 1, 1 } },
    { { 1, 1, 1, 1 }, { 0.18f, 0.18f, 0.2f, 1 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (colours); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (styles); j++)
      {
        GdkRGBA colour;

        g_assert_true (gdk_rgba_parse (&colour, colours[i]));
        cohesion_colour_adapt (&colour, &styles[j].text);
        g_assert_cmpfloat (cohesion_colour_contrast (&colour, &styles[j].background), >=, 3);
      }
}

#define ADD(path, func)                                                                                      \
  g_test_add ("/strategy-page-view/" path, OutlineFixture, NULL, outline_fixture_set_up, func,               \
              outline_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("row-names", test_row_names);
  ADD ("rows-are-named-and-follow", test_rows_are_named_and_follow);
  ADD ("level-names", test_level_names);
  ADD ("buttons-add", test_buttons_add);
  ADD ("tab-enters-once", test_tab_enters_once);
  ADD ("card-selects-the-strategy", test_card_selects_the_strategy);
  ADD ("card-says-what-it-is-for", test_card_says_what_it_is_for);
  ADD ("sections", test_sections);
  ADD ("showing-a-node-opens-its-branch", test_showing_a_node_opens_its_branch);
  ADD ("showing-a-node-scrolls-to-it", test_showing_a_node_scrolls_to_it);
  ADD ("empty", test_empty);
  ADD ("session-can-go", test_session_can_go);
  ADD ("paste-text", test_paste_text);
  ADD ("narrow", test_narrow);
  ADD ("titles-have-room", test_titles_have_room);
  ADD ("large-text", test_large_text);
  ADD ("many-rows", test_many_rows);
  ADD ("status-cell", test_status_cell);
  ADD ("text-cell", test_text_cell);
  ADD ("colours", test_colours);
  return g_test_run ();
}
