#include "config.h"

#include "cohesion-shape-private.h"

#include "model/cohesion-kinds.h"

#include <string.h>

static guint
end_of_group (const CohesionKind *kind, guint first, guint last, gsize prefix, gsize length)
{
  const char *name = kind->fields[first].json + prefix;
  guint end = first + 1;

  while (end < last && strncmp (kind->fields[end].json + prefix, name, length) == 0)
    end++;
  return end;
}

/* The fields from @first to before @last all begin with the same @prefix bytes. */
static const CohesionShape *
make_shape (const CohesionKind *kind, guint first, guint last, gsize prefix)
{
  g_autoptr (GArray) members = g_array_new (FALSE, FALSE, sizeof (CohesionShapeMember));
  CohesionShape *shape = g_new0 (CohesionShape, 1);
  guint end;

  for (guint i = first; i < last; i = end)
    {
      const char *name = kind->fields[i].json + prefix;
      const char *dot = strchr (name, '.');
      CohesionShapeMember member = { .name = name, .field = (int) i };

      end = i + 1;
      if (dot != NULL)
        {
          gsize length = (gsize) (dot - name) + 1;
          g_autofree char *group = g_strndup (name, length - 1);

          end = end_of_group (kind, i, last, prefix, length);
          member = (CohesionShapeMember) { .name = g_intern_string (group), .field = -1 };
          member.group = make_shape (kind, i, end, prefix + length);
        }
      g_array_append_val (members, member);
    }
  shape->n_members = members->len;
  shape->members = (CohesionShapeMember *) g_array_free (g_steal_pointer (&members), FALSE);
  return shape;
}

/*
 * Returns the shape of a kind, made of its table when it is first asked for.
 */
const CohesionShape *
cohesion_shape_get (const CohesionKind *kind)
{
  static const CohesionShape *shapes[COHESION_N_KINDS];

  if (g_once_init_enter_pointer (&shapes[kind->id]))
    g_once_init_leave_pointer (&shapes[kind->id], make_shape (kind, 0, kind->n_fields, 0));
  return shapes[kind->id];
}

/*
 * Returns the member of that name, or NULL.
 */
const CohesionShapeMember *
cohesion_shape_find (const CohesionShape *shape, const char *name)
{
  for (guint i = 0; i < shape->n_members; i++)
    if (g_str_equal (shape->members[i].name, name))
      return &shape->members[i];
  return NULL;
}
