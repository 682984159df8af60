#include "config.h"

#include "cohesion-items-text.h"

#include "cohesion-outline-text-private.h"

#include <string.h>

/* A list that somebody wrote elsewhere, as items of one level. */

static gboolean
has_bullet (const char *line)
{
  return cohesion_list_lines_skip_bullet (line) != line;
}

static gboolean
has_bullets (char **lines)
{
  for (guint i = 0; lines[i]; i++)
    if (has_bullet (lines[i]))
      return TRUE;
  return FALSE;
}

/* The items of a list in a sentence end with semicolons. */
static void
drop_semicolon (char *item)
{
  gsize length = strlen (item);

  if (length > 1 && item[length - 1] == ';')
    item[length - 1] = '\0';
}

/**
 * cohesion_items_text_read:
 * @text: what was pasted
 *
 * Reads an item a line, without its bullet or number. In a list with bullets or numbers, a line without one
 * goes on with the item above it, unless a blank line parts them.
 *
 * Returns: (transfer full): the items; none if there is nothing but white space
 */
GStrv
cohesion_items_text_read (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GPtrArray) items = g_ptr_array_new_null_terminated (0, g_free, TRUE);
  gboolean goes_on = FALSE;
  gboolean bulleted;

  for (guint i = 0; lines[i]; i++)
    g_strstrip (lines[i]);
  bulleted = has_bullets (lines);
  for (guint i = 0; lines[i]; i++)
    {
      const char *words = cohesion_list_lines_skip_bullet (lines[i]);
      char **last = items->len > 0 ? (char **) &g_ptr_array_index (items, items->len - 1) : NULL;

      if (*words == '\0')
        goes_on = FALSE;
      else if (goes_on && bulleted && !has_bullet (lines[i]))
        {
          char *longer = g_strconcat (*last, " ", words, NULL);

          g_free (*last);
          *last = longer;
        }
      else
        {
          g_ptr_array_add (items, g_strdup (words));
          goes_on = TRUE;
        }
    }
  for (guint i = 0; i < items->len; i++)
    drop_semicolon (g_ptr_array_index (items, i));
  return (GStrv) g_ptr_array_free (g_steal_pointer (&items), FALSE);
}
