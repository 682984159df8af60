#pragma once

#include "cohesion-document.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CohesionRecovery:
 * @path: (type filename): the journal
 * @title: (nullable): the strategy’s title; %NULL if the journal is damaged
 * @file: (nullable): the file it was kept in, if it ever was
 * @modified: when it was last worked on
 * @problem: (nullable): why it cannot be recovered, for people
 *
 * Work that a crash has left unsaved.
 */
typedef struct
{
  char *path;
  char *title;
  GFile *file;
  GDateTime *modified;
  char *problem;
} CohesionRecovery;

#define COHESION_TYPE_RECOVERY (cohesion_recovery_get_type ())
GType cohesion_recovery_get_type (void);
CohesionRecovery *cohesion_recovery_copy (const CohesionRecovery *self);
void cohesion_recovery_free (CohesionRecovery *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CohesionRecovery, cohesion_recovery_free)

void
cohesion_recovery_list_async (GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *cohesion_recovery_list_finish (GAsyncResult *result, GError **error);
void cohesion_recovery_discard (const CohesionRecovery *self);

void cohesion_document_recover_async (const CohesionRecovery *recovery,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
CohesionDocument *cohesion_document_recover_finish (GAsyncResult *result, guint *n_lost, GError **error);

G_END_DECLS
