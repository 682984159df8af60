#include "config.h"

#include "cohesion-readings-text.h"

#include <string.h>

/* Numbers and periods as spreadsheets of councils have them. */

/* What stands around a number without changing it, and the signs for less than nothing. */
static const char *const ornaments[] = { " ", "\302\240", "\342\200\257", "\342\200\211", "£", "%", "+" };
static const char *const minuses[] = { "−", "–" };

static char *
replace (const char *text, const char *what, const char *with)
{
  g_auto (GStrv) parts = g_strsplit (text, what, -1);

  return g_strjoinv (with, parts);
}

static char *
strip_ornaments (const char *text)
{
  char *plain = g_strdup (text);

  for (gsize i = 0; i < G_N_ELEMENTS (ornaments); i++)
    {
      g_autofree char *before = g_steal_pointer (&plain);

      plain = replace (before, ornaments[i], "");
    }
  for (gsize i = 0; i < G_N_ELEMENTS (minuses); i++)
    {
      g_autofree char *before = g_steal_pointer (&plain);

      plain = replace (before, minuses[i], "-");
    }
  return plain;
}

/* Takes the commas out; NULL unless each has three digits behind it, for “12,5” may be meant as a fraction.
 */
static char *
join_thousands (const char *text)
{
  g_auto (GStrv) thousands = g_strsplit (text, ",", -1);

  for (guint i = 1; thousands[0] && thousands[i]; i++)
    if (strcspn (thousands[i], ".") != 3)
      return NULL;
  return g_strjoinv ("", thousands);
}

/**
 * cohesion_reading_read_number:
 * @text: a number as people and spreadsheets write it: “1,204”, “62.5%”, “£1,200”, “(12)” for less than
 * nothing
 *
 * Returns: (transfer full) (nullable): the number as files hold it; %NULL if it is none
 */
char *
cohesion_reading_read_number (const char *text)
{
  g_autofree char *plain = strip_ornaments (text);
  g_autofree char *number = NULL;
  gsize length = strlen (plain);

  if (length > 2 && plain[0] == '(' && plain[length - 1] == ')')
    {
      plain[0] = '-';
      plain[length - 1] = '\0';
    }
  number = join_thousands (plain);
  if (number && g_regex_match_simple ("^-?[0-9]+(\\.[0-9]+)?$", number, G_REGEX_DOLLAR_ENDONLY, 0))
    return g_steal_pointer (&number);
  /* “.5” */
  if (number && g_regex_match_simple ("^-?\\.[0-9]+$", number, G_REGEX_DOLLAR_ENDONLY, 0))
    return replace (number, ".", "0.");
  return NULL;
}

/**
 * cohesion_reading_read_period:
 * @text: a period as people write it: “2026–27”, “Q2 2026/27”, “Sep 2026”, “30/09/2026”
 * @period: (out): its last day, as exact as it was written; untouched if it is none
 *
 * Returns: whether it is a period
 */
gboolean
cohesion_reading_read_period (const char *text, const CohesionDeadlineContext *context, CohesionDate *period)
{
  CohesionDeadlineProblem problem = COHESION_DEADLINE_PROBLEM_NONE;
  g_autoptr (CohesionDeadline) deadline = NULL;
  CohesionDate date;

  if (*text == '\0')
    return FALSE;
  if (cohesion_date_parse_iso (text, period))
    return TRUE;
  deadline = cohesion_deadline_parse (text, context, &problem);
  date = deadline ? cohesion_deadline_get_date (deadline) : COHESION_DATE_NONE;
  if (problem != COHESION_DEADLINE_PROBLEM_NONE || !cohesion_date_is_valid (date) ||
      cohesion_deadline_get_recurrence (deadline) != COHESION_DEADLINE_RECURRENCE_NONE)
    return FALSE;
  if (cohesion_deadline_get_precision (deadline) == COHESION_DEADLINE_PRECISION_MONTH)
    date.day = 0;
  else if (cohesion_deadline_get_precision (deadline) == COHESION_DEADLINE_PRECISION_YEAR && date.month == 12)
    date.month = date.day = 0;
  *period = date;
  return TRUE;
}
