#pragma once

#include "cohesion-rich-view.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define COHESION_TYPE_RICH_BAR (cohesion_rich_bar_get_type ())
G_DECLARE_FINAL_TYPE (CohesionRichBar, cohesion_rich_bar, COHESION, RICH_BAR, AdwBin)

GtkWidget *cohesion_rich_bar_new (CohesionRichView *view);
void cohesion_rich_bar_follow_focus (CohesionRichBar *self, GtkWidget *row);

G_END_DECLS
