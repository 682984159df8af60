#pragma once

#include "model/cohesion-date.h"
#include "model/cohesion-tree.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  COHESION_LINE_HEADING,
  COHESION_LINE_MEETING,
  COHESION_LINE_PAPER,
  COHESION_LINE_POINT,
  COHESION_LINE_DECISION,
  COHESION_LINE_RESOLUTION,
} CohesionLineType;

#define COHESION_TYPE_MINUTE_LINE (cohesion_minute_line_get_type ())
G_DECLARE_FINAL_TYPE (CohesionMinuteLine, cohesion_minute_line, COHESION, MINUTE_LINE, GObject)

CohesionLineType cohesion_minute_line_get_line_type (CohesionMinuteLine *self);
CohesionNode *cohesion_minute_line_get_node (CohesionMinuteLine *self);
const char *cohesion_minute_line_get_numeral (CohesionMinuteLine *self);
const char *cohesion_minute_line_get_text (CohesionMinuteLine *self);
const char *cohesion_minute_line_get_note (CohesionMinuteLine *self);
const char *cohesion_minute_line_get_recommended (CohesionMinuteLine *self);
gboolean cohesion_minute_line_is_written (CohesionMinuteLine *self);
gboolean cohesion_minute_line_equal (CohesionMinuteLine *self, CohesionMinuteLine *other);

GPtrArray *cohesion_minute_lines_new (CohesionTree *tree, CohesionDate today);

G_END_DECLS
