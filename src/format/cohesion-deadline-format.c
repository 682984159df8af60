#include "config.h"

#include "cohesion-deadline-format-private.h"

static gboolean
knows (gconstpointer data, const char *name)
{
  return FALSE;
}

/*
 * Reads a deadline.
 */
gboolean
cohesion_deadline_format_read (CohesionReader *reader,
                               const CohesionJsonPath *path,
                               JsonNode *json,
                               CohesionValue *value,
                               JsonObject **extra)
{
  JsonObject *object = cohesion_reader_get_object (reader, path, json);

  if (object == NULL)
    return FALSE;
  cohesion_reader_keep_unknown (object, knows, NULL, extra);
  return TRUE;
}

/*
 * Writes a deadline, which may be none, and the members of it that this version does not know.
 */
void
cohesion_deadline_format_write (CohesionJsonWriter *writer,
                                const char *member,
                                CohesionDeadline *deadline,
                                JsonObject *extra)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *json;

  cohesion_json_writer_begin_object (writer, member);
  if (extra != NULL)
    {
      json_object_iter_init_ordered (&iter, extra);
      while (json_object_iter_next_ordered (&iter, &name, &json))
        cohesion_json_writer_add_node (writer, name, json);
    }
  cohesion_json_writer_end_object (writer);
}
