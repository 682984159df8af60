#include "config.h"

#include "cohesion-deadline-format-private.h"

#include "model/cohesion-limits.h"

#include <glib/gi18n.h>

/* A deadline is an object in the file: what was written, and what it means. */

static const char *const members[] = {
  "text", "date", "precision", "recurrence", "anchor", "month", "day", NULL,
};

static gboolean
knows (gconstpointer data, const char *name)
{
  return g_strv_contains (members, name);
}

/* Where the deadline is, and what was found out so far. */
typedef struct
{
  CohesionReader *reader;
  const CohesionJsonPath *path;
  JsonObject *object;
  CohesionDeadlineParts parts;
} Reading;

static gboolean
fail (Reading *self, const char *member, const char *text)
{
  CohesionJsonPath path = cohesion_json_path_member (self->path, member);

  return cohesion_reader_fail (self->reader, &path, COHESION_FORMAT_ERROR_VALUE, "%s", text);
}

/* Gets a text; none is fine. */
static gboolean
get_text (Reading *self, const char *member, const char **text)
{
  CohesionJsonPath path = cohesion_json_path_member (self->path, member);
  JsonNode *json = json_object_get_member (self->object, member);

  *text = NULL;
  if (json == NULL || JSON_NODE_HOLDS_NULL (json))
    return TRUE;
  *text = cohesion_reader_get_string (self->reader, &path, json);
  if (*text == NULL)
    return FALSE;
  return cohesion_text_fits (*text, COHESION_MAX_TITLE) ||
         cohesion_reader_fail (self->reader, &path, COHESION_FORMAT_ERROR_LIMIT,
                               ngettext ("This text has more than %d character.",
                                         "This text has more than %d characters.", COHESION_MAX_TITLE),
                               COHESION_MAX_TITLE);
}

static gboolean
get_number (Reading *self, const char *member, guint most, guint *number)
{
  CohesionJsonPath path = cohesion_json_path_member (self->path, member);
  JsonNode *json = json_object_get_member (self->object, member);
  gint64 integer;

  if (json == NULL || JSON_NODE_HOLDS_NULL (json))
    return TRUE;
  if (!cohesion_reader_get_integer (self->reader, &path, json, &integer))
    return FALSE;
  if (integer < 1 || integer > most)
    return cohesion_reader_fail (self->reader, &path, COHESION_FORMAT_ERROR_VALUE,
                                 _ ("This must be a number from 1 to %u."), most);
  *number = (guint) integer;
  return TRUE;
}

static gboolean
read_date (Reading *self)
{
  const char *text;

  if (!get_text (self, "date", &text))
    return FALSE;
  if (text == NULL || *text == '\0')
    return TRUE;
  return (cohesion_date_parse_iso (text, &self->parts.date) &&
          cohesion_date_get_precision (self->parts.date) == COHESION_DATE_PRECISION_DAY) ||
         fail (self, "date", _ ("This must be a day such as 2026-09-30: the last one that is meant."));
}

static gboolean
read_meaning (Reading *self)
{
  const char *precision, *recurrence;

  if (!get_text (self, "precision", &precision) || !get_text (self, "recurrence", &recurrence))
    return FALSE;
  if (precision != NULL && !cohesion_deadline_precision_from_key (precision, &self->parts.precision))
    return fail (self, "precision",
                 _ ("This must be one of day, month, quarter, season, half, year, relative, none."));
  if (recurrence != NULL && !cohesion_deadline_recurrence_from_key (recurrence, &self->parts.recurrence))
    return fail (self, "recurrence",
                 _ ("This must be one of none, monthly, quarterly, halfYearly, annual, ongoing."));
  return TRUE;
}

static gboolean
read_day_of_year (Reading *self)
{
  if (!get_number (self, "month", 12, &self->parts.month) || !get_number (self, "day", 31, &self->parts.day))
    return FALSE;
  return self->parts.day == 0 || self->parts.month != 0 || fail (self, "day", _ ("A day needs a month."));
}

/*
 * Reads a deadline; one that says nothing is none.
 */
gboolean
cohesion_deadline_format_read (CohesionReader *reader,
                               const CohesionJsonPath *path,
                               JsonNode *json,
                               CohesionValue *value,
                               JsonObject **extra)
{
  Reading self = { .reader = reader, .path = path };
  g_autoptr (CohesionDeadline) deadline = NULL;

  self.object = cohesion_reader_get_object (reader, path, json);
  if (self.object == NULL || !get_text (&self, "text", &self.parts.text) || !read_date (&self) ||
      !read_meaning (&self) || !get_text (&self, "anchor", &self.parts.anchor) || !read_day_of_year (&self))
    return FALSE;
  deadline = cohesion_deadline_new (&self.parts);
  if (!cohesion_deadline_format_is_empty (deadline))
    *value = cohesion_value_deadline (deadline);
  cohesion_reader_keep_unknown (self.object, knows, NULL, extra);
  return TRUE;
}

/*
 * Whether nothing is said.
 */
gboolean
cohesion_deadline_format_is_empty (const CohesionDeadline *deadline)
{
  return *cohesion_deadline_get_text (deadline) == '\0' && *cohesion_deadline_get_anchor (deadline) == '\0' &&
         !cohesion_date_is_valid (cohesion_deadline_get_date (deadline)) &&
         cohesion_deadline_get_precision (deadline) == COHESION_DEADLINE_PRECISION_NONE &&
         cohesion_deadline_get_recurrence (deadline) == COHESION_DEADLINE_RECURRENCE_NONE &&
         cohesion_deadline_get_month (deadline) == 0;
}

static void
write_text (CohesionJsonWriter *writer, const char *member, const char *text)
{
  if (*text == '\0')
    return;
  cohesion_json_writer_add_string (writer, member, text);
  if (!cohesion_text_fits (text, COHESION_MAX_TITLE))
    cohesion_json_writer_fail (writer, member, COHESION_FORMAT_ERROR_LIMIT,
                               _ ("This text is too long to be read again. Shorten it."));
}

static void
write_number (CohesionJsonWriter *writer, const char *member, guint number)
{
  if (number > 0)
    cohesion_json_writer_add_int (writer, member, number);
}

static void
write_parts (CohesionJsonWriter *writer, const CohesionDeadline *deadline)
{
  CohesionDeadlinePrecision precision = cohesion_deadline_get_precision (deadline);
  CohesionDeadlineRecurrence recurrence = cohesion_deadline_get_recurrence (deadline);
  char date[COHESION_DATE_ISO_SIZE];

  write_text (writer, "text", cohesion_deadline_get_text (deadline));
  write_text (writer, "date",
              cohesion_date_to_iso (cohesion_date_last_day (cohesion_deadline_get_date (deadline)), date));
  if (precision != COHESION_DEADLINE_PRECISION_NONE)
    cohesion_json_writer_add_string (writer, "precision", cohesion_deadline_precision_to_key (precision));
  if (recurrence != COHESION_DEADLINE_RECURRENCE_NONE)
    cohesion_json_writer_add_string (writer, "recurrence", cohesion_deadline_recurrence_to_key (recurrence));
  write_text (writer, "anchor", cohesion_deadline_get_anchor (deadline));
  write_number (writer, "month", cohesion_deadline_get_month (deadline));
  write_number (writer, "day", cohesion_deadline_get_day (deadline));
}

/*
 * Writes a deadline, which may be NULL, and the members of it that this version does not know.
 */
void
cohesion_deadline_format_write (CohesionJsonWriter *writer,
                                const char *member,
                                const CohesionDeadline *deadline,
                                JsonObject *extra)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *json;

  cohesion_json_writer_begin_object (writer, member);
  if (deadline != NULL)
    write_parts (writer, deadline);
  if (extra != NULL)
    {
      json_object_iter_init_ordered (&iter, extra);
      while (json_object_iter_next_ordered (&iter, &name, &json))
        cohesion_json_writer_add_node (writer, name, json);
    }
  cohesion_json_writer_end_object (writer);
}
