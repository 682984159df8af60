#include "config.h"

#include "cohesion-update-figures.h"

#include "document/cohesion-document-typing.h"

#include <glib/gi18n.h>

/* The rows of an update’s dialog in which the figures of the action’s measures are typed. */

static CohesionNode *
measure_of (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "measure");
}

static char *
dup_title (CohesionNode *measure)
{
  const char *unit = cohesion_node_get_string (measure, COHESION_MEASURE_UNIT);

  if (unit == NULL)
    return g_strdup (cohesion_node_get_name (measure));
  /* Translators: the title of a measure and the unit it is in. */
  return g_strdup_printf (C_ ("measure", "%1$s (%2$s)"), cohesion_node_get_name (measure), unit);
}

static GtkWidget *
make_row (CohesionNode *measure)
{
  GtkWidget *row = adw_entry_row_new ();
  g_autofree char *title = dup_title (measure);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_entry_row_set_input_purpose (ADW_ENTRY_ROW (row), GTK_INPUT_PURPOSE_NUMBER);
  g_object_set_data_full (G_OBJECT (row), "measure", g_object_ref (measure), g_object_unref);
  return row;
}

/**
 * cohesion_update_figures_add:
 * @group: where the rows are to be; it is hidden if there are none
 *
 * Returns: (transfer full) (element-type GtkWidget): a row for each measure of @action
 */
GPtrArray *
cohesion_update_figures_add (AdwPreferencesGroup *group, CohesionNode *action)
{
  GPtrArray *rows = g_ptr_array_new ();
  g_autoptr (GPtrArray) measures = cohesion_node_get_references (action, COHESION_ACTION_MEASURES);

  for (guint i = 0; i < measures->len; i++)
    {
      GtkWidget *row = make_row (g_ptr_array_index (measures, i));

      g_ptr_array_add (rows, row);
      adw_preferences_group_add (group, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (group), rows->len > 0);
  return rows;
}

/* The number as the file has it; NULL if it is none, or nothing was typed. */
static char *
read_number (CohesionDocument *document, GtkWidget *row, gboolean *wrong)
{
  const CohesionField *field = &cohesion_kind_get (COHESION_KIND_FIGURE)->fields[COHESION_FIGURE_VALUE];
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));
  g_auto (CohesionValue) value = cohesion_value_none (field);

  *wrong = !cohesion_document_read_text (document, field, text, &value);
  return *wrong ? NULL : g_strdup (value.slot.string);
}

/**
 * cohesion_update_figures_check:
 * @rows: (element-type GtkWidget): the rows
 * @any: (out): whether there is a figure in one of them
 *
 * Marks the rows in which no number stands.
 *
 * Returns: whether there is none of these
 */
gboolean
cohesion_update_figures_check (CohesionDocument *document, GPtrArray *rows, gboolean *any)
{
  gboolean right = TRUE;

  *any = FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (rows, i);
      gboolean wrong;
      g_autofree char *number = read_number (document, row, &wrong);

      *any = *any || number != NULL;
      right = right && !wrong;
      if (wrong)
        gtk_widget_add_css_class (row, "error");
      else
        gtk_widget_remove_css_class (row, "error");
      gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID,
                                   wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
    }
  return right;
}

static void
clear_figure (gpointer data)
{
  g_free ((char *) ((CohesionFigureDraft *) data)->value);
}

/**
 * cohesion_update_figures_read:
 * @rows: (element-type GtkWidget): the rows
 *
 * Returns: (transfer full) (element-type CohesionFigureDraft): the figures that were typed
 */
GArray *
cohesion_update_figures_read (CohesionDocument *document, GPtrArray *rows)
{
  GArray *figures = g_array_new (FALSE, TRUE, sizeof (CohesionFigureDraft));

  g_array_set_clear_func (figures, clear_figure);
  for (guint i = 0; i < rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (rows, i);
      CohesionFigureDraft figure = { .measure = measure_of (row) };
      gboolean wrong;

      figure.value = read_number (document, row, &wrong);
      if (figure.value)
        g_array_append_val (figures, figure);
    }
  return figures;
}
