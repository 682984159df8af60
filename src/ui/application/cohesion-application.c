#include "config.h"

#include "cohesion-application-private.h"

/**
 * CohesionApplication:
 *
 * Opens windows, one for each strategy, and holds what does not belong to any of them: the actions
 * “app.…” and the accelerators.
 */
struct _CohesionApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (CohesionApplication, cohesion_application, ADW_TYPE_APPLICATION)

static gboolean
shows_file (CohesionWindow *window, GFile *file)
{
  g_autoptr (GFile) shown = cohesion_window_dup_file (window);

  return shown && g_file_equal (shown, file);
}

/**
 * cohesion_application_get_free_window:
 *
 * Returns: (transfer none): a window that shows no strategy yet: the active one if it is such a
 *   window, else a new one
 */
CohesionWindow *
cohesion_application_get_free_window (CohesionApplication *self)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (COHESION_IS_WINDOW (active) && cohesion_window_is_free (COHESION_WINDOW (active)))
    return COHESION_WINDOW (active);
  return cohesion_window_new (ADW_APPLICATION (self));
}

/**
 * cohesion_application_open_file:
 * @file: a strategy
 *
 * Shows @file: in the window that has it already, else in one that shows no strategy yet.
 */
void
cohesion_application_open_file (CohesionApplication *self, GFile *file)
{
  CohesionWindow *window;

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l; l = l->next)
    if (COHESION_IS_WINDOW (l->data) && shows_file (l->data, file))
      {
        gtk_window_present (l->data);
        return;
      }
  window = cohesion_application_get_free_window (self);
  cohesion_window_open (window, file);
  gtk_window_present (GTK_WINDOW (window));
}

static void
cohesion_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (cohesion_application_parent_class)->startup (application);
  gtk_window_set_default_icon_name (COHESION_APP_ID);
  cohesion_application_add_actions (COHESION_APPLICATION (application));
}

static void
cohesion_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = GTK_WINDOW (cohesion_window_new (ADW_APPLICATION (application)));
  gtk_window_present (window);
}

static void
cohesion_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  for (int i = 0; i < n_files; i++)
    cohesion_application_open_file (COHESION_APPLICATION (application), files[i]);
}

static void
cohesion_application_class_init (CohesionApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = cohesion_application_startup;
  application_class->activate = cohesion_application_activate;
  application_class->open = cohesion_application_open;
}

static void
cohesion_application_init (CohesionApplication *self)
{
}

/**
 * cohesion_application_new:
 *
 * Returns: (transfer full): the application
 */
CohesionApplication *
cohesion_application_new (void)
{
  return g_object_new (COHESION_TYPE_APPLICATION, "application-id", COHESION_APP_ID, "resource-base-path",
                       "/com/council/Cohesion", "flags", G_APPLICATION_HANDLES_OPEN, NULL);
}
