#include "config.h"

#include "cohesion-list-replace.h"

static gboolean
is_same (GListStore *store, guint position, gconstpointer item, GEqualFunc equal)
{
  g_autoptr (GObject) there = g_list_model_get_item (G_LIST_MODEL (store), position);

  return equal (there, item);
}

/**
 * cohesion_list_store_replace:
 * @store: what a view shows
 * @items: (element-type GObject): what it is to show
 * @equal: (scope call): whether two items look the same
 *
 * Lists other items. What is the same before and after the change stays, with the focus that may be in it.
 */
void
cohesion_list_store_replace (GListStore *store, GPtrArray *items, GEqualFunc equal)
{
  guint n_old = g_list_model_get_n_items (G_LIST_MODEL (store));
  guint shorter = MIN (n_old, items->len);
  guint head = 0;
  guint tail = 0;

  while (head < shorter && is_same (store, head, g_ptr_array_index (items, head), equal))
    head++;
  while (tail < shorter - head &&
         is_same (store, n_old - tail - 1, g_ptr_array_index (items, items->len - tail - 1), equal))
    tail++;
  if (head + tail < MAX (n_old, items->len))
    g_list_store_splice (store, head, n_old - head - tail, items->pdata + head, items->len - head - tail);
}
