#pragma once

#include "cohesion-journal-file.h"

#include "history/cohesion-history.h"
#include "model/cohesion-tree.h"

G_BEGIN_DECLS

/**
 * CohesionReplay:
 * @file: the journal, open and locked
 * @tree: the document as it was when the program died
 * @history: what had been done to it, from the start
 * @uri: where it was kept; empty if nowhere
 * @token: the version it was last known to be saved as; empty if there is none
 * @marks: what it was, or was about to be, saved as
 * @n_lost: how many records were damaged or made no sense; nothing after the first of them was used
 *
 * A journal, followed to its end.
 */
typedef struct
{
  CohesionJournalFile *file;
  CohesionTree *tree;
  CohesionHistory *history;
  char *uri;
  char *token;
  GPtrArray *marks;
  guint n_lost;
} CohesionReplay;

CohesionReplay *cohesion_replay_new (const char *path, GError **error);
gboolean cohesion_replay_adopt_version (CohesionReplay *self, const char *token);
const char *cohesion_replay_get_last_uri (CohesionReplay *self);
void cohesion_replay_free (CohesionReplay *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CohesionReplay, cohesion_replay_free)

G_END_DECLS
