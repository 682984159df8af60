#include "config.h"

#include "format/cohesion-format.h"
#include "model/cohesion-minute-extract.h"
#include "model/cohesion-numbering.h"
#include "model/cohesion-summary.h"

#include <string.h>

/* The strategies that come with the program, and the facts of the minute that one of them is made of. */

static GBytes *
read_sample (const char *name)
{
  g_autofree char *path = g_build_filename (COHESION_SAMPLES_DIR, name, NULL);
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);

  g_assert_nonnull (file);
  return g_mapped_file_get_bytes (file);
}

static CohesionTree *
load_sample (const char *name)
{
  g_autoptr (GBytes) bytes = read_sample (name);
  g_autoptr (GError) error = NULL;
  CohesionTree *tree = cohesion_format_read (bytes, NULL, &error);

  g_assert_no_error (error);
  return tree;
}

static void
test_written_as_the_program_writes (gconstpointer name)
{
  g_autoptr (GBytes) bytes = read_sample (name);
  g_autoptr (CohesionTree) tree = load_sample (name);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) written = cohesion_format_write (tree, &error);

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (bytes, written));
}

static void
check_structure (CohesionTree *tree)
{
  const struct
  {
    guint theme;
    const char *title;
  } priorities[] = {
    { 0, "To increase the opportunities for people from different backgrounds to meet and interact" },
    { 0, "To celebrate our culture, heritage and cultural diversity" },
    { 1, "To help all residents integrate in our community" },
    { 1, "To listen better" },
    { 2, "To create new and better jobs accessible to all and ensure a fair distribution of the benefits of "
         "regeneration" },
  };
  const char *themes[] = { "Relationships and culture", "Inclusion and participation",
                           "Equality of opportunities" };
  g_autoptr (GPtrArray) found = cohesion_node_collect (cohesion_tree_get_root (tree), COHESION_KIND_PRIORITY);

  g_assert_cmpuint (found->len, ==, G_N_ELEMENTS (priorities));
  for (guint i = 0; i < found->len; i++)
    {
      CohesionNode *priority = g_ptr_array_index (found, i);
      CohesionNode *theme = cohesion_node_get_parent (priority);
      g_autofree char *number = cohesion_node_dup_number (priority);
      g_autofree char *expected = g_strdup_printf ("%u", i + 1);

      g_assert_cmpstr (cohesion_node_get_name (priority), ==, priorities[i].title);
      g_assert_cmpuint (cohesion_node_get_position (theme), ==, priorities[i].theme);
      g_assert_cmpstr (cohesion_node_get_name (theme), ==, themes[priorities[i].theme]);
      g_assert_cmpstr (number, ==, expected);
    }
}

static void
check_resolutions (CohesionTree *tree)
{
  CohesionNode *decision = cohesion_list_get (cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_DECISIONS),
                                              0);
  CohesionList *resolutions = cohesion_node_get_list (decision, COHESION_DECISION_LIST_RESOLUTIONS);
  CohesionNode *meeting = cohesion_node_get_reference (decision, COHESION_DECISION_MEETING);

  g_assert_cmpstr (cohesion_node_get_string (meeting, COHESION_MEETING_DATE), ==, "2019-05-21");
  g_assert_cmpstr (cohesion_node_get_string (meeting, COHESION_MEETING_ITEM), ==, "5");
  g_assert_cmpuint (cohesion_list_get_length (resolutions), ==, 2);
  g_assert_cmpstr (cohesion_node_get_string (cohesion_list_get (resolutions, 0), COHESION_RESOLUTION_VERB),
                   ==, "approve");
  g_assert_cmpstr (
      cohesion_node_get_string (cohesion_list_get (resolutions, 0), COHESION_RESOLUTION_TEXT), ==,
      "the “No one left behind: we all belong - A Cohesion and Integration Strategy for Barking and "
      "Dagenham”, as set out at Appendix 1 to the report");
  g_assert_cmpstr (
      cohesion_node_get_string (cohesion_list_get (resolutions, 1), COHESION_RESOLUTION_TEXT), ==,
      "the proposed approach to cohesion, including the socio-cultural, political and economic themes, "
      "and associated priorities and actions");
}

static void
test_barking_and_dagenham (void)
{
  g_autoptr (CohesionTree) tree = load_sample ("barking-and-dagenham.cohesion");

  check_structure (tree);
  check_resolutions (tree);
  g_assert_cmpuint (
      cohesion_list_get_length (cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_INITIATIVES)), ==, 3);
}

/* Nobody may take the made-up actions for the council’s own. */
static void
test_examples_are_marked (void)
{
  g_autoptr (CohesionTree) tree = load_sample ("barking-and-dagenham.cohesion");
  g_autoptr (GPtrArray) actions = cohesion_node_collect (cohesion_tree_get_root (tree), COHESION_KIND_ACTION);

  g_assert_cmpuint (actions->len, >=, 10);
  for (guint i = 0; i < actions->len; i++)
    {
      CohesionNode *action = g_ptr_array_index (actions, i);

      g_assert_true (g_str_has_prefix (cohesion_node_get_string (action, COHESION_ACTION_CODE), "EX-"));
      g_assert_nonnull (cohesion_node_get_reference (action, COHESION_ACTION_LEAD));
    }
}

/* The samples name posts, not living people. */
static void
test_no_names (gconstpointer name)
{
  g_autoptr (CohesionTree) tree = load_sample (name);
  CohesionList *parties = cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_PARTIES);

  for (guint i = 0; i < cohesion_list_get_length (parties); i++)
    g_assert_null (cohesion_node_get_string (cohesion_list_get (parties, i), COHESION_PARTY_NAME));
}

/* What Cabinet resolved on 21 May 2019, to the letter. */
static void
test_minute (void)
{
  g_autoptr (CohesionTree) tree = load_sample ("barking-and-dagenham.cohesion");
  CohesionNode *decision = cohesion_list_get (cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_DECISIONS),
                                              0);
  g_autoptr (GPtrArray) parts = cohesion_minute_extract (decision);
  g_autofree char *minute = cohesion_minute_extract_to_text (parts);

  g_assert_cmpstr (
      strstr (minute, "Cabinet resolved to:"), ==,
      "Cabinet resolved to:\n\n"
      "(i) Approve the “No one left behind: we all belong - A Cohesion and Integration Strategy for "
      "Barking and Dagenham”, as set out at Appendix 1 to the report; and\n\n"
      "(ii) Note the proposed approach to cohesion, including the socio-cultural, political and "
      "economic themes, and associated priorities and actions.\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/samples/barking-and-dagenham/bytes", "barking-and-dagenham.cohesion",
                        test_written_as_the_program_writes);
  g_test_add_data_func ("/samples/newham/bytes", "newham.cohesion", test_written_as_the_program_writes);
  g_test_add_func ("/samples/barking-and-dagenham/facts", test_barking_and_dagenham);
  g_test_add_func ("/samples/barking-and-dagenham/examples-are-marked", test_examples_are_marked);
  g_test_add_data_func ("/samples/barking-and-dagenham/no-names", "barking-and-dagenham.cohesion",
                        test_no_names);
  g_test_add_data_func ("/samples/newham/no-names", "newham.cohesion", test_no_names);
  g_test_add_func ("/samples/minute", test_minute);
  return g_test_run ();
}
