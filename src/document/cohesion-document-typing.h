#pragma once

#include "cohesion-document.h"

G_BEGIN_DECLS

CohesionDate cohesion_document_get_today (CohesionDocument *self);
CohesionDeadlineContext cohesion_document_get_deadline_context (CohesionDocument *self);
CohesionDeadline *
cohesion_document_read_deadline (CohesionDocument *self, const char *text, CohesionDeadlineProblem *problem);
gboolean cohesion_document_read_text (CohesionDocument *self,
                                      const CohesionField *field,
                                      const char *text,
                                      CohesionValue *value);
const char *cohesion_field_type_describe_problem (CohesionFieldType type);

G_END_DECLS
