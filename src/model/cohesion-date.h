#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CohesionDate:
 * @year: 1 to 9999, or 0 if no date is set
 * @month: 1 to 12, or 0 if only the year is known
 * @day: 1 to 31, or 0 if only the month is known
 *
 * A date as exact as it is known: a year, a month or a day of the Gregorian calendar. A plain value:
 * copy it, compare it with cohesion_date_compare(). All zero means “no date”.
 */
typedef struct
{
  guint16 year;
  guint8 month;
  guint8 day;
} CohesionDate;

typedef enum
{
  COHESION_DATE_PRECISION_NONE,
  COHESION_DATE_PRECISION_YEAR,
  COHESION_DATE_PRECISION_MONTH,
  COHESION_DATE_PRECISION_DAY,
} CohesionDatePrecision;

#define COHESION_DATE_NONE ((CohesionDate) { 0, 0, 0 })
#define COHESION_DATE_INIT(y, m, d) ((CohesionDate) { (y), (m), (d) })

/* Bytes that the longest ISO date needs, with its end. */
#define COHESION_DATE_ISO_SIZE 11
/* Bytes that a time stamp needs, with its end. */
#define COHESION_TIMESTAMP_SIZE 21

gboolean cohesion_date_parse_iso (const char *text, CohesionDate *date);
const char *cohesion_date_to_iso (CohesionDate date, char *buffer);
gboolean cohesion_date_is_valid (CohesionDate date);
CohesionDatePrecision cohesion_date_get_precision (CohesionDate date);

CohesionDate cohesion_date_first_day (CohesionDate date);
CohesionDate cohesion_date_last_day (CohesionDate date);
guint cohesion_date_get_julian (CohesionDate date);
CohesionDate cohesion_date_from_julian (guint julian);
CohesionDate cohesion_date_add_days (CohesionDate date, int days);
CohesionDate cohesion_date_add_months (CohesionDate date, int months);
guint cohesion_date_days_in_month (guint year, guint month);
CohesionDate cohesion_date_today (void);

int cohesion_date_compare (CohesionDate a, CohesionDate b);
int cohesion_date_days_between (CohesionDate from, CohesionDate to);
int cohesion_days_to_weeks (int days);
char *cohesion_days_format (int days);

char *cohesion_date_format (CohesionDate date);
char *cohesion_date_format_day_month (guint month, guint day);

gboolean cohesion_timestamp_parse (const char *text, gint64 *seconds);
const char *cohesion_timestamp_to_text (gint64 seconds, char *buffer);

G_END_DECLS
