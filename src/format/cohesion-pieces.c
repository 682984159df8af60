#include "config.h"

#include "cohesion-pieces-private.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* The items in the content of a snapshot as they are written there, without reading them: most are as they
 * were, to the byte, and are neither looked into nor held again. */

#define ID "{\"id\":\""

/* Past a string; NULL if it does not end. */
static const char *
skip_string (const char *at)
{
  for (at++; *at != '"'; at++)
    {
      if (*at == '\\')
        at++;
      if (*at == '\0')
        return NULL;
    }
  return at + 1;
}

/* Past an object; NULL if it does not end. */
static const char *
skip_object (const char *at)
{
  guint depth = 0;

  while (*at != '\0')
    {
      if (*at == '"')
        {
          at = skip_string (at);
          if (at == NULL)
            return NULL;
          continue;
        }
      depth += *at == '{';
      depth -= *at == '}';
      at++;
      if (depth == 0)
        return at;
    }
  return NULL;
}

/* What comes before the items, as it is written here: the version of the format and the id of the document.
 */
static const char *
skip_head (const char *at)
{
  static const char version[] = "{\"formatVersion\":";
  static const char root[] = ",\"root\":";
  static const char nodes[] = ",\"nodes\":[";

  if (!g_str_has_prefix (at, version))
    return NULL;
  at += strlen (version);
  at += strspn (at, "0123456789");
  if (!g_str_has_prefix (at, root))
    return NULL;
  at += strlen (root);
  at = *at == '"' ? skip_string (at) : NULL;
  return at && g_str_has_prefix (at, nodes) ? at + strlen (nodes) : NULL;
}

/* Private to the format: the items in @content, or NULL if it is not as this version of the program writes
 * it. They live as long as @content. */
GArray *
cohesion_pieces_find (const char *content)
{
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (CohesionPiece));
  const char *at = skip_head (content);

  while (at && *at != ']')
    {
      CohesionPiece piece = { at, 0, FALSE };

      at = g_str_has_prefix (at, ID) ? skip_object (at) : NULL;
      if (at == NULL)
        return NULL;
      piece.length = (gsize) (at - piece.text);
      g_array_append_val (pieces, piece);
      if (*at == ',')
        at++;
      else if (*at != ']')
        return NULL;
    }
  return at && g_str_equal (at, "]}") ? g_steal_pointer (&pieces) : NULL;
}

/* Private to the format: the id of the item, as it is written. */
char *
cohesion_piece_dup_id (const CohesionPiece *self)
{
  const char *id = self->text + strlen (ID);
  const char *end = skip_string (id - 1);

  return g_strndup (id, (gsize) (end - 1 - id));
}

static JsonNode *
read_piece (CohesionPiece *self)
{
  g_autofree char *text = g_strndup (self->text, self->length);
  JsonNode *json = json_from_string (text, NULL);

  self->sound = json != NULL;
  return json;
}

/* Private to the format: whether the item can be read. */
gboolean
cohesion_piece_is_sound (CohesionPiece *self)
{
  g_autoptr (JsonNode) json = self->sound ? NULL : read_piece (self);

  return self->sound;
}

/* Private to the format: whether both say the same; @other is known to be sound. The order of members counts,
 * and how their texts are written does not. */
gboolean
cohesion_piece_is_same (CohesionPiece *self, CohesionPiece *other)
{
  g_autoptr (JsonNode) mine = NULL;
  g_autoptr (JsonNode) theirs = NULL;
  g_autofree char *text = NULL;
  g_autofree char *other_text = NULL;

  if (self->length == other->length && memcmp (self->text, other->text, self->length) == 0)
    {
      self->sound = TRUE;
      return TRUE;
    }
  mine = read_piece (self);
  theirs = read_piece (other);
  if (mine == NULL || theirs == NULL)
    return FALSE;
  text = json_to_string (mine, FALSE);
  other_text = json_to_string (theirs, FALSE);
  return g_str_equal (text, other_text);
}
