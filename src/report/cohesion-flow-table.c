#include "config.h"

#include "cohesion-flow-table.h"

#define PADDING_X 5.0
#define PADDING_Y 4.0
#define TABLE_SPACE 10.0
#define HEADER_FILL 0xe9ecf1
#define RULE_COLOUR 0xb8bcc4
#define STRONG_RULE_COLOUR 0x5e6470
#define NATURAL_LIMIT 320.0 /* a longer cell wraps anyway: it claims no more */
#define LONGEST_LIMIT 170.0 /* a longer word is an address, and may break */
#define SHORT_LIMIT 112.0   /* a date or a status of this width stays on one line if that is possible */
#define SHORT_SHARE 0.86    /* of the measure, at most, for that */
#define LONE_ROW_HEIGHT 120.0
#define WHOLE_ROWS 12 /* a table of so many rows at most, and of so little height, stays on one page */
#define WHOLE_HEIGHT 240.0
#define CANCEL_INTERVAL 256

typedef struct
{
  double longest;
  double natural;
  CohesionMeasure measure; /* of the whole column */
  GArray *lines;           /* of its cell in the row at hand */
  guint next;              /* first of these that is not on a page yet */
} Column;

typedef struct
{
  CohesionFlow *flow;
  const CohesionTable *table;
  Column *columns;
  guint n_columns;
  const CohesionRepeat *repeat;
  gboolean whole; /* no page ends within the table */
} Setting;

/* Above and below the lines of a cell. */
static double
get_padding (const Setting *self)
{
  return PADDING_Y * self->flow->pages.space;
}

static const CohesionCell *
get_cell (const CohesionTable *table, guint row, guint column)
{
  return &g_array_index (table->cells, CohesionCell, row * table->columns->len + column);
}

static const CohesionColumn *
get_column (const CohesionTable *table, guint column)
{
  return &g_array_index (table->columns, CohesionColumn, column);
}

/* What a column of a table, or of all tables of a group, needs. */
typedef struct
{
  double longest;
  double natural;
} Need;

static void
measure_column (CohesionFlow *flow, const CohesionTable *table, guint column, Need *need)
{
  CohesionSetter *setter = &flow->setter;
  double longest = 0;
  double natural = 0;
  double sign = 0;

  for (guint row = 0; row < cohesion_table_get_n_rows (table); row++)
    {
      const CohesionCell *cell = get_cell (table, row, column);

      cohesion_setter_measure (setter, cell->text, &flow->table, &longest, &natural);
      if (cell->shape != COHESION_SHAPE_NONE)
        sign = COHESION_SIGN_WIDTH;
    }
  longest += sign;
  natural += sign;
  cohesion_setter_measure (setter, get_column (table, column)->title, &flow->table_bold, &longest, &natural);
  need->longest = MAX (need->longest, longest);
  need->natural = MAX (need->natural, natural);
}

static gboolean
is_in_group (const CohesionBlock *block, const CohesionTable *table)
{
  return block->kind == COHESION_BLOCK_TABLE && block->table->group == table->group &&
         block->table->columns->len == table->columns->len;
}

static void
measure_table (CohesionFlow *flow, const CohesionTable *table, Need *needs)
{
  for (guint column = 0; column < table->columns->len; column++)
    measure_column (flow, table, column, &needs[column]);
}

/* Tables of a group are measured together, when the first of them comes. */
static const Need *
measure_group (CohesionFlow *flow, const CohesionTable *table)
{
  /* A table of no group is found by its own address, which no other has. */
  gpointer key = table->group != 0 ? GUINT_TO_POINTER (table->group * 64 + MIN (table->columns->len, 63))
                                   : (gpointer) table;
  Need *needs = g_hash_table_lookup (flow->groups, key);

  if (needs != NULL)
    return needs;
  needs = g_new0 (Need, table->columns->len);
  g_hash_table_insert (flow->groups, key, needs);
  if (table->group == 0)
    {
      measure_table (flow, table, needs);
      return needs;
    }
  for (guint i = 0; i < cohesion_blocks_get_n (flow->blocks); i++)
    {
      const CohesionBlock *block = cohesion_blocks_get (flow->blocks, i);

      if (is_in_group (block, table))
        measure_table (flow, block->table, needs);
    }
  return needs;
}

static void
measure_columns (Setting *self)
{
  const Need *needs = measure_group (self->flow, self->table);

  for (guint i = 0; i < self->n_columns; i++)
    {
      Column *column = &self->columns[i];

      /* A hair more than measured, so that rounding never breaks a line. */
      column->longest = MIN (needs[i].longest, LONGEST_LIMIT) + 2 * PADDING_X + 0.5;
      column->natural = MAX (MIN (needs[i].natural, NATURAL_LIMIT) + 2 * PADDING_X + 0.5, column->longest);
    }
}

/* Columns of short cells keep these on one line, if that leaves the others room. */
static void
keep_short_cells (Setting *self)
{
  double width = 0;

  for (guint i = 0; i < self->n_columns; i++)
    width += self->columns[i].natural <= SHORT_LIMIT ? self->columns[i].natural : self->columns[i].longest;
  if (width > SHORT_SHARE * COHESION_PAGE_MEASURE)
    return;
  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].natural <= SHORT_LIMIT)
      self->columns[i].longest = self->columns[i].natural;
}

/* Width of @column when @longest, @wanted and @weights are what all columns need, want and weigh. */
static double
get_share (const Column *column, double weight, double longest, double wanted, double weights)
{
  double spare = COHESION_PAGE_MEASURE - longest;
  double want = weight * (column->natural - column->longest);

  if (spare < 0)
    return column->longest * COHESION_PAGE_MEASURE / longest;
  if (wanted > spare)
    return column->longest + spare * want / wanted;
  return column->longest + want + (spare - wanted) * weight / weights;
}

/* Each column has room for its longest word; what is left goes to those whose cells would be longer, by
 * their weight, and once all of these fit on one line, to all by weight. */
static void
share_width (Setting *self)
{
  double longest = 0;
  double wanted = 0;
  double weights = 0;
  double start = 0;

  keep_short_cells (self);
  for (guint i = 0; i < self->n_columns; i++)
    {
      double weight = get_column (self->table, i)->weight;

      longest += self->columns[i].longest;
      wanted += weight * (self->columns[i].natural - self->columns[i].longest);
      weights += weight;
    }
  for (guint i = 0; i < self->n_columns; i++)
    {
      Column *column = &self->columns[i];
      double width = get_share (column, get_column (self->table, i)->weight, longest, wanted, weights);

      column->measure = cohesion_flow_get_measure (self->flow, start, width);
      start += width;
    }
}

static double
get_indent (const CohesionCell *cell)
{
  return cell->shape != COHESION_SHAPE_NONE ? COHESION_SIGN_WIDTH : 0;
}

static CohesionMeasure
get_inner (const Setting *self, guint column, double indent)
{
  const CohesionMeasure *outer = &self->columns[column].measure;

  return (CohesionMeasure) { outer->x + PADDING_X + (self->flow->rtl ? 0 : indent),
                             outer->width - 2 * PADDING_X - indent };
}

/* Numbers end at the end of their column. */
static void
align_lines (const Setting *self, guint number, double width)
{
  GArray *lines = self->columns[number].lines;

  if (get_column (self->table, number)->kind != COHESION_COLUMN_NUMBER)
    return;
  for (guint i = 0; i < lines->len; i++)
    {
      CohesionLine *line = &g_array_index (lines, CohesionLine, i);

      line->x = (float) MAX (self->flow->rtl ? 0 : width - line->width, 0);
    }
}

static void
set_row (Setting *self, guint row)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      const CohesionCell *cell = get_cell (self->table, row, i);
      CohesionMeasure inner = get_inner (self, i, get_indent (cell));

      cohesion_setter_set (&self->flow->setter, cell->text, &self->flow->table, inner.width,
                           self->columns[i].lines);
      align_lines (self, i, inner.width);
      self->columns[i].next = 0;
    }
}

/* Takes the lines of a cell that are still to come and fit into @limit. */
static GArray *
take_lines (Column *column, double limit)
{
  GArray *taken = g_array_new (FALSE, FALSE, sizeof (CohesionLine));
  double height = 0;

  for (; column->next < column->lines->len; column->next++)
    {
      const CohesionLine *line = &g_array_index (column->lines, CohesionLine, column->next);

      height += line->height;
      if (height > limit && taken->len > 0)
        break;
      g_array_append_val (taken, *line);
    }
  return taken;
}

static double
add_cell (Setting *self, guint row, guint number, double limit)
{
  Column *column = &self->columns[number];
  const CohesionCell *cell = get_cell (self->table, row, number);
  CohesionMeasure inner = get_inner (self, number, get_indent (cell));
  gboolean first = column->next == 0;
  g_autoptr (GArray) lines = take_lines (column, limit - 2 * get_padding (self));
  double height;

  if (first && lines->len > 0)
    cohesion_flow_sign (self->flow, cell->shape, cell->colour, &inner, get_padding (self),
                        g_array_index (lines, CohesionLine, 0).height);
  cohesion_flow_begin (
      self->flow, (int) number == self->table->row_header ? COHESION_ROLE_TH : COHESION_ROLE_TD, cell->text);
  height = cohesion_flow_lines (self->flow, cell->text, lines, &inner, get_padding (self));
  cohesion_pages_end (&self->flow->pages);
  return height + 2 * get_padding (self);
}

static void
add_rule (Setting *self, double y, double thickness, guint32 colour)
{
  cohesion_pages_fill (&self->flow->pages, COHESION_PAGE_MARGIN, y, COHESION_PAGE_MEASURE, thickness, colour);
}

/* As much of the row as fits into @limit. Returns its height. */
static double
add_row_part (Setting *self, guint row, double limit)
{
  double height = 0;

  cohesion_pages_begin (&self->flow->pages, COHESION_ROLE_TR, NULL);
  for (guint i = 0; i < self->n_columns; i++)
    {
      double cell_height = add_cell (self, row, i, limit);

      height = MAX (height, cell_height);
    }
  cohesion_pages_end (&self->flow->pages);
  add_rule (self, height - 0.5, 0.5, RULE_COLOUR);
  return height;
}

static gboolean
has_lines_left (const Setting *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].next < self->columns[i].lines->len)
      return TRUE;
  return FALSE;
}

static double
get_lines_height (const GArray *lines)
{
  double height = 0;

  for (guint i = 0; i < lines->len; i++)
    height += g_array_index (lines, CohesionLine, i).height;
  return height;
}

/* Height of the row at hand. */
static double
get_row_height (const Setting *self)
{
  double height = 0;

  for (guint i = 0; i < self->n_columns; i++)
    height = MAX (height, get_lines_height (self->columns[i].lines) + 2 * get_padding (self));
  return height;
}

/* Neither the first row nor the last one stands alone, unless that would leave much of a page empty. */
static gboolean
may_break_before (const Setting *self, guint row)
{
  if (row == 0 || self->whole)
    return FALSE;
  return (row > 1 && row + 1 < cohesion_table_get_n_rows (self->table)) ||
         get_row_height (self) > LONE_ROW_HEIGHT;
}

/* Whether the rows take so little room that the table is kept on one page; a report that is to be short
 * leaves no page half empty for that. */
static gboolean
is_small (Setting *self)
{
  guint n_rows = cohesion_table_get_n_rows (self->table);
  double height = 0;

  for (guint row = 0; n_rows <= WHOLE_ROWS && row < n_rows && height <= WHOLE_HEIGHT; row++)
    {
      set_row (self, row);
      height += get_row_height (self);
    }
  return n_rows <= WHOLE_ROWS && height <= WHOLE_HEIGHT && !cohesion_blocks_get_compact (self->flow->blocks);
}

/* A row is one box, unless it is taller than a page. */
static void
add_row (Setting *self, guint row)
{
  double limit = COHESION_PAGE_BOTTOM - COHESION_PAGE_MARGIN - self->repeat->height;
  gboolean first = TRUE;

  set_row (self, row);
  do
    {
      cohesion_pages_begin_box (&self->flow->pages, 0, !first || may_break_before (self, row), self->repeat);
      if (row == 0 && first)
        cohesion_pages_begin (&self->flow->pages, COHESION_ROLE_TBODY, NULL);
      cohesion_pages_end_box (&self->flow->pages, add_row_part (self, row, limit), 0);
      first = FALSE;
    }
  while (has_lines_left (self));
}

static void
add_header_cells (Setting *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      const CohesionText *title = get_column (self->table, i)->title;
      CohesionMeasure inner = get_inner (self, i, 0);

      cohesion_setter_set (&self->flow->setter, title, &self->flow->table_bold, inner.width,
                           self->columns[i].lines);
      align_lines (self, i, inner.width);
    }
}

/* What further pages repeat: the lines and fills of the heading row, without its elements. */
static CohesionRepeat *
copy_header (CohesionPages *pages, guint first_op, guint first_decor, double height)
{
  CohesionRepeat *repeat = cohesion_pages_add_repeat (pages);

  for (guint i = first_op; i < pages->waiting.ops->len; i++)
    if (g_array_index (pages->waiting.ops, CohesionOp, i).kind == COHESION_OP_LINE)
      g_array_append_val (repeat->ops, g_array_index (pages->waiting.ops, CohesionOp, i));
  g_array_append_vals (repeat->decor, &g_array_index (pages->waiting.decor, CohesionDecor, first_decor),
                       pages->waiting.decor->len - first_decor);
  repeat->height = height;
  return repeat;
}

static void
add_header (Setting *self)
{
  CohesionPages *pages = &self->flow->pages;
  guint first_op = pages->waiting.ops->len;
  guint first_decor = pages->waiting.decor->len;
  double height = 0;

  add_header_cells (self);
  for (guint i = 0; i < self->n_columns; i++)
    height = MAX (height, get_lines_height (self->columns[i].lines) + 2 * get_padding (self));
  cohesion_pages_fill (pages, COHESION_PAGE_MARGIN, 0, COHESION_PAGE_MEASURE, height, HEADER_FILL);
  add_rule (self, height - 0.75, 0.75, STRONG_RULE_COLOUR);
  cohesion_pages_begin (pages, COHESION_ROLE_THEAD, NULL);
  cohesion_pages_begin (pages, COHESION_ROLE_TR, NULL);
  for (guint i = 0; i < self->n_columns; i++)
    {
      const CohesionText *title = get_column (self->table, i)->title;
      CohesionMeasure inner = get_inner (self, i, 0);

      cohesion_flow_begin (self->flow, COHESION_ROLE_TH, title);
      cohesion_flow_lines (self->flow, title, self->columns[i].lines, &inner, get_padding (self));
      cohesion_pages_end (pages);
    }
  cohesion_pages_end (pages);
  cohesion_pages_end (pages);
  cohesion_pages_end_box (pages, height, 0);
  self->repeat = copy_header (pages, first_op, first_decor, height);
}

/* Begins the table in the box of its caption, or of its heading row. */
static void
begin_table (Setting *self, const CohesionText *caption)
{
  CohesionFlow *flow = self->flow;
  CohesionMeasure measure = cohesion_flow_get_measure (flow, 0, COHESION_PAGE_MEASURE);

  cohesion_pages_begin_box (&flow->pages, TABLE_SPACE, !flow->keep, NULL);
  cohesion_pages_begin (&flow->pages, COHESION_ROLE_TABLE, NULL);
  if (!cohesion_flow_shows (flow, caption))
    return;
  cohesion_setter_set (&flow->setter, caption, &flow->table_bold, measure.width, flow->lines);
  cohesion_flow_begin (flow, COHESION_ROLE_CAPTION, caption);
  cohesion_pages_end_box (&flow->pages, cohesion_flow_lines (flow, caption, flow->lines, &measure, 0), 4);
  cohesion_pages_end (&flow->pages);
  cohesion_pages_begin_box (&flow->pages, 0, FALSE, NULL);
}

static void
add_rows (Setting *self)
{
  for (guint row = 0; row < cohesion_table_get_n_rows (self->table); row++)
    {
      if (row % CANCEL_INTERVAL == 0 && g_cancellable_is_cancelled (self->flow->cancellable))
        break;
      add_row (self, row);
    }
}

/**
 * cohesion_flow_add_table:
 * @self: a flow
 * @block: a table with at least one row
 *
 * Lays a table out: its heading row again on every further page, no row over a page's end.
 */
void
cohesion_flow_add_table (CohesionFlow *self, const CohesionBlock *block)
{
  const CohesionTable *table = block->table;
  guint n_columns = table->columns->len;
  g_autofree Column *columns = g_new0 (Column, n_columns);
  Setting setting = { self, table, columns, n_columns, NULL, FALSE };

  for (guint i = 0; i < n_columns; i++)
    columns[i].lines = g_array_new (FALSE, FALSE, sizeof (CohesionLine));
  measure_columns (&setting);
  share_width (&setting);
  setting.whole = is_small (&setting);
  begin_table (&setting, block->text);
  add_header (&setting);
  add_rows (&setting);
  cohesion_pages_set_space_after (&self->pages, TABLE_SPACE);
  cohesion_pages_end (&self->pages); /* TBody */
  cohesion_pages_end (&self->pages); /* Table */
  for (guint i = 0; i < n_columns; i++)
    g_array_unref (columns[i].lines);
}
