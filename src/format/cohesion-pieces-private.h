#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CohesionPiece:
 * @text: where it begins, in the content it is a piece of; not ended by a NUL
 * @length: how many bytes it has
 * @sound: whether it is known to be JSON
 *
 * One item in the content of a snapshot, as it is written there.
 */
typedef struct
{
  const char *text;
  gsize length;
  gboolean sound;
} CohesionPiece;

GArray *cohesion_pieces_find (const char *content);
char *cohesion_piece_dup_id (const CohesionPiece *self);
gboolean cohesion_piece_is_sound (CohesionPiece *self);
gboolean cohesion_piece_is_same (CohesionPiece *self, CohesionPiece *other);

G_END_DECLS
