#include "config.h"

#include "cohesion-list-row.h"

#include "cohesion-citation-removal.h"
#include "cohesion-status-removal.h"

#include "document/cohesion-document-statuses.h"
#include "document/cohesion-document-verbs.h"
#include "model/cohesion-node-text.h"
#include "model/cohesion-numbering.h"
#include "model/cohesion-update-text.h"
#include "ui/widgets/cohesion-status-symbol.h"

#include <glib/gi18n.h>

/**
 * CohesionListRow:
 *
 * One node of a list in a form: its name, the first things it says, and what can be done with it. It opens
 * the node’s own form.
 */
struct _CohesionListRow
{
  AdwActionRow parent_instance;

  /* Owned. */
  CohesionDocument *document;
  CohesionNode *node;

  /* Children. */
  GtkWidget *number;
  GtkWidget *symbol; /* of a status; or NULL */
  GtkWidget *menu;   /* NULL where nothing can be removed */
};

G_DEFINE_FINAL_TYPE (CohesionListRow, cohesion_list_row, ADW_TYPE_ACTION_ROW)

static gboolean
is_kept (CohesionNode *node)
{
  CohesionList *list = cohesion_node_get_container (node);

  return list == NULL || (cohesion_list_get_spec (list)->flags &
                          (COHESION_LIST_LOG | COHESION_LIST_FIXED | COHESION_LIST_SINGLE));
}

static void
update_actions (CohesionListRow *self)
{
  CohesionList *list = cohesion_node_get_container (self->node);
  gboolean can_change = !is_kept (self->node) && !cohesion_document_get_read_only (self->document);
  guint position = list ? cohesion_node_get_position (self->node) : 0;
  gboolean is_last = list == NULL || position + 1 >= cohesion_list_get_length (list);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "row.remove", can_change);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "row.move-up", can_change && position > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "row.move-down", can_change && !is_last);
  if (self->menu)
    gtk_widget_set_visible (self->menu, can_change);
}

static void
set_number (CohesionListRow *self)
{
  g_autofree char *number = cohesion_node_dup_number (self->node);

  gtk_widget_set_visible (self->number, number != NULL);
  gtk_widget_set_visible (gtk_widget_get_parent (self->number), number != NULL);
  gtk_label_set_text (GTK_LABEL (self->number), number ? number : "");
}

static gboolean
is_single (CohesionNode *node)
{
  CohesionList *list = cohesion_node_get_container (node);

  return list && (cohesion_list_get_spec (list)->flags & COHESION_LIST_SINGLE);
}

/* What has no name, and what is there once only, is called by what it is. */
static char *
dup_row_title (CohesionNode *node)
{
  g_autofree char *name = cohesion_node_dup_plain_name (node);

  return *name && !is_single (node) ? g_steal_pointer (&name) : cohesion_node_dup_kind_name (node);
}

/* Entries of a log tell what happened; others say the first things they hold. */
static char *
dup_row_subtitle (CohesionNode *node)
{
  switch (cohesion_node_get_kind (node)->id)
    {
    case COHESION_KIND_UPDATE:
      return cohesion_update_describe (node);
    case COHESION_KIND_DEADLINE_CHANGE:
      return cohesion_deadline_change_describe (node);
    case COHESION_KIND_OCCURRENCE:
      return cohesion_occurrence_describe (node);
    default:
      return is_single (node) ? cohesion_node_dup_plain_name (node) : cohesion_node_dup_summary (node);
    }
}

/**
 * cohesion_list_row_update:
 *
 * Shows what the node says now, and where it is.
 */
void
cohesion_list_row_update (CohesionListRow *self)
{
  g_autofree char *title = dup_row_title (self->node);
  g_autofree char *summary = NULL;

  /* What was removed is told of nothing any more. */
  if (cohesion_node_get_tree (self->node) == NULL)
    return;
  summary = dup_row_subtitle (self->node);

  g_strdelimit (title, "\n\r", ' ');
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), summary);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary, -1);
  set_number (self);
  if (self->symbol)
    cohesion_status_symbol_set (COHESION_STATUS_SYMBOL (self->symbol),
                                cohesion_node_get_string (self->node, COHESION_STATUS_DEFINITION_SYMBOL),
                                cohesion_node_get_string (self->node, COHESION_STATUS_DEFINITION_COLOUR));
  update_actions (self);
}

static void
remove_node (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CohesionListRow *self = COHESION_LIST_ROW (widget);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  /* Actions may have the status. */
  if (cohesion_node_is (self->node, COHESION_KIND_STATUS_DEFINITION))
    {
      cohesion_status_removal_ask (self->document, self->node, widget);
      return;
    }
  if (cohesion_citation_removal_ask (self->document, self->node, widget))
    return;
  g_ptr_array_add (nodes, self->node);
  cohesion_document_remove (self->document, nodes);
}

static gboolean
move_one (CohesionListRow *self, CohesionNode *node, gboolean up, const CohesionPlace *place)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  if (cohesion_node_is (node, COHESION_KIND_STATUS_DEFINITION))
    return cohesion_document_move_status (self->document, node, up ? -1 : 1);
  g_ptr_array_add (nodes, node);
  return cohesion_document_move (self->document, nodes, place);
}

static void
focus_row_of (GtkWidget *list, CohesionNode *node)
{
  for (GtkWidget *row = gtk_widget_get_first_child (list); row; row = gtk_widget_get_next_sibling (row))
    if (COHESION_IS_LIST_ROW (row) && COHESION_LIST_ROW (row)->node == node)
      gtk_widget_grab_focus (row);
}

/* The list makes a new row for what was moved; the focus goes with it. */
static void
move_node (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CohesionListRow *self = COHESION_LIST_ROW (widget);
  CohesionList *list = cohesion_node_get_container (self->node);
  guint position = cohesion_node_get_position (self->node);
  gboolean up = g_str_equal (action, "row.move-up");
  CohesionPlace place = { cohesion_node_get_parent (self->node), cohesion_list_get_index (list),
                          up ? position - 1 : position + 2 };
  g_autoptr (CohesionNode) node = g_object_ref (self->node);
  GtkWidget *box = gtk_widget_get_parent (widget);

  if (move_one (self, node, up, &place))
    focus_row_of (box, node);
}

static void
cohesion_list_row_activate (AdwActionRow *row)
{
  CohesionListRow *self = COHESION_LIST_ROW (row);

  gtk_widget_activate_action (GTK_WIDGET (row), "form.show-node", "s", cohesion_node_get_id (self->node));
}

static void
cohesion_list_row_dispose (GObject *object)
{
  CohesionListRow *self = COHESION_LIST_ROW (object);

  g_clear_object (&self->document);
  g_clear_object (&self->node);
  G_OBJECT_CLASS (cohesion_list_row_parent_class)->dispose (object);
}

static void
cohesion_list_row_class_init (CohesionListRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cohesion_list_row_dispose;
  ADW_ACTION_ROW_CLASS (klass)->activate = cohesion_list_row_activate;
  gtk_widget_class_install_action (widget_class, "row.remove", NULL, remove_node);
  gtk_widget_class_install_action (widget_class, "row.move-up", NULL, move_node);
  gtk_widget_class_install_action (widget_class, "row.move-down", NULL, move_node);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "row.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "row.move-up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "row.move-down", NULL);
}

static void
cohesion_list_row_init (CohesionListRow *self)
{
  AdwActionRow *row = ADW_ACTION_ROW (self);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_title_lines (row, 2);
  adw_action_row_set_subtitle_lines (row, 4);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  self->number = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->number, "dimmed");
  gtk_widget_add_css_class (self->number, "numeric");
  adw_action_row_add_prefix (row, self->number);
}

static void
add_menu (CohesionListRow *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _ ("Move _Up"), "row.move-up");
  g_menu_append (menu, _ ("Move _Down"), "row.move-down");
  g_menu_append (menu, _ ("_Remove"), "row.remove");
  self->menu = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->menu), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->menu), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (self->menu, _ ("More"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("More"), -1);
  gtk_widget_set_valign (self->menu, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->menu, "flat");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->menu);
}

/**
 * cohesion_list_row_new:
 * @node: a node in a list
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *
cohesion_list_row_new (CohesionDocument *document, CohesionNode *node)
{
  CohesionListRow *self = g_object_new (COHESION_TYPE_LIST_ROW, NULL);

  self->document = g_object_ref (document);
  self->node = g_object_ref (node);
  if (cohesion_node_is (node, COHESION_KIND_STATUS_DEFINITION))
    {
      self->symbol = cohesion_status_symbol_new ();
      adw_action_row_add_prefix (ADW_ACTION_ROW (self), self->symbol);
    }
  if (!is_kept (node))
    add_menu (self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_signal_connect_object (node, "notify", G_CALLBACK (cohesion_list_row_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::read-only", G_CALLBACK (update_actions), self,
                           G_CONNECT_SWAPPED);
  cohesion_list_row_update (self);
  return GTK_WIDGET (self);
}
