#pragma once

#include "model/cohesion-date.h"

#include "cohesion-layout.h"

G_BEGIN_DECLS

char *cohesion_report_dup_title (CohesionBlocks *blocks);
CohesionLayout *cohesion_report_lay_out (CohesionBlocks *blocks,
                                         CohesionDate as_at,
                                         CohesionPurpose purpose,
                                         GCancellable *cancellable,
                                         GError **error);
GBytes *cohesion_report_make_pdf (CohesionBlocks *blocks,
                                  CohesionDate as_at,
                                  const char *author,
                                  GCancellable *cancellable,
                                  GError **error);

G_END_DECLS
