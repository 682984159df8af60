#include "config.h"

#include "actions-fixture.h"
#include "form-fixture.h"
#include "outline-fixture.h"

#include "model/cohesion-list.h"
#include "model/cohesion-status.h"
#include "ui/actions/cohesion-action-card.h"
#include "ui/actions/cohesion-actions-board-private.h"
#include "ui/actions/cohesion-edge-scroll.h"

/* The board in a window: its columns and cards, and how cards are moved. */

typedef struct
{
  ActionsFixture base;
  CohesionActionsBoard *board;
} Fixture;

/* Columns are filled one after another. */
static void
wait_for_columns (Fixture *fixture)
{
  while (fixture->board->update_source || fixture->board->fill_source)
    g_main_context_iteration (NULL, TRUE);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  int width = data ? GPOINTER_TO_INT (data) : 1000;

  actions_fixture_set_up (&fixture->base, NULL);
  fixture->board = COHESION_ACTIONS_BOARD (cohesion_actions_board_new ());
  cohesion_actions_board_set_session (fixture->board, fixture->base.session);
  cohesion_actions_board_set_model (fixture->board, G_LIST_MODEL (fixture->base.list));
  actions_fixture_present (&fixture->base, GTK_WIDGET (fixture->board), width, 700);
  wait_for_columns (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  actions_fixture_tear_down (&fixture->base, NULL);
}

/* What each visible column has: “Not started: Audit; On track: Festivals, Days; …”. */
static char *
dup_board (Fixture *fixture)
{
  GString *text = g_string_new (NULL);

  wait_for_columns (fixture);
  for (guint i = 0; i < fixture->board->columns->len; i++)
    {
      CohesionBoardColumn *column = cohesion_actions_board_get_column (fixture->board, i);
      GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (cohesion_board_column_get_view (column)));

      if (!gtk_widget_get_visible (GTK_WIDGET (column)) || cohesion_board_column_get_n_cards (column) == 0)
        continue;
      g_assert_nonnull (model);
      g_string_append_printf (text, "%s%s:", text->len ? "; " : "", cohesion_board_column_get_word (column));
      for (guint j = 0; j < g_list_model_get_n_items (model); j++)
        {
          g_autoptr (CohesionNode) node = g_list_model_get_item (model, j);

          g_string_append_printf (text, " %s", cohesion_node_get_name (node));
        }
    }
  return g_string_free_and_steal (text);
}

#define assert_board(fixture, expected)                                                                      \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_autofree char *board_ = dup_board (fixture);                                                           \
    g_assert_cmpstr (board_, ==, expected);                                                                  \
  }                                                                                                          \
  G_STMT_END

#define AS_BEFORE                                                                                            \
  "Not started: Audit; On track: Festivals Days; At risk: Guide; Off track: Referrals; Complete: Panel"

static CohesionBoardColumn *
column_of (Fixture *fixture, guint action)
{
  return cohesion_actions_board_get_column (
      fixture->board, cohesion_actions_board_find_column (fixture->board, fixture->base.actions[action]));
}

static void
focus (Fixture *fixture, guint action)
{
  g_assert_true (
      cohesion_board_column_focus_action (column_of (fixture, action), fixture->base.actions[action]));
  outline_fixture_settle ();
}

static CohesionNode *
get_selected (Fixture *fixture)
{
  return cohesion_session_get_selected (fixture->base.session);
}

/* The action of the card that has the keyboard’s focus. */
static CohesionNode *
get_focused (Fixture *fixture)
{
  GtkWidget *item = gtk_root_get_focus (GTK_ROOT (fixture->base.window));
  GtkWidget *column = item ? gtk_widget_get_ancestor (item, COHESION_TYPE_BOARD_COLUMN) : NULL;

  return column ? cohesion_board_column_get_selected (COHESION_BOARD_COLUMN (column)) : NULL;
}

/* Presses a key in the list of the card that is selected. */
static void
press (Fixture *fixture, guint keyval, GdkModifierType modifiers)
{
  guint index = cohesion_actions_board_find_column (fixture->board, get_selected (fixture));
  CohesionBoardColumn *column = cohesion_actions_board_get_column (fixture->board, index);

  g_assert_true (
      actions_fixture_press (GTK_WIDGET (cohesion_board_column_get_view (column)), keyval, modifiers));
}

static void
undo (Fixture *fixture)
{
  g_assert_true (cohesion_history_undo (cohesion_document_get_history (fixture->base.document)));
  outline_fixture_settle ();
}

static void
test_columns (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list = outline_fixture_find_named (GTK_WIDGET (fixture->board), "On track, 2 actions");
  GtkWidget *card = outline_fixture_find_named (GTK_WIDGET (fixture->board),
                                                "1.2 Guide: overdue, was due March 2026; At risk");

  assert_board (fixture, AS_BEFORE);
  g_assert_nonnull (list);
  g_assert_nonnull (card);
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (card)), ==,
                   GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (card, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "No lead");
  /* A column for each status, also where it is empty. */
  g_assert_nonnull (outline_fixture_find_named (GTK_WIDGET (fixture->board), "Abandoned, 0 actions"));
}

static void
test_cards (Fixture *fixture, gconstpointer data)
{
  g_autofree char *overdue = cohesion_action_card_dup_due (fixture->base.actions[1],
                                                           COHESION_DATE_INIT (2026, 5, 15));
  g_autofree char *due = cohesion_action_card_dup_due (fixture->base.actions[0],
                                                       COHESION_DATE_INIT (2026, 5, 15));
  g_autofree char *none = cohesion_action_card_dup_due (fixture->base.actions[2],
                                                        COHESION_DATE_INIT (2026, 5, 15));

  g_assert_cmpstr (overdue, ==, "Overdue: March 2026");
  g_assert_cmpstr (due, ==, "30 September 2026");
  g_assert_cmpstr (none, ==, "No deadline");
}

static void
test_move_by_keys (Fixture *fixture, gconstpointer data)
{
  focus (fixture, 1);
  press (fixture, GDK_KEY_Left, GDK_ALT_MASK);
  assert_board (fixture,
                "Not started: Audit; On track: Festivals Guide Days; Off track: Referrals; Complete: Panel");
  g_assert_true (get_focused (fixture) == fixture->base.actions[1]);
  g_assert_cmpstr (cohesion_node_get_string (fixture->base.actions[1], COHESION_ACTION_STATUS_AS_AT), ==,
                   "2026-05-15");
  press (fixture, GDK_KEY_Right, GDK_ALT_MASK);
  form_fixture_answer ("set");
  press (fixture, GDK_KEY_Right, GDK_ALT_MASK);
  form_fixture_answer ("set");
  assert_board (fixture,
                "Not started: Audit; On track: Festivals Days; Off track: Guide Referrals; Complete: "
                "Panel");
  undo (fixture);
  assert_board (fixture, AS_BEFORE);
}

static void
test_ends (Fixture *fixture, gconstpointer data)
{
  focus (fixture, 4);
  press (fixture, GDK_KEY_Left, GDK_ALT_MASK);
  press (fixture, GDK_KEY_Left, 0);
  assert_board (fixture, AS_BEFORE);
  g_assert_true (get_focused (fixture) == fixture->base.actions[4]);
}

static void
test_go (Fixture *fixture, gconstpointer data)
{
  focus (fixture, 2);
  g_assert_true (get_selected (fixture) == fixture->base.actions[2]);
  /* The column to the right is shorter. */
  press (fixture, GDK_KEY_Right, 0);
  g_assert_true (get_focused (fixture) == fixture->base.actions[1]);
  g_assert_true (get_selected (fixture) == fixture->base.actions[1]);
  press (fixture, GDK_KEY_Right, 0);
  /* Empty ones are passed over. */
  press (fixture, GDK_KEY_Right, 0);
  g_assert_true (get_focused (fixture) == fixture->base.actions[5]);
  press (fixture, GDK_KEY_Left, 0);
  g_assert_true (get_focused (fixture) == fixture->base.actions[3]);
}

static void
test_mirrored (Fixture *fixture, gconstpointer data)
{
  focus (fixture, 1);
  gtk_widget_set_direction (GTK_WIDGET (cohesion_board_column_get_view (column_of (fixture, 1))),
                            GTK_TEXT_DIR_RTL);
  press (fixture, GDK_KEY_Left, 0);
  g_assert_true (get_focused (fixture) == fixture->base.actions[3]);
}

static void
test_drop (Fixture *fixture, gconstpointer data)
{
  /* Whoever puts it among those in trouble is asked why, and may think better of it. */
  g_signal_emit_by_name (column_of (fixture, 3), "card-dropped", fixture->base.actions[0]);
  form_fixture_answer ("cancel");
  assert_board (fixture, AS_BEFORE);
  g_signal_emit_by_name (column_of (fixture, 3), "card-dropped", fixture->base.actions[0]);
  form_fixture_answer ("set");
  assert_board (fixture,
                "Not started: Audit; On track: Days; At risk: Guide; Off track: Festivals Referrals; "
                "Complete: Panel");
  g_assert_true (get_selected (fixture) == fixture->base.actions[0]);
  undo (fixture);
  assert_board (fixture, AS_BEFORE);
}

static void
test_menu (Fixture *fixture, gconstpointer data)
{
  focus (fixture, 0);
  press (fixture, GDK_KEY_Menu, 0);
  g_assert_nonnull (fixture->board->menu);
  g_assert_true (gtk_widget_get_visible (fixture->board->menu));
  gtk_popover_popdown (GTK_POPOVER (fixture->board->menu));
  gtk_widget_activate_action (GTK_WIDGET (fixture->board), "board.set-status", "s", "notStarted");
  outline_fixture_settle ();
  assert_board (
      fixture,
      "Not started: Festivals Audit; On track: Days; At risk: Guide; Off track: Referrals; Complete: Panel");
}

static void
note_field (CohesionNode **shown, CohesionNode *node)
{
  *shown = node;
}

static void
test_selection (Fixture *fixture, gconstpointer data)
{
  CohesionNode *shown = NULL;

  g_signal_connect_swapped (fixture->base.session, "show-field", G_CALLBACK (note_field), &shown);
  cohesion_session_set_selected (fixture->base.session, fixture->base.actions[3]);
  g_assert_true (cohesion_board_column_get_selected (column_of (fixture, 3)) == fixture->base.actions[3]);
  cohesion_session_set_selected (fixture->base.session, fixture->base.actions[0]);
  g_assert_null (cohesion_board_column_get_selected (column_of (fixture, 3)));
  g_assert_null (shown);
  /* What is no action has no card. */
  cohesion_session_set_selected (fixture->base.session, fixture->base.priority);
  g_assert_null (cohesion_board_column_get_selected (column_of (fixture, 0)));
  g_assert_true (get_selected (fixture) == fixture->base.priority);
  g_signal_emit_by_name (cohesion_board_column_get_view (column_of (fixture, 1)), "activate", 0);
  g_assert_true (shown == fixture->base.actions[1]);
}

static void
test_follows_changes (Fixture *fixture, gconstpointer data)
{
  actions_fixture_set_deadline (&fixture->base, 2, COHESION_ACTION_DEADLINE, "30 June 2026");
  actions_fixture_set_status (&fixture->base, 5, "amber");
  g_list_store_remove (fixture->base.list, 0);
  outline_fixture_settle ();
  assert_board (fixture, "Not started: Audit; On track: Days; At risk: Guide Panel; Off track: Referrals");
  g_assert_nonnull (
      outline_fixture_find_named (GTK_WIDGET (fixture->board), "1.3 Days: due 30 June 2026; On track"));
}

static void
test_other_status (Fixture *fixture, gconstpointer data)
{
  actions_fixture_set_status (&fixture->base, 0, "purple");
  outline_fixture_settle ();
  assert_board (fixture,
                "Not started: Audit; On track: Days; At risk: Guide; Off track: Referrals; Complete: "
                "Panel; Other statuses: Festivals");
  /* From there into the scheme, but not back. */
  focus (fixture, 0);
  press (fixture, GDK_KEY_Left, GDK_ALT_MASK);
  form_fixture_answer ("cancel");
  g_assert_cmpstr (cohesion_node_get_string (fixture->base.actions[0], COHESION_ACTION_STATUS), ==, "purple");
  actions_fixture_set_status (&fixture->base, 1, "abandoned");
  outline_fixture_settle ();
  focus (fixture, 1);
  press (fixture, GDK_KEY_Right, GDK_ALT_MASK);
  g_assert_null (form_fixture_get_alert ());
  g_assert_cmpstr (cohesion_node_get_string (fixture->base.actions[1], COHESION_ACTION_STATUS), ==,
                   "abandoned");
}

static void
test_scheme (Fixture *fixture, gconstpointer data)
{
  CohesionTree *tree = cohesion_document_get_tree (fixture->base.document);

  cohesion_document_set_text (fixture->base.document, cohesion_status_find (tree, "amber"),
                              COHESION_STATUS_DEFINITION_LABEL, "Needs help");
  outline_fixture_settle ();
  assert_board (fixture,
                "Not started: Audit; On track: Festivals Days; Needs help: Guide; Off track: Referrals; "
                "Complete: Panel");
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  cohesion_document_set_read_only (fixture->base.document, TRUE);
  focus (fixture, 1);
  press (fixture, GDK_KEY_Left, GDK_ALT_MASK);
  g_signal_emit_by_name (column_of (fixture, 3), "card-dropped", fixture->base.actions[0]);
  outline_fixture_settle ();
  assert_board (fixture, AS_BEFORE);
}

static GtkEventController *
find_controller (GtkWidget *widget, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }
  return NULL;
}

/* As if the card of an action were let go over a column. */
static gboolean
drop_on (Fixture *fixture, guint column, guint action)
{
  GtkEventController *target = find_controller (
      GTK_WIDGET (cohesion_actions_board_get_column (fixture->board, column)), GTK_TYPE_DROP_TARGET);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken;

  g_value_init (&value, COHESION_TYPE_NODE);
  g_value_set_object (&value, fixture->base.actions[action]);
  g_signal_emit_by_name (target, "drop", &value, 5.0, 5.0, &taken);
  return taken;
}

static void
test_drop_read_only (Fixture *fixture, gconstpointer data)
{
  cohesion_document_set_reviewing (fixture->base.document, TRUE);
  g_assert_false (drop_on (fixture, 0, 0));
  assert_board (fixture, AS_BEFORE);
  /* Neither while the columns are made anew. */
  cohesion_actions_board_set_session (fixture->board, NULL);
  cohesion_actions_board_set_session (fixture->board, fixture->base.session);
  outline_fixture_settle ();
  g_assert_false (drop_on (fixture, 0, 0));
  cohesion_document_set_reviewing (fixture->base.document, FALSE);
  g_assert_true (drop_on (fixture, 0, 0));
  outline_fixture_settle ();
  g_assert_cmpstr (cohesion_node_get_string (fixture->base.actions[0], COHESION_ACTION_STATUS), ==,
                   "notStarted");
}

static void
test_edge_steps (void)
{
  g_assert_cmpfloat (cohesion_edge_scroll_get_step (400, 800), ==, 0);
  g_assert_cmpfloat (cohesion_edge_scroll_get_step (60, 800), ==, 0);
  g_assert_cmpfloat (cohesion_edge_scroll_get_step (10, 800), <, 0);
  g_assert_cmpfloat (cohesion_edge_scroll_get_step (0, 800), <, cohesion_edge_scroll_get_step (20, 800));
  g_assert_cmpfloat (cohesion_edge_scroll_get_step (790, 800), >, 0);
  g_assert_cmpfloat (cohesion_edge_scroll_get_step (900, 800), ==, cohesion_edge_scroll_get_step (800, 800));
  g_assert_cmpfloat (cohesion_edge_scroll_get_step (0, 0), ==, 0);
}

static double
get_scrolled (Fixture *fixture)
{
  return gtk_adjustment_get_value (gtk_scrolled_window_get_hadjustment (fixture->board->scrolled));
}

/* Columns out of sight are reached by dragging to the edge, until the card leaves it. */
static void
test_edge_scrolls (Fixture *fixture, gconstpointer data)
{
  GtkWidget *scrolled = GTK_WIDGET (fixture->board->scrolled);
  GtkEventController *motion = find_controller (scrolled, GTK_TYPE_DROP_CONTROLLER_MOTION);
  double at;

  g_assert_cmpfloat (get_scrolled (fixture), ==, 0);
  g_signal_emit_by_name (motion, "motion", (double) gtk_widget_get_width (scrolled) - 4, 50.0);
  while (get_scrolled (fixture) < 30)
    g_main_context_iteration (NULL, TRUE);
  g_signal_emit_by_name (motion, "motion", gtk_widget_get_width (scrolled) / 2.0, 50.0);
  at = get_scrolled (fixture);
  outline_fixture_settle ();
  g_assert_cmpfloat (get_scrolled (fixture), ==, at);
  g_signal_emit_by_name (motion, "motion", 2.0, 50.0);
  while (get_scrolled (fixture) > 0)
    g_main_context_iteration (NULL, TRUE);
  g_signal_emit_by_name (motion, "leave");
}

/* A card that is moved by keys stays in view, with its column. */
static void
test_keys_scroll (Fixture *fixture, gconstpointer data)
{
  guint last = fixture->board->columns->len - 1;
  graphene_rect_t bounds;

  while (!gtk_widget_get_visible (GTK_WIDGET (cohesion_actions_board_get_column (fixture->board, last))))
    last--;
  focus (fixture, 1);
  for (guint i = 1; i < last; i++)
    {
      press (fixture, GDK_KEY_Right, GDK_ALT_MASK);
      if (form_fixture_get_alert ())
        form_fixture_answer ("set");
    }
  outline_fixture_settle ();
  g_assert_cmpuint (cohesion_actions_board_find_column (fixture->board, get_selected (fixture)), ==, last);
  g_assert_true (
      gtk_widget_compute_bounds (GTK_WIDGET (cohesion_actions_board_get_column (fixture->board, last)),
                                 GTK_WIDGET (fixture->board->scrolled), &bounds));
  g_assert_cmpfloat (bounds.origin.x, >=, 0);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=,
                     gtk_widget_get_width (GTK_WIDGET (fixture->board->scrolled)));
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  int minimum;

  gtk_widget_measure (GTK_WIDGET (fixture->board), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                      NULL);
  g_assert_cmpint (minimum, <=, 360);
  assert_board (fixture, "Not started: Audit");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (fixture->board->picker)));
  g_assert_cmpstr (gtk_string_list_get_string (fixture->board->picker_names, 1), ==, "On track, 2 actions");
  gtk_drop_down_set_selected (fixture->board->picker, 1);
  outline_fixture_settle ();
  assert_board (fixture, "On track: Festivals Days");
  focus (fixture, 0);
  press (fixture, GDK_KEY_Right, GDK_ALT_MASK);
  form_fixture_answer ("set");
  assert_board (fixture, "At risk: Festivals Guide");
  g_assert_cmpuint (gtk_drop_down_get_selected (fixture->board->picker), ==, 2);
  press (fixture, GDK_KEY_Left, 0);
  assert_board (fixture, "On track: Days");
}

static void
test_other_session (Fixture *fixture, gconstpointer data)
{
  cohesion_actions_board_set_session (fixture->board, NULL);
  g_assert_cmpuint (fixture->board->columns->len, ==, 0);
  actions_fixture_set_status (&fixture->base, 0, "amber");
  cohesion_actions_board_set_session (fixture->board, fixture->base.session);
  outline_fixture_settle ();
  assert_board (fixture,
                "Not started: Audit; On track: Days; At risk: Festivals Guide; Off track: Referrals; "
                "Complete: Panel");
}

static void
test_grab_focus (Fixture *fixture, gconstpointer data)
{
  cohesion_session_set_selected (fixture->base.session, fixture->base.actions[3]);
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (fixture->board)));
  g_assert_true (get_focused (fixture) == fixture->base.actions[3]);
}

#define TEST(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  TEST ("/board/columns", test_columns);
  TEST ("/board/cards", test_cards);
  TEST ("/board/move-by-keys", test_move_by_keys);
  TEST ("/board/ends", test_ends);
  TEST ("/board/go", test_go);
  TEST ("/board/mirrored", test_mirrored);
  TEST ("/board/drop", test_drop);
  TEST ("/board/menu", test_menu);
  TEST ("/board/selection", test_selection);
  TEST ("/board/follows-changes", test_follows_changes);
  TEST ("/board/other-status", test_other_status);
  TEST ("/board/scheme", test_scheme);
  TEST ("/board/read-only", test_read_only);
  TEST ("/board/drop-read-only", test_drop_read_only);
  g_test_add_func ("/board/edge-steps", test_edge_steps);
  g_test_add ("/board/edge-scrolls", Fixture, GINT_TO_POINTER (700), set_up, test_edge_scrolls, tear_down);
  g_test_add ("/board/keys-scroll", Fixture, GINT_TO_POINTER (700), set_up, test_keys_scroll, tear_down);
  g_test_add ("/board/narrow", Fixture, GINT_TO_POINTER (360), set_up, test_narrow, tear_down);
  TEST ("/board/other-session", test_other_session);
  TEST ("/board/grab-focus", test_grab_focus);
  return g_test_run ();
}
