#include "config.h"

#include "cohesion-form-group.h"

/**
 * CohesionFormGroup:
 *
 * A section of a form that is closed until somebody wants it. Its rows are made when it is opened first.
 */
struct _CohesionFormGroup
{
  AdwExpanderRow parent_instance;

  const char *heading; /* as in the tables */
  GArray *fields;      /* of guint */
};

G_DEFINE_FINAL_TYPE (CohesionFormGroup, cohesion_form_group, ADW_TYPE_EXPANDER_ROW)

static void
cohesion_form_group_finalize (GObject *object)
{
  g_clear_pointer (&COHESION_FORM_GROUP (object)->fields, g_array_unref);
  G_OBJECT_CLASS (cohesion_form_group_parent_class)->finalize (object);
}

static void
cohesion_form_group_class_init (CohesionFormGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cohesion_form_group_finalize;
}

static void
cohesion_form_group_init (CohesionFormGroup *self)
{
  self->fields = g_array_new (FALSE, FALSE, sizeof (guint));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_expander_row_set_subtitle_lines (ADW_EXPANDER_ROW (self), 1);
}

/**
 * cohesion_form_group_new:
 * @field: a field that belongs to a section with a heading
 *
 * Returns: (transfer floating): the section, without fields
 */
GtkWidget *
cohesion_form_group_new (const CohesionField *field)
{
  CohesionFormGroup *self = g_object_new (COHESION_TYPE_FORM_GROUP, NULL);

  self->heading = field->group;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), cohesion_field_get_group (field));
  return GTK_WIDGET (self);
}

/**
 * cohesion_form_group_add_field:
 * @field: index of a field that belongs to the section
 */
void
cohesion_form_group_add_field (CohesionFormGroup *self, guint field)
{
  g_array_append_val (self->fields, field);
}

/**
 * cohesion_form_group_get_fields:
 * @n_fields: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_fields): indexes of the fields of the section
 */
const guint *
cohesion_form_group_get_fields (CohesionFormGroup *self, guint *n_fields)
{
  *n_fields = self->fields->len;
  return (const guint *) (gconstpointer) self->fields->data;
}

/**
 * cohesion_form_group_has_field:
 *
 * Returns: whether the field belongs to the section
 */
gboolean
cohesion_form_group_has_field (CohesionFormGroup *self, guint field)
{
  for (guint i = 0; i < self->fields->len; i++)
    if (g_array_index (self->fields, guint, i) == field)
      return TRUE;
  return FALSE;
}

/**
 * cohesion_form_group_get_heading:
 *
 * Returns: its heading as in the tables
 */
const char *
cohesion_form_group_get_heading (CohesionFormGroup *self)
{
  return self->heading;
}
