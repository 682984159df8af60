#include "config.h"

#include "cohesion-edits.h"

#include "cohesion-build.h"
#include "cohesion-sample.h"

static gint64 now = 1000 * G_USEC_PER_SEC;

/* A clock for histories that only moves when it is told to. */
gint64
cohesion_edits_clock (void)
{
  return now;
}

void
cohesion_edits_wait (gint64 seconds)
{
  now += seconds * G_USEC_PER_SEC;
}

static void
insert (CohesionHistory *history, CohesionNode *parent, guint list, guint kind)
{
  g_autoptr (CohesionNode) node = cohesion_node_new (kind, NULL);
  const CohesionKind *table = cohesion_kind_get (kind);
  CohesionPlace place = { parent, list, cohesion_node_get_n_children (parent, list) };

  for (guint i = 0; i < table->n_fields; i++)
    if (table->fields[i].flags & COHESION_FLAG_REQUIRED)
      cohesion_build_set_text (node, i, "needed");
  cohesion_history_insert (history, node, &place);
}

static CohesionNode *
random_node (CohesionTree *tree)
{
  CohesionNode *node = cohesion_tree_get_root (tree);

  for (;;)
    {
      const CohesionKind *kind = cohesion_node_get_kind (node);
      guint list = kind->n_lists ? (guint) g_test_rand_int_range (0, (int) kind->n_lists) : 0;
      guint n = kind->n_lists ? cohesion_node_get_n_children (node, list) : 0;

      if (n == 0 || g_test_rand_int_range (0, 6) == 0)
        return node;
      node = cohesion_list_get (cohesion_node_get_list (node, list),
                                (guint) g_test_rand_int_range (0, (int) n));
    }
}

static CohesionValue
random_value (const CohesionField *field)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  return g_test_rand_int_range (0, 8) == 0 ? cohesion_value_none (field)
                                           : cohesion_sample_value (rand, field);
}

static void
random_insert (CohesionHistory *history, CohesionNode *parent)
{
  const CohesionKind *kind = cohesion_node_get_kind (parent);
  guint list = kind->n_lists ? (guint) g_test_rand_int_range (0, (int) kind->n_lists) : 0;

  if (kind->n_lists && kind->lists[list].kind < COHESION_N_KINDS &&
      kind->lists[list].kind != COHESION_KIND_TRASH_ENTRY &&
      cohesion_list_accepts (cohesion_node_get_list (parent, list), kind->lists[list].kind))
    insert (history, parent, list, kind->lists[list].kind);
}

static void
random_move (CohesionTree *tree, CohesionHistory *history, CohesionNode *node)
{
  CohesionNode *parent = random_node (tree);
  int list = cohesion_kind_find_list_of (cohesion_node_get_kind (parent), cohesion_node_get_kind (node)->id);
  CohesionPlace place = { parent, (guint) list, 0 };

  if (list < 0)
    return;
  place.position = (guint) g_test_rand_int_range (
      0, (int) cohesion_node_get_n_children (parent, (guint) list) + 1);
  if (cohesion_history_can_move (history, node, &place))
    cohesion_history_move (history, node, &place);
}

static gboolean
may_go (CohesionTree *tree, CohesionNode *node)
{
  CohesionNode *parent = cohesion_node_get_parent (node);

  return parent && cohesion_tree_lookup_live (tree, cohesion_node_get_id (node)) &&
         !(cohesion_list_get_spec (cohesion_node_get_container (node))->flags & COHESION_LIST_SINGLE);
}

static void
random_edit (CohesionTree *tree, CohesionHistory *history, guint depth)
{
  CohesionNode *node = random_node (tree);
  const CohesionKind *kind = cohesion_node_get_kind (node);
  guint what = (guint) g_test_rand_int_range (0, 12);
  guint field = kind->n_fields ? (guint) g_test_rand_int_range (0, (int) kind->n_fields) : 0;
  gboolean can_set = kind->n_fields > 0 && !(kind->fields[field].flags & COHESION_FLAG_REQUIRED);
  g_auto (CohesionValue) value = can_set ? random_value (&kind->fields[field]) : cohesion_value_integer (0);

  cohesion_edits_wait (g_test_rand_int_range (0, 4));
  if (what < 4 && can_set)
    cohesion_history_type (history, node, field, &value);
  else if (what < 5 && can_set)
    cohesion_history_set (history, node, field, &value);
  else if (what < 9)
    random_insert (history, node);
  else if (what < 10 && may_go (tree, node))
    cohesion_history_remove (history, node);
  else if (what < 11 && may_go (tree, node))
    random_move (tree, history, node);
  else if (depth < 3)
    {
      cohesion_history_begin_group (history, "Several");
      for (int i = g_test_rand_int_range (0, 5); i > 0; i--)
        random_edit (tree, history, depth + 1);
      cohesion_history_end_group (history);
    }
}

void
cohesion_edits_random (CohesionTree *tree, CohesionHistory *history)
{
  random_edit (tree, history, 0);
}
