#include "config.h"

#include "cohesion-node-picker.h"

#include "document/cohesion-document-tracking.h"
#include "model/cohesion-node-text.h"

#include <glib/gi18n.h>

/**
 * CohesionNodePicker:
 *
 * Finds what a field may refer to by a few letters of its name, or adds it under the name that was typed.
 *
 * Signal "picked" (node): without a field, that was picked.
 */
struct _CohesionNodePicker
{
  GtkPopover parent_instance;

  guint64 kinds; /* that are looked for without a field */

  /* Owned. */
  CohesionFieldBinding *binding; /* NULL without a field */
  CohesionTree *tree;            /* likewise set without one only */
  GListStore *candidates;
  GtkFilterListModel *matches;
  GtkCustomFilter *filter;
  char *needle; /* casefolded */

  /* Children. */
  GtkWidget *search;
  GtkWidget *list;
  GtkWidget *add;
};

enum
{
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CohesionNodePicker, cohesion_node_picker, GTK_TYPE_POPOVER)

static gboolean
is_match (gpointer item, gpointer data)
{
  CohesionNodePicker *self = data;
  g_autofree char *title = NULL;
  g_autofree char *folded = NULL;

  if (self->needle == NULL || *self->needle == '\0')
    return TRUE;
  title = cohesion_node_dup_title (item);
  folded = g_utf8_casefold (title, -1);
  return strstr (folded, self->needle) != NULL;
}

static gboolean
collect (CohesionNode *node, gpointer data)
{
  CohesionNodePicker *self = data;
  const CohesionField *field = cohesion_field_binding_get_field (self->binding);
  guint kind = cohesion_node_get_kind (node)->id;
  g_auto (CohesionValue) value = cohesion_field_binding_dup_value (self->binding);
  gboolean is_there = field->type == COHESION_FIELD_REFERENCES && value.slot.strings &&
                      g_strv_contains ((const char *const *) value.slot.strings, cohesion_node_get_id (node));

  if ((field->targets & COHESION_KIND_BIT (kind)) && !is_there &&
      node != cohesion_field_binding_get_node (self->binding))
    g_list_store_append (self->candidates, node);
  return kind != COHESION_KIND_TRASH_ENTRY;
}

static gboolean
collect_kinds (CohesionNode *node, gpointer data)
{
  CohesionNodePicker *self = data;
  guint kind = cohesion_node_get_kind (node)->id;

  if (self->kinds & COHESION_KIND_BIT (kind))
    g_list_store_append (self->candidates, node);
  return kind != COHESION_KIND_TRASH_ENTRY;
}

static void
cohesion_node_picker_map (GtkWidget *widget)
{
  CohesionNodePicker *self = COHESION_NODE_PICKER (widget);

  g_list_store_remove_all (self->candidates);
  if (self->binding)
    cohesion_node_foreach (cohesion_tree_get_root (cohesion_field_binding_get_tree (self->binding)), collect,
                           self);
  else
    cohesion_node_foreach (cohesion_tree_get_root (self->tree), collect_kinds, self);
  cohesion_node_picker_search (self, "");
  GTK_WIDGET_CLASS (cohesion_node_picker_parent_class)->map (widget);
  gtk_widget_grab_focus (self->search);
}

static void
cohesion_node_picker_dispose (GObject *object)
{
  CohesionNodePicker *self = COHESION_NODE_PICKER (object);

  g_clear_object (&self->binding);
  g_clear_object (&self->tree);
  g_clear_object (&self->candidates);
  g_clear_object (&self->matches);
  g_clear_object (&self->filter);
  g_clear_pointer (&self->needle, g_free);
  G_OBJECT_CLASS (cohesion_node_picker_parent_class)->dispose (object);
}

static void
cohesion_node_picker_class_init (CohesionNodePickerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cohesion_node_picker_dispose;
  GTK_WIDGET_CLASS (klass)->map = cohesion_node_picker_map;
  signals[PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, COHESION_TYPE_NODE);
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 3);
  gtk_widget_set_margin_top (label, 6);
  gtk_widget_set_margin_bottom (label, 6);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  g_autofree char *title = cohesion_node_dup_title (gtk_list_item_get_item (item));

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), title);
  gtk_list_item_set_accessible_label (item, title);
}

static void
on_activate (CohesionNodePicker *self, guint position)
{
  g_autoptr (CohesionNode) node = g_list_model_get_item (G_LIST_MODEL (self->matches), position);

  if (node)
    cohesion_node_picker_pick (self, node);
}

static void
on_search (CohesionNodePicker *self)
{
  g_autofree char *folded = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);

  if (g_set_str (&self->needle, folded))
    gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

/* Enter takes the first that was found. */
static void
on_search_activate (CohesionNodePicker *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->matches)) > 0)
    on_activate (self, 0);
  else if (self->binding)
    cohesion_node_picker_add (self);
}

static GtkWidget *
make_list (CohesionNodePicker *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkNoSelection *selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->matches)));
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  self->list = gtk_list_view_new (GTK_SELECTION_MODEL (selection), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->list), TRUE);
  gtk_list_view_set_tab_behavior (GTK_LIST_VIEW (self->list), GTK_LIST_TAB_ITEM);
  g_signal_connect_object (self->list, "activate", G_CALLBACK (on_activate), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 240);
  gtk_widget_add_css_class (self->list, "navigation-sidebar");
  return scroller;
}

static void
cohesion_node_picker_init (CohesionNodePicker *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->candidates = g_list_store_new (COHESION_TYPE_NODE);
  self->filter = gtk_custom_filter_new (is_match, self, NULL);
  self->matches = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->candidates)),
                                             GTK_FILTER (g_object_ref (self->filter)));
  self->search = gtk_search_entry_new ();
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (on_search), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "activate", G_CALLBACK (on_search_activate), self,
                           G_CONNECT_SWAPPED);
  self->add = gtk_button_new ();
  gtk_widget_add_css_class (self->add, "flat");
  g_signal_connect_object (self->add, "clicked", G_CALLBACK (cohesion_node_picker_add), self,
                           G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (box), self->search);
  gtk_box_append (GTK_BOX (box), make_list (self));
  gtk_box_append (GTK_BOX (box), self->add);
  gtk_widget_set_size_request (box, 240, -1);
  gtk_popover_set_child (GTK_POPOVER (self), box);
}

/* What it is for is seen as well, until something is searched for. */
static void
set_label (CohesionNodePicker *self, const char *label)
{
  gtk_search_entry_set_placeholder_text (GTK_SEARCH_ENTRY (self->search), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Search"),
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * cohesion_node_picker_new:
 * @binding: to a field that refers to other nodes
 *
 * Returns: (transfer floating): a picker for it
 */
GtkWidget *
cohesion_node_picker_new (CohesionFieldBinding *binding)
{
  CohesionNodePicker *self = g_object_new (COHESION_TYPE_NODE_PICKER, NULL);
  const CohesionField *field = cohesion_field_binding_get_field (binding);
  CohesionDocument *document = cohesion_field_binding_get_document (binding);
  CohesionNode *root = cohesion_tree_get_root (cohesion_document_get_tree (document));
  int list = cohesion_document_find_list_for (document, field);
  const char *label = cohesion_field_get_label (field);

  self->binding = g_object_ref (binding);
  set_label (self, label);
  gtk_widget_set_visible (self->add, list >= 0);
  if (list >= 0)
    gtk_button_set_label (
        GTK_BUTTON (self->add),
        cohesion_kind_get_step_label (cohesion_kind_get (cohesion_node_get_kind (root)->lists[list].kind),
                                      COHESION_STEP_ADD));
  return GTK_WIDGET (self);
}

/**
 * cohesion_node_picker_new_for_kinds:
 * @tree: where to look
 * @kinds: what to look for, as bits `COHESION_KIND_BIT (kind)`
 * @label: what it is for
 *
 * Returns: (transfer floating): a picker that tells what was picked, and sets no field
 */
GtkWidget *
cohesion_node_picker_new_for_kinds (CohesionTree *tree, guint64 kinds, const char *label)
{
  CohesionNodePicker *self = g_object_new (COHESION_TYPE_NODE_PICKER, NULL);

  self->tree = g_object_ref (tree);
  self->kinds = kinds;
  set_label (self, label);
  gtk_widget_set_visible (self->add, FALSE);
  return GTK_WIDGET (self);
}

/**
 * cohesion_node_picker_search:
 * @text: what the names are to contain
 */
void
cohesion_node_picker_search (CohesionNodePicker *self, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), text);
  on_search (self);
}

/**
 * cohesion_node_picker_get_matches:
 *
 * Returns: (transfer none) (element-type CohesionNode): what was found; filled while the picker is open
 */
GListModel *
cohesion_node_picker_get_matches (CohesionNodePicker *self)
{
  return G_LIST_MODEL (self->matches);
}

static void
set_field (CohesionNodePicker *self, CohesionNode *node)
{
  const CohesionField *field = cohesion_field_binding_get_field (self->binding);
  g_auto (CohesionValue) now = cohesion_field_binding_dup_value (self->binding);
  g_auto (CohesionValue) value = { 0 };
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;

  if (field->type == COHESION_FIELD_REFERENCE)
    value = cohesion_value_string (field, cohesion_node_get_id (node));
  else
    {
      if (now.slot.strings)
        g_strv_builder_addv (ids, (const char **) now.slot.strings);
      g_strv_builder_add (ids, cohesion_node_get_id (node));
      strv = g_strv_builder_end (ids);
      value = cohesion_value_strings ((const char *const *) strv);
    }
  cohesion_field_binding_set (self->binding, &value);
}

/**
 * cohesion_node_picker_pick:
 * @node: what the field is to refer to, or to refer to as well
 */
void
cohesion_node_picker_pick (CohesionNodePicker *self, CohesionNode *node)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  if (self->binding)
    set_field (self, node);
  else
    g_signal_emit (self, signals[PICKED], 0, node);
}

/**
 * cohesion_node_picker_add:
 *
 * Adds what the field is to refer to, called what was searched for. Without a name it is opened to be
 * filled in.
 */
void
cohesion_node_picker_add (CohesionNodePicker *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search))));
  CohesionNode *node = NULL;

  gtk_popover_popdown (GTK_POPOVER (self));
  if (cohesion_field_binding_get_editable (self->binding))
    node = cohesion_document_add_referred (cohesion_field_binding_get_document (self->binding),
                                           cohesion_field_binding_get_node (self->binding),
                                           cohesion_field_binding_get_index (self->binding), name);
  if (node && *name == '\0')
    gtk_widget_activate_action (GTK_WIDGET (self), "form.show-node", "s", cohesion_node_get_id (node));
}
