#pragma once

#include "cohesion-block.h"

G_BEGIN_DECLS

/**
 * CohesionReadability:
 * @n_words: words in its running text
 * @n_sentences: sentences
 * @n_syllables: syllables, as far as spelling tells
 * @known: whether the formula is for its language, and there is enough text for it to mean anything
 * @age: at which most readers can read it
 *
 * How hard a report is to read, by the formula of Flesch and Kincaid.
 */
typedef struct
{
  guint n_words;
  guint n_sentences;
  guint n_syllables;
  gboolean known;
  guint age;
} CohesionReadability;

void cohesion_readability_init (CohesionReadability *self, CohesionBlocks *blocks);
char *cohesion_readability_describe (const CohesionReadability *self);

G_END_DECLS
