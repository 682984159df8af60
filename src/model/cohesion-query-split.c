#include "config.h"

#include "cohesion-query-private.h"

#include <string.h>

/* Takes the text of a query apart, without knowing what its terms mean. Nothing that can be typed is refused
 * here. */

static void
value_free (gpointer data)
{
  CohesionQueryValue *value = data;

  g_free (value->text);
  g_free (value);
}

static void
item_free (gpointer data)
{
  CohesionQueryItem *item = data;

  g_free (item->name);
  g_ptr_array_unref (item->values);
  g_free (item);
}

static gboolean
is_space (const char *c)
{
  return g_unichar_isspace (g_utf8_get_char (c));
}

/* The length in bytes of the quotation mark that begins @c, straight or curly; 0 if there is none. */
static gsize
quote_at (const char *c)
{
  switch (g_utf8_get_char (c))
    {
    case '"':
    case 0x201c:
    case 0x201d:
    case 0x201e:
      return (gsize) (g_utf8_next_char (c) - c);
    default:
      return 0;
    }
}

static void
add_value (CohesionQueryItem *item, const char *text, const char *outer, const char *from, const char *to)
{
  CohesionQueryValue *value = g_new0 (CohesionQueryValue, 1);

  value->text = g_strndup (from, (gsize) (to - from));
  value->outer = (gsize) (outer - text);
  value->start = (gsize) (from - text);
  value->length = (gsize) (to - from);
  g_ptr_array_add (item->values, value);
}

static const char *
read_quoted (CohesionQueryItem *item, const char *text, const char *c)
{
  const char *from = c + quote_at (c);
  const char *to = from;

  while (*to && quote_at (to) == 0)
    to = g_utf8_next_char (to);
  add_value (item, text, c, from, to);
  item->unclosed = *to == '\0';
  return to + (*to ? quote_at (to) : 0);
}

static const char *
read_plain (CohesionQueryItem *item, const char *text, const char *from)
{
  const char *to = from;

  while (*to && !is_space (to) && !(item->name && *to == ','))
    to = g_utf8_next_char (to);
  if (to > from)
    add_value (item, text, from, from, to);
  return to;
}

static const char *
read_values (CohesionQueryItem *item, const char *text, const char *c)
{
  for (;;)
    {
      c = *c && quote_at (c) > 0 ? read_quoted (item, text, c) : read_plain (item, text, c);
      if (item->name == NULL || *c != ',')
        return c;
      c++;
    }
}

static gsize
read_sign (const char *c, CohesionComparator *comparator)
{
  gsize length = (*c == '<' || *c == '>') && c[1] == '=' ? 2 : 1;

  switch (*c)
    {
    case ':':
      *comparator = COHESION_COMPARATOR_HAS;
      return 1;
    case '=':
      *comparator = COHESION_COMPARATOR_EQUAL;
      return 1;
    case '<':
      *comparator = length > 1 ? COHESION_COMPARATOR_AT_MOST : COHESION_COMPARATOR_LESS;
      return length;
    case '>':
      *comparator = length > 1 ? COHESION_COMPARATOR_AT_LEAST : COHESION_COMPARATOR_MORE;
      return length;
    default:
      return 0;
    }
}

/* A name is ASCII letters with a sign behind: “10:30” and “Café:” are words. */
static const char *
read_name (CohesionQueryItem *item, const char *text, const char *c)
{
  const char *end = c;

  while (g_ascii_isalpha (*end))
    end++;
  item->sign_length = end > c ? read_sign (end, &item->comparator) : 0;
  if (item->sign_length == 0)
    return c;
  item->name = g_ascii_strdown (c, end - c);
  item->name_start = (gsize) (c - text);
  return end + item->sign_length;
}

static const char *
read_item (GPtrArray *items, const char *text, const char *c)
{
  CohesionQueryItem *item = g_new0 (CohesionQueryItem, 1);

  item->values = g_ptr_array_new_with_free_func (value_free);
  item->start = (gsize) (c - text);
  if (*c == '-' && c[1] && !is_space (c + 1))
    {
      item->negated = TRUE;
      c++;
    }
  c = read_name (item, text, c);
  c = read_values (item, text, c);
  item->length = (gsize) (c - text) - item->start;
  g_ptr_array_add (items, item);
  return c;
}

/**
 * cohesion_query_split:
 * @text: valid UTF-8
 *
 * Returns: (transfer full) (element-type CohesionQueryItem): the parts of a query
 */
GPtrArray *
cohesion_query_split (const char *text)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (item_free);
  const char *c = text;

  while (*c)
    if (is_space (c))
      c = g_utf8_next_char (c);
    else
      c = read_item (items, text, c);
  return items;
}
