#include "config.h"

#include "cohesion-lines-page-private.h"

#include "document/cohesion-document-verbs.h"
#include "model/cohesion-list.h"
#include "ui/widgets/cohesion-drop-mark.h"

/* Dragging does what the keys do, in one step: a line goes before or after one of its like, or into what may
 * hold it. */

static CohesionLinesPage *
page_of (GtkEventController *controller)
{
  GtkWidget *row = gtk_event_controller_get_widget (controller);

  return COHESION_LINES_PAGE (gtk_widget_get_ancestor (row, COHESION_TYPE_LINES_PAGE));
}

/* What a line holds that may be moved here; what it says may come from elsewhere. */
static CohesionNode *
movable_of (CohesionPageLine *line)
{
  if (line == NULL || cohesion_page_line_get_line_type (line) == COHESION_PAGE_LINE_GUEST)
    return NULL;
  return cohesion_page_line_get_node (line);
}

static GdkContentProvider *
prepare (GtkDragSource *source, double x, double y, GtkListItem *item)
{
  CohesionLinesPage *page = page_of (GTK_EVENT_CONTROLLER (source));
  CohesionNode *node = movable_of (gtk_list_item_get_item (item));

  if (page == NULL || node == NULL || !cohesion_lines_page_is_writable (page))
    return NULL;
  return gdk_content_provider_new_typed (COHESION_TYPE_NODE, node);
}

static void
drag_begin (GtkDragSource *source, GdkDrag *drag, GtkListItem *item)
{
  CohesionPageLine *line = gtk_list_item_get_item (item);

  cohesion_drag_show_title (drag, line ? cohesion_page_line_get_text (line) : NULL);
}

/* The end of the first list of @target that takes @kind. */
static gboolean
place_inside (CohesionNode *target, guint kind, CohesionPlace *place)
{
  place->parent = target;
  for (place->list = 0; place->list < cohesion_node_get_kind (target)->n_lists; place->list++)
    if (cohesion_list_accepts (cohesion_node_get_list (target, place->list), kind))
      {
        place->position = cohesion_node_get_n_children (target, place->list);
        return TRUE;
      }
  return FALSE;
}

/* What a drop of @node on the line of @target would mean, in its upper half or its lower one. */
static CohesionDropPart
find_place (CohesionNode *node, CohesionNode *target, gboolean lower, CohesionPlace *place)
{
  CohesionList *container = cohesion_node_get_container (target);
  guint kind = cohesion_node_get_kind (node)->id;

  if (container && cohesion_list_accepts (container, kind))
    {
      place->parent = cohesion_list_get_owner (container);
      place->list = cohesion_list_get_index (container);
      place->position = cohesion_node_get_position (target) + lower;
      return lower ? COHESION_DROP_AFTER : COHESION_DROP_BEFORE;
    }
  return place_inside (target, kind, place) ? COHESION_DROP_INTO : COHESION_DROP_NOWHERE;
}

/* The same, if that can be done: not with what another window holds, nor where it is already. */
static CohesionDropPart
find_drop (GtkDropTarget *target, CohesionNode *node, double y, GtkListItem *item, CohesionPlace *place)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (target);
  CohesionLinesPage *page = page_of (controller);
  CohesionDocument *document = page ? cohesion_page_get_document (COHESION_PAGE (page)) : NULL;
  CohesionNode *over = movable_of (gtk_list_item_get_item (item));
  gboolean lower = y > gtk_widget_get_height (gtk_event_controller_get_widget (controller)) / 2;
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  CohesionDropPart part;

  if (document == NULL || node == NULL || over == NULL || node == over ||
      cohesion_node_get_tree (node) != cohesion_document_get_tree (document))
    return COHESION_DROP_NOWHERE;
  g_ptr_array_add (nodes, node);
  part = find_place (node, over, lower, place);
  return part != COHESION_DROP_NOWHERE && cohesion_document_can_move (document, nodes, place)
             ? part
             : COHESION_DROP_NOWHERE;
}

static GtkWidget **
mark_of (GtkDropTarget *target)
{
  return cohesion_lines_page_get_mark (page_of (GTK_EVENT_CONTROLLER (target)));
}

static GdkDragAction
motion (GtkDropTarget *target, double x, double y, GtkListItem *item)
{
  const GValue *value = gtk_drop_target_get_value (target);
  CohesionNode *node = value ? g_value_get_object (value) : NULL;
  GtkWidget *row = gtk_widget_get_parent (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target)));
  CohesionPlace place;
  CohesionDropPart part = find_drop (target, node, y, item, &place);

  cohesion_drop_mark (mark_of (target), row, part);
  return part == COHESION_DROP_NOWHERE ? 0 : GDK_ACTION_MOVE;
}

static void
leave (GtkDropTarget *target)
{
  if (page_of (GTK_EVENT_CONTROLLER (target)))
    cohesion_drop_mark (mark_of (target), NULL, COHESION_DROP_NOWHERE);
}

static gboolean
drop (GtkDropTarget *target, const GValue *value, double x, double y, GtkListItem *item)
{
  CohesionLinesPage *page = page_of (GTK_EVENT_CONTROLLER (target));
  CohesionNode *node = g_value_get_object (value);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new_with_free_func (g_object_unref);
  CohesionPlace place;

  leave (target);
  if (find_drop (target, node, y, item, &place) == COHESION_DROP_NOWHERE)
    return FALSE;
  g_ptr_array_add (nodes, g_object_ref (node));
  if (!cohesion_document_move (cohesion_page_get_document (COHESION_PAGE (page)), nodes, &place))
    return FALSE;
  cohesion_lines_page_select (page, node);
  return TRUE;
}

/* Private: the line that @row shows can be dragged, and dropped on. */
void
cohesion_lines_page_add_drag (GtkWidget *row, GtkListItem *item)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (COHESION_TYPE_NODE, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare), item, 0);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin), item, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect_object (target, "motion", G_CALLBACK (motion), item, 0);
  g_signal_connect_object (target, "leave", G_CALLBACK (leave), item, 0);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop), item, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}
