#include "config.h"

#include "outline-fixture.h"

#include "model/cohesion-list.h"

/* The keys of the outline, and what stays as it was through moves, undo and redo. */

static CohesionHistory *
history_of (OutlineFixture *fixture)
{
  return cohesion_document_get_history (fixture->document);
}

/* What cannot be done now does nothing. */
static void
press_in_vain (OutlineFixture *fixture, guint keyval, GdkModifierType modifiers)
{
  gconstpointer state = cohesion_history_get_state (history_of (fixture));

  outline_fixture_press (fixture, keyval, modifiers);
  g_assert_true (cohesion_history_get_state (history_of (fixture)) == state);
  g_assert_null (outline_fixture_get_entry (fixture));
}

static void
type (OutlineFixture *fixture, const char *text)
{
  g_assert_nonnull (outline_fixture_get_entry (fixture));
  gtk_editable_set_text (GTK_EDITABLE (outline_fixture_get_entry (fixture)), text);
}

static void
activate_entry (OutlineFixture *fixture)
{
  g_signal_emit_by_name (outline_fixture_get_entry (fixture), "activate");
  outline_fixture_settle ();
}

static void
press_escape (OutlineFixture *fixture)
{
  GtkWidget *entry = GTK_WIDGET (outline_fixture_get_entry (fixture));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (entry);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled = FALSE;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_Escape, 9, 0, &handled);
      if (handled)
        break;
    }
  outline_fixture_settle ();
}

/* The keys go on: the focus is in the list, and not in an entry. */
static void
assert_focus (OutlineFixture *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (cohesion_outline_get_view (fixture->outline))));
  g_assert_false (GTK_IS_TEXT (focus));
}

static void
test_start (OutlineFixture *fixture, gconstpointer data)
{
  assert_rows (fixture, START);
}

static void
test_enter_adds_a_sibling (OutlineFixture *fixture, gconstpointer data)
{
  outline_fixture_select (fixture, fixture->actions[0]);
  g_assert_true (outline_fixture_press (fixture, GDK_KEY_Return, 0));
  type (fixture, "New");
  /* While one types, Enter belongs to the entry. */
  g_assert_false (outline_fixture_press (fixture, GDK_KEY_Return, 0));
  activate_entry (fixture);
  g_assert_null (outline_fixture_get_entry (fixture));
  assert_rows (fixture, "1 Culture|.1 Belong|..1.1 Festivals|..1.2 New|..1.3 Guide|..1.4 Days|.2 Celebrate|"
                        "2 Inclusion|.3 Integrate");
  g_assert_cmpstr (cohesion_node_get_name (cohesion_session_get_selected (fixture->session)), ==, "New");
  outline_fixture_undo (fixture);
  outline_fixture_undo (fixture);
  assert_rows (fixture, START);
}

static void
test_escape_takes_back_what_was_added (OutlineFixture *fixture, gconstpointer data)
{
  gconstpointer state = cohesion_history_get_state (history_of (fixture));

  outline_fixture_select (fixture, fixture->actions[0]);
  outline_fixture_press (fixture, GDK_KEY_Return, 0);
  type (fixture, "N");
  type (fixture, "Ne");
  press_escape (fixture);
  g_assert_null (outline_fixture_get_entry (fixture));
  assert_rows (fixture, START);
  g_assert_true (cohesion_history_get_state (history_of (fixture)) == state);
}

static void
test_enter_on_nothing_takes_back_what_was_added (OutlineFixture *fixture, gconstpointer data)
{
  outline_fixture_select (fixture, fixture->actions[0]);
  outline_fixture_press (fixture, GDK_KEY_Return, 0);
  activate_entry (fixture);
  assert_rows (fixture, START);
}

static void
test_control_enter_adds_a_child (OutlineFixture *fixture, gconstpointer data)
{
  outline_fixture_select (fixture, fixture->priorities[2]);
  g_assert_true (outline_fixture_press (fixture, GDK_KEY_Return, GDK_CONTROL_MASK));
  type (fixture, "First");
  activate_entry (fixture);
  assert_rows (fixture, START "|..3.1 First");
  outline_fixture_undo (fixture);
  outline_fixture_undo (fixture);
  assert_rows (fixture, START);
  /* An action has no children in the outline. */
  outline_fixture_select (fixture, fixture->actions[0]);
  press_in_vain (fixture, GDK_KEY_Return, GDK_CONTROL_MASK);
}

static void
test_rename (OutlineFixture *fixture, gconstpointer data)
{
  outline_fixture_select (fixture, fixture->actions[1]);
  g_assert_true (outline_fixture_press (fixture, GDK_KEY_F2, 0));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (outline_fixture_get_entry (fixture))), ==, "Guide");
  type (fixture, "Guid");
  type (fixture, "Guidebook");
  /* The document has every keystroke, and undo is the document’s. */
  g_assert_cmpstr (cohesion_node_get_name (fixture->actions[1]), ==, "Guidebook");
  outline_fixture_undo (fixture);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (outline_fixture_get_entry (fixture))), ==, "Guide");
  outline_fixture_redo (fixture);
  activate_entry (fixture);
  g_assert_cmpstr (cohesion_node_get_name (fixture->actions[1]), ==, "Guidebook");
  g_assert_true (outline_fixture_is_selected (fixture, fixture->actions[1]));
  assert_focus (fixture);
}

static void
test_escape_takes_back_what_was_typed (OutlineFixture *fixture, gconstpointer data)
{
  gconstpointer state = cohesion_history_get_state (history_of (fixture));

  outline_fixture_select (fixture, fixture->themes[0]);
  outline_fixture_press (fixture, GDK_KEY_F2, 0);
  type (fixture, "Cultures");
  /* A pause makes another step of it. */
  cohesion_history_settle (history_of (fixture));
  type (fixture, "Cultures!");
  press_escape (fixture);
  g_assert_cmpstr (cohesion_node_get_name (fixture->themes[0]), ==, "Culture");
  g_assert_true (cohesion_history_get_state (history_of (fixture)) == state);
}

static void
test_leaving_keeps_what_was_typed (OutlineFixture *fixture, gconstpointer data)
{
  outline_fixture_select (fixture, fixture->themes[0]);
  outline_fixture_press (fixture, GDK_KEY_F2, 0);
  type (fixture, "Cultures");
  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD);
  outline_fixture_settle ();
  g_assert_null (outline_fixture_get_entry (fixture));
  g_assert_cmpstr (cohesion_node_get_name (fixture->themes[0]), ==, "Cultures");
}

typedef struct
{
  const char *path;
  guint keyval;
  char what; /* 't'heme, 'p'riority or 'a'ction */
  guint which;
  const char *rows;
} MoveCase;

static const MoveCase moves[] = {
  { "/up", GDK_KEY_Up, 'a', 1,
    "1 Culture|.1 Belong|..1.1 Guide|..1.2 Festivals|..1.3 Days|.2 Celebrate|2 Inclusion|.3 Integrate" },
  { "/down", GDK_KEY_Down, 'a', 1,
    "1 Culture|.1 Belong|..1.1 Festivals|..1.2 Days|..1.3 Guide|.2 Celebrate|2 Inclusion|.3 Integrate" },
  { "/branch-down", GDK_KEY_Down, 't', 0,
    "1 Inclusion|.1 Integrate|2 Culture|.2 Belong|..2.1 Festivals|..2.2 Guide|..2.3 Days|.3 Celebrate" },
  { "/to-next", GDK_KEY_Right, 'a', 1,
    "1 Culture|.1 Belong|..1.1 Festivals|..1.2 Days|.2 Celebrate|..2.1 Guide|2 Inclusion|.3 Integrate" },
  { "/branch-to-next", GDK_KEY_Right, 'p', 0,
    "1 Culture|.1 Celebrate|2 Inclusion|.2 Belong|..2.1 Festivals|..2.2 Guide|..2.3 Days|.3 Integrate" },
  { "/to-previous", GDK_KEY_Left, 'p', 2,
    "1 Culture|.1 Belong|..1.1 Festivals|..1.2 Guide|..1.3 Days|.2 Celebrate|.3 Integrate|2 Inclusion" },
};

static void
test_move (OutlineFixture *fixture, gconstpointer data)
{
  const MoveCase *move = data;
  CohesionNode *node = move->what == 't'   ? fixture->themes[move->which]
                       : move->what == 'p' ? fixture->priorities[move->which]
                                           : fixture->actions[move->which];

  outline_fixture_select (fixture, node);
  g_assert_true (outline_fixture_press (fixture, move->keyval, GDK_ALT_MASK));
  for (int i = 0; i < 2; i++)
    {
      assert_rows (fixture, move->rows);
      assert_focus (fixture);
      g_assert_true (outline_fixture_is_selected (fixture, node));
      g_assert_true (cohesion_session_get_selected (fixture->session) == node);
      outline_fixture_undo (fixture);
      assert_rows (fixture, START);
      g_assert_true (outline_fixture_is_selected (fixture, node));
      g_assert_true (cohesion_session_get_selected (fixture->session) == node);
      outline_fixture_redo (fixture);
    }
}

static void
test_no_move_beyond_the_ends (OutlineFixture *fixture, gconstpointer data)
{
  outline_fixture_select (fixture, fixture->actions[0]);
  press_in_vain (fixture, GDK_KEY_Up, GDK_ALT_MASK);
  press_in_vain (fixture, GDK_KEY_Left, GDK_ALT_MASK);
  outline_fixture_select (fixture, fixture->themes[1]);
  press_in_vain (fixture, GDK_KEY_Down, GDK_ALT_MASK);
  press_in_vain (fixture, GDK_KEY_Right, GDK_ALT_MASK);
  assert_rows (fixture, START);
}

static void
test_move_two (OutlineFixture *fixture, gconstpointer data)
{
  outline_fixture_select_two (fixture, fixture->actions[1], fixture->actions[2]);
  g_assert_true (outline_fixture_press (fixture, GDK_KEY_Up, GDK_ALT_MASK));
  assert_rows (fixture, "1 Culture|.1 Belong|..1.1 Guide|..1.2 Days|..1.3 Festivals|.2 Celebrate|2 Inclusion|"
                        ".3 Integrate");
  g_assert_true (outline_fixture_is_selected (fixture, fixture->actions[1]));
  g_assert_true (outline_fixture_is_selected (fixture, fixture->actions[2]));
  outline_fixture_undo (fixture);
  assert_rows (fixture, START);
  g_assert_true (outline_fixture_is_selected (fixture, fixture->actions[1]));
  g_assert_true (outline_fixture_is_selected (fixture, fixture->actions[2]));
}

static void
test_closed_branches_stay_closed (OutlineFixture *fixture, gconstpointer data)
{
  outline_fixture_select (fixture, fixture->priorities[0]);
  g_assert_true (outline_fixture_press (fixture, GDK_KEY_Left, 0));
  assert_rows (fixture, "1 Culture|.1 Belong|.2 Celebrate|2 Inclusion|.3 Integrate");
  g_assert_false (cohesion_session_is_expanded (fixture->session, fixture->priorities[0]));
  outline_fixture_select (fixture, fixture->themes[0]);
  outline_fixture_press (fixture, GDK_KEY_Down, GDK_ALT_MASK);
  assert_rows (fixture, "1 Inclusion|.1 Integrate|2 Culture|.2 Belong|.3 Celebrate");
  outline_fixture_undo (fixture);
  assert_rows (fixture, "1 Culture|.1 Belong|.2 Celebrate|2 Inclusion|.3 Integrate");
}

static void
test_open_branches_inside_closed_ones_stay_open (OutlineFixture *fixture, gconstpointer data)
{
  outline_fixture_select (fixture, fixture->actions[0]);
  cohesion_session_set_selected (fixture->session, fixture->themes[0]);
  outline_fixture_settle ();
  outline_fixture_press (fixture, GDK_KEY_Left, 0);
  assert_rows (fixture, "1 Culture|2 Inclusion|.3 Integrate");
  outline_fixture_press (fixture, GDK_KEY_Right, 0);
  assert_rows (fixture, START);
  /* A second time goes in. */
  outline_fixture_press (fixture, GDK_KEY_Right, 0);
  g_assert_true (outline_fixture_is_selected (fixture, fixture->priorities[0]));
}

/* What could have children but has none is nothing to close, and so the key goes up at once. */
static void
test_leaving_an_empty_branch (OutlineFixture *fixture, gconstpointer data)
{
  outline_fixture_select (fixture, fixture->priorities[2]);
  g_assert_true (outline_fixture_press (fixture, GDK_KEY_Left, 0));
  g_assert_true (outline_fixture_is_selected (fixture, fixture->themes[1]));
  assert_rows (fixture, START);
}

static void
test_closing_selects_the_branch (OutlineFixture *fixture, gconstpointer data)
{
  g_autoptr (GtkTreeListRow) row = NULL;

  outline_fixture_select (fixture, fixture->actions[1]);
  row = g_list_model_get_item (G_LIST_MODEL (outline_fixture_get_model (fixture)),
                               outline_fixture_find (fixture, fixture->themes[0]));
  gtk_tree_list_row_set_expanded (row, FALSE);
  outline_fixture_settle ();
  g_assert_true (cohesion_session_get_selected (fixture->session) == fixture->themes[0]);
  g_assert_true (outline_fixture_is_selected (fixture, fixture->themes[0]));
}

static void
test_delete (OutlineFixture *fixture, gconstpointer data)
{
  outline_fixture_select (fixture, fixture->priorities[0]);
  g_assert_true (outline_fixture_press (fixture, GDK_KEY_Delete, 0));
  assert_rows (fixture, "1 Culture|.1 Celebrate|2 Inclusion|.2 Integrate");
  g_assert_true (outline_fixture_is_selected (fixture, fixture->priorities[1]));
  assert_focus (fixture);
  outline_fixture_undo (fixture);
  assert_rows (fixture, START);
  outline_fixture_select_two (fixture, fixture->themes[0], fixture->actions[1]);
  outline_fixture_press (fixture, GDK_KEY_Delete, 0);
  assert_rows (fixture, "1 Inclusion|.1 Integrate");
  outline_fixture_undo (fixture);
  assert_rows (fixture, START);
}

static void
test_delete_offers_undo (OutlineFixture *fixture, gconstpointer data)
{
  GtkWidget *button;

  cohesion_document_set_text (fixture->document, fixture->actions[0], COHESION_ACTION_TITLE, "Tom & <b>");
  outline_fixture_select (fixture, fixture->actions[0]);
  outline_fixture_press (fixture, GDK_KEY_Delete, 0);
  button = outline_fixture_find_named (fixture->page, "Undo");
  g_assert_nonnull (button);
  g_signal_emit_by_name (gtk_widget_get_ancestor (button, GTK_TYPE_BUTTON), "clicked");
  outline_fixture_settle ();
  g_assert_true (cohesion_node_get_parent (fixture->actions[0]) == fixture->priorities[0]);
}

/* The offer neither hides the buttons nor goes with the last row. */
static void
test_offer_has_its_place (OutlineFixture *fixture, gconstpointer data)
{
  GtkWidget *add = outline_fixture_find_named (fixture->page, "Add theme");
  GtkWidget *button;
  graphene_rect_t offer;
  graphene_rect_t bar;

  /* It would be on its way. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  outline_fixture_select (fixture, fixture->actions[0]);
  outline_fixture_press (fixture, GDK_KEY_Delete, 0);
  button = gtk_widget_get_ancestor (outline_fixture_find_named (fixture->page, "Undo"), GTK_TYPE_BUTTON);
  g_assert_true (gtk_widget_compute_bounds (button, fixture->page, &offer));
  g_assert_true (gtk_widget_compute_bounds (add, fixture->page, &bar));
  g_assert_cmpfloat (offer.origin.y + offer.size.height, <=, bar.origin.y);
  outline_fixture_select_two (fixture, fixture->themes[0], fixture->themes[1]);
  outline_fixture_press (fixture, GDK_KEY_Delete, 0);
  assert_rows (fixture, "");
  g_assert_nonnull (outline_fixture_find_named (fixture->page, "Undo"));
}

static void
test_duplicate (OutlineFixture *fixture, gconstpointer data)
{
  outline_fixture_select (fixture, fixture->priorities[0]);
  g_assert_true (outline_fixture_press (fixture, GDK_KEY_d, GDK_CONTROL_MASK));
  assert_rows (
      fixture,
      "1 Culture|.1 Belong|..1.1 Festivals|..1.2 Guide|..1.3 Days|.2 Belong|..2.1 Festivals|..2.2 Guide|"
      "..2.3 Days|.3 Celebrate|2 Inclusion|.4 Integrate");
  g_assert_false (outline_fixture_is_selected (fixture, fixture->priorities[0]));
  outline_fixture_undo (fixture);
  assert_rows (fixture, START);
}

static void
test_cut_and_paste (OutlineFixture *fixture, gconstpointer data)
{
  outline_fixture_select (fixture, fixture->priorities[0]);
  g_assert_true (outline_fixture_press (fixture, GDK_KEY_x, GDK_CONTROL_MASK));
  assert_rows (fixture, "1 Culture|.1 Celebrate|2 Inclusion|.2 Integrate");
  outline_fixture_select (fixture, fixture->priorities[2]);
  g_assert_true (outline_fixture_press (fixture, GDK_KEY_v, GDK_CONTROL_MASK));
  outline_fixture_settle ();
  assert_rows (
      fixture,
      "1 Culture|.1 Celebrate|2 Inclusion|.2 Integrate|.3 Belong|..3.1 Festivals|..3.2 Guide|..3.3 Days");
  outline_fixture_undo (fixture);
  outline_fixture_undo (fixture);
  assert_rows (fixture, START);
}

/* Between windows: the lead comes along, and all is one step there. */
static void
test_paste_in_another_window (OutlineFixture *fixture, gconstpointer data)
{
  OutlineFixture other = { NULL };
  CohesionNode *party = cohesion_document_add (fixture->document, fixture->root,
                                               COHESION_DOCUMENT_LIST_PARTIES, 0, COHESION_KIND_PARTY);
  CohesionNode *pasted;

  cohesion_document_set_text (fixture->document, party, COHESION_PARTY_ROLE, "Culture and Heritage");
  cohesion_document_set_text (fixture->document, fixture->actions[1], COHESION_ACTION_LEAD,
                              cohesion_node_get_id (party));
  outline_fixture_select (fixture, fixture->actions[1]);
  outline_fixture_press (fixture, GDK_KEY_c, GDK_CONTROL_MASK);
  outline_fixture_set_up (&other, NULL);
  outline_fixture_select (&other, other.priorities[2]);
  outline_fixture_press (&other, GDK_KEY_v, GDK_CONTROL_MASK);
  assert_rows (&other, START "|..3.1 Guide");
  pasted = cohesion_session_get_selected (other.session);
  g_assert_cmpstr (cohesion_node_get_name (cohesion_node_get_reference (pasted, COHESION_ACTION_LEAD)), ==,
                   "Culture and Heritage");
  outline_fixture_undo (&other);
  assert_rows (&other, START);
  g_assert_cmpuint (cohesion_node_get_n_children (other.root, COHESION_DOCUMENT_LIST_PARTIES), ==, 0);
  outline_fixture_tear_down (&other, NULL);
}

static void
test_read_only (OutlineFixture *fixture, gconstpointer data)
{
  outline_fixture_select (fixture, fixture->actions[1]);
  cohesion_document_set_read_only (fixture->document, TRUE);
  outline_fixture_settle ();
  press_in_vain (fixture, GDK_KEY_Return, 0);
  press_in_vain (fixture, GDK_KEY_F2, 0);
  press_in_vain (fixture, GDK_KEY_Delete, 0);
  press_in_vain (fixture, GDK_KEY_Up, GDK_ALT_MASK);
  press_in_vain (fixture, GDK_KEY_d, GDK_CONTROL_MASK);
  press_in_vain (fixture, GDK_KEY_v, GDK_CONTROL_MASK);
  g_assert_true (outline_fixture_press (fixture, GDK_KEY_c, GDK_CONTROL_MASK));
  assert_rows (fixture, START);
}

static void
test_right_to_left (OutlineFixture *fixture, gconstpointer data)
{
  gtk_widget_set_direction (GTK_WIDGET (cohesion_outline_get_view (fixture->outline)), GTK_TEXT_DIR_RTL);
  outline_fixture_select (fixture, fixture->actions[1]);
  g_assert_true (outline_fixture_press (fixture, GDK_KEY_Left, GDK_ALT_MASK));
  g_assert_true (cohesion_node_get_parent (fixture->actions[1]) == fixture->priorities[1]);
}

#define ADD(path, func)                                                                                      \
  g_test_add ("/strategy-page/" path, OutlineFixture, NULL, outline_fixture_set_up, func,                    \
              outline_fixture_tear_down)

static void
add_moves (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      g_autofree char *path = g_strconcat ("/strategy-page/move", moves[i].path, NULL);

      g_test_add (path, OutlineFixture, &moves[i], outline_fixture_set_up, test_move,
                  outline_fixture_tear_down);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("start", test_start);
  ADD ("enter-adds-a-sibling", test_enter_adds_a_sibling);
  ADD ("escape-takes-back-what-was-added", test_escape_takes_back_what_was_added);
  ADD ("enter-on-nothing", test_enter_on_nothing_takes_back_what_was_added);
  ADD ("control-enter-adds-a-child", test_control_enter_adds_a_child);
  ADD ("rename", test_rename);
  ADD ("escape-takes-back-what-was-typed", test_escape_takes_back_what_was_typed);
  ADD ("leaving-keeps-what-was-typed", test_leaving_keeps_what_was_typed);
  add_moves ();
  ADD ("no-move-beyond-the-ends", test_no_move_beyond_the_ends);
  ADD ("move/two", test_move_two);
  ADD ("closed-branches-stay-closed", test_closed_branches_stay_closed);
  ADD ("open-branches-inside-closed-ones", test_open_branches_inside_closed_ones_stay_open);
  ADD ("leaving-an-empty-branch", test_leaving_an_empty_branch);
  ADD ("closing-selects-the-branch", test_closing_selects_the_branch);
  ADD ("delete", test_delete);
  ADD ("delete-offers-undo", test_delete_offers_undo);
  ADD ("offer-has-its-place", test_offer_has_its_place);
  ADD ("duplicate", test_duplicate);
  ADD ("cut-and-paste", test_cut_and_paste);
  ADD ("paste-in-another-window", test_paste_in_another_window);
  ADD ("read-only", test_read_only);
  ADD ("right-to-left", test_right_to_left);
  return g_test_run ();
}
