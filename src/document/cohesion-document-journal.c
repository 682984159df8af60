#include "config.h"

#include "cohesion-document-journal.h"

#include "cohesion-document-private.h"

#include "format/cohesion-format.h"

/* The journal of a document: what is done to it survives a crash. */

/*
 * Returns the URI of what @store keeps its document in; empty if that has none.
 */
char *
cohesion_document_dup_store_uri (CohesionStore *store)
{
  g_autoptr (GFile) file = store != NULL ? cohesion_store_dup_file (store) : NULL;

  return file != NULL ? g_file_get_uri (file) : g_strdup ("");
}

static void
on_journal_failed (CohesionDocument *self, const char *message)
{
  g_signal_emit_by_name (self, "journal-failed", message);
}

/*
 * Passes on what the journal says.
 */
void
cohesion_document_watch_journal (CohesionDocument *self)
{
  g_signal_connect_object (self->journal, "failed", G_CALLBACK (on_journal_failed), self, G_CONNECT_SWAPPED);
}

/**
 * cohesion_document_start_journal:
 *
 * Has what is done to the document from now on written down, for cohesion_recovery_list_async() to find after
 * a crash: no more than the last second or two is lost. To be called before anything was done to it; a
 * recovered document goes on with its journal by itself. The journal goes with the document.
 */
void
cohesion_document_start_journal (CohesionDocument *self)
{
  g_autofree char *uri = cohesion_document_dup_store_uri (self->store);
  g_autofree char *path = cohesion_journal_file_dup_new_path (
      cohesion_node_get_id (cohesion_tree_get_root (self->tree)));
  CohesionJournalHeader header = { uri, self->token != NULL ? self->token : (char *) "" };
  g_autoptr (GBytes) base = NULL;

  g_return_if_fail (cohesion_history_get_last_step (self->history) == NULL);

  if (self->journal != NULL || self->newer)
    return;
  base = self->base != NULL ? g_steal_pointer (&self->base) : cohesion_format_write (self->tree, NULL);
  /* A document that cannot be written down cannot be saved either, and says so there. */
  if (base == NULL)
    return;
  self->journal = cohesion_journal_new (self->history, path, &header, base);
  cohesion_document_watch_journal (self);
}

/**
 * cohesion_document_end_journal:
 *
 * Removes the journal: the user is done with the document, and has saved it or wants nothing of it. Also done
 * when the document is freed.
 */
void
cohesion_document_end_journal (CohesionDocument *self)
{
  if (self->journal != NULL)
    cohesion_journal_close (self->journal);
  g_clear_object (&self->journal);
}
