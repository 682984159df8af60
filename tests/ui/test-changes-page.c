#include "config.h"

#include "page-fixture.h"

#include "document/cohesion-document-snapshots.h"
#include "document/cohesion-document-tracking.h"
#include "ui/changes/cohesion-changes-page.h"
#include "ui/session/cohesion-version-pair.h"

/* The page of changes: what it tells, two versions side by side, and the snapshots. */

typedef struct
{
  PageFixture base;
  CohesionNode *theme;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  page_fixture_new_document (&fixture->base);
  fixture->theme = cohesion_document_add (fixture->base.document, fixture->base.root,
                                          COHESION_DOCUMENT_LIST_THEMES, 0, COHESION_KIND_THEME);
  cohesion_document_set_text (fixture->base.document, fixture->theme, COHESION_THEME_TITLE, "Hold a fair");
  if (data)
    cohesion_document_take_snapshot (fixture->base.document, "Adoption", "adoption", NULL);
  page_fixture_show (&fixture->base, COHESION_TYPE_CHANGES_PAGE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  page_fixture_tear_down (&fixture->base);
}

static const char *
stack_page (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (page_fixture_get_child (&fixture->base, "stack")));
}

/* Snapshots are read in a thread. */
static void
wait_for (Fixture *fixture, const char *page)
{
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  while (!g_str_equal (stack_page (fixture), page) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  outline_fixture_settle ();
  g_assert_cmpstr (stack_page (fixture), ==, page);
}

static void
reword (Fixture *fixture, const char *title)
{
  cohesion_document_set_text (fixture->base.document, fixture->theme, COHESION_THEME_TITLE, title);
  outline_fixture_settle ();
}

static GtkLabel *
find_label (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return GTK_LABEL (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkLabel *found = find_label (child, text);

      if (found)
        return found;
    }
  return NULL;
}

static void
test_no_snapshot (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (stack_page (fixture), ==, "none");
  cohesion_document_take_snapshot (fixture->base.document, "Adoption", "adoption", NULL);
  wait_for (fixture, "same");
}

static void
test_changes (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = page_fixture_get_child (&fixture->base, "view");
  g_autofree char *words = NULL;
  GtkLabel *label;

  wait_for (fixture, "same");
  reword (fixture, "Hold a large festival");
  wait_for (fixture, "list");
  g_assert_nonnull (find_label (view, "Reworded (1)"));
  g_assert_nonnull (find_label (
      view, "1 Hold a large festival: “Title” was reworded from “Hold a fair” to “Hold a large festival”."));
  /* The word that was removed is struck through, those that were added underlined. */
  label = find_label (view, "Hold a fair");
  words = pango_attr_list_to_string (gtk_label_get_attributes (label));
  g_assert_nonnull (strstr (words, "7 11 strikethrough true"));
  label = find_label (view, "Hold a large festival");
  g_free (words);
  words = pango_attr_list_to_string (gtk_label_get_attributes (label));
  g_assert_nonnull (strstr (words, "7 21 underline single"));
  /* A row is a way in. */
  g_signal_emit_by_name (view, "activate", 1);
  g_assert_true (cohesion_session_get_selected (fixture->base.session) == fixture->theme);
  g_assert_cmpstr (cohesion_session_get_page (fixture->base.session), ==, "strategy");
}

static void
wait_until (gboolean *done)
{
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  while (!*done && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_true (*done);
}

static void
on_compared (CohesionVersionPair *since, gboolean *done)
{
  *done = TRUE;
}

/* What takes long waits until nobody types, and is right then. */
static void
test_pause (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionVersionPair) since = cohesion_version_pair_new (fixture->base.document);
  g_autoptr (CohesionComparison) first = NULL;
  CohesionComparison *second;
  gboolean done = FALSE;

  cohesion_version_pair_set_quick (since, -1);
  g_signal_connect (since, "changed", G_CALLBACK (on_compared), &done);
  g_assert_null (cohesion_version_pair_get_comparison (since));
  wait_until (&done);
  g_set_object (&first, cohesion_version_pair_get_comparison (since));
  g_assert_nonnull (first);
  g_assert_false (cohesion_version_pair_put_off (since));
  done = FALSE;
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *title = g_strdup_printf ("Hold fair %u", i);

      reword (fixture, title);
      g_assert_true (cohesion_version_pair_put_off (since));
      g_assert_false (done);
    }
  wait_until (&done);
  g_assert_false (cohesion_version_pair_put_off (since));
  second = cohesion_version_pair_get_comparison (since);
  g_assert_true (second != first);
  g_assert_cmpuint (cohesion_comparison_get_differences (second)->len, ==, 1);
  /* Whoever cannot wait gets it at once. */
  reword (fixture, "Hold a fair");
  g_assert_true (cohesion_version_pair_put_off (since));
  g_assert_cmpuint (cohesion_comparison_get_differences (cohesion_version_pair_get_comparison (since))->len,
                    ==, 0);
  g_assert_false (cohesion_version_pair_put_off (since));
}

static void
test_side_by_side (Fixture *fixture, gconstpointer data)
{
  GtkWidget *until = page_fixture_get_child (&fixture->base, "until");
  GtkWidget *from = page_fixture_get_child (&fixture->base, "from");
  GtkWidget *compared = page_fixture_get_child (&fixture->base, "compared");

  reword (fixture, "Hold a festival");
  cohesion_document_take_snapshot (fixture->base.document, "Quarter 1", "manual", NULL);
  reword (fixture, "Hold two festivals");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (compared), TRUE);
  outline_fixture_settle ();
  gtk_drop_down_set_selected (GTK_DROP_DOWN (from), 1);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (until), 1);
  outline_fixture_settle ();
  wait_for (fixture, "list");
  g_assert_nonnull (find_label (page_fixture_get_child (&fixture->base, "view"), "Hold a festival"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (until), 0);
  outline_fixture_settle ();
  wait_for (fixture, "list");
  g_assert_nonnull (find_label (page_fixture_get_child (&fixture->base, "view"), "Hold two festivals"));
}

static void
test_snapshots (Fixture *fixture, gconstpointer data)
{
  CohesionNode *snapshot = cohesion_document_get_newest_snapshot (fixture->base.document);
  CohesionNode *root = cohesion_tree_get_root (cohesion_document_get_tree (fixture->base.document));
  GtkWidget *kept = page_fixture_get_child (&fixture->base, "kept");
  CohesionNode *report;

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (kept), TRUE);
  outline_fixture_settle ();
  g_assert_cmpstr (stack_page (fixture), ==, "snapshots");
  page_fixture_act (&fixture->base, "changes.take", NULL);
  adw_dialog_close (adw_window_get_visible_dialog (ADW_WINDOW (fixture->base.window)));
  outline_fixture_settle ();
  g_assert_true (cohesion_document_get_newest_snapshot (fixture->base.document) == snapshot);
  report = cohesion_document_add_entry (fixture->base.document, root, COHESION_DOCUMENT_LIST_REPORTS);
  cohesion_document_set_text (fixture->base.document, report, COHESION_REPORT_AS_OF,
                              cohesion_node_get_id (snapshot));
  gtk_widget_activate_action (fixture->base.page, "changes.remove", "s", cohesion_node_get_id (snapshot));
  outline_fixture_settle ();
  g_assert_nonnull (find_label (fixture->base.window, "Snapshot removed, though 1 report prints it"));
  g_assert_null (cohesion_document_get_newest_snapshot (fixture->base.document));
  g_assert_cmpstr (stack_page (fixture), ==, "none");
  page_fixture_undo (&fixture->base);
  g_assert_true (cohesion_document_get_newest_snapshot (fixture->base.document) == snapshot);
}

/* Answers the dialog in which a snapshot is named. */
static void
answer (Fixture *fixture, const char *label, const char *response)
{
  AdwDialog *dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->base.window));
  GtkWidget *entry = outline_fixture_find_widget (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW);

  g_assert_nonnull (entry);
  if (label)
    gtk_editable_set_text (GTK_EDITABLE (entry), label);
  g_signal_emit_by_name (dialog, "response", response);
  adw_dialog_force_close (dialog);
  outline_fixture_settle ();
}

static void
test_take (Fixture *fixture, gconstpointer data)
{
  CohesionNode *before = cohesion_document_get_newest_snapshot (fixture->base.document);
  CohesionNode *snapshot;

  page_fixture_act (&fixture->base, "changes.take", NULL);
  answer (fixture, "Before the recess", "accept");
  snapshot = cohesion_document_get_newest_snapshot (fixture->base.document);
  g_assert_true (snapshot != before);
  g_assert_cmpstr (cohesion_node_get_name (snapshot), ==, "Before the recess");
  g_assert_cmpstr (cohesion_node_get_string (snapshot, COHESION_SNAPSHOT_REASON), ==, "manual");
  page_fixture_undo (&fixture->base);
  g_assert_true (cohesion_document_get_newest_snapshot (fixture->base.document) == before);
}

static void
ask_rename (Fixture *fixture, CohesionNode *snapshot)
{
  gtk_widget_activate_action (fixture->base.page, "changes.rename", "s", cohesion_node_get_id (snapshot));
  outline_fixture_settle ();
}

static void
test_rename (Fixture *fixture, gconstpointer data)
{
  CohesionNode *snapshot = cohesion_document_get_newest_snapshot (fixture->base.document);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  ask_rename (fixture, snapshot);
  answer (fixture, "Something else", "cancel");
  g_assert_cmpstr (cohesion_node_get_name (snapshot), ==, "Adoption");
  ask_rename (fixture, snapshot);
  answer (fixture, "As adopted by Cabinet", "accept");
  g_assert_cmpstr (cohesion_node_get_name (snapshot), ==, "As adopted by Cabinet");
  page_fixture_undo (&fixture->base);
  g_assert_cmpstr (cohesion_node_get_name (snapshot), ==, "Adoption");
  /* It goes while its new label is asked. */
  ask_rename (fixture, snapshot);
  g_ptr_array_add (nodes, snapshot);
  cohesion_document_remove (fixture->base.document, nodes);
  answer (fixture, "Too late", "accept");
  g_assert_cmpstr (cohesion_node_get_name (snapshot), ==, "Adoption");
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  int minimum;

  cohesion_document_set_text (fixture->base.document,
                              cohesion_document_get_newest_snapshot (fixture->base.document),
                              COHESION_SNAPSHOT_LABEL, "The strategy as Cabinet adopted it in the spring");
  outline_fixture_settle ();
  /* What is within the page; the page itself would cut it off. */
  gtk_widget_measure (page_fixture_get_child (&fixture->base, "toasts"), GTK_ORIENTATION_HORIZONTAL, -1,
                      &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

/* The portfolio of the overview is the one that is told of, which is said; there is a way to the whole. */
static void
test_portfolio (Fixture *fixture, gconstpointer data)
{
  AdwBanner *banner = ADW_BANNER (page_fixture_get_child (&fixture->base, "portfolio_banner"));
  CohesionNode *holder = cohesion_document_add (fixture->base.document, fixture->base.root,
                                                COHESION_DOCUMENT_LIST_PARTIES, 0, COHESION_KIND_PARTY);

  cohesion_document_set_text (fixture->base.document, holder, COHESION_PARTY_PORTFOLIO, "Culture");
  reword (fixture, "Hold two fairs");
  wait_for (fixture, "list");
  g_assert_false (adw_banner_get_revealed (banner));
  cohesion_session_set_portfolio (fixture->base.session, holder);
  wait_for (fixture, "same");
  g_assert_true (adw_banner_get_revealed (banner));
  g_assert_cmpstr (adw_banner_get_title (banner), ==, "Only what concerns the portfolio “Culture”");
  g_signal_emit_by_name (banner, "button-clicked");
  wait_for (fixture, "list");
  g_assert_null (cohesion_session_get_portfolio (fixture->base.session));
  g_assert_false (adw_banner_get_revealed (banner));
}

#define TEST(path, data, func) g_test_add (path, Fixture, data, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  TEST ("/changes/no-snapshot", NULL, test_no_snapshot);
  TEST ("/changes/changes", "snapshot", test_changes);
  TEST ("/changes/pause", "snapshot", test_pause);
  TEST ("/changes/side-by-side", "snapshot", test_side_by_side);
  TEST ("/changes/snapshots", "snapshot", test_snapshots);
  TEST ("/changes/take", "snapshot", test_take);
  TEST ("/changes/rename", "snapshot", test_rename);
  TEST ("/changes/portfolio", "snapshot", test_portfolio);
  TEST ("/changes/narrow", "snapshot", test_narrow);
  return g_test_run ();
}
