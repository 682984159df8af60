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

  GSettings *settings; /* owned */
  gboolean quitting;
  gboolean looked_for_recovery;
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

/**
 * cohesion_application_remember_open:
 * @windows: (element-type GtkWindow): windows
 *
 * Keeps which files @windows show, to open them again at the next start.
 */
void
cohesion_application_remember_open (CohesionApplication *self, GList *windows)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) uris = NULL;

  for (GList *l = windows; l; l = l->next)
    {
      g_autoptr (GFile) file = COHESION_IS_WINDOW (l->data) ? cohesion_window_dup_file (l->data) : NULL;

      if (file)
        g_strv_builder_take (builder, g_file_get_uri (file));
    }
  uris = g_strv_builder_end (builder);
  g_settings_set_strv (self->settings, "open-files", (const char *const *) uris);
}

/**
 * cohesion_application_set_quitting:
 * @quitting: whether all windows are about to close
 */
void
cohesion_application_set_quitting (CohesionApplication *self, gboolean quitting)
{
  self->quitting = quitting;
}

/* The last window that closes is the one to open again, unless all closed at once. */
static void
cohesion_application_window_removed (GtkApplication *application, GtkWindow *window)
{
  CohesionApplication *self = COHESION_APPLICATION (application);
  GList only = { .data = window };

  GTK_APPLICATION_CLASS (cohesion_application_parent_class)->window_removed (application, window);
  if (!self->quitting && gtk_application_get_windows (application) == NULL)
    cohesion_application_remember_open (self, &only);
}

static void
cohesion_application_startup (GApplication *application)
{
  CohesionApplication *self = COHESION_APPLICATION (application);

  G_APPLICATION_CLASS (cohesion_application_parent_class)->startup (application);
  gtk_window_set_default_icon_name (COHESION_APP_ID);
  self->settings = g_settings_new (COHESION_APP_ID);
  cohesion_application_add_actions (self);
}

static void
offer_recovery_once (CohesionApplication *self)
{
  if (self->looked_for_recovery)
    return;
  self->looked_for_recovery = TRUE;
  cohesion_application_offer_recovery (self);
}

static void
open_last (CohesionApplication *self)
{
  g_auto (GStrv) uris = g_settings_get_strv (self->settings, "open-files");

  if (!g_settings_get_boolean (self->settings, "reopen-last"))
    return;
  for (guint i = 0; uris[i]; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (uris[i]);

      cohesion_application_open_file (self, file);
    }
}

static void
cohesion_application_activate (GApplication *application)
{
  CohesionApplication *self = COHESION_APPLICATION (application);

  if (gtk_application_get_active_window (GTK_APPLICATION (self)) == NULL)
    open_last (self);
  if (gtk_application_get_active_window (GTK_APPLICATION (self)) == NULL)
    cohesion_window_new (ADW_APPLICATION (self));
  gtk_window_present (gtk_application_get_active_window (GTK_APPLICATION (self)));
  offer_recovery_once (self);
}

static void
cohesion_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  for (int i = 0; i < n_files; i++)
    cohesion_application_open_file (COHESION_APPLICATION (application), files[i]);
  offer_recovery_once (COHESION_APPLICATION (application));
}

static void
cohesion_application_finalize (GObject *object)
{
  g_clear_object (&COHESION_APPLICATION (object)->settings);
  G_OBJECT_CLASS (cohesion_application_parent_class)->finalize (object);
}

static void
cohesion_application_class_init (CohesionApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cohesion_application_finalize;
  GTK_APPLICATION_CLASS (klass)->window_removed = cohesion_application_window_removed;
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
