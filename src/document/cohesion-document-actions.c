#include "config.h"

#include "cohesion-document-actions.h"

#include "cohesion-document-tracking-private.h"
#include "cohesion-document-tracking.h"
#include "cohesion-document-verbs.h"

#include "model/cohesion-list.h"

#include <glib/gi18n.h>

/* What is done with many actions at once, and the views of them that a team keeps. */

/**
 * cohesion_document_bulk_wants_reason:
 * @actions: (element-type CohesionNode): actions
 *
 * Returns: whether the deadline of any of them was promised, so that it is changed with a reason only
 */
gboolean
cohesion_document_bulk_wants_reason (CohesionDocument *self, GPtrArray *actions)
{
  for (guint i = 0; i < actions->len; i++)
    if (cohesion_document_wants_reason (self, g_ptr_array_index (actions, i), COHESION_ACTION_DEADLINE))
      return TRUE;
  return FALSE;
}

static void
set_deadline (CohesionDocument *self, CohesionNode *action, const CohesionBulkEdit *edit)
{
  g_auto (CohesionValue) value = cohesion_value_deadline (edit->deadline);

  if (cohesion_document_wants_reason (self, action, COHESION_ACTION_DEADLINE))
    cohesion_document_change_deadline (self, action, edit->deadline, edit->category, edit->reason);
  else
    cohesion_document_set_value (self, action, COHESION_ACTION_DEADLINE, &value);
}

static void
set_tags (CohesionDocument *self, CohesionNode *action, const CohesionBulkEdit *edit)
{
  const char *const *tags = cohesion_node_get_strings (action, COHESION_ACTION_TAGS);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) after = NULL;
  gboolean there = FALSE;

  for (; tags && *tags; tags++)
    {
      there = there || g_strcmp0 (*tags, edit->add_tag) == 0;
      if (g_strcmp0 (*tags, edit->remove_tag) != 0)
        g_strv_builder_add (builder, *tags);
    }
  if (edit->add_tag && !there)
    g_strv_builder_add (builder, edit->add_tag);
  after = g_strv_builder_end (builder);
  cohesion_document_set_strings (self, action, COHESION_ACTION_TAGS, (const char *const *) after);
}

static void
edit_action (CohesionDocument *self,
             CohesionNode *action,
             const CohesionBulkEdit *edit,
             gboolean among_several)
{
  if (edit->lead)
    cohesion_document_set_text (self, action, COHESION_ACTION_LEAD, edit->lead);
  if (edit->status)
    cohesion_tracking_report_status (self, action, edit->status, among_several);
  if (edit->deadline)
    set_deadline (self, action, edit);
  if (edit->add_tag || edit->remove_tag)
    set_tags (self, action, edit);
}

/**
 * cohesion_document_edit_actions:
 * @actions: (element-type CohesionNode): the actions to change
 * @edit: what they are to have in common
 *
 * Changes many actions in one step, with all that follows for each: a status is as at today, and a promised
 * deadline leaves a note of the change.
 *
 * Returns: how many actions have changed; 0 in a read-only document
 */
guint
cohesion_document_edit_actions (CohesionDocument *self, GPtrArray *actions, const CohesionBulkEdit *edit)
{
  CohesionHistory *history = cohesion_document_get_history (self);
  g_autofree char *label = NULL;
  guint n_changed = 0;

  if (cohesion_document_get_read_only (self) || actions->len == 0)
    return 0;
  label = g_strdup_printf (ngettext ("Change %u action", "Change %u actions", actions->len), actions->len);
  cohesion_history_begin_group (history, label);
  for (guint i = 0; i < actions->len; i++)
    {
      CohesionNode *action = g_ptr_array_index (actions, i);
      gint64 before = cohesion_node_get_revision (action);

      edit_action (self, action, edit, actions->len > 1);
      n_changed += cohesion_node_get_revision (action) != before;
    }
  cohesion_history_end_group (history);
  return n_changed;
}

static CohesionNode *
find_view (CohesionDocument *self, const char *name)
{
  CohesionList *views = cohesion_tree_get_list (cohesion_document_get_tree (self),
                                                COHESION_DOCUMENT_LIST_VIEWS);

  for (guint i = 0; i < cohesion_list_get_length (views); i++)
    if (g_strcmp0 (cohesion_node_get_name (cohesion_list_get (views, i)), name) == 0)
      return cohesion_list_get (views, i);
  return NULL;
}

/**
 * cohesion_document_save_view:
 * @draft: how the actions are looked at
 *
 * Keeps a view for everybody who opens the document, in one step. One of the same name is replaced.
 *
 * Returns: (transfer none) (nullable): the view; %NULL in a read-only document
 */
CohesionNode *
cohesion_document_save_view (CohesionDocument *self, const CohesionViewDraft *draft)
{
  CohesionHistory *history = cohesion_document_get_history (self);
  CohesionNode *root = cohesion_tree_get_root (cohesion_document_get_tree (self));
  CohesionNode *view = find_view (self, draft->name);
  CohesionValue descending = cohesion_value_integer (draft->descending ? TRUE : COHESION_UNSET);

  if (cohesion_document_get_read_only (self))
    return NULL;
  cohesion_history_begin_group (history, C_ ("step", "Save view"));
  if (view == NULL)
    view = cohesion_document_add (self, root, COHESION_DOCUMENT_LIST_VIEWS, G_MAXUINT,
                                  COHESION_KIND_SAVED_VIEW);
  cohesion_document_set_text (self, view, COHESION_SAVED_VIEW_NAME, draft->name);
  cohesion_document_set_text (self, view, COHESION_SAVED_VIEW_QUERY, draft->query);
  cohesion_document_set_text (self, view, COHESION_SAVED_VIEW_LAYOUT, draft->layout);
  cohesion_document_set_text (self, view, COHESION_SAVED_VIEW_GROUPING, draft->grouping);
  cohesion_document_set_text (self, view, COHESION_SAVED_VIEW_SORT, draft->sort);
  cohesion_document_set_value (self, view, COHESION_SAVED_VIEW_DESCENDING, &descending);
  cohesion_history_end_group (history);
  return view;
}
