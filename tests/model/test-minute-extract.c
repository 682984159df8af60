#include "config.h"

#include "model/cohesion-blank.h"
#include "model/cohesion-minute-extract.h"
#include "support/cohesion-build.h"

/* The minute of a meeting as a clerk publishes it, and what may be missing from it. That of Barking and
 * Dagenham’s Cabinet is compared as a whole beside the import of minutes. */

typedef struct
{
  CohesionTree *tree;
  CohesionNode *root;
  CohesionNode *meeting;
} Fixture;

static CohesionNode *
add_decision (Fixture *fixture, const char *title, const char *verb, const char *text)
{
  CohesionNode *decision = cohesion_build_add (fixture->root, COHESION_DOCUMENT_LIST_DECISIONS,
                                               COHESION_KIND_DECISION);
  CohesionNode *resolution = cohesion_build_add (decision, COHESION_DECISION_LIST_RESOLUTIONS,
                                                 COHESION_KIND_RESOLUTION);

  cohesion_build_set_text (decision, COHESION_DECISION_TITLE, title);
  cohesion_build_set_text (decision, COHESION_DECISION_MEETING, cohesion_node_get_id (fixture->meeting));
  cohesion_build_set_text (resolution, COHESION_RESOLUTION_VERB, verb);
  cohesion_build_set_text (resolution, COHESION_RESOLUTION_TEXT, text);
  return decision;
}

static void
add_priority (CohesionNode *theme, const char *title)
{
  CohesionNode *priority = cohesion_build_add (theme, COHESION_THEME_LIST_PRIORITIES, COHESION_KIND_PRIORITY);

  cohesion_build_set_text (priority, COHESION_PRIORITY_TITLE, title);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->tree = cohesion_tree_new_blank ("en-GB");
  fixture->root = cohesion_tree_get_root (fixture->tree);
  fixture->meeting = cohesion_build_add (fixture->root, COHESION_DOCUMENT_LIST_MEETINGS,
                                         COHESION_KIND_MEETING);
  cohesion_build_set_text (fixture->meeting, COHESION_MEETING_BODY, "Cabinet");
  cohesion_build_set_text (fixture->meeting, COHESION_MEETING_DATE, "2027-02-09");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->tree);
}

static void
assert_extract (CohesionNode *node, const char *expected)
{
  g_autoptr (GPtrArray) parts = cohesion_minute_extract (node);
  g_autofree char *text = cohesion_minute_extract_to_text (parts);

  g_assert_cmpstr (text, ==, expected);
}

/* All that a meeting decided is in its minute, whichever decision it is asked of. */
static void
test_two_decisions (Fixture *fixture, gconstpointer data)
{
  const char *expected = "Meeting: 09/02/2027 - Cabinet\n\n"
                         "The Strategy\n\nCabinet resolved to:\n\n(i) Approve the Strategy.\n\n"
                         "The Plan\n\nCabinet resolved to:\n\n(i) Note the Plan.\n";
  CohesionNode *first = add_decision (fixture, "The Strategy", "approve", "the Strategy");
  CohesionNode *second = add_decision (fixture, "The Plan", "note", "the Plan");

  assert_extract (fixture->meeting, expected);
  assert_extract (first, expected);
  assert_extract (second, expected);
  cohesion_build_set_text (second, COHESION_DECISION_MEETING, NULL);
  assert_extract (second, "The Plan\n\nCabinet resolved to:\n\n(i) Note the Plan.\n");
  assert_extract (first,
                  "Meeting: 09/02/2027 - Cabinet\n\nCabinet resolved to:\n\n(i) Approve the Strategy.\n");
}

static void
test_presenter (Fixture *fixture, gconstpointer data)
{
  static const char *const said[] = { "The cabinet member for culture was glad.", NULL };
  CohesionNode *party = cohesion_build_add (fixture->root, COHESION_DOCUMENT_LIST_PARTIES,
                                            COHESION_KIND_PARTY);

  cohesion_build_set_text (party, COHESION_PARTY_ROLE, "Cabinet Member for Culture");
  cohesion_build_set_text (fixture->meeting, COHESION_MEETING_PRESENTED_BY, cohesion_node_get_id (party));
  assert_extract (fixture->meeting, "Meeting: 09/02/2027 - Cabinet\n\n"
                                    "The Cabinet Member for Culture presented the report.\n");
  cohesion_build_set_text (fixture->meeting, COHESION_MEETING_REPORT_TITLE, "The Strategy");
  cohesion_build_set_text (fixture->meeting, COHESION_MEETING_ITEM, "7");
  assert_extract (fixture->meeting, "Meeting: 09/02/2027 - Cabinet (Item 7)\n\n7 The Strategy\n\n"
                                    "The Cabinet Member for Culture presented “The Strategy”.\n");
  cohesion_build_set_strings (fixture->meeting, COHESION_MEETING_DISCUSSION, said);
  assert_extract (fixture->meeting, "Meeting: 09/02/2027 - Cabinet (Item 7)\n\n7 The Strategy\n\n"
                                    "The cabinet member for culture was glad.\n");
}

/* A point that ends with a colon leads in the themes only if it speaks of them, by the council’s own word. */
static void
test_themes (Fixture *fixture, gconstpointer data)
{
  static const char *const points[] = { "Members asked:", "The aims were:", "The themes were:", NULL };
  CohesionNode *settings = cohesion_tree_get_settings (fixture->tree);
  CohesionNode *theme = cohesion_build_add (fixture->root, COHESION_DOCUMENT_LIST_THEMES,
                                            COHESION_KIND_THEME);

  cohesion_build_set_text (settings, COHESION_SETTINGS_THEME_NAMES, "Aims");
  cohesion_build_set_text (settings, COHESION_SETTINGS_PRIORITY_NAME, "Objective");
  cohesion_build_set_text (theme, COHESION_THEME_TITLE, "Belonging");
  add_priority (theme, "To meet.");
  add_priority (theme, "To listen");
  cohesion_build_set_strings (fixture->meeting, COHESION_MEETING_DISCUSSION, points);
  assert_extract (fixture->meeting,
                  "Meeting: 09/02/2027 - Cabinet\n\nMembers asked:\n\nThe aims were:\n\n1. Belonging:\n\n"
                  "· Objective 1: To meet;\n\n· Objective 2: To listen.\n\nThe themes were:\n");
}

/* What is known of a meeting is said, and no more; what was agreed is without markup. */
static void
test_little (Fixture *fixture, gconstpointer data)
{
  CohesionNode *decision = add_decision (fixture, NULL, "approve",
                                         "the **whole** [Strategy](https://a.example)");

  cohesion_build_set_text (fixture->meeting, COHESION_MEETING_DATE, "2027-02");
  assert_extract (decision, "Meeting: February 2027 - Cabinet\n\nCabinet resolved to:\n\n"
                            "(i) Approve the whole Strategy.\n");
  cohesion_build_set_text (fixture->meeting, COHESION_MEETING_DATE, NULL);
  cohesion_build_set_text (fixture->meeting, COHESION_MEETING_MINUTE, "12");
  cohesion_build_set_text (fixture->meeting, COHESION_MEETING_REPORT_TITLE, "The Strategy");
  cohesion_build_set_text (fixture->meeting, COHESION_MEETING_TITLE, " ");
  assert_extract (decision, "Cabinet\n\n12 The Strategy\n\nCabinet resolved to:\n\n"
                            "(i) Approve the whole Strategy.\n");
}

#define TEST(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  TEST ("/minute-extract/two-decisions", test_two_decisions);
  TEST ("/minute-extract/presenter", test_presenter);
  TEST ("/minute-extract/themes", test_themes);
  TEST ("/minute-extract/little", test_little);
  return g_test_run ();
}
