#pragma once

#include "cohesion-document.h"

G_BEGIN_DECLS

gboolean cohesion_document_set_value (CohesionDocument *self,
                                      CohesionNode *node,
                                      guint field,
                                      const CohesionValue *value);
gboolean cohesion_document_type_value (CohesionDocument *self,
                                       CohesionNode *node,
                                       guint field,
                                       const CohesionValue *value);
gboolean
cohesion_document_set_text (CohesionDocument *self, CohesionNode *node, guint field, const char *text);
gboolean
cohesion_document_type_text (CohesionDocument *self, CohesionNode *node, guint field, const char *text);
gboolean cohesion_document_set_strings (CohesionDocument *self,
                                        CohesionNode *node,
                                        guint field,
                                        const char *const *strings);

CohesionNode *
cohesion_document_add (CohesionDocument *self, CohesionNode *parent, guint list, guint position, guint kind);
gboolean cohesion_document_remove (CohesionDocument *self, GPtrArray *nodes);
gboolean cohesion_document_can_move (CohesionDocument *self, GPtrArray *nodes, const CohesionPlace *place);
gboolean cohesion_document_move (CohesionDocument *self, GPtrArray *nodes, const CohesionPlace *place);
GPtrArray *cohesion_document_paste (CohesionDocument *self, GPtrArray *branches, const CohesionPlace *place);

G_END_DECLS
