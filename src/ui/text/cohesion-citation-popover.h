#pragma once

#include "cohesion-rich-buffer.h"

#include "model/cohesion-tree.h"

G_BEGIN_DECLS

#define COHESION_TYPE_CITATION_POPOVER (cohesion_citation_popover_get_type ())
G_DECLARE_FINAL_TYPE (CohesionCitationPopover,
                      cohesion_citation_popover,
                      COHESION,
                      CITATION_POPOVER,
                      GtkPopover)

GtkWidget *cohesion_citation_popover_new (GtkTextView *view);
void cohesion_citation_popover_update (CohesionCitationPopover *self, CohesionTree *tree);
gboolean cohesion_citation_popover_handle_key (CohesionCitationPopover *self, guint key);
GtkListBox *cohesion_citation_popover_get_list (CohesionCitationPopover *self);

G_END_DECLS
