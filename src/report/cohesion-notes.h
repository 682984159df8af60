#pragma once

#include "cohesion-block.h"

G_BEGIN_DECLS

/**
 * CohesionNote:
 * @id: of the node that is cited
 * @anchor: (nullable): of the heading under which it is cited first
 * @heading: (nullable): the words of that heading
 *
 * One of the sources at the end of a report.
 */
typedef struct
{
  char *id;
  char *anchor;
  char *heading;
} CohesionNote;

/**
 * CohesionNotes:
 *
 * What a report cites, each once, in the order in which it does.
 */
typedef struct _CohesionNotes CohesionNotes;

CohesionNotes *cohesion_notes_of (CohesionBlocks *blocks);
guint cohesion_notes_take (CohesionNotes *self, const char *id);
guint cohesion_notes_get_n (const CohesionNotes *self);
const CohesionNote *cohesion_notes_get (const CohesionNotes *self, guint position);

G_END_DECLS
