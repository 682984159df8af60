#include "config.h"

#include "model/cohesion-blank.h"
#include "model/cohesion-citation.h"
#include "model/cohesion-node-private.h"
#include "model/cohesion-node-text.h"
#include "model/cohesion-search.h"
#include "model/cohesion-usage.h"

/* Statistics and definitions that texts cite. */

typedef struct
{
  CohesionTree *tree;
  CohesionNode *strategy;
  CohesionNode *statistic;
  CohesionNode *definition;
} Fixture;

static void
set (CohesionNode *node, guint field, const char *text)
{
  g_auto (CohesionValue) value = cohesion_value_string (&cohesion_node_get_kind (node)->fields[field], text);

  cohesion_node_set_value (node, field, &value);
}

static CohesionNode *
add (Fixture *fixture, guint list, guint kind)
{
  g_autoptr (CohesionNode) node = cohesion_node_new (kind, NULL);

  cohesion_node_insert (cohesion_tree_get_root (fixture->tree), list, 0, node);
  return node;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->tree = cohesion_tree_new_blank ("en-GB");
  fixture->strategy = cohesion_tree_get_strategy (fixture->tree);
  fixture->statistic = add (fixture, COHESION_DOCUMENT_LIST_EVIDENCE, COHESION_KIND_EVIDENCE);
  fixture->definition = add (fixture, COHESION_DOCUMENT_LIST_DEFINITIONS, COHESION_KIND_DEFINITION);
  set (fixture->statistic, COHESION_EVIDENCE_STATEMENT, "**72 per cent** were born\nhere.");
  set (fixture->statistic, COHESION_EVIDENCE_SOURCE, "Census");
  set (fixture->definition, COHESION_DEFINITION_TERM, "Intégration");
  set (fixture->definition, COHESION_DEFINITION_TEXT, "How far people connect");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->tree);
}

/* The vision cites the statistic. */
static void
cite (Fixture *fixture)
{
  g_autofree char *uri = cohesion_citation_dup_uri (fixture->statistic);
  g_autofree char *text = g_strdup_printf ("As [72 **%%**](%s) say, [x](https://a.b)", uri);

  set (fixture->strategy, COHESION_STRATEGY_VISION, text);
}

static void
test_list (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *source;
    const char *expected;
  } cases[] = {
    { NULL, "" },
    { "none [a](https://b)", "" },
    { "[a](cite:1) and [b](cite:2)", "1 2" },
    { "[a **b** c](cite:1)", "1" },
    { "[a](cite:1) [b](cite:1)", "1 1" },
    { "- [a](CITE:1)", "1" },
    { "](cite:1)", "" },
    { "cite:1", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) ids = cohesion_citation_list (cases[i].source);
      g_autofree char *found = NULL;

      g_ptr_array_add (ids, NULL);
      found = g_strjoinv (" ", (GStrv) ids->pdata);
      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

static void
test_replace (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = cohesion_citation_replace ("**[a](cite:1)** [b](cite:12)\n", "1", "3");

  g_assert_cmpstr (text, ==, "**[a](cite:3)** [b](cite:12)\n");
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  g_autofree char *statistic = cohesion_citation_dup_words (fixture->statistic);
  g_autofree char *definition = cohesion_citation_dup_words (fixture->definition);
  g_autofree char *uri = cohesion_citation_dup_uri (fixture->statistic);
  g_autofree char *tooltip = cohesion_citation_dup_tooltip (fixture->tree, uri);
  g_autofree char *gone = cohesion_citation_dup_tooltip (fixture->tree, "cite:gone");

  g_assert_cmpstr (statistic, ==, "72 per cent were born here");
  g_assert_cmpstr (definition, ==, "Intégration");
  g_assert_true (strstr (tooltip, "Census") != NULL);
  g_assert_nonnull (gone);
  g_assert_null (cohesion_citation_dup_tooltip (fixture->tree, "https://a.b"));
  g_assert_true (cohesion_citation_find (fixture->tree, uri) == fixture->statistic);
  g_assert_null (cohesion_citation_find (fixture->tree, "cite:gone"));
  set (fixture->statistic, COHESION_EVIDENCE_STATEMENT, "");
  g_clear_pointer (&statistic, g_free);
  statistic = cohesion_citation_dup_words (fixture->statistic);
  g_assert_cmpstr (statistic, ==, "Statistic");
}

/* Only what can be cited is. */
static void
test_other_kinds (Fixture *fixture, gconstpointer data)
{
  g_autofree char *uri = cohesion_citation_dup_uri (fixture->strategy);

  g_assert_null (cohesion_citation_find (fixture->tree, uri));
}

static void
check_search (Fixture *fixture, const char *typed, CohesionNode *first, guint n)
{
  g_autoptr (GPtrArray) found = cohesion_citation_search (fixture->tree, typed);

  g_assert_cmpuint (found->len, ==, n);
  if (n > 0)
    g_assert_true (g_ptr_array_index (found, 0) == first);
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  check_search (fixture, "", fixture->statistic, 2);
  check_search (fixture, NULL, fixture->statistic, 2);
  check_search (fixture, "integr", fixture->definition, 1);
  check_search (fixture, "born CENS", fixture->statistic, 1);
  check_search (fixture, "nothing", NULL, 0);
}

static void
test_usage (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionUsage) usage = NULL;
  g_autofree char *lines = NULL;
  const CohesionUse *uses;
  guint n;

  g_assert_null (cohesion_citation_dup_uses (fixture->tree, fixture->statistic));
  cite (fixture);
  usage = cohesion_usage_new (fixture->tree, COHESION_CITATION_TARGETS);
  uses = cohesion_usage_get (usage, fixture->statistic, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (uses[0].node == fixture->strategy);
  g_assert_cmpuint (uses[0].field, ==, COHESION_STRATEGY_VISION);
  cohesion_usage_get (usage, fixture->definition, &n);
  g_assert_cmpuint (n, ==, 0);
  lines = cohesion_citation_dup_uses (fixture->tree, fixture->statistic);
  g_assert_true (g_str_has_suffix (lines, ": Vision"));
}

/* Where there are no links, only the words are read, and found. */
static void
test_plain (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;
  g_autofree char *title = cohesion_node_dup_title (fixture->statistic);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) ids = NULL;

  cite (fixture);
  text = cohesion_node_dup_plain_text (fixture->strategy, COHESION_STRATEGY_VISION);
  g_assert_cmpstr (text, ==, "As 72 % say, x");
  g_assert_cmpstr (title, ==, "72 per cent were born\nhere.");
  found = cohesion_search (fixture->tree, "72 % say", 10);
  g_assert_cmpuint (found->len, ==, 1);
  ids = cohesion_search (fixture->tree, "cite", 10);
  g_assert_cmpuint (ids->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/citation/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("list", test_list);
  ADD ("replace", test_replace);
  ADD ("words", test_words);
  ADD ("other-kinds", test_other_kinds);
  ADD ("search", test_search);
  ADD ("usage", test_usage);
  ADD ("plain", test_plain);
#undef ADD
  return g_test_run ();
}
