#pragma once

#include "cohesion-store-error.h"
#include "cohesion-store-version.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Larger files are refused before they are read. */
#define COHESION_STORE_SIZE_LIMIT ((gsize) 256 * 1024 * 1024)

/**
 * CohesionStoreState:
 * @COHESION_STORE_STATE_UNCHANGED: the stored document is the version asked about
 * @COHESION_STORE_STATE_CHANGED: it is another version
 * @COHESION_STORE_STATE_MISSING: there is none
 * @COHESION_STORE_STATE_UNKNOWN: it cannot be read just now
 */
typedef enum
{
  COHESION_STORE_STATE_UNCHANGED,
  COHESION_STORE_STATE_CHANGED,
  COHESION_STORE_STATE_MISSING,
  COHESION_STORE_STATE_UNKNOWN,
} CohesionStoreState;

#define COHESION_TYPE_STORE (cohesion_store_get_type ())
G_DECLARE_DERIVABLE_TYPE (CohesionStore, cohesion_store, COHESION, STORE, GObject)

/**
 * CohesionStoreClass:
 * @load: reads the stored version; on a thread of its own
 * @save_if: stores @bytes if the stored version is @base (%NULL: if there is none); on a thread of its own
 * @watch: begins to emit “changed”; on the main thread
 * @unwatch: stops it
 * @dup_name: the name to show
 * @dup_place: where it is, to show
 * @dup_file: (nullable): the file it is in, if it is in one
 */
struct _CohesionStoreClass
{
  GObjectClass parent_class;

  CohesionStoreVersion *(*load) (CohesionStore *self, GCancellable *cancellable, GError **error);
  gboolean (*save_if) (CohesionStore *self,
                       GBytes *bytes,
                       const char *base,
                       CohesionStoreReceipt *receipt,
                       GCancellable *cancellable,
                       GError **error);
  void (*watch) (CohesionStore *self);
  void (*unwatch) (CohesionStore *self);
  char *(*dup_name) (CohesionStore *self);
  char *(*dup_place) (CohesionStore *self);
  GFile *(*dup_file) (CohesionStore *self);
};

char *cohesion_store_dup_name (CohesionStore *self);
char *cohesion_store_dup_place (CohesionStore *self);
GFile *cohesion_store_dup_file (CohesionStore *self);

CohesionStoreVersion *cohesion_store_load (CohesionStore *self, GCancellable *cancellable, GError **error);
void cohesion_store_load_async (CohesionStore *self,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
CohesionStoreVersion *cohesion_store_load_finish (CohesionStore *self, GAsyncResult *result, GError **error);

gboolean cohesion_store_save_if (CohesionStore *self,
                                 GBytes *bytes,
                                 const char *base,
                                 CohesionStoreReceipt *receipt,
                                 GCancellable *cancellable,
                                 GError **error);
void cohesion_store_save_async (CohesionStore *self,
                                GBytes *bytes,
                                const char *base,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
gboolean cohesion_store_save_finish (CohesionStore *self,
                                     GAsyncResult *result,
                                     CohesionStoreReceipt *receipt,
                                     GError **error);

CohesionStoreState cohesion_store_check (CohesionStore *self, const char *base, GCancellable *cancellable);
void cohesion_store_check_async (CohesionStore *self,
                                 const char *base,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
CohesionStoreState cohesion_store_check_finish (CohesionStore *self, GAsyncResult *result);

void cohesion_store_watch (CohesionStore *self);
void cohesion_store_unwatch (CohesionStore *self);
void cohesion_store_changed (CohesionStore *self);

G_END_DECLS
