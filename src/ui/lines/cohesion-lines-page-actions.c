#include "config.h"

#include "cohesion-lines-page-private.h"

#include "document/cohesion-document-verbs.h"
#include "model/cohesion-list.h"
#include "ui/form/cohesion-citation-removal.h"
#include "ui/session/cohesion-page-actions.h"

/* What can be done to any line: it is moved, removed, and has a menu. */

/* The list that holds what is selected, among those of its parent. */
static guint
list_of (CohesionNode *node)
{
  return cohesion_list_get_index (cohesion_node_get_container (node));
}

/* The node beside @node in its list, or NULL. */
static CohesionNode *
neighbour_of (CohesionNode *node, gboolean after)
{
  CohesionList *list = cohesion_node_get_container (node);
  guint position = cohesion_node_get_position (node);

  if (after ? position + 1 >= cohesion_list_get_length (list) : position == 0)
    return NULL;
  return cohesion_list_get (list, after ? position + 1 : position - 1);
}

/* The next place up or down; what is at the end of its list goes into that of the next parent. Positions
 * count what is there before the move. */
static gboolean
find_place (CohesionNode *node, gboolean down, CohesionPlace *place)
{
  CohesionNode *parent = cohesion_node_get_parent (node);
  CohesionNode *next = cohesion_node_get_container (parent) ? neighbour_of (parent, down) : NULL;

  place->parent = parent;
  place->list = list_of (node);
  place->position = cohesion_node_get_position (node);
  if (neighbour_of (node, down))
    {
      place->position = down ? place->position + 2 : place->position - 1;
      return TRUE;
    }
  if (next == NULL)
    return FALSE;
  place->parent = next;
  place->position = down ? 0 : cohesion_node_get_n_children (next, place->list);
  return TRUE;
}

static void
move (CohesionLinesPage *self, gboolean down)
{
  g_autoptr (CohesionNode) node = g_object_ref (cohesion_lines_page_get_selected (self));
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  CohesionPlace place;

  g_ptr_array_add (nodes, node);
  if (find_place (node, down, &place) &&
      cohesion_document_move (cohesion_page_get_document (COHESION_PAGE (self)), nodes, &place))
    cohesion_lines_page_select (self, node);
}

static void
move_up (CohesionLinesPage *self)
{
  move (self, FALSE);
}

static void
move_down (CohesionLinesPage *self)
{
  move (self, TRUE);
}

/* The focus goes to what takes its place. */
static void
take_out (CohesionLinesPage *self)
{
  CohesionNode *node = cohesion_lines_page_get_selected (self);
  CohesionNode *next = neighbour_of (node, TRUE) ? neighbour_of (node, TRUE) : neighbour_of (node, FALSE);
  const char *title = COHESION_LINES_PAGE_GET_CLASS (self)->get_removed_title (self, node);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new_with_free_func (g_object_unref);

  if (cohesion_citation_removal_ask (cohesion_page_get_document (COHESION_PAGE (self)), node,
                                     GTK_WIDGET (self)))
    return;
  if (next == NULL && cohesion_node_get_container (cohesion_node_get_parent (node)))
    next = cohesion_node_get_parent (node);
  g_ptr_array_add (nodes, g_object_ref (node));
  if (!cohesion_document_remove (cohesion_page_get_document (COHESION_PAGE (self)), nodes))
    return;
  if (next)
    cohesion_lines_page_select (self, next);
  cohesion_lines_page_say_done (self, title);
}

static void
popup_menu (CohesionLinesPage *self)
{
  cohesion_page_popup_menu (COHESION_PAGE (self), cohesion_lines_page_get_menu (self));
}

static const struct
{
  const char *name;
  void (*activate) (CohesionLinesPage *self);
} actions[] = {
  { "lines.move-up", move_up },
  { "lines.move-down", move_down },
  { "lines.remove", take_out },
  { "lines.menu", popup_menu },
};

static void
activate (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CohesionLinesPage *self = COHESION_LINES_PAGE (widget);

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (actions[i].name, name) && cohesion_lines_page_get_selected (self))
      {
        actions[i].activate (self);
        return;
      }
}

/* Private: the actions of the class. */
void
cohesion_lines_page_install_actions (GtkWidgetClass *widget_class)
{
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, activate);
}

/* Private: whether each action can be done now, from the document and what is selected. */
void
cohesion_lines_page_update_actions (CohesionLinesPage *self)
{
  CohesionNode *node = cohesion_lines_page_get_movable (self);
  CohesionPlace place;
  const CohesionPageState states[] = {
    { "lines.move-up", node && find_place (node, FALSE, &place) },
    { "lines.move-down", node && find_place (node, TRUE, &place) },
    { "lines.remove", node != NULL },
    { "lines.menu", cohesion_lines_page_get_selected (self) != NULL },
  };

  cohesion_page_set_states (COHESION_PAGE (self), states, G_N_ELEMENTS (states));
}

static const CohesionPageKey keys[] = {
  { GDK_KEY_Up, GDK_ALT_MASK, "lines.move-up" },
  { GDK_KEY_Down, GDK_ALT_MASK, "lines.move-down" },
  { GDK_KEY_Delete, 0, "lines.remove" },
  { GDK_KEY_KP_Delete, 0, "lines.remove" },
  { GDK_KEY_Menu, 0, "lines.menu" },
  { GDK_KEY_F10, GDK_SHIFT_MASK, "lines.menu" },
};

/**
 * cohesion_lines_page_add_keys:
 * @view: a list or table of the page
 *
 * Lets what can be done to any line be done by keys in @view.
 */
void
cohesion_lines_page_add_keys (CohesionLinesPage *self, GtkWidget *view)
{
  cohesion_page_add_keys (view, keys, G_N_ELEMENTS (keys));
}
