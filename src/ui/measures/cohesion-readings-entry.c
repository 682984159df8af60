#include "config.h"

#include "cohesion-readings-grid-private.h"

#include "document/cohesion-document-measures.h"
#include "document/cohesion-document-typing.h"
#include "exchange/cohesion-readings-text.h"
#include "model/cohesion-limits.h"
#include "model/cohesion-measure-checks.h"
#include "model/cohesion-measure-text.h"

#include <glib/gi18n.h>

/* What the cells of the grid say, and what becomes of what is typed into them. */

static const CohesionField *
field_of (const CohesionGridColumn *column)
{
  return &cohesion_kind_get (COHESION_KIND_READING)->fields[column->field];
}

/* The period after the latest, if the measure is taken at fixed times. */
static CohesionDate
get_next_period (CohesionReadingsGrid *self)
{
  g_autoptr (GPtrArray) readings = cohesion_measure_get_readings (self->measure);
  guint months = cohesion_measure_get_months (self->measure);
  CohesionDate last, next;

  if (readings->len == 0 || months == 0)
    return COHESION_DATE_NONE;
  last = cohesion_date_last_day (
      cohesion_reading_get_period (g_ptr_array_index (readings, readings->len - 1)));
  if (last.year == 0)
    return COHESION_DATE_NONE;
  next = cohesion_date_add_months (last, (int) months);
  if (next.year && last.day == cohesion_date_days_in_month (last.year, last.month))
    next.day = (guint8) cohesion_date_days_in_month (next.year, next.month);
  return next;
}

/* Private: the name of that period; empty if there is none. */
char *
cohesion_readings_grid_dup_next_period (CohesionReadingsGrid *self)
{
  CohesionDate next = get_next_period (self);

  return next.year ? cohesion_measure_format_period (self->measure, next, NULL) : g_strdup ("");
}

/* Private: what a cell says. Numbers stand as they are written, to be changed digit by digit. */
char *
cohesion_readings_grid_dup_text (CohesionReadingsGrid *self,
                                 CohesionNode *item,
                                 const CohesionGridColumn *column)
{
  const char *text;

  if (item == self->measure)
    return g_strdup ("");
  if (column->field < 0)
    {
      CohesionRating rating = cohesion_measure_rate (self->measure, item);

      return g_strdup (rating ? cohesion_rating_get_label (rating, NULL) : "");
    }
  if (column->field == COHESION_READING_PERIOD)
    return cohesion_measure_format_period (self->measure, cohesion_reading_get_period (item), NULL);
  if (column->field == COHESION_READING_PROVISIONAL)
    return g_strdup ("");
  text = cohesion_node_get_string (item, (guint) column->field);
  return g_strdup (text ? text : "");
}

/* Private: what should be looked at in a reading; NULL if nothing. */
char *
cohesion_readings_grid_dup_remark (CohesionReadingsGrid *self, CohesionNode *item)
{
  CohesionDecimal value;

  if (item == self->measure)
    return NULL;
  if (cohesion_measure_reading_differs (self->measure, item, &value))
    {
      g_autofree char *made = cohesion_measure_format_value (self->measure, value, NULL);

      return g_strdup_printf (_ ("Numerator and denominator make %s."), made);
    }
  if (cohesion_measure_reading_is_far_over (self->measure, item))
    return g_strdup (_ ("This is more than ten times the target."));
  return NULL;
}

static gboolean
read_period (CohesionReadingsGrid *self, const char *text, CohesionValue *value)
{
  CohesionDeadlineContext context = cohesion_document_get_deadline_context (self->document);
  char iso[COHESION_DATE_ISO_SIZE];
  CohesionDate period;

  if (!cohesion_reading_read_period (text, &context, &period))
    {
      cohesion_readings_grid_say (
          self, _ ("This is not understood as a period. Write it as 2026–27, Q2 2026/27 or Sep 2026."));
      return FALSE;
    }
  *value = cohesion_value_string (&cohesion_kind_get (COHESION_KIND_READING)->fields[COHESION_READING_PERIOD],
                                  cohesion_date_to_iso (period, iso));
  return TRUE;
}

static gboolean
read_number (CohesionReadingsGrid *self, const CohesionField *field, const char *text, CohesionValue *value)
{
  g_autofree char *number = cohesion_reading_read_number (text);

  if (*text && number == NULL)
    {
      cohesion_readings_grid_say (self, cohesion_field_type_describe_problem (COHESION_FIELD_DECIMAL));
      return FALSE;
    }
  *value = cohesion_value_string (field, number);
  return TRUE;
}

static gboolean
read_text (CohesionReadingsGrid *self,
           const CohesionGridColumn *column,
           const char *text,
           CohesionValue *value)
{
  const CohesionField *field = field_of (column);

  if (field->type == COHESION_FIELD_DATE)
    return read_period (self, text, value);
  if (field->type == COHESION_FIELD_DECIMAL)
    return read_number (self, field, text, value);
  if (!cohesion_text_fits (text, cohesion_field_get_max_length (field)))
    {
      cohesion_readings_grid_say (self, cohesion_field_type_describe_problem (COHESION_FIELD_TEXT));
      return FALSE;
    }
  *value = cohesion_value_string (field, text);
  return TRUE;
}

/* A new reading is of the period that was typed, or of the next one. */
static CohesionNode *
add_reading (CohesionReadingsGrid *self, const CohesionGridColumn *column, const CohesionValue *value)
{
  CohesionDate next = get_next_period (self);
  char iso[COHESION_DATE_ISO_SIZE];

  if (column->field == COHESION_READING_PERIOD)
    return cohesion_document_add_reading (self->document, self->measure, value->slot.string);
  if (next.year == 0)
    {
      cohesion_readings_grid_say (self, _ ("Write the period first."));
      return NULL;
    }
  return cohesion_document_add_reading (self->document, self->measure, cohesion_date_to_iso (next, iso));
}

/* Two readings of one period would be one too many. */
static gboolean
is_taken (CohesionReadingsGrid *self, CohesionNode *item, const CohesionValue *value)
{
  CohesionNode *other;
  CohesionDate period;

  if (!cohesion_date_parse_iso (value->slot.string, &period))
    return FALSE;
  other = cohesion_measure_get_reading (self->measure, period);
  if (other == NULL || other == item)
    return FALSE;
  cohesion_readings_grid_say (self, _ ("There is a reading for this period already."));
  return TRUE;
}

/* Private: enters what was typed into a cell. @reading is what it was entered into. Returns FALSE, and says
 * why, if it is not understood. */
gboolean
cohesion_readings_grid_enter (CohesionReadingsGrid *self,
                              CohesionNode *item,
                              const CohesionGridColumn *column,
                              const char *text,
                              CohesionNode **reading)
{
  CohesionHistory *history = cohesion_document_get_history (self->document);
  g_auto (CohesionValue) value = { 0 };

  *reading = item;
  if (!read_text (self, column, text, &value))
    return FALSE;
  if (item != self->measure)
    return !(column->field == COHESION_READING_PERIOD && is_taken (self, item, &value)) &&
           cohesion_document_set_reading (self->document, item, (guint) column->field, &value);
  if (column->field == COHESION_READING_PERIOD && is_taken (self, item, &value))
    return FALSE;
  cohesion_history_begin_group (
      history, cohesion_kind_get_step_label (cohesion_kind_get (COHESION_KIND_READING), COHESION_STEP_ADD));
  *reading = add_reading (self, column, &value);
  if (*reading && column->field != COHESION_READING_PERIOD)
    cohesion_document_set_reading (self->document, *reading, (guint) column->field, &value);
  cohesion_history_end_group (history);
  return *reading != NULL;
}
