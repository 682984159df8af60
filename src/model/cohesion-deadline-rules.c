#include "config.h"

#include "cohesion-deadline-reader.h"

typedef const CohesionToken *(*Rule) (const CohesionToken *at, CohesionFinding *finding);

static void
set_day (CohesionFinding *finding, guint year, guint month, guint day)
{
  finding->period = (CohesionPeriod) { COHESION_PERIOD_DAY, month, day, { year, 0, COHESION_YEAR_CALENDAR } };
}

/* “31/03/2027”, “31.3.27”, “2027-03-31” */
static const CohesionToken *
read_numeric_date (const CohesionToken *at, CohesionFinding *finding)
{
  const CohesionToken *first = at, *second = at + 2, *third = at + 4;
  guint year;

  if (first->kind != TOKEN_NUMBER || first[1].kind != TOKEN_PUNCTUATION || second->kind != TOKEN_NUMBER ||
      !(cohesion_token_is (first + 1, '/') || cohesion_token_is (first + 1, '-') ||
        cohesion_token_is (first + 1, '.')) ||
      !cohesion_token_is (second + 1, (char) first[1].value) || third->kind != TOKEN_NUMBER ||
      second->digits > 2 || second->digits == 0)
    return NULL;
  if (first->digits == 4 && third->digits <= 2 && cohesion_get_year (first, &year) &&
      (second->value <= 12 || cohesion_second_year (second, year) == 0))
    set_day (finding, year, second->value, third->value);
  else if (first->digits <= 2 && first->digits > 0 && cohesion_get_year (third, &year))
    set_day (finding, year, second->value, first->value);
  else
    return NULL;
  finding->weak = third->digits == 2 && cohesion_token_is (first + 1, '.');
  return third + 1;
}

/* Marks belong to a date only if they cling to it: “Phase 2 – March 2026” and “2. March 2026” do not. */
static const CohesionToken *
skip_to_month (const CohesionToken *at)
{
  if (at->kind == TOKEN_PUNCTUATION && (at->spaced || at[1].spaced || cohesion_token_is (at, '(')))
    return at;
  return cohesion_skip_gap (cohesion_skip (at, TOKEN_UNIT));
}

/* “31 March 2027”, “31st of March”, “31-Mar-27” */
static const CohesionToken *
read_day_month (const CohesionToken *at, CohesionFinding *finding)
{
  const CohesionToken *month;

  if (at->kind != TOKEN_NUMBER || at->digits > 2 || (at->digits == 0 && !at->ordinal))
    return NULL;
  month = skip_to_month (at + 1);
  if (month->kind != TOKEN_MONTH)
    return NULL;
  set_day (finding, 0, month->value, at->value);
  month = cohesion_read_period_year (month + 1, FALSE, finding);
  finding->weak = finding->period.year.first == 0;
  return month;
}

/* “March 31, 2027”, “March 31st”, “March 8”; but “March 31” is the year, as officers shorten it */
static const CohesionToken *
read_month_day (const CohesionToken *at, CohesionFinding *finding)
{
  const CohesionToken *day = cohesion_skip_char (at + 1, '.'), *after;
  guint year = 0;

  if (at->kind != TOKEN_MONTH)
    return NULL;
  day = cohesion_skip (day, TOKEN_FILLER);
  if (day->kind != TOKEN_NUMBER || day->digits > 2 || day->digits == 0)
    return NULL;
  after = cohesion_skip_char (day + 1, ',');
  if (after->kind == TOKEN_NUMBER && after->digits == 4 && cohesion_get_year (after, &year))
    after++;
  else if (!day->ordinal && day->digits == 2)
    return NULL;
  else
    after = day + 1;
  set_day (finding, year, at->value, day->value);
  finding->weak = year == 0;
  return after;
}

/* “March 2027”, “Mar-27”, “March ’27”, “March 2026/27”, “March” */
static const CohesionToken *
read_month (const CohesionToken *at, CohesionFinding *finding)
{
  const CohesionToken *next = at + 1;

  if (at->kind != TOKEN_MONTH)
    return NULL;
  finding->period = (CohesionPeriod) { COHESION_PERIOD_MONTH, at->value };
  /* “October half-term 2026” */
  if (next->kind == TOKEN_HALF)
    next = cohesion_skip (cohesion_skip_char (next + 1, '-'), TOKEN_TERM);
  next = cohesion_read_period_year (next, FALSE, finding);
  return finding->period.year.first != 0 ? next : at + 1;
}

/* “Q3 2026/27”, “third quarter of 2026”, “H1 2027”, “first half of 2026/27” */
static const CohesionToken *
read_share (const CohesionToken *at,
            CohesionTokenKind kind,
            CohesionPeriodShape shape,
            guint count,
            CohesionFinding *finding)
{
  const CohesionToken *next;
  guint number = 0;

  if (at->kind == kind)
    next = cohesion_read_number_list (cohesion_skip_char (at + 1, '.'), count, &number);
  else if (at->kind == TOKEN_FINAL ||
           (at->kind == TOKEN_NUMBER && at->ordinal && at->value >= 1 && at->value <= count))
    {
      number = at->kind == TOKEN_FINAL ? count : at->value;
      next = cohesion_skip_char (at + 1, '-')->kind == kind ? cohesion_skip_char (at + 1, '-') + 1 : NULL;
    }
  else
    return NULL;
  if (next == NULL)
    return NULL;
  finding->period = (CohesionPeriod) { shape, number };
  return cohesion_read_period_year (next, TRUE, finding);
}

static const CohesionToken *
read_quarter (const CohesionToken *at, CohesionFinding *finding)
{
  return read_share (at, TOKEN_QUARTER, COHESION_PERIOD_QUARTER, 4, finding);
}

static const CohesionToken *
read_half (const CohesionToken *at, CohesionFinding *finding)
{
  return read_share (at, TOKEN_HALF, COHESION_PERIOD_HALF, 2, finding);
}

/* “Autumn 2026”, “winter 2026/27”, “spring term 2027” */
static const CohesionToken *
read_season (const CohesionToken *at, CohesionFinding *finding)
{
  const CohesionToken *next = at + 1;

  if (at->kind != TOKEN_SEASON)
    return NULL;
  finding->period = (CohesionPeriod) { COHESION_PERIOD_SEASON, at->value };
  next = cohesion_skip (cohesion_skip_char (next, '-'), TOKEN_HALF);
  next = cohesion_skip_char (next, '-');
  if (next->kind == TOKEN_TERM)
    finding->period.shape = COHESION_PERIOD_TERM;
  else
    next = at;
  return cohesion_read_period_year (next + 1, TRUE, finding);
}

/* “Easter 2027”, “Christmas”; “in the new year” means January */
static const CohesionToken *
read_feast (const CohesionToken *at, CohesionFinding *finding)
{
  if (at->kind == TOKEN_NEW && at[1].kind == TOKEN_YEAR)
    {
      finding->period = (CohesionPeriod) { COHESION_PERIOD_MONTH, 1 };
      return cohesion_read_period_year (at + 2, FALSE, finding);
    }
  if (at->kind != TOKEN_FEAST)
    return NULL;
  finding->period = (CohesionPeriod) { COHESION_PERIOD_FEAST, at->value };
  return cohesion_read_period_year (at + 1, TRUE, finding);
}

/* “early 2027”, “mid-2026”, “late in 2026”, “mid-year” */
static const CohesionToken *
read_part (const CohesionToken *at, CohesionFinding *finding)
{
  const CohesionToken *next = at + 1;

  if (at->kind != TOKEN_PART)
    return NULL;
  next = cohesion_skip_gap (cohesion_skip (cohesion_skip_gap (next), TOKEN_BY));
  finding->period = (CohesionPeriod) { COHESION_PERIOD_PART, at->value };
  if (next->kind == TOKEN_YEAR && !cohesion_is_small_number (next + 1, 30))
    return cohesion_read_period_year (next + 1, TRUE, finding);
  next = cohesion_read_year (next, TRUE, &finding->period.year);
  return next != NULL && finding->period.year.first != 0 ? next : NULL;
}

/* “03/2027”, “3/27” */
static const CohesionToken *
read_numeric_month (const CohesionToken *at, CohesionFinding *finding)
{
  const CohesionToken *second = at + 2;
  gboolean slash = cohesion_token_is (at + 1, '/');
  guint year;

  if (at->kind != TOKEN_NUMBER || at->digits == 0 || at->digits > 2 ||
      !(slash || cohesion_token_is (at + 1, '-') || cohesion_token_is (at + 1, '.')) ||
      !cohesion_get_year (second, &year))
    return NULL;
  if (second->digits == 2 &&
      (!slash || second->value <= 12 || at->value > 12 || second[1].kind == TOKEN_MONTH))
    return NULL;
  finding->period = (CohesionPeriod) { COHESION_PERIOD_MONTH, at->value, 0, { year } };
  finding->weak = second->digits == 2;
  return second + 1;
}

/* “2027-03”: the second number cannot be a year, for it is less than the first. */
static const CohesionToken *
read_iso_month (const CohesionToken *at, CohesionFinding *finding)
{
  guint year;

  if (at->kind != TOKEN_NUMBER || at->digits != 4 || !cohesion_get_year (at, &year) ||
      !cohesion_token_is (at + 1, '-') || at[2].kind != TOKEN_NUMBER || at[2].digits != 2 ||
      at[2].value < 1 || at[2].value > 12 || cohesion_second_year (at + 2, year) != 0)
    return NULL;
  finding->period = (CohesionPeriod) { COHESION_PERIOD_MONTH, at[2].value, 0, { year } };
  return at + 3;
}

/* “31/3”: the day first, always */
static const CohesionToken *
read_numeric_day (const CohesionToken *at, CohesionFinding *finding)
{
  const CohesionToken *month = at + 2;

  if (at->kind != TOKEN_NUMBER || at->digits == 0 || at->digits > 2 || !cohesion_token_is (at + 1, '/') ||
      month->kind != TOKEN_NUMBER || month->digits == 0 || month->digits > 2)
    return NULL;
  if (month[1].kind == TOKEN_UNIT || month[1].kind == TOKEN_YEAR || month[1].kind == TOKEN_MONTH)
    return NULL;
  set_day (finding, 0, month->value, at->value);
  finding->weak = TRUE;
  return month + 1;
}

/* “2027”, “2026/27”, “financial year 2026/27”, “end of the financial year” */
static const CohesionToken *
read_whole_year (const CohesionToken *at, CohesionFinding *finding)
{
  const CohesionToken *next;

  if (at->kind == TOKEN_NUMBER && at->digits == 2 && !cohesion_token_is (at + 1, '/') &&
      !cohesion_token_is (at + 1, '-'))
    return NULL;
  finding->period = (CohesionPeriod) { COHESION_PERIOD_YEAR, 1 };
  next = cohesion_read_year (at, FALSE, &finding->period.year);
  if (next == NULL || (at->kind == TOKEN_NUMBER && at->digits == 2 &&
                       (finding->period.year.last == 0 || next->kind == TOKEN_MONTH)))
    return NULL;
  finding->weak = finding->period.year.last == 0;
  return next;
}

/* “end of year”, “year end 2026/27” */
static const CohesionToken *
read_year_end (const CohesionToken *at, CohesionFinding *finding)
{
  gboolean end_first = at->kind == TOKEN_CLOSE;
  const CohesionToken *next = end_first ? cohesion_skip_gap (at + 1) : at;

  if (next->kind != TOKEN_YEAR || cohesion_is_small_number (next + 1, 30))
    return NULL;
  next++;
  if (!end_first)
    {
      next = cohesion_skip_char (next, '-');
      if (next->kind != TOKEN_CLOSE)
        return NULL;
      next++;
    }
  /* “year ending March 2027” says it better. */
  if (next->kind == TOKEN_MONTH || (next->kind == TOKEN_NUMBER && next[1].kind == TOKEN_MONTH))
    return NULL;
  finding->period = (CohesionPeriod) { COHESION_PERIOD_YEAR, 1 };
  return cohesion_read_period_year (next, TRUE, finding);
}

/* In this order: the first that fits counts. */
static const Rule rules[] = {
  cohesion_read_round_the_clock,
  read_numeric_date,
  cohesion_read_adverb,
  cohesion_read_times,
  cohesion_read_every,
  read_day_month,
  read_month_day,
  read_month,
  read_quarter,
  read_half,
  read_season,
  read_feast,
  read_part,
  read_year_end,
  read_iso_month,
  read_numeric_month,
  cohesion_read_relative,
  cohesion_read_plan_year,
  read_whole_year,
  read_numeric_day,
  cohesion_read_after,
  cohesion_read_extent,
};

/**
 * cohesion_deadline_match:
 * @tokens: tokens, from the one to be read up to TOKEN_END
 * @finding: (out): what they say
 *
 * Tries every rule of the grammar at one place.
 *
 * Returns: how many tokens were read; 0 if they say nothing
 */
guint
cohesion_deadline_match (const CohesionToken *tokens, CohesionFinding *finding)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      const CohesionToken *next;

      *finding = (CohesionFinding) { .kind = FINDING_PERIOD };
      next = rules[i](tokens, finding);
      if (next != NULL)
        return (guint) (next - tokens);
    }
  return 0;
}
