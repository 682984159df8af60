#include "config.h"

#include "page-fixture.h"

#include "ui/measures/cohesion-measure-chart.h"
#include "ui/measures/cohesion-measures-page.h"
#include "ui/measures/cohesion-readings-dialog.h"
#include "ui/measures/cohesion-readings-grid.h"

#include "document/cohesion-document-measures.h"
#include "document/cohesion-document-tracking.h"
#include "document/cohesion-document-verbs.h"
#include "model/cohesion-list.h"
#include "model/cohesion-measure.h"

#include <adwaita.h>

/* The page of measures: its table, what is done by keys and menus, its grid of readings, and what is pasted.
 */

typedef struct
{
  PageFixture base;
  CohesionNode *trust;
  CohesionNode *volunteers;
  CohesionNode *friends;
} Fixture;

static CohesionNode *
add_measure (Fixture *fixture, const char *title, const char *domain)
{
  CohesionDocument *document = fixture->base.document;
  CohesionNode *measure = cohesion_document_add (
      document, fixture->base.root, COHESION_DOCUMENT_LIST_MEASURES, G_MAXUINT, COHESION_KIND_MEASURE);

  cohesion_document_set_text (document, measure, COHESION_MEASURE_TITLE, title);
  cohesion_document_set_text (document, measure, COHESION_MEASURE_DOMAIN, domain);
  cohesion_document_set_text (document, measure, COHESION_MEASURE_UNIT, "%");
  cohesion_document_set_text (document, measure, COHESION_MEASURE_POLARITY, "higher");
  cohesion_document_set_text (document, measure, COHESION_MEASURE_FREQUENCY, "quarterly");
  return measure;
}

static void
add_reading (Fixture *fixture, const char *period, const char *value)
{
  CohesionNode *reading = cohesion_document_add_reading (fixture->base.document, fixture->trust, period);

  cohesion_document_set_text (fixture->base.document, reading, COHESION_READING_VALUE, value);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  CohesionNode *target;

  page_fixture_new_document (&fixture->base);
  fixture->volunteers = add_measure (fixture, "Volunteers", "participation");
  fixture->trust = add_measure (fixture, "Trust", "relationships");
  fixture->friends = add_measure (fixture, "Friends", "relationships");
  add_reading (fixture, "2026-03-31", "60");
  add_reading (fixture, "2026-06-30", "62");
  target = cohesion_document_add_entry (fixture->base.document, fixture->trust,
                                        COHESION_MEASURE_LIST_TARGETS);
  cohesion_document_set_text (fixture->base.document, target, COHESION_TARGET_VALUE, "61");
  page_fixture_show (&fixture->base, COHESION_TYPE_MEASURES_PAGE);
}

static void
set_up_empty (Fixture *fixture, gconstpointer data)
{
  page_fixture_new_document (&fixture->base);
  page_fixture_show (&fixture->base, COHESION_TYPE_MEASURES_PAGE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  page_fixture_tear_down (&fixture->base);
}

static char *
list_measures (Fixture *fixture)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (page_fixture_get_child (&fixture->base, "view"));
  GListModel *model = G_LIST_MODEL (gtk_column_view_get_model (view));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (CohesionNode) measure = g_list_model_get_item (model, i);

      g_string_append_printf (text, "%s%s", i ? "|" : "", cohesion_node_get_name (measure));
    }
  return g_string_free_and_steal (text);
}

#define assert_measures(fixture, expected)                                                                   \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_autofree char *measures_ = list_measures (fixture);                                                    \
    g_assert_cmpstr (measures_, ==, expected);                                                               \
  }                                                                                                          \
  G_STMT_END

static void
select_measure (Fixture *fixture, CohesionNode *measure)
{
  cohesion_session_show (fixture->base.session, measure, -1);
  outline_fixture_settle ();
}

static CohesionReadingsGrid *
grid_of (Fixture *fixture)
{
  GtkStack *sides = GTK_STACK (page_fixture_get_child (&fixture->base, "sides"));

  select_measure (fixture, fixture->trust);
  gtk_stack_set_visible_child_name (sides, "readings");
  outline_fixture_settle ();
  return COHESION_READINGS_GRID (page_fixture_get_child (&fixture->base, "grid"));
}

static void
test_sections (Fixture *fixture, gconstpointer data)
{
  assert_measures (fixture, "Trust|Friends|Volunteers");
  cohesion_document_set_text (fixture->base.document, fixture->trust, COHESION_MEASURE_DOMAIN, "outcomes");
  outline_fixture_settle ();
  assert_measures (fixture, "Friends|Volunteers|Trust");
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  GtkLabel *words = GTK_LABEL (page_fixture_get_child (&fixture->base, "words"));

  g_assert_false (gtk_widget_get_visible (page_fixture_get_child (&fixture->base, "panel")));
  select_measure (fixture, fixture->trust);
  g_assert_true (gtk_widget_get_visible (page_fixture_get_child (&fixture->base, "panel")));
  g_assert_true (g_str_has_prefix (gtk_label_get_text (words),
                                   "It went from 60% in Q4 2025–26 to 62% in Q1 2026–27, and was improving"));
  select_measure (fixture, fixture->friends);
  g_assert_true (g_str_has_prefix (gtk_label_get_text (words), "There is no reading yet."));
}

static void
test_add (Fixture *fixture, gconstpointer data)
{
  CohesionNode *added;

  select_measure (fixture, fixture->trust);
  page_fixture_act (&fixture->base, "measures.add", NULL);
  added = cohesion_session_get_selected (fixture->base.session);
  g_assert_cmpstr (cohesion_node_get_string (added, COHESION_MEASURE_DOMAIN), ==, "relationships");
  assert_measures (fixture, "Trust||Friends|Volunteers");
  page_fixture_undo (&fixture->base);
  assert_measures (fixture, "Trust|Friends|Volunteers");
}

static void
test_move_and_remove (Fixture *fixture, gconstpointer data)
{
  select_measure (fixture, fixture->trust);
  page_fixture_act (&fixture->base, "measures.move-down", NULL);
  assert_measures (fixture, "Friends|Trust|Volunteers");
  /* Not into another domain. */
  page_fixture_act (&fixture->base, "measures.move-down", NULL);
  assert_measures (fixture, "Friends|Trust|Volunteers");
  page_fixture_act (&fixture->base, "measures.move-up", NULL);
  assert_measures (fixture, "Trust|Friends|Volunteers");
  page_fixture_act (&fixture->base, "measures.remove", NULL);
  assert_measures (fixture, "Friends|Volunteers");
  page_fixture_undo (&fixture->base);
  assert_measures (fixture, "Trust|Friends|Volunteers");
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  GtkStack *stack = GTK_STACK (page_fixture_get_child (&fixture->base, "stack"));

  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "empty");
  page_fixture_act (&fixture->base, "measures.add", NULL);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "list");
}

static GtkWidget *
type_into (CohesionReadingsGrid *grid, guint row, const char *column, const char *text)
{
  GtkWidget *cell = cohesion_readings_grid_get_cell (grid, row, column);

  g_assert_nonnull (cell);
  g_assert_true (gtk_widget_grab_focus (cell));
  gtk_editable_set_text (GTK_EDITABLE (cell), text);
  g_signal_emit_by_name (cell, "activate");
  outline_fixture_settle ();
  return cell;
}

static const char *
text_at (CohesionReadingsGrid *grid, guint row, const char *column)
{
  return gtk_editable_get_text (GTK_EDITABLE (cohesion_readings_grid_get_cell (grid, row, column)));
}

static void
test_grid_types (Fixture *fixture, gconstpointer data)
{
  CohesionReadingsGrid *grid = grid_of (fixture);

  g_assert_cmpuint (cohesion_readings_grid_get_n_rows (grid), ==, 3);
  g_assert_cmpstr (text_at (grid, 0, "period"), ==, "Q4 2025–26");
  type_into (grid, 0, "value", "1,061%");
  g_assert_cmpstr (text_at (grid, 0, "value"), ==, "1061");
  g_assert_cmpstr (cohesion_readings_grid_get_message (grid), ==, "This is more than ten times the target.");
  /* Enter goes down. */
  g_assert_true (gtk_widget_has_focus (cohesion_readings_grid_get_cell (grid, 1, "value")));
  page_fixture_undo (&fixture->base);
  g_assert_cmpstr (text_at (grid, 0, "value"), ==, "60");
}

/* The last row makes a reading: of the next period, unless another is written. */
static void
test_grid_adds (Fixture *fixture, gconstpointer data)
{
  CohesionReadingsGrid *grid = grid_of (fixture);
  CohesionNode *latest;

  type_into (grid, 2, "value", "63");
  g_assert_cmpuint (cohesion_readings_grid_get_n_rows (grid), ==, 4);
  g_assert_cmpstr (text_at (grid, 2, "period"), ==, "Q2 2026–27");
  latest = cohesion_measure_get_latest (fixture->trust);
  g_assert_cmpstr (cohesion_node_get_string (latest, COHESION_READING_PERIOD), ==, "2026-09-30");
  type_into (grid, 3, "period", "Dec 2025");
  g_assert_cmpstr (text_at (grid, 0, "period"), ==, "Q3 2025–26");
  g_assert_cmpstr (text_at (grid, 4, "period"), ==, "");
  page_fixture_undo (&fixture->base);
  page_fixture_undo (&fixture->base);
  g_assert_cmpuint (cohesion_readings_grid_get_n_rows (grid), ==, 3);
}

static void
test_grid_refuses (Fixture *fixture, gconstpointer data)
{
  CohesionReadingsGrid *grid = grid_of (fixture);
  GtkWidget *cell = type_into (grid, 0, "value", "many");

  g_assert_true (gtk_widget_has_css_class (cell, "error"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (cell)), ==, "many");
  g_assert_true (g_str_has_prefix (cohesion_readings_grid_get_message (grid), "This is no number."));
  cell = type_into (grid, 1, "period", "Q4 2025/26");
  g_assert_cmpstr (cohesion_readings_grid_get_message (grid), ==,
                   "There is a reading for this period already.");
}

static void
test_grid_works_out (Fixture *fixture, gconstpointer data)
{
  CohesionReadingsGrid *grid = grid_of (fixture);

  type_into (grid, 0, "value", "");
  type_into (grid, 0, "numerator", "312");
  type_into (grid, 0, "denominator", "500");
  g_assert_cmpstr (text_at (grid, 0, "value"), ==, "62.4");
  type_into (grid, 0, "value", "63");
  g_assert_cmpstr (cohesion_readings_grid_get_message (grid), ==, "Numerator and denominator make 62.4%.");
}

static GtkEventController *
find_keys (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  GtkPropagationPhase phase = GTK_IS_TEXT (widget) ? GTK_PHASE_CAPTURE : GTK_PHASE_BUBBLE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == phase)
        return controller;
    }
  g_assert_not_reached ();
}

/* Presses a key in the cell that has the focus. Returns whether the grid took it. */
static gboolean
press (Fixture *fixture, guint key)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->base.window));
  gboolean taken = FALSE;

  g_signal_emit_by_name (find_keys (focus), "key-pressed", key, 0, 0, &taken);
  outline_fixture_settle ();
  return taken;
}

#define assert_at(grid, row, column)                                                                         \
  g_assert_true (gtk_widget_has_focus (cohesion_readings_grid_get_cell (grid, row, column)))

/* Arrows go to the next cell every way, over what cannot be typed into, and stop at the edges. */
static void
test_grid_arrows (Fixture *fixture, gconstpointer data)
{
  CohesionReadingsGrid *grid = grid_of (fixture);
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (grid)) == GTK_TEXT_DIR_RTL;
  guint forward = mirrored ? GDK_KEY_Left : GDK_KEY_Right;
  guint back = mirrored ? GDK_KEY_Right : GDK_KEY_Left;

  gtk_widget_grab_focus (cohesion_readings_grid_get_cell (grid, 0, "period"));
  press (fixture, forward);
  assert_at (grid, 0, "value");
  press (fixture, GDK_KEY_Down);
  assert_at (grid, 1, "value");
  press (fixture, forward);
  assert_at (grid, 1, "numerator");
  press (fixture, back);
  assert_at (grid, 1, "value");
  press (fixture, GDK_KEY_Up);
  press (fixture, GDK_KEY_Up);
  assert_at (grid, 0, "value");
  press (fixture, back);
  press (fixture, back);
  assert_at (grid, 0, "period");
  gtk_widget_grab_focus (cohesion_readings_grid_get_cell (grid, 0, "provisional"));
  press (fixture, GDK_KEY_Down);
  assert_at (grid, 1, "provisional");
  press (fixture, forward);
  assert_at (grid, 1, "note");
  press (fixture, back);
  assert_at (grid, 1, "provisional");
  press (fixture, back);
  assert_at (grid, 1, "denominator");
}

/* Within a text they move the cursor; what was typed is entered when they leave it. */
static void
test_grid_arrows_in_text (Fixture *fixture, gconstpointer data)
{
  CohesionReadingsGrid *grid = grid_of (fixture);
  GtkWidget *cell = cohesion_readings_grid_get_cell (grid, 0, "value");
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (grid)) == GTK_TEXT_DIR_RTL;
  guint forward = mirrored ? GDK_KEY_Left : GDK_KEY_Right;

  gtk_widget_grab_focus (cell);
  gtk_editable_set_text (GTK_EDITABLE (cell), "64");
  gtk_editable_set_position (GTK_EDITABLE (cell), 1);
  g_assert_false (press (fixture, forward));
  assert_at (grid, 0, "value");
  gtk_editable_set_position (GTK_EDITABLE (cell), 2);
  g_assert_true (press (fixture, forward));
  assert_at (grid, 0, "numerator");
  g_assert_cmpstr (
      cohesion_node_get_string (
          cohesion_list_get (cohesion_node_get_list (fixture->trust, COHESION_MEASURE_LIST_READINGS), 0),
          COHESION_READING_VALUE),
      ==, "64");
  /* What is not understood stays where it is. */
  gtk_editable_set_text (GTK_EDITABLE (cohesion_readings_grid_get_cell (grid, 0, "numerator")), "many");
  press (fixture, GDK_KEY_Down);
  assert_at (grid, 0, "numerator");
}

static void
test_paste (Fixture *fixture, gconstpointer data)
{
  CohesionReadingsGrid *grid = grid_of (fixture);
  AdwDialog *dialog;
  GtkWidget *summary;
  GtkWidget *button;

  g_signal_emit_by_name (grid, "pasted", "Q2 2026/27\t63.5%\nsoon\t7\nQ1 2026/27\t62.1");
  outline_fixture_settle ();
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->base.window));
  g_assert_true (COHESION_IS_READINGS_DIALOG (dialog));
  summary = GTK_WIDGET (
      gtk_widget_get_template_child (GTK_WIDGET (dialog), COHESION_TYPE_READINGS_DIALOG, "summary"));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (summary)), ==,
                   "2 readings were understood. 1 line was not.");
  g_assert_cmpuint (cohesion_readings_grid_get_n_rows (grid), ==, 3);
  button = GTK_WIDGET (
      gtk_widget_get_template_child (GTK_WIDGET (dialog), COHESION_TYPE_READINGS_DIALOG, "enter_button"));
  g_signal_emit_by_name (button, "clicked");
  outline_fixture_settle ();
  g_assert_cmpuint (cohesion_readings_grid_get_n_rows (grid), ==, 4);
  g_assert_cmpstr (text_at (grid, 1, "value"), ==, "62.1");
  page_fixture_undo (&fixture->base);
  g_assert_cmpuint (cohesion_readings_grid_get_n_rows (grid), ==, 3);
}

/* A table of several measures says of which they are; none needs to be selected. */
static void
test_paste_block (Fixture *fixture, gconstpointer data)
{
  AdwDialog *dialog;
  GtkWidget *button;

  g_signal_emit_by_name (grid_of (fixture), "pasted", "\tQ1 2026/27\tQ2 2026/27\nFriends\t5\t6\nTrust\t\t64");
  outline_fixture_settle ();
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->base.window));
  button = GTK_WIDGET (
      gtk_widget_get_template_child (GTK_WIDGET (dialog), COHESION_TYPE_READINGS_DIALOG, "enter_button"));
  g_signal_emit_by_name (button, "clicked");
  outline_fixture_settle ();
  g_assert_cmpuint (cohesion_node_get_n_children (fixture->friends, COHESION_MEASURE_LIST_READINGS), ==, 2);
  g_assert_cmpuint (cohesion_node_get_n_children (fixture->trust, COHESION_MEASURE_LIST_READINGS), ==, 3);
  page_fixture_undo (&fixture->base);
  g_assert_cmpuint (cohesion_node_get_n_children (fixture->friends, COHESION_MEASURE_LIST_READINGS), ==, 0);
  g_assert_cmpuint (cohesion_node_get_n_children (fixture->trust, COHESION_MEASURE_LIST_READINGS), ==, 2);
}

static void
test_fits (Fixture *fixture, gconstpointer data)
{
  int minimum;

  select_measure (fixture, fixture->trust);
  gtk_widget_measure (fixture->base.page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

/* By any column, within each domain. */
static void
test_sort (Fixture *fixture, gconstpointer data)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (page_fixture_get_child (&fixture->base, "view"));
  GListModel *columns = gtk_column_view_get_columns (view);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      g_assert_nonnull (gtk_column_view_column_get_sorter (column));
    }
  assert_measures (fixture, "Trust|Friends|Volunteers");
  g_assert_true (page_fixture_is_chosen (&fixture->base, "measures.sort::"));
  page_fixture_act (&fixture->base, "measures.sort", "title");
  outline_fixture_settle ();
  assert_measures (fixture, "Friends|Trust|Volunteers");
  g_assert_true (page_fixture_is_chosen (&fixture->base, "measures.sort::title"));
  /* What has no reading comes last. */
  page_fixture_act (&fixture->base, "measures.sort", "latest");
  outline_fixture_settle ();
  assert_measures (fixture, "Trust|Friends|Volunteers");
  g_assert_cmpstr (cohesion_session_get_look (fixture->base.session, "measures"), ==, "latest");
  cohesion_session_set_look (fixture->base.session, "measures", "-rating");
  cohesion_page_update (COHESION_PAGE (fixture->base.page));
  assert_measures (fixture, "Friends|Trust|Volunteers");
  page_fixture_act (&fixture->base, "measures.sort", "");
  outline_fixture_settle ();
  assert_measures (fixture, "Trust|Friends|Volunteers");
  g_assert_null (cohesion_session_get_look (fixture->base.session, "measures"));
}

#define ADD(path, func) g_test_add ("/measures-page/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("sections", test_sections);
  ADD ("words", test_words);
  ADD ("add", test_add);
  ADD ("move-and-remove", test_move_and_remove);
  ADD ("sort", test_sort);
  g_test_add ("/measures-page/empty", Fixture, NULL, set_up_empty, test_empty, tear_down);
  ADD ("grid-types", test_grid_types);
  ADD ("grid-adds", test_grid_adds);
  ADD ("grid-refuses", test_grid_refuses);
  ADD ("grid-works-out", test_grid_works_out);
  ADD ("paste", test_paste);
  ADD ("paste-block", test_paste_block);
  ADD ("grid-arrows", test_grid_arrows);
  ADD ("grid-arrows-in-text", test_grid_arrows_in_text);
  ADD ("fits", test_fits);
  return g_test_run ();
}
