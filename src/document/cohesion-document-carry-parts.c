#include "config.h"

#include "cohesion-document-carry-private.h"

#include "model/cohesion-citation.h"
#include "model/cohesion-list.h"
#include "model/cohesion-risk.h"
#include "model/cohesion-summary.h"

/* What goes on in the next strategy beside its actions, if that is chosen; and whatever its texts cite. */

static gboolean
is_running (CohesionNode *initiative, CohesionDate today)
{
  CohesionDate end;

  return !cohesion_date_parse_iso (cohesion_node_get_string (initiative, COHESION_INITIATIVE_TO), &end) ||
         cohesion_date_compare (cohesion_date_last_day (end), today) >= 0;
}

/* What is over stays behind. */
static gboolean
goes_on (CohesionNode *node, CohesionDate today)
{
  if (cohesion_node_is (node, COHESION_KIND_RISK))
    return cohesion_risk_is_open (node);
  return !cohesion_node_is (node, COHESION_KIND_INITIATIVE) || is_running (node, today);
}

static void
carry_node (CohesionCarrying *self, CohesionNode *node)
{
  CohesionNode *root = cohesion_tree_get_root (cohesion_document_get_tree (self->document));
  guint list = cohesion_list_get_index (cohesion_node_get_container (node));
  CohesionPlace place = { root, list, cohesion_node_get_n_children (root, list) };
  g_autoptr (CohesionNode) copy = cohesion_carrying_copy (self, node);

  cohesion_history_insert (cohesion_document_get_history (self->document), copy, &place);
}

/* Which lists of a strategy belong to what may be chosen. */
static const struct
{
  CohesionCarryParts part;
  guint list;
} part_lists[] = {
  { COHESION_CARRY_EVIDENCE, COHESION_DOCUMENT_LIST_DEFINITIONS },
  { COHESION_CARRY_EVIDENCE, COHESION_DOCUMENT_LIST_EVIDENCE },
  { COHESION_CARRY_RISKS, COHESION_DOCUMENT_LIST_RISKS },
  { COHESION_CARRY_INITIATIVES, COHESION_DOCUMENT_LIST_INITIATIVES },
  { COHESION_CARRY_ENGAGEMENTS, COHESION_DOCUMENT_LIST_ENGAGEMENTS },
  { COHESION_CARRY_ENGAGEMENTS, COHESION_DOCUMENT_LIST_QUOTES },
};

/* What was chosen, in its order. */
static GPtrArray *
list_chosen (CohesionCarrying *self)
{
  GPtrArray *chosen = g_ptr_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (part_lists); i++)
    {
      CohesionList *list = cohesion_tree_get_list (self->last, part_lists[i].list);

      for (guint j = 0; (self->parts & part_lists[i].part) && j < cohesion_list_get_length (list); j++)
        if (goes_on (cohesion_list_get (list, j), self->today))
          g_ptr_array_add (chosen, cohesion_list_get (list, j));
    }
  return chosen;
}

/* The papers of what was asked go with it. */
static void
carry_papers (CohesionCarrying *self, CohesionNode *engagement)
{
  g_autoptr (GPtrArray) papers = cohesion_node_get_references (engagement, COHESION_ENGAGEMENT_DOCUMENTS);

  for (guint i = 0; i < papers->len; i++)
    if (cohesion_tree_lookup_live (cohesion_document_get_tree (self->document),
                                   cohesion_node_get_id (g_ptr_array_index (papers, i))) == NULL)
      carry_node (self, g_ptr_array_index (papers, i));
}

static void
carry_chosen (CohesionCarrying *self)
{
  g_autoptr (GPtrArray) chosen = list_chosen (self);

  for (guint i = 0; i < chosen->len; i++)
    {
      carry_node (self, g_ptr_array_index (chosen, i));
      if (cohesion_node_is (g_ptr_array_index (chosen, i), COHESION_KIND_ENGAGEMENT))
        carry_papers (self, g_ptr_array_index (chosen, i));
    }
}

typedef struct
{
  CohesionCarrying *carrying;
  GPtrArray *cited;
} Citing;

static gboolean
find_cited (CohesionNode *node, gpointer user_data)
{
  Citing *citing = user_data;
  const CohesionKind *kind = cohesion_node_get_kind (node);
  CohesionTree *tree = cohesion_document_get_tree (citing->carrying->document);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autoptr (GPtrArray) ids = kind->fields[i].type == COHESION_FIELD_RICH_TEXT
                                      ? cohesion_citation_list (cohesion_node_get_string (node, i))
                                      : NULL;

      for (guint j = 0; ids && j < ids->len; j++)
        {
          const char *id = g_ptr_array_index (ids, j);
          CohesionNode *cited = cohesion_tree_lookup_live (citing->carrying->last, id);

          if (cited && cohesion_tree_lookup_live (tree, id) == NULL &&
              !g_ptr_array_find (citing->cited, cited, NULL))
            g_ptr_array_add (citing->cited, cited);
        }
    }
  return TRUE;
}

/* What a text cites goes with it, and what that cites in turn. */
static void
carry_cited (CohesionCarrying *self)
{
  CohesionNode *root = cohesion_tree_get_root (cohesion_document_get_tree (self->document));
  guint n;

  do
    {
      g_autoptr (GPtrArray) cited = g_ptr_array_new ();
      Citing citing = { self, cited };

      cohesion_node_foreach (root, find_cited, &citing);
      n = cited->len;
      for (guint i = 0; i < n; i++)
        carry_node (self, g_ptr_array_index (cited, i));
    }
  while (n > 0);
}

/* Private: takes over what was chosen, and what is cited. */
void
cohesion_carrying_add_parts (CohesionCarrying *self)
{
  carry_chosen (self);
  carry_cited (self);
}

/**
 * cohesion_strategy_count_carried:
 * @tree: a strategy that ends
 * @parts: some of what may go on
 * @today: the day that counts as today
 *
 * Returns: how many risks, initiatives and so on that is
 */
guint
cohesion_strategy_count_carried (CohesionTree *tree, CohesionCarryParts parts, CohesionDate today)
{
  CohesionCarrying carrying = { .last = tree, .parts = parts, .today = today };
  g_autoptr (GPtrArray) chosen = list_chosen (&carrying);

  return chosen->len;
}
