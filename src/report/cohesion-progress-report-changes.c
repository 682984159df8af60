#include "config.h"

#include "cohesion-progress-report-private.h"

#include "model/cohesion-language.h"

#include <glib/gi18n.h>

#undef NC_
#define NC_(context, text) text

/* What has changed since the last report. */

/* Less than that is told in days. */
#define FORTNIGHT 14

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
      table, cohesion_decision_report_make_action (&self->base, change->now ? change->now : change->before));
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

/* What was promised at first; what the last report knew, where nobody has said. */
static guint
get_original (const CohesionProgressChange *change, CohesionNode **action)
{
  gboolean known = cohesion_node_get_deadline (change->now, COHESION_ACTION_ORIGINAL_DEADLINE) != NULL;

  *action = known ? change->now : change->before;
  return known ? COHESION_ACTION_ORIGINAL_DEADLINE : COHESION_ACTION_DEADLINE;
}

static void
append_deadline (const CohesionProgressReport *self,
                 CohesionText *text,
                 const char *pattern,
                 CohesionNode *action,
                 guint field)
{
  g_autoptr (CohesionText) deadline = cohesion_progress_report_make_deadline (self, action, field);
  g_autofree char *words = cohesion_language_fill (cohesion_progress_report_say (self, pattern),
                                                   deadline->text, NULL);

  if (*text->text != '\0')
    cohesion_text_append (text, "\n");
  cohesion_text_append (text, words);
}

/* What it is now, what it was at the last report and at first, a line each. */
static void
add_deadlines (CohesionProgressReport *self, CohesionTable *table, const CohesionProgressChange *change)
{
  CohesionText *text = cohesion_text_new (NULL);
  CohesionNode *action;
  guint original = get_original (change, &action);

  /* Translators: a deadline that was changed; %s is a date */
  append_deadline (self, text, NC_ ("report", "Now: %s"), change->now, COHESION_ACTION_DEADLINE);
  append_deadline (self, text, NC_ ("report", "At last report: %s"), change->before,
                   COHESION_ACTION_DEADLINE);
  append_deadline (self, text, NC_ ("report", "Original: %s"), action, original);
  cohesion_text_set_source (text, cohesion_node_get_id (change->now), "deadline");
  cohesion_table_add_cell (table, text);
}

static gboolean
get_slip (CohesionNode *before, guint field, CohesionNode *now, int *days)
{
  CohesionDeadline *from = cohesion_node_get_deadline (before, field);
  CohesionDeadline *to = cohesion_node_get_deadline (now, COHESION_ACTION_DEADLINE);

  return from != NULL && to != NULL && cohesion_deadline_slip (from, to, days);
}

/* Sentences on how much later it is, in weeks, and in days where that is less than a fortnight. */
typedef struct
{
  const char *weeks[2];
  const char *days[2];
} SlipWords;

/* Translators: how much later something is due than the last report said; the number has a sign */
static const SlipWords since_report = {
  { NNC_ ("report", "%s week since last report", "%s weeks since last report") },
  { NNC_ ("report", "%s day since last report", "%s days since last report") }
};
/* Translators: how much later something is due than was promised at first; the number has a sign */
static const SlipWords from_original = {
  { NNC_ ("report", "%s week from the original", "%s weeks from the original") },
  { NNC_ ("report", "%s day from the original", "%s days from the original") }
};

static void
append_slip (const CohesionProgressReport *self, CohesionText *text, const SlipWords *words, int days)
{
  gboolean long_ago = ABS (days) >= FORTNIGHT;
  int number = long_ago ? cohesion_days_to_weeks (days) : days;
  const char *const *forms = long_ago ? words->weeks : words->days;
  g_autoptr (CohesionText) digits = cohesion_progress_report_make_change (self, number);
  g_autofree char *line = cohesion_language_fill (cohesion_language_plural (self->base.writer.language,
                                                                            "report", forms[0], forms[1],
                                                                            (guint) ABS (number)),
                                                  digits->text, NULL);

  if (*text->text != '\0')
    cohesion_text_append (text, "\n");
  cohesion_text_append (text, line);
}

static void
add_slip (CohesionProgressReport *self, CohesionTable *table, const CohesionProgressChange *change)
{
  CohesionText *text = cohesion_text_new (NULL);
  CohesionNode *action;
  guint original = get_original (change, &action);
  int days;

  if (get_slip (change->before, COHESION_ACTION_DEADLINE, change->now, &days))
    append_slip (self, text, &since_report, days);
  if (action == change->now && get_slip (action, original, change->now, &days))
    append_slip (self, text, &from_original, days);
  if (*text->text == '\0')
    cohesion_text_append (text, cohesion_progress_report_say (self, NC_ ("report", "Not known")));
  cohesion_text_set_source (text, cohesion_node_get_id (change->now), "deadline");
  cohesion_table_add_cell (table, text);
}

/* Whether all that was done to the deadline since was approved. */
static gboolean
is_approved (const CohesionProgressChange *change)
{
  CohesionTree *before = change->before ? cohesion_node_get_tree (change->before) : NULL;
  CohesionList *notes = cohesion_node_get_list (change->now, COHESION_ACTION_LIST_DEADLINE_CHANGES);
  gboolean any = FALSE;

  for (guint i = 0; i < cohesion_list_get_length (notes); i++)
    {
      CohesionNode *note = cohesion_list_get (notes, i);

      if (before && cohesion_tree_lookup_live (before, cohesion_node_get_id (note)))
        continue;
      any = TRUE;
      if (cohesion_node_get_reference (note, COHESION_DEADLINE_CHANGE_APPROVED_BY) == NULL)
        return FALSE;
    }
  return any;
}

/* “Resources”, “Two posts are vacant.” and “Not yet approved”, a line each. */
static void
add_reason (CohesionProgressReport *self, CohesionTable *table, const CohesionProgressChange *change)
{
  const CohesionReportWriter *writer = &self->base.writer;
  CohesionNode *note = cohesion_progress_change_get_note (change);
  g_autoptr (CohesionText)
      category = cohesion_report_writer_choice (writer, note, COHESION_DEADLINE_CHANGE_REASON_CATEGORY);
  const char *reason = note != NULL ? cohesion_report_writer_get (note, COHESION_DEADLINE_CHANGE_REASON)
                                    : NULL;
  const char *approved = is_approved (change) ? NC_ ("report", "Approved")
                                              : NC_ ("report", "Not yet approved");
  CohesionText *text = cohesion_text_new (category != NULL ? category->text : NULL);

  if (reason != NULL && category != NULL)
    cohesion_text_append (text, "\n");
  if (reason != NULL && writer->text_language != NULL)
    cohesion_text_append_language (text, reason, writer->text_language);
  else if (reason != NULL)
    cohesion_text_append (text, reason);
  if (*text->text == '\0')
    cohesion_text_append (text, cohesion_progress_report_say (self, NC_ ("report", "No reason is recorded")));
  cohesion_text_append (text, "\n");
  cohesion_text_append (text, cohesion_progress_report_say (self, approved));
  if (note != NULL)
    cohesion_text_set_source (text, cohesion_node_get_id (note), "reason");
  else
    cohesion_text_set_source (text, cohesion_node_get_id (change->now), "deadline");
  cohesion_table_add_cell (table, text);
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
  { NC_ ("report", "Deadline"), 3, TEXT, add_deadlines },
  { NC_ ("report", "Slip"), 3, TEXT, add_slip },
  { NC_ ("report", "Reason"), 2, TEXT, add_reason },
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
  cohesion_progress_report_add_rest (self, changes->len);
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
  g_autofree char *sentence = cohesion_language_fill (
      /* Translators: %s is when the last report was made: “Cabinet, 21 May 2019” */
      cohesion_progress_report_say (self, NC_ ("report", "This part tells what has changed since: %s.")),
      self->since, NULL);

  cohesion_progress_report_add_sentence (self, sentence);
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

      if (cohesion_action_is_open (change->now) && !is_approved (change))
        return TRUE;
    }
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
