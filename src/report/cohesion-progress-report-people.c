#include "config.h"

#include "cohesion-progress-report-private.h"

#include "model/cohesion-status.h"

#include <glib/gi18n.h>

#undef NC_
#define NC_(context, text) text

/* How the actions of each portfolio and of each lead stand. */

/* Tables of the same columns stand below each other. */
#define PEOPLE_TABLES 3

static const char *const titles[COHESION_N_TALLIES] = {
  [COHESION_TALLY_OPEN] = NC_ ("report", "Open"),
  [COHESION_TALLY_ON_TRACK] = NC_ ("report", "On track"),
  [COHESION_TALLY_AT_RISK] = NC_ ("report", "At risk"),
  [COHESION_TALLY_OFF_TRACK] = NC_ ("report", "Off track"),
  [COHESION_TALLY_OVERDUE] = NC_ ("report", "Overdue"),
  [COHESION_TALLY_NO_UPDATE] = NC_ ("report", "No update"),
};

static CohesionText *
make_name (const CohesionProgressReport *self, CohesionNode *node)
{
  guint field = node != NULL && cohesion_node_is (node, COHESION_KIND_PARTY) ? COHESION_PARTY_ROLE
                                                                             : COHESION_THEME_TITLE;
  CohesionText *text = cohesion_report_writer_words (&self->base.writer, node, field);

  if (text == NULL && node != NULL && field == COHESION_PARTY_ROLE)
    text = cohesion_report_writer_words (&self->base.writer, node, COHESION_PARTY_NAME);
  return text != NULL ? text
                      : cohesion_text_new (cohesion_progress_report_say (self, NC_ ("report", "None")));
}

static void
add_row (CohesionProgressReport *self,
         CohesionTable *table,
         CohesionText *name,
         const CohesionProgressGroup *group)
{
  cohesion_table_add_cell (table, name);
  for (CohesionTally tally = 0; tally < COHESION_N_TALLIES; tally++)
    cohesion_table_add_cell (table, cohesion_progress_report_make_count (self, &group->tallies[tally]));
}

/* An exception report has no room for what goes well. */
static gboolean
is_told (const CohesionProgressReport *self, const CohesionProgressGroup *group)
{
  if (!self->exception)
    return group->tallies[COHESION_TALLY_OPEN].actions->len > 0;
  return group->tallies[COHESION_TALLY_AT_RISK].actions->len > 0 ||
         group->tallies[COHESION_TALLY_OFF_TRACK].actions->len > 0 ||
         group->tallies[COHESION_TALLY_OVERDUE].actions->len > 0;
}

static CohesionTable *
begin_table (CohesionProgressReport *self, const char *caption, const char *heading)
{
  CohesionTable *table = cohesion_progress_report_add_table (self, caption, 0);

  cohesion_table_set_group (table, PEOPLE_TABLES);
  cohesion_progress_report_add_column (self, table, heading, 4, COHESION_COLUMN_TEXT);
  for (CohesionTally tally = 0; tally < COHESION_N_TALLIES; tally++)
    cohesion_progress_report_add_column (self, table, titles[tally], 1, COHESION_COLUMN_NUMBER);
  return table;
}

static void
add_rows (CohesionProgressReport *self, CohesionTable *table, const GPtrArray *groups)
{
  for (guint i = 0; i < groups->len; i++)
    {
      const CohesionProgressGroup *group = g_ptr_array_index (groups, i);

      if (is_told (self, group))
        add_row (self, table, make_name (self, group->node), group);
    }
}

static void
add_total (CohesionProgressReport *self, CohesionTable *table)
{
  add_row (self, table, cohesion_text_new (cohesion_progress_report_say (self, NC_ ("report", "All"))),
           self->progress->total);
}

static void
add_groups (CohesionProgressReport *self, const char *caption, const char *heading, const GPtrArray *groups)
{
  CohesionTable *table = begin_table (self, caption, heading);

  add_rows (self, table, groups);
  if (groups->len > 1)
    add_total (self, table);
}

/* All in one table, which takes less room. */
static void
add_short (CohesionProgressReport *self)
{
  CohesionTable *table = begin_table (self, NC_ ("report", "Open actions by portfolio holder, and by lead"),
                                      NC_ ("report", "Portfolio holder or lead"));

  add_rows (self, table, self->progress->portfolios);
  add_rows (self, table, self->progress->leads);
  add_total (self, table);
}

/* What “no update” means here. */
static void
add_note (CohesionProgressReport *self)
{
  if (self->since != NULL)
    cohesion_progress_report_add_sentence (
        self,
        cohesion_progress_report_say (
            self, NC_ ("report", "“No update” counts open actions on which nothing was reported since the "
                                 "last report. An action may be counted in several columns.")));
  else
    cohesion_progress_report_add_sentence (
        self,
        cohesion_progress_report_say (
            self, NC_ ("report", "“No update” counts open actions on which nothing was reported lately. "
                                 "An action may be counted in several columns.")));
}

/**
 * cohesion_progress_report_add_people:
 * @base: a progress report
 * @part: of the template
 *
 * Adds how the actions stand by portfolio and by lead.
 */
void
cohesion_progress_report_add_people (CohesionDecisionReport *base, const CohesionDecisionPart *part)
{
  CohesionProgressReport *self = cohesion_progress_report_from (base);

  cohesion_decision_report_begin (base, part, TRUE);
  if (self->progress->total->tallies[COHESION_TALLY_OPEN].actions->len == 0)
    {
      cohesion_progress_report_add_sentence (
          self, cohesion_progress_report_say (self, NC_ ("report", "There are no open actions.")));
      return;
    }
  if (self->exception)
    {
      cohesion_progress_report_add_sentence (
          self,
          cohesion_progress_report_say (
              self, NC_ ("report", "“No update” counts open actions on which nothing was reported lately. "
                                   "Whoever has nothing at risk, off track or overdue is counted in the "
                                   "last row only.")));
      add_short (self);
      return;
    }
  add_note (self);
  add_groups (self, NC_ ("report", "Open actions by portfolio"), NC_ ("report", "Portfolio holder"),
              self->progress->portfolios);
  add_groups (self, NC_ ("report", "Open actions by lead"), NC_ ("report", "Lead"), self->progress->leads);
}
