#include "config.h"

#include "pdf-fixture.h"

#include <stdlib.h>

/* Writes the fixture for check-pdf.py: pdf-fixture FILE [ROWS]. */
int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (argc < 2)
    return 2;
  bytes = argc > 2 ? fixture_make_table (atoi (argv[2]), &error) : fixture_make_report (&error);
  if (!bytes ||
      !g_file_set_contents (argv[1], g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  return 0;
}
