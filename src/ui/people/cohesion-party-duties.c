#include "config.h"

#include "cohesion-party-duties.h"

#include "model/cohesion-duties.h"
#include "model/cohesion-node-text.h"
#include "model/cohesion-usage.h"
#include "ui/widgets/cohesion-status-cell.h"

#include <glib/gi18n.h>

/* What somebody leads, supports and answers for, and where else they are named; each a way in. */

/* A section of the list for each duty, and one for where else. */
#define N_SECTIONS (COHESION_N_DUTIES + 1)

static GListModel *
list_actions (CohesionTree *tree, CohesionNode *party, CohesionDuty duty)
{
  g_autoptr (CohesionDuties) duties = cohesion_duties_new (tree, cohesion_date_today ());
  GPtrArray *actions = cohesion_duties_get_actions (duties, party, duty);
  GListStore *store = g_list_store_new (COHESION_TYPE_NODE);

  g_list_store_splice (store, 0, 0, actions->pdata, actions->len);
  return G_LIST_MODEL (store);
}

static GListModel *
list_others (CohesionTree *tree, CohesionNode *party)
{
  g_autoptr (CohesionUsage) usage = cohesion_usage_new (tree, COHESION_KIND_BIT (COHESION_KIND_PARTY));
  GListStore *store = g_list_store_new (COHESION_TYPE_NODE);
  const CohesionUse *uses;
  guint n;

  uses = cohesion_usage_get (usage, party, &n);
  for (guint i = 0; i < n; i++)
    if (!cohesion_node_is (uses[i].node, COHESION_KIND_ACTION) &&
        !g_list_store_find (store, uses[i].node, NULL))
      g_list_store_append (store, uses[i].node);
  return G_LIST_MODEL (store);
}

static const char *
get_heading (guint section)
{
  static const char *const headings[N_SECTIONS] = {
    [COHESION_DUTY_LEADS] = NC_ ("duty", "Leads"),
    [COHESION_DUTY_SUPPORTS] = NC_ ("duty", "Supports"),
    [COHESION_DUTY_ANSWERS] = NC_ ("duty", "Answers for"),
    [COHESION_N_DUTIES] = NC_ ("duty", "Also named in"),
  };

  return g_dpgettext2 (NULL, "duty", headings[section]);
}

static GListModel *
make_model (CohesionTree *tree, CohesionNode *party)
{
  GListStore *sections = g_list_store_new (G_TYPE_LIST_MODEL);

  for (guint i = 0; i < N_SECTIONS; i++)
    {
      g_autoptr (GListModel) section = i < COHESION_N_DUTIES ? list_actions (tree, party, i)
                                                             : list_others (tree, party);

      g_object_set_data (G_OBJECT (section), "heading", (gpointer) get_heading (i));
      if (g_list_model_get_n_items (section) > 0)
        g_list_store_append (sections, section);
    }
  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (sections)));
}

static void
row_setup (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *title = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (title), PANGO_WRAP_WORD_CHAR);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), cohesion_status_cell_new ());
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_list_item_set_child (item, box);
}

static void
row_bind (GtkSignalListItemFactory *factory, GtkListItem *item, CohesionTree *tree)
{
  CohesionNode *node = gtk_list_item_get_item (item);
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *cell = gtk_widget_get_last_child (gtk_list_item_get_child (item));
  gboolean is_action = cohesion_node_is (node, COHESION_KIND_ACTION);
  g_autofree char *heading = cohesion_node_dup_heading (node);
  const char *title = cohesion_node_get_name (node);
  /* Translators: a kind and number, and a title: “Action 1.2: Festivals” */
  g_autofree char *text = *title ? g_strdup_printf (C_ ("node", "%s: %s"), heading, title)
                                 : g_strdup (heading);

  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_widget_set_visible (cell, is_action);
  if (is_action)
    cohesion_status_cell_set_status (COHESION_STATUS_CELL (cell), tree,
                                     cohesion_node_get_string (node, COHESION_ACTION_STATUS));
  gtk_list_item_set_accessible_label (item, text);
}

static void
header_setup (GtkSignalListItemFactory *factory, GtkListHeader *header, gpointer data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_margin_start (label, 12);
  gtk_list_header_set_child (header, label);
}

static void
header_bind (GtkSignalListItemFactory *factory, GtkListHeader *header, GtkFlattenListModel *model)
{
  GListModel *section = gtk_flatten_list_model_get_model_for_item (model, gtk_list_header_get_start (header));

  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)),
                       g_object_get_data (G_OBJECT (section), "heading"));
}

static void
row_activated (GtkListView *view, guint position, CohesionSession *session)
{
  g_autoptr (CohesionNode)
      node = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (view)), position);
  AdwDialog *dialog = ADW_DIALOG (gtk_widget_get_ancestor (GTK_WIDGET (view), ADW_TYPE_DIALOG));

  adw_dialog_close (dialog);
  if (cohesion_tree_lookup_live (cohesion_session_get_tree (session), cohesion_node_get_id (node)) == node)
    cohesion_session_show (session, node, -1);
}

static GtkWidget *
make_view (CohesionSession *session, GListModel *model)
{
  CohesionTree *tree = cohesion_session_get_tree (session);
  GtkListItemFactory *rows = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) headers = gtk_signal_list_item_factory_new ();
  GtkSelectionModel *selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (model)));
  GtkWidget *view = gtk_list_view_new (selection, rows);

  g_signal_connect (rows, "setup", G_CALLBACK (row_setup), NULL);
  g_signal_connect_object (rows, "bind", G_CALLBACK (row_bind), tree, 0);
  g_signal_connect (headers, "setup", G_CALLBACK (header_setup), NULL);
  g_signal_connect_object (headers, "bind", G_CALLBACK (header_bind), model, 0);
  gtk_list_view_set_header_factory (GTK_LIST_VIEW (view), headers);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (view), TRUE);
  gtk_list_view_set_tab_behavior (GTK_LIST_VIEW (view), GTK_LIST_TAB_ITEM);
  gtk_list_view_set_show_separators (GTK_LIST_VIEW (view), TRUE);
  g_signal_connect_object (view, "activate", G_CALLBACK (row_activated), session, 0);
  return view;
}

static GtkWidget *
make_empty (void)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "system-users-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _ ("Nothing Yet"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page), _ ("They are named nowhere in this strategy."));
  gtk_widget_add_css_class (page, "compact");
  return page;
}

/**
 * cohesion_party_duties_new:
 * @session: where to show what is chosen
 *
 * Returns: (transfer floating): a dialog that lists what @party leads, supports and answers for
 */
AdwDialog *
cohesion_party_duties_new (CohesionSession *session, CohesionNode *party)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *toolbar = adw_toolbar_view_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  g_autoptr (GListModel) model = make_model (cohesion_session_get_tree (session), party);
  const char *title = cohesion_party_get_title (party);
  GtkWidget *view;

  adw_dialog_set_title (dialog, title);
  adw_dialog_set_content_width (dialog, 560);
  adw_dialog_set_content_height (dialog, 560);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (toolbar), adw_header_bar_new ());
  if (g_list_model_get_n_items (model) > 0)
    {
      view = make_view (session, model);
      gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
    }
  else
    view = make_empty ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (toolbar), scroller);
  adw_dialog_set_child (dialog, toolbar);
  return dialog;
}
