#include "config.h"

#include "cohesion-text-view.h"

#include "cohesion-spelling.h"
#include "cohesion-text-height.h"

#include <gtksourceview/gtksource.h>

/**
 * CohesionTextView:
 *
 * A text view that stands among other widgets and is as high as its text. GtkTextView itself knows its
 * height only after it was given a width, and in a viewport may stay without any.
 *
 * Its spelling is checked from when somebody begins to write in it.
 */
typedef struct
{
  CohesionTextHeight *height;
  char *language;             /* of what is written; NULL for that of the session */
  CohesionSpelling *spelling; /* NULL before it has had the focus */
} CohesionTextViewPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (CohesionTextView, cohesion_text_view, GTK_TYPE_TEXT_VIEW)

static CohesionTextHeight *
height_of (GtkWidget *widget)
{
  CohesionTextViewPrivate *priv = cohesion_text_view_get_instance_private (COHESION_TEXT_VIEW (widget));

  return priv->height;
}

static void
cohesion_text_view_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 80;
      *natural = 240;
      return;
    }
  *minimum = *natural = cohesion_text_height_measure (height_of (widget), GTK_TEXT_VIEW (widget),
                                                      for_size < 0 ? 240 : for_size);
}

static void
cohesion_text_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (cohesion_text_view_parent_class)->css_changed (widget, change);
  cohesion_text_height_forget (height_of (widget));
}

static void
cohesion_text_view_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (cohesion_text_view_parent_class)->system_setting_changed (widget, setting);
  cohesion_text_height_forget (height_of (widget));
}

static GtkTextBuffer *
cohesion_text_view_create_buffer (GtkTextView *view)
{
  GtkSourceBuffer *buffer = gtk_source_buffer_new (NULL);

  gtk_source_buffer_set_highlight_matching_brackets (buffer, FALSE);
  return GTK_TEXT_BUFFER (buffer);
}

static void
start_spelling (CohesionTextView *self)
{
  CohesionTextViewPrivate *priv = cohesion_text_view_get_instance_private (self);

  if (priv->spelling == NULL && gtk_widget_has_focus (GTK_WIDGET (self)) &&
      gtk_text_view_get_editable (GTK_TEXT_VIEW (self)))
    priv->spelling = cohesion_spelling_new (GTK_TEXT_VIEW (self), priv->language);
}

static void
stop_spelling (CohesionTextView *self)
{
  CohesionTextViewPrivate *priv = cohesion_text_view_get_instance_private (self);

  g_clear_pointer (&priv->spelling, cohesion_spelling_free);
}

static void
cohesion_text_view_dispose (GObject *object)
{
  stop_spelling (COHESION_TEXT_VIEW (object));
  G_OBJECT_CLASS (cohesion_text_view_parent_class)->dispose (object);
}

static void
cohesion_text_view_finalize (GObject *object)
{
  CohesionTextViewPrivate *priv = cohesion_text_view_get_instance_private (COHESION_TEXT_VIEW (object));

  cohesion_text_height_free (priv->height);
  g_free (priv->language);
  G_OBJECT_CLASS (cohesion_text_view_parent_class)->finalize (object);
}

static GtkSizeRequestMode
cohesion_text_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cohesion_text_view_class_init (CohesionTextViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cohesion_text_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = cohesion_text_view_finalize;
  GTK_TEXT_VIEW_CLASS (klass)->create_buffer = cohesion_text_view_create_buffer;
  widget_class->css_changed = cohesion_text_view_css_changed;
  widget_class->system_setting_changed = cohesion_text_view_system_setting_changed;
  widget_class->measure = cohesion_text_view_measure;
  widget_class->get_request_mode = cohesion_text_view_get_request_mode;
}

static void
follow_buffer (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  /* The document has the one history that counts. */
  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (gtk_widget_queue_resize), view, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "apply-tag", G_CALLBACK (gtk_widget_queue_resize), view,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (buffer, "remove-tag", G_CALLBACK (gtk_widget_queue_resize), view,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
cohesion_text_view_init (CohesionTextView *self)
{
  CohesionTextViewPrivate *priv = cohesion_text_view_get_instance_private (self);
  GtkTextView *view = GTK_TEXT_VIEW (self);

  priv->height = cohesion_text_height_new ();
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_input_hints (view, GTK_INPUT_HINT_SPELLCHECK);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "inline");
  g_signal_connect (view, "notify::buffer", G_CALLBACK (follow_buffer), NULL);
  follow_buffer (view);
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (start_spelling), NULL);
}

/**
 * cohesion_text_view_new:
 * @label: its name for those who do not see what stands beside it
 *
 * Returns: (transfer floating): an empty view, which Tab leaves
 */
GtkWidget *
cohesion_text_view_new (const char *label)
{
  GtkWidget *self = g_object_new (COHESION_TYPE_TEXT_VIEW, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return self;
}

/**
 * cohesion_text_view_set_language:
 * @language: (nullable): BCP 47 tag of what is written in it; %NULL for the language of the session
 *
 * Says with which dictionary spelling is checked.
 */
void
cohesion_text_view_set_language (CohesionTextView *self, const char *language)
{
  CohesionTextViewPrivate *priv = cohesion_text_view_get_instance_private (self);

  if (!g_set_str (&priv->language, language))
    return;
  stop_spelling (self);
  start_spelling (self);
}
