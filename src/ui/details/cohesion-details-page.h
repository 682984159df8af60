#pragma once

#include "ui/form/cohesion-form.h"

G_BEGIN_DECLS

#define COHESION_TYPE_DETAILS_PAGE (cohesion_details_page_get_type ())
G_DECLARE_FINAL_TYPE (CohesionDetailsPage, cohesion_details_page, COHESION, DETAILS_PAGE, AdwNavigationPage)

CohesionDetailsPage *cohesion_details_page_new (CohesionDocument *document, const CohesionKind *kind);
CohesionForm *cohesion_details_page_get_form (CohesionDetailsPage *self);
void cohesion_details_page_set_node (CohesionDetailsPage *self, CohesionNode *node);
void cohesion_details_page_set_can_go_back (CohesionDetailsPage *self, gboolean can_go_back);

G_END_DECLS
