#include "config.h"

#include "cohesion-details.h"

#include "cohesion-details-page.h"
#include "cohesion-update-dialog.h"

#include "document/cohesion-document-tracking.h"

#include <glib/gi18n.h>

/**
 * CohesionDetails:
 *
 * The details of what is selected: a form of the node, from which those of its milestones, resolutions and
 * so on can be opened. With nothing selected it shows the strategy. The page of a kind is made once and
 * then bound to one node after the other.
 */
struct _CohesionDetails
{
  AdwBin parent_instance;

  /* Owned. */
  CohesionSession *session;
  GSignalGroup *session_signals;
  GSignalGroup *tree_signals;
  GHashTable *pages; /* kind -> CohesionDetailsPage, owned */
  CohesionNode *node;

  /* Children. */
  AdwNavigationView *view;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *pspecs[N_PROPS];

G_DEFINE_FINAL_TYPE (CohesionDetails, cohesion_details, ADW_TYPE_BIN)

static void
cohesion_details_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_SESSION)
    g_value_set_object (value, COHESION_DETAILS (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
cohesion_details_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_SESSION)
    cohesion_details_set_session (COHESION_DETAILS (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
cohesion_details_dispose (GObject *object)
{
  CohesionDetails *self = COHESION_DETAILS (object);

  cohesion_details_set_session (self, NULL);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->tree_signals);
  g_clear_pointer (&self->pages, g_hash_table_unref);
  G_OBJECT_CLASS (cohesion_details_parent_class)->dispose (object);
}

static CohesionDetailsPage *
take_page (CohesionDetails *self, CohesionNode *node)
{
  const CohesionKind *kind = cohesion_node_get_kind (node);
  CohesionDetailsPage *page = g_hash_table_lookup (self->pages, kind);

  if (page == NULL)
    {
      page = cohesion_details_page_new (cohesion_session_get_document (self->session), kind);
      g_hash_table_insert (self->pages, (gpointer) kind, g_object_ref_sink (page));
    }
  cohesion_details_page_set_node (page, node);
  return page;
}

/* Whether a node is opened from the form of its parent. */
static gboolean
is_part (CohesionNode *node)
{
  CohesionList *list = cohesion_node_get_container (node);

  return list && cohesion_node_get_parent (cohesion_list_get_owner (list)) != NULL &&
         !(cohesion_list_get_spec (list)->flags &
           (COHESION_LIST_OUTLINE | COHESION_LIST_PAGE | COHESION_LIST_SINGLE));
}

static CohesionNode *
default_node (CohesionDetails *self)
{
  CohesionNode *selected = self->session ? cohesion_session_get_selected (self->session) : NULL;

  if (selected || self->session == NULL)
    return selected;
  return cohesion_tree_get_strategy (cohesion_session_get_tree (self->session));
}

/* The way to @node: itself, what it is a part of, and so on; then what is selected, if @node was opened
 * from there. */
static GPtrArray *
find_way (CohesionDetails *self, CohesionNode *node)
{
  GPtrArray *way = g_ptr_array_new ();
  CohesionNode *top = default_node (self);

  for (; node; node = is_part (node) ? cohesion_node_get_parent (node) : NULL)
    g_ptr_array_insert (way, 0, node);
  if (way->len > 0 && top && g_ptr_array_index (way, 0) != top &&
      cohesion_node_get_kind (top) != cohesion_node_get_kind (g_ptr_array_index (way, 0)) && !is_part (top))
    g_ptr_array_insert (way, 0, top);
  return way;
}

static gboolean
is_shown (CohesionDetails *self, GPtrArray *pages)
{
  g_autoptr (GListModel) stack = adw_navigation_view_get_navigation_stack (self->view);

  if (g_list_model_get_n_items (stack) != pages->len)
    return FALSE;
  for (guint i = 0; i < pages->len; i++)
    {
      g_autoptr (GObject) page = g_list_model_get_item (stack, i);

      if (page != g_ptr_array_index (pages, i))
        return FALSE;
    }
  return TRUE;
}

/* A step further is pushed, so that one sees where one goes; anything else is just there. */
static void
show_pages (CohesionDetails *self, GPtrArray *pages)
{
  gpointer last = pages->len > 0 ? g_ptr_array_index (pages, pages->len - 1) : NULL;
  g_autoptr (GPtrArray) before = g_ptr_array_new ();

  if (is_shown (self, pages))
    return;
  for (guint i = 0; i + 1 < pages->len; i++)
    g_ptr_array_add (before, g_ptr_array_index (pages, i));
  if (last && before->len > 0 && is_shown (self, before))
    adw_navigation_view_push (self->view, last);
  else
    adw_navigation_view_replace (self->view, (AdwNavigationPage **) pages->pdata, (int) pages->len);
}

static void
show (CohesionDetails *self, CohesionNode *node)
{
  g_autoptr (GPtrArray) way = find_way (self, node);
  g_autoptr (GPtrArray) pages = g_ptr_array_new ();

  g_set_object (&self->node, node);
  for (guint i = 0; i < way->len; i++)
    {
      CohesionDetailsPage *page = take_page (self, g_ptr_array_index (way, i));

      cohesion_details_page_set_can_go_back (page, i > 0);
      g_ptr_array_add (pages, page);
    }
  show_pages (self, pages);
}

static void
on_selected (CohesionDetails *self)
{
  show (self, default_node (self));
}

/* What is shown may have been deleted, or its insertion undone. */
static void
on_list_changed (CohesionDetails *self)
{
  CohesionTree *tree = cohesion_session_get_tree (self->session);

  if (self->node && cohesion_tree_lookup_live (tree, cohesion_node_get_id (self->node)) != self->node)
    on_selected (self);
}

static void
on_popped (CohesionDetails *self)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->view);

  if (page)
    g_set_object (&self->node,
                  cohesion_form_get_node (cohesion_details_page_get_form (COHESION_DETAILS_PAGE (page))));
}

static void
show_node_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CohesionDetails *self = COHESION_DETAILS (widget);
  CohesionNode *node = self->session ? cohesion_tree_lookup_live (cohesion_session_get_tree (self->session),
                                                                  g_variant_get_string (parameter, NULL))
                                     : NULL;

  if (node == NULL)
    return;
  /* From one action to another the selection goes along: there is one form of a kind. */
  if (!is_part (node) && cohesion_node_get_kind (node) == cohesion_node_get_kind (default_node (self)))
    cohesion_session_show (self->session, node, -1);
  else
    cohesion_details_show_node (self, node, -1);
}

/* What an update is about is asked first: the log is written once. */
static void
add_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CohesionDetails *self = COHESION_DETAILS (widget);
  CohesionDocument *document = cohesion_session_get_document (self->session);
  CohesionNode *parent;
  CohesionNode *node;
  const char *id;
  guint list;

  g_variant_get (parameter, "(&su)", &id, &list);
  parent = cohesion_tree_lookup_live (cohesion_session_get_tree (self->session), id);
  if (parent && cohesion_node_is (parent, COHESION_KIND_ACTION) && list == COHESION_ACTION_LIST_UPDATES)
    {
      cohesion_update_dialog_present (document, parent, NULL, widget);
      return;
    }
  node = parent ? cohesion_document_add_entry (document, parent, list) : NULL;
  if (node)
    cohesion_details_show_node (self, node, MAX (cohesion_node_get_kind (node)->name_field, 0));
}

static void
cohesion_details_class_init (CohesionDetailsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cohesion_details_get_property;
  object_class->set_property = cohesion_details_set_property;
  object_class->dispose = cohesion_details_dispose;

  pspecs[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, COHESION_TYPE_SESSION,
                                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS |
                                                  G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, pspecs);
  gtk_widget_class_install_action (widget_class, "form.show-node", "s", show_node_action);
  gtk_widget_class_install_action (widget_class, "form.add", "(su)", add_action);
}

static void
cohesion_details_init (CohesionDetails *self)
{
  self->pages = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  self->session_signals = g_signal_group_new (COHESION_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::selected", G_CALLBACK (on_selected), self);
  g_signal_group_connect_swapped (self->session_signals, "show-field",
                                  G_CALLBACK (cohesion_details_show_node), self);
  self->tree_signals = g_signal_group_new (COHESION_TYPE_TREE);
  g_signal_group_connect_swapped (self->tree_signals, "list-changed", G_CALLBACK (on_list_changed), self);
  self->view = ADW_NAVIGATION_VIEW (adw_navigation_view_new ());
  g_signal_connect_object (self->view, "popped", G_CALLBACK (on_popped), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->view));
}

/**
 * cohesion_details_new:
 *
 * Returns: (transfer floating): details of no session yet
 */
CohesionDetails *
cohesion_details_new (void)
{
  return g_object_new (COHESION_TYPE_DETAILS, NULL);
}

/**
 * cohesion_details_set_session:
 * @session: (nullable): whose selection is to be shown
 */
void
cohesion_details_set_session (CohesionDetails *self, CohesionSession *session)
{
  if (self->session == session)
    return;
  /* Forms belong to a document. */
  adw_navigation_view_replace (self->view, NULL, 0);
  g_hash_table_remove_all (self->pages);
  g_clear_object (&self->node);
  g_signal_group_set_target (self->session_signals, session);
  g_signal_group_set_target (self->tree_signals, session ? cohesion_session_get_tree (session) : NULL);
  g_set_object (&self->session, session);
  if (session)
    on_selected (self);
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_SESSION]);
}

/**
 * cohesion_details_get_node:
 *
 * Returns: (transfer none) (nullable): the node whose form is shown
 */
CohesionNode *
cohesion_details_get_node (CohesionDetails *self)
{
  return self->node;
}

/**
 * cohesion_details_show_node:
 * @node: a node of the session’s document
 * @field: index of the field to bring the focus to, or -1
 *
 * Opens the form of a node, from which one comes back to what is selected.
 */
void
cohesion_details_show_node (CohesionDetails *self, CohesionNode *node, int field)
{
  CohesionDetailsPage *page;

  if (self->node != node)
    show (self, node);
  page = COHESION_DETAILS_PAGE (adw_navigation_view_get_visible_page (self->view));
  if (field >= 0 && page)
    cohesion_form_show_field (cohesion_details_page_get_form (page), (guint) field);
}
