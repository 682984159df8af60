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

/* What is off the scale, as a file may have it, is left alone until somebody chooses. */
static void
refresh (CohesionFieldBinding *binding, AdwComboRow *row)
{
  g_auto (CohesionValue) now = cohesion_field_binding_dup_value (binding);
  gint64 step = now.slot.integer;

  gtk_widget_set_sensitive (GTK_WIDGET (row), cohesion_field_binding_get_editable (binding));
  g_signal_handlers_block_by_func (row, on_selected, binding);
  adw_combo_row_set_selected (row, step >= 1 && step <= COHESION_RISK_SCALE ? (guint) step : 0);
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
  g_autoptr (GtkStringList) steps = gtk_string_list_new (NULL);
  GtkWidget *row = adw_combo_row_new ();

  gtk_string_list_append (steps, C_ ("risk", "Not scored"));
  for (guint i = 1; i <= COHESION_RISK_SCALE; i++)
    /* Translators: a step of a scale and its name: “4 Likely” */
    gtk_string_list_take (steps, g_strdup_printf (C_ ("risk", "%1$u %2$s"), i, get_label (field, i)));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), cohesion_field_get_label (field));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  cohesion_field_get_label (field), -1);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (steps));
  g_object_set_data_full (G_OBJECT (row), "binding", g_object_ref (binding), g_object_unref);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (on_selected), binding, 0);
  refresh (binding, ADW_COMBO_ROW (row));
  g_signal_connect_object (binding, "changed", G_CALLBACK (refresh), row, 0);
  return row;
}
