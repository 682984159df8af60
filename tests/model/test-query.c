#include "config.h"

#include "model/cohesion-blank.h"
#include "model/cohesion-deadline.h"
#include "model/cohesion-node-private.h"
#include "model/cohesion-query.h"
#include "model/cohesion-status.h"
#include "model/cohesion-summary.h"
#include "support/cohesion-build.h"

#include <string.h>

static const CohesionDate today = COHESION_DATE_INIT (2026, 11, 28);
static const char *const me[] = { "", "ann ames", NULL };

typedef struct
{
  CohesionTree *tree;
  CohesionNode *culture;
  CohesionNode *comms;
  CohesionNode *member;
  CohesionNode *priorities[2];
} Fixture;

static CohesionNode *
add_party (Fixture *fixture, const char *role, const char *name)
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
  CohesionDeadlineContext context = { .today = today, .year_start_month = 4, .year_start_day = 1 };
  g_autoptr (CohesionDeadline) deadline = cohesion_deadline_parse (text, &context, NULL);

  cohesion_build_set_deadline (action, field, deadline);
}

static CohesionNode *
add_action (Fixture *fixture, guint priority, const char *title, const char *status, CohesionNode *lead)
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

/* Numbers: themes 1 and 2; priorities 1 and 2; actions 1.1 to 1.4 and 2.1 to 2.3. */
static void
add_actions (Fixture *fixture)
{
  CohesionNode *action;

  action = add_action (fixture, 0, "festival", "green", fixture->culture);
  set_deadline (action, COHESION_ACTION_DEADLINE, "September 2027");
  set_strings (action, COHESION_ACTION_TAGS, "Festival", "Youth Club");
  cohesion_build_set_text (action, COHESION_ACTION_FORECAST, "red");
  cohesion_build_set_text (action, COHESION_ACTION_CODE, "CUL-01");

  action = add_action (fixture, 0, "guide", "amber", fixture->comms);
  set_deadline (action, COHESION_ACTION_DEADLINE, "31 March 2027");
  set_deadline (action, COHESION_ACTION_ORIGINAL_DEADLINE, "31 December 2026");
  set_strings (action, COHESION_ACTION_MEASURES, "a-measure", NULL);

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

static void
set_up (Fixture *fixture, gconstpointer data)
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

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->tree);
}

static CohesionQuery *
ask (Fixture *fixture, const char *text)
{
  CohesionQueryContext context = { today, me };

  return cohesion_query_new (fixture->tree, text, &context);
}

static char *
dup_found (Fixture *fixture, CohesionQuery *query)
{
  g_autoptr (GPtrArray)
      actions = cohesion_node_collect (cohesion_tree_get_root (fixture->tree), COHESION_KIND_ACTION);
  GString *found = g_string_new (NULL);

  for (guint i = 0; i < actions->len; i++)
    {
      CohesionNode *action = g_ptr_array_index (actions, i);
      g_autofree char *key = cohesion_action_dup_search_key (action);

      if (cohesion_query_matches (query, action, key))
        g_string_append_printf (found, "%s%s", found->len ? " " : "", cohesion_node_get_name (action));
    }
  return g_string_free_and_steal (found);
}

static const struct
{
  const char *query;
  const char *found;
} finds[] = {
  { "", "festival guide museum done dropped yearly soon" },
  { "   ", "festival guide museum done dropped yearly soon" },
  /* Words. */
  { "museum", "museum" },
  { "MUSEUM", "museum" },
  { "cafe zoe's", "museum" },
  { "\"youth club\"", "festival museum" },
  { "“youth club”", "festival museum" },
  { "club youth", "festival museum" },
  { "-youth", "guide done dropped yearly soon" },
  { "-\"youth club\" is:open", "guide yearly soon" },
  { "communications", "guide soon" },
  { "ames", "guide soon" },
  { "1.2", "guide" },
  { "annually", "yearly" },
  { "zzz", "" },
  /* People. */
  { "lead:culture", "festival museum" },
  { "lead:CULT", "festival museum" },
  { "lead:herit", "festival museum" },
  { "lead:griculture", "done" },
  { "lead:ames", "guide soon" },
  { "lead:\"ann ames\"", "guide soon" },
  { "lead:culture,communications", "festival guide museum soon" },
  { "lead:culture,\"ann ames\" is:overdue", "museum" },
  { "-lead:culture", "guide done dropped yearly soon" },
  { "lead=communications", "guide soon" },
  { "Lead:Culture", "festival museum" },
  { "portfolio:agri", "dropped yearly soon" },
  /* Places. */
  { "theme:relation", "festival guide museum done" },
  { "theme:1", "festival guide museum done" },
  { "theme:\"inclusion 1\"", "dropped yearly soon" },
  { "priority:2", "dropped yearly soon" },
  { "priority:belong", "festival guide museum done" },
  /* Statuses, by key, label and short label. */
  { "status:amber", "guide" },
  { "status:\"at risk\"", "guide" },
  { "status:complete", "done" },
  { "status:amber,red", "guide museum" },
  { "status:notStarted", "soon" },
  { "-status:green", "guide museum done dropped soon" },
  { "forecast:red", "festival" },
  /* Dates. */
  { "due<2027-04", "guide museum done yearly soon" },
  { "due<2027-03-31", "museum done soon" },
  { "due<=2027-03-31", "guide museum done yearly soon" },
  { "due<=2027-03", "guide museum done yearly soon" },
  { "due>2027-03", "festival" },
  { "due>=2027-03", "festival guide yearly" },
  { "due:2027-03", "guide yearly" },
  { "due=2027", "festival guide yearly" },
  { "due:2027-03-31", "guide yearly" },
  { "due:2026,2027-09", "festival museum done soon" },
  { "due:30d", "soon" },
  { "due:3w", "soon" },
  { "due:6m", "guide yearly soon" },
  { "due:1y", "festival guide yearly soon" },
  { "due<30d is:open", "museum soon" },
  { "due>30D", "festival guide yearly" },
  { "due<today", "museum done" },
  { "-due<2027-04", "festival dropped" },
  { "slip>30", "guide" },
  { "slip>=90d", "guide" },
  { "slip>90", "" },
  { "slip=90", "guide" },
  { "slip>12w", "guide" },
  { "updated<2026-10", "festival guide museum done dropped soon" },
  { "updated>=2026-10", "yearly" },
  { "updated:30d", "yearly" },
  { "updated<30d is:open status:notStarted", "soon" },
  /* States. */
  { "is:open", "festival guide museum yearly soon" },
  { "is:done", "done" },
  { "is:closed", "dropped" },
  { "is:done,closed", "done dropped" },
  { "is:overdue", "museum" },
  { "is:troubled", "guide museum" },
  { "is:slipped", "guide" },
  { "is:stale -no:update", "" },
  { "no:update", "festival guide museum soon" },
  { "is:recurring", "yearly" },
  { "is:mine", "guide soon" },
  { "-is:mine", "festival museum done dropped yearly" },
  { "no:lead", "dropped yearly" },
  { "no:deadline", "dropped" },
  { "no:measure", "festival museum done dropped yearly soon" },
  { "-no:measure", "guide" },
  /* Others. */
  { "tag:festival", "festival" },
  { "tag:\"youth cl\"", "festival" },
  { "tag=festival", "festival" },
  { "tag=fest", "" },
  { "code:cul", "festival" },
  { "code=cul-01", "festival" },
  { "code=cul", "" },
  { "kind:recur", "yearly" },
  /* All together. */
  { "lead:culture due<2027-04 status:red -tag:x \"youth club\"", "museum" },
  /* What is not understood is left out, and the rest holds. */
  { "leed:culture status:amber", "guide" },
  { "status:amber lead:", "guide" },
  { "status:nonsense,amber", "guide" },
  { "due<yesterday status:amber", "guide" },
  { "lead<culture status:amber", "guide" },
  /* No term at all. */
  { "10:30", "" },
  { "-", "festival guide museum done dropped yearly soon" },
};

static void
test_finds (Fixture *fixture, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (finds); i++)
    {
      g_autoptr (CohesionQuery) query = ask (fixture, finds[i].query);
      g_autofree char *found = dup_found (fixture, query);

      if (g_strcmp0 (found, finds[i].found) != 0)
        g_error ("“%s” finds “%s”, and not “%s”", finds[i].query, found, finds[i].found);
    }
}

/* What is underlined, and a part of what is said. */
static const struct
{
  const char *query;
  const char *underlined;
  const char *says;
} problems[] = {
  { "leed:culture", "leed", "“lead:culture”" },
  { "statsu:red", "statsu", "“status:amber”" },
  { "x -colour:blue", "colour", "lead, portfolio, theme" },
  { "lead:", "lead:", "lead:culture" },
  { "due<", "due<", "due<2027-04" },
  { "status:", "status:", "status:amber" },
  { "lead:nobody", "nobody", "Culture and Heritage, Communications" },
  { "status:green,purple", "purple", "amber" },
  { "status<green", "<", "status:amber" },
  { "status>=green", ">=", "status:amber" },
  { "due<soonish", "soonish", "2027-04" },
  { "due<2027-13", "2027-13", "2027-04" },
  { "due:2027-02-30", "2027-02-30", "2027-04" },
  { "due<30", "30", "2027-04" },
  { "slip>lots", "lots", "slip>30" },
  { "slip>99999999999999999999", "99999999999999999999", "slip>30" },
  { "is:late", "late", "overdue" },
  { "no:idea", "idea", "lead" },
  { "theme:9", "9", "1, 2" },
  { "kind:x", "x", "recurring" },
  { "lead:culture \"open", "\"open", "quotation mark" },
};

static void
test_problems (Fixture *fixture, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (problems); i++)
    {
      g_autoptr (CohesionQuery) query = ask (fixture, problems[i].query);
      GPtrArray *found = cohesion_query_get_problems (query);
      CohesionQueryProblem *problem;
      g_autofree char *part = NULL;

      if (found->len != 1)
        g_error ("“%s” has %u problems", problems[i].query, found->len);
      problem = g_ptr_array_index (found, 0);
      part = g_strndup (problems[i].query + problem->start, problem->length);
      g_assert_cmpstr (part, ==, problems[i].underlined);
      if (strstr (problem->sentence, problems[i].says) == NULL)
        g_error ("“%s” of “%s” does not say “%s”", problem->sentence, problems[i].query, problems[i].says);
    }
}

static void
test_nothing_wrong (Fixture *fixture, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (finds) && !g_str_has_prefix (finds[i].query, "leed"); i++)
    {
      g_autoptr (CohesionQuery) query = ask (fixture, finds[i].query);

      g_assert_cmpuint (cohesion_query_get_problems (query)->len, ==, 0);
      g_assert_true (cohesion_query_is_empty (query) ==
                     (strspn (finds[i].query, " -") == strlen (finds[i].query)));
    }
}

static void
test_mine_needs_a_name (Fixture *fixture, gconstpointer data)
{
  const char *const stranger[] = { "Somebody Else", NULL };
  CohesionQueryContext contexts[] = { { today, NULL }, { today, stranger } };

  for (gsize i = 0; i < G_N_ELEMENTS (contexts); i++)
    {
      g_autoptr (CohesionQuery) query = cohesion_query_new (fixture->tree, "is:mine", &contexts[i]);
      g_autofree char *found = dup_found (fixture, query);
      CohesionQueryProblem *problem = g_ptr_array_index (cohesion_query_get_problems (query), 0);

      g_assert_cmpstr (found, ==, "");
      g_assert_cmpuint (problem->start, ==, 3);
      g_assert_nonnull (strstr (problem->sentence, "preferences"));
    }
}

/* Whatever is typed or pasted, there is an answer, and every problem lies within the text. */
static void
test_garbage (Fixture *fixture, gconstpointer data)
{
  static const char *const pieces[] = { "lead",  ":",    "<",  ">=", "\"",  "“",      "”",  ",",    "-",
                                        "due",   "2027", "is", " ",  "30d", "é",      "\t", "=",    "status",
                                        "amber", "\xff", "no", "9",  "\n",  "\u00a0", ":",  "slip", "कि" };
  CohesionQueryContext context = { today, me };

  for (guint i = 0; i < 3000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (CohesionQuery) query = NULL;
      g_autoptr (GPtrArray) proposals = NULL;
      g_autofree char *valid = NULL;
      g_autofree char *found = NULL;
      guint length = (guint) g_test_rand_int_range (0, 12);

      for (guint j = 0; j < length; j++)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      query = ask (fixture, text->str);
      found = dup_found (fixture, query);
      valid = g_utf8_make_valid (text->str, -1);
      for (guint j = 0; j < cohesion_query_get_problems (query)->len; j++)
        {
          CohesionQueryProblem *problem = g_ptr_array_index (cohesion_query_get_problems (query), j);

          g_assert_cmpuint (problem->start + problem->length, <=, strlen (valid));
          g_assert_true (g_utf8_validate (problem->sentence, -1, NULL));
        }
      proposals = cohesion_query_complete (
          fixture->tree, valid, (gsize) g_test_rand_int_range (0, (int) strlen (valid) + 2), &context);
      for (guint j = 0; j < proposals->len; j++)
        {
          CohesionQueryProposal *proposal = g_ptr_array_index (proposals, j);

          g_assert_cmpuint (proposal->start + proposal->length, <=, strlen (valid));
        }
    }
}

static void
test_long (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (CohesionQuery) query = NULL;
  GPtrArray *found;

  for (guint i = 0; i < 20000; i++)
    g_string_append (text, "a: b ");
  query = ask (fixture, text->str);
  found = cohesion_query_get_problems (query);
  g_assert_cmpuint (found->len, <, 60);
  g_assert_nonnull (
      strstr (((CohesionQueryProblem *) g_ptr_array_index (found, found->len - 1))->sentence, "too long"));
}

static char *
dup_proposals (Fixture *fixture, const char *marked)
{
  const char *cursor = strchr (marked, '|');
  g_autofree char *text = g_strdup_printf ("%.*s%s", (int) (cursor - marked), marked, cursor + 1);
  CohesionQueryContext context = { today, me };
  g_autoptr (GPtrArray)
      proposals = cohesion_query_complete (fixture->tree, text, (gsize) (cursor - marked), &context);
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < proposals->len; i++)
    {
      CohesionQueryProposal *proposal = g_ptr_array_index (proposals, i);

      g_string_append_printf (all, "%s%.*s[%s]%s", i ? " " : "", (int) proposal->start, text, proposal->text,
                              text + proposal->start + proposal->length);
    }
  return g_string_free_and_steal (all);
}

/* A bar for the cursor; what comes out has the proposal in brackets, in place of what it replaces. */
static const struct
{
  const char *typed;
  const char *proposed;
} completions[] = {
  { "le|", "[lead:] [no:lead]" },
  { "-le|", "-[lead:] -[no:lead]" },
  { "over|", "[is:overdue]" },
  { "x s|", "x [status:] x [slip>] x [is:stale] x [is:slipped]" },
  { "stat| x", "[status:] x" },
  { "lead:cul|", "lead:[\"Culture and Heritage\"]" },
  { "lead:herit|", "lead:[\"Culture and Heritage\"]" },
  { "lead:\"cul|", "lead:[\"Culture and Heritage\"]" },
  { "lead:x,herit| y", "lead:x,[\"Culture and Heritage\"] y" },
  { "lead:x,comm|", "lead:x,[Communications]" },
  { "status:risk|", "status:[amber]" },
  { "status:re|", "status:[red]" },
  { "status:red|", "" },
  { "is:mi|", "is:[mine]" },
  { "no:d|", "no:[deadline]" },
  { "theme:rel|", "theme:[1]" },
  { "lead:m|", "lead:[\"Cabinet Member for Agriculture\"]" },
  { "tag:|", "tag:[Festival] tag:[\"Youth Club\"]" },
  { "kind:ong|", "kind:[ongoing]" },
  { "due<3|", "due<[30d]" },
  { "due<2026-1|", "due<[2026-11] due<[2026-12]" },
  { "nonsense:|", "" },
  { "\"lea|", "" },
  { "zzz|", "" },
};

static void
test_completion (Fixture *fixture, gconstpointer data)
{
  g_autofree char *all = dup_proposals (fixture, "|");

  for (gsize i = 0; i < G_N_ELEMENTS (completions); i++)
    {
      g_autofree char *proposed = dup_proposals (fixture, completions[i].typed);

      g_assert_cmpstr (proposed, ==, completions[i].proposed);
    }
  g_assert_true (g_str_has_prefix (all, "[lead:] [portfolio:] [theme:]"));
  g_assert_nonnull (strstr (all, "[due<]"));
}

/* What the help shows can be typed, and what completion proposes is understood. */
static void
test_help_is_understood (Fixture *fixture, gconstpointer data)
{
  static const char *const known[] = { "lead:", "portfolio:", "theme:", "status:", "tag:", "kind:", NULL };
  g_autoptr (GPtrArray) help = cohesion_query_get_help ();

  g_assert_cmpuint (help->len, >, 20);
  for (guint i = 0; i < help->len; i++)
    {
      CohesionQueryHelp *line = g_ptr_array_index (help, i);
      g_autoptr (CohesionQuery) query = ask (fixture, line->example);
      gboolean by_name = g_str_has_prefix (line->example, "lead:") ||
                         g_str_has_prefix (line->example, "portfolio:");

      g_assert_true (*line->label);
      if (!by_name)
        g_assert_cmpuint (cohesion_query_get_problems (query)->len, ==, 0);
    }
  for (guint i = 0; known[i]; i++)
    {
      CohesionQueryContext context = { today, me };
      g_autoptr (GPtrArray)
          proposals = cohesion_query_complete (fixture->tree, known[i], strlen (known[i]), &context);

      g_assert_cmpuint (proposals->len, >, 0);
      for (guint j = 0; j < proposals->len; j++)
        {
          CohesionQueryProposal *proposal = g_ptr_array_index (proposals, j);
          g_autofree char *text = g_strconcat (known[i], proposal->text, NULL);
          g_autoptr (CohesionQuery) query = ask (fixture, text);

          g_assert_cmpuint (cohesion_query_get_problems (query)->len, ==, 0);
        }
    }
}

static void
test_toggle (void)
{
  static const char *const days[] = { "due:30d", "due:60d", "due:90d", NULL };
  static const struct
  {
    const char *text;
    const char *term;
    const char *after;
  } cases[] = {
    { "", "is:overdue", "is:overdue" },
    { "lead:culture", "is:overdue", "lead:culture is:overdue" },
    { "lead:culture  is:overdue x", "is:overdue", "lead:culture x" },
    { "IS:overdue", "is:overdue", "" },
    { "-is:overdue", "is:overdue", "-is:overdue is:overdue" },
    { "due:30d x", "due:60d", "x due:60d" },
    { "\"is:overdue\"", "is:overdue", "\"is:overdue\" is:overdue" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean is_day = g_strv_contains (days, cases[i].term);
      g_autofree char *after = cohesion_query_toggle_term (cases[i].text, cases[i].term,
                                                           is_day ? days : NULL);

      g_assert_cmpstr (after, ==, cases[i].after);
    }
  g_assert_true (cohesion_query_has_term ("x  is:overdue", "is:overdue"));
  g_assert_false (cohesion_query_has_term ("x -is:overdue", "is:overdue"));
  g_assert_false (cohesion_query_has_term ("is:overdue,open", "is:overdue"));
}

static void
test_terms_are_quoted (Fixture *fixture, gconstpointer data)
{
  static const char *const values[][2] = { { "Culture", "lead:Culture" },
                                           { "Culture and Heritage", "lead:\"Culture and Heritage\"" },
                                           { "a,b", "lead:\"a,b\"" },
                                           { "say \"no\"", "lead:\"say  no \"" },
                                           { "", "lead:\"\"" } };

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *term = cohesion_query_dup_term ("lead:", values[i][0]);

      g_assert_cmpstr (term, ==, values[i][1]);
    }
}

#define ADD(path, func) g_test_add ("/query/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("finds", test_finds);
  ADD ("problems", test_problems);
  ADD ("nothing-wrong", test_nothing_wrong);
  ADD ("mine-needs-a-name", test_mine_needs_a_name);
  ADD ("garbage", test_garbage);
  ADD ("long", test_long);
  ADD ("completion", test_completion);
  ADD ("help-is-understood", test_help_is_understood);
  g_test_add_func ("/query/toggle", test_toggle);
  ADD ("terms-are-quoted", test_terms_are_quoted);
  return g_test_run ();
}
