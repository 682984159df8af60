#include "config.h"

#include "cohesion-block.h"

#define MAX_LEVEL 6
#define TEXT_SIZE 12.0

struct _CohesionBlocks
{
  GObject parent_instance;

  const char *language;
  double text_size;
  gboolean compact;
  GPtrArray *blocks;
  guint counters[MAX_LEVEL + 1]; /* of numbered headings, by level */
  int last_level;                /* of a heading that is always shown */
};

G_DEFINE_FINAL_TYPE (CohesionBlocks, cohesion_blocks, G_TYPE_OBJECT)

static void
clear_item (gpointer data)
{
  CohesionItem *item = data;

  g_clear_pointer (&item->label, cohesion_text_free);
  g_clear_pointer (&item->text, cohesion_text_free);
}

static void
clear_column (gpointer data)
{
  g_clear_pointer (&((CohesionColumn *) data)->title, cohesion_text_free);
}

static void
clear_cell (gpointer data)
{
  g_clear_pointer (&((CohesionCell *) data)->text, cohesion_text_free);
}

static void
free_table (CohesionTable *table)
{
  g_array_unref (table->columns);
  g_array_unref (table->cells);
  g_free (table);
}

static void
free_figure (CohesionFigure *figure)
{
  if (figure->free_data != NULL)
    figure->free_data (figure->data);
  g_free (figure->uri);
  g_free (figure);
}

static void
free_block (gpointer data)
{
  CohesionBlock *block = data;

  g_clear_pointer (&block->text, cohesion_text_free);
  g_clear_pointer (&block->number, g_free);
  g_clear_pointer (&block->anchor, g_free);
  g_clear_pointer (&block->items, g_array_unref);
  g_clear_pointer (&block->table, free_table);
  g_clear_pointer (&block->figure, free_figure);
  g_free (block);
}

static void
cohesion_blocks_finalize (GObject *object)
{
  CohesionBlocks *self = COHESION_BLOCKS (object);

  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  G_OBJECT_CLASS (cohesion_blocks_parent_class)->finalize (object);
}

static void
cohesion_blocks_class_init (CohesionBlocksClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cohesion_blocks_finalize;
}

static void
cohesion_blocks_init (CohesionBlocks *self)
{
  self->blocks = g_ptr_array_new_with_free_func (free_block);
  self->text_size = TEXT_SIZE;
}

/**
 * cohesion_blocks_new:
 * @language: BCP 47 tag of the report's language
 *
 * What a report says, part after part, with no notion of pages. Once built it is only read, from any thread.
 *
 * Returns: (transfer full): an empty report
 */
CohesionBlocks *
cohesion_blocks_new (const char *language)
{
  CohesionBlocks *self = g_object_new (COHESION_TYPE_BLOCKS, NULL);

  self->language = g_intern_string (language != NULL && *language != '\0' ? language : "en-GB");
  return self;
}

/**
 * cohesion_blocks_get_language:
 * @self: a report
 *
 * Returns: BCP 47 tag of the report's language
 */
const char *
cohesion_blocks_get_language (CohesionBlocks *self)
{
  return self->language;
}

/**
 * cohesion_blocks_set_text_size:
 * @self: a report
 * @size: of its text, in points; 12 as a rule, 14 in large print
 *
 * Sets how large the report is printed; headings and tables go with it.
 */
void
cohesion_blocks_set_text_size (CohesionBlocks *self, double size)
{
  self->text_size = size;
}

/**
 * cohesion_blocks_set_compact:
 * @self: a report
 *
 * Leaves less room between its parts, for a report that is to be short.
 */
void
cohesion_blocks_set_compact (CohesionBlocks *self)
{
  self->compact = TRUE;
}

/**
 * cohesion_blocks_get_compact:
 * @self: a report
 *
 * Returns: whether less room is left between its parts
 */
gboolean
cohesion_blocks_get_compact (CohesionBlocks *self)
{
  return self->compact;
}

/**
 * cohesion_blocks_get_text_size:
 * @self: a report
 *
 * Returns: size of its text, in points
 */
double
cohesion_blocks_get_text_size (CohesionBlocks *self)
{
  return self->text_size;
}

/**
 * cohesion_blocks_get_n:
 * @self: a report
 *
 * Returns: how many blocks it has
 */
guint
cohesion_blocks_get_n (CohesionBlocks *self)
{
  return self->blocks->len;
}

/**
 * cohesion_blocks_get:
 * @self: a report
 * @position: less than the number of blocks
 *
 * Returns: (transfer none): the block there
 */
const CohesionBlock *
cohesion_blocks_get (CohesionBlocks *self, guint position)
{
  g_return_val_if_fail (position < self->blocks->len, NULL);
  return g_ptr_array_index (self->blocks, position);
}

static CohesionBlock *
add_block (CohesionBlocks *self, CohesionBlockKind kind, CohesionText *text)
{
  CohesionBlock *block = g_new0 (CohesionBlock, 1);

  block->kind = kind;
  block->text = text;
  g_ptr_array_add (self->blocks, block);
  return block;
}

/* The title has level 1 and no number: “1” belongs to level 2, “1.1” to level 3. */
static char *
next_number (CohesionBlocks *self, int level)
{
  GString *number = g_string_new (NULL);

  self->counters[level]++;
  for (int deeper = level + 1; deeper <= MAX_LEVEL; deeper++)
    self->counters[deeper] = 0;
  for (int above = MIN (level, 2); above <= level; above++)
    g_string_append_printf (number, number->len > 0 ? ".%u" : "%u", self->counters[above]);
  return g_string_free_and_steal (number);
}

/**
 * cohesion_blocks_add_heading:
 * @self: a report
 * @level: 1, the title, to 6; at most one more than that of the heading before it
 * @numbered: whether it takes the next number of its level: “1” at level 2, “1.1” at level 3
 * @text: (transfer full): its words
 *
 * Returns: (transfer none): the anchor by which links lead to it
 */
const char *
cohesion_blocks_add_heading (CohesionBlocks *self, int level, gboolean numbered, CohesionText *text)
{
  CohesionBlock *block = add_block (self, COHESION_BLOCK_HEADING, text);

  block->level = CLAMP (level, 1, MIN (MAX_LEVEL, self->last_level + 1));
  if (cohesion_text_get_shown (text, COHESION_PURPOSE_PUBLISH) != NULL)
    self->last_level = block->level;
  block->keep_with_next = TRUE;
  if (numbered)
    block->number = next_number (self, block->level);
  block->anchor = g_strdup_printf ("section-%u", self->blocks->len);
  return block->anchor;
}

/**
 * cohesion_blocks_name_heading:
 * @self: a report whose last part is a heading
 * @anchor: the anchor by which links lead to it from now on
 *
 * Lets links lead to a heading that comes after them.
 */
void
cohesion_blocks_name_heading (CohesionBlocks *self, const char *anchor)
{
  CohesionBlock *block = g_ptr_array_index (self->blocks, self->blocks->len - 1);

  g_set_str (&block->anchor, anchor);
}

/**
 * cohesion_blocks_add_paragraph:
 * @self: a report
 * @text: (transfer full): its words
 *
 * Adds a paragraph. A missing text makes a note to the editor: marked in the preview, left out or replaced
 * by its published words in print.
 */
void
cohesion_blocks_add_paragraph (CohesionBlocks *self, CohesionText *text)
{
  add_block (self, COHESION_BLOCK_PARAGRAPH, text);
}

/**
 * cohesion_blocks_add_lead_in:
 * @self: a report
 * @text: (transfer full): its words
 *
 * Adds a paragraph that stays on the page of what it introduces.
 */
void
cohesion_blocks_add_lead_in (CohesionBlocks *self, CohesionText *text)
{
  add_block (self, COHESION_BLOCK_PARAGRAPH, text)->keep_with_next = TRUE;
}

/**
 * cohesion_blocks_keep_last:
 * @self: a report
 *
 * Keeps the end of the last paragraph on the page of what follows, as a label that belongs to it.
 */
void
cohesion_blocks_keep_last (CohesionBlocks *self)
{
  CohesionBlock *last = self->blocks->len > 0 ? g_ptr_array_index (self->blocks, self->blocks->len - 1)
                                              : NULL;

  if (last != NULL && last->kind == COHESION_BLOCK_PARAGRAPH)
    last->keep_with_next = TRUE;
}

/**
 * cohesion_blocks_add_quote:
 * @self: a report
 * @text: (transfer full): its words
 *
 * Adds a block quotation.
 */
void
cohesion_blocks_add_quote (CohesionBlocks *self, CohesionText *text)
{
  add_block (self, COHESION_BLOCK_QUOTE, text);
}

/**
 * cohesion_blocks_add_contents:
 * @self: a report
 * @title: (transfer full): its heading, of level 2
 *
 * Returns: (transfer none): the place of the contents, which only a long report shows of itself
 */
CohesionBlock *
cohesion_blocks_add_contents (CohesionBlocks *self, CohesionText *title)
{
  CohesionBlock *block = add_block (self, COHESION_BLOCK_CONTENTS, title);

  block->level = 2;
  block->anchor = g_strdup_printf ("section-%u", self->blocks->len);
  return block;
}

/**
 * cohesion_blocks_add_page_break:
 * @self: a report
 *
 * What follows starts a page.
 */
void
cohesion_blocks_add_page_break (CohesionBlocks *self)
{
  add_block (self, COHESION_BLOCK_PAGE_BREAK, NULL);
}

static CohesionBlock *
add_items (CohesionBlocks *self, CohesionBlockKind kind)
{
  CohesionBlock *block = add_block (self, kind, NULL);

  block->items = g_array_new (FALSE, TRUE, sizeof (CohesionItem));
  g_array_set_clear_func (block->items, clear_item);
  return block;
}

/**
 * cohesion_blocks_add_labels:
 * @self: a report
 *
 * Adds a list of labels with their values, such as the front of a report.
 *
 * Returns: (transfer none): the list, for cohesion_block_add_pair()
 */
CohesionBlock *
cohesion_blocks_add_labels (CohesionBlocks *self)
{
  return add_items (self, COHESION_BLOCK_LABELS);
}

/**
 * cohesion_blocks_add_card:
 * @self: a report
 *
 * Adds a short list of labels that stays together on a page, such as what is told of an action.
 *
 * Returns: (transfer none): the list, for cohesion_block_add_pair()
 */
CohesionBlock *
cohesion_blocks_add_card (CohesionBlocks *self)
{
  CohesionBlock *block = cohesion_blocks_add_labels (self);

  block->together = TRUE;
  return block;
}

/**
 * cohesion_block_add_pair:
 * @block: a list of labels
 * @label: the label, without a colon
 * @value: (transfer full): its value
 *
 * Adds a pair to the list.
 */
void
cohesion_block_add_pair (CohesionBlock *block, const char *label, CohesionText *value)
{
  cohesion_block_add_status (block, label, value, COHESION_SHAPE_NONE, 0);
}

/**
 * cohesion_block_add_status:
 * @block: a list of labels
 * @label: the label, without a colon
 * @value: (transfer full): the words of a status
 * @shape: the sign before them
 * @colour: 0xRRGGBB of the sign
 *
 * Adds a pair that shows a status.
 */
void
cohesion_block_add_status (CohesionBlock *block,
                           const char *label,
                           CohesionText *value,
                           CohesionShape shape,
                           guint32 colour)
{
  CohesionItem item = { cohesion_text_new (label), value, shape, colour };

  g_return_if_fail (block->kind == COHESION_BLOCK_LABELS);
  g_array_append_val (block->items, item);
}

/**
 * cohesion_block_set_label_language:
 * @block: a list of labels with at least one pair
 * @language: (nullable): BCP 47 tag where it is not the report's own language
 *
 * Says in which language the label of the last pair is.
 */
void
cohesion_block_set_label_language (CohesionBlock *block, const char *language)
{
  cohesion_text_set_language (g_array_index (block->items, CohesionItem, block->items->len - 1).label,
                              language);
}

/**
 * cohesion_blocks_add_list:
 * @self: a report
 * @style: its marks
 *
 * Returns: (transfer none): an empty list, for cohesion_block_add_item()
 */
CohesionBlock *
cohesion_blocks_add_list (CohesionBlocks *self, CohesionListStyle style)
{
  CohesionBlock *block = add_items (self, COHESION_BLOCK_LIST);

  block->style = style;
  return block;
}

/**
 * cohesion_block_add_item:
 * @block: a list
 * @text: (transfer full): the item
 *
 * Adds an item to the list.
 */
void
cohesion_block_add_item (CohesionBlock *block, CohesionText *text)
{
  CohesionItem item = { .text = text };

  g_return_if_fail (block->kind == COHESION_BLOCK_LIST);
  g_array_append_val (block->items, item);
}

/**
 * cohesion_blocks_add_table:
 * @self: a report
 * @caption: (transfer full) (nullable): its caption
 * @row_header: number of the column that names each row, or -1
 *
 * Returns: (transfer none): an empty table: columns first, then cells row after row
 */
CohesionTable *
cohesion_blocks_add_table (CohesionBlocks *self, CohesionText *caption, int row_header)
{
  CohesionTable *table = g_new0 (CohesionTable, 1);

  table->columns = g_array_new (FALSE, TRUE, sizeof (CohesionColumn));
  g_array_set_clear_func (table->columns, clear_column);
  table->cells = g_array_new (FALSE, TRUE, sizeof (CohesionCell));
  g_array_set_clear_func (table->cells, clear_cell);
  table->row_header = row_header;
  add_block (self, COHESION_BLOCK_TABLE, caption)->table = table;
  return table;
}

/**
 * cohesion_blocks_add_figure:
 * @self: a report
 * @alternative: (transfer full): what the figure tells, in words
 * @height: in points; it is as wide as the text
 * @draw: draws it
 * @data: (transfer full): what is drawn
 * @free_data: (nullable): frees @data
 *
 * Adds a figure. Whoever does not see it reads @alternative.
 *
 * Returns: (transfer none): the figure
 */
CohesionFigure *
cohesion_blocks_add_figure (CohesionBlocks *self,
                            CohesionText *alternative,
                            double height,
                            CohesionFigureFunc draw,
                            gpointer data,
                            GDestroyNotify free_data)
{
  CohesionFigure *figure = g_new0 (CohesionFigure, 1);

  *figure = (CohesionFigure) { draw, data, free_data, height, NULL };
  add_block (self, COHESION_BLOCK_FIGURE, alternative)->figure = figure;
  return figure;
}
