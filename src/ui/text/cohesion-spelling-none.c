#include "config.h"

#include "cohesion-spelling.h"

/* In place of cohesion-spelling.c where libspelling is missing. */

gboolean
cohesion_spelling_is_built_in (void)
{
  return FALSE;
}

CohesionSpelling *
cohesion_spelling_new (GtkTextView *view, const char *language)
{
  return NULL;
}

void
cohesion_spelling_free (CohesionSpelling *self)
{
}
