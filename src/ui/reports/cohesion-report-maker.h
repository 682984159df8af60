#pragma once

#include "model/cohesion-date.h"
#include "model/cohesion-tree.h"
#include "report/cohesion-layout.h"
#include "report/cohesion-report-kind.h"

G_BEGIN_DECLS

#define COHESION_TYPE_REPORT_MAKER (cohesion_report_maker_get_type ())
G_DECLARE_FINAL_TYPE (CohesionReportMaker, cohesion_report_maker, COHESION, REPORT_MAKER, GObject)

CohesionReportMaker *cohesion_report_maker_new (void);

void cohesion_report_maker_set_report (CohesionReportMaker *self, CohesionNode *report);
CohesionNode *cohesion_report_maker_get_report (CohesionReportMaker *self);
void cohesion_report_maker_set_active (CohesionReportMaker *self, gboolean active);
CohesionLayout *cohesion_report_maker_get_layout (CohesionReportMaker *self);
const char *cohesion_report_maker_get_problem (CohesionReportMaker *self);
gboolean cohesion_report_maker_get_busy (CohesionReportMaker *self);

gboolean cohesion_report_can_make (CohesionNode *report);
CohesionReportDraft *cohesion_report_draft (CohesionNode *report, CohesionDate as_at, GError **error);

G_END_DECLS
