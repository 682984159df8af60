#pragma once

#include "document/cohesion-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define COHESION_TYPE_LIST_SECTION (cohesion_list_section_get_type ())
G_DECLARE_FINAL_TYPE (CohesionListSection, cohesion_list_section, COHESION, LIST_SECTION, GtkBox)

GtkWidget *cohesion_list_section_new (CohesionDocument *document, const CohesionKind *owner, guint list);
void cohesion_list_section_set_owner (CohesionListSection *self, CohesionNode *owner);
GtkListBox *cohesion_list_section_get_box (CohesionListSection *self);

G_END_DECLS
