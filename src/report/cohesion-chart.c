#include "config.h"

#include "cohesion-chart-private.h"
#include "cohesion-draw-shape.h"

#include <math.h>

/* What all charts have in common: colours, text, and the hatching that tells areas apart without colour. */

#define USUAL_SIZE 12.0
/* Contrast that WCAG 2.2 wants of graphics, 1.4.11, with some to spare for tinted backgrounds. */
#define CONTRAST 4.0
/* Distance and width of the lines of a hatching. */
#define HATCH_STEP 5.0
#define HATCH_WIDTH 1.2

static const guint32 inks[][COHESION_CHART_N_INKS] = {
  [COHESION_CHART_LIGHT] = { 0x1d1d20, 0x5e5c64, 0xd5d4d8, 0x1a5fb4, 0x8a3b12, 0xffffff },
  [COHESION_CHART_DARK] = { 0xffffff, 0xc0bfc4, 0x55545a, 0x78aeed, 0xffb27a, 0x36363a },
  [COHESION_CHART_PRINT] = { 0x000000, 0x4a4850, 0xb8bcc4, 0x1a4f8b, 0x6b3a00, 0xffffff },
};

static const struct
{
  const char *symbol;
  CohesionShape shape;
} shapes[] = {
  { "circle", COHESION_SHAPE_RING },     { "dot", COHESION_SHAPE_DISC },
  { "tick", COHESION_SHAPE_TICK },       { "triangle", COHESION_SHAPE_TRIANGLE },
  { "diamond", COHESION_SHAPE_DIAMOND }, { "square", COHESION_SHAPE_SQUARE },
  { "cross", COHESION_SHAPE_CROSS },     { "dash", COHESION_SHAPE_BAR },
};

static double
linear (guint32 channel)
{
  double part = (channel & 0xff) / 255.0;

  return part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

static double
luminance (guint32 colour)
{
  return 0.2126 * linear (colour >> 16) + 0.7152 * linear (colour >> 8) + 0.0722 * linear (colour);
}

static double
contrast (guint32 a, guint32 b)
{
  double one = luminance (a), other = luminance (b);

  return (MAX (one, other) + 0.05) / (MIN (one, other) + 0.05);
}

/* A tenth of the way from one colour to another. */
static guint32
mix (guint32 colour, guint32 with)
{
  guint32 mixed = 0;

  for (guint shift = 0; shift <= 16; shift += 8)
    {
      int from = (int) (colour >> shift & 0xff), to = (int) (with >> shift & 0xff);

      mixed |= (guint32) (from + (to - from) / 10) << shift;
    }
  return mixed;
}

/**
 * cohesion_chart_adapt_colour:
 * @colour: 0xRRGGBB, chosen with white paper in mind
 *
 * Returns: the colour, as much lighter or darker as it must be to stand out from the background
 */
guint32
cohesion_chart_adapt_colour (CohesionChartTheme theme, guint32 colour)
{
  guint32 paper = inks[theme][COHESION_CHART_INK_PAPER];
  guint32 end = theme == COHESION_CHART_DARK ? 0xffffff : 0x000000;

  for (int i = 0; i < 30 && contrast (colour, paper) < CONTRAST; i++)
    colour = mix (colour, end);
  return colour;
}

/**
 * cohesion_chart_parse_colour:
 * @text: (nullable): a colour of a strategy, such as “#1a5fb4”
 * @colour: (out): 0xRRGGBB; untouched if @text is none
 *
 * Returns: whether @text is a colour
 */
gboolean
cohesion_chart_parse_colour (const char *text, guint32 *colour)
{
  guint64 value;

  if (text == NULL || text[0] != '#' || strlen (text) != 7 ||
      !g_ascii_string_to_unsigned (text + 1, 16, 0, 0xffffff, &value, NULL))
    return FALSE;
  *colour = (guint32) value;
  return TRUE;
}

/**
 * cohesion_chart_get_shape:
 * @symbol: (nullable): name of the sign of a status, a rating or a level, such as “triangle”
 *
 * Returns: the sign; none if there is none of that name
 */
CohesionShape
cohesion_chart_get_shape (const char *symbol)
{
  for (gsize i = 0; i < G_N_ELEMENTS (shapes); i++)
    if (g_strcmp0 (shapes[i].symbol, symbol) == 0)
      return shapes[i].shape;
  return COHESION_SHAPE_NONE;
}

/* Private: height of the text. */
double
cohesion_chart_get_size (const CohesionChartStyle *style)
{
  return style->size > 0 ? style->size : USUAL_SIZE;
}

/* Private: draws what comes next in one of the colours. */
void
cohesion_chart_set_ink (cairo_t *cr, const CohesionChartStyle *style, CohesionChartInk ink)
{
  cohesion_draw_set_colour (cr, inks[style->theme][ink]);
}

static PangoLayout *
create_layout (cairo_t *cr, const CohesionChartStyle *style, const char *text, gboolean bold)
{
  PangoLayout *layout = style->context ? pango_layout_new (style->context) : pango_cairo_create_layout (cr);
  const PangoFontDescription *usual = pango_context_get_font_description (pango_layout_get_context (layout));
  PangoFontDescription *font = usual ? pango_font_description_copy (usual)
                                     : pango_font_description_from_string ("Sans");

  pango_font_description_set_absolute_size (font, cohesion_chart_get_size (style) * PANGO_SCALE);
  if (bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

/* Private: how wide a text comes out. */
double
cohesion_chart_measure_text (cairo_t *cr, const CohesionChartStyle *style, const char *text, gboolean bold)
{
  g_autoptr (PangoLayout) layout = create_layout (cr, style, text, bold);
  int width;

  pango_layout_get_size (layout, &width, NULL);
  return (double) width / PANGO_SCALE;
}

/* Private: writes a text in one line. */
void
cohesion_chart_show_text (cairo_t *cr,
                          const CohesionChartStyle *style,
                          const char *text,
                          const CohesionChartText *place)
{
  g_autoptr (PangoLayout) layout = create_layout (cr, style, text, place->bold);
  double anchor = style->mirrored ? 1 - place->anchor_x : place->anchor_x;
  int width, height;

  pango_layout_get_size (layout, &width, &height);
  if (place->max_width > 0 && width > place->max_width * PANGO_SCALE)
    {
      pango_layout_set_width (layout, (int) (place->max_width * PANGO_SCALE));
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      width = (int) (place->max_width * PANGO_SCALE);
    }
  cohesion_chart_set_ink (cr, style, place->ink);
  cairo_move_to (cr, place->x - anchor * width / PANGO_SCALE,
                 place->y - place->anchor_y * height / PANGO_SCALE);
  pango_cairo_show_layout (cr, layout);
}

/* Lines across an area: each goes from its top to its bottom, moved by @slope times the height. */
static void
add_lines (cairo_t *cr, const cairo_rectangle_t *area, double slope)
{
  double reach = fabs (slope) * area->height;

  for (double x = area->x - reach + HATCH_STEP / 2; x < area->x + area->width + reach; x += HATCH_STEP)
    {
      cairo_move_to (cr, x - slope * area->height / 2, area->y);
      cairo_line_to (cr, x + slope * area->height / 2, area->y + area->height);
    }
}

static void
add_rows (cairo_t *cr, const cairo_rectangle_t *area)
{
  for (double y = area->y + HATCH_STEP / 2; y < area->y + area->height; y += HATCH_STEP - 1)
    {
      cairo_move_to (cr, area->x, y);
      cairo_line_to (cr, area->x + area->width, y);
    }
}

/* Private: covers an area that was filled with the lines that go with a sign, so that it can be told from its
 * neighbours without its colour. */
void
cohesion_chart_hatch (cairo_t *cr,
                      const CohesionChartStyle *style,
                      CohesionShape shape,
                      const cairo_rectangle_t *area)
{
  cairo_save (cr);
  cairo_rectangle (cr, area->x, area->y, area->width, area->height);
  cairo_clip (cr);
  cohesion_chart_set_ink (cr, style, COHESION_CHART_INK_PAPER);
  cairo_set_line_width (cr, HATCH_WIDTH);
  if (shape == COHESION_SHAPE_TRIANGLE || shape == COHESION_SHAPE_DIAMOND)
    add_lines (cr, area, -1);
  if (shape == COHESION_SHAPE_CROSS || shape == COHESION_SHAPE_DIAMOND)
    add_lines (cr, area, 1);
  if (shape == COHESION_SHAPE_SQUARE)
    add_lines (cr, area, 0);
  if (shape == COHESION_SHAPE_TICK)
    add_rows (cr, area);
  cairo_stroke (cr);
  if (shape == COHESION_SHAPE_RING || shape == COHESION_SHAPE_BAR || shape == COHESION_SHAPE_NONE)
    {
      /* Hollow: nothing was done, or said, yet. */
      double edge = shape == COHESION_SHAPE_BAR ? area->height / 3 : 1.5;

      cairo_rectangle (cr, area->x + edge / 2, area->y + edge, MAX (area->width - edge, 0),
                       MAX (area->height - 2 * edge, 0));
      cairo_fill (cr);
    }
  cairo_restore (cr);
}
