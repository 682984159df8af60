#include "config.h"

#include "cohesion-minutes-private.h"

#include "model/cohesion-node-private.h"

#include <string.h>

/* Drafts, and the words that go into them. */

static void
set_value (CohesionNode *node, guint field, CohesionValue value)
{
  cohesion_node_set_value (node, field, &value);
  cohesion_value_clear (&value);
}

/* Private: sets a field that holds a text, a date, a decimal or a choice. */
void
cohesion_draft_set (CohesionNode *node, guint field, const char *text)
{
  set_value (node, field, cohesion_value_string (&cohesion_node_get_kind (node)->fields[field], text));
}

/* Private: sets a number, or with 0 and 1 a field that holds yes or no. */
void
cohesion_draft_set_integer (CohesionNode *node, guint field, gint64 integer)
{
  set_value (node, field, cohesion_value_integer (integer));
}

/* Private: sets a field to what a group of a pattern matched. */
void
cohesion_draft_set_match (CohesionNode *node, guint field, GMatchInfo *match, const char *group)
{
  g_autofree char *text = g_match_info_fetch_named (match, group);

  if (text && *text)
    cohesion_draft_set (node, field, text);
}

static void
append (CohesionNode *node, guint field, const char *text)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const char *const *strings = cohesion_node_get_strings (node, field);
  g_auto (GStrv) all = NULL;

  for (guint i = 0; strings && strings[i]; i++)
    g_strv_builder_add (builder, strings[i]);
  g_strv_builder_add (builder, text);
  all = g_strv_builder_end (builder);
  set_value (node, field, cohesion_value_strings ((const char *const *) all));
}

/* Private: adds a line to a field that holds several. */
void
cohesion_draft_add_string (CohesionNode *node, guint field, const char *text)
{
  append (node, field, text);
}

/* Private: refers to another draft or item. */
void
cohesion_draft_refer (CohesionNode *node, guint field, CohesionNode *to)
{
  if (cohesion_node_get_kind (node)->fields[field].type == COHESION_FIELD_REFERENCES)
    append (node, field, cohesion_node_get_id (to));
  else
    cohesion_draft_set (node, field, cohesion_node_get_id (to));
}

/* Private: @text with a capital first letter. */
char *
cohesion_words_begin_large (const char *text)
{
  g_autofree char *first = g_utf8_strup (text, (gssize) (g_utf8_next_char (text) - text));

  return *text ? g_strconcat (first, g_utf8_next_char (text), NULL) : g_strdup ("");
}

/* Private: @text without what only joins it to the next: “; and”, a comma, a stop. */
char *
cohesion_words_end_bare (const char *text)
{
  static const char *const joins[] = { " and", " or", ";", ",", ".", ":" };
  char *bare = g_strdup (text);
  gboolean again = TRUE;

  while (again)
    {
      again = FALSE;
      g_strchomp (bare);
      for (gsize i = 0; i < G_N_ELEMENTS (joins) && !again; i++)
        if (g_str_has_suffix (bare, joins[i]))
          {
            bare[strlen (bare) - strlen (joins[i])] = '\0';
            again = TRUE;
          }
    }
  return bare;
}

static void
add_bare (GStrvBuilder *builder, const char *text)
{
  g_autofree char *bare = cohesion_words_end_bare (g_str_has_prefix (text, "and ") ? text + 4 : text);

  if (*bare)
    g_strv_builder_add (builder, bare);
}

/* Private: the things of “the one, the other and a third”. */
GStrv
cohesion_words_split_list (const char *text)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) chunks = g_strsplit (text, ", ", -1);

  for (guint i = 0; chunks[i]; i++)
    {
      char *and = chunks[i + 1] ? NULL : strstr (chunks[i], " and ");

      if (and)
        *and = '\0';
      add_bare (builder, chunks[i]);
      if (and)
        add_bare (builder, and+strlen (" and "));
    }
  return g_strv_builder_end (builder);
}
