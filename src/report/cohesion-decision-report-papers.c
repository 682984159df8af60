#include "config.h"

#include "cohesion-decision-report-private.h"

#include "model/cohesion-language.h"

#include <glib/gi18n.h>

#undef NC_
#define NC_(context, text) text

/**
 * cohesion_decision_report_may_name:
 * @document: a paper
 *
 * Returns: whether the public may see it
 */
gboolean
cohesion_decision_report_may_name (CohesionNode *document)
{
  return !cohesion_node_has_value (document, COHESION_DOCUMENT_LINK_PUBLIC) ||
         cohesion_node_get_boolean (document, COHESION_DOCUMENT_LINK_PUBLIC);
}

/* The papers that the report names; if it names none, those of the kind that the strategy has. */
static GPtrArray *
collect_papers (const CohesionDecisionReport *self, guint field, const char *kind)
{
  CohesionList *documents = cohesion_tree_get_list (self->tree, COHESION_DOCUMENT_LIST_DOCUMENTS);
  g_autoptr (GPtrArray) named = self->report != NULL ? cohesion_node_get_references (self->report, field)
                                                     : NULL;
  GPtrArray *papers = g_ptr_array_new ();

  for (guint i = 0; named != NULL && i < named->len; i++)
    if (cohesion_decision_report_may_name (g_ptr_array_index (named, i)))
      g_ptr_array_add (papers, g_ptr_array_index (named, i));
  for (guint i = 0; (named == NULL || named->len == 0) && i < cohesion_list_get_length (documents); i++)
    {
      CohesionNode *document = cohesion_list_get (documents, i);

      if (g_strcmp0 (cohesion_report_writer_get (document, COHESION_DOCUMENT_LINK_KIND), kind) == 0 &&
          cohesion_decision_report_may_name (document))
        g_ptr_array_add (papers, document);
    }
  return papers;
}

/* The title, leading to where the paper is, and its size, which a reader wants to know before. */
static CohesionText *
make_paper (CohesionDecisionReport *self, CohesionNode *document)
{
  const char *title = cohesion_report_writer_get (document, COHESION_DOCUMENT_LINK_TITLE);
  const char *uri = cohesion_report_writer_get (document, COHESION_DOCUMENT_LINK_URI);
  const char *size = cohesion_report_writer_get (document, COHESION_DOCUMENT_LINK_SIZE);
  CohesionText *text;

  if (title == NULL)
    return cohesion_report_writer_missing (&self->writer, document, COHESION_DOCUMENT_LINK_TITLE,
                                           _ ("Give the paper a title."), NULL);
  text = cohesion_report_writer_own (&self->writer, NULL);
  if (uri != NULL && g_str_has_prefix (uri, "http"))
    cohesion_text_append_link (text, title, uri);
  else
    cohesion_text_append (text, title);
  if (size != NULL)
    {
      g_autofree char *brackets = cohesion_language_fill (
          cohesion_report_writer_say (&self->writer, NC_ ("report", " (%s)")), size, NULL);

      cohesion_text_append (text, brackets);
    }
  cohesion_text_set_source (text, cohesion_node_get_id (document), "title");
  return text;
}

static void
add_none (CohesionDecisionReport *self, guint field, const char *hint)
{
  cohesion_blocks_add_paragraph (self->writer.blocks,
                                 cohesion_report_writer_missing (&self->writer, self->report, field, hint,
                                                                 NC_ ("report", "None recorded.")));
}

/**
 * cohesion_decision_report_collect_appendices:
 * @self: a report
 *
 * Returns: (transfer container) (element-type CohesionNode): its appendices, those that the public may see
 */
GPtrArray *
cohesion_decision_report_collect_appendices (const CohesionDecisionReport *self)
{
  return collect_papers (self, COHESION_REPORT_APPENDICES, "appendix");
}

/**
 * cohesion_decision_report_format_appendix:
 * @self: a report
 * @document: an appendix
 * @position: its place among the appendices, from 0
 *
 * Returns: (transfer full): “Appendix 1”; a number that is more than one stays as it was written
 */
char *
cohesion_decision_report_format_appendix (const CohesionDecisionReport *self,
                                          CohesionNode *document,
                                          guint position)
{
  const char *number = cohesion_report_writer_get (document, COHESION_DOCUMENT_LINK_NUMBER);
  g_autofree char *derived = g_strdup_printf ("%u", position + 1);

  if (number != NULL && strlen (number) > 3)
    return g_strdup (number);
  /* Translators: %s is a number or a letter */
  return cohesion_language_fill (cohesion_report_writer_say (&self->writer, NC_ ("report", "Appendix %s")),
                                 number != NULL ? number : derived, NULL);
}

/**
 * cohesion_decision_report_add_appendices:
 * @self: a report
 * @part: of the template
 *
 * Adds the list of appendices.
 */
void
cohesion_decision_report_add_appendices (CohesionDecisionReport *self, const CohesionDecisionPart *part)
{
  g_autoptr (GPtrArray) papers = cohesion_decision_report_collect_appendices (self);
  CohesionBlock *labels;

  cohesion_decision_report_begin (self, part, TRUE);
  if (papers->len == 0)
    {
      add_none (self, COHESION_REPORT_APPENDICES, _ (part->hint));
      return;
    }
  labels = cohesion_blocks_add_labels (self->writer.blocks);
  for (guint i = 0; i < papers->len; i++)
    {
      CohesionNode *document = g_ptr_array_index (papers, i);
      g_autofree char *label = cohesion_decision_report_format_appendix (self, document, i);

      cohesion_block_add_pair (labels, label, make_paper (self, document));
    }
}

/**
 * cohesion_decision_report_add_papers:
 * @self: a report
 * @part: of the template
 *
 * Adds the background papers.
 */
void
cohesion_decision_report_add_papers (CohesionDecisionReport *self, const CohesionDecisionPart *part)
{
  g_autoptr (GPtrArray) papers = collect_papers (self, COHESION_REPORT_BACKGROUND_PAPERS, "background");
  CohesionBlock *list;

  cohesion_decision_report_begin (self, part, TRUE);
  if (papers->len == 0)
    {
      add_none (self, COHESION_REPORT_BACKGROUND_PAPERS, _ (part->hint));
      return;
    }
  list = cohesion_blocks_add_list (self->writer.blocks, COHESION_LIST_BULLET);
  for (guint i = 0; i < papers->len; i++)
    cohesion_block_add_item (list, make_paper (self, g_ptr_array_index (papers, i)));
}
