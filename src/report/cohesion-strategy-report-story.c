#include "config.h"

#include "cohesion-strategy-report-private.h"

#include "model/cohesion-evidence.h"
#include "model/cohesion-language.h"

#include <glib/gi18n.h>

#undef NC_
#define NC_(context, text) text

/* How the strategy came to be, and what it belongs to. */

static const char *
say (const CohesionDecisionReport *self, const char *msgid)
{
  return cohesion_report_writer_say (&self->writer, msgid);
}

static guint
count (const CohesionDecisionReport *self, guint list)
{
  return cohesion_node_get_n_children (cohesion_tree_get_root (self->tree), list);
}

static void
add_foreword (CohesionDecisionReport *self, CohesionNode *foreword)
{
  CohesionText *post = cohesion_strategy_report_make_post (self, foreword, COHESION_FOREWORD_AUTHOR);
  CohesionText *signature;

  cohesion_report_writer_add (&self->writer, foreword, COHESION_FOREWORD_TEXT);
  if (post == NULL)
    return;
  signature = cohesion_report_writer_own (&self->writer, NULL);
  cohesion_text_append_bold (signature, post->text);
  cohesion_text_set_source (signature, post->node, post->field);
  cohesion_text_free (post);
  cohesion_blocks_add_paragraph (self->writer.blocks, signature);
}

/**
 * cohesion_strategy_report_add_forewords:
 * @self: a report
 * @part: of the document
 *
 * Adds the forewords, each with the post of its author.
 */
void
cohesion_strategy_report_add_forewords (CohesionDecisionReport *self, const CohesionDecisionPart *part)
{
  CohesionList *forewords = cohesion_node_get_list (self->strategy, COHESION_STRATEGY_LIST_FOREWORDS);
  gboolean any = FALSE;

  for (guint i = 0; i < cohesion_list_get_length (forewords); i++)
    {
      CohesionNode *foreword = cohesion_list_get (forewords, i);

      if (!cohesion_report_writer_has (foreword, COHESION_FOREWORD_TEXT))
        continue;
      cohesion_decision_report_begin (self, part, TRUE);
      add_foreword (self, foreword);
      any = TRUE;
    }
  if (!any)
    cohesion_strategy_report_add_missing (self, part, "strategy");
}

/* “What we mean by “social integration””, where there is one word to explain. Returns whether the heading
 * says the word. */
static gboolean
begin_definitions (CohesionDecisionReport *self, const CohesionDecisionPart *part, CohesionList *definitions)
{
  const char *term = cohesion_list_get_length (definitions) == 1
                         ? cohesion_report_writer_get (cohesion_list_get (definitions, 0),
                                                       COHESION_DEFINITION_TERM)
                         : NULL;
  g_autofree char *words = NULL;

  if (term == NULL)
    {
      cohesion_decision_report_begin (self, part, TRUE);
      return FALSE;
    }
  /* Translators: heading; %s is a word that is defined */
  words = cohesion_language_fill (say (self, NC_ ("report", "What we mean by “%s”")), term, NULL);
  cohesion_blocks_add_heading (self->writer.blocks, part->level, FALSE, cohesion_text_new (words));
  return TRUE;
}

static void
add_definition (CohesionDecisionReport *self, CohesionNode *definition)
{
  CohesionNode *organisation = cohesion_tree_get_organisation (self->tree);
  const char *council = cohesion_report_writer_get (organisation, COHESION_ORGANISATION_NAME);
  g_autofree char *adopted = NULL;
  CohesionText *text;

  cohesion_decision_report_add_definition (self, definition);
  if (council == NULL || !cohesion_node_get_boolean (definition, COHESION_DEFINITION_ADOPTED))
    return;
  /* Translators: of a definition; %s is the name of a council */
  adopted = cohesion_language_fill (say (self, NC_ ("report", "Adopted by: %s")), council, NULL);
  text = cohesion_text_new (adopted);
  cohesion_text_set_source (text, cohesion_node_get_id (definition), "adopted");
  cohesion_blocks_add_paragraph (self->writer.blocks, text);
}

/**
 * cohesion_strategy_report_add_definitions:
 * @self: a report
 * @part: of the document
 *
 * Adds what the words that matter mean, and whose definitions these are.
 */
void
cohesion_strategy_report_add_definitions (CohesionDecisionReport *self, const CohesionDecisionPart *part)
{
  CohesionList *definitions = cohesion_tree_get_list (self->tree, COHESION_DOCUMENT_LIST_DEFINITIONS);
  gboolean named;

  if (cohesion_list_get_length (definitions) == 0)
    {
      cohesion_strategy_report_add_missing (self, part, "evidence");
      return;
    }
  named = begin_definitions (self, part, definitions);
  for (guint i = 0; i < cohesion_list_get_length (definitions); i++)
    {
      if (!named)
        cohesion_decision_report_add_term (self, cohesion_list_get (definitions, i));
      add_definition (self, cohesion_list_get (definitions, i));
    }
}

/* A sentence with its source behind it, which leads to where it can be read. */
static CohesionText *
make_sentence (const CohesionDecisionReport *self, CohesionNode *evidence)
{
  g_autofree char *citation = cohesion_evidence_dup_citation (evidence, self->writer.language);
  g_autofree char *note = cohesion_evidence_dup_source_note (evidence, self->writer.language);
  const char *address = cohesion_report_writer_get (evidence, COHESION_EVIDENCE_URL);
  const char *found = note != NULL ? g_strrstr (citation, note) : NULL;
  CohesionText *text = cohesion_report_writer_own (&self->writer, citation);

  if (found != NULL && address != NULL && g_str_has_prefix (address, "http"))
    cohesion_text_mark (text, (guint) (found - citation), (guint) (found - citation + strlen (note)), FALSE,
                        address);
  cohesion_text_set_source (text, cohesion_node_get_id (evidence), "statement");
  return text;
}

/**
 * cohesion_strategy_report_add_evidence:
 * @self: a report
 * @part: of the document
 *
 * Adds what is known as plain sentences, each with its source.
 */
void
cohesion_strategy_report_add_evidence (CohesionDecisionReport *self, const CohesionDecisionPart *part)
{
  CohesionList *evidence = cohesion_tree_get_list (self->tree, COHESION_DOCUMENT_LIST_EVIDENCE);
  CohesionBlock *list = NULL;

  for (guint i = 0; i < cohesion_list_get_length (evidence); i++)
    {
      CohesionNode *node = cohesion_list_get (evidence, i);

      if (!cohesion_report_writer_has (node, COHESION_EVIDENCE_STATEMENT))
        continue;
      if (list == NULL)
        {
          cohesion_decision_report_begin (self, part, TRUE);
          list = cohesion_blocks_add_list (self->writer.blocks, COHESION_LIST_BULLET);
        }
      cohesion_block_add_item (list, make_sentence (self, node));
    }
  if (list == NULL)
    cohesion_strategy_report_add_missing (self, part, "evidence");
}

/* What came of each engagement, in the words of the council. Returns whether there were any. */
static gboolean
add_findings (CohesionDecisionReport *self)
{
  CohesionList *engagements = cohesion_tree_get_list (self->tree, COHESION_DOCUMENT_LIST_ENGAGEMENTS);
  gboolean any = FALSE;

  for (guint i = 0; i < cohesion_list_get_length (engagements); i++)
    if (cohesion_report_writer_add (&self->writer, cohesion_list_get (engagements, i),
                                    COHESION_ENGAGEMENT_FINDINGS))
      any = TRUE;
  return any;
}

static gboolean
has_focuses (const CohesionDecisionReport *self)
{
  g_autoptr (GPtrArray)
      focuses = cohesion_node_collect (cohesion_tree_get_root (self->tree), COHESION_KIND_FOCUS);

  return focuses->len > 0;
}

/**
 * cohesion_strategy_report_add_consultation:
 * @self: a report
 * @part: of the document
 *
 * Adds who was asked, what they said and what came of it.
 */
void
cohesion_strategy_report_add_consultation (CohesionDecisionReport *self, const CohesionDecisionPart *part)
{
  if (count (self, COHESION_DOCUMENT_LIST_ENGAGEMENTS) == 0)
    {
      cohesion_strategy_report_add_missing (self, part, "consultation");
      return;
    }
  cohesion_decision_report_begin (self, part, TRUE);
  cohesion_decision_report_add_engagements (self);
  if (!add_findings (self) && !has_focuses (self))
    cohesion_blocks_add_paragraph (
        self->writer.blocks,
        cohesion_text_new (say (self, NC_ ("report", "What people said is not recorded one by one."))));
  cohesion_decision_report_add_focuses (self, NC_ ("report", "What you told us and what we did"),
                                        NC_ ("report", "What you told us"));
}

/**
 * cohesion_strategy_report_add_quotes:
 * @self: a report
 * @part: of the document
 *
 * Adds what people have said, if anything is quoted.
 */
void
cohesion_strategy_report_add_quotes (CohesionDecisionReport *self, const CohesionDecisionPart *part)
{
  if (!cohesion_decision_report_has_quotes (self))
    return;
  cohesion_decision_report_begin (self, part, TRUE);
  cohesion_decision_report_add_quotes_alone (self);
}

/**
 * cohesion_strategy_report_add_initiatives:
 * @self: a report
 * @part: of the document
 *
 * Adds what has been done already.
 */
void
cohesion_strategy_report_add_initiatives (CohesionDecisionReport *self, const CohesionDecisionPart *part)
{
  if (count (self, COHESION_DOCUMENT_LIST_INITIATIVES) == 0)
    {
      cohesion_strategy_report_add_missing (self, part, "evidence");
      return;
    }
  cohesion_decision_report_begin (self, part, TRUE);
  cohesion_decision_report_add_initiatives (self);
}

/**
 * cohesion_strategy_report_add_parents:
 * @self: a report
 * @part: of the document
 *
 * Adds the plans that the strategy belongs to, and the directions that it follows.
 */
void
cohesion_strategy_report_add_parents (CohesionDecisionReport *self, const CohesionDecisionPart *part)
{
  gboolean directed = cohesion_node_has_value (self->strategy, COHESION_STRATEGY_DIRECTIONS);

  if (!directed && cohesion_node_get_n_children (self->strategy, COHESION_STRATEGY_LIST_PARENTS) == 0)
    {
      cohesion_decision_report_begin (self, part, FALSE);
      cohesion_decision_report_add_note (self, part, self->strategy, COHESION_STRATEGY_DIRECTIONS,
                                         _ (part->hint));
      return;
    }
  cohesion_decision_report_begin (self, part, TRUE);
  cohesion_decision_report_add_parents (self);
  if (directed)
    cohesion_blocks_add_lead_in (
        self->writer.blocks,
        cohesion_text_new (say (self, NC_ ("report", "The strategy follows the council’s direction in:"))));
  cohesion_report_writer_add_strings (&self->writer, self->strategy, COHESION_STRATEGY_DIRECTIONS);
}

/**
 * cohesion_strategy_report_add_reporting:
 * @self: a report
 * @part: of the document
 *
 * Adds who answers for the strategy, and when and by whom it is looked at again.
 */
void
cohesion_strategy_report_add_reporting (CohesionDecisionReport *self, const CohesionDecisionPart *part)
{
  const CohesionReportWriter *writer = &self->writer;
  CohesionNode *strategy = self->strategy;
  CohesionText *cycle = cohesion_decision_report_make_review_cycle (self);
  CohesionBlock *labels = NULL;

  cohesion_decision_report_begin (self, part,
                                  cycle != NULL ||
                                      cohesion_report_writer_has (strategy, COHESION_STRATEGY_REVIEW_NEXT) ||
                                      cohesion_report_writer_has (strategy, COHESION_STRATEGY_REVIEW_BODY));
  if (cycle == NULL)
    cohesion_decision_report_add_note (self, part, strategy, COHESION_STRATEGY_REVIEW_MONTHS, _ (part->hint));
  cohesion_strategy_report_add_label (self, &labels, NC_ ("report", "Review"), cycle);
  cohesion_strategy_report_add_label (
      self, &labels, NC_ ("report", "Next review"),
      cohesion_report_writer_date (writer, strategy, COHESION_STRATEGY_REVIEW_NEXT));
  cohesion_strategy_report_add_label (
      self, &labels, NC_ ("report", "Reviewed by"),
      cohesion_report_writer_words (writer, strategy, COHESION_STRATEGY_REVIEW_BODY));
  if (labels != NULL)
    cohesion_strategy_report_add_label (
        self, &labels, NC_ ("report", "Who answers for it"),
        cohesion_strategy_report_make_post (self, strategy, COHESION_STRATEGY_PORTFOLIO_HOLDER));
}

static int
compare_terms (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (cohesion_node_get_name (*(CohesionNode *const *) a),
                         cohesion_node_get_name (*(CohesionNode *const *) b));
}

/**
 * cohesion_strategy_report_add_glossary:
 * @self: a report
 * @part: of the document
 *
 * Adds the glossary in the order of its words, if there is one.
 */
void
cohesion_strategy_report_add_glossary (CohesionDecisionReport *self, const CohesionDecisionPart *part)
{
  CohesionList *entries = cohesion_node_get_list (self->strategy, COHESION_STRATEGY_LIST_GLOSSARY);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  CohesionBlock *labels;

  for (guint i = 0; i < cohesion_list_get_length (entries); i++)
    if (cohesion_report_writer_has (cohesion_list_get (entries, i), COHESION_GLOSSARY_ENTRY_TERM) &&
        cohesion_report_writer_has (cohesion_list_get (entries, i), COHESION_GLOSSARY_ENTRY_MEANING))
      g_ptr_array_add (sorted, cohesion_list_get (entries, i));
  if (sorted->len == 0)
    return;
  g_ptr_array_sort (sorted, compare_terms);
  cohesion_decision_report_begin (self, part, TRUE);
  labels = cohesion_blocks_add_labels (self->writer.blocks);
  for (guint i = 0; i < sorted->len; i++)
    {
      CohesionNode *entry = g_ptr_array_index (sorted, i);

      cohesion_block_add_pair (
          labels, cohesion_report_writer_get (entry, COHESION_GLOSSARY_ENTRY_TERM),
          cohesion_report_writer_words (&self->writer, entry, COHESION_GLOSSARY_ENTRY_MEANING));
      cohesion_block_set_label_language (labels, self->writer.text_language);
    }
}
