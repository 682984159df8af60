#include "config.h"

#include "minutes-fixture.h"

#include "model/cohesion-blank.h"

#include <string.h>

static const CohesionDeadlineContext context = { .today = COHESION_DATE_INIT (2026, 11, 28) };

/* The text of a file of data/minutes. */
char *
minutes_fixture_read (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "minutes", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

Found *
found_new (const char *text)
{
  Found *self = g_new0 (Found, 1);

  self->tree = cohesion_tree_new_blank ("en-GB");
  self->minutes = cohesion_minutes_read (text, self->tree, &context);
  return self;
}

void
found_free (Found *self)
{
  cohesion_minutes_free (self->minutes);
  g_object_unref (self->tree);
  g_free (self);
}

static const char *
name_of (CohesionMinutes *minutes, const char *id)
{
  GPtrArray *pieces = cohesion_minutes_get_pieces (minutes);

  for (guint i = 0; i < pieces->len; i++)
    {
      const CohesionMinutesPiece *piece = g_ptr_array_index (pieces, i);

      if (g_str_equal (cohesion_node_get_id (piece->node), id))
        return cohesion_node_get_name (piece->node);
    }
  return "strategy";
}

static void
append_value (GString *text, CohesionMinutes *minutes, CohesionNode *node, guint index)
{
  const CohesionField *field = &cohesion_node_get_kind (node)->fields[index];
  const char *const *strings;

  switch ((int) field->type)
    {
    case COHESION_FIELD_INTEGER:
    case COHESION_FIELD_BOOLEAN:
      g_string_append_printf (text, "%" G_GINT64_FORMAT, cohesion_node_get_integer (node, index));
      break;
    case COHESION_FIELD_STRINGS:
    case COHESION_FIELD_REFERENCES:
      strings = cohesion_node_get_strings (node, index);
      for (guint i = 0; strings[i]; i++)
        g_string_append_printf (text, "%s%s", i ? " + " : "",
                                field->type == COHESION_FIELD_STRINGS ? strings[i]
                                                                      : name_of (minutes, strings[i]));
      break;
    case COHESION_FIELD_REFERENCE:
      g_string_append (text, name_of (minutes, cohesion_node_get_string (node, index)));
      break;
    default:
      g_string_append (text, cohesion_node_get_string (node, index));
      break;
    }
}

/* A line for each piece: whether it waits to be looked at, its kind, where it goes, its fields; then what is
 * left. */
char *
found_tell (Found *self)
{
  CohesionMinutes *minutes = self->minutes;
  GString *text = g_string_new (NULL);
  GPtrArray *pieces = cohesion_minutes_get_pieces (minutes);
  g_autoptr (GPtrArray) left = cohesion_minutes_list_left (minutes);

  for (guint i = 0; i < pieces->len; i++)
    {
      const CohesionMinutesPiece *piece = g_ptr_array_index (pieces, i);
      const CohesionKind *kind = cohesion_node_get_kind (piece->node);

      g_string_append_printf (text, "%u %s%s%s", piece->line, piece->doubt ? "? " : "", kind->json,
                              piece->target   ? " of "
                              : piece->parent ? " in "
                                              : "");
      if (piece->target)
        g_string_append (text, cohesion_node_get_name (piece->target));
      else if (piece->parent)
        g_string_append (text, cohesion_node_get_name (piece->parent));
      g_string_append_c (text, ':');
      for (guint j = 0; j < kind->n_fields; j++)
        if (cohesion_node_has_value (piece->node, j))
          {
            g_string_append_printf (text, " %s=", kind->fields[j].json);
            append_value (text, minutes, piece->node, j);
          }
      g_string_append_c (text, '\n');
    }
  for (guint i = 0; i < left->len; i++)
    {
      const CohesionMinutesSentence *sentence = g_ptr_array_index (left, i);

      g_autofree char *rest = cohesion_minutes_sentence_dup_rest (sentence);

      g_string_append_printf (text, "%u left: %s%s\n", sentence->line, rest,
                              sentence->why ? " (to be read)" : "");
    }
  return g_string_free_and_steal (text);
}

/* Asserts that each line of @told, in this order, is how a line about @text begins; other lines may stand
 * between them, but for what is left. */
void
found_assert (const char *text, const char *told)
{
  g_autoptr (Found) found = found_new (text);
  g_autofree char *all = found_tell (found);
  g_auto (GStrv) lines = g_strsplit (all, "\n", -1);
  g_auto (GStrv) wanted = g_strsplit (told, "\n", -1);
  guint next = 0;

  for (guint i = 0; lines[i]; i++)
    if (wanted[next] && *wanted[next] && g_str_has_prefix (lines[i], wanted[next]))
      next++;
    else if (strstr (lines[i], " left: "))
      g_error ("“%s” is left of:\n%s", lines[i], text);
  if (wanted[next] && *wanted[next])
    g_error ("“%s” is not told:\n%s", wanted[next], all);
}
