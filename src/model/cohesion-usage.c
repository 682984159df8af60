#include "config.h"

#include "cohesion-usage.h"

#include "cohesion-citation.h"

struct _CohesionUsage
{
  guint64 targets;
  GHashTable *uses; /* (element-type CohesionNode GArray), the keys not owned */
};

static void
clear_use (gpointer data)
{
  CohesionUse *use = data;

  g_clear_object (&use->node);
}

static GArray *
new_uses (void)
{
  GArray *uses = g_array_new (FALSE, FALSE, sizeof (CohesionUse));

  g_array_set_clear_func (uses, clear_use);
  return uses;
}

static void
add_use (CohesionUsage *self, CohesionNode *node, guint field, const char *id)
{
  CohesionNode *target = cohesion_tree_lookup_live (cohesion_node_get_tree (node), id);
  CohesionUse use = { node, field };
  GArray *uses;

  if (target == NULL || !(self->targets & COHESION_KIND_BIT (cohesion_node_get_kind (target)->id)))
    return;
  uses = g_hash_table_lookup (self->uses, target);
  if (uses == NULL)
    g_hash_table_insert (self->uses, target, uses = new_uses ());
  g_object_ref (node);
  g_array_append_val (uses, use);
}

static void
add_citations (CohesionUsage *self, CohesionNode *node, guint field)
{
  g_autoptr (GPtrArray) ids = cohesion_citation_list (cohesion_node_get_string (node, field));

  for (guint i = 0; i < ids->len; i++)
    add_use (self, node, field, g_ptr_array_index (ids, i));
}

static void
add_field (CohesionUsage *self, CohesionNode *node, guint field)
{
  const CohesionField *table = &cohesion_node_get_kind (node)->fields[field];

  if (table->type == COHESION_FIELD_RICH_TEXT && (self->targets & COHESION_CITATION_TARGETS))
    add_citations (self, node, field);

  if (!(table->targets & self->targets))
    return;
  if (table->type == COHESION_FIELD_REFERENCE)
    {
      const char *id = cohesion_node_get_string (node, field);

      if (id)
        add_use (self, node, field, id);
    }
  else if (table->type == COHESION_FIELD_REFERENCES)
    for (const char *const *id = cohesion_node_get_strings (node, field); *id; id++)
      add_use (self, node, field, *id);
}

static gboolean
add_node (CohesionNode *node, gpointer user_data)
{
  if (cohesion_node_is (node, COHESION_KIND_TRASH_ENTRY))
    return FALSE;
  for (guint i = 0; i < cohesion_node_get_kind (node)->n_fields; i++)
    add_field (user_data, node, i);
  return TRUE;
}

/**
 * cohesion_usage_new:
 * @targets: the kinds of node to look for references to, as bits `COHESION_KIND_BIT (kind)`
 *
 * Goes through the strategy once. Deleted nodes neither refer nor are referred to.
 *
 * Returns: (transfer full): who refers to the nodes of these kinds
 */
CohesionUsage *
cohesion_usage_new (CohesionTree *tree, guint64 targets)
{
  CohesionUsage *self = g_new0 (CohesionUsage, 1);

  self->targets = targets;
  self->uses = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  cohesion_node_foreach (cohesion_tree_get_root (tree), add_node, self);
  return self;
}

/**
 * cohesion_usage_free:
 * @self: (transfer full): what to free
 */
void
cohesion_usage_free (CohesionUsage *self)
{
  g_hash_table_unref (self->uses);
  g_free (self);
}

/**
 * cohesion_usage_get:
 * @node: a node, of one of the kinds that were asked for
 * @n_uses: (out): how many times it is referred to
 *
 * Returns: (transfer none) (nullable) (array length=n_uses): the references to @node, in the order of
 *   the document; %NULL if there is none
 */
const CohesionUse *
cohesion_usage_get (CohesionUsage *self, CohesionNode *node, guint *n_uses)
{
  GArray *uses = g_hash_table_lookup (self->uses, node);

  *n_uses = uses ? uses->len : 0;
  return uses ? (const CohesionUse *) uses->data : NULL;
}
