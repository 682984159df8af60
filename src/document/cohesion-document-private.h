#pragma once

#include "cohesion-document.h"
#include "cohesion-journal.h"
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
  gboolean reviewing; /* the verbs refuse, but questions may be asked and saved */
  guint n_asked;      /* of these, in this review */
  guint n_taken_back;
  char *read_only_reason;

  /* Where it is kept; see cohesion-document-file.c. */
  CohesionStore *store; /* NULL: nowhere yet */
  char *token;          /* the stored version it was made from, or NULL */
  CohesionStoreVersion *other;
  GPtrArray *leftovers; /* what broken-off saves left beside it, or NULL */
  gboolean newer;       /* made by a later version of the program: never to be saved */
  GBytes *base;         /* what it was opened from, until the journal takes it over; or NULL */
  CohesionJournal *journal;
  gboolean saving;
  gboolean changed_elsewhere;
};

void cohesion_document_insert (CohesionDocument *self, CohesionNode *branch, const CohesionPlace *place);
CohesionDocument *cohesion_document_new_with_history (CohesionTree *tree, CohesionHistory *history);
void cohesion_document_set_store (CohesionDocument *self, CohesionStore *store);
char *cohesion_document_dup_store_uri (CohesionStore *store);
void cohesion_document_watch_journal (CohesionDocument *self);
void cohesion_document_set_saving (CohesionDocument *self, gboolean saving);
void cohesion_document_set_changed_elsewhere (CohesionDocument *self, gboolean changed_elsewhere);
void cohesion_document_set_read_only_reason (CohesionDocument *self, const char *reason);

G_END_DECLS
