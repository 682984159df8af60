#pragma once

#include "document/cohesion-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define COHESION_TYPE_READINGS_DIALOG (cohesion_readings_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CohesionReadingsDialog, cohesion_readings_dialog, COHESION, READINGS_DIALOG, AdwDialog)

CohesionReadingsDialog *
cohesion_readings_dialog_new (CohesionDocument *document, CohesionNode *measure, const char *text);

G_END_DECLS
