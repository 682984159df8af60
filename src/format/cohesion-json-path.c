#include "config.h"

#include "cohesion-json-path.h"

#include <string.h>

/* FNV-1a, 64 bits: the hash of a path is the hash of its text, and can go on from the hash of its start. */
#define HASH_START G_GUINT64_CONSTANT (14695981039346656037)
#define HASH_PRIME G_GUINT64_CONSTANT (1099511628211)
/* A hostile file may have names of megabytes: no message shows more bytes of one than this. */
#define MAX_NAME 100

/**
 * cohesion_json_path_member:
 * @up: (nullable): the path of the object
 * @member: the member’s name; must outlive the path
 *
 * Returns: the path of a member of an object
 */
CohesionJsonPath
cohesion_json_path_member (const CohesionJsonPath *up, const char *member)
{
  return (CohesionJsonPath) { .up = up, .member = member, .length = strlen (member) };
}

/**
 * cohesion_json_path_element:
 * @up: (nullable): the path of the array
 * @index: the position, counted from 0
 *
 * Returns: the path of an element of an array
 */
CohesionJsonPath
cohesion_json_path_element (const CohesionJsonPath *up, guint index)
{
  return (CohesionJsonPath) { .up = up, .index = index };
}

static void
append (GString *text, const CohesionJsonPath *path)
{
  if (path == NULL)
    return;
  append (text, path->up);
  if (path->member == NULL)
    {
      g_string_append_printf (text, "[%u]", path->index);
      return;
    }
  if (text->len > 0)
    g_string_append_c (text, '.');
  g_string_append_len (text, path->member, MIN (path->length, MAX_NAME));
}

/**
 * cohesion_json_path_to_string:
 * @path: (nullable): a path, %NULL for the top
 *
 * Writes a path as people read it: `themes[2].priorities[0].title`.
 *
 * Returns: (transfer full): the text, empty for the top
 */
char *
cohesion_json_path_to_string (const CohesionJsonPath *path)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append (text, path);
  return g_utf8_make_valid (text->str, text->len);
}

static guint64
hash_on (guint64 hash, const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guchar) text[i]) * HASH_PRIME;
  return hash;
}

/**
 * cohesion_json_path_hash:
 * @path: (nullable): a path
 *
 * Returns: what cohesion_json_path_hash_text() returns for the path’s text, without writing it
 */
guint64
cohesion_json_path_hash (const CohesionJsonPath *path)
{
  guint64 hash;
  char element[16];

  if (path == NULL)
    return HASH_START;
  hash = cohesion_json_path_hash (path->up);
  if (path->member == NULL)
    return hash_on (hash, element, (gsize) g_snprintf (element, sizeof element, "[%u]", path->index));
  if (path->up != NULL)
    hash = hash_on (hash, ".", 1);
  return hash_on (hash, path->member, path->length);
}

/**
 * cohesion_json_path_hash_text:
 * @text: a path’s text, or its start
 * @length: how many bytes of @text to take
 *
 * Returns: the hash of the text
 */
guint64
cohesion_json_path_hash_text (const char *text, gsize length)
{
  return hash_on (HASH_START, text, length);
}
