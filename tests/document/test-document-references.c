#include "config.h"

#include "document/cohesion-document-references.h"
#include "document/cohesion-document-verbs.h"
#include "support/cohesion-dump.h"

typedef struct
{
  CohesionDocument *document;
  CohesionNode *parties[2];
  CohesionNode *action;
} Fixture;

static CohesionNode *
add (Fixture *fixture, CohesionNode *parent, guint list, guint kind)
{
  return cohesion_document_add (fixture->document, parent, list, G_MAXUINT, kind);
}

static const char *
id_of (Fixture *fixture, guint party)
{
  return cohesion_node_get_id (fixture->parties[party]);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  CohesionNode *root;
  CohesionNode *node;

  fixture->document = cohesion_document_new (NULL);
  root = cohesion_tree_get_root (cohesion_document_get_tree (fixture->document));
  for (guint i = 0; i < G_N_ELEMENTS (fixture->parties); i++)
    fixture->parties[i] = add (fixture, root, COHESION_DOCUMENT_LIST_PARTIES, COHESION_KIND_PARTY);
  node = add (fixture, root, COHESION_DOCUMENT_LIST_THEMES, COHESION_KIND_THEME);
  node = add (fixture, node, COHESION_THEME_LIST_PRIORITIES, COHESION_KIND_PRIORITY);
  fixture->action = add (fixture, node, COHESION_PRIORITY_LIST_ACTIONS, COHESION_KIND_ACTION);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->document);
}

static char *
dump (Fixture *fixture)
{
  return cohesion_dump (cohesion_document_get_tree (fixture->document));
}

static void
test_every_reference_in_one_step (Fixture *fixture, gconstpointer data)
{
  CohesionHistory *history = cohesion_document_get_history (fixture->document);
  CohesionNode *strategy = cohesion_tree_get_strategy (cohesion_document_get_tree (fixture->document));
  const char *both[] = { id_of (fixture, 0), id_of (fixture, 1), NULL };
  const char *first[] = { id_of (fixture, 0), NULL };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  cohesion_document_set_text (fixture->document, fixture->action, COHESION_ACTION_LEAD, first[0]);
  cohesion_document_set_strings (fixture->document, fixture->action, COHESION_ACTION_SUPPORTERS, both);
  cohesion_document_set_strings (fixture->document, fixture->action, COHESION_ACTION_PARTNERS, first);
  cohesion_document_set_text (fixture->document, strategy, COHESION_STRATEGY_LEAD_OFFICER, first[0]);
  before = dump (fixture);

  g_assert_cmpuint (
      cohesion_document_replace_reference (fixture->document, fixture->parties[0], fixture->parties[1]), ==,
      4);
  g_assert_cmpstr (cohesion_node_get_string (fixture->action, COHESION_ACTION_LEAD), ==, id_of (fixture, 1));
  g_assert_cmpstrv (cohesion_node_get_strings (fixture->action, COHESION_ACTION_SUPPORTERS), (both + 1));
  g_assert_cmpstrv (cohesion_node_get_strings (fixture->action, COHESION_ACTION_PARTNERS), (both + 1));
  g_assert_cmpstr (cohesion_node_get_string (strategy, COHESION_STRATEGY_LEAD_OFFICER), ==,
                   id_of (fixture, 1));
  g_assert_cmpstr (cohesion_history_get_undo_label (history), ==, "Replace everywhere");

  g_assert_true (cohesion_history_undo (history));
  after = dump (fixture);
  g_assert_cmpstr (after, ==, before);
}

static void
test_nobody_refers_to_himself (Fixture *fixture, gconstpointer data)
{
  cohesion_document_set_text (fixture->document, fixture->parties[1], COHESION_PARTY_REPLACED_BY,
                              id_of (fixture, 0));
  g_assert_cmpuint (
      cohesion_document_replace_reference (fixture->document, fixture->parties[0], fixture->parties[1]), ==,
      1);
  g_assert_false (cohesion_node_has_value (fixture->parties[1], COHESION_PARTY_REPLACED_BY));
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  CohesionDocument *document = fixture->document;
  CohesionHistory *history = cohesion_document_get_history (document);
  gconstpointer state = cohesion_history_get_state (history);

  /* Nothing to do. */
  g_assert_cmpuint (cohesion_document_replace_reference (document, fixture->parties[0], fixture->parties[1]),
                    ==, 0);
  cohesion_document_set_text (document, fixture->action, COHESION_ACTION_LEAD, id_of (fixture, 0));
  state = cohesion_history_get_state (history);
  g_assert_false (
      cohesion_document_can_replace_reference (document, fixture->parties[0], fixture->parties[0]));
  g_assert_false (cohesion_document_can_replace_reference (document, fixture->parties[0], fixture->action));
  g_assert_false (cohesion_document_can_replace_reference (document, fixture->parties[0], NULL));
  g_assert_cmpuint (cohesion_document_replace_reference (document, fixture->parties[0], fixture->action), ==,
                    0);
  cohesion_document_set_read_only (document, TRUE);
  g_assert_cmpuint (cohesion_document_replace_reference (document, fixture->parties[0], fixture->parties[1]),
                    ==, 0);
  g_assert_false (cohesion_document_retire_party (document, fixture->parties[0], "2026-11-23", NULL));
  g_assert_true (cohesion_history_get_state (history) == state);
}

static void
test_retire (Fixture *fixture, gconstpointer data)
{
  CohesionHistory *history = cohesion_document_get_history (fixture->document);
  CohesionNode *party = fixture->parties[0];

  cohesion_document_set_text (fixture->document, fixture->action, COHESION_ACTION_LEAD, id_of (fixture, 0));
  g_assert_true (
      cohesion_document_retire_party (fixture->document, party, "2026-11-23", fixture->parties[1]));
  g_assert_cmpstr (cohesion_node_get_string (party, COHESION_PARTY_ACTIVE_TO), ==, "2026-11-23");
  g_assert_true (cohesion_node_get_reference (party, COHESION_PARTY_REPLACED_BY) == fixture->parties[1]);
  g_assert_true (cohesion_node_get_reference (fixture->action, COHESION_ACTION_LEAD) == party);
  g_assert_true (cohesion_history_undo (history));
  g_assert_false (cohesion_node_has_value (party, COHESION_PARTY_ACTIVE_TO));
  g_assert_false (cohesion_node_has_value (party, COHESION_PARTY_REPLACED_BY));
  g_assert_false (cohesion_document_retire_party (fixture->document, party, "2026-11-23", party));
}

#define TEST(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  TEST ("/references/every-reference-in-one-step", test_every_reference_in_one_step);
  TEST ("/references/nobody-refers-to-himself", test_nobody_refers_to_himself);
  TEST ("/references/refused", test_refused);
  TEST ("/references/retire", test_retire);
  return g_test_run ();
}
