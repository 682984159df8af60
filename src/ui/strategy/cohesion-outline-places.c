#include "config.h"

#include "cohesion-outline-places.h"

#include "model/cohesion-list.h"

/* Where things go in the outline. Pure: it looks at the tree and changes nothing. */

/**
 * cohesion_outline_child_kind:
 *
 * Returns: the kind of the children that @node has in the outline; -1 if it can have none
 */
int
cohesion_outline_child_kind (CohesionNode *node)
{
  const CohesionKind *kind = cohesion_node_get_kind (node);

  return kind->outline_list < 0 ? -1 : (int) kind->lists[kind->outline_list].kind;
}

static gboolean
can_hold (CohesionNode *node, guint kind)
{
  return cohesion_outline_child_kind (node) == (int) kind;
}

static guint
outline_length (CohesionNode *node)
{
  int list = cohesion_node_get_kind (node)->outline_list;

  return list < 0 ? 0 : cohesion_node_get_n_children (node, (guint) list);
}

static CohesionNode *
outline_child (CohesionNode *node, guint position)
{
  return cohesion_list_get (
      cohesion_node_get_list (node, (guint) cohesion_node_get_kind (node)->outline_list), position);
}

static gboolean
place_beside (CohesionNode *node, guint offset, CohesionPlace *place)
{
  CohesionList *container = cohesion_node_get_container (node);

  if (container == NULL)
    return FALSE;
  place->parent = cohesion_list_get_owner (container);
  place->list = cohesion_list_get_index (container);
  place->position = cohesion_node_get_position (node) + offset;
  return TRUE;
}

/**
 * cohesion_place_after:
 * @place: (out): the place after @node, among its siblings
 *
 * Returns: whether there is one; not for a node that is in no list
 */
gboolean
cohesion_place_after (CohesionNode *node, CohesionPlace *place)
{
  return place_beside (node, 1, place);
}

/**
 * cohesion_place_inside:
 * @kind: kind of what is to go there
 * @place: (out): the last place among the children of @node
 *
 * Returns: whether @node has children of that kind in the outline
 */
gboolean
cohesion_place_inside (CohesionNode *node, guint kind, CohesionPlace *place)
{
  if (!can_hold (node, kind))
    return FALSE;
  place->parent = node;
  place->list = (guint) cohesion_node_get_kind (node)->outline_list;
  place->position = outline_length (node);
  return TRUE;
}

/* The last place for a node of @kind at any depth below @node. */
static gboolean
place_below (CohesionNode *node, guint kind, CohesionPlace *place)
{
  if (cohesion_place_inside (node, kind, place))
    return TRUE;
  for (guint i = outline_length (node); i > 0; i--)
    if (place_below (outline_child (node, i - 1), kind, place))
      return TRUE;
  return FALSE;
}

/**
 * cohesion_place_for_new:
 * @root: the document’s node
 * @at: (nullable): where one works: the selected node
 * @kind: kind of what is to be put in
 * @place: (out): where it belongs
 *
 * Finds the place for a new node that is nearest to where one works: after a sibling, inside a
 * parent, in the branch that one is in, or at the end.
 *
 * Returns: whether there is a place for that kind at all
 */
gboolean
cohesion_place_for_new (CohesionNode *root, CohesionNode *at, guint kind, CohesionPlace *place)
{
  for (CohesionNode *node = at; node != NULL && node != root; node = cohesion_node_get_parent (node))
    if (cohesion_node_is (node, kind))
      return cohesion_place_after (node, place);
    else if (place_below (node, kind, place))
      return TRUE;
  return place_below (root, kind, place);
}

static gboolean
are_siblings (GPtrArray *nodes)
{
  CohesionNode *first = nodes->len > 0 ? g_ptr_array_index (nodes, 0) : NULL;

  if (first == NULL || cohesion_node_get_container (first) == NULL)
    return FALSE;
  for (guint i = 1; i < nodes->len; i++)
    if (cohesion_node_get_container (g_ptr_array_index (nodes, i)) != cohesion_node_get_container (first))
      return FALSE;
  return TRUE;
}

static CohesionNode *adjacent_parent (CohesionNode *node, gboolean forward);

/* The node of the same level beside @node; beyond the first or last sibling, that of the next branch which
 * has any. */
static CohesionNode *
adjacent (CohesionNode *node, gboolean forward)
{
  CohesionList *container = cohesion_node_get_container (node);
  guint position = cohesion_node_get_position (node);
  CohesionNode *sibling = container == NULL
                              ? NULL
                              : cohesion_list_get (container, forward ? position + 1 : position - 1);
  CohesionNode *branch;

  if (sibling != NULL || container == NULL)
    return sibling;
  for (branch = adjacent_parent (node, forward); branch; branch = adjacent (branch, forward))
    if (outline_length (branch) > 0)
      return outline_child (branch, forward ? 0 : outline_length (branch) - 1);
  return NULL;
}

static CohesionNode *
adjacent_parent (CohesionNode *node, gboolean forward)
{
  CohesionNode *parent = cohesion_node_get_parent (node);

  return parent == NULL || cohesion_node_get_parent (parent) == NULL ? NULL : adjacent (parent, forward);
}

static gboolean
place_in_adjacent_parent (CohesionNode *node, gboolean forward, CohesionPlace *place)
{
  CohesionNode *parent = adjacent_parent (node, forward);

  if (parent == NULL || !cohesion_place_inside (parent, cohesion_node_get_kind (node)->id, place))
    return FALSE;
  if (forward)
    place->position = 0;
  return TRUE;
}

/**
 * cohesion_place_for_move:
 * @nodes: (element-type CohesionNode): what is to move, in the order of the outline
 * @move: where to
 * @place: (out): the place, counted with the nodes where they are
 *
 * Returns: whether they can move there: only siblings move together, and not beyond the ends
 */
gboolean
cohesion_place_for_move (GPtrArray *nodes, CohesionMove move, CohesionPlace *place)
{
  CohesionNode *first;
  CohesionNode *last;

  if (!are_siblings (nodes))
    return FALSE;
  first = g_ptr_array_index (nodes, 0);
  last = g_ptr_array_index (nodes, nodes->len - 1);
  switch (move)
    {
    case COHESION_MOVE_UP:
      return place_beside (first, 0, place) && place->position-- > 0;
    case COHESION_MOVE_DOWN:
      return place_beside (last, 2, place) &&
             place->position <= cohesion_list_get_length (cohesion_node_get_container (last));
    case COHESION_MOVE_TO_PREVIOUS:
      return place_in_adjacent_parent (first, FALSE, place);
    case COHESION_MOVE_TO_NEXT:
    default:
      return place_in_adjacent_parent (last, TRUE, place);
    }
}

/**
 * cohesion_drop_part:
 * @target: the node whose row something is held over
 * @kind: kind of what is held
 * @expanded: whether the branch of @target is open and has children
 * @y: how far below the top of the row, in pixels
 * @height: height of the row
 *
 * Returns: what a drop there would mean
 */
CohesionDropPart
cohesion_drop_part (CohesionNode *target, guint kind, gboolean expanded, double y, double height)
{
  CohesionList *container = cohesion_node_get_container (target);
  gboolean beside = container != NULL && cohesion_list_accepts (container, kind);

  if (can_hold (target, kind))
    return COHESION_DROP_INTO;
  if (!beside)
    return COHESION_DROP_NOWHERE;
  /* Below an open branch is between it and its first child, where only a child can go. */
  if (y < height / 2 || expanded)
    return COHESION_DROP_BEFORE;
  return COHESION_DROP_AFTER;
}

/**
 * cohesion_place_for_drop:
 * @target: the node whose row something is dropped on
 * @kind: kind of what is dropped
 * @part: where on the row
 * @place: (out): where it goes
 *
 * Returns: whether it can be dropped there
 */
gboolean
cohesion_place_for_drop (CohesionNode *target, guint kind, CohesionDropPart part, CohesionPlace *place)
{
  switch (part)
    {
    case COHESION_DROP_BEFORE:
      return place_beside (target, 0, place);
    case COHESION_DROP_AFTER:
      return place_beside (target, 1, place);
    case COHESION_DROP_INTO:
      return cohesion_place_inside (target, kind, place);
    case COHESION_DROP_NOWHERE:
    default:
      return FALSE;
    }
}

/**
 * cohesion_node_after_removal:
 * @nodes: (element-type CohesionNode): what is to go
 *
 * Returns: (transfer none) (nullable): what to select then: the next sibling, the one before, or the
 *   parent; %NULL for the document itself
 */
CohesionNode *
cohesion_node_after_removal (GPtrArray *nodes)
{
  CohesionNode *last = g_ptr_array_index (nodes, nodes->len - 1);
  CohesionList *container = cohesion_node_get_container (last);
  guint position = cohesion_node_get_position (last);
  CohesionNode *parent = cohesion_node_get_parent (last);

  for (guint i = position + 1; i < cohesion_list_get_length (container); i++)
    if (!g_ptr_array_find (nodes, cohesion_list_get (container, i), NULL))
      return cohesion_list_get (container, i);
  for (guint i = position; i > 0; i--)
    if (!g_ptr_array_find (nodes, cohesion_list_get (container, i - 1), NULL))
      return cohesion_list_get (container, i - 1);
  for (; parent && g_ptr_array_find (nodes, parent, NULL); parent = cohesion_node_get_parent (parent))
    ;
  return parent && cohesion_node_get_container (parent) ? parent : NULL;
}
