#include "config.h"

#include "actions-fixture.h"
#include "outline-fixture.h"

#include "ui/actions/cohesion-actions-timeline-private.h"

/* The timeline in a window: its rows, what they say, and how it is operated. */

typedef struct
{
  ActionsFixture base;
  CohesionActionsTimeline *timeline;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  int width = data ? GPOINTER_TO_INT (data) : 900;

  actions_fixture_set_up (&fixture->base, NULL);
  fixture->timeline = COHESION_ACTIONS_TIMELINE (cohesion_actions_timeline_new ());
  cohesion_actions_timeline_set_session (fixture->timeline, fixture->base.session);
  cohesion_actions_timeline_set_model (fixture->timeline, G_LIST_MODEL (fixture->base.list));
  actions_fixture_present (&fixture->base, GTK_WIDGET (fixture->timeline), width, 700);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  actions_fixture_tear_down (&fixture->base, NULL);
}

static char *
dup_rows (Fixture *fixture)
{
  GListModel *model = G_LIST_MODEL (fixture->timeline->selection);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (CohesionNode) node = g_list_model_get_item (model, i);

      g_strv_builder_add (names, cohesion_node_get_name (node));
    }
  strv = g_strv_builder_end (names);
  return g_strjoinv ("|", strv);
}

#define assert_actions(fixture, expected)                                                                    \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_autofree char *rows_ = dup_rows (fixture);                                                             \
    g_assert_cmpstr (rows_, ==, expected);                                                                   \
  }                                                                                                          \
  G_STMT_END

static double
get_value (Fixture *fixture)
{
  return gtk_adjustment_get_value (cohesion_timeline_scale_get_across (fixture->timeline->scale));
}

static double
get_scale (Fixture *fixture)
{
  return cohesion_timeline_scale_get_geometry (fixture->timeline->scale)->scale;
}

static gboolean
press (Fixture *fixture, guint keyval, GdkModifierType modifiers)
{
  return actions_fixture_press (GTK_WIDGET (fixture->timeline->view), keyval, modifiers);
}

static GtkWidget *
find (Fixture *fixture, const char *name)
{
  return outline_fixture_find_named (GTK_WIDGET (fixture->timeline), name);
}

static void
test_rows (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row;

  /* What has no date comes last. */
  assert_actions (fixture, "Festivals|Guide|Referrals|Audit|Panel|Days");
  row = find (fixture, "1.2 Guide: overdue, was due March 2026; At risk");
  g_assert_nonnull (row);
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (row)), ==,
                   GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  g_assert_nonnull (find (fixture, "1.3 Days: no deadline; On track"));
  g_assert_nonnull (find (fixture, "1.5 Audit: recurring, next due 31 March 2027; Not started"));
}

static void
test_follows_changes (Fixture *fixture, gconstpointer data)
{
  actions_fixture_set_deadline (&fixture->base, 2, COHESION_ACTION_DEADLINE, "30 June 2026");
  actions_fixture_set_status (&fixture->base, 0, "red");
  outline_fixture_settle ();
  assert_actions (fixture, "Festivals|Guide|Days|Referrals|Audit|Panel");
  g_assert_nonnull (find (fixture, "1.3 Days: due 30 June 2026; On track"));
  g_assert_nonnull (find (fixture, "1.1 Festivals: due 30 September 2026; Off track"));
  cohesion_history_undo (cohesion_document_get_history (fixture->base.document));
  outline_fixture_settle ();
  g_assert_nonnull (find (fixture, "1.1 Festivals: due 30 September 2026; On track"));
}

static void
test_hidden_catches_up (Fixture *fixture, gconstpointer data)
{
  gtk_widget_set_visible (GTK_WIDGET (fixture->timeline), FALSE);
  actions_fixture_set_deadline (&fixture->base, 2, COHESION_ACTION_DEADLINE, "30 June 2026");
  g_list_store_remove (fixture->base.list, 0);
  outline_fixture_settle ();
  gtk_widget_set_visible (GTK_WIDGET (fixture->timeline), TRUE);
  outline_fixture_settle ();
  assert_actions (fixture, "Guide|Days|Referrals|Audit|Panel");
}

static void
test_fits (Fixture *fixture, gconstpointer data)
{
  const CohesionTimelineGeometry *geometry = cohesion_timeline_scale_get_geometry (fixture->timeline->scale);
  guint first = geometry->first;

  g_assert_cmpuint (cohesion_date_from_julian (geometry->last).year, ==, 2028);
  actions_fixture_set_deadline (&fixture->base, 0, COHESION_ACTION_DEADLINE, "30 September 2031");
  outline_fixture_settle ();
  g_assert_cmpuint (geometry->first, ==, first);
  g_assert_cmpuint (cohesion_date_from_julian (geometry->last).year, ==, 2032);
}

static void
test_zoom (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpfloat (get_scale (fixture), ==, COHESION_TIMELINE_YEARS);
  g_assert_true (press (fixture, GDK_KEY_plus, GDK_CONTROL_MASK));
  g_assert_cmpfloat (get_scale (fixture), >, COHESION_TIMELINE_YEARS);
  adw_toggle_group_set_active_name (fixture->timeline->units, "quarters");
  g_assert_cmpfloat (get_scale (fixture), ==, COHESION_TIMELINE_QUARTERS);
  g_assert_true (press (fixture, GDK_KEY_minus, GDK_CONTROL_MASK));
  g_assert_true (press (fixture, GDK_KEY_minus, GDK_CONTROL_MASK));
  g_assert_true (press (fixture, GDK_KEY_minus, GDK_CONTROL_MASK));
  g_assert_cmpstr (adw_toggle_group_get_active_name (fixture->timeline->units), ==, "years");
  for (guint i = 0; i < 20; i++)
    press (fixture, GDK_KEY_minus, GDK_CONTROL_MASK);
  g_assert_cmpfloat (get_scale (fixture), ==, COHESION_TIMELINE_MIN_SCALE);
  g_assert_true (press (fixture, GDK_KEY_0, GDK_CONTROL_MASK));
  g_assert_cmpfloat (get_scale (fixture), ==, COHESION_TIMELINE_YEARS);
}

static double
place_of_today (Fixture *fixture)
{
  CohesionTimelineScale *scale = fixture->timeline->scale;

  return cohesion_timeline_scale_place (scale, gtk_widget_get_width (GTK_WIDGET (fixture->timeline->axis)),
                                        cohesion_date_get_julian (cohesion_timeline_scale_get_today (scale)));
}

static void
test_zoom_keeps_today (Fixture *fixture, gconstpointer data)
{
  double before;

  adw_toggle_group_set_active_name (fixture->timeline->units, "quarters");
  press (fixture, GDK_KEY_Home, 0);
  before = place_of_today (fixture);
  press (fixture, GDK_KEY_plus, GDK_CONTROL_MASK);
  g_assert_cmpfloat_with_epsilon (place_of_today (fixture), before, 1);
}

static void
test_scroll (Fixture *fixture, gconstpointer data)
{
  double today;

  adw_toggle_group_set_active_name (fixture->timeline->units, "quarters");
  g_assert_true (press (fixture, GDK_KEY_Home, 0));
  today = get_value (fixture);
  g_assert_cmpfloat (today, >, 0);
  g_assert_true (press (fixture, GDK_KEY_Right, 0));
  g_assert_cmpfloat (get_value (fixture), >, today);
  g_assert_true (press (fixture, GDK_KEY_Left, 0));
  g_assert_true (press (fixture, GDK_KEY_Left, 0));
  g_assert_cmpfloat (get_value (fixture), <, today);
  g_assert_true (press (fixture, GDK_KEY_Home, 0));
  g_assert_cmpfloat (get_value (fixture), ==, today);
}

static void
test_mirrored (Fixture *fixture, gconstpointer data)
{
  double before;

  gtk_widget_set_direction (GTK_WIDGET (fixture->timeline->view), GTK_TEXT_DIR_RTL);
  adw_toggle_group_set_active_name (fixture->timeline->units, "quarters");
  press (fixture, GDK_KEY_Home, 0);
  before = get_value (fixture);
  press (fixture, GDK_KEY_Left, 0);
  g_assert_cmpfloat (get_value (fixture), >, before);
}

static void
test_as_text (Fixture *fixture, gconstpointer data)
{
  gtk_toggle_button_set_active (fixture->timeline->as_text, TRUE);
  outline_fixture_settle ();
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (fixture->timeline->axis)));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (fixture->timeline->scrollbar)));
  g_assert_nonnull (find (fixture, "1.2 Guide: overdue, was due March 2026; At risk"));
  press (fixture, GDK_KEY_plus, GDK_CONTROL_MASK);
  g_assert_cmpfloat (get_scale (fixture), ==, COHESION_TIMELINE_YEARS);
  gtk_toggle_button_set_active (fixture->timeline->as_text, FALSE);
  outline_fixture_settle ();
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (fixture->timeline->axis)));
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
  gtk_single_selection_set_selected (fixture->timeline->selection, 1);
  g_assert_true (cohesion_session_get_selected (fixture->base.session) == fixture->base.actions[1]);
  g_assert_null (shown);
  cohesion_session_set_selected (fixture->base.session, fixture->base.actions[2]);
  g_assert_cmpuint (gtk_single_selection_get_selected (fixture->timeline->selection), ==, 5);
  cohesion_session_set_selected (fixture->base.session, fixture->base.priority);
  g_assert_null (gtk_single_selection_get_selected_item (fixture->timeline->selection));
  g_assert_true (cohesion_session_get_selected (fixture->base.session) == fixture->base.priority);
  g_signal_emit_by_name (fixture->timeline->view, "activate", 0);
  g_assert_true (shown == fixture->base.actions[0]);
}

static void
test_removed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  g_ptr_array_add (nodes, fixture->base.actions[0]);
  cohesion_document_remove (fixture->base.document, nodes);
  outline_fixture_settle ();
  g_list_store_remove (fixture->base.list, 0);
  outline_fixture_settle ();
  /* The numbers of those that follow are others. */
  g_assert_nonnull (find (fixture, "1.1 Guide: overdue, was due March 2026; At risk"));
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  int minimum;

  gtk_widget_measure (GTK_WIDGET (fixture->timeline), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                      NULL);
  g_assert_cmpint (minimum, <=, 360);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->timeline->axis)), <=, 360);
  g_assert_cmpint (
      cohesion_timeline_get_label_width (gtk_widget_get_width (GTK_WIDGET (fixture->timeline->axis))), ==, 0);
}

static void
test_other_session (Fixture *fixture, gconstpointer data)
{
  cohesion_actions_timeline_set_session (fixture->timeline, NULL);
  assert_actions (fixture, "");
  actions_fixture_set_status (&fixture->base, 0, "amber");
  cohesion_actions_timeline_set_session (fixture->timeline, fixture->base.session);
  cohesion_actions_timeline_set_model (fixture->timeline, G_LIST_MODEL (fixture->base.list));
  outline_fixture_settle ();
  g_assert_nonnull (find (fixture, "1.1 Festivals: due 30 September 2026; At risk"));
}

#define TEST(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  TEST ("/timeline/rows", test_rows);
  TEST ("/timeline/follows-changes", test_follows_changes);
  TEST ("/timeline/hidden-catches-up", test_hidden_catches_up);
  TEST ("/timeline/fits", test_fits);
  TEST ("/timeline/zoom", test_zoom);
  TEST ("/timeline/zoom-keeps-today", test_zoom_keeps_today);
  TEST ("/timeline/scroll", test_scroll);
  TEST ("/timeline/mirrored", test_mirrored);
  TEST ("/timeline/as-text", test_as_text);
  TEST ("/timeline/selection", test_selection);
  TEST ("/timeline/removed", test_removed);
  g_test_add ("/timeline/narrow", Fixture, GINT_TO_POINTER (360), set_up, test_narrow, tear_down);
  TEST ("/timeline/other-session", test_other_session);
  return g_test_run ();
}
