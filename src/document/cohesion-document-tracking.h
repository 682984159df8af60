#pragma once

#include "cohesion-document-updates.h"

G_BEGIN_DECLS

gboolean cohesion_document_choose (CohesionDocument *self, CohesionNode *node, guint field, const char *key);

gboolean cohesion_document_wants_reason (CohesionDocument *self, CohesionNode *node, guint field);
CohesionNode *cohesion_document_change_deadline (CohesionDocument *self,
                                                 CohesionNode *action,
                                                 CohesionDeadline *deadline,
                                                 const char *category,
                                                 const char *reason);

gboolean cohesion_document_approve_deadline_changes (CohesionDocument *self,
                                                     GPtrArray *changes,
                                                     CohesionNode *approval);
guint cohesion_document_approve_by_decision (CohesionDocument *self, CohesionNode *decision);
guint cohesion_decision_count_unapproved_changes (CohesionNode *decision);
GPtrArray *cohesion_resolution_list_unapproved_changes (CohesionNode *resolution);

CohesionNode *cohesion_document_add_entry (CohesionDocument *self, CohesionNode *parent, guint list);
CohesionNode *cohesion_document_add_entry_with (CohesionDocument *self,
                                                CohesionNode *parent,
                                                guint list,
                                                guint field,
                                                const char *key);

int cohesion_document_find_list_for (CohesionDocument *self, const CohesionField *field);
CohesionNode *
cohesion_document_add_referred (CohesionDocument *self, CohesionNode *node, guint field, const char *name);

G_END_DECLS
