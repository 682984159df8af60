#include "config.h"

#include "describe.h"

/* Bold between asterisks, links as [words](address). */
static void
append_runs (GString *out, const CohesionText *text)
{
  guint at = 0;

  for (guint i = 0; i < text->runs->len; i++)
    {
      const CohesionTextRun *run = &g_array_index (text->runs, CohesionTextRun, i);
      g_autofree char *words = g_strndup (text->text + run->start, run->end - run->start);

      g_string_append_len (out, text->text + at, run->start - at);
      if (run->uri != NULL)
        g_string_append_printf (out, "[%s](%s)", words, run->uri);
      else
        g_string_append_printf (out, run->bold ? "*%s*" : "%s", words);
      at = run->end;
    }
  g_string_append (out, text->text + at);
}

static void
append_text (GString *out, const CohesionText *text, CohesionPurpose purpose)
{
  const char *shown = cohesion_text_get_shown (text, purpose);
  gsize start = out->len;

  if (shown == NULL)
    return;
  if (text->missing)
    g_string_append (out, purpose == COHESION_PURPOSE_PREVIEW ? "(?) " : "(!) ");
  if (text->language != NULL)
    g_string_append_printf (out, "{%s} ", text->language);
  if (shown == text->text && text->runs != NULL)
    append_runs (out, text);
  else
    g_string_append (out, shown);
  for (gsize i = start; i < out->len; i++)
    if (out->str[i] == '\n')
      out->str[i] = '/';
}

static void
append_items (GString *out, const CohesionBlock *block, CohesionPurpose purpose)
{
  guint shown = 0;

  for (guint i = 0; i < block->items->len; i++)
    {
      const CohesionItem *item = &g_array_index (block->items, CohesionItem, i);
      g_autofree char *mark = block->kind == COHESION_BLOCK_LIST ? cohesion_block_format_mark (block, shown)
                                                                 : NULL;

      if (cohesion_text_get_shown (item->text, purpose) == NULL)
        continue;
      g_string_append_printf (out, "%s", mark != NULL ? mark : item->label->text);
      g_string_append (out, mark != NULL ? " " : ": ");
      append_text (out, item->text, purpose);
      g_string_append_c (out, '\n');
      shown++;
    }
}

static void
append_table (GString *out, const CohesionBlock *block, CohesionPurpose purpose)
{
  const CohesionTable *table = block->table;

  append_text (out, block->text, purpose);
  for (guint i = 0; i < table->columns->len; i++)
    {
      g_string_append (out, i == 0 ? "\n| " : " | ");
      append_text (out, g_array_index (table->columns, CohesionColumn, i).title, purpose);
    }
  for (guint i = 0; i < table->cells->len; i++)
    {
      const CohesionCell *cell = &g_array_index (table->cells, CohesionCell, i);

      g_string_append (out, i % table->columns->len == 0 ? "\n| " : " | ");
      if (cell->shape != COHESION_SHAPE_NONE)
        g_string_append_printf (out, "<%d #%06x> ", cell->shape, cell->colour);
      append_text (out, cell->text, purpose);
    }
  g_string_append_c (out, '\n');
}

static void
append_block (GString *out, const CohesionBlock *block, CohesionPurpose purpose)
{
  if (block->kind == COHESION_BLOCK_CONTENTS)
    g_string_append (out, "[contents]\n");
  else if (block->kind == COHESION_BLOCK_PAGE_BREAK)
    g_string_append (out, "[page]\n");
  else if (block->kind == COHESION_BLOCK_TABLE)
    append_table (out, block, purpose);
  else if (block->kind == COHESION_BLOCK_FIGURE)
    {
      g_string_append (out, "[figure] ");
      append_text (out, block->text, purpose);
      g_string_append_c (out, '\n');
    }
  else if (block->items != NULL)
    append_items (out, block, purpose);
  else if (cohesion_text_get_shown (block->text, purpose) != NULL)
    {
      if (block->kind == COHESION_BLOCK_HEADING)
        g_string_append_printf (out, "\n%.*s %s%s", block->level, "######",
                                block->number != NULL ? block->number : "", block->number != NULL ? " " : "");
      append_text (out, block->text, purpose);
      g_string_append_c (out, '\n');
    }
}

char *
describe_blocks (CohesionBlocks *blocks, CohesionPurpose purpose)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < cohesion_blocks_get_n (blocks); i++)
    append_block (out, cohesion_blocks_get (blocks, i), purpose);
  return g_string_free_and_steal (out);
}

/* COHESION_UPDATE_GOLDEN=1 writes the files anew: read the difference before it is committed. */
void
describe_compare_with_golden (CohesionBlocks *blocks, CohesionPurpose purpose, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "reports", name, NULL);
  g_autofree char *text = describe_blocks (blocks, purpose);
  g_autofree char *golden = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("COHESION_UPDATE_GOLDEN") != NULL)
    g_file_set_contents (path, text, -1, NULL);
  g_file_get_contents (path, &golden, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, golden);
}

void
describe_assert_says (const char *text, const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("It does not say “%s”:\n%s", words, text);
}

void
describe_assert_silent (const char *text, const char *words)
{
  if (strstr (text, words) != NULL)
    g_error ("It says “%s”:\n%s", words, text);
}
