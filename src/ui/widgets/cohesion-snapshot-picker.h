#pragma once

#include "model/cohesion-node.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cohesion_snapshot_picker_fill (GtkDropDown *picker,
                                    GPtrArray *snapshots,
                                    const char *first,
                                    CohesionNode *selected);

G_END_DECLS
