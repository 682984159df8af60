#include "config.h"

#include "cohesion-deadline-reader.h"

#include <string.h>

/* A list of numbers longer than this is none of a plan. */
#define LONGEST_LIST 6

/**
 * cohesion_skip:
 * @at: a token
 * @kind: a kind
 *
 * Returns: @at, or the token after it if it is of @kind
 */
const CohesionToken *
cohesion_skip (const CohesionToken *at, CohesionTokenKind kind)
{
  return at->kind == kind ? at + 1 : at;
}

/**
 * cohesion_skip_char:
 * @at: a token
 * @punctuation: a mark
 *
 * Returns: @at, or the token after it if it is @punctuation
 */
const CohesionToken *
cohesion_skip_char (const CohesionToken *at, char punctuation)
{
  return cohesion_token_is (at, punctuation) ? at + 1 : at;
}

/* What may stand between a day, its month and its year. */
static gboolean
is_gap (const CohesionToken *at)
{
  if (at->kind == TOKEN_PUNCTUATION)
    return at->value < 0x80 && at->value != '\n' && strchr ("-/.,(", (char) at->value) != NULL;
  return at->kind == TOKEN_OF || at->kind == TOKEN_FILLER;
}

/**
 * cohesion_skip_gap:
 * @at: a token
 *
 * Returns: the token after what may stand between a day, its month and its year
 */
const CohesionToken *
cohesion_skip_gap (const CohesionToken *at)
{
  for (guint i = 0; i < 3 && is_gap (at); i++)
    at++;
  return at;
}

/**
 * cohesion_is_small_number:
 * @at: a token
 * @largest: the largest number wanted
 *
 * Returns: whether @at is a number of at most two digits from 1 to @largest
 */
gboolean
cohesion_is_small_number (const CohesionToken *at, guint largest)
{
  return at->kind == TOKEN_NUMBER && at->digits <= 2 && at->value >= 1 && at->value <= largest;
}

/**
 * cohesion_get_year:
 * @at: a token
 * @year: (out): the year, of four digits
 *
 * Plans are of this century: of two digits, 80 to 99 are of the last one.
 *
 * Returns: whether @at is a year of two or four digits
 */
gboolean
cohesion_get_year (const CohesionToken *at, guint *year)
{
  if (at->kind != TOKEN_NUMBER || at->ordinal)
    return FALSE;
  *year = at->value;
  if (at->digits == 2)
    *year += at->value < 80 ? 2000 : 1900;
  return at->digits == 2 || (at->digits == 4 && at->value >= 1900 && at->value < 2200);
}

/**
 * cohesion_second_year:
 * @at: a token
 * @first: the year before it
 *
 * Returns: the second year of “2026/27”, “2026-2027” or “2026/7”, or 0 if @at is none
 */
guint
cohesion_second_year (const CohesionToken *at, guint first)
{
  static const guint moduli[] = { 0, 10, 100, 0, 10000 };
  guint modulus = at->kind == TOKEN_NUMBER && at->digits <= 4 ? moduli[at->digits] : 0;
  guint last;

  if (modulus == 0 || at->ordinal)
    return 0;
  last = first / modulus * modulus + at->value;
  if (last < first)
    last += modulus;
  return last > first && last - first < (modulus == 10 ? 2u : 20u) ? last : 0;
}

/* Whether two numbers joined by @joint are the two halves of one year. Two full years with a dash
 * between are a range of calendar years, unless a quarter or “financial year” stands before (@loose). */
static gboolean
is_one_year (const CohesionToken *first, const CohesionToken *second, guint difference, gboolean loose)
{
  gboolean slash = cohesion_token_is (first + 1, '/');

  if (second->digits == 1)
    return slash && difference == 1 && first->digits == 4;
  if (first->digits == 2)
    return second->digits == 2 && difference == 1 && (loose || first->value > 12);
  return second->digits == 4 ? (slash || (loose && difference == 1)) : (slash || difference == 1);
}

/* “2026”, “’26”, “2026/27”, “2026-27”, “2023-27” */
static const CohesionToken *
read_year_number (const CohesionToken *at, gboolean loose, CohesionYear *year)
{
  guint first, last;

  if (!cohesion_get_year (at, &first))
    return NULL;
  year->first = first;
  year->last = 0;
  if (!cohesion_token_is (at + 1, '/') && !cohesion_token_is (at + 1, '-'))
    return at + 1;
  last = cohesion_second_year (at + 2, first);
  if (last == 0)
    return at + 1;
  if (is_one_year (at, at + 2, last - first, loose))
    year->last = last;
  else if (at->digits == 4 && at[2].digits == 2 && !cohesion_token_is (at + 3, '-'))
    year->first = last;
  else
    return at + 1;
  return at + 3;
}

/* “financial year”, “FY” */
static const CohesionToken *
read_year_kind (const CohesionToken *at, CohesionYear *year)
{
  if (at->kind != TOKEN_YEAR_KIND)
    return NULL;
  year->kind = (CohesionYearKind) at->value;
  return cohesion_skip (cohesion_skip (at + 1, TOKEN_YEAR), TOKEN_CLOSE);
}

/**
 * cohesion_read_year:
 * @at: a token
 * @loose: whether “2023-2024” is one financial year, as after a quarter
 * @year: (inout): the year
 *
 * Reads a year with what it is called before or after: “FY2026/27”, “the 2026/27 financial year”.
 *
 * Returns: (nullable): the token after it
 */
const CohesionToken *
cohesion_read_year (const CohesionToken *at, gboolean loose, CohesionYear *year)
{
  const CohesionToken *next = read_year_kind (at, year), *after;

  if (next != NULL)
    {
      after = read_year_number (cohesion_skip_gap (next), TRUE, year);
      return after ? after : next;
    }
  next = read_year_number (cohesion_skip (at, TOKEN_YEAR), loose, year);
  if (next == NULL)
    return NULL;
  after = read_year_kind (cohesion_skip_char (next, '('), year);
  return after ? after : next;
}

/**
 * cohesion_read_period_year:
 * @at: the token after a period’s name
 * @loose: as of cohesion_read_year()
 * @finding: (inout): the period, which gets its year if one follows
 *
 * A short number after a dash or before a month is no year but a day: “1 June – 30 September”.
 *
 * Returns: the token after the year, or @at
 */
const CohesionToken *
cohesion_read_period_year (const CohesionToken *at, gboolean loose, CohesionFinding *finding)
{
  const CohesionToken *number = cohesion_skip_gap (at),
                      *next = cohesion_read_year (number, loose, &finding->period.year);
  gboolean is_short = number->kind == TOKEN_NUMBER && number->digits == 2 && next == number + 1;

  if (next != NULL && is_short &&
      (next->kind == TOKEN_MONTH || next->kind == TOKEN_UNIT || number - at > 1 ||
       (at != number && at->spaced && cohesion_token_is (at, '-'))))
    next = NULL;
  if (next == NULL)
    finding->period.year = (CohesionYear) { 0 };
  finding->weak = finding->period.year.first == 0 || is_short;
  return next ? next : at;
}

/**
 * cohesion_read_number_list:
 * @at: a token
 * @largest: the largest number wanted
 * @number: (out): the last one
 *
 * Reads “1”, “1-2” or “1 and 2”.
 *
 * Returns: (nullable): the token after it
 */
const CohesionToken *
cohesion_read_number_list (const CohesionToken *at, guint largest, guint *number)
{
  if (!cohesion_is_small_number (at, largest))
    return NULL;
  for (guint i = 0;; i++, at += 2)
    {
      *number = at->value;
      if (i == LONGEST_LIST ||
          !(at[1].kind == TOKEN_AND || cohesion_token_is (at + 1, '-') || cohesion_token_is (at + 1, '/') ||
            cohesion_token_is (at + 1, '&') || cohesion_token_is (at + 1, ',')) ||
          !cohesion_is_small_number (at + 2, largest) || at[2].digits == 2)
        return at + 1;
    }
}
