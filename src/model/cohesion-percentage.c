#include "config.h"

#include "cohesion-percentage.h"

static guint
whole_part (guint count, guint64 total)
{
  return (guint) ((guint64) count * 100 / total);
}

static guint64
remainder_of (guint count, guint64 total)
{
  return (guint64) count * 100 % total;
}

/* Which count still without a further point should get the next one. */
static gsize
find_largest_remainder (const guint *counts, gsize n_counts, const guint *percentages, guint64 total)
{
  gsize best = n_counts;

  for (gsize i = 0; i < n_counts; i++)
    {
      guint64 own = remainder_of (counts[i], total);
      guint64 other = best < n_counts ? remainder_of (counts[best], total) : 0;

      if (own == 0 || percentages[i] != whole_part (counts[i], total))
        continue;
      if (best == n_counts || own > other || (own == other && counts[i] > counts[best]))
        best = i;
    }
  return best;
}

/**
 * cohesion_percentages:
 * @counts: (array length=n_counts): how many of each
 * @n_counts: how many counts
 * @percentages: (out caller-allocates) (array length=n_counts): whole percentages of their sum
 *
 * Rounds to whole percentages that sum to 100, by the method of the largest remainder (Hamilton’s):
 * each gets the whole part of its share, and the points left over go one each to those with the
 * largest remainders. Of equal remainders the larger count goes first, since a point distorts it
 * less, then the earlier one. The arithmetic is exact. If all counts are 0, so are the percentages.
 */
void
cohesion_percentages (const guint *counts, gsize n_counts, guint *percentages)
{
  guint64 total = 0;
  guint left = 100;

  for (gsize i = 0; i < n_counts; i++)
    total += counts[i];
  for (gsize i = 0; i < n_counts; i++)
    {
      percentages[i] = total == 0 ? 0 : whole_part (counts[i], total);
      left -= percentages[i];
    }
  for (; total > 0 && left > 0; left--)
    percentages[find_largest_remainder (counts, n_counts, percentages, total)]++;
}
