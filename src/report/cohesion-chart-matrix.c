#include "config.h"

#include "cohesion-chart-matrix.h"

#include "cohesion-chart-private.h"
#include "cohesion-draw-shape.h"

#include "model/cohesion-list.h"

#include <glib/gi18n.h>

/* The 5 by 5 matrix of a register of risks: likelihood upwards, impact along the line. */

#define GAP 2.0
/* The most of the width that the names of the likelihoods take. */
#define NAMES 0.3

/* Where things are, before they are mirrored. */
typedef struct
{
  double width, height;
  double names;
  double top;
  double cell_width, cell_height;
} Frame;

/* Fills that text stands out from: pale on paper, deep on a dark background. */
static const guint32 fills[][COHESION_N_RISK_LEVELS] = {
  [COHESION_CHART_LIGHT] = { 0xffffff, 0xcdebd9, 0xfbe6ad, 0xf9c9a4, 0xf0a3a8 },
  [COHESION_CHART_DARK] = { 0x36363a, 0x1d4a33, 0x5a4608, 0x6d3610, 0x7a1f2a },
  [COHESION_CHART_PRINT] = { 0xffffff, 0xcdebd9, 0xfbe6ad, 0xf9c9a4, 0xf0a3a8 },
};

/**
 * cohesion_chart_matrix_init:
 * @self: (out caller-allocates): the matrix
 * @closed: whether to count closed risks, too
 *
 * Counts the risks of a strategy.
 */
void
cohesion_chart_matrix_init (CohesionChartMatrix *self, CohesionTree *tree, gboolean closed)
{
  CohesionList *risks = cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_RISKS);

  cohesion_risks_count (tree, closed, self->counts);
  self->unscored = 0;
  for (guint i = 0; i < cohesion_list_get_length (risks); i++)
    {
      CohesionNode *risk = cohesion_list_get (risks, i);

      self->unscored += cohesion_risk_get_score (risk) == 0 && (closed || cohesion_risk_is_open (risk));
    }
}

/**
 * cohesion_chart_matrix_get_fill:
 * @score: likelihood times impact
 *
 * Returns: 0xRRGGBB of a cell, from which its text stands out
 */
guint32
cohesion_chart_matrix_get_fill (CohesionChartTheme theme, guint score)
{
  return fills[theme][cohesion_risk_score_get_level (score)];
}

static void
draw_cell (const CohesionChartStyle *style,
           cairo_t *cr,
           const cairo_rectangle_t *area,
           guint score,
           guint count)
{
  double size = cohesion_chart_get_size (style);
  g_autofree char *score_text = g_strdup_printf ("%u", score);
  g_autofree char *count_text = g_strdup_printf ("%u", count);
  CohesionChartStyle small = *style;

  cohesion_draw_set_colour (cr, cohesion_chart_matrix_get_fill (style->theme, score));
  cairo_rectangle (cr, area->x, area->y, area->width, area->height);
  cairo_fill (cr);
  small.size = size * 0.8;
  if (area->height > size * 2)
    cohesion_chart_show_text (
        cr, &small, score_text,
        &(CohesionChartText) { .x = style->mirrored ? area->x + 3 : area->x + area->width - 3,
                               .y = area->y + area->height - 1,
                               .anchor_x = 1,
                               .anchor_y = 1,
                               .ink = COHESION_CHART_INK_TEXT });
  if (count == 0)
    return;
  small.size = size * 1.3;
  cohesion_chart_show_text (cr, &small, count_text,
                            &(CohesionChartText) { .x = area->x + area->width / 2,
                                                   .y = area->y + area->height / 2,
                                                   .anchor_x = 0.5,
                                                   .anchor_y = 0.5,
                                                   .ink = COHESION_CHART_INK_TEXT,
                                                   .bold = TRUE });
}

static char *
format_step (guint step, const char *label)
{
  /* Translators: a step of a scale and its name: “4 Likely” */
  return g_strdup_printf (C_ ("risk", "%1$u %2$s"), step, label);
}

static double
measure_names (const CohesionChartStyle *style, cairo_t *cr, double width)
{
  double widest = 0;

  for (guint i = 1; i <= COHESION_RISK_SCALE; i++)
    {
      g_autofree char *name = format_step (i, cohesion_risk_likelihood_get_label (i));

      widest = MAX (widest, cohesion_chart_measure_text (cr, style, name, FALSE));
    }
  return MIN (widest + 1, width * NAMES);
}

static void
draw_row (const CohesionChartMatrix *self,
          const CohesionChartStyle *style,
          cairo_t *cr,
          guint likelihood,
          const cairo_rectangle_t *first)
{
  for (guint impact = 1; impact <= COHESION_RISK_SCALE; impact++)
    {
      double step = (impact - 1) * first->width;
      cairo_rectangle_t area = { (style->mirrored ? first->x - step : first->x + step) + GAP / 2,
                                 first->y + GAP / 2, first->width - GAP, first->height - GAP };

      draw_cell (style, cr, &area, likelihood * impact, self->counts[likelihood - 1][impact - 1]);
    }
}

/* Whether the names of the impacts all fit over their columns; else their numbers have to do. */
static gboolean
names_fit (const CohesionChartStyle *style, cairo_t *cr, double width)
{
  for (guint i = 1; i <= COHESION_RISK_SCALE; i++)
    {
      g_autofree char *name = format_step (i, cohesion_risk_impact_get_label (i));

      if (cohesion_chart_measure_text (cr, style, name, FALSE) > width)
        return FALSE;
    }
  return TRUE;
}

/* The names of the axes, and of their steps. */
static void
draw_names (const CohesionChartStyle *style, cairo_t *cr, const Frame *frame)
{
  double size = cohesion_chart_get_size (style);
  gboolean fit = names_fit (style, cr, frame->cell_width - GAP);
  CohesionChartText axis = { .ink = COHESION_CHART_INK_QUIET, .max_width = frame->names, .anchor_x = 1 };

  axis.x = style->mirrored ? frame->width - frame->names : frame->names;
  cohesion_chart_show_text (cr, style, C_ ("risk", "Likelihood"), &axis);
  axis = (CohesionChartText) { .ink = COHESION_CHART_INK_QUIET, .anchor_x = 0.5, .anchor_y = 1 };
  axis.y = frame->height;
  axis.x = frame->width - COHESION_RISK_SCALE * frame->cell_width / 2;
  axis.x = style->mirrored ? frame->width - axis.x : axis.x;
  cohesion_chart_show_text (cr, style, C_ ("risk", "Impact"), &axis);
  for (guint i = 1; i <= COHESION_RISK_SCALE; i++)
    {
      double centre = frame->width - (COHESION_RISK_SCALE - i + 0.5) * frame->cell_width;
      g_autofree char *row = format_step (i, cohesion_risk_likelihood_get_label (i));
      g_autofree char *column = fit ? format_step (i, cohesion_risk_impact_get_label (i))
                                    : g_strdup_printf ("%u", i);

      cohesion_chart_show_text (
          cr, style, row,
          &(CohesionChartText) { .x = style->mirrored ? frame->width - frame->names : frame->names,
                                 .y = frame->top + (COHESION_RISK_SCALE - i + 0.5) * frame->cell_height,
                                 .anchor_x = 1,
                                 .anchor_y = 0.5,
                                 .max_width = frame->names,
                                 .ink = COHESION_CHART_INK_TEXT });
      cohesion_chart_show_text (cr, style, column,
                                &(CohesionChartText) { .x = style->mirrored ? frame->width - centre : centre,
                                                       .y = frame->height - size * 1.4,
                                                       .anchor_x = 0.5,
                                                       .anchor_y = 1,
                                                       .ink = COHESION_CHART_INK_TEXT });
    }
}

/**
 * cohesion_chart_matrix_draw:
 * @width: of the matrix, in the unit of the surface
 * @height: of the matrix
 *
 * Draws the matrix at the origin, with the names of its axes and their steps. Each cell says how many risks
 * it has, and in its corner its score.
 */
void
cohesion_chart_matrix_draw (const CohesionChartMatrix *self,
                            const CohesionChartStyle *style,
                            cairo_t *cr,
                            double width,
                            double height)
{
  double size = cohesion_chart_get_size (style);
  Frame frame = { .width = width, .height = height, .names = measure_names (style, cr, width) };

  frame.top = size * 1.5;
  frame.cell_width = (width - frame.names - size / 2) / COHESION_RISK_SCALE;
  frame.cell_height = (height - frame.top - size * 3.2) / COHESION_RISK_SCALE;
  if (frame.cell_width < size || frame.cell_height < size)
    return;
  draw_names (style, cr, &frame);
  for (guint i = 1; i <= COHESION_RISK_SCALE; i++)
    {
      double start = frame.names + size / 2;
      cairo_rectangle_t first = { style->mirrored ? width - start - frame.cell_width : start,
                                  frame.top + (COHESION_RISK_SCALE - i) * frame.cell_height, frame.cell_width,
                                  frame.cell_height };

      draw_row (self, style, cr, i, &first);
    }
}

static guint
count_level (const CohesionChartMatrix *self, CohesionRiskLevel level)
{
  guint n = 0;

  for (guint i = 1; i <= COHESION_RISK_SCALE; i++)
    for (guint j = 1; j <= COHESION_RISK_SCALE; j++)
      if (cohesion_risk_score_get_level (i * j) == level)
        n += self->counts[i - 1][j - 1];
  return level == COHESION_RISK_LEVEL_NONE ? self->unscored : n;
}

/**
 * cohesion_chart_matrix_describe:
 *
 * Returns: (transfer full): how many risks there are of each level, the gravest first
 */
char *
cohesion_chart_matrix_describe (const CohesionChartMatrix *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;
  g_autofree char *list = NULL;
  guint total = 0;

  for (int level = COHESION_RISK_LEVEL_VERY_HIGH; level >= COHESION_RISK_LEVEL_NONE; level--)
    {
      guint n = count_level (self, (CohesionRiskLevel) level);

      total += n;
      if (n > 0)
        /* Translators: a level of risk and how many risks have it, as part of a list: “Very high: 2” */
        g_strv_builder_take (builder,
                             g_strdup_printf (C_ ("risk level", "%1$s: %2$u"),
                                              cohesion_risk_level_get_label ((CohesionRiskLevel) level), n));
    }
  if (total == 0)
    return g_strdup (_ ("There is no risk in this register."));
  words = g_strv_builder_end (builder);
  list = g_strjoinv (C_ ("list", ", "), words);
  /* Translators: %u is how many risks there are, %s a list such as “Very high: 2, Low: 1” */
  return g_strdup_printf (ngettext ("%1$u risk. %2$s.", "%1$u risks. %2$s.", total), total, list);
}

/**
 * cohesion_chart_matrix_describe_cell:
 *
 * Returns: (transfer full): what a cell says, such as “Likelihood 4, impact 5: 2 risks”
 */
char *
cohesion_chart_matrix_describe_cell (guint likelihood, guint impact, guint count)
{
  if (count == 0)
    return g_strdup_printf (_ ("Likelihood %1$u, impact %2$u: no risk"), likelihood, impact);
  return g_strdup_printf (
      ngettext ("Likelihood %1$u, impact %2$u: %3$u risk", "Likelihood %1$u, impact %2$u: %3$u risks", count),
      likelihood, impact, count);
}

/**
 * cohesion_chart_matrix_make_table:
 *
 * Returns: (transfer full) (element-type GStrv): the same as a table, the most likely first; the first row is
 *   its heading, and the first cell of each row names the likelihood
 */
GPtrArray *
cohesion_chart_matrix_make_table (const CohesionChartMatrix *self)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  char **heading = g_new0 (char *, COHESION_RISK_SCALE + 2);

  heading[0] = g_strdup (C_ ("chart", "Likelihood and impact"));
  for (guint impact = 1; impact <= COHESION_RISK_SCALE; impact++)
    heading[impact] = format_step (impact, cohesion_risk_impact_get_label (impact));
  g_ptr_array_add (rows, heading);
  for (guint likelihood = COHESION_RISK_SCALE; likelihood > 0; likelihood--)
    {
      char **row = g_new0 (char *, COHESION_RISK_SCALE + 2);

      row[0] = format_step (likelihood, cohesion_risk_likelihood_get_label (likelihood));
      for (guint impact = 1; impact <= COHESION_RISK_SCALE; impact++)
        row[impact] = g_strdup_printf ("%u", self->counts[likelihood - 1][impact - 1]);
      g_ptr_array_add (rows, row);
    }
  return rows;
}
