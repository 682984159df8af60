#pragma once

#include "cohesion-outline-text-private.h"
#include "cohesion-readings-text.h"

G_BEGIN_DECLS

/**
 * CohesionReadingTable:
 * @measure: (nullable): what all of it is of
 * @context: what periods are read by
 * @rows: (element-type CohesionTextRow): the lines
 * @turned: whether columns are taken for rows
 * @n_rows: how many there are then
 * @n_columns: likewise
 * @columns: of one measure, in which column each thing is, or -1
 *
 * A table that was pasted. Nothing in it is owned.
 */
typedef struct
{
  CohesionNode *measure;
  const CohesionDeadlineContext *context;
  GPtrArray *rows;
  gboolean turned;
  guint n_rows;
  guint n_columns;
  int columns[COHESION_N_READING_COLUMNS];
} CohesionReadingTable;

/* cohesion-readings-text.c */
void cohesion_reading_table_turn (CohesionReadingTable *table, gboolean turned);
const char *cohesion_reading_table_get (const CohesionReadingTable *table, guint row, guint column);
gboolean cohesion_reading_table_is_period (const CohesionReadingTable *table, const char *text);
void
cohesion_reading_table_leave_out (const CohesionReadingTable *table, const char *heading, GPtrArray *drafts);
CohesionReadingDraft *
cohesion_reading_draft_new (const CohesionReadingTable *table, guint row, CohesionNode *measure);
void cohesion_reading_draft_set_problem (CohesionReadingDraft *draft, char *problem);
void cohesion_reading_draft_take_value (CohesionReadingDraft *draft, const char *text);

/* cohesion-readings-block.c */
gboolean cohesion_readings_block_read (CohesionReadingTable *table, CohesionTree *tree, GPtrArray *drafts);

G_END_DECLS
