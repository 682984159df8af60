#include "config.h"

#include "cohesion-fixed-point.h"

#include "format/cohesion-format.h"

static GBytes *
read_and_write (GBytes *bytes)
{
  g_autoptr (CohesionTree) tree = cohesion_format_read (bytes, NULL, NULL);

  return tree != NULL ? cohesion_format_write (tree, NULL) : NULL;
}

/**
 * cohesion_check_fixed_point:
 * @bytes: anything
 *
 * Asserts that what is taken in is written so that it can be read again, and then stays as it is.
 *
 * Returns: whether it was taken in
 */
gboolean
cohesion_check_fixed_point (GBytes *bytes)
{
  gboolean newer = FALSE;
  g_autoptr (CohesionTree) tree = cohesion_format_read (bytes, &newer, NULL);
  g_autoptr (GBytes) once = NULL;
  g_autoptr (GBytes) twice = NULL;

  /* A file of a later version is never written. */
  if (tree == NULL || newer)
    return FALSE;
  once = cohesion_format_write (tree, NULL);
  g_assert_nonnull (once);
  twice = read_and_write (once);
  g_assert_nonnull (twice);
  g_assert_true (g_bytes_equal (once, twice));
  return TRUE;
}
