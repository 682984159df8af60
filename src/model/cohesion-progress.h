#pragma once

#include "cohesion-date.h"
#include "cohesion-kind.h"
#include "cohesion-tree.h"

G_BEGIN_DECLS

/* What is counted of the actions of a theme, of a portfolio or of a lead. All but the first are among the
 * open ones; an action may be counted as several of them. */
typedef enum
{
  COHESION_TALLY_OPEN,
  COHESION_TALLY_ON_TRACK,
  COHESION_TALLY_AT_RISK,
  COHESION_TALLY_OFF_TRACK,
  COHESION_TALLY_OVERDUE,
  COHESION_TALLY_NO_UPDATE,
  COHESION_N_TALLIES,
} CohesionTally;

/* For how long an action has been overdue. */
typedef enum
{
  COHESION_OVERDUE_MONTH,        /* up to a month */
  COHESION_OVERDUE_THREE_MONTHS, /* more than that, up to three months */
  COHESION_OVERDUE_LONGER,
  COHESION_N_OVERDUE_AGES,
} CohesionOverdueAge;

/* Months that are looked ahead. */
#define COHESION_PROGRESS_MONTHS 6

/**
 * CohesionCount:
 * @actions: (element-type CohesionNode): what was counted, in the order of the document
 * @query: a query that finds the same actions, so that whoever doubts a number can look behind it
 *
 * A number of actions.
 */
typedef struct
{
  GPtrArray *actions;
  char *query;
} CohesionCount;

/**
 * CohesionProgressStatus:
 * @definition: the status; %NULL for those that the scheme does not have
 * @now: actions of that status; without a query where there is no such status
 * @percentage: of all actions, so that those of all statuses add up to 100
 * @before: how many there were at the last report
 * @percentage_before: of all at the last report
 */
typedef struct
{
  CohesionNode *definition;
  CohesionCount now;
  guint percentage;
  guint before;
  guint percentage_before;
} CohesionProgressStatus;

/**
 * CohesionProgressGroup:
 * @node: the theme, the portfolio holder or the lead; %NULL for actions without one
 * @all: its actions
 * @tallies: what is counted of them
 */
typedef struct
{
  CohesionNode *node;
  CohesionCount all;
  CohesionCount tallies[COHESION_N_TALLIES];
} CohesionProgressGroup;

/**
 * CohesionProgressMonth:
 * @month: year and month
 * @due: open actions that are due in that part of the month that is looked ahead to
 */
typedef struct
{
  CohesionDate month;
  CohesionCount due;
} CohesionProgressMonth;

/**
 * CohesionProgressReason:
 * @category: (nullable): a kind of reason; %NULL where none was given
 * @slipped: actions due later than was promised at first, for which it is the last reason given
 */
typedef struct
{
  const CohesionChoice *category;
  CohesionCount slipped;
} CohesionProgressReason;

/**
 * CohesionProgressScope:
 * @before: (nullable): the strategy as it was at the last report
 * @since: the day of the last report; from then on an update counts as one; or none
 * @portfolio_holder: (nullable): whose actions are counted; %NULL for all
 * @today: the day as at which they are counted
 *
 * What is counted.
 */
typedef struct
{
  CohesionTree *before;
  CohesionDate since;
  CohesionNode *portfolio_holder;
  CohesionDate today;
} CohesionProgressScope;

/**
 * CohesionProgress:
 * @scope: what was counted; it keeps no node alive
 * @all: all actions that the public may see
 * @statuses: (element-type CohesionProgressStatus): how many are of each status, in the order of the scheme
 * @n_before: how many actions there were at the last report
 * @total: what is counted of all of them
 * @themes: (element-type CohesionProgressGroup): by theme
 * @portfolios: (element-type CohesionProgressGroup): by portfolio holder
 * @leads: (element-type CohesionProgressGroup): by lead
 * @overdue: by age
 * @months: (element-type CohesionProgressMonth): the months from the day on, each with what is due in it
 * @reasons: (element-type CohesionProgressReason): why actions were put off, the commonest first
 *
 * The numbers of a progress report. Groups are in the order in which the document first has them, those
 * without a node last; empty ones are left out.
 */
typedef struct
{
  CohesionProgressScope scope;
  CohesionCount all;
  GPtrArray *statuses;
  guint n_before;
  CohesionProgressGroup *total;
  GPtrArray *themes;
  GPtrArray *portfolios;
  GPtrArray *leads;
  CohesionCount overdue[COHESION_N_OVERDUE_AGES];
  GPtrArray *months;
  GPtrArray *reasons;
} CohesionProgress;

CohesionProgress *cohesion_progress_new (CohesionTree *tree, const CohesionProgressScope *scope);
void cohesion_progress_free (CohesionProgress *self);

gboolean cohesion_action_is_public (CohesionNode *action);
const CohesionChoice *cohesion_action_get_delay_reason (CohesionNode *action);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CohesionProgress, cohesion_progress_free)

G_END_DECLS
