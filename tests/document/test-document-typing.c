#include "config.h"

#include "document/cohesion-document-typing.h"
#include "document/cohesion-document-verbs.h"
#include "model/cohesion-node-text.h"

static const CohesionField *
field_of (guint kind, guint field)
{
  return &cohesion_kind_get (kind)->fields[field];
}

/* Types into a field and says what it holds then; NULL if it was not understood. */
static char *
type (CohesionDocument *document, CohesionNode *node, guint field, const char *text)
{
  g_auto (CohesionValue) value = { 0 };

  if (!cohesion_document_read_text (document, field_of (cohesion_node_get_kind (node)->id, field), text,
                                    &value))
    return NULL;
  cohesion_document_set_value (document, node, field, &value);
  return cohesion_node_dup_text (node, field);
}

static gint64
may (void)
{
  return G_GINT64_CONSTANT (1778842800) * G_USEC_PER_SEC;
}

static const struct
{
  guint kind;
  guint field;
  const char *typed;
  const char *shown;
} cases[] = {
  { COHESION_KIND_STRATEGY, COHESION_STRATEGY_FROM, "31/3/27", "31 March 2027" },
  { COHESION_KIND_STRATEGY, COHESION_STRATEGY_FROM, "2027-03-31", "31 March 2027" },
  { COHESION_KIND_STRATEGY, COHESION_STRATEGY_FROM, "September 2026", "September 2026" },
  { COHESION_KIND_STRATEGY, COHESION_STRATEGY_FROM, "2026", "2026" },
  { COHESION_KIND_STRATEGY, COHESION_STRATEGY_FROM, "1 June", "1 June 2026" },
  { COHESION_KIND_STRATEGY, COHESION_STRATEGY_FROM, " ", "" },
  { COHESION_KIND_STRATEGY, COHESION_STRATEGY_FROM, "31/6/27", NULL },
  { COHESION_KIND_STRATEGY, COHESION_STRATEGY_FROM, "soon", NULL },
  { COHESION_KIND_STRATEGY, COHESION_STRATEGY_FROM, "every March 2027", NULL },
  { COHESION_KIND_STRATEGY, COHESION_STRATEGY_REVIEW_MONTHS, " 12 ", "12" },
  { COHESION_KIND_STRATEGY, COHESION_STRATEGY_REVIEW_MONTHS, "twelve", NULL },
  { COHESION_KIND_STRATEGY, COHESION_STRATEGY_REVIEW_MONTHS, "99999999999999999999", NULL },
  { COHESION_KIND_STRATEGY, COHESION_STRATEGY_REVIEW_MONTHS, "", "" },
  { COHESION_KIND_SETTINGS, COHESION_SETTINGS_MEASURE_TOLERANCE, "1,250.50", "1250.50" },
  { COHESION_KIND_SETTINGS, COHESION_SETTINGS_MEASURE_TOLERANCE, "£1,250", "1250" },
  { COHESION_KIND_SETTINGS, COHESION_SETTINGS_MEASURE_TOLERANCE, "-0.5", "-0.5" },
  { COHESION_KIND_SETTINGS, COHESION_SETTINGS_MEASURE_TOLERANCE, "12,50", NULL },
  { COHESION_KIND_SETTINGS, COHESION_SETTINGS_MEASURE_TOLERANCE, "£", NULL },
  { COHESION_KIND_SETTINGS, COHESION_SETTINGS_MEASURE_TOLERANCE, "1.", NULL },
  { COHESION_KIND_STRATEGY, COHESION_STRATEGY_DIRECTIONS, "One\n\n Two\n", "One\n Two" },
  { COHESION_KIND_STRATEGY, COHESION_STRATEGY_DIRECTIONS, " \n", "" },
  { COHESION_KIND_STRATEGY, COHESION_STRATEGY_TITLE, "<b>&", "<b>&" },
};

static void
test_cases (void)
{
  g_autoptr (CohesionDocument) document = cohesion_document_new (NULL);
  CohesionTree *tree = cohesion_document_get_tree (document);

  cohesion_history_set_clock (cohesion_document_get_history (document), may);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CohesionNode *node = cases[i].kind == COHESION_KIND_STRATEGY ? cohesion_tree_get_strategy (tree)
                                                                   : cohesion_tree_get_settings (tree);
      g_autofree char *shown = type (document, node, cases[i].field, cases[i].typed);

      g_test_message ("“%s”", cases[i].typed);
      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
}

/* What is shown can be typed again and means the same. */
static void
test_shown_is_typed (void)
{
  static const char *const dates[] = { "2027-03-31", "2026-09", "2026", "2026-12" };
  g_autoptr (CohesionDocument) document = cohesion_document_new (NULL);
  CohesionNode *strategy = cohesion_tree_get_strategy (cohesion_document_get_tree (document));

  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *shown = type (document, strategy, COHESION_STRATEGY_TO, dates[i]);
      g_autofree char *again = type (document, strategy, COHESION_STRATEGY_TO, shown);

      g_assert_cmpstr (cohesion_node_get_string (strategy, COHESION_STRATEGY_TO), ==, dates[i]);
      g_assert_cmpstr (again, ==, shown);
    }
}

static void
test_deadlines_know_the_strategy (void)
{
  g_autoptr (CohesionDocument) document = cohesion_document_new (NULL);
  CohesionNode *strategy = cohesion_tree_get_strategy (cohesion_document_get_tree (document));
  g_autoptr (CohesionDeadline) year = NULL;
  CohesionDeadlineProblem problem;

  cohesion_document_set_text (document, strategy, COHESION_STRATEGY_FROM, "2024-04");
  year = cohesion_document_read_deadline (document, "Year 2", &problem);
  g_assert_cmpint (problem, ==, COHESION_DEADLINE_PROBLEM_NONE);
  g_assert_cmpint (
      cohesion_date_compare (cohesion_deadline_get_date (year), COHESION_DATE_INIT (2026, 3, 31)), ==, 0);
  g_assert_null (cohesion_document_read_deadline (document, " ", &problem));
}

static void
test_long_text (void)
{
  g_autoptr (CohesionDocument) document = cohesion_document_new (NULL);
  g_autofree char *text = g_strnfill (501, 'x');
  CohesionValue value = { 0 };

  g_assert_false (cohesion_document_read_text (
      document, field_of (COHESION_KIND_STRATEGY, COHESION_STRATEGY_TITLE), text, &value));
  g_assert_nonnull (cohesion_field_type_describe_problem (COHESION_FIELD_TEXT));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document-typing/cases", test_cases);
  g_test_add_func ("/document-typing/shown-is-typed", test_shown_is_typed);
  g_test_add_func ("/document-typing/deadlines-know-the-strategy", test_deadlines_know_the_strategy);
  g_test_add_func ("/document-typing/long-text", test_long_text);
  return g_test_run ();
}
