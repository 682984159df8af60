#include "config.h"

#include "cohesion-document-carry-private.h"

#include "cohesion-document-private.h"
#include "cohesion-document-tracking-private.h"
#include "cohesion-document-typing.h"
#include "cohesion-document-verbs.h"

#include "model/cohesion-list.h"
#include "model/cohesion-node-private.h"
#include "model/cohesion-status.h"
#include "model/cohesion-summary.h"

#include <glib/gi18n.h>

/* A strategy that takes over from the last one: its people, measures, themes and priorities, and the actions
 * that were not delivered, begun anew. What is taken over keeps its id, so that references hold. */

/**
 * cohesion_strategy_list_undelivered:
 *
 * Returns: (transfer full) (element-type CohesionNode): the actions that are not done, in the order of the
 *   strategy
 */
GPtrArray *
cohesion_strategy_list_undelivered (CohesionTree *tree)
{
  g_autoptr (GPtrArray) all = cohesion_node_collect (cohesion_tree_get_root (tree), COHESION_KIND_ACTION);
  GPtrArray *left = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < all->len; i++)
    if (cohesion_status_get_outcome (cohesion_action_get_status (g_ptr_array_index (all, i))) !=
        COHESION_OUTCOME_DONE)
      g_ptr_array_add (left, g_object_ref (g_ptr_array_index (all, i)));
  return left;
}

/**
 * cohesion_action_is_worth_carrying:
 * @action: an action that was not delivered
 *
 * Returns: whether it is still meant to be done: it is open, or was closed to be gone on with
 */
gboolean
cohesion_action_is_worth_carrying (CohesionNode *action)
{
  const char *outcome = cohesion_node_get_string (action, COHESION_ACTION_OUTCOME_OF_CLOSURE);

  return cohesion_action_is_open (action) || g_strcmp0 (outcome, "transferred") == 0 ||
         g_strcmp0 (outcome, "partly") == 0;
}

static const char *
get_last_reason (CohesionNode *action)
{
  CohesionList *changes = cohesion_node_get_list (action, COHESION_ACTION_LIST_DEADLINE_CHANGES);
  guint length = cohesion_list_get_length (changes);

  return length > 0 ? cohesion_node_get_string (cohesion_list_get (changes, length - 1),
                                                COHESION_DEADLINE_CHANGE_REASON)
                    : NULL;
}

/**
 * cohesion_action_dup_why_undelivered:
 * @action: an action that was not delivered
 *
 * Returns: (transfer full) (nullable): why, as far as the strategy says: the reason of its closure, the
 *   comment on its status, or the reason for which its deadline was changed last
 */
char *
cohesion_action_dup_why_undelivered (CohesionNode *action)
{
  const char *reasons[] = { cohesion_node_get_string (action, COHESION_ACTION_CLOSURE_REASON),
                            cohesion_node_get_string (action, COHESION_ACTION_STATUS_COMMENT),
                            get_last_reason (action) };

  for (gsize i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (reasons[i])
      return g_strdup (reasons[i]);
  return NULL;
}

static void
copy_field (CohesionNode *to, CohesionNode *from, guint field)
{
  g_auto (CohesionValue) value = cohesion_node_dup_value (from, field);

  cohesion_node_set_value (to, field, &value);
}

/* What is said of the past of an action is the last strategy’s. */
static gboolean
is_past (CohesionNode *node, guint field)
{
  static const guint fields[] = {
    COHESION_ACTION_ORIGINAL_DEADLINE,  COHESION_ACTION_STATUS,         COHESION_ACTION_STATUS_COMMENT,
    COHESION_ACTION_STATUS_AS_AT,       COHESION_ACTION_FORECAST,       COHESION_ACTION_CONFIDENCE,
    COHESION_ACTION_PROGRESS,           COHESION_ACTION_COMPLETED_ON,   COHESION_ACTION_COMPLETION_EVIDENCE,
    COHESION_ACTION_NEXT_REVIEW,        COHESION_ACTION_CARRIED_FROM,   COHESION_ACTION_CARRIED_CODE,
    COHESION_ACTION_OUTCOME_OF_CLOSURE, COHESION_ACTION_CLOSURE_REASON,
  };

  for (gsize i = 0; cohesion_node_is (node, COHESION_KIND_ACTION) && i < G_N_ELEMENTS (fields); i++)
    if (fields[i] == field)
      return TRUE;
  return FALSE;
}

/* The log of an action stays behind; its milestones that are not done go with it. */
static gboolean
is_kept (CohesionCarrying *self, CohesionNode *node)
{
  switch (cohesion_node_get_kind (node)->id)
    {
    case COHESION_KIND_ACTION:
      return g_hash_table_contains (self->chosen, node);
    case COHESION_KIND_MILESTONE:
      return !cohesion_node_has_value (node, COHESION_MILESTONE_DONE_ON);
    case COHESION_KIND_DEADLINE_CHANGE:
    case COHESION_KIND_OCCURRENCE:
    case COHESION_KIND_UPDATE:
    case COHESION_KIND_COMMENT:
      return FALSE;
    default:
      return TRUE;
    }
}

static void
copy_children (CohesionCarrying *self, CohesionNode *to, CohesionNode *from)
{
  for (guint i = 0; i < cohesion_node_get_kind (from)->n_lists; i++)
    {
      CohesionList *list = cohesion_node_get_list (from, i);

      for (guint j = 0; j < cohesion_list_get_length (list); j++)
        {
          CohesionNode *child = cohesion_list_get (list, j);
          g_autoptr (CohesionNode) copy = is_kept (self, child) ? cohesion_carrying_copy (self, child) : NULL;

          if (copy)
            cohesion_node_insert (to, i, cohesion_node_get_n_children (to, i), copy);
        }
    }
}

/* A deadline that has passed was not met; the new one is to be thought about. */
static void
drop_past_deadline (CohesionCarrying *self, CohesionNode *node, guint field)
{
  CohesionDeadline *deadline = cohesion_node_get_deadline (node, field);

  if (deadline && cohesion_deadline_is_overdue (deadline, cohesion_document_get_today (self->document)))
    cohesion_tracking_fill_deadline (node, field, NULL);
}

/* Where it comes from, and why it was not delivered there. */
static void
begin_anew (CohesionCarrying *self, CohesionNode *action, CohesionNode *before)
{
  const char *strategy = cohesion_node_get_string (cohesion_tree_get_strategy (self->last),
                                                   COHESION_STRATEGY_TITLE);
  g_autofree char *why = cohesion_action_dup_why_undelivered (before);
  CohesionValue now = cohesion_value_integer (
      cohesion_history_get_time (cohesion_document_get_history (self->document)));
  g_autoptr (CohesionNode) comment = NULL;

  drop_past_deadline (self, action, COHESION_ACTION_DEADLINE);
  if (cohesion_status_find (self->last, "notStarted"))
    cohesion_tracking_fill_text (action, COHESION_ACTION_STATUS, "notStarted");
  cohesion_tracking_fill_text (action, COHESION_ACTION_CARRIED_FROM, strategy);
  cohesion_tracking_fill_text (action, COHESION_ACTION_CARRIED_CODE,
                               cohesion_node_get_string (before, COHESION_ACTION_CODE));
  if (why == NULL)
    return;
  comment = cohesion_node_new (COHESION_KIND_COMMENT, NULL);
  cohesion_tracking_fill_text (comment, COHESION_COMMENT_BY, cohesion_document_get_user (self->document));
  cohesion_node_set_value (comment, COHESION_COMMENT_AT, &now);
  cohesion_tracking_fill_text (comment, COHESION_COMMENT_TEXT, why);
  cohesion_node_insert (action, COHESION_ACTION_LIST_COMMENTS, 0, comment);
}

/* Private: a branch as it goes on, in no tree. */
CohesionNode *
cohesion_carrying_copy (CohesionCarrying *self, CohesionNode *node)
{
  const CohesionKind *kind = cohesion_node_get_kind (node);
  CohesionNode *copy = cohesion_node_new (kind->id, cohesion_node_get_id (node));

  for (guint i = 0; i < kind->n_fields; i++)
    if (cohesion_node_has_value (node, i) && !is_past (node, i))
      copy_field (copy, node, i);
  copy_children (self, copy, node);
  if (kind->id == COHESION_KIND_ACTION)
    begin_anew (self, copy, node);
  if (kind->id == COHESION_KIND_MILESTONE)
    drop_past_deadline (self, copy, COHESION_MILESTONE_DEADLINE);
  return copy;
}

/* From the place on where the new strategy has nothing of its own. */
static void
carry_list (CohesionCarrying *self, CohesionNode *to, CohesionNode *from, guint list)
{
  for (guint i = cohesion_node_get_n_children (to, list); i < cohesion_node_get_n_children (from, list); i++)
    {
      g_autoptr (CohesionNode)
          copy = cohesion_carrying_copy (self, cohesion_list_get (cohesion_node_get_list (from, list), i));
      CohesionPlace place = { to, list, i };

      cohesion_document_insert (self->document, copy, &place);
    }
}

static void
carry_fields (CohesionCarrying *self,
              CohesionNode *to,
              CohesionNode *from,
              const guint *fields,
              gsize n_fields)
{
  for (gsize i = 0; i < n_fields; i++)
    {
      g_auto (CohesionValue) value = cohesion_node_dup_value (from, fields[i]);

      cohesion_document_set_value (self->document, to, fields[i], &value);
    }
}

static void
carry_all_fields (CohesionCarrying *self, CohesionNode *to, CohesionNode *from)
{
  for (guint i = 0; i < cohesion_node_get_kind (from)->n_fields; i++)
    carry_fields (self, to, from, &i, 1);
}

/* The default statuses become those of the last strategy. */
static void
carry_statuses (CohesionCarrying *self)
{
  const guint list = COHESION_SETTINGS_LIST_STATUSES;
  CohesionNode *to = cohesion_tree_get_settings (cohesion_document_get_tree (self->document));
  CohesionNode *from = cohesion_tree_get_settings (self->last);
  guint n = cohesion_node_get_n_children (from, list);

  while (cohesion_node_get_n_children (to, list) > n)
    cohesion_history_remove (cohesion_document_get_history (self->document),
                             cohesion_list_get (cohesion_node_get_list (to, list), n));
  for (guint i = 0; i < cohesion_node_get_n_children (to, list); i++)
    carry_all_fields (self, cohesion_list_get (cohesion_node_get_list (to, list), i),
                      cohesion_list_get (cohesion_node_get_list (from, list), i));
  carry_list (self, to, from, list);
}

/* The id of what stands in the new strategy for what had that id in the last one; NULL if nothing does. */
static const char *
map_id (CohesionCarrying *self, const char *id)
{
  CohesionTree *tree = cohesion_document_get_tree (self->document);

  if (cohesion_tree_lookup_live (tree, id))
    return id;
  return g_str_equal (id, cohesion_node_get_id (cohesion_tree_get_strategy (self->last)))
             ? cohesion_node_get_id (cohesion_tree_get_strategy (tree))
             : NULL;
}

/* The ids of a field that are those of something in the new strategy. */
static void
settle_field (CohesionCarrying *self, CohesionNode *node, guint field)
{
  gboolean several = cohesion_node_get_kind (node)->fields[field].type == COHESION_FIELD_REFERENCES;
  const char *single[] = { several ? NULL : cohesion_node_get_string (node, field), NULL };
  const char *const *ids = several ? cohesion_node_get_strings (node, field) : single;
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;
  gboolean differs = FALSE;

  for (guint i = 0; ids[i]; i++)
    {
      const char *id = map_id (self, ids[i]);

      if (id)
        g_strv_builder_add (kept, id);
      differs |= id != ids[i];
    }
  strv = g_strv_builder_end (kept);
  if (differs && several)
    cohesion_document_set_strings (self->document, node, field, (const char *const *) strv);
  else if (differs)
    cohesion_document_set_text (self->document, node, field, strv[0]);
}

/* What was left behind is referred to no more. */
static gboolean
settle_references (CohesionNode *node, gpointer user_data)
{
  const CohesionKind *kind = cohesion_node_get_kind (node);

  if (kind->id == COHESION_KIND_TRASH_ENTRY)
    return FALSE;
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].targets && cohesion_node_has_value (node, i))
      settle_field (user_data, node, i);
  return TRUE;
}

static void
carry (CohesionCarrying *self)
{
  static const guint lists[] = { COHESION_DOCUMENT_LIST_PARTIES, COHESION_DOCUMENT_LIST_MEASURES,
                                 COHESION_DOCUMENT_LIST_THEMES, COHESION_DOCUMENT_LIST_VIEWS };
  static const guint fields[] = { COHESION_STRATEGY_TITLE,
                                  COHESION_STRATEGY_VISION,
                                  COHESION_STRATEGY_AMBITION,
                                  COHESION_STRATEGY_DIRECTIONS,
                                  COHESION_STRATEGY_SCOPE,
                                  COHESION_STRATEGY_WARDS,
                                  COHESION_STRATEGY_PORTFOLIO_HOLDER,
                                  COHESION_STRATEGY_ACCOUNTABLE_DIRECTOR,
                                  COHESION_STRATEGY_LEAD_OFFICER,
                                  COHESION_STRATEGY_REVIEW_MONTHS,
                                  COHESION_STRATEGY_REVIEW_BODY };
  CohesionTree *tree = cohesion_document_get_tree (self->document);
  CohesionNode *root = cohesion_tree_get_root (tree);
  CohesionNode *from = cohesion_tree_get_root (self->last);

  carry_all_fields (self, cohesion_tree_get_organisation (tree), cohesion_tree_get_organisation (self->last));
  carry_all_fields (self, cohesion_tree_get_settings (tree), cohesion_tree_get_settings (self->last));
  carry_statuses (self);
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    carry_list (self, root, from, lists[i]);
  carry_fields (self, cohesion_tree_get_strategy (tree), cohesion_tree_get_strategy (self->last), fields,
                G_N_ELEMENTS (fields));
  carry_list (self, cohesion_tree_get_strategy (tree), cohesion_tree_get_strategy (self->last),
              COHESION_STRATEGY_LIST_PARENTS);
  carry_list (self, cohesion_tree_get_strategy (tree), cohesion_tree_get_strategy (self->last),
              COHESION_STRATEGY_LIST_GLOSSARY);
  cohesion_carrying_add_parts (self);
  cohesion_node_foreach (root, settle_references, self);
}

/**
 * cohesion_document_carry_over:
 * @last: the strategy that this one follows; it is not changed
 * @actions: (element-type CohesionNode): its actions that are to be gone on with
 * @parts: what else is to be gone on with
 * @basics: what is known of the new strategy
 *
 * Gives a blank document what the last strategy had that goes on, in one step: the council, the settings, the
 * people, measures, all themes and priorities, and @actions, which begin anew and say where they come from
 * and why they were not delivered there; and @parts, with what they have to do with what goes on.
 *
 * Returns: whether it could be done; not in a read-only document
 */
gboolean
cohesion_document_carry_over (CohesionDocument *self,
                              CohesionTree *last,
                              GPtrArray *actions,
                              CohesionCarryParts parts,
                              const CohesionStrategyBasics *basics)
{
  g_autoptr (GHashTable) chosen = g_hash_table_new (NULL, NULL);
  CohesionCarrying carrying = { self, last, chosen, parts, cohesion_document_get_today (self) };

  if (cohesion_document_get_read_only (self))
    return FALSE;
  for (guint i = 0; i < actions->len; i++)
    g_hash_table_add (chosen, g_ptr_array_index (actions, i));
  cohesion_history_begin_group (cohesion_document_get_history (self), C_ ("step", "Carry over strategy"));
  carry (&carrying);
  cohesion_document_fill_basics (self, basics);
  cohesion_history_end_group (cohesion_document_get_history (self));
  return TRUE;
}
