#pragma once

#include "cohesion-document.h"

G_BEGIN_DECLS

/**
 * CohesionUpdateDraft:
 * @status: (nullable): key of the status to report; %NULL leaves it as it is
 * @done: (nullable): what was done
 * @next: (nullable): what comes next
 * @blockers: (nullable): what is in the way
 *
 * What an update of an action says.
 */
typedef struct
{
  const char *status;
  const char *done;
  const char *next;
  const char *blockers;
} CohesionUpdateDraft;

gboolean cohesion_document_choose (CohesionDocument *self, CohesionNode *node, guint field, const char *key);

gboolean cohesion_document_wants_reason (CohesionDocument *self, CohesionNode *node, guint field);
CohesionNode *cohesion_document_change_deadline (CohesionDocument *self,
                                                 CohesionNode *action,
                                                 CohesionDeadline *deadline,
                                                 const char *category,
                                                 const char *reason);

CohesionNode *
cohesion_document_add_update (CohesionDocument *self, CohesionNode *action, const CohesionUpdateDraft *draft);
CohesionNode *cohesion_document_add_entry (CohesionDocument *self, CohesionNode *parent, guint list);

int cohesion_document_find_list_for (CohesionDocument *self, const CohesionField *field);
CohesionNode *
cohesion_document_add_referred (CohesionDocument *self, CohesionNode *node, guint field, const char *name);

G_END_DECLS
