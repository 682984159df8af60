#include "config.h"

#include "cohesion-report-kind.h"

#include "cohesion-briefing.h"
#include "cohesion-consultation-report.h"
#include "cohesion-decision-report.h"
#include "cohesion-minute-report.h"
#include "cohesion-progress-report.h"
#include "cohesion-report-as-of.h"
#include "cohesion-strategy-report.h"

#include "model/cohesion-decision.h"
#include "model/cohesion-snapshot-choice.h"

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

static CohesionBlocks *
compose_minute (CohesionTree *tree, CohesionNode *report, const CohesionReportRequest *request)
{
  return cohesion_minute_report_compose (
      tree, report, request->decision ? request->decision : cohesion_minute_report_find (tree, report));
}

static const struct
{
  const char *kind;
  CohesionBlocks *(*compose) (CohesionTree *tree, CohesionNode *report, const CohesionReportRequest *request);
  gboolean has_as_of; /* it may print the strategy as it was */
  gboolean has_since; /* it tells what has changed in a period */
} kinds[] = {
  { "decision", compose_decision, TRUE, FALSE },   { "progress", compose_progress, FALSE, TRUE },
  { "exception", compose_exception, FALSE, TRUE }, { "briefing", compose_briefing, FALSE, TRUE },
  { "strategy", compose_strategy, FALSE, FALSE },  { "consultation", compose_consultation, FALSE, FALSE },
  { "minute", compose_minute, FALSE, FALSE },
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
 * cohesion_report_kind_has_as_of:
 * @kind: a choice of reports' kinds
 *
 * Returns: whether a report of that kind may print the strategy as of a snapshot: what a meeting was asked to
 *   approve stays that
 */
gboolean
cohesion_report_kind_has_as_of (const char *kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].kind, kind))
      return kinds[i].has_as_of;
  return FALSE;
}

/**
 * cohesion_report_kind_has_since:
 * @kind: a choice of reports' kinds
 *
 * Returns: whether a report of that kind tells what has changed since a snapshot, in a reporting period
 */
gboolean
cohesion_report_kind_has_since (const char *kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].kind, kind))
      return kinds[i].has_since;
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
 * Returns: the day that the report speaks of: that of the snapshot which it prints, or else that of its
 *   meeting, or else the last of its period, or else @today
 */
CohesionDate
cohesion_report_get_day (CohesionNode *report, CohesionDate today)
{
  CohesionNode *period;
  CohesionDate day;

  if (report == NULL)
    return today;
  day = cohesion_snapshot_get_date (cohesion_report_as_of_find (report));
  if (day.year != 0)
    return day;
  period = cohesion_node_get_reference (report, COHESION_REPORT_PERIOD);
  if (read_date (cohesion_report_get_meeting (report), COHESION_MEETING_DATE, &day) ||
      read_date (period, COHESION_PERIOD_TO, &day))
    return day;
  return today;
}

static CohesionBlocks *
compose (CohesionTree *tree, CohesionNode *report, const CohesionReportRequest *request)
{
  const char *kind = request->kind != NULL ? request->kind : cohesion_report_get_kind (report);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].kind, kind))
      return kinds[i].compose (tree, report, request);
  return compose_decision (tree, report, request);
}

struct _CohesionReportDraft
{
  CohesionBlocks *blocks; /* NULL: they are made of what is frozen */
  CohesionFrozen *frozen;
  char *snapshot; /* what that is called */
  char *report;   /* its id */
  const char *kind;
  CohesionDate as_at;
};

/**
 * cohesion_report_draft_new:
 * @tree: a strategy
 * @report: (nullable): what is written for the report
 * @request: which report
 * @error: where to put the error
 *
 * Takes out of a strategy what a report says, on the thread of its tree. What prints a snapshot leaves the
 * work of reading it to cohesion_report_draft_finish().
 *
 * Returns: (transfer full): that, or %NULL if the snapshot is missing
 */
CohesionReportDraft *
cohesion_report_draft_new (CohesionTree *tree,
                           CohesionNode *report,
                           const CohesionReportRequest *request,
                           GError **error)
{
  CohesionReportDraft *self;
  CohesionFrozen *frozen;

  if (!cohesion_report_as_of_freeze (report, &frozen, error))
    return NULL;
  self = g_new0 (CohesionReportDraft, 1);
  self->frozen = frozen;
  if (frozen == NULL)
    {
      self->blocks = compose (tree, report, request);
      return self;
    }
  self->snapshot = cohesion_snapshot_dup_title (cohesion_report_as_of_find (report));
  self->report = g_strdup (cohesion_node_get_id (report));
  self->kind = g_intern_string (request->kind);
  self->as_at = request->as_at;
  return self;
}

/**
 * cohesion_report_draft_finish:
 * @error: where to put the error
 *
 * Any thread may do it, once.
 *
 * Returns: (transfer full): what the report says, or %NULL if the snapshot that it prints is damaged
 */
CohesionBlocks *
cohesion_report_draft_finish (CohesionReportDraft *self, GError **error)
{
  CohesionReportRequest request = { .kind = self->kind, .as_at = self->as_at };
  g_autoptr (CohesionTree) tree = NULL;

  if (self->blocks != NULL)
    return g_steal_pointer (&self->blocks);
  tree = cohesion_report_as_of_thaw (self->frozen, self->snapshot, error);
  return tree != NULL ? compose (tree, cohesion_tree_lookup_live (tree, self->report), &request) : NULL;
}

/**
 * cohesion_report_draft_free:
 * @self: (transfer full): a draft
 */
void
cohesion_report_draft_free (CohesionReportDraft *self)
{
  g_clear_object (&self->blocks);
  g_clear_pointer (&self->frozen, cohesion_frozen_free);
  g_free (self->snapshot);
  g_free (self->report);
  g_free (self);
}

/**
 * cohesion_report_compose:
 * @tree: a strategy
 * @report: (nullable): what is written for the report
 * @request: which report
 * @error: where to put the error
 *
 * Collects what a report says, on the thread of its tree.
 *
 * Returns: (transfer full): what it says, or %NULL if the snapshot that it prints is missing or damaged
 */
CohesionBlocks *
cohesion_report_compose (CohesionTree *tree,
                         CohesionNode *report,
                         const CohesionReportRequest *request,
                         GError **error)
{
  g_autoptr (CohesionReportDraft) draft = cohesion_report_draft_new (tree, report, request, error);

  return draft != NULL ? cohesion_report_draft_finish (draft, error) : NULL;
}
