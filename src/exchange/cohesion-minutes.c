#include "config.h"

#include "cohesion-minutes-private.h"

#include "model/cohesion-list.h"
#include "model/cohesion-node-private.h"

/* More is no minute. */
#define MAX_BYTES (4 * 1024 * 1024)

/* Each looks at every sentence that none before it has claimed as an item of a list. */
static const CohesionMinutesReader readers[] = {
  cohesion_minutes_read_published,   cohesion_minutes_read_meeting,     cohesion_minutes_read_item,
  cohesion_minutes_read_resolutions, cohesion_minutes_read_theme,       cohesion_minutes_read_presenter,
  cohesion_minutes_read_parent_plan, cohesion_minutes_read_directions,  cohesion_minutes_read_event,
  cohesion_minutes_read_attendance,  cohesion_minutes_read_initiatives, cohesion_minutes_read_focuses,
  cohesion_minutes_read_definition,  cohesion_minutes_read_quote,       cohesion_minutes_read_statistics,
  cohesion_minutes_read_discussion,
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

/* Private. */
CohesionMinutesSentence *
cohesion_minutes_get (CohesionMinutes *self, guint index)
{
  return index < self->sentences->len ? g_ptr_array_index (self->sentences, index) : NULL;
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

  sentence->understood = TRUE;
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

/* Private: sets a date as people write it; says whether it was understood. */
gboolean
cohesion_minutes_set_date (CohesionMinutes *self, CohesionNode *node, guint field, const char *text)
{
  g_autoptr (CohesionDeadline) deadline = cohesion_deadline_parse (text, &self->context, NULL);
  CohesionDate date = cohesion_deadline_get_date (deadline);
  char iso[COHESION_DATE_ISO_SIZE];

  switch ((int) cohesion_deadline_get_precision (deadline))
    {
    case COHESION_DEADLINE_PRECISION_DAY:
      break;
    case COHESION_DEADLINE_PRECISION_MONTH:
      date.day = 0;
      break;
    case COHESION_DEADLINE_PRECISION_YEAR:
      date.month = date.day = 0;
      break;
    default:
      return FALSE;
    }
  cohesion_draft_set (node, field, cohesion_date_to_iso (date, iso));
  return TRUE;
}

static gboolean
is_alike (const char *a, const char *b)
{
  g_autofree char *folded = a ? g_utf8_casefold (a, -1) : NULL;
  g_autofree char *other = b ? g_utf8_casefold (b, -1) : NULL;

  return folded && *folded && g_strcmp0 (folded, other) == 0;
}

static CohesionNode *
find_like (CohesionNode *parent, CohesionNode *draft)
{
  const CohesionKind *kind = cohesion_node_get_kind (parent);

  for (guint i = 0; i < kind->n_lists; i++)
    {
      CohesionList *list = cohesion_node_get_list (parent, i);

      if (kind->lists[i].kind != cohesion_node_get_kind (draft)->id)
        continue;
      for (guint j = 0; j < cohesion_list_get_length (list); j++)
        if (is_alike (cohesion_node_get_name (cohesion_list_get (list, j)), cohesion_node_get_name (draft)))
          return cohesion_list_get (list, j);
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

/* A target has nothing new to take over if all of it is there. */
static gboolean
has_all (CohesionNode *node, CohesionNode *draft)
{
  const CohesionKind *kind = cohesion_node_get_kind (draft);

  for (guint i = 0; i < kind->n_fields; i++)
    if (cohesion_node_has_value (draft, i))
      {
        g_auto (CohesionValue) has = cohesion_node_dup_value (node, i);
        g_auto (CohesionValue) value = cohesion_node_dup_value (draft, i);

        if (!cohesion_value_equal (&has, &value))
          return FALSE;
      }
  return TRUE;
}

/* What the strategy holds already is shown, and not accepted; nor is what is in doubt, before somebody
 * looked. */
static void
settle (CohesionMinutes *self)
{
  for (guint i = 0; i < self->pieces->len; i++)
    {
      CohesionMinutesPiece *piece = g_ptr_array_index (self->pieces, i);
      CohesionNode *parent = piece->target ? NULL : find_in_strategy (self, piece->parent);

      if (piece->target && cohesion_node_get_tree (piece->target) && has_all (piece->target, piece->node))
        piece->existing = piece->target;
      else if (parent && *cohesion_node_get_name (piece->node))
        piece->existing = find_like (parent, piece->node);
      piece->accepted = !piece->existing && !piece->doubt;
    }
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
  self->patterns = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_regex_unref);
  for (guint i = 0; i < self->sentences->len; i++)
    {
      if (cohesion_minutes_get (self, i)->understood)
        continue;
      for (gsize j = 0; j < G_N_ELEMENTS (readers); j++)
        readers[j](self, i);
    }
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
  g_hash_table_unref (self->patterns);
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
 * Returns: (transfer container) (element-type CohesionMinutesSentence): the sentences in which nothing was
 * found
 */
GPtrArray *
cohesion_minutes_list_left (CohesionMinutes *self)
{
  GPtrArray *left = g_ptr_array_new ();

  for (guint i = 0; i < self->sentences->len; i++)
    if (!cohesion_minutes_get (self, i)->understood)
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
