#include "config.h"

#include "cohesion-id.h"

/**
 * cohesion_id_derive:
 * @base: an id
 * @name: what the new id is for
 *
 * Makes an id for something that follows from what has @base and must be called the same wherever and
 * whenever it is made: by two officers, or once more after a crash.
 *
 * Returns: (transfer full): a UUID of version 8 (RFC 9562, 5.8), always the same for the same arguments
 */
char *
cohesion_id_derive (const char *base, const char *name)
{
  g_autofree char *text = g_strconcat (base, "/", name, NULL);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

  return g_strdup_printf ("%.8s-%.4s-8%.3s-a%.3s-%.12s", hash, hash + 8, hash + 12, hash + 15, hash + 18);
}
