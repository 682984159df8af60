#pragma once

#include "cohesion-bench.h"

#include "document/cohesion-document.h"
#include "ui/window/cohesion-window.h"

G_BEGIN_DECLS

CohesionWindow *cohesion_bench_open_page (guint n, const char *page, CohesionDocument **document);

G_END_DECLS
