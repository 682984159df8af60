#include "config.h"

#include "cohesion-outline-private.h"

#include "cohesion-outline-places.h"
#include "cohesion-outline-words.h"

#include "document/cohesion-document-verbs.h"
#include "model/cohesion-level.h"
#include "model/cohesion-list.h"

#include <glib/gi18n.h>

/* What can be done in the outline, as actions of the class. Whether each can be done now is worked out in
 * cohesion_outline_update_actions() and nowhere else. */

static CohesionNode *
root_of (CohesionOutline *self)
{
  return cohesion_tree_get_root (cohesion_session_get_tree (self->session));
}

/* The last of what is selected: new things come after it. */
static CohesionNode *
last_of (GPtrArray *nodes)
{
  return nodes->len > 0 ? g_ptr_array_index (nodes, nodes->len - 1) : NULL;
}

/* The levels of the outline from the top: themes, priorities, actions. */
static guint
list_levels (CohesionOutline *self, guint *levels, guint max)
{
  guint n = 0;

  for (int kind = cohesion_outline_child_kind (root_of (self)); kind >= 0 && n < max;)
    {
      const CohesionKind *table = cohesion_kind_get ((guint) kind);

      levels[n++] = (guint) kind;
      kind = table->outline_list < 0 ? -1 : (int) table->lists[table->outline_list].kind;
    }
  return n;
}

#define MAX_LEVELS 8

static void
add_at (CohesionOutline *self, guint kind, const CohesionPlace *place)
{
  CohesionNode *node = cohesion_document_add (cohesion_outline_get_document (self), place->parent,
                                              place->list, place->position, kind);

  if (node)
    cohesion_outline_rename (self, node, TRUE);
}

static void
add_sibling (CohesionOutline *self, GPtrArray *nodes)
{
  CohesionPlace place;

  if (cohesion_place_after (last_of (nodes), &place))
    add_at (self, cohesion_node_get_kind (last_of (nodes))->id, &place);
}

static void
add_child (CohesionOutline *self, GPtrArray *nodes)
{
  int kind = cohesion_outline_child_kind (last_of (nodes));
  CohesionPlace place;

  if (kind >= 0 && cohesion_place_inside (last_of (nodes), (guint) kind, &place))
    add_at (self, (guint) kind, &place);
}

static void
add_level (CohesionOutline *self, GPtrArray *nodes, guint kind)
{
  CohesionPlace place;

  if (cohesion_place_for_new (root_of (self), last_of (nodes), kind, &place))
    add_at (self, kind, &place);
}

static void
start_rename (CohesionOutline *self, GPtrArray *nodes)
{
  cohesion_outline_rename (self, last_of (nodes), FALSE);
}

static void
move (CohesionOutline *self, GPtrArray *nodes, CohesionMove where)
{
  CohesionPlace place;

  if (cohesion_place_for_move (nodes, where, &place) &&
      cohesion_document_move (cohesion_outline_get_document (self), nodes, &place))
    cohesion_outline_select (self, nodes);
}

static void
move_up (CohesionOutline *self, GPtrArray *nodes)
{
  move (self, nodes, COHESION_MOVE_UP);
}

static void
move_down (CohesionOutline *self, GPtrArray *nodes)
{
  move (self, nodes, COHESION_MOVE_DOWN);
}

static void
move_to_previous (CohesionOutline *self, GPtrArray *nodes)
{
  move (self, nodes, COHESION_MOVE_TO_PREVIOUS);
}

static void
move_to_next (CohesionOutline *self, GPtrArray *nodes)
{
  move (self, nodes, COHESION_MOVE_TO_NEXT);
}

static void
toast_undo (CohesionOutline *self)
{
  if (self->session)
    cohesion_history_undo (cohesion_document_get_history (cohesion_outline_get_document (self)));
}

static void
forget_toast (CohesionOutline *self)
{
  g_clear_object (&self->toast);
}

/* Says what is gone. “Undo” would take back something else once more has been done, so the toast goes then.
 */
static void
show_toast (CohesionOutline *self, char *title)
{
  CohesionHistory *history = cohesion_document_get_history (cohesion_outline_get_document (self));

  self->toast = adw_toast_new ("");
  adw_toast_set_use_markup (self->toast, FALSE);
  adw_toast_set_title (self->toast, title);
  adw_toast_set_button_label (self->toast, _ ("_Undo"));
  g_signal_connect_object (self->toast, "button-clicked", G_CALLBACK (toast_undo), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->toast, "dismissed", G_CALLBACK (forget_toast), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (history, "stepped", G_CALLBACK (adw_toast_dismiss), self->toast,
                           G_CONNECT_SWAPPED);
  cohesion_outline_add_toast (self, g_object_ref (self->toast));
}

static char *
removal_title (GPtrArray *nodes)
{
  g_autofree char *title = cohesion_outline_dup_title (g_ptr_array_index (nodes, 0));

  if (nodes->len == 1)
    /* Translators: %s is the title of a theme, priority or action */
    return g_strdup_printf (_ ("“%s” deleted"), title);
  return g_strdup_printf (ngettext ("%u item deleted", "%u items deleted", nodes->len), nodes->len);
}

static void
take_out (CohesionOutline *self, GPtrArray *nodes)
{
  CohesionNode *next = cohesion_node_after_removal (nodes);
  g_autofree char *title = removal_title (nodes);

  if (self->toast)
    adw_toast_dismiss (self->toast);
  if (!cohesion_document_remove (cohesion_outline_get_document (self), nodes))
    return;
  if (next)
    cohesion_outline_select_one (self, next);
  show_toast (self, title);
}

static void
cut (CohesionOutline *self, GPtrArray *nodes)
{
  cohesion_outline_copy (self);
  take_out (self, nodes);
}

static void
copy (CohesionOutline *self, GPtrArray *nodes)
{
  cohesion_outline_copy (self);
}

static void
paste (CohesionOutline *self, GPtrArray *nodes)
{
  cohesion_outline_paste (self);
}

static void
duplicate (CohesionOutline *self, GPtrArray *nodes)
{
  CohesionPlace place;

  if (cohesion_place_after (last_of (nodes), &place))
    cohesion_outline_paste_copies (self, cohesion_outline_get_document (self), nodes, &place);
}

/* A branch is opened or closed; what has nothing to open or close hands on to its child or parent. */
static void
set_expanded (CohesionOutline *self, CohesionNode *node, gboolean expanded)
{
  g_autoptr (GtkTreeListRow) row = cohesion_outline_model_dup_row (self->model, node);
  g_autoptr (CohesionNode) child = NULL;
  CohesionNode *next;

  if (row == NULL)
    return;
  /* What may have children but has none counts as expandable too. */
  child = gtk_tree_list_row_is_expandable (row) ? g_list_model_get_item (G_LIST_MODEL (node), 0) : NULL;
  if (child && gtk_tree_list_row_get_expanded (row) != expanded)
    {
      gtk_tree_list_row_set_expanded (row, expanded);
      return;
    }
  next = expanded ? child : cohesion_node_get_parent (node);
  if (next && cohesion_outline_model_reveal (self->model, next, NULL))
    cohesion_outline_select_one (self, next);
}

static void
expand (CohesionOutline *self, GPtrArray *nodes)
{
  set_expanded (self, last_of (nodes), TRUE);
}

static void
collapse (CohesionOutline *self, GPtrArray *nodes)
{
  set_expanded (self, last_of (nodes), FALSE);
}

static void
show_menu (CohesionOutline *self, GPtrArray *nodes)
{
  CohesionOutlineTitle *title = cohesion_outline_columns_find (self->columns, last_of (nodes));
  graphene_rect_t bounds;

  if (title && gtk_widget_compute_bounds (GTK_WIDGET (title), GTK_WIDGET (self), &bounds))
    cohesion_outline_popup_menu (self, bounds.origin.x + bounds.size.width / 2,
                                 bounds.origin.y + bounds.size.height);
}

static const struct
{
  const char *name;
  void (*activate) (CohesionOutline *self, GPtrArray *nodes);
} actions[] = {
  { "outline.add-sibling", add_sibling },
  { "outline.add-child", add_child },
  { "outline.rename", start_rename },
  { "outline.move-up", move_up },
  { "outline.move-down", move_down },
  { "outline.move-to-previous", move_to_previous },
  { "outline.move-to-next", move_to_next },
  { "outline.remove", take_out },
  { "outline.cut", cut },
  { "outline.copy", copy },
  { "outline.paste", paste },
  { "outline.duplicate", duplicate },
  { "outline.expand", expand },
  { "outline.collapse", collapse },
  { "outline.menu", show_menu },
};

static void
activate (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CohesionOutline *self = COHESION_OUTLINE (widget);
  g_autoptr (GPtrArray) nodes = cohesion_outline_dup_selected (self);

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (actions[i].name, name))
      actions[i].activate (self, nodes);
}

#define ADD_PREFIX "outline.add-"

static char *
dup_add_action (guint kind)
{
  return g_strconcat (ADD_PREFIX, cohesion_kind_get (kind)->json, NULL);
}

static void
activate_add (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CohesionOutline *self = COHESION_OUTLINE (widget);
  g_autoptr (GPtrArray) nodes = cohesion_outline_dup_selected (self);

  add_level (self, nodes, cohesion_kind_lookup (name + strlen (ADD_PREFIX))->id);
}

/* Private: the actions of the class; one “outline.add-…” for each level that the tables have. */
void
cohesion_outline_install_actions (GtkWidgetClass *widget_class)
{
  int kind = COHESION_KIND_DOCUMENT;

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, activate);
  while (cohesion_kind_get ((guint) kind)->outline_list >= 0)
    {
      const CohesionKind *table = cohesion_kind_get ((guint) kind);
      g_autofree char *name = NULL;

      kind = (int) table->lists[table->outline_list].kind;
      name = dup_add_action ((guint) kind);
      gtk_widget_class_install_action (widget_class, name, NULL, activate_add);
    }
}

static gboolean
can_move (CohesionOutline *self, GPtrArray *nodes, CohesionMove where)
{
  CohesionPlace place;

  return cohesion_place_for_move (nodes, where, &place) &&
         cohesion_document_can_move (cohesion_outline_get_document (self), nodes, &place);
}

static void
update_adding (CohesionOutline *self, GPtrArray *nodes, gboolean writable)
{
  guint levels[MAX_LEVELS];
  guint n = list_levels (self, levels, MAX_LEVELS);
  CohesionPlace place;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = dup_add_action (levels[i]);

      gtk_widget_action_set_enabled (
          GTK_WIDGET (self), name,
          writable && cohesion_place_for_new (root_of (self), last_of (nodes), levels[i], &place));
    }
}

/* Private: whether each action can be done now, from the document and what is selected. */
void
cohesion_outline_update_actions (CohesionOutline *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  CohesionDocument *document = cohesion_outline_get_document (self);
  g_autoptr (GPtrArray) nodes = cohesion_outline_dup_selected (self);
  CohesionNode *last = last_of (nodes);
  gboolean writable = document && !cohesion_document_get_read_only (document);
  gboolean one = nodes->len == 1;
  const struct
  {
    const char *name;
    gboolean enabled;
  } states[] = {
    { "outline.add-sibling", writable && last },
    { "outline.add-child", writable && last && cohesion_outline_child_kind (last) >= 0 },
    { "outline.rename", writable && one && cohesion_node_get_kind (last)->name_field >= 0 },
    { "outline.move-up", writable && can_move (self, nodes, COHESION_MOVE_UP) },
    { "outline.move-down", writable && can_move (self, nodes, COHESION_MOVE_DOWN) },
    { "outline.move-to-previous", writable && can_move (self, nodes, COHESION_MOVE_TO_PREVIOUS) },
    { "outline.move-to-next", writable && can_move (self, nodes, COHESION_MOVE_TO_NEXT) },
    { "outline.remove", writable && last },
    { "outline.cut", writable && last },
    { "outline.copy", last != NULL },
    { "outline.paste", writable },
    { "outline.duplicate", writable && last },
    { "outline.expand", last != NULL },
    { "outline.collapse", last != NULL },
    { "outline.menu", last != NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    gtk_widget_action_set_enabled (widget, states[i].name, states[i].enabled);
  if (document)
    update_adding (self, nodes, writable);
}

static GtkWidget *
new_add_button (guint kind)
{
  g_autofree char *action = dup_add_action (kind);
  GtkWidget *content = adw_button_content_new ();
  GtkWidget *button = gtk_button_new ();

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "list-add-symbolic");
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

/* Where there is little room, the plus sign stands for the verb. */
static void
label_button (CohesionOutline *self, GtkWidget *button, guint kind)
{
  CohesionTree *tree = cohesion_session_get_tree (self->session);
  AdwButtonContent *content = ADW_BUTTON_CONTENT (gtk_button_get_child (GTK_BUTTON (button)));
  g_autofree char *whole = cohesion_level_dup_add_label (tree, kind);
  g_autofree char *label = self->narrow ? cohesion_level_dup_name (tree, kind) : g_strdup (whole);

  if (g_strcmp0 (adw_button_content_get_label (content), label) == 0)
    return;
  adw_button_content_set_label (content, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, whole, -1);
}

/* Private: a button for each level, which says what the strategy calls it. */
void
cohesion_outline_fill_bar (CohesionOutline *self)
{
  guint levels[MAX_LEVELS];
  guint n = list_levels (self, levels, MAX_LEVELS);
  GtkWidget *button = gtk_widget_get_first_child (self->bar);

  for (guint i = 0; i < n; i++)
    {
      if (button == NULL)
        adw_wrap_box_append (ADW_WRAP_BOX (self->bar), button = new_add_button (levels[i]));
      label_button (self, button, levels[i]);
      button = gtk_widget_get_next_sibling (button);
    }
}
