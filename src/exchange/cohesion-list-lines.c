#include "config.h"

#include "cohesion-outline-text-private.h"

/* Lists as people write them: indented by tabs or spaces, with bullets or numbers, or both. */

#define TAB 4

/* What tells the depth of a line: how far it is indented, and what stands before its text. */
typedef struct
{
  guint indent;
  guint numbers; /* how many parts its number has: 3 for “1.2.3”; 0 for none */
  gunichar bullet;
} Style;

static gboolean
is_bullet (gunichar character)
{
  static const gunichar bullets[] = { '-',    '*',    'o',    0x2022, 0x25e6, 0x25aa, 0x25ab, 0x25cf,
                                      0x25cb, 0x25a0, 0x25a1, 0x2023, 0x2043, 0x2013, 0x2014, 0x00b7,
                                      0xf0b7, 0xf0a7, 0x27a2, 0x2713, 0x2794, 0x25ba, 0x2610 };

  for (gsize i = 0; i < G_N_ELEMENTS (bullets); i++)
    if (bullets[i] == character)
      return TRUE;
  return FALSE;
}

static const char *
skip_blanks (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return text;
}

/* “1.”, “1.2”, “1.2.3.”, “1)”: how many parts; the text behind it. A number alone, such as a year, is text.
 */
static guint
skip_number (const char *text, const char **rest)
{
  const char *at = text;
  guint parts = 0;
  gboolean marked = FALSE;

  while (g_ascii_isdigit (*at) && at - text < 12)
    {
      while (g_ascii_isdigit (*at))
        at++;
      parts++;
      if (*at != '.' && *at != ')')
        break;
      marked = TRUE;
      at++;
    }
  if (parts == 0 || !marked || !g_unichar_isspace (g_utf8_get_char (at)))
    return 0;
  *rest = skip_blanks (at);
  return parts;
}

/* “(a)”, “b)”, “(iv)”. */
static gboolean
skip_letter (const char *text, const char **rest)
{
  const char *at = text + (*text == '(');
  gsize letters = strspn (at, "abcdefghijklmnopqrstuvwxyz");

  if (letters == 0 || letters > 4 || at[letters] != ')' ||
      !g_unichar_isspace (g_utf8_get_char (at + letters + 1)))
    return FALSE;
  *rest = skip_blanks (at + letters + 1);
  return TRUE;
}

static const char *
read_style (const char *text, Style *style)
{
  const char *rest = text;
  gunichar first = g_utf8_get_char (text);
  guint parts = skip_number (text, &rest);

  style->numbers = parts;
  style->bullet = 0;
  if (parts > 0)
    return rest;
  if (skip_letter (text, &rest))
    style->bullet = ')';
  else if (first != 0 && is_bullet (first) && g_unichar_isspace (g_utf8_get_char (g_utf8_next_char (text))))
    {
      style->bullet = first;
      rest = skip_blanks (g_utf8_next_char (text));
    }
  return rest;
}

/* Private: what stands behind the bullet or number of a line, if it has one. */
const char *
cohesion_list_lines_skip_bullet (const char *text)
{
  Style style;

  return read_style (skip_blanks (text), &style);
}

static guint
measure_indent (const char *text)
{
  guint indent = 0;

  for (; *text == ' ' || *text == '\t'; text++)
    indent = *text == '\t' ? (indent / TAB + 1) * TAB : indent + 1;
  return indent;
}

static gboolean
is_same (const Style *a, const Style *b)
{
  return a->indent == b->indent && a->numbers == b->numbers && a->bullet == b->bullet;
}

static gboolean
is_below (const Style *style, const Style *other)
{
  if (style->indent != other->indent)
    return style->indent > other->indent;
  if (style->numbers > 0 && other->numbers > 0)
    return style->numbers > other->numbers;
  return TRUE;
}

/* The depth of a line among those above it; @open are the styles of the lines that it may be below. */
static guint
find_depth (GArray *open, const Style *style)
{
  for (guint i = open->len; i > 0; i--)
    if (is_same (&g_array_index (open, Style, i - 1), style))
      {
        g_array_set_size (open, i);
        return i - 1;
      }
  while (open->len > 0 && !is_below (style, &g_array_index (open, Style, open->len - 1)))
    g_array_set_size (open, open->len - 1);
  g_array_append_val (open, *style);
  return open->len - 1;
}

static void
free_line (gpointer data)
{
  CohesionListLine *line = data;

  g_free (line->title);
  g_free (line);
}

/* Private: the lines of a list that say something. Returns an array of CohesionListLine. */
GPtrArray *
cohesion_list_lines_read (const char *text)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (free_line);
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (Style));
  g_auto (GStrv) written = g_strsplit (text, "\n", -1);

  for (guint i = 0; written[i]; i++)
    {
      Style style = { .indent = measure_indent (written[i]) };
      const char *title = read_style (skip_blanks (written[i]), &style);
      CohesionListLine *line;

      if (*title == '\0')
        continue;
      line = g_new0 (CohesionListLine, 1);
      line->number = i + 1;
      line->depth = find_depth (open, &style);
      line->title = g_strstrip (g_strdup (title));
      g_ptr_array_add (lines, line);
    }
  return lines;
}
