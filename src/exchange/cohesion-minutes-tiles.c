#include "config.h"

#include "cohesion-minutes-private.h"

#include <glib/gi18n.h>

/* Figures that stand on a line of their own, as pages with tiles have them, above or below their words. */

#define TILE                                                                                                 \
  "^(?:(?i:(?<about>" COHESION_MINUTES_QUALIFIER                                                             \
  ")) )?(?<number>\\d{1,3}(?:\\.\\d+)?) ?(?:%|per cent|percent)$"

static gboolean
is_tile (CohesionMinutes *self, const CohesionMinutesSentence *sentence)
{
  return cohesion_minutes_find (self, TILE, sentence->text, NULL);
}

/* Whether @b is the next line below @a, with no blank line between them. */
static gboolean
adjoin (const CohesionMinutesSentence *a, const CohesionMinutesSentence *b)
{
  return a && b && b->paragraph != a->paragraph && b->line == a->last_line + 1;
}

/* The lines above and below @index with no blank line between them. */
static void
find_block (CohesionMinutes *self, guint index, guint *first, guint *last)
{
  *first = index;
  *last = index;
  while (*first > 0 && adjoin (cohesion_minutes_get (self, *first - 1), cohesion_minutes_get (self, *first)))
    (*first)--;
  while (adjoin (cohesion_minutes_get (self, *last), cohesion_minutes_get (self, *last + 1)))
    (*last)++;
}

/* Whether figures and lines of words take turns in a block, beginning with a figure or not. */
static gboolean
alternates (CohesionMinutes *self, guint first, guint last, gboolean figure_first)
{
  if ((last - first) % 2 == 0)
    return FALSE;
  for (guint i = first; i <= last; i++)
    if (is_tile (self, cohesion_minutes_get (self, i)) != (((i - first) % 2 == 0) == figure_first))
      return FALSE;
  return TRUE;
}

/* The line that has the words of the figure at @index, if that can be told. */
static gboolean
find_words (CohesionMinutes *self, guint index, guint *words)
{
  CohesionMinutesSentence *next = cohesion_minutes_get (self, index + 1);
  guint first = 0;
  guint last = 0;

  find_block (self, index, &first, &last);
  *words = index + 1;
  if (first == last)
    return next && next->is_last && next->label == NULL && !is_tile (self, next) &&
           g_unichar_islower (g_utf8_get_char (next->text));
  if (alternates (self, first, last, TRUE))
    return TRUE;
  *words = index - 1;
  return alternates (self, first, last, FALSE);
}

/* Private: a figure on a line of its own. */
void
cohesion_minutes_read_tile (CohesionMinutes *self, guint index)
{
  CohesionMinutesSentence *sentence = cohesion_minutes_get (self, index);
  CohesionMinutesSentence *other;
  CohesionMinutesPiece *piece;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *about = NULL;
  g_autofree char *statement = NULL;
  guint words = 0;

  if (!cohesion_minutes_find (self, TILE, sentence->text, &match))
    return;
  sentence->claimed = TRUE;
  if (!find_words (self, index, &words))
    {
      cohesion_minutes_list_whole (self, index, _ ("It is not clear which words belong to which figure."));
      return;
    }
  other = cohesion_minutes_get (self, words);
  statement = words > index ? g_strdup_printf ("%s %s", sentence->text, other->text)
                            : g_strdup_printf ("%s: %s", other->text, sentence->text);
  about = g_match_info_fetch_named (match, "about");
  piece = cohesion_minutes_add (self, MIN (index, words), COHESION_KIND_EVIDENCE, NULL);
  g_free (piece->sentence);
  piece->sentence = g_strdup (statement);
  cohesion_draft_set (piece->node, COHESION_EVIDENCE_STATEMENT, statement);
  cohesion_draft_set_match (piece->node, COHESION_EVIDENCE_VALUE, match, "number");
  cohesion_draft_set (piece->node, COHESION_EVIDENCE_UNIT, "%");
  cohesion_minutes_qualify (piece, COHESION_EVIDENCE_QUALIFIER, about);
  if (piece->doubt == NULL)
    piece->doubt = g_strdup (_ ("The figure stands on a line of its own: see that these are its words."));
  cohesion_minutes_take_all (self, index);
  cohesion_minutes_take_all (self, words);
}
