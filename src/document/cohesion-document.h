#pragma once

#include "history/cohesion-history.h"
#include "model/cohesion-tree.h"

G_BEGIN_DECLS

#define COHESION_TYPE_DOCUMENT (cohesion_document_get_type ())
G_DECLARE_FINAL_TYPE (CohesionDocument, cohesion_document, COHESION, DOCUMENT, GObject)

CohesionDocument *cohesion_document_new (CohesionTree *tree);

CohesionTree *cohesion_document_get_tree (CohesionDocument *self);
CohesionHistory *cohesion_document_get_history (CohesionDocument *self);
char *cohesion_document_dup_title (CohesionDocument *self);
gboolean cohesion_document_get_modified (CohesionDocument *self);
gboolean cohesion_document_get_read_only (CohesionDocument *self);
void cohesion_document_set_read_only (CohesionDocument *self, gboolean read_only);
gboolean cohesion_document_get_can_save (CohesionDocument *self);
void cohesion_document_set_reviewing (CohesionDocument *self, gboolean reviewing);
const char *cohesion_document_get_read_only_reason (CohesionDocument *self);
gboolean cohesion_document_get_saving (CohesionDocument *self);
gboolean cohesion_document_get_changed_elsewhere (CohesionDocument *self);
const char *cohesion_document_get_user (CohesionDocument *self);
void cohesion_document_set_user (CohesionDocument *self, const char *user);

G_END_DECLS
