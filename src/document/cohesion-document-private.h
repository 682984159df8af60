#pragma once

#include "cohesion-document.h"
#include "cohesion-store.h"

G_BEGIN_DECLS

struct _CohesionDocument
{
  GObject parent_instance;

  /* Owned. */
  CohesionTree *tree;
  CohesionHistory *history;
  char *user;
  gboolean read_only;
  char *read_only_reason;

  /* Where it is kept; see cohesion-document-file.c. */
  CohesionStore *store; /* NULL: nowhere yet */
  char *token;          /* the stored version it was made from, or NULL */
  CohesionStoreVersion *other;
  gboolean newer; /* made by a later version of the program: never to be saved */
  gboolean saving;
  gboolean changed_elsewhere;
};

void cohesion_document_set_saving (CohesionDocument *self, gboolean saving);
void cohesion_document_set_changed_elsewhere (CohesionDocument *self, gboolean changed_elsewhere);
void cohesion_document_set_read_only_reason (CohesionDocument *self, const char *reason);

G_END_DECLS
