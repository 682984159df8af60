#pragma once

#include "cohesion-outline-text.h"

#include "model/cohesion-deadline.h"

G_BEGIN_DECLS

/* A line of a list: where it is in the text, how deep, and what it says without its bullet. */
typedef struct
{
  guint number;
  guint depth;
  char *title;
} CohesionListLine;

/* A row of a table as spreadsheets copy it. */
typedef struct
{
  guint number;
  GPtrArray *cells; /* of texts */
} CohesionTextRow;

struct _CohesionOutlineText
{
  CohesionTree *tree; /* borrowed while reading */
  CohesionDeadlineContext context;
  GPtrArray *branches;
  GPtrArray *notes;
  GHashTable *new_leads; /* name -> nodes that it leads */
  guint counts[COHESION_N_KINDS];
};

/* cohesion-list-lines.c */
GPtrArray *cohesion_list_lines_read (const char *text);
const char *cohesion_list_lines_skip_bullet (const char *text);

/* cohesion-text-table.c */
gboolean cohesion_text_is_table (const char *text);
GPtrArray *cohesion_text_table_read (const char *text);
const char *cohesion_text_row_get (const CohesionTextRow *row, guint column);

/* cohesion-table-columns.c */
void cohesion_outline_text_read_table (CohesionOutlineText *self, const char *text, guint kind);

/* cohesion-outline-fields.c */
void cohesion_outline_text_fill (CohesionOutlineText *self,
                                 CohesionNode *node,
                                 guint field,
                                 const char *text,
                                 guint line);
void cohesion_outline_lead (CohesionNode *node, CohesionNode *party);
CohesionNode *cohesion_outline_text_find_lead (CohesionOutlineText *self, const char *name);
const char *cohesion_outline_text_find_status (CohesionOutlineText *self, const char *text);
gboolean cohesion_outline_text_is_deadline (CohesionOutlineText *self, const char *text);

/* cohesion-outline-text.c */
void cohesion_outline_text_note (CohesionOutlineText *self, guint line, char *text);
CohesionNode *cohesion_outline_text_add (CohesionOutlineText *self,
                                         CohesionNode *parent,
                                         guint kind,
                                         const char *title,
                                         guint line);

G_END_DECLS
