#pragma once

#include "document/cohesion-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define COHESION_TYPE_BULK_DIALOG (cohesion_bulk_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CohesionBulkDialog, cohesion_bulk_dialog, COHESION, BULK_DIALOG, AdwDialog)

CohesionBulkDialog *cohesion_bulk_dialog_new (CohesionDocument *document, GPtrArray *actions);
gboolean cohesion_bulk_dialog_can_apply (CohesionBulkDialog *self);
void cohesion_bulk_dialog_apply (CohesionBulkDialog *self);

G_END_DECLS
