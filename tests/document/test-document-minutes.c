#include "config.h"

#include "document/cohesion-document-minutes.h"
#include "document/cohesion-document-verbs.h"
#include "model/cohesion-list.h"
#include "support/cohesion-dump.h"

#include <string.h>

static const CohesionDeadlineContext context = { .today = COHESION_DATE_INIT (2026, 11, 28) };

typedef struct
{
  CohesionDocument *document;
  CohesionTree *tree;
  char *text;
  char *before;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "minutes", data, NULL);
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &fixture->text, NULL, &error);
  g_assert_no_error (error);
  fixture->document = cohesion_document_new (NULL);
  fixture->tree = cohesion_document_get_tree (fixture->document);
  fixture->before = cohesion_dump (fixture->tree);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_free (fixture->text);
  g_free (fixture->before);
  g_assert_finalize_object (fixture->document);
}

static CohesionNode *
child (CohesionNode *parent, guint list, guint position)
{
  g_assert_cmpuint (cohesion_node_get_n_children (parent, list), >, position);
  return cohesion_list_get (cohesion_node_get_list (parent, list), position);
}

static void
test_structure (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionMinutes) minutes = cohesion_minutes_read (fixture->text, fixture->tree, &context);
  CohesionNode *root = cohesion_tree_get_root (fixture->tree);
  CohesionNode *strategy = cohesion_tree_get_strategy (fixture->tree);
  CohesionNode *meeting, *decision, *resolution;
  g_autoptr (GPtrArray) appendices = NULL;
  g_autofree char *after = NULL;

  g_assert_cmpuint (cohesion_document_bring_in_minutes (fixture->document, minutes), >, 20);
  g_assert_cmpstr (cohesion_node_get_name (strategy), ==, "No one left behind: we all belong");
  g_assert_cmpuint (cohesion_node_get_n_children (root, COHESION_DOCUMENT_LIST_THEMES), ==, 3);
  g_assert_cmpuint (cohesion_node_get_n_children (child (root, COHESION_DOCUMENT_LIST_THEMES, 1),
                                                  COHESION_THEME_LIST_PRIORITIES),
                    ==, 2);
  meeting = child (root, COHESION_DOCUMENT_LIST_MEETINGS, 0);
  g_assert_cmpstr (
      cohesion_node_get_name (cohesion_node_get_reference (meeting, COHESION_MEETING_PRESENTED_BY)), ==,
      "Cabinet Member for Community Leadership and Engagement");
  g_assert_cmpuint (g_strv_length ((GStrv) cohesion_node_get_strings (meeting, COHESION_MEETING_DISCUSSION)),
                    ==, 4);
  decision = child (root, COHESION_DOCUMENT_LIST_DECISIONS, 0);
  g_assert_true (cohesion_node_get_reference (decision, COHESION_DECISION_MEETING) == meeting);
  g_assert_cmpstr (cohesion_node_get_string (decision, COHESION_DECISION_OUTCOME), ==, "asRecommended");
  g_assert_cmpstr (cohesion_node_get_string (strategy, COHESION_STRATEGY_STATUS), ==, "adopted");
  resolution = child (decision, COHESION_DECISION_LIST_RESOLUTIONS, 0);
  appendices = cohesion_node_get_references (resolution, COHESION_RESOLUTION_APPENDICES);
  g_assert_cmpuint (appendices->len, ==, 1);
  g_assert_cmpstr (cohesion_node_get_string (child (strategy, COHESION_STRATEGY_LIST_PARENTS, 0),
                                             COHESION_PARENT_PLAN_ADOPTED),
                   ==, "2017");

  /* What is in doubt was not taken, and one step undoes the rest. */
  g_assert_false (cohesion_node_has_value (strategy, COHESION_STRATEGY_DIRECTIONS));
  g_assert_false (
      cohesion_node_has_value (child (root, COHESION_DOCUMENT_LIST_THEMES, 0), COHESION_THEME_STRAND));
  g_assert_true (cohesion_history_undo (cohesion_document_get_history (fixture->document)));
  after = cohesion_dump (fixture->tree);
  g_assert_cmpstr (after, ==, fixture->before);
}

/* The council, the strategy and the source of quotes are taken from a page; the name of a person is not. */
static void
test_page (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionMinutes) minutes = cohesion_minutes_read (fixture->text, fixture->tree, &context);
  CohesionNode *root = cohesion_tree_get_root (fixture->tree);
  CohesionNode *quote, *party, *engagement;

  cohesion_document_bring_in_minutes (fixture->document, minutes);
  g_assert_cmpstr (cohesion_node_get_name (cohesion_tree_get_organisation (fixture->tree)), ==,
                   "Newham Council");
  g_assert_cmpstr (cohesion_node_get_name (cohesion_tree_get_strategy (fixture->tree)), ==,
                   "Social integration strategy");
  party = child (root, COHESION_DOCUMENT_LIST_PARTIES, 0);
  g_assert_cmpstr (cohesion_node_get_name (party), ==, "Commissioner for social integration and equalities");
  g_assert_false (cohesion_node_has_value (party, COHESION_PARTY_NAME));
  quote = child (root, COHESION_DOCUMENT_LIST_QUOTES, 0);
  g_assert_cmpstr (cohesion_node_get_string (quote, COHESION_QUOTE_DATE), ==, "2019-10-17");
  engagement = child (root, COHESION_DOCUMENT_LIST_ENGAGEMENTS, 0);
  g_assert_true (g_str_has_suffix (cohesion_node_get_string (engagement, COHESION_ENGAGEMENT_METHOD),
                                   "how the council can increase social integration within the borough."));
  g_assert_cmpuint (cohesion_node_get_n_children (root, COHESION_DOCUMENT_LIST_THEMES), ==, 0);
}

/* That the strategy will be adopted is said beforehand, of what does it and of nothing else. */
static void
test_says_adoption (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionMinutes) minutes = cohesion_minutes_read (fixture->text, fixture->tree, &context);
  GPtrArray *pieces = cohesion_minutes_get_pieces (minutes);
  guint said = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      g_autofree char *text = cohesion_minutes_dup_text (minutes, g_ptr_array_index (pieces, i));

      said += strstr (text, "Adopts the strategy") != NULL;
    }
  g_assert_cmpuint (said, ==, 1);
}

/* Nothing that is there already comes a second time. */
static void
test_twice (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CohesionMinutes) minutes = cohesion_minutes_read (fixture->text, fixture->tree, &context);
      guint count = cohesion_document_bring_in_minutes (fixture->document, minutes);
      g_autofree char *dump = cohesion_dump (fixture->tree);

      if (i == 0)
        {
          g_assert_cmpuint (count, >, 0);
          g_free (g_steal_pointer (&fixture->before));
          fixture->before = g_steal_pointer (&dump);
        }
      else
        g_assert_cmpstr (dump, ==, fixture->before);
    }
}

static const CohesionMinutesPiece *
find_piece (CohesionMinutes *minutes, guint kind)
{
  GPtrArray *pieces = cohesion_minutes_get_pieces (minutes);

  for (guint i = 0; i < pieces->len; i++)
    {
      const CohesionMinutesPiece *piece = g_ptr_array_index (pieces, i);

      if (cohesion_node_is (piece->node, kind) && piece->target == NULL)
        return piece;
    }
  g_assert_not_reached ();
}

/* A meeting of the same body on another day is another meeting, and what it decided another decision. */
static void
test_other_day (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionMinutes) first = cohesion_minutes_read (fixture->text, fixture->tree, &context);
  g_autoptr (CohesionMinutes) second = NULL;
  g_autoptr (GString) other = g_string_new (fixture->text);

  cohesion_document_bring_in_minutes (fixture->document, first);
  g_assert_cmpuint (g_string_replace (other, "21/05/2019", "18/06/2019", 0), ==, 1);
  second = cohesion_minutes_read (other->str, fixture->tree, &context);
  g_assert_null (find_piece (second, COHESION_KIND_MEETING)->existing);
  g_assert_null (find_piece (second, COHESION_KIND_DECISION)->existing);
  g_assert_true (find_piece (second, COHESION_KIND_MEETING)->accepted);
  g_assert_nonnull (find_piece (second, COHESION_KIND_THEME)->existing);
}

/* Words that somebody changed since are not replaced before somebody looked. */
static void
test_changed_since (Fixture *fixture, gconstpointer data)
{
  CohesionNode *root = cohesion_tree_get_root (fixture->tree);
  g_autoptr (CohesionMinutes) first = cohesion_minutes_read (fixture->text, fixture->tree, &context);
  g_autoptr (CohesionMinutes) second = NULL;
  GPtrArray *pieces;
  guint replacing = 0;

  cohesion_document_bring_in_minutes (fixture->document, first);
  cohesion_document_set_text (fixture->document, child (root, COHESION_DOCUMENT_LIST_ENGAGEMENTS, 0),
                              COHESION_ENGAGEMENT_FINDINGS, "Much was raised.");
  second = cohesion_minutes_read (fixture->text, fixture->tree, &context);
  pieces = cohesion_minutes_get_pieces (second);
  for (guint i = 0; i < pieces->len; i++)
    {
      const CohesionMinutesPiece *piece = g_ptr_array_index (pieces, i);

      if (piece->doubt && strstr (piece->doubt, "“Much was raised.”"))
        {
          g_assert_false (piece->accepted);
          replacing++;
        }
    }
  g_assert_cmpuint (replacing, ==, 1);
}

/* What goes into a piece that is left out is left out, and so is a reference to it. */
static void
test_left_out (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionMinutes) minutes = cohesion_minutes_read (fixture->text, fixture->tree, &context);
  GPtrArray *pieces = cohesion_minutes_get_pieces (minutes);
  CohesionNode *root = cohesion_tree_get_root (fixture->tree);
  guint held = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      CohesionMinutesPiece *piece = g_ptr_array_index (pieces, i);

      if (cohesion_node_is (piece->node, COHESION_KIND_ENGAGEMENT) ||
          cohesion_node_is (piece->node, COHESION_KIND_PARTY))
        piece->accepted = FALSE;
    }
  for (guint i = 0; i < pieces->len; i++)
    held += cohesion_minutes_piece_is_held (minutes, g_ptr_array_index (pieces, i));
  g_assert_cmpuint (held, ==, 8); /* the attendance, the findings, five focuses, the name of the speaker */
  cohesion_document_bring_in_minutes (fixture->document, minutes);
  g_assert_cmpuint (cohesion_node_get_n_children (root, COHESION_DOCUMENT_LIST_ENGAGEMENTS), ==, 0);
  g_assert_cmpuint (cohesion_node_get_n_children (root, COHESION_DOCUMENT_LIST_EVIDENCE), ==, 0);
  g_assert_false (
      cohesion_node_has_value (child (root, COHESION_DOCUMENT_LIST_QUOTES, 0), COHESION_QUOTE_SPEAKER));
  g_assert_cmpstr (cohesion_node_get_string (child (root, COHESION_DOCUMENT_LIST_DEFINITIONS, 0),
                                             COHESION_DEFINITION_SOURCE),
                   ==, "Mayor of London");
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionMinutes) minutes = cohesion_minutes_read (fixture->text, fixture->tree, &context);
  g_autofree char *after = NULL;

  cohesion_document_set_read_only (fixture->document, TRUE);
  g_assert_cmpuint (cohesion_document_bring_in_minutes (fixture->document, minutes), ==, 0);
  after = cohesion_dump (fixture->tree);
  g_assert_cmpstr (after, ==, fixture->before);
}

#define TEST(path, file, func) g_test_add (path, Fixture, file, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  TEST ("/document-minutes/structure", "barking-and-dagenham.txt", test_structure);
  TEST ("/document-minutes/page", "newham.txt", test_page);
  TEST ("/document-minutes/says-adoption", "barking-and-dagenham.txt", test_says_adoption);
  TEST ("/document-minutes/twice", "barking-and-dagenham.txt", test_twice);
  TEST ("/document-minutes/twice-newham", "newham.txt", test_twice);
  TEST ("/document-minutes/other-day", "barking-and-dagenham.txt", test_other_day);
  TEST ("/document-minutes/changed-since", "newham.txt", test_changed_since);
  TEST ("/document-minutes/left-out", "newham.txt", test_left_out);
  TEST ("/document-minutes/read-only", "newham.txt", test_read_only);
  return g_test_run ();
}
