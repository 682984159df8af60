#include "config.h"

#include "cohesion-overview-rows.h"

#include "model/cohesion-level.h"
#include "model/cohesion-numbering.h"
#include "model/cohesion-percentage.h"
#include "ui/widgets/cohesion-status-bar.h"
#include "ui/widgets/cohesion-status-cell.h"
#include "ui/widgets/cohesion-status-symbol.h"

#include <glib/gi18n.h>

/* The rows of the overview, and the sentences in them. */

/* The number and the name of a node, as “1.2 Summer of Festivals”. */
static char *
dup_numbered_name (CohesionNode *node)
{
  g_autofree char *number = cohesion_node_dup_number (node);
  const char *name = cohesion_node_get_name (node);

  if (!*name)
    name = C_ ("name", "Untitled");
  if (number == NULL)
    return g_strdup (name);
  /* Translators: number and title of a theme, priority or action: “1.2 Summer of Festivals” */
  return g_strdup_printf (C_ ("name", "%s %s"), number, name);
}

/**
 * cohesion_action_describe_due:
 * @action: an action in a tree
 *
 * Returns: (transfer full): who leads it and when it is or was due, in a sentence
 */
char *
cohesion_action_describe_due (CohesionNode *action, CohesionDate today)
{
  CohesionNode *lead = cohesion_node_get_reference (action, COHESION_ACTION_LEAD);
  CohesionDate due = cohesion_action_get_due (action, today);
  g_autofree char *date = due.year ? cohesion_date_format (due) : NULL;
  const char *name = lead ? cohesion_node_get_name (lead) : _ ("No lead");

  if (date == NULL)
    /* Translators: %s is the lead of an action, or “No lead” */
    return g_strdup_printf (_ ("%s; no deadline"), name);
  if (cohesion_action_is_overdue (action, today))
    {
      int days = cohesion_date_days_between (cohesion_date_last_day (due), today);

      /* Translators: %1$s is the lead of an action, or “No lead”; %2$s a date; %3$d days */
      return g_strdup_printf (g_dngettext (NULL, "%1$s; was due %2$s, %3$d day ago",
                                           "%1$s; was due %2$s, %3$d days ago", (gulong) days),
                              name, date, days);
    }
  /* Translators: %1$s is the lead of an action, or “No lead”; %2$s a date */
  return g_strdup_printf (_ ("%1$s; due %2$s"), name, date);
}

/**
 * cohesion_overview_action_row_new:
 * @action: an action in a tree
 * @today: the day as at which it is shown
 *
 * Returns: (transfer floating): a row of its name, its lead and deadline, the reason if it is in
 *   trouble, and its status
 */
GtkWidget *
cohesion_overview_action_row_new (CohesionNode *action, CohesionDate today)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *cell = cohesion_status_cell_new ();
  g_autofree char *name = dup_numbered_name (action);
  g_autofree char *due = cohesion_action_describe_due (action, today);
  const char *comment = cohesion_node_get_string (action, COHESION_ACTION_STATUS_COMMENT);
  gboolean wanting = cohesion_status_is_trouble (cohesion_action_get_status (action));
  g_autofree char *subtitle = g_strjoin ("\n", due, wanting ? comment : NULL, NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);

  cohesion_status_cell_set_status (COHESION_STATUS_CELL (cell), cohesion_node_get_tree (action),
                                   cohesion_node_get_string (action, COHESION_ACTION_STATUS));
  gtk_widget_set_valign (cell, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), cell);
  return row;
}

/**
 * cohesion_summary_describe_lateness:
 *
 * Returns: (transfer full): how many actions there are, and how many of them are overdue
 */
char *
cohesion_summary_describe_lateness (CohesionTree *tree, const CohesionSummary *summary)
{
  g_autofree char *actions = cohesion_level_dup_count (tree, COHESION_KIND_ACTION, summary->n_actions);

  if (summary->overdue->len == 0)
    return g_steal_pointer (&actions);
  /* Translators: %1$s is “5 actions”, %2$u how many of them are overdue */
  return g_strdup_printf (
      g_dngettext (NULL, "%1$s, %2$u overdue", "%1$s, %2$u overdue", summary->overdue->len), actions,
      summary->overdue->len);
}

/**
 * cohesion_overview_summary_row_new:
 * @node: a theme, or a portfolio holder
 * @summary: how its actions stand
 *
 * Returns: (transfer floating): a row of its name, its counts and a bar
 */
GtkWidget *
cohesion_overview_summary_row_new (CohesionNode *node, const CohesionSummary *summary)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *bar = cohesion_status_bar_new ();
  g_autofree char *name = dup_numbered_name (node);
  g_autofree char *lateness = cohesion_summary_describe_lateness (cohesion_node_get_tree (node), summary);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), lateness);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);

  gtk_widget_set_size_request (bar, 96, -1);
  cohesion_status_bar_set_summary (COHESION_STATUS_BAR (bar), cohesion_node_get_tree (node), summary);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), bar);
  return row;
}

/* One entry of the legend: the status, how many, and what part that is. */
static GtkWidget *
legend_new (CohesionNode *definition, guint count, guint percentage)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *symbol = cohesion_status_symbol_new ();
  /* Translators: a status, how many actions have it, and what part of all that is: “On track: 5 (29%)” */
  g_autofree char *text = g_strdup_printf (_ ("%1$s: %2$u (%3$u%%)"), cohesion_node_get_name (definition),
                                           count, percentage);

  cohesion_status_symbol_set (COHESION_STATUS_SYMBOL (symbol),
                              cohesion_node_get_string (definition, COHESION_STATUS_DEFINITION_SYMBOL),
                              cohesion_node_get_string (definition, COHESION_STATUS_DEFINITION_COLOUR));
  gtk_box_append (GTK_BOX (box), symbol);
  gtk_box_append (GTK_BOX (box), gtk_label_new (text));
  return box;
}

/**
 * cohesion_overview_status_row_new:
 * @summary: how all actions stand
 *
 * Returns: (transfer floating): a row of a bar and, below it, each status in words and numbers
 */
GtkWidget *
cohesion_overview_status_row_new (CohesionTree *tree, const CohesionSummary *summary)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *bar = cohesion_status_bar_new ();
  GtkWidget *legend = adw_wrap_box_new ();
  CohesionList *scheme = cohesion_status_get_scheme (tree);
  g_autofree guint *percentages = g_new0 (guint, summary->n_statuses + 1);
  g_autofree char *words = cohesion_summary_describe (tree, summary);

  cohesion_percentages (summary->by_status, summary->n_statuses, percentages);
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (legend), 18);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (legend), 6);
  for (guint i = 0; i < summary->n_statuses; i++)
    if (summary->by_status[i] > 0)
      adw_wrap_box_append (ADW_WRAP_BOX (legend),
                           legend_new (cohesion_list_get (scheme, i), summary->by_status[i], percentages[i]));

  cohesion_status_bar_set_summary (COHESION_STATUS_BAR (bar), tree, summary);
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), legend);
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return row;
}
