#include "config.h"

#include "model/cohesion-percentage.h"

#define MAX_COUNTS 8

static const struct
{
  gsize n;
  guint counts[MAX_COUNTS];
  guint expected[MAX_COUNTS];
} cases[] = {
  { 4, { 20, 1, 5, 1 }, { 74, 4, 18, 4 } },
  { 3, { 1, 1, 1 }, { 34, 33, 33 } },
  { 2, { 1, 1 }, { 50, 50 } },
  { 1, { 7 }, { 100 } },
  { 3, { 0, 0, 0 }, { 0, 0, 0 } },
  { 3, { 0, 5, 0 }, { 0, 100, 0 } },
  { 6, { 1, 1, 1, 1, 1, 1 }, { 17, 17, 17, 17, 16, 16 } },
  /* Equal remainders: the larger count is served first, wherever it stands. */
  { 2, { 1, 199 }, { 0, 100 } },
  { 3, { 1, 1, 198 }, { 1, 0, 99 } },
  { 2, { G_MAXUINT, G_MAXUINT }, { 50, 50 } },
  { 3, { G_MAXUINT, 1, 0 }, { 100, 0, 0 } },
};

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint actual[MAX_COUNTS] = { 0 };

      cohesion_percentages (cases[i].counts, cases[i].n, actual);
      for (gsize j = 0; j < cases[i].n; j++)
        g_assert_cmpuint (actual[j], ==, cases[i].expected[j]);
    }
}

static void
test_nothing (void)
{
  guint untouched = 7;

  cohesion_percentages (NULL, 0, &untouched);
  g_assert_cmpuint (untouched, ==, 7);
}

/* Whatever the counts: the sum is 100, and no percentage is a whole point off its share. */
static void
test_random (void)
{
  for (guint round = 0; round < 20000; round++)
    {
      gsize n = (gsize) g_test_rand_int_range (1, MAX_COUNTS + 1);
      guint counts[MAX_COUNTS], actual[MAX_COUNTS], sum = 0;
      guint64 total = 0;

      for (gsize i = 0; i < n; i++)
        total += counts[i] = (guint) g_test_rand_int_range (0, 40);
      cohesion_percentages (counts, n, actual);
      for (gsize i = 0; i < n; i++)
        {
          sum += actual[i];
          g_assert_cmpfloat (ABS (actual[i] * (double) total - counts[i] * 100.0), <, MAX (total, 0.5));
        }
      g_assert_cmpuint (sum, ==, total == 0 ? 0 : 100);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/percentage/cases", test_cases);
  g_test_add_func ("/percentage/nothing", test_nothing);
  g_test_add_func ("/percentage/random", test_random);
  return g_test_run ();
}
