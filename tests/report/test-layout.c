#include "config.h"

#include "report/cohesion-layout-private.h"
#include "sample.h"

#define N_SEEDS 24

static const CohesionPages *
get_pages (CohesionLayout *layout)
{
  return &layout->flow.pages;
}

static const CohesionSheet *
get_sheet (CohesionLayout *layout, guint page)
{
  return &g_array_index (get_pages (layout)->sheets, CohesionSheet, page);
}

static const CohesionOp *
get_op (CohesionLayout *layout, guint i)
{
  return &g_array_index (get_pages (layout)->placed.ops, CohesionOp, i);
}

static void
append_line (GString *text, CohesionLayout *layout, const CohesionOp *op)
{
  for (guint i = op->index; i < op->index + op->n; i++)
    {
      const CohesionEntry *entry = &g_array_index (layout->flow.setter.entries, CohesionEntry, i);

      g_string_append_len (text, entry->piece->text, entry->piece->n_bytes);
      if (entry->space_after)
        g_string_append_c (text, ' ');
    }
}

/* What a reader of the structure would be given: lines without repeated headings; one per element. */
static char *
read_layout (CohesionLayout *layout)
{
  GString *text = g_string_new (NULL);
  gboolean artifact = FALSE;

  for (guint i = 0; i < get_pages (layout)->placed.ops->len; i++)
    {
      const CohesionOp *op = get_op (layout, i);

      if (op->kind == COHESION_OP_ARTIFACT || op->kind == COHESION_OP_RESUME)
        artifact = op->kind == COHESION_OP_ARTIFACT;
      else if (op->kind == COHESION_OP_LINE && !artifact)
        append_line (text, layout, op);
      else if (op->kind == COHESION_OP_END && text->len > 0 && text->str[text->len - 1] != '\n')
        g_string_append_c (text, '\n');
    }
  return g_string_free_and_steal (text);
}

/* How often each character other than a space occurs. */
static void
count_characters (const char *text, GHashTable *counts, int step)
{
  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gpointer key = GUINT_TO_POINTER (g_utf8_get_char (p));

      if (!g_unichar_isspace (g_utf8_get_char (p)))
        g_hash_table_insert (counts, key,
                             GINT_TO_POINTER (GPOINTER_TO_INT (g_hash_table_lookup (counts, key)) + step));
    }
}

static void
count_shown (const CohesionText *text, CohesionPurpose purpose, GHashTable *counts)
{
  count_characters (cohesion_text_get_shown (text, purpose), counts, 1);
}

static void
count_items (const CohesionBlock *block, CohesionPurpose purpose, GHashTable *counts)
{
  guint shown = 0;

  for (guint i = 0; i < block->items->len; i++)
    {
      const CohesionItem *item = &g_array_index (block->items, CohesionItem, i);
      g_autofree char *mark = NULL;

      if (cohesion_text_get_shown (item->text, purpose) == NULL)
        continue;
      count_shown (item->label, purpose, counts);
      count_shown (item->text, purpose, counts);
      if (block->kind == COHESION_BLOCK_LIST)
        mark = cohesion_block_format_mark (block, shown);
      count_characters (mark, counts, 1);
      shown++;
    }
}

static void
count_table (const CohesionBlock *block, CohesionPurpose purpose, GHashTable *counts)
{
  if (cohesion_table_get_n_rows (block->table) == 0)
    return;
  count_shown (block->text, purpose, counts);
  for (guint i = 0; i < block->table->columns->len; i++)
    count_shown (g_array_index (block->table->columns, CohesionColumn, i).title, purpose, counts);
  for (guint i = 0; i < block->table->cells->len; i++)
    count_shown (g_array_index (block->table->cells, CohesionCell, i).text, purpose, counts);
}

/* Everything that the blocks say is on the pages, once. */
static void
check_text (CohesionBlocks *blocks, CohesionLayout *layout, CohesionPurpose purpose)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  g_autofree char *text = read_layout (layout);
  GHashTableIter iter;
  gpointer key;
  gpointer value;

  for (guint i = 0; i < cohesion_blocks_get_n (blocks); i++)
    {
      const CohesionBlock *block = cohesion_blocks_get (blocks, i);

      if (block->kind == COHESION_BLOCK_CONTENTS)
        continue;
      if (block->kind == COHESION_BLOCK_TABLE)
        count_table (block, purpose, counts);
      else if (block->items != NULL)
        count_items (block, purpose, counts);
      else
        count_shown (block->text, purpose, counts);
      count_characters (block->number, counts, 1);
    }
  count_characters (text, counts, -1);
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &key, &value))
    if (GPOINTER_TO_INT (value) != 0)
      g_error ("character U+%04X: %d too few", GPOINTER_TO_UINT (key), GPOINTER_TO_INT (value));
}

static double
get_line_end (CohesionLayout *layout, const CohesionOp *op)
{
  const CohesionEntry *last = &g_array_index (layout->flow.setter.entries, CohesionEntry,
                                              op->index + op->n - 1);

  return op->x + last->x + last->piece->width;
}

static void
check_margins (CohesionLayout *layout)
{
  for (guint i = 0; i < get_pages (layout)->placed.ops->len; i++)
    {
      const CohesionOp *op = get_op (layout, i);

      if (op->kind != COHESION_OP_LINE)
        continue;
      g_assert_cmpfloat (op->x, >=, COHESION_PAGE_MARGIN - 0.1);
      g_assert_cmpfloat (get_line_end (layout, op), <=, COHESION_PAGE_WIDTH - COHESION_PAGE_MARGIN + 0.1);
      g_assert_cmpfloat (op->y, >, COHESION_PAGE_MARGIN);
      g_assert_cmpfloat (op->y, <, COHESION_PAGE_BOTTOM);
    }
}

/* Elements begin and end in pairs, artifacts hold none; @open is called for each that begins. */
static void
check_nesting (CohesionLayout *layout)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint8));
  gboolean artifact = FALSE;

  for (guint i = 0; i < get_pages (layout)->placed.ops->len; i++)
    {
      const CohesionOp *op = get_op (layout, i);

      if (op->kind == COHESION_OP_ARTIFACT || op->kind == COHESION_OP_RESUME)
        {
          g_assert_cmpint (artifact, ==, op->kind == COHESION_OP_RESUME);
          artifact = !artifact;
        }
      else if (op->kind == COHESION_OP_BEGIN)
        {
          g_assert_false (artifact);
          g_array_append_val (open, op->role);
        }
      else if (op->kind == COHESION_OP_END)
        {
          g_assert_cmpuint (open->len, >, 0);
          g_array_set_size (open, open->len - 1);
        }
      else if (op->kind == COHESION_OP_LINE && !artifact)
        g_assert_cmpuint (open->len, >, 0);
    }
  g_assert_cmpuint (open->len, ==, 0);
}

static gboolean
is_heading (const CohesionOp *op)
{
  return op->kind == COHESION_OP_BEGIN && op->role <= COHESION_ROLE_H6;
}

/* The last element with text on each page but the last is no heading. */
static void
check_headings (CohesionLayout *layout)
{
  for (guint page = 0; page + 1 < cohesion_layout_get_n_pages (layout); page++)
    {
      const CohesionSheet *sheet = get_sheet (layout, page);
      gboolean heading = FALSE;

      for (guint i = sheet->first_op; i < sheet->first_op + sheet->n_ops; i++)
        if (get_op (layout, i)->kind == COHESION_OP_BEGIN)
          heading = is_heading (get_op (layout, i));
      /* A page break set by hand may follow one, as does a break that the contents want. */
      if (heading && page > 0)
        g_assert_cmpuint (sheet->n_ops, ==, 0);
    }
}

static void
check_paragraph (guint *lines_by_page, guint first_page, guint last_page)
{
  guint total = 0;

  for (guint page = first_page; page <= last_page; page++)
    total += lines_by_page[page];
  if (first_page == last_page || total < 4)
    return;
  g_assert_cmpuint (lines_by_page[first_page], >=, 2);
  g_assert_cmpuint (lines_by_page[last_page], >=, 2);
}

static guint
count_lines_in (CohesionLayout *layout, guint first, guint end, float *last_y)
{
  guint n = 0;

  for (guint i = first; i < end; i++)
    {
      const CohesionOp *op = get_op (layout, i);

      if (op->kind != COHESION_OP_LINE || op->y == *last_y)
        continue;
      *last_y = op->y;
      n++;
    }
  return n;
}

/* No paragraph leaves one line behind on a page, or sends one ahead. */
static void
check_widows (CohesionLayout *layout)
{
  guint n_pages = cohesion_layout_get_n_pages (layout);
  g_autofree guint *lines = g_new0 (guint, n_pages);
  guint start = G_MAXUINT;
  guint start_page = 0;
  guint depth = 0;
  float y = -1;

  for (guint page = 0; page < n_pages; page++)
    {
      const CohesionSheet *sheet = get_sheet (layout, page);
      guint end = sheet->first_op + sheet->n_ops;

      if (start != G_MAXUINT)
        start = sheet->first_op;
      for (guint i = sheet->first_op; i < end; i++)
        {
          const CohesionOp *op = get_op (layout, i);

          if (start == G_MAXUINT && op->kind == COHESION_OP_BEGIN && op->role == COHESION_ROLE_P)
            {
              start = i;
              start_page = page;
              depth = 0;
              y = -1;
              memset (lines, 0, n_pages * sizeof (guint));
            }
          if (start == G_MAXUINT)
            continue;
          depth += op->kind == COHESION_OP_BEGIN;
          depth -= op->kind == COHESION_OP_END;
          if (depth > 0)
            continue;
          lines[page] = count_lines_in (layout, start, i, &y);
          check_paragraph (lines, start_page, page);
          start = G_MAXUINT;
        }
      if (start != G_MAXUINT)
        lines[page] = count_lines_in (layout, start, end, &y);
    }
}

static void
test_random (void)
{
  for (guint32 seed = 0; seed < N_SEEDS; seed++)
    {
      CohesionPurpose purpose = seed % 2 == 0 ? COHESION_PURPOSE_PREVIEW : COHESION_PURPOSE_PUBLISH;
      g_autoptr (CohesionBlocks) blocks = sample_random (seed);
      g_autoptr (CohesionLayout) layout = sample_lay_out (blocks, purpose);

      g_test_message ("seed %u: %u pages", seed, cohesion_layout_get_n_pages (layout));
      check_margins (layout);
      check_nesting (layout);
      check_headings (layout);
      check_widows (layout);
      if (cohesion_layout_get_n_pages (layout) <= 21)
        check_text (blocks, layout, purpose);
    }
}

static void
test_order (void)
{
  g_autoptr (CohesionBlocks) blocks = sample_every_kind ();
  g_autoptr (CohesionLayout) layout = sample_lay_out (blocks, COHESION_PURPOSE_PUBLISH);
  g_autofree char *text = read_layout (layout);
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
  check_text (blocks, layout, COHESION_PURPOSE_PUBLISH);
}

static void
test_missing (void)
{
  g_autoptr (CohesionBlocks) blocks = sample_every_kind ();
  g_autoptr (CohesionLayout) layout = sample_lay_out (blocks, COHESION_PURPOSE_PREVIEW);
  g_autofree char *text = read_layout (layout);
  guint n_marked = 0;

  g_assert_nonnull (strstr (text, "Key decision\nSay whether this is a key decision\n"));
  g_assert_nonnull (strstr (text, "Write the background: what was done before?\n"));
  for (guint i = 0; i < get_pages (layout)->placed.ops->len; i++)
    if (get_op (layout, i)->kind == COHESION_OP_LINE && get_op (layout, i)->ink == COHESION_INK_MISSING)
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
      const CohesionSheet *sheet = get_sheet (layout, page);
      g_autoptr (GString) text = g_string_new (NULL);
      guint n_artifacts = 0;

      for (guint i = sheet->first_op; i < sheet->first_op + sheet->n_ops; i++)
        {
          n_artifacts += get_op (layout, i)->kind == COHESION_OP_ARTIFACT;
          if (get_op (layout, i)->kind == COHESION_OP_LINE)
            append_line (text, layout, get_op (layout, i));
        }
      g_assert_cmpuint (n_artifacts, ==, page == 0 ? 0 : 1);
      if (page > 0)
        g_assert_true (g_str_has_prefix (text->str, "ActionLeadDeadlineProgressStatus"));
    }
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
  check_margins (layout);
  check_nesting (layout);
  check_text (blocks, layout, COHESION_PURPOSE_PUBLISH);
  for (guint i = 0; i < get_pages (layout)->placed.ops->len; i++)
    {
      const CohesionOp *op = get_op (layout, i);

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
  const CohesionSheet *sheet = get_sheet (layout, page);
  GString *text = g_string_new (NULL);

  for (guint i = sheet->first_footer; i < sheet->first_footer + sheet->n_footer; i++)
    {
      append_line (text, layout, &g_array_index (layout->footer_ops, CohesionOp, i));
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
  CohesionFooter footer = { title, "As at 21 May 2019", "{pages}: {page}" };
  g_autoptr (CohesionLayout)
      layout = cohesion_layout_new (blocks, &footer, COHESION_PURPOSE_PUBLISH, NULL, NULL);
  const CohesionOp *op = &g_array_index (layout->footer_ops, CohesionOp, 0);
  g_autofree char *text = read_footer (layout, 0);

  g_assert_cmpfloat (get_line_end (layout, op), <=, COHESION_PAGE_WIDTH - COHESION_PAGE_MARGIN + 0.1);
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
  text = read_layout (layout);
  places = get_pages (layout)->places;
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
  check_margins (layout);
  check_nesting (layout);
}

static void
test_short_has_no_contents (void)
{
  g_autoptr (CohesionBlocks) blocks = sample_every_kind ();
  g_autoptr (CohesionLayout) layout = sample_lay_out (blocks, COHESION_PURPOSE_PUBLISH);
  g_autofree char *text = read_layout (layout);

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
  CohesionFooter footer = { "Title", "Today", "{page}" };
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
  first_text = read_layout (first);
  second_text = read_layout (second);
  g_assert_cmpstr (first_text, ==, second_text);
  g_assert_cmpuint (cohesion_layout_get_n_pages (first), ==, cohesion_layout_get_n_pages (second));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/layout/random", test_random);
  g_test_add_func ("/report/layout/order", test_order);
  g_test_add_func ("/report/layout/missing", test_missing);
  g_test_add_func ("/report/layout/repeated-header", test_repeated_header);
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
