#include "config.h"

#include "cohesion-list-section.h"

#include "cohesion-list-row.h"

#include <glib/gi18n.h>

/* What a log shows until all of it is asked for. */
#define SHOWN 8

/**
 * CohesionListSection:
 *
 * A child list of a node in its form: its name, a button that adds to it, a row for each child.
 */
struct _CohesionListSection
{
  GtkBox parent_instance;

  guint list;
  guint flags;

  /* Owned. */
  CohesionDocument *document;
  CohesionNode *owner;
  GtkSliceListModel *slice;

  /* Children. */
  GtkWidget *box;
  GtkWidget *add;
  GtkWidget *all;
};

G_DEFINE_FINAL_TYPE (CohesionListSection, cohesion_list_section, GTK_TYPE_BOX)

static void
cohesion_list_section_dispose (GObject *object)
{
  CohesionListSection *self = COHESION_LIST_SECTION (object);

  g_clear_object (&self->document);
  g_clear_object (&self->owner);
  g_clear_object (&self->slice);
  G_OBJECT_CLASS (cohesion_list_section_parent_class)->dispose (object);
}

static void
cohesion_list_section_class_init (CohesionListSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cohesion_list_section_dispose;
}

static void
cohesion_list_section_init (CohesionListSection *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
}

static GtkWidget *
create_row (gpointer item, gpointer data)
{
  return cohesion_list_row_new (COHESION_LIST_SECTION (data)->document, item);
}

static void
update (CohesionListSection *self)
{
  guint n = self->owner ? cohesion_node_get_n_children (self->owner, self->list) : 0;
  gboolean full = n > 0 && (self->flags & COHESION_LIST_SINGLE);
  gboolean can_add = self->owner && !full && !(self->flags & COHESION_LIST_FIXED) &&
                     !cohesion_document_get_read_only (self->document);

  for (GtkWidget *row = gtk_widget_get_first_child (self->box); row; row = gtk_widget_get_next_sibling (row))
    cohesion_list_row_update (COHESION_LIST_ROW (row));
  gtk_widget_set_visible (self->box, n > 0);
  gtk_widget_set_visible (self->add, can_add);
  gtk_widget_set_visible (self->all, n > gtk_slice_list_model_get_size (self->slice));
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0 || can_add);
}

static void
show_all (CohesionListSection *self)
{
  gtk_slice_list_model_set_size (self->slice, G_MAXUINT);
  update (self);
}

static void
add_entry (CohesionListSection *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "form.add", "(su)", cohesion_node_get_id (self->owner),
                              self->list);
}

static int
newest_first (gconstpointer a, gconstpointer b, gpointer data)
{
  guint one = cohesion_node_get_position ((CohesionNode *) a);
  guint other = cohesion_node_get_position ((CohesionNode *) b);

  return one < other ? 1 : one > other ? -1 : 0;
}

static GListModel *
make_model (CohesionListSection *self)
{
  CohesionList *list = cohesion_node_get_list (self->owner, self->list);
  GtkSorter *sorter;

  if (!(self->flags & COHESION_LIST_LOG))
    return G_LIST_MODEL (g_object_ref (list));
  sorter = GTK_SORTER (gtk_custom_sorter_new (newest_first, NULL, NULL));
  return G_LIST_MODEL (gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (list)), sorter));
}

static GtkWidget *
make_header (CohesionListSection *self, const CohesionListSpec *spec)
{
  GtkWidget *header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (cohesion_list_spec_get_label (spec));
  const char *add = spec->kind < COHESION_N_KINDS
                        ? cohesion_kind_get_step_label (cohesion_kind_get (spec->kind), COHESION_STEP_ADD)
                        : "";

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "heading");
  self->add = gtk_button_new_from_icon_name ("list-add-symbolic");
  gtk_widget_add_css_class (self->add, "flat");
  gtk_widget_set_tooltip_text (self->add, add);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL, add, -1);
  g_signal_connect_object (self->add, "clicked", G_CALLBACK (add_entry), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (header), label);
  gtk_box_append (GTK_BOX (header), self->add);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label,
                                  NULL, -1);
  return header;
}

/**
 * cohesion_list_section_new:
 * @owner: the kind that has the list
 * @list: index of one of its child lists
 *
 * Returns: (transfer floating): a section for it, of no node yet
 */
GtkWidget *
cohesion_list_section_new (CohesionDocument *document, const CohesionKind *owner, guint list)
{
  CohesionListSection *self = g_object_new (COHESION_TYPE_LIST_SECTION, NULL);
  GtkWidget *header;

  self->document = g_object_ref (document);
  self->list = list;
  self->flags = owner->lists[list].flags;
  self->slice = gtk_slice_list_model_new (NULL, 0, SHOWN);
  self->box = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->box), GTK_SELECTION_NONE);
  gtk_list_box_set_tab_behavior (GTK_LIST_BOX (self->box), GTK_LIST_TAB_ITEM);
  gtk_widget_add_css_class (self->box, "boxed-list");
  gtk_list_box_bind_model (GTK_LIST_BOX (self->box), G_LIST_MODEL (self->slice), create_row, self, NULL);
  self->all = gtk_button_new_with_label (_ ("Show All"));
  gtk_widget_set_halign (self->all, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->all, "flat");
  g_signal_connect_object (self->all, "clicked", G_CALLBACK (show_all), self, G_CONNECT_SWAPPED);
  header = make_header (self, &owner->lists[list]);
  /* What is there once only says itself what it is. */
  gtk_widget_set_visible (header, !(self->flags & COHESION_LIST_SINGLE));
  gtk_box_append (GTK_BOX (self), header);
  gtk_box_append (GTK_BOX (self), self->box);
  gtk_box_append (GTK_BOX (self), self->all);
  g_signal_connect_object (self->slice, "items-changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (document, "notify::read-only", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * cohesion_list_section_set_owner:
 * @owner: (nullable): the node whose list is to be shown
 */
void
cohesion_list_section_set_owner (CohesionListSection *self, CohesionNode *owner)
{
  g_autoptr (GListModel) model = NULL;

  if (!g_set_object (&self->owner, owner))
    return;
  model = owner ? make_model (self) : NULL;
  gtk_slice_list_model_set_size (self->slice, SHOWN);
  gtk_slice_list_model_set_model (self->slice, model);
  update (self);
}

/**
 * cohesion_list_section_get_box:
 *
 * Returns: (transfer none): what holds the rows
 */
GtkListBox *
cohesion_list_section_get_box (CohesionListSection *self)
{
  return GTK_LIST_BOX (self->box);
}
