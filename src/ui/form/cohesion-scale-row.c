#include "config.h"

#include "cohesion-scale-row.h"

#include "model/cohesion-risk.h"

#include <glib/gi18n.h>

/* The likelihood and the impact of a risk: a step from 1 to 5, chosen by its name. */

static const CohesionField *
risk_field (guint field)
{
  return &cohesion_kind_get (COHESION_KIND_RISK)->fields[field];
}

/**
 * cohesion_field_is_scale:
 *
 * Returns: whether a whole number in @field is a step of a scale whose steps have names
 */
gboolean
cohesion_field_is_scale (const CohesionField *field)
{
  return field == risk_field (COHESION_RISK_LIKELIHOOD) || field == risk_field (COHESION_RISK_IMPACT);
}

static const char *
get_label (const CohesionField *field, guint step)
{
  return field == risk_field (COHESION_RISK_LIKELIHOOD) ? cohesion_risk_likelihood_get_label (step)
                                                        : cohesion_risk_impact_get_label (step);
}

static void
on_selected (AdwComboRow *row, GParamSpec *pspec, CohesionFieldBinding *binding)
{
  guint selected = adw_combo_row_get_selected (row);
  g_auto (CohesionValue) now = cohesion_field_binding_dup_value (binding);
  CohesionValue value = selected ? cohesion_value_integer (selected)
                                 : cohesion_value_none (cohesion_field_binding_get_field (binding));

  if (selected <= COHESION_RISK_SCALE && !cohesion_value_equal (&now, &value))
    cohesion_field_binding_set (binding, &value);
}

static char *
dup_step (const CohesionField *field, guint step)
{
  if (step == 0)
    return g_strdup (C_ ("risk", "Not scored"));
  /* Translators: a step of a scale and its name: “4 Likely” */
  return g_strdup_printf (C_ ("risk", "%1$u %2$s"), step, get_label (field, step));
}

/* A row with a single step is plain text: it has no arrow and opens nothing. */
static GListModel *
new_steps (const CohesionField *field, guint current, gboolean editable)
{
  GtkStringList *steps = gtk_string_list_new (NULL);

  for (guint i = 0; i <= COHESION_RISK_SCALE; i++)
    if (editable || i == current)
      gtk_string_list_take (steps, dup_step (field, i));
  return G_LIST_MODEL (steps);
}

/* What is off the scale, as a file may have it, is left alone until somebody chooses. */
static void
refresh (CohesionFieldBinding *binding, AdwComboRow *row)
{
  g_auto (CohesionValue) now = cohesion_field_binding_dup_value (binding);
  gboolean editable = cohesion_field_binding_get_editable (binding);
  guint step = now.slot.integer >= 1 && now.slot.integer <= COHESION_RISK_SCALE ? (guint) now.slot.integer
                                                                                : 0;
  g_autoptr (GListModel) steps = new_steps (cohesion_field_binding_get_field (binding), step, editable);

  g_signal_handlers_block_by_func (row, on_selected, binding);
  if (adw_combo_row_get_model (row) == NULL || !editable ||
      g_list_model_get_n_items (adw_combo_row_get_model (row)) == 1)
    adw_combo_row_set_model (row, steps);
  adw_combo_row_set_selected (row, editable ? step : 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_READ_ONLY, !editable, -1);
  g_signal_handlers_unblock_by_func (row, on_selected, binding);
}

/**
 * cohesion_scale_row_new:
 * @binding: to a field of which cohesion_field_is_scale() is true
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *
cohesion_scale_row_new (CohesionFieldBinding *binding)
{
  const CohesionField *field = cohesion_field_binding_get_field (binding);
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), cohesion_field_get_label (field));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  cohesion_field_get_label (field), -1);
  g_object_set_data_full (G_OBJECT (row), "binding", g_object_ref (binding), g_object_unref);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (on_selected), binding, 0);
  refresh (binding, ADW_COMBO_ROW (row));
  g_signal_connect_object (binding, "changed", G_CALLBACK (refresh), row, 0);
  return row;
}
