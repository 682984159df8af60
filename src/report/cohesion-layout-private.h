#pragma once

#include "cohesion-flow.h"
#include "cohesion-layout.h"

G_BEGIN_DECLS

struct _CohesionLayout
{
  GObject parent_instance;

  CohesionBlocks *blocks;
  CohesionFlow flow;
  gboolean has_flow;
  GArray *footer_ops; /* CohesionOp: text at the foot of the pages, each sheet's after the last one's */
};

G_END_DECLS
