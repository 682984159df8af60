#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CohesionJsonPath:
 * @up: the path of the object or array that holds this value, or %NULL at the top
 * @member: the member’s name, which need not end with a NUL, or %NULL for an element of an array
 * @length: the length of @member in bytes
 * @index: the position in the array
 *
 * Where a value is. It lives on the stack of the function that walks there, so that keeping it costs
 * nothing until an error has to name it.
 */
typedef struct _CohesionJsonPath CohesionJsonPath;
struct _CohesionJsonPath
{
  const CohesionJsonPath *up;
  const char *member;
  gsize length;
  guint index;
};

CohesionJsonPath cohesion_json_path_member (const CohesionJsonPath *up, const char *member);
CohesionJsonPath cohesion_json_path_element (const CohesionJsonPath *up, guint index);
char *cohesion_json_path_to_string (const CohesionJsonPath *path);
guint64 cohesion_json_path_hash (const CohesionJsonPath *path);
guint64 cohesion_json_path_hash_text (const char *text, gsize length);

G_END_DECLS
