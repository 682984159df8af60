#include "config.h"

#include "cohesion-decision-report.h"

#include "cohesion-decision-report-private.h"

#include <glib/gi18n.h>

#undef NC_
#define NC_(context, text) text

/* Without a report that names one: the first decision that has something to resolve. */
static CohesionNode *
find_decision (CohesionTree *tree, CohesionNode *report)
{
  CohesionList *decisions = cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_DECISIONS);
  CohesionNode *named = report != NULL ? cohesion_node_get_reference (report, COHESION_REPORT_DECISION)
                                       : NULL;

  for (guint i = 0; named == NULL && report == NULL && i < cohesion_list_get_length (decisions); i++)
    {
      CohesionNode *decision = cohesion_list_get (decisions, i);

      if (cohesion_node_get_n_children (decision, COHESION_DECISION_LIST_RESOLUTIONS) > 0)
        named = decision;
    }
  return named;
}

static CohesionNode *
find_meeting (CohesionNode *report, CohesionNode *decision)
{
  CohesionNode *meeting = report != NULL ? cohesion_node_get_reference (report, COHESION_REPORT_MEETING)
                                         : NULL;

  if (meeting == NULL && decision != NULL)
    meeting = cohesion_node_get_reference (decision, COHESION_DECISION_MEETING);
  return meeting;
}

/* A section without a number, left out of print while it is empty. */
static void
add_summary (CohesionDecisionReport *self)
{
  const char *heading = cohesion_report_writer_say (&self->writer, NC_ ("report", "Summary"));
  gboolean written = self->report != NULL &&
                     cohesion_report_writer_has (self->report, COHESION_REPORT_SUMMARY);

  cohesion_blocks_add_heading (self->writer.blocks, 2, FALSE,
                               written ? cohesion_text_new (heading)
                                       : cohesion_text_new_missing (heading, NULL));
  if (!cohesion_report_writer_add (&self->writer, self->report, COHESION_REPORT_SUMMARY))
    cohesion_blocks_add_paragraph (
        self->writer.blocks,
        cohesion_report_writer_missing (&self->writer, self->report, COHESION_REPORT_SUMMARY,
                                        _ ("Write a summary of 120 to 150 words."), NULL));
}

static void
add_reasons (CohesionDecisionReport *self)
{
  const char *heading = cohesion_report_writer_say (&self->writer, NC_ ("report", "Reasons"));
  gboolean in_report = self->report != NULL &&
                       cohesion_report_writer_has (self->report, COHESION_REPORT_REASONS);
  CohesionNode *node = in_report ? self->report : self->decision;
  guint field = in_report ? COHESION_REPORT_REASONS : COHESION_DECISION_REASONS;
  gboolean written = node != NULL && cohesion_report_writer_has (node, field);

  cohesion_blocks_add_heading (self->writer.blocks, 2, FALSE,
                               written ? cohesion_text_new (heading)
                                       : cohesion_text_new_missing (heading, NULL));
  if (!cohesion_report_writer_add (&self->writer, node, field))
    cohesion_blocks_add_paragraph (
        self->writer.blocks,
        cohesion_report_writer_missing (&self->writer, self->report, COHESION_REPORT_REASONS,
                                        _ ("Say why the decision is asked for, and which corporate "
                                           "priorities it serves."),
                                        NULL));
}

/* A numbered section that one field holds, or else another: numbers stay as the template has them, so an
 * empty one is printed too. */
static void
add_section (CohesionDecisionReport *self,
             const char *heading,
             guint field,
             CohesionNode *other,
             guint other_field,
             const char *hint)
{
  cohesion_report_writer_heading (&self->writer, 2, TRUE, heading);
  if (!cohesion_report_writer_add (&self->writer, self->report, field) &&
      !cohesion_report_writer_add (&self->writer, other, other_field))
    cohesion_blocks_add_paragraph (self->writer.blocks,
                                   cohesion_report_writer_missing (&self->writer, self->report, field, hint,
                                                                   NC_ ("report", "None recorded.")));
}

/**
 * cohesion_decision_report_build:
 * @tree: a strategy
 * @report: (nullable): what is written for the report, or NULL for what can be made without
 * @as_at: the day that it speaks of
 *
 * Writes the report that asks Cabinet to approve a strategy, in the order of Barking and Dagenham’s template.
 * Nothing is invented: what is missing is named in the preview, and left out or marked “None recorded” in
 * print. It reads the strategy, hence runs on its thread.
 *
 * Returns: (transfer full): the report
 */
CohesionBlocks *
cohesion_decision_report_build (CohesionTree *tree, CohesionNode *report, CohesionDate as_at)
{
  CohesionDecisionReport self = {
    .tree = tree,
    .report = report,
    .decision = find_decision (tree, report),
    .strategy = cohesion_tree_get_strategy (tree),
    .settings = cohesion_tree_get_settings (tree),
    .as_at = as_at,
  };

  self.meeting = find_meeting (report, self.decision);
  cohesion_report_writer_init (&self.writer, tree, report);
  cohesion_decision_report_add_front (&self);
  cohesion_blocks_add_contents (self.writer.blocks, cohesion_text_new (cohesion_report_writer_say (
                                                        &self.writer, NC_ ("report", "Contents"))));
  add_summary (&self);
  cohesion_decision_report_add_recommendations (&self);
  add_reasons (&self);
  cohesion_decision_report_add_background (&self);
  cohesion_decision_report_add_proposal (&self);
  add_section (&self, NC_ ("report", "Options appraisal"), COHESION_REPORT_OPTIONS, self.decision,
               COHESION_DECISION_ALTERNATIVES,
               _ ("Describe each option, for and against, and always “do nothing”."));
  add_section (&self, NC_ ("report", "Consultation"), COHESION_REPORT_CONSULTATION, NULL, 0,
               _ ("Say who was consulted, when and how, and what was done about what they said."));
  cohesion_decision_report_add_implications (&self);
  cohesion_decision_report_add_papers (&self);
  return self.writer.blocks;
}
