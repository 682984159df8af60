#include "config.h"

#include "minutes-fixture.h"

#include "exchange/cohesion-minutes-private.h"
#include "model/cohesion-node-text.h"

#include <string.h>

/* Every word of a text ends up in something that was found or in the list of what was left out, but for those
 * that the program reads as the frame of what it finds, and for those that say nothing. */

static const char *const files[] = { "barking-and-dagenham.txt",
                                     "newham.txt",
                                     "lbbd-2012.txt",
                                     "lbbd-2004.txt",
                                     "committee.txt",
                                     "headed.txt",
                                     "figures.txt",
                                     "scrutiny.txt" };

/* How many texts are made of lines in any order, and from which random numbers. */
#define ROUNDS 100
#define SEED 20190521

/* Said by the kind of thing that was found, or by which of its fields has the words beside them. */
static const char *const frames[] = {
  "meeting",  "item",       "agenda",     "pdf",      "icon",      "minute",      "minutes",     "date",
  "time",     "venue",      "present",    "priority", "theme",     "published",   "presented",   "introduced",
  "said",     "councillor", "definition", "attended", "responded", "contributed", "directions",  "direction",
  "travel",   "relation",   "vision",     "set",      "out",       "oct",         "june",        "may",
  "february", "march",      "tuesday",    "raised",   "adopted",   "resolved",    "unanimously", "approved",
  "noted",    "approve",    "note",       "delegate", "endorse",   "be",          "no",          "pm",
  "am",       "chair",      "held",       "posted",   "more",      "than",        "around",      "over",
  "place",
};

static gboolean
is_frame (const char *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (frames); i++)
    if (g_str_equal (frames[i], word))
      return TRUE;
  return FALSE;
}

/* The words of a text in small letters, numbers without commas between thousands or a nought before them, and
 * none that follows from the order. */
static GStrv
split_words (const char *text)
{
  g_autoptr (GRegex) commas = g_regex_new ("(?<=\\d),(?=\\d{3})|(?<![\\d,])0(?=\\d)", 0, 0, NULL);
  g_autoptr (GRegex) numbers = g_regex_new ("^(?:Priority|Theme) \\d+:", 0, 0, NULL);
  g_autoptr (GRegex) others = g_regex_new ("[^\\p{L}\\p{N}%]+", 0, 0, NULL);
  g_autofree char *bare = g_regex_replace_literal (numbers, text, -1, 0, "", 0, NULL);
  g_autofree char *lower = g_utf8_strdown (bare, -1);
  g_autofree char *joined = g_regex_replace_literal (commas, lower, -1, 0, "", 0, NULL);

  return g_regex_split (others, joined, 0);
}

static void
add_words (GHashTable *words, const char *text)
{
  g_auto (GStrv) split = split_words (text ? text : "");

  for (guint i = 0; split[i]; i++)
    g_hash_table_add (words, g_strdup (split[i]));
}

static void
append_field (GString *text, CohesionMinutes *minutes, CohesionNode *node, guint field)
{
  const char *const *strings;

  switch ((int) cohesion_field_get_storage (&cohesion_node_get_kind (node)->fields[field]))
    {
    case COHESION_STORAGE_STRINGS:
      strings = cohesion_node_get_strings (node, field);
      for (guint i = 0; strings[i]; i++)
        g_string_append_printf (text, "%s ", strings[i]);
      break;
    case COHESION_STORAGE_INTEGER:
      g_string_append_printf (text, "%" G_GINT64_FORMAT " ", cohesion_node_get_integer (node, field));
      break;
    default:
      g_string_append_printf (text, "%s ", cohesion_node_get_string (node, field));
      break;
    }
}

static char *
join_fields (CohesionMinutes *minutes, const CohesionMinutesPiece *piece)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < cohesion_node_get_kind (piece->node)->n_fields; i++)
    if (cohesion_node_has_value (piece->node, i))
      append_field (text, minutes, piece->node, i);
  return g_string_free_and_steal (text);
}

/* A sentence without the quotation marks and stops around it. */
static char *
strip_quotes (const char *text)
{
  char *bare = cohesion_words_end_bare (g_str_has_prefix (text, "“") ? text + strlen ("“") : text);

  if (g_str_has_suffix (bare, "”"))
    bare[strlen (bare) - strlen ("”")] = '\0';
  return bare;
}

/* Whether what was found is of this sentence: on one of its lines, or with all of it in its words; or
 * something that is named in many: a meeting, whose head goes over several lines, the council, a post. */
static gboolean
is_of (const CohesionMinutesPiece *piece, const CohesionMinutesSentence *sentence, const char *fields)
{
  g_autofree char *bare = strip_quotes (sentence->text);

  return (piece->line >= sentence->line && piece->line <= sentence->last_line) || strstr (fields, bare) ||
         strstr (piece->sentence, sentence->text) || cohesion_node_is (piece->node, COHESION_KIND_MEETING) ||
         cohesion_node_is (piece->node, COHESION_KIND_ORGANISATION) ||
         cohesion_node_is (piece->node, COHESION_KIND_PARTY);
}

static void
assert_accounted (CohesionMinutes *minutes, const CohesionMinutesSentence *sentence)
{
  g_autoptr (GHashTable) words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *rest = cohesion_minutes_sentence_dup_rest (sentence);
  g_auto (GStrv) said = split_words (sentence->text);

  add_words (words, rest);
  for (guint i = 0; i < minutes->pieces->len; i++)
    {
      const CohesionMinutesPiece *piece = g_ptr_array_index (minutes->pieces, i);
      g_autofree char *fields = join_fields (minutes, piece);

      if (is_of (piece, sentence, fields))
        add_words (words, fields);
    }
  for (guint i = 0; said[i]; i++)
    if (cohesion_words_have_substance (said[i]) && !is_frame (said[i]) &&
        !g_hash_table_contains (words, said[i]))
      g_error ("line %u: “%s” of “%s” is lost", sentence->line, said[i], sentence->text);
}

static void
assert_all_accounted (const char *text)
{
  g_autoptr (Found) found = found_new (text);

  for (guint i = 0; i < found->minutes->sentences->len; i++)
    assert_accounted (found->minutes, g_ptr_array_index (found->minutes->sentences, i));
}

static void
test_texts (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *text = minutes_fixture_read (files[i]);

      assert_all_accounted (text);
    }
}

/* Lines of all texts in any order, and words missing: whatever comes of it, nothing is lost. */
static void
test_shuffled (void)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *text = minutes_fixture_read (files[i]);
      g_auto (GStrv) split = g_strsplit (text, "\n", -1);

      g_strv_builder_addv (builder, (const char **) split);
    }
  lines = g_strv_builder_end (builder);
  for (guint round = 0; round < ROUNDS; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint i = 0; i < 30; i++)
        {
          const char *line = lines[g_rand_int_range (random, 0, (gint32) g_strv_length (lines))];
          const char *word = strchr (line, ' ');

          g_string_append_printf (text, "%s\n", word && g_rand_boolean (random) ? word + 1 : line);
        }
      assert_all_accounted (text->str);
    }
}

/* What is too long to be read whole says where it breaks off. */
static void
test_too_long (void)
{
  g_autofree char *many = g_strnfill (1100 * 1024, 'a');
  g_autofree char *text = g_strconcat ("It rained.\n", many, NULL);
  g_autoptr (Found) found = found_new (text);
  g_autoptr (GPtrArray) left = cohesion_minutes_list_left (found->minutes);
  const CohesionMinutesSentence *last = g_ptr_array_index (left, left->len - 1);

  g_assert_cmpuint (left->len, ==, 2);
  g_assert_nonnull (strstr (last->why, "was not read"));
}

/* What the sentences that were lost say is kept, each word of it. */
static void
test_kept (void)
{
  found_assert (
      "Cabinet, 21 May 2019\n\nThe Leader presented the draft, which reflected much.\n",
      "1 meeting:\n3 party:\n3 meeting of Cabinet: discussion=The Leader presented the draft, which "
      "reflected much.\n");
  found_assert (
      "Over 3,000 residents had contributed to the plan and liked it.\n",
      "1 engagement: kind=programme title=Plan audience=residents attendance.value=3000 "
      "attendance.qualifier=over method=Over 3,000 residents had contributed to the plan and liked it.\n");
  found_assert ("About 12 people attended.\n", "1 left: About 12 people attended\n");
  found_assert (
      "A meeting was held and the vision of the Borough Plan was praised.\n",
      "1 parentPlan in : title=Borough Plan\n1 left: A meeting was held and the vision of the … was "
      "praised\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/minutes-account/texts", test_texts);
  g_test_add_func ("/minutes-account/shuffled", test_shuffled);
  g_test_add_func ("/minutes-account/too-long", test_too_long);
  g_test_add_func ("/minutes-account/kept", test_kept);
  return g_test_run ();
}
