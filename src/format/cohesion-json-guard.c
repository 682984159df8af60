#include "config.h"

#include "cohesion-json-guard.h"

#include "cohesion-json-scan-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* Up to here comparing with every member before is quicker than a hash table. */
#define FEW_MEMBERS 48

/* A member's name as it is meant; text that had escapes is owned by the names' chunk. */
typedef struct
{
  const char *text;
  gsize length;
  guint hash;
} Name;

typedef struct
{
  CohesionJsonScan base;
  CohesionJsonVisit visit;
  gpointer user_data;
  GArray *names; /* of the objects now open, the innermost last */
  GStringChunk *decoded;
} Guard;

static gboolean scan_value (Guard *guard, const CohesionJsonPath *path, guint depth);

static guint
name_hash (gconstpointer data)
{
  return ((const Name *) data)->hash;
}

static gboolean
name_equal (gconstpointer a, gconstpointer b)
{
  const Name *one = a, *two = b;

  return one->hash == two->hash && one->length == two->length &&
         memcmp (one->text, two->text, one->length) == 0;
}

static Name
name_new (Guard *guard, const CohesionJsonSlice *slice)
{
  Name name = { .text = slice->text, .length = slice->length };

  if (slice->escaped)
    {
      g_autofree char *text = cohesion_json_slice_decode (slice, &name.length);

      name.text = g_string_chunk_insert_len (guard->decoded, text, name.length);
    }
  name.hash = (guint) cohesion_json_path_hash_text (name.text, name.length);
  return name;
}

static void
skip_space (CohesionJsonScan *scan)
{
  while (scan->at < scan->end &&
         (*scan->at == ' ' || *scan->at == '\n' || *scan->at == '\r' || *scan->at == '\t'))
    scan->at++;
}

static gboolean
fail_expected (Guard *guard, const CohesionJsonPath *path, const char *text)
{
  CohesionJsonScan *scan = &guard->base;

  if (scan->at == scan->end)
    text = _ ("The file ends too early. It may have been copied or saved only in part.");
  return cohesion_json_scan_fail (scan, path, scan->at, COHESION_FORMAT_ERROR_SYNTAX, text);
}

/* Passes one of two characters, which says whether the list goes on. */
static gboolean
scan_separator (Guard *guard, const CohesionJsonPath *path, char end, gboolean *more)
{
  CohesionJsonScan *scan = &guard->base;

  skip_space (scan);
  if (scan->at == scan->end || (*scan->at != ',' && *scan->at != end))
    return fail_expected (guard, path,
                          end == '}' ? _ ("A comma or “}” is missing here.")
                                     : _ ("A comma or “]” is missing here."));
  *more = *scan->at++ == ',';
  return TRUE;
}

/* Whether the name is new among those from @first on. The table is made when an object turns out to be large.
 */
static gboolean
add_name (Guard *guard, guint first, GHashTable **table, Name name)
{
  guint n = guard->names->len;

  if (*table == NULL && n - first < FEW_MEMBERS)
    {
      for (guint i = first; i < n; i++)
        if (name_equal (&g_array_index (guard->names, Name, i), &name))
          return FALSE;
      g_array_append_val (guard->names, name);
      return TRUE;
    }
  if (*table == NULL)
    {
      *table = g_hash_table_new_full (name_hash, name_equal, g_free, NULL);
      for (guint i = first; i < n; i++)
        g_hash_table_add (*table, g_memdup2 (&g_array_index (guard->names, Name, i), sizeof (Name)));
    }
  return g_hash_table_add (*table, g_memdup2 (&name, sizeof name));
}

static gboolean
scan_member (Guard *guard, const CohesionJsonPath *up, guint first, GHashTable **table, guint depth)
{
  CohesionJsonScan *scan = &guard->base;
  CohesionJsonPath path = { .up = up };
  CohesionJsonSlice slice;
  const char *start;
  Name name;

  skip_space (scan);
  start = scan->at;
  if (start == scan->end || *start != '"')
    return fail_expected (guard, up, _ ("The name of a member, in double quotes, is missing here."));
  if (!cohesion_json_scan_string (scan, up, &slice))
    return FALSE;
  name = name_new (guard, &slice);
  path.member = name.text;
  path.length = name.length;
  if (!add_name (guard, first, table, name))
    return cohesion_json_scan_fail (scan, &path, start, COHESION_FORMAT_ERROR_DUPLICATE_MEMBER,
                                    _ ("This member is there twice. Keep one of the two."));
  skip_space (scan);
  if (scan->at == scan->end || *scan->at != ':')
    return fail_expected (guard, &path, _ ("A colon is missing here."));
  scan->at++;
  return scan_value (guard, &path, depth);
}

static gboolean
scan_object (Guard *guard, const CohesionJsonPath *path, guint depth)
{
  CohesionJsonScan *scan = &guard->base;
  g_autoptr (GHashTable) table = NULL;
  guint first = guard->names->len;
  gboolean more = TRUE;

  scan->at++;
  skip_space (scan);
  if (scan->at < scan->end && *scan->at == '}')
    {
      scan->at++;
      return TRUE;
    }
  while (more)
    if (!scan_member (guard, path, first, &table, depth) || !scan_separator (guard, path, '}', &more))
      return FALSE;
  g_array_set_size (guard->names, first);
  return TRUE;
}

static gboolean
scan_array (Guard *guard, const CohesionJsonPath *path, guint depth)
{
  CohesionJsonScan *scan = &guard->base;
  CohesionJsonPath element = { .up = path };
  gboolean more = TRUE;

  scan->at++;
  skip_space (scan);
  if (scan->at < scan->end && *scan->at == ']')
    {
      scan->at++;
      return TRUE;
    }
  for (; more; element.index++)
    if (!scan_value (guard, &element, depth) || !scan_separator (guard, path, ']', &more))
      return FALSE;
  return TRUE;
}

static gboolean
scan_word (Guard *guard, const CohesionJsonPath *path)
{
  static const char *const words[] = { "true", "false", "null" };
  CohesionJsonScan *scan = &guard->base;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]), left = scan->end - scan->at;

      if (strncmp (scan->at, words[i], MIN (length, left)) != 0)
        continue;
      scan->at += MIN (length, left);
      return left >= length ? TRUE : fail_expected (guard, path, "");
    }
  return fail_expected (guard, path, _ ("A value is missing here, or is not one that JSON knows."));
}

/* @depth is how many objects and arrays may still be opened. */
static gboolean
scan_value (Guard *guard, const CohesionJsonPath *path, guint depth)
{
  CohesionJsonScan *scan = &guard->base;
  CohesionJsonSlice slice;

  skip_space (scan);
  if (scan->at == scan->end)
    return fail_expected (guard, path, "");
  if (guard->visit != NULL)
    guard->visit (path, scan->at, guard->user_data);
  if (*scan->at == '"')
    return cohesion_json_scan_string (scan, path, &slice);
  if (*scan->at == '-' || g_ascii_isdigit (*scan->at))
    return cohesion_json_scan_number (scan, path);
  if (*scan->at != '{' && *scan->at != '[')
    return scan_word (guard, path);
  if (depth == 0)
    return cohesion_json_scan_fail (scan, path, scan->at, COHESION_FORMAT_ERROR_LIMIT,
                                    _ ("Objects and lists are nested too deeply here."));
  return *scan->at == '{' ? scan_object (guard, path, depth - 1) : scan_array (guard, path, depth - 1);
}

/*
 * Scans one JSON text to its end.
 */
gboolean
cohesion_json_scan_all (CohesionJsonScan *scan, CohesionJsonVisit visit, gpointer user_data)
{
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (Name));
  Guard guard = { .base = *scan, .visit = visit, .user_data = user_data, .names = names };
  gboolean done;

  guard.decoded = g_string_chunk_new (256);
  done = scan_value (&guard, NULL, COHESION_JSON_MAX_DEPTH);
  skip_space (&guard.base);
  if (done && guard.base.at < guard.base.end)
    done = fail_expected (&guard, NULL, _ ("Something follows the end of the strategy."));
  g_string_chunk_free (guard.decoded);
  *scan = guard.base;
  return done;
}

/**
 * cohesion_json_guard:
 * @bytes: what was read from a file
 * @error: where to put the error
 *
 * Checks in one pass that @bytes is JSON (RFC 8259) of which nothing will be lost: UTF-8 throughout, no
 * member twice in an object, no `\u0000`, no number out of reach, no deeper than %COHESION_JSON_MAX_DEPTH. A
 * JSON parser may take each of these and change it in silence; a document must not.
 *
 * Returns: %TRUE if all is well; otherwise @error is one of %COHESION_FORMAT_ERROR and names the place
 */
gboolean
cohesion_json_guard (GBytes *bytes, GError **error)
{
  CohesionJsonScan scan = cohesion_json_scan_new (bytes);
  CohesionJsonScan rest = scan;

  skip_space (&rest);
  if (rest.at == rest.end)
    scan.error = cohesion_format_error_new_literal (COHESION_FORMAT_ERROR_EMPTY, NULL, 0,
                                                    _ ("The file is empty."));
  else if (g_bytes_get_size (bytes) > COHESION_FORMAT_MAX_SIZE)
    scan.error = cohesion_format_error_new (
        COHESION_FORMAT_ERROR_LIMIT, NULL, 0,
        _ ("The file is larger than %d MB, the most that Cohesion reads."),
        COHESION_FORMAT_MAX_SIZE / (1024 * 1024));
  else
    cohesion_json_scan_all (&scan, NULL, NULL);
  if (scan.error == NULL)
    return TRUE;
  g_propagate_error (error, scan.error);
  return FALSE;
}
