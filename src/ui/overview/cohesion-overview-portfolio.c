#include "config.h"

#include "cohesion-overview-private.h"

#include "model/cohesion-duties.h"

#include <glib/gi18n.h>

/* The overview of one portfolio: whose it is, and whom to ring about what is late. */

static gboolean
is_holder (GPtrArray *actions, CohesionNode *party)
{
  for (guint i = 0; i < actions->len; i++)
    if (cohesion_action_get_portfolio_holder (g_ptr_array_index (actions, i)) == party)
      return TRUE;
  return FALSE;
}

static GPtrArray *
find_holders (CohesionTree *tree, GPtrArray *actions)
{
  CohesionList *parties = cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_PARTIES);
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);
  GPtrArray *holders = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < actions->len; i++)
    g_hash_table_add (found, cohesion_action_get_portfolio_holder (g_ptr_array_index (actions, i)));
  for (guint i = 0; i < cohesion_list_get_length (parties); i++)
    if (g_hash_table_contains (found, cohesion_list_get (parties, i)))
      g_ptr_array_add (holders, g_object_ref (cohesion_list_get (parties, i)));
  return holders;
}

static gboolean
names_match (GListModel *model, GPtrArray *holders)
{
  if (model == NULL || g_list_model_get_n_items (model) != holders->len + 1)
    return FALSE;
  for (guint i = 0; i < holders->len; i++)
    {
      const char *name = gtk_string_list_get_string (GTK_STRING_LIST (model), i + 1);

      if (g_strcmp0 (name, cohesion_party_get_portfolio (g_ptr_array_index (holders, i))) != 0)
        return FALSE;
    }
  return TRUE;
}

static guint
position_of (CohesionOverviewPage *self)
{
  CohesionNode *holder = cohesion_overview_page_get_portfolio (self);
  guint position;

  return holder && g_ptr_array_find (self->holders, holder, &position) ? position + 1 : 0;
}

/* Private: offers those who hold a portfolio of @actions. */
void
cohesion_overview_page_update_portfolio (CohesionOverviewPage *self, GPtrArray *actions)
{
  CohesionSession *session = cohesion_page_get_session (COHESION_PAGE (self));
  CohesionNode *holder = cohesion_session_get_portfolio (session);

  g_clear_pointer (&self->holders, g_ptr_array_unref);
  self->holders = find_holders (cohesion_session_get_tree (session), actions);
  if (holder && !is_holder (actions, holder))
    cohesion_session_set_portfolio (session, NULL);
  self->picking = TRUE;
  if (!names_match (adw_combo_row_get_model (self->portfolio), self->holders))
    {
      g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

      gtk_string_list_append (names, _ ("The whole strategy"));
      for (guint i = 0; i < self->holders->len; i++)
        gtk_string_list_append (names, cohesion_party_get_portfolio (g_ptr_array_index (self->holders, i)));
      adw_combo_row_set_model (self->portfolio, G_LIST_MODEL (names));
    }
  adw_combo_row_set_selected (self->portfolio, position_of (self));
  self->picking = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->portfolio_group), self->holders->len > 0);
}

/* Private: shows the portfolio that was picked. */
void
cohesion_overview_page_pick_portfolio (CohesionOverviewPage *self)
{
  guint position = adw_combo_row_get_selected (self->portfolio);
  CohesionSession *session = cohesion_page_get_session (COHESION_PAGE (self));

  if (self->picking || session == NULL || position == GTK_INVALID_LIST_POSITION ||
      position > self->holders->len)
    return;
  cohesion_session_set_portfolio (session,
                                  position > 0 ? g_ptr_array_index (self->holders, position - 1) : NULL);
  cohesion_page_queue_update (COHESION_PAGE (self));
}

/* Private: those of all actions that are in the portfolio that is shown. */
GPtrArray *
cohesion_overview_page_dup_actions (CohesionOverviewPage *self, GPtrArray *all)
{
  CohesionNode *holder = cohesion_overview_page_get_portfolio (self);
  GPtrArray *actions = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (holder == NULL || cohesion_action_get_portfolio_holder (g_ptr_array_index (all, i)) == holder)
      g_ptr_array_add (actions, g_ptr_array_index (all, i));
  return actions;
}

static GtkWidget *
new_row (void)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return row;
}

/* A person or team, how to reach them, and why one would. */
static void
add_row (CohesionOverviewPage *self, CohesionNode *party, const char *why)
{
  static const guint fields[] = { COHESION_PARTY_NAME, COHESION_PARTY_PHONE, COHESION_PARTY_EMAIL };
  GtkWidget *row = cohesion_overview_page_take (self, COHESION_OVERVIEW_RING, party, NULL, new_row);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;
  g_autofree char *reach = NULL;
  g_autofree char *subtitle = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (cohesion_node_has_value (party, fields[i]) &&
        g_strcmp0 (cohesion_node_get_string (party, fields[i]), cohesion_party_get_title (party)) != 0)
      g_strv_builder_add (parts, cohesion_node_get_string (party, fields[i]));
  strv = g_strv_builder_end (parts);
  reach = g_strjoinv (C_ ("party", " · "), strv);
  subtitle = g_strjoin ("\n", why, *reach ? reach : _ ("No telephone or e-mail is on record."), NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), cohesion_party_get_title (party));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
}

static void
count_leads (GHashTable *counts, GPtrArray *leads, GPtrArray *actions)
{
  for (guint i = 0; i < actions->len; i++)
    {
      CohesionNode *lead = cohesion_node_get_reference (g_ptr_array_index (actions, i), COHESION_ACTION_LEAD);
      guint n = lead ? GPOINTER_TO_UINT (g_hash_table_lookup (counts, lead)) : 0;

      if (lead == NULL || !cohesion_node_is (lead, COHESION_KIND_PARTY))
        continue;
      if (n == 0)
        g_ptr_array_add (leads, lead);
      g_hash_table_insert (counts, lead, GUINT_TO_POINTER (n + 1));
    }
}

/* Private: once a portfolio is picked, lists those who lead what is late or in trouble in it, and the
 * director. */
void
cohesion_overview_page_fill_ring (CohesionOverviewPage *self, const CohesionSummary *summary)
{
  CohesionNode *holder = cohesion_overview_page_get_portfolio (self);
  CohesionTree *tree = cohesion_session_get_tree (cohesion_page_get_session (COHESION_PAGE (self)));
  CohesionNode *director = cohesion_node_get_reference (cohesion_tree_get_strategy (tree),
                                                        COHESION_STRATEGY_ACCOUNTABLE_DIRECTOR);
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) leads = g_ptr_array_new ();

  cohesion_row_list_begin (self->lists[COHESION_OVERVIEW_RING]);
  if (holder)
    {
      count_leads (counts, leads, summary->overdue);
      count_leads (counts, leads, summary->troubled);
    }
  for (guint i = 0; i < leads->len; i++)
    {
      CohesionNode *lead = g_ptr_array_index (leads, i);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, lead));
      g_autofree char *why = g_strdup_printf (g_dngettext (NULL, "Leads %u action that is late or in trouble",
                                                           "Leads %u actions that are late or in trouble", n),
                                              n);

      add_row (self, lead, why);
    }
  if (holder && director && cohesion_node_is (director, COHESION_KIND_PARTY) &&
      !g_hash_table_contains (counts, director))
    add_row (self, director, _ ("Accountable director of the strategy"));
  cohesion_row_list_end (self->lists[COHESION_OVERVIEW_RING]);
}
