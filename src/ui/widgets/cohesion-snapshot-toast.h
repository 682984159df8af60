#pragma once

#include "document/cohesion-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

void cohesion_snapshot_take (AdwToastOverlay *overlay,
                             CohesionDocument *document,
                             const char *label,
                             const char *reason,
                             CohesionNode *meeting);
void cohesion_snapshot_say_failed (GtkWidget *widget, const char *title, const GError *error);
void cohesion_snapshot_toast_offer (AdwToast *toast,
                                    AdwToastOverlay *overlay,
                                    CohesionDocument *document,
                                    const char *label,
                                    const char *reason,
                                    CohesionNode *meeting);

G_END_DECLS
