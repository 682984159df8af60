#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "cohesion-block.h"

G_BEGIN_DECLS

/**
 * CohesionFooter:
 * @title: title of the report
 * @as_at: the day that it speaks of, in words
 * @page: “Page %1$s of %2$s” in the report's language
 *
 * What stands at the foot of every page.
 */
typedef struct
{
  const char *title;
  const char *as_at;
  const char *page;
} CohesionFooter;

#define COHESION_TYPE_LAYOUT (cohesion_layout_get_type ())
G_DECLARE_FINAL_TYPE (CohesionLayout, cohesion_layout, COHESION, LAYOUT, GObject)

CohesionLayout *cohesion_layout_new (CohesionBlocks *blocks,
                                     const CohesionFooter *footer,
                                     CohesionPurpose purpose,
                                     GCancellable *cancellable,
                                     GError **error);

CohesionBlocks *cohesion_layout_get_blocks (CohesionLayout *self);
guint cohesion_layout_get_n_pages (CohesionLayout *self);
void cohesion_layout_get_page_size (CohesionLayout *self, guint page, double *width, double *height);
const CohesionText *cohesion_layout_hit (CohesionLayout *self, guint page, double x, double y);
gboolean cohesion_layout_find (CohesionLayout *self,
                               const char *node,
                               const char *field,
                               guint *page,
                               cairo_rectangle_t *area);

G_END_DECLS
