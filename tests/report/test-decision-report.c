#include "config.h"

#include "model/cohesion-blank.h"
#include "model/cohesion-summary.h"
#include "report/cohesion-decision-report.h"
#include "report/cohesion-report-kind.h"
#include "report/cohesion-report.h"

#include "describe.h"
#include "report-fixture.h"
#include "support/cohesion-build.h"
#include "support/cohesion-sample.h"

static const CohesionDate as_at = COHESION_DATE_INIT (2019, 5, 13);
static const CohesionDate today = COHESION_DATE_INIT (2026, 11, 28);

static void
test_golden (void)
{
  g_autoptr (CohesionTree) tree = report_fixture_load ("decision.cohesion");
  g_autoptr (CohesionBlocks)
      blocks = cohesion_decision_report_build (tree, report_fixture_get_report (tree), as_at);

  describe_compare_with_golden (blocks, COHESION_PURPOSE_PREVIEW, "decision-preview.txt");
  describe_compare_with_golden (blocks, COHESION_PURPOSE_PUBLISH, "decision-publish.txt");
}

/* Without a report the strategy and its decision say what they can. */
static void
test_without_report (void)
{
  g_autoptr (CohesionTree) tree = report_fixture_load ("decision.cohesion");
  g_autoptr (CohesionBlocks) blocks = cohesion_decision_report_build (tree, NULL, as_at);

  describe_compare_with_golden (blocks, COHESION_PURPOSE_PUBLISH, "decision-without-report.txt");
}

/* Of an empty strategy print says nothing but that nothing is recorded; the preview says what to do. */
static void
test_blank (void)
{
  g_autoptr (CohesionTree) tree = cohesion_tree_new_blank ("en-GB");
  g_autoptr (CohesionBlocks) blocks = cohesion_decision_report_build (tree, NULL, as_at);

  describe_compare_with_golden (blocks, COHESION_PURPOSE_PREVIEW, "blank-preview.txt");
  describe_compare_with_golden (blocks, COHESION_PURPOSE_PUBLISH, "blank-publish.txt");
}

static void
test_pdf (void)
{
  g_autoptr (CohesionTree) tree = report_fixture_load ("decision.cohesion");
  g_autoptr (CohesionTree) again = report_fixture_load ("decision.cohesion");
  g_autoptr (CohesionBlocks)
      first = cohesion_decision_report_build (tree, report_fixture_get_report (tree), as_at);
  g_autoptr (CohesionBlocks)
      second = cohesion_decision_report_build (again, report_fixture_get_report (again), as_at);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) first_pdf = cohesion_report_make_pdf (first, as_at, "A council", NULL, &error);
  g_autoptr (GBytes) second_pdf = cohesion_report_make_pdf (second, as_at, "A council", NULL, &error);

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (first_pdf, second_pdf));
}

/* A click on the words of a node leads to its field. */
static void
test_sources (void)
{
  g_autoptr (CohesionTree) tree = report_fixture_load ("decision.cohesion");
  CohesionNode *report = report_fixture_get_report (tree);
  g_autoptr (CohesionBlocks) blocks = cohesion_decision_report_build (tree, report, as_at);
  g_autoptr (CohesionLayout)
      layout = cohesion_report_lay_out (blocks, as_at, COHESION_PURPOSE_PREVIEW, NULL, NULL);
  cairo_rectangle_t area;
  const CohesionText *text;
  guint page;

  g_assert_true (cohesion_layout_find (layout, cohesion_node_get_id (report), "summary", &page, &area));
  text = cohesion_layout_hit (layout, page, area.x + 1, area.y + 1);
  g_assert_cmpstr (text->node, ==, cohesion_node_get_id (report));
  g_assert_cmpint (cohesion_kind_find_field (cohesion_node_get_kind (report), text->field), ==,
                   COHESION_REPORT_SUMMARY);
  /* What is missing leads there too. */
  g_assert_true (
      cohesion_layout_find (layout, cohesion_node_get_id (report), "sections.proposal", &page, &area));
}

/* Every source names a field that its node has. */
static void
check_source (CohesionTree *tree, const CohesionText *text)
{
  CohesionNode *node;

  if (text == NULL || text->node == NULL)
    return;
  node = cohesion_tree_lookup (tree, text->node);
  g_assert_nonnull (node);
  g_assert_cmpint (cohesion_kind_find_field (cohesion_node_get_kind (node), text->field), >=, 0);
}

static void
test_all_sources (void)
{
  g_autoptr (CohesionTree) tree = report_fixture_load ("decision.cohesion");
  g_autoptr (CohesionBlocks)
      blocks = cohesion_decision_report_build (tree, report_fixture_get_report (tree), as_at);

  for (guint i = 0; i < cohesion_blocks_get_n (blocks); i++)
    {
      const CohesionBlock *block = cohesion_blocks_get (blocks, i);

      check_source (tree, block->text);
      for (guint j = 0; block->items != NULL && j < block->items->len; j++)
        check_source (tree, g_array_index (block->items, CohesionItem, j).text);
      for (guint j = 0; block->table != NULL && j < block->table->cells->len; j++)
        check_source (tree, g_array_index (block->table->cells, CohesionCell, j).text);
    }
}

static const CohesionBlock *
find_block (CohesionBlocks *blocks, const char *words)
{
  for (guint i = 0; i < cohesion_blocks_get_n (blocks); i++)
    {
      const CohesionBlock *block = cohesion_blocks_get (blocks, i);

      if (block->text != NULL && g_str_equal (block->text->text, words))
        return block;
    }
  return NULL;
}

/* A report in Welsh of a strategy in English: what the strategy says is marked as English, for a screen
 * reader to say it right. */
static void
test_other_language (void)
{
  g_autoptr (CohesionTree) tree = report_fixture_load ("decision.cohesion");
  CohesionNode *report = report_fixture_get_report (tree);
  g_autoptr (CohesionBlocks) blocks = NULL;

  cohesion_build_set_text (report, COHESION_REPORT_LANGUAGE, "cy");
  blocks = cohesion_decision_report_build (tree, report, as_at);
  g_assert_cmpstr (cohesion_blocks_get_language (blocks), ==, "cy");
  g_assert_cmpstr (find_block (blocks, "First paragraph.")->text->language, ==, "en-GB");
  g_assert_null (find_block (blocks, "Summary")->text->language);
}

/* The council’s own words for its levels, its numerals and its conjunction. */
static void
test_settings (void)
{
  g_autoptr (CohesionTree) tree = report_fixture_load ("decision.cohesion");
  CohesionNode *settings = cohesion_tree_get_settings (tree);
  g_autoptr (CohesionBlocks) blocks = NULL;
  g_autofree char *text = NULL;

  cohesion_build_set_text (settings, COHESION_SETTINGS_THEME_NAME, "Aim");
  cohesion_build_set_text (settings, COHESION_SETTINGS_PRIORITY_NAME, "Objective");
  cohesion_build_set_text (settings, COHESION_SETTINGS_NUMERALS, "a");
  cohesion_build_set_text (settings, COHESION_SETTINGS_CONJUNCTION, "a hefyd");
  cohesion_build_set_text (settings, COHESION_SETTINGS_THEME_NUMBERING, "none");
  blocks = cohesion_decision_report_build (tree, report_fixture_get_report (tree), as_at);
  text = describe_blocks (blocks, COHESION_PURPOSE_PUBLISH);
  g_assert_nonnull (strstr (text, "(a) Approve the "));
  g_assert_nonnull (strstr (text, "; a hefyd\n"));
  g_assert_nonnull (strstr (text, "(b) Note the "));
  g_assert_nonnull (strstr (text, "\n#### Relationships and culture\n"));
  g_assert_nonnull (strstr (text, "\n• Objective 4: To listen better\n"));
  g_assert_nonnull (strstr (text, "\n| Aim | Priorities | Actions | Measures\n"));
}

/* Another council’s order and headings, from the same builders. */
static void
test_newham (void)
{
  g_autoptr (CohesionTree) tree = report_fixture_load ("decision.cohesion");
  g_autoptr (CohesionBlocks) blocks = NULL;

  cohesion_build_set_text (cohesion_tree_get_settings (tree), COHESION_SETTINGS_REPORT_TEMPLATE, "newham");
  blocks = cohesion_decision_report_build (tree, report_fixture_get_report (tree), as_at);
  describe_compare_with_golden (blocks, COHESION_PURPOSE_PREVIEW, "newham-preview.txt");
  describe_compare_with_golden (blocks, COHESION_PURPOSE_PUBLISH, "newham-publish.txt");
}

/* A template that there is no order for yet is written in the usual one. */
static void
test_other_templates (void)
{
  g_autoptr (CohesionTree) tree = report_fixture_load ("decision.cohesion");
  g_autoptr (CohesionBlocks) blocks = NULL;

  cohesion_build_set_text (cohesion_tree_get_settings (tree), COHESION_SETTINGS_REPORT_TEMPLATE, "generic");
  blocks = cohesion_decision_report_build (tree, report_fixture_get_report (tree), as_at);
  describe_compare_with_golden (blocks, COHESION_PURPOSE_PUBLISH, "decision-publish.txt");
}

/* Only an exempt report names a paragraph, and the preview asks for it. */
static void
test_access (void)
{
  static const struct
  {
    const char *template;
    const char *classification;
    const char *paragraph;
    const char *published;
    const char *preview;
  } cases[] = {
    { "lbbd", "open", "3", "\nAccess: Open report\n", "\nAccess: Open report\n" },
    { "lbbd", "exempt", "", "\nAccess: (!) Exempt report\n", "\nAccess: (?) Name the paragraph of " },
    { "lbbd", "exempt", "1", "\nAccess: Exempt report (paragraph 1 of Schedule 12A)\n", "\nAccess: Exempt" },
    { "newham", "open", "3", "\nExempt: No\n", "\nExempt: No\n" },
    { "newham", "exempt", "", "\nExempt: (!) Yes\n", "\nExempt: (?) Name the paragraph of " },
    { "newham", "exempt", "1", "\nExempt: Yes (paragraph 1 of Schedule 12A)\n", "\nExempt: Yes" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CohesionTree) tree = report_fixture_load ("decision.cohesion");
      CohesionNode *report = report_fixture_get_report (tree);
      g_autoptr (CohesionBlocks) blocks = NULL;
      g_autofree char *published = NULL;
      g_autofree char *preview = NULL;

      cohesion_build_set_text (cohesion_tree_get_settings (tree), COHESION_SETTINGS_REPORT_TEMPLATE,
                               cases[i].template);
      cohesion_build_set_text (report, COHESION_REPORT_CLASSIFICATION, cases[i].classification);
      cohesion_build_set_text (report, COHESION_REPORT_EXEMPT_PARAGRAPH, cases[i].paragraph);
      blocks = cohesion_decision_report_build (tree, report, as_at);
      published = describe_blocks (blocks, COHESION_PURPOSE_PUBLISH);
      preview = describe_blocks (blocks, COHESION_PURPOSE_PREVIEW);
      if (strstr (published, cases[i].published) == NULL || strstr (preview, cases[i].preview) == NULL)
        g_error ("“%s” and “%s” give: %s", cases[i].classification, cases[i].paragraph, published);
    }
}

/* The code of an action takes the place of its number where the settings say so, and appears nowhere else. */
static void
test_codes (void)
{
  g_autoptr (CohesionTree) tree = report_fixture_load ("decision.cohesion");
  g_autoptr (CohesionBlocks)
      numbered = cohesion_decision_report_build (tree, report_fixture_get_report (tree), as_at);
  g_autofree char *numbers = describe_blocks (numbered, COHESION_PURPOSE_PREVIEW);
  g_autoptr (CohesionBlocks) coded = NULL;
  g_autofree char *codes = NULL;

  cohesion_build_set_text (cohesion_tree_get_settings (tree), COHESION_SETTINGS_ACTION_NUMBERING, "code");
  coded = cohesion_decision_report_build (tree, report_fixture_get_report (tree), as_at);
  codes = describe_blocks (coded, COHESION_PURPOSE_PREVIEW);
  g_assert_null (strstr (numbers, "EX1"));
  g_assert_nonnull (strstr (codes, "\n| EX1 Hold the Summer of Festivals | "));
  g_assert_null (strstr (codes, "1.1 Hold"));
}

/* What is to be decided is a draft: nothing says how the actions stand, or what became of their deadlines. */
static void
test_no_statuses (void)
{
  g_autoptr (CohesionTree) tree = report_fixture_load ("decision.cohesion");
  g_autoptr (CohesionBlocks)
      blocks = cohesion_decision_report_build (tree, report_fixture_get_report (tree), as_at);
  g_autofree char *text = describe_blocks (blocks, COHESION_PURPOSE_PREVIEW);

  g_assert_null (strstr (text, "On track"));
  g_assert_null (strstr (text, "Status"));
  g_assert_null (strstr (text, "March 2020"));
  g_assert_nonnull (strstr (text, " | December 2019 | "));
}

/* Nobody is told that there are no implications, only that none are recorded; one alone makes a sentence. */
static void
test_unrecorded_implications (void)
{
  static const char *const kinds[] = { "risk",   "contractual", "staffing", "safeguarding",
                                       "health", "crime",       "property" };
  g_autoptr (CohesionTree) tree = report_fixture_load ("decision.cohesion");
  CohesionNode *report = report_fixture_get_report (tree);
  g_autoptr (CohesionBlocks) blocks = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      CohesionNode *implication = cohesion_build_add (report, COHESION_REPORT_LIST_IMPLICATIONS,
                                                      COHESION_KIND_IMPLICATION);

      cohesion_build_set_text (implication, COHESION_IMPLICATION_KIND, kinds[i]);
    }
  blocks = cohesion_decision_report_build (tree, report_fixture_get_report (tree), as_at);
  text = describe_blocks (blocks, COHESION_PURPOSE_PUBLISH);
  /* Corporate policy is told of with equality, which this report has. */
  g_assert_nonnull (strstr (text, "None recorded for climate.\n"));
}

/* A report is dated with its meeting, and shows the deadlines as they were put forward then. */
static void
test_deadlines (void)
{
  g_autoptr (CohesionTree) tree = report_fixture_load ("decision.cohesion");
  g_autoptr (GPtrArray) actions = cohesion_node_collect (cohesion_tree_get_root (tree), COHESION_KIND_ACTION);
  CohesionNode *action = g_ptr_array_index (actions, 0);
  CohesionDeadlineContext context = { .today = as_at };
  const char *const days[] = { "1 June 2019", "1 July 2019", "1 August 2019" };
  const char *const changed[] = { "2019-05-20", "2019-06-30" };
  const struct
  {
    CohesionDate day;
    const char *deadline;
  } cases[] = {
    { COHESION_DATE_INIT (2019, 5, 13), "| 1 June 2019" },
    { COHESION_DATE_INIT (2019, 5, 21), "| 1 July 2019" },
    { COHESION_DATE_INIT (2019, 7, 1), "| 1 August 2019" },
  };

  for (guint i = 0; i < 2; i++)
    {
      CohesionNode *change = cohesion_build_add (action, COHESION_ACTION_LIST_DEADLINE_CHANGES,
                                                 COHESION_KIND_DEADLINE_CHANGE);
      g_autoptr (CohesionDeadline) from = cohesion_deadline_parse (days[i], &context, NULL);
      g_autoptr (CohesionDeadline) to = cohesion_deadline_parse (days[i + 1], &context, NULL);

      cohesion_build_set_text (change, COHESION_DEADLINE_CHANGE_ON, changed[i]);
      cohesion_build_set_deadline (change, COHESION_DEADLINE_CHANGE_FROM, from);
      cohesion_build_set_deadline (change, COHESION_DEADLINE_CHANGE_TO, to);
      cohesion_build_set_deadline (action, COHESION_ACTION_DEADLINE, to);
    }
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CohesionBlocks)
          blocks = cohesion_decision_report_build (tree, report_fixture_get_report (tree), cases[i].day);
      g_autofree char *text = describe_blocks (blocks, COHESION_PURPOSE_PUBLISH);

      g_assert_nonnull (strstr (text, cases[i].deadline));
    }
  g_assert_cmpint (
      cohesion_date_compare (cohesion_report_get_day (report_fixture_get_report (tree), today), as_at), >, 0);
  g_assert_cmpint (
      cohesion_date_compare (cohesion_report_get_day (report_fixture_get_report (tree), today), today), <, 0);
  g_assert_cmpint (cohesion_date_compare (cohesion_report_get_day (NULL, today), today), ==, 0);
}

/* Light markup is set wherever texts may have it; a title has none. */
static void
test_markup (void)
{
  g_autoptr (CohesionTree) tree = report_fixture_load ("decision.cohesion");
  CohesionNode *report = report_fixture_get_report (tree);
  CohesionNode *decision = cohesion_node_get_reference (report, COHESION_REPORT_DECISION);
  CohesionList *resolutions = cohesion_node_get_list (decision, COHESION_DECISION_LIST_RESOLUTIONS);
  g_autoptr (CohesionBlocks) blocks = NULL;
  g_autofree char *text = NULL;

  cohesion_build_set_text (
      report, COHESION_REPORT_SUMMARY,
      "It is **bold**.\n\n1. One\n2. Two\n\n* [Three](https://example.org/3)\n\n1. Anew");
  cohesion_build_set_text (cohesion_list_get (resolutions, 0), COHESION_RESOLUTION_TEXT, "the **plan**");
  cohesion_build_set_text (report, COHESION_REPORT_TITLE, "A **plain** title");
  blocks = cohesion_decision_report_build (tree, report, as_at);
  text = describe_blocks (blocks, COHESION_PURPOSE_PUBLISH);
  g_assert_nonnull (strstr (text, "\n# A **plain** title\n"));
  g_assert_nonnull (
      strstr (text, "\nIt is *bold*.\n1. One\n2. Two\n• [Three](https://example.org/3)\n1. Anew\n"));
  g_assert_nonnull (strstr (text, "\n(i) Approve the *plan*; and\n"));
}

/* As many bold parts as a text has room for are laid out in a blink. */
static void
test_much_markup (void)
{
  g_autoptr (CohesionTree) tree = report_fixture_load ("decision.cohesion");
  CohesionNode *report = report_fixture_get_report (tree);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (CohesionBlocks) blocks = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = NULL;
  gint64 start = g_get_monotonic_time ();

  while (words->len < 99000)
    g_string_append (words, "**a** b ");
  cohesion_build_set_text (report, COHESION_REPORT_SUMMARY, words->str);
  blocks = cohesion_decision_report_build (tree, report, as_at);
  pdf = cohesion_report_make_pdf (blocks, as_at, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 20 * G_TIME_SPAN_SECOND);
}

/* Whatever the recommendations end with, the list reads as a sentence. */
static void
test_resolutions (void)
{
  static const struct
  {
    const char *words;
    const char *item;
  } cases[] = {
    { "the strategy", "(i) Approve the strategy; and\n" },
    { "the strategy.", "(i) Approve the strategy; and\n" },
    { "the strategy; and ", "(i) Approve the strategy; and\n" },
    { "the strategy;", "(i) Approve the strategy; and\n" },
    { " the strategy", "(i) Approve the strategy; and\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CohesionTree) tree = report_fixture_load ("decision.cohesion");
      CohesionNode *decision = cohesion_list_get (
          cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_DECISIONS), 0);
      CohesionList *resolutions = cohesion_node_get_list (decision, COHESION_DECISION_LIST_RESOLUTIONS);
      g_autoptr (CohesionBlocks) blocks = NULL;
      g_autofree char *text = NULL;

      cohesion_build_set_text (cohesion_list_get (resolutions, 0), COHESION_RESOLUTION_TEXT, cases[i].words);
      blocks = cohesion_decision_report_build (tree, report_fixture_get_report (tree), as_at);
      text = describe_blocks (blocks, COHESION_PURPOSE_PUBLISH);
      if (strstr (text, cases[i].item) == NULL)
        g_error ("“%s” does not become “%s”", cases[i].words, cases[i].item);
    }
}

/* A recommendation that nobody has written yet is not counted: the one before it ends the sentence. */
static void
test_unwritten_resolution (void)
{
  g_autoptr (CohesionTree) tree = report_fixture_load ("decision.cohesion");
  CohesionNode *decision = cohesion_list_get (cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_DECISIONS),
                                              0);
  CohesionList *resolutions = cohesion_node_get_list (decision, COHESION_DECISION_LIST_RESOLUTIONS);
  g_autoptr (CohesionBlocks) blocks = NULL;
  g_autofree char *preview = NULL;
  g_autofree char *published = NULL;

  cohesion_build_set_text (cohesion_list_get (resolutions, 1), COHESION_RESOLUTION_TEXT, "");
  blocks = cohesion_decision_report_build (tree, report_fixture_get_report (tree), as_at);
  preview = describe_blocks (blocks, COHESION_PURPOSE_PREVIEW);
  published = describe_blocks (blocks, COHESION_PURPOSE_PUBLISH);
  g_assert_nonnull (strstr (published, "as set out at Appendix 1 to the report.\n"));
  g_assert_null (strstr (published, "(ii)"));
  g_assert_nonnull (strstr (preview, "(ii) (?) Write what is recommended."));
}

/* No part of any strategy, however odd, makes a report that cannot be laid out and published. */
static void
test_random (void)
{
  for (guint32 seed = 0; seed < 12; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (CohesionTree) tree = cohesion_sample_random (rand, 150);
      CohesionList *reports = cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_REPORTS);
      CohesionNode *report = cohesion_list_get_length (reports) > 0 ? cohesion_list_get (reports, 0) : NULL;
      g_autoptr (CohesionBlocks) blocks = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) pdf = NULL;

      g_test_message ("seed %u", seed);
      /* A language that is none has an error of its own. */
      cohesion_build_set_text (cohesion_tree_get_root (tree), COHESION_DOCUMENT_LANGUAGE, "en-GB");
      if (report != NULL)
        cohesion_build_set_text (report, COHESION_REPORT_LANGUAGE, seed % 2 == 0 ? "ur" : NULL);
      blocks = cohesion_decision_report_build (tree, report, as_at);
      pdf = cohesion_report_make_pdf (blocks, as_at, NULL, NULL, &error);
      g_assert_no_error (error);
      g_assert_nonnull (pdf);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/decision/golden", test_golden);
  g_test_add_func ("/report/decision/without-report", test_without_report);
  g_test_add_func ("/report/decision/blank", test_blank);
  g_test_add_func ("/report/decision/pdf", test_pdf);
  g_test_add_func ("/report/decision/sources", test_sources);
  g_test_add_func ("/report/decision/all-sources", test_all_sources);
  g_test_add_func ("/report/decision/other-language", test_other_language);
  g_test_add_func ("/report/decision/settings", test_settings);
  g_test_add_func ("/report/decision/newham", test_newham);
  g_test_add_func ("/report/decision/other-templates", test_other_templates);
  g_test_add_func ("/report/decision/access", test_access);
  g_test_add_func ("/report/decision/codes", test_codes);
  g_test_add_func ("/report/decision/no-statuses", test_no_statuses);
  g_test_add_func ("/report/decision/unrecorded-implications", test_unrecorded_implications);
  g_test_add_func ("/report/decision/deadlines", test_deadlines);
  g_test_add_func ("/report/decision/markup", test_markup);
  g_test_add_func ("/report/decision/much-markup", test_much_markup);
  g_test_add_func ("/report/decision/resolutions", test_resolutions);
  g_test_add_func ("/report/decision/unwritten-resolution", test_unwritten_resolution);
  g_test_add_func ("/report/decision/random", test_random);
  return g_test_run ();
}
