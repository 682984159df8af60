#include "config.h"

#include "cohesion-rich-view.h"

#include "cohesion-citation-popover.h"
#include "cohesion-link-dialog.h"

#include "model/cohesion-citation.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/**
 * CohesionRichView:
 *
 * An editor of light markup, which its user never sees: bold, lists and links look as they will be printed.
 * Its actions are “rich.bold”, “rich.bullets”, “rich.numbers”, “rich.link” and “rich.cite”. Typing “@” offers
 * what can be cited.
 */
struct _CohesionRichView
{
  CohesionTextView parent_instance;

  CohesionTree *tree;         /* what is cited; owned; may be NULL */
  CohesionRichBuffer *buffer; /* not owned: the view does */
  GtkWidget *citations;
  gboolean bold;
  CohesionRichKind kind;
};

G_DEFINE_FINAL_TYPE (CohesionRichView, cohesion_rich_view, COHESION_TYPE_TEXT_VIEW)

enum
{
  PROP_0,
  PROP_BOLD,
  PROP_BULLETS,
  PROP_NUMBERS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
update (CohesionRichView *self)
{
  gboolean bold = cohesion_rich_buffer_get_bold (self->buffer);
  CohesionRichKind kind = cohesion_rich_buffer_get_kind (self->buffer);
  CohesionRichKind before = self->kind;

  self->kind = kind;
  if (bold != self->bold)
    {
      self->bold = bold;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BOLD]);
    }
  if ((kind == COHESION_RICH_BULLET) != (before == COHESION_RICH_BULLET))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BULLETS]);
  if ((kind == COHESION_RICH_NUMBER) != (before == COHESION_RICH_NUMBER))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NUMBERS]);
}

static void
update_colours (CohesionRichView *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  GdkRGBA *accent = adw_style_manager_get_accent_color_rgba (style);
  gboolean dark = adw_style_manager_get_dark (style);
  GdkRGBA link;
  GdkRGBA chip = *accent;

  adw_rgba_to_standalone (accent, dark, &link);
  chip.alpha = dark ? 0.35f : 0.18f;
  cohesion_rich_buffer_set_colours (self->buffer, &link, &chip);
  gdk_rgba_free (accent);
}

static void
cohesion_rich_view_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  CohesionRichView *self = COHESION_RICH_VIEW (object);

  switch (property)
    {
    case PROP_BOLD:
      g_value_set_boolean (value, self->bold);
      break;
    case PROP_BULLETS:
      g_value_set_boolean (value, self->kind == COHESION_RICH_BULLET);
      break;
    case PROP_NUMBERS:
      g_value_set_boolean (value, self->kind == COHESION_RICH_NUMBER);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
set_kind (CohesionRichView *self, CohesionRichKind kind, gboolean on)
{
  if (on != (self->kind == kind))
    cohesion_rich_buffer_set_kind (self->buffer, on ? kind : COHESION_RICH_PARAGRAPH);
}

static void
cohesion_rich_view_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  CohesionRichView *self = COHESION_RICH_VIEW (object);
  gboolean on = g_value_get_boolean (value);

  if (!gtk_text_view_get_editable (GTK_TEXT_VIEW (self)))
    return;
  switch (property)
    {
    case PROP_BOLD:
      if (on != self->bold)
        cohesion_rich_buffer_set_bold (self->buffer, on);
      break;
    case PROP_BULLETS:
      set_kind (self, COHESION_RICH_BULLET, on);
      break;
    case PROP_NUMBERS:
      set_kind (self, COHESION_RICH_NUMBER, on);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
edit_link (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (gtk_text_view_get_editable (GTK_TEXT_VIEW (widget)))
    cohesion_link_dialog_present (COHESION_RICH_VIEW (widget));
}

/* As if the sign had been typed, with a space before it if there must be one. */
static void
cite (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CohesionRichView *self = COHESION_RICH_VIEW (widget);
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->buffer);
  GtkTextIter before;

  if (!gtk_text_view_get_editable (GTK_TEXT_VIEW (self)))
    return;
  gtk_text_buffer_get_iter_at_mark (buffer, &before, gtk_text_buffer_get_insert (buffer));
  gtk_widget_grab_focus (widget);
  gtk_text_buffer_insert_interactive_at_cursor (
      buffer,
      gtk_text_iter_backward_char (&before) && !g_unichar_isspace (gtk_text_iter_get_char (&before)) ? " @"
                                                                                                     : "@",
      -1, TRUE);
}

static void
update_citations (CohesionRichView *self)
{
  if (gtk_widget_has_focus (GTK_WIDGET (self)))
    cohesion_citation_popover_update (COHESION_CITATION_POPOVER (self->citations), self->tree);
}

static gboolean
on_key (CohesionRichView *self, guint key)
{
  return cohesion_citation_popover_handle_key (COHESION_CITATION_POPOVER (self->citations), key);
}

static void
on_leave (CohesionRichView *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->citations));
}

static void
add_citations (CohesionRichView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->citations = cohesion_citation_popover_new (GTK_TEXT_VIEW (self));
  gtk_widget_set_parent (self->citations, GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect_object (self->buffer, "notify::text", G_CALLBACK (update_citations), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer, "notify::cursor-position", G_CALLBACK (update_citations), self,
                           G_CONNECT_SWAPPED);
}

static void
cohesion_rich_view_dispose (GObject *object)
{
  CohesionRichView *self = COHESION_RICH_VIEW (object);

  g_clear_pointer (&self->citations, gtk_widget_unparent);
  g_clear_object (&self->tree);
  G_OBJECT_CLASS (cohesion_rich_view_parent_class)->dispose (object);
}

static void
on_clipboard_text (GObject *clipboard, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CohesionRichView) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);

  if (text && gtk_text_view_get_editable (GTK_TEXT_VIEW (self)))
    {
      cohesion_rich_buffer_paste (self->buffer, text);
      gtk_text_view_scroll_mark_onscreen (GTK_TEXT_VIEW (self),
                                          gtk_text_buffer_get_insert (GTK_TEXT_BUFFER (self->buffer)));
    }
}

/* Colours and sizes of other programs have no place in a strategy. */
static void
cohesion_rich_view_paste_clipboard (GtkTextView *view)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (view)), NULL, on_clipboard_text,
                                 g_object_ref (view));
}

static gboolean
cohesion_rich_view_query_tooltip (GtkWidget *widget, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  CohesionRichView *self = COHESION_RICH_VIEW (widget);
  GtkTextView *view = GTK_TEXT_VIEW (widget);
  GtkTextIter iter;
  int at_x;
  int at_y;
  const char *uri;
  g_autofree char *citation = NULL;

  if (by_keyboard)
    gtk_text_buffer_get_iter_at_mark (GTK_TEXT_BUFFER (self->buffer), &iter,
                                      gtk_text_buffer_get_insert (GTK_TEXT_BUFFER (self->buffer)));
  else
    {
      gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, x, y, &at_x, &at_y);
      if (!gtk_text_view_get_iter_at_location (view, &iter, at_x, at_y))
        return FALSE;
    }
  uri = cohesion_rich_buffer_get_uri (self->buffer, &iter);
  citation = self->tree ? cohesion_citation_dup_tooltip (self->tree, uri) : NULL;
  gtk_tooltip_set_text (tooltip, citation ? citation : uri);
  return uri != NULL;
}

static void
install_properties (GObjectClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  klass->get_property = cohesion_rich_view_get_property;
  klass->set_property = cohesion_rich_view_set_property;
  properties[PROP_BOLD] = g_param_spec_boolean ("bold", NULL, NULL, FALSE, flags);
  properties[PROP_BULLETS] = g_param_spec_boolean ("bullets", NULL, NULL, FALSE, flags);
  properties[PROP_NUMBERS] = g_param_spec_boolean ("numbers", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (klass, N_PROPS, properties);
}

static void
cohesion_rich_view_class_init (CohesionRichViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GdkModifierType both = GDK_CONTROL_MASK | GDK_SHIFT_MASK;

  install_properties (G_OBJECT_CLASS (klass));
  G_OBJECT_CLASS (klass)->dispose = cohesion_rich_view_dispose;
  widget_class->query_tooltip = cohesion_rich_view_query_tooltip;
  GTK_TEXT_VIEW_CLASS (klass)->paste_clipboard = cohesion_rich_view_paste_clipboard;

  gtk_widget_class_install_property_action (widget_class, "rich.bold", "bold");
  gtk_widget_class_install_property_action (widget_class, "rich.bullets", "bullets");
  gtk_widget_class_install_property_action (widget_class, "rich.numbers", "numbers");
  gtk_widget_class_install_action (widget_class, "rich.link", NULL, edit_link);
  gtk_widget_class_install_action (widget_class, "rich.cite", NULL, cite);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_b, GDK_CONTROL_MASK, "rich.bold", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_k, GDK_CONTROL_MASK, "rich.link", NULL);
  /* As in other editors of text. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_8, both, "rich.bullets", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_asterisk, both, "rich.bullets", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_7, both, "rich.numbers", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_ampersand, both, "rich.numbers", NULL);
}

static void
add_menu (CohesionRichView *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _ ("_Bold"), "rich.bold");
  g_menu_append (menu, _ ("B_ulleted List"), "rich.bullets");
  g_menu_append (menu, _ ("_Numbered List"), "rich.numbers");
  g_menu_append (menu, _ ("_Link…"), "rich.link");
  g_menu_append (menu, _ ("C_ite…"), "rich.cite");
  gtk_text_view_set_extra_menu (GTK_TEXT_VIEW (self), G_MENU_MODEL (menu));
}

static void
cohesion_rich_view_init (CohesionRichView *self)
{
  g_autoptr (CohesionRichBuffer) buffer = cohesion_rich_buffer_new ();
  AdwStyleManager *style = adw_style_manager_get_default ();

  self->buffer = buffer;
  gtk_text_view_set_buffer (GTK_TEXT_VIEW (self), GTK_TEXT_BUFFER (buffer));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  add_menu (self);
  add_citations (self);
  update_colours (self);
  g_signal_connect_object (buffer, "restyled", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "notify::cursor-position", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "notify::has-selection", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (update_colours), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::accent-color-rgba", G_CALLBACK (update_colours), self,
                           G_CONNECT_SWAPPED);
}

/**
 * cohesion_rich_view_new:
 * @label: its name for those who do not see what stands beside it
 *
 * Returns: (transfer floating): an empty editor
 */
GtkWidget *
cohesion_rich_view_new (const char *label)
{
  GtkWidget *self = g_object_new (COHESION_TYPE_RICH_VIEW, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return self;
}

/**
 * cohesion_rich_view_get_buffer:
 *
 * Returns: (transfer none): what is written
 */
CohesionRichBuffer *
cohesion_rich_view_get_buffer (CohesionRichView *self)
{
  return self->buffer;
}

/**
 * cohesion_rich_view_set_tree:
 * @tree: (nullable): the strategy that has what can be cited, and in whose language is written
 */
void
cohesion_rich_view_set_tree (CohesionRichView *self, CohesionTree *tree)
{
  const char *language = tree ? cohesion_node_get_string (cohesion_tree_get_root (tree),
                                                          COHESION_DOCUMENT_LANGUAGE)
                              : NULL;

  g_set_object (&self->tree, tree);
  cohesion_text_view_set_language (COHESION_TEXT_VIEW (self), language);
}
