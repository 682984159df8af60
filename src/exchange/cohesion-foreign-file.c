#include "config.h"

#include "cohesion-foreign-file.h"

#include <glib/gi18n.h>
#include <string.h>

/* Files that are no strategies, but may hold the words of a minute. */

/* How far into a file the beginning of a page of the web is looked for. */
#define HEAD 1024

static gboolean
begins_with (const char *data, gsize length, const char *bytes, gsize n_bytes)
{
  return length >= n_bytes && memcmp (data, bytes, n_bytes) == 0;
}

static gboolean
is_wide (const char *data, gsize length)
{
  return begins_with (data, length, "\xff\xfe", 2) || begins_with (data, length, "\xfe\xff", 2);
}

static gboolean
is_page (const char *data, gsize length)
{
  g_autofree char *head = g_ascii_strdown (data, (gssize) MIN (length, HEAD));

  return strstr (head, "<!doctype html") || strstr (head, "<html") || strstr (head, "<body");
}

/**
 * cohesion_foreign_file_recognise:
 * @data: what is in a file; need not end with a zero
 * @length: how many bytes
 *
 * Returns: what kind of file it is
 */
CohesionForeignFile
cohesion_foreign_file_recognise (const char *data, gsize length)
{
  if (begins_with (data, length, "%PDF-", 5))
    return COHESION_FOREIGN_FILE_PDF;
  if (begins_with (data, length, "PK\x03\x04", 4) || begins_with (data, length, "\xd0\xcf\x11\xe0", 4) ||
      begins_with (data, length, "{\\rtf", 5))
    return COHESION_FOREIGN_FILE_OFFICE;
  if (length == 0 || (!is_wide (data, length) && memchr (data, 0, length)))
    return COHESION_FOREIGN_FILE_OTHER;
  return is_page (data, length) ? COHESION_FOREIGN_FILE_PAGE : COHESION_FOREIGN_FILE_TEXT;
}

/**
 * cohesion_foreign_file_is_data:
 * @data: what is in a file
 * @length: how many bytes
 *
 * Returns: whether it begins as the file of a strategy does, so that it may be one that is damaged
 */
gboolean
cohesion_foreign_file_is_data (const char *data, gsize length)
{
  gsize at = begins_with (data, length, "\xef\xbb\xbf", 3) ? 3 : 0;

  while (at < length && g_ascii_isspace (data[at]))
    at++;
  return at < length && data[at] == '{' && !begins_with (data, length, "{\\rtf", 5);
}

/* Text as it was saved: UTF-8, UTF-16 with its mark, or else as Windows in western Europe has it. */
static char *
decode (const char *data, gsize length)
{
  char *text;

  if (is_wide (data, length))
    text = g_convert (data, (gssize) length, "UTF-8", "UTF-16", NULL, NULL, NULL);
  else if (g_utf8_validate_len (data, length, NULL))
    text = g_strndup (data, length);
  else
    text = g_convert (data, (gssize) length, "UTF-8", "WINDOWS-1252", NULL, NULL, NULL);
  return text ? text : g_utf8_make_valid (data, (gssize) length);
}

/* What to put in place of what in a page; tags last. */
static const struct
{
  const char *pattern;
  const char *text;
} replacements[] = {
  { "<!--.*?-->|<(script|style|head|nav|noscript)\\b.*?</\\1\\s*>", " " },
  { "\\s+", " " },
  { "<li\\b[^>]*>", "\n• " },
  { "<br\\b[^>]*>|</tr\\s*>", "\n" },
  { "</t[dh]\\s*>", " | " },
  { "</?(?:p|div|h[1-6]|ul|ol|section|article|header|footer|main|table|blockquote|figure|dl|dt|dd)\\b[^>]*>",
    "\n\n" },
  { "<[^>]*>", "" },
  { "&nbsp;|&#160;|&#xa0;", " " },
  { "&lsquo;|&#8216;", "‘" },
  { "&rsquo;|&#8217;|&apos;|&#39;", "’" },
  { "&ldquo;|&#8220;", "“" },
  { "&rdquo;|&#8221;", "”" },
  { "&ndash;|&#8211;", "–" },
  { "&mdash;|&#8212;", "—" },
  { "&hellip;|&#8230;", "…" },
  { "&pound;|&#163;", "£" },
  { "&bull;|&#8226;", "•" },
  { "&quot;|&#34;", "\"" },
  { "&lt;", "<" },
  { "&gt;", ">" },
  { "&amp;|&#38;", "&" },
  { "•\\s+", "• " },
  { " *\n *", "\n" },
  { "\n{3,}", "\n\n" },
};

/* The words of a page, a paragraph a line. */
static char *
strip_tags (char *page)
{
  for (gsize i = 0; i < G_N_ELEMENTS (replacements); i++)
    {
      g_autoptr (GRegex)
          regex = g_regex_new (replacements[i].pattern, G_REGEX_CASELESS | G_REGEX_DOTALL, 0, NULL);
      char *next = g_regex_replace_literal (regex, page, -1, 0, replacements[i].text, 0, NULL);

      if (next == NULL)
        continue;
      g_free (page);
      page = next;
    }
  return g_strstrip (page);
}

/**
 * cohesion_foreign_file_dup_text:
 * @data: what is in a file
 * @length: how many bytes
 *
 * Returns: (transfer full) (nullable): its words, in UTF-8; %NULL if it is no text and no page of the web
 */
char *
cohesion_foreign_file_dup_text (const char *data, gsize length)
{
  CohesionForeignFile kind = cohesion_foreign_file_recognise (data, length);

  if (kind == COHESION_FOREIGN_FILE_TEXT)
    return decode (data, length);
  return kind == COHESION_FOREIGN_FILE_PAGE ? strip_tags (decode (data, length)) : NULL;
}

/**
 * cohesion_foreign_file_explain:
 * @kind: what kind of file it is
 * @name: its name
 *
 * Returns: (transfer full): what to do to bring in what is written in it, as sentences
 */
char *
cohesion_foreign_file_explain (CohesionForeignFile kind, const char *name)
{
  switch (kind)
    {
    case COHESION_FOREIGN_FILE_TEXT:
      /* Translators: %s is the name of a file. */
      return g_strdup_printf (
          _ ("“%s” is a text. If it is a minute, or is about a strategy, what it says can be brought in."),
          name);
    case COHESION_FOREIGN_FILE_PAGE:
      /* Translators: %s is the name of a file. */
      return g_strdup_printf (_ ("“%s” is a web page. If it is a minute, or is about a strategy, what it "
                                 "says can be brought in."),
                              name);
    case COHESION_FOREIGN_FILE_PDF:
      /* Translators: %s is the name of a file; “Import Minutes…” is in the main menu. */
      return g_strdup_printf (
          _ ("“%s” is a PDF document. To bring in what it says, open it, copy its text, and "
             "paste that after choosing “Import Minutes…” in the main menu."),
          name);
    case COHESION_FOREIGN_FILE_OFFICE:
      /* Translators: %s is the name of a file; “Import Minutes…” is in the main menu. */
      return g_strdup_printf (
          _ ("“%s” is a document of an office program. To bring in what it says, open it, copy "
             "its text, and paste that after choosing “Import Minutes…” in the main menu."),
          name);
    case COHESION_FOREIGN_FILE_OTHER:
    default:
      /* Translators: %s is the name of a file. */
      return g_strdup_printf (_ ("“%s” holds no words that Cohesion could read."), name);
    }
}
