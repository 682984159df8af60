#include "config.h"

#include "cohesion-plan.h"

#include "model/cohesion-blank.h"

void
cohesion_plan_init (CohesionPlan *self)
{
  CohesionNode *theme;

  self->tree = cohesion_tree_new_blank ("en-GB");
  theme = cohesion_build_add (cohesion_tree_get_root (self->tree), COHESION_DOCUMENT_LIST_THEMES,
                              COHESION_KIND_THEME);
  self->priority = cohesion_build_add (theme, COHESION_THEME_LIST_PRIORITIES, COHESION_KIND_PRIORITY);
}

void
cohesion_plan_clear (CohesionPlan *self)
{
  g_assert_finalize_object (self->tree);
}

CohesionNode *
cohesion_plan_add_action (CohesionPlan *self, const char *title, const char *status)
{
  CohesionNode *action = cohesion_build_add (self->priority, COHESION_PRIORITY_LIST_ACTIONS,
                                             COHESION_KIND_ACTION);

  cohesion_build_set_text (action, COHESION_ACTION_TITLE, title);
  cohesion_build_set_text (action, COHESION_ACTION_STATUS, status);
  return action;
}

CohesionNode *
cohesion_plan_add_party (CohesionPlan *self, const char *post)
{
  CohesionNode *party = cohesion_build_add (cohesion_tree_get_root (self->tree),
                                            COHESION_DOCUMENT_LIST_PARTIES, COHESION_KIND_PARTY);

  cohesion_build_set_text (party, COHESION_PARTY_ROLE, post);
  return party;
}

CohesionNode *
cohesion_plan_add_update (CohesionNode *action, const char *date, const char *before, const char *after)
{
  CohesionNode *update = cohesion_build_add (action, COHESION_ACTION_LIST_UPDATES, COHESION_KIND_UPDATE);

  cohesion_build_set_text (update, COHESION_UPDATE_DATE, date);
  cohesion_build_set_text (update, COHESION_UPDATE_STATUS_BEFORE, before);
  cohesion_build_set_text (update, COHESION_UPDATE_STATUS_AFTER, after);
  return update;
}

CohesionNode *
cohesion_plan_add_occurrence (CohesionNode *action, const char *due, const char *done_on)
{
  CohesionNode *occurrence = cohesion_build_add (action, COHESION_ACTION_LIST_OCCURRENCES,
                                                 COHESION_KIND_OCCURRENCE);

  cohesion_build_set_text (occurrence, COHESION_OCCURRENCE_DUE, due);
  cohesion_build_set_text (occurrence, COHESION_OCCURRENCE_DONE_ON, done_on);
  return occurrence;
}

CohesionNode *
cohesion_plan_add_period (CohesionPlan *self,
                          const char *label,
                          const char *from,
                          const char *to,
                          const char *due)
{
  CohesionNode *node = cohesion_build_add (cohesion_tree_get_root (self->tree),
                                           COHESION_DOCUMENT_LIST_PERIODS, COHESION_KIND_PERIOD);

  cohesion_build_set_text (node, COHESION_PERIOD_LABEL, label);
  cohesion_build_set_text (node, COHESION_PERIOD_FROM, from);
  cohesion_build_set_text (node, COHESION_PERIOD_TO, to);
  cohesion_build_set_text (node, COHESION_PERIOD_UPDATES_DUE, due);
  return node;
}

/* Reads the words of a deadline in the autumn of 2026, in a year that starts in April. */
void
cohesion_plan_set_deadline (CohesionNode *action, guint field, const char *text)
{
  CohesionDeadlineContext context = { .today = { 2026, 11, 28 }, .year_start_month = 4, .year_start_day = 1 };
  g_autoptr (CohesionDeadline) deadline = text ? cohesion_deadline_parse (text, &context, NULL) : NULL;

  cohesion_build_set_deadline (action, field, deadline);
}
