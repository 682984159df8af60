#include "config.h"

#include "cohesion-bench.h"

#include "model/cohesion-blank.h"
#include "model/cohesion-node-private.h"
#include "support/cohesion-build.h"

/* A strategy like those of councils, of any size: fifty actions to a priority, five priorities to a
 * theme; a title of about 50 letters, a description of about 200, a deadline, a lead out of 48, two
 * updates. The same size gives the same strategy. */

#define N_LEADS 48

static CohesionNode *
add (CohesionNode *parent, guint list, guint kind)
{
  static guint64 counter = 0;
  g_autofree char *id = g_strdup_printf ("%08x-0000-4000-8000-%012" G_GINT64_MODIFIER "x", kind, ++counter);
  g_autoptr (CohesionNode) child = cohesion_node_new (kind, id);

  cohesion_node_insert (parent, list, cohesion_node_get_n_children (parent, list), child);
  return child;
}

static char *
words (GRand *rand, guint length)
{
  static const char *const stock[] = { "residents", "and",     "partners", "of",      "every",   "ward",
                                       "meet",      "in",      "the",      "library", "to",      "agree",
                                       "how",       "culture", "café",     "council", "reports", "their",
                                       "progress",  "each",    "quarter",  "with",    "young",   "people" };
  GString *text = g_string_new ("Neighbours");

  while (text->len < length)
    g_string_append_printf (text, " %s", stock[g_rand_int_range (rand, 0, G_N_ELEMENTS (stock))]);
  return g_string_free_and_steal (text);
}

static void
add_update (CohesionNode *action, GRand *rand)
{
  CohesionNode *update = add (action, COHESION_ACTION_LIST_UPDATES, COHESION_KIND_UPDATE);
  g_autofree char *done = words (rand, 90);

  cohesion_build_set_text (update, COHESION_UPDATE_DATE, "2026-10-12");
  cohesion_build_set_text (update, COHESION_UPDATE_BY, "Policy");
  cohesion_build_set_text (update, COHESION_UPDATE_STATUS_AFTER, "green");
  cohesion_build_set_text (update, COHESION_UPDATE_DONE, done);
}

static void
add_action (CohesionNode *priority, GRand *rand, guint number, CohesionList *leads)
{
  static const char *const statuses[] = { "notStarted", "green", "green", "amber", "red", "blue" };
  CohesionNode *action = add (priority, COHESION_PRIORITY_LIST_ACTIONS, COHESION_KIND_ACTION);
  g_autofree char *code = g_strdup_printf ("A-%06u", number);
  g_autofree char *title = words (rand, 50);
  g_autofree char *description = words (rand, 200);
  CohesionDate date = cohesion_date_add_days (COHESION_DATE_INIT (2026, 1, 1),
                                              g_rand_int_range (rand, 0, 1200));
  g_autofree char *written = cohesion_date_format (date);
  CohesionDeadlineParts parts = { .text = written,
                                  .date = date,
                                  .precision = COHESION_DEADLINE_PRECISION_DAY };
  g_autoptr (CohesionDeadline) deadline = cohesion_deadline_new (&parts);
  g_auto (CohesionValue) value = cohesion_value_deadline (deadline);
  CohesionValue progress = cohesion_value_integer (g_rand_int_range (rand, 0, 101));

  cohesion_build_set_text (action, COHESION_ACTION_CODE, code);
  cohesion_build_set_text (action, COHESION_ACTION_TITLE, title);
  cohesion_build_set_text (action, COHESION_ACTION_DESCRIPTION, description);
  cohesion_build_set_text (action, COHESION_ACTION_LEAD,
                           cohesion_node_get_id (cohesion_list_get (leads, number % N_LEADS)));
  cohesion_build_set_text (action, COHESION_ACTION_STATUS, statuses[number % G_N_ELEMENTS (statuses)]);
  cohesion_node_set_value (action, COHESION_ACTION_DEADLINE, &value);
  cohesion_node_set_value (action, COHESION_ACTION_PROGRESS, &progress);
  add_update (action, rand);
  add_update (action, rand);
}

/**
 * cohesion_bench_tree:
 *
 * Returns: (transfer full): a strategy of @n_actions actions
 */
CohesionTree *
cohesion_bench_tree (guint n_actions)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2019);
  g_autoptr (CohesionTree) blank = cohesion_tree_new_blank ("en-GB");
  CohesionNode *document = cohesion_tree_get_root (blank);
  CohesionList *leads = cohesion_node_get_list (document, COHESION_DOCUMENT_LIST_PARTIES);
  CohesionNode *theme = NULL;
  CohesionNode *priority = NULL;

  for (guint i = 0; i < N_LEADS; i++)
    {
      g_autofree char *role = g_strdup_printf ("Service %u", i + 1);

      cohesion_build_set_text (add (document, COHESION_DOCUMENT_LIST_PARTIES, COHESION_KIND_PARTY),
                               COHESION_PARTY_ROLE, role);
    }
  cohesion_build_set_text (cohesion_tree_get_strategy (blank), COHESION_STRATEGY_TITLE, "We all belong");
  for (guint i = 0; i < n_actions; i++)
    {
      if (i % 250 == 0)
        {
          theme = add (document, COHESION_DOCUMENT_LIST_THEMES, COHESION_KIND_THEME);
          cohesion_build_set_text (theme, COHESION_THEME_TITLE, "Relationships and culture");
        }
      if (i % 50 == 0)
        {
          priority = add (theme, COHESION_THEME_LIST_PRIORITIES, COHESION_KIND_PRIORITY);
          cohesion_build_set_text (priority, COHESION_PRIORITY_TITLE,
                                   "To help all residents integrate in our community");
        }
      add_action (priority, rand, i, leads);
    }
  return g_steal_pointer (&blank);
}
