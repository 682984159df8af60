#include "config.h"

#include "cohesion-status-scheme.h"

#include "document/cohesion-document-statuses.h"
#include "ui/form/cohesion-form.h"
#include "ui/form/cohesion-list-section.h"

#include <glib/gi18n.h>

/**
 * CohesionStatusScheme:
 *
 * The statuses that actions of a strategy can have: their words, symbols, colours and how they count. Each
 * opens its form; all that is done here is a step that can be undone.
 */
struct _CohesionStatusScheme
{
  AdwDialog parent_instance;

  /* Owned. */
  CohesionDocument *document;

  /* Children. */
  AdwNavigationView *view;
};

G_DEFINE_FINAL_TYPE (CohesionStatusScheme, cohesion_status_scheme, ADW_TYPE_DIALOG)

static void
cohesion_status_scheme_dispose (GObject *object)
{
  g_clear_object (&COHESION_STATUS_SCHEME (object)->document);
  G_OBJECT_CLASS (cohesion_status_scheme_parent_class)->dispose (object);
}

static AdwNavigationPage *
make_page (GtkWidget *content, const char *title, GtkWidget *end)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *bar = adw_header_bar_new ();

  if (end)
    adw_header_bar_pack_start (ADW_HEADER_BAR (bar), end);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), bar);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), content);
  return adw_navigation_page_new (view, title);
}

static void
show_status (CohesionStatusScheme *self, CohesionNode *status)
{
  GtkWidget *form = cohesion_form_new (self->document, cohesion_node_get_kind (status));
  const char *name = cohesion_node_get_name (status);

  cohesion_form_set_node (COHESION_FORM (form), status);
  adw_navigation_view_push (self->view, make_page (form, *name ? name : _ ("New Status"), NULL));
}

static void
show_node (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CohesionStatusScheme *self = COHESION_STATUS_SCHEME (widget);
  CohesionNode *node = cohesion_tree_lookup_live (cohesion_document_get_tree (self->document),
                                                  g_variant_get_string (parameter, NULL));

  if (node && cohesion_node_is (node, COHESION_KIND_STATUS_DEFINITION))
    show_status (self, node);
}

static void
add (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CohesionStatusScheme *self = COHESION_STATUS_SCHEME (widget);
  CohesionNode *status = cohesion_document_add_status (self->document, NULL);

  if (status)
    show_status (self, status);
}

static void
reset (GtkWidget *widget, const char *action, GVariant *parameter)
{
  cohesion_document_reset_statuses (COHESION_STATUS_SCHEME (widget)->document);
}

static void
cohesion_status_scheme_class_init (CohesionStatusSchemeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cohesion_status_scheme_dispose;
  gtk_widget_class_install_action (widget_class, "form.show-node", "s", show_node);
  gtk_widget_class_install_action (widget_class, "form.add", "(su)", add);
  gtk_widget_class_install_action (widget_class, "scheme.reset", NULL, reset);
}

static void
cohesion_status_scheme_init (CohesionStatusScheme *self)
{
  AdwDialog *dialog = ADW_DIALOG (self);

  adw_dialog_set_title (dialog, _ ("Status Scheme"));
  adw_dialog_set_content_width (dialog, 480);
  adw_dialog_set_content_height (dialog, 640);
  self->view = ADW_NAVIGATION_VIEW (adw_navigation_view_new ());
  adw_dialog_set_child (dialog, GTK_WIDGET (self->view));
}

static GtkWidget *
make_list (CohesionStatusScheme *self)
{
  CohesionNode *settings = cohesion_tree_get_settings (cohesion_document_get_tree (self->document));
  GtkWidget *section = cohesion_list_section_new (self->document, cohesion_node_get_kind (settings),
                                                  COHESION_SETTINGS_LIST_STATUSES);
  GtkWidget *note = gtk_label_new (
      _ ("An action without a status has the first one. Symbol and word always stand beside the colour."));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_label_set_wrap (GTK_LABEL (note), TRUE);
  gtk_label_set_xalign (GTK_LABEL (note), 0);
  gtk_widget_add_css_class (note, "dimmed");
  cohesion_list_section_set_owner (COHESION_LIST_SECTION (section), settings);
  gtk_widget_add_css_class (box, "form");
  gtk_box_append (GTK_BOX (box), note);
  gtk_box_append (GTK_BOX (box), section);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  return scroller;
}

static void
update_actions (CohesionStatusScheme *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "scheme.reset",
                                 !cohesion_document_get_read_only (self->document));
}

/**
 * cohesion_status_scheme_new:
 *
 * Returns: (transfer floating): a dialog about the statuses of the document
 */
CohesionStatusScheme *
cohesion_status_scheme_new (CohesionDocument *document)
{
  CohesionStatusScheme *self = g_object_new (COHESION_TYPE_STATUS_SCHEME, NULL);
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Reset"));

  self->document = g_object_ref (document);
  gtk_widget_set_tooltip_text (button, _ ("Bring Back the Statuses of a New Strategy"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "scheme.reset");
  adw_navigation_view_add (self->view, make_page (make_list (self), _ ("Status Scheme"), button));
  g_signal_connect_object (document, "notify::read-only", G_CALLBACK (update_actions), self,
                           G_CONNECT_SWAPPED);
  update_actions (self);
  return self;
}
