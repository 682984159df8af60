#include "config.h"

#include "page-fixture.h"

#include "ui/risks/cohesion-risk-matrix.h"
#include "ui/risks/cohesion-risks-page.h"

#include "document/cohesion-document-verbs.h"

#include <adwaita.h>

/* The page of risks: its register, its matrix, and what is done by keys and menus. */

typedef struct
{
  PageFixture base;
  CohesionNode *venue;
  CohesionNode *grant;
  CohesionNode *survey;
} Fixture;

static CohesionNode *
add_risk (Fixture *fixture, const char *event, gint64 likelihood, gint64 impact)
{
  CohesionDocument *document = fixture->base.document;
  CohesionNode *risk = cohesion_document_add (document, fixture->base.root, COHESION_DOCUMENT_LIST_RISKS,
                                              G_MAXUINT, COHESION_KIND_RISK);
  CohesionValue first = cohesion_value_integer (likelihood);
  CohesionValue second = cohesion_value_integer (impact);

  cohesion_document_set_text (document, risk, COHESION_RISK_EVENT, event);
  cohesion_document_set_value (document, risk, COHESION_RISK_LIKELIHOOD, &first);
  cohesion_document_set_value (document, risk, COHESION_RISK_IMPACT, &second);
  return risk;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  page_fixture_new_document (&fixture->base);
  fixture->venue = add_risk (fixture, "Venue closes", 2, 2);
  fixture->grant = add_risk (fixture, "Grant ends", 4, 5);
  fixture->survey = add_risk (fixture, "Survey fails", 5, 2);
  cohesion_document_set_text (fixture->base.document, fixture->survey, COHESION_RISK_STATUS, "closed");
  page_fixture_show (&fixture->base, COHESION_TYPE_RISKS_PAGE);
}

static void
set_up_empty (Fixture *fixture, gconstpointer data)
{
  page_fixture_new_document (&fixture->base);
  page_fixture_show (&fixture->base, COHESION_TYPE_RISKS_PAGE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  page_fixture_tear_down (&fixture->base);
}

static char *
list_risks (Fixture *fixture)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (page_fixture_get_child (&fixture->base, "view"));
  GListModel *model = G_LIST_MODEL (gtk_column_view_get_model (view));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (CohesionNode) risk = g_list_model_get_item (model, i);

      g_string_append_printf (text, "%s%s", i ? "|" : "", cohesion_node_get_name (risk));
    }
  return g_string_free_and_steal (text);
}

#define assert_risks(fixture, expected)                                                                      \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_autofree char *risks_ = list_risks (fixture);                                                          \
    g_assert_cmpstr (risks_, ==, expected);                                                                  \
  }                                                                                                          \
  G_STMT_END

static CohesionRiskMatrix *
matrix_of (Fixture *fixture)
{
  return COHESION_RISK_MATRIX (page_fixture_get_child (&fixture->base, "matrix"));
}

static void
press (Fixture *fixture, guint likelihood, guint impact)
{
  GtkWidget *cell = cohesion_risk_matrix_get_cell (matrix_of (fixture), likelihood, impact);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (cell),
                                !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (cell)));
  outline_fixture_settle ();
}

/* The gravest first, without the closed ones. */
static void
test_register (Fixture *fixture, gconstpointer data)
{
  CohesionValue impact = cohesion_value_integer (1);

  assert_risks (fixture, "Grant ends|Venue closes");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (page_fixture_get_child (&fixture->base, "closed")), TRUE);
  outline_fixture_settle ();
  assert_risks (fixture, "Grant ends|Survey fails|Venue closes");
  cohesion_document_set_value (fixture->base.document, fixture->grant, COHESION_RISK_IMPACT, &impact);
  outline_fixture_settle ();
  assert_risks (fixture, "Survey fails|Venue closes|Grant ends");
}

static void
test_matrix_filters (Fixture *fixture, gconstpointer data)
{
  GtkWidget *chosen = page_fixture_get_child (&fixture->base, "chosen");
  GtkWidget *words = page_fixture_get_child (&fixture->base, "chosen_words");

  gtk_test_accessible_assert_property (cohesion_risk_matrix_get_cell (matrix_of (fixture), 4, 5),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Likelihood 4, impact 5: 1 risk");
  press (fixture, 4, 5);
  assert_risks (fixture, "Grant ends");
  g_assert_true (gtk_widget_get_visible (chosen));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (words)), ==, "Likelihood 4, impact 5: 1 risk");
  press (fixture, 2, 2);
  assert_risks (fixture, "Venue closes");
  press (fixture, 1, 1);
  assert_risks (fixture, "");
  press (fixture, 1, 1);
  assert_risks (fixture, "Grant ends|Venue closes");
  g_assert_false (gtk_widget_get_visible (chosen));
}

/* Whoever wants to see a risk sees it, whatever was filtered. */
static void
test_show_reveals (Fixture *fixture, gconstpointer data)
{
  press (fixture, 2, 2);
  cohesion_session_show (fixture->base.session, fixture->survey, -1);
  outline_fixture_settle ();
  assert_risks (fixture, "Grant ends|Survey fails|Venue closes");
}

static void
test_quick_add (Fixture *fixture, gconstpointer data)
{
  GtkWidget *quick = page_fixture_get_child (&fixture->base, "quick");
  CohesionNode *added;

  gtk_editable_set_text (GTK_EDITABLE (quick), " Too few volunteers ");
  g_signal_emit_by_name (quick, "activate");
  outline_fixture_settle ();
  added = cohesion_session_get_selected (fixture->base.session);
  g_assert_cmpstr (cohesion_node_get_name (added), ==, "Too few volunteers");
  g_assert_cmpstr (cohesion_node_get_string (added, COHESION_RISK_STATUS), ==, "open");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (quick)), ==, "");
  assert_risks (fixture, "Grant ends|Venue closes|Too few volunteers");
  page_fixture_undo (&fixture->base);
  assert_risks (fixture, "Grant ends|Venue closes");
}

static void
test_close_and_remove (Fixture *fixture, gconstpointer data)
{
  cohesion_session_show (fixture->base.session, fixture->grant, -1);
  outline_fixture_settle ();
  page_fixture_act (&fixture->base, "risks.close", NULL);
  assert_risks (fixture, "Venue closes");
  page_fixture_undo (&fixture->base);
  assert_risks (fixture, "Grant ends|Venue closes");
  cohesion_session_show (fixture->base.session, fixture->venue, -1);
  outline_fixture_settle ();
  page_fixture_act (&fixture->base, "risks.remove", NULL);
  assert_risks (fixture, "Grant ends");
  page_fixture_undo (&fixture->base);
  assert_risks (fixture, "Grant ends|Venue closes");
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  GtkStack *stack = GTK_STACK (page_fixture_get_child (&fixture->base, "stack"));

  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "empty");
  page_fixture_act (&fixture->base, "risks.add", NULL);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "list");
}

static void
test_fits (Fixture *fixture, gconstpointer data)
{
  int minimum;

  gtk_widget_measure (fixture->base.page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

/* By any column, from its head or by the keys; kept with how the strategy is looked at. */
static void
test_sort (Fixture *fixture, gconstpointer data)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (page_fixture_get_child (&fixture->base, "view"));
  GListModel *columns = gtk_column_view_get_columns (view);
  CohesionValue impact = cohesion_value_integer (5);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      g_assert_nonnull (gtk_column_view_column_get_sorter (column));
    }
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (page_fixture_get_child (&fixture->base, "closed")), TRUE);
  g_assert_true (page_fixture_is_chosen (&fixture->base, "risks.sort::-score"));
  page_fixture_act (&fixture->base, "risks.sort", "event");
  outline_fixture_settle ();
  g_assert_true (page_fixture_is_chosen (&fixture->base, "risks.sort::event"));
  g_assert_false (page_fixture_is_chosen (&fixture->base, "risks.sort::-score"));
  assert_risks (fixture, "Grant ends|Survey fails|Venue closes");
  page_fixture_act (&fixture->base, "risks.sort", "-event");
  outline_fixture_settle ();
  assert_risks (fixture, "Venue closes|Survey fails|Grant ends");
  g_assert_cmpstr (cohesion_session_get_look (fixture->base.session, "risks"), ==, "-event");
  page_fixture_act (&fixture->base, "risks.sort", "impact");
  outline_fixture_settle ();
  /* Of the same impact, the gravest first. */
  assert_risks (fixture, "Survey fails|Venue closes|Grant ends");
  cohesion_document_set_value (fixture->base.document, fixture->survey, COHESION_RISK_IMPACT, &impact);
  outline_fixture_settle ();
  assert_risks (fixture, "Venue closes|Survey fails|Grant ends");
  /* As when it is opened again. */
  cohesion_session_set_look (fixture->base.session, "risks", "event");
  cohesion_page_update (COHESION_PAGE (fixture->base.page));
  assert_risks (fixture, "Grant ends|Survey fails|Venue closes");
  g_assert_true (page_fixture_is_chosen (&fixture->base, "risks.sort::event"));
  cohesion_session_set_look (fixture->base.session, "risks", NULL);
  cohesion_page_update (COHESION_PAGE (fixture->base.page));
  assert_risks (fixture, "Survey fails|Grant ends|Venue closes");
}

#define ADD(path, func) g_test_add ("/risks-page/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("register", test_register);
  ADD ("matrix-filters", test_matrix_filters);
  ADD ("show-reveals", test_show_reveals);
  ADD ("quick-add", test_quick_add);
  ADD ("close-and-remove", test_close_and_remove);
  ADD ("sort", test_sort);
  g_test_add ("/risks-page/empty", Fixture, NULL, set_up_empty, test_empty, tear_down);
  ADD ("fits", test_fits);
  return g_test_run ();
}
