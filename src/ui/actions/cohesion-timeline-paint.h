#pragma once

#include "cohesion-timeline-facts.h"
#include "cohesion-timeline-scale.h"

G_BEGIN_DECLS

/**
 * CohesionTimelinePaint:
 * @snapshot: on what is painted
 * @scale: where days lie
 * @width: of the row
 * @top: where time begins to be drawn: below the words, or at the top beside them
 * @height: of the row
 * @middle: height at which the marks stand
 * @mirrored: whether time runs from right to left
 * @text: colour of text
 * @colour: that of the status
 * @mark: (nullable): symbol of the status
 *
 * With what a row is painted, in pixels.
 */
typedef struct
{
  GtkSnapshot *snapshot;
  CohesionTimelineScale *scale;
  int width;
  int top;
  int height;
  float middle;
  gboolean mirrored;
  GdkRGBA text;
  GdkRGBA colour;
  GtkSymbolicPaintable *mark;
} CohesionTimelinePaint;

void cohesion_timeline_paint_box (const CohesionTimelinePaint *self,
                                  const GdkRGBA *colour,
                                  float alpha,
                                  const graphene_rect_t *box);
void cohesion_timeline_paint_ring (const CohesionTimelinePaint *self, double x);
void cohesion_timeline_paint_grid (const CohesionTimelinePaint *self);
void cohesion_timeline_paint_facts (const CohesionTimelinePaint *self, const CohesionTimelineFacts *facts);

G_END_DECLS
