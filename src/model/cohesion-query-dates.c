#include "config.h"

#include "cohesion-query-private.h"

#include "cohesion-status.h"

#include <glib/gi18n.h>

#include <string.h>

/* Dates, distances from today and numbers of days in queries. */

/* A count of days goes this far and no further: all dates stay within what a calendar has. */
#define MAX_COUNT 9999

/* @order_with_from and @order_with_to tell how what is compared stands to the first and last day that is
 * meant, as strcmp() does. */
static gboolean
holds (CohesionComparator comparator, int order_with_from, int order_with_to)
{
  switch (comparator)
    {
    case COHESION_COMPARATOR_LESS:
      return order_with_from < 0;
    case COHESION_COMPARATOR_AT_MOST:
      return order_with_to <= 0;
    case COHESION_COMPARATOR_MORE:
      return order_with_to > 0;
    case COHESION_COMPARATOR_AT_LEAST:
      return order_with_from >= 0;
    case COHESION_COMPARATOR_HAS:
    case COHESION_COMPARATOR_EQUAL:
    default:
      return order_with_from >= 0 && order_with_to <= 0;
    }
}

/* “30d” and “2w”: a number of days, of weeks, of months or of years. */
static gboolean
read_count (const char *text, int *count, char *unit)
{
  char *end;
  guint64 number = g_ascii_strtoull (text, &end, 10);

  if (!g_ascii_isdigit (*text) || number > MAX_COUNT || (*end && end[1]))
    return FALSE;
  *count = (int) number;
  *unit = g_ascii_tolower (*end);
  return *unit == '\0' || strchr ("dwmy", *unit) != NULL;
}

static gboolean
read_distance (const char *text, CohesionDate today, int sign, CohesionDate *day)
{
  int count;
  char unit;

  if (!read_count (text, &count, &unit) || unit == '\0')
    return FALSE;
  if (unit == 'd' || unit == 'w')
    *day = cohesion_date_add_days (today, sign * count * (unit == 'w' ? 7 : 1));
  else
    *day = cohesion_date_add_months (today, sign * MIN (count * (unit == 'y' ? 12 : 1), MAX_COUNT));
  return cohesion_date_is_valid (*day) && day->year > 0;
}

/* A distance reaches from today to a day; with a sign such as < it is that day. */
static gboolean
read_date (CohesionQuery *query,
           const CohesionQueryItem *item,
           const char *text,
           int sign,
           CohesionAlternative *alternative)
{
  CohesionDate date = query->today;

  if (read_distance (text, query->today, sign, &date))
    {
      gboolean within = item->comparator == COHESION_COMPARATOR_HAS;

      alternative->from = within && sign > 0 ? query->today : date;
      alternative->to = within && sign < 0 ? query->today : date;
      return TRUE;
    }
  if (g_ascii_strcasecmp (text, "today") != 0 && !cohesion_date_parse_iso (text, &date))
    return FALSE;
  alternative->from = cohesion_date_first_day (date);
  alternative->to = cohesion_date_last_day (date);
  return TRUE;
}

gboolean
cohesion_query_read_coming (const CohesionTerm *term,
                            CohesionQuery *query,
                            const CohesionQueryItem *item,
                            const char *text,
                            CohesionAlternative *alternative)
{
  return read_date (query, item, text, 1, alternative);
}

gboolean
cohesion_query_read_past (const CohesionTerm *term,
                          CohesionQuery *query,
                          const CohesionQueryItem *item,
                          const char *text,
                          CohesionAlternative *alternative)
{
  return read_date (query, item, text, -1, alternative);
}

gboolean
cohesion_query_match_due (const CohesionQuery *query,
                          const CohesionCondition *condition,
                          const CohesionAlternative *alternative,
                          CohesionNode *action)
{
  CohesionDate due = cohesion_action_get_due (action, query->today);

  if (due.year == 0)
    return FALSE;
  due = cohesion_date_last_day (due);
  return holds (condition->comparator, cohesion_date_compare (due, alternative->from),
                cohesion_date_compare (due, alternative->to));
}

/* What has no day is from before any day. */
static gboolean
match_past (const CohesionCondition *condition, const CohesionAlternative *alternative, CohesionDate day)
{
  if (day.year == 0)
    return condition->comparator == COHESION_COMPARATOR_LESS ||
           condition->comparator == COHESION_COMPARATOR_AT_MOST;
  return holds (condition->comparator, cohesion_date_compare (day, alternative->from),
                cohesion_date_compare (day, alternative->to));
}

gboolean
cohesion_query_match_updated (const CohesionQuery *query,
                              const CohesionCondition *condition,
                              const CohesionAlternative *alternative,
                              CohesionNode *action)
{
  CohesionNode *update = cohesion_action_get_last_update (action);

  return match_past (condition, alternative, update ? cohesion_update_get_date (update) : COHESION_DATE_NONE);
}

gboolean
cohesion_query_match_added (const CohesionQuery *query,
                            const CohesionCondition *condition,
                            const CohesionAlternative *alternative,
                            CohesionNode *action)
{
  return match_past (condition, alternative, cohesion_action_get_added (action));
}

gboolean
cohesion_query_read_days (const CohesionTerm *term,
                          CohesionQuery *query,
                          const CohesionQueryItem *item,
                          const char *text,
                          CohesionAlternative *alternative)
{
  char unit;

  if (!read_count (text, &alternative->days, &unit) || (unit && unit != 'd' && unit != 'w'))
    return FALSE;
  alternative->days *= unit == 'w' ? 7 : 1;
  return TRUE;
}

gboolean
cohesion_query_match_slip (const CohesionQuery *query,
                           const CohesionCondition *condition,
                           const CohesionAlternative *alternative,
                           CohesionNode *action)
{
  int days = 0;
  int order;

  if (!cohesion_action_get_slip_days (action, &days))
    return FALSE;
  order = (days > alternative->days) - (days < alternative->days);
  return holds (condition->comparator, order, order);
}

static void
propose_months (const CohesionTermScope *scope, int step, GPtrArray *proposals)
{
  char month[COHESION_DATE_ISO_SIZE];

  for (int i = 0; i < 3; i++)
    {
      CohesionDate date = cohesion_date_add_months (scope->today, i * step);
      g_autofree char *label = NULL;

      date.day = 0;
      label = cohesion_date_format (date);
      cohesion_propose (proposals, cohesion_date_to_iso (date, month), label);
    }
}

static const int distances[] = { 30, 60, 90 };

void
cohesion_query_propose_coming (const CohesionTerm *term, const CohesionTermScope *scope, GPtrArray *proposals)
{
  for (gsize i = 0; i < G_N_ELEMENTS (distances); i++)
    {
      g_autofree char *text = g_strdup_printf ("%dd", distances[i]);
      g_autofree char *label = g_strdup_printf (
          ngettext ("%d day from today", "%d days from today", (gulong) distances[i]), distances[i]);

      cohesion_propose (proposals, text, label);
    }
  propose_months (scope, 1, proposals);
}

void
cohesion_query_propose_past (const CohesionTerm *term, const CohesionTermScope *scope, GPtrArray *proposals)
{
  for (gsize i = 0; i < G_N_ELEMENTS (distances); i++)
    {
      g_autofree char *text = g_strdup_printf ("%dd", distances[i]);
      g_autofree char *label = g_strdup_printf (
          ngettext ("%d day before today", "%d days before today", (gulong) distances[i]), distances[i]);

      cohesion_propose (proposals, text, label);
    }
  propose_months (scope, -1, proposals);
}
