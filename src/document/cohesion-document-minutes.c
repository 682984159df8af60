#include "config.h"

#include "cohesion-document-minutes.h"

#include "cohesion-document-private.h"
#include "cohesion-document-tracking-private.h"
#include "cohesion-document-verbs.h"

#include "model/cohesion-list.h"
#include "model/cohesion-node-private.h"
#include "model/cohesion-status.h"

#include <glib/gi18n.h>

/* Brings what was found in a minute into the strategy. */

/* Ids of drafts -> the ids that references to them are to have: their own, or that of what is there already.
 */
static GHashTable *
list_known (GPtrArray *pieces)
{
  GHashTable *known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < pieces->len; i++)
    {
      const CohesionMinutesPiece *piece = g_ptr_array_index (pieces, i);
      CohesionNode *node = piece->accepted ? piece->node : piece->existing;

      if (node && !piece->target)
        g_hash_table_insert (known, (gpointer) cohesion_node_get_id (piece->node),
                             (gpointer) cohesion_node_get_id (node));
    }
  return known;
}

static const char *
look_up (CohesionTree *tree, GHashTable *known, const char *id)
{
  return cohesion_tree_lookup_live (tree, id) ? id : g_hash_table_lookup (known, id);
}

/* The ids that will be there, of those that a draft refers to. */
static CohesionValue
settle_references (CohesionTree *tree, GHashTable *known, CohesionNode *draft, guint index)
{
  const CohesionField *field = &cohesion_node_get_kind (draft)->fields[index];
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const char *const *ids;
  g_auto (GStrv) settled = NULL;

  if (field->type == COHESION_FIELD_REFERENCE)
    return cohesion_value_string (field, look_up (tree, known, cohesion_node_get_string (draft, index)));
  ids = cohesion_node_get_strings (draft, index);
  for (guint i = 0; ids[i]; i++)
    if (look_up (tree, known, ids[i]))
      g_strv_builder_add (builder, look_up (tree, known, ids[i]));
  settled = g_strv_builder_end (builder);
  return cohesion_value_strings ((const char *const *) settled);
}

static void
settle_draft (CohesionTree *tree, GHashTable *known, CohesionNode *draft)
{
  const CohesionKind *kind = cohesion_node_get_kind (draft);

  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].targets && cohesion_node_has_value (draft, i))
      {
        g_auto (CohesionValue) value = settle_references (tree, known, draft, i);

        cohesion_node_set_value (draft, i, &value);
      }
}

/* The item of the strategy that a draft or item is; NULL if its draft was not brought in. */
static CohesionNode *
resolve (CohesionTree *tree, GHashTable *known, CohesionNode *node)
{
  const char *id;

  if (node == NULL)
    return cohesion_tree_get_root (tree);
  id = g_hash_table_lookup (known, cohesion_node_get_id (node));
  return cohesion_tree_lookup_live (tree, id ? id : cohesion_node_get_id (node));
}

/* What holds several lines keeps those it has. */
static CohesionValue
join_strings (CohesionNode *node, CohesionNode *draft, guint field)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const char *const *has = cohesion_node_get_strings (node, field);
  const char *const *more = cohesion_node_get_strings (draft, field);
  g_auto (GStrv) all = NULL;

  for (guint i = 0; has && has[i]; i++)
    g_strv_builder_add (builder, has[i]);
  for (guint i = 0; more && more[i]; i++)
    if (has == NULL || !g_strv_contains (has, more[i]))
      g_strv_builder_add (builder, more[i]);
  all = g_strv_builder_end (builder);
  return cohesion_value_strings ((const char *const *) all);
}

static gboolean
fill (CohesionDocument *self, CohesionNode *node, CohesionNode *draft)
{
  const CohesionKind *kind = cohesion_node_get_kind (draft);
  gboolean changed = FALSE;

  for (guint i = 0; i < kind->n_fields; i++)
    if (cohesion_node_has_value (draft, i))
      {
        g_auto (CohesionValue)
            value = cohesion_field_get_storage (&kind->fields[i]) == COHESION_STORAGE_STRINGS
                        ? join_strings (node, draft, i)
                        : cohesion_node_dup_value (draft, i);

        changed |= cohesion_document_set_value (self, node, i, &value);
      }
  return changed;
}

/* At the end of the list that takes its kind. */
static gboolean
insert (CohesionDocument *self, CohesionNode *parent, CohesionNode *draft)
{
  const CohesionKind *kind = cohesion_node_get_kind (parent);

  for (guint i = 0; i < kind->n_lists; i++)
    if (kind->lists[i].kind == cohesion_node_get_kind (draft)->id)
      {
        CohesionPlace place = { parent, i, cohesion_node_get_n_children (parent, i) };

        cohesion_document_insert (self, draft, &place);
        return TRUE;
      }
  return FALSE;
}

static gboolean
bring_in (CohesionDocument *self, const CohesionMinutesPiece *piece, GHashTable *known)
{
  CohesionTree *tree = cohesion_document_get_tree (self);
  CohesionNode *into = resolve (tree, known, piece->target ? piece->target : piece->parent);

  if (!piece->accepted || into == NULL)
    return FALSE;
  settle_draft (tree, known, piece->node);
  return piece->target ? fill (self, into, piece->node) : insert (self, into, piece->node);
}

/* What follows from the outcome of a decision, once its resolutions are there. */
static void
follow_outcome (CohesionDocument *self, const CohesionMinutesPiece *piece)
{
  g_autofree char *outcome = NULL;

  if (!piece->accepted || piece->target || !cohesion_node_is (piece->node, COHESION_KIND_DECISION))
    return;
  outcome = g_strdup (cohesion_node_get_string (piece->node, COHESION_DECISION_OUTCOME));
  if (outcome)
    cohesion_tracking_choose (self, piece->node, COHESION_DECISION_OUTCOME, outcome);
}

/**
 * cohesion_document_bring_in_minutes:
 * @minutes: what was found in a minute for this very strategy; its drafts become part of the strategy, so
 * this can be done once
 *
 * Brings the accepted pieces in, in one step: drafts as new items, fields into the items that they belong to.
 * What a field held is replaced, but for lines, which are added. References to what was not accepted are left
 * out, and so is what would go into it. A decision that approves the strategy adopts it.
 *
 * Returns: how many pieces were brought in; 0 if there was none, or the document is read-only
 */
guint
cohesion_document_bring_in_minutes (CohesionDocument *self, CohesionMinutes *minutes)
{
  CohesionHistory *history = cohesion_document_get_history (self);
  GPtrArray *pieces = cohesion_minutes_get_pieces (minutes);
  g_autoptr (GHashTable) known = list_known (pieces);
  CohesionNode *strategy = cohesion_tree_get_strategy (cohesion_document_get_tree (self));
  gboolean was_in_force = cohesion_strategy_is_in_force (strategy);
  guint count = 0;

  if (cohesion_document_get_read_only (self))
    return 0;
  cohesion_history_begin_group (history, C_ ("step", "Import minutes"));
  for (guint i = 0; i < pieces->len; i++)
    count += bring_in (self, g_ptr_array_index (pieces, i), known);
  for (guint i = 0; i < pieces->len; i++)
    follow_outcome (self, g_ptr_array_index (pieces, i));
  cohesion_history_end_group (history);
  cohesion_tracking_tell_adoption (self, was_in_force);
  return count;
}
