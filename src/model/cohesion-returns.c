#include "config.h"

#include "cohesion-returns.h"

#include "cohesion-progress.h"
#include "cohesion-standing.h"
#include "cohesion-status.h"
#include "cohesion-summary.h"

#include <glib/gi18n.h>

static CohesionReturn *
return_new (CohesionNode *lead)
{
  CohesionReturn *self = g_new0 (CohesionReturn, 1);

  g_set_object (&self->lead, lead);
  self->actions = g_ptr_array_new_with_free_func (g_object_unref);
  self->awaited = g_ptr_array_new_with_free_func (g_object_unref);
  return self;
}

static void
return_free (gpointer data)
{
  CohesionReturn *self = data;

  g_clear_object (&self->lead);
  g_ptr_array_unref (self->actions);
  g_ptr_array_unref (self->awaited);
  g_free (self);
}

static CohesionReturn *
ensure_return (CohesionReturns *self, GHashTable *by_lead, CohesionNode *lead)
{
  CohesionReturn *found = lead ? g_hash_table_lookup (by_lead, lead) : self->unled;

  if (found)
    return found;
  found = return_new (lead);
  if (lead == NULL)
    return self->unled = found;
  g_hash_table_insert (by_lead, lead, found);
  g_ptr_array_add (self->returns, found);
  return found;
}

static void
count (CohesionReturns *self, GHashTable *by_lead, CohesionNode *action)
{
  CohesionNode *lead = cohesion_node_get_reference (action, COHESION_ACTION_LEAD);
  gboolean updated = cohesion_action_get_update_in_period (action, &self->period) != NULL;
  CohesionReturn *of_lead;

  /* The last update of what is done or given up was an answer, too. */
  if (!updated && !cohesion_action_is_awaited (action, &self->period))
    return;
  of_lead = ensure_return (self, by_lead, lead);
  g_ptr_array_add (of_lead->actions, g_object_ref (action));
  if (!updated)
    g_ptr_array_add (of_lead->awaited, g_object_ref (action));
  self->n_actions++;
  self->n_updated += updated;
}

static CohesionReturns *
returns_new (CohesionTree *tree, const CohesionReportingPeriod *period, gboolean public_only)
{
  CohesionReturns *self = g_new0 (CohesionReturns, 1);
  g_autoptr (GPtrArray) actions = cohesion_node_collect (cohesion_tree_get_root (tree), COHESION_KIND_ACTION);
  g_autoptr (GHashTable) by_lead = g_hash_table_new (NULL, NULL);

  self->period = *period;
  self->returns = g_ptr_array_new_with_free_func (return_free);
  for (guint i = 0; i < actions->len; i++)
    if (!public_only || cohesion_action_is_public (g_ptr_array_index (actions, i)))
      count (self, by_lead, g_ptr_array_index (actions, i));
  self->n_leads = self->returns->len;
  for (guint i = 0; i < self->returns->len; i++)
    {
      self->n_received += cohesion_return_is_received (g_ptr_array_index (self->returns, i));
      self->n_partly += cohesion_return_is_partly_received (g_ptr_array_index (self->returns, i));
    }
  return self;
}

/**
 * cohesion_returns_new:
 * @period: a period; its node, if any, is not kept alive
 *
 * Counts the leads of the open actions that were there before the period ended, and of those that have an
 * update in it. A lead’s updates are received when each of these actions has an update that is of the period:
 * one that says so, or that says nothing of a period and is dated in it.
 *
 * Returns: (transfer full): which updates have come in
 */
CohesionReturns *
cohesion_returns_new (CohesionTree *tree, const CohesionReportingPeriod *period)
{
  return returns_new (tree, period, FALSE);
}

/**
 * cohesion_returns_new_public:
 * @period: a period; its node, if any, is not kept alive
 *
 * Counts as cohesion_returns_new() does, but only actions that the public may see: what is published must not
 * tell, not even by a number, of those that it does not show.
 *
 * Returns: (transfer full): which updates have come in
 */
CohesionReturns *
cohesion_returns_new_public (CohesionTree *tree, const CohesionReportingPeriod *period)
{
  return returns_new (tree, period, TRUE);
}

/**
 * cohesion_returns_free:
 * @self: (transfer full): what to free
 */
void
cohesion_returns_free (CohesionReturns *self)
{
  g_ptr_array_unref (self->returns);
  g_clear_pointer (&self->unled, return_free);
  g_free (self);
}

/**
 * cohesion_return_is_received:
 *
 * Returns: whether nothing is awaited from the lead any more
 */
gboolean
cohesion_return_is_received (const CohesionReturn *self)
{
  return self->awaited->len == 0;
}

/**
 * cohesion_return_is_partly_received:
 *
 * Returns: whether the lead has answered for some of its actions and not for all
 */
gboolean
cohesion_return_is_partly_received (const CohesionReturn *self)
{
  return self->awaited->len > 0 && self->awaited->len < self->actions->len;
}

/**
 * cohesion_returns_describe:
 *
 * Returns: (transfer full): from how many leads updates were received, and from how many in part, in a
 *   sentence
 */
char *
cohesion_returns_describe (const CohesionReturns *self)
{
  if (self->n_leads == 0)
    return g_strdup (_ ("No updates are awaited"));
  if (self->n_partly > 0)
    /* Translators: %1$u leads of actions have answered for all of theirs, of the %2$u who were asked; another
     * %3$u have answered for some of theirs. */
    return g_strdup_printf (ngettext ("Updates received from %1$u of %2$u lead, in part from %3$u",
                                      "Updates received from %1$u of %2$u leads, in part from %3$u",
                                      self->n_leads),
                            self->n_received, self->n_leads, self->n_partly);
  /* Translators: %1$u leads of actions have answered, of the %2$u who were asked. */
  return g_strdup_printf (ngettext ("Updates received from %1$u of %2$u lead",
                                    "Updates received from %1$u of %2$u leads", self->n_leads),
                          self->n_received, self->n_leads);
}
