#include "config.h"

#include "query-fixture.h"

#include <string.h>

/* What is proposed while a query is typed, and what the help says of it. */

static char *
dup_proposals (QueryFixture *fixture, const char *marked)
{
  const char *cursor = strchr (marked, '|');
  g_autofree char *text = g_strdup_printf ("%.*s%s", (int) (cursor - marked), marked, cursor + 1);
  CohesionQueryContext context = { query_today, query_me };
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
  { "add|", "[added>]" },
  { "added>2026-|", "added>[2026-11] added>[2026-10] added>[2026-09]" },
  { "updated<6|", "updated<[60d]" },
  { "nonsense:|", "" },
  { "\"lea|", "" },
  { "zzz|", "" },
};

static void
test_completion (QueryFixture *fixture, gconstpointer data)
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
test_help_is_understood (QueryFixture *fixture, gconstpointer data)
{
  static const char *const known[] = { "lead:", "portfolio:", "theme:", "status:",  "tag:",
                                       "kind:", "due<",       "added>", "updated<", NULL };
  g_autoptr (GPtrArray) help = cohesion_query_get_help ();

  g_assert_cmpuint (help->len, >, 20);
  for (guint i = 0; i < help->len; i++)
    {
      CohesionQueryHelp *line = g_ptr_array_index (help, i);
      g_autoptr (CohesionQuery) query = query_ask (fixture, line->example);
      gboolean by_name = g_str_has_prefix (line->example, "lead:") ||
                         g_str_has_prefix (line->example, "portfolio:");

      g_assert_true (*line->label);
      if (!by_name)
        g_assert_cmpuint (cohesion_query_get_problems (query)->len, ==, 0);
    }
  for (guint i = 0; known[i]; i++)
    {
      CohesionQueryContext context = { query_today, query_me };
      g_autoptr (GPtrArray)
          proposals = cohesion_query_complete (fixture->tree, known[i], strlen (known[i]), &context);

      g_assert_cmpuint (proposals->len, >, 0);
      for (guint j = 0; j < proposals->len; j++)
        {
          CohesionQueryProposal *proposal = g_ptr_array_index (proposals, j);
          g_autofree char *text = g_strconcat (known[i], proposal->text, NULL);
          g_autoptr (CohesionQuery) query = query_ask (fixture, text);

          g_assert_cmpuint (cohesion_query_get_problems (query)->len, ==, 0);
        }
    }
}

#define ADD(path, func) g_test_add ("/query/" path, QueryFixture, NULL, query_set_up, func, query_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("completion", test_completion);
  ADD ("help-is-understood", test_help_is_understood);
  return g_test_run ();
}
