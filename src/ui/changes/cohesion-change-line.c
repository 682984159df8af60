#include "config.h"

#include "cohesion-change-line.h"

#include <glib/gi18n.h>

/**
 * CohesionChangeLine:
 *
 * A line of the list of changes: the heading over those of one type, or one difference. Its sentence is made
 * when it is seen.
 */
struct _CohesionChangeLine
{
  GObject parent_instance;
  CohesionComparison *comparison;       /* owned: keeps the difference alive */
  const CohesionDifference *difference; /* or NULL for a heading */
  CohesionDifferenceType type;
  guint count; /* of a heading: how many are under it */
};

G_DEFINE_FINAL_TYPE (CohesionChangeLine, cohesion_change_line, G_TYPE_OBJECT)

static void
cohesion_change_line_dispose (GObject *object)
{
  g_clear_object (&COHESION_CHANGE_LINE (object)->comparison);
  G_OBJECT_CLASS (cohesion_change_line_parent_class)->dispose (object);
}

static void
cohesion_change_line_class_init (CohesionChangeLineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cohesion_change_line_dispose;
}

static void
cohesion_change_line_init (CohesionChangeLine *self)
{
}

static void
add_line (GPtrArray *lines,
          CohesionComparison *comparison,
          CohesionDifferenceType type,
          const CohesionDifference *difference,
          guint count)
{
  CohesionChangeLine *line = g_object_new (COHESION_TYPE_CHANGE_LINE, NULL);

  line->comparison = g_object_ref (comparison);
  line->type = type;
  line->difference = difference;
  line->count = count;
  g_ptr_array_add (lines, line);
}

/**
 * cohesion_change_lines_new:
 *
 * Returns: (transfer full) (element-type CohesionChangeLine): all differences under the headings of their
 * types
 */
GPtrArray *
cohesion_change_lines_new (CohesionComparison *comparison)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint type = 0; type < COHESION_N_DIFFERENCES; type++)
    {
      g_autoptr (GPtrArray) found = cohesion_comparison_get (comparison, type);

      if (found->len > 0)
        add_line (lines, comparison, type, NULL, found->len);
      for (guint i = 0; i < found->len; i++)
        add_line (lines, comparison, type, g_ptr_array_index (found, i), 0);
    }
  return lines;
}

/**
 * cohesion_change_line_get_difference:
 *
 * Returns: (transfer none) (nullable): what the line is about; %NULL for a heading
 */
const CohesionDifference *
cohesion_change_line_get_difference (CohesionChangeLine *self)
{
  return self->difference;
}

/**
 * cohesion_change_line_dup_text:
 *
 * Returns: (transfer full): what the line says
 */
char *
cohesion_change_line_dup_text (CohesionChangeLine *self)
{
  if (self->difference)
    return cohesion_difference_describe (self->difference);
  /* Translators: a heading over changes of one type, and how many there are: “Completed (3)”. */
  return g_strdup_printf (C_ ("changes", "%1$s (%2$u)"), cohesion_difference_type_get_label (self->type),
                          self->count);
}
