#pragma once

#include "document/cohesion-document.h"

G_BEGIN_DECLS

#define COHESION_TYPE_FIELD_BINDING (cohesion_field_binding_get_type ())
G_DECLARE_FINAL_TYPE (CohesionFieldBinding, cohesion_field_binding, COHESION, FIELD_BINDING, GObject)

CohesionFieldBinding *
cohesion_field_binding_new (CohesionDocument *document, const CohesionKind *kind, guint field);

CohesionDocument *cohesion_field_binding_get_document (CohesionFieldBinding *self);
CohesionTree *cohesion_field_binding_get_tree (CohesionFieldBinding *self);
const CohesionField *cohesion_field_binding_get_field (CohesionFieldBinding *self);
guint cohesion_field_binding_get_index (CohesionFieldBinding *self);
gboolean cohesion_field_binding_get_editable (CohesionFieldBinding *self);

CohesionNode *cohesion_field_binding_get_node (CohesionFieldBinding *self);
void cohesion_field_binding_set_node (CohesionFieldBinding *self, CohesionNode *node);

const char *cohesion_field_binding_get_string (CohesionFieldBinding *self);
char *cohesion_field_binding_dup_text (CohesionFieldBinding *self);
CohesionValue cohesion_field_binding_dup_value (CohesionFieldBinding *self);

void cohesion_field_binding_type (CohesionFieldBinding *self, const CohesionValue *value);
void cohesion_field_binding_set (CohesionFieldBinding *self, const CohesionValue *value);
void cohesion_field_binding_choose (CohesionFieldBinding *self, const char *key);
void cohesion_field_binding_settle (CohesionFieldBinding *self);

const char *cohesion_field_binding_get_note (CohesionFieldBinding *self);
void cohesion_field_binding_set_note (CohesionFieldBinding *self, const char *note, gboolean is_problem);
gboolean cohesion_field_binding_get_note_is_problem (CohesionFieldBinding *self);

G_END_DECLS
