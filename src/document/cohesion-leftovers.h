#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CohesionLeftover:
 * @path: (type filename): where it is
 * @bytes: the whole document
 * @modified: when it was written
 *
 * What a save that was broken off (by a crash, a power cut) left beside a document, and is worth a look.
 */
typedef struct
{
  char *path;
  GBytes *bytes;
  GDateTime *modified;
} CohesionLeftover;

/**
 * CohesionLeftoverIsValid:
 * @bytes: what was found
 * @user_data: as given
 *
 * Returns: whether @bytes is a whole document
 */
typedef gboolean (*CohesionLeftoverIsValid) (GBytes *bytes, gpointer user_data);

void cohesion_leftover_free (CohesionLeftover *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CohesionLeftover, cohesion_leftover_free)
GPtrArray *cohesion_leftovers_sweep (const char *path, CohesionLeftoverIsValid is_valid, gpointer user_data);

G_END_DECLS
