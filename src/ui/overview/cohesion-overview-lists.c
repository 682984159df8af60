#include "config.h"

#include "cohesion-overview-private.h"
#include "cohesion-overview-rows.h"

#include "model/cohesion-level.h"
#include "model/cohesion-measure-text.h"
#include "model/cohesion-node-text.h"
#include "model/cohesion-query.h"
#include "model/cohesion-question.h"
#include "ui/widgets/cohesion-status-symbol.h"

#include <glib/gi18n.h>

/* The lists of the overview. */

/* How many rows a list shows before it asks whether to show the rest. */
#define FEW 6

static void
show_all (GtkWidget *button)
{
  CohesionOverviewPage *self = COHESION_OVERVIEW_PAGE (
      gtk_widget_get_ancestor (button, COHESION_TYPE_OVERVIEW_PAGE));

  self->unfolded |= GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "group"));
  cohesion_page_queue_update (COHESION_PAGE (self));
}

static GtkWidget *
new_show_all (void)
{
  GtkWidget *button = adw_button_row_new ();

  g_signal_connect (button, "activated", G_CALLBACK (show_all), NULL);
  return button;
}

static void
add_show_all (CohesionOverviewPage *self, CohesionOverviewGroup group, guint n)
{
  GtkWidget *button = cohesion_row_list_take (self->lists[group], "show-all", new_show_all);
  g_autofree char *label = g_strdup_printf (g_dngettext (NULL, "Show %u More", "Show %u More", n), n);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (button), label);
  g_object_set_data (G_OBJECT (button), "group", GUINT_TO_POINTER (1u << group));
}

/* Private: fills a list of actions: the first few, and a button for the rest until it has been used. What
 * comes next is listed only as far as one looks ahead. */
void
cohesion_overview_page_fill_actions (CohesionOverviewPage *self,
                                     CohesionOverviewGroup group,
                                     GPtrArray *actions,
                                     CohesionDate today)
{
  gboolean all = (self->unfolded & (1u << group)) != 0;
  guint shown = all ? actions->len : MIN (actions->len, FEW);

  cohesion_row_list_begin (self->lists[group]);
  for (guint i = 0; i < shown; i++)
    {
      CohesionNode *action = g_ptr_array_index (actions, i);
      GtkWidget *row = cohesion_overview_page_take (self, group, action, NULL,
                                                    cohesion_overview_action_row_new);

      cohesion_overview_action_row_show (row, action, today);
    }
  if (shown < actions->len && group != COHESION_OVERVIEW_UPCOMING)
    add_show_all (self, group, actions->len - shown);
  cohesion_row_list_end (self->lists[group]);
}

static GtkWidget *
new_question_row (void)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return row;
}

static void
show_question (CohesionOverviewPage *self, CohesionNode *comment)
{
  GtkWidget *row = cohesion_overview_page_take (self, COHESION_OVERVIEW_QUESTIONS, comment, NULL,
                                                new_question_row);
  g_autofree char *action = cohesion_node_dup_title (cohesion_node_get_parent (comment));
  const char *by = cohesion_node_get_string (comment, COHESION_COMMENT_BY);
  /* Translators: who asks, and about which action */
  g_autofree char *who = by ? g_strdup_printf (C_ ("question", "%1$s, on %2$s"), by, action) : NULL;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), cohesion_node_get_name (comment));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), who ? who : action);
}

/* Private: lists what members have asked and nobody has answered. */
void
cohesion_overview_page_fill_questions (CohesionOverviewPage *self, GPtrArray *actions)
{
  cohesion_row_list_begin (self->lists[COHESION_OVERVIEW_QUESTIONS]);
  for (guint i = 0; i < actions->len; i++)
    {
      CohesionList *comments = cohesion_node_get_list (g_ptr_array_index (actions, i),
                                                       COHESION_ACTION_LIST_COMMENTS);

      for (guint j = 0; j < cohesion_list_get_length (comments); j++)
        if (cohesion_comment_is_open_question (cohesion_list_get (comments, j)))
          show_question (self, cohesion_list_get (comments, j));
    }
  cohesion_row_list_end (self->lists[COHESION_OVERVIEW_QUESTIONS]);
}

static GtkWidget *
new_measure_row (void)
{
  GtkWidget *row = new_question_row ();
  GtkWidget *symbol = cohesion_status_symbol_new ();

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), symbol);
  g_object_set_data (G_OBJECT (row), "symbol", symbol);
  return row;
}

static void
show_measure (CohesionOverviewPage *self, CohesionNode *measure)
{
  GtkWidget *row = cohesion_overview_page_take (self, COHESION_OVERVIEW_MEASURES, measure, NULL,
                                                new_measure_row);
  CohesionNode *latest = cohesion_measure_get_latest (measure);
  CohesionRating rating = cohesion_measure_get_rating (measure);
  CohesionDirection direction = cohesion_measure_get_direction (measure);
  g_autofree char *value = latest ? cohesion_measure_format_reading (measure, latest, NULL) : NULL;
  g_auto (GStrv) parts = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *subtitle = NULL;

  g_strv_builder_add (builder, value ? value : _ ("No reading yet"));
  if (rating != COHESION_RATING_NONE)
    g_strv_builder_add (builder, cohesion_rating_get_label (rating, NULL));
  if (direction != COHESION_DIRECTION_UNKNOWN)
    g_strv_builder_add (builder, cohesion_direction_get_label (direction, NULL));
  parts = g_strv_builder_end (builder);
  subtitle = g_strjoinv (C_ ("list", "; "), parts);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), cohesion_node_get_name (measure));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  cohesion_status_symbol_set (g_object_get_data (G_OBJECT (row), "symbol"),
                              cohesion_rating_get_symbol (rating), cohesion_rating_get_colour (rating));
}

/* The measures that a portfolio is judged by: those of its actions and their priorities. */
static GHashTable *
measures_of (GPtrArray *actions)
{
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < actions->len; i++)
    {
      CohesionNode *action = g_ptr_array_index (actions, i);
      CohesionNode *priority = cohesion_node_get_parent (action);

      for (const char *const *id = cohesion_node_get_strings (action, COHESION_ACTION_MEASURES); *id; id++)
        g_hash_table_add (ids, (gpointer) *id);
      if (priority && cohesion_node_is (priority, COHESION_KIND_PRIORITY))
        for (const char *const *id = cohesion_node_get_strings (priority, COHESION_PRIORITY_MEASURES); *id;
             id++)
          g_hash_table_add (ids, (gpointer) *id);
    }
  return ids;
}

/* Private: lists the measures, those that miss their target first. */
void
cohesion_overview_page_fill_measures (CohesionOverviewPage *self, CohesionTree *tree, GPtrArray *actions)
{
  static const CohesionRating order[] = { COHESION_RATING_OFF_TARGET, COHESION_RATING_NEAR_TARGET,
                                          COHESION_RATING_ON_TARGET, COHESION_RATING_NONE };
  CohesionList *measures = cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_MEASURES);
  gboolean all = (self->unfolded & (1u << COHESION_OVERVIEW_MEASURES)) != 0;
  g_autoptr (GHashTable) ids = cohesion_overview_page_get_portfolio (self) ? measures_of (actions) : NULL;
  guint n = 0, hidden = 0;

  cohesion_row_list_begin (self->lists[COHESION_OVERVIEW_MEASURES]);
  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    for (guint j = 0; j < cohesion_list_get_length (measures); j++)
      {
        CohesionNode *measure = cohesion_list_get (measures, j);

        if (cohesion_measure_get_rating (measure) != order[i] ||
            (ids && !g_hash_table_contains (ids, cohesion_node_get_id (measure))))
          continue;
        if (all || n++ < FEW)
          show_measure (self, measure);
        else
          hidden++;
      }
  if (hidden > 0)
    add_show_all (self, COHESION_OVERVIEW_MEASURES, hidden);
  cohesion_row_list_end (self->lists[COHESION_OVERVIEW_MEASURES]);
}

static void
show_summary (CohesionOverviewPage *self,
              CohesionOverviewGroup group,
              CohesionNode *node,
              const char *term,
              const CohesionSummary *summary)
{
  const char *name = cohesion_node_get_name (node);
  g_autofree char *query = *name ? cohesion_query_dup_term (term, name) : NULL;
  GtkWidget *row = cohesion_overview_page_take (self, group, node, query, cohesion_overview_summary_row_new);

  cohesion_overview_summary_row_show (row, node, summary);
}

static CohesionNode *
theme_of (CohesionNode *action)
{
  CohesionNode *up = cohesion_node_get_parent (action);

  while (up && !cohesion_node_is (up, COHESION_KIND_THEME))
    up = cohesion_node_get_parent (up);
  return up;
}

static GHashTable *
group_by (GPtrArray *actions, CohesionNode *(*get_node) (CohesionNode *action))
{
  GHashTable *groups = g_hash_table_new_full (NULL, NULL, g_object_unref, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < actions->len; i++)
    {
      CohesionNode *action = g_ptr_array_index (actions, i);
      CohesionNode *node = get_node (action);
      GPtrArray *group = node ? g_hash_table_lookup (groups, node) : NULL;

      if (node && group == NULL)
        {
          group = g_ptr_array_new ();
          g_hash_table_insert (groups, g_object_ref (node), group);
        }
      if (group)
        g_ptr_array_add (group, action);
    }
  return groups;
}

static void
fill_groups (CohesionOverviewPage *self,
             CohesionOverviewGroup group,
             CohesionList *nodes,
             GHashTable *groups,
             const char *term,
             CohesionDate today)
{
  CohesionTree *tree = cohesion_session_get_tree (cohesion_page_get_session (COHESION_PAGE (self)));

  cohesion_row_list_begin (self->lists[group]);
  for (guint i = 0; i < cohesion_list_get_length (nodes); i++)
    {
      CohesionNode *node = cohesion_list_get (nodes, i);
      GPtrArray *actions = g_hash_table_lookup (groups, node);
      g_autoptr (CohesionSummary) summary = actions ? cohesion_summary_new (tree, actions, today) : NULL;

      if (summary)
        show_summary (self, group, node, term, summary);
    }
  cohesion_row_list_end (self->lists[group]);
}

/* Private: sums up each theme. */
void
cohesion_overview_page_fill_themes (CohesionOverviewPage *self, GPtrArray *actions, CohesionDate today)
{
  CohesionTree *tree = cohesion_session_get_tree (cohesion_page_get_session (COHESION_PAGE (self)));
  g_autoptr (GHashTable) groups = group_by (actions, theme_of);
  g_autofree char *names = cohesion_level_dup_names (tree, COHESION_KIND_THEME);
  g_autofree char *title = g_markup_escape_text (names, -1);

  adw_preferences_group_set_title (self->groups[COHESION_OVERVIEW_THEMES], title);
  fill_groups (self, COHESION_OVERVIEW_THEMES, cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_THEMES),
               groups, "theme=", today);
}

/* Private: sums up each portfolio, unless one is picked. */
void
cohesion_overview_page_fill_holders (CohesionOverviewPage *self, GPtrArray *actions, CohesionDate today)
{
  CohesionTree *tree = cohesion_session_get_tree (cohesion_page_get_session (COHESION_PAGE (self)));
  g_autoptr (GHashTable) groups = group_by (actions, cohesion_action_get_portfolio_holder);

  if (cohesion_overview_page_get_portfolio (self))
    g_hash_table_remove_all (groups);
  fill_groups (self, COHESION_OVERVIEW_HOLDERS, cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_PARTIES),
               groups, "portfolio=", today);
}
