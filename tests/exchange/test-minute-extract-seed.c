#include "config.h"

#include "exchange/cohesion-minutes.h"
#include "format/cohesion-format.h"
#include "model/cohesion-blank.h"
#include "model/cohesion-list.h"
#include "model/cohesion-minute-extract.h"
#include "model/cohesion-minute.h"

/* The minute of the example, against that which Barking and Dagenham published, to the word; and read back.
 */

static CohesionTree *
load_sample (void)
{
  g_autofree char *path = g_build_filename (COHESION_SAMPLES_DIR, "barking-and-dagenham.cohesion", NULL);
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  g_autoptr (GBytes) bytes = g_mapped_file_get_bytes (file);
  g_autoptr (GError) error = NULL;
  CohesionTree *tree = cohesion_format_read (bytes, NULL, &error);

  g_assert_no_error (error);
  return tree;
}

static char *
dup_extract (CohesionTree *tree)
{
  CohesionList *decisions = cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_DECISIONS);
  g_autoptr (GPtrArray) parts = cohesion_minute_extract (cohesion_list_get (decisions, 0));

  return cohesion_minute_extract_to_text (parts);
}

static char *
replace (const char *text, const char *pattern, const char *by)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_DEFAULT, 0, NULL);

  return g_regex_replace_literal (regex, text, -1, 0, by, 0, NULL);
}

/* The words and signs of a text, a space between them: quotation marks and dashes are set in one way. */
static char *
dup_words (const char *text)
{
  g_autofree char *quotes = replace (text, "[‘’“”'\"]", "'");
  g_autofree char *dashes = replace (quotes, "[–—]", "-");
  g_autofree char *spaces = replace (dashes, "\\s+", " ");

  return g_strdup (g_strstrip (spaces));
}

/* What the council’s website puts around the minute is not part of it. */
static char *
dup_published (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "minutes", "barking-and-dagenham.txt",
                                                 NULL);
  g_autofree char *text = NULL;
  g_autofree char *paper = NULL;
  g_autofree char *documents = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  paper = replace (text, " pdf icon PDF 269 KB", "");
  documents = replace (paper, "Additional documents:", "");
  return replace (documents, "^Issue - meetings", "");
}

static void
test_words (void)
{
  g_autoptr (CohesionTree) tree = load_sample ();
  g_autofree char *extract = dup_extract (tree);
  g_autofree char *published = dup_published ();
  g_autofree char *expected = dup_words (published);
  g_autofree char *words = dup_words (extract);

  g_assert_cmpstr (words, ==, expected);
}

static CohesionNode *
find_piece (CohesionMinutes *minutes, guint kind, guint nth)
{
  GPtrArray *pieces = cohesion_minutes_get_pieces (minutes);

  for (guint i = 0; i < pieces->len; i++)
    {
      const CohesionMinutesPiece *piece = g_ptr_array_index (pieces, i);

      if (cohesion_node_is (piece->node, kind) && nth-- == 0)
        return piece->node;
    }
  return NULL;
}

/* The import of minutes understands what was copied. */
static void
test_read_back (void)
{
  static const CohesionDeadlineContext context = { .today = COHESION_DATE_INIT (2026, 11, 28) };
  g_autoptr (CohesionTree) tree = load_sample ();
  g_autoptr (CohesionTree) blank = cohesion_tree_new_blank ("en-GB");
  g_autofree char *extract = dup_extract (tree);
  g_autoptr (CohesionMinutes) minutes = cohesion_minutes_read (extract, blank, &context);
  CohesionNode *decision = cohesion_list_get (cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_DECISIONS),
                                              0);
  CohesionList *resolutions = cohesion_node_get_list (decision, COHESION_DECISION_LIST_RESOLUTIONS);
  g_autoptr (GPtrArray) left = cohesion_minutes_list_left (minutes);

  for (guint i = 0; i < cohesion_list_get_length (resolutions); i++)
    {
      CohesionNode *resolution = cohesion_list_get (resolutions, i);
      CohesionNode *found = find_piece (minutes, COHESION_KIND_RESOLUTION, i);

      g_assert_cmpstr (cohesion_node_get_string (found, COHESION_RESOLUTION_VERB), ==,
                       cohesion_node_get_string (resolution, COHESION_RESOLUTION_VERB));
      g_assert_cmpstr (cohesion_resolution_get_words (found, COHESION_WORDING_AGREED), ==,
                       cohesion_resolution_get_words (resolution, COHESION_WORDING_AGREED));
    }
  g_assert_null (find_piece (minutes, COHESION_KIND_RESOLUTION, cohesion_list_get_length (resolutions)));
  g_assert_nonnull (find_piece (minutes, COHESION_KIND_THEME, 2));
  g_assert_nonnull (find_piece (minutes, COHESION_KIND_PRIORITY, 4));
  g_assert_null (find_piece (minutes, COHESION_KIND_PRIORITY, 5));
  g_assert_cmpuint (left->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/minute-extract/words", test_words);
  g_test_add_func ("/minute-extract/read-back", test_read_back);
  return g_test_run ();
}
