#pragma once

#include "document/cohesion-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define COHESION_TYPE_OUTCOME_DIALOG (cohesion_outcome_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CohesionOutcomeDialog, cohesion_outcome_dialog, COHESION, OUTCOME_DIALOG, AdwDialog)

CohesionOutcomeDialog *cohesion_outcome_dialog_new (CohesionDocument *document, CohesionNode *decision);
void cohesion_outcome_dialog_record (CohesionOutcomeDialog *self);

G_END_DECLS
