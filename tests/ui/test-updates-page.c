#include "config.h"

#include "page-fixture.h"

#include "document/cohesion-document-periods.h"
#include "document/cohesion-document-updates.h"
#include "ui/details/cohesion-update-dialog.h"
#include "ui/updates/cohesion-updates-line.h"
#include "ui/updates/cohesion-updates-page.h"

#include <adwaita.h>

/* The page of updates: which period it shows, whom it awaits, and what can be done there. */

typedef struct
{
  PageFixture base;
  CohesionNode *culture;
  CohesionNode *festival;
  CohesionNode *guide;
  CohesionNode *homes;
} Fixture;

/* 15 May 2026. */
static gint64
may (void)
{
  return G_GINT64_CONSTANT (1778842800) * G_USEC_PER_SEC;
}

static CohesionNode *
add_party (Fixture *fixture, const char *role)
{
  CohesionNode *party = cohesion_document_add (fixture->base.document, fixture->base.root,
                                               COHESION_DOCUMENT_LIST_PARTIES, G_MAXUINT,
                                               COHESION_KIND_PARTY);

  cohesion_document_set_text (fixture->base.document, party, COHESION_PARTY_ROLE, role);
  return party;
}

static void
lead (Fixture *fixture, CohesionNode *action, CohesionNode *party)
{
  cohesion_document_set_text (fixture->base.document, action, COHESION_ACTION_LEAD,
                              cohesion_node_get_id (party));
}

static void
fill (Fixture *fixture)
{
  CohesionDocument *document = fixture->base.document;
  CohesionNode *theme = outline_fixture_add (document, fixture->base.root, "Culture");
  CohesionNode *priority = outline_fixture_add (document, theme, "Belong");

  fixture->festival = outline_fixture_add (document, priority, "Festival");
  fixture->guide = outline_fixture_add (document, priority, "Guide");
  fixture->homes = outline_fixture_add (document, priority, "Homes");
  fixture->culture = add_party (fixture, "Head of Culture");
  lead (fixture, fixture->festival, fixture->culture);
  lead (fixture, fixture->guide, fixture->culture);
  lead (fixture, fixture->homes, add_party (fixture, "Head of Housing"));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  page_fixture_new_document (&fixture->base);
  cohesion_history_set_clock (cohesion_document_get_history (fixture->base.document), may);
  cohesion_document_set_user (fixture->base.document, "AB");
  fill (fixture);
  page_fixture_show (&fixture->base, COHESION_TYPE_UPDATES_PAGE);
}

static void
set_up_periods (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) periods = NULL;

  page_fixture_new_document (&fixture->base);
  cohesion_history_set_clock (cohesion_document_get_history (fixture->base.document), may);
  cohesion_document_set_user (fixture->base.document, "AB");
  fill (fixture);
  periods = cohesion_document_add_periods (fixture->base.document, COHESION_DATE_INIT (2026, 5, 15));
  g_assert_nonnull (periods);
  page_fixture_show (&fixture->base, COHESION_TYPE_UPDATES_PAGE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  page_fixture_tear_down (&fixture->base);
}

static void
refresh (Fixture *fixture)
{
  cohesion_page_update (COHESION_PAGE (fixture->base.page));
}

static const char *
label_of (Fixture *fixture, const char *name)
{
  return gtk_label_get_label (GTK_LABEL (page_fixture_get_child (&fixture->base, name)));
}

static GListModel *
lines_of (Fixture *fixture)
{
  GtkListView *view = GTK_LIST_VIEW (page_fixture_get_child (&fixture->base, "view"));

  return G_LIST_MODEL (gtk_list_view_get_model (view));
}

static char *
list_lines (Fixture *fixture)
{
  GListModel *model = lines_of (fixture);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (CohesionUpdatesLine) line = g_list_model_get_item (model, i);

      g_string_append_printf (text, "%s%s", i ? "|" : "", cohesion_updates_line_get_title (line));
    }
  return g_string_free_and_steal (text);
}

static void
assert_lines (Fixture *fixture, const char *expected)
{
  g_autofree char *lines = NULL;

  refresh (fixture);
  lines = list_lines (fixture);
  g_assert_cmpstr (lines, ==, expected);
}

static void
show_view (Fixture *fixture, const char *name)
{
  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (page_fixture_get_child (&fixture->base, "views")),
                                    name);
  refresh (fixture);
}

static void
update_action (Fixture *fixture, CohesionNode *action, const char *status)
{
  CohesionUpdateDraft draft = { .status = status, .done = "Venues booked" };

  g_assert_nonnull (cohesion_document_add_update (fixture->base.document, action, &draft));
  refresh (fixture);
}

/* Nobody has set up periods: the pattern says which one it would be, and a banner offers to add a year. */
static void
test_without_periods (Fixture *fixture, gconstpointer data)
{
  GtkWidget *banner = page_fixture_get_child (&fixture->base, "banner");

  refresh (fixture);
  g_assert_true (adw_banner_get_revealed (ADW_BANNER (banner)));
  g_assert_cmpstr (label_of (fixture, "name"), ==, "Quarter 1, 2026–27");
  g_assert_cmpstr (label_of (fixture, "due"), ==, "No day is set by which updates are due");
  page_fixture_act (&fixture->base, "updates.add-year", NULL);
  refresh (fixture);
  g_assert_false (adw_banner_get_revealed (ADW_BANNER (banner)));
  g_assert_cmpuint (cohesion_node_get_n_children (fixture->base.root, COHESION_DOCUMENT_LIST_PERIODS), ==, 4);
  /* The year after that, when this one is there. */
  page_fixture_act (&fixture->base, "updates.add-year", NULL);
  g_assert_cmpuint (cohesion_node_get_n_children (fixture->base.root, COHESION_DOCUMENT_LIST_PERIODS), ==, 8);
  page_fixture_undo (&fixture->base);
  g_assert_cmpuint (cohesion_node_get_n_children (fixture->base.root, COHESION_DOCUMENT_LIST_PERIODS), ==, 4);
}

static void
test_awaited (Fixture *fixture, gconstpointer data)
{
  GtkProgressBar *bar = GTK_PROGRESS_BAR (page_fixture_get_child (&fixture->base, "bar"));
  g_autoptr (CohesionUpdatesLine) line = NULL;

  refresh (fixture);
  g_assert_cmpstr (label_of (fixture, "received"), ==, "Updates received from 0 of 2 leads");
  g_assert_cmpstr (label_of (fixture, "due"), ==, "Updates due 14 July 2026; 60 days left");
  assert_lines (fixture, "Head of Culture|1.1 Festival|1.2 Guide|Head of Housing|1.3 Homes");
  update_action (fixture, fixture->homes, "green");
  g_assert_cmpstr (label_of (fixture, "received"), ==, "Updates received from 1 of 2 leads");
  g_assert_cmpfloat (gtk_progress_bar_get_fraction (bar), ==, 0.5);
  assert_lines (fixture, "Head of Culture|1.1 Festival|1.2 Guide");
  update_action (fixture, fixture->festival, "green");
  assert_lines (fixture, "Head of Culture|1.2 Guide");
  g_assert_cmpstr (label_of (fixture, "received"), ==, "Updates received from 1 of 2 leads, in part from 1");
  line = g_list_model_get_item (lines_of (fixture), 0);
  g_assert_cmpstr (cohesion_updates_line_get_subtitle (line), ==, "Received in part: 1 of 2 actions awaited");
  show_view (fixture, "received");
  assert_lines (fixture, "Head of Housing|1.3 Homes");
  update_action (fixture, fixture->guide, "green");
  show_view (fixture, "awaited");
  assert_lines (fixture, "");
  g_assert_cmpstr (
      gtk_stack_get_visible_child_name (GTK_STACK (page_fixture_get_child (&fixture->base, "stack"))), ==,
      "empty");
}

static void
test_log (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionUpdatesLine) line = NULL;

  update_action (fixture, fixture->homes, "green");
  update_action (fixture, fixture->homes, "amber");
  show_view (fixture, "log");
  assert_lines (fixture, "1.3 Homes|1.3 Homes");
  line = g_list_model_get_item (lines_of (fixture), 0);
  g_assert_cmpstr (cohesion_updates_line_get_subtitle (line), ==,
                   "From “On track” to “At risk”; 15 May 2026, AB; Quarter 1, 2026–27\nVenues booked");
}

/* What has been silent for long says so in words. */
static void
test_stale (Fixture *fixture, gconstpointer data)
{
  CohesionUpdateDraft draft = { .status = "green", .date = { 2025, 12, 1 } };
  g_autoptr (CohesionUpdatesLine) line = NULL;

  cohesion_document_add_update (fixture->base.document, fixture->festival, &draft);
  refresh (fixture);
  line = g_list_model_get_item (lines_of (fixture), 1);
  g_assert_true (cohesion_updates_line_get_stale (line));
  g_assert_cmpstr (cohesion_updates_line_get_subtitle (line), ==,
                   "Stale: the last update was on 1 December 2025");
}

/* The row that has the focus stays, when another one goes. */
static void
test_selection_stays (Fixture *fixture, gconstpointer data)
{
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (lines_of (fixture));

  refresh (fixture);
  gtk_single_selection_set_selected (selection, 2);
  g_assert_true (cohesion_session_get_selected (fixture->base.session) == fixture->guide);
  update_action (fixture, fixture->homes, "green");
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, 2);
}

static void
test_add_in_place (Fixture *fixture, gconstpointer data)
{
  AdwDialog *dialog;

  refresh (fixture);
  page_fixture_act (&fixture->base, "updates.add-for", cohesion_node_get_id (fixture->guide));
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->base.window));
  g_assert_true (COHESION_IS_UPDATE_DIALOG (dialog));
  adw_dialog_force_close (dialog);
}

/* An update that is added to an earlier period is of that period, and says so while it is written. */
static void
test_add_to_chosen_period (Fixture *fixture, gconstpointer data)
{
  GtkDropDown *periods = GTK_DROP_DOWN (page_fixture_get_child (&fixture->base, "periods"));
  CohesionNode *period = cohesion_list_get (
      cohesion_node_get_list (fixture->base.root, COHESION_DOCUMENT_LIST_PERIODS), 1);
  CohesionUpdateDialog *dialog;
  GtkWidget *title;
  CohesionNode *update;

  refresh (fixture);
  gtk_drop_down_set_selected (periods, 1);
  refresh (fixture);
  page_fixture_act (&fixture->base, "updates.add-for", cohesion_node_get_id (fixture->guide));
  dialog = COHESION_UPDATE_DIALOG (adw_window_get_visible_dialog (ADW_WINDOW (fixture->base.window)));
  title = outline_fixture_find_widget (GTK_WIDGET (dialog), ADW_TYPE_WINDOW_TITLE);
  g_assert_cmpstr (adw_window_title_get_subtitle (ADW_WINDOW_TITLE (title)), ==, "Quarter 2, 2026–27");
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (
                                outline_fixture_find_widget (GTK_WIDGET (dialog), GTK_TYPE_TEXT_VIEW))),
                            "Printed", -1);
  cohesion_update_dialog_add (dialog);
  update = cohesion_list_get (cohesion_node_get_list (fixture->guide, COHESION_ACTION_LIST_UPDATES), 0);
  g_assert_cmpstr (cohesion_node_get_string (update, COHESION_UPDATE_DONE), ==, "Printed");
  g_assert_true (cohesion_node_get_reference (update, COHESION_UPDATE_PERIOD) == period);
}

static void
test_close_and_reopen (Fixture *fixture, gconstpointer data)
{
  CohesionNode *period = cohesion_list_get (
      cohesion_node_get_list (fixture->base.root, COHESION_DOCUMENT_LIST_PERIODS), 0);

  refresh (fixture);
  cohesion_document_close_period (fixture->base.document, period, NULL);
  refresh (fixture);
  g_assert_cmpstr (label_of (fixture, "due"), ==, "The period is closed");
  page_fixture_act (&fixture->base, "updates.reopen-period", NULL);
  g_assert_false (cohesion_node_get_boolean (period, COHESION_PERIOD_CLOSED));
}

static void
test_choose_period (Fixture *fixture, gconstpointer data)
{
  GtkDropDown *periods = GTK_DROP_DOWN (page_fixture_get_child (&fixture->base, "periods"));

  refresh (fixture);
  g_assert_cmpuint (gtk_drop_down_get_selected (periods), ==, 0);
  gtk_drop_down_set_selected (periods, 2);
  refresh (fixture);
  g_assert_cmpstr (label_of (fixture, "name"), ==, "Quarter 3, 2026–27");
  page_fixture_act (&fixture->base, "updates.remove-period", NULL);
  refresh (fixture);
  g_assert_cmpuint (gtk_drop_down_get_selected (periods), ==, 0);
  g_assert_cmpstr (label_of (fixture, "name"), ==, "Quarter 1, 2026–27");
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  cohesion_document_set_read_only (fixture->base.document, TRUE);
  refresh (fixture);
  page_fixture_act (&fixture->base, "updates.add-year", NULL);
  page_fixture_act (&fixture->base, "updates.remove-period", NULL);
  g_assert_cmpuint (cohesion_node_get_n_children (fixture->base.root, COHESION_DOCUMENT_LIST_PERIODS), ==, 4);
}

static void
test_fits_a_phone (Fixture *fixture, gconstpointer data)
{
  int minimum;

  refresh (fixture);
  gtk_widget_measure (fixture->base.page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

#define ADD(path, set_up, func) g_test_add ("/updates-page/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("without-periods", set_up, test_without_periods);
  ADD ("awaited", set_up_periods, test_awaited);
  ADD ("log", set_up_periods, test_log);
  ADD ("stale", set_up_periods, test_stale);
  ADD ("selection-stays", set_up_periods, test_selection_stays);
  ADD ("add-in-place", set_up_periods, test_add_in_place);
  ADD ("close-and-reopen", set_up_periods, test_close_and_reopen);
  ADD ("choose-period", set_up_periods, test_choose_period);
  ADD ("add-to-chosen-period", set_up_periods, test_add_to_chosen_period);
  ADD ("read-only", set_up_periods, test_read_only);
  ADD ("fits-a-phone", set_up_periods, test_fits_a_phone);
  return g_test_run ();
}
