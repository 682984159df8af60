#include "config.h"

#include "cohesion-minutes-private.h"

#include "model/cohesion-list.h"
#include "model/cohesion-node-private.h"
#include "model/cohesion-node-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* More is no minute. */
#define MAX_BYTES (1024 * 1024)

/* Each looks at every sentence that none before it has claimed. The last keeps what the others left. */
static const CohesionMinutesReader readers[] = {
  cohesion_minutes_read_meeting,     cohesion_minutes_read_header,      cohesion_minutes_read_published,
  cohesion_minutes_read_item,        cohesion_minutes_read_council,     cohesion_minutes_read_strategy,
  cohesion_minutes_read_resolutions, cohesion_minutes_read_theme,       cohesion_minutes_read_priorities,
  cohesion_minutes_read_presenter,   cohesion_minutes_read_parent_plan, cohesion_minutes_read_directions,
  cohesion_minutes_read_event,       cohesion_minutes_read_attendance,  cohesion_minutes_read_initiatives,
  cohesion_minutes_read_focuses,     cohesion_minutes_read_definition,  cohesion_minutes_read_quote,
  cohesion_minutes_read_tile,        cohesion_minutes_read_statistics,  cohesion_minutes_read_discussion,
};

static void
free_piece (gpointer data)
{
  CohesionMinutesPiece *piece = data;

  g_free (piece->sentence);
  g_free (piece->doubt);
  g_clear_object (&piece->node);
  g_free (piece);
}

static gboolean
is_alike (const char *a, const char *b)
{
  g_autofree char *folded = a ? g_utf8_casefold (a, -1) : NULL;
  g_autofree char *other = b ? g_utf8_casefold (b, -1) : NULL;

  return folded && *folded && g_strcmp0 (folded, other) == 0;
}

static CohesionNode *
find_draft (CohesionMinutes *self, const char *id)
{
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const CohesionMinutesPiece *piece = g_ptr_array_index (self->pieces, i);

      if (g_strcmp0 (cohesion_node_get_id (piece->node), id) == 0)
        return piece->node;
    }
  return NULL;
}

/* What the item is, or is to go into, in the strategy; NULL for a draft that is new. */
static CohesionNode *
find_in_strategy (CohesionMinutes *self, CohesionNode *node)
{
  if (node == NULL || cohesion_node_get_tree (node))
    return node ? node : cohesion_tree_get_root (self->tree);
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const CohesionMinutesPiece *piece = g_ptr_array_index (self->pieces, i);

      if (piece->node == node)
        return piece->existing;
    }
  return NULL;
}

/* Bodies meet more than once, and decide on the same thing again: what has the same name may be of another
 * day. */
static gboolean
is_same_occasion (CohesionMinutes *self, CohesionNode *node, CohesionNode *draft)
{
  const char *day = NULL;

  if (cohesion_node_is (draft, COHESION_KIND_DECISION))
    {
      CohesionNode *meeting = find_draft (self, cohesion_node_get_string (draft, COHESION_DECISION_MEETING));

      return meeting == NULL || find_in_strategy (self, meeting) ==
                                    cohesion_node_get_reference (node, COHESION_DECISION_MEETING);
    }
  if (cohesion_node_is (draft, COHESION_KIND_MEETING))
    day = cohesion_minutes_find_value (self, draft, COHESION_MEETING_DATE);
  return day == NULL || g_strcmp0 (cohesion_node_get_string (node, COHESION_MEETING_DATE), day) == 0;
}

static CohesionNode *
find_like (CohesionMinutes *self, CohesionNode *parent, CohesionNode *draft)
{
  const CohesionKind *kind = cohesion_node_get_kind (parent);

  for (guint i = 0; i < kind->n_lists; i++)
    {
      CohesionList *list = cohesion_node_get_list (parent, i);

      if (kind->lists[i].kind != cohesion_node_get_kind (draft)->id)
        continue;
      for (guint j = 0; j < cohesion_list_get_length (list); j++)
        {
          CohesionNode *node = cohesion_list_get (list, j);

          if (is_alike (cohesion_node_get_name (node), cohesion_node_get_name (draft)) &&
              is_same_occasion (self, node, draft))
            return node;
        }
    }
  return NULL;
}

static gboolean
has_lines (CohesionNode *node, CohesionNode *draft, guint field)
{
  const char *const *has = cohesion_node_get_strings (node, field);
  const char *const *lines = cohesion_node_get_strings (draft, field);

  for (guint i = 0; lines[i]; i++)
    if (has == NULL || !g_strv_contains (has, lines[i]))
      return FALSE;
  return TRUE;
}

static gboolean
has_same (CohesionNode *node, CohesionNode *draft, guint field)
{
  g_auto (CohesionValue) has = cohesion_node_dup_value (node, field);
  g_auto (CohesionValue) value = cohesion_node_dup_value (draft, field);

  return cohesion_value_equal (&has, &value);
}

/* Compares what is in a strategy with what would be put into it: @piece has nothing new, or replaces
 * something. */
static void
compare_fields (CohesionMinutesPiece *piece, CohesionNode *node)
{
  const CohesionKind *kind = cohesion_node_get_kind (piece->node);
  gboolean has_all = TRUE;

  for (guint i = 0; i < kind->n_fields; i++)
    {
      gboolean is_list = cohesion_field_get_storage (&kind->fields[i]) == COHESION_STORAGE_STRINGS;

      if (!cohesion_node_has_value (piece->node, i) ||
          (is_list ? has_lines (node, piece->node, i) : has_same (node, piece->node, i)))
        continue;
      has_all = FALSE;
      if (!is_list && cohesion_node_has_value (node, i))
        {
          g_autofree char *has = cohesion_node_dup_text (node, i);
          g_autofree char *why = g_strdup_printf (_ ("The strategy says “%s”, which this replaces."), has);

          cohesion_minutes_doubt (piece, why);
        }
    }
  if (has_all)
    piece->existing = node;
}

/* What the strategy holds already is shown, and not accepted; nor is what is in doubt, before somebody
 * looked. */
static void
settle (CohesionMinutes *self)
{
  for (guint i = 0; i < self->pieces->len; i++)
    {
      CohesionMinutesPiece *piece = g_ptr_array_index (self->pieces, i);
      CohesionNode *into = find_in_strategy (self, piece->target ? piece->target : piece->parent);

      if (into && piece->target)
        compare_fields (piece, into);
      else if (into && *cohesion_node_get_name (piece->node))
        piece->existing = find_like (self, into, piece->node);
      piece->accepted = !piece->existing && !piece->doubt;
    }
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const CohesionMinutesPiece *first = *(const CohesionMinutesPiece *const *) a;
  const CohesionMinutesPiece *second = *(const CohesionMinutesPiece *const *) b;

  return (first->line > second->line) - (first->line < second->line);
}

/**
 * cohesion_minutes_read:
 * @text: a minute, or a page that a council published; what is not UTF-8 in it is replaced
 * @tree: the strategy that it is about; outlives what is returned
 * @context: what dates are understood by
 *
 * Finds the strategy, its structure, meetings, resolutions, consultation and evidence in a text. Nothing is
 * changed in @tree. What is a guess says so, and is not accepted until somebody does.
 *
 * Returns: (transfer full): what was found
 */
CohesionMinutes *
cohesion_minutes_read (const char *text, CohesionTree *tree, const CohesionDeadlineContext *context)
{
  CohesionMinutes *self = g_new0 (CohesionMinutes, 1);
  g_autofree char *valid = g_utf8_make_valid (text, MIN ((gssize) strlen (text), MAX_BYTES));

  self->tree = tree;
  self->context = *context;
  self->sentences = cohesion_minutes_split (valid);
  self->pieces = g_ptr_array_new_with_free_func (free_piece);
  self->items = g_array_new (FALSE, FALSE, sizeof (CohesionMinutesItem));
  self->patterns = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_regex_unref);
  if (strlen (text) > MAX_BYTES && self->sentences->len > 0)
    cohesion_minutes_list_whole (self, self->sentences->len - 1,
                                 _ ("The text goes on below, but is too long: what follows was not read."));
  for (guint i = 0; i < self->sentences->len; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (readers) && !cohesion_minutes_get (self, i)->claimed; j++)
      readers[j](self, i);
  cohesion_minutes_credit (self);
  cohesion_minutes_doubt_items (self);
  g_ptr_array_sort (self->pieces, compare_lines);
  cohesion_minutes_look_over (self);
  settle (self);
  return self;
}

/**
 * cohesion_minutes_free:
 */
void
cohesion_minutes_free (CohesionMinutes *self)
{
  g_ptr_array_unref (self->sentences);
  g_ptr_array_unref (self->pieces);
  g_array_unref (self->items);
  g_hash_table_unref (self->patterns);
  g_free (self->council);
  g_free (self);
}

/**
 * cohesion_minutes_get_pieces:
 *
 * Returns: (transfer none) (element-type CohesionMinutesPiece): what was found, in the order of the text; a
 * draft comes before what goes into it
 */
GPtrArray *
cohesion_minutes_get_pieces (CohesionMinutes *self)
{
  return self->pieces;
}

/**
 * cohesion_minutes_list_left:
 *
 * Returns: (transfer container) (element-type CohesionMinutesSentence): the sentences of which at least a
 * part went into nothing that was found, and those that are to be read for another reason
 */
GPtrArray *
cohesion_minutes_list_left (CohesionMinutes *self)
{
  GPtrArray *left = g_ptr_array_new ();

  for (guint i = 0; i < self->sentences->len; i++)
    if (!cohesion_minutes_is_spent (self, i))
      g_ptr_array_add (left, cohesion_minutes_get (self, i));
  return left;
}

/**
 * cohesion_minutes_piece_is_held:
 * @piece: one of the pieces
 *
 * Returns: whether @piece waits for another: the draft that it goes into is neither accepted nor in the
 * strategy
 */
gboolean
cohesion_minutes_piece_is_held (CohesionMinutes *self, const CohesionMinutesPiece *piece)
{
  CohesionNode *into = piece->target ? piece->target : piece->parent;

  if (into == NULL || cohesion_node_get_tree (into))
    return FALSE;
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const CohesionMinutesPiece *other = g_ptr_array_index (self->pieces, i);

      if (other->node == into)
        return !other->existing && (!other->accepted || cohesion_minutes_piece_is_held (self, other));
    }
  return TRUE;
}

/**
 * cohesion_minutes_change:
 * @piece: one of the pieces
 * @field: index of a field of its kind that holds a text
 * @text: what it is to say instead
 */
void
cohesion_minutes_change (CohesionMinutesPiece *piece, guint field, const char *text)
{
  cohesion_draft_set (piece->node, field, text);
}
