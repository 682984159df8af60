#include "config.h"

#include "format/cohesion-format.h"
#include "format/cohesion-migrations.h"

#include <locale.h>

/* Two steps such as a later version may need. */

static gboolean
rename_aims (JsonObject *object, GError **error)
{
  if (!json_object_has_member (object, "aims"))
    {
      g_propagate_error (
          error, cohesion_format_error_new_literal (COHESION_FORMAT_ERROR_MISSING, "aims", 0, "Gone."));
      return FALSE;
    }
  json_object_set_member (object, "themes", json_object_dup_member (object, "aims"));
  json_object_remove_member (object, "aims");
  return TRUE;
}

static gboolean
count_themes (JsonObject *object, GError **error)
{
  json_object_set_int_member (object, "n",
                              json_array_get_length (json_object_get_array_member (object, "themes")));
  return TRUE;
}

static const CohesionMigration steps[] = { rename_aims, count_themes, NULL };

static void
test_from_each_version (void)
{
  static const struct
  {
    gint64 version;
    const char *before;
    const char *after;
  } cases[] = {
    { 1, "{\"aims\": [1, 2]}", "{\"themes\": [1, 2], \"n\": 2}" },
    { 2, "{\"themes\": [1]}", "{\"themes\": [1], \"n\": 1}" },
    { 3, "{\"themes\": [1]}", "{\"themes\": [1]}" },
    { 4, "{\"later\": 1}", "{\"later\": 1}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonNode) json = json_from_string (cases[i].before, NULL);
      g_autoptr (JsonNode) after = json_from_string (cases[i].after, NULL);
      g_autoptr (GError) error = NULL;

      g_assert_true (cohesion_migrate (json_node_get_object (json), cases[i].version, steps, 3, &error));
      g_assert_no_error (error);
      g_assert_true (json_node_equal (json, after));
    }
}

static void
test_failure (void)
{
  g_autoptr (JsonNode) json = json_from_string ("{\"x\": 1}", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (cohesion_migrate (json_node_get_object (json), 1, steps, 3, &error));
  g_assert_error (error, COHESION_FORMAT_ERROR, COHESION_FORMAT_ERROR_MISSING);
  g_assert_false (json_object_has_member (json_node_get_object (json), "n"));
}

/* Every version before this one has its step. */
static void
test_complete (void)
{
  for (guint i = 0; i + 1 < COHESION_FORMAT_VERSION; i++)
    g_assert_nonnull (cohesion_migrations[i]);
  g_assert_null (cohesion_migrations[COHESION_FORMAT_VERSION - 1]);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/format/migrations/from-each-version", test_from_each_version);
  g_test_add_func ("/format/migrations/failure", test_failure);
  g_test_add_func ("/format/migrations/complete", test_complete);
  return g_test_run ();
}
