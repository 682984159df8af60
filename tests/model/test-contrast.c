#include "config.h"

#include "model/cohesion-contrast.h"

#include <math.h>

static CohesionColour
colour_of (const char *text)
{
  CohesionColour colour;

  g_assert_true (cohesion_colour_parse (text, &colour));
  return colour;
}

/* Ratios as published calculators give them. */
static const struct
{
  const char *a;
  const char *b;
  double ratio;
} ratios[] = {
  { "#000000", "#ffffff", 21.00 }, { "#ffffff", "#000000", 21.00 }, { "#777777", "#ffffff", 4.48 },
  { "#767676", "#ffffff", 4.54 },  { "#ff0000", "#ffffff", 4.00 },  { "#0000ff", "#ffffff", 8.59 },
  { "#123456", "#123456", 1.00 },
};

static void
test_ratio (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ratios); i++)
    {
      double ratio = cohesion_colour_get_contrast (colour_of (ratios[i].a), colour_of (ratios[i].b));

      g_assert_cmpfloat_with_epsilon (ratio, ratios[i].ratio, 0.006);
    }
  g_assert_cmpfloat (cohesion_colour_get_luminance (colour_of ("#000000")), ==, 0);
  g_assert_cmpfloat_with_epsilon (cohesion_colour_get_luminance (colour_of ("#FFFFFF")), 1, 0.0001);
}

static void
test_parse (void)
{
  static const char *const wrong[] = { "", "#", "red", "#12345", "#1234567", "#12345g", "1234567" };
  CohesionColour colour = { 0.5, 0.5, 0.5 };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (cohesion_colour_parse (wrong[i], &colour));
  g_assert_false (cohesion_colour_parse (NULL, &colour));
  g_assert_cmpfloat (colour.red, ==, 0.5);
  g_assert_true (cohesion_colour_parse ("#ff8000", &colour));
  g_assert_cmpfloat (colour.red, ==, 1);
  g_assert_cmpfloat_with_epsilon (colour.green, 128 / 255.0, 0.0001);
  g_assert_cmpfloat (colour.blue, ==, 0);
}

static const struct
{
  const char *colour;
  gboolean enough;
  const char *says;
} words[] = {
  { "#1a7f4b", TRUE, "on dark, where 3 to 1 is wanted, it is shown lighter" },
  { "#ffd700", FALSE, "too faint even for symbols" },
  { "#b36b00", FALSE, "but not for text, which wants 4.5 to 1" },
  { NULL, TRUE, "No colour is chosen" },
};

static void
test_words (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gboolean enough;
      g_autofree char *text = cohesion_colour_describe_contrast (words[i].colour, &enough);

      g_test_message ("%s", text);
      g_assert_cmpint (enough, ==, words[i].enough);
      g_assert_nonnull (strstr (text, words[i].says));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/contrast/ratio", test_ratio);
  g_test_add_func ("/contrast/parse", test_parse);
  g_test_add_func ("/contrast/words", test_words);
  return g_test_run ();
}
