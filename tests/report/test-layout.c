#include "config.h"

#include "layout-checks.h"
#include "sample.h"

#define N_SEEDS 24

static void
test_random (void)
{
  for (guint32 seed = 0; seed < N_SEEDS; seed++)
    {
      CohesionPurpose purpose = seed % 2 == 0 ? COHESION_PURPOSE_PREVIEW : COHESION_PURPOSE_PUBLISH;
      g_autoptr (CohesionBlocks) blocks = sample_random (seed);
      g_autoptr (CohesionLayout) layout = sample_lay_out (blocks, purpose);

      g_test_message ("seed %u: %u pages", seed, cohesion_layout_get_n_pages (layout));
      layout_check_margins (layout);
      layout_check_nesting (layout);
      layout_check_headings (layout);
      layout_check_widows (layout);
      if (cohesion_layout_get_n_pages (layout) <= 21)
        layout_check_text (blocks, layout, purpose);
    }
}

static void
test_order (void)
{
  g_autoptr (CohesionBlocks) blocks = sample_every_kind ();
  g_autoptr (CohesionLayout) layout = sample_lay_out (blocks, COHESION_PURPOSE_PUBLISH);
  g_autofree char *text = layout_read (layout);
  static const char *const parts[] = {
    "A strategy in which “everyone” belongs & stays\n",
    "Decision maker\nCabinet\n",
    "Policy Officer Telephone 020 0000 0000 policy@example.org\n",
    "Wards affected\nNone\n",
    "Recommendations\n",
    "(i)\nApprove the strategy as set out at Appendix 1 to the report; and\n",
    "(ii)\nNote The borough has changed",
    "1 Introduction and background\n",
    "the guidance on how to publish",
    "accessible documents in the public sector",
    "1.1 What people said\n",
    "Actions under priority 1\nAction\nLead\nDeadline\nProgress\nStatus\n",
    "1.1 Hold a festival in ward 0 with the 0 neighbours’ groups\nCulture and Heritage\n1 June 2020\n0 "
    "%\nCompleted\n",
    "1.40 Hold a festival",
    "Croeso i bawb yn ein cymuned ni, lle mae ŷ ac ŵ yn perthyn.\n",
    "Background papers\nNone\n",
  };
  const char *at = text;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const char *found = strstr (at, parts[i]);

      if (found == NULL)
        g_error ("“%s” is not behind the parts before it in:\n%s", parts[i], text);
      at = found + strlen (parts[i]);
    }
  g_assert_null (strstr (text, "Key decision"));
  g_assert_null (strstr (text, "Write the background"));
  layout_check_text (blocks, layout, COHESION_PURPOSE_PUBLISH);
}

static void
test_missing (void)
{
  g_autoptr (CohesionBlocks) blocks = sample_every_kind ();
  g_autoptr (CohesionLayout) layout = sample_lay_out (blocks, COHESION_PURPOSE_PREVIEW);
  g_autofree char *text = layout_read (layout);
  guint n_marked = 0;

  g_assert_nonnull (strstr (text, "Key decision\nSay whether this is a key decision\n"));
  g_assert_nonnull (strstr (text, "Write the background: what was done before?\n"));
  for (guint i = 0; i < layout_get_pages (layout)->placed.ops->len; i++)
    if (layout_get_op (layout, i)->kind == COHESION_OP_LINE &&
        layout_get_op (layout, i)->ink == COHESION_INK_MISSING)
      n_marked++;
  g_assert_cmpuint (n_marked, ==, 4);
}

/* Each page on which the table goes on starts with its heading row, once, as an artifact. */
static void
test_repeated_header (void)
{
  g_autoptr (CohesionBlocks) blocks = sample_table (200);
  g_autoptr (CohesionLayout) layout = sample_lay_out (blocks, COHESION_PURPOSE_PUBLISH);
  guint n_pages = cohesion_layout_get_n_pages (layout);

  g_assert_cmpuint (n_pages, >, 5);
  for (guint page = 0; page < n_pages; page++)
    {
      const CohesionSheet *sheet = layout_get_sheet (layout, page);
      g_autoptr (GString) text = g_string_new (NULL);
      guint n_artifacts = 0;

      for (guint i = sheet->first_op; i < sheet->first_op + sheet->n_ops; i++)
        {
          n_artifacts += layout_get_op (layout, i)->kind == COHESION_OP_ARTIFACT;
          if (layout_get_op (layout, i)->kind == COHESION_OP_LINE)
            layout_append_line (text, layout, layout_get_op (layout, i));
        }
      g_assert_cmpuint (n_artifacts, ==, page == 0 ? 0 : 1);
      if (page > 0)
        g_assert_true (g_str_has_prefix (text->str, "ActionLeadDeadlineProgressStatus"));
    }
}

static guint
count_roles (CohesionLayout *layout, guint first_op, guint n_ops, CohesionRole role)
{
  guint n = 0;

  for (guint i = first_op; i < first_op + n_ops; i++)
    n += layout_get_op (layout, i)->kind == COHESION_OP_BEGIN && layout_get_op (layout, i)->role == role;
  return n;
}

/* Elements of @role on each page that has any: never a single one where more than three are to come. */
static void
check_company (CohesionLayout *layout, CohesionRole role)
{
  for (guint page = 0; page < cohesion_layout_get_n_pages (layout); page++)
    {
      const CohesionSheet *sheet = layout_get_sheet (layout, page);

      g_assert_cmpuint (count_roles (layout, sheet->first_op, sheet->n_ops, role), !=, 1);
    }
}

/* However the end of the page falls, no row stands there alone. */
static void
test_lone_rows (void)
{
  for (guint n_rows = 4; n_rows < 60; n_rows++)
    {
      g_autoptr (CohesionBlocks) blocks = sample_table (n_rows);
      g_autoptr (CohesionLayout) layout = sample_lay_out (blocks, COHESION_PURPOSE_PUBLISH);

      check_company (layout, COHESION_ROLE_TR);
    }
}

static void
test_lone_pairs (void)
{
  for (guint n_lines = 30; n_lines < 60; n_lines++)
    {
      g_autoptr (CohesionBlocks) blocks = cohesion_blocks_new ("en-GB");
      g_autoptr (CohesionLayout) layout = NULL;
      CohesionBlock *list;

      for (guint i = 0; i < n_lines / 2; i++)
        cohesion_blocks_add_paragraph (blocks, cohesion_text_new ("A line."));
      list = cohesion_blocks_add_labels (blocks);
      for (guint i = 0; i < 4 + n_lines % 2; i++)
        cohesion_block_add_pair (list, "Label", cohesion_text_new ("Value"));
      layout = sample_lay_out (blocks, COHESION_PURPOSE_PUBLISH);
      check_company (layout, COHESION_ROLE_LI);
    }
}

/* Each row has one cell that names it, and each column one. */
static void
test_header_cells (void)
{
  g_autoptr (CohesionBlocks) blocks = sample_table (20);
  g_autoptr (CohesionLayout) layout = sample_lay_out (blocks, COHESION_PURPOSE_PUBLISH);
  guint n_ops = layout_get_pages (layout)->placed.ops->len;

  g_assert_cmpuint (count_roles (layout, 0, n_ops, COHESION_ROLE_TR), ==, 21);
  g_assert_cmpuint (count_roles (layout, 0, n_ops, COHESION_ROLE_TH), ==, 5 + 20);
  g_assert_cmpuint (count_roles (layout, 0, n_ops, COHESION_ROLE_TD), ==, 4 * 20);
}

/* Wherever on a page a small table comes to stand, its caption and all its rows are on that page. */
static void
test_small_table (void)
{
  for (guint n_lines = 0; n_lines < 45; n_lines++)
    {
      g_autoptr (CohesionBlocks) blocks = cohesion_blocks_new ("en-GB");
      g_autoptr (CohesionLayout) layout = NULL;
      const CohesionPages *pages;
      CohesionTable *table;
      guint on_page[2] = { 0 };

      for (guint i = 0; i < n_lines; i++)
        cohesion_blocks_add_paragraph (blocks, cohesion_text_new ("Before"));
      table = cohesion_blocks_add_table (blocks, cohesion_text_new ("Row"), 0);
      cohesion_table_add_column (table, "Row", 1, COHESION_COLUMN_TEXT);
      for (guint i = 0; i < 7; i++)
        cohesion_table_add_cell (table, cohesion_text_new ("Row"));
      layout = sample_lay_out (blocks, COHESION_PURPOSE_PUBLISH);
      pages = layout_get_pages (layout);
      for (guint page = 0; page < pages->sheets->len; page++)
        for (guint i = layout_get_sheet (layout, page)->first_op;
             i < layout_get_sheet (layout, page)->first_op + layout_get_sheet (layout, page)->n_ops; i++)
          if (layout_get_op (layout, i)->kind == COHESION_OP_LINE)
            {
              g_autoptr (GString) words = g_string_new (NULL);

              layout_append_line (words, layout, layout_get_op (layout, i));
              on_page[MIN (page, 1)] += g_str_has_prefix (words->str, "Row");
            }
      g_assert_cmpuint (MAX (on_page[0], on_page[1]), ==, 9);
    }
}

/* The columns of a group of tables stand below each other. */
static void
test_group (void)
{
  g_autoptr (CohesionBlocks) blocks = cohesion_blocks_new ("en-GB");
  static const char *const words[] = { "Short", "A cell that is a good deal longer than the other one" };
  g_autoptr (CohesionLayout) layout = NULL;
  float x[2] = { 0 };
  guint n = 0;

  for (guint i = 0; i < 2; i++)
    {
      CohesionTable *table = cohesion_blocks_add_table (blocks, NULL, -1);

      cohesion_table_set_group (table, 7);
      cohesion_table_add_column (table, "One", 1, COHESION_COLUMN_TEXT);
      cohesion_table_add_column (table, "Two", 1, COHESION_COLUMN_TEXT);
      cohesion_table_add_cell (table, cohesion_text_new (words[i]));
      cohesion_table_add_cell (table, cohesion_text_new ("Here"));
    }
  layout = sample_lay_out (blocks, COHESION_PURPOSE_PUBLISH);
  for (guint i = 0; i < layout_get_pages (layout)->placed.ops->len; i++)
    {
      const CohesionOp *op = layout_get_op (layout, i);
      g_autoptr (GString) text = g_string_new (NULL);

      if (op->kind != COHESION_OP_LINE)
        continue;
      layout_append_line (text, layout, op);
      if (g_str_equal (text->str, "Here"))
        x[n++] = op->x;
    }
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpfloat (x[0], >, 300);
  g_assert_cmpfloat_with_epsilon (x[0], x[1], 0.01);
}

/* A row is taller than a page: its cells go on in rows of their own, and the table stays regular. */
static void
test_tall_row (void)
{
  g_autoptr (CohesionBlocks) blocks = cohesion_blocks_new ("en-GB");
  CohesionTable *table = cohesion_blocks_add_table (blocks, NULL, 0);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (CohesionLayout) layout = NULL;
  guint n_rows = 0;
  guint n_cells = 0;

  for (int i = 0; i < 3000; i++)
    g_string_append (words, "words ");
  cohesion_table_add_column (table, "Name", 1, COHESION_COLUMN_TEXT);
  cohesion_table_add_column (table, "Text", 1, COHESION_COLUMN_TEXT);
  for (int i = 0; i < 2; i++)
    {
      cohesion_table_add_cell (table, cohesion_text_new ("A name"));
      cohesion_table_add_cell (table, cohesion_text_new (words->str));
    }
  layout = sample_lay_out (blocks, COHESION_PURPOSE_PUBLISH);
  layout_check_margins (layout);
  layout_check_nesting (layout);
  layout_check_text (blocks, layout, COHESION_PURPOSE_PUBLISH);
  for (guint i = 0; i < layout_get_pages (layout)->placed.ops->len; i++)
    {
      const CohesionOp *op = layout_get_op (layout, i);

      n_rows += op->kind == COHESION_OP_BEGIN && op->role == COHESION_ROLE_TR;
      n_cells += op->kind == COHESION_OP_BEGIN &&
                 (op->role == COHESION_ROLE_TD || op->role == COHESION_ROLE_TH);
    }
  g_assert_cmpuint (n_rows, >, 5);
  g_assert_cmpuint (n_cells, ==, 2 * n_rows);
}

static char *
read_footer (CohesionLayout *layout, guint page)
{
  const CohesionSheet *sheet = layout_get_sheet (layout, page);
  GString *text = g_string_new (NULL);

  for (guint i = sheet->first_footer; i < sheet->first_footer + sheet->n_footer; i++)
    {
      layout_append_line (text, layout, &g_array_index (layout->footer_ops, CohesionOp, i));
      g_string_append_c (text, '|');
    }
  return g_string_free_and_steal (text);
}

static void
test_footer (void)
{
  g_autoptr (CohesionBlocks) blocks = sample_every_kind ();
  g_autoptr (CohesionLayout) layout = sample_lay_out (blocks, COHESION_PURPOSE_PUBLISH);
  guint n_pages = cohesion_layout_get_n_pages (layout);

  for (guint page = 0; page < n_pages; page++)
    {
      g_autofree char *text = read_footer (layout, page);
      g_autofree char *expected = g_strdup_printf (
          "A strategy in which “everyone” belongs & stays|As at 21 May 2019|Page %u of %u|", page + 1,
          n_pages);

      g_assert_cmpstr (text, ==, expected);
    }
}

static void
test_long_title (void)
{
  g_autoptr (CohesionBlocks) blocks = sample_table (1);
  g_autofree char *title = g_strnfill (300, 'w');
  CohesionFooter footer = { title, "As at 21 May 2019", "%2$s: %1$s" };
  g_autoptr (CohesionLayout)
      layout = cohesion_layout_new (blocks, &footer, COHESION_PURPOSE_PUBLISH, NULL, NULL);
  const CohesionOp *op = &g_array_index (layout->footer_ops, CohesionOp, 0);
  g_autofree char *text = read_footer (layout, 0);

  g_assert_cmpfloat (layout_get_line_end (layout, op), <=, COHESION_PAGE_WIDTH - COHESION_PAGE_MARGIN + 0.1);
  g_assert_nonnull (strstr (text, "www…|"));
  g_assert_true (g_str_has_suffix (text, "|1: 1|"));
}

/* The contents name the pages where the headings really are. */
static void
test_contents (void)
{
  g_autoptr (CohesionBlocks) blocks = cohesion_blocks_new ("en-GB");
  g_autoptr (CohesionLayout) layout = NULL;
  g_autofree char *text = NULL;
  const GArray *places;

  cohesion_blocks_add_heading (blocks, 1, FALSE, cohesion_text_new ("Title"));
  cohesion_blocks_add_contents (blocks, cohesion_text_new ("Contents"));
  for (int i = 0; i < 150; i++)
    {
      cohesion_blocks_add_heading (blocks, i % 3 == 0 ? 2 : 3, TRUE,
                                   cohesion_text_new ("A part of the report"));
      for (int j = 0; j < 12; j++)
        cohesion_blocks_add_paragraph (blocks, cohesion_text_new ("Some words."));
    }
  layout = sample_lay_out (blocks, COHESION_PURPOSE_PUBLISH);
  text = layout_read (layout);
  places = layout_get_pages (layout)->places;
  g_assert_cmpuint (places->len, ==, 152);
  for (guint i = 2; i < places->len; i++)
    {
      const CohesionPlace *place = &g_array_index (places, CohesionPlace, i);
      g_autofree char *entry = g_strdup_printf ("\n%s A part of the report %u\n",
                                                cohesion_blocks_get (blocks, place->block)->number,
                                                place->page + 1);

      if (strstr (text, entry) == NULL)
        g_error ("no entry “%s”", entry);
    }
  layout_check_margins (layout);
  layout_check_nesting (layout);
}

static void
test_short_has_no_contents (void)
{
  g_autoptr (CohesionBlocks) blocks = sample_every_kind ();
  g_autoptr (CohesionLayout) layout = sample_lay_out (blocks, COHESION_PURPOSE_PUBLISH);
  g_autofree char *text = layout_read (layout);

  g_assert_cmpuint (cohesion_layout_get_n_pages (layout), <=, 21);
  g_assert_null (strstr (text, "Contents"));
}

static void
test_hit (void)
{
  g_autoptr (CohesionBlocks) blocks = sample_every_kind ();
  g_autoptr (CohesionLayout) layout = sample_lay_out (blocks, COHESION_PURPOSE_PREVIEW);
  cairo_rectangle_t area;
  const CohesionText *text;
  guint page;

  g_assert_true (cohesion_layout_find (layout, "node-1", "text", &page, &area));
  g_assert_true (cohesion_layout_find (layout, "node-1", NULL, &page, &area));
  g_assert_false (cohesion_layout_find (layout, "node-1", "title", &page, &area));
  g_assert_false (cohesion_layout_find (layout, "node-2", "text", &page, &area));
  text = cohesion_layout_hit (layout, page, area.x + 5, area.y + 5);
  g_assert_nonnull (text);
  g_assert_cmpstr (text->node, ==, "node-1");
  g_assert_cmpstr (text->field, ==, "text");
  g_assert_null (cohesion_layout_hit (layout, page, 1, 1));
}

static void
test_cancelled (void)
{
  g_autoptr (CohesionBlocks) blocks = sample_table (5000);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  CohesionFooter footer = { "Title", "Today", "%s" };
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (cohesion_layout_new (blocks, &footer, COHESION_PURPOSE_PUBLISH, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static gpointer
lay_out_in_thread (gpointer data)
{
  return sample_lay_out (data, COHESION_PURPOSE_PREVIEW);
}

/* Two threads lay the same blocks out and find the same lines. */
static void
test_threads (void)
{
  g_autoptr (CohesionBlocks) blocks = sample_every_kind ();
  GThread *threads[2];
  g_autoptr (CohesionLayout) first = NULL;
  g_autoptr (CohesionLayout) second = NULL;
  g_autofree char *first_text = NULL;
  g_autofree char *second_text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("layout", lay_out_in_thread, blocks);
  first = g_thread_join (threads[0]);
  second = g_thread_join (threads[1]);
  first_text = layout_read (first);
  second_text = layout_read (second);
  g_assert_cmpstr (first_text, ==, second_text);
  g_assert_cmpuint (cohesion_layout_get_n_pages (first), ==, cohesion_layout_get_n_pages (second));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/layout/random", test_random);
  g_test_add_func ("/report/layout/small-table", test_small_table);
  g_test_add_func ("/report/layout/order", test_order);
  g_test_add_func ("/report/layout/missing", test_missing);
  g_test_add_func ("/report/layout/repeated-header", test_repeated_header);
  g_test_add_func ("/report/layout/lone-rows", test_lone_rows);
  g_test_add_func ("/report/layout/lone-pairs", test_lone_pairs);
  g_test_add_func ("/report/layout/header-cells", test_header_cells);
  g_test_add_func ("/report/layout/group", test_group);
  g_test_add_func ("/report/layout/tall-row", test_tall_row);
  g_test_add_func ("/report/layout/footer", test_footer);
  g_test_add_func ("/report/layout/long-title", test_long_title);
  g_test_add_func ("/report/layout/contents", test_contents);
  g_test_add_func ("/report/layout/short-has-no-contents", test_short_has_no_contents);
  g_test_add_func ("/report/layout/hit", test_hit);
  g_test_add_func ("/report/layout/cancelled", test_cancelled);
  g_test_add_func ("/report/layout/threads", test_threads);
  return g_test_run ();
}
