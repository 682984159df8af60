#pragma once

#include "cohesion-preview.h"

#include <adwaita.h>

G_BEGIN_DECLS

void cohesion_report_numbers_present (CohesionPreview *preview);

G_END_DECLS
