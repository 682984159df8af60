#include "config.h"

#include "cohesion-outline-text-private.h"

/* Tables as Word and Excel put them on the clipboard: a line a row, tabs between cells, and quotation marks
 * around a cell that has line ends, tabs or quotation marks in it. */

static void
free_row (gpointer data)
{
  CohesionTextRow *row = data;

  g_ptr_array_unref (row->cells);
  g_free (row);
}

/* The end of a quoted cell, at its closing mark; NULL if it is not closed before a tab or the end of the line
 * can follow. */
static const char *
find_closing (const char *text)
{
  for (const char *at = text + 1; *at; at++)
    if (*at == '"' && at[1] == '"')
      at++;
    else if (*at == '"')
      return at[1] == '\t' || at[1] == '\n' || at[1] == '\0' ? at : NULL;
  return NULL;
}

static char *
unquote (const char *from, const char *to)
{
  g_autofree char *inner = g_strndup (from, (gsize) (to - from));
  g_auto (GStrv) parts = g_strsplit (inner, "\"\"", -1);

  return g_strjoinv ("\"", parts);
}

/* Takes the cell at @text; returns where it ends: at a tab, at the end of the line, or of the text. */
static const char *
read_cell (const char *text, char **cell, guint *line_ends)
{
  const char *closing = *text == '"' ? find_closing (text) : NULL;
  const char *end;

  *line_ends = 0;
  if (closing == NULL)
    {
      end = text + strcspn (text, "\t\n");
      *cell = g_strstrip (g_strndup (text, (gsize) (end - text)));
      return end;
    }
  for (const char *at = text; at < closing; at++)
    *line_ends += *at == '\n';
  *cell = g_strstrip (unquote (text + 1, closing));
  return closing + 1;
}

static gboolean
has_text (const CohesionTextRow *row)
{
  for (guint i = 0; i < row->cells->len; i++)
    if (*cohesion_text_row_get (row, i))
      return TRUE;
  return FALSE;
}

/* Private: the rows that are not empty. Returns an array of CohesionTextRow. */
GPtrArray *
cohesion_text_table_read (const char *text)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (free_row);
  guint number = 1;

  while (*text)
    {
      CohesionTextRow *row = g_new0 (CohesionTextRow, 1);
      guint more = 0;

      row->number = number++;
      row->cells = g_ptr_array_new_with_free_func (g_free);
      for (gboolean last = FALSE; !last; text += *text != '\0')
        {
          char *cell;

          text = read_cell (text, &cell, &more);
          g_ptr_array_add (row->cells, cell);
          number += more;
          last = *text != '\t';
        }
      if (has_text (row))
        g_ptr_array_add (rows, row);
      else
        free_row (row);
    }
  return rows;
}

/* Private: the text of a cell; rows may be shorter than the table. */
const char *
cohesion_text_row_get (const CohesionTextRow *row, guint column)
{
  return column < row->cells->len ? g_ptr_array_index (row->cells, column) : "";
}

/* Private: whether the text is a table rather than a list: most of its rows have tabs between texts. */
gboolean
cohesion_text_is_table (const char *text)
{
  g_autoptr (GPtrArray) rows = cohesion_text_table_read (text);
  guint with_cells = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const CohesionTextRow *row = g_ptr_array_index (rows, i);
      guint filled = 0;

      /* A bullet and the tab behind it are no cell. */
      for (guint j = 0; j < row->cells->len; j++)
        {
          g_autofree char *cell = g_strconcat (cohesion_text_row_get (row, j), " ", NULL);

          filled += *cohesion_list_lines_skip_bullet (cell) != '\0';
        }
      with_cells += filled > 1;
    }
  return with_cells > 0 && 2 * with_cells >= rows->len;
}
