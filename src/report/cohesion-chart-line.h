#pragma once

#include "cohesion-chart.h"

#include "model/cohesion-measure.h"

G_BEGIN_DECLS

/**
 * CohesionChartPoint:
 * @day: number of the last day of the period, by which the point is placed
 * @label: name of the period
 * @has_value: whether there is a value; a period without one is a gap in the line
 * @value: the value, to draw by
 * @text: (nullable): the value in words
 * @provisional: whether the value may still change
 * @has_lower: whether a target is in force, or the lower end of a range
 * @has_upper: whether the upper end of a range is in force
 * @lower: the target, or the lower end of the range
 * @upper: the upper end of the range
 * @target: (nullable): the target in words
 * @rating: how the value compares with it
 * @note: (nullable): note, or why there is no value
 *
 * A period on a chart of a measure.
 */
typedef struct
{
  guint day;
  char *label;
  gboolean has_value;
  double value;
  char *text;
  gboolean provisional;
  gboolean has_lower;
  gboolean has_upper;
  double lower;
  double upper;
  char *target;
  CohesionRating rating;
  char *note;
} CohesionChartPoint;

/**
 * CohesionChartMark:
 * @has_value: whether there is one
 * @day: number of the day by which it is placed, or 0
 * @value: to draw by
 * @label: (nullable): what it is called
 * @text: (nullable): its value in words
 * @period: (nullable): name of its period
 *
 * Where a measure began, or what it is compared with.
 */
typedef struct
{
  gboolean has_value;
  guint day;
  double value;
  char *label;
  char *text;
  char *period;
} CohesionChartMark;

/**
 * CohesionChartLine:
 * @language: (nullable): BCP 47 tag of its words; %NULL is the language of the program
 * @title: what is measured
 * @decimals: digits after the point on the axis of values; more are used where steps want them
 * @percentage: whether values are percentages
 * @points: (element-type CohesionChartPoint): the periods in order
 * @baseline: where it began
 * @benchmark: what it is compared with
 * @direction: direction of travel
 *
 * The readings of a measure over time: all that is drawn and said of them. To be read only.
 */
typedef struct
{
  const char *language;
  char *title;
  guint decimals;
  gboolean percentage;
  GArray *points;
  CohesionChartMark baseline;
  CohesionChartMark benchmark;
  CohesionDirection direction;
} CohesionChartLine;

CohesionChartLine *cohesion_chart_line_new (CohesionNode *measure, CohesionDate today, const char *language);
void cohesion_chart_line_free (CohesionChartLine *self);
guint cohesion_chart_line_get_n_values (const CohesionChartLine *self);
void cohesion_chart_line_draw (const CohesionChartLine *self,
                               const CohesionChartStyle *style,
                               cairo_t *cr,
                               double width,
                               double height);
void cohesion_chart_line_draw_small (const CohesionChartLine *self,
                                     const CohesionChartStyle *style,
                                     cairo_t *cr,
                                     double width,
                                     double height);
char *cohesion_chart_line_describe (const CohesionChartLine *self);
GPtrArray *cohesion_chart_line_make_table (const CohesionChartLine *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CohesionChartLine, cohesion_chart_line_free)

G_END_DECLS
