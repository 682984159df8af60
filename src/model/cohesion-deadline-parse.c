#include "config.h"

#include "cohesion-deadline-rules.h"

#include <string.h>

/* Words are cut into tokens, rules find times and rhythms among them, and what was found is weighed
 * here: the latest date counts; a date beats “Year 2”, which beats “within six months”. */
typedef struct
{
  const char *text;
  const CohesionToken *tokens;
  const CohesionDeadlineContext *context;
  gboolean sentence; /* there are words that say nothing of time */
  CohesionSpan span; /* the latest dated time so far */
  CohesionYear year;
  guint n_dates;
  gsize date_start, date_end;
  CohesionPeriod undated; /* the last time without a year */
  gboolean has_undated;
  gboolean starts;
  gboolean lasts; /* as long as the strategy */
  gboolean relative;
  guint months; /* of the relative time */
  guint plan_year;
  gsize anchor;
  CohesionDeadlineRecurrence recurrence;
  CohesionDeadlineProblem problem;
} Reading;

/* Whether a time is announced before token @at: “by the end of”, or the start of a line or bracket. */
static gboolean
is_announced (const Reading *reading, guint at)
{
  while (at > 0)
    {
      const CohesionToken *token = &reading->tokens[--at];

      if (token->kind == TOKEN_BY || token->kind == TOKEN_EVERY || token->kind == TOKEN_FROM ||
          token->kind == TOKEN_RHYTHM || token->kind == TOKEN_CLOSE || token->kind == TOKEN_PART)
        return TRUE;
      if (token->kind == TOKEN_PUNCTUATION)
        return strchr ("\n(:;-", (char) token->value) != NULL;
      if (token->kind != TOKEN_FILLER && token->kind != TOKEN_OF)
        return FALSE;
    }
  return TRUE;
}

/* Months and the like also count where a sentence or a bracket ends with them; a bare year does not:
 * “Equality Act 2010”. */
static gboolean
is_meant (const Reading *reading, const CohesionFinding *finding, guint at, guint length)
{
  const CohesionToken *next = &reading->tokens[at + length];

  if (!finding->weak || !reading->sentence || is_announced (reading, at))
    return TRUE;
  if (finding->kind != FINDING_PERIOD || finding->period.shape == COHESION_PERIOD_YEAR)
    return FALSE;
  return next->kind == TOKEN_END || cohesion_token_is (next, ')') || cohesion_token_is (next, '\n') ||
         (cohesion_token_is (next, '.') && next[1].kind == TOKEN_END);
}

static void
take_span (Reading *reading, const CohesionSpan *span, const CohesionYear *year, guint at, guint length)
{
  reading->span = *span;
  reading->year = *year;
  reading->date_start = reading->tokens[at].start;
  reading->date_end = reading->tokens[at + length - 1].end;
}

/* “12 months from April 2025”: the end of April 2026. */
static void
count_on (const Reading *reading, CohesionSpan *span)
{
  if (span->precision != COHESION_DEADLINE_PRECISION_DAY)
    span->last.day = 0;
  span->first = cohesion_date_add_months (span->first, (int) reading->months);
  span->last = cohesion_date_last_day (cohesion_date_add_months (span->last, (int) reading->months));
}

static void
add_dated (Reading *reading, const CohesionPeriod *period, guint at, guint length)
{
  CohesionSpan span;
  int later;

  if (!cohesion_period_resolve (period, reading->context, &span))
    {
      reading->problem = COHESION_DEADLINE_PROBLEM_IMPOSSIBLE_DATE;
      return;
    }
  if (reading->anchor != 0 && reading->anchor == reading->tokens[at].start)
    {
      /* Weeks from a day, or months before it, are left to the reader. */
      if (reading->months == 0)
        return;
      count_on (reading, &span);
    }
  later = reading->n_dates == 0 ? 1 : cohesion_date_days_between (reading->span.last, span.last);
  if (later > 0 || (later == 0 && span.precision > reading->span.precision))
    take_span (reading, &span, &period->year, at, length);
  reading->n_dates++;
}

/* A time without a year after one with: the next from there on, or the part of that year. */
static void
add_undated_after (Reading *reading, const CohesionPeriod *period, guint at, guint length)
{
  CohesionPeriod next = *period;
  CohesionSpan span;
  gboolean in_year = reading->span.precision == COHESION_DEADLINE_PRECISION_YEAR;

  if (next.year.kind == COHESION_YEAR_OPEN && in_year && next.shape >= COHESION_PERIOD_QUARTER &&
      next.shape <= COHESION_PERIOD_HALF && reading->year.last == 0)
    next.year.kind = COHESION_YEAR_CALENDAR;
  if (!cohesion_period_resolve_next (&next, reading->context, reading->span.first, &span))
    return;
  if (in_year || cohesion_date_days_between (reading->span.last, span.last) > 0)
    take_span (reading, &span, &next.year, at, length);
}

/* “Q1 (April to June) 2026/27”: the year is that of the times before it. */
static gboolean
joins_undated (const Reading *reading, const CohesionPeriod *period)
{
  return period->shape == COHESION_PERIOD_YEAR && reading->has_undated && reading->n_dates == 0 &&
         reading->undated.shape != COHESION_PERIOD_YEAR &&
         reading->recurrence != COHESION_DEADLINE_RECURRENCE_ANNUAL;
}

static void
add_period (Reading *reading, const CohesionPeriod *period, guint at, guint length)
{
  if (!cohesion_period_exists (period))
    reading->problem = COHESION_DEADLINE_PROBLEM_IMPOSSIBLE_DATE;
  else if (period->year.first != 0 && !joins_undated (reading, period))
    add_dated (reading, period, at, length);
  else if (period->year.first != 0)
    {
      reading->undated.year = period->year;
      add_dated (reading, &reading->undated, at, length);
    }
  else if (reading->n_dates > 0 && reading->recurrence != COHESION_DEADLINE_RECURRENCE_ANNUAL)
    add_undated_after (reading, period, at, length);
  else
    {
      reading->undated = *period;
      reading->has_undated = TRUE;
    }
}

/* What a relative time is counted from stands after “of”, “from”, “after” or “before”. */
static void
add_relative (Reading *reading, const CohesionFinding *finding, guint at, guint length)
{
  const CohesionToken *next = &reading->tokens[at + length];

  if (reading->relative)
    return;
  reading->relative = TRUE;
  while (next->kind == TOKEN_FILLER)
    next++;
  if (finding->weak)
    reading->anchor = next->start;
  else if (next->kind == TOKEN_OF || next->kind == TOKEN_FROM || next->kind == TOKEN_AFTER ||
           (next->kind == TOKEN_BY && next->value == 1))
    {
      reading->anchor = next[1].kind == TOKEN_AND ? next[2].start : next[1].start;
      reading->months = next->kind == TOKEN_BY ? 0 : finding->number;
    }
}

static void
add_recurrence (Reading *reading, CohesionDeadlineRecurrence recurrence)
{
  /* A rhythm says more than “ongoing”; of two rhythms the first is the action’s own. */
  if (reading->recurrence == COHESION_DEADLINE_RECURRENCE_NONE ||
      reading->recurrence == COHESION_DEADLINE_RECURRENCE_ONGOING)
    reading->recurrence = recurrence == COHESION_DEADLINE_RECURRENCE_ONGOING && reading->recurrence
                              ? reading->recurrence
                              : recurrence;
}

static void
add_finding (Reading *reading, const CohesionFinding *finding, guint at, guint length)
{
  switch (finding->kind)
    {
    case FINDING_PERIOD:
      add_period (reading, &finding->period, at, length);
      break;
    case FINDING_RECURRENCE:
      add_recurrence (reading, finding->recurrence);
      break;
    case FINDING_RELATIVE:
      add_relative (reading, finding, at, length);
      break;
    case FINDING_PLAN_YEAR:
      reading->plan_year = MAX (reading->plan_year, finding->number);
      break;
    case FINDING_LIFE:
      add_recurrence (reading, COHESION_DEADLINE_RECURRENCE_ONGOING);
      reading->lasts = reading->lasts || finding->number != 0;
      break;
    case FINDING_START:
      reading->starts = TRUE;
      break;
    default:
      g_assert_not_reached ();
    }
}

/* “March 2026 (was December 2026)”: a bracket that tells of an earlier deadline. Gives its length in tokens.
 */
static guint
match_former (const CohesionToken *token)
{
  guint length = 1;

  if (!(cohesion_token_is (token, '(') || cohesion_token_is (token, '[')) || token[1].kind != TOKEN_FORMERLY)
    return 0;
  while (token[length].kind != TOKEN_END && !cohesion_token_is (&token[length], ')') &&
         !cohesion_token_is (&token[length], ']'))
    length++;
  return length;
}

static void
read_tokens (Reading *reading, guint n_tokens)
{
  CohesionFinding finding;

  for (guint i = 0; i < n_tokens; i++)
    if (reading->tokens[i].kind == TOKEN_UNKNOWN || reading->tokens[i].kind == TOKEN_FORMERLY)
      reading->sentence = TRUE;
  for (guint i = 0; i < n_tokens;)
    {
      guint length = match_former (&reading->tokens[i]);

      if (length > 0)
        {
          i += length;
          continue;
        }
      length = cohesion_deadline_match (&reading->tokens[i], &finding);
      if (length > 0 && is_meant (reading, &finding, i, length))
        add_finding (reading, &finding, i, length);
      i += MAX (length, 1);
    }
}

static char *
copy_anchor (const Reading *reading, gsize start, gsize end)
{
  char *anchor = g_strndup (reading->text + start, end - start);

  anchor[strcspn (anchor, "\r\n")] = '\0';
  for (gsize length = strlen (anchor); length > 0 && strchr (" \t.,;:)", anchor[length - 1]); length--)
    anchor[length - 1] = '\0';
  return anchor;
}

/* A month of every year has no date of its own. */
static void
settle_annual (const Reading *reading, CohesionDeadlineParts *parts)
{
  CohesionSpan span;

  if (!cohesion_period_resolve_next (&reading->undated, reading->context, COHESION_DATE_INIT (2000, 1, 1),
                                     &span))
    return;
  parts->precision = span.precision;
  /* Easter moves. */
  if (reading->undated.shape == COHESION_PERIOD_FEAST && reading->undated.unit == 2)
    return;
  parts->month = span.last.month;
  if (span.precision == COHESION_DEADLINE_PRECISION_DAY)
    parts->day = span.last.day;
}

static void
settle_undated (const Reading *reading, CohesionDeadlineParts *parts)
{
  CohesionDate today = reading->context->today;
  CohesionSpan span;

  if (!cohesion_period_resolve_next (&reading->undated, reading->context,
                                     today.year ? today : COHESION_DATE_INIT (2000, 1, 1), &span))
    return;
  parts->precision = span.precision;
  /* “Twice a year (April and October)” does not end with the next October. */
  if (today.year != 0 && (reading->recurrence == COHESION_DEADLINE_RECURRENCE_NONE ||
                          reading->recurrence == COHESION_DEADLINE_RECURRENCE_ONGOING))
    parts->date = span.last;
}

static void
settle_plan_year (const Reading *reading, CohesionDeadlineParts *parts)
{
  CohesionDate first = cohesion_date_first_day (reading->context->strategy_from);

  if (first.year == 0)
    return;
  parts->date = cohesion_date_add_days (cohesion_date_add_months (first, (int) reading->plan_year * 12), -1);
  parts->precision = COHESION_DEADLINE_PRECISION_YEAR;
}

static void
settle_life (const Reading *reading, CohesionDeadlineParts *parts)
{
  static const CohesionDeadlinePrecision precisions[] = { COHESION_DEADLINE_PRECISION_NONE,
                                                          COHESION_DEADLINE_PRECISION_YEAR,
                                                          COHESION_DEADLINE_PRECISION_MONTH,
                                                          COHESION_DEADLINE_PRECISION_DAY };
  CohesionDate end = reading->context->strategy_to;

  parts->date = cohesion_date_last_day (end);
  parts->precision = precisions[cohesion_date_get_precision (end)];
}

static void
settle (const Reading *reading, CohesionDeadlineParts *parts)
{
  parts->recurrence = reading->recurrence;
  if (reading->problem != COHESION_DEADLINE_PROBLEM_NONE)
    return;
  if (reading->n_dates > 0)
    {
      parts->date = reading->span.last;
      parts->precision = reading->span.precision;
    }
  else if (reading->has_undated && reading->recurrence == COHESION_DEADLINE_RECURRENCE_ANNUAL)
    settle_annual (reading, parts);
  else if (reading->plan_year != 0)
    settle_plan_year (reading, parts);
  else if (reading->has_undated)
    settle_undated (reading, parts);
  else if (reading->relative)
    parts->precision = COHESION_DEADLINE_PRECISION_RELATIVE;
  else if (reading->lasts)
    settle_life (reading, parts);
}

/* The words of the event counted from, or of the day that a rhythm starts from. */
static char *
make_anchor (const Reading *reading, const CohesionDeadlineParts *parts)
{
  if (parts->precision == COHESION_DEADLINE_PRECISION_RELATIVE && reading->anchor != 0)
    return copy_anchor (reading, reading->anchor, strlen (reading->text));
  if (reading->starts && reading->n_dates == 1 && parts->date.year != 0 &&
      parts->recurrence != COHESION_DEADLINE_RECURRENCE_NONE)
    return copy_anchor (reading, reading->date_start, reading->date_end);
  return NULL;
}

/**
 * cohesion_deadline_parse:
 * @text: what an officer wrote, in British English; kept byte for byte
 * @context: (nullable): what the words may refer to; %NULL if nothing is known
 * @problem: (out) (optional): why a date in @text was not taken
 *
 * Understands deadlines as councils write them. Never fails: of what is not understood the words are
 * kept, with no date and precision none. How it reads what can be read in several ways:
 *
 * - the day comes before the month; two-digit years are 1980 to 2079; “February 15” is a year;
 * - “2026/27” and “2026-27” are financial years, so “Q3 2026/27” ends in December 2026; “Q3 2026” and
 *   “2023-2024” are of the calendar;
 * - of several dates, as in a range or on several lines, the latest counts, but not one in a bracket that
 *   says what the deadline was before;
 * - what has no year is the next one from @context’s today (a quarter is the financial year’s), or
 *   keeps its precision without a date if today is not known;
 * - seasons end with May, August, November and February; “early” is the first quarter, “mid” the end
 *   of the first half, “late” the end of the year;
 * - a rhythm that is none of the known ones, such as weekly or termly, is ongoing;
 * - a day that does not exist is not mended: there is no date, and @problem says so.
 *
 * Returns: (transfer full): the deadline
 */
CohesionDeadline *
cohesion_deadline_parse (const char *text,
                         const CohesionDeadlineContext *context,
                         CohesionDeadlineProblem *problem)
{
  static const CohesionDeadlineContext nothing_known;
  g_autoptr (GArray) tokens = cohesion_deadline_tokenise (text);
  Reading reading = {
    .text = text,
    .tokens = (const CohesionToken *) (gconstpointer) tokens->data,
    .context = context ? context : &nothing_known,
  };
  CohesionDeadlineParts parts = { .text = text };
  g_autofree char *anchor = NULL;

  read_tokens (&reading, tokens->len - 1);
  settle (&reading, &parts);
  anchor = make_anchor (&reading, &parts);
  parts.anchor = anchor;
  if (problem != NULL)
    *problem = reading.problem;
  return cohesion_deadline_new (&parts);
}
