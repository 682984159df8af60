#include "config.h"

#include "cohesion-minutes-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* Who presented a report, who said what: posts, and names only where somebody wants them. */

#define TITLE "(?:(?<title>Councillor|Cllr\\.?|Mayor|Sir|Dame|Mr\\.?|Mrs\\.?|Ms\\.?|Dr\\.?) )?"
#define MEMBER                                                                                               \
  "(?:Cabinet Member|Leader|Deputy Leader|Mayor|Deputy Mayor|Commissioner|Portfolio Holder|Lead Member|"     \
  "Executive Member|Chair|Councillor)"
#define ROLE "(?:" MEMBER "|(?:[\\p{Lu}][\\p{L}-]* )*(?:Director|Head|Officer|Manager|Executive|Lead))\\b"

static gboolean
is_member (CohesionMinutes *self, const char *role, const char *title)
{
  return cohesion_minutes_find (self, "^" MEMBER "\\b", role, NULL) ||
         (title && (g_str_has_prefix (title, "Councillor") || g_str_has_prefix (title, "Cllr")));
}

static gboolean
has_name (CohesionMinutes *self, CohesionNode *party, const char *name)
{
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const CohesionMinutesPiece *piece = g_ptr_array_index (self->pieces, i);

      if (piece->target == party &&
          g_strcmp0 (cohesion_node_get_string (piece->node, COHESION_PARTY_NAME), name) == 0)
        return TRUE;
    }
  return FALSE;
}

/* A name is a piece of its own: it is seldom needed, and the post outlives its holder. */
static void
add_name (CohesionMinutes *self, guint index, CohesionNode *party, GMatchInfo *match)
{
  g_autofree char *name = g_match_info_fetch_named (match, "name");
  CohesionMinutesPiece *piece;

  if (name == NULL || *name == '\0' || has_name (self, party, name))
    return;
  piece = cohesion_minutes_fill (self, index, party);
  cohesion_minutes_keep (self, index, piece->node, COHESION_PARTY_NAME, match, "name");
  piece->doubt = g_strdup (_ ("This is the name of a person: bring it in only if it is needed."));
}

/* Private: the post in the group “role”, new if it was not named before; whoever holds it, in “name”, is
 * proposed apart. */
CohesionNode *
cohesion_minutes_add_party (CohesionMinutes *self, guint index, GMatchInfo *match)
{
  g_autofree char *role = g_match_info_fetch_named (match, "role");
  g_autofree char *title = g_match_info_fetch_named (match, "title");
  g_autofree char *large = cohesion_words_begin_large (role);
  CohesionNode *party = cohesion_minutes_find_draft (self, COHESION_KIND_PARTY, large);

  if (party == NULL)
    {
      party = cohesion_minutes_add (self, index, COHESION_KIND_PARTY, NULL)->node;
      cohesion_draft_set (party, COHESION_PARTY_KIND, is_member (self, large, title) ? "member" : "officer");
      cohesion_draft_set (party, COHESION_PARTY_ROLE, large);
    }
  add_name (self, index, party, match);
  return party;
}

/* Private: “The Cabinet Member for … presented …”. */
void
cohesion_minutes_read_presenter (CohesionMinutes *self, guint index)
{
  CohesionMinutesSentence *sentence = cohesion_minutes_get (self, index);
  g_autoptr (GMatchInfo) match = NULL;

  if (self->meeting == NULL || cohesion_node_has_value (self->meeting, COHESION_MEETING_PRESENTED_BY) ||
      !cohesion_minutes_find (self,
                              "^(?:" TITLE "(?<name>[\\p{Lu}][^,;.]{2,40}), )?(?:[Tt]he )?(?<role>" ROLE
                              "[^.;,]*?(?:, [\\p{Lu}][^.;,]*?| and [^.;,]*?)*?),? "
                              "(?:presented|introduced|submitted|reported|outlined)\\b",
                              sentence->text, &match))
    return;
  cohesion_draft_refer (self->meeting, COHESION_MEETING_PRESENTED_BY,
                        cohesion_minutes_add_party (self, index, match));
  cohesion_minutes_take_match (self, index, match);
}

/* The paragraphs after one that opens with a quotation mark and closes without one. */
static void
append_paragraphs (CohesionMinutes *self, guint index, GString *text)
{
  CohesionMinutesSentence *sentence;

  while (!g_str_has_suffix (text->str, "”") && (sentence = cohesion_minutes_get (self, index + 1)) &&
         g_str_has_prefix (sentence->text, "“"))
    {
      cohesion_minutes_take_all (self, index + 1);
      g_string_append_printf (text, "\n\n%s", sentence->text + strlen ("“"));
      index++;
    }
  if (g_str_has_suffix (text->str, "”"))
    g_string_truncate (text, text->len - strlen ("”"));
  else if (g_str_has_suffix (text->str, "\""))
    g_string_truncate (text, text->len - 1);
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

  if (!cohesion_minutes_find (self,
                              "^" TITLE "(?<name>[\\p{Lu}][^,“\"]{2,60}), (?:the )?(?<role>[^“\"]{3,120}?),? "
                              "(?:said|says|added|commented|explained)\\s*[:,]?\\s*[“\"](?<text>.+)$",
                              sentence->text, &match))
    return;
  words = g_match_info_fetch_named (match, "text");
  text = g_string_new (words);
  append_paragraphs (self, index, text);
  speaker = cohesion_minutes_add_party (self, index, match);
  piece = cohesion_minutes_add (self, index, COHESION_KIND_QUOTE, NULL);
  cohesion_draft_set (piece->node, COHESION_QUOTE_TEXT, text->str);
  cohesion_draft_refer (piece->node, COHESION_QUOTE_SPEAKER, speaker);
  cohesion_minutes_take_all (self, index);
}
