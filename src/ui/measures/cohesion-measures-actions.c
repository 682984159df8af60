#include "config.h"

#include "cohesion-measures-private.h"
#include "cohesion-readings-dialog.h"

#include "document/cohesion-document-verbs.h"
#include "ui/session/cohesion-page-actions.h"
#include "ui/widgets/cohesion-dialog.h"
#include "ui/widgets/cohesion-undo-toast.h"

#include <glib/gi18n.h>

/* What can be done on the page of measures, as actions of the class. Whether each can be done now is worked
 * out in cohesion_measures_page_update_actions() and nowhere else. */

static void
add (CohesionPage *page)
{
  CohesionMeasuresPage *self = COHESION_MEASURES_PAGE (page);
  CohesionDocument *document = cohesion_page_get_document (COHESION_PAGE (self));
  CohesionNode *selected = cohesion_measures_page_get_selected (self);
  const char *domain = selected ? cohesion_node_get_string (selected, COHESION_MEASURE_DOMAIN) : NULL;
  CohesionHistory *history = cohesion_document_get_history (document);
  CohesionNode *root = cohesion_tree_get_root (cohesion_document_get_tree (document));
  CohesionNode *measure;

  cohesion_history_begin_group (history, NULL);
  measure = cohesion_document_add (document, root, COHESION_DOCUMENT_LIST_MEASURES,
                                   selected ? cohesion_node_get_position (selected) + 1 : G_MAXUINT,
                                   COHESION_KIND_MEASURE);
  /* Beside the one that is selected, it stands in the same section. */
  if (measure && domain)
    cohesion_document_set_text (document, measure, COHESION_MEASURE_DOMAIN, domain);
  cohesion_history_end_group (history);
  if (measure == NULL)
    return;
  cohesion_measures_page_select (self, measure);
  cohesion_session_show (cohesion_page_get_session (COHESION_PAGE (self)), measure, COHESION_MEASURE_TITLE);
}

/* The measure above or below in the same section. */
static CohesionNode *
get_neighbour (CohesionMeasuresPage *self, gboolean down)
{
  CohesionNode *selected = cohesion_measures_page_get_selected (self);
  guint position = gtk_single_selection_get_selected (self->selection);
  g_autoptr (CohesionNode) other = NULL;

  if (selected == NULL || (!down && position == 0))
    return NULL;
  other = g_list_model_get_item (G_LIST_MODEL (self->selection), down ? position + 1 : position - 1);
  if (other == NULL || g_strcmp0 (cohesion_node_get_string (other, COHESION_MEASURE_DOMAIN),
                                  cohesion_node_get_string (selected, COHESION_MEASURE_DOMAIN)) != 0)
    return NULL;
  return other;
}

static void
move (CohesionMeasuresPage *self, gboolean down)
{
  CohesionNode *other = get_neighbour (self, down);
  g_autoptr (CohesionNode) moved = NULL;
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  CohesionPlace place = { 0 };

  if (other == NULL)
    return;
  moved = g_object_ref (cohesion_measures_page_get_selected (self));
  /* Counted as they are before the move. */
  place = (CohesionPlace) { cohesion_node_get_parent (moved), COHESION_DOCUMENT_LIST_MEASURES,
                            cohesion_node_get_position (other) + down };
  g_ptr_array_add (nodes, moved);
  if (cohesion_document_move (cohesion_page_get_document (COHESION_PAGE (self)), nodes, &place))
    cohesion_measures_page_select (self, moved);
}

static void
move_up (CohesionPage *page)
{
  CohesionMeasuresPage *self = COHESION_MEASURES_PAGE (page);

  move (self, FALSE);
}

static void
move_down (CohesionPage *page)
{
  CohesionMeasuresPage *self = COHESION_MEASURES_PAGE (page);

  move (self, TRUE);
}

static void
take_out (CohesionPage *page)
{
  CohesionMeasuresPage *self = COHESION_MEASURES_PAGE (page);
  CohesionDocument *document = cohesion_page_get_document (COHESION_PAGE (self));
  g_autoptr (GPtrArray) nodes = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (nodes, g_object_ref (cohesion_measures_page_get_selected (self)));
  if (cohesion_document_remove (document, nodes))
    cohesion_undo_toast_show (self->toasts, document, _ ("Measure removed"));
}

static void
readings_entered (CohesionMeasuresPage *self, guint n)
{
  CohesionDocument *document = cohesion_page_get_document (COHESION_PAGE (self));
  g_autofree char *title = g_strdup_printf (ngettext ("%u reading entered", "%u readings entered", n), n);

  gtk_stack_set_visible_child_name (self->sides, "readings");
  cohesion_undo_toast_show (self->toasts, document, title);
}

static void
open_dialog (CohesionMeasuresPage *self, const char *text)
{
  CohesionDocument *document = cohesion_page_get_document (COHESION_PAGE (self));
  CohesionNode *measure = cohesion_measures_page_get_selected (self);
  CohesionReadingsDialog *dialog;

  if (document == NULL)
    return;
  dialog = cohesion_readings_dialog_new (document, measure, text);
  g_signal_connect_object (dialog, "entered", G_CALLBACK (readings_entered), self, G_CONNECT_SWAPPED);
  cohesion_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static void
clipboard_read (GObject *clipboard, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CohesionMeasuresPage) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);

  /* What is no table is left for the officer to type. */
  open_dialog (self, text && strchr (text, '\t') ? text : "");
}

static void
paste (CohesionPage *page)
{
  CohesionMeasuresPage *self = COHESION_MEASURES_PAGE (page);

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, clipboard_read,
                                 g_object_ref (self));
}

static void
popup_menu (CohesionPage *page)
{
  CohesionMeasuresPage *self = COHESION_MEASURES_PAGE (page);

  cohesion_page_popup_menu (COHESION_PAGE (self), self->measure_menu);
}

/* What was pasted into a cell of the grid though it is many. */
static void
grid_pasted (CohesionMeasuresPage *self, const char *text)
{
  open_dialog (self, text);
}

static const CohesionPageAction actions[] = {
  { "measures.add", add },         { "measures.move-up", move_up }, { "measures.move-down", move_down },
  { "measures.remove", take_out }, { "measures.paste", paste },     { "measures.menu", popup_menu },
};

/* Private: the actions of the class. */
void
cohesion_measures_page_install_actions (GtkWidgetClass *widget_class)
{
  cohesion_page_class_install_actions (COHESION_PAGE_CLASS (widget_class), actions, G_N_ELEMENTS (actions));
  /* For whoever has no pointer for the heads of the columns. */
  gtk_widget_class_install_property_action (widget_class, "measures.sort", "sort");
}

/* Private: whether each action can be done now, from the document and what is selected. */
void
cohesion_measures_page_update_actions (CohesionMeasuresPage *self)
{
  CohesionDocument *document = cohesion_page_get_document (COHESION_PAGE (self));
  gboolean writable = document && !cohesion_document_get_read_only (document);
  gboolean selected = cohesion_measures_page_get_selected (self) != NULL;
  const CohesionPageState states[] = {
    { "measures.add", writable },
    { "measures.move-up", writable && get_neighbour (self, FALSE) },
    { "measures.move-down", writable && get_neighbour (self, TRUE) },
    { "measures.remove", writable && selected },
    { "measures.paste", writable && g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0 },
    { "measures.menu", selected },
  };

  cohesion_page_set_states (COHESION_PAGE (self), states, G_N_ELEMENTS (states));
}

static const CohesionPageKey keys[] = {
  { GDK_KEY_Up, GDK_ALT_MASK, "measures.move-up" },  { GDK_KEY_Down, GDK_ALT_MASK, "measures.move-down" },
  { GDK_KEY_Delete, 0, "measures.remove" },          { GDK_KEY_KP_Delete, 0, "measures.remove" },
  { GDK_KEY_v, GDK_CONTROL_MASK, "measures.paste" }, { GDK_KEY_Menu, 0, "measures.menu" },
  { GDK_KEY_F10, GDK_SHIFT_MASK, "measures.menu" },
};

/* Private: the keys of the table, and what comes from the grid. */
void
cohesion_measures_page_add_keys (CohesionMeasuresPage *self)
{
  cohesion_page_add_keys (GTK_WIDGET (self->view), keys, G_N_ELEMENTS (keys));
  g_signal_connect_object (self->grid, "pasted", G_CALLBACK (grid_pasted), self, G_CONNECT_SWAPPED);
}
