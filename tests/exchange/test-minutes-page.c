#include "config.h"

#include "minutes-fixture.h"

#include "exchange/cohesion-minutes-private.h"
#include "model/cohesion-blank.h"

/* What a page says of itself, and whom it names. */

#define PAGE "People get on\n\n%s\n\nPublished: 17 Oct 2019\n"

static void
assert_page (const char *words, const char *told)
{
  g_autofree char *text = g_strdup_printf (PAGE, words);

  found_assert (text, told);
}

/* A page is the source of its figures and quotes. */
static void
test_source (void)
{
  assert_page ("Of all, 61% agree.",
               "3 evidence: statement=Of all, 61% agree value=61 qualifier=exact unit=% "
               "source.title=People get on source.published=2019-10-17\n"
               "5 documentLink: kind=web title=People get on published=2019-10-17\n");
  assert_page ("Example Council asked, and 61% agree.\nExample Council is glad.",
               "3 organisation of : name=Example Council\n"
               "3 evidence: statement=Example Council asked, and 61% agree value=61 qualifier=exact unit=% "
               "source.title=People get on source.publisher=Example Council source.published=2019-10-17\n4 "
               "left: … is glad\n");
  assert_page ("Alex Example, Head of Policy, said: “We are glad.”",
               "3 party: kind=officer role=Head of Policy\n3 ? party of Head of Policy: name=Alex Example\n"
               "3 quote: text=We are glad. speaker=Head of Policy source=People get on date=2019-10-17\n");
}

static void
test_council (void)
{
  found_assert (
      "At Stoke-on-Trent City Council we care.\nStoke-on-Trent City Council is large.\n",
      "1 organisation of : name=Stoke-on-Trent City Council\n1 left: … we care\n2 left: … is large\n");
  found_assert ("The Barking and Dagenham Council met.\n",
                "1 ? organisation of : name=Barking and Dagenham Council\n1 left: … met\n");
  found_assert ("The Council and Full Council and the Youth Council met.\n",
                "1 left: The Council and Full Council and the Youth Council met\n");
}

/* Another council than that of the strategy is not said to be it, and its name is not lost. */
static void
test_other_council (void)
{
  g_autoptr (CohesionTree) tree = cohesion_tree_new_blank ("en-GB");
  const CohesionDeadlineContext context = { .today = COHESION_DATE_INIT (2026, 11, 28) };
  g_autoptr (CohesionMinutes) minutes = NULL;
  g_autoptr (GPtrArray) left = NULL;
  g_autofree char *rest = NULL;

  cohesion_draft_set (cohesion_tree_get_organisation (tree), COHESION_ORGANISATION_NAME, "Example Council");
  minutes = cohesion_minutes_read ("Other Council met.\n", tree, &context);
  g_assert_cmpuint (cohesion_minutes_get_pieces (minutes)->len, ==, 0);
  left = cohesion_minutes_list_left (minutes);
  rest = cohesion_minutes_sentence_dup_rest (g_ptr_array_index (left, 0));
  g_assert_cmpstr (rest, ==, "Other Council met.");
}

static void
test_strategy (void)
{
  found_assert (
      "This is about our new culture strategy.\nThe culture strategy is good.\n",
      "1 strategy of : title=Culture strategy\n1 ? theme: title=Culture\n1 left: This is about our new …\n"
      "2 left: The culture strategy is good\n");
  found_assert ("A culture strategy is good.\n", "1 left: A culture strategy is good\n");
}

/* The longer of two names may be the better one. */
static void
test_longer (void)
{
  found_assert (
      "Have your say on our cohesion strategy\n\nThis is about its community cohesion strategy.\n",
      "1 ? strategy of : title=Cohesion strategy\n1 ? theme: title=Cohesion\n1 left: Have your say on our …\n"
      "3 left: This is about its community cohesion strategy.\n");
}

/* A day below the title is when the page was published, perhaps: nothing is dated by it. */
static void
test_day_below_title (void)
{
  found_assert (
      "People get on\n\n21 March 2023\n\nOf all, 61% agree.\n",
      "3 ? documentLink: kind=web title=People get on published=2023-03-21\n"
      "5 evidence: statement=Of all, 61% agree value=61 qualifier=exact unit=% source.title=People get on\n");
}

/* Quotation marks as typewriters have them. */
static void
test_straight (void)
{
  found_assert ("Alex Example, Head of Policy, said: \"We are glad. We go on.\"\n",
                "1 party: kind=officer role=Head of Policy\n1 ? party of Head of Policy: name=Alex Example\n"
                "1 quote: text=We are glad. We go on. speaker=Head of Policy\n");
}

/* Priorities in a list, which need a theme to go into. */
static void
test_priorities (void)
{
  found_assert ("Our priorities are:\n\n1. Bring people together\n2. Listen better.\n",
                "1 ? theme: title=Priorities\n3 priority in Priorities: title=Bring people together\n"
                "4 priority in Priorities: title=Listen better\n");
}

/* What the strategy says already is not replaced before somebody looked. */
static void
test_replaced (void)
{
  g_autoptr (CohesionTree) tree = cohesion_tree_new_blank ("en-GB");
  const CohesionDeadlineContext context = { .today = COHESION_DATE_INIT (2026, 11, 28) };
  g_autoptr (CohesionMinutes) minutes = NULL;
  const CohesionMinutesPiece *piece;

  cohesion_draft_set (cohesion_tree_get_strategy (tree), COHESION_STRATEGY_SUBTITLE, "A plan");
  minutes = cohesion_minutes_read ("Cabinet, 21 May 2019\n\n1 ‘We belong’ – A Strategy\n", tree, &context);
  piece = g_ptr_array_index (cohesion_minutes_get_pieces (minutes), 2);
  g_assert_true (piece->target == cohesion_tree_get_strategy (tree));
  g_assert_cmpstr (piece->doubt, ==, "The strategy says “A plan”, which this replaces.");
  g_assert_false (piece->accepted);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/minutes-page/source", test_source);
  g_test_add_func ("/minutes-page/council", test_council);
  g_test_add_func ("/minutes-page/other-council", test_other_council);
  g_test_add_func ("/minutes-page/strategy", test_strategy);
  g_test_add_func ("/minutes-page/longer", test_longer);
  g_test_add_func ("/minutes-page/day-below-title", test_day_below_title);
  g_test_add_func ("/minutes-page/straight", test_straight);
  g_test_add_func ("/minutes-page/priorities", test_priorities);
  g_test_add_func ("/minutes-page/replaced", test_replaced);
  return g_test_run ();
}
