#include "config.h"

#include "cohesion-updates-row.h"

#include <glib/gi18n.h>

/**
 * CohesionUpdatesRow:
 *
 * Shows a line of the page of updates. A lead stands as a heading over its actions; what is stale has a sign
 * and says so; an action has a button that adds its update.
 */
struct _CohesionUpdatesRow
{
  GtkBox parent_instance;

  /* Children. */
  GtkWidget *sign;
  GtkWidget *title;
  GtkWidget *subtitle;
  GtkWidget *add;
};

G_DEFINE_FINAL_TYPE (CohesionUpdatesRow, cohesion_updates_row, GTK_TYPE_BOX)

static void
cohesion_updates_row_class_init (CohesionUpdatesRowClass *klass)
{
}

static GtkWidget *
make_label (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 3);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  return label;
}

static void
cohesion_updates_row_init (CohesionUpdatesRow *self)
{
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_widget_add_css_class (GTK_WIDGET (self), "updates-row");
  self->sign = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  gtk_widget_add_css_class (self->sign, "warning");
  self->title = make_label ();
  self->subtitle = make_label ();
  gtk_widget_add_css_class (self->subtitle, "caption");
  self->add = gtk_button_new_from_icon_name ("list-add-symbolic");
  gtk_widget_add_css_class (self->add, "flat");
  gtk_widget_set_valign (self->add, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->add, _ ("Add Update"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Add Update"),
                                  -1);
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (lines), self->title);
  gtk_box_append (GTK_BOX (lines), self->subtitle);
  gtk_box_append (GTK_BOX (self), self->sign);
  gtk_box_append (GTK_BOX (self), lines);
  gtk_box_append (GTK_BOX (self), self->add);
}

/**
 * cohesion_updates_row_new:
 *
 * Returns: (transfer floating): a row of no line yet
 */
GtkWidget *
cohesion_updates_row_new (void)
{
  return g_object_new (COHESION_TYPE_UPDATES_ROW, NULL);
}

static void
set_class (GtkWidget *widget, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/**
 * cohesion_updates_row_show:
 * @line: what it is to show
 */
void
cohesion_updates_row_show (CohesionUpdatesRow *self, CohesionUpdatesLine *line)
{
  CohesionUpdatesLineType type = cohesion_updates_line_get_line_type (line);
  gboolean stale = cohesion_updates_line_get_stale (line);

  gtk_label_set_label (GTK_LABEL (self->title), cohesion_updates_line_get_title (line));
  gtk_label_set_label (GTK_LABEL (self->subtitle), cohesion_updates_line_get_subtitle (line));
  set_class (self->title, "heading", type == COHESION_UPDATES_LEAD);
  set_class (self->subtitle, "warning", stale);
  set_class (self->subtitle, "dimmed", !stale);
  set_class (GTK_WIDGET (self), "lead", type == COHESION_UPDATES_LEAD);
  gtk_widget_set_visible (self->sign, stale);
  gtk_widget_set_visible (self->add, type == COHESION_UPDATES_ACTION);
  /* The name last: an action is looked up with the target it is given. */
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add), NULL);
  if (type != COHESION_UPDATES_ACTION)
    return;
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->add), "s",
                                    cohesion_node_get_id (cohesion_updates_line_get_node (line)));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add), "updates.add-for");
}
