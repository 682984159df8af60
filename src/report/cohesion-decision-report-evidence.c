#include "config.h"

#include "cohesion-decision-report-private.h"

#include "model/cohesion-language.h"
#include "model/cohesion-quantity.h"

#include <glib/gi18n.h>

#undef NC_
#define NC_(context, text) text

/* What is known, what words mean, and what people have said. */

static const char *
say (const CohesionDecisionReport *self, const char *msgid)
{
  return cohesion_report_writer_say (&self->writer, msgid);
}

static gboolean
is_web_address (const char *address)
{
  return address != NULL && (g_str_has_prefix (address, "http://") || g_str_has_prefix (address, "https://"));
}

static CohesionList *
get_list (const CohesionDecisionReport *self, guint list)
{
  return cohesion_tree_get_list (self->tree, list);
}

/**
 * cohesion_decision_report_make_figure:
 * @self: a report
 * @evidence: a statistic
 *
 * Returns: (transfer full): its figure, and below it of whom and where
 */
CohesionText *
cohesion_decision_report_make_figure (const CohesionDecisionReport *self, CohesionNode *evidence)
{
  g_autofree char *words = cohesion_evidence_dup_figure (evidence, self->writer.language);
  CohesionText *text;

  if (words == NULL)
    return cohesion_report_writer_missing (&self->writer, evidence, COHESION_EVIDENCE_VALUE,
                                           _ ("Write down the figure."), NC_ ("report", "None recorded"));
  text = cohesion_text_new (words);
  cohesion_decision_report_append_field (self, text, evidence, COHESION_EVIDENCE_POPULATION);
  cohesion_decision_report_append_field (self, text, evidence, COHESION_EVIDENCE_GEOGRAPHY);
  cohesion_text_set_source (text, cohesion_node_get_id (evidence), "value");
  return text;
}

/* The time that the figure is of; where nobody knows, when it was published. */
static CohesionText *
make_year (const CohesionDecisionReport *self, CohesionNode *evidence)
{
  g_autofree char *span = cohesion_decision_report_format_span (self, evidence, COHESION_EVIDENCE_PERIOD,
                                                                COHESION_EVIDENCE_PERIOD_END);
  g_autoptr (CohesionText)
      published = cohesion_report_writer_date (&self->writer, evidence, COHESION_EVIDENCE_PUBLISHED);
  g_autofree char *words = NULL;
  CohesionText *text;

  if (span == NULL && published == NULL)
    return cohesion_report_writer_missing (&self->writer, evidence, COHESION_EVIDENCE_PERIOD,
                                           _ ("Say of which year the figure is."),
                                           NC_ ("report", "None recorded"));
  if (span == NULL)
    /* Translators: of a figure whose own date is not known; %s is when its source was published */
    words = cohesion_language_fill (say (self, NC_ ("report", "Published %s")), published->text, NULL);
  text = cohesion_text_new (span != NULL ? span : words);
  cohesion_text_set_source (text, cohesion_node_get_id (evidence), "period");
  return text;
}

/* “Census 2021 (Office for National Statistics)”. */
static char *
format_source (const CohesionDecisionReport *self, const char *title, const char *publisher)
{
  if (title != NULL && publisher != NULL)
    /* Translators: a publication, then who published it */
    return cohesion_language_fill (say (self, NC_ ("report", "%1$s (%2$s)")), title, publisher, NULL);
  return g_strdup (title != NULL ? title : publisher);
}

/**
 * cohesion_decision_report_make_source:
 * @self: a report
 * @evidence: a statistic
 *
 * Returns: (transfer full): where its figure comes from, leading there
 */
CohesionText *
cohesion_decision_report_make_source (const CohesionDecisionReport *self, CohesionNode *evidence)
{
  const char *address = cohesion_report_writer_get (evidence, COHESION_EVIDENCE_URL);
  g_autofree char *words = format_source (self,
                                          cohesion_report_writer_get (evidence, COHESION_EVIDENCE_SOURCE),
                                          cohesion_report_writer_get (evidence, COHESION_EVIDENCE_PUBLISHER));
  CohesionText *text;

  if (words == NULL)
    return cohesion_report_writer_missing (&self->writer, evidence, COHESION_EVIDENCE_SOURCE,
                                           _ ("Say where the figure comes from."),
                                           NC_ ("report", "None recorded"));
  text = cohesion_report_writer_own (&self->writer, is_web_address (address) ? NULL : words);
  if (is_web_address (address))
    cohesion_text_append_link (text, words, address);
  cohesion_text_set_source (text, cohesion_node_get_id (evidence), "source.title");
  return text;
}

static CohesionText *
make_statement (const CohesionDecisionReport *self, CohesionNode *evidence)
{
  CohesionText *text = cohesion_report_writer_words (&self->writer, evidence, COHESION_EVIDENCE_STATEMENT);
  const char *note = cohesion_report_writer_get (evidence, COHESION_EVIDENCE_NOTE);

  if (text == NULL)
    return cohesion_report_writer_missing (&self->writer, evidence, COHESION_EVIDENCE_STATEMENT,
                                           _ ("Write down what the figure says."),
                                           NC_ ("report", "None recorded"));
  if (note != NULL)
    {
      cohesion_text_append (text, "\n");
      cohesion_text_append (text, note);
    }
  return text;
}

/**
 * cohesion_decision_report_add_evidence:
 * @self: a report
 *
 * Adds the statistics, if there are any: what they say, the figure, its year and its source.
 *
 * Returns: whether there were any
 */
gboolean
cohesion_decision_report_add_evidence (CohesionDecisionReport *self)
{
  CohesionList *evidence = get_list (self, COHESION_DOCUMENT_LIST_EVIDENCE);
  guint n = cohesion_list_get_length (evidence);
  CohesionTable *table;

  if (n == 0)
    return FALSE;
  cohesion_report_writer_heading (&self->writer, 3, TRUE, NC_ ("report", "Evidence"));
  table = cohesion_decision_report_add_table (self, NC_ ("report", "What is known"));
  cohesion_decision_report_add_column (self, table, NC_ ("report", "Statement"), 2);
  cohesion_decision_report_add_column (self, table, NC_ ("report", "Figure"), 0.7);
  cohesion_decision_report_add_column (self, table, NC_ ("report", "Year"), 0.8);
  cohesion_decision_report_add_column (self, table, NC_ ("report", "Source"), 1.3);
  for (guint i = 0; i < n; i++)
    {
      CohesionNode *node = cohesion_list_get (evidence, i);

      cohesion_table_add_cell (table, make_statement (self, node));
      cohesion_table_add_cell (table, cohesion_decision_report_make_figure (self, node));
      cohesion_table_add_cell (table, make_year (self, node));
      cohesion_table_add_cell (table, cohesion_decision_report_make_source (self, node));
    }
  return TRUE;
}

/* The post of the speaker, or else how the speaker is described: a name is for nobody to read. */
static const char *
get_speaker (CohesionNode *quote)
{
  CohesionNode *speaker = cohesion_node_get_reference (quote, COHESION_QUOTE_SPEAKER);
  const char *role = speaker != NULL ? cohesion_report_writer_get (speaker, COHESION_PARTY_ROLE) : NULL;

  return role != NULL ? role : cohesion_report_writer_get (quote, COHESION_QUOTE_SPEAKER_TEXT);
}

/* “News page, 17 October 2019”, or as much of it as is known. */
static char *
format_occasion (const CohesionDecisionReport *self, CohesionNode *quote)
{
  const char *source = cohesion_report_writer_get (quote, COHESION_QUOTE_SOURCE);
  g_autoptr (CohesionText) date = cohesion_report_writer_date (&self->writer, quote, COHESION_QUOTE_DATE);

  if (source != NULL && date != NULL)
    /* Translators: where something was said, and when */
    return cohesion_language_fill (say (self, NC_ ("report", "%1$s, %2$s")), source, date->text, NULL);
  return g_strdup (source != NULL ? source : date != NULL ? date->text : NULL);
}

static CohesionText *
make_speaker (const CohesionDecisionReport *self, CohesionNode *quote)
{
  const char *speaker = get_speaker (quote);
  g_autofree char *occasion = format_occasion (self, quote);
  g_autofree char *words = NULL;
  CohesionText *text;

  if (speaker == NULL)
    return cohesion_report_writer_missing (&self->writer, quote, COHESION_QUOTE_SPEAKER,
                                           _ ("Say who said this."), NC_ ("report", "Not named"));
  if (occasion != NULL)
    /* Translators: who said something, then where and when */
    words = cohesion_language_fill (say (self, NC_ ("report", "%1$s (%2$s)")), speaker, occasion, NULL);
  text = cohesion_report_writer_own (&self->writer, words != NULL ? words : speaker);
  cohesion_text_set_source (text, cohesion_node_get_id (quote), "speaker");
  return text;
}

/**
 * cohesion_decision_report_add_quotation:
 * @self: a report
 * @node: a node
 * @field: one with words that are quoted
 *
 * Adds them as a quotation, a block for each of their paragraphs.
 */
void
cohesion_decision_report_add_quotation (CohesionDecisionReport *self, CohesionNode *node, guint field)
{
  const char *words = cohesion_report_writer_get (node, field);
  g_auto (GStrv) paragraphs = g_strsplit (words != NULL ? words : "", "\n\n", -1);

  for (char **paragraph = paragraphs; *paragraph != NULL; paragraph++)
    {
      CohesionText *text;

      if (*g_strstrip (*paragraph) == '\0')
        continue;
      text = cohesion_report_writer_rich (&self->writer, *paragraph);
      cohesion_text_set_source (text, cohesion_node_get_id (node),
                                cohesion_node_get_kind (node)->fields[field].json);
      cohesion_blocks_add_quote (self->writer.blocks, text);
    }
}

/**
 * cohesion_decision_report_has_quotes:
 * @self: a report
 *
 * Returns: whether anybody is quoted
 */
gboolean
cohesion_decision_report_has_quotes (const CohesionDecisionReport *self)
{
  CohesionList *quotes = get_list (self, COHESION_DOCUMENT_LIST_QUOTES);

  for (guint i = 0; i < cohesion_list_get_length (quotes); i++)
    if (cohesion_report_writer_has (cohesion_list_get (quotes, i), COHESION_QUOTE_TEXT))
      return TRUE;
  return FALSE;
}

/**
 * cohesion_decision_report_add_quotes_alone:
 * @self: a report
 *
 * Adds what people have said, under the post of who said it.
 */
void
cohesion_decision_report_add_quotes_alone (CohesionDecisionReport *self)
{
  CohesionList *quotes = get_list (self, COHESION_DOCUMENT_LIST_QUOTES);

  for (guint i = 0; i < cohesion_list_get_length (quotes); i++)
    {
      CohesionNode *quote = cohesion_list_get (quotes, i);

      if (!cohesion_report_writer_has (quote, COHESION_QUOTE_TEXT))
        continue;
      cohesion_blocks_add_lead_in (self->writer.blocks, make_speaker (self, quote));
      cohesion_decision_report_add_quotation (self, quote, COHESION_QUOTE_TEXT);
    }
}

/**
 * cohesion_decision_report_add_quotes:
 * @self: a report
 *
 * Adds what people have said under a heading of its own.
 *
 * Returns: whether there was anything
 */
gboolean
cohesion_decision_report_add_quotes (CohesionDecisionReport *self)
{
  if (!cohesion_decision_report_has_quotes (self))
    return FALSE;
  cohesion_report_writer_heading (&self->writer, 3, TRUE, NC_ ("report", "What has been said"));
  cohesion_decision_report_add_quotes_alone (self);
  return TRUE;
}

static void
add_label (CohesionDecisionReport *self, CohesionBlock **labels, const char *label, CohesionText *value)
{
  if (value == NULL)
    return;
  if (*labels == NULL)
    *labels = cohesion_blocks_add_labels (self->writer.blocks);
  cohesion_block_add_pair (*labels, say (self, label), value);
}

static CohesionText *
make_definition_source (const CohesionDecisionReport *self, CohesionNode *definition)
{
  const char *source = cohesion_report_writer_get (definition, COHESION_DEFINITION_SOURCE);
  const char *address = cohesion_report_writer_get (definition, COHESION_DEFINITION_SOURCE_URL);
  CohesionText *text;

  if (source == NULL)
    return cohesion_report_writer_missing (&self->writer, definition, COHESION_DEFINITION_SOURCE,
                                           _ ("Say whose definition it is."), NULL);
  text = cohesion_report_writer_own (&self->writer, is_web_address (address) ? NULL : source);
  if (is_web_address (address))
    cohesion_text_append_link (text, source, address);
  cohesion_text_set_source (text, cohesion_node_get_id (definition), "source");
  return text;
}

/* By whom it was adopted: the decision, or the one that the resolution belongs to. */
static CohesionText *
make_adopted_by (const CohesionDecisionReport *self, CohesionNode *definition)
{
  CohesionNode *node = cohesion_node_get_reference (definition, COHESION_DEFINITION_DECISION);

  if (node != NULL && cohesion_node_is (node, COHESION_KIND_RESOLUTION))
    node = cohesion_node_get_parent (node);
  return node != NULL ? cohesion_report_writer_words (&self->writer, node, COHESION_DECISION_TITLE) : NULL;
}

/**
 * cohesion_decision_report_add_term:
 * @self: a report
 * @definition: a definition
 *
 * Adds the word that is defined, which stands over what it means.
 */
void
cohesion_decision_report_add_term (CohesionDecisionReport *self, CohesionNode *definition)
{
  const char *term = cohesion_report_writer_get (definition, COHESION_DEFINITION_TERM);
  CohesionText *text;

  if (term == NULL)
    return;
  text = cohesion_report_writer_own (&self->writer, NULL);
  cohesion_text_append_bold (text, term);
  cohesion_text_set_source (text, cohesion_node_get_id (definition), "term");
  cohesion_blocks_add_lead_in (self->writer.blocks, text);
}

/**
 * cohesion_decision_report_add_definition:
 * @self: a report
 * @definition: a definition
 *
 * Adds what a word means, and whose definition that is.
 */
void
cohesion_decision_report_add_definition (CohesionDecisionReport *self, CohesionNode *definition)
{
  CohesionBlock *labels = NULL;

  cohesion_decision_report_add_quotation (self, definition, COHESION_DEFINITION_TEXT);
  add_label (self, &labels, NC_ ("report", "Source"), make_definition_source (self, definition));
  add_label (self, &labels, NC_ ("report", "Published"),
             cohesion_report_writer_date (&self->writer, definition, COHESION_DEFINITION_PUBLISHED));
  add_label (self, &labels, NC_ ("report", "Adopted"),
             cohesion_report_writer_date (&self->writer, definition, COHESION_DEFINITION_ADOPTED_ON));
  add_label (self, &labels, NC_ ("report", "By the decision"), make_adopted_by (self, definition));
}

static void
add_definitions (CohesionDecisionReport *self, gboolean adopted, const char *heading)
{
  CohesionList *definitions = get_list (self, COHESION_DOCUMENT_LIST_DEFINITIONS);
  gboolean any = FALSE;

  for (guint i = 0; i < cohesion_list_get_length (definitions); i++)
    {
      CohesionNode *definition = cohesion_list_get (definitions, i);

      if (!cohesion_report_writer_has (definition, COHESION_DEFINITION_TERM) ||
          cohesion_node_get_boolean (definition, COHESION_DEFINITION_ADOPTED) != adopted)
        continue;
      if (!any)
        cohesion_report_writer_heading (&self->writer, 3, TRUE, heading);
      any = TRUE;
      cohesion_decision_report_add_term (self, definition);
      cohesion_decision_report_add_definition (self, definition);
    }
}

/**
 * cohesion_decision_report_add_definitions:
 * @self: a report
 *
 * Adds the definitions that the council has adopted, and then the others that the strategy uses.
 */
void
cohesion_decision_report_add_definitions (CohesionDecisionReport *self)
{
  add_definitions (self, TRUE, NC_ ("report", "Definitions adopted"));
  add_definitions (self, FALSE, NC_ ("report", "Definitions used"));
}
