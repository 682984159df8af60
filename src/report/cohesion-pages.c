#include "config.h"

#include "cohesion-pages.h"

/* Marks of the box are those of the waiting arrays from here up to the next box's. */
typedef struct
{
  double space_before;
  double height;
  double space_after;
  const CohesionRepeat *repeat;
  guint first_op;
  guint first_decor;
  guint first_region;
} Box;

static void
init_marks (CohesionMarks *marks)
{
  marks->ops = g_array_new (FALSE, FALSE, sizeof (CohesionOp));
  marks->decor = g_array_new (FALSE, FALSE, sizeof (CohesionDecor));
  marks->regions = g_array_new (FALSE, FALSE, sizeof (CohesionRegion));
}

static void
clear_marks (CohesionMarks *marks)
{
  g_clear_pointer (&marks->ops, g_array_unref);
  g_clear_pointer (&marks->decor, g_array_unref);
  g_clear_pointer (&marks->regions, g_array_unref);
}

static void
free_repeat (gpointer data)
{
  CohesionRepeat *repeat = data;

  g_array_unref (repeat->ops);
  g_array_unref (repeat->decor);
  g_free (repeat);
}

/**
 * cohesion_pages_init:
 * @self: uninitialised
 * @space: share of the space above and below boxes that they get, 1 as a rule
 *
 * Makes @self ready; cohesion_pages_clear() frees what it holds.
 */
void
cohesion_pages_init (CohesionPages *self, double space)
{
  *self = (CohesionPages) { .y = COHESION_PAGE_MARGIN, .space = space };
  self->sheets = g_array_new (FALSE, TRUE, sizeof (CohesionSheet));
  self->elements = g_array_new (FALSE, FALSE, sizeof (CohesionElement));
  self->places = g_array_new (FALSE, FALSE, sizeof (CohesionPlace));
  self->boxes = g_array_new (FALSE, FALSE, sizeof (Box));
  self->repeats = g_ptr_array_new_with_free_func (free_repeat);
  self->texts = g_ptr_array_new_with_free_func ((GDestroyNotify) cohesion_text_free);
  init_marks (&self->placed);
  init_marks (&self->waiting);
}

/**
 * cohesion_pages_clear:
 * @self: pages
 *
 * Frees what @self holds.
 */
void
cohesion_pages_clear (CohesionPages *self)
{
  clear_marks (&self->placed);
  clear_marks (&self->waiting);
  g_clear_pointer (&self->sheets, g_array_unref);
  g_clear_pointer (&self->elements, g_array_unref);
  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->boxes, g_array_unref);
  g_clear_pointer (&self->repeats, g_ptr_array_unref);
  g_clear_pointer (&self->texts, g_ptr_array_unref);
}

static CohesionSheet *
current_sheet (CohesionPages *self)
{
  return &g_array_index (self->sheets, CohesionSheet, self->sheets->len - 1);
}

static gboolean
page_is_empty (CohesionPages *self)
{
  return self->sheets->len > 0 && self->y <= COHESION_PAGE_MARGIN;
}

static void
start_page (CohesionPages *self)
{
  CohesionSheet sheet = {
    .first_op = self->placed.ops->len,
    .first_decor = self->placed.decor->len,
    .first_region = self->placed.regions->len,
  };

  g_array_append_val (self->sheets, sheet);
  self->y = COHESION_PAGE_MARGIN;
  self->after = 0;
}

static void
place_ops (CohesionPages *self, const GArray *ops, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    {
      CohesionOp op = g_array_index (ops, CohesionOp, i);

      op.y += (float) self->y;
      if (op.kind == COHESION_OP_ANCHOR)
        {
          CohesionPlace place = { op.index, self->sheets->len - 1 };

          g_array_append_val (self->places, place);
        }
      else if (op.kind == COHESION_OP_BEGIN && op.index != G_MAXUINT)
        g_array_index (self->elements, CohesionElement, op.index).y += (float) self->y;
      g_array_append_val (self->placed.ops, op);
    }
}

static void
place_decor (CohesionPages *self, const GArray *decor, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    {
      CohesionDecor item = g_array_index (decor, CohesionDecor, i);

      item.y += (float) self->y;
      g_array_append_val (self->placed.decor, item);
    }
}

static void
place_regions (CohesionPages *self, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    {
      CohesionRegion region = g_array_index (self->waiting.regions, CohesionRegion, i);

      region.y += (float) self->y;
      g_array_append_val (self->placed.regions, region);
    }
}

static void
place_repeat (CohesionPages *self, const CohesionRepeat *repeat)
{
  CohesionOp begin = { .kind = COHESION_OP_ARTIFACT };
  CohesionOp end = { .kind = COHESION_OP_RESUME };

  g_array_append_val (self->placed.ops, begin);
  place_ops (self, repeat->ops, 0, repeat->ops->len);
  g_array_append_val (self->placed.ops, end);
  place_decor (self, repeat->decor, 0, repeat->decor->len);
  self->y += repeat->height;
}

static void
place_box (CohesionPages *self, guint position)
{
  const Box *box = &g_array_index (self->boxes, Box, position);
  const Box *next = position + 1 < self->boxes->len ? box + 1 : NULL;
  CohesionSheet *sheet;

  if (page_is_empty (self) && box->repeat != NULL)
    place_repeat (self, box->repeat);
  else if (!page_is_empty (self))
    self->y += MAX (box->space_before, self->after);
  place_ops (self, self->waiting.ops, box->first_op, next ? next->first_op : self->waiting.ops->len);
  place_decor (self, self->waiting.decor, box->first_decor,
               next ? next->first_decor : self->waiting.decor->len);
  place_regions (self, box->first_region, next ? next->first_region : self->waiting.regions->len);
  self->y += box->height;
  self->after = box->space_after;

  sheet = current_sheet (self);
  sheet->n_ops = self->placed.ops->len - sheet->first_op;
  sheet->n_decor = self->placed.decor->len - sheet->first_decor;
  sheet->n_regions = self->placed.regions->len - sheet->first_region;
}

/* Height of the boxes from @first up to @end when they follow what is on the page. */
static double
measure_boxes (CohesionPages *self, guint first, guint end)
{
  double after = self->after;
  double height = 0;

  for (guint i = first; i < end; i++)
    {
      const Box *box = &g_array_index (self->boxes, Box, i);

      height += MAX (box->space_before, after) + box->height;
      after = box->space_after;
    }
  return height;
}

/* Places the waiting group: together if a page can hold it, else box by box. */
static void
place_group (CohesionPages *self)
{
  if (self->boxes->len == 0)
    return;
  if (self->sheets->len == 0)
    start_page (self);
  if (!page_is_empty (self) && self->y + measure_boxes (self, 0, self->boxes->len) > COHESION_PAGE_BOTTOM)
    start_page (self);
  for (guint i = 0; i < self->boxes->len; i++)
    {
      if (!page_is_empty (self) && self->y + measure_boxes (self, i, i + 1) > COHESION_PAGE_BOTTOM + 0.01)
        start_page (self);
      place_box (self, i);
    }
  g_array_set_size (self->boxes, 0);
  g_array_set_size (self->waiting.ops, 0);
  g_array_set_size (self->waiting.decor, 0);
  g_array_set_size (self->waiting.regions, 0);
}

/**
 * cohesion_pages_begin_box:
 * @self: pages
 * @space_before: least space above it, in points; none at the top of a page
 * @may_break: whether a page may end before it
 * @repeat: (nullable): what stands above it if it comes to the top of a page
 *
 * Begins a box. What is drawn until cohesion_pages_end_box() measures y from its top.
 */
void
cohesion_pages_begin_box (CohesionPages *self,
                          double space_before,
                          gboolean may_break,
                          const CohesionRepeat *repeat)
{
  Box box = { .space_before = self->space * space_before, .repeat = repeat };

  if (may_break)
    place_group (self);
  box.first_op = self->waiting.ops->len;
  box.first_decor = self->waiting.decor->len;
  box.first_region = self->waiting.regions->len;
  g_array_append_val (self->boxes, box);
}

/**
 * cohesion_pages_end_box:
 * @self: pages
 * @height: of the box, in points
 * @space_after: least space below it, in points
 *
 * Ends a box. Until the next begins, cohesion_pages_end() may still close elements.
 */
void
cohesion_pages_end_box (CohesionPages *self, double height, double space_after)
{
  Box *box = &g_array_index (self->boxes, Box, self->boxes->len - 1);

  box->height = height;
  box->space_after = self->space * space_after;
}

/**
 * cohesion_pages_set_space_after:
 * @self: pages
 * @space_after: least space below the box that ended last, in points
 *
 * Makes room below that box.
 */
void
cohesion_pages_set_space_after (CohesionPages *self, double space_after)
{
  g_array_index (self->boxes, Box, self->boxes->len - 1).space_after = self->space * space_after;
}

/**
 * cohesion_pages_break:
 * @self: pages
 *
 * What follows starts a page, unless it does already.
 */
void
cohesion_pages_break (CohesionPages *self)
{
  place_group (self);
  if (self->sheets->len > 0 && !page_is_empty (self))
    start_page (self);
}

/**
 * cohesion_pages_finish:
 * @self: pages
 *
 * Places what still waits. There is at least one page then, and none empty behind it.
 */
void
cohesion_pages_finish (CohesionPages *self)
{
  place_group (self);
  if (self->sheets->len == 0)
    start_page (self);
  else if (self->sheets->len > 1 && page_is_empty (self))
    g_array_set_size (self->sheets, self->sheets->len - 1);
}

/**
 * cohesion_pages_add_repeat:
 * @self: pages
 *
 * Returns: (transfer none): an empty heading row, to be filled from the marks of the waiting box
 */
CohesionRepeat *
cohesion_pages_add_repeat (CohesionPages *self)
{
  CohesionRepeat *repeat = g_new0 (CohesionRepeat, 1);

  repeat->ops = g_array_new (FALSE, FALSE, sizeof (CohesionOp));
  repeat->decor = g_array_new (FALSE, FALSE, sizeof (CohesionDecor));
  g_ptr_array_add (self->repeats, repeat);
  return repeat;
}

/**
 * cohesion_pages_take_text:
 * @self: pages
 * @text: (transfer full): a passage that no block owns
 *
 * Keeps a passage for as long as the pages.
 */
void
cohesion_pages_take_text (CohesionPages *self, CohesionText *text)
{
  g_ptr_array_add (self->texts, text);
}

/**
 * cohesion_pages_begin:
 * @self: pages
 * @role: what the element is
 * @element: (nullable): what else is known of it
 *
 * Begins an element of the structure; it may end on a later page.
 */
void
cohesion_pages_begin (CohesionPages *self, CohesionRole role, const CohesionElement *element)
{
  CohesionOp op = { .kind = COHESION_OP_BEGIN, .role = (guint8) role, .index = G_MAXUINT };

  if (element != NULL)
    {
      op.index = self->elements->len;
      g_array_append_val (self->elements, *element);
    }
  g_array_append_val (self->waiting.ops, op);
}

/**
 * cohesion_pages_end:
 * @self: pages
 *
 * Ends the element that began last.
 */
void
cohesion_pages_end (CohesionPages *self)
{
  CohesionOp op = { .kind = COHESION_OP_END };

  g_array_append_val (self->waiting.ops, op);
}

/**
 * cohesion_pages_line:
 * @self: pages
 * @x: where the text starts, in points
 * @baseline: in points from the top of the box
 * @ink: its colour
 * @first: first of its entries
 * @n: how many entries
 *
 * Adds text.
 */
void
cohesion_pages_line (CohesionPages *self, double x, double baseline, CohesionInk ink, guint first, guint n)
{
  CohesionOp op = {
    .kind = COHESION_OP_LINE,
    .ink = (guint8) ink,
    .x = (float) x,
    .y = (float) baseline,
    .index = first,
    .n = n,
  };

  if (n > 0)
    g_array_append_val (self->waiting.ops, op);
}

/**
 * cohesion_pages_anchor:
 * @self: pages
 * @block: number of the heading's block
 *
 * Marks where links and bookmarks lead.
 */
void
cohesion_pages_anchor (CohesionPages *self, guint block)
{
  CohesionOp op = { .kind = COHESION_OP_ANCHOR, .index = block };

  g_array_append_val (self->waiting.ops, op);
}

/**
 * cohesion_pages_figure:
 * @self: pages
 * @block: number of the figure's block
 * @element: its text alternative, and where it is, with y from the top of the box; y is set by its page
 *
 * Adds a figure.
 */
void
cohesion_pages_figure (CohesionPages *self, guint block, const CohesionElement *element)
{
  CohesionOp op = { .kind = COHESION_OP_FIGURE, .x = element->x, .y = element->y, .index = block };

  cohesion_pages_begin (self, COHESION_ROLE_FIGURE, element);
  g_array_append_val (self->waiting.ops, op);
  cohesion_pages_end (self);
}

static void
add_decor (CohesionPages *self, const CohesionDecor *decor)
{
  g_array_append_val (self->waiting.decor, *decor);
}

/**
 * cohesion_pages_fill:
 * @self: pages
 * @x: left edge, in points
 * @y: top edge, in points from the top of the box
 * @width: in points
 * @height: in points
 * @colour: 0xRRGGBB
 *
 * Adds a filled rectangle or a rule behind the text.
 */
void
cohesion_pages_fill (CohesionPages *self, double x, double y, double width, double height, guint32 colour)
{
  add_decor (self, &(CohesionDecor) { colour, COHESION_SHAPE_NONE, (float) x, (float) y, (float) width,
                                      (float) height });
}

/**
 * cohesion_pages_shape:
 * @self: pages
 * @shape: sign
 * @colour: 0xRRGGBB
 * @x: left edge, in points
 * @y: top edge, in points from the top of the box
 * @size: width and height, in points
 *
 * Adds the sign of a status. Words beside it say the same.
 */
void
cohesion_pages_shape (CohesionPages *self,
                      CohesionShape shape,
                      guint32 colour,
                      double x,
                      double y,
                      double size)
{
  if (shape != COHESION_SHAPE_NONE)
    add_decor (self, &(CohesionDecor) { colour, shape, (float) x, (float) y, (float) size, (float) size });
}

/**
 * cohesion_pages_region:
 * @self: pages
 * @text: a passage
 * @x: left edge, in points
 * @y: top edge, in points from the top of the box
 * @width: in points
 * @height: in points
 *
 * Says where a passage with a source, or a number, can be clicked.
 */
void
cohesion_pages_region (CohesionPages *self,
                       const CohesionText *text,
                       double x,
                       double y,
                       double width,
                       double height)
{
  CohesionRegion region = { (float) x, (float) y, (float) width, (float) height, text };

  if (text->node != NULL || text->query != NULL)
    g_array_append_val (self->waiting.regions, region);
}
