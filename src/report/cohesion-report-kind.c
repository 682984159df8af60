#include "config.h"

#include "cohesion-report-kind.h"

#include "cohesion-briefing.h"
#include "cohesion-consultation-report.h"
#include "cohesion-decision-report.h"
#include "cohesion-progress-report.h"
#include "cohesion-strategy-report.h"

/* The kinds of reports, and what they have in common. */

static CohesionBlocks *
compose_decision (CohesionTree *tree, CohesionNode *report, const CohesionReportRequest *request)
{
  return cohesion_decision_report_build (tree, report, request->as_at);
}

static CohesionBlocks *
compose_progress (CohesionTree *tree, CohesionNode *report, const CohesionReportRequest *request)
{
  CohesionProgressOptions options = { .as_at = request->as_at, .snapshot = request->snapshot };

  return cohesion_progress_report_build (tree, report, &options);
}

static CohesionBlocks *
compose_exception (CohesionTree *tree, CohesionNode *report, const CohesionReportRequest *request)
{
  CohesionProgressOptions options = {
    .as_at = request->as_at,
    .snapshot = request->snapshot,
    .exception = TRUE,
  };

  return cohesion_progress_report_build (tree, report, &options);
}

static CohesionBlocks *
compose_briefing (CohesionTree *tree, CohesionNode *report, const CohesionReportRequest *request)
{
  CohesionBriefingOptions options = {
    .as_at = request->as_at,
    .snapshot = request->snapshot,
    .portfolio_holder = request->portfolio_holder,
  };

  return cohesion_briefing_build (tree, report, &options);
}

static CohesionBlocks *
compose_strategy (CohesionTree *tree, CohesionNode *report, const CohesionReportRequest *request)
{
  return cohesion_strategy_report_build (tree, report, request->as_at);
}

static CohesionBlocks *
compose_consultation (CohesionTree *tree, CohesionNode *report, const CohesionReportRequest *request)
{
  return cohesion_consultation_report_build (tree, report, request->as_at);
}

static const struct
{
  const char *kind;
  CohesionBlocks *(*compose) (CohesionTree *tree, CohesionNode *report, const CohesionReportRequest *request);
} kinds[] = {
  { "decision", compose_decision },   { "progress", compose_progress },
  { "exception", compose_exception }, { "briefing", compose_briefing },
  { "strategy", compose_strategy },   { "consultation", compose_consultation },
};

/**
 * cohesion_report_kind_can_make:
 * @kind: a choice of reports' kinds
 *
 * Returns: whether there are pages for that kind
 */
gboolean
cohesion_report_kind_can_make (const char *kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].kind, kind))
      return TRUE;
  return FALSE;
}

/**
 * cohesion_report_get_kind:
 * @report: (nullable): a report
 *
 * Returns: its kind; a decision report where nothing else was chosen
 */
const char *
cohesion_report_get_kind (CohesionNode *report)
{
  const char *kind = report != NULL ? cohesion_node_get_string (report, COHESION_REPORT_KIND) : NULL;

  return kind != NULL && *kind != '\0' ? kind : "decision";
}

static gboolean
read_date (CohesionNode *node, guint field, CohesionDate *day)
{
  const char *text = node != NULL ? cohesion_node_get_string (node, field) : NULL;

  return text != NULL && cohesion_date_parse_iso (text, day) &&
         cohesion_date_get_precision (*day) == COHESION_DATE_PRECISION_DAY;
}

/**
 * cohesion_report_get_day:
 * @report: (nullable): a report
 * @today: the day it is made on
 *
 * Returns: the day that the report speaks of: that of its meeting, or else the last of its period, or else
 *   @today
 */
CohesionDate
cohesion_report_get_day (CohesionNode *report, CohesionDate today)
{
  CohesionNode *meeting, *decision, *period;
  CohesionDate day;

  if (report == NULL)
    return today;
  meeting = cohesion_node_get_reference (report, COHESION_REPORT_MEETING);
  decision = cohesion_node_get_reference (report, COHESION_REPORT_DECISION);
  if (meeting == NULL && decision != NULL)
    meeting = cohesion_node_get_reference (decision, COHESION_DECISION_MEETING);
  period = cohesion_node_get_reference (report, COHESION_REPORT_PERIOD);
  if (read_date (meeting, COHESION_MEETING_DATE, &day) || read_date (period, COHESION_PERIOD_TO, &day))
    return day;
  return today;
}

/**
 * cohesion_report_compose:
 * @tree: a strategy
 * @report: (nullable): what is written for the report
 * @request: which report
 *
 * Collects what a report says, on the thread of its tree.
 *
 * Returns: (transfer full): what it says
 */
CohesionBlocks *
cohesion_report_compose (CohesionTree *tree, CohesionNode *report, const CohesionReportRequest *request)
{
  const char *kind = request->kind != NULL ? request->kind : cohesion_report_get_kind (report);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].kind, kind))
      return kinds[i].compose (tree, report, request);
  return compose_decision (tree, report, request);
}
