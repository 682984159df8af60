#include "config.h"

#include "cohesion-flow-contents.h"

#define DEEPEST_LEVEL 3
#define INDENT 18.0
#define NUMBER_WIDTH 40.0
#define ENTRY_SPACE 4.0
#define LEADER_COLOUR 0xb8bcc4

static const CohesionStyle title_style = { 15, TRUE };

/* Text that no block owns, set into @self->lines. */
static CohesionText *
set_text (CohesionFlow *self, char *words, double width)
{
  CohesionText *text = cohesion_text_new (words);

  g_free (words);
  cohesion_pages_take_text (&self->pages, text);
  cohesion_setter_set (&self->setter, text, &self->body, width, self->lines);
  return text;
}

static char *
format_title (const CohesionBlock *heading, CohesionPurpose purpose)
{
  const char *shown = cohesion_text_get_shown (heading->text, purpose);

  return heading->number != NULL ? g_strconcat (heading->number, "  ", shown, NULL) : g_strdup (shown);
}

static void
begin_link (CohesionFlow *self, const CohesionBlock *heading, const CohesionMeasure *measure, double height)
{
  CohesionElement link = {
    .dest = heading->anchor,
    .contents = heading->text->text,
    .has_rectangle = TRUE,
    .x = (float) measure->x,
    .width = (float) measure->width,
    .height = (float) height,
  };

  cohesion_pages_begin (&self->pages, COHESION_ROLE_TOCI, NULL);
  cohesion_pages_begin (&self->pages, COHESION_ROLE_REFERENCE, NULL);
  cohesion_pages_begin (&self->pages, COHESION_ROLE_LINK, &link);
}

/* The number of the page at the far end of the last line, and a hairline that leads the eye to it. */
static void
add_page_number (CohesionFlow *self, guint page, const CohesionMeasure *titles, double title_width, double y)
{
  CohesionMeasure measure = cohesion_flow_get_measure (self, COHESION_PAGE_MEASURE - NUMBER_WIDTH,
                                                       NUMBER_WIDTH);
  CohesionText *text = set_text (self, g_strdup_printf ("%u", page + 1), NUMBER_WIDTH);
  CohesionLine *line = &g_array_index (self->lines, CohesionLine, 0);
  double gap = 6;
  double length;

  line->x = self->rtl ? 0 : (float) NUMBER_WIDTH - line->width;
  length = titles->width - title_width + NUMBER_WIDTH - line->width - 2 * gap;
  cohesion_pages_fill (&self->pages,
                       self->rtl ? measure.x + line->width + gap : titles->x + title_width + gap,
                       y + line->baseline - 0.5, MAX (length, 0), 0.5, LEADER_COLOUR);
  cohesion_flow_lines (self, text, self->lines, &measure, y);
}

static void
add_entry (CohesionFlow *self, const CohesionBlock *heading, guint page, gboolean first)
{
  double indent = INDENT * MAX (heading->level - 2, 0);
  double width = COHESION_PAGE_MEASURE - indent - NUMBER_WIDTH;
  CohesionMeasure titles = cohesion_flow_get_measure (self, indent, width);
  CohesionMeasure whole = cohesion_flow_get_measure (self, indent, width + NUMBER_WIDTH);
  CohesionText *text = set_text (self, format_title (heading, self->setter.purpose), width);
  const CohesionLine last = g_array_index (self->lines, CohesionLine, self->lines->len - 1);
  double height = 0;

  cohesion_pages_begin_box (&self->pages, ENTRY_SPACE, !first, NULL);
  if (first)
    cohesion_pages_begin (&self->pages, COHESION_ROLE_TOC, NULL);
  for (guint i = 0; i < self->lines->len; i++)
    height += g_array_index (self->lines, CohesionLine, i).height;
  begin_link (self, heading, &whole, height);
  /* Without a space the page number would read as the end of the last word. */
  if (last.n > 0)
    g_array_index (self->setter.entries, CohesionEntry, last.first + last.n - 1).space_after = TRUE;
  cohesion_flow_lines (self, text, self->lines, &titles, 0);
  add_page_number (self, page, &titles, last.width, height - last.height);
  cohesion_pages_end_box (&self->pages, height, ENTRY_SPACE);
  for (int i = 0; i < 3; i++)
    cohesion_pages_end (&self->pages);
}

static void
add_title (CohesionFlow *self, const CohesionBlock *block, guint position)
{
  CohesionMeasure measure = cohesion_flow_get_measure (self, 0, COHESION_PAGE_MEASURE);

  cohesion_setter_set (&self->setter, block->text, &title_style, measure.width, self->lines);
  cohesion_pages_begin_box (&self->pages, 0, TRUE, NULL);
  cohesion_pages_anchor (&self->pages, position);
  cohesion_flow_begin (self, COHESION_ROLE_H2, block->text);
  cohesion_pages_end_box (&self->pages, cohesion_flow_lines (self, block->text, self->lines, &measure, 0), 8);
  cohesion_pages_end (&self->pages);
}

/**
 * cohesion_flow_add_contents:
 * @self: a flow
 * @blocks: what is laid out
 * @position: number of the block of contents
 * @places: (element-type CohesionPlace): where headings are, as far as is known
 *
 * Lays the list of contents out, on pages of its own.
 */
void
cohesion_flow_add_contents (CohesionFlow *self, CohesionBlocks *blocks, guint position, const GArray *places)
{
  gboolean first = TRUE;

  cohesion_pages_break (&self->pages);
  add_title (self, cohesion_blocks_get (blocks, position), position);
  for (guint i = 0; i < places->len; i++)
    {
      const CohesionPlace *place = &g_array_index (places, CohesionPlace, i);
      const CohesionBlock *heading = cohesion_blocks_get (blocks, place->block);

      if (place->block <= position || heading->level > DEEPEST_LEVEL)
        continue;
      add_entry (self, heading, place->page, first);
      first = FALSE;
    }
  if (!first)
    cohesion_pages_end (&self->pages);
  cohesion_pages_break (&self->pages);
  self->keep = FALSE;
}
