#include "config.h"

#include "report-fixture.h"

#include "format/cohesion-format.h"
#include "report/cohesion-briefing.h"
#include "report/cohesion-consultation-report.h"
#include "report/cohesion-decision-report.h"
#include "report/cohesion-progress-report.h"
#include "report/cohesion-strategy-report.h"

const CohesionDate report_fixture_as_at = COHESION_DATE_INIT (2026, 11, 28);

/* The strategy in a file of data/reports. */
CohesionTree *
report_fixture_load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "reports", name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  CohesionTree *tree;
  gboolean newer;
  gsize size;
  char *data;

  g_assert_true (g_file_get_contents (path, &data, &size, &error));
  bytes = g_bytes_new_take (data, size);
  tree = cohesion_format_read (bytes, &newer, &error);
  g_assert_no_error (error);
  return tree;
}

/* What is written for its report. */
CohesionNode *
report_fixture_get_report (CohesionTree *tree)
{
  return cohesion_list_get (cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_REPORTS), 0);
}

/* A report of that kind, which tells what has changed since @before. */
CohesionBlocks *
report_fixture_build (CohesionTree *tree, CohesionTree *before, const char *kind)
{
  CohesionNode *report = report_fixture_get_report (tree);
  CohesionBriefingOptions briefing = { .as_at = report_fixture_as_at, .before = before };
  CohesionProgressOptions progress = { .as_at = report_fixture_as_at,
                                       .before = before,
                                       .exception = g_str_equal (kind, "exception") };

  if (g_str_equal (kind, "decision"))
    return cohesion_decision_report_build (tree, report, report_fixture_as_at);
  if (g_str_equal (kind, "strategy"))
    return cohesion_strategy_report_build (tree, report, report_fixture_as_at);
  if (g_str_equal (kind, "consultation"))
    return cohesion_consultation_report_build (tree, report, report_fixture_as_at);
  if (g_str_equal (kind, "briefing"))
    return cohesion_briefing_build (tree, report, &briefing);
  return cohesion_progress_report_build (tree, report, &progress);
}

static void
visit (const CohesionText *text, ReportFixtureFunc func, gpointer data)
{
  if (text != NULL)
    func (text, data);
}

static void
visit_table (const CohesionTable *table, ReportFixtureFunc func, gpointer data)
{
  for (guint i = 0; i < table->columns->len; i++)
    visit (g_array_index (table->columns, CohesionColumn, i).title, func, data);
  for (guint i = 0; i < table->cells->len; i++)
    visit (g_array_index (table->cells, CohesionCell, i).text, func, data);
}

/* Each passage of a report, in its order. */
void
report_fixture_foreach_text (CohesionBlocks *blocks, ReportFixtureFunc func, gpointer data)
{
  for (guint i = 0; i < cohesion_blocks_get_n (blocks); i++)
    {
      const CohesionBlock *block = cohesion_blocks_get (blocks, i);

      visit (block->text, func, data);
      for (guint j = 0; block->items != NULL && j < block->items->len; j++)
        {
          visit (g_array_index (block->items, CohesionItem, j).label, func, data);
          visit (g_array_index (block->items, CohesionItem, j).text, func, data);
        }
      if (block->table != NULL)
        visit_table (block->table, func, data);
    }
}
