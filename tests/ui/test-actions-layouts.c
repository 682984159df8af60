#include "config.h"

#include "actions-page-fixture.h"

#include "ui/actions/cohesion-actions-board-private.h"
#include "ui/actions/cohesion-actions-timeline-private.h"

/* The page of actions as a board and as a timeline: they show what the table shows. */

static AdwViewStack *
get_layouts (ActionsPageFixture *fixture)
{
  return ADW_VIEW_STACK (page_fixture_get_child (&fixture->base, "layouts"));
}

static void
show (ActionsPageFixture *fixture, const char *layout)
{
  adw_view_stack_set_visible_child_name (get_layouts (fixture), layout);
  actions_page_fixture_settle ();
}

static void
ask (ActionsPageFixture *fixture, const char *query)
{
  cohesion_session_set_query (fixture->base.session, query);
  actions_page_fixture_settle ();
}

static CohesionActionsBoard *
get_board (ActionsPageFixture *fixture)
{
  return COHESION_ACTIONS_BOARD (page_fixture_get_child (&fixture->base, "board"));
}

static guint
count_cards (ActionsPageFixture *fixture)
{
  CohesionActionsBoard *board = get_board (fixture);
  guint n = 0;

  for (guint i = 0; i < board->columns->len; i++)
    n += cohesion_board_column_get_n_cards (cohesion_actions_board_get_column (board, i));
  return n;
}

static guint
count_rows (ActionsPageFixture *fixture)
{
  CohesionActionsTimeline *timeline = COHESION_ACTIONS_TIMELINE (
      page_fixture_get_child (&fixture->base, "timeline"));

  return g_list_model_get_n_items (G_LIST_MODEL (timeline->selection));
}

static void
test_found (ActionsPageFixture *fixture, gconstpointer data)
{
  show (fixture, "board");
  g_assert_cmpuint (count_cards (fixture), ==, 4);
  ask (fixture, "lead:culture");
  g_assert_cmpuint (count_cards (fixture), ==, 2);
  show (fixture, "timeline");
  g_assert_cmpuint (count_rows (fixture), ==, 2);
  ask (fixture, "");
  g_assert_cmpuint (count_rows (fixture), ==, 4);
  show (fixture, "board");
  g_assert_cmpuint (count_cards (fixture), ==, 4);
}

/* A card that is moved by its status leaves a page that asks for another. */
static void
test_moved_away (ActionsPageFixture *fixture, gconstpointer data)
{
  ask (fixture, "status:amber");
  show (fixture, "board");
  g_assert_cmpuint (count_cards (fixture), ==, 1);
  cohesion_session_set_selected (fixture->base.session, fixture->actions[1]);
  gtk_widget_activate_action (GTK_WIDGET (get_board (fixture)), "board.set-status", "s", "green");
  actions_page_fixture_settle ();
  g_assert_cmpstr (cohesion_node_get_string (fixture->actions[1], COHESION_ACTION_STATUS), ==, "green");
  ask (fixture, "");
  g_assert_cmpuint (count_cards (fixture), ==, 4);
}

static void
test_selection (ActionsPageFixture *fixture, gconstpointer data)
{
  show (fixture, "board");
  cohesion_session_set_selected (fixture->base.session, fixture->actions[1]);
  g_assert_true (gtk_widget_grab_focus (fixture->base.page));
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->base.window)),
                                             COHESION_TYPE_BOARD_COLUMN));
  show (fixture, "timeline");
  g_assert_true (gtk_widget_grab_focus (fixture->base.page));
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->base.window)),
                                             COHESION_TYPE_ACTIONS_TIMELINE));
  g_assert_true (cohesion_session_get_selected (fixture->base.session) == fixture->actions[1]);
}

static void
test_narrow (ActionsPageFixture *fixture, gconstpointer data)
{
  static const char *const layouts[] = { "table", "board", "timeline" };

  gtk_window_set_default_size (GTK_WINDOW (fixture->base.window), 360, 600);
  for (gsize i = 0; i < G_N_ELEMENTS (layouts); i++)
    {
      int least;

      show (fixture, layouts[i]);
      gtk_widget_measure (fixture->base.page, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      g_assert_cmpint (least, <=, 360);
      g_assert_cmpint (gtk_widget_get_width (fixture->base.page), <=, 360);
    }
}

static void
test_other_session (ActionsPageFixture *fixture, gconstpointer data)
{
  show (fixture, "board");
  cohesion_page_set_session (COHESION_PAGE (fixture->base.page), NULL);
  g_assert_cmpuint (get_board (fixture)->columns->len, ==, 0);
  cohesion_page_set_session (COHESION_PAGE (fixture->base.page), fixture->base.session);
  actions_page_fixture_settle ();
  g_assert_cmpuint (count_cards (fixture), ==, 4);
}

#define ADD(path, func)                                                                                      \
  g_test_add ("/actions-layouts/" path, ActionsPageFixture, NULL, actions_page_fixture_set_up, func,         \
              actions_page_fixture_tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("found", test_found);
  ADD ("moved-away", test_moved_away);
  ADD ("selection", test_selection);
  ADD ("narrow", test_narrow);
  ADD ("other-session", test_other_session);
  return g_test_run ();
}
