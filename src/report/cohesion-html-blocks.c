#include "config.h"

#include "cohesion-html-private.h"

/* Blocks of a report as HTML. */

static gboolean
is_text_shown (const CohesionText *text)
{
  return cohesion_text_get_shown (text, COHESION_PURPOSE_PUBLISH) != NULL;
}

static gboolean
any_item_is_shown (const CohesionBlock *block)
{
  for (guint i = 0; i < block->items->len; i++)
    if (is_text_shown (g_array_index (block->items, CohesionItem, i).text))
      return TRUE;
  return FALSE;
}

/**
 * cohesion_html_is_shown:
 * @block: a block
 *
 * Returns: whether there is anything of it once it is published
 */
gboolean
cohesion_html_is_shown (const CohesionBlock *block)
{
  if (block->items != NULL)
    return any_item_is_shown (block);
  return block->table != NULL || block->figure != NULL || is_text_shown (block->text);
}

static void
append_heading (GString *out, const CohesionBlock *block, const char *language)
{
  g_string_append_printf (out, "<h%d id=\"%s\"", block->level, block->anchor);
  cohesion_html_append_language (out, block->text->language, language);
  g_string_append_c (out, '>');
  if (block->number != NULL)
    g_string_append_printf (out, "%s ", block->number);
  cohesion_html_append_text (out, block->text, language);
  g_string_append_printf (out, "</h%d>\n", block->level);
}

static void
append_labels (GString *out, const CohesionBlock *block, const char *language)
{
  g_string_append (out, "<dl>\n");
  for (guint i = 0; i < block->items->len; i++)
    {
      const CohesionItem *item = &g_array_index (block->items, CohesionItem, i);

      if (!is_text_shown (item->text))
        continue;
      g_string_append (out, "<div>");
      cohesion_html_append_element (out, "dt", item->label, language);
      g_string_append (out, "<dd");
      cohesion_html_append_language (out, item->text->language, language);
      g_string_append_c (out, '>');
      cohesion_html_append_sign (out, item->shape, item->colour);
      cohesion_html_append_text (out, item->text, language);
      g_string_append (out, "</dd></div>\n");
    }
  g_string_append (out, "</dl>\n");
}

static void
append_list (GString *out, const CohesionBlock *block, const char *language)
{
  static const char *const tags[] = {
    [COHESION_LIST_BULLET] = "<ul>\n",
    [COHESION_LIST_DECIMAL] = "<ol>\n",
    [COHESION_LIST_ROMAN] = "<ol class=\"roman\">\n",
    [COHESION_LIST_ALPHA] = "<ol class=\"alpha\">\n",
  };

  g_string_append (out, tags[block->style]);
  for (guint i = 0; i < block->items->len; i++)
    {
      const CohesionItem *item = &g_array_index (block->items, CohesionItem, i);

      if (!is_text_shown (item->text))
        continue;
      cohesion_html_append_element (out, "li", item->text, language);
      g_string_append_c (out, '\n');
    }
  g_string_append (out, block->style == COHESION_LIST_BULLET ? "</ul>\n" : "</ol>\n");
}

static void
append_paragraph (GString *out, const CohesionBlock *block, const char *language)
{
  cohesion_html_append_element (out, "p", block->text, language);
  g_string_append_c (out, '\n');
}

/**
 * cohesion_html_append_block:
 * @out: a page
 * @block: a block other than the contents
 * @position: of the block in the report
 * @language: of the page
 *
 * Adds a block as it is published; of a quotation the paragraph within.
 */
void
cohesion_html_append_block (GString *out, const CohesionBlock *block, guint position, const char *language)
{
  if (!cohesion_html_is_shown (block))
    return;
  switch (block->kind)
    {
    case COHESION_BLOCK_HEADING:
      append_heading (out, block, language);
      break;
    case COHESION_BLOCK_PARAGRAPH:
    case COHESION_BLOCK_QUOTE:
      append_paragraph (out, block, language);
      break;
    case COHESION_BLOCK_LABELS:
      append_labels (out, block, language);
      break;
    case COHESION_BLOCK_LIST:
      append_list (out, block, language);
      break;
    case COHESION_BLOCK_TABLE:
      cohesion_html_append_table (out, block, position, language);
      break;
    case COHESION_BLOCK_FIGURE:
      cohesion_html_append_figure (out, block, language);
      break;
    case COHESION_BLOCK_CONTENTS:
    case COHESION_BLOCK_PAGE_BREAK:
      break;
    }
}
