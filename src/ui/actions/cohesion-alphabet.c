#include "config.h"

#include "cohesion-alphabet.h"

/* One thing in the alphabet. */
typedef struct
{
  char *key; /* its name as it is compared, byte by byte */
  int rank;
} Entry;

struct _CohesionAlphabet
{
  GHashTable *entries; /* CohesionNode, owned -> Entry */
  gboolean ranked;     /* all entries have their ranks */
};

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->key);
  g_free (entry);
}

/**
 * cohesion_alphabet_new:
 *
 * Returns: (transfer full): an alphabet of nothing
 */
CohesionAlphabet *
cohesion_alphabet_new (void)
{
  CohesionAlphabet *self = g_new0 (CohesionAlphabet, 1);

  self->entries = g_hash_table_new_full (NULL, NULL, g_object_unref, entry_free);
  return self;
}

/**
 * cohesion_alphabet_free:
 * @self: (transfer full): what to free
 */
void
cohesion_alphabet_free (CohesionAlphabet *self)
{
  g_hash_table_unref (self->entries);
  g_free (self);
}

/**
 * cohesion_alphabet_add:
 * @node: what is to have a place; it is kept
 */
void
cohesion_alphabet_add (CohesionAlphabet *self, CohesionNode *node)
{
  g_autofree char *folded = NULL;
  Entry *entry;

  if (g_hash_table_contains (self->entries, node))
    return;
  folded = g_utf8_casefold (cohesion_node_get_name (node), -1);
  entry = g_new0 (Entry, 1);
  entry->key = g_utf8_collate_key (folded, -1);
  g_hash_table_insert (self->entries, g_object_ref (node), entry);
  self->ranked = FALSE;
}

/**
 * cohesion_alphabet_forget:
 * @node: what is called otherwise, or is gone
 */
void
cohesion_alphabet_forget (CohesionAlphabet *self, CohesionNode *node)
{
  g_hash_table_remove (self->entries, node);
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Entry *) a)->key, ((const Entry *) b)->key);
}

/* Who is called the same has the same place. */
static void
rank (CohesionAlphabet *self)
{
  g_autoptr (GPtrArray) sorted = g_hash_table_get_values_as_ptr_array (self->entries);

  g_ptr_array_sort_values (sorted, compare_keys);
  for (guint i = 0; i < sorted->len; i++)
    {
      Entry *entry = g_ptr_array_index (sorted, i);
      const Entry *before = i > 0 ? g_ptr_array_index (sorted, i - 1) : NULL;

      entry->rank = before == NULL ? 0 : before->rank + (compare_keys (before, entry) != 0);
    }
  self->ranked = TRUE;
}

/**
 * cohesion_alphabet_get_rank:
 * @node: anything; it is added if it has no place yet
 *
 * Returns: its place among all that were added, from 0
 */
int
cohesion_alphabet_get_rank (CohesionAlphabet *self, CohesionNode *node)
{
  cohesion_alphabet_add (self, node);
  if (!self->ranked)
    rank (self);
  return ((const Entry *) g_hash_table_lookup (self->entries, node))->rank;
}
