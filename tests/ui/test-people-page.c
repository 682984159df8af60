#include "config.h"

#include "page-fixture.h"

#include "document/cohesion-document-references.h"
#include "ui/people/cohesion-party-duties.h"
#include "ui/people/cohesion-people-page.h"

#include <adwaita.h>

/* The page of people: its rows, what is done by keys and menus, and what it asks. */

typedef struct
{
  PageFixture base;
  CohesionNode *member;
  CohesionNode *team;
  CohesionNode *action;
} Fixture;

static CohesionNode *
add_party (Fixture *fixture, const char *kind, const char *role)
{
  CohesionNode *party = cohesion_document_add (fixture->base.document, fixture->base.root,
                                               COHESION_DOCUMENT_LIST_PARTIES, G_MAXUINT,
                                               COHESION_KIND_PARTY);

  cohesion_document_set_text (fixture->base.document, party, COHESION_PARTY_KIND, kind);
  cohesion_document_set_text (fixture->base.document, party, COHESION_PARTY_ROLE, role);
  return party;
}

static void
fill (Fixture *fixture)
{
  CohesionNode *theme = outline_fixture_add (fixture->base.document, fixture->base.root, "Culture");
  CohesionNode *priority = outline_fixture_add (fixture->base.document, theme, "Belong");

  fixture->action = outline_fixture_add (fixture->base.document, priority, "Festivals");
  fixture->team = add_party (fixture, "team", "Culture and <Heritage>");
  fixture->member = add_party (fixture, "member", "Cabinet Member for Culture");
  cohesion_document_set_text (fixture->base.document, fixture->action, COHESION_ACTION_LEAD,
                              cohesion_node_get_id (fixture->team));
}

static void
set_up_empty (Fixture *fixture, gconstpointer data)
{
  page_fixture_new_document (&fixture->base);
  page_fixture_show (&fixture->base, COHESION_TYPE_PEOPLE_PAGE);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  page_fixture_new_document (&fixture->base);
  fill (fixture);
  page_fixture_show (&fixture->base, COHESION_TYPE_PEOPLE_PAGE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  page_fixture_tear_down (&fixture->base);
}

static GtkListView *
view_of (Fixture *fixture)
{
  return GTK_LIST_VIEW (page_fixture_get_child (&fixture->base, "view"));
}

static const char *
stack_page (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (page_fixture_get_child (&fixture->base, "stack")));
}

/* Whoever is listed, in order. */
static char *
list_people (Fixture *fixture)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (view_of (fixture)));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (CohesionNode) party = g_list_model_get_item (model, i);

      g_string_append_printf (text, "%s%s", i ? "|" : "", cohesion_node_get_name (party));
    }
  return g_string_free_and_steal (text);
}

#define assert_people(fixture, expected)                                                                     \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_autofree char *people_ = list_people (fixture);                                                        \
    g_assert_cmpstr (people_, ==, expected);                                                                 \
  }                                                                                                          \
  G_STMT_END

#define AS_BEFORE "Cabinet Member for Culture|Culture and <Heritage>"

static void
select_party (Fixture *fixture, CohesionNode *party)
{
  cohesion_session_show (fixture->base.session, party, -1);
  outline_fixture_settle ();
}

static AdwAlertDialog *
get_alert (Fixture *fixture)
{
  AdwDialog *dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->base.window));

  return ADW_IS_ALERT_DIALOG (dialog) ? ADW_ALERT_DIALOG (dialog) : NULL;
}

static void
answer (Fixture *fixture, const char *response)
{
  AdwAlertDialog *dialog = get_alert (fixture);

  g_assert_nonnull (dialog);
  g_assert_true (adw_alert_dialog_has_response (dialog, response));
  g_signal_emit_by_name (dialog, "response", response);
  adw_dialog_force_close (ADW_DIALOG (dialog));
  outline_fixture_settle ();
}

static void
test_rows (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row;

  assert_people (fixture, AS_BEFORE);
  row = outline_fixture_find_named (fixture->base.page, "Culture and <Heritage>");
  g_assert_nonnull (row);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Leads 1");
}

static void
test_first_heading (Fixture *fixture, gconstpointer data)
{
  GtkAdjustment *down = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view_of (fixture)));

  gtk_widget_set_visible (fixture->base.page, FALSE);
  cohesion_page_set_session (COHESION_PAGE (fixture->base.page), NULL);
  for (guint i = 0; i < 40; i++)
    add_party (fixture, "officer", "Head of Service");
  cohesion_page_set_session (COHESION_PAGE (fixture->base.page), fixture->base.session);
  gtk_widget_set_visible (fixture->base.page, TRUE);
  for (guint i = 0; i < 4; i++)
    outline_fixture_settle ();
  g_assert_cmpfloat (gtk_adjustment_get_upper (down), >, gtk_adjustment_get_page_size (down));
  g_assert_cmpfloat (gtk_adjustment_get_value (down), ==, 0);
}

static void
test_counts_follow (Fixture *fixture, gconstpointer data)
{
  cohesion_document_set_text (
      fixture->base.document,
      cohesion_tree_get_strategy (cohesion_document_get_tree (fixture->base.document)),
      COHESION_STRATEGY_PORTFOLIO_HOLDER, cohesion_node_get_id (fixture->member));
  outline_fixture_settle ();
  gtk_test_accessible_assert_property (
      outline_fixture_find_named (fixture->base.page, "Cabinet Member for Culture"),
      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Answers for 1");
}

static void
test_selection (Fixture *fixture, gconstpointer data)
{
  GtkSelectionModel *model = gtk_list_view_get_model (view_of (fixture));

  gtk_selection_model_select_item (model, 0, TRUE);
  g_assert_true (cohesion_session_get_selected (fixture->base.session) == fixture->member);
  cohesion_session_set_selected (fixture->base.session, fixture->team);
  g_assert_true (gtk_selection_model_is_selected (model, 1));
  cohesion_session_set_selected (fixture->base.session, fixture->action);
  g_assert_false (gtk_selection_model_is_selected (model, 1));
}

static void
test_add (Fixture *fixture, gconstpointer data)
{
  CohesionNode *party;

  page_fixture_act (&fixture->base, "people.add", "officer");
  party = cohesion_session_get_selected (fixture->base.session);
  g_assert_true (cohesion_node_is (party, COHESION_KIND_PARTY));
  g_assert_cmpstr (cohesion_node_get_string (party, COHESION_PARTY_KIND), ==, "officer");
  assert_people (fixture, "Cabinet Member for Culture||Culture and <Heritage>");
  page_fixture_undo (&fixture->base);
  assert_people (fixture, AS_BEFORE);
}

static void
test_remove_who_is_not_named (Fixture *fixture, gconstpointer data)
{
  select_party (fixture, fixture->member);
  page_fixture_act (&fixture->base, "people.remove", NULL);
  g_assert_null (get_alert (fixture));
  assert_people (fixture, "Culture and <Heritage>");
  page_fixture_undo (&fixture->base);
  assert_people (fixture, AS_BEFORE);
}

static void
test_remove_offers_to_replace (Fixture *fixture, gconstpointer data)
{
  select_party (fixture, fixture->team);
  page_fixture_act (&fixture->base, "people.remove", NULL);
  answer (fixture, "cancel");
  assert_people (fixture, AS_BEFORE);
  page_fixture_act (&fixture->base, "people.remove", NULL);
  answer (fixture, "replace");
  answer (fixture, "replace");
  assert_people (fixture, "Cabinet Member for Culture");
  g_assert_true (cohesion_node_get_reference (fixture->action, COHESION_ACTION_LEAD) == fixture->member);
  /* Both are one step. */
  page_fixture_undo (&fixture->base);
  assert_people (fixture, AS_BEFORE);
  g_assert_true (cohesion_node_get_reference (fixture->action, COHESION_ACTION_LEAD) == fixture->team);
}

static void
test_replace_everywhere (Fixture *fixture, gconstpointer data)
{
  select_party (fixture, fixture->team);
  page_fixture_act (&fixture->base, "people.replace", NULL);
  answer (fixture, "replace");
  assert_people (fixture, AS_BEFORE);
  g_assert_true (cohesion_node_get_reference (fixture->action, COHESION_ACTION_LEAD) == fixture->member);
  page_fixture_undo (&fixture->base);
  g_assert_true (cohesion_node_get_reference (fixture->action, COHESION_ACTION_LEAD) == fixture->team);
}

static void
test_left (Fixture *fixture, gconstpointer data)
{
  select_party (fixture, fixture->team);
  page_fixture_act (&fixture->base, "people.left", NULL);
  answer (fixture, "record");
  g_assert_true (cohesion_node_has_value (fixture->team, COHESION_PARTY_ACTIVE_TO));
  g_assert_false (cohesion_node_has_value (fixture->team, COHESION_PARTY_REPLACED_BY));
  page_fixture_undo (&fixture->base);
  g_assert_false (cohesion_node_has_value (fixture->team, COHESION_PARTY_ACTIVE_TO));
}

static void
test_duties (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view;
  AdwDialog *dialog;

  select_party (fixture, fixture->team);
  page_fixture_act (&fixture->base, "people.open", NULL);
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->base.window));
  g_assert_nonnull (dialog);
  g_assert_nonnull (outline_fixture_find_named (GTK_WIDGET (dialog), "Action 1.1: Festivals"));
  view = outline_fixture_find_widget (GTK_WIDGET (dialog), GTK_TYPE_LIST_VIEW);
  g_signal_emit_by_name (view, "activate", 0);
  outline_fixture_settle ();
  g_assert_true (cohesion_session_get_selected (fixture->base.session) == fixture->action);
  g_assert_cmpstr (cohesion_session_get_page (fixture->base.session), ==, "strategy");
}

static void
search (Fixture *fixture, const char *text)
{
  GtkWidget *entry = GTK_WIDGET (page_fixture_get_child (&fixture->base, "search"));

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "search-changed");
  outline_fixture_settle ();
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  search (fixture, "HERITAGE");
  assert_people (fixture, "Culture and <Heritage>");
  search (fixture, "nobody of that name");
  g_assert_cmpstr (stack_page (fixture), ==, "nothing");
  /* Whoever is shown from elsewhere is found again. */
  select_party (fixture, fixture->member);
  assert_people (fixture, AS_BEFORE);
  g_assert_cmpstr (stack_page (fixture), ==, "list");
}

static void
test_personal_data (Fixture *fixture, gconstpointer data)
{
  GtkToggleButton *personal = GTK_TOGGLE_BUTTON (page_fixture_get_child (&fixture->base, "personal"));

  gtk_toggle_button_set_active (personal, TRUE);
  outline_fixture_settle ();
  g_assert_cmpstr (stack_page (fixture), ==, "no-personal");
  cohesion_document_set_text (fixture->base.document, fixture->member, COHESION_PARTY_EMAIL,
                              "cllr@example.org");
  outline_fixture_settle ();
  assert_people (fixture, "Cabinet Member for Culture");
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  gconstpointer state;

  select_party (fixture, fixture->member);
  state = cohesion_history_get_state (cohesion_document_get_history (fixture->base.document));
  cohesion_document_set_read_only (fixture->base.document, TRUE);
  outline_fixture_settle ();
  page_fixture_act (&fixture->base, "people.remove", NULL);
  page_fixture_act (&fixture->base, "people.add", "team");
  page_fixture_act (&fixture->base, "people.replace", NULL);
  g_assert_null (get_alert (fixture));
  g_assert_true (cohesion_history_get_state (cohesion_document_get_history (fixture->base.document)) ==
                 state);
  assert_people (fixture, AS_BEFORE);
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  int minimum;

  gtk_widget_measure (fixture->base.page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (stack_page (fixture), ==, "empty");
  page_fixture_act (&fixture->base, "people.add", "team");
  g_assert_cmpstr (stack_page (fixture), ==, "list");
}

static void
test_other_session (Fixture *fixture, gconstpointer data)
{
  cohesion_page_set_session (COHESION_PAGE (fixture->base.page), NULL);
  assert_people (fixture, "");
  cohesion_document_set_text (fixture->base.document, fixture->team, COHESION_PARTY_ROLE, "Culture");
  outline_fixture_settle ();
  cohesion_page_set_session (COHESION_PAGE (fixture->base.page), fixture->base.session);
  assert_people (fixture, "Cabinet Member for Culture|Culture");
}

#define TEST(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  TEST ("/people/rows", test_rows);
  TEST ("/people/first-heading", test_first_heading);
  TEST ("/people/counts-follow", test_counts_follow);
  TEST ("/people/selection", test_selection);
  TEST ("/people/add", test_add);
  TEST ("/people/remove-who-is-not-named", test_remove_who_is_not_named);
  TEST ("/people/remove-offers-to-replace", test_remove_offers_to_replace);
  TEST ("/people/replace-everywhere", test_replace_everywhere);
  TEST ("/people/left", test_left);
  TEST ("/people/duties", test_duties);
  TEST ("/people/search", test_search);
  TEST ("/people/personal-data", test_personal_data);
  TEST ("/people/read-only", test_read_only);
  TEST ("/people/narrow", test_narrow);
  TEST ("/people/other-session", test_other_session);
  g_test_add ("/people/empty", Fixture, NULL, set_up_empty, test_empty, tear_down);
  return g_test_run ();
}
