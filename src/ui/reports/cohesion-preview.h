#pragma once

#include "report/cohesion-layout.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define COHESION_TYPE_PREVIEW (cohesion_preview_get_type ())
G_DECLARE_FINAL_TYPE (CohesionPreview, cohesion_preview, COHESION, PREVIEW, GtkWidget)

/* Of a page whose points are 96th of an inch on the screen. */
#define COHESION_PREVIEW_MIN_ZOOM 0.25
#define COHESION_PREVIEW_MAX_ZOOM 4.0

GtkWidget *cohesion_preview_new (void);

CohesionLayout *cohesion_preview_get_layout (CohesionPreview *self);
void cohesion_preview_set_layout (CohesionPreview *self, CohesionLayout *layout);
guint cohesion_preview_get_n_pages (CohesionPreview *self);
guint cohesion_preview_get_page (CohesionPreview *self);
void cohesion_preview_show_place (CohesionPreview *self, guint page, double y);
void cohesion_preview_reveal (CohesionPreview *self, guint page, const cairo_rectangle_t *area);

double cohesion_preview_get_zoom (CohesionPreview *self);
gboolean cohesion_preview_get_fits (CohesionPreview *self);
void cohesion_preview_set_zoom (CohesionPreview *self, double zoom);

const CohesionText *cohesion_preview_pick_text (CohesionPreview *self, double x, double y);

G_END_DECLS
