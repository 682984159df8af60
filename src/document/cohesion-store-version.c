#include "config.h"

#include "cohesion-store-version.h"

G_DEFINE_BOXED_TYPE (CohesionStoreVersion,
                     cohesion_store_version,
                     cohesion_store_version_ref,
                     cohesion_store_version_unref)

/**
 * cohesion_store_token:
 * @bytes: a whole document
 *
 * Returns: (transfer full): the name of this version
 */
char *
cohesion_store_token (GBytes *bytes)
{
  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

/**
 * cohesion_store_version_new:
 * @bytes: a whole document
 * @read_only: whether saving over it would be refused
 *
 * Returns: (transfer full): the version, its token computed
 */
CohesionStoreVersion *
cohesion_store_version_new (GBytes *bytes, gboolean read_only)
{
  CohesionStoreVersion *self = g_atomic_rc_box_new0 (CohesionStoreVersion);

  self->bytes = g_bytes_ref (bytes);
  self->token = cohesion_store_token (bytes);
  self->read_only = read_only;
  return self;
}

/**
 * cohesion_store_version_ref:
 * @self: a version
 *
 * Returns: (transfer full): @self, with one more reference
 */
CohesionStoreVersion *
cohesion_store_version_ref (CohesionStoreVersion *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
version_clear (CohesionStoreVersion *self)
{
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->token, g_free);
}

/**
 * cohesion_store_version_unref:
 * @self: (transfer full): a version
 *
 * Gives one reference back.
 */
void
cohesion_store_version_unref (CohesionStoreVersion *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) version_clear);
}

/**
 * cohesion_store_receipt_clear:
 * @self: a receipt
 *
 * Empties it.
 */
void
cohesion_store_receipt_clear (CohesionStoreReceipt *self)
{
  g_clear_pointer (&self->token, g_free);
  g_clear_pointer (&self->other, cohesion_store_version_unref);
  self->durable = FALSE;
}
