#include "config.h"

#include "cohesion-limits.h"

#include <string.h>

/**
 * cohesion_field_get_max_length:
 *
 * Returns: how many characters each text in @field may have: %COHESION_MAX_TITLE for a line that names
 *   a node, %COHESION_MAX_TEXT elsewhere. A label slows down markedly with what is longer.
 */
guint
cohesion_field_get_max_length (const CohesionField *field)
{
  return field->type == COHESION_FIELD_TEXT && (field->flags & COHESION_FLAG_NAME) ? COHESION_MAX_TITLE
                                                                                   : COHESION_MAX_TEXT;
}

/**
 * cohesion_text_fits:
 * @text: UTF-8 text
 * @max_length: a number of characters
 *
 * Returns: whether @text has no more characters than that
 */
gboolean
cohesion_text_fits (const char *text, guint max_length)
{
  /* No text has more characters than bytes. */
  return strlen (text) <= max_length || g_utf8_strlen (text, -1) <= (glong) max_length;
}
