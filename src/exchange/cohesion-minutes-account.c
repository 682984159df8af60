#include "config.h"

#include "cohesion-minutes-private.h"

#include <string.h>

/* Which words of each sentence went into something that was found, so that the others can be listed. Whatever
 * no reader takes is left: forgetting to take words lists too much, and never too little. */

/* Words that say nothing by themselves. A rest of nothing but these is no loss. */
static const char *const empty_words[] = {
  "a",     "also", "am",      "an",       "and",      "are",       "as",        "at",      "be",    "been",
  "being", "by",   "each",    "for",      "from",     "had",       "has",       "have",    "he",    "her",
  "him",   "his",  "in",      "into",     "is",       "it",        "its",       "of",      "on",    "or",
  "our",   "s",    "she",     "such",     "that",     "the",       "their",     "them",    "then",  "these",
  "they",  "this", "those",   "to",       "us",       "was",       "we",        "were",    "which", "who",
  "whom",  "with", "include", "included", "includes", "including", "following", "follows",
};

static gboolean
is_empty_word (const char *word, gsize length)
{
  g_autofree char *folded = g_utf8_strdown (word, (gssize) length);

  for (gsize i = 0; i < G_N_ELEMENTS (empty_words); i++)
    if (g_str_equal (empty_words[i], folded))
      return TRUE;
  return FALSE;
}

static gboolean
is_word_character (gunichar c)
{
  return g_unichar_isalnum (c) || c == '%' || g_unichar_ismark (c);
}

/* The end of the word at @at, which begins with a character of a word. */
static const char *
skip_word (const char *at)
{
  while (is_word_character (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return at;
}

/* Private: whether @text has a word that says something. */
gboolean
cohesion_words_have_substance (const char *text)
{
  for (const char *at = text; *at;)
    {
      const char *end = skip_word (at);

      if (end > at && !is_empty_word (at, (gsize) (end - at)))
        return TRUE;
      at = end > at ? end : g_utf8_next_char (at);
    }
  return FALSE;
}

/* Private: how many words @text has. */
guint
cohesion_words_count (const char *text)
{
  guint count = 0;

  for (const char *at = text; *at;)
    {
      const char *end = skip_word (at);

      count += end > at;
      at = end > at ? end : g_utf8_next_char (at);
    }
  return count;
}

/* Private: the bytes of a sentence from @start up to @end went into something. */
void
cohesion_minutes_take (CohesionMinutes *self, guint index, int start, int end)
{
  CohesionMinutesSentence *sentence = cohesion_minutes_get (self, index);

  if (start >= 0 && end > start)
    memset (sentence->taken + start, TRUE, (gsize) (end - start));
}

/* Private: all of a sentence did, and it is read no further. */
void
cohesion_minutes_take_all (CohesionMinutes *self, guint index)
{
  CohesionMinutesSentence *sentence = cohesion_minutes_get (self, index);

  cohesion_minutes_take (self, index, 0, (int) strlen (sentence->text));
  sentence->claimed = TRUE;
}

/* Private: all sentences of the item of a list that begins with @index, which becomes the last of them. */
char *
cohesion_minutes_take_item (CohesionMinutes *self, guint *index)
{
  CohesionMinutesSentence *sentence = cohesion_minutes_get (self, *index);
  GString *text = g_string_new (sentence->text);

  cohesion_minutes_take_all (self, *index);
  while (!sentence->is_last && (sentence = cohesion_minutes_get (self, *index + 1)))
    {
      g_string_append_printf (text, " %s", sentence->text);
      cohesion_minutes_take_all (self, ++*index);
    }
  return g_string_free_and_steal (text);
}

/* Private: what a pattern matched; to be used of patterns that spell out each word that no group keeps. */
void
cohesion_minutes_take_match (CohesionMinutes *self, guint index, GMatchInfo *match)
{
  int start = -1;
  int end = -1;

  g_match_info_fetch_pos (match, 0, &start, &end);
  cohesion_minutes_take (self, index, start, end);
}

/* Private: sets a field to what a group of a pattern matched in a sentence, which takes these words. */
void
cohesion_minutes_keep (CohesionMinutes *self,
                       guint index,
                       CohesionNode *node,
                       guint field,
                       GMatchInfo *match,
                       const char *group)
{
  int start = -1;
  int end = -1;

  cohesion_draft_set_match (node, field, match, group);
  g_match_info_fetch_named_pos (match, group, &start, &end);
  cohesion_minutes_take (self, index, start, end);
}

/* The end of the run of characters from @at on that are taken, or not, as the first is. */
static gsize
find_run (const CohesionMinutesSentence *sentence, gsize at)
{
  gsize end = at;

  while (sentence->text[end] && sentence->taken[end] == sentence->taken[at])
    end++;
  return end;
}

/* Blanks and stops at its ends are of no use once the words beside them are gone. */
static char *
trim (char *run)
{
  char *start = run + strspn (run, " ,;:.");
  gsize length = strlen (start);

  while (length && strchr (" ,;:.", start[length - 1]))
    length--;
  return g_strndup (start, length);
}

/**
 * cohesion_minutes_sentence_dup_rest:
 * @sentence: a sentence of the text
 *
 * Returns: (transfer full) (nullable): its words that went into nothing that was found, with “…” for those
 * that did, or all of it if there is a reason to read it; %NULL if nothing of it is left
 */
char *
cohesion_minutes_sentence_dup_rest (const CohesionMinutesSentence *sentence)
{
  g_autoptr (GString) rest = g_string_new (NULL);
  gsize last = 0;

  if (sentence->why || !memchr (sentence->taken, TRUE, strlen (sentence->text)))
    return sentence->why || cohesion_words_have_substance (sentence->text) ? g_strdup (sentence->text) : NULL;
  for (gsize at = 0, end; sentence->text[at]; at = end)
    {
      g_autofree char *run = NULL;
      g_autofree char *trimmed = NULL;

      end = find_run (sentence, at);
      run = g_strndup (sentence->text + at, end - at);
      if (sentence->taken[at] || !cohesion_words_have_substance (run))
        continue;
      trimmed = trim (run);
      g_string_append_printf (rest, "%s%s%s", rest->len ? " " : "", at > 0 ? "… " : "", trimmed);
      last = end;
    }
  if (rest->len && cohesion_words_have_substance (sentence->text + last))
    g_string_append (rest, " …");
  return rest->len ? g_string_free_and_steal (g_steal_pointer (&rest)) : NULL;
}

/* Private: whether nothing that says something is left of a sentence. */
gboolean
cohesion_minutes_is_spent (CohesionMinutes *self, guint index)
{
  g_autofree char *rest = cohesion_minutes_sentence_dup_rest (cohesion_minutes_get (self, index));

  return rest == NULL;
}
