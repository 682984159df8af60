#include "config.h"

#include "cohesion-minutes-private.h"

#include <string.h>

/* A text as it was pasted: paragraphs, items of lists, sentences. */

/* A line shorter than this ends its paragraph even if no stop ends the line: a heading, a label. */
#define WRAPPED_LINE 60

/* A line shorter than this does so even if the next begins with a small letter: a list without bullets. */
#define NARROW_LINE 30

/* A line longer than this is a paragraph by itself; no text is broken at more. */
#define WIDE_LINE 160

/* How many lines above and below are looked at to see where a text is broken. */
#define REACH 20

static void
free_sentence (gpointer data)
{
  CohesionMinutesSentence *sentence = data;

  g_free (sentence->text);
  g_free (sentence->label);
  g_free (sentence->taken);
  g_free (sentence->why);
  g_free (sentence);
}

/* Takes the bullet or numeral off the front of *@text. */
static char *
take_label (const char **text)
{
  static GRegex *pattern;
  g_autoptr (GMatchInfo) match = NULL;
  int end = 0;

  if (g_once_init_enter_pointer (&pattern))
    g_once_init_leave_pointer (
        &pattern, g_regex_new ("^(?:\\(?(?:[ivxl]{1,6}|[a-z]|\\d{1,3})[.)]|[•·▪◦‣●○*–—-])[\\s\\xa0]+",
                               G_REGEX_OPTIMIZE, 0, NULL));
  if (!g_regex_match (pattern, *text, 0, &match))
    return NULL;
  g_match_info_fetch_pos (match, 0, NULL, &end);
  *text += end;
  return g_strstrip (g_strndup (*text - end, (gsize) end));
}

/* Whether the word that ends before @at is short for another, or the number of an item, so that its stop ends
 * no sentence. */
static gboolean
is_abbreviation (const char *text, const char *at)
{
  static const char *const words[] = { "Cllr", "Cllrs", "Mr", "Mrs", "Ms",  "Dr",   "Rev",  "Prof",
                                       "St",   "No",    "no", "e.g", "i.e", "para", "paras" };
  static const char *const numbered[] = { "Item ", "ITEM ", "item ", "Minute ", "MINUTE ", "No ", "No. " };
  const char *start = at;
  gsize length;

  while (start > text && start[-1] != ' ' && start[-1] != '(')
    start--;
  length = (gsize) (at - start);
  if (length == 1 && g_ascii_isupper (*start))
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (strlen (words[i]) == length && strncmp (words[i], start, length) == 0)
      return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (numbered) && strspn (start, "0123456789") >= length; i++)
    {
      gsize before = strlen (numbered[i]);

      if ((gsize) (start - text) >= before && strncmp (start - before, numbered[i], before) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Whether a sentence can begin at @text, after a stop. */
static gboolean
begins_sentence (const char *text)
{
  gunichar c = g_utf8_get_char (text);

  return g_unichar_isupper (c) || g_unichar_isdigit (c) || c == 0x201c || c == 0x2018 || c == '"' ||
         c == '\'';
}

/* The end of the sentence that begins @text; what is quoted is part of the sentence that quotes it. */
static const char *
find_end (const char *text)
{
  gboolean quoted = FALSE;

  for (const char *at = text; *at; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      const char *next = g_utf8_next_char (at);

      if (c == 0x201c || (c == '"' && !quoted))
        quoted = TRUE;
      else if (c == 0x201d || c == '"')
        quoted = FALSE;
      if (!quoted && *next == ' ' && begins_sentence (next + 1) &&
          (strchr (".?!", *at) || ((c == 0x201d || c == '"') && at > text && strchr (".?!", at[-1]))) &&
          !(c == '.' && is_abbreviation (text, at)))
        return next;
    }
  return text + strlen (text);
}

/* What is in a text, but never seen: marks of the byte order, of where a word may break. */
static gboolean
is_invisible (gunichar c)
{
  return c == 0xfeff || c == 0x200b || c == 0x2060 || c == 0xad;
}

/* Spaces of every kind as one space. */
static char *
squeeze (const char *text)
{
  GString *squeezed = g_string_new (NULL);

  for (const char *at = text; *at; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (is_invisible (c))
        continue;
      if (!g_unichar_isspace (c))
        g_string_append_unichar (squeezed, c);
      else if (squeezed->len && squeezed->str[squeezed->len - 1] != ' ')
        g_string_append_c (squeezed, ' ');
    }
  return g_strchomp (g_string_free_and_steal (squeezed));
}

static void
add_paragraph (GPtrArray *sentences, const char *paragraph, guint line, guint last_line)
{
  const CohesionMinutesSentence *before = sentences->len ? g_ptr_array_index (sentences, sentences->len - 1)
                                                         : NULL;
  guint number = before ? before->paragraph + 1 : 0;
  g_autofree char *squeezed = squeeze (paragraph);
  const char *at = squeezed;
  g_autofree char *label = take_label (&at);

  while (*at)
    {
      CohesionMinutesSentence *sentence = g_new0 (CohesionMinutesSentence, 1);
      const char *end = find_end (at);

      sentence->line = line;
      sentence->last_line = last_line;
      sentence->text = g_strstrip (g_strndup (at, (gsize) (end - at)));
      sentence->taken = g_new0 (char, strlen (sentence->text) + 1);
      sentence->label = g_steal_pointer (&label);
      sentence->paragraph = number;
      for (at = end; *at == ' '; at++)
        continue;
      sentence->is_last = *at == '\0';
      g_ptr_array_add (sentences, sentence);
    }
}

static int
classify (const char *label)
{
  char c = label[*label == '('];

  return g_ascii_isdigit (c) ? '1' : g_ascii_isalpha (c) ? 'a' : '-';
}

/* Private: whether two bullets or numerals may belong to one list. */
gboolean
cohesion_labels_are_alike (const char *label, const char *other)
{
  return classify (label) == classify (other) && (*label == '(') == (*other == '(');
}

static gboolean
has_label (const char *line)
{
  g_autofree char *squeezed = squeeze (line);
  const char *at = squeezed;
  g_autofree char *label = take_label (&at);

  return label != NULL;
}

/* A bullet or numeral that stands on a line of its own, before its words. */
static gboolean
is_label (const char *paragraph)
{
  g_autofree char *longer = g_strconcat (paragraph, " x", NULL);
  const char *at = longer;
  g_autofree char *label = take_label (&at);

  return label && g_str_equal (at, "x");
}

/* Private: whether a stop of any kind ends @text. */
gboolean
cohesion_words_end_with_stop (const char *text)
{
  return g_str_has_suffix (text, "”") || (*text && strchr (".:;!?", text[strlen (text) - 1]));
}

/* Whether a line cannot be what another breaks off before: a row of a table, a heading with its colon, a
 * number. */
static gboolean
stands_alone (const char *line)
{
  static GRegex *pattern;

  if (g_once_init_enter_pointer (&pattern))
    g_once_init_leave_pointer (&pattern,
                               g_regex_new ("[|\\t]|^https?:|^\\d{1,3} \\p{Lu}|^\\p{Lu}[\\p{Lu}\\d ()]+:",
                                            G_REGEX_OPTIMIZE, 0, NULL));
  return has_label (line) || is_label (line) || g_regex_match (pattern, line, 0, NULL);
}

/* The width that the text around line @at is broken at, in characters: that of its longest line. */
static glong
measure (char **lines, guint at)
{
  guint i = at;
  glong width = 0;

  while (i > 0 && at - i < REACH && *lines[i - 1])
    i--;
  for (; lines[i] && *lines[i] && i < at + REACH; i++)
    if (g_utf8_strlen (lines[i], -1) <= WIDE_LINE)
      width = MAX (width, g_utf8_strlen (lines[i], -1));
  return width;
}

/* Whether the next word would still have fitted on line @at, so that the line was ended on purpose. */
static gboolean
is_short (char **lines, guint at)
{
  glong length = g_utf8_strlen (lines[at], -1);

  return length < WRAPPED_LINE || length > WIDE_LINE ||
         length + 1 + (glong) strcspn (lines[at + 1], " ") <= measure (lines, at);
}

/* Whether line @at goes on where the paragraph breaks off, as lines of e-mails and PDFs do. */
static gboolean
goes_on (const GString *paragraph, char **lines, guint at)
{
  const char *line = lines[at];

  if (is_label (paragraph->str))
    return !has_label (line);
  if (*line == '\0' || paragraph->len == 0 || stands_alone (line) || strpbrk (paragraph->str, "|\t") ||
      cohesion_words_end_with_stop (paragraph->str))
    return FALSE;
  if (g_unichar_islower (g_utf8_get_char (line)) &&
      (has_label (paragraph->str) || g_utf8_strlen (lines[at - 1], -1) >= NARROW_LINE))
    return TRUE;
  return !is_short (lines, at - 1);
}

/* Whatever ends a line: also as older Macs and as PDFs do. */
static GStrv
split_lines (const char *text)
{
  static GRegex *pattern;

  if (g_once_init_enter_pointer (&pattern))
    g_once_init_leave_pointer (
        &pattern, g_regex_new ("\\r\\n|[\\n\\r\\f]|\\x{2028}|\\x{2029}", G_REGEX_OPTIMIZE, 0, NULL));
  return g_regex_split (pattern, text, 0);
}

/**
 * cohesion_minutes_split:
 *
 * Private.
 *
 * Returns: (transfer full) (element-type CohesionMinutesSentence): the sentences of @text, which is valid
 * UTF-8
 */
GPtrArray *
cohesion_minutes_split (const char *text)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (free_sentence);
  g_auto (GStrv) lines = split_lines (text);
  g_autoptr (GString) paragraph = g_string_new (NULL);
  guint first = 1;
  guint last = 1;

  for (guint i = 0; lines[i]; i++)
    g_strstrip (lines[i]);
  for (guint i = 0; lines[i]; i++)
    {
      const char *line = lines[i];

      if (!goes_on (paragraph, lines, i))
        {
          add_paragraph (sentences, paragraph->str, first, last);
          g_string_truncate (paragraph, 0);
          first = i + 1;
        }
      if (paragraph->len && *line)
        g_string_append_c (paragraph, ' ');
      g_string_append (paragraph, line);
      last = i + 1;
    }
  add_paragraph (sentences, paragraph->str, first, last);
  return sentences;
}
