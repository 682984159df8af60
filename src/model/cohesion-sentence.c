#include "config.h"

#include "cohesion-sentence.h"

#include <glib/gi18n.h>

/* What an officer wrote may lack its full stop. */
static gboolean
is_ended (const char *sentence)
{
  static const char *const ends[] = { ".", "!", "?", "…", ".”", "!”", "?”", ".)", NULL };

  for (gsize i = 0; ends[i]; i++)
    if (g_str_has_suffix (sentence, ends[i]))
      return TRUE;
  return FALSE;
}

/**
 * cohesion_sentences_join:
 * @first: a sentence
 * @second: another, maybe in words that an officer wrote, on several lines or without a full stop
 *
 * Returns: (transfer full): @first and, if it is not empty, @second after it
 */
char *
cohesion_sentences_join (const char *first, const char *second)
{
  g_autofree char *ended = NULL;
  g_autofree char *line = g_strstrip (g_strdelimit (g_strdup (second), "\n\r", ' '));

  if (*line == '\0')
    return g_strdup (first);
  /* Translators: the end of a sentence. */
  ended = is_ended (line) ? g_strdup (line) : g_strdup_printf (C_ ("sentence", "%s."), line);
  if (*first == '\0')
    return g_steal_pointer (&ended);
  /* Translators: two sentences after each other. */
  return g_strdup_printf (C_ ("sentences", "%1$s %2$s"), first, ended);
}
