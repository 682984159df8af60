#pragma once

#include "document/cohesion-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define COHESION_TYPE_LINKS_SECTION (cohesion_links_section_get_type ())
G_DECLARE_FINAL_TYPE (CohesionLinksSection, cohesion_links_section, COHESION, LINKS_SECTION, AdwBin)

guint cohesion_links_count (guint kind);
GtkWidget *cohesion_links_section_new (CohesionDocument *document, guint kind, guint which);
void cohesion_links_section_set_owner (CohesionLinksSection *self, CohesionNode *owner);
GListModel *cohesion_links_section_get_linked (CohesionLinksSection *self);
void cohesion_links_section_attach (CohesionLinksSection *self, CohesionNode *other);
void cohesion_links_section_detach (CohesionLinksSection *self, CohesionNode *other);

G_END_DECLS
