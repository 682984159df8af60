#pragma once

#include "ui/session/cohesion-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define COHESION_TYPE_WINDOW (cohesion_window_get_type ())
G_DECLARE_FINAL_TYPE (CohesionWindow, cohesion_window, COHESION, WINDOW, AdwApplicationWindow)

CohesionWindow *cohesion_window_new (AdwApplication *application);

gboolean cohesion_window_is_free (CohesionWindow *self);
CohesionDocument *cohesion_window_get_document (CohesionWindow *self);
void cohesion_window_set_document (CohesionWindow *self, CohesionDocument *document);
CohesionSession *cohesion_window_get_session (CohesionWindow *self);
GFile *cohesion_window_dup_file (CohesionWindow *self);
void cohesion_window_add_toast (CohesionWindow *self, const char *text);
void cohesion_window_show_error (CohesionWindow *self, const char *title, const GError *error);

void cohesion_window_ask_new (CohesionWindow *self);
void cohesion_window_open (CohesionWindow *self, GFile *file);
void cohesion_window_open_copy (CohesionWindow *self, GFile *file);
void cohesion_window_show_recovered (CohesionWindow *self, CohesionDocument *document, guint n_lost);
void cohesion_window_save_copy (CohesionWindow *self);

G_END_DECLS
