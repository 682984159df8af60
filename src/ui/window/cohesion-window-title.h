#pragma once

#include "document/cohesion-document.h"

G_BEGIN_DECLS

char *cohesion_window_title_dup_time (GDateTime *time, GDateTime *now);
char *cohesion_window_title_dup_subtitle (CohesionDocument *document, GDateTime *saved, GDateTime *now);

G_END_DECLS
