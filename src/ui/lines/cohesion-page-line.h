#pragma once

#include "cohesion-notes.h"

#include "model/cohesion-tree.h"

G_BEGIN_DECLS

/* What a line is on its page: the heading of a part, which is no item; an item that others belong to; an
 * item; one that belongs to the item above; an item of another page, which is not moved or removed here. */
typedef enum
{
  COHESION_PAGE_LINE_HEADING,
  COHESION_PAGE_LINE_OWNER,
  COHESION_PAGE_LINE_ITEM,
  COHESION_PAGE_LINE_OWNED,
  COHESION_PAGE_LINE_GUEST,
} CohesionPageLineType;

#define COHESION_TYPE_PAGE_LINE (cohesion_page_line_get_type ())
G_DECLARE_FINAL_TYPE (CohesionPageLine, cohesion_page_line, COHESION, PAGE_LINE, GObject)

CohesionPageLine *cohesion_page_line_new (CohesionPageLineType type, CohesionNode *node, char *text);
GArray *cohesion_page_line_get_notes (CohesionPageLine *self);
CohesionPageLineType cohesion_page_line_get_line_type (CohesionPageLine *self);
CohesionNode *cohesion_page_line_get_node (CohesionPageLine *self);
const char *cohesion_page_line_get_text (CohesionPageLine *self);
gboolean cohesion_page_line_equal (CohesionPageLine *self, CohesionPageLine *other);

G_END_DECLS
