#include "config.h"

#include "cohesion-decision-report-private.h"
#include "cohesion-report-text.h"

#include <glib/gi18n.h>

#undef NC_
#define NC_(context, text) text

/* The kinds of implications under “Other implications”, in the order of the template; the label is that of
 * the choice in the model. */
static const char *const other_kinds[] = { "risk",   "contractual", "staffing", "equality", "safeguarding",
                                           "health", "crime",       "property", "climate",  "corporate" };

static gboolean
is_of_kind (CohesionNode *implication, const char *kind)
{
  return g_strcmp0 (cohesion_report_writer_get (implication, COHESION_IMPLICATION_KIND), kind) == 0;
}

static CohesionNode *
find_implication (CohesionDecisionReport *self, const char *kind)
{
  CohesionList *implications = self->report != NULL
                                   ? cohesion_node_get_list (self->report, COHESION_REPORT_LIST_IMPLICATIONS)
                                   : NULL;

  for (guint i = 0; implications != NULL && i < cohesion_list_get_length (implications); i++)
    if (is_of_kind (cohesion_list_get (implications, i), kind))
      return cohesion_list_get (implications, i);
  return NULL;
}

/* “Implications completed by: name, post”. */
static void
add_sign_off (CohesionDecisionReport *self, CohesionNode *implication)
{
  const CohesionReportWriter *writer = &self->writer;
  const char *by = cohesion_report_writer_get (implication, COHESION_IMPLICATION_BY);
  const char *post = cohesion_report_writer_get (implication, COHESION_IMPLICATION_POST);
  g_autofree char *both = NULL;
  CohesionText *text;

  if (by == NULL && post == NULL)
    {
      cohesion_blocks_add_paragraph (
          self->writer.blocks,
          cohesion_report_writer_missing (writer, implication, COHESION_IMPLICATION_BY,
                                          _ ("Say who completed these implications."), NULL));
      return;
    }
  text = cohesion_text_new (
      cohesion_report_writer_say (writer, NC_ ("report", "Implications completed by: ")));
  if (by != NULL && post != NULL)
    both = cohesion_report_fill (cohesion_report_writer_say (writer, NC_ ("report", "%1$s, %2$s")), by, post,
                                 NULL);
  cohesion_text_append (text, both != NULL ? both : by != NULL ? by : post);
  cohesion_text_set_source (text, cohesion_node_get_id (implication), "by");
  cohesion_blocks_add_lead_in (self->writer.blocks, text);
}

static void
add_clearance_note (CohesionDecisionReport *self, CohesionNode *implication)
{
  if (cohesion_node_get_boolean (implication, COHESION_IMPLICATION_CLEARED))
    return;
  cohesion_blocks_add_paragraph (
      self->writer.blocks,
      cohesion_report_writer_missing (&self->writer, implication, COHESION_IMPLICATION_CLEARED,
                                      _ ("These implications are not cleared yet."), NULL));
}

static void
add_implication (CohesionDecisionReport *self, CohesionNode *implication)
{
  add_sign_off (self, implication);
  if (!cohesion_report_writer_add (&self->writer, implication, COHESION_IMPLICATION_TEXT))
    cohesion_blocks_add_paragraph (self->writer.blocks,
                                   cohesion_report_writer_missing (
                                       &self->writer, implication, COHESION_IMPLICATION_TEXT,
                                       _ ("Write down the implications."), NC_ ("report", "None recorded.")));
  add_clearance_note (self, implication);
}

/* Money and law have chapters of their own, empty or not. */
static void
add_chapter (CohesionDecisionReport *self, const char *heading, const char *kind, const char *hint)
{
  CohesionNode *implication = find_implication (self, kind);

  cohesion_report_writer_heading (&self->writer, 2, TRUE, heading);
  if (implication != NULL)
    add_implication (self, implication);
  else
    cohesion_blocks_add_paragraph (self->writer.blocks, cohesion_report_writer_missing (
                                                            &self->writer, self->report, COHESION_REPORT_KIND,
                                                            hint, NC_ ("report", "None recorded.")));
}

static const char *
get_kind_label (CohesionDecisionReport *self, const char *kind)
{
  const CohesionField *field =
      &cohesion_kind_get (COHESION_KIND_IMPLICATION)->fields[COHESION_IMPLICATION_KIND];

  return cohesion_report_text (self->writer.language, "choice",
                               cohesion_field_find_choice (field, kind)->label);
}

/* Those that apply have a part each; the others are named with “None recorded”. */
static void
add_other_implications (CohesionDecisionReport *self)
{
  CohesionBlock *labels = NULL;
  gboolean any = FALSE;

  cohesion_report_writer_heading (&self->writer, 2, TRUE, NC_ ("report", "Other implications"));
  for (guint i = 0; i < G_N_ELEMENTS (other_kinds); i++)
    {
      CohesionNode *implication = find_implication (self, other_kinds[i]);

      if (implication == NULL)
        continue;
      cohesion_blocks_add_heading (self->writer.blocks, 3, TRUE,
                                   cohesion_text_new (get_kind_label (self, other_kinds[i])));
      add_implication (self, implication);
      any = TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (other_kinds); i++)
    {
      if (find_implication (self, other_kinds[i]) != NULL)
        continue;
      if (labels == NULL && any)
        /* Translators: heading of the implications of a report that do not apply */
        cohesion_report_writer_heading (&self->writer, 3, TRUE, NC_ ("report", "Others"));
      if (labels == NULL)
        labels = cohesion_blocks_add_labels (self->writer.blocks);
      cohesion_block_add_pair (
          labels, get_kind_label (self, other_kinds[i]),
          cohesion_report_writer_missing (&self->writer, self->report, COHESION_REPORT_KIND,
                                          _ ("Add them if there are any."), NC_ ("report", "None recorded")));
    }
}

/**
 * cohesion_decision_report_add_implications:
 * @self: a report
 *
 * Adds the implications: financial, legal and others.
 */
void
cohesion_decision_report_add_implications (CohesionDecisionReport *self)
{
  add_chapter (self, NC_ ("report", "Financial implications"), "finance",
               _ ("Ask finance for their implications."));
  cohesion_decision_report_add_funding (self);
  add_chapter (self, NC_ ("report", "Legal implications"), "legal",
               _ ("Ask legal services for their implications."));
  add_other_implications (self);
}

static gboolean
is_public (CohesionNode *document)
{
  return !cohesion_node_has_value (document, COHESION_DOCUMENT_LINK_PUBLIC) ||
         cohesion_node_get_boolean (document, COHESION_DOCUMENT_LINK_PUBLIC);
}

/* The papers that the report names; if it names none, those of the kind that the strategy has. */
static GPtrArray *
collect_papers (CohesionDecisionReport *self, guint field, const char *kind)
{
  CohesionList *documents = cohesion_tree_get_list (self->tree, COHESION_DOCUMENT_LIST_DOCUMENTS);
  g_autoptr (GPtrArray) named = self->report != NULL ? cohesion_node_get_references (self->report, field)
                                                     : NULL;
  GPtrArray *papers = g_ptr_array_new ();

  for (guint i = 0; named != NULL && i < named->len; i++)
    if (is_public (g_ptr_array_index (named, i)))
      g_ptr_array_add (papers, g_ptr_array_index (named, i));
  for (guint i = 0; (named == NULL || named->len == 0) && i < cohesion_list_get_length (documents); i++)
    {
      CohesionNode *document = cohesion_list_get (documents, i);

      if (g_strcmp0 (cohesion_report_writer_get (document, COHESION_DOCUMENT_LINK_KIND), kind) == 0 &&
          is_public (document))
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
      g_autofree char *brackets = cohesion_report_fill (
          cohesion_report_writer_say (&self->writer, NC_ ("report", " (%s)")), size, NULL);

      cohesion_text_append (text, brackets);
    }
  cohesion_text_set_source (text, cohesion_node_get_id (document), "title");
  return text;
}

static void
add_none (CohesionDecisionReport *self, guint field, const char *hint)
{
  cohesion_blocks_add_paragraph (
      self->writer.blocks,
      cohesion_report_writer_missing (&self->writer, self->report, field, hint, NC_ ("report", "None")));
}

/* “Appendix 1”; a number that is more than one stays as it was written. */
static char *
format_appendix (CohesionDecisionReport *self, CohesionNode *document, guint position)
{
  const char *number = cohesion_report_writer_get (document, COHESION_DOCUMENT_LINK_NUMBER);
  g_autofree char *derived = g_strdup_printf ("%u", position + 1);

  if (number != NULL && strlen (number) > 3)
    return g_strdup (number);
  /* Translators: %s is a number or a letter */
  return cohesion_report_fill (cohesion_report_writer_say (&self->writer, NC_ ("report", "Appendix %s")),
                               number != NULL ? number : derived, NULL);
}

static void
add_appendices (CohesionDecisionReport *self)
{
  g_autoptr (GPtrArray) papers = collect_papers (self, COHESION_REPORT_APPENDICES, "appendix");
  CohesionBlock *labels;

  cohesion_report_writer_heading (&self->writer, 2, FALSE, NC_ ("report", "List of appendices"));
  if (papers->len == 0)
    {
      add_none (self, COHESION_REPORT_APPENDICES, _ ("Name the appendices, the strategy itself among them."));
      return;
    }
  labels = cohesion_blocks_add_labels (self->writer.blocks);
  for (guint i = 0; i < papers->len; i++)
    {
      CohesionNode *document = g_ptr_array_index (papers, i);
      g_autofree char *label = format_appendix (self, document, i);

      cohesion_block_add_pair (labels, label, make_paper (self, document));
    }
}

/**
 * cohesion_decision_report_add_papers:
 * @self: a report
 *
 * Adds the background papers and the list of appendices.
 */
void
cohesion_decision_report_add_papers (CohesionDecisionReport *self)
{
  g_autoptr (GPtrArray) papers = collect_papers (self, COHESION_REPORT_BACKGROUND_PAPERS, "background");
  CohesionBlock *list = NULL;

  cohesion_report_writer_heading (
      &self->writer, 2, FALSE,
      NC_ ("report", "Public background papers used in the preparation of the report"));
  if (papers->len == 0)
    add_none (self, COHESION_REPORT_BACKGROUND_PAPERS, _ ("Name the papers that the report relies on."));
  else
    list = cohesion_blocks_add_list (self->writer.blocks, COHESION_LIST_BULLET);
  for (guint i = 0; i < papers->len; i++)
    cohesion_block_add_item (list, make_paper (self, g_ptr_array_index (papers, i)));
  add_appendices (self);
}
