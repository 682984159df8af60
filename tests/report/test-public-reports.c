#include "config.h"

#include "model/cohesion-blank.h"
#include "model/cohesion-summary.h"
#include "report/cohesion-consultation-report.h"
#include "report/cohesion-logo.h"
#include "report/cohesion-report.h"
#include "report/cohesion-strategy-report.h"

#include "describe.h"
#include "report-fixture.h"
#include "support/cohesion-build.h"

/* What everybody may read: the strategy for the public, and what came of the consultation. */

static const CohesionDate as_at = COHESION_DATE_INIT (2026, 11, 28);

typedef CohesionBlocks *(*Build) (CohesionTree *tree, CohesionNode *report, CohesionDate as_at);

static char *
describe (Build build, CohesionTree *tree, CohesionPurpose purpose)
{
  g_autoptr (CohesionBlocks) blocks = build (tree, NULL, as_at);

  return describe_blocks (blocks, purpose);
}

static void
test_golden (void)
{
  g_autoptr (CohesionTree) tree = report_fixture_load ("consulted.cohesion");
  g_autoptr (CohesionBlocks) strategy = cohesion_strategy_report_build (tree, NULL, as_at);
  g_autoptr (CohesionBlocks) consultation = cohesion_consultation_report_build (tree, NULL, as_at);

  describe_compare_with_golden (strategy, COHESION_PURPOSE_PREVIEW, "strategy-preview.txt");
  describe_compare_with_golden (strategy, COHESION_PURPOSE_PUBLISH, "strategy-publish.txt");
  describe_compare_with_golden (consultation, COHESION_PURPOSE_PREVIEW, "consultation-preview.txt");
  describe_compare_with_golden (consultation, COHESION_PURPOSE_PUBLISH, "consultation-publish.txt");
}

/* Of an empty strategy print says next to nothing, and the preview asks for every part. */
static void
test_blank (void)
{
  g_autoptr (CohesionTree) tree = cohesion_tree_new_blank ("en-GB");
  g_autofree char *preview = describe (cohesion_strategy_report_build, tree, COHESION_PURPOSE_PREVIEW);
  g_autofree char *published = describe (cohesion_strategy_report_build, tree, COHESION_PURPOSE_PUBLISH);
  g_autofree char *nobody = describe (cohesion_consultation_report_build, tree, COHESION_PURPOSE_PUBLISH);

  describe_assert_says (preview, "(?) Write down the vision.\n");
  describe_assert_says (preview, "(?) Record who was asked, and what they raised.\n");
  describe_assert_silent (published, "##");
  describe_assert_says (nobody, "\n## 1 Overview\n(!) Nobody has been asked yet.\n");
}

/* Every text that is not marked as public is made to say who it is of, then looked for. */
static void
spoil_personal (CohesionNode *node)
{
  const CohesionKind *kind = cohesion_node_get_kind (node);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const CohesionField *field = &kind->fields[i];

      if ((field->flags & COHESION_FLAG_PERSONAL) != 0 ||
          ((field->flags & COHESION_FLAG_PUBLIC) == 0 &&
           (field->type == COHESION_FIELD_TEXT || field->type == COHESION_FIELD_RICH_TEXT) &&
           !cohesion_node_is (node, COHESION_KIND_SETTINGS) &&
           !cohesion_node_is (node, COHESION_KIND_STATUS_DEFINITION)))
        cohesion_build_set_text (node, i, "Secret Squirrel");
    }
  for (guint i = 0; i < kind->n_lists; i++)
    for (guint j = 0; j < cohesion_node_get_n_children (node, i); j++)
      spoil_personal (cohesion_list_get (cohesion_node_get_list (node, i), j));
}

static void
test_nothing_personal (void)
{
  g_autoptr (CohesionTree) tree = report_fixture_load ("consulted.cohesion");
  g_autofree char *strategy = NULL;
  g_autofree char *consultation = NULL;

  spoil_personal (cohesion_tree_get_root (tree));
  strategy = describe (cohesion_strategy_report_build, tree, COHESION_PURPOSE_PREVIEW);
  consultation = describe (cohesion_consultation_report_build, tree, COHESION_PURPOSE_PREVIEW);
  describe_assert_silent (strategy, "Squirrel");
  describe_assert_silent (consultation, "Squirrel");
}

/* A lead without a post is nobody, though a name is known. */
static void
test_name_alone (void)
{
  g_autoptr (CohesionTree) tree = report_fixture_load ("consulted.cohesion");
  CohesionList *parties = cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_PARTIES);
  g_autofree char *text = NULL;

  for (guint i = 0; i < cohesion_list_get_length (parties); i++)
    {
      cohesion_build_set_text (cohesion_list_get (parties, i), COHESION_PARTY_ROLE, NULL);
      cohesion_build_set_text (cohesion_list_get (parties, i), COHESION_PARTY_NAME, "Secret Squirrel");
    }
  text = describe (cohesion_strategy_report_build, tree, COHESION_PURPOSE_PUBLISH);
  describe_assert_silent (text, "Squirrel");
  describe_assert_silent (text, "Who leads");
}

static CohesionNode *
get_first (CohesionTree *tree, guint kind)
{
  g_autoptr (GPtrArray) nodes = cohesion_node_collect (cohesion_tree_get_root (tree), kind);

  return g_ptr_array_index (nodes, 0);
}

/* What was given up is no promise; what is done says when; what is internal is nowhere. */
static void
test_promises (void)
{
  static const struct
  {
    guint field;
    const char *value;
    const char *says;
    const char *silent;
  } cases[] = {
    { COHESION_ACTION_CODE, "EX1", "*1.1 Hold the Summer of Festivals*", "\nDone: " },
    { COHESION_ACTION_STATUS, "abandoned", "*1.2 Write the Good", "*1.1 Hold the Summer of Festivals*" },
    { COHESION_ACTION_VISIBILITY, "internal", "Good Neighbour", "*1.1 Hold the Summer of Festivals*" },
    { COHESION_ACTION_STATUS, "blue", "\nDone: 3 May 2020\n", "by end of September annually" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CohesionTree) tree = report_fixture_load ("consulted.cohesion");
      CohesionNode *action = get_first (tree, COHESION_KIND_ACTION);
      g_autofree char *text = NULL;

      cohesion_build_set_text (action, COHESION_ACTION_COMPLETED_ON, "2020-05-03");
      cohesion_build_set_text (action, cases[i].field, cases[i].value);
      text = describe (cohesion_strategy_report_build, tree, COHESION_PURPOSE_PUBLISH);
      describe_assert_says (text, cases[i].says);
      describe_assert_silent (text, cases[i].silent);
    }
}

/* The words chosen for the public stand in the heading, what was agreed below them. */
/* By whom and when it was adopted stands on the cover; a stage that follows stays beside it. */
static void
test_adoption (void)
{
  g_autoptr (CohesionTree) tree = report_fixture_load ("consulted.cohesion");
  CohesionNode *strategy = cohesion_tree_get_strategy (tree);
  CohesionNode *resolution = get_first (tree, COHESION_KIND_RESOLUTION);
  CohesionNode *decision = cohesion_node_get_parent (resolution);
  CohesionNode *meeting = cohesion_node_get_reference (decision, COHESION_DECISION_MEETING);
  const char *affects[] = { cohesion_node_get_id (strategy), NULL };
  static const struct
  {
    const char *stage;
    const char *body;
    const char *words;
  } cases[] = {
    { "forDecision", "Cabinet", "\nStage: For decision\n" },
    { "adopted", "Cabinet", "\nStage: Adopted by Cabinet on 21 May 2019\n" },
    { "underReview", "Cabinet", "\nStage: Under review/Adopted by Cabinet on 21 May 2019\n" },
    { "adopted", NULL, "\nStage: Adopted on 21 May 2019\n" },
  };

  cohesion_build_set_text (decision, COHESION_DECISION_OUTCOME, "asRecommended");
  cohesion_build_set_text (resolution, COHESION_RESOLUTION_VERB, "approve");
  cohesion_build_set_strings (resolution, COHESION_RESOLUTION_AFFECTS, affects);
  cohesion_build_set_text (meeting, COHESION_MEETING_DATE, "2019-05-21");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = NULL;

      cohesion_build_set_text (strategy, COHESION_STRATEGY_STATUS, cases[i].stage);
      cohesion_build_set_text (meeting, COHESION_MEETING_BODY, cases[i].body);
      text = describe (cohesion_strategy_report_build, tree, COHESION_PURPOSE_PUBLISH);
      describe_assert_says (text, cases[i].words);
    }
}

/* A number that is not there is told of; a day that has passed is late only of what is still to be done. */
static void
test_numbers_and_days (void)
{
  g_autoptr (CohesionTree) tree = report_fixture_load ("consulted.cohesion");
  g_autoptr (GPtrArray) actions = cohesion_node_collect (cohesion_tree_get_root (tree), COHESION_KIND_ACTION);
  CohesionNode *first = g_ptr_array_index (actions, 0);
  g_autofree char *late = describe (cohesion_strategy_report_build, tree, COHESION_PURPOSE_PUBLISH);
  g_autofree char *left_out = NULL;

  describe_assert_says (late, "By when: March 2020 (late)\n");
  describe_assert_says (late, "\nAction 1.3 is about the council’s own work, so it is not in this list.\n");
  cohesion_build_set_text (first, COHESION_ACTION_STATUS, "abandoned");
  left_out = describe (cohesion_strategy_report_build, tree, COHESION_PURPOSE_PUBLISH);
  describe_assert_says (left_out, "\nAction 1.1 is no longer planned, so it is not in this list.\n");
}

/* Where nothing was written down of what people said, the document says so. */
static void
test_without_findings (void)
{
  g_autoptr (CohesionTree) tree = report_fixture_load ("consulted.cohesion");
  g_autoptr (GPtrArray)
      engagements = cohesion_node_collect (cohesion_tree_get_root (tree), COHESION_KIND_ENGAGEMENT);
  g_autoptr (CohesionTree) blank = cohesion_tree_new_blank ("en-GB");
  g_autofree char *with_focuses = NULL;
  g_autofree char *with_nothing = NULL;

  for (guint i = 0; i < engagements->len; i++)
    cohesion_build_set_text (g_ptr_array_index (engagements, i), COHESION_ENGAGEMENT_FINDINGS, NULL);
  cohesion_build_add (cohesion_tree_get_root (blank), COHESION_DOCUMENT_LIST_ENGAGEMENTS,
                      COHESION_KIND_ENGAGEMENT);
  with_focuses = describe (cohesion_strategy_report_build, tree, COHESION_PURPOSE_PUBLISH);
  with_nothing = describe (cohesion_strategy_report_build, blank, COHESION_PURPOSE_PUBLISH);
  describe_assert_silent (with_focuses, "What people said is not recorded one by one.");
  describe_assert_says (with_nothing, "\nWhat people said is not recorded one by one.\n");
}

static void
test_public_title (void)
{
  g_autoptr (CohesionTree) tree = report_fixture_load ("consulted.cohesion");
  g_autofree char *text = NULL;

  cohesion_build_set_text (get_first (tree, COHESION_KIND_PRIORITY), COHESION_PRIORITY_PUBLIC_TITLE,
                           "Meeting each other");
  text = describe (cohesion_strategy_report_build, tree, COHESION_PURPOSE_PUBLISH);
  describe_assert_says (
      text, "\n#### Priority 1: Meeting each other\nTo increase the opportunities for people from "
            "different backgrounds to meet and interact\n");
}

/* What is cited in a text, or in a cell of a table, is named at the end, once. */
static void
test_sources (void)
{
  g_autoptr (CohesionTree) tree = report_fixture_load ("consulted.cohesion");
  CohesionNode *evidence = get_first (tree, COHESION_KIND_EVIDENCE);
  g_autofree char *words = g_strdup_printf ("As [72 per cent](cite:%s) **say**.",
                                            cohesion_node_get_id (evidence));
  g_autofree char *strategy = NULL;
  g_autofree char *consultation = NULL;

  cohesion_build_set_text (cohesion_tree_get_strategy (tree), COHESION_STRATEGY_VISION, words);
  cohesion_build_set_text (get_first (tree, COHESION_KIND_FOCUS), COHESION_FOCUS_REPLY, words);
  strategy = describe (cohesion_strategy_report_build, tree, COHESION_PURPOSE_PUBLISH);
  consultation = describe (cohesion_consultation_report_build, tree, COHESION_PURPOSE_PUBLISH);
  describe_assert_says (strategy, "\nAs 72 per cent\u00a0[1] *say*.\n");
  describe_assert_says (strategy, "\n## Sources\n1. Office for National Statistics, Census, 2012 ");
  describe_assert_silent (strategy, "\n2. Office");
  describe_assert_says (consultation, " | Accepted/As 72 per cent\u00a0[1] *say*. | ");
  describe_assert_says (consultation, "\n## Sources\n1. Office for National Statistics, Census, 2012 ");
}

/* The contents are there though the document is short. */
static void
test_contents (void)
{
  g_autoptr (CohesionTree) tree = report_fixture_load ("consulted.cohesion");
  g_autoptr (CohesionBlocks) blocks = cohesion_strategy_report_build (tree, NULL, as_at);
  g_autoptr (CohesionBlocks) without = cohesion_consultation_report_build (tree, NULL, as_at);
  guint n = 0;

  for (guint i = 0; i < cohesion_blocks_get_n (blocks); i++)
    n += cohesion_blocks_get (blocks, i)->always;
  for (guint i = 0; i < cohesion_blocks_get_n (without); i++)
    g_assert_false (cohesion_blocks_get (without, i)->always);
  g_assert_cmpuint (n, ==, 1);
}

/* What is no picture, or claims to be a huge one, is no logo. */
static void
test_logos (void)
{
  static const char *const wrong[] = {
    "",
    "logo.png",
    "data:image/png;base64,",
    "data:image/png;base64,AAAA",
    "data:image/svg+xml;base64,PHN2Zy8+",
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgABAAAAAQAACAYAAAA=",
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAA=",
  };
  g_autoptr (CohesionTree) tree = report_fixture_load ("consulted.cohesion");
  CohesionNode *organisation = cohesion_tree_get_organisation (tree);
  const char *right = cohesion_node_get_string (organisation, COHESION_ORGANISATION_LOGO);
  g_autoptr (CohesionBlocks) blocks = cohesion_blocks_new ("en-GB");

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (cohesion_logo_add (blocks, wrong[i], cohesion_text_new ("A logo")));
  g_assert_false (cohesion_logo_add (blocks, NULL, cohesion_text_new ("A logo")));
  g_assert_cmpuint (cohesion_blocks_get_n (blocks), ==, 0);
  g_assert_true (cohesion_logo_add (blocks, right, cohesion_text_new ("A logo")));
  g_assert_cmpstr (cohesion_blocks_get (blocks, 0)->figure->uri, ==, right);
}

static void
test_pdf (void)
{
  g_autoptr (CohesionTree) tree = report_fixture_load ("consulted.cohesion");
  g_autoptr (CohesionTree) again = report_fixture_load ("consulted.cohesion");
  g_autoptr (CohesionBlocks) first = cohesion_strategy_report_build (tree, NULL, as_at);
  g_autoptr (CohesionBlocks) second = cohesion_strategy_report_build (again, NULL, as_at);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) first_pdf = cohesion_report_make_pdf (first, as_at, "A council", NULL, &error);
  g_autoptr (GBytes) second_pdf = cohesion_report_make_pdf (second, as_at, "A council", NULL, &error);

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (first_pdf, second_pdf));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/public-reports/golden", test_golden);
  g_test_add_func ("/public-reports/blank", test_blank);
  g_test_add_func ("/public-reports/nothing-personal", test_nothing_personal);
  g_test_add_func ("/public-reports/name-alone", test_name_alone);
  g_test_add_func ("/public-reports/promises", test_promises);
  g_test_add_func ("/public-reports/adoption", test_adoption);
  g_test_add_func ("/public-reports/numbers-and-days", test_numbers_and_days);
  g_test_add_func ("/public-reports/without-findings", test_without_findings);
  g_test_add_func ("/public-reports/public-title", test_public_title);
  g_test_add_func ("/public-reports/sources", test_sources);
  g_test_add_func ("/public-reports/contents", test_contents);
  g_test_add_func ("/public-reports/logos", test_logos);
  g_test_add_func ("/public-reports/pdf", test_pdf);
  return g_test_run ();
}
