#include "config.h"

#include "cohesion-spelling.h"

#include <libspelling.h>

struct _CohesionSpelling
{
  GtkTextView *view; /* not owned: it owns this */
  GMenuModel *menu;  /* of the view, without what is added here; may be NULL */
  GSettings *settings;
  SpellingTextBufferAdapter *adapter;
  GtkGesture *click; /* not owned: the view does */
};

/**
 * cohesion_spelling_is_built_in:
 *
 * Returns: whether this build can check spelling at all
 */
gboolean
cohesion_spelling_is_built_in (void)
{
  return TRUE;
}

/* The dictionary of a language as dictionaries are called, en_GB; that of the session for no language. What
 * there is no dictionary for is not checked: every word would be wrong. */
static char *
dup_code (const char *language)
{
  SpellingProvider *provider = spelling_provider_get_default ();
  g_autofree char *code = g_strdelimit (g_strdup (language), "-", '_');

  if (code == NULL || *code == '\0')
    return g_strdup (spelling_provider_get_default_code (provider));
  return spelling_provider_supports_language (provider, code) ? g_steal_pointer (&code) : NULL;
}

/* What the menu offers is for the word that was clicked, so the caret goes there first. */
static void
on_pressed (CohesionSpelling *self, int n_press, double x, double y)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter iter;
  int at_x;
  int at_y;

  gtk_text_view_window_to_buffer_coords (self->view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &at_x, &at_y);
  gtk_text_view_get_iter_at_location (self->view, &iter, at_x, at_y);
  if (!gtk_text_buffer_get_has_selection (buffer))
    gtk_text_buffer_place_cursor (buffer, &iter);
  spelling_text_buffer_adapter_update_corrections (self->adapter);
}

static void
add_menu (CohesionSpelling *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append_section (menu, NULL, spelling_text_buffer_adapter_get_menu_model (self->adapter));
  if (self->menu)
    g_menu_append_section (menu, NULL, self->menu);
  gtk_text_view_set_extra_menu (self->view, G_MENU_MODEL (menu));
  gtk_widget_insert_action_group (GTK_WIDGET (self->view), "spelling", G_ACTION_GROUP (self->adapter));
}

/**
 * cohesion_spelling_new:
 * @view: a view whose buffer is a GtkSourceBuffer
 * @language: (nullable): BCP 47 tag of what is written in it; %NULL for the language of the session
 *
 * Begins to check what is written in @view, as far as the user wants it, and adds to its menu.
 *
 * Returns: (transfer full) (nullable): what does it; %NULL if there is no dictionary of @language
 */
CohesionSpelling *
cohesion_spelling_new (GtkTextView *view, const char *language)
{
  g_autoptr (SpellingChecker) checker = NULL;
  g_autofree char *code = NULL;
  CohesionSpelling *self;

  spelling_init ();
  code = dup_code (language);
  if (code == NULL)
    return NULL;
  /* One for each text: its menu may set another language. */
  checker = spelling_checker_new (spelling_provider_get_default (), code);
  self = g_new0 (CohesionSpelling, 1);
  self->view = view;
  g_set_object (&self->menu, gtk_text_view_get_extra_menu (view));
  self->adapter = spelling_text_buffer_adapter_new (GTK_SOURCE_BUFFER (gtk_text_view_get_buffer (view)),
                                                    checker);
  self->settings = g_settings_new (COHESION_APP_ID);
  g_settings_bind (self->settings, "check-spelling", self->adapter, "enabled", G_SETTINGS_BIND_DEFAULT);
  self->click = gtk_gesture_click_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (self->click), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (self->click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (self->click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (self->click));
  add_menu (self);
  return self;
}

/**
 * cohesion_spelling_free:
 * @self: (transfer full) (nullable): what checks a view
 *
 * No longer checks the view, and takes its menu back to what it was.
 */
void
cohesion_spelling_free (CohesionSpelling *self)
{
  if (self == NULL)
    return;
  g_settings_unbind (self->adapter, "enabled");
  spelling_text_buffer_adapter_set_enabled (self->adapter, FALSE);
  gtk_widget_remove_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (self->click));
  gtk_widget_insert_action_group (GTK_WIDGET (self->view), "spelling", NULL);
  gtk_text_view_set_extra_menu (self->view, self->menu);
  g_clear_object (&self->menu);
  g_clear_object (&self->settings);
  g_clear_object (&self->adapter);
  g_free (self);
}
