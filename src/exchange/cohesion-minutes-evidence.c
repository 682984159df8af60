#include "config.h"

#include "cohesion-minutes-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* Definitions, statistics and quotes. */

static CohesionMinutesPiece *
add_definition (CohesionMinutes *self, guint index, GMatchInfo *match)
{
  CohesionMinutesPiece *piece = cohesion_minutes_add (self, index, COHESION_KIND_DEFINITION, NULL);
  g_autofree char *term = g_match_info_fetch_named (match, "term");
  g_autofree char *large = cohesion_words_begin_large (term);

  cohesion_draft_set (piece->node, COHESION_DEFINITION_TERM, large);
  self->definition = piece->node;
  return piece;
}

/* Private: “… has adopted the …’s definition of …” and “This definition is: “…””. */
void
cohesion_minutes_read_definition (CohesionMinutes *self, guint index)
{
  CohesionMinutesSentence *sentence = cohesion_minutes_get (self, index);
  g_autoptr (GMatchInfo) whose = NULL;
  g_autoptr (GMatchInfo) says = NULL;

  if (cohesion_minutes_find (
          self,
          "\\b(?<adopted>adopted|adopts|adopt) (?:the )?(?<source>[\\p{Lu}].*?)(?:[’']s|[’'])? "
          "definition of (?<term>[^.,:;“]+)",
          sentence->text, &whose))
    {
      CohesionMinutesPiece *piece = add_definition (self, index, whose);
      g_autofree char *adopted = g_match_info_fetch_named (whose, "adopted");

      cohesion_draft_set_match (piece->node, COHESION_DEFINITION_SOURCE, whose, "source");
      if (g_str_equal (adopted, "adopted"))
        cohesion_draft_set_integer (piece->node, COHESION_DEFINITION_ADOPTED, TRUE);
    }
  if (self->definition &&
      cohesion_minutes_find (
          self, "\\bdefinition\\b[^“\"]*(?:is|reads|states)\\s*:?,?\\s*[“\"](?<text>[^”\"]+)[”\"]?",
          sentence->text, &says))
    {
      CohesionMinutesPiece *piece = cohesion_minutes_fill (self, index, self->definition);

      cohesion_draft_set_match (piece->node, COHESION_DEFINITION_TEXT, says, "text");
    }
}

/* A figure begins at each of these; its statement goes on to the next. */
#define PERCENTAGE "(?<number>\\d+(?:\\.\\d+)?) ?(?:per cent|percent|%)"

static CohesionMinutesPiece *
add_statistic (CohesionMinutes *self, guint index, const char *number, const char *words)
{
  CohesionMinutesPiece *piece = cohesion_minutes_add (self, index, COHESION_KIND_EVIDENCE, NULL);
  g_autofree char *statement = cohesion_words_end_bare (words);

  cohesion_draft_set (piece->node, COHESION_EVIDENCE_STATEMENT, statement);
  cohesion_draft_set (piece->node, COHESION_EVIDENCE_VALUE, number);
  cohesion_draft_set (piece->node, COHESION_EVIDENCE_UNIT, "%");
  return piece;
}

/* Private: percentages. A sentence with one is its statement; of several, each has the words up to the next.
 */
void
cohesion_minutes_read_statistics (CohesionMinutes *self, guint index)
{
  CohesionMinutesSentence *sentence = cohesion_minutes_get (self, index);
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GPtrArray) numbers = g_ptr_array_new_with_free_func (g_free);

  cohesion_minutes_find (self, PERCENTAGE, sentence->text, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      int start = 0;

      g_match_info_fetch_pos (match, 0, &start, NULL);
      g_array_append_val (starts, start);
      g_ptr_array_add (numbers, g_match_info_fetch_named (match, "number"));
    }
  for (guint i = 0; i < starts->len; i++)
    {
      int from = starts->len == 1 ? 0 : g_array_index (starts, int, i);
      int to = i + 1 < starts->len ? g_array_index (starts, int, i + 1) : (int) strlen (sentence->text);
      g_autofree char *words = g_strndup (sentence->text + from, (gsize) (to - from));

      CohesionMinutesPiece *piece = add_statistic (self, index, g_ptr_array_index (numbers, i), words);

      if (starts->len > 1)
        piece->doubt = g_strdup (_ ("The sentence has several figures: see that this one has its words."));
    }
}

static CohesionNode *
find_or_add_speaker (CohesionMinutes *self, guint index, GMatchInfo *match)
{
  g_autofree char *role = g_match_info_fetch_named (match, "role");
  g_autofree char *large = cohesion_words_begin_large (role);
  CohesionNode *speaker = cohesion_minutes_find_draft (self, COHESION_KIND_PARTY, large);

  if (speaker == NULL)
    {
      g_autofree char *title = g_match_info_fetch_named (match, "title");

      speaker = cohesion_minutes_add (self, index, COHESION_KIND_PARTY, NULL)->node;
      cohesion_draft_set (speaker, COHESION_PARTY_KIND,
                          title && g_str_has_prefix (title, "C") ? "member" : "officer");
      cohesion_draft_set (speaker, COHESION_PARTY_ROLE, large);
      cohesion_draft_set_match (speaker, COHESION_PARTY_NAME, match, "name");
    }
  return speaker;
}

/* The paragraphs after one that opens with a quotation mark and closes without one. */
static void
append_paragraphs (CohesionMinutes *self, guint index, GString *text)
{
  CohesionMinutesSentence *sentence;

  while (!g_str_has_suffix (text->str, "”") && (sentence = cohesion_minutes_get (self, index + 1)) &&
         g_str_has_prefix (sentence->text, "“"))
    {
      sentence->understood = TRUE;
      g_string_append_printf (text, "\n\n%s", sentence->text + strlen ("“"));
      index++;
    }
  if (g_str_has_suffix (text->str, "”"))
    g_string_truncate (text, text->len - strlen ("”"));
}

/* Private: “Councillor …, Commissioner for …, said: “…””, over as many paragraphs as it goes on. */
void
cohesion_minutes_read_quote (CohesionMinutes *self, guint index)
{
  CohesionMinutesSentence *sentence = cohesion_minutes_get (self, index);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *words = NULL;
  g_autoptr (GString) text = NULL;
  CohesionNode *speaker;
  CohesionMinutesPiece *piece;

  if (!cohesion_minutes_find (
          self,
          "^(?:(?<title>Councillor|Cllr\\.?|Mayor|Sir|Dame|Mr|Mrs|Ms|Dr) )?(?<name>[\\p{Lu}][^,“]{2,60}), "
          "(?:the )?(?<role>[^“]{3,120}?),? (?:said|added|commented|explained)\\s*[:,]?\\s*“(?<text>.+)$",
          sentence->text, &match))
    return;
  words = g_match_info_fetch_named (match, "text");
  text = g_string_new (words);
  append_paragraphs (self, index, text);
  speaker = find_or_add_speaker (self, index, match);
  piece = cohesion_minutes_add (self, index, COHESION_KIND_QUOTE, NULL);
  cohesion_draft_set (piece->node, COHESION_QUOTE_TEXT, text->str);
  cohesion_draft_refer (piece->node, COHESION_QUOTE_SPEAKER, speaker);
}
