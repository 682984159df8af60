#include "config.h"

#include "cohesion-chart-line.h"

#include "model/cohesion-language.h"
#include "model/cohesion-measure-checks.h"
#include "model/cohesion-measure-text.h"

#include <glib/gi18n.h>

/* What a chart of a measure shows, in numbers and in words. */

static const char *
say (const CohesionChartLine *self, const char *context, const char *msgid)
{
  return cohesion_language_text (self->language, context, msgid);
}

static void
point_clear (gpointer data)
{
  CohesionChartPoint *point = data;

  g_free (point->label);
  g_free (point->text);
  g_free (point->target);
  g_free (point->note);
}

static void
mark_clear (CohesionChartMark *mark)
{
  g_free (mark->label);
  g_free (mark->text);
  g_free (mark->period);
}

static gboolean
get_double (CohesionNode *node, guint field, double *value)
{
  CohesionDecimal decimal;

  if (!cohesion_decimal_parse (cohesion_node_get_string (node, field), &decimal))
    return FALSE;
  *value = cohesion_decimal_to_double (decimal);
  return TRUE;
}

static void
set_target (const CohesionChartLine *self,
            CohesionChartPoint *point,
            CohesionNode *measure,
            CohesionDate period)
{
  CohesionNode *target = cohesion_measure_get_target (measure, period);

  if (target == NULL || cohesion_measure_is_contextual (measure))
    return;
  point->has_lower = get_double (target, COHESION_TARGET_VALUE, &point->lower);
  if (g_strcmp0 (cohesion_node_get_string (measure, COHESION_MEASURE_POLARITY), "inRange") == 0)
    point->has_upper = get_double (target, COHESION_TARGET_UPPER, &point->upper);
  point->target = cohesion_measure_format_target (measure, target, self->language);
}

static void
add_point (CohesionChartLine *self, CohesionNode *measure, CohesionDate period)
{
  CohesionChartPoint point = { .day = cohesion_date_get_julian (period),
                               .label = cohesion_measure_format_period (measure, period, self->language) };

  set_target (self, &point, measure, period);
  g_array_append_val (self->points, point);
}

static void
add_reading (CohesionChartLine *self, CohesionNode *measure, CohesionNode *reading)
{
  CohesionDecimal value;
  CohesionChartPoint *point;

  add_point (self, measure, cohesion_reading_get_period (reading));
  point = &g_array_index (self->points, CohesionChartPoint, self->points->len - 1);
  point->note = g_strdup (cohesion_node_get_string (reading, COHESION_READING_NOTE));
  point->has_value = cohesion_reading_get_value (reading, &value);
  if (point->has_value)
    {
      point->value = cohesion_decimal_to_double (value);
      point->text = cohesion_measure_format_value (measure, value, self->language);
      point->provisional = cohesion_node_has_value (reading, COHESION_READING_PROVISIONAL) &&
                           cohesion_node_get_boolean (reading, COHESION_READING_PROVISIONAL);
      point->rating = cohesion_measure_rate (measure, reading);
    }
  else if (cohesion_node_has_value (reading, COHESION_READING_NOT_AVAILABLE))
    g_set_str (&point->note, cohesion_node_get_string (reading, COHESION_READING_NOT_AVAILABLE));
}

static int
compare_points (gconstpointer a, gconstpointer b)
{
  guint first = ((const CohesionChartPoint *) a)->day, second = ((const CohesionChartPoint *) b)->day;

  return (first > second) - (first < second);
}

/* Readings, and the periods that passed without one. A reading of no period has no place on a chart. */
static void
add_points (CohesionChartLine *self, CohesionNode *measure, CohesionDate today)
{
  g_autoptr (GPtrArray) readings = cohesion_measure_get_readings (measure);
  g_autoptr (GArray) missing = cohesion_measure_find_missing (measure, today);

  for (guint i = 0; i < readings->len; i++)
    if (cohesion_reading_get_period (g_ptr_array_index (readings, i)).year)
      add_reading (self, measure, g_ptr_array_index (readings, i));
  for (guint i = 0; i < missing->len; i++)
    add_point (self, measure, g_array_index (missing, CohesionDate, i));
  g_array_sort (self->points, compare_points);
}

static void
set_mark (const CohesionChartLine *self,
          CohesionChartMark *mark,
          CohesionNode *measure,
          guint field,
          guint period_field)
{
  const char *iso = cohesion_node_get_string (measure, period_field);
  CohesionDate period;

  mark->has_value = get_double (measure, field, &mark->value);
  if (!mark->has_value)
    return;
  mark->text = cohesion_measure_format_field (measure, measure, field, self->language);
  if (iso && cohesion_date_parse_iso (iso, &period))
    {
      mark->day = cohesion_date_get_julian (period);
      mark->period = cohesion_measure_format_period (measure, period, self->language);
    }
}

/**
 * cohesion_chart_line_new:
 * @measure: a measure
 * @today: the day up to which a reading could be expected
 * @language: (nullable): BCP 47 tag of its words; %NULL is the language of the program
 *
 * Returns: (transfer full): the readings of the measure, as a chart shows them
 */
CohesionChartLine *
cohesion_chart_line_new (CohesionNode *measure, CohesionDate today, const char *language)
{
  CohesionChartLine *self = g_new0 (CohesionChartLine, 1);
  const char *benchmark = cohesion_node_get_string (measure, COHESION_MEASURE_BENCHMARK_LABEL);

  self->language = language != NULL ? g_intern_string (language) : NULL;
  self->title = g_strdup (cohesion_node_get_name (measure));
  self->percentage = cohesion_measure_is_percentage (measure);
  if (cohesion_node_has_value (measure, COHESION_MEASURE_DECIMALS))
    self->decimals = (guint) CLAMP (cohesion_node_get_integer (measure, COHESION_MEASURE_DECIMALS), 0,
                                    COHESION_DECIMAL_PLACES);
  self->points = g_array_new (FALSE, FALSE, sizeof (CohesionChartPoint));
  g_array_set_clear_func (self->points, point_clear);
  add_points (self, measure, today);
  set_mark (self, &self->baseline, measure, COHESION_MEASURE_BASELINE, COHESION_MEASURE_BASELINE_PERIOD);
  set_mark (self, &self->benchmark, measure, COHESION_MEASURE_BENCHMARK, COHESION_MEASURE_BENCHMARK_PERIOD);
  self->baseline.label = g_strdup (say (self, "chart", NC_ ("chart", "Baseline")));
  self->benchmark.label = g_strdup (benchmark ? benchmark : say (self, "chart", NC_ ("chart", "Benchmark")));
  self->direction = cohesion_measure_get_direction (measure);
  return self;
}

/**
 * cohesion_chart_line_free:
 * @self: (transfer full): what to free
 */
void
cohesion_chart_line_free (CohesionChartLine *self)
{
  g_free (self->title);
  g_array_unref (self->points);
  mark_clear (&self->baseline);
  mark_clear (&self->benchmark);
  g_free (self);
}

/**
 * cohesion_chart_line_get_n_values:
 *
 * Returns: for how many periods there is a value
 */
guint
cohesion_chart_line_get_n_values (const CohesionChartLine *self)
{
  guint n = 0;

  for (guint i = 0; i < self->points->len; i++)
    n += g_array_index (self->points, CohesionChartPoint, i).has_value;
  return n;
}

static const CohesionChartPoint *
find_first (const CohesionChartLine *self)
{
  for (guint i = 0; i < self->points->len; i++)
    if (g_array_index (self->points, CohesionChartPoint, i).has_value)
      return &g_array_index (self->points, CohesionChartPoint, i);
  return NULL;
}

static const CohesionChartPoint *
find_last (const CohesionChartLine *self)
{
  for (guint i = self->points->len; i > 0; i--)
    if (g_array_index (self->points, CohesionChartPoint, i - 1).has_value)
      return &g_array_index (self->points, CohesionChartPoint, i - 1);
  return NULL;
}

static char *
describe_trend (const CohesionChartLine *self,
                const CohesionChartPoint *first,
                const CohesionChartPoint *last)
{
  static const char *const sentences[COHESION_N_DIRECTIONS] = {
    /* Translators: a measure over time; %1$s and %3$s are values, %2$s and %4$s are periods. */
    [COHESION_DIRECTION_UNKNOWN] = NC_ ("chart", "It went from %1$s in %2$s to %3$s in %4$s."),
    [COHESION_DIRECTION_IMPROVING] = NC_ (
        "chart", "It went from %1$s in %2$s to %3$s in %4$s, and was improving of late."),
    [COHESION_DIRECTION_UNCHANGED] = NC_ (
        "chart", "It went from %1$s in %2$s to %3$s in %4$s, and was unchanged of late."),
    [COHESION_DIRECTION_WORSENING] = NC_ (
        "chart", "It went from %1$s in %2$s to %3$s in %4$s, and was worsening of late."),
  };

  if (first == last)
    /* Translators: %1$s is a value, %2$s a period */
    return cohesion_language_fill (say (self, "chart", NC_ ("chart", "The only reading is %1$s in %2$s.")),
                                   last->text, last->label, NULL);
  return cohesion_language_fill (say (self, "chart", sentences[self->direction]), first->text, first->label,
                                 last->text, last->label, NULL);
}

static char *
describe_target (const CohesionChartLine *self, const CohesionChartPoint *last)
{
  static const char *const sentences[COHESION_N_RATINGS] = {
    /* Translators: %1$s is a target, %2$s a period */
    [COHESION_RATING_NONE] = NC_ ("chart", "The target for %2$s is %1$s."),
    [COHESION_RATING_ON_TARGET] = NC_ ("chart", "The target for %2$s is %1$s, and it was met."),
    [COHESION_RATING_NEAR_TARGET] = NC_ ("chart",
                                         "The target for %2$s is %1$s, and it was missed by little."),
    [COHESION_RATING_OFF_TARGET] = NC_ ("chart", "The target for %2$s is %1$s, and it was missed."),
  };

  return cohesion_language_fill (say (self, "chart", sentences[last->rating]), last->target, last->label,
                                 NULL);
}

static char *
describe_benchmark (const CohesionChartLine *self, const CohesionChartMark *mark)
{
  if (mark->period)
    /* Translators: what a measure is compared with: “London: 70% in 2025–26.” */
    return cohesion_language_fill (say (self, "chart", NC_ ("chart", "%1$s: %2$s in %3$s.")), mark->label,
                                   mark->text, mark->period, NULL);
  /* Translators: what a measure is compared with: “London: 70%.” */
  return cohesion_language_fill (say (self, "chart", NC_ ("chart", "%1$s: %2$s.")), mark->label, mark->text,
                                 NULL);
}

static char *
describe_gaps (const CohesionChartLine *self)
{
  guint n = self->points->len - cohesion_chart_line_get_n_values (self);
  g_autofree char *number = g_strdup_printf ("%u", n);

  return cohesion_language_fill (
      cohesion_language_plural (self->language, "chart",
                                NNC_ ("chart", "%s period has no reading.", "%s periods have no reading."),
                                n),
      number, NULL);
}

/**
 * cohesion_chart_line_describe:
 *
 * Returns: (transfer full): what the chart shows, in sentences: how the measure went, its target, what it is
 *   compared with, and what is missing
 */
char *
cohesion_chart_line_describe (const CohesionChartLine *self)
{
  const CohesionChartPoint *last = find_last (self);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) sentences = NULL;

  if (last == NULL)
    g_strv_builder_add (builder, say (self, "chart", NC_ ("chart", "There is no reading yet.")));
  else
    g_strv_builder_take (builder, describe_trend (self, find_first (self), last));
  if (last && last->provisional)
    g_strv_builder_add (builder, say (self, "chart", NC_ ("chart", "The latest reading is provisional.")));
  if (last && last->target && *last->target)
    g_strv_builder_take (builder, describe_target (self, last));
  if (self->baseline.has_value)
    g_strv_builder_take (builder, describe_benchmark (self, &self->baseline));
  if (self->benchmark.has_value)
    g_strv_builder_take (builder, describe_benchmark (self, &self->benchmark));
  if (last && cohesion_chart_line_get_n_values (self) < self->points->len)
    g_strv_builder_take (builder, describe_gaps (self));
  sentences = g_strv_builder_end (builder);
  /* Translators: what stands between two sentences */
  return g_strjoinv (say (self, "sentences", NC_ ("sentences", " ")), sentences);
}

static char *
describe_point (const CohesionChartLine *self, const CohesionChartPoint *point)
{
  if (!point->has_value)
    return g_strdup (say (self, "reading", NC_ ("reading", "Not available")));
  if (point->provisional)
    /* Translators: a value that may still change: “62.5% (provisional)” */
    return cohesion_language_fill (say (self, "reading", NC_ ("reading", "%s (provisional)")), point->text,
                                   NULL);
  return g_strdup (point->text);
}

/**
 * cohesion_chart_line_make_table:
 *
 * Returns: (transfer full) (element-type GStrv): the readings as a table; the first row is its heading
 */
GPtrArray *
cohesion_chart_line_make_table (const CohesionChartLine *self)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  const char *heading[] = {
    say (self, "chart", NC_ ("chart", "Period")), say (self, "chart", NC_ ("chart", "Value")),
    say (self, "chart", NC_ ("chart", "Target")), say (self, "chart", NC_ ("chart", "Rating")),
    say (self, "chart", NC_ ("chart", "Note")),   NULL
  };

  g_ptr_array_add (rows, g_strdupv ((char **) heading));
  for (guint i = 0; i < self->points->len; i++)
    {
      const CohesionChartPoint *point = &g_array_index (self->points, CohesionChartPoint, i);
      char **row = g_new0 (char *, G_N_ELEMENTS (heading));

      row[0] = g_strdup (point->label);
      row[1] = describe_point (self, point);
      row[2] = g_strdup (point->target ? point->target : "");
      row[3] = g_strdup (point->rating ? cohesion_rating_get_label (point->rating, self->language) : "");
      row[4] = g_strdup (point->note ? point->note : "");
      g_ptr_array_add (rows, row);
    }
  return rows;
}
