#include "config.h"

#include "format/cohesion-pieces-private.h"

#include <string.h>

/* The items in the content of a snapshot, found without reading it. */

static const char content[] =
    "{\"formatVersion\":1,\"root\":\"a\",\"nodes\":[{\"id\":\"a\",\"themes\":[\"b\"]},"
    "{\"id\":\"b\",\"title\":\"A } and \\\"{\\\"\",\"more\":{\"x\":{}}}]}";

static void
test_find (void)
{
  g_autoptr (GArray) pieces = cohesion_pieces_find (content);
  static const char *const ids[] = { "a", "b" };

  g_assert_nonnull (pieces);
  g_assert_cmpuint (pieces->len, ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < pieces->len; i++)
    {
      CohesionPiece *piece = &g_array_index (pieces, CohesionPiece, i);
      g_autofree char *id = cohesion_piece_dup_id (piece);

      g_assert_cmpstr (id, ==, ids[i]);
      g_assert_cmpint (piece->text[piece->length - 1], ==, '}');
      g_assert_true (cohesion_piece_is_sound (piece));
    }
}

/* Cut off anywhere, or with anything behind it, it is none. */
static void
test_damaged (void)
{
  g_autofree char *longer = g_strconcat (content, " ", NULL);
  static const char *const others[] = {
    "",
    "7",
    "{\"formatVersion\":1,\"root\":\"a\",\"nodes\":[7]}",
    "{\"formatVersion\":1,\"root\":7,\"nodes\":[]}",
    "{\"formatVersion\":1,\"root\":\"a\",\"nodes\":[{\"title\":\"T\"}]}",
    "{\"formatVersion\":1,\"root\":\"a\",\"nodes\":[{\"id\":\"a\"}{\"id\":\"b\"}]}",
    "{\"root\":\"a\",\"formatVersion\":1,\"nodes\":[]}",
  };

  for (gsize length = 0; length < sizeof content - 1; length++)
    {
      g_autofree char *cut = g_strndup (content, length);

      g_assert_null (cohesion_pieces_find (cut));
    }
  g_assert_null (cohesion_pieces_find (longer));
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_null (cohesion_pieces_find (others[i]));
}

/* How a text is written does not count; what it says, and in which order, does. */
static void
test_same (void)
{
  static const struct
  {
    const char *before;
    const char *after;
    gboolean same;
    gboolean sound;
  } cases[] = {
    { "{\"id\":\"a\",\"title\":\"x/y\"}", "{\"id\":\"a\",\"title\":\"x/y\"}", TRUE, TRUE },
    { "{\"id\":\"a\",\"title\":\"x\\/y\"}", "{\"id\":\"a\",\"title\":\"x/y\"}", TRUE, TRUE },
    { "{\"id\":\"a\",\"title\":\"x\"}", "{\"id\":\"a\",\"title\":\"y\"}", FALSE, TRUE },
    { "{\"id\":\"a\",\"t\":\"x\",\"s\":1}", "{\"id\":\"a\",\"s\":1,\"t\":\"x\"}", FALSE, TRUE },
    { "{\"id\":\"a\",\"t\"}", "{\"id\":\"a\",\"t\":\"x\"}", FALSE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CohesionPiece before = { cases[i].before, strlen (cases[i].before), FALSE };
      CohesionPiece after = { cases[i].after, strlen (cases[i].after), FALSE };

      g_assert_cmpint (cohesion_piece_is_same (&before, &after), ==, cases[i].same);
      g_assert_cmpint (cohesion_piece_is_sound (&before), ==, cases[i].sound);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pieces/find", test_find);
  g_test_add_func ("/pieces/damaged", test_damaged);
  g_test_add_func ("/pieces/same", test_same);
  return g_test_run ();
}
