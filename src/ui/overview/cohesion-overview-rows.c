#include "config.h"

#include "cohesion-overview-rows.h"

#include "model/cohesion-deadline-steps.h"
#include "model/cohesion-level.h"
#include "model/cohesion-numbering.h"
#include "model/cohesion-reason.h"
#include "ui/widgets/cohesion-status-bar.h"
#include "ui/widgets/cohesion-status-cell.h"

#include <glib/gi18n.h>

/* How many letters of a status are always seen. */
#define STATUS_CHARS 9

/* The rows of the overview, and the sentences in them. A row is made once and shown anew whenever something
 * has changed. */

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

/* When a late action was due, and how long ago that is. */
static char *
describe_late (const char *name, const char *date, int days)
{
  g_autofree char *length = cohesion_days_format (days);

  /* Translators: the lead of an action, or “No lead”; a date; a time, such as “13 weeks” */
  return g_strdup_printf (_ ("%1$s; was due %2$s, %3$s ago"), name, date, length);
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
    return describe_late (name, date, cohesion_date_days_between (cohesion_date_last_day (due), today));
  /* Translators: %1$s is the lead of an action, or “No lead”; %2$s a date */
  return g_strdup_printf (_ ("%1$s; due %2$s"), name, date);
}

/* By how much the deadline is later than what was promised at first. */
static char *
describe_delay (CohesionNode *action)
{
  int days = cohesion_action_get_delay (action);
  g_autofree char *promised = days > 0 ? cohesion_date_format (cohesion_action_get_promised (action)) : NULL;
  g_autofree char *length = NULL;

  if (promised == NULL)
    return NULL;
  length = cohesion_days_format (days);
  /* Translators: a date, and a time, such as “13 weeks” */
  return g_strdup_printf (_ ("First promised for %1$s; put off by %2$s"), promised, length);
}

/* Why it was put off, each time that it was, and who agreed. */
static void
add_steps (GStrvBuilder *lines, GArray *steps)
{
  for (guint i = 0; i < steps->len; i++)
    {
      const CohesionDeadlineStep *step = &g_array_index (steps, CohesionDeadlineStep, i);

      g_strv_builder_take (lines, steps->len > 1 ? cohesion_deadline_step_describe (step)
                                                 : cohesion_deadline_step_describe_why (step));
    }
}

/**
 * cohesion_action_describe_trouble:
 * @action: an action in a tree
 *
 * Returns: (transfer full): as cohesion_action_describe_due(); then, on lines of their own, why it is late or
 *   in trouble, what was promised at first, and for each time that it was put off why and who agreed
 */
char *
cohesion_action_describe_trouble (CohesionNode *action, CohesionDate today)
{
  g_autofree char *due = cohesion_action_describe_due (action, today);
  g_autofree char *reason = cohesion_action_dup_reason (action);
  g_autofree char *delay = describe_delay (action);
  g_autoptr (GArray) steps = cohesion_action_list_deadline_steps (action, NULL);
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;

  g_strv_builder_add (lines, due);
  if ((cohesion_action_is_overdue (action, today) ||
       cohesion_status_is_trouble (cohesion_action_get_status (action))) &&
      (reason || delay == NULL))
    g_strv_builder_add (lines, reason ? reason : _ ("Nobody has said why."));
  if (delay)
    {
      g_strv_builder_add (lines, delay);
      add_steps (lines, steps);
    }
  strv = g_strv_builder_end (lines);
  return g_strjoinv ("\n", strv);
}

static GtkWidget *
new_row (GtkWidget *suffix, gboolean activatable)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), activatable);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), suffix);
  g_object_set_data (G_OBJECT (row), "suffix", suffix);
  return row;
}

static gpointer
suffix_of (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "suffix");
}

/**
 * cohesion_overview_action_row_new:
 *
 * Returns: (transfer floating): a row that shows no action yet
 */
GtkWidget *
cohesion_overview_action_row_new (void)
{
  GtkWidget *cell = cohesion_status_cell_new ();

  gtk_widget_set_valign (cell, GTK_ALIGN_CENTER);
  /* A long title leaves the word its room. */
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (gtk_widget_get_last_child (cell)), STATUS_CHARS);
  return new_row (cell, TRUE);
}

/**
 * cohesion_overview_action_row_show:
 * @row: a row made for an action
 * @action: an action in a tree
 * @today: the day as at which it is shown
 *
 * Shows its name, its lead and deadline, the reason if it is late or in trouble, and its status.
 */
void
cohesion_overview_action_row_show (GtkWidget *row, CohesionNode *action, CohesionDate today)
{
  g_autofree char *name = dup_numbered_name (action);
  g_autofree char *trouble = cohesion_action_describe_trouble (action, today);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), trouble);
  cohesion_status_cell_set_status (COHESION_STATUS_CELL (suffix_of (row)), cohesion_node_get_tree (action),
                                   cohesion_node_get_string (action, COHESION_ACTION_STATUS));
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
 *
 * Returns: (transfer floating): a row that sums up nothing yet
 */
GtkWidget *
cohesion_overview_summary_row_new (void)
{
  GtkWidget *bar = cohesion_status_bar_new ();

  gtk_widget_set_size_request (bar, 96, -1);
  return new_row (bar, TRUE);
}

/**
 * cohesion_overview_summary_row_show:
 * @row: a row made for a summary
 * @node: a theme, or a portfolio holder
 * @summary: how its actions stand
 *
 * Shows its name, its counts in words, and a bar.
 */
void
cohesion_overview_summary_row_show (GtkWidget *row, CohesionNode *node, const CohesionSummary *summary)
{
  CohesionTree *tree = cohesion_node_get_tree (node);
  g_autofree char *name = dup_numbered_name (node);
  g_autofree char *lateness = cohesion_summary_describe_lateness (tree, summary);
  g_autofree char *words = cohesion_summary_describe (tree, summary);
  g_autofree char *subtitle = g_strjoin ("\n", lateness, words, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  cohesion_status_bar_set_summary (COHESION_STATUS_BAR (suffix_of (row)), tree, summary);
}
