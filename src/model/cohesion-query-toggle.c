#include "config.h"

#include "cohesion-query-private.h"

/* Terms that are put into the text of a query, and taken out of it, by a button. */

static char *
dup_item (const char *text, const CohesionQueryItem *item)
{
  return g_strndup (text + item->start, item->length);
}

static gboolean
is_one_of (const char *written, const char *term, const char *const *instead)
{
  if (g_ascii_strcasecmp (written, term) == 0)
    return TRUE;
  for (; instead && *instead; instead++)
    if (g_ascii_strcasecmp (written, *instead) == 0)
      return TRUE;
  return FALSE;
}

/**
 * cohesion_query_has_term:
 * @text: a query
 * @term: one part of a query, such as "is:overdue"
 *
 * Returns: whether the query says just that, among other things
 */
gboolean
cohesion_query_has_term (const char *text, const char *term)
{
  g_autoptr (GPtrArray) items = cohesion_query_split (text);

  for (guint i = 0; i < items->len; i++)
    {
      g_autofree char *written = dup_item (text, g_ptr_array_index (items, i));

      if (g_ascii_strcasecmp (written, term) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * cohesion_query_toggle_term:
 * @text: a query
 * @term: one part of a query, such as "due:30d"
 * @instead: (nullable): parts that cannot hold beside it, such as "due:60d"; they go when it comes
 *
 * Returns: (transfer full): the query with the part if it was without it, else without it
 */
char *
cohesion_query_toggle_term (const char *text, const char *term, const char *const *instead)
{
  g_autoptr (GPtrArray) items = cohesion_query_split (text);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  for (guint i = 0; i < items->len; i++)
    {
      g_autofree char *written = dup_item (text, g_ptr_array_index (items, i));

      if (!is_one_of (written, term, instead))
        g_strv_builder_take (builder, g_steal_pointer (&written));
    }
  if (!cohesion_query_has_term (text, term))
    g_strv_builder_add (builder, term);
  parts = g_strv_builder_end (builder);
  return g_strjoinv (" ", parts);
}
