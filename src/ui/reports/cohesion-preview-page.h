#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define COHESION_TYPE_PREVIEW_PAGE (cohesion_preview_page_get_type ())
G_DECLARE_FINAL_TYPE (CohesionPreviewPage, cohesion_preview_page, COHESION, PREVIEW_PAGE, GtkWidget)

/**
 * CohesionPreviewPagePaint:
 *
 * Draws page number @page on a sheet of @width by @height pixels.
 */
typedef void (*CohesionPreviewPagePaint) (GtkWidget *preview,
                                          guint page,
                                          GtkSnapshot *snapshot,
                                          double width,
                                          double height);

GtkWidget *cohesion_preview_page_new (CohesionPreviewPagePaint paint);

guint cohesion_preview_page_get_number (CohesionPreviewPage *self);
void cohesion_preview_page_set_number (CohesionPreviewPage *self, guint number);
void cohesion_preview_page_describe (CohesionPreviewPage *self, const char *label, const char *text);

G_END_DECLS
