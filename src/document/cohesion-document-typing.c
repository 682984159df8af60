#include "config.h"

#include "cohesion-document-typing.h"

#include "model/cohesion-limits.h"

#include <glib/gi18n.h>

/* From what somebody types to what a field holds. */

/**
 * cohesion_document_get_today:
 *
 * Returns: the day it is by the clock of the document’s history, in local time
 */
CohesionDate
cohesion_document_get_today (CohesionDocument *self)
{
  gint64 now = cohesion_history_get_time (cohesion_document_get_history (self));
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (now);

  return COHESION_DATE_INIT ((guint16) g_date_time_get_year (time), (guint8) g_date_time_get_month (time),
                             (guint8) g_date_time_get_day_of_month (time));
}

static CohesionDate
get_date (CohesionNode *node, guint field)
{
  const char *text = cohesion_node_get_string (node, field);
  CohesionDate date = COHESION_DATE_NONE;

  if (text)
    cohesion_date_parse_iso (text, &date);
  return date;
}

/* "04-01" is the first of April. */
static void
read_year_start (CohesionNode *settings, CohesionDeadlineContext *context)
{
  const char *text = cohesion_node_get_string (settings, COHESION_SETTINGS_FINANCIAL_YEAR_START);
  g_autofree char *iso = text ? g_strdup_printf ("2000-%s", text) : NULL;
  CohesionDate start;

  if (iso == NULL || !cohesion_date_parse_iso (iso, &start))
    return;
  context->year_start_month = start.month;
  context->year_start_day = start.day;
}

/**
 * cohesion_document_get_deadline_context:
 *
 * Returns: what the words of deadlines and periods may refer to, today and within this strategy
 */
CohesionDeadlineContext
cohesion_document_get_deadline_context (CohesionDocument *self)
{
  CohesionTree *tree = cohesion_document_get_tree (self);
  CohesionNode *strategy = cohesion_tree_get_strategy (tree);
  CohesionDeadlineContext context = { .today = cohesion_document_get_today (self) };

  context.strategy_from = get_date (strategy, COHESION_STRATEGY_FROM);
  context.strategy_to = get_date (strategy, COHESION_STRATEGY_TO);
  read_year_start (cohesion_tree_get_settings (tree), &context);
  return context;
}

static gboolean
is_blank (const char *text)
{
  for (; *text; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      return FALSE;
  return TRUE;
}

/**
 * cohesion_document_read_deadline:
 * @text: (nullable): a deadline as people write it
 * @problem: (out) (optional): why a date in it was not taken
 *
 * Reads a deadline as cohesion_deadline_parse() does, today and within this strategy.
 *
 * Returns: (transfer full) (nullable): the deadline; %NULL if @text is blank
 */
CohesionDeadline *
cohesion_document_read_deadline (CohesionDocument *self, const char *text, CohesionDeadlineProblem *problem)
{
  CohesionDeadlineContext context;

  if (problem != NULL)
    *problem = COHESION_DEADLINE_PROBLEM_NONE;
  if (text == NULL || is_blank (text))
    return NULL;
  context = cohesion_document_get_deadline_context (self);
  return cohesion_deadline_parse (text, &context, problem);
}

static gboolean
read_date (CohesionDocument *self, const CohesionField *field, const char *text, CohesionValue *value)
{
  CohesionDeadlineProblem problem;
  g_autoptr (CohesionDeadline) deadline = NULL;
  char iso[COHESION_DATE_ISO_SIZE];
  CohesionDate date;

  if (!cohesion_date_parse_iso (text, &date))
    {
      deadline = cohesion_document_read_deadline (self, text, &problem);
      date = cohesion_deadline_get_date (deadline);
      if (problem != COHESION_DEADLINE_PROBLEM_NONE || !cohesion_date_is_valid (date) ||
          cohesion_deadline_get_recurrence (deadline) != COHESION_DEADLINE_RECURRENCE_NONE)
        return FALSE;
      /* As exact as it was written, as far as a date can say it. */
      if (cohesion_deadline_get_precision (deadline) == COHESION_DEADLINE_PRECISION_MONTH)
        date.day = 0;
      else if (cohesion_deadline_get_precision (deadline) == COHESION_DEADLINE_PRECISION_YEAR &&
               date.month == 12)
        date.month = date.day = 0;
    }
  *value = cohesion_value_string (field, cohesion_date_to_iso (date, iso));
  return TRUE;
}

static gboolean
read_integer (const char *text, CohesionValue *value)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  gint64 integer;

  if (!g_ascii_string_to_signed (trimmed, 10, COHESION_UNSET + 1, G_MAXINT64, &integer, NULL))
    return FALSE;
  *value = cohesion_value_integer (integer);
  return TRUE;
}

/* Takes “1,250.00” and “£1250” as well. */
static gboolean
read_decimal (const CohesionField *field, const char *text, CohesionValue *value)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  const char *start = g_str_has_prefix (trimmed, "£") ? trimmed + strlen ("£") : trimmed;
  g_auto (GStrv) thousands = g_strsplit (start, ",", -1);
  g_autofree char *plain = g_strjoinv ("", thousands);

  /* A comma must be one of thousands: “12,50” may be meant as a fraction. */
  for (guint i = 1; thousands[0] != NULL && thousands[i] != NULL; i++)
    if (strcspn (thousands[i], ".") != 3)
      return FALSE;
  if (!g_regex_match_simple ("^-?[0-9]+(\\.[0-9]+)?$", plain, G_REGEX_DOLLAR_ENDONLY, 0))
    return FALSE;
  *value = cohesion_value_string (field, plain);
  return TRUE;
}

/* One a line; a line that is blank says nothing. */
static gboolean
read_lines (const char *text, CohesionValue *value)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) strings = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    if (!is_blank (lines[i]))
      g_strv_builder_add (builder, lines[i]);
  strings = g_strv_builder_end (builder);
  *value = cohesion_value_strings ((const char *const *) strings);
  return TRUE;
}

static gboolean
read_plain (const CohesionField *field, const char *text, CohesionValue *value)
{
  if (!cohesion_text_fits (text, cohesion_field_get_max_length (field)))
    return FALSE;
  *value = cohesion_value_string (field, text);
  return TRUE;
}

/**
 * cohesion_document_read_text:
 * @field: of a type that people type: text, a number, a date, a deadline, several texts one a line
 * @text: what was typed; blank for none
 * @value: (out): what the field is to hold; untouched if @text is not understood
 *
 * Returns: whether @text could be understood
 */
gboolean
cohesion_document_read_text (CohesionDocument *self,
                             const CohesionField *field,
                             const char *text,
                             CohesionValue *value)
{
  g_autoptr (CohesionDeadline) deadline = NULL;

  switch ((guint) field->type)
    {
    case COHESION_FIELD_STRINGS:
      return read_lines (text, value);
    case COHESION_FIELD_DEADLINE:
      deadline = cohesion_document_read_deadline (self, text, NULL);
      *value = cohesion_value_deadline (deadline);
      return TRUE;
    case COHESION_FIELD_INTEGER:
    case COHESION_FIELD_DECIMAL:
    case COHESION_FIELD_DATE:
      break;
    default:
      return read_plain (field, text, value);
    }
  if (is_blank (text))
    {
      *value = cohesion_value_none (field);
      return TRUE;
    }
  if (field->type == COHESION_FIELD_DATE)
    return read_date (self, field, text, value);
  return field->type == COHESION_FIELD_INTEGER ? read_integer (text, value)
                                               : read_decimal (field, text, value);
}

/**
 * cohesion_field_type_describe_problem:
 *
 * Returns: (nullable): what to write instead of what cohesion_document_read_text() did not understand, as
 *   a sentence for people
 */
const char *
cohesion_field_type_describe_problem (CohesionFieldType type)
{
  switch ((guint) type)
    {
    case COHESION_FIELD_INTEGER:
      return _ ("This is no whole number. Write it in digits, such as 12.");
    case COHESION_FIELD_DECIMAL:
      return _ ("This is no number. Write it in digits, such as 1250.00.");
    case COHESION_FIELD_DATE:
      return _ ("This is not understood as a date. Write it as 31 March 2027, 31/3/27, March 2027 or 2027.");
    default:
      return _ ("This is too long. Shorten it, or put it into a description.");
    }
}
