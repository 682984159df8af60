#pragma once

#include "model/cohesion-tree.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define COHESION_TYPE_UPDATES_LINE (cohesion_updates_line_get_type ())
G_DECLARE_FINAL_TYPE (CohesionUpdatesLine, cohesion_updates_line, COHESION, UPDATES_LINE, GObject)

/* What a line of the page is about: a lead, an action that one is to report on, an update. */
typedef enum
{
  COHESION_UPDATES_LEAD,
  COHESION_UPDATES_ACTION,
  COHESION_UPDATES_UPDATE,
} CohesionUpdatesLineType;

CohesionUpdatesLine *cohesion_updates_line_new (CohesionUpdatesLineType type,
                                                CohesionNode *node,
                                                const char *title,
                                                const char *subtitle,
                                                gboolean stale);

CohesionUpdatesLineType cohesion_updates_line_get_line_type (CohesionUpdatesLine *self);
CohesionNode *cohesion_updates_line_get_node (CohesionUpdatesLine *self);
CohesionNode *cohesion_updates_line_get_action (CohesionUpdatesLine *self);
const char *cohesion_updates_line_get_title (CohesionUpdatesLine *self);
const char *cohesion_updates_line_get_subtitle (CohesionUpdatesLine *self);
gboolean cohesion_updates_line_get_stale (CohesionUpdatesLine *self);
gboolean cohesion_updates_line_equal (CohesionUpdatesLine *self, CohesionUpdatesLine *other);

G_END_DECLS
