#include "config.h"

#include "cohesion-tool.h"

#include "document/cohesion-store-remote.h"
#include "format/cohesion-format.h"

#include <glib/gi18n.h>

/* FILE:LINE: PATH: MESSAGE, as compilers write it, so that an editor can jump there. */
static void
print_format_error (const char *name, const GError *error)
{
  guint line = cohesion_format_error_get_line (error);
  const char *path = cohesion_format_error_get_path (error);

  g_printerr ("%s:", name);
  if (line > 0)
    g_printerr ("%u:", line);
  if (*path != '\0')
    g_printerr (" %s:", path);
  g_printerr (" %s\n", cohesion_format_error_get_text (error));
}

/**
 * cohesion_tool_load:
 * @name: a file as it was named on the command line, or a URI
 * @file: (out caller-allocates): what was read
 *
 * Reads a strategy. What is wrong is printed, with the line and the member’s path.
 *
 * Returns: whether the file could be read, and what it holds made sense
 */
CohesionToolStatus
cohesion_tool_load (const char *name, CohesionToolFile *file)
{
  g_autoptr (GFile) where = g_file_new_for_commandline_arg (name);
  g_autoptr (CohesionStore) store = cohesion_store_new_for_file (where);
  g_autoptr (GError) error = NULL;
  g_autoptr (CohesionStoreVersion) version = cohesion_store_load (store, NULL, &error);
  gboolean newer;

  *file = (CohesionToolFile) { .name = name };
  if (version == NULL)
    {
      g_printerr ("%s: %s\n", name, error->message);
      return COHESION_TOOL_FAILED;
    }
  file->bytes = g_bytes_ref (version->bytes);
  file->tree = cohesion_format_read (file->bytes, &newer, &error);
  if (file->tree == NULL)
    {
      print_format_error (name, error);
      return COHESION_TOOL_PROBLEMS;
    }
  if (newer)
    g_printerr ("%s: %s\n", name, cohesion_format_get_newer_message ());
  return COHESION_TOOL_FINE;
}

/**
 * cohesion_tool_file_clear:
 * @file: what was read
 *
 * Frees what @file holds.
 */
void
cohesion_tool_file_clear (CohesionToolFile *file)
{
  g_clear_object (&file->tree);
  g_clear_pointer (&file->bytes, g_bytes_unref);
}
