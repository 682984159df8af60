#include "config.h"

#include "cohesion-update-draft.h"

/* What was written of updates in dialogs that were closed without adding it. It lives as long as the document
 * is open, and is no part of it. */

#define KEY "cohesion-update-drafts"

static GHashTable *
drafts_of (CohesionDocument *document)
{
  GHashTable *drafts = g_object_get_data (G_OBJECT (document), KEY);

  if (drafts)
    return drafts;
  drafts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_strfreev);
  g_object_set_data_full (G_OBJECT (document), KEY, drafts, (GDestroyNotify) g_hash_table_unref);
  return drafts;
}

/**
 * cohesion_update_draft_keep:
 * @texts: (array zero-terminated=1): what was written; nothing is kept if all of it is empty
 *
 * Keeps what was written of an update, in the place of what was kept before.
 */
void
cohesion_update_draft_keep (CohesionDocument *document, CohesionNode *action, const char *const *texts)
{
  gboolean any = FALSE;

  for (guint i = 0; texts[i]; i++)
    any = any || *texts[i];
  if (any)
    g_hash_table_replace (drafts_of (document), g_strdup (cohesion_node_get_id (action)),
                          g_strdupv ((char **) texts));
  else
    cohesion_update_draft_drop (document, action);
}

/**
 * cohesion_update_draft_find:
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): what was kept for the action, or %NULL
 */
const char *const *
cohesion_update_draft_find (CohesionDocument *document, CohesionNode *action)
{
  return g_hash_table_lookup (drafts_of (document), cohesion_node_get_id (action));
}

/**
 * cohesion_update_draft_drop:
 *
 * Forgets what was kept for the action.
 */
void
cohesion_update_draft_drop (CohesionDocument *document, CohesionNode *action)
{
  g_hash_table_remove (drafts_of (document), cohesion_node_get_id (action));
}
