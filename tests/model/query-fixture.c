#include "config.h"

#include "query-fixture.h"

#include "model/cohesion-blank.h"
#include "model/cohesion-deadline.h"
#include "model/cohesion-node-private.h"
#include "support/cohesion-build.h"

const CohesionDate query_today = COHESION_DATE_INIT (2026, 11, 28);
const char *const query_me[] = { "", "ann ames", NULL };

static CohesionNode *
add_party (QueryFixture *fixture, const char *role, const char *name)
{
  CohesionNode *party = cohesion_build_add (cohesion_tree_get_root (fixture->tree),
                                            COHESION_DOCUMENT_LIST_PARTIES, COHESION_KIND_PARTY);

  cohesion_build_set_text (party, COHESION_PARTY_ROLE, role);
  cohesion_build_set_text (party, COHESION_PARTY_NAME, name);
  return party;
}

static void
set_deadline (CohesionNode *action, guint field, const char *text)
{
  CohesionDeadlineContext context = { .today = query_today, .year_start_month = 4, .year_start_day = 1 };
  g_autoptr (CohesionDeadline) deadline = cohesion_deadline_parse (text, &context, NULL);

  cohesion_build_set_deadline (action, field, deadline);
}

static CohesionNode *
add_action (QueryFixture *fixture, guint priority, const char *title, const char *status, CohesionNode *lead)
{
  CohesionNode *action = cohesion_build_add (fixture->priorities[priority], COHESION_PRIORITY_LIST_ACTIONS,
                                             COHESION_KIND_ACTION);

  cohesion_build_set_text (action, COHESION_ACTION_TITLE, title);
  cohesion_build_set_text (action, COHESION_ACTION_STATUS, status);
  if (lead)
    cohesion_build_set_text (action, COHESION_ACTION_LEAD, cohesion_node_get_id (lead));
  return action;
}

static void
set_strings (CohesionNode *node, guint field, const char *one, const char *other)
{
  const char *strings[] = { one, other, NULL };
  g_auto (CohesionValue) value = cohesion_value_strings (strings);

  cohesion_node_set_value (node, field, &value);
}

static void
add_actions (QueryFixture *fixture)
{
  CohesionNode *action;

  action = add_action (fixture, 0, "festival", "green", fixture->culture);
  set_deadline (action, COHESION_ACTION_DEADLINE, "September 2027");
  set_strings (action, COHESION_ACTION_TAGS, "Festival", "Youth Club");
  cohesion_build_set_text (action, COHESION_ACTION_FORECAST, "red");
  cohesion_build_set_text (action, COHESION_ACTION_CODE, "CUL-01");
  cohesion_build_set_text (action, COHESION_ACTION_ADDED, "2026-04-30");

  action = add_action (fixture, 0, "guide", "amber", fixture->comms);
  set_deadline (action, COHESION_ACTION_DEADLINE, "31 March 2027");
  set_deadline (action, COHESION_ACTION_ORIGINAL_DEADLINE, "31 December 2026");
  set_strings (action, COHESION_ACTION_MEASURES, "a-measure", NULL);
  cohesion_build_set_text (action, COHESION_ACTION_ADDED, "2026-11-02");

  action = add_action (fixture, 0, "museum", "red", fixture->culture);
  set_deadline (action, COHESION_ACTION_DEADLINE, "June 2026");
  cohesion_build_set_text (action, COHESION_ACTION_DESCRIPTION, "A café for Zoë’s youth club");

  action = add_action (fixture, 0, "done", "blue", fixture->member);
  set_deadline (action, COHESION_ACTION_DEADLINE, "June 2026");

  action = add_action (fixture, 1, "dropped", "abandoned", NULL);

  action = add_action (fixture, 1, "yearly", "green", NULL);
  set_deadline (action, COHESION_ACTION_DEADLINE, "by end of March annually");
  cohesion_build_set_text (action, COHESION_ACTION_KIND, "recurring");
  cohesion_build_set_text (cohesion_build_add (action, COHESION_ACTION_LIST_UPDATES, COHESION_KIND_UPDATE),
                           COHESION_UPDATE_DATE, "2026-11-10");

  action = add_action (fixture, 1, "soon", NULL, fixture->comms);
  set_deadline (action, COHESION_ACTION_DEADLINE, "15 December 2026");
  cohesion_build_set_text (cohesion_build_add (action, COHESION_ACTION_LIST_UPDATES, COHESION_KIND_UPDATE),
                           COHESION_UPDATE_DATE, "2026-09-01");
}

void
query_set_up (QueryFixture *fixture, gconstpointer data)
{
  CohesionNode *root;

  fixture->tree = cohesion_tree_new_blank ("en-GB");
  root = cohesion_tree_get_root (fixture->tree);
  fixture->culture = add_party (fixture, "Culture and Heritage", NULL);
  fixture->comms = add_party (fixture, "Communications", "Ann Ames");
  fixture->member = add_party (fixture, "Cabinet Member for Agriculture", NULL);
  for (guint i = 0; i < 2; i++)
    {
      CohesionNode *theme = cohesion_build_add (root, COHESION_DOCUMENT_LIST_THEMES, COHESION_KIND_THEME);

      cohesion_build_set_text (theme, COHESION_THEME_TITLE, i ? "Inclusion 1" : "Relationships");
      fixture->priorities[i] = cohesion_build_add (theme, COHESION_THEME_LIST_PRIORITIES,
                                                   COHESION_KIND_PRIORITY);
      cohesion_build_set_text (fixture->priorities[i], COHESION_PRIORITY_TITLE, i ? "Fairness" : "Belonging");
    }
  cohesion_build_set_text (fixture->priorities[1], COHESION_PRIORITY_PORTFOLIO_HOLDER,
                           cohesion_node_get_id (fixture->member));
  add_actions (fixture);
}

void
query_tear_down (QueryFixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->tree);
}

CohesionQuery *
query_ask (QueryFixture *fixture, const char *text)
{
  CohesionQueryContext context = { query_today, query_me };

  return cohesion_query_new (fixture->tree, text, &context);
}
