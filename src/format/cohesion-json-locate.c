#include "config.h"

#include "cohesion-json-guard.h"
#include "cohesion-json-scan-private.h"

#include <string.h>

typedef struct
{
  GHashTable *lines; /* hash of a path wanted, or of the start of one -> its line, 0 until it is met */
  const char *at;    /* how far the lines are counted */
  guint line;
} Locate;

static void
note_line (const CohesionJsonPath *path, const char *at, gpointer user_data)
{
  Locate *locate = user_data;
  guint64 hash = cohesion_json_path_hash (path);

  if (!g_hash_table_contains (locate->lines, &hash))
    return;
  locate->line += cohesion_json_count_lines (locate->at, at);
  locate->at = at;
  g_hash_table_replace (locate->lines, g_memdup2 (&hash, sizeof hash), GUINT_TO_POINTER (locate->line));
}

/* How long the path without its last step is. */
static gsize
length_of_parent (const char *path, gsize length)
{
  while (length > 0 && path[--length] != '.' && path[length] != '[')
    ;
  return length;
}

static void
want_path (GHashTable *lines, const char *path)
{
  for (gsize length = strlen (path); length > 0; length = length_of_parent (path, length))
    {
      guint64 hash = cohesion_json_path_hash_text (path, length);

      if (!g_hash_table_insert (lines, g_memdup2 (&hash, sizeof hash), NULL))
        return;
    }
}

static guint
line_of_path (GHashTable *lines, const char *path)
{
  for (gsize length = strlen (path); length > 0; length = length_of_parent (path, length))
    {
      guint64 hash = cohesion_json_path_hash_text (path, length);
      guint line = GPOINTER_TO_UINT (g_hash_table_lookup (lines, &hash));

      if (line > 0)
        return line;
    }
  return 1;
}

/**
 * cohesion_json_locate_all:
 * @bytes: JSON that has passed cohesion_json_guard()
 * @paths: (array length=n_paths): paths such as `themes[2].title`
 * @n_paths: how many
 * @lines: (out caller-allocates) (array length=n_paths): their lines
 *
 * Finds the line, counted from 1, where each value begins: in one pass, however many there are. For a member
 * that is not there it is the line of the object it is missing from.
 */
void
cohesion_json_locate_all (GBytes *bytes, const char *const *paths, gsize n_paths, guint *lines)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  CohesionJsonScan scan = cohesion_json_scan_new (bytes);
  Locate locate = { .lines = wanted, .at = scan.begin, .line = 1 };

  for (gsize i = 0; i < n_paths; i++)
    want_path (wanted, paths[i]);
  cohesion_json_scan_all (&scan, note_line, &locate);
  g_clear_error (&scan.error);
  for (gsize i = 0; i < n_paths; i++)
    lines[i] = line_of_path (wanted, paths[i]);
}

/**
 * cohesion_json_locate:
 * @bytes: JSON that has passed cohesion_json_guard()
 * @path: a path such as `themes[2].title`
 *
 * As cohesion_json_locate_all(), for one path.
 *
 * Returns: the line, counted from 1
 */
guint
cohesion_json_locate (GBytes *bytes, const char *path)
{
  guint line;

  cohesion_json_locate_all (bytes, &path, 1, &line);
  return line;
}
