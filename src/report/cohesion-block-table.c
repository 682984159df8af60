#include "config.h"

#include "cohesion-block.h"

/* What a table of a report is made of. */

/**
 * cohesion_table_set_group:
 * @self: a table
 * @group: a number for tables that belong together, or 0
 *
 * Columns of the tables of a group stand below each other.
 */
void
cohesion_table_set_group (CohesionTable *self, guint group)
{
  self->group = group;
}

/**
 * cohesion_table_add_column:
 * @self: a table without cells
 * @title: heading of the column
 * @weight: how much of the spare width it takes
 * @kind: how its cells are set
 *
 * Adds a column.
 */
void
cohesion_table_add_column (CohesionTable *self, const char *title, double weight, CohesionColumnKind kind)
{
  CohesionColumn column = { cohesion_text_new (title), weight, kind };

  g_return_if_fail (self->cells->len == 0);
  g_array_append_val (self->columns, column);
}

/**
 * cohesion_table_set_title_language:
 * @self: a table with at least one column
 * @language: (nullable): BCP 47 tag where it is not the report's own language
 *
 * Says in which language the heading of the last column is.
 */
void
cohesion_table_set_title_language (CohesionTable *self, const char *language)
{
  cohesion_text_set_language (g_array_index (self->columns, CohesionColumn, self->columns->len - 1).title,
                              language);
}

/**
 * cohesion_table_add_cell:
 * @self: a table with its columns
 * @text: (transfer full): what the cell says
 *
 * Adds the next cell.
 */
void
cohesion_table_add_cell (CohesionTable *self, CohesionText *text)
{
  cohesion_table_add_status (self, text, COHESION_SHAPE_NONE, 0);
}

/**
 * cohesion_table_add_status:
 * @self: a table with its columns
 * @text: (transfer full): the words of the status
 * @shape: the sign before them
 * @colour: 0xRRGGBB of the sign
 *
 * Adds the next cell, one that shows a status.
 */
void
cohesion_table_add_status (CohesionTable *self, CohesionText *text, CohesionShape shape, guint32 colour)
{
  CohesionCell cell = { text, shape, colour };

  g_array_append_val (self->cells, cell);
}

/**
 * cohesion_table_get_n_rows:
 * @self: a table
 *
 * Returns: how many full rows it has
 */
guint
cohesion_table_get_n_rows (const CohesionTable *self)
{
  return self->columns->len > 0 ? self->cells->len / self->columns->len : 0;
}
