#pragma once

#include "model/cohesion-date.h"
#include "model/cohesion-tree.h"

#include "cohesion-block.h"

G_BEGIN_DECLS

/**
 * CohesionReportRequest:
 * @kind: (nullable): a choice of reports' kinds; %NULL for that of the report, or else a decision report
 * @as_at: the day that it speaks of
 * @snapshot: (nullable): what a report on progress compares with; %NULL for what the report names
 * @portfolio_holder: (nullable): for whom a briefing is; %NULL for all
 * @decision: (nullable): of which a minute is; %NULL for what the report names, or else the last one
 *
 * Which report to make.
 */
typedef struct
{
  const char *kind;
  CohesionDate as_at;
  CohesionNode *snapshot;
  CohesionNode *portfolio_holder;
  CohesionNode *decision;
} CohesionReportRequest;

/**
 * CohesionReportDraft:
 *
 * What a report is made of, apart from the document, so that any thread can make it.
 */
typedef struct _CohesionReportDraft CohesionReportDraft;

gboolean cohesion_report_kind_can_make (const char *kind);
gboolean cohesion_report_kind_has_as_of (const char *kind);
gboolean cohesion_report_kind_has_since (const char *kind);
const char *cohesion_report_get_kind (CohesionNode *report);
CohesionDate cohesion_report_get_day (CohesionNode *report, CohesionDate today);

CohesionReportDraft *cohesion_report_draft_new (CohesionTree *tree,
                                                CohesionNode *report,
                                                const CohesionReportRequest *request,
                                                GError **error);
CohesionBlocks *cohesion_report_draft_finish (CohesionReportDraft *self, GError **error);
void cohesion_report_draft_free (CohesionReportDraft *self);
CohesionBlocks *cohesion_report_compose (CohesionTree *tree,
                                         CohesionNode *report,
                                         const CohesionReportRequest *request,
                                         GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CohesionReportDraft, cohesion_report_draft_free)

G_END_DECLS
