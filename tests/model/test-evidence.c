#include "config.h"

#include "support/cohesion-build.h"

#include "model/cohesion-blank.h"
#include "model/cohesion-evidence.h"

/* Whether a statistic or a definition can be relied on, and how it is cited. */

typedef struct
{
  CohesionTree *tree;
  CohesionNode *statistic;
  CohesionNode *definition;
  CohesionNode *quote;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  CohesionNode *root;

  self->tree = cohesion_tree_new_blank ("en-GB");
  root = cohesion_tree_get_root (self->tree);
  self->statistic = cohesion_build_add (root, COHESION_DOCUMENT_LIST_EVIDENCE, COHESION_KIND_EVIDENCE);
  self->definition = cohesion_build_add (root, COHESION_DOCUMENT_LIST_DEFINITIONS, COHESION_KIND_DEFINITION);
  self->quote = cohesion_build_add (root, COHESION_DOCUMENT_LIST_QUOTES, COHESION_KIND_QUOTE);
  cohesion_build_set_text (self->statistic, COHESION_EVIDENCE_STATEMENT,
                           "**27 per cent** are not UK nationals.");
  cohesion_build_set_text (self->definition, COHESION_DEFINITION_TERM, "Social integration");
  cohesion_build_set_text (self->quote, COHESION_QUOTE_TEXT, "Ties bring people together.");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_finalize_object (self->tree);
}

static void
test_gaps_of_statistic (Fixture *self, gconstpointer data)
{
  g_assert_cmpuint (cohesion_evidence_get_gaps (self->statistic), ==,
                    COHESION_EVIDENCE_UNSOURCED | COHESION_EVIDENCE_UNDATED);
  cohesion_build_set_text (self->statistic, COHESION_EVIDENCE_SOURCE, "Census");
  g_assert_cmpuint (cohesion_evidence_get_gaps (self->statistic), ==, COHESION_EVIDENCE_UNDATED);
  cohesion_build_set_text (self->statistic, COHESION_EVIDENCE_PERIOD, "2021");
  g_assert_cmpuint (cohesion_evidence_get_gaps (self->statistic), ==, 0);
  cohesion_build_set_text (self->statistic, COHESION_EVIDENCE_PERIOD, NULL);
  cohesion_build_set_text (self->statistic, COHESION_EVIDENCE_PUBLISHED, "2022-11");
  g_assert_cmpuint (cohesion_evidence_get_gaps (self->statistic), ==, 0);
}

/* Whoever adopted a definition did so on some day: it stands there, or is that of the meeting. */
static void
test_undated_adoption (Fixture *self, gconstpointer data)
{
  CohesionNode *root = cohesion_tree_get_root (self->tree);
  CohesionNode *meeting = cohesion_build_add (root, COHESION_DOCUMENT_LIST_MEETINGS, COHESION_KIND_MEETING);
  CohesionNode *decision = cohesion_build_add (root, COHESION_DOCUMENT_LIST_DECISIONS,
                                               COHESION_KIND_DECISION);
  CohesionNode *resolution = cohesion_build_add (decision, COHESION_DECISION_LIST_RESOLUTIONS,
                                                 COHESION_KIND_RESOLUTION);

  cohesion_build_set_text (self->definition, COHESION_DEFINITION_TEXT, "The extent to which…");
  cohesion_build_set_text (self->definition, COHESION_DEFINITION_SOURCE, "Mayor of London");
  cohesion_build_set_integer (self->definition, COHESION_DEFINITION_ADOPTED, TRUE);
  g_assert_cmpuint (cohesion_evidence_get_gaps (self->definition), ==, COHESION_EVIDENCE_UNDATED);
  cohesion_build_set_text (self->definition, COHESION_DEFINITION_DECISION, cohesion_node_get_id (resolution));
  cohesion_build_set_text (decision, COHESION_DECISION_MEETING, cohesion_node_get_id (meeting));
  g_assert_cmpuint (cohesion_evidence_get_gaps (self->definition), ==, COHESION_EVIDENCE_UNDATED);
  cohesion_build_set_text (meeting, COHESION_MEETING_DATE, "2019-10-17");
  g_assert_cmpuint (cohesion_evidence_get_gaps (self->definition), ==, 0);
  cohesion_build_set_text (self->definition, COHESION_DEFINITION_DECISION, NULL);
  cohesion_build_set_text (self->definition, COHESION_DEFINITION_ADOPTED_ON, "2019");
  g_assert_cmpuint (cohesion_evidence_get_gaps (self->definition), ==, 0);
}

/* Of whom and where a figure is stands before it, where the words do not say so. */
static void
test_of_whom (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *whom;
    const char *where;
    const char *citation;
  } cases[] = {
    { "residents", "Newham", "Of residents in Newham: 27 per cent are not UK nationals." },
    { "residents", NULL, "Of residents: 27 per cent are not UK nationals." },
    { NULL, "Newham", "In Newham: 27 per cent are not UK nationals." },
    { "UK Nationals", "Newham", "In Newham: 27 per cent are not UK nationals." },
    { NULL, NULL, "27 per cent are not UK nationals." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *citation = NULL;

      cohesion_build_set_text (self->statistic, COHESION_EVIDENCE_POPULATION, cases[i].whom);
      cohesion_build_set_text (self->statistic, COHESION_EVIDENCE_GEOGRAPHY, cases[i].where);
      citation = cohesion_evidence_dup_citation (self->statistic, "en-GB");
      g_assert_cmpstr (citation, ==, cases[i].citation);
    }
}

static void
test_gaps_of_definition (Fixture *self, gconstpointer data)
{
  g_assert_cmpuint (cohesion_evidence_get_gaps (self->definition), ==, COHESION_EVIDENCE_UNDEFINED);
  cohesion_build_set_text (self->definition, COHESION_DEFINITION_TEXT, "The extent to which…");
  g_assert_cmpuint (cohesion_evidence_get_gaps (self->definition), ==, COHESION_EVIDENCE_UNSOURCED);
  cohesion_build_set_text (self->definition, COHESION_DEFINITION_SOURCE, "Mayor of London");
  g_assert_cmpuint (cohesion_evidence_get_gaps (self->definition), ==, 0);
  g_assert_cmpuint (cohesion_evidence_get_gaps (self->quote), ==, 0);
}

static void
assert_counts (Fixture *self, const char *expected)
{
  CohesionEvidenceCounts counts;
  g_autofree char *text = NULL;

  cohesion_evidence_counts_init (&counts, self->tree);
  text = cohesion_evidence_counts_describe (&counts);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_counts (Fixture *self, gconstpointer data)
{
  g_autoptr (CohesionTree) blank = cohesion_tree_new_blank ("en-GB");
  Fixture other = { .tree = blank };

  assert_counts (&other, "No statistics and no definitions yet");
  assert_counts (self, "2 of 2 lack their source, year or words");
  cohesion_build_set_text (self->definition, COHESION_DEFINITION_TEXT, "The extent to which…");
  cohesion_build_set_text (self->definition, COHESION_DEFINITION_SOURCE, "Mayor of London");
  assert_counts (self, "1 of 2 lacks its source, year or words");
  cohesion_build_set_text (self->statistic, COHESION_EVIDENCE_SOURCE, "Census");
  cohesion_build_set_text (self->statistic, COHESION_EVIDENCE_PERIOD, "2021");
  assert_counts (self, "2 statistics and definitions, all with their sources");
}

static void
assert_citation (CohesionNode *node, const char *expected)
{
  g_autofree char *text = cohesion_evidence_dup_citation (node, NULL);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_citation (Fixture *self, gconstpointer data)
{
  g_assert_null (cohesion_evidence_dup_source_note (self->statistic, NULL));
  assert_citation (self->statistic, "27 per cent are not UK nationals.");
  cohesion_build_set_text (self->statistic, COHESION_EVIDENCE_SOURCE, "Census");
  cohesion_build_set_text (self->statistic, COHESION_EVIDENCE_PUBLISHER, "ONS");
  cohesion_build_set_text (self->statistic, COHESION_EVIDENCE_PUBLISHED, "2021");
  assert_citation (self->statistic, "27 per cent are not UK nationals (ONS, Census, 2021).");

  cohesion_build_set_text (self->definition, COHESION_DEFINITION_TEXT, "The extent to which people connect");
  cohesion_build_set_text (self->definition, COHESION_DEFINITION_SOURCE, "Mayor of London");
  assert_citation (self->definition,
                   "Social integration: “The extent to which people connect” (Mayor of London).");

  cohesion_build_set_text (self->quote, COHESION_QUOTE_SPEAKER_TEXT, "A resident");
  cohesion_build_set_text (self->quote, COHESION_QUOTE_DATE, "2019-10-17");
  assert_citation (self->quote, "“Ties bring people together.” (A resident, 17 October 2019).");
}

#define add(name, test) g_test_add ("/evidence/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("gaps-of-statistic", test_gaps_of_statistic);
  add ("gaps-of-definition", test_gaps_of_definition);
  add ("undated-adoption", test_undated_adoption);
  add ("of-whom", test_of_whom);
  add ("counts", test_counts);
  add ("citation", test_citation);
  return g_test_run ();
}
