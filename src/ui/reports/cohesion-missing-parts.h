#pragma once

#include "model/cohesion-tree.h"
#include "report/cohesion-block.h"

G_BEGIN_DECLS

/**
 * CohesionMissingPart:
 * @node: (nullable): where it would be written
 * @field: index of the field
 * @page: name of the page where it is done, without a @node
 * @name: what the part is called on the page: its label, or the heading it stands below; both strings live
 *   as long as the blocks
 * @hint: what to write
 *
 * A part of a report that nobody has written yet.
 */
typedef struct
{
  CohesionNode *node;
  guint field;
  const char *page;
  const char *name;
  const char *hint;
} CohesionMissingPart;

gboolean
cohesion_text_find_source (const CohesionText *text, CohesionTree *tree, CohesionNode **node, int *field);
GArray *cohesion_blocks_list_missing (CohesionBlocks *blocks, CohesionTree *tree);

G_END_DECLS
