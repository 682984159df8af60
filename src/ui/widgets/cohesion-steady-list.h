#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define COHESION_TYPE_STEADY_LIST (cohesion_steady_list_get_type ())
G_DECLARE_FINAL_TYPE (CohesionSteadyList, cohesion_steady_list, COHESION, STEADY_LIST, GObject)

CohesionSteadyList *cohesion_steady_list_new (GListModel *items);
void cohesion_steady_list_set_view (CohesionSteadyList *self, GtkColumnView *view);

G_END_DECLS
