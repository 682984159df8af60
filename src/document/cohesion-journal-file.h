#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A record: what happened, and its particulars; see cohesion-journal.c. */
#define COHESION_JOURNAL_RECORD "(sv)"

/**
 * CohesionJournalHeader:
 * @uri: where the document was kept when the journal began; empty if nowhere
 * @token: names the stored version then; empty if there was none
 *
 * What a journal begins with.
 */
typedef struct
{
  char *uri;
  char *token;
} CohesionJournalHeader;

void cohesion_journal_header_clear (CohesionJournalHeader *self);

/**
 * CohesionJournalContents:
 * @header: what it begins with
 * @base: the document as it was then
 * @records: (element-type GVariant): what happened since
 * @n_damaged: how many lines at the end make no sense
 * @size: how much of the file is good, in bytes
 *
 * What was found in a journal. Starts as { { NULL } }.
 */
typedef struct
{
  CohesionJournalHeader header;
  GBytes *base;
  GPtrArray *records;
  guint n_damaged;
  goffset size;
} CohesionJournalContents;

void cohesion_journal_contents_clear (CohesionJournalContents *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CohesionJournalContents, cohesion_journal_contents_clear)

/**
 * CohesionJournalFile:
 *
 * An open journal, locked against other windows and programs.
 */
typedef struct _CohesionJournalFile CohesionJournalFile;

char *cohesion_journal_file_dup_folder (void);
char *cohesion_journal_file_dup_new_path (const char *document_id);

CohesionJournalFile *cohesion_journal_file_create (const char *path,
                                                   const CohesionJournalHeader *header,
                                                   GBytes *base,
                                                   GError **error);
CohesionJournalFile *
cohesion_journal_file_open (const char *path, CohesionJournalContents *contents, GError **error);
gboolean cohesion_journal_file_append (CohesionJournalFile *self, GPtrArray *records, GError **error);
void cohesion_journal_file_free (CohesionJournalFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CohesionJournalFile, cohesion_journal_file_free)

G_END_DECLS
