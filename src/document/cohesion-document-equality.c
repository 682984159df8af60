#include "config.h"

#include "cohesion-document-equality.h"

#include "cohesion-document-verbs.h"

#include "model/cohesion-list.h"

#include <glib/gi18n.h>

/* Equality impact: every protected characteristic is looked at, also where nothing is to be said. */

static const CohesionField *
get_field (void)
{
  return &cohesion_kind_get (COHESION_KIND_EQUALITY_IMPACT)->fields[COHESION_EQUALITY_IMPACT_CHARACTERISTIC];
}

static gboolean
is_missing (CohesionDocument *self, const char *key)
{
  CohesionList *impacts = cohesion_tree_get_list (cohesion_document_get_tree (self),
                                                  COHESION_DOCUMENT_LIST_EQUALITY);

  for (guint i = 0; i < cohesion_list_get_length (impacts); i++)
    if (g_strcmp0 (cohesion_node_get_string (cohesion_list_get (impacts, i),
                                             COHESION_EQUALITY_IMPACT_CHARACTERISTIC),
                   key) == 0)
      return FALSE;
  return TRUE;
}

/**
 * cohesion_document_count_missing_characteristics:
 *
 * Returns: how many characteristics nobody has looked at; 0 if nothing can be changed
 */
guint
cohesion_document_count_missing_characteristics (CohesionDocument *self)
{
  guint n = 0;

  if (cohesion_document_get_read_only (self))
    return 0;
  for (const CohesionChoice *choice = get_field ()->choices; choice->key; choice++)
    n += is_missing (self, choice->key);
  return n;
}

/**
 * cohesion_document_add_missing_characteristics:
 *
 * Adds an equality impact, of which nothing is known yet, for each characteristic that has none: the nine
 * protected ones and socio-economic disadvantage. One step.
 *
 * Returns: how many it added
 */
guint
cohesion_document_add_missing_characteristics (CohesionDocument *self)
{
  CohesionHistory *history = cohesion_document_get_history (self);
  CohesionNode *root = cohesion_tree_get_root (cohesion_document_get_tree (self));
  guint n = cohesion_document_count_missing_characteristics (self);

  if (n == 0)
    return 0;
  cohesion_history_begin_group (history, C_ ("step", "Add missing characteristics"));
  for (const CohesionChoice *choice = get_field ()->choices; choice->key; choice++)
    if (is_missing (self, choice->key))
      {
        CohesionNode *impact = cohesion_document_add (self, root, COHESION_DOCUMENT_LIST_EQUALITY, G_MAXUINT,
                                                      COHESION_KIND_EQUALITY_IMPACT);

        cohesion_document_set_text (self, impact, COHESION_EQUALITY_IMPACT_CHARACTERISTIC, choice->key);
      }
  cohesion_history_end_group (history);
  return n;
}
