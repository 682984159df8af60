#include "config.h"

#include "cohesion-document-references.h"

#include "cohesion-document-verbs.h"

#include "model/cohesion-citation.h"
#include "model/cohesion-usage.h"

#include <glib/gi18n.h>

/* What can be done to those whom a strategy refers to in many places. */

/**
 * cohesion_document_can_replace_reference:
 * @from: a node
 * @to: (nullable): another
 *
 * Returns: whether @to could stand wherever @from is referred to: it is another node of the same kind,
 *   and the document is not read-only
 */
gboolean
cohesion_document_can_replace_reference (CohesionDocument *self, CohesionNode *from, CohesionNode *to)
{
  return !cohesion_document_get_read_only (self) && to && from != to &&
         cohesion_node_get_kind (from) == cohesion_node_get_kind (to);
}

/* The ids of a field with one instead of another; whoever is there already is not there twice. */
static GStrv
swap_id (const char *const *ids, const char *from, const char *to)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  gboolean there = g_strv_contains (ids, to);

  for (const char *const *id = ids; *id; id++)
    if (!g_str_equal (*id, from))
      g_strv_builder_add (builder, *id);
    else if (!there)
      g_strv_builder_add (builder, to);
  return g_strv_builder_end (builder);
}

/* Nobody comes after himself: what would refer to its own node refers to none. */
static void
replace_use (CohesionDocument *self, const CohesionUse *use, CohesionNode *from, CohesionNode *to)
{
  const CohesionField *field = &cohesion_node_get_kind (use->node)->fields[use->field];
  const char *id = cohesion_node_get_id (to);
  g_autofree char *text = NULL;

  if (field->type == COHESION_FIELD_RICH_TEXT)
    {
      text = cohesion_citation_replace (cohesion_node_get_string (use->node, use->field),
                                        cohesion_node_get_id (from), id);
      cohesion_document_set_text (self, use->node, use->field, text);
    }
  else if (field->type == COHESION_FIELD_REFERENCE)
    cohesion_document_set_text (self, use->node, use->field, use->node == to ? NULL : id);
  else
    {
      g_auto (GStrv)
          ids = swap_id (cohesion_node_get_strings (use->node, use->field), cohesion_node_get_id (from), id);

      cohesion_document_set_strings (self, use->node, use->field, (const char *const *) ids);
    }
}

/**
 * cohesion_document_replace_reference:
 * @from: a node
 * @to: another of the same kind
 *
 * Makes every reference to @from, and every citation of it, one to @to, in one step. @from itself stays.
 *
 * Returns: how many references there were; 0 if there was none, or it could not be done
 */
guint
cohesion_document_replace_reference (CohesionDocument *self, CohesionNode *from, CohesionNode *to)
{
  CohesionHistory *history = cohesion_document_get_history (self);
  g_autoptr (CohesionUsage) usage = NULL;
  const CohesionUse *uses;
  guint n_uses;

  if (!cohesion_document_can_replace_reference (self, from, to))
    return 0;
  usage = cohesion_usage_new (cohesion_document_get_tree (self),
                              COHESION_KIND_BIT (cohesion_node_get_kind (from)->id));
  uses = cohesion_usage_get (usage, from, &n_uses);
  if (n_uses == 0)
    return 0;
  cohesion_history_begin_group (history, C_ ("step", "Replace everywhere"));
  for (guint i = 0; i < n_uses; i++)
    replace_use (self, &uses[i], from, to);
  cohesion_history_end_group (history);
  return n_uses;
}

/**
 * cohesion_document_retire_party:
 * @party: who left
 * @last_day: an ISO date: the last day on which it was active
 * @successor: (nullable): who came after it
 *
 * Records that somebody left, in one step. What refers to @party goes on doing so: who led an action
 * in the past does not change.
 *
 * Returns: whether it could be done; not in a read-only document
 */
gboolean
cohesion_document_retire_party (CohesionDocument *self,
                                CohesionNode *party,
                                const char *last_day,
                                CohesionNode *successor)
{
  CohesionHistory *history = cohesion_document_get_history (self);

  if (cohesion_document_get_read_only (self) || successor == party)
    return FALSE;
  cohesion_history_begin_group (history, C_ ("step", "Record who left"));
  cohesion_document_set_text (self, party, COHESION_PARTY_ACTIVE_TO, last_day);
  cohesion_document_set_text (self, party, COHESION_PARTY_REPLACED_BY,
                              successor ? cohesion_node_get_id (successor) : NULL);
  cohesion_history_end_group (history);
  return TRUE;
}
