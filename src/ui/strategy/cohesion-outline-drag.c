#include "config.h"

#include "cohesion-outline-private.h"

#include "cohesion-outline-places.h"
#include "cohesion-outline-words.h"

#include "document/cohesion-document-verbs.h"
#include "exchange/cohesion-clipping.h"
#include "model/cohesion-list.h"

/* Dragging does what the keys do: within a strategy it moves, into another window’s it copies. What is
 * dragged is the outline itself; it knows what is selected. */

static GdkContentProvider *
prepare (CohesionOutline *self, double x, double y)
{
  graphene_rect_t bounds;
  CohesionOutlineTitle *title = cohesion_outline_columns_find_at (self->columns, GTK_WIDGET (self->view), y,
                                                                  &bounds);
  g_autoptr (GPtrArray) nodes = cohesion_outline_dup_selected (self);
  CohesionNode *node = title ? cohesion_outline_title_get_node (title) : NULL;

  if (node == NULL || cohesion_outline_get_entry (self))
    return NULL;
  if (!g_ptr_array_find (nodes, node, NULL))
    cohesion_outline_select_one (self, node);
  return gdk_content_provider_new_typed (COHESION_TYPE_OUTLINE, self);
}

static void
drag_begin (CohesionOutline *self, GdkDrag *drag)
{
  g_autoptr (GPtrArray) nodes = cohesion_outline_dup_selected (self);
  g_autofree char *title = nodes->len > 0 ? cohesion_outline_dup_title (g_ptr_array_index (nodes, 0)) : NULL;

  cohesion_drag_show_title (drag, title);
}

static CohesionOutline *
source_of (GtkDropTarget *target)
{
  const GValue *value = gtk_drop_target_get_value (target);

  return value && G_VALUE_HOLDS (value, COHESION_TYPE_OUTLINE) ? g_value_get_object (value) : NULL;
}

/* Where a drop at @y would put what is held; the row it would be beside or inside. */
static CohesionDropPart
find_drop (CohesionOutline *self, CohesionOutline *source, double y, CohesionPlace *place, GtkWidget **row)
{
  graphene_rect_t bounds;
  CohesionOutlineTitle *title = cohesion_outline_columns_find_at (self->columns, GTK_WIDGET (self->view), y,
                                                                  &bounds);
  g_autoptr (GPtrArray) nodes = source ? cohesion_outline_dup_selected (source) : NULL;
  CohesionNode *target = title ? cohesion_outline_title_get_node (title) : NULL;
  CohesionDropPart part;
  guint kind;

  if (target == NULL || nodes == NULL || nodes->len == 0)
    return COHESION_DROP_NOWHERE;
  *row = cohesion_outline_title_get_row_widget (title);
  kind = cohesion_node_get_kind (g_ptr_array_index (nodes, 0))->id;
  part = cohesion_drop_part (target, kind,
                             gtk_tree_list_row_get_expanded (cohesion_outline_title_get_row (title)),
                             y - bounds.origin.y, bounds.size.height);
  if (!cohesion_place_for_drop (target, kind, part, place))
    return COHESION_DROP_NOWHERE;
  if (self->session == source->session &&
      !cohesion_document_can_move (cohesion_outline_get_document (self), nodes, place))
    return COHESION_DROP_NOWHERE;
  return part;
}

static GdkDragAction
motion (CohesionOutline *self, double x, double y, GtkDropTarget *target)
{
  CohesionOutline *source = source_of (target);
  CohesionPlace place;
  GtkWidget *row = NULL;
  CohesionDropPart part = find_drop (self, source, y, &place, &row);

  cohesion_drop_mark (&self->drop_row, row, part);
  if (part == COHESION_DROP_NOWHERE)
    return 0;
  return source->session == self->session ? GDK_ACTION_MOVE : GDK_ACTION_COPY;
}

static void
leave (CohesionOutline *self)
{
  cohesion_drop_mark (&self->drop_row, NULL, COHESION_DROP_NOWHERE);
}

static gboolean
drop (CohesionOutline *self, const GValue *value, double x, double y)
{
  CohesionOutline *source = g_value_get_object (value);
  g_autoptr (GPtrArray) nodes = cohesion_outline_dup_selected (source);
  CohesionPlace place;
  GtkWidget *row = NULL;

  cohesion_drop_mark (&self->drop_row, NULL, COHESION_DROP_NOWHERE);
  if (find_drop (self, source, y, &place, &row) == COHESION_DROP_NOWHERE)
    return FALSE;
  if (source->session != self->session)
    return cohesion_outline_paste_copies (self, cohesion_outline_get_document (source), nodes, &place);
  if (!cohesion_document_move (cohesion_outline_get_document (self), nodes, &place))
    return FALSE;
  cohesion_outline_select (self, nodes);
  return TRUE;
}

/* Private: rows can be dragged, and dropped on. */
void
cohesion_outline_add_drag_and_drop (CohesionOutline *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (COHESION_TYPE_OUTLINE, GDK_ACTION_MOVE | GDK_ACTION_COPY);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE | GDK_ACTION_COPY);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (source));

  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect_object (target, "motion", G_CALLBACK (motion), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "leave", G_CALLBACK (leave), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (target));
}
