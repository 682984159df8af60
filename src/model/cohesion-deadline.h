#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define COHESION_TYPE_DEADLINE (cohesion_deadline_get_type ())

typedef struct _CohesionDeadline CohesionDeadline;

GType cohesion_deadline_get_type (void);
CohesionDeadline *cohesion_deadline_ref (CohesionDeadline *self);
void cohesion_deadline_unref (CohesionDeadline *self);
gboolean cohesion_deadline_equal (const CohesionDeadline *a, const CohesionDeadline *b);

G_END_DECLS
