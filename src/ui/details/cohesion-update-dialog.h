#pragma once

#include "document/cohesion-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define COHESION_TYPE_UPDATE_DIALOG (cohesion_update_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CohesionUpdateDialog, cohesion_update_dialog, COHESION, UPDATE_DIALOG, AdwDialog)

CohesionUpdateDialog *cohesion_update_dialog_new (CohesionDocument *document, CohesionNode *action);
void cohesion_update_dialog_present (CohesionDocument *document,
                                     CohesionNode *action,
                                     CohesionNode *period,
                                     GtkWidget *parent);
void cohesion_update_dialog_add (CohesionUpdateDialog *self);

G_END_DECLS
