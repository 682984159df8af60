#include "config.h"

#include "cohesion-rich-paste.h"

#include <string.h>

/* What comes from other programs, as this one writes it. */

/* Word and its like put one of these before an item, then a tab or spaces. The private one is that of their
 * symbol font; “o” is a bullet only before a tab. */
static const char *const bullets[] = { "•", "·", "▪", "‣", "◦", "–", "-", "*", "\uf0b7", "\uf0a7", "o" };

static const char *
skip_space (const char *p)
{
  while (*p == ' ' || *p == '\t' || g_str_has_prefix (p, "\u00a0"))
    p += *p == ' ' || *p == '\t' ? 1 : strlen ("\u00a0");
  return p;
}

static const char *
skip_bullet (const char *line)
{
  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++)
    if (g_str_has_prefix (line, bullets[i]))
      {
        const char *after = line + strlen (bullets[i]);
        const char *words = skip_space (after);

        if (words > after && *words != '\0' && (*line != 'o' || *after == '\t'))
          return words;
      }
  return NULL;
}

/* “1.” and a tab, or “1)”. */
static const char *
skip_number (const char *line)
{
  const char *after = line + strspn (line, "0123456789");
  const char *words = after > line && (*after == '.' || *after == ')') ? skip_space (after + 1) : NULL;

  return words != NULL && words > after + 1 && *words != '\0' && after - line < 4 ? words : NULL;
}

static void
append_line (GString *out, const char *line)
{
  const char *start = skip_space (line);
  const char *bullet = skip_bullet (start);
  const char *number = bullet == NULL ? skip_number (start) : NULL;

  if (bullet != NULL)
    g_string_append_printf (out, "- %s", bullet);
  else if (number != NULL)
    g_string_append_printf (out, "%.*s. %s", (int) strspn (start, "0123456789"), start, number);
  else
    g_string_append (out, start);
}

static gboolean
is_control (gunichar c)
{
  return c < ' ' && c != '\t';
}

/* The text with one kind of line end, and without what cannot be seen. */
static GString *
plain (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *out = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\n' || c == '\v' || c == 0x2028 || c == 0x2029 || (c == '\r' && p[1] != '\n'))
        g_string_append_c (out, '\n');
      else if (!is_control (c))
        g_string_append_unichar (out, c);
    }
  return out;
}

/**
 * cohesion_rich_paste_clean:
 * @text: what another program put on the clipboard
 *
 * Makes light markup of plain text: the bullets and numbers of word processors begin items, line ends are
 * one newline, and what cannot be seen is left out.
 *
 * Returns: (transfer full): UTF-8 with light markup
 */
char *
cohesion_rich_paste_clean (const char *text)
{
  g_autoptr (GString) all = plain (text);
  g_auto (GStrv) lines = g_strsplit (all->str, "\n", -1);
  GString *out = g_string_sized_new (all->len);

  /* A few words go into the middle of a sentence, with the spaces around them. */
  if (g_strv_length (lines) == 1 && skip_bullet (skip_space (all->str)) == NULL)
    g_string_append (out, all->str);
  else
    for (guint i = 0; lines[i] != NULL; i++)
      {
        g_string_append (out, i > 0 ? "\n" : "");
        append_line (out, lines[i]);
      }
  return g_string_free_and_steal (out);
}

/* What stands for itself in an address; the rest is escaped. */
static void
append_escaped (GString *out, const char *address)
{
  for (const char *p = address; *p != '\0'; p++)
    if ((guchar) *p <= ' ' || strchr ("[]<>\"()\\^`{|}\x7f", *p) != NULL)
      g_string_append_printf (out, "%%%02X", (guint) (guchar) *p);
    else
      g_string_append_c (out, *p);
}

static const char *
find_scheme (const char *address)
{
  static const char *const schemes[] = { "https://", "http://", "mailto:" };

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (g_ascii_strncasecmp (address, schemes[i], strlen (schemes[i])) == 0)
      return address[strlen (schemes[i])] != '\0' ? "" : NULL;
  if (strchr (address, ':') != NULL && strchr (address, '.') == NULL)
    return NULL;
  return strchr (address, '@') != NULL ? "mailto:" : strchr (address, '.') != NULL ? "https://" : NULL;
}

/**
 * cohesion_rich_address_complete:
 * @address: an address as people write it, such as “www.example.org” or “culture@example.org”
 *
 * Returns: (transfer full) (nullable): the whole address, as links hold it; %NULL if nobody could follow it
 */
char *
cohesion_rich_address_complete (const char *address)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (address));
  const char *scheme = *trimmed != '\0' ? find_scheme (trimmed) : NULL;
  GString *out;

  if (scheme == NULL)
    return NULL;
  out = g_string_new (scheme);
  append_escaped (out, trimmed);
  return g_string_free_and_steal (out);
}
