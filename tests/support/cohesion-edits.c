#include "config.h"

#include "cohesion-edits.h"

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
  CohesionPlace place = { parent, list, cohesion_node_get_n_children (parent, list) };

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
random_deadline (void)
{
  static const char *const texts[] = { "By end of March annually", "by Autumn 2025", "Year 1-4",
                                       "30 June 2026", "" };
  const char *text = texts[g_test_rand_int_range (0, G_N_ELEMENTS (texts))];
  CohesionDeadlineContext context = { 0 };
  g_autoptr (CohesionDeadline) deadline = NULL;

  if (*text != '\0')
    deadline = cohesion_deadline_parse (text, &context, NULL);
  return cohesion_value_deadline (deadline);
}

static CohesionValue
random_value (const CohesionField *field)
{
  g_autofree char *text = g_strdup_printf ("%d", g_test_rand_int_range (0, 50));
  const char *strings[] = { text, "and", text, NULL };

  switch (cohesion_field_get_storage (field))
    {
    case COHESION_STORAGE_INTEGER:
      return cohesion_value_integer (g_test_rand_int_range (0, 2));
    case COHESION_STORAGE_STRINGS:
      return cohesion_value_strings (strings + g_test_rand_int_range (0, 4));
    case COHESION_STORAGE_STRING:
      return cohesion_value_string (field, text);
    case COHESION_STORAGE_DEADLINE:
    default:
      return random_deadline ();
    }
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
  g_auto (CohesionValue) value = kind->n_fields ? random_value (&kind->fields[field])
                                                : cohesion_value_integer (0);

  cohesion_edits_wait (g_test_rand_int_range (0, 4));
  if (what < 4 && kind->n_fields)
    cohesion_history_type (history, node, field, &value);
  else if (what < 5 && kind->n_fields)
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
