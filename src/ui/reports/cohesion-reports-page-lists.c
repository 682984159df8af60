#include "config.h"

#include "report/cohesion-layout-text.h"

#include "cohesion-missing-parts.h"
#include "cohesion-reports-page-private.h"

#include "report/cohesion-readability.h"
#include "report/cohesion-report-kind.h"

#include <glib/gi18n.h>

/* Two ways into the pages: by heading, and to what is missing. */

static char *
dup_heading_text (const CohesionBlock *heading)
{
  const char *text = heading->text->text;

  return heading->number ? g_strdup_printf ("%s %s", heading->number, text) : g_strdup (text);
}

static GtkWidget *
create_heading_row (const CohesionStop *stop)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *text = dup_heading_text (stop->heading);
  g_autofree char *page = g_strdup_printf ("%u", stop->page + 1);
  /* Translators: a heading of the report, and the page where it stands */
  g_autofree char *name = g_strdup_printf (_ ("%s, page %u"), text, stop->page + 1);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *number = gtk_label_new (page);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_margin_start (label, 12 * CLAMP (stop->heading->level - 2, 0, 4));
  gtk_widget_add_css_class (number, "dimmed");
  gtk_widget_add_css_class (number, "numeric");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), number);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

/**
 * cohesion_reports_page_fill_headings:
 *
 * Lists the headings of the report.
 */
void
cohesion_reports_page_fill_headings (CohesionReportsPage *self)
{
  CohesionLayout *layout = cohesion_preview_get_layout (self->preview);
  g_autoptr (GArray) stops = layout ? cohesion_layout_list_stops (layout) : NULL;

  gtk_list_box_remove_all (self->outline_list);
  for (guint i = 0; stops && i < stops->len; i++)
    gtk_list_box_append (self->outline_list, create_heading_row (&g_array_index (stops, CohesionStop, i)));
}

/**
 * cohesion_reports_page_open_heading:
 * @row: a row of the list of headings
 *
 * Goes to the heading. If the pages have changed meanwhile, it goes where a heading of that place is now.
 */
void
cohesion_reports_page_open_heading (CohesionReportsPage *self, GtkListBoxRow *row)
{
  CohesionLayout *layout = cohesion_preview_get_layout (self->preview);
  g_autoptr (GArray) stops = layout ? cohesion_layout_list_stops (layout) : NULL;
  guint i = (guint) gtk_list_box_row_get_index (row);

  gtk_popover_popdown (self->outline_popover);
  if (stops && i < stops->len)
    cohesion_preview_show_place (self->preview, g_array_index (stops, CohesionStop, i).page,
                                 g_array_index (stops, CohesionStop, i).y);
  gtk_widget_grab_focus (GTK_WIDGET (self->preview));
}

static GArray *
list_missing (CohesionReportsPage *self)
{
  CohesionLayout *layout = cohesion_preview_get_layout (self->preview);
  CohesionDocument *document = cohesion_reports_page_get_document (self);

  if (layout == NULL || document == NULL)
    return g_array_new (FALSE, FALSE, sizeof (CohesionMissingPart));
  return cohesion_blocks_list_missing (cohesion_layout_get_blocks (layout),
                                       cohesion_document_get_tree (document));
}

/**
 * cohesion_reports_page_update_missing:
 *
 * Says how many parts of the report are missing.
 */
void
cohesion_reports_page_update_missing (CohesionReportsPage *self)
{
  g_autoptr (GArray) parts = list_missing (self);
  /* Translators: parts of a report that somebody has still to write */
  g_autofree char *text = g_strdup_printf (
      ngettext ("%u part is missing", "%u parts are missing", parts->len), parts->len);

  gtk_revealer_set_reveal_child (self->missing_revealer, parts->len > 0);
  if (parts->len > 0)
    gtk_label_set_label (self->missing_label, text);
}

static GtkWidget *
create_missing_row (const CohesionMissingPart *part)
{
  GtkWidget *row = adw_action_row_new ();
  const CohesionField *field = part->node ? &cohesion_node_get_kind (part->node)->fields[part->field] : NULL;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), part->name ? part->name
                                                            : field    ? cohesion_field_get_label (field)
                                                                       : _ ("Report"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), part->hint);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return row;
}

/**
 * cohesion_reports_page_fill_missing:
 *
 * Lists what is missing.
 */
void
cohesion_reports_page_fill_missing (CohesionReportsPage *self)
{
  g_autoptr (GArray) parts = list_missing (self);

  gtk_list_box_remove_all (self->missing_list);
  for (guint i = 0; i < parts->len; i++)
    gtk_list_box_append (self->missing_list,
                         create_missing_row (&g_array_index (parts, CohesionMissingPart, i)));
}

/**
 * cohesion_reports_page_open_missing:
 * @row: a row of the list of missing parts
 *
 * Shows where the part is to be written.
 */
void
cohesion_reports_page_open_missing (CohesionReportsPage *self, GtkListBoxRow *row)
{
  g_autoptr (GArray) parts = list_missing (self);
  guint i = (guint) gtk_list_box_row_get_index (row);
  CohesionMissingPart *part;

  gtk_popover_popdown (self->missing_popover);
  if (i >= parts->len)
    return;
  part = &g_array_index (parts, CohesionMissingPart, i);
  if (part->node)
    cohesion_session_show (cohesion_page_get_session (COHESION_PAGE (self)), part->node, (int) part->field);
  else
    cohesion_session_set_page (cohesion_page_get_session (COHESION_PAGE (self)), part->page);
}

/**
 * cohesion_reports_page_update_reading_age:
 *
 * Says how hard the report is to read, if it is for everybody. The report itself does not.
 */
void
cohesion_reports_page_update_reading_age (CohesionReportsPage *self)
{
  CohesionNode *report = cohesion_reports_page_get_report (self);
  CohesionLayout *layout = cohesion_report_maker_get_layout (self->maker);
  CohesionReadability readability;
  g_autofree char *hint = NULL;

  if (layout && g_str_equal (cohesion_report_get_kind (report), "strategy"))
    {
      cohesion_readability_init (&readability, cohesion_layout_get_blocks (layout));
      hint = cohesion_readability_describe (&readability);
    }
  gtk_label_set_label (self->reading_label, hint ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reading_label), hint != NULL);
}
