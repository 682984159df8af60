#include "config.h"

#include "report/cohesion-decision-report.h"
#include "report/cohesion-report-kind.h"

#include "describe.h"
#include "report-fixture.h"
#include "support/cohesion-build.h"

/* A strategy with all that it was made from: evidence, definitions, options, consultation, equality, risks.
 */

static const CohesionDate as_at = COHESION_DATE_INIT (2019, 5, 13);

static char *
describe (CohesionTree *tree, CohesionPurpose purpose)
{
  g_autoptr (CohesionBlocks)
      blocks = cohesion_decision_report_build (tree, report_fixture_get_report (tree), as_at);

  return describe_blocks (blocks, purpose);
}

static void
test_golden (void)
{
  g_autoptr (CohesionTree) tree = report_fixture_load ("consulted.cohesion");
  g_autoptr (CohesionBlocks)
      blocks = cohesion_decision_report_build (tree, report_fixture_get_report (tree), as_at);
  g_autoptr (CohesionBlocks) newham = NULL;

  describe_compare_with_golden (blocks, COHESION_PURPOSE_PREVIEW, "consulted-preview.txt");
  describe_compare_with_golden (blocks, COHESION_PURPOSE_PUBLISH, "consulted-publish.txt");
  cohesion_build_set_text (cohesion_tree_get_settings (tree), COHESION_SETTINGS_REPORT_TEMPLATE, "newham");
  newham = cohesion_decision_report_build (tree, report_fixture_get_report (tree), as_at);
  describe_compare_with_golden (newham, COHESION_PURPOSE_PUBLISH, "consulted-newham.txt");
}

/* Whatever was said of a number is printed as it was said. */
static void
test_quantities (void)
{
  static const struct
  {
    const char *qualifier;
    const char *words;
  } cases[] = {
    { "about", "| around 50\n" }, { "over", "| over 50\n" }, { "under", "| under 50\n" },
    { "exact", "| 50\n" },        { "", "| 50\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CohesionTree) tree = report_fixture_load ("consulted.cohesion");
      CohesionList *engagements = cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_ENGAGEMENTS);
      g_autofree char *text = NULL;

      cohesion_build_set_text (cohesion_list_get (engagements, 0), COHESION_ENGAGEMENT_ATTENDANCE_QUALIFIER,
                               cases[i].qualifier);
      text = describe (tree, COHESION_PURPOSE_PUBLISH);
      describe_assert_says (text, cases[i].words);
    }
}

/* Who was counted is named beside the number where that is not who took part. */
static void
test_other_unit (void)
{
  g_autoptr (CohesionTree) tree = report_fixture_load ("consulted.cohesion");
  CohesionList *engagements = cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_ENGAGEMENTS);
  g_autofree char *text = NULL;

  cohesion_build_set_text (cohesion_list_get (engagements, 0), COHESION_ENGAGEMENT_ATTENDANCE_UNIT,
                           "organisations");
  text = describe (tree, COHESION_PURPOSE_PUBLISH);
  describe_assert_says (text, "| Members of the voluntary sector | around 50 organisations\n");
}

/* The editor is asked for the option to do nothing, however that is worded; print says nothing of it. */
static void
test_doing_nothing (void)
{
  static const char *const titles[] = { "Do nothing", "To carry on as now", "DOING NOTHING at all" };
  g_autoptr (CohesionTree) tree = report_fixture_load ("consulted.cohesion");
  CohesionList *options = cohesion_node_get_list (cohesion_tree_get_strategy (tree),
                                                  COHESION_STRATEGY_LIST_OPTIONS);
  g_autofree char *preview = NULL;
  g_autofree char *published = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *text = NULL;

      cohesion_build_set_text (cohesion_list_get (options, 0), COHESION_OPTION_TITLE, titles[i]);
      text = describe (tree, COHESION_PURPOSE_PREVIEW);
      describe_assert_silent (text, "Add the option to do nothing.");
    }
  cohesion_build_set_text (cohesion_list_get (options, 0), COHESION_OPTION_TITLE, "A strategy of our own");
  preview = describe (tree, COHESION_PURPOSE_PREVIEW);
  published = describe (tree, COHESION_PURPOSE_PUBLISH);
  describe_assert_says (preview, "(?) Add the option to do nothing.\n");
  describe_assert_silent (published, "do nothing");
}

/* Who raised something is for the council to know; names are for nobody. */
static void
test_nobody_is_named (void)
{
  g_autoptr (CohesionTree) tree = report_fixture_load ("consulted.cohesion");
  g_autofree char *text = describe (tree, COHESION_PURPOSE_PREVIEW);

  describe_assert_silent (text, "Jo Bloggs");
  describe_assert_says (
      text, "\nCabinet Member for Community Leadership and Engagement (News page, 17 October 2019)\n");
}

/* A table of the strategy is no “None recorded”, though nobody has written anything about it. */
static void
test_tables_without_words (void)
{
  g_autoptr (CohesionTree) tree = report_fixture_load ("consulted.cohesion");
  CohesionList *implications = cohesion_node_get_list (report_fixture_get_report (tree),
                                                       COHESION_REPORT_LIST_IMPLICATIONS);
  g_autofree char *text = NULL;

  for (guint i = 0; i < cohesion_list_get_length (implications); i++)
    cohesion_build_set_text (cohesion_list_get (implications, i), COHESION_IMPLICATION_KIND, "finance");
  text = describe (tree, COHESION_PURPOSE_PUBLISH);
  describe_assert_says (text, "None recorded for contracts, staffing, safeguarding, health,");
  describe_assert_says (text, " Risk management\nTable ");
  describe_assert_says (text, " Corporate policy and equality impact\nTable ");
  describe_assert_says (text, "\nSigned off by: Director of Policy and Participation\n");
}

/* A report on progress tells of risks in its own way, once. */
static void
test_progress_has_its_own (void)
{
  g_autoptr (CohesionTree) tree = report_fixture_load ("consulted.cohesion");
  CohesionReportRequest request = { .kind = "progress", .as_at = as_at };
  g_autoptr (CohesionBlocks)
      blocks = cohesion_report_compose (tree, report_fixture_get_report (tree), &request, NULL);
  g_autofree char *text = describe_blocks (blocks, COHESION_PURPOSE_PUBLISH);
  const char *risk = strstr (text, "Partners leave");

  g_assert_nonnull (risk);
  g_assert_null (strstr (risk + 1, "Partners leave"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/consulted/golden", test_golden);
  g_test_add_func ("/consulted/quantities", test_quantities);
  g_test_add_func ("/consulted/other-unit", test_other_unit);
  g_test_add_func ("/consulted/doing-nothing", test_doing_nothing);
  g_test_add_func ("/consulted/nobody-is-named", test_nobody_is_named);
  g_test_add_func ("/consulted/tables-without-words", test_tables_without_words);
  g_test_add_func ("/consulted/progress-has-its-own", test_progress_has_its_own);
  return g_test_run ();
}
