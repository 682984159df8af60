#include "config.h"

#include "cohesion-field-rows.h"

#include "cohesion-choice-row.h"
#include "cohesion-plain-rows.h"
#include "cohesion-reason-rows.h"
#include "cohesion-reference-rows.h"
#include "cohesion-scale-row.h"
#include "cohesion-text-row.h"

/* The widget that each type of field has in a form. */
static GtkWidget *(*const row_types[]) (CohesionFieldBinding *binding) = {
  [COHESION_FIELD_TEXT] = cohesion_entry_row_new,
  [COHESION_FIELD_RICH_TEXT] = cohesion_text_row_new,
  [COHESION_FIELD_INTEGER] = cohesion_entry_row_new,
  [COHESION_FIELD_DECIMAL] = cohesion_entry_row_new,
  [COHESION_FIELD_BOOLEAN] = cohesion_boolean_row_new,
  [COHESION_FIELD_DATE] = cohesion_entry_row_new,
  [COHESION_FIELD_DATE_TIME] = cohesion_fixed_row_new,
  [COHESION_FIELD_DEADLINE] = cohesion_entry_row_new,
  [COHESION_FIELD_STATUS] = cohesion_choice_row_new,
  [COHESION_FIELD_CHOICE] = cohesion_choice_row_new,
  [COHESION_FIELD_COLOUR] = cohesion_colour_row_new,
  [COHESION_FIELD_URI] = cohesion_entry_row_new,
  [COHESION_FIELD_REFERENCE] = cohesion_reference_row_new,
  [COHESION_FIELD_REFERENCES] = cohesion_references_row_new,
  [COHESION_FIELD_STRINGS] = cohesion_text_row_new,
  [COHESION_FIELD_JSON] = cohesion_fixed_row_new,
};

static GtkWidget *
make_row (CohesionFieldBinding *binding)
{
  const CohesionField *field = cohesion_field_binding_get_field (binding);

  if (field->flags & COHESION_FLAG_FIXED)
    return cohesion_fixed_row_new (binding);
  /* The strategy’s own words, such as the title of a priority, are sentences that a line does not hold. */
  if (field->type == COHESION_FIELD_TEXT &&
      (field->flags & (COHESION_FLAG_NAME | COHESION_FLAG_TRANSLATABLE)))
    return cohesion_text_row_new (binding);
  if (cohesion_field_is_scale (field))
    return cohesion_scale_row_new (binding);
  return row_types[field->type](binding);
}

/**
 * cohesion_field_rows_new:
 * @binding: to any field
 *
 * Returns: (transfer container) (element-type GtkWidget): the row of the field and those that stand below
 *   it, such as its note; all floating
 */
GPtrArray *
cohesion_field_rows_new (CohesionFieldBinding *binding)
{
  const CohesionField *field = cohesion_field_binding_get_field (binding);
  GPtrArray *rows = g_ptr_array_new ();
  GtkWidget *row = make_row (binding);

  g_ptr_array_add (rows, row);
  if (field->flags & COHESION_FLAG_FIXED)
    return rows;
  g_ptr_array_add (rows, cohesion_note_row_new (binding, row));
  if (field->type == COHESION_FIELD_DEADLINE)
    cohesion_reason_rows_add (COHESION_ENTRY_ROW (row), rows);
  return rows;
}
