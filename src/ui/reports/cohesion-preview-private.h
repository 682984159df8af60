#pragma once

#include "cohesion-preview.h"

G_BEGIN_DECLS

/* Between the pages, and around them, in pixels. */
#define COHESION_PREVIEW_GAP 18

struct _CohesionPreview
{
  GtkWidget parent_instance;

  /* Owned. */
  CohesionLayout *layout;
  GtkAdjustment *adjustments[2]; /* by GtkOrientation */
  GPtrArray *sheets;             /* CohesionPreviewPage, children */
  GHashTable *textures;          /* number of a page -> GdkTexture */
  double textures_scale;         /* device pixels in a point */

  GtkScrollablePolicy policies[2];
  double zoom;          /* 0: the width of a page fits */
  double pinched;       /* zoom when a pinch began */
  double allocated;     /* zoom at the last allocation */
  double aim_x, aim_y;  /* what stays in its place when the zoom changes, in the widget’s pixels */
  guint telling;        /* source that tells of a new zoom or page */
  guint page;           /* the one that is looked at */
  guint n_used;         /* sheets that show a page */
  gboolean pages_known; /* the sheets are described */
};

/* cohesion-preview-geometry.c */
double cohesion_preview_get_fitting_zoom (CohesionPreview *self, int width);
void cohesion_preview_measure_content (CohesionPreview *self, double zoom, double *width, double *height);
graphene_rect_t cohesion_preview_get_page_place (CohesionPreview *self, guint page, double zoom);
guint cohesion_preview_find_page (CohesionPreview *self, double y, double zoom);

/* cohesion-preview-input.c */
void cohesion_preview_class_add_actions (GtkWidgetClass *widget_class);
void cohesion_preview_add_controllers (CohesionPreview *self);

/* cohesion-preview-paint.c */
void cohesion_preview_paint_page (GtkWidget *preview,
                                  guint page,
                                  GtkSnapshot *snapshot,
                                  double width,
                                  double height);
void cohesion_preview_forget_paint (CohesionPreview *self, guint first, guint last);

G_END_DECLS
