#include "config.h"

#include "cohesion-deadline.h"

struct _CohesionDeadline
{
  gatomicrefcount count;
};

G_DEFINE_BOXED_TYPE (CohesionDeadline, cohesion_deadline, cohesion_deadline_ref, cohesion_deadline_unref)

CohesionDeadline *
cohesion_deadline_ref (CohesionDeadline *self)
{
  g_atomic_ref_count_inc (&self->count);
  return self;
}

void
cohesion_deadline_unref (CohesionDeadline *self)
{
  if (g_atomic_ref_count_dec (&self->count))
    g_free (self);
}

gboolean
cohesion_deadline_equal (const CohesionDeadline *a, const CohesionDeadline *b)
{
  return a == b;
}
