#include "config.h"

#include "fuzz.h"

#include "support/cohesion-fixed-point.h"

/* Any bytes may be opened as a file: the reader must not crash, and what it takes in must come back as it
 * was. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  cohesion_check_fixed_point (bytes);
  return 0;
}
