#include "config.h"

#include "cohesion-details-page.h"

#include "model/cohesion-node-text.h"

#include <glib/gi18n.h>

/**
 * CohesionDetailsPage:
 *
 * The form of one node below a line that says what it is and who changed it last.
 */
struct _CohesionDetailsPage
{
  AdwNavigationPage parent_instance;

  /* Owned. */
  CohesionTree *tree;

  /* Children. */
  GtkWidget *back;
  GtkWidget *title;
  GtkWidget *changed;
  GtkWidget *form;
};

G_DEFINE_FINAL_TYPE (CohesionDetailsPage, cohesion_details_page, ADW_TYPE_NAVIGATION_PAGE)

static void
cohesion_details_page_dispose (GObject *object)
{
  g_clear_object (&COHESION_DETAILS_PAGE (object)->tree);
  G_OBJECT_CLASS (cohesion_details_page_parent_class)->dispose (object);
}

static void
cohesion_details_page_class_init (CohesionDetailsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cohesion_details_page_dispose;
}

static GtkWidget *
make_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
make_header (CohesionDetailsPage *self)
{
  GtkWidget *header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->back = gtk_button_new_from_icon_name ("go-previous-symbolic");
  gtk_widget_set_tooltip_text (self->back, _ ("Back"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->back), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Back"), -1);
  gtk_widget_set_valign (self->back, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->back, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->back), "navigation.pop");
  self->title = make_label ("title-4");
  self->changed = make_label ("caption");
  gtk_widget_add_css_class (self->changed, "dimmed");
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_box_append (GTK_BOX (lines), self->title);
  gtk_box_append (GTK_BOX (lines), self->changed);
  gtk_box_append (GTK_BOX (header), self->back);
  gtk_box_append (GTK_BOX (header), lines);
  gtk_widget_add_css_class (header, "details-header");
  return header;
}

static void
cohesion_details_page_init (CohesionDetailsPage *self)
{
}

static char *
dup_changed (CohesionNode *node)
{
  gint64 when = cohesion_node_get_modified (node);
  const char *by = cohesion_node_get_modified_by (node);
  g_autoptr (GDateTime) time = when == COHESION_UNSET ? NULL : g_date_time_new_from_unix_local (when);
  g_autofree char *date = NULL;

  if (time == NULL)
    return g_strdup ("");
  date = cohesion_date_format (COHESION_DATE_INIT ((guint16) g_date_time_get_year (time),
                                                   (guint8) g_date_time_get_month (time),
                                                   (guint8) g_date_time_get_day_of_month (time)));
  if (by == NULL)
    return g_strdup_printf (_ ("Last changed on %s"), date);
  /* Translators: %1$s is a date, %2$s are the initials or the post of a person. */
  return g_strdup_printf (_ ("Last changed on %1$s by %2$s"), date, by);
}

static void
set_label (GtkWidget *label, const char *text)
{
  if (!g_str_equal (gtk_label_get_text (GTK_LABEL (label)), text))
    gtk_label_set_text (GTK_LABEL (label), text);
  gtk_widget_set_visible (label, *text != '\0');
}

static void
update (CohesionDetailsPage *self)
{
  CohesionNode *node = cohesion_form_get_node (COHESION_FORM (self->form));
  g_autofree char *title = NULL;
  g_autofree char *changed = NULL;

  if (node == NULL || cohesion_node_get_tree (node) == NULL)
    return;
  title = cohesion_node_dup_heading (node);
  changed = dup_changed (node);
  set_label (self->title, title);
  set_label (self->changed, changed);
  if (!g_str_equal (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (self)), title))
    adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), title);
}

/**
 * cohesion_details_page_new:
 * @kind: the kind whose nodes it is for
 *
 * Returns: (transfer floating): a page that shows no node yet
 */
CohesionDetailsPage *
cohesion_details_page_new (CohesionDocument *document, const CohesionKind *kind)
{
  CohesionDetailsPage *self = g_object_new (COHESION_TYPE_DETAILS_PAGE, "title",
                                            cohesion_kind_get_label (kind), NULL);
  GtkWidget *view = adw_toolbar_view_new ();

  self->tree = g_object_ref (cohesion_document_get_tree (document));
  self->form = cohesion_form_new (document, kind);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), make_header (self));
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), self->form);
  adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (self), view);
  g_signal_connect_object (self->tree, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * cohesion_details_page_get_form:
 *
 * Returns: (transfer none): its form
 */
CohesionForm *
cohesion_details_page_get_form (CohesionDetailsPage *self)
{
  return COHESION_FORM (self->form);
}

/**
 * cohesion_details_page_set_node:
 * @node: (nullable): what it is to show
 */
void
cohesion_details_page_set_node (CohesionDetailsPage *self, CohesionNode *node)
{
  cohesion_form_set_node (COHESION_FORM (self->form), node);
  update (self);
}

/**
 * cohesion_details_page_set_can_go_back:
 * @can_go_back: whether the page was opened from another one
 */
void
cohesion_details_page_set_can_go_back (CohesionDetailsPage *self, gboolean can_go_back)
{
  gtk_widget_set_visible (self->back, can_go_back);
}
