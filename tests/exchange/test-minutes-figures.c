#include "config.h"

#include "minutes-fixture.h"

/* Percentages, and the words that they belong to. */

static void
test_qualified (void)
{
  static const struct
  {
    const char *words;
    const char *told;
  } cases[] = {
    { "Around 61% of residents agree",
      "1 evidence: statement=Around 61% of residents agree value=61 qualifier=about" },
    { "Over 61% of residents agree",
      "1 evidence: statement=Over 61% of residents agree value=61 qualifier=over" },
    { "Nearly 61% of residents agree",
      "1 evidence: statement=Nearly 61% of residents agree value=61 qualifier=under" },
    { "We asked, and less than 61 per cent of residents agree",
      "1 evidence: statement=We asked, and less than 61 per cent of residents agree value=61 "
      "qualifier=under" },
    { "~61% of residents agree", "1 evidence: statement=~61% of residents agree value=61 qualifier=about" },
    { "Up to 61% of residents agree",
      "1 ? evidence: statement=Up to 61% of residents agree value=61 qualifier=under" },
    { "At least 61% of residents agree",
      "1 ? evidence: statement=At least 61% of residents agree value=61 qualifier=over" },
    { "61.5% of residents agree",
      "1 evidence: statement=61.5% of residents agree value=61.5 qualifier=exact unit=%" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat (cases[i].words, ".\n", NULL);

      found_assert (text, cases[i].told);
    }
}

/* What does not read waits to be looked at, also where a sentence has but one figure. */
static void
test_does_not_read (void)
{
  found_assert ("And 61% of residents agree.\n", "1 ? evidence:");
  found_assert ("61% of being from here are young.\n", "1 ? evidence:");
  found_assert ("Residents who agree 61%\n", "1 ? evidence:");
  found_assert ("61% in all.\n", "1 ? evidence:");
  found_assert ("Members heard that 61% of residents agree with\n", "1 ? evidence:");
  found_assert ("Most, 61%, of 1,200 residents agree.\n",
                "1 left: Most, 61%, of 1,200 residents agree. (to be read)");
}

/* Words before their figures, and words after them. */
static void
test_pairs (void)
{
  found_assert ("72% were born here, 27% came later and 5% will leave.\n",
                "1 ? evidence: statement=72% were born here value=72\n"
                "1 ? evidence: statement=27% came later value=27\n"
                "1 ? evidence: statement=5% will leave value=5\n");
  found_assert ("Same age 52%, same school 44%, same street 38%\n",
                "1 ? evidence: statement=Same age 52% value=52\n"
                "1 ? evidence: statement=Same school 44% value=44\n"
                "1 ? evidence: statement=Same street 38% value=38\n");
  found_assert ("White: 40%, Black: 30%\n", "1 ? evidence: statement=White: 40% value=40\n"
                                            "1 ? evidence: statement=Black: 30% value=30\n");
  found_assert (
      "2018: 45% of residents disagree; 2019: 31% of residents have nobody.\n",
      "1 evidence: statement=45% of residents disagree value=45 qualifier=exact unit=% period=2018\n"
      "1 evidence: statement=31% of residents have nobody value=31 qualifier=exact unit=% period=2019\n");
  found_assert ("Key facts: 85% of residents get on.\n",
                "1 evidence: statement=85% of residents get on value=85\n"
                "1 left: Key facts …");
}

/* Where words may belong to either figure, or a figure is only a part of what is said, none is found. */
static void
test_unclear (void)
{
  static const char *const unclear[] = {
    "Trust rose from 58% to 61%",       "Between 20 and 25% of residents agree",
    "20-25% of residents agree",        "People get on well 85% 81% 79%",
    "Bengali 7.4, Urdu 4.4, 3.3% of 9", "It is 5 percentage points more",
    "Men 40% agree, women 50% agree",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (unclear); i++)
    {
      g_autoptr (Found) found = found_new (unclear[i]);
      g_autofree char *told = found_tell (found);

      g_assert_true (g_str_has_prefix (told, "1 left: "));
      g_assert_cmpuint (cohesion_minutes_get_pieces (found->minutes)->len, ==, 0);
    }
}

/* Figures on lines of their own, as pages with tiles have them. */
static void
test_tiles (void)
{
  found_assert ("61%\nof residents volunteer\n",
                "1 ? evidence: statement=61% of residents volunteer value=61");
  found_assert ("61%\n\nof residents volunteer\n",
                "1 ? evidence: statement=61% of residents volunteer value=61");
  found_assert ("Residents who agree\n61%\nResidents who volunteer\n25%\n",
                "1 ? evidence: statement=Residents who agree: 61% value=61\n"
                "3 ? evidence: statement=Residents who volunteer: 25% value=25\n");
  found_assert ("61%\nResidents who agree\nover 25%\nResidents who volunteer\n",
                "1 ? evidence: statement=61% Residents who agree value=61\n"
                "3 ? evidence: statement=over 25% Residents who volunteer value=25 qualifier=over\n");
  found_assert ("Residents who agree\n\n61%\n\nResidents who volunteer\n\n25%\n",
                "1 left: Residents who agree\n3 left: 61% (to be read)\n5 left: Residents who volunteer\n"
                "7 left: 25% (to be read)\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/minutes-figures/qualified", test_qualified);
  g_test_add_func ("/minutes-figures/does-not-read", test_does_not_read);
  g_test_add_func ("/minutes-figures/pairs", test_pairs);
  g_test_add_func ("/minutes-figures/unclear", test_unclear);
  g_test_add_func ("/minutes-figures/tiles", test_tiles);
  return g_test_run ();
}
