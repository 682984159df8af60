#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CohesionStoreVersion:
 * @bytes: the whole document
 * @token: names this version: the SHA-256 of @bytes in hexadecimal
 * @read_only: whether saving over it would be refused
 *
 * One stored version of a document. Immutable, reference-counted.
 */
typedef struct
{
  GBytes *bytes;
  char *token;
  gboolean read_only;
} CohesionStoreVersion;

#define COHESION_TYPE_STORE_VERSION (cohesion_store_version_get_type ())
GType cohesion_store_version_get_type (void);
CohesionStoreVersion *cohesion_store_version_new (GBytes *bytes, gboolean read_only);
CohesionStoreVersion *cohesion_store_version_ref (CohesionStoreVersion *self);
void cohesion_store_version_unref (CohesionStoreVersion *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CohesionStoreVersion, cohesion_store_version_unref)
char *cohesion_store_token (GBytes *bytes);

/**
 * CohesionStoreReceipt:
 * @token: (nullable): names the saved version; set if it was saved
 * @durable: FALSE if it was saved, but may not survive a power cut
 * @other: (nullable): with COHESION_STORE_ERROR_CONFLICT: what somebody else has saved
 *
 * What came of a save. Starts as { NULL }.
 */
typedef struct
{
  char *token;
  gboolean durable;
  CohesionStoreVersion *other;
} CohesionStoreReceipt;

void cohesion_store_receipt_clear (CohesionStoreReceipt *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CohesionStoreReceipt, cohesion_store_receipt_clear)

G_END_DECLS
