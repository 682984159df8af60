#pragma once

#include "exchange/cohesion-minutes.h"

G_BEGIN_DECLS

/**
 * Found:
 *
 * What was found in a text for a strategy that is blank but for its language.
 */
typedef struct
{
  CohesionTree *tree;
  CohesionMinutes *minutes;
} Found;

char *minutes_fixture_read (const char *name);
Found *found_new (const char *text);
void found_free (Found *self);
char *found_tell (Found *self);
void found_assert (const char *text, const char *told);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Found, found_free)

G_END_DECLS
