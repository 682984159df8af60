#include "config.h"

#include "cohesion-words.h"

#include <glib/gi18n.h>

/* Which words of a text were taken out and which put in. The shortest way from the one to the other is looked
 * for after Myers, An O(ND) Difference Algorithm (1986); texts that have less in common than he could find in
 * good time are taken to differ as a whole. */

/* The most words removed and added together that are told apart. */
#define MAX_EDITS 800

/* A word, a sign or a run of space. */
typedef struct
{
  gsize start;
  gsize length;
  guint id; /* the same for the same characters */
  gboolean is_space;
} Word;

typedef struct
{
  const Word *old;
  const Word *new;
  int n_old;
  int n_new;
  GPtrArray *rounds; /* one for each number of edits: how far each diagonal, from -edits on, was followed */
} Search;

static const char *
find_end (const char *word, gboolean *is_space)
{
  gunichar first = g_utf8_get_char (word);
  const char *end = g_utf8_next_char (word);

  *is_space = g_unichar_isspace (first);
  if (g_unichar_ispunct (first))
    return end;
  for (; *end; end = g_utf8_next_char (end))
    {
      gunichar c = g_utf8_get_char (end);

      if ((g_unichar_isspace (c) != 0) != (*is_space != 0) || g_unichar_ispunct (c))
        break;
    }
  return end;
}

static GArray *
split (const char *text, GHashTable *ids)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));

  for (const char *at = text; *at;)
    {
      Word word = { .start = (gsize) (at - text) };
      const char *end = find_end (at, &word.is_space);
      g_autofree char *key = g_strndup (at, (gsize) (end - at));

      word.length = (gsize) (end - at);
      word.id = GPOINTER_TO_UINT (g_hash_table_lookup (ids, key));
      if (word.id == 0)
        {
          word.id = g_hash_table_size (ids) + 1;
          g_hash_table_insert (ids, g_steal_pointer (&key), GUINT_TO_POINTER (word.id));
        }
      g_array_append_val (words, word);
      at = end;
    }
  return words;
}

static int
get_reach (const Search *search, int edits, int diagonal)
{
  const int *reach = edits < 0 ? NULL : g_ptr_array_index (search->rounds, (guint) edits);

  return reach && ABS (diagonal) <= edits ? reach[edits + diagonal] : -1;
}

/* Whether the best way to a diagonal comes from the one above, by a word added. */
static gboolean
comes_by_adding (const Search *search, int edits, int diagonal)
{
  return diagonal == -edits || (diagonal != edits && get_reach (search, edits - 1, diagonal - 1) <
                                                         get_reach (search, edits - 1, diagonal + 1));
}

/* Follows every diagonal one edit further; %TRUE if both texts are used up. */
static gboolean
take_round (Search *search, int edits)
{
  int *reach = g_new (int, 2 * edits + 1);

  for (int diagonal = -edits; diagonal <= edits; diagonal++)
    reach[edits + diagonal] = -1;
  g_ptr_array_add (search->rounds, reach);
  for (int diagonal = -edits; diagonal <= edits; diagonal += 2)
    {
      int x, y;

      if (edits == 0)
        x = 0;
      else if (comes_by_adding (search, edits, diagonal))
        x = get_reach (search, edits - 1, diagonal + 1);
      else
        x = get_reach (search, edits - 1, diagonal - 1) + 1;
      for (y = x - diagonal;
           x < search->n_old && y >= 0 && y < search->n_new && search->old[x].id == search->new[y].id; y++)
        x++;
      reach[edits + diagonal] = x;
      if (x >= search->n_old && y >= search->n_new)
        return TRUE;
    }
  return FALSE;
}

/* Marks what is kept, going back the way that was found. */
static void
mark_kept (const Search *search, gboolean *old_kept, gboolean *new_kept)
{
  int x = search->n_old;
  int y = search->n_new;

  for (int edits = (int) search->rounds->len - 1; edits >= 0; edits--)
    {
      int diagonal = x - y;
      gboolean adding = edits > 0 && comes_by_adding (search, edits, diagonal);
      int before = adding ? diagonal + 1 : diagonal - 1;
      int from = edits > 0 ? get_reach (search, edits - 1, before) : 0;
      int start = edits == 0 ? 0 : adding ? from : from + 1;

      for (; x > start; x--, y--)
        old_kept[x - 1] = new_kept[y - 1] = TRUE;
      x = from;
      y = from - before;
    }
}

static void
find_kept (GArray *old, GArray *new, gboolean *old_kept, gboolean *new_kept)
{
  g_autoptr (GPtrArray) rounds = g_ptr_array_new_with_free_func (g_free);
  const Word *a = (const Word *) old->data;
  const Word *b = (const Word *) new->data;
  guint start = 0, end = 0, most = MIN (old->len, new->len);
  Search search = { .rounds = rounds };
  int edits = 0;

  for (; start < most && a[start].id == b[start].id; start++)
    old_kept[start] = new_kept[start] = TRUE;
  for (; end < most - start && a[old->len - end - 1].id == b[new->len - end - 1].id; end++)
    old_kept[old->len - end - 1] = new_kept[new->len - end - 1] = TRUE;
  search.old = a + start;
  search.new = b + start;
  search.n_old = (int) (old->len - start - end);
  search.n_new = (int) (new->len - start - end);
  while (edits <= MAX_EDITS && !take_round (&search, edits))
    edits++;
  if (edits <= MAX_EDITS)
    mark_kept (&search, old_kept + start, new_kept + start);
}

/* Space alone that was kept between two changes only tears them apart. */
static void
drop_lone_space (GArray *old, GArray *new, gboolean *old_kept, gboolean *new_kept)
{
  guint j = 0;

  for (guint i = 0; i < old->len; i++)
    {
      gboolean lone;

      if (!old_kept[i])
        continue;
      while (!new_kept[j])
        j++;
      lone = g_array_index (old, Word, i).is_space && (i > 0 || j > 0) &&
             (i + 1 < old->len || j + 1 < new->len) &&
             ((i > 0 && !old_kept[i - 1]) || (j > 0 && !new_kept[j - 1])) &&
             ((i + 1 < old->len && !old_kept[i + 1]) || (j + 1 < new->len && !new_kept[j + 1]));
      if (lone)
        old_kept[i] = new_kept[j] = FALSE;
      j++;
    }
}

static void
append (GArray *ranges, CohesionWordsChange change, const Word *word)
{
  CohesionWordsRange *last = ranges->len > 0 ? &g_array_index (ranges, CohesionWordsRange, ranges->len - 1)
                                             : NULL;

  if (last && last->change == change)
    {
      last->length += word->length;
      return;
    }
  g_array_append_val (ranges, ((CohesionWordsRange) { change, word->start, word->length }));
}

static GArray *
collect (GArray *old, GArray *new, const gboolean *old_kept, const gboolean *new_kept)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (CohesionWordsRange));
  guint i = 0, j = 0;

  while (i < old->len || j < new->len)
    {
      for (; i < old->len && !old_kept[i]; i++)
        append (ranges, COHESION_WORDS_REMOVED, &g_array_index (old, Word, i));
      for (; j < new->len && !new_kept[j]; j++)
        append (ranges, COHESION_WORDS_ADDED, &g_array_index (new, Word, j));
      for (; i < old->len && j < new->len &&old_kept[i] && new_kept[j]; i++, j++)
        append (ranges, COHESION_WORDS_KEPT, &g_array_index (new, Word, j));
    }
  return ranges;
}

/**
 * cohesion_words_compare:
 * @old: a text
 * @new: another version of it
 *
 * Finds which words were kept, removed and added. All that was kept or removed, in order, is @old to the
 * byte, and all that was kept or added is @new. The time it takes is bounded.
 *
 * Returns: (transfer full) (element-type CohesionWordsRange): the ranges, in order
 */
GArray *
cohesion_words_compare (const char *old, const char *new)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) old_words = split (old, ids);
  g_autoptr (GArray) new_words = split (new, ids);
  g_autofree gboolean *old_kept = g_new0 (gboolean, old_words->len + 1);
  g_autofree gboolean *new_kept = g_new0 (gboolean, new_words->len + 1);

  find_kept (old_words, new_words, old_kept, new_kept);
  drop_lone_space (old_words, new_words, old_kept, new_kept);
  return collect (old_words, new_words, old_kept, new_kept);
}

static char *
list_words (GArray *ranges, CohesionWordsChange change, const char *text)
{
  g_autoptr (GStrvBuilder) found = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;

  for (guint i = 0; i < ranges->len; i++)
    {
      const CohesionWordsRange *range = &g_array_index (ranges, CohesionWordsRange, i);
      g_autofree char *words = NULL;

      if (range->change != change)
        continue;
      words = g_strstrip (g_strndup (text + range->start, range->length));
      if (*words)
        /* Translators: words of a text, quoted. */
        g_strv_builder_take (found, g_strdup_printf (C_ ("words", "“%s”"), words));
    }
  strv = g_strv_builder_end (found);
  return g_strjoinv (C_ ("list", "; "), strv);
}

/**
 * cohesion_words_describe:
 * @old: a text
 * @new: another version of it
 *
 * Returns: (transfer full): in a sentence, which words were removed and which added, for whoever does not see
 *   them marked
 */
char *
cohesion_words_describe (const char *old, const char *new)
{
  g_autoptr (GArray) ranges = cohesion_words_compare (old, new);
  g_autofree char *removed = list_words (ranges, COHESION_WORDS_REMOVED, old);
  g_autofree char *added = list_words (ranges, COHESION_WORDS_ADDED, new);

  if (*removed && *added)
    return g_strdup_printf (_ ("Words removed: %1$s. Words added: %2$s."), removed, added);
  if (*removed)
    return g_strdup_printf (_ ("Words removed: %s."), removed);
  if (*added)
    return g_strdup_printf (_ ("Words added: %s."), added);
  return g_strdup (_ ("No word was removed or added."));
}
