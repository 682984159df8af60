#include "config.h"

#include "cohesion-missing-parts.h"

/**
 * cohesion_text_find_source:
 * @tree: the strategy that the report was made from, perhaps changed since
 * @node: (out): where the text comes from
 * @field: (out): index of the field, or -1 for the node as a whole
 *
 * Returns: whether it comes from a node that still exists
 */
gboolean
cohesion_text_find_source (const CohesionText *text, CohesionTree *tree, CohesionNode **node, int *field)
{
  *node = text->node ? cohesion_tree_lookup_live (tree, text->node) : NULL;
  if (*node == NULL)
    return FALSE;
  *field = text->field ? cohesion_kind_find_field (cohesion_node_get_kind (*node), text->field) : -1;
  return TRUE;
}

static void
add_text (GArray *parts, const CohesionText *text, const CohesionText *name, CohesionTree *tree)
{
  CohesionMissingPart part = { .name = name ? name->text : NULL, .hint = text ? text->text : NULL };
  int field;

  if (text == NULL || !text->missing)
    return;
  if (cohesion_text_find_source (text, tree, &part.node, &field) && field >= 0)
    part.field = (guint) field;
  else if (text->page)
    part = (CohesionMissingPart) { .name = part.name, .hint = part.hint, .page = text->page };
  else
    return;
  for (guint i = 0; i < parts->len; i++)
    {
      const CohesionMissingPart *other = &g_array_index (parts, CohesionMissingPart, i);

      if (other->node == part.node && other->field == part.field &&
          (part.node || g_str_equal (other->hint, part.hint)))
        return;
    }
  g_array_append_val (parts, part);
}

/**
 * cohesion_blocks_list_missing:
 * @blocks: a report
 * @tree: the strategy it was made from
 *
 * Returns: (transfer full) (element-type CohesionMissingPart): what the report lacks, in its order
 */
GArray *
cohesion_blocks_list_missing (CohesionBlocks *blocks, CohesionTree *tree)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (CohesionMissingPart));
  const CohesionText *heading = NULL;

  for (guint i = 0; i < cohesion_blocks_get_n (blocks); i++)
    {
      const CohesionBlock *block = cohesion_blocks_get (blocks, i);

      if (block->kind == COHESION_BLOCK_HEADING)
        heading = block->text;
      add_text (parts, block->text, heading, tree);
      for (guint j = 0; block->items && j < block->items->len; j++)
        {
          const CohesionItem *item = &g_array_index (block->items, CohesionItem, j);

          add_text (parts, item->text, item->label ? item->label : heading, tree);
        }
      for (guint j = 0; block->table && j < block->table->cells->len; j++)
        add_text (parts, g_array_index (block->table->cells, CohesionCell, j).text, heading, tree);
    }
  return parts;
}
