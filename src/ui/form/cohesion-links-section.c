#include "config.h"

#include "cohesion-links-section.h"

#include "cohesion-node-picker.h"

#include "document/cohesion-document-measures.h"
#include "model/cohesion-focus.h"
#include "model/cohesion-node-text.h"
#include "model/cohesion-risk.h"
#include "ui/widgets/cohesion-status-cell.h"

#include <glib/gi18n.h>

/* What is shown until all is asked for. */
#define SHOWN 8

/**
 * CohesionLinksSection:
 *
 * What refers to the node of a form, though its own fields do not say so: the priorities and actions that use
 * a measure, what was raised in consultation and led to an action, the risks that bear on it. Each is a way
 * in; more can be attached.
 */
struct _CohesionLinksSection
{
  AdwBin parent_instance;

  guint which;
  guint update_source;

  /* Owned. */
  CohesionDocument *document;
  CohesionNode *owner;
  GSignalGroup *tree_signals;
  GListStore *linked;
  GtkSliceListModel *slice;

  /* Children. */
  GtkWidget *group;
  GtkWidget *box;
  GtkWidget *attach;
  GtkWidget *all;
};

G_DEFINE_FINAL_TYPE (CohesionLinksSection, cohesion_links_section, ADW_TYPE_BIN)

/* A kind of node that refers to others, and its field that does. */
typedef struct
{
  guint kind;
  guint field;
} End;

static const struct
{
  guint64 owners;
  const char *title;
  const char *attach;
  End ends[2];
  guint n_ends;
} relations[] = {
  { COHESION_KIND_BIT (COHESION_KIND_MEASURE),
    NC_ ("links", "Used by"),
    N_ ("Attach to a Priority or Action"),
    { { COHESION_KIND_PRIORITY, COHESION_PRIORITY_MEASURES },
      { COHESION_KIND_ACTION, COHESION_ACTION_MEASURES } },
    2 },
  { COHESION_KIND_BIT (COHESION_KIND_STRATEGY) | COHESION_KIND_BIT (COHESION_KIND_THEME) |
        COHESION_KIND_BIT (COHESION_KIND_PRIORITY) | COHESION_KIND_BIT (COHESION_KIND_ACTION) |
        COHESION_KIND_BIT (COHESION_KIND_MEASURE),
    NC_ ("links", "Risks"),
    N_ ("Attach a Risk"),
    { { COHESION_KIND_RISK, COHESION_RISK_LINKS } },
    1 },
  { COHESION_KIND_BIT (COHESION_KIND_PRIORITY),
    NC_ ("links", "Raised in consultation"),
    N_ ("Link with What Was Raised"),
    { { COHESION_KIND_FOCUS, COHESION_FOCUS_PRIORITIES } },
    1 },
  { COHESION_KIND_BIT (COHESION_KIND_ACTION),
    NC_ ("links", "Raised in consultation"),
    N_ ("Link with What Was Raised"),
    { { COHESION_KIND_FOCUS, COHESION_FOCUS_ACTIONS } },
    1 },
  { COHESION_KIND_BIT (COHESION_KIND_THEME) | COHESION_KIND_BIT (COHESION_KIND_PRIORITY) |
        COHESION_KIND_BIT (COHESION_KIND_MEASURE),
    NC_ ("links", "Statistics"),
    N_ ("Attach a Statistic"),
    { { COHESION_KIND_EVIDENCE, COHESION_EVIDENCE_LINKS } },
    1 },
};

static const End *
find_end (CohesionLinksSection *self, CohesionNode *node)
{
  for (guint i = 0; i < relations[self->which].n_ends; i++)
    if (cohesion_node_is (node, relations[self->which].ends[i].kind))
      return &relations[self->which].ends[i];
  return NULL;
}

static gboolean
collect (CohesionNode *node, gpointer user_data)
{
  CohesionLinksSection *self = user_data;
  const End *end = find_end (self, node);

  if (cohesion_node_is (node, COHESION_KIND_TRASH_ENTRY))
    return FALSE;
  if (end &&
      g_strv_contains (cohesion_node_get_strings (node, end->field), cohesion_node_get_id (self->owner)))
    g_list_store_append (self->linked, node);
  /* Nothing that refers is deeper than an action. */
  return !cohesion_node_is (node, COHESION_KIND_ACTION) && !cohesion_node_is (node, COHESION_KIND_MEASURE);
}

static void
detach_clicked (GtkWidget *button, CohesionNode *other)
{
  GtkWidget *self = gtk_widget_get_ancestor (button, COHESION_TYPE_LINKS_SECTION);

  cohesion_links_section_detach (COHESION_LINKS_SECTION (self), other);
}

static GtkWidget *
new_detach_button (CohesionLinksSection *self, CohesionNode *other, const char *title)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  /* Translators: %s is what an item of the strategy is tied to */
  g_autofree char *name = g_strdup_printf (_ ("Detach %s"), title);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Detach"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_visible (button, !cohesion_document_get_read_only (self->document));
  g_signal_connect_object (button, "clicked", G_CALLBACK (detach_clicked), other, 0);
  return button;
}

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  CohesionLinksSection *self = user_data;
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = cohesion_node_dup_title (item);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (cohesion_node_is (item, COHESION_KIND_RISK))
    {
      g_autofree char *score = cohesion_risk_format_score (item);
      const char *state = cohesion_risk_is_open (item) ? NULL : C_ ("risk", "Closed");

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), state ? state : score);
    }
  else if (cohesion_node_is (item, COHESION_KIND_FOCUS))
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), cohesion_focus_get_response_label (item));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_detach_button (self, item, title));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "form.show-node");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", cohesion_node_get_id (item));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return row;
}

static void
update (CohesionLinksSection *self)
{
  g_clear_handle_id (&self->update_source, g_source_remove);
  g_list_store_remove_all (self->linked);
  if (self->owner && cohesion_node_get_tree (self->owner))
    cohesion_node_foreach (cohesion_tree_get_root (cohesion_node_get_tree (self->owner)), collect, self);
  gtk_widget_set_visible (self->box, g_list_model_get_n_items (G_LIST_MODEL (self->linked)) > 0);
  gtk_widget_set_visible (self->all, g_list_model_get_n_items (G_LIST_MODEL (self->linked)) >
                                         gtk_slice_list_model_get_size (self->slice));
  gtk_widget_set_visible (self->attach, !cohesion_document_get_read_only (self->document));
}

static gboolean
idle_update (gpointer user_data)
{
  COHESION_LINKS_SECTION (user_data)->update_source = 0;
  update (user_data);
  return G_SOURCE_REMOVE;
}

static void
queue_update (CohesionLinksSection *self)
{
  if (self->update_source == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->update_source = g_idle_add (idle_update, self);
}

static void
show_all (CohesionLinksSection *self)
{
  gtk_slice_list_model_set_size (self->slice, G_MAXUINT);
  update (self);
}

static void
cohesion_links_section_map (GtkWidget *widget)
{
  update (COHESION_LINKS_SECTION (widget));
  GTK_WIDGET_CLASS (cohesion_links_section_parent_class)->map (widget);
}

static void
cohesion_links_section_dispose (GObject *object)
{
  CohesionLinksSection *self = COHESION_LINKS_SECTION (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_object (&self->tree_signals);
  g_clear_object (&self->owner);
  g_clear_object (&self->document);
  g_clear_object (&self->slice);
  g_clear_object (&self->linked);
  G_OBJECT_CLASS (cohesion_links_section_parent_class)->dispose (object);
}

static void
cohesion_links_section_class_init (CohesionLinksSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cohesion_links_section_dispose;
  GTK_WIDGET_CLASS (klass)->map = cohesion_links_section_map;
}

static void
cohesion_links_section_init (CohesionLinksSection *self)
{
  self->linked = g_list_store_new (COHESION_TYPE_NODE);
  self->slice = gtk_slice_list_model_new (G_LIST_MODEL (g_object_ref (self->linked)), 0, SHOWN);
  self->group = adw_preferences_group_new ();
  self->box = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->box), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->box, "boxed-list");
  gtk_widget_set_visible (self->box, FALSE);
  gtk_list_box_bind_model (GTK_LIST_BOX (self->box), G_LIST_MODEL (self->slice), create_row, self, NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), self->box);
  self->all = gtk_button_new_with_label (_ ("Show All"));
  gtk_widget_set_halign (self->all, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->all, "flat");
  g_signal_connect_object (self->all, "clicked", G_CALLBACK (show_all), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), self->all);
  self->attach = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->attach), "list-add-symbolic");
  gtk_widget_add_css_class (self->attach, "flat");
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self->group), self->attach);
  adw_bin_set_child (ADW_BIN (self), self->group);
  self->tree_signals = g_signal_group_new (COHESION_TYPE_TREE);
  g_signal_group_connect_swapped (self->tree_signals, "changed", G_CALLBACK (queue_update), self);
}

static int
find_relation (guint kind, guint which)
{
  for (guint i = 0; i < G_N_ELEMENTS (relations); i++)
    if ((relations[i].owners & COHESION_KIND_BIT (kind)) && which-- == 0)
      return (int) i;
  return -1;
}

/**
 * cohesion_links_count:
 * @kind: one of the `COHESION_KIND_` constants
 *
 * Returns: how many such sections a form of that kind has
 */
guint
cohesion_links_count (guint kind)
{
  guint n = 0;

  while (find_relation (kind, n) >= 0)
    n++;
  return n;
}

static guint64
get_kinds (CohesionLinksSection *self)
{
  guint64 kinds = 0;

  for (guint i = 0; i < relations[self->which].n_ends; i++)
    kinds |= COHESION_KIND_BIT (relations[self->which].ends[i].kind);
  return kinds;
}

/**
 * cohesion_links_section_new:
 * @kind: the kind whose form it is for
 * @which: which of its sections, from 0
 *
 * Returns: (transfer floating): the section, without an owner
 */
GtkWidget *
cohesion_links_section_new (CohesionDocument *document, guint kind, guint which)
{
  CohesionLinksSection *self = g_object_new (COHESION_TYPE_LINKS_SECTION, NULL);
  const char *title, *attach;
  GtkWidget *picker;

  self->document = g_object_ref (document);
  self->which = (guint) find_relation (kind, which);
  title = g_dpgettext2 (NULL, "links", relations[self->which].title);
  attach = _ (relations[self->which].attach);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->group), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  picker = cohesion_node_picker_new_for_kinds (cohesion_document_get_tree (document), get_kinds (self),
                                               attach);
  g_signal_connect_object (picker, "picked", G_CALLBACK (cohesion_links_section_attach), self,
                           G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->attach), picker);
  gtk_widget_set_tooltip_text (self->attach, attach);
  g_signal_group_set_target (self->tree_signals, cohesion_document_get_tree (document));
  g_signal_connect_object (document, "notify::read-only", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * cohesion_links_section_set_owner:
 * @owner: (nullable): the node of the form
 */
void
cohesion_links_section_set_owner (CohesionLinksSection *self, CohesionNode *owner)
{
  if (!g_set_object (&self->owner, owner))
    return;
  gtk_slice_list_model_set_size (self->slice, SHOWN);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

/**
 * cohesion_links_section_get_linked:
 *
 * Returns: (transfer none) (element-type CohesionNode): what refers to the owner; brought up to date while it
 * is seen
 */
GListModel *
cohesion_links_section_get_linked (CohesionLinksSection *self)
{
  return G_LIST_MODEL (self->linked);
}

/**
 * cohesion_links_section_attach:
 * @other: what is to refer to the owner
 */
void
cohesion_links_section_attach (CohesionLinksSection *self, CohesionNode *other)
{
  const End *end = find_end (self, other);

  if (end && self->owner)
    cohesion_document_link (self->document, other, end->field, self->owner);
}

/**
 * cohesion_links_section_detach:
 * @other: what is to refer to the owner no more
 */
void
cohesion_links_section_detach (CohesionLinksSection *self, CohesionNode *other)
{
  const End *end = find_end (self, other);

  if (end && self->owner)
    cohesion_document_unlink (self->document, other, end->field, self->owner);
}
