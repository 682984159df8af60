#pragma once

#include "cohesion-document.h"
#include "cohesion-store.h"

G_BEGIN_DECLS

void cohesion_document_open_async (CohesionStore *store,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
CohesionDocument *cohesion_document_open_finish (CohesionStore *store, GAsyncResult *result, GError **error);

void cohesion_document_save_async (CohesionDocument *self,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
void cohesion_document_save_as_async (CohesionDocument *self,
                                      CohesionStore *store,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
gboolean cohesion_document_save_finish (CohesionDocument *self,
                                        GAsyncResult *result,
                                        gboolean *durable,
                                        GError **error);

CohesionStore *cohesion_document_get_store (CohesionDocument *self);
GPtrArray *cohesion_document_get_leftovers (CohesionDocument *self);
void cohesion_document_check (CohesionDocument *self);
CohesionStoreVersion *cohesion_document_get_other (CohesionDocument *self);
void cohesion_document_overrule_other (CohesionDocument *self);

G_END_DECLS
