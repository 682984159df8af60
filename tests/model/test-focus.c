#include "config.h"

#include "support/cohesion-build.h"

#include "model/cohesion-blank.h"
#include "model/cohesion-focus.h"
#include "model/cohesion-list.h"

/* What was raised, and whether anything came of it. */

static CohesionNode *
add_focus (CohesionTree *tree, const char *response, const char *reply, guint link, const char *target)
{
  CohesionNode *root = cohesion_tree_get_root (tree);
  CohesionNode *event = cohesion_node_get_n_children (root, COHESION_DOCUMENT_LIST_ENGAGEMENTS) > 0
                            ? cohesion_list_get (
                                  cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_ENGAGEMENTS), 0)
                            : cohesion_build_add (root, COHESION_DOCUMENT_LIST_ENGAGEMENTS,
                                                  COHESION_KIND_ENGAGEMENT);
  CohesionNode *focus = cohesion_build_add (event, COHESION_ENGAGEMENT_LIST_FOCUSES, COHESION_KIND_FOCUS);
  const char *ids[] = { target, NULL };

  cohesion_build_set_text (focus, COHESION_FOCUS_RESPONSE, response);
  cohesion_build_set_text (focus, COHESION_FOCUS_REPLY, reply);
  if (target)
    cohesion_build_set_strings (focus, link, ids);
  return focus;
}

static const struct
{
  const char *response;
  const char *reply;
  const char *target;
  guint gaps;
  const char *symbol;
  const char *label;
} cases[] = {
  { NULL, NULL, NULL, COHESION_FOCUS_PENDING, "circle", "No reply yet" },
  { "pending", "Soon", NULL, COHESION_FOCUS_PENDING, "circle", "No reply yet" },
  { "accepted", NULL, NULL, COHESION_FOCUS_SAYS_NOTHING | COHESION_FOCUS_LEADS_NOWHERE, "tick", "Accepted" },
  { "accepted", "Done", "p", 0, "tick", "Accepted" },
  { "partly", "Some", NULL, COHESION_FOCUS_LEADS_NOWHERE, "diamond", "Partly accepted" },
  { "notAccepted", NULL, NULL, COHESION_FOCUS_SAYS_NOTHING, "cross", "Not accepted" },
  { "notAccepted", "No", NULL, 0, "cross", "Not accepted" },
  { "noted", NULL, NULL, 0, "dot", "Noted" },
};

static void
test_gaps (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint link = COHESION_FOCUS_PRIORITIES; link <= COHESION_FOCUS_ACTIONS; link++)
      {
        g_autoptr (CohesionTree) tree = cohesion_tree_new_blank ("en-GB");
        CohesionNode *focus = add_focus (tree, cases[i].response, cases[i].reply, link, cases[i].target);

        g_assert_cmpuint (cohesion_focus_get_gaps (focus), ==, cases[i].gaps);
        g_assert_cmpstr (cohesion_focus_get_symbol (focus), ==, cases[i].symbol);
        g_assert_cmpstr (cohesion_focus_get_response_label (focus), ==, cases[i].label);
      }
}

static void
assert_counts (CohesionTree *tree, const char *expected)
{
  CohesionFocusCounts counts;
  g_autofree char *text = NULL;

  cohesion_focus_counts_init (&counts, tree);
  text = cohesion_focus_counts_describe (&counts);
  g_assert_cmpstr (text, ==, expected);
}

/* Each focus is counted once, whichever and however many gaps it has. */
static void
test_counts (void)
{
  g_autoptr (CohesionTree) tree = cohesion_tree_new_blank ("en-GB");
  g_autoptr (CohesionTree) other = cohesion_tree_new_blank ("en-GB");

  assert_counts (tree, "Nothing that was raised is recorded yet");
  add_focus (tree, "noted", NULL, 0, NULL);
  assert_counts (tree, "1 focus, with a reply");
  add_focus (tree, "pending", NULL, 0, NULL);
  assert_counts (tree, "No reply yet to 1 of 2 focuses");
  add_focus (tree, NULL, NULL, 0, NULL);
  assert_counts (tree, "No reply yet to 2 of 3 focuses");
  add_focus (tree, "accepted", NULL, 0, NULL);
  assert_counts (tree, "No reply yet to 3 of 4 focuses; accepted but leading nowhere: 1");
  add_focus (other, "accepted", "Yes", 0, NULL);
  add_focus (other, "accepted", "Yes", COHESION_FOCUS_ACTIONS, "a");
  assert_counts (other, "Accepted but leading nowhere: 1 of 2 focuses");
}

static void
assert_unraised (CohesionTree *tree, const char *expected, CohesionNode *first)
{
  g_autoptr (GPtrArray) unraised = cohesion_focus_list_unraised (tree);
  CohesionFocusCounts counts;
  g_autofree char *text = NULL;

  cohesion_focus_counts_init (&counts, tree);
  text = cohesion_focus_counts_describe_unraised (&counts);
  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpuint (unraised->len, ==, counts.n_unraised);
  g_assert_true (first == (unraised->len > 0 ? g_ptr_array_index (unraised, 0) : NULL));
}

/* An action stands for its priority; before anything is recorded, nothing can be said. */
static void
test_unraised (void)
{
  g_autoptr (CohesionTree) tree = cohesion_tree_new_blank ("en-GB");
  CohesionNode *theme = cohesion_build_add (cohesion_tree_get_root (tree), COHESION_DOCUMENT_LIST_THEMES,
                                            COHESION_KIND_THEME);
  CohesionNode *work = cohesion_build_add (theme, COHESION_THEME_LIST_PRIORITIES, COHESION_KIND_PRIORITY);
  CohesionNode *health = cohesion_build_add (theme, COHESION_THEME_LIST_PRIORITIES, COHESION_KIND_PRIORITY);
  CohesionNode *action = cohesion_build_add (health, COHESION_PRIORITY_LIST_ACTIONS, COHESION_KIND_ACTION);

  assert_unraised (tree, NULL, NULL);
  add_focus (tree, "noted", NULL, 0, NULL);
  assert_unraised (tree, "Nobody raised 2 of 2 priorities", work);
  add_focus (tree, "accepted", NULL, COHESION_FOCUS_ACTIONS, cohesion_node_get_id (action));
  assert_unraised (tree, "Nobody raised 1 of 2 priorities", work);
  add_focus (tree, "accepted", NULL, COHESION_FOCUS_PRIORITIES, cohesion_node_get_id (work));
  assert_unraised (tree, NULL, NULL);
}

static void
test_link_field (void)
{
  g_assert_cmpuint (cohesion_focus_get_link_field (COHESION_KIND_PRIORITY), ==, COHESION_FOCUS_PRIORITIES);
  g_assert_cmpuint (cohesion_focus_get_link_field (COHESION_KIND_ACTION), ==, COHESION_FOCUS_ACTIONS);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/focus/gaps", test_gaps);
  g_test_add_func ("/focus/counts", test_counts);
  g_test_add_func ("/focus/unraised", test_unraised);
  g_test_add_func ("/focus/link-field", test_link_field);
  return g_test_run ();
}
