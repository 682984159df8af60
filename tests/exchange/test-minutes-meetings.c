#include "config.h"

#include "minutes-fixture.h"

/* Meetings, items and resolutions as councils head and word them. */

static void
test_heads (void)
{
  found_assert ("Cabinet\n\nMeeting: 21/05/2019 - Cabinet (Item 5)\n\n5 A Plan for All\n",
                "3 meeting: body=Cabinet date=2019-05-21 item=5 reportTitle=A Plan for All\n");
  found_assert ("Cohesion\nCabinet\nMeeting: 21/05/2019 - Cabinet (Item 5)\n",
                "3 meeting: body=Cabinet title=Cohesion date=2019-05-21 item=5\n");
  found_assert ("Cabinet\nDate: Tuesday, 21 May 2019 at 7.00 pm\nVenue: Town Hall\n",
                "1 meeting: body=Cabinet\n2 meeting of Cabinet: date=2019-05-21 time=7.00 pm\n"
                "3 meeting of Cabinet: venue=Town Hall\n");
  found_assert ("MINUTES OF THE PLANNING AND HOUSING COMMITTEE\nDate: 5/6/2024\nTime: 10.00\n",
                "1 meeting: body=Planning and Housing Committee\n"
                "2 meeting of Planning and Housing Committee: date=2024-06-05\n"
                "3 meeting of Planning and Housing Committee: time=10.00\n");
  found_assert ("Minutes of the meeting of the Cabinet held on Tuesday, 14 February 2012 at 7.00 pm in the "
                "Town Hall.\n",
                "1 meeting: body=Cabinet date=2012-02-14 time=7.00 pm venue=Town Hall\n");
  found_assert ("Public Document Pack\nMINUTES OF CABINET\n\nTuesday, 23 July 2024\n(7:00 - 8:12 pm)\n",
                "2 meeting: body=Cabinet\n4 meeting of Cabinet: date=2024-07-23\n"
                "5 meeting of Cabinet: time=7:00 - 8:12 pm\n1 left: Public Document Pack\n");
  found_assert ("SCRUTINY COMMITTEE\n\nMeeting held on: 5 September 2023\n",
                "1 meeting: body=Scrutiny Committee\n3 meeting of Scrutiny Committee: date=2023-09-05\n");
  found_assert ("Date: 17 October 2019\n", "1 left: Date: 17 October 2019\n");
  found_assert ("Cabinet\nDate: 5/6/2024\nPresent: Councillor Alex Example\n",
                "3 ? meeting of Cabinet: attendance=Councillor Alex Example\n");
}

#define HEAD "Cabinet, 21 May 2019\n\n"

static void
test_items (void)
{
  found_assert (HEAD "Item 7. Cohesion Strategy\n",
                "1 meeting: body=Cabinet date=2019-05-21 item=7 reportTitle=Cohesion Strategy\n");
  found_assert (HEAD "Agenda item 7 – Cohesion\n",
                "1 meeting: body=Cabinet date=2019-05-21 item=7 reportTitle=Cohesion");
  found_assert (HEAD "AGENDA ITEM 7\nCohesion\n",
                "1 meeting: body=Cabinet date=2019-05-21 item=7 reportTitle=Cohesion");
  found_assert (HEAD "Minute 12\n\nCohesion\n",
                "1 meeting: body=Cabinet date=2019-05-21 minute=12 reportTitle=Cohesion");
  found_assert (HEAD "Minute 12: Cohesion\n",
                "1 meeting: body=Cabinet date=2019-05-21 minute=12 reportTitle=Cohesion");
  found_assert (HEAD "27. Cohesion\n",
                "1 meeting: body=Cabinet date=2019-05-21 item=27 reportTitle=Cohesion");
}

/* Nothing of one item becomes a part of another. */
static void
test_next_item (void)
{
  found_assert (HEAD "1. Cohesion\n\nResolved to:\n\n(i) Approve the plan.\n\n2. Roads\n\nThey are long.\n\n"
                     "RESOLVED – That the report be noted.\n",
                "1 meeting: body=Cabinet date=2019-05-21 item=1 reportTitle=Cohesion\n"
                "5 decision: title=Cohesion\n7 resolution in Cohesion: verb=approve text=the plan\n"
                "9 ? meeting: body=Cabinet date=2019-05-21 item=2 reportTitle=Roads\n"
                "11 ? meeting of Cabinet: discussion=They are long.\n"
                "13 ? decision: title=Roads\n13 ? resolution in Roads: verb=note text=the report\n");
  /* The item about a strategy, of several, is the one that is brought in. */
  found_assert (
      HEAD "1. Roads\n\nThey are long.\n\n2. Cohesion\n\nAll were glad.\n",
      "1 ? meeting: body=Cabinet date=2019-05-21 item=1 reportTitle=Roads\n"
      "3 ? documentLink: kind=report title=Roads\n5 ? meeting of Cabinet: discussion=They are long.\n"
      "7 meeting: body=Cabinet date=2019-05-21 item=2 reportTitle=Cohesion\n"
      "7 documentLink: kind=report title=Cohesion\n9 meeting of Cabinet: discussion=All were glad.\n");
}

static void
test_leads (void)
{
  static const char *const leads[] = {
    "RESOLVED: That the plan be approved.",
    "RESOLVED – That the plan be approved.",
    "RESOLVED - that the plan be approved",
    "RESOLVED that the plan be approved.",
    "Resolved: to approve the plan.",
    "It was resolved that the plan be approved.",
    "The Cabinet resolved to approve the plan.",
    "Agreed:\n1. To approve the plan.",
    "AGREED\n\n(a) Approve the plan",
    "RESOLVED: That\n(1) the plan be approved.",
    "RESOLVED:\n\nThat the plan be approved.",
    "Cabinet agreed the following:\n• That Cabinet approve the plan.",
    "The Planning Committee unanimously resolved:\n(i)\nTo approve\nthe plan.",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (leads); i++)
    {
      g_autofree char *text = g_strconcat (HEAD, leads[i], "\n", NULL);

      found_assert (text, "3 decision: title=Decision meeting=Cabinet lead=");
      found_assert (text, i == 7 || i == 9    ? "4 resolution in Decision: verb=approve text=the plan"
                          : i == 8 || i == 10 ? "5 resolution in Decision: verb=approve text=the plan"
                          : i > 10            ? "4 resolution in Decision: verb=approve text=the plan"
                                              : "3 resolution in Decision: verb=approve text=the plan");
    }
}

static void
test_wording (void)
{
  found_assert (
      HEAD "RESOLVED: That the plan be approved, subject to\nthe Mayor’s wording.\n",
      "3 decision:\n3 resolution in Decision: verb=approve text=the plan, subject to the Mayor’s wording\n");
  found_assert (HEAD "RESOLVED: That it be noted that the year is over.\n",
                "3 decision:\n3 resolution in Decision: verb=note text=that the year is over\n");
  found_assert (
      HEAD "RESOLVED: That the plan be noted and the budget be approved.\n",
      "3 decision:\n3 ? resolution in Decision: text=That the plan be noted and the budget be approved\n");
  found_assert (HEAD
                "RESOLVED:\n(i) Approve:\n  (a) the plan; and\n  (b) the budget;\n(ii) Note the report.\n",
                "3 decision:\n4 resolution in Decision: verb=approve text=(a) the plan; and (b) the budget\n"
                "7 resolution in Decision: verb=note text=the report\n");
  found_assert (HEAD "Cabinet agreed to note the report.\n",
                "3 decision:\n3 ? resolution in Decision: verb=note text=the report\n");
}

/* “That the Committee:”, below a heading that says it was resolved or not. */
static void
test_body (void)
{
  found_assert (HEAD
                "Resolution\n\nThat the Committee:\n1. notes the report; and\n2. recommends it to Council.\n",
                "5 decision: title=Decision meeting=Cabinet lead=That the Committee:\n"
                "6 resolution in Decision: verb=note text=the report\n"
                "7 resolution in Decision: verb=recommend text=it to Council\n");
  found_assert (HEAD "Recommendations\n\nThat the Committee:\n1. notes the report.\n",
                "5 ? decision: title=Decision\n6 resolution in Decision: verb=note text=the report\n"
                "3 left: Recommendations\n");
}

/* With nothing before it, and with nothing that it follows from. */
static void
test_not_resolved (void)
{
  found_assert (HEAD "That the plan be approved.\n",
                "3 ? decision: title=Decision\n3 resolution in Decision: verb=approve text=the plan\n");
  found_assert (HEAD "Members agreed that more should be done.\n",
                "3 meeting of Cabinet: discussion=Members agreed that more should be done.\n");
}

/* The strategy is adopted by its title; “the Strategy” may be another one. */
static void
test_affects (void)
{
  found_assert (
      HEAD "1. ‘We all belong’ – A Strategy for All\n\nResolved to:\n(i) Approve ‘We all belong’.\n",
      "5 decision:\n6 resolution in ‘We all belong’ – A Strategy for All: verb=approve text=‘We all belong’ "
      "affects=strategy\n");
  found_assert (HEAD "Resolved to:\n(i) Approve the Strategy.\n",
                "4 resolution in Decision: verb=approve text=the Strategy\n"
                "4 ? resolution of the Strategy: affects=strategy\n");
  found_assert (HEAD "Resolved to:\n(i) Approve the Housing Strategy.\n",
                "4 resolution in Decision: verb=approve text=the Housing Strategy\n");
}

/* An appendix is called what the text says it is. */
static void
test_appendices (void)
{
  found_assert (
      HEAD "Resolved to:\n(i) Approve the draft plan, as set out at Appendix 1 to the report.\n",
      "4 resolution in Decision: verb=approve\n4 documentLink: kind=appendix number=1 title=Draft plan\n");
  found_assert (HEAD "Resolved to:\n(i) Note what Appendix B says.\n",
                "4 resolution in Decision: verb=note\n4 ? documentLink: kind=appendix number=B\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/minutes-meetings/heads", test_heads);
  g_test_add_func ("/minutes-meetings/items", test_items);
  g_test_add_func ("/minutes-meetings/next-item", test_next_item);
  g_test_add_func ("/minutes-meetings/leads", test_leads);
  g_test_add_func ("/minutes-meetings/wording", test_wording);
  g_test_add_func ("/minutes-meetings/body", test_body);
  g_test_add_func ("/minutes-meetings/not-resolved", test_not_resolved);
  g_test_add_func ("/minutes-meetings/affects", test_affects);
  g_test_add_func ("/minutes-meetings/appendices", test_appendices);
  return g_test_run ();
}
