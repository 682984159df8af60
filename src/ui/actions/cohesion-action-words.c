#include "config.h"

#include "cohesion-action-words.h"

#include "ui/strategy/cohesion-outline-words.h"

#include "model/cohesion-duties.h"
#include "model/cohesion-numbering.h"
#include "model/cohesion-standing.h"
#include "model/cohesion-status.h"

#include <glib/gi18n.h>

/* What the rows of the table of actions say. Pure functions of nodes. */

static char *
dup_title (CohesionNode *node, guint short_title)
{
  const char *title = node ? cohesion_node_get_string (node, short_title) : NULL;
  g_autofree char *number = node ? cohesion_node_dup_number (node) : NULL;

  if (node == NULL)
    return NULL;
  if (title == NULL)
    title = cohesion_node_get_name (node);
  /* Translators: number and title of a theme or priority */
  return number ? g_strdup_printf (C_ ("group", "%1$s. %2$s"), number, title) : g_strdup (title);
}

/**
 * cohesion_action_dup_theme:
 *
 * Returns: (transfer full) (nullable): number and short title of the theme that @action is in
 */
char *
cohesion_action_dup_theme (CohesionNode *action)
{
  CohesionNode *priority = cohesion_node_get_parent (action);

  return dup_title (priority ? cohesion_node_get_parent (priority) : NULL, COHESION_THEME_SHORT_TITLE);
}

/**
 * cohesion_action_dup_priority:
 *
 * Returns: (transfer full) (nullable): number and short title of the priority that @action is in
 */
char *
cohesion_action_dup_priority (CohesionNode *action)
{
  return dup_title (cohesion_node_get_parent (action), COHESION_PRIORITY_PUBLIC_TITLE);
}

/**
 * cohesion_action_dup_portfolio:
 *
 * Returns: (transfer full) (nullable): who holds the portfolio that @action belongs to
 */
char *
cohesion_action_dup_portfolio (CohesionNode *action)
{
  CohesionNode *holder = cohesion_action_get_portfolio_holder (action);

  return holder ? g_strdup (cohesion_party_get_title (holder)) : NULL;
}

/**
 * cohesion_action_dup_updated:
 *
 * Returns: (transfer full) (nullable): the date of the last update of @action
 */
char *
cohesion_action_dup_updated (CohesionNode *action)
{
  CohesionNode *update = cohesion_action_get_last_update (action);
  CohesionDate date = update ? cohesion_update_get_date (update) : COHESION_DATE_NONE;

  return date.year ? cohesion_date_format (date) : NULL;
}

/**
 * cohesion_action_dup_deadline_note:
 *
 * Returns: (transfer full) (nullable): what is to be said of the deadline of @action: that it has passed, or
 *   that it was another at first
 */
char *
cohesion_action_dup_deadline_note (CohesionNode *action, CohesionDate today)
{
  int late = cohesion_action_is_overdue (action, today)
                 ? cohesion_date_days_between (
                       cohesion_date_last_day (cohesion_action_get_due (action, today)), today)
                 : 0;
  int days;

  if (late > 0)
    {
      g_autofree char *length = cohesion_days_format (late);

      /* Translators: %s is a time, such as “13 weeks” */
      return g_strdup_printf (_ ("%s overdue"), length);
    }
  if (!cohesion_action_get_slip_days (action, &days) || days == 0)
    return NULL;
  /* Translators: the deadline that an action had at first */
  return g_strdup_printf (_ ("was %s"), cohesion_deadline_get_text (cohesion_node_get_deadline (
                                            action, COHESION_ACTION_ORIGINAL_DEADLINE)));
}

static void
add_part (GString *text, const char *part, const char *separator)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, separator);
  g_string_append (text, part);
}

/**
 * cohesion_action_dup_second_line:
 *
 * Returns: (transfer full): lead and deadline of @action on one line, where there is room for no more; "" if
 *   it has neither
 */
char *
cohesion_action_dup_second_line (CohesionNode *action, CohesionDate today)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *lead = cohesion_outline_dup_lead (action);
  g_autofree char *deadline = cohesion_outline_dup_deadline (action);
  g_autofree char *note = cohesion_action_is_overdue (action, today)
                              ? cohesion_action_dup_deadline_note (action, today)
                              : NULL;
  /* Translators: stands between the lead and the deadline of an action, on one line */
  const char *separator = C_ ("row", " · ");

  add_part (line, note, separator);
  add_part (line, lead, separator);
  add_part (line, note ? NULL : deadline, separator);
  return g_string_free_and_steal (g_steal_pointer (&line));
}

/**
 * cohesion_action_dup_row_name:
 *
 * Returns: (transfer full): the row of @action as a screen reader reads it
 */
char *
cohesion_action_dup_row_name (CohesionNode *action, CohesionDate today)
{
  g_autofree char *name = cohesion_outline_dup_row_name (action);
  g_autofree char *note = cohesion_action_dup_deadline_note (action, today);
  g_autoptr (GString) text = g_string_new (name);

  /* Translators: stands between the parts of a row that a screen reader reads out */
  add_part (text, note, C_ ("row", ", "));
  return g_string_free_and_steal (g_steal_pointer (&text));
}
