#include "config.h"

#include "cohesion-json-writer.h"

#include "cohesion-json-guard.h"
#include "cohesion-json-path.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* What is deeper could not be read again. */
#define MAX_LEVELS COHESION_JSON_MAX_DEPTH
#define INDENT 2

/* An object or array that is open. */
typedef struct
{
  const char *member; /* its own name, of the one who calls; NULL in an array */
  guint n_values;     /* how many it has so far */
} Level;

struct _CohesionJsonWriter
{
  GString *out;
  Level levels[MAX_LEVELS];
  guint depth;
  gboolean compact; /* no white space */
  GError *error;
};

/**
 * cohesion_json_writer_new:
 *
 * Returns: (transfer full): a writer with nothing written yet
 */
CohesionJsonWriter *
cohesion_json_writer_new (void)
{
  CohesionJsonWriter *self = g_new0 (CohesionJsonWriter, 1);

  self->out = g_string_new (NULL);
  return self;
}

/**
 * cohesion_json_writer_new_compact:
 *
 * Returns: (transfer full): a writer of JSON for programs: without any white space
 */
CohesionJsonWriter *
cohesion_json_writer_new_compact (void)
{
  CohesionJsonWriter *self = cohesion_json_writer_new ();

  self->compact = TRUE;
  return self;
}

/**
 * cohesion_json_writer_free:
 * @self: (transfer full): a writer
 *
 * Frees the writer and what it has written.
 */
void
cohesion_json_writer_free (CohesionJsonWriter *self)
{
  g_string_free (self->out, TRUE);
  g_clear_error (&self->error);
  g_free (self);
}

/**
 * cohesion_json_writer_finish:
 * @self: (transfer full): a writer whose every object and array is ended
 * @error: where to put the error
 *
 * Ends the file with a newline, unless it is compact, and hands it over.
 *
 * Returns: (transfer full): what was written, or %NULL with the first of %COHESION_FORMAT_ERROR
 */
GBytes *
cohesion_json_writer_finish (CohesionJsonWriter *self, GError **error)
{
  g_autoptr (CohesionJsonWriter) writer = self;
  GBytes *bytes = NULL;

  g_assert (self->depth == 0);
  if (self->error != NULL)
    g_propagate_error (error, g_steal_pointer (&self->error));
  else
    {
      if (!self->compact)
        g_string_append_c (self->out, '\n');
      bytes = g_string_free_to_bytes (self->out);
      self->out = g_string_new (NULL);
    }
  return bytes;
}

/**
 * cohesion_json_writer_fail:
 * @self: a writer
 * @member: (nullable): the member at fault
 * @code: what is wrong
 * @text: a translated sentence that says so
 *
 * Makes cohesion_json_writer_finish() return an error for the member that is being written, unless there is
 * one.
 */
void
cohesion_json_writer_fail (CohesionJsonWriter *self,
                           const char *member,
                           CohesionFormatError code,
                           const char *text)
{
  CohesionJsonPath paths[MAX_LEVELS + 1];
  g_autofree char *where = NULL;
  guint n = 0;

  if (self->error != NULL)
    return;
  /* The outermost level has no step of its own: it is the top. */
  for (guint i = 1; i <= self->depth; i++)
    {
      const char *name = i < self->depth ? self->levels[i].member : member;
      const CohesionJsonPath *up = n > 0 ? &paths[n - 1] : NULL;

      paths[n++] = name != NULL ? cohesion_json_path_member (up, name)
                                : cohesion_json_path_element (up, self->levels[i - 1].n_values - 1);
    }
  where = cohesion_json_path_to_string (n > 0 ? &paths[n - 1] : NULL);
  self->error = cohesion_format_error_new_literal (code, where, 0, text);
}

static void
append_line (CohesionJsonWriter *self)
{
  static const char spaces[] =
      "                                                                                ";

  G_STATIC_ASSERT (sizeof spaces > MAX_LEVELS * INDENT);

  if (self->compact)
    return;
  g_string_append_c (self->out, '\n');
  g_string_append_len (self->out, spaces, self->depth * INDENT);
}

/* A byte that has to be escaped, which takes a look at each; eight at a time they are let pass together. */
static gboolean
is_plain (guchar byte)
{
  return byte >= 0x20 && byte != '"' && byte != '\\';
}

/* Past the bytes from @at on that can stay as they are. */
static const char *
skip_plain (const char *at, const char *end)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);
  const guint64 highs = ones * 0x80;

  for (guint64 word; end - at >= 8; at += 8)
    {
      guint64 quote, slash;

      memcpy (&word, at, 8);
      quote = word ^ (ones * '"');
      slash = word ^ (ones * '\\');
      /* The high bit of a byte is set where it is less than a space, or equal to one of the two. */
      if (((word - ones * 0x20) | (quote - ones) | (slash - ones)) & ~word & highs)
        break;
    }
  while (at < end && is_plain ((guchar) *at))
    at++;
  return at;
}

static void
append_escaped (CohesionJsonWriter *self, guchar byte)
{
  static const char named[0x20] = { ['\b'] = 'b', ['\f'] = 'f', ['\n'] = 'n', ['\r'] = 'r', ['\t'] = 't' };

  if (byte >= 0x20 || named[byte] != 0)
    {
      g_string_append_c (self->out, '\\');
      g_string_append_c (self->out, byte >= 0x20 ? (char) byte : named[byte]);
    }
  else
    g_string_append_printf (self->out, "\\u%04x", byte);
}

/* Texts are copied in runs between the characters that must be escaped. */
static void
append_quoted (CohesionJsonWriter *self, const char *text)
{
  const char *end = text + strlen (text);

  g_string_append_c (self->out, '"');
  while (TRUE)
    {
      const char *run = text;

      text = skip_plain (text, end);
      g_string_append_len (self->out, run, text - run);
      if (text == end)
        break;
      append_escaped (self, (guchar) *text++);
    }
  g_string_append_c (self->out, '"');
}

/* Begins the line of a value: the comma after the one before, the indent, the name. */
static void
begin_value (CohesionJsonWriter *self, const char *member)
{
  if (self->depth == 0)
    return;
  if (self->levels[self->depth - 1].n_values++ > 0)
    g_string_append_c (self->out, ',');
  append_line (self);
  if (member == NULL)
    return;
  if (!g_utf8_validate (member, -1, NULL))
    cohesion_json_writer_fail (self, member, COHESION_FORMAT_ERROR_ENCODING,
                               _ ("This name is not valid UTF-8."));
  append_quoted (self, member);
  g_string_append (self->out, self->compact ? ":" : ": ");
}

static void
begin_level (CohesionJsonWriter *self, const char *member, char bracket)
{
  g_assert (self->depth < MAX_LEVELS);
  begin_value (self, member);
  g_string_append_c (self->out, bracket);
  self->levels[self->depth++] = (Level) { .member = member };
}

static void
end_level (CohesionJsonWriter *self, char bracket)
{
  g_assert (self->depth > 0);
  self->depth--;
  if (self->levels[self->depth].n_values > 0)
    append_line (self);
  g_string_append_c (self->out, bracket);
}

/**
 * cohesion_json_writer_begin_object:
 * @self: a writer
 * @member: (nullable): the member’s name; must stay valid until the object is ended
 *
 * Begins an object.
 */
void
cohesion_json_writer_begin_object (CohesionJsonWriter *self, const char *member)
{
  begin_level (self, member, '{');
}

/**
 * cohesion_json_writer_end_object:
 * @self: a writer
 *
 * Ends the innermost object.
 */
void
cohesion_json_writer_end_object (CohesionJsonWriter *self)
{
  end_level (self, '}');
}

/**
 * cohesion_json_writer_begin_array:
 * @self: a writer
 * @member: (nullable): the member’s name; must stay valid until the array is ended
 *
 * Begins an array.
 */
void
cohesion_json_writer_begin_array (CohesionJsonWriter *self, const char *member)
{
  begin_level (self, member, '[');
}

/**
 * cohesion_json_writer_end_array:
 * @self: a writer
 *
 * Ends the innermost array.
 */
void
cohesion_json_writer_end_array (CohesionJsonWriter *self)
{
  end_level (self, ']');
}

/**
 * cohesion_json_writer_add_string:
 * @self: a writer
 * @member: (nullable): the member’s name
 * @text: a text; %COHESION_FORMAT_ERROR_ENCODING if it is not UTF-8, for a file with it could not be opened
 * again
 *
 * Writes a text.
 */
void
cohesion_json_writer_add_string (CohesionJsonWriter *self, const char *member, const char *text)
{
  begin_value (self, member);
  if (!g_utf8_validate (text, -1, NULL))
    cohesion_json_writer_fail (self, member, COHESION_FORMAT_ERROR_ENCODING,
                               _ ("This text is not valid UTF-8. Type it again."));
  append_quoted (self, text);
}

/* Past a string of compact JSON. */
static const char *
skip_string (const char *at)
{
  for (at++; *at != '"'; at++)
    if (*at == '\\')
      at++;
  return at;
}

/**
 * cohesion_json_writer_add_raw:
 * @self: a writer
 * @member: (nullable): the member’s name; must stay valid for the call
 * @text: JSON without white space outside of strings; it is not looked at whether it is that
 *
 * Writes what is read by programs rather than by people: the elements of a list in it take a line each,
 * however much they hold.
 */
void
cohesion_json_writer_add_raw (CohesionJsonWriter *self, const char *member, const char *text)
{
  guint depth = 0;
  const char *start = text;

  begin_value (self, member);
  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == '"')
        at = skip_string (at);
      depth += *at == '[' || *at == '{';
      depth -= *at == ']' || *at == '}';
      if (depth != 2 || !((*at == '[' && at[1] != ']') || *at == ','))
        continue;
      g_string_append_len (self->out, start, at + 1 - start);
      append_line (self);
      start = at + 1;
    }
  g_string_append (self->out, start);
}

/**
 * cohesion_json_writer_add_int:
 * @self: a writer
 * @member: (nullable): the member’s name
 * @value: a number
 *
 * Writes a whole number.
 */
void
cohesion_json_writer_add_int (CohesionJsonWriter *self, const char *member, gint64 value)
{
  char digits[20];
  gsize at = sizeof digits;
  guint64 rest = value < 0 ? -(guint64) value : (guint64) value;

  begin_value (self, member);
  if (value < 0)
    g_string_append_c (self->out, '-');
  do
    digits[--at] = (char) ('0' + rest % 10);
  while (rest /= 10);
  g_string_append_len (self->out, digits + at, (gssize) (sizeof digits - at));
}

/**
 * cohesion_json_writer_add_boolean:
 * @self: a writer
 * @member: (nullable): the member’s name
 * @value: a truth value
 *
 * Writes `true` or `false`.
 */
void
cohesion_json_writer_add_boolean (CohesionJsonWriter *self, const char *member, gboolean value)
{
  begin_value (self, member);
  g_string_append (self->out, value ? "true" : "false");
}

/**
 * cohesion_json_writer_add_null:
 * @self: a writer
 * @member: (nullable): the member’s name
 *
 * Writes `null`.
 */
void
cohesion_json_writer_add_null (CohesionJsonWriter *self, const char *member)
{
  begin_value (self, member);
  g_string_append (self->out, "null");
}

/* A fraction in a member we do not know goes back with as few digits as bring the same number. */
static void
add_double (CohesionJsonWriter *self, const char *member, double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  char format[8];

  begin_value (self, member);
  if (!isfinite (value))
    cohesion_json_writer_fail (self, member, COHESION_FORMAT_ERROR_NUMBER,
                               _ ("This number is infinite or none at all."));
  /* Fifteen digits are kept by any double, seventeen tell any two apart. */
  for (guint digits = 15; digits <= 17; digits++)
    {
      g_snprintf (format, sizeof format, "%%.%ug", digits);
      g_ascii_formatd (text, sizeof text, format, value);
      if (g_ascii_strtod (text, NULL) == value)
        break;
    }
  g_string_append (self->out, text);
  /* Without a point it would come back as a whole number. */
  if (strpbrk (text, ".e") == NULL)
    g_string_append (self->out, ".0");
}

static void
add_object (CohesionJsonWriter *self, const char *member, JsonObject *object)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  cohesion_json_writer_begin_object (self, member);
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    cohesion_json_writer_add_node (self, name, node);
  cohesion_json_writer_end_object (self);
}

static void
add_array (CohesionJsonWriter *self, const char *member, JsonArray *array)
{
  cohesion_json_writer_begin_array (self, member);
  for (guint i = 0; i < json_array_get_length (array); i++)
    cohesion_json_writer_add_node (self, NULL, json_array_get_element (array, i));
  cohesion_json_writer_end_array (self);
}

static void
add_value (CohesionJsonWriter *self, const char *member, JsonNode *node)
{
  switch (json_node_get_value_type (node))
    {
    case G_TYPE_STRING:
      cohesion_json_writer_add_string (self, member, json_node_get_string (node));
      break;
    case G_TYPE_INT64:
      cohesion_json_writer_add_int (self, member, json_node_get_int (node));
      break;
    case G_TYPE_BOOLEAN:
      cohesion_json_writer_add_boolean (self, member, json_node_get_boolean (node));
      break;
    default:
      add_double (self, member, json_node_get_double (node));
      break;
    }
}

/**
 * cohesion_json_writer_add_node:
 * @self: a writer
 * @member: (nullable): the member’s name; must stay valid for the call
 * @node: any JSON
 *
 * Writes JSON that came from a file and is not ours to understand.
 */
void
cohesion_json_writer_add_node (CohesionJsonWriter *self, const char *member, JsonNode *node)
{
  JsonNodeType type = json_node_get_node_type (node);

  if (self->depth == MAX_LEVELS && (type == JSON_NODE_OBJECT || type == JSON_NODE_ARRAY))
    {
      begin_value (self, member);
      cohesion_json_writer_fail (self, member, COHESION_FORMAT_ERROR_LIMIT,
                                 _ ("Objects and lists are nested too deeply here."));
      return;
    }
  switch (type)
    {
    case JSON_NODE_OBJECT:
      add_object (self, member, json_node_get_object (node));
      break;
    case JSON_NODE_ARRAY:
      add_array (self, member, json_node_get_array (node));
      break;
    case JSON_NODE_VALUE:
      add_value (self, member, node);
      break;
    case JSON_NODE_NULL:
    default:
      cohesion_json_writer_add_null (self, member);
      break;
    }
}
