#include "config.h"

#include "cohesion-notes.h"
#include "cohesion-report-writer.h"

#include "model/cohesion-citation.h"
#include "model/cohesion-evidence.h"
#include "model/cohesion-language.h"

#include <glib/gi18n.h>

/* What a report cites: a mark behind the words, and the list of sources at its end. */

/* Marked strings of a report are looked up in its language when they are needed. */
#undef NC_
#define NC_(context, text) text

#define ANCHOR "sources"

/**
 * cohesion_report_writer_note:
 * @self: a writer
 * @text: a passage being made
 * @words: its words so far, the last of which cite something
 * @uri: where their link leads
 *
 * Appends the mark of a note to @words, and makes it lead to the sources. What has no source gets none.
 */
void
cohesion_report_writer_note (const CohesionReportWriter *self,
                             CohesionText *text,
                             GString *words,
                             const char *uri)
{
  CohesionNode *node = cohesion_citation_find (self->tree, uri);
  g_autofree char *source = node != NULL ? cohesion_evidence_dup_source_note (node, self->language) : NULL;
  guint start;

  if (source == NULL)
    return;
  g_string_append (words, "\u00a0");
  start = (guint) words->len;
  g_string_append_printf (
      words, "[%u]", cohesion_notes_take (cohesion_notes_of (self->blocks), cohesion_node_get_id (node)));
  cohesion_text_mark_reference (text, start, (guint) words->len, ANCHOR);
}

static const char *
get_address (CohesionNode *node)
{
  return cohesion_report_writer_get (node, cohesion_node_is (node, COHESION_KIND_EVIDENCE)
                                               ? COHESION_EVIDENCE_URL
                                               : COHESION_DEFINITION_SOURCE_URL);
}

/* A file beside the document is nowhere for the readers of a report. */
static gboolean
can_be_followed (const char *address)
{
  const char *scheme = address != NULL ? g_uri_peek_scheme (address) : NULL;

  return scheme != NULL && (g_str_equal (scheme, "https") || g_str_equal (scheme, "http"));
}

static void
add_way_back (CohesionReportWriter *self, CohesionText *text, const CohesionNote *note)
{
  /* Translators: leads from a source at the end of a report back to the part that cites it first; %s is the
   * heading of that part */
  const char *format = cohesion_report_writer_say (self, NC_ ("report", "Cited under “%s”"));
  g_autofree char *words = cohesion_language_fill (format, note->heading, NULL);

  cohesion_text_append (text, " ");
  cohesion_text_append_reference (text, words, note->anchor);
}

static CohesionText *
make_source (CohesionReportWriter *self, const CohesionNote *note, CohesionNode *node)
{
  g_autofree char *words = cohesion_evidence_dup_source_note (node, self->language);
  CohesionText *text = cohesion_report_writer_own (self, words);
  const char *address = get_address (node);

  if (can_be_followed (address))
    {
      cohesion_text_append (text, " ");
      cohesion_text_append_link (text, address, address);
    }
  if (note->anchor != NULL)
    add_way_back (self, text, note);
  cohesion_text_set_source (text, note->id,
                            cohesion_node_is (node, COHESION_KIND_EVIDENCE) ? "source.title" : "source");
  return text;
}

/**
 * cohesion_report_writer_add_sources:
 * @self: a writer that has written the rest of the report
 *
 * Adds the list of what the report cites, if it cites anything.
 */
void
cohesion_report_writer_add_sources (CohesionReportWriter *self)
{
  const CohesionNotes *notes = cohesion_notes_of (self->blocks);
  CohesionBlock *list;

  if (cohesion_notes_get_n (notes) == 0)
    return;
  cohesion_report_writer_heading (self, 2, FALSE, NC_ ("report", "Sources"));
  cohesion_blocks_name_heading (self->blocks, ANCHOR);
  list = cohesion_blocks_add_list (self->blocks, COHESION_LIST_DECIMAL);
  for (guint i = 0; i < cohesion_notes_get_n (notes); i++)
    {
      const CohesionNote *note = cohesion_notes_get (notes, i);

      cohesion_block_add_item (list,
                               make_source (self, note, cohesion_tree_lookup_live (self->tree, note->id)));
    }
}
