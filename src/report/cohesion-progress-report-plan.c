#include "config.h"

#include "cohesion-progress-report-private.h"

#include "model/cohesion-summary.h"

#include <glib/gi18n.h>

#undef NC_
#define NC_(context, text) text

/* The whole action plan, behind the report. */

#define PLAN_TABLES 4

static void
add_row (CohesionProgressReport *self, CohesionTable *table, CohesionNode *action)
{
  cohesion_table_add_cell (table, cohesion_decision_report_make_action (&self->base, action));
  cohesion_table_add_cell (table,
                           cohesion_decision_report_make_lead (&self->base, action, COHESION_ACTION_LEAD));
  cohesion_table_add_cell (table,
                           cohesion_progress_report_make_deadline (self, action, COHESION_ACTION_DEADLINE));
  cohesion_progress_report_add_status_cell (self, table, action);
}

static void
add_priority (CohesionProgressReport *self, CohesionNode *priority)
{
  g_autoptr (GPtrArray) actions = cohesion_decision_report_collect_actions (priority);
  CohesionText *title;
  CohesionTable *table;

  if (actions->len == 0)
    return;
  title = cohesion_decision_report_make_heading (
      &self->base, priority, COHESION_PRIORITY_TITLE,
      cohesion_decision_report_get_level_name (&self->base, COHESION_SETTINGS_PRIORITY_NAME,
                                               NC_ ("level", "Priority")));
  table = cohesion_blocks_add_table (self->base.writer.blocks, title, 0);
  cohesion_table_set_group (table, PLAN_TABLES);
  cohesion_progress_report_add_column (self, table, NC_ ("report", "Action"), 2, COHESION_COLUMN_TEXT);
  cohesion_progress_report_add_column (self, table, NC_ ("report", "Lead"), 1, COHESION_COLUMN_TEXT);
  cohesion_progress_report_add_column (self, table, NC_ ("report", "Deadline"), 1, COHESION_COLUMN_TEXT);
  cohesion_progress_report_add_column (self, table, NC_ ("report", "Status"), 1, COHESION_COLUMN_TEXT);
  for (guint i = 0; i < actions->len; i++)
    add_row (self, table, g_ptr_array_index (actions, i));
}

/**
 * cohesion_progress_report_add_appendices:
 * @base: a progress report
 * @part: of the template
 *
 * Adds the list of appendices: the action plan, which is part of the report, and the papers that it names.
 */
void
cohesion_progress_report_add_appendices (CohesionDecisionReport *base, const CohesionDecisionPart *part)
{
  CohesionProgressReport *self = cohesion_progress_report_from (base);
  g_autoptr (GPtrArray) papers = base->report != NULL
                                     ? cohesion_node_get_references (base->report, COHESION_REPORT_APPENDICES)
                                     : NULL;
  CohesionBlock *labels;

  if (self->progress->all.actions->len == 0)
    return;
  cohesion_decision_report_begin (base, part, TRUE);
  labels = cohesion_blocks_add_labels (base->writer.blocks);
  cohesion_block_add_pair (
      labels, cohesion_progress_report_say (self, NC_ ("report", "Appendix 1")),
      cohesion_text_new (cohesion_progress_report_say (self, NC_ ("report", "Full action plan"))));
  for (guint i = 0; papers != NULL && i < papers->len; i++)
    {
      CohesionNode *paper = g_ptr_array_index (papers, i);
      g_autofree char *label = cohesion_decision_report_format_appendix (base, paper, i + 1);
      CohesionText *title = cohesion_report_writer_words (&base->writer, paper, COHESION_DOCUMENT_LINK_TITLE);

      if (title != NULL && cohesion_decision_report_may_name (paper))
        cohesion_block_add_pair (labels, label, title);
      else
        cohesion_text_free (title);
    }
}

/**
 * cohesion_progress_report_add_plan:
 * @base: a progress report
 * @part: of the template
 *
 * Adds all actions, on pages of their own.
 */
void
cohesion_progress_report_add_plan (CohesionDecisionReport *base, const CohesionDecisionPart *part)
{
  CohesionProgressReport *self = cohesion_progress_report_from (base);
  g_autoptr (GPtrArray)
      priorities = cohesion_node_collect (cohesion_tree_get_root (base->tree), COHESION_KIND_PRIORITY);

  if (self->progress->all.actions->len == 0)
    return;
  cohesion_blocks_add_page_break (base->writer.blocks);
  cohesion_decision_report_begin (base, part, TRUE);
  for (guint i = 0; i < priorities->len; i++)
    add_priority (self, g_ptr_array_index (priorities, i));
}
