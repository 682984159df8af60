#include "config.h"

#include "cohesion-progress-private.h"

#include "cohesion-query.h"
#include "cohesion-status.h"

/* What is late and for how long, what is due soon, and why deadlines were put off. */

static CohesionOverdueAge
get_age (CohesionDate due, CohesionDate month_ago, CohesionDate three_months_ago)
{
  if (cohesion_date_compare (due, month_ago) >= 0)
    return COHESION_OVERDUE_MONTH;
  return cohesion_date_compare (due, three_months_ago) >= 0 ? COHESION_OVERDUE_THREE_MONTHS
                                                            : COHESION_OVERDUE_LONGER;
}

static void
count_overdue (CohesionProgress *self)
{
  CohesionDate today = self->scope.today;
  CohesionDate month_ago = cohesion_date_add_months (today, -1);
  CohesionDate three_months_ago = cohesion_date_add_months (today, -3);
  char month[COHESION_DATE_ISO_SIZE], three_months[COHESION_DATE_ISO_SIZE];
  char *terms[COHESION_N_OVERDUE_AGES];
  const GPtrArray *overdue = self->total->tallies[COHESION_TALLY_OVERDUE].actions;

  cohesion_date_to_iso (month_ago, month);
  cohesion_date_to_iso (three_months_ago, three_months);
  terms[COHESION_OVERDUE_MONTH] = g_strconcat ("is:overdue due>=", month, NULL);
  terms[COHESION_OVERDUE_THREE_MONTHS] = g_strconcat ("is:overdue due>=", three_months, " due<", month, NULL);
  terms[COHESION_OVERDUE_LONGER] = g_strconcat ("is:overdue due<", three_months, NULL);
  for (CohesionOverdueAge age = 0; age < COHESION_N_OVERDUE_AGES; age++)
    {
      g_autofree char *term = terms[age];

      cohesion_count_init (&self->overdue[age], cohesion_progress_dup_query (self, term));
    }
  for (guint i = 0; i < overdue->len; i++)
    {
      CohesionNode *action = g_ptr_array_index (overdue, i);
      CohesionDate due = cohesion_date_last_day (cohesion_action_get_due (action, today));

      cohesion_count_add (&self->overdue[get_age (due, month_ago, three_months_ago)], action);
    }
}

static void
free_month (gpointer data)
{
  CohesionProgressMonth *month = data;

  cohesion_count_clear (&month->due);
  g_free (month);
}

/* “is:open due:2026-12”, with the days of the first and of the last month that are not looked ahead to. */
static char *
dup_month_term (CohesionDate month, CohesionDate from, CohesionDate to)
{
  char name[COHESION_DATE_ISO_SIZE], day[COHESION_DATE_ISO_SIZE];
  GString *term = g_string_new (NULL);

  g_string_printf (term, "is:open due:%s", cohesion_date_to_iso (month, name));
  if (cohesion_date_compare (cohesion_date_first_day (month), from) < 0)
    g_string_append_printf (term, " due>=%s", cohesion_date_to_iso (from, day));
  if (cohesion_date_compare (cohesion_date_last_day (month), to) > 0)
    g_string_append_printf (term, " due<=%s", cohesion_date_to_iso (to, day));
  return g_string_free_and_steal (term);
}

static void
add_months (CohesionProgress *self, CohesionDate from, CohesionDate to)
{
  CohesionDate month = COHESION_DATE_INIT (from.year, from.month, 1);

  for (; cohesion_date_compare (month, to) <= 0; month = cohesion_date_add_months (month, 1))
    {
      CohesionProgressMonth *entry = g_new0 (CohesionProgressMonth, 1);
      g_autofree char *term = NULL;

      entry->month = COHESION_DATE_INIT (month.year, month.month, 0);
      term = dup_month_term (entry->month, from, to);
      cohesion_count_init (&entry->due, cohesion_progress_dup_query (self, term));
      g_ptr_array_add (self->months, entry);
    }
}

static void
count_months (CohesionProgress *self)
{
  CohesionDate from = self->scope.today;
  CohesionDate to = cohesion_date_add_days (cohesion_date_add_months (from, COHESION_PROGRESS_MONTHS), -1);
  const GPtrArray *open = self->total->tallies[COHESION_TALLY_OPEN].actions;

  self->months = g_ptr_array_new_with_free_func (free_month);
  add_months (self, from, to);
  for (guint i = 0; i < open->len; i++)
    {
      CohesionNode *action = g_ptr_array_index (open, i);
      CohesionDate due = cohesion_action_get_due (action, from);
      int position;

      if (due.year == 0)
        continue;
      due = cohesion_date_last_day (due);
      if (cohesion_date_compare (due, from) < 0 || cohesion_date_compare (due, to) > 0)
        continue;
      position = (due.year - from.year) * 12 + due.month - from.month;
      cohesion_count_add (&((CohesionProgressMonth *) g_ptr_array_index (self->months, position))->due,
                          action);
    }
}

/**
 * cohesion_progress_count_dates:
 *
 * Counts what is overdue, by age, and what is due in each of the months to come.
 */
void
cohesion_progress_count_dates (CohesionProgress *self)
{
  count_overdue (self);
  count_months (self);
}

static void
free_reason (gpointer data)
{
  CohesionProgressReason *reason = data;

  cohesion_count_clear (&reason->slipped);
  g_free (reason);
}

static void
add_reason (CohesionProgress *self, const CohesionChoice *category)
{
  CohesionProgressReason *reason = g_new0 (CohesionProgressReason, 1);
  g_autofree char *term = category ? g_strconcat ("is:slipped reason:", category->key, NULL)
                                   : g_strdup ("is:slipped no:reason");

  reason->category = category;
  cohesion_count_init (&reason->slipped, cohesion_progress_dup_query (self, term));
  g_ptr_array_add (self->reasons, reason);
}

static gboolean
has_slipped (CohesionNode *action)
{
  CohesionDeadline *original = cohesion_node_get_deadline (action, COHESION_ACTION_ORIGINAL_DEADLINE);
  CohesionDeadline *current = cohesion_node_get_deadline (action, COHESION_ACTION_DEADLINE);
  int days;

  return original && current && cohesion_deadline_slip (original, current, &days) && days > 0;
}

static int
compare_reasons (gconstpointer a, gconstpointer b)
{
  const CohesionProgressReason *left = *(const CohesionProgressReason *const *) a;
  const CohesionProgressReason *right = *(const CohesionProgressReason *const *) b;

  return (int) right->slipped.actions->len - (int) left->slipped.actions->len;
}

/**
 * cohesion_progress_count_reasons:
 *
 * Counts why actions are due later than was promised at first.
 */
void
cohesion_progress_count_reasons (CohesionProgress *self)
{
  const CohesionField *field =
      &cohesion_kind_get (COHESION_KIND_DEADLINE_CHANGE)->fields[COHESION_DEADLINE_CHANGE_REASON_CATEGORY];

  self->reasons = g_ptr_array_new_with_free_func (free_reason);
  for (const CohesionChoice *choice = field->choices; choice->key; choice++)
    add_reason (self, choice);
  add_reason (self, NULL);
  for (guint i = 0; i < self->all.actions->len; i++)
    {
      CohesionNode *action = g_ptr_array_index (self->all.actions, i);
      const CohesionChoice *category = has_slipped (action) ? cohesion_action_get_delay_reason (action)
                                                            : NULL;

      for (guint j = 0; has_slipped (action) && j < self->reasons->len; j++)
        {
          CohesionProgressReason *reason = g_ptr_array_index (self->reasons, j);

          if (reason->category == category)
            cohesion_count_add (&reason->slipped, action);
        }
    }
  g_ptr_array_sort (self->reasons, compare_reasons);
}
