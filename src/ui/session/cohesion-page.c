#include "config.h"

#include "cohesion-page.h"

typedef struct
{
  /* Owned. */
  CohesionSession *session;
  GSignalGroup *session_signals;
  GSignalGroup *document_signals;
  GSignalGroup *tree_signals;
  GtkWidget *popover;
  guint update_source;
} CohesionPagePrivate;

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *pspecs[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CohesionPage, cohesion_page, ADW_TYPE_BIN)

static void
cohesion_page_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_SESSION)
    g_value_set_object (value, cohesion_page_get_session (COHESION_PAGE (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
cohesion_page_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_SESSION)
    cohesion_page_set_session (COHESION_PAGE (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
session_selected (CohesionPage *self)
{
  if (COHESION_PAGE_GET_CLASS (self)->selected_changed)
    COHESION_PAGE_GET_CLASS (self)->selected_changed (self);
}

static void
session_shows (CohesionPage *self, CohesionNode *node, int field)
{
  if (COHESION_PAGE_GET_CLASS (self)->show_field)
    COHESION_PAGE_GET_CLASS (self)->show_field (self, node, field);
}

static void
cohesion_page_map (GtkWidget *widget)
{
  cohesion_page_update (COHESION_PAGE (widget));
  GTK_WIDGET_CLASS (cohesion_page_parent_class)->map (widget);
}

static void
cohesion_page_dispose (GObject *object)
{
  CohesionPagePrivate *priv = cohesion_page_get_instance_private (COHESION_PAGE (object));

  cohesion_page_set_session (COHESION_PAGE (object), NULL);
  g_clear_handle_id (&priv->update_source, g_source_remove);
  g_clear_pointer (&priv->popover, gtk_widget_unparent);
  g_clear_object (&priv->session_signals);
  g_clear_object (&priv->document_signals);
  g_clear_object (&priv->tree_signals);
  G_OBJECT_CLASS (cohesion_page_parent_class)->dispose (object);
}

static void
cohesion_page_class_init (CohesionPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cohesion_page_get_property;
  object_class->set_property = cohesion_page_set_property;
  object_class->dispose = cohesion_page_dispose;
  GTK_WIDGET_CLASS (klass)->map = cohesion_page_map;

  pspecs[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, COHESION_TYPE_SESSION,
                                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS |
                                                  G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, pspecs);
}

static void
cohesion_page_init (CohesionPage *self)
{
  CohesionPagePrivate *priv = cohesion_page_get_instance_private (self);

  priv->session_signals = g_signal_group_new (COHESION_TYPE_SESSION);
  g_signal_group_connect_swapped (priv->session_signals, "notify::selected", G_CALLBACK (session_selected),
                                  self);
  g_signal_group_connect_swapped (priv->session_signals, "show-field", G_CALLBACK (session_shows), self);
  priv->document_signals = g_signal_group_new (COHESION_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (priv->document_signals, "notify::read-only",
                                  G_CALLBACK (cohesion_page_queue_update), self);
  priv->tree_signals = g_signal_group_new (COHESION_TYPE_TREE);
  g_signal_group_connect_swapped (priv->tree_signals, "changed", G_CALLBACK (cohesion_page_queue_update),
                                  self);
}

/**
 * cohesion_page_get_session:
 *
 * Returns: (transfer none) (nullable): what the page shows
 */
CohesionSession *
cohesion_page_get_session (CohesionPage *self)
{
  CohesionPagePrivate *priv = cohesion_page_get_instance_private (self);

  return priv->session;
}

/**
 * cohesion_page_set_session:
 * @session: (nullable): what the page is to show
 */
void
cohesion_page_set_session (CohesionPage *self, CohesionSession *session)
{
  CohesionPagePrivate *priv = cohesion_page_get_instance_private (self);

  if (!g_set_object (&priv->session, session))
    return;
  g_signal_group_set_target (priv->session_signals, session);
  g_signal_group_set_target (priv->document_signals, cohesion_page_get_document (self));
  g_signal_group_set_target (priv->tree_signals, session ? cohesion_session_get_tree (session) : NULL);
  if (COHESION_PAGE_GET_CLASS (self)->session_changed)
    COHESION_PAGE_GET_CLASS (self)->session_changed (self, session);
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_SESSION]);
}

/**
 * cohesion_page_dispose_template:
 * @type: the type of the page
 *
 * Lets go of the session and of all that the template of the page made: the first thing when it is disposed
 * of.
 */
void
cohesion_page_dispose_template (CohesionPage *self, GType type)
{
  cohesion_page_set_session (self, NULL);
  /* The bin would unparent its child once more. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), type);
}

/**
 * cohesion_page_get_document:
 *
 * Returns: (transfer none) (nullable): the document that the page shows
 */
CohesionDocument *
cohesion_page_get_document (CohesionPage *self)
{
  CohesionSession *session = cohesion_page_get_session (self);

  return session ? cohesion_session_get_document (session) : NULL;
}

/**
 * cohesion_page_update:
 *
 * Brings the page up to date now.
 */
void
cohesion_page_update (CohesionPage *self)
{
  CohesionPagePrivate *priv = cohesion_page_get_instance_private (self);

  g_clear_handle_id (&priv->update_source, g_source_remove);
  if (priv->session && COHESION_PAGE_GET_CLASS (self)->update)
    COHESION_PAGE_GET_CLASS (self)->update (self);
}

static gboolean
update (gpointer user_data)
{
  CohesionPagePrivate *priv = cohesion_page_get_instance_private (user_data);

  priv->update_source = 0;
  cohesion_page_update (user_data);
  return G_SOURCE_REMOVE;
}

/**
 * cohesion_page_queue_update:
 *
 * Brings the page up to date before the next frame, if somebody looks; a hidden page is brought up to date
 * when it is shown.
 */
void
cohesion_page_queue_update (CohesionPage *self)
{
  CohesionPagePrivate *priv = cohesion_page_get_instance_private (self);

  if (priv->update_source == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    priv->update_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update, self, NULL);
}

/**
 * cohesion_page_popup_menu:
 * @menu: a menu
 *
 * Shows the menu where the focus is, for whoever has no pointer.
 */
void
cohesion_page_popup_menu (CohesionPage *self, GMenuModel *menu)
{
  CohesionPagePrivate *priv = cohesion_page_get_instance_private (self);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  graphene_rect_t bounds;

  if (priv->popover == NULL)
    {
      priv->popover = gtk_popover_menu_new_from_model (NULL);
      gtk_popover_set_has_arrow (GTK_POPOVER (priv->popover), FALSE);
      gtk_widget_set_parent (priv->popover, GTK_WIDGET (self));
    }
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (priv->popover), menu);
  if (focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) &&
      gtk_widget_compute_bounds (focus, GTK_WIDGET (self), &bounds))
    gtk_popover_set_pointing_to (GTK_POPOVER (priv->popover),
                                 &(GdkRectangle) { (int) (bounds.origin.x + bounds.size.width / 2),
                                                   (int) (bounds.origin.y + bounds.size.height / 2), 1, 1 });
  gtk_popover_popup (GTK_POPOVER (priv->popover));
}
