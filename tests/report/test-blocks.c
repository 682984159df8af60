#include "config.h"

#include "report/cohesion-block.h"

static void
test_numbers (void)
{
  static const struct
  {
    int level;
    gboolean numbered;
    const char *number;
  } headings[] = {
    { 1, FALSE, NULL },   { 2, FALSE, NULL }, { 2, TRUE, "1" },   { 3, TRUE, "1.1" }, { 3, TRUE, "1.2" },
    { 4, TRUE, "1.2.1" }, { 2, TRUE, "2" },   { 3, FALSE, NULL }, { 3, TRUE, "2.1" }, { 4, TRUE, "2.1.1" },
  };
  g_autoptr (CohesionBlocks) blocks = cohesion_blocks_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      const char *anchor = cohesion_blocks_add_heading (blocks, headings[i].level, headings[i].numbered,
                                                        cohesion_text_new ("Heading"));
      const CohesionBlock *block = cohesion_blocks_get (blocks, i);

      g_assert_cmpstr (block->number, ==, headings[i].number);
      g_assert_cmpstr (block->anchor, ==, anchor);
      for (guint j = 0; j < i; j++)
        g_assert_cmpstr (cohesion_blocks_get (blocks, j)->anchor, !=, anchor);
    }
  g_assert_cmpstr (cohesion_blocks_get_language (blocks), ==, "en-GB");
}

/* A screen reader’s list of headings has no gaps; a heading that print leaves out does not count. */
static void
test_levels (void)
{
  g_autoptr (CohesionBlocks) blocks = cohesion_blocks_new ("en-GB");

  cohesion_blocks_add_heading (blocks, 3, FALSE, cohesion_text_new ("Title"));
  cohesion_blocks_add_heading (blocks, 2, FALSE, cohesion_text_new_missing ("Summary", NULL));
  cohesion_blocks_add_heading (blocks, 3, FALSE, cohesion_text_new ("Part"));
  cohesion_blocks_add_heading (blocks, 9, FALSE, cohesion_text_new ("Part of it"));
  g_assert_cmpint (cohesion_blocks_get (blocks, 0)->level, ==, 1);
  g_assert_cmpint (cohesion_blocks_get (blocks, 1)->level, ==, 2);
  g_assert_cmpint (cohesion_blocks_get (blocks, 2)->level, ==, 2);
  g_assert_cmpint (cohesion_blocks_get (blocks, 3)->level, ==, 3);
}

static void
test_marks (void)
{
  static const struct
  {
    CohesionListStyle style;
    guint position;
    const char *mark;
  } marks[] = {
    { COHESION_LIST_BULLET, 7, "•" },      { COHESION_LIST_DECIMAL, 0, "1." },
    { COHESION_LIST_DECIMAL, 11, "12." },  { COHESION_LIST_ROMAN, 0, "(i)" },
    { COHESION_LIST_ROMAN, 3, "(iv)" },    { COHESION_LIST_ROMAN, 8, "(ix)" },
    { COHESION_LIST_ROMAN, 48, "(xlix)" }, { COHESION_LIST_ROMAN, 1993, "(mcmxciv)" },
    { COHESION_LIST_ALPHA, 0, "(a)" },     { COHESION_LIST_ALPHA, 25, "(z)" },
    { COHESION_LIST_ALPHA, 26, "(aa)" },   { COHESION_LIST_ALPHA, 701, "(zz)" },
    { COHESION_LIST_ALPHA, 702, "(aaa)" },
  };
  g_autoptr (CohesionBlocks) blocks = cohesion_blocks_new ("cy");

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      CohesionBlock *list = cohesion_blocks_add_list (blocks, marks[i].style);
      g_autofree char *mark = cohesion_block_format_mark (list, marks[i].position);

      g_assert_cmpstr (mark, ==, marks[i].mark);
    }
}

static void
test_text_runs (void)
{
  g_autoptr (CohesionText) text = cohesion_text_new ("See ");
  const CohesionTextRun *runs;

  g_assert_null (text->runs);
  cohesion_text_append_bold (text, "é");
  cohesion_text_append_link (text, "a link", "https://example.org/");
  cohesion_text_append (text, " and ");
  cohesion_text_append_reference (text, "below", "section-2");
  cohesion_text_append_language (text, "ŵy", "cy");
  g_assert_cmpstr (text->text, ==, "See éa link and belowŵy");
  g_assert_cmpuint (text->runs->len, ==, 4);
  runs = (const CohesionTextRun *) text->runs->data;
  g_assert_true (runs[0].bold);
  g_assert_cmpuint (runs[0].start, ==, 4);
  g_assert_cmpuint (runs[0].end, ==, 6);
  g_assert_cmpstr (runs[1].uri, ==, "https://example.org/");
  g_assert_cmpuint (runs[1].end, ==, 12);
  g_assert_cmpstr (runs[2].dest, ==, "section-2");
  g_assert_cmpuint (runs[2].start, ==, 17);
  g_assert_cmpstr (runs[3].language, ==, "cy");
  g_assert_cmpuint (runs[3].end, ==, strlen (text->text));
}

static void
test_text_shown (void)
{
  g_autoptr (CohesionText) plain = cohesion_text_new ("Words");
  g_autoptr (CohesionText) gap = cohesion_text_new_missing ("Say who leads", NULL);
  g_autoptr (CohesionText) none = cohesion_text_new_missing ("Say who leads", "None");
  g_autoptr (CohesionText) broken = cohesion_text_new ("caf\xe9");

  g_assert_cmpstr (cohesion_text_get_shown (plain, COHESION_PURPOSE_PREVIEW), ==, "Words");
  g_assert_cmpstr (cohesion_text_get_shown (plain, COHESION_PURPOSE_PUBLISH), ==, "Words");
  g_assert_cmpstr (cohesion_text_get_shown (gap, COHESION_PURPOSE_PREVIEW), ==, "Say who leads");
  g_assert_null (cohesion_text_get_shown (gap, COHESION_PURPOSE_PUBLISH));
  g_assert_cmpstr (cohesion_text_get_shown (none, COHESION_PURPOSE_PUBLISH), ==, "None");
  g_assert_null (cohesion_text_get_shown (NULL, COHESION_PURPOSE_PREVIEW));
  g_assert_true (g_utf8_validate (broken->text, -1, NULL));
}

static void
test_table (void)
{
  g_autoptr (CohesionBlocks) blocks = cohesion_blocks_new ("en-GB");
  CohesionTable *table = cohesion_blocks_add_table (blocks, NULL, 0);

  g_assert_cmpuint (cohesion_table_get_n_rows (table), ==, 0);
  cohesion_table_add_column (table, "Action", 2, COHESION_COLUMN_TEXT);
  cohesion_table_add_column (table, "Status", 1, COHESION_COLUMN_TEXT);
  for (int i = 0; i < 3; i++)
    {
      cohesion_table_add_cell (table, cohesion_text_new ("Festival"));
      cohesion_table_add_status (table, cohesion_text_new ("At risk"), COHESION_SHAPE_TRIANGLE, 0xc64600);
    }
  g_assert_cmpuint (cohesion_table_get_n_rows (table), ==, 3);
  g_assert_cmpint (g_array_index (table->cells, CohesionCell, 3).shape, ==, COHESION_SHAPE_TRIANGLE);
  /* A row that is not complete does not count. */
  cohesion_table_add_cell (table, cohesion_text_new ("Festival"));
  g_assert_cmpuint (cohesion_table_get_n_rows (table), ==, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/blocks/numbers", test_numbers);
  g_test_add_func ("/report/blocks/levels", test_levels);
  g_test_add_func ("/report/blocks/marks", test_marks);
  g_test_add_func ("/report/blocks/text-runs", test_text_runs);
  g_test_add_func ("/report/blocks/text-shown", test_text_shown);
  g_test_add_func ("/report/blocks/table", test_table);
  return g_test_run ();
}
