#include "config.h"

#include "cohesion-readability.h"

#include <glib/gi18n.h>

#include <string.h>

/* How hard a text is to read. It is an estimate for its author, from the length of sentences and words alone.
 */

/* Fewer words say nothing about a text. */
#define ENOUGH_WORDS 100
/* The first grade of the schools for which the formula was made begins at this age. */
#define AGE_OF_FIRST_GRADE 5
#define YOUNGEST 5
#define OLDEST 21
/* What guidance for the public aims at. */
#define PLAIN_AGE 9
#define EASY_AGE 14

static gboolean
is_vowel (char c)
{
  return strchr ("aeiouy", c) != NULL;
}

/* The groups of vowels, but for an “e” that is not heard at the end. */
static guint
count_syllables (const char *word)
{
  gsize length = strlen (word);
  guint n = 0;

  for (gsize i = 0; i < length; i++)
    n += is_vowel (word[i]) && (i == 0 || !is_vowel (word[i - 1]));
  if (n > 1 && length > 2 && word[length - 1] == 'e' && !is_vowel (word[length - 2]) &&
      !(word[length - 2] == 'l' && !is_vowel (word[length - 3])))
    n--;
  return MAX (n, 1);
}

static void
take_word (CohesionReadability *self, GString *word)
{
  if (word->len == 0)
    return;
  self->n_words++;
  self->n_syllables += count_syllables (word->str);
  g_string_truncate (word, 0);
}

/* The full stop of “4.1” ends no sentence. */
static gboolean
ends_sentence (const char *p)
{
  return strchr (".!?", *p) != NULL && (p[1] == '\0' || g_ascii_isspace (p[1]) || (guchar) p[1] >= 0x80);
}

static void
take_text (CohesionReadability *self, const char *words)
{
  g_autoptr (GString) word = g_string_new (NULL);
  guint before = self->n_words;

  for (const char *p = words; *p != '\0'; p++)
    {
      if (g_ascii_isalpha (*p))
        g_string_append_c (word, g_ascii_tolower (*p));
      else if (*p != '\'')
        take_word (self, word);
      if (ends_sentence (p) && self->n_words > before)
        {
          self->n_sentences++;
          before = self->n_words;
        }
    }
  take_word (self, word);
  if (self->n_words > before)
    self->n_sentences++;
}

static void
take_passage (CohesionReadability *self, const CohesionText *text, gboolean english)
{
  const char *shown = cohesion_text_get_shown (text, COHESION_PURPOSE_PUBLISH);

  if (shown != NULL && (text->language != NULL ? g_str_has_prefix (text->language, "en") : english))
    take_text (self, shown);
}

static void
take_block (CohesionReadability *self, const CohesionBlock *block, gboolean english)
{
  if (block->kind == COHESION_BLOCK_PARAGRAPH || block->kind == COHESION_BLOCK_QUOTE)
    take_passage (self, block->text, english);
  else if (block->kind == COHESION_BLOCK_LIST)
    for (guint i = 0; i < block->items->len; i++)
      take_passage (self, g_array_index (block->items, CohesionItem, i).text, english);
}

static guint
get_age (const CohesionReadability *self)
{
  double length = (double) self->n_words / self->n_sentences;
  double syllables = (double) self->n_syllables / self->n_words;
  double grade = 0.39 * length + 11.8 * syllables - 15.59;

  return (guint) CLAMP (grade + AGE_OF_FIRST_GRADE + 0.5, YOUNGEST, OLDEST);
}

/**
 * cohesion_readability_init:
 * @self: uninitialised
 * @blocks: a report
 *
 * Estimates how hard the paragraphs, quotes and lists of the report are to read. The formula is for English
 * only.
 */
void
cohesion_readability_init (CohesionReadability *self, CohesionBlocks *blocks)
{
  gboolean english = g_str_has_prefix (cohesion_blocks_get_language (blocks), "en");

  *self = (CohesionReadability) { 0 };
  for (guint i = 0; i < cohesion_blocks_get_n (blocks); i++)
    take_block (self, cohesion_blocks_get (blocks, i), english);
  self->known = self->n_words >= ENOUGH_WORDS;
  if (self->known)
    self->age = get_age (self);
}

/**
 * cohesion_readability_describe:
 * @self: how hard a report is to read
 *
 * Returns: (transfer full) (nullable): that in a sentence, in the language of the program; %NULL if it is not
 *   known
 */
char *
cohesion_readability_describe (const CohesionReadability *self)
{
  guint length;

  if (!self->known)
    return NULL;
  length = (self->n_words + self->n_sentences / 2) / self->n_sentences;
  if (self->age <= EASY_AGE)
    /* Translators: %1$u is an age in years, %2$u how many words sentences have on average */
    return g_strdup_printf (_ ("Reading age about %1$u: sentences have %2$u words on average."), self->age,
                            length);
  /* Translators: %1$u is an age in years, %2$u how many words sentences have on average, %3$u and %4$u are
   * the ages that texts for the public are written for */
  return g_strdup_printf (
      _ ("Reading age about %1$u: sentences have %2$u words on average. Shorter sentences "
         "and words bring it down to the %3$u to %4$u that texts for everybody aim at."),
      self->age, length, PLAIN_AGE, EASY_AGE);
}
