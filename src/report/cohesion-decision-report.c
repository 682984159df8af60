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

/**
 * cohesion_decision_report_begin:
 * @self: a report
 * @part: of the template
 * @written: whether there is anything in it
 *
 * Adds the heading of a part. Numbers stay as the template has them, so an empty part with a number keeps its
 * heading in print.
 */
void
cohesion_decision_report_begin (CohesionDecisionReport *self,
                                const CohesionDecisionPart *part,
                                gboolean written)
{
  const char *heading = cohesion_report_writer_say (&self->writer, part->heading);

  cohesion_blocks_add_heading (self->writer.blocks, part->level, part->numbered,
                               written || part->numbered ? cohesion_text_new (heading)
                                                         : cohesion_text_new_missing (heading, NULL));
}

/**
 * cohesion_decision_report_add_note:
 * @self: a report
 * @part: of the template
 * @node: (nullable): where what is missing would be written
 * @field: of that node
 * @hint: what to do, in the language of the program
 *
 * Adds a note on an empty part; in print, “None recorded” where it has a number.
 */
void
cohesion_decision_report_add_note (CohesionDecisionReport *self,
                                   const CohesionDecisionPart *part,
                                   CohesionNode *node,
                                   guint field,
                                   const char *hint)
{
  cohesion_blocks_add_paragraph (
      self->writer.blocks,
      cohesion_report_writer_missing (&self->writer, node, field, hint,
                                      part->numbered ? NC_ ("report", "None recorded.") : NULL));
}

/**
 * cohesion_decision_report_add_contents:
 * @self: a report
 * @part: of the template
 *
 * Adds the place of the list of contents.
 */
void
cohesion_decision_report_add_contents (CohesionDecisionReport *self, const CohesionDecisionPart *part)
{
  cohesion_blocks_add_contents (
      self->writer.blocks, cohesion_text_new (cohesion_report_writer_say (&self->writer, part->heading)));
}

/**
 * cohesion_decision_report_add_heading:
 * @self: a report
 * @part: of the template
 *
 * Adds a heading that others come under.
 */
void
cohesion_decision_report_add_heading (CohesionDecisionReport *self, const CohesionDecisionPart *part)
{
  cohesion_decision_report_begin (self, part, TRUE);
}

/**
 * cohesion_decision_report_add_written:
 * @self: a report
 * @part: of the template, with the fields of its text
 *
 * Adds what somebody has written for the report, or else for the decision.
 */
void
cohesion_decision_report_add_written (CohesionDecisionReport *self, const CohesionDecisionPart *part)
{
  gboolean in_report = self->report != NULL && cohesion_report_writer_has (self->report, part->field);
  gboolean in_decision = !in_report && self->decision != NULL && part->decision_field != G_MAXUINT &&
                         cohesion_report_writer_has (self->decision, part->decision_field);

  cohesion_decision_report_begin (self, part, in_report || in_decision);
  if (in_report)
    cohesion_report_writer_add (&self->writer, self->report, part->field);
  else if (in_decision)
    cohesion_report_writer_add (&self->writer, self->decision, part->decision_field);
  else
    cohesion_decision_report_add_note (self, part, self->report, part->field, _ (part->hint));
}

/**
 * cohesion_decision_report_build:
 * @tree: a strategy
 * @report: (nullable): what is written for the report, or NULL for what can be made without
 * @as_at: the day that it speaks of
 *
 * Writes the report that asks Cabinet to approve a strategy, in the order of the template that the settings
 * name. Nothing is invented: what is missing is named in the preview, and left out or marked “None recorded”
 * in print. It reads the strategy, hence runs on its thread.
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
  const CohesionDecisionTemplate *template = cohesion_decision_template_find (
      cohesion_report_writer_get (self.settings, COHESION_SETTINGS_REPORT_TEMPLATE));

  self.meeting = find_meeting (report, self.decision);
  cohesion_report_writer_init (&self.writer, tree, report);
  cohesion_decision_report_add_front (&self, template->front);
  for (const CohesionDecisionPart *part = template->parts; part->add != NULL; part++)
    part->add (&self, part);
  cohesion_report_writer_add_sources (&self.writer);
  return self.writer.blocks;
}
