#include "config.h"

#include "cohesion-contrast.h"

#include <glib/gi18n.h>
#include <math.h>

/* The lightest and the darkest that lists of the window have; paper is lighter still. */
static const CohesionColour light = { 0.98, 0.98, 0.98 };
static const CohesionColour dark = { 0.21, 0.21, 0.23 };

/**
 * cohesion_colour_parse:
 * @text: (nullable): a colour as the file has it, such as “#1a7f4b”
 * @colour: (out): the colour
 *
 * Returns: whether it is one; if not, @colour is untouched
 */
gboolean
cohesion_colour_parse (const char *text, CohesionColour *colour)
{
  int digits[6];

  if (text == NULL || text[0] != '#' || strlen (text) != 7)
    return FALSE;
  for (guint i = 0; i < 6; i++)
    if ((digits[i] = g_ascii_xdigit_value (text[i + 1])) < 0)
      return FALSE;
  *colour = (CohesionColour) { (digits[0] * 16 + digits[1]) / 255.0, (digits[2] * 16 + digits[3]) / 255.0,
                               (digits[4] * 16 + digits[5]) / 255.0 };
  return TRUE;
}

static double
make_linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

/**
 * cohesion_colour_get_luminance:
 *
 * Returns: the relative luminance as WCAG 2.2 defines it
 * (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance), from 0 for black to 1 for white
 */
double
cohesion_colour_get_luminance (CohesionColour colour)
{
  return 0.2126 * make_linear (colour.red) + 0.7152 * make_linear (colour.green) +
         0.0722 * make_linear (colour.blue);
}

/**
 * cohesion_colour_get_contrast:
 *
 * Returns: the contrast ratio of two colours as WCAG 2.2 defines it
 *   (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio), from 1 to 21
 */
double
cohesion_colour_get_contrast (CohesionColour a, CohesionColour b)
{
  double one = cohesion_colour_get_luminance (a) + 0.05;
  double other = cohesion_colour_get_luminance (b) + 0.05;

  return MAX (one, other) / MIN (one, other);
}

/* Never rounded up: 4.499 is not enough. */
static double
round_down (double ratio)
{
  return floor (ratio * 10) / 10;
}

/* On a dark background the window makes a colour lighter until it can be told; on paper it is as it is. */
static const char *
judge (double on_light, double on_dark)
{
  if (on_light < COHESION_CONTRAST_GRAPHICS)
    return _ (
        "On light it is too faint even for symbols and bars, which want 3 to 1. Choose a darker colour.");
  if (on_light < COHESION_CONTRAST_TEXT)
    return _ ("On light it is enough for symbols and bars, but not for text, which wants 4.5 to 1.");
  if (on_dark < COHESION_CONTRAST_GRAPHICS)
    return _ (
        "It is enough for symbols and text on light; on dark, where 3 to 1 is wanted, it is shown lighter.");
  return _ ("It is enough for symbols and text.");
}

/**
 * cohesion_colour_describe_contrast:
 * @text: (nullable): a colour as the file has it
 * @enough: (out): whether it is enough for symbols and for text
 *
 * Returns: (transfer full): its contrast with a light and with a dark background, and what that is enough
 * for, in sentences
 */
char *
cohesion_colour_describe_contrast (const char *text, gboolean *enough)
{
  CohesionColour colour;
  double on_light, on_dark;

  *enough = TRUE;
  if (!cohesion_colour_parse (text, &colour))
    return g_strdup (_ ("No colour is chosen; the text has the colour of the window."));
  on_light = cohesion_colour_get_contrast (colour, light);
  on_dark = cohesion_colour_get_contrast (colour, dark);
  *enough = on_light >= COHESION_CONTRAST_TEXT;
  /* Translators: %1$.1f and %2$.1f are contrast ratios such as 5.2; %3$s is a whole sentence about them. */
  return g_strdup_printf (_ ("Contrast %1$.1f to 1 on light, %2$.1f to 1 on dark. %3$s"),
                          round_down (on_light), round_down (on_dark), judge (on_light, on_dark));
}
