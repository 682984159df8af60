#include "config.h"

#include "cohesion-outline-title.h"

#include "cohesion-outline-words.h"

#include "document/cohesion-document-verbs.h"
#include "model/cohesion-limits.h"
#include "model/cohesion-list.h"
#include "model/cohesion-numbering.h"

#include <glib/gi18n.h>

/**
 * CohesionOutlineTitle:
 *
 * The first cell of a row: the expander, the number and the title, or the entry that renames it.
 *
 * While somebody types, every keystroke is in the document already; Escape takes back the steps that
 * typing has made since.
 *
 * Signal "rename-ended" (cancelled): Enter or Escape has ended the renaming, and the row wants the focus.
 */
struct _CohesionOutlineTitle
{
  GtkWidget parent_instance;

  /* Children. */
  GtkWidget *expander;
  GtkWidget *box; /* of the expander */
  GtkWidget *icon;
  GtkWidget *number;
  GtkWidget *lines; /* of the box: the title or the entry, and the facts */
  GtkWidget *title;
  GtkWidget *facts; /* NULL unless wanted */
  GtkWidget *entry; /* NULL unless renaming */

  int wrap_width;

  /* Owned, while renaming. */
  CohesionDocument *document;
  CohesionNode *renamed;

  gconstpointer state; /* of the history when the renaming began */
  guint n_typed;
  guint leave_source;
  gboolean showing; /* the entry is taking the document’s text, which it empties first */
  gboolean is_new;  /* what is renamed was added for that */
};

enum
{
  RENAME_ENDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CohesionOutlineTitle, cohesion_outline_title, GTK_TYPE_WIDGET)

static void
cohesion_outline_title_dispose (GObject *object)
{
  CohesionOutlineTitle *self = COHESION_OUTLINE_TITLE (object);

  cohesion_outline_title_end_rename (self, FALSE);
  g_clear_pointer (&self->expander, gtk_widget_unparent);

  G_OBJECT_CLASS (cohesion_outline_title_parent_class)->dispose (object);
}

/* A row of a column view asks for a height without saying for which width (GTK 4.18), and would have every
 * title on one line: so the cell answers for the width that it is going to have. */
static void
cohesion_outline_title_measure (GtkWidget *widget,
                                GtkOrientation orientation,
                                int for_size,
                                int *minimum,
                                int *natural,
                                int *minimum_baseline,
                                int *natural_baseline)
{
  CohesionOutlineTitle *self = COHESION_OUTLINE_TITLE (widget);
  int least;

  if (orientation == GTK_ORIENTATION_VERTICAL && self->wrap_width > 0)
    {
      gtk_widget_measure (self->expander, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      for_size = MAX (self->wrap_width, least);
    }
  gtk_widget_measure (self->expander, orientation, for_size, minimum, natural, minimum_baseline,
                      natural_baseline);
}

static void
cohesion_outline_title_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (COHESION_OUTLINE_TITLE (widget)->expander, width, height, baseline, NULL);
}

static void
cohesion_outline_title_class_init (CohesionOutlineTitleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cohesion_outline_title_dispose;
  widget_class->measure = cohesion_outline_title_measure;
  widget_class->size_allocate = cohesion_outline_title_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "outlinetitle");

  signals[RENAME_ENDED] = g_signal_new ("rename-ended", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
cohesion_outline_title_init (CohesionOutlineTitle *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  self->icon = gtk_image_new_from_icon_name ("format-justify-left-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  self->number = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->number, "dimmed");
  gtk_widget_add_css_class (self->number, "numeric");
  self->title = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_label_set_wrap (GTK_LABEL (self->title), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->title), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_ellipsize (GTK_LABEL (self->title), PANGO_ELLIPSIZE_END);
  self->lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_widget_set_hexpand (self->lines, TRUE);
  gtk_widget_set_valign (self->lines, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->lines), self->title);
  cohesion_outline_title_set_lines (self, 2);
  gtk_box_append (GTK_BOX (self->box), self->icon);
  gtk_box_append (GTK_BOX (self->box), self->number);
  gtk_box_append (GTK_BOX (self->box), self->lines);
  self->expander = gtk_tree_expander_new ();
  gtk_tree_expander_set_child (GTK_TREE_EXPANDER (self->expander), self->box);
  gtk_widget_set_focusable (self->expander, FALSE);
  gtk_widget_set_parent (self->expander, GTK_WIDGET (self));
}

/**
 * cohesion_outline_title_new:
 *
 * Returns: (transfer floating): a cell that shows nothing yet
 */
GtkWidget *
cohesion_outline_title_new (void)
{
  return g_object_new (COHESION_TYPE_OUTLINE_TITLE, NULL);
}

/**
 * cohesion_outline_title_get_row:
 *
 * Returns: (transfer none) (nullable): the row that it shows
 */
GtkTreeListRow *
cohesion_outline_title_get_row (CohesionOutlineTitle *self)
{
  return gtk_tree_expander_get_list_row (GTK_TREE_EXPANDER (self->expander));
}

/**
 * cohesion_outline_title_get_node:
 *
 * Returns: (transfer none) (nullable): the node of that row
 */
CohesionNode *
cohesion_outline_title_get_node (CohesionOutlineTitle *self)
{
  GtkTreeListRow *row = cohesion_outline_title_get_row (self);
  g_autoptr (CohesionNode) node = row ? gtk_tree_list_row_get_item (row) : NULL;

  return node;
}

/**
 * cohesion_outline_title_set_row:
 * @row: (nullable): the row to show
 */
void
cohesion_outline_title_set_row (CohesionOutlineTitle *self, GtkTreeListRow *row)
{
  cohesion_outline_title_end_rename (self, FALSE);
  gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (self->expander), row);
  if (row)
    cohesion_outline_title_update (self);
}

static gboolean
has_children (CohesionNode *node)
{
  const CohesionKind *kind = cohesion_node_get_kind (node);

  return kind->outline_list >= 0 && cohesion_node_get_n_children (node, (guint) kind->outline_list) > 0;
}

static void
toggle_css_class (GtkWidget *widget, const char *css_class, gboolean set)
{
  if (set)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

static void
set_entry_text (CohesionOutlineTitle *self, const char *name)
{
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->entry)), name) == 0)
    return;
  self->showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), name);
  self->showing = FALSE;
}

static void
show_facts (CohesionOutlineTitle *self, CohesionNode *node)
{
  g_autofree char *facts = cohesion_outline_dup_facts (node);

  gtk_label_set_label (GTK_LABEL (self->facts), facts ? facts : "");
  gtk_widget_set_visible (self->facts, facts != NULL);
}

/**
 * cohesion_outline_title_update:
 *
 * Shows number, title and expander as they are now. Costs little if nothing has changed.
 */
void
cohesion_outline_title_update (CohesionOutlineTitle *self)
{
  CohesionNode *node = cohesion_outline_title_get_node (self);
  GtkTreeListRow *row = cohesion_outline_title_get_row (self);
  g_autofree char *number = NULL;
  g_autofree char *title = NULL;

  if (node == NULL || cohesion_node_get_tree (node) == NULL)
    return;
  number = cohesion_node_dup_number (node);
  title = cohesion_outline_dup_title (node);
  gtk_label_set_label (GTK_LABEL (self->number), number ? number : "");
  gtk_widget_set_visible (self->number, number != NULL);
  gtk_widget_set_visible (self->icon, cohesion_node_get_kind (node)->outline_list < 0 && number == NULL);
  gtk_label_set_label (GTK_LABEL (self->title), title);
  toggle_css_class (self->title, "dimmed", *cohesion_node_get_name (node) == '\0');
  toggle_css_class (GTK_WIDGET (self), "heading",
                    gtk_tree_list_row_get_depth (row) == 0 && gtk_tree_list_row_is_expandable (row));
  gtk_tree_expander_set_hide_expander (GTK_TREE_EXPANDER (self->expander), !has_children (node));
  if (self->facts)
    show_facts (self, node);
  if (self->entry)
    set_entry_text (self, cohesion_node_get_name (node));
}

/**
 * cohesion_outline_title_set_lines:
 * @lines: how many lines of the title are shown at most
 */
void
cohesion_outline_title_set_lines (CohesionOutlineTitle *self, guint lines)
{
  gtk_label_set_lines (GTK_LABEL (self->title), (int) lines);
}

/**
 * cohesion_outline_title_set_shows_facts:
 * @shows_facts: whether who leads and when it is due stand below the title, there being no columns for them
 */
void
cohesion_outline_title_set_shows_facts (CohesionOutlineTitle *self, gboolean shows_facts)
{
  if ((self->facts != NULL) == shows_facts)
    return;
  if (!shows_facts)
    {
      gtk_box_remove (GTK_BOX (self->lines), g_steal_pointer (&self->facts));
      return;
    }
  self->facts = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->facts), 0);
  gtk_label_set_wrap (GTK_LABEL (self->facts), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->facts), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (self->facts, "caption");
  gtk_widget_add_css_class (self->facts, "dimmed");
  gtk_box_append (GTK_BOX (self->lines), self->facts);
  cohesion_outline_title_update (self);
}

/**
 * cohesion_outline_title_set_wrap_width:
 * @width: how wide the cell is going to be, in pixels; a title that is longer takes another line
 */
void
cohesion_outline_title_set_wrap_width (CohesionOutlineTitle *self, int width)
{
  if (self->wrap_width == width)
    return;
  self->wrap_width = width;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
entry_changed (CohesionOutlineTitle *self)
{
  int field = cohesion_node_get_kind (self->renamed)->name_field;
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (self->showing || g_strcmp0 (text, cohesion_node_get_name (self->renamed)) == 0)
    return;
  self->n_typed++;
  cohesion_document_type_text (self->document, self->renamed, (guint) field, text);
}

static void
end_by_key (CohesionOutlineTitle *self, gboolean cancel)
{
  g_autoptr (CohesionOutlineTitle) keep = g_object_ref (self);

  cohesion_outline_title_end_rename (self, cancel);
  g_signal_emit (self, signals[RENAME_ENDED], 0, cancel);
}

/* An item that was added for it and is still without a title was not wanted. */
static void
entry_activated (CohesionOutlineTitle *self)
{
  end_by_key (self, self->is_new && *cohesion_node_get_name (self->renamed) == '\0');
}

static gboolean
key_pressed (CohesionOutlineTitle *self, guint keyval)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  end_by_key (self, TRUE);
  return GDK_EVENT_STOP;
}

static gboolean
end_by_leaving (gpointer data)
{
  CohesionOutlineTitle *self = data;

  self->leave_source = 0;
  cohesion_outline_title_end_rename (self, FALSE);
  return G_SOURCE_REMOVE;
}

/* The entry may not go while the focus is on its way. */
static void
focus_left (CohesionOutlineTitle *self)
{
  if (self->entry && self->leave_source == 0)
    self->leave_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, end_by_leaving, self, NULL);
}

static void
add_entry (CohesionOutlineTitle *self)
{
  int field = cohesion_node_get_kind (self->renamed)->name_field;
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = gtk_entry_new ();
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_widget_add_css_class (self->entry, "rename");
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 4);
  gtk_entry_set_max_length (
      GTK_ENTRY (self->entry),
      (int) cohesion_field_get_max_length (&cohesion_node_get_kind (self->renamed)->fields[field]));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), cohesion_node_get_name (self->renamed));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Title"),
                                  -1);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (entry_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (entry_activated), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, keys);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, focus);
  gtk_box_prepend (GTK_BOX (self->lines), self->entry);
}

/**
 * cohesion_outline_title_start_rename:
 * @document: the document that the node is in
 * @is_new: whether the node was added just now, so that Escape takes it away again
 *
 * Puts an entry in the place of the title.
 *
 * Returns: whether it could be done; not for what has no title, nor in a read-only document
 */
gboolean
cohesion_outline_title_start_rename (CohesionOutlineTitle *self, CohesionDocument *document, gboolean is_new)
{
  CohesionNode *node = cohesion_outline_title_get_node (self);

  if (node == NULL || self->entry || cohesion_node_get_kind (node)->name_field < 0 ||
      cohesion_document_get_read_only (document))
    return FALSE;
  self->document = g_object_ref (document);
  self->renamed = g_object_ref (node);
  self->is_new = is_new;
  self->n_typed = 0;
  cohesion_history_settle (cohesion_document_get_history (document));
  self->state = cohesion_history_get_state (cohesion_document_get_history (document));
  add_entry (self);
  gtk_widget_set_visible (self->title, FALSE);
  gtk_widget_grab_focus (self->entry);
  return TRUE;
}

/* Takes back what typing has done, and the adding before it. */
static void
take_back (CohesionOutlineTitle *self, CohesionHistory *history)
{
  for (guint i = 0; i < self->n_typed && cohesion_history_get_state (history) != self->state; i++)
    cohesion_history_undo (history);
  if (self->is_new && cohesion_history_get_state (history) == self->state)
    cohesion_history_undo (history);
}

/**
 * cohesion_outline_title_end_rename:
 * @cancel: whether what was typed is to be taken back
 *
 * Puts the title in the place of the entry again, if there is one.
 */
void
cohesion_outline_title_end_rename (CohesionOutlineTitle *self, gboolean cancel)
{
  g_autoptr (CohesionDocument) document = g_steal_pointer (&self->document);
  g_autoptr (CohesionOutlineTitle) keep = NULL;
  GtkWidget *entry = g_steal_pointer (&self->entry);

  g_clear_handle_id (&self->leave_source, g_source_remove);
  if (entry == NULL)
    return;
  keep = g_object_ref (self);
  g_clear_object (&self->renamed);
  gtk_widget_set_visible (self->title, TRUE);
  gtk_box_remove (GTK_BOX (self->lines), entry);
  cohesion_history_settle (cohesion_document_get_history (document));
  if (cancel)
    take_back (self, cohesion_document_get_history (document));
}

/**
 * cohesion_outline_title_get_entry:
 *
 * Returns: (transfer none) (nullable): the entry, while the title is renamed
 */
GtkWidget *
cohesion_outline_title_get_entry (CohesionOutlineTitle *self)
{
  return self->entry;
}
