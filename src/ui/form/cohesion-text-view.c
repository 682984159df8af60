#include "config.h"

#include "cohesion-text-view.h"

/* What GtkTextView keeps free for the caret at the end of a line. */
#define CARET 1

/**
 * CohesionTextView:
 *
 * A text view that stands among other widgets and is as high as its text. GtkTextView itself knows its
 * height only after it was given a width, and in a viewport may stay without any.
 */
struct _CohesionTextView
{
  GtkTextView parent_instance;
};

G_DEFINE_FINAL_TYPE (CohesionTextView, cohesion_text_view, GTK_TYPE_TEXT_VIEW)

static int
paragraph_height (PangoLayout *layout, const char *text, gssize length)
{
  int height;

  pango_layout_set_text (layout, text, (int) length);
  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static int
text_height (GtkWidget *widget, int width)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, NULL);
  g_autofree char *text = NULL;
  const char *start;
  const char *end;
  int height = 0;

  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), "text", &text, NULL);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, MAX (width - CARET, 1) * PANGO_SCALE);
  for (start = text; (end = strchr (start, '\n')) != NULL; start = end + 1)
    height += paragraph_height (layout, start, end - start);
  return height + paragraph_height (layout, start, (gssize) strlen (start));
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
  *minimum = *natural = text_height (widget, for_size < 0 ? 240 : for_size);
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

  widget_class->measure = cohesion_text_view_measure;
  widget_class->get_request_mode = cohesion_text_view_get_request_mode;
}

static void
cohesion_text_view_init (CohesionTextView *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "inline");
  /* The document has the one history that counts. */
  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (gtk_widget_queue_resize), self, G_CONNECT_SWAPPED);
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
