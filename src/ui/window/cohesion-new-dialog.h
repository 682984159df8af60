#pragma once

#include "document/cohesion-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define COHESION_TYPE_NEW_DIALOG (cohesion_new_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CohesionNewDialog, cohesion_new_dialog, COHESION, NEW_DIALOG, AdwDialog)

CohesionNewDialog *cohesion_new_dialog_new (const char *language, const char *council, CohesionTree *last);
void cohesion_new_dialog_choose (CohesionNewDialog *self, const char *key);
void cohesion_new_dialog_set_last (CohesionNewDialog *self, CohesionTree *last);
void cohesion_new_dialog_create (CohesionNewDialog *self);

G_END_DECLS
