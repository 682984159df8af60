#include "config.h"

#include "cohesion-comparison-private.h"

/* Which items of a list were put in another place of it: as few as can be, so that one item dragged to the
 * front is one difference and not a change of all that it passed. What is in the longest run that kept its
 * order has not moved. */

typedef struct
{
  CohesionNode *node;
  CohesionNode *other;
  guint position; /* in the older version */
  guint previous; /* in the run that ends here; G_MAXUINT if it begins here */
  gboolean kept;
} Item;

/* Finding a node in a list takes long if the list is. */
static GHashTable *
index_positions (CohesionList *list)
{
  GHashTable *positions = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < cohesion_list_get_length (list); i++)
    g_hash_table_insert (positions, cohesion_list_get (list, i), GUINT_TO_POINTER (i + 1));
  return positions;
}

/* What is in the list of both versions. */
static GArray *
collect (CohesionComparison *self, CohesionList *before, CohesionList *after)
{
  g_autoptr (GHashTable) positions = index_positions (before);
  GArray *items = g_array_new (FALSE, FALSE, sizeof (Item));

  for (guint i = 0; i < cohesion_list_get_length (after); i++)
    {
      Item item = { .node = cohesion_list_get (after, i), .previous = G_MAXUINT };
      guint place;

      item.other = cohesion_comparison_find_before (self, item.node);
      place = item.other ? GPOINTER_TO_UINT (g_hash_table_lookup (positions, item.other)) : 0;
      item.position = place - 1;
      if (place > 0)
        g_array_append_val (items, item);
    }
  return items;
}

/* The first place among the ends of runs whose item stood behind @position. */
static guint
find_run (const Item *items, const guint *ends, guint n_ends, guint position)
{
  guint from = 0, to = n_ends;

  while (from < to)
    {
      guint middle = from + (to - from) / 2;

      if (items[ends[middle]].position < position)
        from = middle + 1;
      else
        to = middle;
    }
  return from;
}

static void
mark_longest_run (Item *items, guint n_items)
{
  g_autofree guint *ends = g_new (guint, n_items);
  guint n_ends = 0;

  for (guint i = 0; i < n_items; i++)
    {
      guint run = find_run (items, ends, n_ends, items[i].position);

      items[i].previous = run > 0 ? ends[run - 1] : G_MAXUINT;
      ends[run] = i;
      n_ends = MAX (n_ends, run + 1);
    }
  for (guint i = n_ends > 0 ? ends[n_ends - 1] : G_MAXUINT; i != G_MAXUINT; i = items[i].previous)
    items[i].kept = TRUE;
}

static void
look_at_list (CohesionComparison *self, CohesionList *before, CohesionList *after)
{
  g_autoptr (GArray) items = collect (self, before, after);
  Item *found = &g_array_index (items, Item, 0);

  mark_longest_run (found, items->len);
  for (guint i = 0; i < items->len; i++)
    if (!found[i].kept)
      cohesion_comparison_add (self, COHESION_DIFFERENCE_REORDERED, found[i].node, found[i].other, -1);
}

/* Private to the comparison: finds what changed its place among its own siblings. The order of a log says
 * nothing. */
void
cohesion_comparison_look_at_order (CohesionComparison *self, CohesionNode *before, CohesionNode *after)
{
  const CohesionKind *kind = cohesion_node_get_kind (after);

  for (guint i = 0; i < kind->n_lists; i++)
    if (!(kind->lists[i].flags &
          (COHESION_LIST_LOG | COHESION_LIST_SINGLE | COHESION_LIST_HIDDEN | COHESION_LIST_BOOKKEEPING)) &&
        cohesion_node_get_n_children (after, i) > 1 && cohesion_node_get_n_children (before, i) > 1)
      look_at_list (self, cohesion_node_get_list (before, i), cohesion_node_get_list (after, i));
}
