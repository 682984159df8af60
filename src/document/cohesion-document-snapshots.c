#include "config.h"

#include "cohesion-document-snapshots.h"

#include "cohesion-document-private.h"
#include "cohesion-document-typing.h"
#include "cohesion-document-verbs.h"

#include "format/cohesion-snapshot.h"
#include "model/cohesion-decision.h"
#include "model/cohesion-node-private.h"

#include <glib/gi18n.h>

/* Freezing the strategy, so that what has changed since can be told. */

static CohesionList *
get_snapshots (CohesionDocument *self)
{
  return cohesion_tree_get_list (cohesion_document_get_tree (self), COHESION_DOCUMENT_LIST_SNAPSHOTS);
}

static void
fill_text (CohesionNode *node, guint field, const char *text)
{
  g_auto (CohesionValue) value = cohesion_value_string (&cohesion_node_get_kind (node)->fields[field], text);

  cohesion_node_set_value (node, field, &value);
}

/**
 * cohesion_document_get_newest_snapshot:
 *
 * Returns: (transfer none) (nullable): the snapshot that was taken last
 */
CohesionNode *
cohesion_document_get_newest_snapshot (CohesionDocument *self)
{
  CohesionList *snapshots = get_snapshots (self);
  guint length = cohesion_list_get_length (snapshots);

  return length > 0 ? cohesion_list_get (snapshots, length - 1) : NULL;
}

/**
 * cohesion_document_take_snapshot:
 * @label: what to call it
 * @reason: key of the reason: adoption, dispatch, periodClose or manual
 * @error: where to put the error
 *
 * Freezes the strategy as it is. Takes time in proportion to its size.
 *
 * Returns: (transfer none) (nullable): the snapshot; %NULL with %G_IO_ERROR_READ_ONLY in a read-only
 * document, or with one of %COHESION_FORMAT_ERROR if something in it could not be saved either
 */
CohesionNode *
cohesion_document_take_snapshot (CohesionDocument *self,
                                 const char *label,
                                 const char *reason,
                                 GError **error)
{
  CohesionTree *tree = cohesion_document_get_tree (self);
  CohesionNode *root = cohesion_tree_get_root (tree);
  CohesionNode *base = cohesion_document_get_newest_snapshot (self);
  CohesionPlace place = { root, COHESION_DOCUMENT_LIST_SNAPSHOTS,
                          cohesion_list_get_length (get_snapshots (self)) };
  CohesionValue revision = cohesion_value_integer (
      cohesion_node_get_integer (root, COHESION_DOCUMENT_REVISION));
  g_autoptr (CohesionNode) snapshot = NULL;
  g_autofree char *content = NULL;
  g_autofree char *hash = NULL;
  char today[COHESION_DATE_ISO_SIZE];

  if (cohesion_document_get_read_only (self))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY, _ ("The strategy can only be read."));
      return NULL;
    }
  cohesion_history_settle (cohesion_document_get_history (self));
  content = cohesion_snapshot_freeze (tree, &base, &hash, error);
  if (content == NULL)
    return NULL;
  snapshot = cohesion_node_new (COHESION_KIND_SNAPSHOT, NULL);
  fill_text (snapshot, COHESION_SNAPSHOT_LABEL, label);
  fill_text (snapshot, COHESION_SNAPSHOT_TAKEN_ON,
             cohesion_date_to_iso (cohesion_document_get_today (self), today));
  fill_text (snapshot, COHESION_SNAPSHOT_BY, cohesion_document_get_user (self));
  fill_text (snapshot, COHESION_SNAPSHOT_REASON, reason);
  cohesion_node_set_value (snapshot, COHESION_SNAPSHOT_REVISION, &revision);
  fill_text (snapshot, COHESION_SNAPSHOT_BASE, base ? cohesion_node_get_id (base) : NULL);
  fill_text (snapshot, COHESION_SNAPSHOT_HASH, hash);
  fill_text (snapshot, COHESION_SNAPSHOT_CONTENT, content);
  cohesion_document_insert (self, snapshot, &place);
  return snapshot;
}

/**
 * cohesion_document_take_snapshot_for:
 * @label: what to call it
 * @reason: key of the reason, as with cohesion_document_take_snapshot()
 * @meeting: (nullable): a meeting that the strategy was put to as it is now
 * @error: where to put the error, as with cohesion_document_take_snapshot()
 *
 * Freezes the strategy as it is. The reports that ask the meeting for a decision print it so from now on,
 * unless they print another snapshot already. All that is one step.
 *
 * Returns: (transfer none) (nullable): the snapshot
 */
CohesionNode *
cohesion_document_take_snapshot_for (CohesionDocument *self,
                                     const char *label,
                                     const char *reason,
                                     CohesionNode *meeting,
                                     GError **error)
{
  CohesionHistory *history = cohesion_document_get_history (self);
  g_autoptr (GPtrArray) reports = NULL;
  CohesionNode *snapshot;

  cohesion_history_begin_group (history, C_ ("step", "Take snapshot"));
  snapshot = cohesion_document_take_snapshot (self, label, reason, error);
  if (snapshot == NULL)
    {
      cohesion_history_cancel_group (history);
      return NULL;
    }
  reports = meeting ? cohesion_meeting_list_unfrozen_reports (meeting) : NULL;
  for (guint i = 0; reports && i < reports->len; i++)
    cohesion_document_set_text (self, g_ptr_array_index (reports, i), COHESION_REPORT_AS_OF,
                                cohesion_node_get_id (snapshot));
  cohesion_history_end_group (history);
  return snapshot;
}

/**
 * cohesion_document_release_snapshot:
 * @snapshot: a snapshot that is about to be removed
 *
 * Lets the snapshots that build on it build on what it builds on, and empties it: what was deleted is kept in
 * the file, and needs not be large. One that is damaged stays as it is.
 */
void
cohesion_document_release_snapshot (CohesionDocument *self, CohesionNode *snapshot)
{
  CohesionList *snapshots = get_snapshots (self);

  for (guint i = 0; i < cohesion_list_get_length (snapshots); i++)
    {
      CohesionNode *other = cohesion_list_get (snapshots, i);
      CohesionNode *base = cohesion_node_get_reference (snapshot, COHESION_SNAPSHOT_BASE);
      g_autofree char *content = NULL;

      if (cohesion_node_get_reference (other, COHESION_SNAPSHOT_BASE) != snapshot)
        continue;
      content = cohesion_snapshot_rebase (other, &base, NULL);
      if (content == NULL)
        continue;
      cohesion_document_set_text (self, other, COHESION_SNAPSHOT_CONTENT, content);
      cohesion_document_set_text (self, other, COHESION_SNAPSHOT_BASE,
                                  base ? cohesion_node_get_id (base) : NULL);
    }
  cohesion_document_set_text (self, snapshot, COHESION_SNAPSHOT_CONTENT, NULL);
}
