#pragma once

#include "ui/session/cohesion-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define COHESION_TYPE_PASTE_DIALOG (cohesion_paste_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CohesionPasteDialog, cohesion_paste_dialog, COHESION, PASTE_DIALOG, AdwDialog)

CohesionPasteDialog *cohesion_paste_dialog_new (CohesionSession *session, CohesionNode *at, const char *text);

G_END_DECLS
