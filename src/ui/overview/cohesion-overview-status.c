#include "config.h"

#include "cohesion-overview-status.h"

#include "model/cohesion-level.h"
#include "model/cohesion-percentage.h"
#include "model/cohesion-query.h"
#include "ui/widgets/cohesion-status-bar.h"
#include "ui/widgets/cohesion-status-symbol.h"

#include <glib/gi18n.h>

/* What is counted besides the statuses. */
enum
{
  COUNT_ALL,
  COUNT_OVERDUE,
  COUNT_TROUBLED,
  COUNT_UNLED,
  COUNT_UNDATED,
  N_COUNTS,
};

/* The queries that find the same. */
static const char *const queries[N_COUNTS] = {
  [COUNT_ALL] = "",
  [COUNT_OVERDUE] = "is:overdue",
  [COUNT_TROUBLED] = "is:troubled -is:overdue",
  [COUNT_UNLED] = "is:open no:lead",
  [COUNT_UNDATED] = "is:open no:deadline",
};

/**
 * CohesionOverviewStatus:
 *
 * How all actions stand: how many there are and how many want attention, a bar, and each status in words and
 * numbers. Each number is a button that opens the actions it counts.
 *
 * Signal "show-actions" (query): somebody wants to see what a number counts.
 */
struct _CohesionOverviewStatus
{
  AdwPreferencesRow parent_instance;

  /* Children. */
  GtkWidget *counts[N_COUNTS];
  GtkWidget *bar;
  GtkWidget *legend;
  GPtrArray *entries; /* (element-type GtkWidget): one for each status of the scheme; not owned */
};

enum
{
  SHOW_ACTIONS,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CohesionOverviewStatus, cohesion_overview_status, ADW_TYPE_PREFERENCES_ROW)

static void
cohesion_overview_status_finalize (GObject *object)
{
  g_clear_pointer (&COHESION_OVERVIEW_STATUS (object)->entries, g_ptr_array_unref);
  G_OBJECT_CLASS (cohesion_overview_status_parent_class)->finalize (object);
}

static void
cohesion_overview_status_class_init (CohesionOverviewStatusClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cohesion_overview_status_finalize;
  signals[SHOW_ACTIONS] = g_signal_new ("show-actions", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
clicked (CohesionOverviewStatus *self, GtkWidget *button)
{
  g_signal_emit (self, signals[SHOW_ACTIONS], 0, g_object_get_data (G_OBJECT (button), "query"));
}

static GtkWidget *
new_button (CohesionOverviewStatus *self, GtkWidget *wrap)
{
  GtkWidget *button = gtk_button_new ();

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "count");
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked), self, G_CONNECT_SWAPPED);
  adw_wrap_box_append (ADW_WRAP_BOX (wrap), button);
  return button;
}

static GtkWidget *
new_wrap (GtkWidget *box)
{
  GtkWidget *wrap = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (wrap), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (wrap), 0);
  gtk_box_append (GTK_BOX (box), wrap);
  return wrap;
}

static void
cohesion_overview_status_init (CohesionOverviewStatus *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *wrap = new_wrap (box);

  for (guint i = 0; i < N_COUNTS; i++)
    self->counts[i] = new_button (self, wrap);
  self->bar = cohesion_status_bar_new ();
  gtk_widget_set_margin_start (self->bar, 9);
  gtk_widget_set_margin_end (self->bar, 9);
  gtk_box_append (GTK_BOX (box), self->bar);
  self->legend = new_wrap (box);
  self->entries = g_ptr_array_new ();
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_widget_set_margin_start (box, 3);
  gtk_widget_set_margin_end (box, 3);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

/**
 * cohesion_overview_status_new:
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
cohesion_overview_status_new (void)
{
  return g_object_new (COHESION_TYPE_OVERVIEW_STATUS, NULL);
}

static char *
dup_count (CohesionTree *tree, const CohesionSummary *summary, guint count, guint *n)
{
  g_autofree char *actions = NULL;

  switch (count)
    {
    case COUNT_ALL:
      *n = summary->n_actions;
      return cohesion_level_dup_count (tree, COHESION_KIND_ACTION, *n);
    case COUNT_OVERDUE:
      *n = summary->overdue->len;
      /* Translators: how many actions are overdue */
      return g_strdup_printf (g_dngettext (NULL, "%u overdue", "%u overdue", *n), *n);
    case COUNT_TROUBLED:
      *n = summary->troubled->len;
      /* Translators: how many actions are at risk or off track, and not overdue */
      return g_strdup_printf (g_dngettext (NULL, "%u at risk or off track, not overdue",
                                           "%u at risk or off track, not overdue", *n),
                              *n);
    case COUNT_UNLED:
      *n = summary->unled;
      return g_strdup_printf (g_dngettext (NULL, "%u without a lead", "%u without a lead", *n), *n);
    case COUNT_UNDATED:
    default:
      *n = summary->undated;
      return g_strdup_printf (g_dngettext (NULL, "%u without a date", "%u without a date", *n), *n);
    }
}

static void
set_query (GtkWidget *button, const char *query)
{
  g_object_set_data_full (G_OBJECT (button), "query", g_strdup (query), g_free);
}

static void
show_counts (CohesionOverviewStatus *self, CohesionTree *tree, const CohesionSummary *summary)
{
  for (guint i = 0; i < N_COUNTS; i++)
    {
      guint n = 0;
      g_autofree char *text = dup_count (tree, summary, i, &n);

      gtk_button_set_label (GTK_BUTTON (self->counts[i]), text);
      gtk_widget_set_visible (self->counts[i], n > 0 || i == COUNT_OVERDUE);
      set_query (self->counts[i], queries[i]);
    }
  if (summary->overdue->len > 0)
    gtk_widget_add_css_class (self->counts[COUNT_OVERDUE], "error");
  else
    gtk_widget_remove_css_class (self->counts[COUNT_OVERDUE], "error");
}

/* One entry of the legend: the status, how many, and what part that is. */
static void
add_entry (CohesionOverviewStatus *self)
{
  GtkWidget *button = new_button (self, self->legend);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), cohesion_status_symbol_new ());
  gtk_box_append (GTK_BOX (box), gtk_label_new (NULL));
  gtk_button_set_child (GTK_BUTTON (button), box);
  g_ptr_array_add (self->entries, button);
}

static void
show_entry (GtkWidget *button, CohesionNode *definition, guint count, guint percentage)
{
  GtkWidget *box = gtk_button_get_child (GTK_BUTTON (button));
  /* Translators: a status, how many actions have it, and what part of all that is: “On track: 5 (29%)” */
  g_autofree char *text = g_strdup_printf (_ ("%1$s: %2$u (%3$u%%)"), cohesion_node_get_name (definition),
                                           count, percentage);
  const char *key = cohesion_node_get_string (definition, COHESION_STATUS_DEFINITION_KEY);
  g_autofree char *query = cohesion_query_dup_term ("status=", key ? key : "");

  cohesion_status_symbol_set (COHESION_STATUS_SYMBOL (gtk_widget_get_first_child (box)),
                              cohesion_node_get_string (definition, COHESION_STATUS_DEFINITION_SYMBOL),
                              cohesion_node_get_string (definition, COHESION_STATUS_DEFINITION_COLOUR));
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (box)), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_set_visible (button, count > 0);
  set_query (button, query);
}

/**
 * cohesion_overview_status_show:
 * @summary: how the actions stand
 *
 * Brings it up to date; whoever is on one of the numbers stays there.
 */
void
cohesion_overview_status_show (CohesionOverviewStatus *self,
                               CohesionTree *tree,
                               const CohesionSummary *summary)
{
  CohesionList *scheme = cohesion_status_get_scheme (tree);
  g_autofree guint *percentages = g_new0 (guint, summary->n_statuses + 1);

  cohesion_percentages (summary->by_status, summary->n_statuses, percentages);
  while (self->entries->len < summary->n_statuses)
    add_entry (self);
  for (guint i = 0; i < self->entries->len; i++)
    if (i < summary->n_statuses)
      show_entry (g_ptr_array_index (self->entries, i), cohesion_list_get (scheme, i), summary->by_status[i],
                  percentages[i]);
    else
      gtk_widget_set_visible (g_ptr_array_index (self->entries, i), FALSE);
  show_counts (self, tree, summary);
  cohesion_status_bar_set_summary (COHESION_STATUS_BAR (self->bar), tree, summary);
}
