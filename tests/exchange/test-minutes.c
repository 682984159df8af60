#include "config.h"

#include "exchange/cohesion-minutes.h"
#include "model/cohesion-blank.h"
#include "model/cohesion-list.h"
#include "support/cohesion-build.h"

static const CohesionDeadlineContext context = { .today = COHESION_DATE_INIT (2026, 11, 28) };

static char *
read_seed (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "minutes", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
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

/* A line for each piece: whether it waits to be looked at, its kind, where it goes, its fields. */
static char *
tell (CohesionMinutes *minutes)
{
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

      g_string_append_printf (text, "%u left: %s\n", sentence->line, sentence->text);
    }
  return g_string_free_and_steal (text);
}

static void
test_seeds (void)
{
  static const char *const names[] = { "barking-and-dagenham", "newham", "lbbd-2012", "lbbd-2004",
                                       "committee" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *source = g_strconcat (names[i], ".txt", NULL);
      g_autofree char *expected = g_strconcat (names[i], ".found", NULL);
      g_autofree char *text = read_seed (source);
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "minutes", expected, NULL);
      g_autoptr (CohesionTree) tree = cohesion_tree_new_blank ("en-GB");
      g_autoptr (CohesionMinutes) minutes = cohesion_minutes_read (text, tree, &context);
      g_autofree char *told = tell (minutes);
      g_autofree char *golden = NULL;

      if (g_getenv ("COHESION_UPDATE_GOLDEN"))
        g_file_set_contents (path, told, -1, NULL);
      golden = read_seed (expected);
      g_assert_cmpstr (told, ==, golden);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/minutes/seeds", test_seeds);
  return g_test_run ();
}
