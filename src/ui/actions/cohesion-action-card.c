#include "config.h"

#include "cohesion-action-card.h"

#include "model/cohesion-node-text.h"
#include "model/cohesion-status.h"

#include <glib/gi18n.h>

/**
 * CohesionActionCard:
 *
 * An action on the board: its number and title, who leads it, and when it is due. Its column says its
 * status, its item in the list says all of it to a screen reader.
 */
struct _CohesionActionCard
{
  GtkWidget parent_instance;

  /* Children. */
  GtkLabel *title;
  GtkLabel *lead;
  GtkLabel *due;
};

G_DEFINE_FINAL_TYPE (CohesionActionCard, cohesion_action_card, GTK_TYPE_WIDGET)

static void
cohesion_action_card_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (cohesion_action_card_parent_class)->dispose (object);
}

static void
cohesion_action_card_class_init (CohesionActionCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cohesion_action_card_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "actioncard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static GtkLabel *
add_label (CohesionActionCard *self, int lines, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), lines);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return GTK_LABEL (label);
}

static void
cohesion_action_card_init (CohesionActionCard *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 3);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  self->title = add_label (self, 4, "body");
  self->lead = add_label (self, 2, "caption");
  self->due = add_label (self, 2, "caption");
}

/**
 * cohesion_action_card_new:
 *
 * Returns: (transfer floating): a card that shows no action yet
 */
GtkWidget *
cohesion_action_card_new (void)
{
  return g_object_new (COHESION_TYPE_ACTION_CARD, NULL);
}

/**
 * cohesion_action_card_dup_lead:
 *
 * Returns: (transfer full): who leads @action, in words also if nobody does
 */
char *
cohesion_action_card_dup_lead (CohesionNode *action)
{
  CohesionNode *lead = cohesion_node_get_reference (action, COHESION_ACTION_LEAD);

  return lead ? cohesion_node_dup_title (lead) : g_strdup (C_ ("card", "No lead"));
}

/**
 * cohesion_action_card_dup_due:
 * @today: the day by which it is overdue
 *
 * Returns: (transfer full): when @action is due, as it was written, and whether that has passed
 */
char *
cohesion_action_card_dup_due (CohesionNode *action, CohesionDate today)
{
  CohesionDeadline *deadline = cohesion_node_get_deadline (action, COHESION_ACTION_DEADLINE);

  if (deadline == NULL)
    return g_strdup (C_ ("card", "No deadline"));
  if (!cohesion_action_is_overdue (action, today))
    return g_strdup (cohesion_deadline_get_text (deadline));
  /* Translators: %s are the words of a deadline that has passed: “Overdue: by end of March 2026” */
  return g_strdup_printf (C_ ("card", "Overdue: %s"), cohesion_deadline_get_text (deadline));
}

/**
 * cohesion_action_card_set_action:
 * @action: what to show
 * @today: the day by which it is overdue
 */
void
cohesion_action_card_set_action (CohesionActionCard *self, CohesionNode *action, CohesionDate today)
{
  g_autofree char *title = cohesion_node_dup_title (action);
  g_autofree char *lead = cohesion_action_card_dup_lead (action);
  g_autofree char *due = cohesion_action_card_dup_due (action, today);
  gboolean overdue = cohesion_action_is_overdue (action, today);

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->lead, lead);
  gtk_label_set_text (self->due, due);
  if (overdue)
    gtk_widget_add_css_class (GTK_WIDGET (self->due), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->due), "error");
}
