#include "config.h"

#include "cohesion-chart-columns.h"
#include "cohesion-progress-report-private.h"

#include "model/cohesion-language.h"
#include "model/cohesion-returns.h"

#include <glib/gi18n.h>

#undef NC_
#define NC_(context, text) text

/* How the strategy stands as a whole. */

#define OTHER_COLOUR 0x5e5c64

static gboolean
is_shown (const CohesionProgressStatus *status)
{
  return status->now.actions->len > 0 || status->before > 0;
}

static CohesionText *
make_label (const CohesionProgressReport *self, CohesionNode *definition)
{
  CohesionText *text;

  if (definition == NULL)
    return cohesion_text_new (cohesion_progress_report_say (self, NC_ ("report", "Other")));
  text = cohesion_report_writer_own (&self->base.writer,
                                     cohesion_node_get_string (definition, COHESION_STATUS_DEFINITION_LABEL));
  cohesion_text_set_source (text, cohesion_node_get_id (definition), "label");
  return text;
}

static void
add_percentage (CohesionProgressReport *self, CohesionTable *table, guint percentage, const CohesionCount *of)
{
  CohesionText *text = cohesion_progress_report_make_number (self, percentage);

  cohesion_text_set_query (text, of->query);
  cohesion_table_add_cell (table, text);
}

static void
add_change (CohesionProgressReport *self, CohesionTable *table, guint now, guint before)
{
  cohesion_progress_report_add_comparison (self, table, now, before);
}

static void
add_status_row (CohesionProgressReport *self, CohesionTable *table, const CohesionProgressStatus *status)
{
  CohesionShape shape;
  guint32 colour;

  cohesion_progress_report_get_sign (status->definition, &shape, &colour);
  cohesion_table_add_status (table, make_label (self, status->definition), shape, colour);
  cohesion_table_add_cell (table, cohesion_progress_report_make_count (self, &status->now));
  add_percentage (self, table, status->percentage, &status->now);
  add_change (self, table, status->now.actions->len, status->before);
}

/**
 * cohesion_progress_report_add_status_columns:
 * @self: a report
 * @table: a table
 * @title: of its first column, of the context “report”
 *
 * Adds the columns of a table that counts by status, with how it was at the last report if there was one.
 */
void
cohesion_progress_report_add_status_columns (CohesionProgressReport *self,
                                             CohesionTable *table,
                                             const char *title)
{
  cohesion_progress_report_add_column (self, table, title, 2, COHESION_COLUMN_TEXT);
  cohesion_progress_report_add_column (self, table, NC_ ("report", "Number"), 1, COHESION_COLUMN_NUMBER);
  cohesion_progress_report_add_column (self, table, NC_ ("report", "Per cent"), 1, COHESION_COLUMN_NUMBER);
  if (self->before == NULL)
    return;
  cohesion_progress_report_add_column (self, table, NC_ ("report", "At last report"), 1,
                                       COHESION_COLUMN_NUMBER);
  cohesion_progress_report_add_column (self, table, NC_ ("report", "Change"), 1, COHESION_COLUMN_NUMBER);
}

static void
add_table (CohesionProgressReport *self)
{
  const CohesionProgress *progress = self->progress;
  CohesionTable *table = cohesion_progress_report_add_table (self, NC_ ("report", "Actions by status"), 0);

  cohesion_progress_report_add_status_columns (self, table, NC_ ("report", "Status"));
  for (guint i = 0; i < progress->statuses->len; i++)
    if (is_shown (g_ptr_array_index (progress->statuses, i)))
      add_status_row (self, table, g_ptr_array_index (progress->statuses, i));
  cohesion_table_add_cell (
      table, cohesion_text_new (cohesion_progress_report_say (self, NC_ ("report", "All actions"))));
  cohesion_table_add_cell (table, cohesion_progress_report_make_count (self, &progress->all));
  add_percentage (self, table, 100, &progress->all);
  add_change (self, table, progress->all.actions->len, progress->n_before);
}

static void
add_percentages_note (CohesionProgressReport *self)
{
  guint n = self->progress->statuses->len;
  g_autofree guint *counts = g_new (guint, n);
  g_autofree guint *percentages = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    {
      const CohesionProgressStatus *status = g_ptr_array_index (self->progress->statuses, i);

      counts[i] = status->now.actions->len;
      percentages[i] = status->percentage;
    }
  cohesion_progress_report_add_percentages_note (self, counts, percentages, n);
}

/* A sentence about a number, and what leads to what that counts. */
typedef struct
{
  char *words;
  char *query; /* NULL: nothing does */
} Sentence;

static void
clear_sentence (gpointer data)
{
  Sentence *self = data;

  g_free (self->words);
  g_free (self->query);
}

/* Of several statuses that count as done no one query tells. */
static guint
count_done (const CohesionProgress *progress, const char **query)
{
  guint n = 0;

  *query = NULL;
  for (guint i = 0; i < progress->statuses->len; i++)
    {
      const CohesionProgressStatus *status = g_ptr_array_index (progress->statuses, i);

      if (cohesion_status_get_outcome (status->definition) != COHESION_OUTCOME_DONE ||
          status->now.actions->len == 0)
        continue;
      *query = n == 0 ? status->now.query : NULL;
      n += status->now.actions->len;
    }
  return n;
}

static void
add_words (GArray *sentences, char *words, const char *query)
{
  Sentence sentence = { words, g_strdup (query) };

  g_array_append_val (sentences, sentence);
}

static void
add_all (const CohesionProgressReport *self, GArray *sentences)
{
  const CohesionCount *all = &self->progress->all;
  guint n = all->actions->len;

  add_words (
      sentences,
      self->progress->scope.portfolio_holder != NULL
          ? cohesion_progress_report_count (
                self, NNC_ ("report", "The portfolio has %1$s action.", "The portfolio has %1$s actions."), n,
                NULL)
          : cohesion_progress_report_count (
                self, NNC_ ("report", "The strategy has %1$s action.", "The strategy has %1$s actions."), n,
                NULL),
      all->query);
}

static void
add_late (const CohesionProgressReport *self, GArray *sentences)
{
  const CohesionCount *late = &self->progress->total->tallies[COHESION_TALLY_OVERDUE];
  guint n = late->actions->len;

  add_words (sentences,
             n > 0 ? cohesion_progress_report_count (self,
                                                     NNC_ ("report", "%1$s open action is past its deadline.",
                                                           "%1$s open actions are past their deadlines."),
                                                     n, NULL)
                   : g_strdup (cohesion_progress_report_say (
                         self, NC_ ("report", "No open action is past its deadline."))),
             n > 0 ? late->query : NULL);
}

/* The sentences about what is done, what is open and what is late. */
static GArray *
make_sentences (const CohesionProgressReport *self)
{
  GArray *sentences = g_array_new (FALSE, FALSE, sizeof (Sentence));
  const char *query;
  guint n_done = count_done (self->progress, &query);

  g_array_set_clear_func (sentences, clear_sentence);
  if (self->progress->all.actions->len == 0)
    {
      add_words (sentences,
                 g_strdup (cohesion_progress_report_say (self, NC_ ("report", "There are no actions yet."))),
                 NULL);
      return sentences;
    }
  add_all (self, sentences);
  add_words (
      sentences,
      cohesion_progress_report_count (
          self, NNC_ ("report", "%1$s action is complete.", "%1$s actions are complete."), n_done, NULL),
      query);
  if (self->progress->total->tallies[COHESION_TALLY_OPEN].actions->len > 0)
    add_late (self, sentences);
  return sentences;
}

/**
 * cohesion_progress_report_describe_position:
 * @self: a report
 *
 * Returns: (transfer full): how the strategy stands, in a few sentences
 */
char *
cohesion_progress_report_describe_position (const CohesionProgressReport *self)
{
  g_autoptr (GArray) sentences = make_sentences (self);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  for (guint i = 0; i < sentences->len; i++)
    g_strv_builder_add (builder, g_array_index (sentences, Sentence, i).words);
  words = g_strv_builder_end (builder);
  return g_strjoinv (cohesion_language_text (self->base.writer.language, "sentences", NC_ ("sentences", " ")),
                     words);
}

/**
 * cohesion_progress_report_add_sentences:
 * @self: a report
 *
 * Adds how the strategy stands, a sentence for each number, which leads to the actions that it counts.
 */
void
cohesion_progress_report_add_sentences (CohesionProgressReport *self)
{
  g_autoptr (GArray) sentences = make_sentences (self);
  CohesionBlock *list = sentences->len > 1
                            ? cohesion_blocks_add_list (self->base.writer.blocks, COHESION_LIST_BULLET)
                            : NULL;

  for (guint i = 0; i < sentences->len; i++)
    {
      const Sentence *sentence = &g_array_index (sentences, Sentence, i);
      CohesionText *text = cohesion_text_new (sentence->words);

      cohesion_text_set_query (text, sentence->query);
      if (list != NULL)
        cohesion_block_add_item (list, text);
      else
        cohesion_blocks_add_paragraph (self->base.writer.blocks, text);
    }
}

/* The period of the report, or else the one that the day falls into. */
static gboolean
find_period (const CohesionProgressReport *self, CohesionReportingPeriod *period)
{
  CohesionNode *named = self->base.report != NULL
                            ? cohesion_node_get_reference (self->base.report, COHESION_REPORT_PERIOD)
                            : NULL;

  if (named != NULL && cohesion_reporting_period_read (named, period))
    return TRUE;
  return cohesion_reporting_period_get_current (self->base.tree, self->progress->scope.today, period);
}

/* “Updates for Quarter 2 were received from 11 of 14 leads, and in part from 2.” */
static char *
describe_returns (const CohesionProgressReport *self, const CohesionReturns *returns)
{
  g_autofree char *label = cohesion_reporting_period_dup_label (&returns->period, self->base.tree,
                                                                self->base.writer.language);
  g_autofree char *received = cohesion_progress_report_format (self, returns->n_received);
  g_autofree char *leads = cohesion_progress_report_format (self, returns->n_leads);
  g_autofree char *partly = cohesion_progress_report_format (self, returns->n_partly);
  const char *language = self->base.writer.language;

  if (returns->n_partly > 0)
    return cohesion_language_fill (
        cohesion_language_plural (
            language, "report",
            /* Translators: %1$s of %2$s leads have reported for the period %3$s on all of their actions,
             * and another %4$s on some of theirs */
            NNC_ ("report", "Updates for %3$s were received from %1$s of %2$s lead, and in part from %4$s.",
                  "Updates for %3$s were received from %1$s of %2$s leads, and in part from %4$s."),
            returns->n_leads),
        received, leads, label, partly, NULL);
  return cohesion_language_fill (
      cohesion_language_plural (language, "report",
                                /* Translators: %1$s of %2$s leads have reported for the period %3$s */
                                NNC_ ("report", "Updates for %3$s were received from %1$s of %2$s lead.",
                                      "Updates for %3$s were received from %1$s of %2$s leads."),
                                returns->n_leads),
      received, leads, label, NULL);
}

static void
add_returns (CohesionProgressReport *self)
{
  g_autoptr (CohesionReturns) returns = NULL;
  CohesionReportingPeriod period;
  g_autofree char *sentence = NULL;
  CohesionText *text;

  if (!find_period (self, &period))
    return;
  returns = cohesion_returns_new_public (self->base.tree, &period);
  if (returns->n_leads == 0)
    return;
  sentence = describe_returns (self, returns);
  text = cohesion_text_new (sentence);
  cohesion_text_set_page (text, "updates");
  cohesion_blocks_add_paragraph (self->base.writer.blocks, text);
}

static void
draw_chart (gconstpointer data, gboolean mirrored, cairo_t *cr, double width, double height)
{
  PangoContext *context = cohesion_progress_report_create_context (cr);
  CohesionChartStyle style = {
    .theme = COHESION_CHART_PRINT,
    .context = context,
    .size = 11,
    .mirrored = mirrored,
  };

  cohesion_chart_columns_draw (data, COHESION_CHART_LEVEL, &style, cr, width, height);
  g_clear_object (&context);
}

/* “Bar chart of the actions by status. On track: 5; At risk: 2.” */
static CohesionText *
make_alternative (const CohesionProgressReport *self, const GArray *parts)
{
  g_autofree char *numbers = cohesion_chart_columns_describe (parts, self->base.writer.language);
  /* Translators: text alternative of a chart; %s is a list of statuses with their numbers */
  g_autofree char *words = cohesion_language_fill (
      cohesion_progress_report_say (self, NC_ ("report", "Bar chart of the actions by status. %s.")), numbers,
      NULL);

  return cohesion_text_new (words);
}

static void
add_chart (CohesionProgressReport *self)
{
  CohesionChartStyle style = { .theme = COHESION_CHART_PRINT, .size = 11 };
  GArray *parts = cohesion_chart_bar_new ();

  for (guint i = 0; i < self->progress->statuses->len; i++)
    {
      const CohesionProgressStatus *status = g_ptr_array_index (self->progress->statuses, i);
      g_autoptr (CohesionText) label = make_label (self, status->definition);
      CohesionChartPart part = { .count = status->now.actions->len, .colour = OTHER_COLOUR };

      if (part.count == 0)
        continue;
      part.label = g_strdup (label->text);
      if (status->definition != NULL)
        cohesion_progress_report_get_sign (status->definition, &part.shape, &part.colour);
      g_array_append_val (parts, part);
    }
  cohesion_blocks_add_figure (self->base.writer.blocks, make_alternative (self, parts),
                              cohesion_chart_columns_get_height (parts, &style), draw_chart, parts,
                              (GDestroyNotify) g_array_unref);
}

/**
 * cohesion_progress_report_add_position:
 * @base: a progress report
 * @part: of the template
 *
 * Adds how all actions stand: a table, a sentence and a chart.
 */
void
cohesion_progress_report_add_position (CohesionDecisionReport *base, const CohesionDecisionPart *part)
{
  CohesionProgressReport *self = cohesion_progress_report_from (base);

  cohesion_decision_report_begin (base, part, TRUE);
  if (self->progress->all.actions->len == 0)
    {
      cohesion_decision_report_add_note (base, part, base->strategy, COHESION_STRATEGY_TITLE,
                                         _ ("Add actions to the strategy."));
      return;
    }
  cohesion_progress_report_add_sentences (self);
  add_table (self);
  add_percentages_note (self);
  if (self->exception)
    {
      add_returns (self);
      return;
    }
  add_chart (self);
  add_returns (self);
  cohesion_progress_report_add_ratings (self);
}

/**
 * cohesion_progress_report_add_summary:
 * @base: a progress report
 * @part: of the template
 *
 * Adds the summary that somebody has written, or how the strategy stands.
 */
void
cohesion_progress_report_add_summary (CohesionDecisionReport *base, const CohesionDecisionPart *part)
{
  CohesionProgressReport *self = cohesion_progress_report_from (base);
  g_autofree char *sentences = cohesion_progress_report_describe_position (self);
  CohesionText *text;

  cohesion_decision_report_begin (base, part, TRUE);
  if (cohesion_report_writer_add (&base->writer, base->report, COHESION_REPORT_SUMMARY))
    return;
  text = cohesion_text_new_missing (_ (part->hint), sentences);
  if (base->report != NULL)
    cohesion_text_set_source (text, cohesion_node_get_id (base->report), "summary");
  cohesion_blocks_add_paragraph (base->writer.blocks, text);
}
