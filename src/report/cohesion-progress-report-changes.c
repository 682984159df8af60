#include "config.h"

#include "cohesion-progress-report-private.h"

#include "model/cohesion-language.h"

#include <glib/gi18n.h>

#undef NC_
#define NC_(context, text) text

/* What has changed since the last report. */

/* A column of a table of changes. */
typedef struct
{
  const char *title;
  double weight;
  CohesionColumnKind kind;
  void (*add) (CohesionProgressReport *self, CohesionTable *table, const CohesionProgressChange *change);
} Column;

/* A table of changes of one kind; with a heading where it begins a part of the report. */
typedef struct
{
  CohesionProgressChangeKind kind;
  const char *heading;
  const char *caption;
  const char *none; /* what to say where there are none, NULL: nothing */
  gboolean exception;
  const Column *columns;
} Table;

static void
add_words (CohesionProgressReport *self, CohesionTable *table, CohesionText *text)
{
  if (text == NULL)
    text = cohesion_text_new (cohesion_progress_report_say (self, NC_ ("report", "None recorded")));
  cohesion_table_add_cell (table, text);
}

static void
add_action (CohesionProgressReport *self, CohesionTable *table, const CohesionProgressChange *change)
{
  cohesion_table_add_cell (
      table, cohesion_progress_report_make_named (self, change->now ? change->now : change->before));
}

static void
add_lead (CohesionProgressReport *self, CohesionTable *table, const CohesionProgressChange *change)
{
  cohesion_table_add_cell (
      table, cohesion_decision_report_make_lead (&self->base, change->now ? change->now : change->before,
                                                 COHESION_ACTION_LEAD));
}

static void
add_lead_before (CohesionProgressReport *self, CohesionTable *table, const CohesionProgressChange *change)
{
  CohesionText *text = cohesion_report_writer_party (&self->base.writer, change->before, COHESION_ACTION_LEAD,
                                                     FALSE);

  if (text != NULL)
    cohesion_text_set_source (text, cohesion_node_get_id (change->now), "lead");
  cohesion_table_add_cell (
      table,
      text != NULL ? text : cohesion_text_new (cohesion_progress_report_say (self, NC_ ("report", "None"))));
}

static void
add_completed_on (CohesionProgressReport *self, CohesionTable *table, const CohesionProgressChange *change)
{
  add_words (self, table,
             cohesion_report_writer_date (&self->base.writer, change->now, COHESION_ACTION_COMPLETED_ON));
}

static void
add_status_before (CohesionProgressReport *self, CohesionTable *table, const CohesionProgressChange *change)
{
  if (change->before != NULL)
    cohesion_progress_report_add_status_cell (self, table, change->before);
  else
    cohesion_table_add_cell (
        table, cohesion_text_new (cohesion_progress_report_say (self, NC_ ("report", "Not in the plan"))));
}

static void
add_status (CohesionProgressReport *self, CohesionTable *table, const CohesionProgressChange *change)
{
  cohesion_progress_report_add_status_cell (self, table, change->now);
}

static void
add_comment (CohesionProgressReport *self, CohesionTable *table, const CohesionProgressChange *change)
{
  gboolean own = cohesion_progress_change_has_own_comment (change);

  add_words (
      self, table,
      own ? cohesion_report_writer_words (&self->base.writer, change->now, COHESION_ACTION_STATUS_COMMENT)
          : NULL);
}

static void
add_deadline (CohesionProgressReport *self, CohesionTable *table, const CohesionProgressChange *change)
{
  cohesion_table_add_cell (
      table, cohesion_progress_report_make_deadline (self, change->now, COHESION_ACTION_DEADLINE));
}

static CohesionText *
make_title (const CohesionProgressReport *self, CohesionNode *action)
{
  return cohesion_report_writer_words (&self->base.writer, action, COHESION_ACTION_TITLE);
}

static void
add_title_before (CohesionProgressReport *self, CohesionTable *table, const CohesionProgressChange *change)
{
  add_words (self, table, make_title (self, change->before));
}

static void
add_title_now (CohesionProgressReport *self, CohesionTable *table, const CohesionProgressChange *change)
{
  add_action (self, table, change);
}

static void
add_closure (CohesionProgressReport *self, CohesionTable *table, const CohesionProgressChange *change)
{
  CohesionText *text = cohesion_report_writer_words (&self->base.writer, change->now,
                                                     COHESION_ACTION_CLOSURE_REASON);

  if (text == NULL && cohesion_progress_change_has_own_comment (change))
    text = cohesion_report_writer_words (&self->base.writer, change->now, COHESION_ACTION_STATUS_COMMENT);
  add_words (self, table, text);
}

#define TEXT COHESION_COLUMN_TEXT
#define NUMBER COHESION_COLUMN_NUMBER

static const Column completed[] = {
  { NC_ ("report", "Action"), 2, TEXT, add_action },
  { NC_ ("report", "Lead"), 1, TEXT, add_lead },
  { NC_ ("report", "Completed on"), 1, TEXT, add_completed_on },
  { NULL },
};

static const Column troubled[] = {
  { NC_ ("report", "Action"), 2, TEXT, add_action },
  { NC_ ("report", "At last report"), 1, TEXT, add_status_before },
  { NC_ ("report", "Now"), 1, TEXT, add_status },
  { NC_ ("report", "Why"), 2, TEXT, add_comment },
  { NULL },
};

static const Column deadlines[] = {
  { NC_ ("report", "Action"), 2, TEXT, add_action },
  { NC_ ("report", "Deadline"), 3, TEXT, cohesion_progress_report_add_deadlines_cell },
  { NC_ ("report", "Slip"), 3, TEXT, cohesion_progress_report_add_slip_cell },
  { NC_ ("report", "Reason"), 5, TEXT, cohesion_progress_report_add_reason_cell },
  { NULL },
};

static const Column added[] = {
  { NC_ ("report", "Action"), 2, TEXT, add_action },
  { NC_ ("report", "Lead"), 1, TEXT, add_lead },
  { NC_ ("report", "Deadline"), 1, TEXT, add_deadline },
  { NULL },
};

static const Column reworded[] = {
  { NC_ ("report", "Action as it is now"), 1, TEXT, add_title_now },
  { NC_ ("report", "At last report"), 1, TEXT, add_title_before },
  { NULL },
};

static const Column abandoned[] = {
  { NC_ ("report", "Action"), 2, TEXT, add_action },
  { NC_ ("report", "Lead"), 1, TEXT, add_lead },
  { NC_ ("report", "Reason"), 2, TEXT, add_closure },
  { NULL },
};

static const Column removed[] = {
  { NC_ ("report", "Action"), 2, TEXT, add_title_before },
  { NC_ ("report", "Lead at last report"), 1, TEXT, add_lead },
  { NULL },
};

static const Column leads[] = {
  { NC_ ("report", "Action"), 2, TEXT, add_action },
  { NC_ ("report", "At last report"), 1, TEXT, add_lead_before },
  { NC_ ("report", "Now"), 1, TEXT, add_lead },
  { NULL },
};

static const Table tables[] = {
  { COHESION_PROGRESS_COMPLETED, NC_ ("report", "Completed"), NC_ ("report", "Actions completed"),
    NC_ ("report", "No action was completed."), FALSE, completed },
  { COHESION_PROGRESS_TROUBLED, NC_ ("report", "Newly at risk or off track"),
    NC_ ("report", "Actions newly at risk or off track"),
    NC_ ("report", "No action is newly at risk or off track."), TRUE, troubled },
  { COHESION_PROGRESS_DEADLINE, NC_ ("report", "Deadlines"), NC_ ("report", "Changed deadlines and why"),
    NC_ ("report", "No deadline was changed."), TRUE, deadlines },
  { COHESION_PROGRESS_ADDED, NC_ ("report", "Added, reworded, removed or abandoned"),
    NC_ ("report", "Actions added"), NC_ ("report", "No action was added."), FALSE, added },
  { COHESION_PROGRESS_REWORDED, NULL, NC_ ("report", "Actions reworded"), NULL, FALSE, reworded },
  { COHESION_PROGRESS_ABANDONED, NULL, NC_ ("report", "Actions abandoned"), NULL, FALSE, abandoned },
  { COHESION_PROGRESS_REMOVED, NULL, NC_ ("report", "Actions removed from the plan"), NULL, FALSE, removed },
  { COHESION_PROGRESS_LEAD, NC_ ("report", "Leads"), NC_ ("report", "Changes of lead"),
    NC_ ("report", "No action has another lead."), FALSE, leads },
};

static const GArray *
get_changes (const CohesionProgressReport *self, CohesionProgressChangeKind kind)
{
  return self->changes->lists[kind];
}

/* What was added since is told where it belongs too; those who compare the numbers must know. */
static void
add_new_note (CohesionProgressReport *self, const GArray *changes)
{
  g_autofree char *sentence = NULL;
  guint n = 0;

  for (guint i = 0; i < changes->len; i++)
    n += g_array_index (changes, CohesionProgressChange, i).before == NULL ? 1 : 0;
  if (n == 0)
    return;
  sentence = cohesion_progress_report_count (
      self,
      NNC_ ("report",
            "Of these, %1$s action was added since the last report and is among the added ones too.",
            "Of these, %1$s actions were added since the last report and are among the added ones too."),
      n, NULL);
  cohesion_progress_report_add_sentence (self, sentence);
}

static void
add_table (CohesionProgressReport *self, const Table *spec)
{
  const GArray *changes = get_changes (self, spec->kind);
  CohesionTable *table;

  if (changes->len == 0)
    {
      if (spec->none != NULL)
        cohesion_progress_report_add_sentence (self, cohesion_progress_report_say (self, spec->none));
      return;
    }
  table = cohesion_progress_report_add_table (self, spec->caption, 0);
  for (const Column *column = spec->columns; column->title != NULL; column++)
    cohesion_progress_report_add_column (self, table, column->title, column->weight, column->kind);
  for (guint i = 0; i < MIN (changes->len, self->limit); i++)
    for (const Column *column = spec->columns; column->title != NULL; column++)
      column->add (self, table, &g_array_index (changes, CohesionProgressChange, i));
  cohesion_progress_report_add_rest (self, changes->len, NULL);
  if (spec->kind != COHESION_PROGRESS_ADDED && !self->exception)
    add_new_note (self, changes);
  if (spec->columns == deadlines)
    cohesion_progress_report_name_table (self, self->base.writer.n_tables);
}

static void
add_heading (CohesionProgressReport *self, const Table *spec)
{
  if (spec->heading != NULL)
    cohesion_report_writer_heading (&self->base.writer, 3, TRUE, spec->heading);
}

/**
 * cohesion_progress_report_add_since:
 * @self: a report that compares with an earlier version
 *
 * Says which version that is.
 */
void
cohesion_progress_report_add_since (CohesionProgressReport *self)
{
  cohesion_progress_report_add_sentence (self, self->since);
}

/**
 * cohesion_progress_report_wants_approval:
 * @self: a report
 *
 * Returns: whether any deadline of what is still to be done was changed and no meeting has approved it
 */
gboolean
cohesion_progress_report_wants_approval (const CohesionProgressReport *self)
{
  const GArray *changes = self->changes != NULL ? get_changes (self, COHESION_PROGRESS_DEADLINE) : NULL;

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      const CohesionProgressChange *change = &g_array_index (changes, CohesionProgressChange, i);

      if (cohesion_action_is_open (change->now) && !cohesion_progress_change_is_approved (change))
        return TRUE;
    }
  return FALSE;
}

/**
 * cohesion_progress_report_tells_deadline:
 * @self: a report
 * @action: an action
 *
 * Returns: whether a change of its deadline is among what has changed since the last report
 */
gboolean
cohesion_progress_report_tells_deadline (const CohesionProgressReport *self, CohesionNode *action)
{
  const GArray *changes = self->changes != NULL ? get_changes (self, COHESION_PROGRESS_DEADLINE) : NULL;

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    if (g_array_index (changes, CohesionProgressChange, i).now == action)
      return TRUE;
  return FALSE;
}

/**
 * cohesion_progress_report_add_changes:
 * @base: a progress report
 * @part: of the template
 *
 * Adds what has changed since the last report.
 */
void
cohesion_progress_report_add_changes (CohesionDecisionReport *base, const CohesionDecisionPart *part)
{
  CohesionProgressReport *self = cohesion_progress_report_from (base);

  cohesion_decision_report_begin (base, part, TRUE);
  if (self->changes == NULL)
    {
      cohesion_blocks_add_paragraph (
          base->writer.blocks,
          cohesion_report_writer_missing (
              &base->writer, base->report, COHESION_REPORT_SINCE,
              _ ("Take a snapshot when a report is dispatched, and choose it here."),
              NC_ ("report", "There is no earlier version to compare the strategy with.")));
      return;
    }
  cohesion_progress_report_add_since (self);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      if (self->exception && !tables[i].exception)
        continue;
      /* A short report has no room to say in a heading what the caption says. */
      if (!self->exception)
        add_heading (self, &tables[i]);
      add_table (self, &tables[i]);
    }
}
