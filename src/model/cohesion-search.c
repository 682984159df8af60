#include "config.h"

#include "cohesion-search.h"

#include "cohesion-deadline.h"
#include "cohesion-rich-text.h"

#include <string.h>

/* Looks for words in every text of a strategy, as the field tables say where texts are.
 *
 * Texts are compared folded: without case, accents and the difference between a typed ' and a set ’.
 * Folding is done character by character, so that a place in the folded text has its place in the text. */

/* How much of a text is shown around a match, in characters. */
#define CONTEXT_BEFORE 30
#define CONTEXT_AFTER 90

/* Accents and the marks of vowels that Arabic and Hebrew are mostly written without. Other marks, such as
 * the vowels of Bengali, are letters to their readers. */
static gboolean
is_silent (gunichar c)
{
  return (c >= 0x300 && c <= 0x36f) || (c >= 0x64b && c <= 0x652) || (c >= 0x591 && c <= 0x5c7) ||
         c == 0xad || c == 0x200b;
}

static void
append_folded (GString *folded, gunichar c)
{
  if (is_silent (c))
    return;
  switch (c)
    {
    case 0x2018:
    case 0x2019:
      g_string_append_c (folded, '\'');
      break;
    case 0x201c:
    case 0x201d:
      g_string_append_c (folded, '"');
      break;
    case 0x2010:
    case 0x2011:
    case 0x2013:
    case 0x2014:
      g_string_append_c (folded, '-');
      break;
    case 0xdf:
    case 0x1e9e:
      g_string_append (folded, "ss");
      break;
    case 0x3c2:
      g_string_append_unichar (folded, 0x3c3);
      break;
    default:
      g_string_append_unichar (folded, g_unichar_isspace (c) ? ' ' : g_unichar_tolower (c));
    }
}

static void
append_character (GString *folded, gunichar c)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n = g_unichar_fully_decompose (c, TRUE, parts, G_N_ELEMENTS (parts));

  for (gsize i = 0; i < n; i++)
    append_folded (folded, parts[i]);
}

static void
fold_into (GString *folded, const char *text)
{
  g_string_truncate (folded, 0);
  for (const char *c = text; *c; c = g_utf8_next_char (c))
    if ((guchar) *c < 0x80)
      g_string_append_c (folded, g_ascii_isspace (*c) ? ' ' : g_ascii_tolower (*c));
    else
      append_character (folded, g_utf8_get_char (c));
}

/**
 * cohesion_search_fold:
 * @text: some text
 *
 * Returns: (transfer full): @text as it is compared: “Café’s” is “cafe's”
 */
char *
cohesion_search_fold (const char *text)
{
  g_autoptr (GString) folded = g_string_new (NULL);

  fold_into (folded, text);
  return g_string_free (g_steal_pointer (&folded), FALSE);
}

typedef struct
{
  char **words; /* folded */
  guint limit;
  GPtrArray *matches;
  GString *folded;
} Search;

/**
 * cohesion_match_free:
 *
 * Frees @self.
 */
void
cohesion_match_free (CohesionMatch *self)
{
  g_clear_object (&self->node);
  g_clear_pointer (&self->text, g_free);
  g_free (self);
}

/* The character of @text that stands at @offset of the folded text. */
static const char *
unfold (const char *text, gsize offset)
{
  g_autoptr (GString) folded = g_string_new (NULL);
  const char *c = text;

  while (*c)
    {
      if ((guchar) *c < 0x80)
        g_string_append_c (folded, *c);
      else
        append_character (folded, g_utf8_get_char (c));
      if (folded->len > offset)
        break;
      c = g_utf8_next_char (c);
    }
  return c;
}

static const char *
move (const char *from, const char *limit, int characters)
{
  for (; characters > 0 && from < limit && *from; characters--)
    from = g_utf8_next_char (from);
  for (; characters < 0 && from > limit; characters++)
    from = g_utf8_prev_char (from);
  return from;
}

/* So that no word is cut in two where there is a space near enough. */
static const char *
after_space (const char *from, const char *limit)
{
  for (const char *c = from; c < limit; c++)
    if (g_ascii_isspace (*c))
      return c + 1;
  return from;
}

static const char *
before_space (const char *to, const char *limit)
{
  for (const char *c = to; c > limit; c--)
    if (g_ascii_isspace (*c))
      return c;
  return to;
}

static void
append_on_one_line (GString *line, const char *from, const char *to)
{
  for (const char *c = from; c < to; c++)
    g_string_append_c (line, g_ascii_isspace (*c) ? ' ' : *c);
}

static void
add_match (Search *search, CohesionNode *node, guint field, const char *text, gsize offset)
{
  CohesionMatch *match = g_new0 (CohesionMatch, 1);
  g_autoptr (GString) line = g_string_new (NULL);
  const char *end = text + strlen (text);
  const char *word = unfold (text, offset);
  const char *word_end = unfold (text, offset + strlen (search->words[0]));
  const char *from = move (word, text, -CONTEXT_BEFORE);
  const char *to = move (word_end, end, CONTEXT_AFTER);

  if (from > text)
    from = after_space (from, word);
  if (to < end)
    to = before_space (to, word_end);
  if (from > text)
    g_string_append (line, "…");
  append_on_one_line (line, from, word);
  match->start = line->len;
  append_on_one_line (line, word, word_end);
  match->length = line->len - match->start;
  append_on_one_line (line, word_end, to);
  if (to < end)
    g_string_append (line, "…");
  match->node = g_object_ref (node);
  match->field = field;
  match->text = g_string_free (g_steal_pointer (&line), FALSE);
  g_ptr_array_add (search->matches, match);
}

/* Whether it was found. */
static gboolean
look_in (Search *search, CohesionNode *node, guint field, const char *text)
{
  const char *first;

  if (text == NULL || !*text)
    return FALSE;
  fold_into (search->folded, text);
  first = strstr (search->folded->str, search->words[0]);
  for (guint i = 1; first && search->words[i]; i++)
    if (strstr (search->folded->str, search->words[i]) == NULL)
      return FALSE;
  if (first)
    add_match (search, node, field, text, (gsize) (first - search->folded->str));
  return first != NULL;
}

/* Only the words: nobody sees the markup. */
static void
look_in_rich_text (Search *search, CohesionNode *node, guint index)
{
  const char *source = cohesion_node_get_string (node, index);
  g_autofree char *plain = NULL;

  if (source == NULL || strpbrk (source, "*[") == NULL)
    {
      look_in (search, node, index, source);
      return;
    }
  plain = cohesion_rich_text_to_plain (source);
  look_in (search, node, index, plain);
}

static void
look_in_field (Search *search, CohesionNode *node, guint index)
{
  const CohesionField *field = &cohesion_node_get_kind (node)->fields[index];

  if (field->flags & COHESION_FLAG_HIDDEN)
    return;
  if (field->type == COHESION_FIELD_RICH_TEXT)
    look_in_rich_text (search, node, index);
  else if (cohesion_field_is_text (field) || field->type == COHESION_FIELD_URI)
    look_in (search, node, index, cohesion_node_get_string (node, index));
  else if (field->type == COHESION_FIELD_DEADLINE && cohesion_node_get_deadline (node, index))
    look_in (search, node, index, cohesion_deadline_get_text (cohesion_node_get_deadline (node, index)));
  else if (field->type == COHESION_FIELD_STRINGS)
    {
      const char *const *strings = cohesion_node_get_strings (node, index);

      for (guint i = 0; strings && strings[i]; i++)
        if (look_in (search, node, index, strings[i]))
          break;
    }
}

static gboolean
look_at (CohesionNode *node, gpointer user_data)
{
  Search *search = user_data;

  /* What was deleted is not to be found, nor is there a page to show it. */
  if (cohesion_node_is (node, COHESION_KIND_TRASH_ENTRY))
    return FALSE;
  for (guint i = 0; i < cohesion_node_get_kind (node)->n_fields && search->matches->len < search->limit; i++)
    look_in_field (search, node, i);
  return search->matches->len < search->limit;
}

static char **
dup_words (const char *words)
{
  g_autofree char *folded = cohesion_search_fold (words);
  g_auto (GStrv) all = g_strsplit (folded, " ", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; all[i]; i++)
    if (*all[i])
      g_strv_builder_add (builder, all[i]);
  return g_strv_builder_end (builder);
}

/**
 * cohesion_search:
 * @words: what to look for; each word of it, in any order
 * @limit: how many places at most
 *
 * Looks for texts that have all of @words.
 *
 * Returns: (transfer full) (element-type CohesionMatch): where they are, in the order of the document;
 *   nothing if there are no words
 */
GPtrArray *
cohesion_search (CohesionTree *tree, const char *words, guint limit)
{
  g_auto (GStrv) folded = dup_words (words);
  Search search = { .words = folded,
                    .limit = limit,
                    .matches = g_ptr_array_new_with_free_func ((GDestroyNotify) cohesion_match_free) };

  if (folded[0] == NULL)
    return search.matches;
  search.folded = g_string_new (NULL);
  cohesion_node_foreach (cohesion_tree_get_root (tree), look_at, &search);
  g_string_free (search.folded, TRUE);
  return search.matches;
}
