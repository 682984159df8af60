#include "config.h"

#include "cohesion-html-private.h"

/* Tables of a report as HTML: a caption, headers with their scope, and the signs of statuses. */

static const char *const signs[COHESION_N_SHAPES] = {
  [COHESION_SHAPE_DISC] = "●",    [COHESION_SHAPE_TICK] = "✔",   [COHESION_SHAPE_TRIANGLE] = "▲",
  [COHESION_SHAPE_DIAMOND] = "◆", [COHESION_SHAPE_SQUARE] = "■", [COHESION_SHAPE_CROSS] = "✖",
  [COHESION_SHAPE_RING] = "○",    [COHESION_SHAPE_BAR] = "▬",
};

/**
 * cohesion_html_append_sign:
 * @out: a page
 * @shape: of a status, or none
 * @colour: 0xRRGGBB
 *
 * Adds the sign of a status. The word beside it says the same, so that nobody needs to hear it.
 */
void
cohesion_html_append_sign (GString *out, CohesionShape shape, guint32 colour)
{
  if (shape != COHESION_SHAPE_NONE)
    g_string_append_printf (out, "<span class=\"sign\" aria-hidden=\"true\" style=\"color:#%06x\">%s</span> ",
                            colour & 0xffffff, signs[shape]);
}

static const char *
get_class (const CohesionTable *table, guint column)
{
  return g_array_index (table->columns, CohesionColumn, column).kind == COHESION_COLUMN_NUMBER
             ? " class=\"number\""
             : "";
}

static void
append_head (GString *out, const CohesionTable *table, const char *language)
{
  g_string_append (out, "<thead><tr>");
  for (guint i = 0; i < table->columns->len; i++)
    {
      g_autofree char *tag = g_strconcat ("th scope=\"col\"", get_class (table, i), NULL);

      cohesion_html_append_element (out, tag, g_array_index (table->columns, CohesionColumn, i).title,
                                    language);
    }
  g_string_append (out, "</tr></thead>\n");
}

static void
append_cell (GString *out, const CohesionTable *table, guint position, const char *language)
{
  const CohesionCell *cell = &g_array_index (table->cells, CohesionCell, position);
  guint column = position % table->columns->len;
  gboolean heads = (int) column == table->row_header;

  g_string_append (out, heads ? "<th scope=\"row\"" : "<td");
  g_string_append (out, get_class (table, column));
  cohesion_html_append_language (out, cell->text != NULL ? cell->text->language : NULL, language);
  g_string_append_c (out, '>');
  cohesion_html_append_sign (out, cell->shape, cell->colour);
  cohesion_html_append_text (out, cell->text, language);
  g_string_append (out, heads ? "</th>" : "</td>");
}

static void
append_body (GString *out, const CohesionTable *table, const char *language)
{
  guint n = table->columns->len;

  g_string_append (out, "<tbody>\n");
  for (guint row = 0; row < cohesion_table_get_n_rows (table); row++)
    {
      g_string_append (out, "<tr>");
      for (guint column = 0; column < n; column++)
        append_cell (out, table, row * n + column, language);
      g_string_append (out, "</tr>\n");
    }
  g_string_append (out, "</tbody>\n");
}

/**
 * cohesion_html_append_table:
 * @out: a page
 * @block: a table
 * @position: of the block in the report
 * @language: of the page
 *
 * Adds a table. One that is wider than the window can be moved within it, by keys too.
 */
void
cohesion_html_append_table (GString *out, const CohesionBlock *block, guint position, const char *language)
{
  g_autofree char *caption = g_strdup_printf ("caption id=\"table-%u\"", position);

  g_string_append_printf (out,
                          "<div class=\"table\" role=\"region\" tabindex=\"0\" "
                          "aria-labelledby=\"table-%u\"><table>\n",
                          position);
  cohesion_html_append_element (out, caption, block->text, language);
  g_string_append_c (out, '\n');
  append_head (out, block->table, language);
  append_body (out, block->table, language);
  g_string_append (out, "</table></div>\n");
}
