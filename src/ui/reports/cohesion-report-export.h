#pragma once

#include "cohesion-report-maker.h"

G_BEGIN_DECLS

char *cohesion_report_dup_file_name (CohesionNode *report, const char *extension);
char *cohesion_report_dup_dispatch_label (CohesionNode *report);

void cohesion_report_make_pdf_async (CohesionNode *report,
                                     CohesionDate as_at,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
GBytes *cohesion_report_make_pdf_finish (CohesionNode *report, GAsyncResult *result, GError **error);

void cohesion_report_save_async (CohesionNode *report,
                                 CohesionDate as_at,
                                 GFile *file,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
gboolean cohesion_report_save_finish (CohesionNode *report, GAsyncResult *result, GError **error);

G_END_DECLS
