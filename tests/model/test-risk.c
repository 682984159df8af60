#include "config.h"

#include "model/cohesion-blank.h"
#include "model/cohesion-node-private.h"
#include "model/cohesion-risk.h"
#include "support/cohesion-build.h"

static const CohesionDate today = COHESION_DATE_INIT (2026, 11, 28);

typedef struct
{
  CohesionTree *tree;
  CohesionNode *root;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->tree = cohesion_tree_new_blank ("en-GB");
  fixture->root = cohesion_tree_get_root (fixture->tree);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->tree);
}

static CohesionNode *
add_risk (Fixture *fixture, gint64 likelihood, gint64 impact)
{
  CohesionNode *risk = cohesion_build_add (fixture->root, COHESION_DOCUMENT_LIST_RISKS, COHESION_KIND_RISK);

  cohesion_build_set_integer (risk, COHESION_RISK_LIKELIHOOD, likelihood);
  cohesion_build_set_integer (risk, COHESION_RISK_IMPACT, impact);
  return risk;
}

static void
test_score (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    gint64 likelihood;
    gint64 impact;
    guint score;
    const char *words;
  } cases[] = {
    { 1, 1, 1, "1 Low" },
    { 2, 2, 4, "4 Low" },
    { 5, 1, 5, "5 Medium" },
    { 3, 3, 9, "9 Medium" },
    { 2, 5, 10, "10 High" },
    { 3, 5, 15, "15 High" },
    { 4, 4, 16, "16 Very high" },
    { 5, 5, 25, "25 Very high" },
    { 0, 4, 0, "Not scored" },
    { 6, 4, 0, "Not scored" },
    { COHESION_UNSET, 4, 0, "Not scored" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CohesionNode *risk = add_risk (fixture, cases[i].likelihood, cases[i].impact);
      g_autofree char *words = cohesion_risk_format_score (risk);

      g_assert_cmpuint (cohesion_risk_get_score (risk), ==, cases[i].score);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_target_and_review (Fixture *fixture, gconstpointer data)
{
  CohesionNode *risk = add_risk (fixture, 3, 4);

  g_assert_false (cohesion_risk_is_above_target (risk));
  cohesion_build_set_integer (risk, COHESION_RISK_TARGET_SCORE, 12);
  g_assert_false (cohesion_risk_is_above_target (risk));
  cohesion_build_set_integer (risk, COHESION_RISK_TARGET_SCORE, 11);
  g_assert_true (cohesion_risk_is_above_target (risk));

  g_assert_false (cohesion_risk_is_review_overdue (risk, today));
  cohesion_build_set_text (risk, COHESION_RISK_REVIEW_ON, "2026-11");
  g_assert_false (cohesion_risk_is_review_overdue (risk, today));
  cohesion_build_set_text (risk, COHESION_RISK_REVIEW_ON, "2026-11-27");
  g_assert_true (cohesion_risk_is_review_overdue (risk, today));
  cohesion_build_set_text (risk, COHESION_RISK_STATUS, "closed");
  g_assert_false (cohesion_risk_is_review_overdue (risk, today));
  g_assert_false (cohesion_risk_is_open (risk));
}

static void
test_of_a_node (Fixture *fixture, gconstpointer data)
{
  CohesionNode *measure = cohesion_build_add (fixture->root, COHESION_DOCUMENT_LIST_MEASURES,
                                              COHESION_KIND_MEASURE);
  CohesionNode *risk = add_risk (fixture, 3, 4);
  const char *links[] = { cohesion_node_get_id (measure), NULL };
  g_auto (CohesionValue) value = cohesion_value_strings (links);
  g_autoptr (GPtrArray) none = cohesion_node_get_risks (measure);
  g_autoptr (GPtrArray) one = NULL;

  g_assert_cmpuint (none->len, ==, 0);
  cohesion_node_set_value (risk, COHESION_RISK_LINKS, &value);
  add_risk (fixture, 1, 1);
  one = cohesion_node_get_risks (measure);
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_true (g_ptr_array_index (one, 0) == risk);
}

static void
test_counts (Fixture *fixture, gconstpointer data)
{
  guint counts[COHESION_RISK_SCALE][COHESION_RISK_SCALE];

  add_risk (fixture, 4, 5);
  add_risk (fixture, 0, 5);
  cohesion_build_set_text (add_risk (fixture, 4, 5), COHESION_RISK_STATUS, "closed");
  cohesion_risks_count (fixture->tree, FALSE, counts);
  g_assert_cmpuint (counts[3][4], ==, 1);
  g_assert_cmpuint (counts[4][3], ==, 0);
  cohesion_risks_count (fixture->tree, TRUE, counts);
  g_assert_cmpuint (counts[3][4], ==, 2);
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (cohesion_risk_likelihood_get_label (5), ==, "Almost certain");
  g_assert_cmpstr (cohesion_risk_impact_get_label (1), ==, "Minor");
  g_assert_null (cohesion_risk_impact_get_label (0));
  for (CohesionRiskLevel a = 0; a < COHESION_N_RISK_LEVELS; a++)
    for (CohesionRiskLevel b = 0; b < a; b++)
      {
        g_assert_cmpstr (cohesion_risk_level_get_symbol (a), !=, cohesion_risk_level_get_symbol (b));
        g_assert_cmpstr (cohesion_risk_level_get_colour (a), !=, cohesion_risk_level_get_colour (b));
      }
}

#define ADD(path, func) g_test_add ("/risk/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("score", test_score);
  ADD ("target-and-review", test_target_and_review);
  ADD ("of-a-node", test_of_a_node);
  ADD ("counts", test_counts);
  ADD ("words", test_words);
  return g_test_run ();
}
