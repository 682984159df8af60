#include "config.h"

#include "cohesion-preview-page.h"

/**
 * CohesionPreviewPage:
 *
 * One sheet on the desk of the preview: white in every style, since it stands for paper. To a screen reader
 * it is a picture whose name says which page it is and whose description is what the page says.
 */
struct _CohesionPreviewPage
{
  GtkWidget parent_instance;

  CohesionPreviewPagePaint paint;
  guint number;
};

G_DEFINE_FINAL_TYPE (CohesionPreviewPage, cohesion_preview_page, GTK_TYPE_WIDGET)

static void
cohesion_preview_page_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CohesionPreviewPage *self = COHESION_PREVIEW_PAGE (widget);

  self->paint (gtk_widget_get_parent (widget), self->number, snapshot, gtk_widget_get_width (widget),
               gtk_widget_get_height (widget));
}

static void
cohesion_preview_page_class_init (CohesionPreviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = cohesion_preview_page_snapshot;
  gtk_widget_class_set_css_name (widget_class, "paper");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
cohesion_preview_page_init (CohesionPreviewPage *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * cohesion_preview_page_new:
 * @paint: (scope forever): draws it
 *
 * Returns: (transfer floating): a sheet with the first page on it
 */
GtkWidget *
cohesion_preview_page_new (CohesionPreviewPagePaint paint)
{
  CohesionPreviewPage *self = g_object_new (COHESION_TYPE_PREVIEW_PAGE, NULL);

  self->paint = paint;
  return GTK_WIDGET (self);
}

/**
 * cohesion_preview_page_get_number:
 *
 * Returns: which page it shows, from 0
 */
guint
cohesion_preview_page_get_number (CohesionPreviewPage *self)
{
  return self->number;
}

/**
 * cohesion_preview_page_set_number:
 * @number: number of the page to show, from 0
 */
void
cohesion_preview_page_set_number (CohesionPreviewPage *self, guint number)
{
  if (self->number == number)
    return;
  self->number = number;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * cohesion_preview_page_describe:
 * @label: which page it is
 * @text: what it says
 *
 * Tells a screen reader about the page.
 */
void
cohesion_preview_page_describe (CohesionPreviewPage *self, const char *label, const char *text)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}
