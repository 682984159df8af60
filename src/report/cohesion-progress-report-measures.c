#include "config.h"

#include "cohesion-chart-line.h"
#include "cohesion-progress-report-private.h"

#include "model/cohesion-language.h"
#include "model/cohesion-measure-text.h"
#include "model/cohesion-percentage.h"

#include <glib/gi18n.h>

#undef NC_
#define NC_(context, text) text

/* How the measures stand against their targets. */

#define CHART_HEIGHT 170.0

/* The best first, those that are not rated last. */
static const CohesionRating order[] = { COHESION_RATING_ON_TARGET, COHESION_RATING_NEAR_TARGET,
                                        COHESION_RATING_OFF_TARGET, COHESION_RATING_NONE };

static CohesionList *
get_measures (CohesionTree *tree)
{
  return cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_MEASURES);
}

static guint
count_ratings (CohesionTree *tree, guint counts[COHESION_N_RATINGS])
{
  CohesionList *measures = get_measures (tree);

  for (guint i = 0; i < COHESION_N_RATINGS; i++)
    counts[i] = 0;
  for (guint i = 0; i < cohesion_list_get_length (measures); i++)
    counts[cohesion_measure_get_rating (cohesion_list_get (measures, i))]++;
  return cohesion_list_get_length (measures);
}

static void
add_rating (CohesionProgressReport *self, CohesionTable *table, CohesionRating rating)
{
  guint32 colour = 0;

  cohesion_chart_parse_colour (cohesion_rating_get_colour (rating), &colour);
  cohesion_table_add_status (
      table, cohesion_text_new (cohesion_rating_get_label (rating, self->base.writer.language)),
      cohesion_chart_get_shape (cohesion_rating_get_symbol (rating)), colour);
}

static void
add_number (CohesionProgressReport *self, CohesionTable *table, guint number)
{
  CohesionText *text = cohesion_progress_report_make_number (self, number);

  cohesion_text_set_page (text, "measures");
  cohesion_table_add_cell (table, text);
}

static void
add_row (CohesionProgressReport *self, CohesionTable *table, guint now, guint percentage, guint before)
{
  add_number (self, table, now);
  add_number (self, table, percentage);
  cohesion_progress_report_add_comparison (self, table, now, before);
}

/**
 * cohesion_progress_report_add_ratings:
 * @self: a report
 *
 * Adds how many measures are on target, as the actions are counted by status; nothing without measures.
 */
void
cohesion_progress_report_add_ratings (CohesionProgressReport *self)
{
  guint now[COHESION_N_RATINGS], before[COHESION_N_RATINGS] = { 0 }, percentages[COHESION_N_RATINGS];
  guint n = count_ratings (self->base.tree, now);
  guint n_before = self->before != NULL ? count_ratings (self->before, before) : 0;
  CohesionTable *table;

  if (n == 0)
    return;
  cohesion_percentages (now, COHESION_N_RATINGS, percentages);
  table = cohesion_progress_report_add_table (self, NC_ ("report", "Measures by rating"), 0);
  cohesion_progress_report_add_status_columns (self, table, NC_ ("report", "Rating"));
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      if (now[order[i]] == 0 && before[order[i]] == 0)
        continue;
      add_rating (self, table, order[i]);
      add_row (self, table, now[order[i]], percentages[order[i]], before[order[i]]);
    }
  cohesion_table_add_cell (
      table, cohesion_text_new (cohesion_progress_report_say (self, NC_ ("report", "All measures"))));
  add_row (self, table, n, 100, n_before);
  cohesion_progress_report_add_percentages_note (self, now, percentages, COHESION_N_RATINGS);
}

static CohesionText *
make_title (const CohesionProgressReport *self, CohesionNode *measure)
{
  CohesionText *text = cohesion_report_writer_words (&self->base.writer, measure, COHESION_MEASURE_TITLE);

  return text != NULL ? text
                      : cohesion_report_writer_missing (&self->base.writer, measure, COHESION_MEASURE_TITLE,
                                                        _ ("Give it a title."), NC_ ("report", "None"));
}

static void
add_value (CohesionProgressReport *self,
           CohesionTable *table,
           CohesionNode *measure,
           char *value,
           const char *source)
{
  g_autofree char *words = value;
  CohesionText *text = cohesion_text_new (
      words != NULL && *words != '\0' ? words : cohesion_progress_report_say (self, NC_ ("report", "None")));

  cohesion_text_set_source (text, cohesion_node_get_id (measure), source);
  cohesion_table_add_cell (table, text);
}

/* “72% (2025–26)”. */
static char *
format_latest (const CohesionProgressReport *self, CohesionNode *measure, CohesionNode *reading)
{
  g_autofree char *value = NULL;
  g_autofree char *period = NULL;

  if (reading == NULL)
    return NULL;
  value = cohesion_measure_format_reading (measure, reading, self->base.writer.language);
  period = cohesion_measure_format_period (measure, cohesion_reading_get_period (reading),
                                           self->base.writer.language);
  if (period == NULL || *period == '\0')
    return g_steal_pointer (&value);
  return cohesion_language_fill (cohesion_progress_report_say (self, NC_ ("report", "%1$s (%2$s)")), value,
                                 period, NULL);
}

static char *
format_target (const CohesionProgressReport *self, CohesionNode *measure, CohesionNode *reading)
{
  CohesionDate period = reading != NULL ? cohesion_reading_get_period (reading) : self->progress->scope.today;
  CohesionNode *target = cohesion_measure_get_target (measure, period);

  return target != NULL ? cohesion_measure_format_target (measure, target, self->base.writer.language) : NULL;
}

static void
add_measure (CohesionProgressReport *self, CohesionTable *table, CohesionNode *measure)
{
  CohesionNode *latest = cohesion_measure_get_latest (measure);

  cohesion_table_add_cell (table, make_title (self, measure));
  add_value (
      self, table, measure,
      cohesion_measure_format_field (measure, measure, COHESION_MEASURE_BASELINE, self->base.writer.language),
      "baseline.value");
  add_value (self, table, measure, format_target (self, measure, latest), "title");
  add_value (self, table, measure, format_latest (self, measure, latest), "title");
  add_rating (self, table, cohesion_measure_get_rating (measure));
  cohesion_table_add_cell (table, cohesion_text_new (cohesion_direction_get_label (
                                      cohesion_measure_get_direction (measure), self->base.writer.language)));
}

static void
add_table (CohesionProgressReport *self, CohesionList *measures)
{
  CohesionTable *table = cohesion_progress_report_add_table (
      self, NC_ ("report", "Measures against their targets"), 0);

  cohesion_progress_report_add_column (self, table, NC_ ("report", "Measure"), 2, COHESION_COLUMN_TEXT);
  cohesion_progress_report_add_column (self, table, NC_ ("report", "Baseline"), 0.5, COHESION_COLUMN_TEXT);
  cohesion_progress_report_add_column (self, table, NC_ ("report", "Target"), 0.5, COHESION_COLUMN_TEXT);
  cohesion_progress_report_add_column (self, table, NC_ ("report", "Latest"), 1, COHESION_COLUMN_TEXT);
  cohesion_progress_report_add_column (self, table, NC_ ("report", "Rating"), 1, COHESION_COLUMN_TEXT);
  cohesion_progress_report_add_column (self, table, NC_ ("report", "Direction"), 1, COHESION_COLUMN_TEXT);
  for (guint i = 0; i < cohesion_list_get_length (measures); i++)
    add_measure (self, table, cohesion_list_get (measures, i));
}

static void
draw_chart (gconstpointer data, gboolean mirrored, cairo_t *cr, double width, double height)
{
  PangoContext *context = cohesion_progress_report_create_context (cr);
  CohesionChartStyle style = {
    .theme = COHESION_CHART_PRINT,
    .context = context,
    .size = 11,
    .mirrored = mirrored,
  };

  cohesion_chart_line_draw (data, &style, cr, width, height);
  g_clear_object (&context);
}

/* Two readings make a line. */
static void
add_charts (CohesionProgressReport *self, CohesionList *measures)
{
  for (guint i = 0; i < cohesion_list_get_length (measures); i++)
    {
      CohesionNode *measure = cohesion_list_get (measures, i);
      g_autoptr (CohesionChartLine)
          line = cohesion_chart_line_new (measure, self->progress->scope.today, self->base.writer.language);
      g_autofree char *words = NULL;
      CohesionText *text;

      if (cohesion_chart_line_get_n_values (line) < 2)
        continue;
      words = cohesion_chart_line_describe (line);
      cohesion_blocks_add_heading (self->base.writer.blocks, 3, TRUE, make_title (self, measure));
      text = cohesion_text_new (words);
      cohesion_text_set_source (text, cohesion_node_get_id (measure), "title");
      cohesion_blocks_add_figure (self->base.writer.blocks, text, CHART_HEIGHT, draw_chart,
                                  g_steal_pointer (&line), (GDestroyNotify) cohesion_chart_line_free);
    }
}

/**
 * cohesion_progress_report_add_measures:
 * @base: a progress report
 * @part: of the template
 *
 * Adds the measures with their targets, and a chart of those with more than one reading.
 */
void
cohesion_progress_report_add_measures (CohesionDecisionReport *base, const CohesionDecisionPart *part)
{
  CohesionProgressReport *self = cohesion_progress_report_from (base);
  CohesionList *measures = get_measures (base->tree);

  cohesion_decision_report_begin (base, part, TRUE);
  if (cohesion_list_get_length (measures) == 0)
    {
      cohesion_decision_report_add_note (base, part, base->strategy, COHESION_STRATEGY_TITLE,
                                         _ ("Add the measures by which success is known."));
      return;
    }
  add_table (self, measures);
  add_charts (self, measures);
}
