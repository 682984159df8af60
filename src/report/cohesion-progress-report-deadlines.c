#include "config.h"

#include "cohesion-progress-report-private.h"

#include "model/cohesion-language.h"

#include <glib/gi18n.h>

#undef NC_
#define NC_(context, text) text

/* Changed deadlines: what they were, how much that is, why it was done and who agreed. */

/* Less than that is told in days. */
#define FORTNIGHT 14

/* What was promised at first; what the last report knew, where nobody has said; else what was noted when it
 * was changed first. */
static guint
get_original (const CohesionProgressChange *change, CohesionNode **node)
{
  *node = change->now;
  if (cohesion_node_get_deadline (change->now, COHESION_ACTION_ORIGINAL_DEADLINE) != NULL)
    return COHESION_ACTION_ORIGINAL_DEADLINE;
  if (change->before != NULL)
    *node = change->before;
  else
    *node = cohesion_list_get (cohesion_node_get_list (change->now, COHESION_ACTION_LIST_DEADLINE_CHANGES),
                               0);
  return change->before != NULL ? COHESION_ACTION_DEADLINE : COHESION_DEADLINE_CHANGE_FROM;
}

static void
append_line (CohesionText *text, const char *line)
{
  if (*text->text != '\0')
    cohesion_text_append (text, "\n");
  cohesion_text_append (text, line);
}

static void
append_deadline (const CohesionProgressReport *self,
                 CohesionText *text,
                 const char *pattern,
                 CohesionNode *node,
                 guint field)
{
  g_autoptr (CohesionText) deadline = cohesion_progress_report_make_deadline (self, node, field);
  g_autofree char *words = cohesion_language_fill (cohesion_progress_report_say (self, pattern),
                                                   deadline->text, NULL);

  append_line (text, words);
}

/* Translators: what a deadline was when the last report was made; %s is a date */
static const char *const at_last_report = NC_ ("report", "At last report: %s");

/**
 * cohesion_progress_report_add_deadlines_cell:
 * @change: a changed deadline
 *
 * Adds a cell with what it is now, what it was at the last report and at first, a line each.
 */
void
cohesion_progress_report_add_deadlines_cell (CohesionProgressReport *self,
                                             CohesionTable *table,
                                             const CohesionProgressChange *change)
{
  CohesionText *text = cohesion_text_new (NULL);
  CohesionNode *node;
  guint original = get_original (change, &node);

  /* Translators: a deadline that was changed; %s is a date */
  append_deadline (self, text, NC_ ("report", "Now: %s"), change->now, COHESION_ACTION_DEADLINE);
  if (change->before != NULL)
    append_deadline (self, text, at_last_report, change->before, COHESION_ACTION_DEADLINE);
  else
    {
      g_autofree char *line = cohesion_language_fill (
          cohesion_progress_report_say (self, at_last_report),
          cohesion_progress_report_say (self, NC_ ("report", "Not in the plan")), NULL);

      append_line (text, line);
    }
  append_deadline (self, text, NC_ ("report", "Original: %s"), node, original);
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

/* Translators: by how much a change put a deadline back; the number has a sign */
static const SlipWords one_step = { { NNC_ ("report", "%s week", "%s weeks") },
                                    { NNC_ ("report", "%s day", "%s days") } };

static char *
format_slip (const CohesionProgressReport *self, const SlipWords *words, int days, int weeks)
{
  gboolean long_ago = ABS (days) >= FORTNIGHT;
  int number = long_ago ? weeks : days;
  const char *const *forms = long_ago ? words->weeks : words->days;
  g_autoptr (CohesionText) digits = cohesion_progress_report_make_change (self, number);

  return cohesion_language_fill (cohesion_language_plural (self->base.writer.language, "report", forms[0],
                                                           forms[1], (guint) ABS (number)),
                                 digits->text, NULL);
}

static void
append_slip (const CohesionProgressReport *self, CohesionText *text, const SlipWords *words, int days)
{
  g_autofree char *line = format_slip (self, words, days, cohesion_days_to_weeks (days));

  append_line (text, line);
}

/**
 * cohesion_progress_report_add_slip_cell:
 * @change: a changed deadline
 *
 * Adds a cell with how much later it is than at the last report and at first.
 */
void
cohesion_progress_report_add_slip_cell (CohesionProgressReport *self,
                                        CohesionTable *table,
                                        const CohesionProgressChange *change)
{
  CohesionText *text = cohesion_text_new (NULL);
  CohesionNode *node;
  guint original = get_original (change, &node);
  int days;

  if (change->before != NULL && get_slip (change->before, COHESION_ACTION_DEADLINE, change->now, &days))
    append_slip (self, text, &since_report, days);
  if (node != change->before && get_slip (node, original, change->now, &days))
    append_slip (self, text, &from_original, days);
  if (*text->text == '\0')
    cohesion_text_append (text, cohesion_progress_report_say (self, NC_ ("report", "Not known")));
  cohesion_text_set_source (text, cohesion_node_get_id (change->now), "deadline");
  cohesion_table_add_cell (table, text);
}

/* When it was, and how much of the whole it is: “14 May 2020: +157 weeks”. */
static void
append_part (const CohesionProgressReport *self, CohesionText *text, const CohesionDeadlineStep *step)
{
  g_autofree char *slip = format_slip (self, &one_step, step->days, step->weeks);
  g_autoptr (CohesionText)
      on = step->note != NULL
               ? cohesion_report_writer_date (&self->base.writer, step->note, COHESION_DEADLINE_CHANGE_ON)
               : NULL;
  /* Translators: the day of a change of a deadline, and by how much it did: “14 May 2020: +157 weeks” */
  g_autofree char *line = on != NULL ? cohesion_language_fill (
                                           cohesion_progress_report_say (self, NC_ ("report", "%1$s: %2$s")),
                                           on->text, slip, NULL)
                                     : NULL;

  append_line (text, line != NULL ? line : slip);
}

static void
append_words (const CohesionProgressReport *self, CohesionText *text, const char *words)
{
  if (self->base.writer.text_language != NULL)
    cohesion_text_append_language (text, words, self->base.writer.text_language);
  else
    cohesion_text_append (text, words);
}

/* The kind of reason and the reason; after each other where several are told. */
static void
append_reason (const CohesionProgressReport *self,
               CohesionText *text,
               const CohesionDeadlineStep *step,
               gboolean several)
{
  g_autoptr (CohesionText) category = cohesion_report_writer_choice (
      &self->base.writer, step->note, COHESION_DEADLINE_CHANGE_REASON_CATEGORY);
  const char *reason = step->note != NULL
                           ? cohesion_report_writer_get (step->note, COHESION_DEADLINE_CHANGE_REASON)
                           : NULL;

  if (category == NULL && reason == NULL)
    append_line (text, cohesion_progress_report_say (self, NC_ ("report", "No reason is recorded")));
  if (category != NULL)
    append_line (text, category->text);
  if (reason == NULL)
    return;
  if (*text->text != '\0')
    /* Translators: between the kind of a reason and the reason: “External: the hall was let” */
    cohesion_text_append (
        text, several && category != NULL ? cohesion_progress_report_say (self, NC_ ("report", ": ")) : "\n");
  append_words (self, text, reason);
}

/* “Approved by Cabinet on 19 May 2026”, as much of it as is known. */
static void
append_approval (const CohesionProgressReport *self, CohesionText *text, const CohesionDeadlineStep *step)
{
  CohesionNode *approval = cohesion_deadline_step_get_approval (step);
  CohesionNode *meeting = approval != NULL ? cohesion_approval_get_meeting (approval) : NULL;
  const char *body = meeting != NULL ? cohesion_report_writer_get (meeting, COHESION_MEETING_BODY) : NULL;
  g_autoptr (CohesionText) date = meeting != NULL ? cohesion_report_writer_date (&self->base.writer, meeting,
                                                                                 COHESION_MEETING_DATE)
                                                  : NULL;
  g_autofree char *line = NULL;

  if (body != NULL && date != NULL)
    line = cohesion_language_fill (
        /* Translators: a body and a day: “Approved by Cabinet on 19 May 2026” */
        cohesion_progress_report_say (self, NC_ ("report", "Approved by %1$s on %2$s")), body, date->text,
        NULL);
  append_line (text, line != NULL ? line
                                  : cohesion_progress_report_say (
                                        self, approval != NULL ? NC_ ("report", "Approved")
                                                               : NC_ ("report", "Not yet approved")));
}

/**
 * cohesion_progress_report_make_steps:
 * @self: a report
 * @action: an action
 * @steps: (element-type CohesionDeadlineStep): the changes of its deadline
 * @with_parts: whether to tell also when each was, and how much of the whole it is
 *
 * Returns: (transfer full): of each the kind of reason, the reason and who agreed
 */
CohesionText *
cohesion_progress_report_make_steps (const CohesionProgressReport *self,
                                     CohesionNode *action,
                                     GArray *steps,
                                     gboolean with_parts)
{
  CohesionText *text = cohesion_text_new (NULL);

  cohesion_text_set_source (text, cohesion_node_get_id (action), "deadline");
  for (guint i = 0; i < steps->len; i++)
    {
      const CohesionDeadlineStep *step = &g_array_index (steps, CohesionDeadlineStep, i);

      if (with_parts)
        append_part (self, text, step);
      append_reason (self, text, step, with_parts);
      append_approval (self, text, step);
      if (step->note != NULL)
        cohesion_text_set_source (text, cohesion_node_get_id (step->note), "reason");
    }
  return text;
}

/**
 * cohesion_progress_report_add_reason_cell:
 * @change: a changed deadline
 *
 * Adds a cell with why it was changed, and who agreed.
 */
void
cohesion_progress_report_add_reason_cell (CohesionProgressReport *self,
                                          CohesionTable *table,
                                          const CohesionProgressChange *change)
{
  g_autoptr (GArray) steps = cohesion_progress_change_list_steps (change);
  CohesionDeadlineStep unknown = { 0 };

  /* Other words for the same day. */
  if (steps->len == 0)
    g_array_append_val (steps, unknown);
  cohesion_table_add_cell (table,
                           cohesion_progress_report_make_steps (self, change->now, steps, steps->len > 1));
}
