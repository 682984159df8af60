#include "config.h"

#include "cohesion-html-private.h"

#include <pango/pango.h>
#include <string.h>

/* Passages of a report as HTML: every word is escaped, and says which language it is in. */

static const char *
find_entity (gunichar c)
{
  switch (c)
    {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    default:
      return NULL;
    }
}

/* What neither HTML nor XML may hold, however it is escaped. */
static gboolean
is_forbidden (gunichar c)
{
  return (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7f && c < 0xa0) || (c & 0xfffe) == 0xfffe ||
         (c >= 0xfdd0 && c <= 0xfdef);
}

/**
 * cohesion_html_append_escaped:
 * @out: a page
 * @words: valid UTF-8
 *
 * Adds @words as text or as the value of an attribute in double quotes.
 */
void
cohesion_html_append_escaped (GString *out, const char *words)
{
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      const char *entity = find_entity (c);

      if (entity != NULL)
        g_string_append (out, entity);
      else if (!is_forbidden (c))
        g_string_append_unichar (out, c);
    }
}

/**
 * cohesion_html_is_right_to_left:
 * @language: BCP 47 tag
 *
 * Returns: whether its lines begin on the right
 */
gboolean
cohesion_html_is_right_to_left (const char *language)
{
  int n = 0;
  const PangoScript *scripts = pango_language_get_scripts (pango_language_from_string (language), &n);

  return n > 0 && (scripts[0] == PANGO_SCRIPT_ARABIC || scripts[0] == PANGO_SCRIPT_HEBREW ||
                   scripts[0] == PANGO_SCRIPT_SYRIAC || scripts[0] == PANGO_SCRIPT_THAANA);
}

/**
 * cohesion_html_append_language:
 * @out: a page, within a tag
 * @language: (nullable): BCP 47 tag of what the tag holds; %NULL for that around it
 * @around: (nullable): language of what is around it; %NULL for the page itself
 *
 * Says the language, and the direction where it turns.
 */
void
cohesion_html_append_language (GString *out, const char *language, const char *around)
{
  gboolean turns;

  if (language == NULL || g_strcmp0 (language, around) == 0)
    return;
  g_string_append (out, " lang=\"");
  cohesion_html_append_escaped (out, language);
  g_string_append_c (out, '"');
  turns = around == NULL ||
          cohesion_html_is_right_to_left (language) != cohesion_html_is_right_to_left (around);
  if (turns)
    g_string_append (out, cohesion_html_is_right_to_left (language) ? " dir=\"rtl\"" : " dir=\"ltr\"");
}

/* A line ends where the text has it so. */
static void
append_lines (GString *out, const char *words, gsize length)
{
  g_autofree char *part = g_strndup (words, length);
  g_auto (GStrv) lines = g_strsplit (part, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_string_append (out, i > 0 ? "<br />" : "");
      cohesion_html_append_escaped (out, lines[i]);
    }
}

/* Whatever somebody has written into a text, a page runs no script. */
static gboolean
is_safe (const char *uri)
{
  static const char *const schemes[] = { "http://", "https://", "mailto:", "tel:" };

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (g_ascii_strncasecmp (uri, schemes[i], strlen (schemes[i])) == 0)
      return TRUE;
  return FALSE;
}

static void
append_run (GString *out, const CohesionTextRun *run, const char *words, const char *language)
{
  gboolean leads = run->dest != NULL || (run->uri != NULL && is_safe (run->uri));

  if (leads)
    {
      g_string_append (out, run->dest != NULL ? "<a href=\"#" : "<a href=\"");
      cohesion_html_append_escaped (out, run->dest != NULL ? run->dest : run->uri);
      g_string_append (out, "\"");
      cohesion_html_append_language (out, run->language, language);
      g_string_append (out, ">");
    }
  else if (run->language != NULL)
    {
      g_string_append (out, "<span");
      cohesion_html_append_language (out, run->language, language);
      g_string_append (out, ">");
    }
  g_string_append (out, run->bold ? "<strong>" : "");
  append_lines (out, words + run->start, run->end - run->start);
  g_string_append (out, run->bold ? "</strong>" : "");
  g_string_append (out, leads ? "</a>" : run->language != NULL ? "</span>" : "");
}

/**
 * cohesion_html_append_text:
 * @out: a page
 * @text: (nullable): a passage
 * @language: of the page
 *
 * Adds what is published of the passage, with its bold parts, links and other languages.
 */
void
cohesion_html_append_text (GString *out, const CohesionText *text, const char *language)
{
  const char *shown = cohesion_text_get_shown (text, COHESION_PURPOSE_PUBLISH);
  const char *own = text != NULL && text->language != NULL ? text->language : language;
  guint at = 0;

  if (shown == NULL)
    return;
  if (shown == text->text && text->runs != NULL)
    for (guint i = 0; i < text->runs->len; i++)
      {
        const CohesionTextRun *run = &g_array_index (text->runs, CohesionTextRun, i);

        append_lines (out, shown + at, run->start - at);
        append_run (out, run, shown, own);
        at = run->end;
      }
  append_lines (out, shown + at, strlen (shown + at));
}

/**
 * cohesion_html_append_element:
 * @out: a page
 * @tag: name of an element, and its attributes
 * @text: (nullable): what it holds
 * @language: of the page
 *
 * Adds an element that holds nothing but a passage.
 */
void
cohesion_html_append_element (GString *out, const char *tag, const CohesionText *text, const char *language)
{
  gsize length = strcspn (tag, " ");

  g_string_append_printf (out, "<%s", tag);
  cohesion_html_append_language (out, text != NULL ? text->language : NULL, language);
  g_string_append_c (out, '>');
  cohesion_html_append_text (out, text, language);
  g_string_append_printf (out, "</%.*s>", (int) length, tag);
}
