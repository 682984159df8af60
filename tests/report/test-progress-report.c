#include "config.h"

#include "document/cohesion-document-snapshots.h"
#include "model/cohesion-blank.h"
#include "model/cohesion-query.h"
#include "model/cohesion-summary.h"
#include "report/cohesion-briefing.h"
#include "report/cohesion-progress-report.h"
#include "report/cohesion-report-kind.h"
#include "report/cohesion-report.h"

#include "describe.h"
#include "report-fixture.h"
#include "support/cohesion-build.h"
#include "support/cohesion-sample.h"

static void
test_golden (void)
{
  g_autoptr (CohesionTree) before = report_fixture_load ("progress-before.cohesion");
  g_autoptr (CohesionTree) tree = report_fixture_load ("progress.cohesion");
  g_autoptr (CohesionBlocks) progress = report_fixture_build (tree, before, "progress");
  g_autoptr (CohesionBlocks) exception = report_fixture_build (tree, before, "exception");

  describe_compare_with_golden (progress, COHESION_PURPOSE_PREVIEW, "progress-preview.txt");
  describe_compare_with_golden (progress, COHESION_PURPOSE_PUBLISH, "progress-publish.txt");
  describe_compare_with_golden (exception, COHESION_PURPOSE_PUBLISH, "exception-publish.txt");
}

static void
test_newham (void)
{
  g_autoptr (CohesionTree) before = report_fixture_load ("progress-before.cohesion");
  g_autoptr (CohesionTree) tree = report_fixture_load ("progress.cohesion");
  g_autoptr (CohesionBlocks) blocks = NULL;
  g_autofree char *text = NULL;

  cohesion_build_set_text (cohesion_tree_get_settings (tree), COHESION_SETTINGS_REPORT_TEMPLATE, "newham");
  blocks = report_fixture_build (tree, before, "progress");
  text = describe_blocks (blocks, COHESION_PURPOSE_PUBLISH);
  g_assert_nonnull (strstr (text, "\nDecision maker: Cabinet\n"));
  g_assert_nonnull (strstr (text, "\n## 1 Executive summary\n"));
  g_assert_nonnull (strstr (text, "\n## 2 Recommendations\n"));
  g_assert_nonnull (strstr (text, "\n## 3 Overall position\n"));
  g_assert_nonnull (strstr (text, "\n### 12.1 Financial implications\n"));
}

/* Without an earlier version the report says so, names no table of changed deadlines and has no columns for
 * it. What waits for approval is asked for by its number. */
static void
test_without_before (void)
{
  g_autoptr (CohesionTree) tree = report_fixture_load ("progress.cohesion");
  g_autoptr (CohesionBlocks) blocks = report_fixture_build (tree, NULL, "progress");
  g_autofree char *text = describe_blocks (blocks, COHESION_PURPOSE_PUBLISH);

  g_assert_nonnull (strstr (text, "There is no earlier version to compare the strategy with."));
  g_assert_nonnull (strstr (text, "\n| Status | Number | Per cent\n"));
  g_assert_null (strstr (text, "set out in table 3"));
  g_assert_nonnull (strstr (
      text, "Approve the changed deadlines of 2 actions, which no meeting has approved yet: 2.2, 5.2"));
}

/* Nothing is asked for that a meeting has approved, that is done or that the public does not see. */
static void
test_approved_before (void)
{
  g_autoptr (CohesionTree) tree = report_fixture_load ("progress.cohesion");
  g_autoptr (GPtrArray)
      changes = cohesion_node_collect (cohesion_tree_get_root (tree), COHESION_KIND_DEADLINE_CHANGE);
  CohesionNode *decision = cohesion_list_get (cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_DECISIONS),
                                              0);
  g_autoptr (CohesionBlocks) blocks = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < changes->len; i++)
    cohesion_build_set_text (g_ptr_array_index (changes, i), COHESION_DEADLINE_CHANGE_APPROVED_BY,
                             cohesion_node_get_id (decision));
  blocks = report_fixture_build (tree, NULL, "progress");
  text = describe_blocks (blocks, COHESION_PURPOSE_PUBLISH);
  g_assert_null (strstr (text, "no meeting has approved yet"));
}

static void
test_blank (void)
{
  g_autoptr (CohesionTree) tree = cohesion_tree_new_blank ("en-GB");
  CohesionProgressOptions options = { .as_at = report_fixture_as_at };
  CohesionBriefingOptions briefing = { .as_at = report_fixture_as_at };
  g_autoptr (CohesionBlocks) blocks = cohesion_progress_report_build (tree, NULL, &options);
  g_autoptr (CohesionBlocks) brief = cohesion_briefing_build (tree, NULL, &briefing);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GBytes) brief_pdf = NULL;

  describe_compare_with_golden (blocks, COHESION_PURPOSE_PREVIEW, "progress-blank-preview.txt");
  describe_compare_with_golden (blocks, COHESION_PURPOSE_PUBLISH, "progress-blank-publish.txt");
  pdf = cohesion_report_make_pdf (blocks, report_fixture_as_at, NULL, NULL, &error);
  g_assert_no_error (error);
  brief_pdf = cohesion_report_make_pdf (brief, report_fixture_as_at, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* Counts as a council has published them: 20, 1, 5 and 1 of 27 are 74, 4, 18 and 4 per cent. */
static void
test_percentages (void)
{
  static const struct
  {
    const char *key;
    guint n;
  } statuses[] = { { "green", 1 }, { "amber", 5 }, { "red", 1 }, { "blue", 20 } };
  g_autoptr (CohesionTree) tree = cohesion_tree_new_blank ("en-GB");
  CohesionNode *theme = cohesion_build_add (cohesion_tree_get_root (tree), COHESION_DOCUMENT_LIST_THEMES,
                                            COHESION_KIND_THEME);
  CohesionNode *priority = cohesion_build_add (theme, COHESION_THEME_LIST_PRIORITIES, COHESION_KIND_PRIORITY);
  CohesionProgressOptions options = { .as_at = report_fixture_as_at };
  g_autoptr (CohesionBlocks) blocks = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    for (guint j = 0; j < statuses[i].n; j++)
      {
        CohesionNode *action = cohesion_build_add (priority, COHESION_PRIORITY_LIST_ACTIONS,
                                                   COHESION_KIND_ACTION);

        cohesion_build_set_text (action, COHESION_ACTION_TITLE, "Action");
        cohesion_build_set_text (action, COHESION_ACTION_STATUS, statuses[i].key);
      }
  blocks = cohesion_progress_report_build (tree, NULL, &options);
  text = describe_blocks (blocks, COHESION_PURPOSE_PUBLISH);
  g_assert_nonnull (strstr (text, " On track | 1 | 4\n"));
  g_assert_nonnull (strstr (text, " At risk | 5 | 18\n"));
  g_assert_nonnull (strstr (text, " Off track | 1 | 4\n"));
  g_assert_nonnull (strstr (text, " Complete | 20 | 74\n"));
  g_assert_null (strstr (text, "equal numbers may differ"));
  g_assert_nonnull (strstr (text, "| All actions | 27 | 100\n"));
  g_assert_nonnull (strstr (text, "The strategy has 27 actions. 20 actions are complete."));
}

/* 1, 1 and 1 of 3 are 34, 33 and 33 per cent, and a note says why. */
static void
test_percentages_note (void)
{
  static const char *const keys[] = { "green", "amber", "red" };
  g_autoptr (CohesionTree) tree = cohesion_tree_new_blank ("en-GB");
  CohesionNode *theme = cohesion_build_add (cohesion_tree_get_root (tree), COHESION_DOCUMENT_LIST_THEMES,
                                            COHESION_KIND_THEME);
  CohesionNode *priority = cohesion_build_add (theme, COHESION_THEME_LIST_PRIORITIES, COHESION_KIND_PRIORITY);
  CohesionProgressOptions options = { .as_at = report_fixture_as_at };
  g_autoptr (CohesionBlocks) blocks = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    cohesion_build_set_text (
        cohesion_build_add (priority, COHESION_PRIORITY_LIST_ACTIONS, COHESION_KIND_ACTION),
        COHESION_ACTION_STATUS, keys[i]);
  blocks = cohesion_progress_report_build (tree, NULL, &options);
  text = describe_blocks (blocks, COHESION_PURPOSE_PUBLISH);
  g_assert_nonnull (strstr (text,
                            "\nThe percentages are rounded so that they add up to 100: equal numbers may "
                            "differ by one per cent.\n"));
}

static guint
count_found (CohesionTree *tree, const char *text)
{
  g_autoptr (GPtrArray) actions = cohesion_node_collect (cohesion_tree_get_root (tree), COHESION_KIND_ACTION);
  CohesionQueryContext context = { .today = report_fixture_as_at };
  g_autoptr (CohesionQuery) query = cohesion_query_new (tree, text, &context);
  guint n = 0;

  g_assert_cmpuint (cohesion_query_get_problems (query)->len, ==, 0);
  for (guint i = 0; i < actions->len; i++)
    {
      g_autofree char *key = cohesion_action_dup_search_key (g_ptr_array_index (actions, i));

      n += cohesion_query_matches (query, g_ptr_array_index (actions, i), key);
    }
  return n;
}

static gboolean
is_number (const char *words)
{
  return *words != '\0' && words[strspn (words, "0123456789")] == '\0';
}

/* Number of cells with a query that was found right. */
static guint
check_cell (CohesionTree *tree, const CohesionTable *table, guint i)
{
  const CohesionText *text = g_array_index (table->cells, CohesionCell, i).text;
  const char *title = g_array_index (table->columns, CohesionColumn, i % table->columns->len).title->text;

  if (!is_number (text->text))
    return 0;
  if (!cohesion_text_leads_on (text))
    g_error ("“%s” under “%s” leads nowhere", text->text, title);
  if (text->query == NULL)
    return 0;
  if (g_str_equal (title, "Per cent"))
    g_assert_cmpstr (text->query, ==, g_array_index (table->cells, CohesionCell, i - 1).text->query);
  else if (count_found (tree, text->query) != (guint) g_ascii_strtoull (text->text, NULL, 10))
    g_error ("“%s” does not find %s actions", text->query, text->text);
  return 1;
}

/* Each number in a table leads on: one of actions to a search that finds as many, a percentage to the same
 * actions as the number beside it, and others to where the window has what they count. */
static void
test_queries (void)
{
  g_autoptr (CohesionTree) before = report_fixture_load ("progress-before.cohesion");
  g_autoptr (CohesionTree) tree = report_fixture_load ("progress.cohesion");
  g_autoptr (CohesionBlocks) blocks = report_fixture_build (tree, before, "progress");
  guint n = 0;

  for (guint i = 0; i < cohesion_blocks_get_n (blocks); i++)
    {
      const CohesionTable *table = cohesion_blocks_get (blocks, i)->table;

      for (guint j = 0; table != NULL && j < table->cells->len; j++)
        n += check_cell (tree, table, j);
    }
  g_assert_cmpuint (n, >, 60);
}

/* What is not for the public is neither told nor counted anywhere. */
static void
test_internal (void)
{
  static const char *const kinds[] = { "progress", "exception", "briefing" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (CohesionTree) before = report_fixture_load ("progress-before.cohesion");
      g_autoptr (CohesionTree) tree = report_fixture_load ("progress.cohesion");
      g_autoptr (GPtrArray)
          actions = cohesion_node_collect (cohesion_tree_get_root (tree), COHESION_KIND_ACTION);
      g_autoptr (CohesionBlocks) blocks = NULL;
      g_autofree char *text = NULL;

      for (guint j = 0; j < actions->len; j++)
        if (g_str_has_prefix (cohesion_node_get_name (g_ptr_array_index (actions, j)), "Open a jobs and"))
          cohesion_build_set_text (g_ptr_array_index (actions, j), COHESION_ACTION_VISIBILITY, "internal");
      blocks = report_fixture_build (tree, before, kinds[i]);
      text = describe_blocks (blocks, COHESION_PURPOSE_PUBLISH);
      g_assert_null (strstr (text, "jobs and skills desk"));
      if (i < 2)
        {
          g_assert_nonnull (strstr (text, "The strategy has 13 actions."));
          g_assert_nonnull (strstr (text, "| All actions | 13 | 100 | 14 | −1\n"));
          g_assert_nonnull (strstr (text, "were received from 3 of 5 leads."));
          g_assert_nonnull (strstr (text, "| All | 6 | 4 | 1 | 0 | 1 | 2\n"));
        }
    }
}

static CohesionNode *
find_action (CohesionTree *tree, const char *beginning)
{
  g_autoptr (GPtrArray) actions = cohesion_node_collect (cohesion_tree_get_root (tree), COHESION_KIND_ACTION);

  for (guint i = 0; i < actions->len; i++)
    if (g_str_has_prefix (cohesion_node_get_name (g_ptr_array_index (actions, i)), beginning))
      return g_ptr_array_index (actions, i);
  g_assert_not_reached ();
}

/* A lead of several actions who has answered for some of them is told of; what was added since is not asked
 * for. */
static void
test_partly_received (void)
{
  g_autoptr (CohesionTree) before = report_fixture_load ("progress-before.cohesion");
  g_autoptr (CohesionTree) tree = report_fixture_load ("progress.cohesion");
  CohesionNode *answered = find_action (tree, "Hold the Summer");
  CohesionNode *added = cohesion_build_add (cohesion_node_get_parent (answered),
                                            COHESION_PRIORITY_LIST_ACTIONS, COHESION_KIND_ACTION);

  cohesion_build_set_text (added, COHESION_ACTION_LEAD,
                           cohesion_node_get_string (answered, COHESION_ACTION_LEAD));
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CohesionBlocks) blocks = report_fixture_build (tree, before, "progress");
      g_autofree char *text = describe_blocks (blocks, COHESION_PURPOSE_PUBLISH);

      g_assert_nonnull (strstr (text, i ? "were received from 3 of 6 leads."
                                        : "were received from 2 of 6 leads, and in part from 1."));
      cohesion_build_set_text (added, COHESION_ACTION_ADDED, "2027-06-01");
    }
}

/* What was raised stands beside what has come of it; nothing is said of consultation where nothing was
 * raised, and actions that are not public are not named. */
static void
test_focuses (void)
{
  g_autoptr (CohesionTree) tree = report_fixture_load ("progress.cohesion");
  CohesionNode *action = find_action (tree, "Open a jobs and");
  const char *ids[] = { cohesion_node_get_id (action), NULL };
  CohesionNode *event, *focus;

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (CohesionBlocks) blocks = NULL;
      g_autofree char *text = NULL;

      if (i == 1)
        {
          event = cohesion_build_add (cohesion_tree_get_root (tree), COHESION_DOCUMENT_LIST_ENGAGEMENTS,
                                      COHESION_KIND_ENGAGEMENT);
          focus = cohesion_build_add (event, COHESION_ENGAGEMENT_LIST_FOCUSES, COHESION_KIND_FOCUS);
          cohesion_build_set_text (focus, COHESION_FOCUS_TEXT, "Too few places to meet");
          cohesion_build_set_text (focus, COHESION_FOCUS_RESPONSE, "partly");
          cohesion_build_set_strings (focus, COHESION_FOCUS_ACTIONS, ids);
        }
      if (i == 2)
        cohesion_build_set_text (action, COHESION_ACTION_VISIBILITY, "internal");
      blocks = report_fixture_build (tree, NULL, "progress");
      text = describe_blocks (blocks, COHESION_PURPOSE_PUBLISH);
      if (i == 0)
        g_assert_null (strstr (text, "What was raised"));
      if (i == 1)
        g_assert_nonnull (strstr (text, "Too few places to meet | Partly accepted | 5.2 Open a jobs"));
      if (i == 2)
        g_assert_nonnull (strstr (text, "Too few places to meet | Partly accepted | None\n"));
    }
}

/* What was said of an earlier status is no reason for the present one; what was said of an earlier deadline
 * is told of its own part. */
static void
test_old_reasons (void)
{
  g_autoptr (CohesionTree) before = report_fixture_load ("progress-before.cohesion");
  g_autoptr (CohesionTree) tree = report_fixture_load ("progress.cohesion");
  CohesionNode *action = find_action (tree, "Open a jobs and");
  CohesionNode *same = cohesion_tree_lookup_live (before, cohesion_node_get_id (action));
  CohesionDeadlineContext context = { .today = report_fixture_as_at };
  g_autoptr (CohesionDeadline) later = cohesion_deadline_parse ("31 October 2027", &context, NULL);
  g_autoptr (CohesionBlocks) blocks = NULL;
  g_autofree char *text = NULL;

  cohesion_build_set_text (same, COHESION_ACTION_STATUS_COMMENT,
                           cohesion_node_get_string (action, COHESION_ACTION_STATUS_COMMENT));
  cohesion_build_set_deadline (action, COHESION_ACTION_DEADLINE, later);
  blocks = report_fixture_build (tree, before, "progress");
  text = describe_blocks (blocks, COHESION_PURPOSE_PUBLISH);
  g_assert_nonnull (strstr (text, "> On track | <4 #c01c28> Off track | None recorded\n"));
  g_assert_nonnull (
      strstr (text, "Now: 31 October 2027/At last report: March 2027/Original: Third Quarter 2021"));
  g_assert_nonnull (strstr (text,
                            "+26 weeks/Dependency: The leases of two hubs end later./Approved by Cabinet "
                            "on 21 May 2019/+5 weeks/No reason is recorded/Not yet approved\n"));
}

/* A click on a number finds its query, and one on an action its field. */
static void
test_hits (void)
{
  g_autoptr (CohesionTree) tree = report_fixture_load ("progress.cohesion");
  g_autoptr (CohesionBlocks) blocks = report_fixture_build (tree, NULL, "progress");
  g_autoptr (CohesionLayout)
      layout = cohesion_report_lay_out (blocks, report_fixture_as_at, COHESION_PURPOSE_PREVIEW, NULL, NULL);
  gboolean found = FALSE;

  for (guint page = 0; page < cohesion_layout_get_n_pages (layout) && !found; page++)
    for (double y = 0; y < 842 && !found; y += 3)
      for (double x = 0; x < 595 && !found; x += 3)
        {
          const CohesionText *text = cohesion_layout_hit (layout, page, x, y);

          found = text != NULL && g_strcmp0 (text->query, "-is:internal status=green") == 0;
        }
  g_assert_true (found);
}

static void
test_briefing (void)
{
  g_autoptr (CohesionTree) before = report_fixture_load ("progress-before.cohesion");
  g_autoptr (CohesionTree) tree = report_fixture_load ("progress.cohesion");
  CohesionBriefingOptions options = { .as_at = report_fixture_as_at, .before = before };
  g_autoptr (CohesionBlocks) blocks = NULL;
  g_autoptr (CohesionLayout) layout = NULL;

  options.portfolio_holder = cohesion_list_get (cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_PARTIES),
                                                0);
  blocks = cohesion_briefing_build (tree, report_fixture_get_report (tree), &options);
  describe_compare_with_golden (blocks, COHESION_PURPOSE_PUBLISH, "briefing-publish.txt");
  g_assert_cmpfloat (cohesion_blocks_get_text_size (blocks), ==, 14);
  layout = cohesion_report_lay_out (blocks, report_fixture_as_at, COHESION_PURPOSE_PUBLISH, NULL, NULL);
  g_assert_cmpuint (cohesion_layout_get_n_pages (layout), ==, 2);
}

static void
assert_two_pages (CohesionBlocks *blocks)
{
  g_autoptr (CohesionLayout)
      layout = cohesion_report_lay_out (blocks, report_fixture_as_at, COHESION_PURPOSE_PUBLISH, NULL, NULL);

  g_assert_cmpuint (cohesion_layout_get_n_pages (layout), ==, 2);
}

/* However much is late, the exception report and the briefing are two pages, and say what they leave out. */
static void
test_two_pages (void)
{
  g_autoptr (CohesionTree) before = report_fixture_load ("progress-before.cohesion");
  g_autoptr (CohesionTree) tree = report_fixture_load ("progress.cohesion");
  CohesionNode *priority = cohesion_node_get_parent (find_action (tree, "Open a community wealth"));
  g_autoptr (CohesionBlocks) exception = NULL;
  g_autoptr (CohesionBlocks) briefing = NULL;
  g_autofree char *exception_text = NULL;

  for (guint i = 0; i < 40; i++)
    {
      CohesionNode *action = cohesion_build_add (priority, COHESION_PRIORITY_LIST_ACTIONS,
                                                 COHESION_KIND_ACTION);

      cohesion_build_set_text (action, COHESION_ACTION_STATUS, "red");
      cohesion_build_set_text (action, COHESION_ACTION_TITLE,
                               "Bring the services of the council, of the health partnership and of the "
                               "voluntary sector together in every neighbourhood of the borough");
    }
  exception = report_fixture_build (tree, before, "exception");
  briefing = report_fixture_build (tree, before, "briefing");
  exception_text = describe_blocks (exception, COHESION_PURPOSE_PUBLISH);
  assert_two_pages (exception);
  assert_two_pages (briefing);
  g_assert_nonnull (strstr (exception_text, " more actions are in the progress report."));
}

/* A snapshot in the file is what a report compares with. */
static void
test_snapshot (void)
{
  g_autoptr (CohesionTree) tree = report_fixture_load ("progress-before.cohesion");
  g_autoptr (CohesionDocument) document = cohesion_document_new (tree);
  g_autoptr (GPtrArray) actions = cohesion_node_collect (cohesion_tree_get_root (tree), COHESION_KIND_ACTION);
  CohesionProgressOptions options = { .as_at = COHESION_DATE_INIT (2099, 1, 1) };
  g_autoptr (CohesionBlocks) blocks = NULL;
  g_autofree char *text = NULL;

  g_assert_nonnull (cohesion_document_take_snapshot (document, "Cabinet in May", "dispatch", NULL));
  cohesion_build_set_text (g_ptr_array_index (actions, 0), COHESION_ACTION_STATUS, "blue");
  blocks = cohesion_progress_report_build (tree, NULL, &options);
  text = describe_blocks (blocks, COHESION_PURPOSE_PUBLISH);
  g_assert_nonnull (strstr (text, "This part compares the strategy with how it stood on "));
  g_assert_nonnull (
      strstr (text, "\nTable 3: Actions completed\n| Action | Lead | Completed on\n| 1.1 Hold"));
}

/* All kinds are made by their names; what nobody knows is a decision report. */
static void
test_kinds (void)
{
  static const char *const kinds[] = { "decision", "progress", "exception", "briefing", "minute" };
  g_autoptr (CohesionTree) tree = report_fixture_load ("progress.cohesion");

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      CohesionReportRequest request = { .kind = kinds[i], .as_at = report_fixture_as_at };
      g_autoptr (CohesionBlocks)
          blocks = cohesion_report_compose (tree, report_fixture_get_report (tree), &request, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) pdf = cohesion_report_make_pdf (blocks, report_fixture_as_at, NULL, NULL, &error);

      g_assert_no_error (error);
      g_assert_true (cohesion_report_kind_can_make (kinds[i]));
    }
  g_assert_false (cohesion_report_kind_can_make ("speech"));
  g_assert_cmpstr (cohesion_report_get_kind (NULL), ==, "decision");
  g_assert_cmpstr (cohesion_report_get_kind (report_fixture_get_report (tree)), ==, "progress");
}

/* No part of any strategy makes a report that cannot be laid out and published. */
static void
test_random (void)
{
  for (guint32 seed = 0; seed < 6; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (CohesionTree) tree = cohesion_sample_random (rand, 150);
      g_autoptr (CohesionTree) before = cohesion_sample_random (rand, 150);
      CohesionProgressOptions options = { .as_at = report_fixture_as_at, .before = before };
      CohesionBriefingOptions briefing = { .as_at = report_fixture_as_at, .before = before };
      g_autoptr (CohesionBlocks) blocks = NULL;
      g_autoptr (CohesionBlocks) brief = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) pdf = NULL;
      g_autoptr (GBytes) brief_pdf = NULL;

      g_test_message ("seed %u", seed);
      cohesion_build_set_text (cohesion_tree_get_root (tree), COHESION_DOCUMENT_LANGUAGE, "en-GB");
      blocks = cohesion_progress_report_build (tree, NULL, &options);
      pdf = cohesion_report_make_pdf (blocks, report_fixture_as_at, NULL, NULL, &error);
      g_assert_no_error (error);
      brief = cohesion_briefing_build (tree, NULL, &briefing);
      brief_pdf = cohesion_report_make_pdf (brief, report_fixture_as_at, NULL, NULL, &error);
      g_assert_no_error (error);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/progress/golden", test_golden);
  g_test_add_func ("/report/progress/newham", test_newham);
  g_test_add_func ("/report/progress/focuses", test_focuses);
  g_test_add_func ("/report/progress/without-before", test_without_before);
  g_test_add_func ("/report/progress/approved-before", test_approved_before);
  g_test_add_func ("/report/progress/blank", test_blank);
  g_test_add_func ("/report/progress/percentages", test_percentages);
  g_test_add_func ("/report/progress/percentages-note", test_percentages_note);
  g_test_add_func ("/report/progress/queries", test_queries);
  g_test_add_func ("/report/progress/internal", test_internal);
  g_test_add_func ("/report/progress/partly-received", test_partly_received);
  g_test_add_func ("/report/progress/old-reasons", test_old_reasons);
  g_test_add_func ("/report/progress/two-pages", test_two_pages);
  g_test_add_func ("/report/progress/hits", test_hits);
  g_test_add_func ("/report/progress/briefing", test_briefing);
  g_test_add_func ("/report/progress/snapshot", test_snapshot);
  g_test_add_func ("/report/progress/kinds", test_kinds);
  g_test_add_func ("/report/progress/random", test_random);
  return g_test_run ();
}
