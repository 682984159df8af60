#include "config.h"

#include "model/cohesion-decimal.h"

#include <locale.h>

static CohesionDecimal
number (const char *text)
{
  CohesionDecimal decimal = -1;

  g_assert_true (cohesion_decimal_parse (text, &decimal));
  return decimal;
}

static void
test_parse (void)
{
  static const char *const wrong[] = {
    NULL, "", "-", ".5", "5.", "1,000", "12 ", "1e3", "--1", "9000000000000", "99999999999999999999"
  };
  CohesionDecimal decimal = 7;

  g_assert_cmpint (number ("0"), ==, 0);
  g_assert_cmpint (number ("12"), ==, 12 * COHESION_DECIMAL_ONE);
  g_assert_cmpint (number ("-0.05"), ==, -50000);
  g_assert_cmpint (number ("1.0000005"), ==, 1000001);
  g_assert_cmpint (number ("1.00000049"), ==, 1000000);
  g_assert_cmpint (number ("0.9999999"), ==, COHESION_DECIMAL_ONE);
  g_assert_cmpint (number ("000000000000000012"), ==, 12 * COHESION_DECIMAL_ONE);
  g_assert_cmpint (number ("8999999999999.999999"), ==, COHESION_DECIMAL_MAX - 1);
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (cohesion_decimal_parse (wrong[i], &decimal));
  g_assert_cmpint (decimal, ==, 7);
}

/* 0.1 + 0.2 is 0.3 here. */
static void
test_is_exact (void)
{
  g_assert_cmpint (number ("0.1") + number ("0.2"), ==, number ("0.3"));
  g_assert_cmpint (number ("62.50"), ==, number ("62.5"));
  g_assert_cmpint (number ("4.35") * 100, ==, number ("435"));
}

static void
test_text (void)
{
  static const struct
  {
    const char *from;
    guint places;
    const char *to;
  } cases[] = {
    { "12.345", 2, "12.35" }, { "-12.345", 2, "-12.35" }, { "0.05", 1, "0.1" },   { "-0.04", 1, "0.0" },
    { "7", 0, "7" },          { "7", 2, "7.00" },         { "999.9", 0, "1000" }, { "1.5", 9, "1.500000" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = cohesion_decimal_to_text (number (cases[i].from), cases[i].places);

      g_assert_cmpstr (text, ==, cases[i].to);
    }
  g_assert_cmpuint (cohesion_decimal_count_places (number ("12")), ==, 0);
  g_assert_cmpuint (cohesion_decimal_count_places (number ("12.50")), ==, 1);
  g_assert_cmpuint (cohesion_decimal_count_places (number ("0.000001")), ==, 6);
}

static void
test_format (void)
{
  g_autofree char *plain = cohesion_decimal_format (number ("-1204.5"), 1);

  g_assert_cmpstr (plain, ==, "−1204.5");
  if (setlocale (LC_NUMERIC, "de_DE.UTF-8"))
    {
      g_autofree char *german = cohesion_decimal_format (number ("1204.5"), 1);

      g_assert_cmpstr (german, ==, "1.204,5");
    }
  setlocale (LC_NUMERIC, "C");
}

static void
test_percent (void)
{
  CohesionDecimal part = 0;

  g_assert_true (cohesion_decimal_percent_of (number ("70"), number ("5"), &part));
  g_assert_cmpint (part, ==, number ("3.5"));
  g_assert_true (cohesion_decimal_percent_of (number ("0.3"), number ("2.5"), &part));
  g_assert_cmpint (part, ==, number ("0.0075"));
  g_assert_true (cohesion_decimal_percent_of (number ("8999999999999"), number ("100"), &part));
  g_assert_cmpint (part, ==, number ("8999999999999"));
  g_assert_false (cohesion_decimal_percent_of (number ("1"), number ("-1"), &part));
  g_assert_false (cohesion_decimal_percent_of (number ("1"), number ("8999999999999"), &part));
}

static void
test_divide (void)
{
  CohesionDecimal quotient = 0;

  g_assert_true (cohesion_decimal_divide (number ("2"), number ("3"), 2, &quotient));
  g_assert_cmpint (quotient, ==, number ("66.666667"));
  g_assert_true (cohesion_decimal_divide (number ("-1"), number ("8"), 0, &quotient));
  g_assert_cmpint (quotient, ==, number ("-0.125"));
  g_assert_true (cohesion_decimal_divide (number ("312"), number ("500"), 2, &quotient));
  g_assert_cmpint (quotient, ==, number ("62.4"));
  g_assert_false (cohesion_decimal_divide (number ("1"), 0, 2, &quotient));
  g_assert_false (cohesion_decimal_divide (number ("8999999999999"), number ("1"), 2, &quotient));
  g_assert_false (cohesion_decimal_divide (number ("800000000000"), number ("0.000001"), 2, &quotient));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decimal/parse", test_parse);
  g_test_add_func ("/decimal/is-exact", test_is_exact);
  g_test_add_func ("/decimal/text", test_text);
  g_test_add_func ("/decimal/format", test_format);
  g_test_add_func ("/decimal/percent", test_percent);
  g_test_add_func ("/decimal/divide", test_divide);
  return g_test_run ();
}
