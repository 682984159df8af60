#pragma once

#include "history/cohesion-history.h"
#include "model/cohesion-tree.h"

#include "cohesion-journal-file.h"

G_BEGIN_DECLS

#define COHESION_TYPE_JOURNAL (cohesion_journal_get_type ())
G_DECLARE_FINAL_TYPE (CohesionJournal, cohesion_journal, COHESION, JOURNAL, GObject)

CohesionJournal *cohesion_journal_new (CohesionHistory *history,
                                       const char *path,
                                       const CohesionJournalHeader *header,
                                       GBytes *base);
CohesionJournal *cohesion_journal_continue (CohesionHistory *history,
                                            const char *path,
                                            CohesionJournalFile *file,
                                            guint n_marks);
void cohesion_journal_flush (CohesionJournal *self);
guint cohesion_journal_mark (CohesionJournal *self);
void cohesion_journal_saving (CohesionJournal *self, guint mark, GBytes *bytes, const char *uri);
void cohesion_journal_saved (CohesionJournal *self, guint mark);
void cohesion_journal_close (CohesionJournal *self);

G_END_DECLS
