#include "config.h"

#include "layout-checks.h"

const CohesionPages *
layout_get_pages (CohesionLayout *layout)
{
  return &layout->flow.pages;
}

const CohesionSheet *
layout_get_sheet (CohesionLayout *layout, guint page)
{
  return &g_array_index (layout_get_pages (layout)->sheets, CohesionSheet, page);
}

const CohesionOp *
layout_get_op (CohesionLayout *layout, guint i)
{
  return &g_array_index (layout_get_pages (layout)->placed.ops, CohesionOp, i);
}

void
layout_append_line (GString *text, CohesionLayout *layout, const CohesionOp *op)
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
char *
layout_read (CohesionLayout *layout)
{
  GString *text = g_string_new (NULL);
  gboolean artifact = FALSE;

  for (guint i = 0; i < layout_get_pages (layout)->placed.ops->len; i++)
    {
      const CohesionOp *op = layout_get_op (layout, i);

      if (op->kind == COHESION_OP_ARTIFACT || op->kind == COHESION_OP_RESUME)
        artifact = op->kind == COHESION_OP_ARTIFACT;
      else if (op->kind == COHESION_OP_LINE && !artifact)
        layout_append_line (text, layout, op);
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
void
layout_check_text (CohesionBlocks *blocks, CohesionLayout *layout, CohesionPurpose purpose)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  g_autofree char *text = layout_read (layout);
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

double
layout_get_line_end (CohesionLayout *layout, const CohesionOp *op)
{
  const CohesionEntry *last = &g_array_index (layout->flow.setter.entries, CohesionEntry,
                                              op->index + op->n - 1);

  return op->x + last->x + last->piece->width;
}

void
layout_check_margins (CohesionLayout *layout)
{
  for (guint i = 0; i < layout_get_pages (layout)->placed.ops->len; i++)
    {
      const CohesionOp *op = layout_get_op (layout, i);

      if (op->kind != COHESION_OP_LINE)
        continue;
      g_assert_cmpfloat (op->x, >=, COHESION_PAGE_MARGIN - 0.1);
      g_assert_cmpfloat (layout_get_line_end (layout, op), <=,
                         COHESION_PAGE_WIDTH - COHESION_PAGE_MARGIN + 0.1);
      g_assert_cmpfloat (op->y, >, COHESION_PAGE_MARGIN);
      g_assert_cmpfloat (op->y, <, COHESION_PAGE_BOTTOM);
    }
}

/* Elements begin and end in pairs, artifacts hold none; @open is called for each that begins. */
void
layout_check_nesting (CohesionLayout *layout)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint8));
  gboolean artifact = FALSE;

  for (guint i = 0; i < layout_get_pages (layout)->placed.ops->len; i++)
    {
      const CohesionOp *op = layout_get_op (layout, i);

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
void
layout_check_headings (CohesionLayout *layout)
{
  for (guint page = 0; page + 1 < cohesion_layout_get_n_pages (layout); page++)
    {
      const CohesionSheet *sheet = layout_get_sheet (layout, page);
      gboolean heading = FALSE;

      for (guint i = sheet->first_op; i < sheet->first_op + sheet->n_ops; i++)
        if (layout_get_op (layout, i)->kind == COHESION_OP_BEGIN)
          heading = is_heading (layout_get_op (layout, i));
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
      const CohesionOp *op = layout_get_op (layout, i);

      if (op->kind != COHESION_OP_LINE || op->y == *last_y)
        continue;
      *last_y = op->y;
      n++;
    }
  return n;
}

/* No paragraph leaves one line behind on a page, or sends one ahead. */
void
layout_check_widows (CohesionLayout *layout)
{
  guint n_pages = cohesion_layout_get_n_pages (layout);
  g_autofree guint *lines = g_new0 (guint, n_pages);
  guint start = G_MAXUINT;
  guint start_page = 0;
  guint depth = 0;
  float y = -1;

  for (guint page = 0; page < n_pages; page++)
    {
      const CohesionSheet *sheet = layout_get_sheet (layout, page);
      guint end = sheet->first_op + sheet->n_ops;

      if (start != G_MAXUINT)
        start = sheet->first_op;
      for (guint i = sheet->first_op; i < end; i++)
        {
          const CohesionOp *op = layout_get_op (layout, i);

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
