#include "config.h"

#include "cohesion-change-line.h"

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
  guint added; /* of a heading: how many of these are of something that was added */
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

static CohesionChangeLine *
add_line (GPtrArray *lines,
          CohesionComparison *comparison,
          CohesionDifferenceType type,
          const CohesionDifference *difference)
{
  CohesionChangeLine *line = g_object_new (COHESION_TYPE_CHANGE_LINE, NULL);

  line->comparison = g_object_ref (comparison);
  line->type = type;
  line->difference = difference;
  g_ptr_array_add (lines, line);
  return line;
}

static void
add_heading (GPtrArray *lines, CohesionComparison *comparison, GPtrArray *told, guint first, guint end)
{
  const CohesionDifference *difference = g_ptr_array_index (told, first);
  CohesionChangeLine *line = add_line (lines, comparison, difference->type, NULL);

  line->count = end - first;
  for (guint i = first; i < end; i++)
    line->added += cohesion_difference_is_of_added (g_ptr_array_index (told, i)) ? 1 : 0;
}

/* How many differences of the same type follow each other from @first on. */
static guint
count_run (GPtrArray *told, guint first)
{
  CohesionDifferenceType type = ((const CohesionDifference *) told->pdata[first])->type;
  guint n = 1;

  while (first + n < told->len && ((const CohesionDifference *) told->pdata[first + n])->type == type)
    n++;
  return n;
}

/**
 * cohesion_change_lines_new:
 * @holder: (nullable): whose portfolio is looked at; %NULL for the whole strategy
 *
 * Returns: (transfer full) (element-type CohesionChangeLine): what is to be told, under the headings of its
 * types
 */
GPtrArray *
cohesion_change_lines_new (CohesionComparison *comparison, CohesionNode *holder)
{
  g_autoptr (GPtrArray) told = cohesion_comparison_tell (comparison, holder);
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0, end = 0; i < told->len; i++)
    {
      const CohesionDifference *difference = g_ptr_array_index (told, i);

      if (i == end)
        {
          end = i + count_run (told, i);
          add_heading (lines, comparison, told, i, end);
        }
      add_line (lines, comparison, difference->type, difference);
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
  return cohesion_difference_type_format_heading (self->type, self->count, self->added);
}
