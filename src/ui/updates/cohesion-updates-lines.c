#include "config.h"

#include "cohesion-updates-lines.h"

#include "cohesion-updates-line.h"

#include "model/cohesion-duties.h"
#include "model/cohesion-node-text.h"
#include "model/cohesion-numbering.h"
#include "model/cohesion-standing.h"
#include "model/cohesion-summary.h"
#include "model/cohesion-update-text.h"

#include <glib/gi18n.h>

/* What the page of updates lists: who is awaited with what, who has answered, and the log of the period. */

static char *
dup_title (CohesionNode *action)
{
  g_autofree char *number = cohesion_node_dup_number (action);
  const char *name = cohesion_node_get_name (action);

  if (!*name)
    name = C_ ("name", "Untitled");
  if (number == NULL)
    return g_strdup (name);
  /* Translators: number and title of a theme, priority or action: “1.2 Summer of Festivals” */
  return g_strdup_printf (C_ ("name", "%s %s"), number, name);
}

/* When something was heard of the action last. */
static char *
describe_last (CohesionNode *action, gboolean stale)
{
  CohesionNode *last = cohesion_action_get_last_update (action);
  CohesionDate day = last ? cohesion_update_get_date (last) : COHESION_DATE_NONE;
  g_autofree char *date = day.year ? cohesion_date_format (day) : NULL;

  if (date == NULL)
    return g_strdup (_ ("No update yet"));
  if (stale)
    /* Translators: stale: nothing was heard of an action for too long. %s is a date. */
    return g_strdup_printf (_ ("Stale: the last update was on %s"), date);
  return g_strdup_printf (_ ("The last update was on %s"), date);
}

static void
add_action (GPtrArray *lines, CohesionNode *action, const CohesionStaleness *staleness)
{
  gboolean stale = cohesion_staleness_test (staleness, action);
  g_autofree char *title = dup_title (action);
  g_autofree char *subtitle = describe_last (action, stale);

  g_ptr_array_add (lines,
                   cohesion_updates_line_new (COHESION_UPDATES_ACTION, action, title, subtitle, stale));
}

static char *
describe_return (const CohesionReturn *of_lead)
{
  guint n = of_lead->actions->len;

  if (cohesion_return_is_received (of_lead))
    return g_strdup_printf (ngettext ("%u action, updated", "%u actions, all updated", n), n);
  if (cohesion_return_is_partly_received (of_lead))
    /* Translators: updates of %1$u actions are awaited from a lead, who leads %2$u and sent in the others. */
    return g_strdup_printf (ngettext ("Received in part: %1$u of %2$u action awaited",
                                      "Received in part: %1$u of %2$u actions awaited", n),
                            of_lead->awaited->len, n);
  /* Translators: updates of %1$u actions are awaited from a lead, who leads %2$u. */
  return g_strdup_printf (ngettext ("%1$u of %2$u action awaited", "%1$u of %2$u actions awaited", n),
                          of_lead->awaited->len, n);
}

static void
add_return (GPtrArray *lines, const CohesionReturn *of_lead, const CohesionStaleness *staleness)
{
  g_autofree char *subtitle = describe_return (of_lead);
  GPtrArray *actions = cohesion_return_is_received (of_lead) ? of_lead->actions : of_lead->awaited;
  const char *title = of_lead->lead ? cohesion_party_get_title (of_lead->lead) : _ ("Nobody leads these");

  g_ptr_array_add (lines,
                   cohesion_updates_line_new (COHESION_UPDATES_LEAD, of_lead->lead, title, subtitle, FALSE));
  for (guint i = 0; i < actions->len; i++)
    add_action (lines, g_ptr_array_index (actions, i), staleness);
}

/**
 * cohesion_updates_lines_of_leads:
 * @received: whether to list the leads who have answered; else those who are awaited
 *
 * Returns: (transfer full) (element-type CohesionUpdatesLine): each lead, followed by its actions
 */
GPtrArray *
cohesion_updates_lines_of_leads (CohesionTree *tree,
                                 CohesionReturns *returns,
                                 gboolean received,
                                 CohesionDate today)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_object_unref);
  CohesionStaleness staleness;

  cohesion_staleness_init (&staleness, tree, today);
  for (guint i = 0; i < returns->returns->len; i++)
    {
      CohesionReturn *of_lead = g_ptr_array_index (returns->returns, i);

      if (cohesion_return_is_received (of_lead) == received)
        add_return (lines, of_lead, &staleness);
    }
  if (returns->unled && cohesion_return_is_received (returns->unled) == received)
    add_return (lines, returns->unled, &staleness);
  return lines;
}

static int
newest_first (gconstpointer a, gconstpointer b)
{
  CohesionNode *one = *(CohesionNode *const *) a;
  CohesionNode *other = *(CohesionNode *const *) b;
  int order = cohesion_date_compare (cohesion_update_get_date (other), cohesion_update_get_date (one));

  if (order == 0 && cohesion_node_get_parent (one) == cohesion_node_get_parent (other))
    return (int) cohesion_node_get_position (other) - (int) cohesion_node_get_position (one);
  return order;
}

static void
add_update (GPtrArray *lines, CohesionNode *update)
{
  g_autofree char *title = dup_title (cohesion_node_get_parent (update));
  g_autofree char *what = cohesion_update_describe (update);
  const char *done = cohesion_node_get_string (update, COHESION_UPDATE_DONE);
  g_autofree char *subtitle = done ? g_strjoin ("\n", what, done, NULL) : g_strdup (what);

  g_ptr_array_add (lines,
                   cohesion_updates_line_new (COHESION_UPDATES_UPDATE, update, title, subtitle, FALSE));
}

/**
 * cohesion_updates_lines_of_log:
 * @period: a period
 *
 * Returns: (transfer full) (element-type CohesionUpdatesLine): all updates of the period, the newest first
 */
GPtrArray *
cohesion_updates_lines_of_log (CohesionTree *tree, const CohesionReportingPeriod *period)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) updates = cohesion_node_collect (cohesion_tree_get_root (tree), COHESION_KIND_UPDATE);

  g_ptr_array_sort (updates, newest_first);
  for (guint i = 0; i < updates->len; i++)
    if (cohesion_update_is_in_period (g_ptr_array_index (updates, i), period))
      add_update (lines, g_ptr_array_index (updates, i));
  return lines;
}
