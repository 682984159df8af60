#pragma once

#include <cairo.h>
#include <glib-object.h>

#include "cohesion-text.h"

G_BEGIN_DECLS

typedef enum
{
  COHESION_BLOCK_HEADING,
  COHESION_BLOCK_PARAGRAPH,
  COHESION_BLOCK_QUOTE,
  COHESION_BLOCK_LABELS,
  COHESION_BLOCK_LIST,
  COHESION_BLOCK_TABLE,
  COHESION_BLOCK_FIGURE,
  COHESION_BLOCK_CONTENTS,
  COHESION_BLOCK_PAGE_BREAK,
} CohesionBlockKind;

typedef enum
{
  COHESION_LIST_BULLET,
  COHESION_LIST_DECIMAL,
  COHESION_LIST_ROMAN,
  COHESION_LIST_ALPHA,
} CohesionListStyle;

/* How a column is set. */
typedef enum
{
  COHESION_COLUMN_TEXT,
  COHESION_COLUMN_NUMBER,
} CohesionColumnKind;

/* The sign beside the word of a status: the shape differs, so that colour is never the only sign. */
typedef enum
{
  COHESION_SHAPE_NONE,
  COHESION_SHAPE_DISC,
  COHESION_SHAPE_TICK,
  COHESION_SHAPE_TRIANGLE,
  COHESION_SHAPE_DIAMOND,
  COHESION_SHAPE_SQUARE,
  COHESION_SHAPE_CROSS,
  COHESION_SHAPE_RING,
  COHESION_SHAPE_BAR,
  COHESION_N_SHAPES,
} CohesionShape;

/**
 * CohesionItem:
 * @label: (nullable): label of a pair, NULL in a list
 * @text: the value, or the item
 * @shape: sign before the words of a status, of a pair
 * @colour: 0xRRGGBB of @shape
 */
typedef struct
{
  CohesionText *label;
  CohesionText *text;
  CohesionShape shape;
  guint32 colour;
} CohesionItem;

/**
 * CohesionColumn:
 * @title: heading of the column
 * @weight: how much of the spare width it takes, 1 as a rule
 * @kind: how its cells are set
 */
typedef struct
{
  CohesionText *title;
  double weight;
  CohesionColumnKind kind;
} CohesionColumn;

/**
 * CohesionCell:
 * @text: what it says
 * @shape: sign before the words of a status
 * @colour: 0xRRGGBB of @shape
 */
typedef struct
{
  CohesionText *text;
  CohesionShape shape;
  guint32 colour;
} CohesionCell;

/**
 * CohesionTable:
 * @columns: (element-type CohesionColumn): columns
 * @cells: (element-type CohesionCell): cells, row after row
 * @row_header: number of the column that names the row, or -1
 * @group: tables of the same group and number of columns have columns of the same width; 0 is no group
 */
typedef struct
{
  GArray *columns;
  GArray *cells;
  int row_header;
  guint group;
} CohesionTable;

/**
 * CohesionFigureFunc:
 * @data: what is drawn
 * @mirrored: whether reading goes from right to left
 * @cr: what to draw on, from the figure's top left corner
 * @width: in points
 * @height: in points
 *
 * Draws a figure, on any thread.
 */
typedef void (
    *CohesionFigureFunc) (gconstpointer data, gboolean mirrored, cairo_t *cr, double width, double height);

/**
 * CohesionFigure:
 * @draw: draws it over the whole measure
 * @data: what is drawn
 * @free_data: frees @data
 * @height: in points
 * @uri: (nullable): “data:” address of the picture that is drawn, where it is no drawing of ours
 */
typedef struct
{
  CohesionFigureFunc draw;
  gpointer data;
  GDestroyNotify free_data;
  double height;
  char *uri;
} CohesionFigure;

/**
 * CohesionBlock:
 * @kind: what it is; the other members are set only where the kind has them
 * @text: (nullable): heading, paragraph, quote, caption of a table, text alternative of a figure, title of
 *   the contents
 * @level: 1 to 6 of a heading
 * @number: (nullable): “1.1” of a numbered heading
 * @anchor: (nullable): name of a heading that links can lead to
 * @keep_with_next: never the last on a page (a lead-in)
 * @together: a list of labels that no page ends within, unless a value is longer than a page
 * @always: contents that are wanted however short the report is
 * @style: marks of a list
 * @items: (nullable) (element-type CohesionItem): pairs or items
 * @table: (nullable): the table
 * @figure: (nullable): the figure
 *
 * A part of a report, to be read only.
 */
typedef struct
{
  CohesionBlockKind kind;
  CohesionText *text;
  int level;
  char *number;
  char *anchor;
  gboolean keep_with_next;
  gboolean together;
  gboolean always;
  CohesionListStyle style;
  GArray *items;
  CohesionTable *table;
  CohesionFigure *figure;
} CohesionBlock;

#define COHESION_TYPE_BLOCKS (cohesion_blocks_get_type ())
G_DECLARE_FINAL_TYPE (CohesionBlocks, cohesion_blocks, COHESION, BLOCKS, GObject)

CohesionBlocks *cohesion_blocks_new (const char *language);
const char *cohesion_blocks_get_language (CohesionBlocks *self);
void cohesion_blocks_set_text_size (CohesionBlocks *self, double size);
void cohesion_blocks_set_compact (CohesionBlocks *self);
gboolean cohesion_blocks_get_compact (CohesionBlocks *self);
double cohesion_blocks_get_text_size (CohesionBlocks *self);
guint cohesion_blocks_get_n (CohesionBlocks *self);
const CohesionBlock *cohesion_blocks_get (CohesionBlocks *self, guint position);

const char *
cohesion_blocks_add_heading (CohesionBlocks *self, int level, gboolean numbered, CohesionText *text);
void cohesion_blocks_name_heading (CohesionBlocks *self, const char *anchor);
void cohesion_blocks_add_paragraph (CohesionBlocks *self, CohesionText *text);
void cohesion_blocks_add_lead_in (CohesionBlocks *self, CohesionText *text);
void cohesion_blocks_keep_last (CohesionBlocks *self);
void cohesion_blocks_add_quote (CohesionBlocks *self, CohesionText *text);
CohesionBlock *cohesion_blocks_add_contents (CohesionBlocks *self, CohesionText *title);
void cohesion_blocks_add_page_break (CohesionBlocks *self);

CohesionBlock *cohesion_blocks_add_labels (CohesionBlocks *self);
CohesionBlock *cohesion_blocks_add_card (CohesionBlocks *self);
void cohesion_block_add_pair (CohesionBlock *block, const char *label, CohesionText *value);
void cohesion_block_add_status (CohesionBlock *block,
                                const char *label,
                                CohesionText *value,
                                CohesionShape shape,
                                guint32 colour);
void cohesion_block_set_label_language (CohesionBlock *block, const char *language);
CohesionBlock *cohesion_blocks_add_list (CohesionBlocks *self, CohesionListStyle style);
void cohesion_block_add_item (CohesionBlock *block, CohesionText *text);
char *cohesion_block_format_mark (const CohesionBlock *block, guint position);

CohesionTable *cohesion_blocks_add_table (CohesionBlocks *self, CohesionText *caption, int row_header);
void
cohesion_table_add_column (CohesionTable *self, const char *title, double weight, CohesionColumnKind kind);
void cohesion_table_set_title_language (CohesionTable *self, const char *language);
void cohesion_table_set_group (CohesionTable *self, guint group);
void cohesion_table_add_cell (CohesionTable *self, CohesionText *text);
void cohesion_table_add_status (CohesionTable *self, CohesionText *text, CohesionShape shape, guint32 colour);
guint cohesion_table_get_n_rows (const CohesionTable *self);

CohesionFigure *cohesion_blocks_add_figure (CohesionBlocks *self,
                                            CohesionText *alternative,
                                            double height,
                                            CohesionFigureFunc draw,
                                            gpointer data,
                                            GDestroyNotify free_data);

G_END_DECLS
