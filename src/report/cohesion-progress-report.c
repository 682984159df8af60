#include "config.h"

#include "cohesion-progress-report.h"

#include "cohesion-progress-report-private.h"
#include "cohesion-report-since.h"

#include "model/cohesion-language.h"
#include "model/cohesion-snapshot-choice.h"

#include <glib/gi18n.h>

#undef NC_
#define NC_(context, text) text

/* The length of a report on what is out of the ordinary. */
#define SHORT_PAGES 2

static CohesionNode *
get_reference (CohesionNode *report, guint field)
{
  return report != NULL ? cohesion_node_get_reference (report, field) : NULL;
}

/**
 * cohesion_progress_report_init:
 * @self: all zero but for what is written for the report
 * @tree: a strategy
 * @as_at: the day that the report speaks of
 *
 * Makes @self ready to write.
 */
void
cohesion_progress_report_init (CohesionProgressReport *self, CohesionTree *tree, CohesionDate as_at)
{
  CohesionDecisionReport *base = &self->base;

  base->tree = tree;
  base->decision = get_reference (base->report, COHESION_REPORT_DECISION);
  base->meeting = get_reference (base->report, COHESION_REPORT_MEETING);
  if (base->meeting == NULL && base->decision != NULL)
    base->meeting = cohesion_node_get_reference (base->decision, COHESION_DECISION_MEETING);
  base->strategy = cohesion_tree_get_strategy (tree);
  base->settings = cohesion_tree_get_settings (tree);
  base->as_at = as_at;
  cohesion_report_writer_init (&base->writer, tree, base->report);
}

/**
 * cohesion_progress_report_compare:
 * @self: a report
 * @snapshot: (nullable): what to compare with; %NULL for what the report names, or else what was told last
 * before it
 * @before: (nullable): the strategy as it was then; %NULL to read it out of the snapshot
 *
 * Finds what has changed since the last report, if there was one.
 */
void
cohesion_progress_report_compare (CohesionProgressReport *self, CohesionNode *snapshot, CohesionTree *before)
{
  CohesionDecisionReport *base = &self->base;

  self->snapshot = snapshot;
  if (snapshot == NULL && before == NULL)
    self->snapshot = cohesion_report_since_find (base->tree, base->report, base->as_at);
  if (before != NULL)
    self->before = g_object_ref (before);
  else if (self->snapshot != NULL)
    self->before = cohesion_report_since_load (self->snapshot);
  if (self->before == NULL)
    return;
  self->changes = cohesion_progress_changes_new (self->before, base->tree);
  self->since = cohesion_report_since_describe (self->snapshot, base->writer.language);
}

/**
 * cohesion_progress_report_count_up:
 * @self: a report that knows what it compares with
 * @portfolio_holder: (nullable): whose actions it is about; %NULL for all
 *
 * Counts what the report tells.
 */
void
cohesion_progress_report_count_up (CohesionProgressReport *self, CohesionNode *portfolio_holder)
{
  CohesionProgressScope scope = {
    .before = self->before,
    .since = cohesion_snapshot_get_date (self->snapshot),
    .portfolio_holder = portfolio_holder,
    .today = self->base.as_at,
  };

  self->progress = cohesion_progress_new (self->base.tree, &scope);
}

/**
 * cohesion_progress_report_clear:
 * @self: a report
 *
 * Frees what @self holds beside what it has written.
 */
void
cohesion_progress_report_clear (CohesionProgressReport *self)
{
  g_clear_pointer (&self->progress, cohesion_progress_free);
  g_clear_pointer (&self->changes, cohesion_progress_changes_free);
  g_clear_object (&self->before);
  g_clear_pointer (&self->since, g_free);
  g_clear_pointer (&self->named, g_hash_table_unref);
}

static void
write_report (CohesionProgressReport *self, const CohesionDecisionTemplate *template)
{
  self->approval = NULL;
  g_clear_pointer (&self->named, g_hash_table_unref);
  if (self->exception)
    cohesion_blocks_set_compact (self->base.writer.blocks);
  cohesion_decision_report_add_front (&self->base, template->front);
  for (const CohesionDecisionPart *part = template->parts; part->add != NULL; part++)
    part->add (&self->base, part);
  cohesion_report_writer_add_sources (&self->base.writer);
}

/* Names as many actions as two pages have room for. */
static void
write_short (CohesionProgressReport *self, const CohesionDecisionTemplate *template)
{
  static const guint limits[] = { G_MAXUINT, 12, 8, 6, 5, 4, 3, 2, 1 };

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      self->limit = limits[i];
      write_report (self, template);
      if (i + 1 == G_N_ELEMENTS (limits) || cohesion_progress_report_fits (self, SHORT_PAGES))
        return;
      g_clear_object (&self->base.writer.blocks);
      cohesion_report_writer_init (&self->base.writer, self->base.tree, self->base.report);
    }
}

/**
 * cohesion_progress_report_build:
 * @tree: a strategy
 * @report: (nullable): what is written for the report, or NULL for what can be made without
 * @options: what else it is made of
 *
 * Writes the report on how far a strategy has come, in the order of the template that the settings name. It
 * reads the strategy, hence runs on its thread.
 *
 * Returns: (transfer full): the report
 */
CohesionBlocks *
cohesion_progress_report_build (CohesionTree *tree,
                                CohesionNode *report,
                                const CohesionProgressOptions *options)
{
  CohesionProgressReport self = { .base = { .report = report },
                                  .exception = options->exception,
                                  .limit = G_MAXUINT };
  const CohesionDecisionTemplate *template = cohesion_progress_template_find (
      cohesion_report_writer_get (cohesion_tree_get_settings (tree), COHESION_SETTINGS_REPORT_TEMPLATE),
      options->exception);

  cohesion_progress_report_init (&self, tree, options->as_at);
  /* Translators: title of a report; %s is the title of the strategy */
  self.base.title = self.exception ? NC_ ("report", "Exception report: %s")
                                   : NC_ ("report", "Progress review: %s");
  cohesion_progress_report_compare (&self, options->snapshot, options->before);
  cohesion_progress_report_count_up (&self, NULL);
  if (self.exception)
    write_short (&self, template);
  else
    write_report (&self, template);
  cohesion_progress_report_clear (&self);
  return self.base.writer.blocks;
}
