#include "config.h"

#include "cohesion-layout-private.h"

#include "cohesion-flow-contents.h"

#include "model/cohesion-language.h"

/* A longer report has a list of contents. */
#define LONG_REPORT 21
#define MAX_PASSES 5
#define FOOTER_Y (COHESION_PAGE_BOTTOM + 28) /* baseline of its first line */
#define FOOTER_LEADING 12.5

static const CohesionStyle footer_style = { 10, FALSE };

G_DEFINE_FINAL_TYPE (CohesionLayout, cohesion_layout, G_TYPE_OBJECT)

static void
clear_flow (CohesionLayout *self)
{
  if (self->has_flow)
    cohesion_flow_clear (&self->flow);
  self->has_flow = FALSE;
}

static void
cohesion_layout_finalize (GObject *object)
{
  CohesionLayout *self = COHESION_LAYOUT (object);

  clear_flow (self);
  g_clear_pointer (&self->footer_ops, g_array_unref);
  g_clear_object (&self->blocks);
  G_OBJECT_CLASS (cohesion_layout_parent_class)->finalize (object);
}

static void
cohesion_layout_class_init (CohesionLayoutClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cohesion_layout_finalize;
}

static void
cohesion_layout_init (CohesionLayout *self)
{
  self->footer_ops = g_array_new (FALSE, FALSE, sizeof (CohesionOp));
}

/* Lays everything out, with a list of contents if @places is known. FALSE: cancelled. */
static gboolean
run_pass (CohesionLayout *self, CohesionPurpose purpose, const GArray *places, GCancellable *cancellable)
{
  clear_flow (self);
  cohesion_flow_init (&self->flow, self->blocks, purpose);
  self->has_flow = TRUE;
  self->flow.cancellable = cancellable;
  for (guint i = 0; i < cohesion_blocks_get_n (self->blocks); i++)
    {
      if (g_cancellable_is_cancelled (cancellable))
        return FALSE;
      if (cohesion_blocks_get (self->blocks, i)->kind != COHESION_BLOCK_CONTENTS)
        cohesion_flow_add (&self->flow, i);
      else if (places != NULL)
        cohesion_flow_add_contents (&self->flow, self->blocks, i, places);
    }
  cohesion_pages_finish (&self->flow.pages);
  self->flow.cancellable = NULL;
  return !g_cancellable_is_cancelled (cancellable);
}

static gboolean
wants_contents (CohesionLayout *self)
{
  gboolean is_long = cohesion_layout_get_n_pages (self) > LONG_REPORT;

  for (guint i = 0; i < cohesion_blocks_get_n (self->blocks); i++)
    {
      const CohesionBlock *block = cohesion_blocks_get (self->blocks, i);

      if (block->kind == COHESION_BLOCK_CONTENTS && (is_long || block->always))
        return TRUE;
    }
  return FALSE;
}

static gboolean
same_places (const GArray *a, const GArray *b)
{
  return a->len == b->len && memcmp (a->data, b->data, a->len * sizeof (CohesionPlace)) == 0;
}

/* The contents move what they list, so they are laid out until the pages they name are the right ones. */
static gboolean
lay_out (CohesionLayout *self, CohesionPurpose purpose, GCancellable *cancellable)
{
  if (!run_pass (self, purpose, NULL, cancellable))
    return FALSE;
  for (int pass = 1; pass < MAX_PASSES && wants_contents (self); pass++)
    {
      g_autoptr (GArray) places = g_array_ref (self->flow.pages.places);

      if (!run_pass (self, purpose, places, cancellable))
        return FALSE;
      if (same_places (places, self->flow.pages.places))
        break;
    }
  return TRUE;
}

/* Shortens a title that is too long for two lines. */
static CohesionText *
fit_title (CohesionLayout *self, const char *title)
{
  g_autoptr (GString) words = g_string_new (title);

  while (TRUE)
    {
      CohesionText *text = cohesion_text_new (words->str);

      cohesion_setter_set (&self->flow.setter, text, &footer_style, COHESION_PAGE_MEASURE, self->flow.lines);
      if (self->flow.lines->len <= 2)
        return text;
      cohesion_text_free (text);
      if (g_str_has_suffix (words->str, "…"))
        g_string_truncate (words, words->len - strlen ("…"));
      g_string_truncate (words, (gsize) (g_utf8_prev_char (words->str + words->len) - words->str));
      g_string_append (words, "…");
    }
}

/* Adds @text to the foot of the page at hand; it starts at the side where reading starts, or ends at the
 * other. Returns the baseline of a line below it. */
static double
add_footer_text (CohesionLayout *self, CohesionText *text, gboolean at_start, double y)
{
  CohesionFlow *flow = &self->flow;

  cohesion_setter_set (&flow->setter, text, &footer_style, COHESION_PAGE_MEASURE, flow->lines);
  for (guint i = 0; i < flow->lines->len; i++, y += FOOTER_LEADING)
    {
      const CohesionLine *line = &g_array_index (flow->lines, CohesionLine, i);
      CohesionOp op = { .kind = COHESION_OP_LINE, .ink = COHESION_INK_QUIET, .y = (float) y };

      op.x = (float) COHESION_PAGE_MARGIN;
      if (at_start == flow->rtl)
        op.x += (float) COHESION_PAGE_MEASURE - line->width;
      op.index = line->first;
      op.n = line->n;
      if (op.n > 0)
        g_array_append_val (self->footer_ops, op);
    }
  return y;
}

static char *
format_page (const char *pattern, guint page, guint n_pages)
{
  g_autofree char *number = g_strdup_printf ("%u", page);
  g_autofree char *total = g_strdup_printf ("%u", n_pages);

  return cohesion_language_fill (pattern, number, total, NULL);
}

static void
add_footers (CohesionLayout *self, const CohesionFooter *footer)
{
  GArray *sheets = self->flow.pages.sheets;
  g_autoptr (CohesionText) title = fit_title (self, footer->title);
  g_autoptr (CohesionText) as_at = cohesion_text_new (footer->as_at);

  for (guint i = 0; i < sheets->len; i++)
    {
      CohesionSheet *sheet = &g_array_index (sheets, CohesionSheet, i);
      g_autofree char *words = format_page (footer->page, i + 1, sheets->len);
      g_autoptr (CohesionText) page = cohesion_text_new (words);
      double y;

      sheet->first_footer = self->footer_ops->len;
      y = add_footer_text (self, title, TRUE, FOOTER_Y);
      add_footer_text (self, as_at, TRUE, y);
      add_footer_text (self, page, FALSE, y);
      sheet->n_footer = self->footer_ops->len - sheet->first_footer;
    }
}

/**
 * cohesion_layout_new:
 * @blocks: what the report says
 * @footer: what stands at the foot of every page
 * @purpose: what the pages are for
 * @cancellable: (nullable): stops the work
 * @error: return location
 *
 * Breaks a report into A4 pages. It may be called on any thread, and its result handed to another.
 *
 * Returns: (transfer full) (nullable): the pages, or NULL with %G_IO_ERROR_CANCELLED
 */
CohesionLayout *
cohesion_layout_new (CohesionBlocks *blocks,
                     const CohesionFooter *footer,
                     CohesionPurpose purpose,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (CohesionLayout) self = g_object_new (COHESION_TYPE_LAYOUT, NULL);

  self->blocks = g_object_ref (blocks);
  if (!lay_out (self, purpose, cancellable))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "The layout was cancelled");
      return NULL;
    }
  add_footers (self, footer);
  return g_steal_pointer (&self);
}

/**
 * cohesion_layout_get_blocks:
 * @self: a layout
 *
 * Returns: (transfer none): what it lays out
 */
CohesionBlocks *
cohesion_layout_get_blocks (CohesionLayout *self)
{
  return self->blocks;
}

/**
 * cohesion_layout_get_n_pages:
 * @self: a layout
 *
 * Returns: how many pages it has, at least one
 */
guint
cohesion_layout_get_n_pages (CohesionLayout *self)
{
  return self->flow.pages.sheets->len;
}

/**
 * cohesion_layout_get_page_size:
 * @self: a layout
 * @page: number of a page, from 0
 * @width: (out): in points
 * @height: (out): in points
 *
 * Gets the size of a page.
 */
void
cohesion_layout_get_page_size (CohesionLayout *self, guint page, double *width, double *height)
{
  *width = COHESION_PAGE_WIDTH;
  *height = COHESION_PAGE_HEIGHT;
}

/**
 * cohesion_layout_hit:
 * @self: a layout
 * @page: number of a page, from 0
 * @x: in points from its left edge
 * @y: in points from its top edge
 *
 * Returns: (transfer none) (nullable): the passage there, whose node and field say where it comes from
 */
const CohesionText *
cohesion_layout_hit (CohesionLayout *self, guint page, double x, double y)
{
  const CohesionPages *pages = &self->flow.pages;
  const CohesionSheet *sheet;

  g_return_val_if_fail (page < pages->sheets->len, NULL);
  sheet = &g_array_index (pages->sheets, CohesionSheet, page);
  for (guint i = sheet->first_region; i < sheet->first_region + sheet->n_regions; i++)
    {
      const CohesionRegion *region = &g_array_index (pages->placed.regions, CohesionRegion, i);

      if (x >= region->x && x < region->x + region->width && y >= region->y && y < region->y + region->height)
        return region->text;
    }
  return NULL;
}

static gboolean
comes_from (const CohesionText *text, const char *node, const char *field)
{
  return g_strcmp0 (text->node, node) == 0 && (field == NULL || g_strcmp0 (text->field, field) == 0);
}

/**
 * cohesion_layout_find:
 * @self: a layout
 * @node: id of a node
 * @field: (nullable): name of one of its fields, or NULL for any
 * @page: (out): number of the page where it is first shown
 * @area: (out): where on that page, in points
 *
 * The way back from cohesion_layout_hit(): where a field appears.
 *
 * Returns: whether it appears at all
 */
gboolean
cohesion_layout_find (CohesionLayout *self,
                      const char *node,
                      const char *field,
                      guint *page,
                      cairo_rectangle_t *area)
{
  const CohesionPages *pages = &self->flow.pages;

  for (guint i = 0; i < pages->sheets->len; i++)
    {
      const CohesionSheet *sheet = &g_array_index (pages->sheets, CohesionSheet, i);

      for (guint j = sheet->first_region; j < sheet->first_region + sheet->n_regions; j++)
        {
          const CohesionRegion *region = &g_array_index (pages->placed.regions, CohesionRegion, j);

          if (!comes_from (region->text, node, field))
            continue;
          *page = i;
          *area = (cairo_rectangle_t) { region->x, region->y, region->width, region->height };
          return TRUE;
        }
    }
  return FALSE;
}
