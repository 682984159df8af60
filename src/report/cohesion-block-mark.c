#include "config.h"

#include "cohesion-block.h"

#include "model/cohesion-numbering.h"

/**
 * cohesion_block_format_mark:
 * @block: a list
 * @position: which item, from 0
 *
 * Returns: (transfer full): the mark before the item: “•”, “1.”, “(i)” or “(a)”
 */
char *
cohesion_block_format_mark (const CohesionBlock *block, guint position)
{
  static const char *const styles[] = {
    [COHESION_LIST_DECIMAL] = "1",
    [COHESION_LIST_ROMAN] = "i",
    [COHESION_LIST_ALPHA] = "a",
  };

  if (block->style == COHESION_LIST_BULLET)
    return g_strdup ("•");
  return cohesion_dup_numeral (position + 1, styles[block->style]);
}
