#include "config.h"

#include "cohesion-minutes-private.h"

#include <glib/gi18n.h>

/* What a reader of sentences works with: patterns, and pieces to add to what was found. */

/* Private. */
CohesionMinutesSentence *
cohesion_minutes_get (CohesionMinutes *self, guint index)
{
  return index < self->sentences->len ? g_ptr_array_index (self->sentences, index) : NULL;
}

/* Private: whether a sentence is a paragraph by itself. */
gboolean
cohesion_minutes_is_paragraph (CohesionMinutes *self, guint index)
{
  CohesionMinutesSentence *sentence = cohesion_minutes_get (self, index);

  return sentence->is_last &&
         (index == 0 || cohesion_minutes_get (self, index - 1)->paragraph != sentence->paragraph);
}

/* Private: whether @text matches @pattern, which ignores case only where it says so. */
gboolean
cohesion_minutes_find (CohesionMinutes *self, const char *pattern, const char *text, GMatchInfo **match)
{
  GRegex *regex = g_hash_table_lookup (self->patterns, pattern);

  if (regex == NULL)
    {
      regex = g_regex_new (pattern, G_REGEX_OPTIMIZE, 0, NULL);
      g_assert (regex);
      g_hash_table_insert (self->patterns, (gpointer) pattern, regex);
    }
  return g_regex_match (regex, text, 0, match);
}

static CohesionMinutesPiece *
add_piece (CohesionMinutes *self, guint index, guint kind)
{
  CohesionMinutesPiece *piece = g_new0 (CohesionMinutesPiece, 1);
  CohesionMinutesSentence *sentence = cohesion_minutes_get (self, index);

  piece->line = sentence->line;
  piece->sentence = sentence->label ? g_strconcat (sentence->label, " ", sentence->text, NULL)
                                    : g_strdup (sentence->text);
  piece->node = cohesion_node_new (kind, NULL);
  g_ptr_array_add (self->pieces, piece);
  return piece;
}

/* Private: a new item, found in a sentence. */
CohesionMinutesPiece *
cohesion_minutes_add (CohesionMinutes *self, guint index, guint kind, CohesionNode *parent)
{
  CohesionMinutesPiece *piece = add_piece (self, index, kind);

  piece->parent = parent;
  return piece;
}

/* Private: fields of an item that is there already, found in a sentence. */
CohesionMinutesPiece *
cohesion_minutes_fill (CohesionMinutes *self, guint index, CohesionNode *target)
{
  CohesionMinutesPiece *piece = add_piece (self, index, cohesion_node_get_kind (target)->id);

  piece->target = target;
  return piece;
}

/* Private: the draft that has that name, if there is one. */
CohesionNode *
cohesion_minutes_find_draft (CohesionMinutes *self, guint kind, const char *name)
{
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const CohesionMinutesPiece *piece = g_ptr_array_index (self->pieces, i);

      if (!piece->target && cohesion_node_is (piece->node, kind) &&
          g_strcmp0 (cohesion_node_get_name (piece->node), name) == 0)
        return piece->node;
    }
  return NULL;
}

/* Private: what the text gave a draft last, by itself or in a piece that fills it. */
const char *
cohesion_minutes_find_value (CohesionMinutes *self, CohesionNode *node, guint field)
{
  const char *value = NULL;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const CohesionMinutesPiece *piece = g_ptr_array_index (self->pieces, i);

      if ((piece->node == node || piece->target == node) && cohesion_node_has_value (piece->node, field))
        value = cohesion_node_get_string (piece->node, field);
    }
  return value;
}

/* How much of a date was written. */
static gboolean
cut_date (CohesionDate *date, CohesionDeadlinePrecision precision)
{
  if (precision == COHESION_DEADLINE_PRECISION_DAY)
    return TRUE;
  date->day = 0;
  if (precision == COHESION_DEADLINE_PRECISION_MONTH)
    return TRUE;
  date->month = 0;
  return precision == COHESION_DEADLINE_PRECISION_YEAR;
}

/* Private: sets a date as people write it; a piece with a date that is not understood is in doubt. */
void
cohesion_minutes_set_date (CohesionMinutes *self, CohesionMinutesPiece *piece, guint field, const char *text)
{
  g_autoptr (CohesionDeadline) deadline = cohesion_deadline_parse (text, &self->context, NULL);
  CohesionDate date = cohesion_deadline_get_date (deadline);
  char iso[COHESION_DATE_ISO_SIZE];

  if (cut_date (&date, cohesion_deadline_get_precision (deadline)))
    cohesion_draft_set (piece->node, field, cohesion_date_to_iso (date, iso));
  else
    piece->doubt = g_strdup_printf (_ ("“%s” is not understood as a date."), text);
}

/* Private: puts a piece in doubt, for another reason, too, if there is one already. */
void
cohesion_minutes_doubt (CohesionMinutesPiece *piece, const char *why)
{
  g_autofree char *before = g_steal_pointer (&piece->doubt);

  /* Translators: two sentences, one after the other. */
  piece->doubt = before ? g_strdup_printf (_ ("%1$s %2$s"), before, why) : g_strdup (why);
}

/* Private: has a sentence listed whole, whatever else it is kept as. */
void
cohesion_minutes_list_whole (CohesionMinutes *self, guint index, const char *why)
{
  CohesionMinutesSentence *sentence = cohesion_minutes_get (self, index);

  if (sentence->why == NULL)
    sentence->why = g_strdup (why);
}
