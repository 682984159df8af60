#include "config.h"

#include "cohesion-sample.h"

/**
 * cohesion_sample_dup_file:
 *
 * The samples are where they were installed, or, while the program is being worked on, where the
 * environment variable `COHESION_SAMPLES` says.
 *
 * Returns: (transfer full) (nullable): the strategy to explore; %NULL if it is not there
 */
GFile *
cohesion_sample_dup_file (void)
{
  const char *folder = g_getenv ("COHESION_SAMPLES");
  g_autofree char *path = g_build_filename (folder ? folder : COHESION_PKGDATADIR "/samples",
                                            "barking-and-dagenham.cohesion", NULL);

  return g_file_test (path, G_FILE_TEST_IS_REGULAR) ? g_file_new_for_path (path) : NULL;
}
