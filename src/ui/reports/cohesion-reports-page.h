#pragma once

#include "ui/session/cohesion-page.h"

#include "cohesion-preview.h"

G_BEGIN_DECLS

#define COHESION_TYPE_REPORTS_PAGE (cohesion_reports_page_get_type ())
G_DECLARE_FINAL_TYPE (CohesionReportsPage, cohesion_reports_page, COHESION, REPORTS_PAGE, CohesionPage)

GtkWidget *cohesion_reports_page_new (void);

CohesionNode *cohesion_reports_page_get_report (CohesionReportsPage *self);
CohesionPreview *cohesion_reports_page_get_preview (CohesionReportsPage *self);
void cohesion_reports_page_export_to (CohesionReportsPage *self, GFile *file);

G_END_DECLS
