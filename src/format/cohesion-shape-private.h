#pragma once

#include "model/cohesion-kind.h"

G_BEGIN_DECLS

typedef struct _CohesionShape CohesionShape;

/* A member of an object in the file: a field, or an object that groups fields ("period" of "period.from"). */
typedef struct
{
  const char *name;
  int field;                  /* its index, or -1 for a group */
  const CohesionShape *group; /* or NULL for a field */
} CohesionShapeMember;

/* How the fields of a kind are nested in the file, in their order. */
struct _CohesionShape
{
  const CohesionShapeMember *members;
  guint n_members;
};

const CohesionShape *cohesion_shape_get (const CohesionKind *kind);
const CohesionShapeMember *cohesion_shape_find (const CohesionShape *shape, const char *name);

G_END_DECLS
