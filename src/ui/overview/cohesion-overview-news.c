#include "config.h"

#include "cohesion-overview-private.h"

#include "model/cohesion-node-text.h"
#include "model/cohesion-query.h"
#include "model/cohesion-returns.h"
#include "model/cohesion-snapshot-choice.h"
#include "ui/widgets/cohesion-snapshot-picker.h"

#include <glib/gi18n.h>

/* What is new since a snapshot, and which updates are still awaited. */

/* How many changes are told here; the page of changes has them all. */
#define FEW 6

static void
open_page (GtkWidget *row, const char *name)
{
  CohesionPage *page = COHESION_PAGE (gtk_widget_get_ancestor (row, COHESION_TYPE_PAGE));

  cohesion_session_follow (cohesion_page_get_session (page), name);
}

static GtkWidget *
new_page_row (const char *page)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect (row, "activated", G_CALLBACK (open_page), (gpointer) page);
  return row;
}

static GtkWidget *
new_returns_row (void)
{
  return new_page_row ("updates");
}

static GtkWidget *
new_more_row (void)
{
  return new_page_row ("changes");
}

static GtkWidget *
new_row (void)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return row;
}

static void
show_awaited (CohesionOverviewPage *self, const CohesionReturn *lead)
{
  g_autofree char *term = cohesion_query_dup_term ("lead=", cohesion_node_get_name (lead->lead));
  g_autofree char *query = g_strconcat (term, " no:update", NULL);
  GtkWidget *row = cohesion_overview_page_take (self, COHESION_OVERVIEW_UPDATES, lead->lead, query, new_row);
  guint n = lead->awaited->len;
  /* Translators: how many actions of a lead are without the update that is asked for */
  g_autofree char *count = g_strdup_printf (
      g_dngettext (NULL, "%u action without an update", "%u actions without an update", n), n);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), cohesion_node_get_name (lead->lead));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), count);
}

/* Private: from how many leads the updates of the period have come, and from whom they are awaited. One
 * portfolio is no measure of that. */
void
cohesion_overview_page_fill_updates (CohesionOverviewPage *self, CohesionTree *tree, CohesionDate today)
{
  CohesionRowList *list = self->lists[COHESION_OVERVIEW_UPDATES];
  CohesionReportingPeriod period;
  g_autoptr (CohesionReturns) returns = NULL;

  cohesion_row_list_begin (list);
  if (cohesion_overview_page_get_portfolio (self) == NULL &&
      cohesion_reporting_period_get_current (tree, today, &period) && period.node)
    returns = cohesion_returns_new (tree, &period);
  if (returns && returns->n_leads > 0)
    {
      GtkWidget *row = cohesion_row_list_take (list, "returns", new_returns_row);
      g_autofree char *title = cohesion_returns_describe (returns);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), cohesion_node_get_name (period.node));
      for (guint i = 0; i < returns->returns->len; i++)
        {
          const CohesionReturn *lead = g_ptr_array_index (returns->returns, i);

          if (!cohesion_return_is_received (lead))
            show_awaited (self, lead);
        }
    }
  cohesion_row_list_end (list);
}

static void
show_difference (CohesionOverviewPage *self, const CohesionDifference *difference)
{
  g_autofree char *key = g_strdup_printf ("%u %d %s", difference->type, difference->field,
                                          cohesion_node_get_id (difference->node));
  CohesionTree *tree = cohesion_session_get_tree (cohesion_page_get_session (COHESION_PAGE (self)));
  CohesionNode *node = cohesion_tree_lookup_live (tree, cohesion_node_get_id (difference->node));
  /* What was removed is not here any more to be shown. */
  GtkWidget *row = node ? cohesion_overview_page_take_keyed (self, COHESION_OVERVIEW_CHANGES, key, node,
                                                             new_row)
                        : cohesion_row_list_take (self->lists[COHESION_OVERVIEW_CHANGES], key, new_more_row);
  g_autofree char *sentence = cohesion_difference_describe (difference);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sentence);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), cohesion_difference_type_get_label (difference->type));
}

/* The first few of what the page of changes lists. Returns how many changes there are; what became of an
 * action that was added is part of that change. */
static guint
show_differences (CohesionOverviewPage *self, CohesionComparison *comparison)
{
  g_autoptr (GPtrArray)
      told = cohesion_comparison_tell (comparison, cohesion_overview_page_get_portfolio (self));

  for (guint i = 0; i < MIN (told->len, FEW); i++)
    show_difference (self, g_ptr_array_index (told, i));
  return told->len - cohesion_differences_count_added (told);
}

/* Private: tells changes since the snapshot that was picked, here and on the page of changes. */
void
cohesion_overview_page_pick_since (CohesionOverviewPage *self)
{
  guint position = gtk_drop_down_get_selected (self->since);
  CohesionSession *session = cohesion_page_get_session (COHESION_PAGE (self));

  if (self->picking || session == NULL || position >= self->snapshots->len)
    return;
  cohesion_session_set_since (session, g_ptr_array_index (self->snapshots, position));
  cohesion_page_queue_update (COHESION_PAGE (self));
}

/* Which snapshot it is, in words and in the picker. */
static void
show_since (CohesionOverviewPage *self, CohesionSession *session, CohesionNode *since)
{
  g_autofree char *origin = cohesion_snapshot_describe_origin (since);
  g_autofree char *escaped = g_markup_escape_text (origin, -1);

  self->picking = TRUE;
  g_clear_pointer (&self->snapshots, g_ptr_array_unref);
  self->snapshots = cohesion_snapshots_list (cohesion_session_get_tree (session));
  cohesion_snapshot_picker_fill (self->since, self->snapshots, NULL, since);
  self->picking = FALSE;
  adw_preferences_group_set_description (self->groups[COHESION_OVERVIEW_CHANGES], escaped);
}

static GtkWidget *
new_word_row (void)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  return row;
}

/* Why there are no changes to tell. */
static void
show_none (CohesionRowList *list, CohesionSession *session, CohesionComparison *comparison)
{
  const char *error = cohesion_session_get_comparison_error (session);
  GtkWidget *row = cohesion_row_list_take (list, "none", new_word_row);

  if (comparison)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Nothing has changed since then."));
  else
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), error ? error : _ ("Comparing…"));
}

static void
show_more (CohesionRowList *list, guint n)
{
  GtkWidget *more = cohesion_row_list_take (list, "more", new_more_row);
  g_autofree char *label = g_strdup_printf (
      /* Translators: a way to the list of what has changed, and how much that is */
      g_dngettext (NULL, "%u change in all", "%u changes in all", n), n);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (more), label);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (more), _ ("Show on the page of changes"));
}

/* Private: what has changed since a snapshot, in sentences. The group says which, and lets another be
 * picked. */
void
cohesion_overview_page_fill_changes (CohesionOverviewPage *self)
{
  CohesionRowList *list = self->lists[COHESION_OVERVIEW_CHANGES];
  CohesionSession *session = cohesion_page_get_session (COHESION_PAGE (self));
  CohesionNode *since = cohesion_session_get_since (session);
  CohesionComparison *comparison;

  if (cohesion_session_puts_off_comparison (session))
    return;
  comparison = since ? cohesion_session_get_comparison (session) : NULL;
  cohesion_row_list_begin (list);
  if (since)
    {
      guint n = comparison ? show_differences (self, comparison) : 0;

      show_since (self, session, since);
      if (n > 0)
        show_more (list, n);
      else
        show_none (list, session, comparison);
    }
  cohesion_row_list_end (list);
}
