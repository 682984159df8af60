#include "config.h"

#include "document/cohesion-packing.h"
#include "format/cohesion-format.h"
#include "model/cohesion-node-private.h"
#include "support/cohesion-edits.h"
#include "support/cohesion-sample.h"

/* Through text and back, as in a journal. */
static CohesionNode *
round_trip (CohesionNode *node)
{
  g_autoptr (GVariant) packed = g_variant_ref_sink (cohesion_pack_branch (node));
  g_autofree char *text = g_variant_print (packed, TRUE);
  g_autoptr (GVariant)
      parsed = g_variant_parse (G_VARIANT_TYPE (COHESION_PACKED_BRANCH), text, NULL, NULL, NULL);

  g_assert_nonnull (parsed);
  g_assert_null (strchr (text, '\n'));
  return cohesion_unpack_branch (parsed);
}

static void
assert_round_trip (CohesionTree *tree)
{
  g_autoptr (CohesionNode) copy = round_trip (cohesion_tree_get_root (tree));
  g_autoptr (CohesionTree) other = cohesion_tree_new (copy);
  g_autoptr (GBytes) before = cohesion_format_write (tree, NULL);
  g_autoptr (GBytes) after = cohesion_format_write (other, NULL);

  g_assert_nonnull (before);
  g_assert_cmpmem (g_bytes_get_data (before, NULL), g_bytes_get_size (before), g_bytes_get_data (after, NULL),
                   g_bytes_get_size (after));
}

static void
test_whole (void)
{
  g_autoptr (CohesionTree) tree = cohesion_sample_whole ();

  assert_round_trip (tree);
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autoptr (CohesionTree) tree = cohesion_sample_random (rand, 1000);

  assert_round_trip (tree);
}

static void
test_deadline (void)
{
  CohesionDeadlineContext context = { 0 };
  g_autoptr (CohesionNode) action = cohesion_node_new (COHESION_KIND_ACTION, NULL);
  g_autoptr (CohesionDeadline)
      deadline = cohesion_deadline_parse ("By end of March annually", &context, NULL);
  CohesionValue value = cohesion_value_deadline (deadline);
  g_autoptr (CohesionNode) copy = NULL;

  cohesion_node_set_value (action, COHESION_ACTION_DEADLINE, &value);
  cohesion_value_clear (&value);
  copy = round_trip (action);
  g_assert_true (
      cohesion_deadline_equal (cohesion_node_get_deadline (copy, COHESION_ACTION_DEADLINE), deadline));
}

/* Members that this version does not know are the user’s too. */
static void
test_unknown_members (void)
{
  g_autoptr (CohesionNode) action = cohesion_node_new (COHESION_KIND_ACTION, NULL);
  g_autoptr (JsonNode) json = json_from_string ("{\"weather\":[\"fine\",1.5]}", NULL);
  g_autoptr (CohesionNode) copy = NULL;
  g_autoptr (JsonNode) kept = NULL;

  cohesion_node_set_extra (action, json_node_get_object (json));
  copy = round_trip (action);
  kept = json_node_init_object (json_node_alloc (), cohesion_node_get_extra (copy));
  g_assert_true (json_node_equal (json, kept));
}

/* What is no branch gives none, and nothing worse. */
static void
test_nonsense (void)
{
  static const char *const texts[] = {
    "'text'",
    "('weather', 'id', int64 1, int64 2, '', @a{sv} {}, @a(sav) [], '')",
    "('action', '', int64 1, int64 2, '', @a{sv} {}, @a(sav) [], '')",
    "('action', 'id', int64 1, int64 2, '', {'weather': <'fine'>}, @a(sav) [], '')",
    "('action', 'id', int64 1, int64 2, '', {'title': <1>}, @a(sav) [], '')",
    "('action', 'id', int64 1, int64 2, '', @a{sv} {}, [('weather', @av [])], '')",
    "('action', 'id', int64 1, int64 2, '', @a{sv} {}, [('updates', [<'fine'>])], '')",
    "('action', 'id', int64 1, int64 2, '', @a{sv} {}, [('updates', [<('theme', 'id2', int64 1, int64 2, '', "
    "@a{sv} {}, @a(sav) [], '')>])], '')",
    "('action', 'id', int64 1, int64 2, '', {'deadline': <@m(ssssuus) just ('', 'never', 'day', 'none', 0, "
    "0, '')>}, "
    "@a(sav) [], '')",
    "('action', 'id', int64 1, int64 2, '', @a{sv} {}, @a(sav) [], '{')",
    "('action', 'id', int64 1, int64 2, '', @a{sv} {}, @a(sav) [], '[]')",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GVariant) packed = g_variant_parse (NULL, texts[i], NULL, NULL, &error);

      g_assert_no_error (error);
      g_test_message ("%s", texts[i]);
      g_assert_null (cohesion_unpack_branch (packed));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/document/packing/whole", test_whole);
  g_test_add_func ("/document/packing/random", test_random);
  g_test_add_func ("/document/packing/deadline", test_deadline);
  g_test_add_func ("/document/packing/unknown-members", test_unknown_members);
  g_test_add_func ("/document/packing/nonsense", test_nonsense);
  return g_test_run ();
}
