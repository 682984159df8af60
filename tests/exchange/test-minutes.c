#include "config.h"

#include "minutes-fixture.h"

static void
test_seeds (void)
{
  static const char *const names[] = {
    "barking-and-dagenham", "newham", "lbbd-2012", "lbbd-2004", "committee", "headed", "scrutiny", "figures"
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *source = g_strconcat (names[i], ".txt", NULL);
      g_autofree char *expected = g_strconcat (names[i], ".found", NULL);
      g_autofree char *text = minutes_fixture_read (source);
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "minutes", expected, NULL);
      g_autoptr (Found) found = found_new (text);
      g_autofree char *told = found_tell (found);
      g_autofree char *golden = NULL;

      if (g_getenv ("COHESION_UPDATE_GOLDEN"))
        g_file_set_contents (path, told, -1, NULL);
      golden = minutes_fixture_read (expected);
      g_assert_cmpstr (told, ==, golden);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/minutes/seeds", test_seeds);
  return g_test_run ();
}
