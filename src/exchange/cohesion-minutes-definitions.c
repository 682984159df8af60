#include "config.h"

#include "cohesion-minutes-private.h"

/* What words are to mean. */

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
      cohesion_minutes_take_match (self, index, whose);
    }
  if (self->definition && cohesion_minutes_find (self,
                                                 "\\b(?i:definition)\\b(?<between>[^“\"]*?)\\b(?:is|reads|"
                                                 "states)\\s*:?,?\\s*[“\"](?<text>[^”\"]+)[”\"]?",
                                                 sentence->text, &says))
    {
      CohesionMinutesPiece *piece = cohesion_minutes_fill (self, index, self->definition);
      int start, end, from, to;

      cohesion_draft_set_match (piece->node, COHESION_DEFINITION_TEXT, says, "text");
      g_match_info_fetch_pos (says, 0, &start, &end);
      g_match_info_fetch_named_pos (says, "between", &from, &to);
      cohesion_minutes_take (self, index, start, from);
      cohesion_minutes_take (self, index, to, end);
    }
}
