#pragma once

#include "ui/session/cohesion-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define COHESION_TYPE_MINUTES_DIALOG (cohesion_minutes_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CohesionMinutesDialog, cohesion_minutes_dialog, COHESION, MINUTES_DIALOG, AdwDialog)

CohesionMinutesDialog *cohesion_minutes_dialog_new (CohesionSession *session);
void cohesion_minutes_dialog_open (CohesionMinutesDialog *self, GFile *file);
void cohesion_minutes_dialog_read (CohesionMinutesDialog *self, const char *text);

G_END_DECLS
