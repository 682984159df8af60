#include "config.h"

#include "cohesion-standing-group.h"

#include "cohesion-occurrence-dialog.h"

#include "document/cohesion-document-typing.h"
#include "model/cohesion-occurrence.h"
#include "model/cohesion-standing.h"
#include "model/cohesion-status.h"

#include <glib/gi18n.h>

/**
 * CohesionStandingGroup:
 *
 * What follows from the dates and the log of an action, beside what was reported of it: whether it is
 * overdue, how far its deadline was moved, where it is going, whether an update is wanting. A recurring one
 * can be marked as done this time.
 */
struct _CohesionStandingGroup
{
  AdwPreferencesGroup parent_instance;

  /* Owned. */
  CohesionDocument *document;
  CohesionNode *action;

  /* Children. */
  GtkWidget *lateness;
  GtkWidget *slip;
  GtkWidget *heading;
  GtkWidget *heard;
  GtkWidget *next;
  GtkWidget *done;
};

G_DEFINE_FINAL_TYPE (CohesionStandingGroup, cohesion_standing_group, ADW_TYPE_PREFERENCES_GROUP)

static void
cohesion_standing_group_dispose (GObject *object)
{
  CohesionStandingGroup *self = COHESION_STANDING_GROUP (object);

  g_clear_object (&self->document);
  g_clear_object (&self->action);
  G_OBJECT_CLASS (cohesion_standing_group_parent_class)->dispose (object);
}

static void
done_this_time (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CohesionStandingGroup *self = COHESION_STANDING_GROUP (widget);

  if (self->action)
    cohesion_occurrence_dialog_present (self->document, self->action, widget);
}

static void
cohesion_standing_group_class_init (CohesionStandingGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cohesion_standing_group_dispose;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "standing.done-this-time", NULL, done_this_time);
}

static GtkWidget *
add_row (CohesionStandingGroup *self, const char *title)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_add_css_class (row, "property");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  return row;
}

static void
cohesion_standing_group_init (CohesionStandingGroup *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Worked out from dates and updates"));
  self->lateness = add_row (self, _ ("Lateness"));
  self->slip = add_row (self, _ ("Slip"));
  self->next = add_row (self, _ ("Next time"));
  self->heading = add_row (self, _ ("Direction of travel"));
  self->heard = add_row (self, _ ("Last heard of"));
  self->done = adw_button_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->done), _ ("Done This Time…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->done), "standing.done-this-time");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->done);
}

static void
say (GtkWidget *row, const char *text)
{
  gtk_widget_set_visible (row, text != NULL);
  if (text == NULL)
    return;
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static char *
describe_next (CohesionNode *action, CohesionDate today)
{
  CohesionDate due = cohesion_action_get_due (action, today);
  g_autofree char *date = due.year ? cohesion_date_format (due) : NULL;

  if (!cohesion_action_recurs (action))
    return NULL;
  if (date == NULL)
    return g_strdup (_ ("Done the last time it was due"));
  /* Translators: %s is the date on which something that recurs is due next. */
  return g_strdup_printf (_ ("Due %s"), date);
}

static char *
describe_heard (CohesionNode *action, CohesionDate today)
{
  CohesionNode *last = cohesion_action_get_last_update (action);
  CohesionDate day = last ? cohesion_update_get_date (last) : COHESION_DATE_NONE;
  g_autofree char *date = day.year ? cohesion_date_format (day) : NULL;
  gboolean stale = cohesion_action_is_stale (action, today);

  if (date == NULL)
    return g_strdup (stale ? _ ("No update yet; one is wanting") : _ ("No update yet"));
  if (stale)
    /* Translators: %s is the date of the last update. */
    return g_strdup_printf (_ ("%s; a new update is wanting"), date);
  return g_steal_pointer (&date);
}

/**
 * cohesion_standing_group_update:
 *
 * Works it all out again.
 */
void
cohesion_standing_group_update (CohesionStandingGroup *self)
{
  CohesionDate today = cohesion_document_get_today (self->document);
  CohesionNode *action = self->action;
  g_autofree char *lateness = NULL;
  g_autofree char *slip = NULL;
  g_autofree char *next = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *heard = NULL;
  gboolean late;

  if (action == NULL || cohesion_node_get_tree (action) == NULL)
    return;
  lateness = cohesion_action_describe_lateness (action, today);
  slip = cohesion_action_describe_slip (action);
  next = describe_next (action, today);
  heading = cohesion_action_describe_heading (action);
  heard = describe_heard (action, today);
  say (self->lateness, lateness);
  say (self->slip, slip);
  say (self->next, next);
  say (self->heading, heading);
  say (self->heard, heard);
  late = cohesion_action_get_lateness (action, today) != COHESION_LATENESS_NONE;
  if (late)
    gtk_widget_add_css_class (self->lateness, "warning");
  else
    gtk_widget_remove_css_class (self->lateness, "warning");
  gtk_widget_set_visible (self->done, cohesion_action_recurs (action) && cohesion_action_is_open (action) &&
                                          !cohesion_document_get_read_only (self->document));
}

/**
 * cohesion_standing_group_new:
 *
 * Returns: (transfer floating): the group, of no action yet
 */
GtkWidget *
cohesion_standing_group_new (CohesionDocument *document)
{
  CohesionStandingGroup *self = g_object_new (COHESION_TYPE_STANDING_GROUP, NULL);

  self->document = g_object_ref (document);
  g_signal_connect_object (cohesion_document_get_tree (document), "changed",
                           G_CALLBACK (cohesion_standing_group_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::read-only", G_CALLBACK (cohesion_standing_group_update), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * cohesion_standing_group_set_action:
 * @action: (nullable): the action to show
 */
void
cohesion_standing_group_set_action (CohesionStandingGroup *self, CohesionNode *action)
{
  if (g_set_object (&self->action, action))
    cohesion_standing_group_update (self);
}
