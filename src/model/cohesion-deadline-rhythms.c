#include "config.h"

#include "cohesion-deadline-reader.h"

/**
 * cohesion_read_round_the_clock:
 * @at: a token
 * @finding: (inout): what it says
 *
 * Reads “24/7”, before it is taken for a day in July.
 *
 * Returns: (nullable): the token after it
 */
const CohesionToken *
cohesion_read_round_the_clock (const CohesionToken *at, CohesionFinding *finding)
{
  if (at->kind != TOKEN_NUMBER || at->value != 24 || !cohesion_token_is (at + 1, '/') || at[2].digits != 1 ||
      at[2].value != 7 || (cohesion_token_is (at + 3, '/') && at[4].digits != 3))
    return NULL;
  finding->kind = FINDING_RECURRENCE;
  finding->recurrence = COHESION_DEADLINE_RECURRENCE_ONGOING;
  return cohesion_token_is (at + 3, '/') ? at + 5 : at + 3;
}

/**
 * cohesion_read_plan_year:
 * @at: a token
 * @finding: (inout): what it says
 *
 * Reads “Year 1”, “Years 2-3”, “Yr 1”, “first year”.
 *
 * Returns: (nullable): the token after it
 */
const CohesionToken *
cohesion_read_plan_year (const CohesionToken *at, CohesionFinding *finding)
{
  finding->kind = FINDING_PLAN_YEAR;
  if (at->kind == TOKEN_YEAR)
    return cohesion_read_number_list (cohesion_skip_char (at + 1, '.'), 30, &finding->number);
  if (at->kind != TOKEN_NUMBER || !at->ordinal || at[1].kind != TOKEN_YEAR)
    return NULL;
  finding->number = at->value;
  return at + 2;
}

static const CohesionToken *
set_rhythm (CohesionFinding *finding, guint months, const CohesionToken *next)
{
  static const CohesionDeadlineRecurrence by_months[] = {
    [1] = COHESION_DEADLINE_RECURRENCE_MONTHLY,
    [3] = COHESION_DEADLINE_RECURRENCE_QUARTERLY,
    [6] = COHESION_DEADLINE_RECURRENCE_HALF_YEARLY,
    [12] = COHESION_DEADLINE_RECURRENCE_ANNUAL,
  };

  finding->kind = FINDING_RECURRENCE;
  finding->recurrence = months < G_N_ELEMENTS (by_months) ? by_months[months]
                                                          : COHESION_DEADLINE_RECURRENCE_NONE;
  if (finding->recurrence == COHESION_DEADLINE_RECURRENCE_NONE)
    finding->recurrence = COHESION_DEADLINE_RECURRENCE_ONGOING;
  return next;
}

/* The months of a unit of time; a term and what is shorter than a month have no rhythm of ours. */
static gboolean
get_unit_months (const CohesionToken *at, guint *months)
{
  static const guint lengths[] = {
    [TOKEN_QUARTER] = 3, [TOKEN_HALF] = 6, [TOKEN_TERM] = 0, [TOKEN_YEAR] = 12
  };

  if (at->kind == TOKEN_UNIT)
    *months = at->value;
  else if (at->kind >= TOKEN_QUARTER && at->kind <= TOKEN_YEAR)
    *months = lengths[at->kind];
  else
    return FALSE;
  return TRUE;
}

/**
 * cohesion_read_adverb:
 * @at: a token
 * @finding: (inout): what it says
 *
 * Reads “quarterly”, “six-monthly”, “half-yearly”, “bi-annual”, “on-going”.
 *
 * Returns: (nullable): the token after it
 */
const CohesionToken *
cohesion_read_adverb (const CohesionToken *at, CohesionFinding *finding)
{
  const CohesionToken *next = cohesion_skip_char (at + 1, '-');

  if (at->kind == TOKEN_ON && next->kind == TOKEN_GOING)
    return set_rhythm (finding, 0, next + 1);
  if (at->kind == TOKEN_RHYTHM)
    return set_rhythm (finding, at->value, at + 1);
  if (next->kind != TOKEN_RHYTHM)
    return NULL;
  if (at->kind == TOKEN_NUMBER && !at->ordinal && at->digits <= 2)
    return set_rhythm (finding, at->value * next->value, next + 1);
  if (at->kind == TOKEN_HALF || at->kind == TOKEN_TWICE)
    return set_rhythm (finding, next->value == 12 ? 6 : 0, next + 1);
  return NULL;
}

/**
 * cohesion_read_every:
 * @at: a token
 * @finding: (inout): what it says
 *
 * Reads “every six months”, “each quarter”, “every other year”, “every March”, “every 1 April”.
 *
 * Returns: (nullable): the token after it
 */
const CohesionToken *
cohesion_read_every (const CohesionToken *at, CohesionFinding *finding)
{
  const CohesionToken *next = at + 1;
  guint months, count = 1;

  if (at->kind != TOKEN_EVERY)
    return NULL;
  if (next->kind == TOKEN_MONTH || next->kind == TOKEN_SEASON || next->kind == TOKEN_FEAST ||
      (next->kind == TOKEN_NUMBER && cohesion_skip_gap (next + 1)->kind == TOKEN_MONTH))
    return set_rhythm (finding, 12, next);
  if (next->kind == TOKEN_YEAR_KIND)
    next++;
  if (next->kind == TOKEN_OTHER)
    count = 2;
  else if (cohesion_is_small_number (next, 99))
    count = next->value;
  next += next->kind == TOKEN_OTHER || next->kind == TOKEN_NUMBER ? 1 : 0;
  if (!get_unit_months (next, &months))
    return NULL;
  return set_rhythm (finding, months * count, next + 1);
}

/**
 * cohesion_read_times:
 * @at: a token
 * @finding: (inout): what it says
 *
 * Reads “twice a year”, “once every quarter”, “four times per year”, “twice yearly”.
 *
 * Returns: (nullable): the token after it
 */
const CohesionToken *
cohesion_read_times (const CohesionToken *at, CohesionFinding *finding)
{
  const CohesionToken *next = at;
  guint months, times;

  if (cohesion_is_small_number (next, 99) && next[1].kind == TOKEN_TIMES)
    next++;
  if (next->kind != TOKEN_TIMES)
    return NULL;
  times = next == at ? next->value : at->value;
  next = cohesion_skip (cohesion_skip (next + 1, TOKEN_EVERY), TOKEN_FILLER);
  if (next->kind == TOKEN_RHYTHM)
    months = next->value;
  else if (!get_unit_months (next, &months))
    return NULL;
  if (times == 0 || months % times != 0)
    months = 0;
  return set_rhythm (finding, times ? months / times : 0, next + 1);
}

/**
 * cohesion_read_relative:
 * @at: a token
 * @finding: (inout): what it says
 *
 * Reads “within six months”, “1-2 years”, “next 12 months”, “within a year”.
 *
 * Returns: (nullable): the token after it
 */
const CohesionToken *
cohesion_read_relative (const CohesionToken *at, CohesionFinding *finding)
{
  gboolean led = at->kind == TOKEN_WITHIN || at->kind == TOKEN_NEXT;
  const CohesionToken *next = led ? at + 1 : at, *number;
  guint months, count = 0;

  for (guint i = 0; led && i < 3 && (next->kind == TOKEN_FILLER || next->kind == TOKEN_NEXT); i++)
    next++;
  if (next->ordinal)
    return NULL;
  number = cohesion_read_number_list (next, 99, &count);
  if (number == NULL && next->kind == TOKEN_NUMBER && next->digits <= 3)
    number = next + 1;
  if (number == NULL && !led)
    return NULL;
  /* “the next financial year”, “six working days”, “a 12-month pilot” */
  next = cohesion_skip_char (number ? number : cohesion_skip (next, TOKEN_YEAR_KIND), '-');
  next = cohesion_skip (next, TOKEN_FILLER);
  if (!get_unit_months (next, &months) || cohesion_is_small_number (next + 1, 30))
    return NULL;
  finding->kind = FINDING_RELATIVE;
  finding->number = number ? months * count : months;
  return next + 1;
}

/**
 * cohesion_read_after:
 * @at: a token
 * @finding: (inout): what it says
 *
 * Reads “following adoption”, “on completion of the review”.
 *
 * Returns: (nullable): the token after it
 */
const CohesionToken *
cohesion_read_after (const CohesionToken *at, CohesionFinding *finding)
{
  finding->kind = FINDING_RELATIVE;
  finding->weak = TRUE;
  if (at->kind == TOKEN_ON)
    return at[1].kind == TOKEN_EVENT ? at + 1 : NULL;
  return at->kind == TOKEN_AFTER || (at->kind == TOKEN_TIMES && at->value == 1) ? at + 1 : NULL;
}

/**
 * cohesion_read_extent:
 * @at: a token
 * @finding: (inout): what it says
 *
 * Reads “life of the strategy”, “throughout”, “from April 2026”.
 *
 * Returns: (nullable): the token after it
 */
const CohesionToken *
cohesion_read_extent (const CohesionToken *at, CohesionFinding *finding)
{
  if (at->kind != TOKEN_LIFE && at->kind != TOKEN_FROM)
    return NULL;
  finding->kind = at->kind == TOKEN_LIFE ? FINDING_LIFE : FINDING_START;
  finding->number = at->value;
  return at + 1;
}
