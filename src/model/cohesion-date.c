#include "config.h"

#include "cohesion-date.h"

#include <glib/gi18n.h>
#include <string.h>

#define SECONDS_PER_DAY 86400
/* From so many days on, one counts in weeks. */
#define FORTNIGHT 14
/* The day number of 1 January 1970 as GDate counts: 1 January of year 1 is 1. */
#define JULIAN_OF_EPOCH 719163

/* Reads exactly @count digits; moves @text on. */
static gboolean
read_digits (const char **text, guint count, guint *value)
{
  *value = 0;
  for (guint i = 0; i < count; i++, (*text)++)
    {
      if (!g_ascii_isdigit (**text))
        return FALSE;
      *value = *value * 10 + (guint) g_ascii_digit_value (**text);
    }
  return TRUE;
}

static gboolean
read_char (const char **text, char expected)
{
  if (**text != expected)
    return FALSE;
  (*text)++;
  return TRUE;
}

/* Reads "-NN"; FALSE if something else stands there. */
static gboolean
read_part (const char **text, guint *value)
{
  return read_char (text, '-') && read_digits (text, 2, value);
}

/**
 * cohesion_date_parse_iso:
 * @text: (nullable): "YYYY", "YYYY-MM" or "YYYY-MM-DD" and nothing else
 * @date: (out): the date; untouched if the text is none
 *
 * Reads a date as files hold it (ISO 8601, extended form). The day must exist.
 *
 * Returns: whether @text is such a date
 */
gboolean
cohesion_date_parse_iso (const char *text, CohesionDate *date)
{
  guint year, month = 0, day = 0;
  CohesionDate result;

  if (text == NULL || !read_digits (&text, 4, &year))
    return FALSE;
  if (*text != '\0' && (!read_part (&text, &month) || month == 0))
    return FALSE;
  if (*text != '\0' && (!read_part (&text, &day) || day == 0))
    return FALSE;

  result = COHESION_DATE_INIT (year, month, day);
  if (*text != '\0' || !cohesion_date_is_valid (result))
    return FALSE;
  *date = result;
  return TRUE;
}

/* Files have tens of thousands of dates, and formats are slow. */
static char *
put_digits (char *at, guint number, guint n_digits)
{
  for (guint i = n_digits; i-- > 0; number /= 10)
    at[i] = (char) ('0' + number % 10);
  return at + n_digits;
}

/**
 * cohesion_date_to_iso:
 * @date: a date
 * @buffer: (array fixed-size=11): COHESION_DATE_ISO_SIZE bytes to write into
 *
 * Writes what cohesion_date_parse_iso() reads; no date gives the empty string.
 *
 * Returns: @buffer
 */
const char *
cohesion_date_to_iso (CohesionDate date, char *buffer)
{
  CohesionDatePrecision precision = cohesion_date_get_precision (date);
  char *at = buffer;

  if (precision != COHESION_DATE_PRECISION_NONE)
    at = put_digits (at, date.year, 4);
  if (precision == COHESION_DATE_PRECISION_MONTH || precision == COHESION_DATE_PRECISION_DAY)
    {
      *at++ = '-';
      at = put_digits (at, date.month, 2);
    }
  if (precision == COHESION_DATE_PRECISION_DAY)
    {
      *at++ = '-';
      at = put_digits (at, date.day, 2);
    }
  *at = '\0';
  return buffer;
}

/**
 * cohesion_date_days_in_month:
 * @year: 1 to 9999
 * @month: 1 to 12
 *
 * Returns: how many days that month of the Gregorian calendar has; 0 if there is no such month
 */
guint
cohesion_date_days_in_month (guint year, guint month)
{
  if (year == 0 || year > 9999 || month == 0 || month > 12)
    return 0;
  return g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year);
}

/**
 * cohesion_date_is_valid:
 * @date: any value
 *
 * Returns: whether @date is set, and its year, month and day exist
 */
gboolean
cohesion_date_is_valid (CohesionDate date)
{
  if (date.year == 0 || date.year > 9999 || date.month > 12)
    return FALSE;
  if (date.month == 0)
    return date.day == 0;
  return date.day <= cohesion_date_days_in_month (date.year, date.month);
}

/**
 * cohesion_date_get_precision:
 * @date: a date
 *
 * Returns: how exact @date is; none if it is not set
 */
CohesionDatePrecision
cohesion_date_get_precision (CohesionDate date)
{
  if (date.year == 0)
    return COHESION_DATE_PRECISION_NONE;
  if (date.month == 0)
    return COHESION_DATE_PRECISION_YEAR;
  return date.day == 0 ? COHESION_DATE_PRECISION_MONTH : COHESION_DATE_PRECISION_DAY;
}

/**
 * cohesion_date_first_day:
 * @date: a date
 *
 * Returns: the first day that @date can mean; no date stays none
 */
CohesionDate
cohesion_date_first_day (CohesionDate date)
{
  if (date.year == 0)
    return date;
  return COHESION_DATE_INIT (date.year, MAX (date.month, 1), MAX (date.day, 1));
}

/**
 * cohesion_date_last_day:
 * @date: a date
 *
 * Returns: the last day that @date can mean; no date stays none
 */
CohesionDate
cohesion_date_last_day (CohesionDate date)
{
  if (date.year == 0 || date.day != 0)
    return date;
  if (date.month == 0)
    date.month = 12;
  date.day = (guint8) cohesion_date_days_in_month (date.year, date.month);
  return date;
}

/**
 * cohesion_date_get_julian:
 * @date: a valid date
 *
 * Returns: the number of the last day that @date means, counted as #GDate does; 0 for no date
 */
guint
cohesion_date_get_julian (CohesionDate date)
{
  CohesionDate last = cohesion_date_last_day (date);
  GDate days;

  if (!cohesion_date_is_valid (last))
    return 0;
  g_date_clear (&days, 1);
  g_date_set_dmy (&days, last.day, (GDateMonth) last.month, last.year);
  return g_date_get_julian (&days);
}

/**
 * cohesion_date_from_julian:
 * @julian: the number of a day, as #GDate counts
 *
 * Returns: that day; none if @julian is 0 or lies beyond the year 9999
 */
CohesionDate
cohesion_date_from_julian (guint julian)
{
  GDate days;

  if (julian == 0 || julian > 3652059)
    return COHESION_DATE_NONE;
  g_date_clear (&days, 1);
  g_date_set_julian (&days, julian);
  return COHESION_DATE_INIT (g_date_get_year (&days), (guint8) g_date_get_month (&days),
                             g_date_get_day (&days));
}

/**
 * cohesion_date_add_days:
 * @date: a date; its last day counts
 * @days: how many days to go forward, or back if negative
 *
 * Returns: that day, or none if there is none between the years 1 and 9999
 */
CohesionDate
cohesion_date_add_days (CohesionDate date, int days)
{
  gint64 julian = (gint64) cohesion_date_get_julian (date) + days;

  if (date.year == 0 || julian < 1)
    return COHESION_DATE_NONE;
  return cohesion_date_from_julian ((guint) MIN (julian, G_MAXUINT));
}

/**
 * cohesion_date_add_months:
 * @date: a date with a month
 * @months: how many months to go forward, or back if negative
 *
 * The day stays, or becomes the month’s last one if the month is too short for it: 31 January and
 * one month give 28 or 29 February.
 *
 * Returns: that date, or none if there is none between the years 1 and 9999
 */
CohesionDate
cohesion_date_add_months (CohesionDate date, int months)
{
  gint64 count = (gint64) date.year * 12 + date.month - 1 + months;
  CohesionDate result = { 0, (guint8) (count % 12 + 1), 0 };

  if (date.year == 0 || date.month == 0 || count < 12 || count >= 120000)
    return COHESION_DATE_NONE;
  result.year = (guint16) (count / 12);
  result.day = MIN (date.day, (guint8) cohesion_date_days_in_month (result.year, result.month));
  return result;
}

/**
 * cohesion_date_today:
 *
 * Returns: today where the user is, by the machine’s clock
 */
CohesionDate
cohesion_date_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  int year, month, day;

  g_date_time_get_ymd (now, &year, &month, &day);
  return COHESION_DATE_INIT ((guint16) year, (guint8) month, (guint8) day);
}

/**
 * cohesion_date_compare:
 * @a: a date, or none
 * @b: a date, or none
 *
 * Orders by the last day meant; on the same day the more exact one comes first. No date comes
 * last, so that a list sorted by date starts with what is due.
 *
 * Returns: less than, equal to or greater than 0
 */
int
cohesion_date_compare (CohesionDate a, CohesionDate b)
{
  guint day_a = cohesion_date_get_julian (a), day_b = cohesion_date_get_julian (b);

  if (day_a == 0 || day_b == 0)
    return (day_a == 0) - (day_b == 0);
  if (day_a != day_b)
    return day_a < day_b ? -1 : 1;
  return (int) cohesion_date_get_precision (b) - (int) cohesion_date_get_precision (a);
}

/**
 * cohesion_date_days_between:
 * @from: a date
 * @to: a date
 *
 * Returns: the days from the last day of @from to the last day of @to, negative if @to is earlier;
 *   0 if one of them is no date
 */
int
cohesion_date_days_between (CohesionDate from, CohesionDate to)
{
  guint first = cohesion_date_get_julian (from), last = cohesion_date_get_julian (to);

  return first == 0 || last == 0 ? 0 : (int) last - (int) first;
}

/* Many languages inflect the month after a day’s number, hence two lists. */
static const char *const months_after_day[] = {
  NC_ ("month in a full date", "January"),   NC_ ("month in a full date", "February"),
  NC_ ("month in a full date", "March"),     NC_ ("month in a full date", "April"),
  NC_ ("month in a full date", "May"),       NC_ ("month in a full date", "June"),
  NC_ ("month in a full date", "July"),      NC_ ("month in a full date", "August"),
  NC_ ("month in a full date", "September"), NC_ ("month in a full date", "October"),
  NC_ ("month in a full date", "November"),  NC_ ("month in a full date", "December"),
};
static const char *const months_alone[] = {
  NC_ ("month without a day", "January"),   NC_ ("month without a day", "February"),
  NC_ ("month without a day", "March"),     NC_ ("month without a day", "April"),
  NC_ ("month without a day", "May"),       NC_ ("month without a day", "June"),
  NC_ ("month without a day", "July"),      NC_ ("month without a day", "August"),
  NC_ ("month without a day", "September"), NC_ ("month without a day", "October"),
  NC_ ("month without a day", "November"),  NC_ ("month without a day", "December"),
};

static const char *
month_after_day (guint month)
{
  return g_dpgettext2 (NULL, "month in a full date", months_after_day[month - 1]);
}

static const char *
month_alone (guint month)
{
  return g_dpgettext2 (NULL, "month without a day", months_alone[month - 1]);
}

/**
 * cohesion_date_format:
 * @date: a date
 *
 * Words a date for people, in the language of the program: “30 September 2026”, “September 2026” or
 * “2026”; no date gives the empty string.
 *
 * Returns: (transfer full): the text
 */
char *
cohesion_date_format (CohesionDate date)
{
  if (!cohesion_date_is_valid (date))
    return g_strdup ("");
  if (date.month == 0)
    return g_strdup_printf ("%u", date.year);
  if (date.day == 0)
    /* Translators: a month and its year: “September 2026”. %1$s is the month, %2$u the year. */
    return g_strdup_printf (C_ ("month and year", "%1$s %2$u"), month_alone (date.month), date.year);
  /* Translators: a full date: “30 September 2026”. %1$u is the day, %2$s the month, %3$u the year. */
  return g_strdup_printf (C_ ("full date", "%1$u %2$s %3$u"), date.day, month_after_day (date.month),
                          date.year);
}

/**
 * cohesion_date_format_day_month:
 * @month: 1 to 12
 * @day: 1 to 31, or 0 for the month alone
 *
 * Words a day of any year: “31 August”, or “August”.
 *
 * Returns: (transfer full): the text
 */
char *
cohesion_date_format_day_month (guint month, guint day)
{
  g_return_val_if_fail (month >= 1 && month <= 12, NULL);

  if (day == 0)
    return g_strdup (month_alone (month));
  /* Translators: a date without a year: “31 August”. %1$u is the day, %2$s the month. */
  return g_strdup_printf (C_ ("day and month", "%1$u %2$s"), day, month_after_day (month));
}

/* Reads "HH:MM:SS" and a fraction, which is dropped. */
static gboolean
read_time (const char **text, gint64 *seconds)
{
  guint hour, minute, second, digit;

  if (!read_digits (text, 2, &hour) || !read_char (text, ':') || !read_digits (text, 2, &minute) ||
      !read_char (text, ':') || !read_digits (text, 2, &second))
    return FALSE;
  if (read_char (text, '.'))
    {
      if (!read_digits (text, 1, &digit))
        return FALSE;
      while (g_ascii_isdigit (**text))
        (*text)++;
    }
  *seconds = hour * 3600 + minute * 60 + second;
  return hour < 24 && minute < 60 && second < 61;
}

/* Reads "Z" or "+HH:MM", in seconds east of Greenwich. */
static gboolean
read_offset (const char **text, gint64 *offset)
{
  gboolean west = **text == '-';
  guint hour, minute;

  *offset = 0;
  if (read_char (text, 'Z') || read_char (text, 'z'))
    return TRUE;
  if (!read_char (text, '+') && !read_char (text, '-'))
    return FALSE;
  if (!read_digits (text, 2, &hour) || !read_char (text, ':') || !read_digits (text, 2, &minute))
    return FALSE;
  *offset = (gint64) (hour * 3600 + minute * 60) * (west ? -1 : 1);
  return hour < 24 && minute < 60;
}

/**
 * cohesion_timestamp_parse:
 * @text: (nullable): a date-time as RFC 3339 (section 5.6) writes it, such as "2026-03-31T09:30:00Z"
 * @seconds: (out): seconds since 1 January 1970 UTC; untouched if the text is none
 *
 * Other offsets than Z are turned into UTC, fractions of a second dropped.
 *
 * Returns: whether @text is such a date-time
 */
gboolean
cohesion_timestamp_parse (const char *text, gint64 *seconds)
{
  guint year, month, day;
  gint64 time, offset;
  CohesionDate date;

  if (text == NULL || !read_digits (&text, 4, &year) || !read_part (&text, &month) ||
      !read_part (&text, &day))
    return FALSE;
  date = COHESION_DATE_INIT (year, month, day);
  if (day == 0 || !cohesion_date_is_valid (date))
    return FALSE;
  if (!(read_char (&text, 'T') || read_char (&text, 't')) || !read_time (&text, &time) ||
      !read_offset (&text, &offset) || *text != '\0')
    return FALSE;
  *seconds = ((gint64) cohesion_date_get_julian (date) - JULIAN_OF_EPOCH) * SECONDS_PER_DAY + time - offset;
  return TRUE;
}

/**
 * cohesion_timestamp_to_text:
 * @seconds: seconds since 1 January 1970 UTC, in the years 1 to 9999
 * @buffer: (array fixed-size=21): COHESION_TIMESTAMP_SIZE bytes to write into
 *
 * Writes what cohesion_timestamp_parse() reads, always in UTC; a time outside those years gives the
 * empty string.
 *
 * Returns: @buffer
 */
const char *
cohesion_timestamp_to_text (gint64 seconds, char *buffer)
{
  gint64 day = seconds / SECONDS_PER_DAY, rest = seconds % SECONDS_PER_DAY;
  char *at = buffer + strlen ("YYYY-MM-DD");
  CohesionDate date;

  if (rest < 0)
    {
      rest += SECONDS_PER_DAY;
      day--;
    }
  day += JULIAN_OF_EPOCH;
  date = cohesion_date_from_julian (day < 1 ? 0 : (guint) MIN (day, G_MAXUINT));
  cohesion_date_to_iso (date, buffer);
  if (date.year == 0)
    return buffer;
  *at++ = 'T';
  at = put_digits (at, (guint) (rest / 3600), 2);
  *at++ = ':';
  at = put_digits (at, (guint) (rest / 60 % 60), 2);
  *at++ = ':';
  at = put_digits (at, (guint) (rest % 60), 2);
  memcpy (at, "Z", 2);
  return buffer;
}

/**
 * cohesion_days_to_weeks:
 *
 * Returns: that number of days in whole weeks, to the nearest, as reports and window say how late things are
 */
int
cohesion_days_to_weeks (int days)
{
  return (days + (days < 0 ? -3 : 3)) / 7;
}

/**
 * cohesion_days_format:
 * @days: a number of days, of either sign
 *
 * Returns: (transfer full): how long that is, as it is said everywhere: in days below a fortnight, from then
 * on in weeks, to the nearest: “13 days”, “26 weeks”
 */
char *
cohesion_days_format (int days)
{
  guint n = (guint) ABS (days);

  if (n < FORTNIGHT)
    return g_strdup_printf (g_dngettext (NULL, "%u day", "%u days", n), n);
  n = (guint) cohesion_days_to_weeks ((int) n);
  return g_strdup_printf (g_dngettext (NULL, "%u week", "%u weeks", n), n);
}
