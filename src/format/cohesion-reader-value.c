#include "config.h"

#include "cohesion-reader-private.h"

#include "model/cohesion-date.h"
#include "model/cohesion-limits.h"

#include <glib/gi18n.h>
#include <string.h>

/* Of a value that is refused, so much is shown. */
#define SHOWN 60

static gboolean
holds (JsonNode *json, GType type)
{
  return JSON_NODE_HOLDS_VALUE (json) && json_node_get_value_type (json) == type;
}

/*
 * Returns the object, or fails and returns NULL.
 */
JsonObject *
cohesion_reader_get_object (CohesionReader *self, const CohesionJsonPath *path, JsonNode *json)
{
  if (JSON_NODE_HOLDS_OBJECT (json))
    return json_node_get_object (json);
  cohesion_reader_fail (self, path, COHESION_FORMAT_ERROR_TYPE, _ ("This must be an object in braces."));
  return NULL;
}

/*
 * Returns the array, or fails and returns NULL.
 */
JsonArray *
cohesion_reader_get_array (CohesionReader *self, const CohesionJsonPath *path, JsonNode *json)
{
  if (JSON_NODE_HOLDS_ARRAY (json))
    return json_node_get_array (json);
  cohesion_reader_fail (self, path, COHESION_FORMAT_ERROR_TYPE,
                        _ ("This must be a list in square brackets."));
  return NULL;
}

/*
 * Returns the text, or fails and returns NULL.
 */
const char *
cohesion_reader_get_string (CohesionReader *self, const CohesionJsonPath *path, JsonNode *json)
{
  if (holds (json, G_TYPE_STRING))
    return json_node_get_string (json);
  cohesion_reader_fail (self, path, COHESION_FORMAT_ERROR_TYPE, _ ("This must be a text in quotes."));
  return NULL;
}

/*
 * Gets a whole number; the one that the model keeps for “none” is refused.
 */
gboolean
cohesion_reader_get_integer (CohesionReader *self,
                             const CohesionJsonPath *path,
                             JsonNode *json,
                             gint64 *integer)
{
  if (!holds (json, G_TYPE_INT64))
    return cohesion_reader_fail (self, path, COHESION_FORMAT_ERROR_TYPE, _ ("This must be a whole number."));
  *integer = json_node_get_int (json);
  if (*integer == COHESION_UNSET)
    return cohesion_reader_fail (self, path, COHESION_FORMAT_ERROR_NUMBER, _ ("This number is too large."));
  return TRUE;
}

static char *
list_choices (const CohesionField *field)
{
  g_autoptr (GString) keys = g_string_new (NULL);

  for (const CohesionChoice *choice = field->choices; choice->key != NULL; choice++)
    g_string_append_printf (keys, keys->len > 0 ? ", %s" : "%s", choice->key);
  return g_string_free (g_steal_pointer (&keys), FALSE);
}

static gboolean
fail_text (CohesionReader *self, const CohesionJsonPath *path, const CohesionField *field, const char *text)
{
  g_autofree char *shown = g_utf8_truncate_middle (text, SHOWN);
  g_autofree char *choices = NULL;

  switch ((guint) field->type)
    {
    case COHESION_FIELD_DATE:
      return cohesion_reader_fail (self, path, COHESION_FORMAT_ERROR_VALUE,
                                   _ ("“%s” is not a date. Write it as 2026-09-30, 2026-09 or 2026."), shown);
    case COHESION_FIELD_DECIMAL:
      return cohesion_reader_fail (self, path, COHESION_FORMAT_ERROR_VALUE,
                                   _ ("“%s” is not a decimal number. Write it as 1250.00."), shown);
    case COHESION_FIELD_COLOUR:
      return cohesion_reader_fail (self, path, COHESION_FORMAT_ERROR_VALUE,
                                   _ ("“%s” is not a colour. Write it as #1a5fb4."), shown);
    case COHESION_FIELD_CHOICE:
      choices = list_choices (field);
      return cohesion_reader_fail (self, path, COHESION_FORMAT_ERROR_VALUE,
                                   /* Translators: the second %s is a list such as “draft, adopted, closed” */
                                   _ ("“%s” is none of the values that are known here: %s."), shown, choices);
    default:
      return cohesion_reader_fail (
          self, path, COHESION_FORMAT_ERROR_VALUE,
          _ ("“%s” is not an id. An id has up to %d letters, digits, dots or dashes."), shown,
          COHESION_MAX_ID);
    }
}

static const char *
get_text (CohesionReader *self, const CohesionJsonPath *path, const CohesionField *field, JsonNode *json)
{
  const char *text = cohesion_reader_get_string (self, path, json);
  guint max_length = cohesion_field_get_max_length (field);

  if (text == NULL || *text == '\0')
    return text;
  if (!cohesion_text_fits (text, max_length))
    {
      cohesion_reader_fail (self, path, COHESION_FORMAT_ERROR_LIMIT,
                            ngettext ("This text has more than %u character.",
                                      "This text has more than %u characters.", max_length),
                            max_length);
      return NULL;
    }
  return cohesion_field_accepts (field, text) || fail_text (self, path, field, text) ? text : NULL;
}

static gboolean
read_strings (CohesionReader *self,
              const CohesionJsonPath *path,
              const CohesionField *field,
              JsonNode *json,
              CohesionValue *value)
{
  JsonArray *array = cohesion_reader_get_array (self, path, json);
  g_autoptr (GPtrArray) strings = g_ptr_array_new_null_terminated (8, NULL, TRUE);

  if (array == NULL)
    return FALSE;
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      CohesionJsonPath element = cohesion_json_path_element (path, i);
      const char *text = get_text (self, &element, field, json_array_get_element (array, i));

      if (text == NULL)
        return FALSE;
      g_ptr_array_add (strings, (char *) text);
    }
  *value = cohesion_value_strings ((const char *const *) strings->pdata);
  return TRUE;
}

static gboolean
read_json (CohesionReader *self,
           const CohesionJsonPath *path,
           const CohesionField *field,
           JsonNode *json,
           CohesionValue *value)
{
  g_autofree char *text = NULL;

  if (!cohesion_reader_is_shallow (json, COHESION_MAX_FIELD_DEPTH))
    return cohesion_reader_fail (self, path, COHESION_FORMAT_ERROR_LIMIT,
                                 _ ("Objects and lists are nested too deeply here."));
  text = json_to_string (json, FALSE);
  *value = cohesion_value_string (field, text);
  return TRUE;
}

static gboolean
read_string (CohesionReader *self,
             const CohesionJsonPath *path,
             const CohesionField *field,
             JsonNode *json,
             CohesionValue *value)
{
  const char *text = get_text (self, path, field, json);

  if (text == NULL)
    return FALSE;
  *value = cohesion_value_string (field, text);
  return TRUE;
}

static gboolean
read_integer (CohesionReader *self,
              const CohesionJsonPath *path,
              const CohesionField *field,
              JsonNode *json,
              CohesionValue *value)
{
  gint64 integer;

  if (field->type == COHESION_FIELD_BOOLEAN)
    {
      if (!holds (json, G_TYPE_BOOLEAN))
        return cohesion_reader_fail (self, path, COHESION_FORMAT_ERROR_TYPE,
                                     _ ("This must be true or false."));
      integer = json_node_get_boolean (json);
    }
  else if (field->type == COHESION_FIELD_DATE_TIME)
    {
      if (!cohesion_reader_get_time (self, path, json, &integer))
        return FALSE;
    }
  else if (!cohesion_reader_get_integer (self, path, json, &integer))
    return FALSE;
  *value = cohesion_value_integer (integer);
  return TRUE;
}

/*
 * Reads the value of any field but a deadline.
 */
gboolean
cohesion_reader_read_value (CohesionReader *self,
                            const CohesionJsonPath *path,
                            const CohesionField *field,
                            JsonNode *json,
                            CohesionValue *value)
{
  switch (cohesion_field_get_storage (field))
    {
    case COHESION_STORAGE_INTEGER:
      return read_integer (self, path, field, json, value);
    case COHESION_STORAGE_STRINGS:
      return read_strings (self, path, field, json, value);
    case COHESION_STORAGE_STRING:
    case COHESION_STORAGE_DEADLINE:
    default:
      return field->type == COHESION_FIELD_JSON ? read_json (self, path, field, json, value)
                                                : read_string (self, path, field, json, value);
    }
}

/*
 * Returns the id, or fails and returns NULL.
 */
const char *
cohesion_reader_get_id (CohesionReader *self, const CohesionJsonPath *path, JsonNode *json)
{
  static const CohesionField any = { .type = COHESION_FIELD_REFERENCE };
  const char *id = cohesion_reader_get_string (self, path, json);

  return id == NULL || cohesion_id_is_valid (id) || fail_text (self, path, &any, id) ? id : NULL;
}

/*
 * Gets a date and time, as seconds since 1970 in UTC.
 */
gboolean
cohesion_reader_get_time (CohesionReader *self, const CohesionJsonPath *path, JsonNode *json, gint64 *time)
{
  const char *text = cohesion_reader_get_string (self, path, json);
  g_autofree char *shown = NULL;
  char again[COHESION_TIMESTAMP_SIZE];

  if (text == NULL)
    return FALSE;
  /* With its offset taken off, a time may fall out of the years that can be written. */
  if (cohesion_timestamp_parse (text, time) && *cohesion_timestamp_to_text (*time, again) != '\0')
    return TRUE;
  shown = g_utf8_truncate_middle (text, SHOWN);
  return cohesion_reader_fail (self, path, COHESION_FORMAT_ERROR_VALUE,
                               _ ("“%s” is not a date and time. Write it as 2026-09-30T14:05:00Z."), shown);
}
