#pragma once

#include "cohesion-document.h"

G_BEGIN_DECLS

CohesionNode *cohesion_document_add_engagement (CohesionDocument *self, const char *kind);
GPtrArray *cohesion_document_add_focuses (CohesionDocument *self,
                                          CohesionNode *engagement,
                                          guint position,
                                          const char *const *texts);

gboolean cohesion_focus_is_linked (CohesionNode *focus, CohesionNode *target);
gboolean cohesion_document_link_focus (CohesionDocument *self, CohesionNode *focus, CohesionNode *target);
gboolean cohesion_document_unlink_focus (CohesionDocument *self, CohesionNode *focus, CohesionNode *target);
CohesionNode *
cohesion_document_make_of_focus (CohesionDocument *self, CohesionNode *focus, CohesionNode *parent);

G_END_DECLS
