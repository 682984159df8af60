#include "config.h"

#include "cohesion-minutes-private.h"

#include <string.h>

/* What was said at a meeting: every paragraph between the head of the item and what was resolved that did not
 * become something else whole. */

/* Fewer words are a heading. */
#define NARRATIVE_WORDS 3

static guint
find_first (CohesionMinutes *self, guint index)
{
  guint paragraph = cohesion_minutes_get (self, index)->paragraph;

  while (index > 0 && cohesion_minutes_get (self, index - 1)->paragraph == paragraph)
    index--;
  return index;
}

/* Whether a paragraph tells something, and is neither a heading nor a line of a list. */
static gboolean
is_narrative (CohesionMinutes *self, guint first, guint last)
{
  const char *end = cohesion_minutes_get (self, last)->text;
  CohesionMinutesSentence *next = cohesion_minutes_get (self, last + 1);
  CohesionMinutesSentence *sentence = cohesion_minutes_get (self, first);
  guint words = 0;

  for (guint i = first; i <= last; i++)
    words += cohesion_words_count (cohesion_minutes_get (self, i)->text);
  if (words < NARRATIVE_WORDS || g_unichar_islower (g_utf8_get_char (sentence->text)) ||
      (sentence->label && !g_ascii_isdigit (sentence->label[*sentence->label == '('])))
    return FALSE;
  if (g_str_has_suffix (end, ":"))
    return next && next->label;
  return g_str_has_suffix (end, ".") || g_str_has_suffix (end, "?") || g_str_has_suffix (end, "!") ||
         g_str_has_suffix (end, "”");
}

/* Private: at the end of a paragraph, keeps all of it if some of it is left. */
void
cohesion_minutes_read_discussion (CohesionMinutes *self, guint index)
{
  CohesionMinutesSentence *sentence = cohesion_minutes_get (self, index);
  g_autoptr (GString) text = NULL;
  CohesionMinutesPiece *piece;
  gboolean is_spent = TRUE;
  guint first;

  if (self->meeting == NULL || self->decision || !sentence->is_last)
    return;
  first = find_first (self, index);
  if (!is_narrative (self, first, index))
    return;
  text = g_string_new (NULL);
  for (guint i = first; i <= index; i++)
    {
      is_spent &= cohesion_minutes_is_spent (self, i);
      g_string_append_printf (text, "%s%s", i > first ? " " : "", cohesion_minutes_get (self, i)->text);
    }
  if (is_spent)
    return;
  piece = cohesion_minutes_fill (self, first, self->meeting);
  g_free (piece->sentence);
  piece->sentence = g_strdup (text->str);
  cohesion_draft_add_string (piece->node, COHESION_MEETING_DISCUSSION, text->str);
  for (guint i = first; i <= index; i++)
    cohesion_minutes_take_all (self, i);
}
