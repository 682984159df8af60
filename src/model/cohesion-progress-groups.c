#include "config.h"

#include "cohesion-progress-private.h"

#include "cohesion-duties.h"
#include "cohesion-query.h"
#include "cohesion-status.h"

/* How the actions of each theme, portfolio and lead stand. */

typedef CohesionNode *(*GetNode) (CohesionNode *action);

/**
 * cohesion_progress_dup_name_term:
 * @term: name of a term with its sign, such as "lead="
 * @node: what it refers to
 *
 * Returns: (transfer full) (nullable): the term with the whole name of @node, %NULL if it has none
 */
char *
cohesion_progress_dup_name_term (const char *term, CohesionNode *node)
{
  const char *name = cohesion_node_is (node, COHESION_KIND_PARTY) ? cohesion_party_get_title (node)
                                                                  : cohesion_node_get_name (node);

  return name && *name ? cohesion_query_dup_term (term, name) : NULL;
}

/**
 * cohesion_progress_group_free:
 */
void
cohesion_progress_group_free (CohesionProgressGroup *self)
{
  cohesion_count_clear (&self->all);
  for (guint i = 0; i < COHESION_N_TALLIES; i++)
    cohesion_count_clear (&self->tallies[i]);
  g_clear_object (&self->node);
  g_free (self);
}

/* “status=green,dot”: the statuses that are counted so; NULL if there are none. */
static char *
dup_status_term (CohesionTree *tree, CohesionTally tally)
{
  CohesionList *scheme = cohesion_status_get_scheme (tree);
  GString *term = g_string_new ("status=");
  gsize start = term->len;

  for (guint i = 0; i < cohesion_list_get_length (scheme); i++)
    {
      CohesionNode *status = cohesion_list_get (scheme, i);
      const char *key = cohesion_node_get_string (status, COHESION_STATUS_DEFINITION_KEY);
      g_autofree char *value = key ? cohesion_query_dup_term ("", key) : NULL;

      if (value && cohesion_status_is_of_tally (status, tally))
        g_string_append_printf (term, "%s%s", term->len > start ? "," : "", value);
    }
  return g_string_free (term, term->len == start);
}

static char *
dup_tally_term (const CohesionProgress *self, CohesionTree *tree, CohesionTally tally)
{
  char since[COHESION_DATE_ISO_SIZE];

  switch (tally)
    {
    case COHESION_TALLY_OPEN:
      return g_strdup ("is:open");
    case COHESION_TALLY_OVERDUE:
      return g_strdup ("is:overdue");
    case COHESION_TALLY_NO_UPDATE:
      return g_strconcat ("is:open updated<", cohesion_date_to_iso (self->scope.since, since), NULL);
    case COHESION_TALLY_ON_TRACK:
    case COHESION_TALLY_AT_RISK:
    case COHESION_TALLY_OFF_TRACK:
    case COHESION_N_TALLIES:
    default:
      return dup_status_term (tree, tally);
    }
}

static char *
join_terms (const char *scope, const char *term)
{
  return scope && *scope ? g_strjoin (" ", scope, term, NULL) : g_strdup (term);
}

static CohesionProgressGroup *
new_group (const CohesionProgress *self, CohesionTree *tree, CohesionNode *node, char *query)
{
  CohesionProgressGroup *group = g_new0 (CohesionProgressGroup, 1);

  g_set_object (&group->node, node);
  cohesion_count_init (&group->all, query);
  for (CohesionTally tally = 0; tally < COHESION_N_TALLIES; tally++)
    {
      g_autofree char *term = dup_tally_term (self, tree, tally);

      cohesion_count_init (&group->tallies[tally], term && query ? join_terms (query, term) : NULL);
    }
  return group;
}

static void
add_to_group (const CohesionProgress *self, CohesionProgressGroup *group, CohesionNode *action)
{
  cohesion_count_add (&group->all, action);
  for (CohesionTally tally = 0; tally < COHESION_N_TALLIES; tally++)
    if (cohesion_progress_counts (self, action, tally))
      cohesion_count_add (&group->tallies[tally], action);
}

static char *
dup_group_query (const CohesionProgress *self, const char *term, CohesionNode *node)
{
  g_autofree char *sign = g_strconcat (term, "=", NULL);
  g_autofree char *own = node ? cohesion_progress_dup_name_term (sign, node)
                              : g_strconcat ("no:", term, NULL);

  return own ? cohesion_progress_dup_query (self, own) : NULL;
}

/* Groups by what @get_node gives, in the order in which it comes; those without one are last. */
static GPtrArray *
group_by (const CohesionProgress *self, CohesionTree *tree, const char *term, GetNode get_node)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify) cohesion_progress_group_free);
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);
  CohesionProgressGroup *rest = NULL;

  for (guint i = 0; i < self->all.actions->len; i++)
    {
      CohesionNode *action = g_ptr_array_index (self->all.actions, i);
      CohesionNode *node = get_node (action);
      CohesionProgressGroup *group = node ? g_hash_table_lookup (found, node) : rest;

      if (group == NULL)
        {
          group = new_group (self, tree, node, dup_group_query (self, term, node));
          if (node)
            {
              g_hash_table_insert (found, node, group);
              g_ptr_array_add (groups, group);
            }
          else
            rest = group;
        }
      add_to_group (self, group, action);
    }
  if (rest)
    g_ptr_array_add (groups, rest);
  return groups;
}

static CohesionNode *
get_theme (CohesionNode *action)
{
  CohesionNode *priority = cohesion_node_get_parent (action);

  return priority ? cohesion_node_get_parent (priority) : NULL;
}

static CohesionNode *
get_lead (CohesionNode *action)
{
  return cohesion_node_get_reference (action, COHESION_ACTION_LEAD);
}

/**
 * cohesion_progress_count_groups:
 *
 * Counts how the actions stand: all, and those of each theme, portfolio and lead.
 */
void
cohesion_progress_count_groups (CohesionProgress *self, CohesionTree *tree)
{
  self->total = new_group (self, tree, NULL, g_strdup (self->all.query));
  for (guint i = 0; i < self->all.actions->len; i++)
    add_to_group (self, self->total, g_ptr_array_index (self->all.actions, i));
  self->themes = group_by (self, tree, "theme", get_theme);
  self->portfolios = group_by (self, tree, "portfolio", cohesion_action_get_portfolio_holder);
  self->leads = group_by (self, tree, "lead", get_lead);
}
