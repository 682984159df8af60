#include "config.h"

#include "cohesion-decimal.h"

#include <locale.h>

/* The most digits before the point, and the most a numerator or denominator may be so that ten times as much
 * still fits. */
#define MAX_WHOLE_DIGITS 13
#define MAX_TERM (COHESION_DECIMAL_MAX / 10)
/* Hundredths of a per cent are exact enough for a part of something. */
#define POINTS_PER_CENT 100
#define POINTS_IN_ALL (100 * POINTS_PER_CENT)

static CohesionDecimal
power_of_ten (guint exponent)
{
  CohesionDecimal power = 1;

  for (guint i = 0; i < exponent; i++)
    power *= 10;
  return power;
}

/* Divides, and rounds halves away from zero. */
static CohesionDecimal
divide_rounding (CohesionDecimal dividend, CohesionDecimal divisor)
{
  CohesionDecimal half = divisor / 2;

  return (dividend < 0 ? dividend - half : dividend + half) / divisor;
}

static const char *
read_whole (const char *text, CohesionDecimal *whole)
{
  guint n_digits = 0;

  for (*whole = 0; g_ascii_isdigit (*text); text++)
    {
      *whole = *whole * 10 + g_ascii_digit_value (*text);
      n_digits += n_digits > 0 || *text != '0';
      if (n_digits > MAX_WHOLE_DIGITS)
        return NULL;
    }
  return text;
}

/* Reads what stands after the point; the seventh digit rounds. */
static const char *
read_fraction (const char *text, CohesionDecimal *fraction)
{
  guint n_digits = 0;

  for (*fraction = 0; g_ascii_isdigit (*text); text++, n_digits++)
    if (n_digits < COHESION_DECIMAL_PLACES)
      *fraction += g_ascii_digit_value (*text) * power_of_ten (COHESION_DECIMAL_PLACES - 1 - n_digits);
    else if (n_digits == COHESION_DECIMAL_PLACES)
      *fraction += g_ascii_digit_value (*text) >= 5;
  return text;
}

/**
 * cohesion_decimal_parse:
 * @text: (nullable): a number as files hold it, such as “-1250.50”
 * @decimal: (out): the number; untouched if there is none
 *
 * More than six digits after the point are rounded.
 *
 * Returns: whether @text is a number, of nine million million at the most
 */
gboolean
cohesion_decimal_parse (const char *text, CohesionDecimal *decimal)
{
  gboolean negative = text && *text == '-';
  CohesionDecimal whole, fraction = 0;

  if (text == NULL || !g_ascii_isdigit (text[negative]))
    return FALSE;
  text = read_whole (text + negative, &whole);
  if (text && *text == '.' && g_ascii_isdigit (text[1]))
    text = read_fraction (text + 1, &fraction);
  if (text == NULL || *text != '\0' || whole >= COHESION_DECIMAL_MAX / COHESION_DECIMAL_ONE)
    return FALSE;
  whole = whole * COHESION_DECIMAL_ONE + fraction;
  *decimal = negative ? -whole : whole;
  return TRUE;
}

/**
 * cohesion_decimal_round:
 * @places: how many digits after the point to keep
 *
 * Returns: @decimal, with halves rounded away from zero
 */
CohesionDecimal
cohesion_decimal_round (CohesionDecimal decimal, guint places)
{
  CohesionDecimal unit = places < COHESION_DECIMAL_PLACES ? power_of_ten (COHESION_DECIMAL_PLACES - places)
                                                          : 1;

  return divide_rounding (decimal, unit) * unit;
}

static void
append_fraction (GString *text, CohesionDecimal magnitude, guint places, const char *point)
{
  CohesionDecimal fraction = magnitude % COHESION_DECIMAL_ONE;

  places = MIN (places, COHESION_DECIMAL_PLACES);
  if (places > 0)
    g_string_append_printf (text, "%s%0*" G_GINT64_FORMAT, point, (int) places,
                            fraction / power_of_ten (COHESION_DECIMAL_PLACES - places));
}

/**
 * cohesion_decimal_to_text:
 * @places: how many digits after the point to write, six at the most
 *
 * Returns: (transfer full): the number as files hold it
 */
char *
cohesion_decimal_to_text (CohesionDecimal decimal, guint places)
{
  CohesionDecimal rounded = cohesion_decimal_round (decimal, places);
  CohesionDecimal magnitude = ABS (rounded);
  GString *text = g_string_new (rounded < 0 ? "-" : "");

  g_string_append_printf (text, "%" G_GINT64_FORMAT, magnitude / COHESION_DECIMAL_ONE);
  append_fraction (text, magnitude, places, ".");
  return g_string_free_and_steal (text);
}

/**
 * cohesion_decimal_format:
 * @places: how many digits after the point to write, six at the most
 *
 * Returns: (transfer full): the number for people, as their language writes numbers
 */
char *
cohesion_decimal_format (CohesionDecimal decimal, guint places)
{
  CohesionDecimal rounded = cohesion_decimal_round (decimal, places);
  CohesionDecimal magnitude = ABS (rounded);
  GString *text = g_string_new (rounded < 0 ? "−" : "");

  g_string_append_printf (text, "%'" G_GINT64_FORMAT, magnitude / COHESION_DECIMAL_ONE);
  append_fraction (text, magnitude, places, localeconv ()->decimal_point);
  return g_string_free_and_steal (text);
}

/**
 * cohesion_decimal_count_places:
 *
 * Returns: how many digits after the point it takes to write @decimal in full
 */
guint
cohesion_decimal_count_places (CohesionDecimal decimal)
{
  guint places = COHESION_DECIMAL_PLACES;

  for (CohesionDecimal rest = decimal; places > 0 && rest % 10 == 0; rest /= 10)
    places--;
  return places;
}

/**
 * cohesion_decimal_percent_of:
 * @percent: from 0 to 100, read to a hundredth
 * @part: (out): that much of @decimal
 *
 * Returns: whether @percent is one that can be taken
 */
gboolean
cohesion_decimal_percent_of (CohesionDecimal decimal, CohesionDecimal percent, CohesionDecimal *part)
{
  CohesionDecimal whole = decimal / COHESION_DECIMAL_ONE;
  CohesionDecimal rest = decimal % COHESION_DECIMAL_ONE;
  CohesionDecimal points;

  if (percent < 0 || percent > 100 * COHESION_DECIMAL_ONE)
    return FALSE;
  points = divide_rounding (percent * POINTS_PER_CENT, COHESION_DECIMAL_ONE);
  /* The whole and the rest apart, for their product would not fit. */
  *part = whole * (COHESION_DECIMAL_ONE / POINTS_IN_ALL) * points +
          divide_rounding (rest * points, POINTS_IN_ALL);
  return TRUE;
}

/**
 * cohesion_decimal_divide:
 * @factor_places: how many times to multiply the quotient by ten: 2 makes it a percentage
 * @quotient: (out): the quotient
 *
 * Divides as it is done on paper, digit by digit.
 *
 * Returns: whether it can be done: not by nothing, and not where numbers grow too large
 */
gboolean
cohesion_decimal_divide (CohesionDecimal numerator,
                         CohesionDecimal denominator,
                         guint factor_places,
                         CohesionDecimal *quotient)
{
  CohesionDecimal rest = ABS (numerator);
  CohesionDecimal divisor = ABS (denominator);
  CohesionDecimal result;

  if (divisor == 0 || divisor >= MAX_TERM || rest >= MAX_TERM)
    return FALSE;
  result = rest / divisor;
  for (guint i = 0; i < COHESION_DECIMAL_PLACES + factor_places; i++)
    {
      if (result >= COHESION_DECIMAL_MAX / 10)
        return FALSE;
      rest = rest % divisor * 10;
      result = result * 10 + rest / divisor;
    }
  result += rest % divisor >= divisor - rest % divisor;
  *quotient = (numerator < 0) != (denominator < 0) ? -result : result;
  return TRUE;
}

/**
 * cohesion_decimal_to_double:
 *
 * Returns: nearly the same number, to draw with; not to compare
 */
double
cohesion_decimal_to_double (CohesionDecimal decimal)
{
  return (double) decimal / (double) COHESION_DECIMAL_ONE;
}
