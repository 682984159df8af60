#include "config.h"

#include "cohesion-document-statuses.h"

#include "cohesion-document-private.h"
#include "cohesion-document-tracking-private.h"
#include "cohesion-document-verbs.h"

#include "model/cohesion-blank.h"
#include "model/cohesion-status.h"
#include "model/cohesion-summary.h"

#include <glib/gi18n.h>

/* The scheme of statuses. Actions name them by their keys, and an action without one has the first of the
 * scheme: whatever is done to the scheme, every action keeps its status or gets the one that was chosen for
 * it. Updates say for good what was reported: a status that they name and the scheme loses is kept apart. */

static const char *
key_of (CohesionNode *status)
{
  return cohesion_node_get_string (status, COHESION_STATUS_DEFINITION_KEY);
}

static CohesionNode *
root_of (CohesionNode *status)
{
  return cohesion_tree_get_root (cohesion_node_get_tree (status));
}

/* The fields in which updates name statuses. */
static const guint logged[] = { COHESION_UPDATE_STATUS_BEFORE, COHESION_UPDATE_STATUS_AFTER,
                                COHESION_UPDATE_FORECAST };

static gboolean
is_used_by (CohesionNode *status, CohesionNode *action)
{
  return cohesion_action_get_status (action) == status ||
         g_strcmp0 (cohesion_node_get_string (action, COHESION_ACTION_FORECAST), key_of (status)) == 0;
}

/**
 * cohesion_status_count_uses:
 * @status: a status of a scheme
 *
 * Returns: how many actions have it, or are forecast to have it
 */
guint
cohesion_status_count_uses (CohesionNode *status)
{
  g_autoptr (GPtrArray) actions = cohesion_node_collect (root_of (status), COHESION_KIND_ACTION);
  guint n = 0;

  for (guint i = 0; i < actions->len; i++)
    n += is_used_by (status, g_ptr_array_index (actions, i));
  return n;
}

static gboolean
is_logged (CohesionNode *status)
{
  g_autoptr (GPtrArray) updates = cohesion_node_collect (root_of (status), COHESION_KIND_UPDATE);

  for (guint i = 0; i < updates->len; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (logged); j++)
      if (g_strcmp0 (cohesion_node_get_string (g_ptr_array_index (updates, i), logged[j]), key_of (status)) ==
          0)
        return TRUE;
  return FALSE;
}

/* What was never set means the first of the scheme, and goes on meaning it when another comes first. */
static void
write_out_unset (CohesionDocument *self)
{
  CohesionTree *tree = cohesion_document_get_tree (self);
  CohesionNode *first = cohesion_status_find (tree, NULL);
  g_autoptr (GPtrArray) actions = cohesion_node_collect (cohesion_tree_get_root (tree), COHESION_KIND_ACTION);

  for (guint i = 0; first && i < actions->len; i++)
    if (!cohesion_node_has_value (g_ptr_array_index (actions, i), COHESION_ACTION_STATUS))
      cohesion_document_set_text (self, g_ptr_array_index (actions, i), COHESION_ACTION_STATUS,
                                  key_of (first));
}

/* The action is said to be what it was said to be before, in another word: the comment on it stays. */
static void
replace_in (CohesionDocument *self, CohesionNode *action, CohesionNode *old, CohesionNode *new)
{
  if (g_strcmp0 (cohesion_node_get_string (action, COHESION_ACTION_FORECAST), key_of (old)) == 0)
    cohesion_document_set_text (self, action, COHESION_ACTION_FORECAST, key_of (new));
  if (cohesion_action_get_status (action) != old)
    return;
  cohesion_document_set_text (self, action, COHESION_ACTION_STATUS, key_of (new));
  cohesion_tracking_drop_outcome (self, action, cohesion_status_get_outcome (old));
}

static void
replace (CohesionDocument *self, CohesionNode *old, CohesionNode *new)
{
  g_autoptr (GPtrArray) actions = cohesion_node_collect (root_of (old), COHESION_KIND_ACTION);

  for (guint i = 0; i < actions->len; i++)
    replace_in (self, g_ptr_array_index (actions, i), old, new);
}

/* What updates name goes on being called what it was called. */
static void
take_out (CohesionDocument *self, CohesionNode *status)
{
  CohesionHistory *history = cohesion_document_get_history (self);
  CohesionNode *settings = cohesion_tree_get_settings (cohesion_document_get_tree (self));
  CohesionPlace place = { settings, COHESION_SETTINGS_LIST_RETIRED_STATUSES,
                          cohesion_node_get_n_children (settings, COHESION_SETTINGS_LIST_RETIRED_STATUSES) };

  if (is_logged (status))
    cohesion_history_move (history, status, &place);
  else
    cohesion_history_remove (history, status);
}

static CohesionNode *
make_status (CohesionDocument *self, const char *label)
{
  CohesionNode *status = cohesion_node_new (COHESION_KIND_STATUS_DEFINITION, NULL);
  g_autofree char *key = g_uuid_string_random ();

  cohesion_tracking_fill_text (status, COHESION_STATUS_DEFINITION_KEY, key);
  cohesion_tracking_fill_text (status, COHESION_STATUS_DEFINITION_LABEL, label);
  cohesion_tracking_fill_text (status, COHESION_STATUS_DEFINITION_SYMBOL, "dot");
  cohesion_tracking_fill_text (status, COHESION_STATUS_DEFINITION_COLOUR, "#5e5c64");
  cohesion_tracking_fill_text (status, COHESION_STATUS_DEFINITION_COUNTS_AS, "open");
  return status;
}

/**
 * cohesion_document_add_status:
 * @label: what it is called
 *
 * Adds a status at the end of the scheme, which counts as open.
 *
 * Returns: (transfer none) (nullable): the status; %NULL in a read-only document
 */
CohesionNode *
cohesion_document_add_status (CohesionDocument *self, const char *label)
{
  CohesionNode *settings = cohesion_tree_get_settings (cohesion_document_get_tree (self));
  g_autoptr (CohesionNode) status = NULL;

  if (cohesion_document_get_read_only (self))
    return NULL;
  status = make_status (self, label);
  cohesion_tracking_append (self, settings, COHESION_SETTINGS_LIST_STATUSES, status);
  return status;
}

/**
 * cohesion_document_remove_status:
 * @replacement: (nullable): the status that takes its place in actions
 *
 * Removes a status from the scheme. One that actions have, or are forecast to have, goes only if another
 * takes its place; the last one stays. Updates keep what they say: a status that they name is retired, so
 * that it is no longer offered but still known by its label.
 *
 * Returns: whether it could be done
 */
gboolean
cohesion_document_remove_status (CohesionDocument *self, CohesionNode *status, CohesionNode *replacement)
{
  CohesionHistory *history = cohesion_document_get_history (self);
  CohesionList *scheme = cohesion_status_get_scheme (cohesion_document_get_tree (self));

  if (cohesion_document_get_read_only (self) || cohesion_list_get_length (scheme) < 2 ||
      replacement == status || (replacement == NULL && cohesion_status_count_uses (status) > 0))
    return FALSE;
  cohesion_history_begin_group (history, C_ ("step", "Remove status"));
  if (status == cohesion_list_get (scheme, 0))
    write_out_unset (self);
  if (replacement)
    replace (self, status, replacement);
  take_out (self, status);
  cohesion_history_end_group (history);
  return TRUE;
}

/**
 * cohesion_document_move_status:
 * @by: how many places to move it down the scheme; up if negative
 *
 * Returns: whether it could be done
 */
gboolean
cohesion_document_move_status (CohesionDocument *self, CohesionNode *status, int by)
{
  CohesionHistory *history = cohesion_document_get_history (self);
  CohesionNode *settings = cohesion_tree_get_settings (cohesion_document_get_tree (self));
  int position = (int) cohesion_node_get_position (status) + by;
  CohesionPlace place = { settings, COHESION_SETTINGS_LIST_STATUSES, (guint) MAX (position, 0) };

  if (cohesion_document_get_read_only (self) || by == 0 || position < 0 ||
      position >= (int) cohesion_node_get_n_children (settings, COHESION_SETTINGS_LIST_STATUSES))
    return FALSE;
  cohesion_history_begin_group (history, C_ ("step", "Move status"));
  if (place.position == 0 || cohesion_node_get_position (status) == 0)
    write_out_unset (self);
  cohesion_history_move (history, status, &place);
  cohesion_history_end_group (history);
  return TRUE;
}

static void
copy_fields (CohesionDocument *self, CohesionNode *status, CohesionNode *from)
{
  for (guint field = 0; field < cohesion_node_get_kind (status)->n_fields; field++)
    cohesion_document_set_text (self, status, field, cohesion_node_get_string (from, field));
}

/* Puts one status of the default scheme in its place. */
static void
restore (CohesionDocument *self, CohesionNode *settings, CohesionNode *wanted, guint position)
{
  CohesionHistory *history = cohesion_document_get_history (self);
  CohesionNode *status = cohesion_status_find (cohesion_document_get_tree (self), key_of (wanted));
  CohesionPlace place = { settings, COHESION_SETTINGS_LIST_STATUSES, position };

  if (status == NULL)
    {
      g_autoptr (CohesionNode) made = make_status (self, NULL);

      cohesion_tracking_fill_text (made, COHESION_STATUS_DEFINITION_KEY, key_of (wanted));
      cohesion_document_insert (self, made, &place);
      copy_fields (self, made, wanted);
      return;
    }
  copy_fields (self, status, wanted);
  if (cohesion_status_is_retired (status) || cohesion_node_get_position (status) != position)
    cohesion_history_move (history, status, &place);
}

/**
 * cohesion_document_reset_statuses:
 *
 * Brings back the scheme that a new strategy has. A status of one’s own goes, unless actions have it: then it
 * stays at the end.
 *
 * Returns: whether it could be done; not in a read-only document
 */
gboolean
cohesion_document_reset_statuses (CohesionDocument *self)
{
  CohesionHistory *history = cohesion_document_get_history (self);
  CohesionNode *settings = cohesion_tree_get_settings (cohesion_document_get_tree (self));
  g_autoptr (CohesionTree) blank = cohesion_tree_new_blank (NULL);
  CohesionList *wanted = cohesion_status_get_scheme (blank);
  CohesionList *scheme = cohesion_node_get_list (settings, COHESION_SETTINGS_LIST_STATUSES);
  guint n = cohesion_list_get_length (wanted);

  if (cohesion_document_get_read_only (self))
    return FALSE;
  cohesion_history_begin_group (history, C_ ("step", "Reset status scheme"));
  write_out_unset (self);
  for (guint i = 0; i < n; i++)
    restore (self, settings, cohesion_list_get (wanted, i), i);
  for (guint i = cohesion_list_get_length (scheme); i > n; i--)
    cohesion_document_remove_status (self, cohesion_list_get (scheme, i - 1), NULL);
  cohesion_history_end_group (history);
  return TRUE;
}
