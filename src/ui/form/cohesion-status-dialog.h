#pragma once

#include "document/cohesion-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

void cohesion_status_dialog_set_status_async (CohesionDocument *document,
                                              GPtrArray *actions,
                                              const char *key,
                                              GtkWidget *parent,
                                              GAsyncReadyCallback callback,
                                              gpointer user_data);
gboolean
cohesion_status_dialog_set_status_finish (CohesionDocument *document, GAsyncResult *result, GError **error);

G_END_DECLS
