#include "config.h"

#include "cohesion-strategy-report.h"

#include "cohesion-strategy-report-private.h"

#include <glib/gi18n.h>

#undef NC_
#define NC_(context, text) text

/* The strategy as everybody may read it: plain words, no names of people, nothing that is internal, and
 * nothing of how the work stands. */

static void
add_sections_before (CohesionDecisionReport *self, const CohesionDecisionPart *part)
{
  cohesion_decision_report_add_sections (self, TRUE, part->level, FALSE);
}

static void
add_sections_after (CohesionDecisionReport *self, const CohesionDecisionPart *part)
{
  cohesion_decision_report_add_sections (self, FALSE, part->level, FALSE);
}

static const CohesionDecisionPart parts[] = {
  { cohesion_strategy_report_add_cover, .hint = N_ ("Give the strategy a title.") },
  { cohesion_strategy_report_add_formats, NC_ ("report", "Other formats and languages"), 2,
    .hint = N_ ("Say how to ask for large print, another language or audio.") },
  { cohesion_strategy_report_add_contents, NC_ ("report", "Contents"), 2 },
  { cohesion_strategy_report_add_forewords, NC_ ("report", "Foreword"), 2,
    .hint = N_ ("Add a foreword, by the portfolio holder for instance.") },
  { cohesion_strategy_report_add_field, NC_ ("report", "Our vision"), 2, .field = COHESION_STRATEGY_VISION,
    .hint = N_ ("Write down the vision.") },
  { cohesion_strategy_report_add_field, NC_ ("report", "Our ambition"), 2,
    .field = COHESION_STRATEGY_AMBITION },
  { cohesion_strategy_report_add_field, NC_ ("report", "Whom this strategy is for"), 2,
    .field = COHESION_STRATEGY_SCOPE },
  { cohesion_strategy_report_add_definitions, NC_ ("report", "What we mean"), 2,
    .hint = N_ ("Define what the strategy is about.") },
  { cohesion_strategy_report_add_evidence, NC_ ("report", "Who we are"), 2,
    .hint = N_ ("Add statistics about the people of the borough.") },
  { add_sections_before, .level = 2 },
  { cohesion_strategy_report_add_consultation, NC_ ("report", "What you told us and what we did"), 2,
    .hint = N_ ("Record who was asked, and what they raised.") },
  { cohesion_strategy_report_add_quotes, NC_ ("report", "In their own words"), 2 },
  { cohesion_strategy_report_add_initiatives, NC_ ("report", "What we have done already"), 2,
    .hint = N_ ("Add what has been done so far.") },
  { cohesion_strategy_report_add_plan, NC_ ("report", "What we will do"), 2,
    .hint = N_ ("Add themes and priorities to the strategy.") },
  { add_sections_after, .level = 2 },
  { cohesion_strategy_report_add_measures, NC_ ("report", "How we will measure progress"), 2,
    .hint = N_ ("Add measures, so that people can see whether it works.") },
  { cohesion_strategy_report_add_parents, NC_ ("report", "How it fits with other plans"), 2,
    .hint = N_ ("Name the plans that the strategy belongs to.") },
  { cohesion_strategy_report_add_reporting, NC_ ("report", "How we will report on progress"), 2,
    .hint = N_ ("Say how often the strategy is reviewed.") },
  { cohesion_strategy_report_add_glossary, NC_ ("report", "What the words mean"), 2 },
  { cohesion_strategy_report_add_contact, NC_ ("report", "Contact us"), 2,
    .hint = N_ ("Say how to reach the council.") },
  { NULL },
};

/**
 * cohesion_strategy_report_make_post:
 * @self: a report
 * @node: (nullable): a node
 * @field: one that refers to a person or team
 *
 * Returns: (transfer full) (nullable): the post or the team, never the name of a person
 */
CohesionText *
cohesion_strategy_report_make_post (const CohesionDecisionReport *self, CohesionNode *node, guint field)
{
  CohesionNode *party = node != NULL ? cohesion_node_get_reference (node, field) : NULL;
  CohesionText *text = cohesion_report_writer_words (&self->writer, party, COHESION_PARTY_ROLE);

  if (text != NULL)
    cohesion_text_set_source (text, cohesion_node_get_id (node),
                              cohesion_node_get_kind (node)->fields[field].json);
  return text;
}

/**
 * cohesion_strategy_report_add_missing:
 * @self: a report
 * @part: of the document, with what to do
 * @page: name of the page of the window where that is done
 *
 * Adds a note to the editor on a part that print leaves out.
 */
void
cohesion_strategy_report_add_missing (CohesionDecisionReport *self,
                                      const CohesionDecisionPart *part,
                                      const char *page)
{
  CohesionText *text = cohesion_text_new_missing (_ (part->hint), NULL);

  cohesion_text_set_page (text, page);
  cohesion_decision_report_begin (self, part, FALSE);
  cohesion_blocks_add_paragraph (self->writer.blocks, text);
}

/**
 * cohesion_strategy_report_add_label:
 * @self: a report
 * @labels: (inout): where to, begun with the first
 * @label: in the context “report”
 * @value: (transfer full) (nullable): what is said under it
 *
 * Adds a label with a value, if there is one.
 */
void
cohesion_strategy_report_add_label (CohesionDecisionReport *self,
                                    CohesionBlock **labels,
                                    const char *label,
                                    CohesionText *value)
{
  if (value == NULL)
    return;
  if (*labels == NULL)
    *labels = cohesion_blocks_add_labels (self->writer.blocks);
  cohesion_block_add_pair (*labels, cohesion_report_writer_say (&self->writer, label), value);
}

/**
 * cohesion_strategy_report_add_field:
 * @self: a report
 * @part: with a field of the strategy
 *
 * Adds a text of the strategy under a heading. Without a hint it is not missed where it is not written.
 */
void
cohesion_strategy_report_add_field (CohesionDecisionReport *self, const CohesionDecisionPart *part)
{
  gboolean written = cohesion_report_writer_has (self->strategy, part->field);

  if (!written && part->hint == NULL)
    return;
  cohesion_decision_report_begin (self, part, written);
  if (written)
    cohesion_report_writer_add (&self->writer, self->strategy, part->field);
  else
    cohesion_decision_report_add_note (self, part, self->strategy, part->field, _ (part->hint));
}

/**
 * cohesion_strategy_report_build:
 * @tree: a strategy
 * @report: (nullable): what is written for the document, or NULL for what can be made without
 * @as_at: the day that it speaks of
 *
 * Writes the strategy as a document for the public. What there is nothing of is left out in print, and asked
 * for in the preview. It reads the strategy, hence runs on its thread.
 *
 * Returns: (transfer full): the document
 */
CohesionBlocks *
cohesion_strategy_report_build (CohesionTree *tree, CohesionNode *report, CohesionDate as_at)
{
  CohesionDecisionReport self = {
    .tree = tree,
    .report = report,
    .strategy = cohesion_tree_get_strategy (tree),
    .settings = cohesion_tree_get_settings (tree),
    .as_at = as_at,
  };

  cohesion_report_writer_init (&self.writer, tree, report);
  for (const CohesionDecisionPart *part = parts; part->add != NULL; part++)
    part->add (&self, part);
  cohesion_report_writer_add_sources (&self.writer);
  return self.writer.blocks;
}
