#include "config.h"

#include "cohesion-minutes-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* Whether what was found reads like something that could stand in a report. */

/* A figure as it is written in a statement. */
#define FIGURE "\\d[\\d.,]*\\s*(?:%|per cent|percent)"

/* Where a statement begins in the middle of a sentence, or breaks off. */
#define HANGS                                                                                                \
  "^(?i:and|but|or|nor|of wh\\p{L}+|with|which|that|who|whose|whom|while|whereas|compared|because|than|"     \
  "including|also|in which|where)\\b|" FIGURE " (?:of|are|were) (?:being|having)\\b|"                        \
  "\\b(?:and|or|but|with|of|to|the|an?|for|from|than|that|is|are|was|were|which|who)$"

/* What may stand before a figure that ends a sentence; after any other word it is but a label’s. */
#define LEADS_TO_FIGURE                                                                                      \
  "\\b(?i:is|are|was|were|be|been|to|of|at|by|for|from|with|reached|only|than|"                              \
  "and|" COHESION_MINUTES_QUALIFIER ") [~≈<>]?" FIGURE "\\W*$"

/* Verbs that people use of figures, and the shapes of others; none that is a noun as well. */
#define VERB                                                                                                 \
  "\\b(?:is|are|was|were|am|has|have|had|do|does|did|don[’']t|didn[’']t|can|could|will|would|shall|should|"  \
  "may|might|must|says?|said|thinks?|thought|feels?|felt|agrees?|disagrees?|lives?|speaks?|spoke|knows?|"    \
  "knew|wants?|believes?|gets?|got|comes?|came|goes|went|makes?|made|takes?|took|meets?|met|saw|belongs?|"   \
  "attends?|identify|identifies|describes?|earns?|receives?|considers?|rose|fell|grew|remains?|opposes?|"    \
  "prefers?|gives?|gave|told|heard|found|chose|wrote|spent|\\p{Ll}{2,}(?:ed|ised|ize))\\b"

static guint
count_substance (CohesionMinutes *self, const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " ,;:", -1);
  guint count = 0;

  for (guint i = 0; words[i]; i++)
    count += cohesion_words_have_substance (words[i]) && !g_ascii_isdigit (*words[i]) &&
             !cohesion_minutes_find (self, "^(?:%|per|cent|percent)$", words[i], NULL);
  return count;
}

/* Why a statement does not read, if it does not. */
static const char *
judge (CohesionMinutes *self, const CohesionMinutesPiece *piece, const char *text)
{
  if (cohesion_minutes_find (self, HANGS, text, NULL))
    return _ ("It begins in the middle of a sentence, or breaks off: see that it reads.");
  if (!cohesion_node_is (piece->node, COHESION_KIND_EVIDENCE))
    return NULL;
  if (count_substance (self, text) < 2)
    return _ ("It says hardly more than a number: add what the number is of.");
  if (!cohesion_minutes_find (self, VERB, text, NULL) ||
      (cohesion_minutes_find (self, FIGURE "\\W*$", text, NULL) &&
       !cohesion_minutes_find (self, LEADS_TO_FIGURE, text, NULL)))
    return _ ("It may not be a whole sentence: see that it reads.");
  return NULL;
}

/* Whether its name is words of the text, and no name of something. */
static gboolean
is_statement (const CohesionMinutesPiece *piece)
{
  static const guint kinds[] = { COHESION_KIND_EVIDENCE, COHESION_KIND_FOCUS,      COHESION_KIND_THEME,
                                 COHESION_KIND_PRIORITY, COHESION_KIND_INITIATIVE, COHESION_KIND_ENGAGEMENT };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (cohesion_node_is (piece->node, kinds[i]))
      return piece->target == NULL;
  return FALSE;
}

/* Private: puts what does not read in doubt. */
void
cohesion_minutes_look_over (CohesionMinutes *self)
{
  for (guint i = 0; i < self->pieces->len; i++)
    {
      CohesionMinutesPiece *piece = g_ptr_array_index (self->pieces, i);
      const char *why = is_statement (piece) ? judge (self, piece, cohesion_node_get_name (piece->node))
                                             : NULL;

      if (why)
        cohesion_minutes_doubt (piece, why);
    }
}
