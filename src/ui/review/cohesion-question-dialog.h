#pragma once

#include "document/cohesion-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

AdwAlertDialog *
cohesion_question_dialog_new (CohesionDocument *document, CohesionNode *action, const char *by);

G_END_DECLS
