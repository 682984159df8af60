#include "config.h"

#include "cohesion-minutes-private.h"

#include <string.h>

/* A text as it was pasted: paragraphs, items of lists, sentences. */

/* A line shorter than this ends its paragraph even if no stop ends the line: a heading, a label. */
#define WRAPPED_LINE 60

static void
free_sentence (gpointer data)
{
  CohesionMinutesSentence *sentence = data;

  g_free (sentence->text);
  g_free (sentence->label);
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

/* Whether the word that ends before @at is short for another, so that its stop ends no sentence. */
static gboolean
is_abbreviation (const char *text, const char *at)
{
  static const char *const words[] = { "Cllr", "Cllrs", "Mr", "Mrs", "Ms",  "Dr",   "Rev",  "Prof",
                                       "St",   "No",    "no", "e.g", "i.e", "para", "paras" };
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

/* Spaces of every kind as one space. */
static char *
squeeze (const char *text)
{
  GString *squeezed = g_string_new (NULL);

  for (const char *at = text; *at; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (!g_unichar_isspace (c))
        g_string_append_unichar (squeezed, c);
      else if (squeezed->len && squeezed->str[squeezed->len - 1] != ' ')
        g_string_append_c (squeezed, ' ');
    }
  return g_strchomp (g_string_free_and_steal (squeezed));
}

static void
add_paragraph (GPtrArray *sentences, const char *paragraph, guint line)
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
      sentence->text = g_strstrip (g_strndup (at, (gsize) (end - at)));
      sentence->label = g_steal_pointer (&label);
      sentence->paragraph = number;
      for (at = end; *at == ' '; at++)
        continue;
      sentence->is_last = *at == '\0';
      g_ptr_array_add (sentences, sentence);
    }
}

static gboolean
has_label (const char *line)
{
  g_autofree char *squeezed = squeeze (line);
  const char *at = squeezed;
  g_autofree char *label = take_label (&at);

  return label != NULL;
}

/* Whether @line goes on where the paragraph breaks off, as lines of e-mails and PDFs do. */
static gboolean
goes_on (const GString *paragraph, const char *line, gsize last_length)
{
  return *line && paragraph->len && last_length >= WRAPPED_LINE && !has_label (line) &&
         !strchr (".:;!?", paragraph->str[paragraph->len - 1]) && !g_str_has_suffix (paragraph->str, "”");
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
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GString) paragraph = g_string_new (NULL);
  gsize last_length = 0;
  guint first = 1;

  for (guint i = 0; lines[i]; i++)
    {
      const char *line = g_strstrip (lines[i]);

      if (!goes_on (paragraph, line, last_length))
        {
          add_paragraph (sentences, paragraph->str, first);
          g_string_truncate (paragraph, 0);
          first = i + 1;
        }
      if (paragraph->len && *line)
        g_string_append_c (paragraph, ' ');
      g_string_append (paragraph, line);
      last_length = strlen (line);
    }
  add_paragraph (sentences, paragraph->str, first);
  return sentences;
}
