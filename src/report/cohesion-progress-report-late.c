#include "config.h"

#include "cohesion-progress-report-private.h"

#include "model/cohesion-language.h"

#include <glib/gi18n.h>

#undef NC_
#define NC_(context, text) text

/* What is overdue, why deadlines were put off, and what is due next. */

static const char *const ages[COHESION_N_OVERDUE_AGES] = {
  [COHESION_OVERDUE_MONTH] = NC_ ("report", "Up to a month"),
  [COHESION_OVERDUE_THREE_MONTHS] = NC_ ("report", "More than a month, up to three"),
  [COHESION_OVERDUE_LONGER] = NC_ ("report", "More than three months"),
};

static void
add_ages (CohesionProgressReport *self)
{
  CohesionTable *table = cohesion_progress_report_add_table (
      self, NC_ ("report", "Overdue actions by how long they have been so"), 0);

  cohesion_progress_report_add_column (self, table, NC_ ("report", "Overdue"), 3, COHESION_COLUMN_TEXT);
  cohesion_progress_report_add_column (self, table, NC_ ("report", "Actions"), 1, COHESION_COLUMN_NUMBER);
  for (guint i = 0; i < COHESION_N_OVERDUE_AGES; i++)
    {
      cohesion_table_add_cell (table, cohesion_text_new (cohesion_progress_report_say (self, ages[i])));
      cohesion_table_add_cell (table,
                               cohesion_progress_report_make_count (self, &self->progress->overdue[i]));
    }
}

static int
compare_due (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const CohesionDate *today = user_data;

  return cohesion_date_compare (cohesion_action_get_due (*(CohesionNode *const *) a, *today),
                                cohesion_action_get_due (*(CohesionNode *const *) b, *today));
}

static GPtrArray *
sort_by_due (const GPtrArray *actions, CohesionDate today)
{
  GPtrArray *sorted = g_ptr_array_copy ((GPtrArray *) actions, NULL, NULL);

  g_ptr_array_set_free_func (sorted, NULL);
  g_ptr_array_sort_with_data (sorted, compare_due, &today);
  return sorted;
}

static CohesionText *
make_days (const CohesionProgressReport *self, CohesionNode *action)
{
  CohesionDate today = self->progress->scope.today;
  CohesionDate due = cohesion_date_last_day (cohesion_action_get_due (action, today));
  int days = cohesion_date_days_between (due, today);

  CohesionText *text = cohesion_progress_report_make_number (self, (guint) MAX (days, 0));

  cohesion_text_set_source (text, cohesion_node_get_id (action), "deadline");
  return text;
}

static void
add_overdue_actions (CohesionProgressReport *self, const GPtrArray *actions)
{
  g_autoptr (GPtrArray) sorted = sort_by_due (actions, self->progress->scope.today);
  CohesionTable *table = cohesion_progress_report_add_table (
      self, NC_ ("report", "Overdue actions, the longest overdue first"), 0);

  cohesion_progress_report_add_column (self, table, NC_ ("report", "Action"), 2, COHESION_COLUMN_TEXT);
  cohesion_progress_report_add_column (self, table, NC_ ("report", "Lead"), 1, COHESION_COLUMN_TEXT);
  cohesion_progress_report_add_column (self, table, NC_ ("report", "Deadline"), 1, COHESION_COLUMN_TEXT);
  cohesion_progress_report_add_column (self, table, NC_ ("report", "Days overdue"), 1,
                                       COHESION_COLUMN_NUMBER);
  for (guint i = 0; i < MIN (sorted->len, self->limit); i++)
    {
      CohesionNode *action = g_ptr_array_index (sorted, i);

      cohesion_table_add_cell (table, cohesion_progress_report_make_named (self, action));
      cohesion_table_add_cell (
          table, cohesion_decision_report_make_lead (&self->base, action, COHESION_ACTION_LEAD));
      cohesion_table_add_cell (
          table, cohesion_progress_report_make_deadline (self, action, COHESION_ACTION_DEADLINE));
      cohesion_table_add_cell (table, make_days (self, action));
    }
  cohesion_progress_report_add_rest (self, sorted->len,
                                     self->progress->total->tallies[COHESION_TALLY_OVERDUE].query);
}

/**
 * cohesion_progress_report_add_overdue:
 * @base: a progress report
 * @part: of the template
 *
 * Adds what is overdue, by age, and each action of it.
 */
void
cohesion_progress_report_add_overdue (CohesionDecisionReport *base, const CohesionDecisionPart *part)
{
  CohesionProgressReport *self = cohesion_progress_report_from (base);
  const GPtrArray *overdue = self->progress->total->tallies[COHESION_TALLY_OVERDUE].actions;

  cohesion_decision_report_begin (base, part, TRUE);
  if (overdue->len == 0)
    {
      cohesion_progress_report_add_sentence (
          self, cohesion_progress_report_say (self, NC_ ("report", "No action is overdue.")));
      return;
    }
  if (!self->exception)
    add_ages (self);
  add_overdue_actions (self, overdue);
}

/**
 * cohesion_progress_report_add_reasons:
 * @base: a progress report
 * @part: of the template
 *
 * Adds how many actions were put off for each kind of reason.
 */
void
cohesion_progress_report_add_reasons (CohesionDecisionReport *base, const CohesionDecisionPart *part)
{
  CohesionProgressReport *self = cohesion_progress_report_from (base);
  CohesionTable *table = NULL;

  cohesion_decision_report_begin (base, part, TRUE);
  for (guint i = 0; i < self->progress->reasons->len; i++)
    {
      const CohesionProgressReason *reason = g_ptr_array_index (self->progress->reasons, i);
      const char *label = reason->category != NULL
                              ? cohesion_language_text (base->writer.language, "choice",
                                                        reason->category->label)
                              : cohesion_progress_report_say (self, NC_ ("report", "None recorded"));

      if (reason->slipped.actions->len == 0)
        continue;
      if (table == NULL)
        {
          table = cohesion_progress_report_add_table (
              self, NC_ ("report", "Actions due later than first promised, by the reason given last"), 0);
          cohesion_progress_report_add_column (self, table, NC_ ("report", "Reason"), 3,
                                               COHESION_COLUMN_TEXT);
          cohesion_progress_report_add_column (self, table, NC_ ("report", "Actions"), 1,
                                               COHESION_COLUMN_NUMBER);
        }
      cohesion_table_add_cell (table, cohesion_text_new (label));
      cohesion_table_add_cell (table, cohesion_progress_report_make_count (self, &reason->slipped));
    }
  if (table == NULL)
    cohesion_progress_report_add_sentence (
        self, cohesion_progress_report_say (
                  self, NC_ ("report", "No action is due later than was promised at first.")));
}

static void
add_month_counts (CohesionProgressReport *self)
{
  CohesionTable *table = cohesion_progress_report_add_table (
      self, NC_ ("report", "Actions due in the next six months, by month"), 0);

  cohesion_progress_report_add_column (self, table, NC_ ("report", "Month"), 3, COHESION_COLUMN_TEXT);
  cohesion_progress_report_add_column (self, table, NC_ ("report", "Actions"), 1, COHESION_COLUMN_NUMBER);
  for (guint i = 0; i < self->progress->months->len; i++)
    {
      const CohesionProgressMonth *month = g_ptr_array_index (self->progress->months, i);
      g_autofree char *words = cohesion_language_format_date (self->base.writer.language, month->month);

      if (month->due.actions->len == 0)
        continue;
      cohesion_table_add_cell (table, cohesion_text_new (words));
      cohesion_table_add_cell (table, cohesion_progress_report_make_count (self, &month->due));
    }
}

static CohesionText *
make_due (const CohesionProgressReport *self, CohesionNode *action)
{
  CohesionDate due = cohesion_action_get_due (action, self->progress->scope.today);
  g_autofree char *words = cohesion_language_format_date (self->base.writer.language,
                                                          cohesion_date_last_day (due));
  CohesionText *text = cohesion_text_new (words);

  cohesion_text_set_source (text, cohesion_node_get_id (action), "deadline");
  return text;
}

static void
add_due_actions (CohesionProgressReport *self)
{
  CohesionTable *table = cohesion_progress_report_add_table (
      self, NC_ ("report", "Deadlines of the next six months"), 0);

  cohesion_progress_report_add_column (self, table, NC_ ("report", "Action"), 2, COHESION_COLUMN_TEXT);
  cohesion_progress_report_add_column (self, table, NC_ ("report", "Lead"), 1, COHESION_COLUMN_TEXT);
  cohesion_progress_report_add_column (self, table, NC_ ("report", "Due"), 1, COHESION_COLUMN_TEXT);
  cohesion_progress_report_add_column (self, table, NC_ ("report", "Status"), 1, COHESION_COLUMN_TEXT);
  for (guint i = 0; i < self->progress->months->len; i++)
    {
      const CohesionProgressMonth *month = g_ptr_array_index (self->progress->months, i);
      g_autoptr (GPtrArray) sorted = sort_by_due (month->due.actions, self->progress->scope.today);

      for (guint j = 0; j < sorted->len; j++)
        {
          CohesionNode *action = g_ptr_array_index (sorted, j);

          cohesion_table_add_cell (table, cohesion_decision_report_make_action (&self->base, action));
          cohesion_table_add_cell (
              table, cohesion_decision_report_make_lead (&self->base, action, COHESION_ACTION_LEAD));
          cohesion_table_add_cell (table, make_due (self, action));
          cohesion_progress_report_add_status_cell (self, table, action);
        }
    }
}

static gboolean
any_is_due (const CohesionProgress *progress)
{
  for (guint i = 0; i < progress->months->len; i++)
    if (((const CohesionProgressMonth *) g_ptr_array_index (progress->months, i))->due.actions->len > 0)
      return TRUE;
  return FALSE;
}

/**
 * cohesion_progress_report_add_months:
 * @base: a progress report
 * @part: of the template
 *
 * Adds what is due in the next six months.
 */
void
cohesion_progress_report_add_months (CohesionDecisionReport *base, const CohesionDecisionPart *part)
{
  CohesionProgressReport *self = cohesion_progress_report_from (base);

  cohesion_decision_report_begin (base, part, TRUE);
  if (!any_is_due (self->progress))
    {
      cohesion_progress_report_add_sentence (
          self,
          cohesion_progress_report_say (self, NC_ ("report", "Nothing is due in the next six months.")));
      return;
    }
  add_month_counts (self);
  add_due_actions (self);
}
