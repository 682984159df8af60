#include "config.h"

#include "cohesion-flow.h"

#include "cohesion-flow-table.h"

#define BODY_SIZE 12.0
#define TABLE_SIZE 11.0 /* and in large print that of the text */
#define PARAGRAPH_SPACE 8.0
#define FIGURE_SPACE 12.0
#define ITEM_SPACE 4.0
#define COMPACT_SHARE 0.55 /* of the space between the parts of a report that is to be short */
#define MARK_WIDTH 26.0
#define BULLET_WIDTH 16.0
#define LABEL_SHARE 0.36 /* of the measure, for the labels of a list of labels */
#define QUOTE_INDENT 20.0
#define MISSING_FILL 0xfff3d6
#define MISSING_BAR 0xb35c00

/* Headings by level: size, space above, space below. */
static const struct
{
  CohesionStyle style;
  double before;
  double after;
} headings[] = {
  { { 20, TRUE }, 0, 12 }, { { 15, TRUE }, 20, 6 }, { { 13, TRUE }, 16, 5 },
  { { 12, TRUE }, 12, 4 }, { { 12, TRUE }, 10, 4 }, { { 12, TRUE }, 10, 4 },
};

static gboolean
is_rtl (const char *language)
{
  PangoLanguage *pango_language = pango_language_from_string (language);
  int n_scripts;
  const PangoScript *scripts = pango_language_get_scripts (pango_language, &n_scripts);

  return n_scripts > 0 && (scripts[0] == PANGO_SCRIPT_ARABIC || scripts[0] == PANGO_SCRIPT_HEBREW ||
                           scripts[0] == PANGO_SCRIPT_SYRIAC || scripts[0] == PANGO_SCRIPT_THAANA);
}

static void
set_styles (CohesionFlow *self)
{
  double size = cohesion_blocks_get_text_size (self->blocks);
  double table_size = size > BODY_SIZE ? size : TABLE_SIZE;

  self->scale = size / BODY_SIZE;
  self->body = (CohesionStyle) { size, FALSE };
  self->bold = (CohesionStyle) { size, TRUE };
  self->table = (CohesionStyle) { table_size, FALSE };
  self->table_bold = (CohesionStyle) { table_size, TRUE };
}

/**
 * cohesion_flow_init:
 * @self: uninitialised
 * @blocks: what is to be laid out
 * @purpose: what the pages are for
 *
 * Makes @self ready; cohesion_flow_clear() frees what it holds.
 */
void
cohesion_flow_init (CohesionFlow *self, CohesionBlocks *blocks, CohesionPurpose purpose)
{
  *self = (CohesionFlow) { .blocks = blocks, .rtl = is_rtl (cohesion_blocks_get_language (blocks)) };
  cohesion_setter_init (&self->setter, cohesion_blocks_get_language (blocks), purpose, self->rtl);
  cohesion_pages_init (&self->pages, cohesion_blocks_get_compact (blocks) ? COMPACT_SHARE : 1);
  set_styles (self);
  self->lines = g_array_new (FALSE, FALSE, sizeof (CohesionLine));
  self->groups = g_hash_table_new_full (NULL, NULL, NULL, g_free);
}

/**
 * cohesion_flow_clear:
 * @self: a flow
 *
 * Frees what @self holds.
 */
void
cohesion_flow_clear (CohesionFlow *self)
{
  g_clear_pointer (&self->lines, g_array_unref);
  g_clear_pointer (&self->groups, g_hash_table_unref);
  cohesion_pages_clear (&self->pages);
  cohesion_setter_clear (&self->setter);
}

/**
 * cohesion_flow_shows:
 * @self: a flow
 * @text: (nullable): a passage
 *
 * Returns: whether the pages show it
 */
gboolean
cohesion_flow_shows (const CohesionFlow *self, const CohesionText *text)
{
  return cohesion_text_get_shown (text, self->setter.purpose) != NULL;
}

/* A passage that is there only to say what is missing. */
static gboolean
is_note (const CohesionFlow *self, const CohesionText *text)
{
  return text->missing && self->setter.purpose == COHESION_PURPOSE_PREVIEW;
}

/* Extractors reorder what is written from right to left and the vowel signs of Indic scripts: for these
 * the element says in so many words what it reads. */
static gboolean
needs_actual_text (const char *shown)
{
  for (const char *p = shown; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if ((c >= 0x590 && c < 0x1200) || (c >= 0xfb1d && c < 0xff00))
        return TRUE;
    }
  return FALSE;
}

/**
 * cohesion_flow_begin:
 * @self: a flow
 * @role: an element that holds nothing but @text
 * @text: what it holds
 *
 * Begins the element, with the language and the words of @text where these need saying.
 */
void
cohesion_flow_begin (CohesionFlow *self, CohesionRole role, const CohesionText *text)
{
  const char *shown = cohesion_text_get_shown (text, self->setter.purpose);
  gboolean spell = shown != NULL && text->runs == NULL && needs_actual_text (shown);
  CohesionElement element = { .language = text->language, .actual_text = spell ? shown : NULL };

  cohesion_pages_begin (&self->pages, role, text->language != NULL || spell ? &element : NULL);
}

/**
 * cohesion_flow_get_measure:
 * @self: a flow
 * @start: distance from the side where the report's lines begin, in points
 * @width: in points
 *
 * Returns: that column of the page
 */
CohesionMeasure
cohesion_flow_get_measure (const CohesionFlow *self, double start, double width)
{
  double x = self->rtl ? COHESION_PAGE_MEASURE - start - width : start;

  return (CohesionMeasure) { COHESION_PAGE_MARGIN + x, width };
}

/**
 * cohesion_flow_sign:
 * @self: a flow
 * @shape: the sign of a status, or none
 * @colour: 0xRRGGBB
 * @measure: the column of its words, which leaves the sign its room
 * @y: top of the first line, in points from the top of the box
 * @line_height: its height
 *
 * Adds the sign before the words.
 */
void
cohesion_flow_sign (CohesionFlow *self,
                    CohesionShape shape,
                    guint32 colour,
                    const CohesionMeasure *measure,
                    double y,
                    double line_height)
{
  double x = self->rtl ? measure->x + measure->width + COHESION_SIGN_WIDTH - COHESION_SIGN_SIZE
                       : measure->x - COHESION_SIGN_WIDTH;

  cohesion_pages_shape (&self->pages, shape, colour, x, y + (line_height - COHESION_SIGN_SIZE) / 2,
                        COHESION_SIGN_SIZE);
}

static double
get_end (const CohesionEntry *entry)
{
  return entry->x + entry->piece->width;
}

/* Entries [first, end) of @run, which is a link or in another language. */
static void
add_run (CohesionFlow *self,
         const CohesionTextRun *run,
         double x,
         double y,
         const CohesionLine *line,
         guint first,
         guint n)
{
  const CohesionEntry *entries = &g_array_index (self->setter.entries, CohesionEntry, first);
  gboolean link = run->uri != NULL || run->dest != NULL;
  double start = x + entries[0].x;
  double width = get_end (&entries[n - 1]) - entries[0].x;
  CohesionElement element = { .language = run->language, .uri = run->uri, .dest = run->dest };

  if (link)
    {
      element.contents = run->uri != NULL ? run->uri : run->dest;
      element.has_rectangle = TRUE;
      element.x = (float) start;
      element.y = (float) y;
      element.width = (float) width;
      element.height = line->height;
      cohesion_pages_fill (&self->pages, start, y + line->baseline + 1.5, width, 0.6, 0x1a4f8b);
    }
  cohesion_pages_begin (&self->pages, link ? COHESION_ROLE_LINK : COHESION_ROLE_SPAN, &element);
  cohesion_pages_line (&self->pages, x, y + line->baseline, link ? COHESION_INK_LINK : COHESION_INK_TEXT,
                       first, n);
  cohesion_pages_end (&self->pages);
}

/**
 * cohesion_flow_line:
 * @self: a flow
 * @text: a passage
 * @line: one of its lines
 * @x: where the line starts, in points
 * @y: top of the line, in points from the top of the box
 * @ink: colour
 *
 * Adds a line to the box, with its links and its words in other languages.
 */
void
cohesion_flow_line (CohesionFlow *self,
                    const CohesionText *text,
                    const CohesionLine *line,
                    double x,
                    double y,
                    CohesionInk ink)
{
  const CohesionEntry *entries = &g_array_index (self->setter.entries, CohesionEntry, 0);
  guint end = line->first + line->n;
  guint next;

  for (guint i = line->first; i < end; i = next)
    {
      const CohesionTextRun *run = NULL;

      for (next = i + 1; next < end && entries[next].run == entries[i].run; next++)
        ;
      if (entries[i].run > 0)
        run = &g_array_index (text->runs, CohesionTextRun, entries[i].run - 1);
      /* Of a link that starts with a space, the space alone may be left at the end of a line. */
      if (run != NULL && (run->uri != NULL || run->dest != NULL || run->language != NULL) &&
          get_end (&entries[next - 1]) > entries[i].x)
        add_run (self, run, x, y, line, i, next - i);
      else
        cohesion_pages_line (&self->pages, x, y + line->baseline, ink, i, next - i);
    }
}

static CohesionInk
get_ink (const CohesionFlow *self, const CohesionText *text)
{
  return is_note (self, text) ? COHESION_INK_MISSING : COHESION_INK_TEXT;
}

/**
 * cohesion_flow_lines:
 * @self: a flow
 * @text: a passage
 * @lines: (element-type CohesionLine): its lines, or some of them
 * @measure: where they go
 * @y: top of the first, in points from the top of the box
 *
 * Adds lines to the box, with the marks of what is missing.
 *
 * Returns: their height, in points
 */
double
cohesion_flow_lines (CohesionFlow *self,
                     const CohesionText *text,
                     const GArray *lines,
                     const CohesionMeasure *measure,
                     double y)
{
  double height = 0;

  for (guint i = 0; i < lines->len; i++)
    height += g_array_index (lines, CohesionLine, i).height;
  if (is_note (self, text) && height > 0)
    {
      cohesion_pages_fill (&self->pages, measure->x - 6, y, measure->width + 8, height, MISSING_FILL);
      cohesion_pages_fill (&self->pages, measure->x - 6, y, 2.5, height, MISSING_BAR);
    }
  cohesion_pages_region (&self->pages, text, measure->x, y, measure->width, height);
  for (guint i = 0; i < lines->len; i++)
    {
      const CohesionLine *line = &g_array_index (lines, CohesionLine, i);

      cohesion_flow_line (self, text, line, measure->x + line->x, y, get_ink (self, text));
      y += line->height;
    }
  return height;
}

/* One box a line from line @first on, so that a page can end between them; never just after the first
 * or just before the last one. The last box is left with @after below it. */
static void
stack_lines (CohesionFlow *self,
             const CohesionText *text,
             const CohesionMeasure *measure,
             guint first,
             double after)
{
  g_autoptr (GArray) one = g_array_sized_new (FALSE, FALSE, sizeof (CohesionLine), 1);
  guint n = self->lines->len;

  g_array_set_size (one, 1);
  for (guint i = first; i < n; i++)
    {
      g_array_index (one, CohesionLine, 0) = g_array_index (self->lines, CohesionLine, i);
      cohesion_pages_begin_box (&self->pages, 0, i >= 2 && n - i >= 2, NULL);
      cohesion_pages_end_box (&self->pages, cohesion_flow_lines (self, text, one, measure, 0),
                              i + 1 == n ? after : 0);
    }
}

/* The first line goes into the box at hand, the others follow. */
static void
end_with_lines (CohesionFlow *self, const CohesionText *text, const CohesionMeasure *measure, double after)
{
  g_autoptr (GArray) first = g_array_new (FALSE, FALSE, sizeof (CohesionLine));
  guint n = self->lines->len;

  if (n > 0)
    g_array_append_val (first, g_array_index (self->lines, CohesionLine, 0));
  cohesion_pages_end_box (&self->pages, cohesion_flow_lines (self, text, first, measure, 0),
                          n <= 1 ? after : 0);
  stack_lines (self, text, measure, 1, after);
}

static void
set_body (CohesionFlow *self, const CohesionText *text, double width)
{
  cohesion_setter_set (&self->setter, text, &self->body, width, self->lines);
}

static void
add_paragraph (CohesionFlow *self, const CohesionBlock *block)
{
  gboolean quote = block->kind == COHESION_BLOCK_QUOTE;
  double indent = quote ? QUOTE_INDENT : 0;
  CohesionMeasure measure = cohesion_flow_get_measure (self, indent, COHESION_PAGE_MEASURE - 2 * indent);

  set_body (self, block->text, measure.width);
  cohesion_pages_begin_box (&self->pages, PARAGRAPH_SPACE, !self->keep, NULL);
  if (quote)
    cohesion_pages_begin (&self->pages, COHESION_ROLE_BLOCK_QUOTE, NULL);
  cohesion_flow_begin (self, COHESION_ROLE_P, block->text);
  end_with_lines (self, block->text, &measure, PARAGRAPH_SPACE);
  cohesion_pages_end (&self->pages);
  if (quote)
    cohesion_pages_end (&self->pages);
}

/* The number is drawn as part of the heading, hence read with it. */
static CohesionText *
number_heading (const CohesionBlock *block, CohesionPurpose purpose)
{
  g_autofree char *numbered = NULL;
  const char *shown = cohesion_text_get_shown (block->text, purpose);
  CohesionText *text;

  if (block->number != NULL)
    numbered = g_strconcat (block->number, "  ", shown, NULL);
  text = cohesion_text_new (numbered != NULL ? numbered : shown);
  cohesion_text_set_source (text, block->text->node, block->text->field);
  cohesion_text_set_language (text, block->text->language);
  return text;
}

static void
add_heading (CohesionFlow *self, const CohesionBlock *block, guint position)
{
  guint level = (guint) block->level - 1;
  CohesionText *text = number_heading (block, self->setter.purpose);
  CohesionStyle style = { headings[level].style.size * self->scale, TRUE };
  CohesionMeasure measure = cohesion_flow_get_measure (self, 0, COHESION_PAGE_MEASURE);

  cohesion_pages_take_text (&self->pages, text);
  cohesion_setter_set (&self->setter, text, &style, measure.width, self->lines);
  cohesion_pages_begin_box (&self->pages, headings[level].before, !self->keep, NULL);
  cohesion_pages_anchor (&self->pages, position);
  cohesion_flow_begin (self, (CohesionRole) (COHESION_ROLE_H1 + level), text);
  cohesion_pages_end_box (&self->pages, cohesion_flow_lines (self, text, self->lines, &measure, 0),
                          headings[level].after);
  cohesion_pages_end (&self->pages);
}

static void
begin_list (CohesionFlow *self, const CohesionBlock *block)
{
  static const char *const numberings[] = {
    [COHESION_LIST_BULLET] = "Disc",
    [COHESION_LIST_DECIMAL] = "Decimal",
    [COHESION_LIST_ROMAN] = "LowerRoman",
    [COHESION_LIST_ALPHA] = "LowerAlpha",
  };
  CohesionElement element = { .list_numbering = "None" };

  if (block->kind == COHESION_BLOCK_LIST)
    element.list_numbering = numberings[block->style];
  cohesion_pages_begin (&self->pages, COHESION_ROLE_L, &element);
}

/* The label or the mark of an item, in the box at hand. Returns its height. */
static double
add_label (CohesionFlow *self,
           const CohesionText *text,
           const CohesionStyle *style,
           const CohesionMeasure *measure)
{
  double height;

  cohesion_setter_set (&self->setter, text, style, measure->width, self->lines);
  cohesion_flow_begin (self, COHESION_ROLE_LBL, text);
  height = cohesion_flow_lines (self, text, self->lines, measure, 0);
  cohesion_pages_end (&self->pages);
  return height;
}

/* Label and value side by side; the value's further lines follow below. */
static void
add_pair (CohesionFlow *self, const CohesionItem *item, const CohesionMeasure *left, CohesionMeasure right)
{
  double label_height = add_label (self, item->label, &self->bold, left);
  g_autoptr (GArray) beside = g_array_new (FALSE, FALSE, sizeof (CohesionLine));
  double height = 0;
  double value_height;
  guint n = 0;

  if (item->shape != COHESION_SHAPE_NONE)
    {
      right.x += self->rtl ? 0 : COHESION_SIGN_WIDTH;
      right.width -= COHESION_SIGN_WIDTH;
    }
  set_body (self, item->text, right.width);
  for (; n < self->lines->len && (n == 0 || height < label_height); n++)
    {
      g_array_append_val (beside, g_array_index (self->lines, CohesionLine, n));
      height += g_array_index (self->lines, CohesionLine, n).height;
    }
  if (beside->len > 0)
    cohesion_flow_sign (self, item->shape, item->colour, &right, 0,
                        g_array_index (beside, CohesionLine, 0).height);
  cohesion_flow_begin (self, COHESION_ROLE_LBODY, item->text);
  value_height = cohesion_flow_lines (self, item->text, beside, &right, 0);
  cohesion_pages_end_box (&self->pages, MAX (label_height, value_height),
                          n == self->lines->len ? ITEM_SPACE : 0);
  stack_lines (self, item->text, &right, n, ITEM_SPACE);
}

static void
add_marked_item (CohesionFlow *self, const CohesionBlock *block, guint number, const CohesionText *text)
{
  double width = (block->style == COHESION_LIST_BULLET ? BULLET_WIDTH : MARK_WIDTH) * self->scale;
  CohesionMeasure left = cohesion_flow_get_measure (self, 0, width);
  CohesionMeasure right = cohesion_flow_get_measure (self, width, COHESION_PAGE_MEASURE - width);
  g_autofree char *mark = cohesion_block_format_mark (block, number);
  CohesionText *label = cohesion_text_new (mark);

  cohesion_pages_take_text (&self->pages, label);
  add_label (self, label, &self->body, &left);
  set_body (self, text, right.width);
  cohesion_flow_begin (self, COHESION_ROLE_LBODY, text);
  end_with_lines (self, text, &right, ITEM_SPACE);
}

static guint
count_shown (const CohesionFlow *self, const CohesionBlock *block)
{
  guint n = 0;

  for (guint i = 0; i < block->items->len; i++)
    n += cohesion_flow_shows (self, g_array_index (block->items, CohesionItem, i).text);
  return n;
}

/* A pair of a label and its value, mostly a line, does not stand alone at either end of a page. */
static gboolean
may_break_items (const CohesionBlock *block, guint position, guint total)
{
  if (block->kind != COHESION_BLOCK_LABELS)
    return TRUE;
  return !block->together && position > 1 && position + 1 < total;
}

static void
add_list (CohesionFlow *self, const CohesionBlock *block)
{
  double label_width = LABEL_SHARE * COHESION_PAGE_MEASURE;
  CohesionMeasure left = cohesion_flow_get_measure (self, 0, label_width - 10);
  CohesionMeasure right = cohesion_flow_get_measure (self, label_width, COHESION_PAGE_MEASURE - label_width);
  guint total = count_shown (self, block);
  guint shown = 0;

  for (guint i = 0; i < block->items->len; i++)
    {
      const CohesionItem *item = &g_array_index (block->items, CohesionItem, i);
      gboolean may_break = shown == 0 ? !self->keep : may_break_items (block, shown, total);

      if (!cohesion_flow_shows (self, item->text))
        continue;
      cohesion_pages_begin_box (&self->pages, shown == 0 ? PARAGRAPH_SPACE : ITEM_SPACE, may_break, NULL);
      if (shown == 0)
        begin_list (self, block);
      cohesion_pages_begin (&self->pages, COHESION_ROLE_LI, NULL);
      if (block->kind == COHESION_BLOCK_LABELS)
        add_pair (self, item, &left, right);
      else
        add_marked_item (self, block, shown, item->text);
      cohesion_pages_end (&self->pages); /* LBody */
      cohesion_pages_end (&self->pages); /* LI */
      shown++;
    }
  if (shown > 0)
    cohesion_pages_end (&self->pages);
}

static void
add_figure (CohesionFlow *self, const CohesionBlock *block, guint position)
{
  CohesionMeasure measure = cohesion_flow_get_measure (self, 0, COHESION_PAGE_MEASURE);
  CohesionElement element = {
    .language = block->text->language,
    .alt = cohesion_text_get_shown (block->text, self->setter.purpose),
    .has_rectangle = TRUE,
    .x = (float) measure.x,
    .width = (float) measure.width,
    .height = (float) block->figure->height,
  };

  cohesion_pages_begin_box (&self->pages, FIGURE_SPACE, !self->keep, NULL);
  cohesion_pages_region (&self->pages, block->text, measure.x, 0, measure.width, block->figure->height);
  cohesion_pages_figure (&self->pages, position, &element);
  cohesion_pages_end_box (&self->pages, block->figure->height, FIGURE_SPACE);
}

static gboolean
shows_block (const CohesionFlow *self, const CohesionBlock *block)
{
  switch (block->kind)
    {
    case COHESION_BLOCK_TABLE:
      return cohesion_table_get_n_rows (block->table) > 0;
    case COHESION_BLOCK_LABELS:
    case COHESION_BLOCK_LIST:
      return count_shown (self, block) > 0;
    case COHESION_BLOCK_PAGE_BREAK:
    case COHESION_BLOCK_CONTENTS:
      return FALSE;
    case COHESION_BLOCK_HEADING:
    case COHESION_BLOCK_PARAGRAPH:
    case COHESION_BLOCK_QUOTE:
    case COHESION_BLOCK_FIGURE:
    default:
      return cohesion_flow_shows (self, block->text);
    }
}

/**
 * cohesion_flow_add:
 * @self: a flow
 * @position: number of the block to lay out next, other than the contents
 *
 * Lays a block out.
 */
void
cohesion_flow_add (CohesionFlow *self, guint position)
{
  const CohesionBlock *block = cohesion_blocks_get (self->blocks, position);

  if (block->kind == COHESION_BLOCK_PAGE_BREAK)
    cohesion_pages_break (&self->pages);
  if (!shows_block (self, block))
    return;
  if (block->kind == COHESION_BLOCK_HEADING)
    add_heading (self, block, position);
  else if (block->kind == COHESION_BLOCK_TABLE)
    cohesion_flow_add_table (self, block);
  else if (block->kind == COHESION_BLOCK_FIGURE)
    add_figure (self, block, position);
  else if (block->items != NULL)
    add_list (self, block);
  else
    add_paragraph (self, block);
  self->keep = block->keep_with_next;
}
