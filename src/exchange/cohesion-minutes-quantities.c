#include "config.h"

#include "cohesion-minutes-private.h"

#include <glib/gi18n.h>

/* How exact a number is, from the words before it. */

static const struct
{
  const char *words;
  const char *qualifier;
  gboolean is_bound; /* it means the number, too, which no qualifier does */
} qualifiers[] = {
  { "~", "about", FALSE },
  { "≈", "about", FALSE },
  { "<", "under", FALSE },
  { ">", "over", FALSE },
  { "around", "about", FALSE },
  { "about", "about", FALSE },
  { "approximately", "about", FALSE },
  { "roughly", "about", FALSE },
  { "circa", "about", FALSE },
  { "some", "about", FALSE },
  { "nearly", "under", FALSE },
  { "almost", "under", FALSE },
  { "just under", "under", FALSE },
  { "under", "under", FALSE },
  { "below", "under", FALSE },
  { "fewer than", "under", FALSE },
  { "less than", "under", FALSE },
  { "up to", "under", TRUE },
  { "at most", "under", TRUE },
  { "no more than", "under", TRUE },
  { "just over", "over", FALSE },
  { "well over", "over", FALSE },
  { "over", "over", FALSE },
  { "above", "over", FALSE },
  { "more than", "over", FALSE },
  { "at least", "over", TRUE },
  { "no fewer than", "over", TRUE },
  { "no less than", "over", TRUE },
};

/* Private: sets @field, a choice of “quantity_qualifiers”, by the words before a number; none means exact. */
void
cohesion_minutes_qualify (CohesionMinutesPiece *piece, guint field, const char *words)
{
  g_autofree char *lower = words ? g_utf8_strdown (words, -1) : g_strdup ("");

  if (*lower == '\0')
    cohesion_draft_set (piece->node, field, "exact");
  for (gsize i = 0; i < G_N_ELEMENTS (qualifiers); i++)
    {
      if (!g_str_equal (qualifiers[i].words, lower))
        continue;
      cohesion_draft_set (piece->node, field, qualifiers[i].qualifier);
      if (qualifiers[i].is_bound && piece->doubt == NULL)
        /* Translators: %s are words before a number, such as “up to” or “at least” */
        piece->doubt = g_strdup_printf (_ ("“%s” can be kept only as under or over: see which is meant."),
                                        words);
    }
}
