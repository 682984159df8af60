#include "config.h"

#include "cohesion-welcome.h"

#include "cohesion-recent-files.h"

#include <glib/gi18n.h>

/* More than a glance takes in is in the file dialog. */
#define N_RECENT 5

/**
 * CohesionWelcome:
 *
 * What a window shows that has no strategy yet.
 */
struct _CohesionWelcome
{
  AdwBin parent_instance;

  /* Template. */
  AdwStatusPage *status;
  AdwPreferencesGroup *recent;
  GtkListBox *recent_list;
};

G_DEFINE_FINAL_TYPE (CohesionWelcome, cohesion_welcome, ADW_TYPE_BIN)

static void
on_remove_clicked (CohesionRecentFile *file)
{
  cohesion_recent_files_remove (cohesion_recent_file_get_uri (file));
}

static GtkWidget *
create_remove_button (CohesionRecentFile *file)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-delete-symbolic");
  g_autofree char *name = g_strdup_printf (_ ("Remove “%s” from the list"),
                                           cohesion_recent_file_get_title (file));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Remove from the list"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_remove_clicked), file, G_CONNECT_SWAPPED);
  return button;
}

static void
on_gone (CohesionRecentFile *file, GParamSpec *pspec, AdwActionRow *row)
{
  adw_action_row_set_subtitle (row, _ ("No longer there"));
  adw_action_row_add_suffix (row, create_remove_button (file));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
}

static void
on_saved_known (CohesionRecentFile *file, GParamSpec *pspec, AdwActionRow *row)
{
  const char *place = cohesion_recent_file_get_place (file);
  g_autofree char *day = g_date_time_format (cohesion_recent_file_get_saved (file), "%x");
  /* Translators: %1$s is a folder, %2$s the day on which a file in it was saved. */
  g_autofree char *text = g_strdup_printf (_ ("%1$s · saved %2$s"), place ? place : "", day);

  adw_action_row_set_subtitle (row, text);
}

static GtkWidget *
create_row (CohesionRecentFile *file)
{
  GtkWidget *row = adw_action_row_new ();
  const char *place = cohesion_recent_file_get_place (file);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), cohesion_recent_file_get_title (file));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), place ? place : "");
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "app.open-file");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", cohesion_recent_file_get_uri (file));
  g_signal_connect_object (file, "notify::saved", G_CALLBACK (on_saved_known), row, 0);
  g_signal_connect_object (file, "notify::gone", G_CALLBACK (on_gone), row, 0);
  return row;
}

static void
fill (CohesionWelcome *self)
{
  g_autoptr (GPtrArray) files = cohesion_recent_files_list (N_RECENT);

  gtk_list_box_remove_all (self->recent_list);
  for (guint i = 0; i < files->len; i++)
    gtk_list_box_append (self->recent_list, create_row (g_ptr_array_index (files, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->recent), files->len > 0);
}

/* Files come and go while nobody looks. */
static void
cohesion_welcome_map (GtkWidget *widget)
{
  fill (COHESION_WELCOME (widget));
  GTK_WIDGET_CLASS (cohesion_welcome_parent_class)->map (widget);
}

static void
on_recent_changed (CohesionWelcome *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill (self);
}

static void
cohesion_welcome_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), COHESION_TYPE_WELCOME);
  G_OBJECT_CLASS (cohesion_welcome_parent_class)->dispose (object);
}

static void
cohesion_welcome_class_init (CohesionWelcomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cohesion_welcome_dispose;
  widget_class->map = cohesion_welcome_map;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/council/Cohesion/ui/welcome/cohesion-welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, CohesionWelcome, status);
  gtk_widget_class_bind_template_child (widget_class, CohesionWelcome, recent);
  gtk_widget_class_bind_template_child (widget_class, CohesionWelcome, recent_list);
}

static void
cohesion_welcome_init (CohesionWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_status_page_set_icon_name (self->status, COHESION_APP_ID);
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed", G_CALLBACK (on_recent_changed), self,
                           G_CONNECT_SWAPPED);
}
