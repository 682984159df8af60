#include "config.h"

#include "query-fixture.h"

#include "model/cohesion-blank.h"
#include "model/cohesion-status.h"
#include "model/cohesion-summary.h"
#include "support/cohesion-build.h"

#include <string.h>

static char *
dup_found (QueryFixture *fixture, CohesionQuery *query)
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
  /* What does not say when it was added was always there. */
  { "added>2026-04", "guide" },
  { "added>=2026-04", "festival guide" },
  { "added:2026-04", "festival" },
  { "added=2026", "festival guide" },
  { "added:30d", "guide" },
  { "added<2026-11-02", "festival museum done dropped yearly soon" },
  { "-added>2026-04", "festival museum done dropped yearly soon" },
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
test_finds (QueryFixture *fixture, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (finds); i++)
    {
      g_autoptr (CohesionQuery) query = query_ask (fixture, finds[i].query);
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
test_problems (QueryFixture *fixture, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (problems); i++)
    {
      g_autoptr (CohesionQuery) query = query_ask (fixture, problems[i].query);
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
test_nothing_wrong (QueryFixture *fixture, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (finds) && !g_str_has_prefix (finds[i].query, "leed"); i++)
    {
      g_autoptr (CohesionQuery) query = query_ask (fixture, finds[i].query);

      g_assert_cmpuint (cohesion_query_get_problems (query)->len, ==, 0);
      g_assert_true (cohesion_query_is_empty (query) ==
                     (strspn (finds[i].query, " -") == strlen (finds[i].query)));
    }
}

static void
test_mine_needs_a_name (QueryFixture *fixture, gconstpointer data)
{
  const char *const stranger[] = { "Somebody Else", NULL };
  CohesionQueryContext contexts[] = { { query_today, NULL }, { query_today, stranger } };

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
test_garbage (QueryFixture *fixture, gconstpointer data)
{
  static const char *const pieces[] = { "lead",  ":",    "<",  ">=", "\"",  "“",      "”",  ",",    "-",
                                        "due",   "2027", "is", " ",  "30d", "é",      "\t", "=",    "status",
                                        "amber", "\xff", "no", "9",  "\n",  "\u00a0", ":",  "slip", "कि" };
  CohesionQueryContext context = { query_today, query_me };

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
      query = query_ask (fixture, text->str);
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
test_long (QueryFixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (CohesionQuery) query = NULL;
  GPtrArray *found;

  for (guint i = 0; i < 20000; i++)
    g_string_append (text, "a: b ");
  query = query_ask (fixture, text->str);
  found = cohesion_query_get_problems (query);
  g_assert_cmpuint (found->len, <, 60);
  g_assert_nonnull (
      strstr (((CohesionQueryProblem *) g_ptr_array_index (found, found->len - 1))->sentence, "too long"));
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
test_terms_are_quoted (QueryFixture *fixture, gconstpointer data)
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

#define ADD(path, func) g_test_add ("/query/" path, QueryFixture, NULL, query_set_up, func, query_tear_down)

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
  g_test_add_func ("/query/toggle", test_toggle);
  ADD ("terms-are-quoted", test_terms_are_quoted);
  return g_test_run ();
}
