#include "config.h"

#include "cohesion-query-private.h"

#include "cohesion-duties.h"
#include "cohesion-numbering.h"
#include "cohesion-search.h"
#include "cohesion-status.h"
#include "cohesion-summary.h"

#include <string.h>

/* The people, statuses, themes and priorities that the value of a term may mean. */

/* The texts by which a node may be called in a query. */
static const struct
{
  guint kind;
  guint fields[4];
  guint n_fields;
} names[] = {
  { COHESION_KIND_PARTY,
    { COHESION_PARTY_ROLE, COHESION_PARTY_NAME, COHESION_PARTY_PORTFOLIO, COHESION_PARTY_ORGANISATION },
    4 },
  { COHESION_KIND_STATUS_DEFINITION,
    { COHESION_STATUS_DEFINITION_KEY, COHESION_STATUS_DEFINITION_LABEL,
      COHESION_STATUS_DEFINITION_SHORT_LABEL },
    3 },
  { COHESION_KIND_THEME, { COHESION_THEME_TITLE, COHESION_THEME_SHORT_TITLE }, 2 },
  { COHESION_KIND_PRIORITY, { COHESION_PRIORITY_TITLE, COHESION_PRIORITY_PUBLIC_TITLE }, 2 },
};

/* How well a node answers to a name: the better ones leave the others out. A number alone means the theme or
 * priority of that number, not whatever has a 1 in its title. */
typedef enum
{
  FIT_NONE,
  FIT_PART,
  FIT_START_OF_WORD,
  FIT_WHOLE,
  FIT_NUMBER,
} Fit;

static Fit
fit_of (const char *name, const char *text)
{
  g_autofree char *folded = cohesion_search_fold (name);
  Fit fit = FIT_NONE;

  if (g_str_equal (folded, text))
    return FIT_WHOLE;
  for (const char *c = strstr (folded, text); c; c = *c ? strstr (c + 1, text) : NULL)
    {
      if (c == folded || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (c))))
        return FIT_START_OF_WORD;
      fit = FIT_PART;
    }
  return fit;
}

static Fit
fit_of_node (CohesionNode *node, const char *text)
{
  g_autofree char *number = g_ascii_isdigit (*text) ? cohesion_node_dup_number (node) : NULL;
  Fit best = g_strcmp0 (number, text) == 0 ? FIT_NUMBER : FIT_NONE;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    for (guint j = 0; cohesion_node_is (node, names[i].kind) && j < names[i].n_fields; j++)
      {
        const char *name = cohesion_node_get_string (node, names[i].fields[j]);
        Fit fit = name ? fit_of (name, text) : FIT_NONE;

        best = MAX (best, fit);
      }
  return best;
}

static GPtrArray *
collect (CohesionTree *tree, guint kind)
{
  CohesionList *list = kind == COHESION_KIND_STATUS_DEFINITION
                           ? cohesion_status_get_scheme (tree)
                           : cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_PARTIES);
  GPtrArray *nodes;

  if (kind != COHESION_KIND_PARTY && kind != COHESION_KIND_STATUS_DEFINITION)
    return cohesion_node_collect (cohesion_tree_get_root (tree), kind);
  nodes = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < cohesion_list_get_length (list); i++)
    g_ptr_array_add (nodes, g_object_ref (cohesion_list_get (list, i)));
  return nodes;
}

/**
 * cohesion_term_find_nodes:
 * @kind: kind of the nodes to look among
 * @text: folded name, or part of one
 * @whole: whether it must be the whole name
 *
 * Returns: (transfer full) (element-type CohesionNode): the nodes that are called so. Those in whose name a
 *   word begins so go before those that have it in the midst of one.
 */
GHashTable *
cohesion_term_find_nodes (CohesionTree *tree, guint kind, const char *text, gboolean whole)
{
  GHashTable *found = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  g_autoptr (GPtrArray) nodes = collect (tree, kind);
  Fit least = whole ? FIT_WHOLE : FIT_PART;

  for (guint i = 0; i < nodes->len; i++)
    {
      CohesionNode *node = g_ptr_array_index (nodes, i);
      Fit fit = fit_of_node (node, text);

      /* To be called so as a whole is no more than to have a word that begins so. */
      if (!whole && fit == FIT_WHOLE)
        fit = FIT_START_OF_WORD;
      if (fit > least)
        g_hash_table_remove_all (found);
      least = MAX (least, fit);
      if (fit == least)
        g_hash_table_add (found, g_object_ref (node));
    }
  return found;
}

static const char *
get_title (CohesionNode *node)
{
  return cohesion_node_is (node, COHESION_KIND_PARTY) ? cohesion_party_get_title (node)
                                                      : cohesion_node_get_name (node);
}

/**
 * cohesion_term_propose_nodes:
 * @to: (element-type CohesionQueryProposal): where to add the names of all that the term may refer to
 */
void
cohesion_term_propose_nodes (const CohesionTerm *term, const CohesionTermScope *scope, GPtrArray *to)
{
  g_autoptr (GPtrArray) nodes = collect (scope->tree, term->kind);

  for (guint i = 0; i < nodes->len; i++)
    {
      CohesionNode *node = g_ptr_array_index (nodes, i);
      const char *title = get_title (node);
      g_autofree char *number = cohesion_node_dup_number (node);

      if (title == NULL || !*title)
        continue;
      if (cohesion_node_is (node, COHESION_KIND_STATUS_DEFINITION))
        cohesion_propose (to, cohesion_node_get_string (node, COHESION_STATUS_DEFINITION_KEY), title);
      else
        cohesion_propose (to, number ? number : title, title);
    }
}
