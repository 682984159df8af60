#include "config.h"

#include "model/cohesion-blank.h"
#include "model/cohesion-minute.h"
#include "model/cohesion-node-private.h"

/* The words of the minute of Barking and Dagenham’s Cabinet on 21 May 2019, and what may go wrong with them.
 */

#define APPROVE                                                                                              \
  "the “No one left behind: we all belong - A Cohesion and Integration Strategy for Barking and Dagenham”, " \
  "as set out at Appendix 1 to the report"
#define NOTE                                                                                                 \
  "the proposed approach to cohesion, including the socio-cultural, political and economic themes, and "     \
  "associated priorities and actions"

typedef struct
{
  CohesionTree *tree;
  CohesionNode *decision;
} Fixture;

static CohesionNode *
add (CohesionNode *parent, guint list, guint kind)
{
  g_autoptr (CohesionNode) child = cohesion_node_new (kind, NULL);

  cohesion_node_insert (parent, list, cohesion_node_get_n_children (parent, list), child);
  return child;
}

static void
set_text (CohesionNode *node, guint field, const char *text)
{
  g_auto (CohesionValue) value = cohesion_value_string (&cohesion_node_get_kind (node)->fields[field], text);

  cohesion_node_set_value (node, field, &value);
}

static CohesionNode *
resolve (Fixture *fixture, const char *verb, const char *text)
{
  CohesionNode *resolution = add (fixture->decision, COHESION_DECISION_LIST_RESOLUTIONS,
                                  COHESION_KIND_RESOLUTION);

  set_text (resolution, COHESION_RESOLUTION_VERB, verb);
  set_text (resolution, COHESION_RESOLUTION_TEXT, text);
  return resolution;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  CohesionNode *settings;

  fixture->tree = cohesion_tree_new_blank ("en-GB");
  settings = cohesion_tree_get_settings (fixture->tree);
  set_text (settings, COHESION_SETTINGS_LEAD_IN, "Cabinet resolved to:");
  set_text (settings, COHESION_SETTINGS_NUMERALS, "i");
  set_text (settings, COHESION_SETTINGS_CONJUNCTION, "and");
  fixture->decision = add (cohesion_tree_get_root (fixture->tree), COHESION_DOCUMENT_LIST_DECISIONS,
                           COHESION_KIND_DECISION);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->tree);
}

static void
assert_minute (Fixture *fixture, CohesionWording wording, const char *expected)
{
  CohesionList *all = cohesion_node_get_list (fixture->decision, COHESION_DECISION_LIST_RESOLUTIONS);
  g_autoptr (GString) minute = g_string_new (cohesion_decision_get_lead_in (fixture->decision));

  for (guint i = 0; i < cohesion_list_get_length (all); i++)
    {
      g_autofree char *numeral = cohesion_resolution_dup_numeral (cohesion_list_get (all, i), wording);
      g_autofree char *item = cohesion_resolution_dup_item (cohesion_list_get (all, i), wording);

      g_assert_true ((numeral != NULL) == (item != NULL));
      if (item)
        g_string_append_printf (minute, "%s%s %s", minute->len > 0 ? "\n\n" : "", numeral, item);
    }
  g_assert_cmpstr (minute->str, ==, expected);
}

static void
test_seed (Fixture *fixture, gconstpointer data)
{
  CohesionNode *first = resolve (fixture, "approve", APPROVE);
  g_autofree char *numeral = NULL;
  g_autofree char *item = NULL;

  resolve (fixture, "note", NOTE);
  numeral = cohesion_resolution_dup_numeral (first, COHESION_WORDING_AGREED);
  item = cohesion_resolution_dup_item (first, COHESION_WORDING_AGREED);
  g_assert_cmpstr (numeral, ==, "(i)");
  g_assert_cmpstr (item, ==, "Approve " APPROVE "; and");
  assert_minute (fixture, COHESION_WORDING_AGREED,
                 "Cabinet resolved to:\n\n(i) Approve " APPROVE "; and\n\n(ii) Note " NOTE ".");
}

static void
test_stops_are_not_doubled (Fixture *fixture, gconstpointer data)
{
  resolve (fixture, "approve", " the plan; and");
  resolve (fixture, "agree", "the budget;");
  resolve (fixture, "note", "the risks. ");
  assert_minute (
      fixture, COHESION_WORDING_RECOMMENDED,
      "Cabinet resolved to:\n\n(i) Approve the plan;\n\n(ii) Agree the budget; and\n\n(iii) Note the risks.");
}

static void
test_only_one (Fixture *fixture, gconstpointer data)
{
  resolve (fixture, "defer", "the report");
  assert_minute (fixture, COHESION_WORDING_AGREED, "Cabinet resolved to:\n\n(i) Defer the report.");
}

static void
test_the_unwritten_are_not_counted (Fixture *fixture, gconstpointer data)
{
  CohesionNode *empty = NULL;

  resolve (fixture, "approve", "the plan");
  empty = resolve (fixture, "note", "  ");
  resolve (fixture, NULL, "Thank the residents");
  assert_minute (fixture, COHESION_WORDING_AGREED,
                 "Cabinet resolved to:\n\n(i) Approve the plan; and\n\n(ii) Thank the residents.");
  g_assert_null (cohesion_resolution_dup_numeral (empty, COHESION_WORDING_AGREED));
  g_assert_null (cohesion_resolution_dup_item (empty, COHESION_WORDING_AGREED));
}

static void
test_as_agreed (Fixture *fixture, gconstpointer data)
{
  CohesionNode *resolution = resolve (fixture, "approve", "the plan");

  g_assert_false (cohesion_resolution_is_amended (resolution));
  set_text (resolution, COHESION_RESOLUTION_TEXT_AS_AGREED, "the plan, for two years");
  g_assert_true (cohesion_resolution_is_amended (resolution));
  assert_minute (fixture, COHESION_WORDING_AGREED,
                 "Cabinet resolved to:\n\n(i) Approve the plan, for two years.");
  assert_minute (fixture, COHESION_WORDING_RECOMMENDED, "Cabinet resolved to:\n\n(i) Approve the plan.");
}

static void
test_style (Fixture *fixture, gconstpointer data)
{
  CohesionNode *settings = cohesion_tree_get_settings (fixture->tree);

  set_text (settings, COHESION_SETTINGS_NUMERALS, "1");
  set_text (settings, COHESION_SETTINGS_CONJUNCTION, NULL);
  set_text (fixture->decision, COHESION_DECISION_LEAD, "The Committee agreed to:");
  resolve (fixture, "approve", "the plan");
  resolve (fixture, "note", "the risks");
  assert_minute (fixture, COHESION_WORDING_AGREED,
                 "The Committee agreed to:\n\n1. Approve the plan;\n\n2. Note the risks.");
}

/* What was put off or turned down was not resolved, and does not say so. */
static void
test_not_agreed (Fixture *fixture, gconstpointer data)
{
  CohesionNode *resolution = resolve (fixture, "approve", "the plan");

  set_text (fixture->decision, COHESION_DECISION_OUTCOME, "deferred");
  assert_minute (fixture, COHESION_WORDING_AGREED,
                 "The following recommendations were deferred:\n\n(i) Approve the plan.");
  set_text (fixture->decision, COHESION_DECISION_OUTCOME, "rejected");
  assert_minute (fixture, COHESION_WORDING_AGREED,
                 "The following recommendations were not agreed:\n\n(i) Approve the plan.");
  set_text (fixture->decision, COHESION_DECISION_OUTCOME, "deferred");
  set_text (resolution, COHESION_RESOLUTION_VERB, "defer");
  assert_minute (fixture, COHESION_WORDING_AGREED, "Cabinet resolved to:\n\n(i) Defer the plan.");
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  assert_minute (fixture, COHESION_WORDING_AGREED, "Cabinet resolved to:");
  set_text (cohesion_tree_get_settings (fixture->tree), COHESION_SETTINGS_LEAD_IN, NULL);
  assert_minute (fixture, COHESION_WORDING_AGREED, "");
}

#define TEST(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  TEST ("/minute/seed", test_seed);
  TEST ("/minute/stops-are-not-doubled", test_stops_are_not_doubled);
  TEST ("/minute/only-one", test_only_one);
  TEST ("/minute/the-unwritten-are-not-counted", test_the_unwritten_are_not_counted);
  TEST ("/minute/as-agreed", test_as_agreed);
  TEST ("/minute/style", test_style);
  TEST ("/minute/not-agreed", test_not_agreed);
  TEST ("/minute/nothing", test_nothing);
  return g_test_run ();
}
