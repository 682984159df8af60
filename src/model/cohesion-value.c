#include "config.h"

#include "cohesion-value.h"

#include <string.h>

/**
 * cohesion_field_get_storage:
 *
 * Returns: how the values of @field are kept
 */
CohesionStorage
cohesion_field_get_storage (const CohesionField *field)
{
  switch (field->type)
    {
    case COHESION_FIELD_INTEGER:
    case COHESION_FIELD_BOOLEAN:
    case COHESION_FIELD_DATE_TIME:
      return COHESION_STORAGE_INTEGER;

    case COHESION_FIELD_DEADLINE:
      return COHESION_STORAGE_DEADLINE;

    case COHESION_FIELD_REFERENCES:
    case COHESION_FIELD_STRINGS:
      return COHESION_STORAGE_STRINGS;

    case COHESION_FIELD_TEXT:
    case COHESION_FIELD_RICH_TEXT:
    case COHESION_FIELD_DECIMAL:
    case COHESION_FIELD_DATE:
    case COHESION_FIELD_STATUS:
    case COHESION_FIELD_CHOICE:
    case COHESION_FIELD_COLOUR:
    case COHESION_FIELD_URI:
    case COHESION_FIELD_REFERENCE:
    case COHESION_FIELD_JSON:
    default:
      return COHESION_STORAGE_STRING;
    }
}

/**
 * cohesion_field_is_shared:
 *
 * Returns: whether many nodes hold the same text in @field, so that one copy is kept for all
 */
gboolean
cohesion_field_is_shared (const CohesionField *field)
{
  switch (field->type)
    {
    case COHESION_FIELD_STATUS:
    case COHESION_FIELD_CHOICE:
    case COHESION_FIELD_REFERENCE:
    case COHESION_FIELD_COLOUR:
    case COHESION_FIELD_DATE:
      return TRUE;

    case COHESION_FIELD_TEXT:
    case COHESION_FIELD_RICH_TEXT:
    case COHESION_FIELD_INTEGER:
    case COHESION_FIELD_DECIMAL:
    case COHESION_FIELD_BOOLEAN:
    case COHESION_FIELD_DATE_TIME:
    case COHESION_FIELD_DEADLINE:
    case COHESION_FIELD_URI:
    case COHESION_FIELD_REFERENCES:
    case COHESION_FIELD_STRINGS:
    case COHESION_FIELD_JSON:
    default:
      return FALSE;
    }
}

/**
 * cohesion_value_none:
 *
 * Returns: the value of @field when nothing is set
 */
CohesionValue
cohesion_value_none (const CohesionField *field)
{
  CohesionValue value = { .storage = cohesion_field_get_storage (field) };

  if (value.storage == COHESION_STORAGE_INTEGER)
    value.slot.integer = COHESION_UNSET;
  return value;
}

/**
 * cohesion_value_string:
 * @field: the field it is for
 * @text: (nullable): UTF-8 text
 *
 * Returns: the value; an empty text is none
 */
CohesionValue
cohesion_value_string (const CohesionField *field, const char *text)
{
  CohesionValue value = { .storage = COHESION_STORAGE_STRING };

  if (text != NULL && *text != '\0')
    value.slot.string = cohesion_field_is_shared (field) ? g_ref_string_new_intern (text)
                                                         : g_ref_string_new (text);
  return value;
}

/**
 * cohesion_value_integer:
 * @integer: a number, 0 or 1 for a boolean, seconds since 1970 in UTC for a date-time, or
 *   %COHESION_UNSET
 *
 * Returns: the value
 */
CohesionValue
cohesion_value_integer (gint64 integer)
{
  return (CohesionValue) { .storage = COHESION_STORAGE_INTEGER, .slot.integer = integer };
}

/**
 * cohesion_value_deadline:
 * @deadline: (nullable): a deadline, of which a reference is taken
 *
 * Returns: the value
 */
CohesionValue
cohesion_value_deadline (CohesionDeadline *deadline)
{
  return (CohesionValue) {
    .storage = COHESION_STORAGE_DEADLINE,
    .slot.deadline = deadline ? cohesion_deadline_ref (deadline) : NULL,
  };
}

/**
 * cohesion_value_strings:
 * @strings: (nullable): texts or ids, copied
 *
 * Returns: the value; an empty list is none
 */
CohesionValue
cohesion_value_strings (const char *const *strings)
{
  return (CohesionValue) {
    .storage = COHESION_STORAGE_STRINGS,
    .slot.strings = strings && *strings ? g_strdupv ((GStrv) strings) : NULL,
  };
}

/**
 * cohesion_value_copy:
 *
 * Returns: a copy, which shares what cannot change
 */
CohesionValue
cohesion_value_copy (const CohesionValue *value)
{
  CohesionValue copy = *value;

  switch (value->storage)
    {
    case COHESION_STORAGE_STRING:
      if (copy.slot.string)
        g_ref_string_acquire (copy.slot.string);
      break;

    case COHESION_STORAGE_DEADLINE:
      if (copy.slot.deadline)
        cohesion_deadline_ref (copy.slot.deadline);
      break;

    case COHESION_STORAGE_STRINGS:
      copy.slot.strings = g_strdupv (value->slot.strings);
      break;

    case COHESION_STORAGE_INTEGER:
    default:
      break;
    }
  return copy;
}

/**
 * cohesion_value_clear:
 *
 * Frees what @value holds and makes it none.
 */
void
cohesion_value_clear (CohesionValue *value)
{
  switch (value->storage)
    {
    case COHESION_STORAGE_STRING:
      g_clear_pointer (&value->slot.string, g_ref_string_release);
      break;

    case COHESION_STORAGE_DEADLINE:
      g_clear_pointer (&value->slot.deadline, cohesion_deadline_unref);
      break;

    case COHESION_STORAGE_STRINGS:
      g_clear_pointer (&value->slot.strings, g_strfreev);
      break;

    case COHESION_STORAGE_INTEGER:
    default:
      value->slot.integer = COHESION_UNSET;
      break;
    }
}

static gboolean
deadline_equal (const CohesionDeadline *a, const CohesionDeadline *b)
{
  return a == b || (a && b && cohesion_deadline_equal (a, b));
}

/**
 * cohesion_value_equal:
 *
 * Returns: whether both say the same
 */
gboolean
cohesion_value_equal (const CohesionValue *a, const CohesionValue *b)
{
  if (a->storage != b->storage)
    return FALSE;

  switch (a->storage)
    {
    case COHESION_STORAGE_STRING:
      return g_strcmp0 (a->slot.string, b->slot.string) == 0;

    case COHESION_STORAGE_DEADLINE:
      return deadline_equal (a->slot.deadline, b->slot.deadline);

    case COHESION_STORAGE_STRINGS:
      if (a->slot.strings == NULL || b->slot.strings == NULL)
        return a->slot.strings == b->slot.strings;
      return g_strv_equal ((const char *const *) a->slot.strings, (const char *const *) b->slot.strings);

    case COHESION_STORAGE_INTEGER:
    default:
      return a->slot.integer == b->slot.integer;
    }
}

/**
 * cohesion_value_is_none:
 *
 * Returns: whether nothing is set
 */
gboolean
cohesion_value_is_none (const CohesionValue *value)
{
  if (value->storage == COHESION_STORAGE_INTEGER)
    return value->slot.integer == COHESION_UNSET;
  return value->slot.string == NULL;
}

/**
 * cohesion_value_get_size:
 *
 * Returns: about how many bytes the text of @value takes
 */
gsize
cohesion_value_get_size (const CohesionValue *value)
{
  gsize size = 0;

  if (value->storage == COHESION_STORAGE_STRING && value->slot.string)
    size = g_ref_string_length (value->slot.string);
  else if (value->storage == COHESION_STORAGE_STRINGS && value->slot.strings)
    for (char **text = value->slot.strings; *text; text++)
      size += strlen (*text);
  return size;
}
