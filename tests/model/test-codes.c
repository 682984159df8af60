#include "config.h"

#include "format/cohesion-format.h"
#include "model/cohesion-codes.h"

#include <string.h>

static CohesionTree *
read_actions (const char *actions, const char *more)
{
  g_autofree char *text = g_strdup_printf ("{\"format\": \"com.council.Cohesion\", \"formatVersion\": 1, "
                                           "\"id\": \"d\", \"themes\": [{\"id\": \"t\", "
                                           "\"priorities\": [{\"id\": \"p\", \"actions\": [%s]}]}]%s}",
                                           actions, more);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  CohesionTree *tree = cohesion_format_read (bytes, NULL, &error);

  g_assert_no_error (error);
  return tree;
}

static void
assert_taken (CohesionCodes *codes, const char *like, const char *expected)
{
  g_autofree char *code = cohesion_codes_take (codes, like);

  g_assert_cmpstr (code, ==, expected);
}

/* The next of a series, as wide as those before it. */
static void
test_next (void)
{
  g_autoptr (CohesionTree) tree = read_actions ("{\"id\": \"a\", \"code\": \"EX-07\"}, {\"id\": \"b\", "
                                                "\"code\": \"EX-09\"}, {\"id\": \"c\", \"code\": \"Hub\"}",
                                                "");
  g_autoptr (CohesionCodes) codes = cohesion_codes_new (tree);

  assert_taken (codes, "EX-07", "EX-10");
  assert_taken (codes, "EX-07", "EX-11");
  assert_taken (codes, NULL, "EX-12");
  assert_taken (codes, "Hub", "Hub-2");
  assert_taken (codes, "Hub", "Hub-3");
  assert_taken (codes, "C0", "C1");
}

/* What was deleted keeps its code. */
static void
test_deleted (void)
{
  g_autoptr (CohesionTree) tree = read_actions (
      "{\"id\": \"a\", \"code\": \"1.1\"}",
      ", \"trash\": [{\"id\": \"x\", \"kind\": \"action\", \"object\": {\"id\": \"z\", \"code\": \"1.5\"}}]");
  g_autoptr (CohesionCodes) codes = cohesion_codes_new (tree);

  assert_taken (codes, "1.1", "1.6");
  g_assert_false (cohesion_codes_is_shared (codes, "1.5"));
}

static void
test_none_yet (void)
{
  g_autoptr (CohesionTree) tree = read_actions ("{\"id\": \"a\"}", "");
  g_autoptr (CohesionCodes) codes = cohesion_codes_new (tree);

  assert_taken (codes, NULL, "A1");
  assert_taken (codes, NULL, "A2");
}

static void
test_shared (void)
{
  g_autoptr (CohesionTree) tree = read_actions (
      "{\"id\": \"a\", \"code\": \"A\"}, {\"id\": \"b\", \"code\": \"A\"}, {\"id\": \"c\", \"code\": \"B\"}",
      "");
  g_autoptr (CohesionCodes) codes = cohesion_codes_new (tree);

  g_assert_true (cohesion_codes_is_shared (codes, "A"));
  g_assert_false (cohesion_codes_is_shared (codes, "B"));
  g_assert_false (cohesion_codes_is_shared (codes, "C"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/codes/next", test_next);
  g_test_add_func ("/model/codes/deleted", test_deleted);
  g_test_add_func ("/model/codes/none-yet", test_none_yet);
  g_test_add_func ("/model/codes/shared", test_shared);
  return g_test_run ();
}
