#include "config.h"

#include "format/cohesion-format.h"
#include "support/cohesion-carry.h"

/* The example of Barking and Dagenham, carried from its adoption through two reporting periods. */

static GBytes *
read_start (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "carry", "for-decision.cohesion", NULL);
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);

  g_assert_nonnull (file);
  return g_mapped_file_get_bytes (file);
}

/* Run with COHESION_WRITE_SAMPLE=FILE to have the example that comes with the program made anew. */
static void
test_file (void)
{
  g_autoptr (GBytes) start = read_start ();
  g_autoptr (CohesionDocument) document = cohesion_carry (start);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = cohesion_format_write (cohesion_document_get_tree (document), &error);
  const char *path = g_getenv ("COHESION_WRITE_SAMPLE");

  g_assert_no_error (error);
  if (path)
    g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/carry/file", test_file);
  return g_test_run ();
}
