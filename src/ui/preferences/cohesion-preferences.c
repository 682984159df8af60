#include "config.h"

#include "cohesion-preferences.h"

#include "ui/text/cohesion-spelling.h"

/**
 * CohesionPreferences:
 *
 * Who works here, and what new strategies and reports begin with. Every change holds at once.
 */
struct _CohesionPreferences
{
  AdwPreferencesDialog parent_instance;

  /* Owned. */
  GSettings *settings;

  /* Template. */
  AdwComboRow *report_template;
  GtkWidget *writing;
};

G_DEFINE_FINAL_TYPE (CohesionPreferences, cohesion_preferences, ADW_TYPE_PREFERENCES_DIALOG)

/* The rows that hold a setting as it is. */
static const struct
{
  const char *row;
  const char *property;
  const char *key;
} rows[] = {
  { "my_name", "text", "my-name" },
  { "my_initials", "text", "my-initials" },
  { "my_post", "text", "my-post" },
  { "my_email", "text", "my-email" },
  { "my_phone", "text", "my-phone" },
  { "council_name", "text", "council-name" },
  { "strategy_language", "text", "strategy-language" },
  { "report_body", "text", "report-body" },
  { "report_language", "text", "report-language" },
  { "check_spelling", "active", "check-spelling" },
  { "reopen_last", "active", "reopen-last" },
  { "remember_recent", "active", "remember-recent" },
};

/* The templates, in the order of the list. */
static const char *const templates[] = { "lbbd", "newham", "generic" };

static gboolean
template_to_position (GValue *value, GVariant *variant, gpointer user_data)
{
  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    if (g_str_equal (g_variant_get_string (variant, NULL), templates[i]))
      {
        g_value_set_uint (value, i);
        return TRUE;
      }
  return FALSE;
}

static GVariant *
template_from_position (const GValue *value, const GVariantType *type, gpointer user_data)
{
  guint position = g_value_get_uint (value);

  return position < G_N_ELEMENTS (templates) ? g_variant_new_string (templates[position]) : NULL;
}

static void
cohesion_preferences_dispose (GObject *object)
{
  CohesionPreferences *self = COHESION_PREFERENCES (object);

  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), COHESION_TYPE_PREFERENCES);
  G_OBJECT_CLASS (cohesion_preferences_parent_class)->dispose (object);
}

static void
cohesion_preferences_class_init (CohesionPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cohesion_preferences_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/council/Cohesion/ui/preferences/cohesion-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, CohesionPreferences, report_template);
  gtk_widget_class_bind_template_child (widget_class, CohesionPreferences, writing);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    gtk_widget_class_bind_template_child_full (widget_class, rows[i].row, FALSE, 0);
}

static void
cohesion_preferences_init (CohesionPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (self->writing, cohesion_spelling_is_built_in ());
  self->settings = g_settings_new (COHESION_APP_ID);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_settings_bind (
        self->settings, rows[i].key,
        gtk_widget_get_template_child (GTK_WIDGET (self), COHESION_TYPE_PREFERENCES, rows[i].row),
        rows[i].property, G_SETTINGS_BIND_DEFAULT);
  g_settings_bind_with_mapping (self->settings, "report-template", self->report_template, "selected",
                                G_SETTINGS_BIND_DEFAULT, template_to_position, template_from_position, NULL,
                                NULL);
}

/**
 * cohesion_preferences_new:
 *
 * Returns: (transfer floating): the dialog
 */
CohesionPreferences *
cohesion_preferences_new (void)
{
  return g_object_new (COHESION_TYPE_PREFERENCES, NULL);
}
