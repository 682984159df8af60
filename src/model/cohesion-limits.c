#include "config.h"

#include "cohesion-limits.h"

#include "cohesion-date.h"

#include <string.h>

/**
 * cohesion_field_get_max_length:
 *
 * Returns: how many characters each text in @field may have: %COHESION_MAX_TITLE for a line that names
 *   a node, %COHESION_MAX_TEXT elsewhere, as a label slows down markedly with what is longer. JSON may be as
 *   long as a file.
 */
guint
cohesion_field_get_max_length (const CohesionField *field)
{
  if (field->type == COHESION_FIELD_JSON)
    return G_MAXUINT;
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

/**
 * cohesion_id_is_valid:
 * @text: a text
 *
 * Returns: whether @text can be the id of a node: up to %COHESION_MAX_ID letters, digits, dots, dashes or
 *   underscores, so that it can stand in any file, path or URI as it is
 */
gboolean
cohesion_id_is_valid (const char *text)
{
  gsize length = 0;

  while (g_ascii_isalnum (text[length]) || text[length] == '.' || text[length] == '_' || text[length] == '-')
    length++;
  return length > 0 && length <= COHESION_MAX_ID && text[length] == '\0';
}

static gboolean
is_decimal (const char *text)
{
  gsize whole, fraction;

  text += *text == '-';
  whole = strspn (text, "0123456789");
  if (text[whole] == '\0')
    return whole > 0;
  fraction = strspn (text + whole + 1, "0123456789");
  return whole > 0 && text[whole] == '.' && fraction > 0 && text[whole + 1 + fraction] == '\0';
}

static gboolean
is_colour (const char *text)
{
  return text[0] == '#' && strspn (text + 1, "0123456789abcdefABCDEF") == 6 && text[7] == '\0';
}

/**
 * cohesion_field_accepts:
 * @text: a text that is not empty; of a field that holds several, one of them
 *
 * Returns: whether @text means something in @field: a date that exists, a choice that is offered, a number, a
 *   colour, an id. Whoever sets a field keeps to it, for a file with anything else is refused
 */
gboolean
cohesion_field_accepts (const CohesionField *field, const char *text)
{
  CohesionDate date;

  switch ((guint) field->type)
    {
    case COHESION_FIELD_DATE:
      return cohesion_date_parse_iso (text, &date);
    case COHESION_FIELD_DECIMAL:
      return is_decimal (text);
    case COHESION_FIELD_COLOUR:
      return is_colour (text);
    case COHESION_FIELD_CHOICE:
      return cohesion_field_find_choice (field, text) != NULL;
    case COHESION_FIELD_REFERENCE:
    case COHESION_FIELD_REFERENCES:
      return cohesion_id_is_valid (text);
    default:
      return TRUE;
    }
}
