#include "config.h"

#include "cohesion-text-row.h"

#include "document/cohesion-document-typing.h"
#include "ui/text/cohesion-rich-bar.h"
#include "ui/text/cohesion-text-change.h"
#include "ui/text/cohesion-text-view.h"

/**
 * CohesionTextRow:
 *
 * A text that may take several lines: a rich text, several texts one a line, or a line however long. The row
 * grows with what is in it, and Tab leaves it as it leaves any other row. While the focus is in a rich text,
 * its tools stand below it.
 */
struct _CohesionTextRow
{
  AdwPreferencesRow parent_instance;

  /* Owned. */
  CohesionFieldBinding *binding;
  GtkTextBuffer *buffer;
  CohesionRichBuffer *rich; /* the same; NULL unless the text is rich */
  CohesionNode *node;       /* what the text is about */
  CohesionValue start;      /* what the field held when the focus came */

  /* Children. */
  GtkWidget *view;
  GtkWidget *hint;
};

G_DEFINE_FINAL_TYPE (CohesionTextRow, cohesion_text_row, ADW_TYPE_PREFERENCES_ROW)

static gboolean
cohesion_text_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (COHESION_TEXT_ROW (widget)->view);
}

/* A row takes the focus itself before it is left backwards, and this one hands it on to its text: Shift+Tab
 * would never get out. */
static gboolean
cohesion_text_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *child = gtk_widget_get_focus_child (widget);

  if (child)
    return gtk_widget_child_focus (child, direction);
  return GTK_WIDGET_CLASS (cohesion_text_row_parent_class)->focus (widget, direction);
}

static void
cohesion_text_row_dispose (GObject *object)
{
  CohesionTextRow *self = COHESION_TEXT_ROW (object);

  g_clear_object (&self->binding);
  g_clear_object (&self->buffer);
  g_clear_object (&self->node);
  cohesion_value_clear (&self->start);
  self->start = (CohesionValue) { 0 };
  G_OBJECT_CLASS (cohesion_text_row_parent_class)->dispose (object);
}

static void
cohesion_text_row_class_init (CohesionTextRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cohesion_text_row_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = cohesion_text_row_grab_focus;
  GTK_WIDGET_CLASS (klass)->focus = cohesion_text_row_focus;
}

static char *
text_of (CohesionTextRow *self)
{
  char *text;

  if (self->rich)
    return cohesion_rich_buffer_dup_source (self->rich);
  g_object_get (self->buffer, "text", &text, NULL);
  return text;
}

static gboolean
is_one_line (CohesionTextRow *self)
{
  return cohesion_field_binding_get_field (self->binding)->type == COHESION_FIELD_TEXT;
}

static gboolean
read_text (CohesionTextRow *self, const char *text, CohesionValue *value)
{
  g_autofree char *line = is_one_line (self) ? g_strdelimit (g_strdup (text), "\r\n", ' ') : NULL;

  return cohesion_document_read_text (cohesion_field_binding_get_document (self->binding),
                                      cohesion_field_binding_get_field (self->binding), line ? line : text,
                                      value);
}

static void
on_text (CohesionTextRow *self)
{
  g_autofree char *text = text_of (self);
  g_autofree char *kept = cohesion_field_binding_dup_text (self->binding);
  g_auto (CohesionValue) value = { 0 };
  gboolean understood = read_text (self, text, &value);

  gtk_widget_set_visible (self->hint, *text == '\0');
  cohesion_field_binding_set_note (self->binding,
                                   understood ? NULL
                                              : cohesion_field_type_describe_problem (
                                                    cohesion_field_binding_get_field (self->binding)->type),
                                   !understood);
  /* What is only shown is not written back: it may be kept in another way. */
  if (!g_str_equal (text, kept))
    cohesion_field_binding_type (self->binding, understood ? &value : &self->start);
}

/* Whether the text means what the field holds, though it may be written in another way. */
static gboolean
is_current (CohesionTextRow *self, const char *text)
{
  g_auto (CohesionValue) value = { 0 };
  g_auto (CohesionValue) now = cohesion_field_binding_dup_value (self->binding);

  return gtk_widget_has_focus (self->view) &&
         cohesion_value_equal (read_text (self, text, &value) ? &value : &self->start, &now);
}

static void
show (CohesionTextRow *self, const char *old, const char *text)
{
  if (self->rich)
    cohesion_rich_buffer_set_source (self->rich, text);
  else
    cohesion_text_buffer_change (self->buffer, 0, old, text);
}

static void
begin (CohesionTextRow *self)
{
  cohesion_value_clear (&self->start);
  self->start = cohesion_field_binding_dup_value (self->binding);
}

static void
show_tree (CohesionTextRow *self, CohesionTree *tree)
{
  CohesionNode *root = tree ? cohesion_tree_get_root (tree) : NULL;

  if (self->rich)
    cohesion_rich_view_set_tree (COHESION_RICH_VIEW (self->view), tree);
  else
    cohesion_text_view_set_language (COHESION_TEXT_VIEW (self->view),
                                     root ? cohesion_node_get_string (root, COHESION_DOCUMENT_LANGUAGE)
                                          : NULL);
}

static void
refresh (CohesionTextRow *self)
{
  gboolean is_other = g_set_object (&self->node, cohesion_field_binding_get_node (self->binding));
  g_autofree char *text = cohesion_field_binding_dup_text (self->binding);
  g_autofree char *old = text_of (self);
  gboolean editable = cohesion_field_binding_get_editable (self->binding);

  show_tree (self, cohesion_field_binding_get_tree (self->binding));
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->view), editable);
  gtk_text_view_set_cursor_visible (GTK_TEXT_VIEW (self->view), editable);
  if (is_other)
    begin (self);
  if (!g_str_equal (text, old) && (is_other || !is_current (self, old)))
    show (self, old, text);
}

/* What was understood is shown as it is kept. What was not stays, with the sentence that says so. */
static void
on_leave (CohesionTextRow *self)
{
  g_autofree char *old = text_of (self);
  g_autofree char *text = cohesion_field_binding_dup_text (self->binding);
  g_auto (CohesionValue) value = { 0 };

  cohesion_field_binding_settle (self->binding);
  if (read_text (self, old, &value) && !g_str_equal (old, text))
    show (self, old, text);
}

/* There is no second line: Enter goes on to the next field. */
static gboolean
on_key (CohesionTextRow *self, guint key)
{
  if (key != GDK_KEY_Return && key != GDK_KEY_KP_Enter && key != GDK_KEY_ISO_Enter)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), GTK_DIR_TAB_FORWARD);
  return GDK_EVENT_STOP;
}

static void
keep_to_one_line (CohesionTextRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (self->view, keys);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_MULTI_LINE, FALSE, -1);
}

static void
make_view (CohesionTextRow *self, const char *label)
{
  gboolean is_rich = cohesion_field_binding_get_field (self->binding)->type == COHESION_FIELD_RICH_TEXT;

  self->view = is_rich ? cohesion_rich_view_new (label) : cohesion_text_view_new (label);
  self->buffer = g_object_ref (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)));
  self->rich = is_rich ? COHESION_RICH_BUFFER (self->buffer) : NULL;
  self->hint = gtk_label_new (NULL);
  gtk_widget_set_can_target (self->hint, FALSE);
  gtk_label_set_xalign (GTK_LABEL (self->hint), 0);
  gtk_label_set_wrap (GTK_LABEL (self->hint), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->hint), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_valign (self->hint, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->hint, "dimmed");
}

static void
on_pressed (CohesionTextRow *self)
{
  if (!gtk_widget_has_focus (self->view))
    gtk_widget_grab_focus (self->view);
}

static void
add_bar (CohesionTextRow *self, GtkBox *box)
{
  GtkWidget *bar = cohesion_rich_bar_new (COHESION_RICH_VIEW (self->view));

  gtk_box_append (box, bar);
  cohesion_rich_bar_follow_focus (COHESION_RICH_BAR (bar), GTK_WIDGET (self));
}

static void
cohesion_text_row_init (CohesionTextRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "text");
}

static void
fill (CohesionTextRow *self)
{
  const CohesionField *field = cohesion_field_binding_get_field (self->binding);
  const char *label = cohesion_field_get_label (field);
  const char *hint = cohesion_field_get_hint (field);
  GtkWidget *caption = gtk_label_new (label);
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  make_view (self, label);
  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_label_set_wrap (GTK_LABEL (caption), TRUE);
  gtk_widget_add_css_class (caption, "caption");
  gtk_widget_add_css_class (caption, "dimmed");
  gtk_overlay_set_child (GTK_OVERLAY (overlay), self->view);
  if (hint)
    gtk_label_set_text (GTK_LABEL (self->hint), hint);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->hint);
  gtk_overlay_set_measure_overlay (GTK_OVERLAY (overlay), self->hint, TRUE);
  gtk_box_append (GTK_BOX (box), caption);
  gtk_box_append (GTK_BOX (box), overlay);
  if (self->rich)
    add_bar (self, GTK_BOX (box));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (hint)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, hint,
                                    -1);
}

/**
 * cohesion_text_row_new:
 * @binding: to a field that holds a text of several lines, several texts, or one line
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *
cohesion_text_row_new (CohesionFieldBinding *binding)
{
  CohesionTextRow *self = g_object_new (COHESION_TYPE_TEXT_ROW, NULL);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->binding = g_object_ref (binding);
  self->start = cohesion_value_none (cohesion_field_binding_get_field (binding));
  fill (self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (begin), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (self->view, focus);
  if (is_one_line (self))
    keep_to_one_line (self);
  refresh (self);
  gtk_widget_set_visible (self->hint, gtk_text_buffer_get_char_count (self->buffer) == 0);
  g_signal_connect_object (self->buffer, "notify::text", G_CALLBACK (on_text), self, G_CONNECT_SWAPPED);
  if (self->rich)
    {
      g_signal_connect_object (self->rich, "restyled", G_CALLBACK (on_text), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->rich, "command", G_CALLBACK (cohesion_field_binding_settle), binding,
                               G_CONNECT_SWAPPED);
    }
  g_signal_connect_object (binding, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * cohesion_text_row_get_view:
 *
 * Returns: (transfer none): where the text is typed
 */
GtkTextView *
cohesion_text_row_get_view (CohesionTextRow *self)
{
  return GTK_TEXT_VIEW (self->view);
}
