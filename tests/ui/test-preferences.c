#include "config.h"

#include "ui/preferences/cohesion-preferences.h"
#include "ui/preferences/cohesion-user.h"

static void
test_rows_hold_settings (void)
{
  g_autoptr (GSettings) settings = g_settings_new (COHESION_APP_ID);
  g_autoptr (CohesionPreferences) preferences = g_object_ref_sink (cohesion_preferences_new ());
  GObject *name = gtk_widget_get_template_child (GTK_WIDGET (preferences), COHESION_TYPE_PREFERENCES,
                                                 "my_name");

  g_settings_set_string (settings, "my-name", "Ann Ames");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (name)), ==, "Ann Ames");
  gtk_editable_set_text (GTK_EDITABLE (name), "Bea Bell");
  g_assert_cmpstr (g_settings_get_string (settings, "my-name"), ==, "Bea Bell");
  g_settings_reset (settings, "my-name");
}

static void
test_templates (void)
{
  g_autoptr (GSettings) settings = g_settings_new (COHESION_APP_ID);
  g_autoptr (CohesionPreferences) preferences = g_object_ref_sink (cohesion_preferences_new ());
  AdwComboRow *row = ADW_COMBO_ROW (
      gtk_widget_get_template_child (GTK_WIDGET (preferences), COHESION_TYPE_PREFERENCES, "report_template"));

  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 0);
  g_settings_set_string (settings, "report-template", "generic");
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 2);
  adw_combo_row_set_selected (row, 1);
  g_assert_cmpstr (g_settings_get_string (settings, "report-template"), ==, "newham");
  g_settings_reset (settings, "report-template");
}

static void
assert_user (const char *name, const char *initials, const char *post, const char *expected)
{
  g_autoptr (GSettings) settings = g_settings_new (COHESION_APP_ID);
  g_autofree char *user = NULL;

  g_settings_set_string (settings, "my-name", name);
  g_settings_set_string (settings, "my-initials", initials);
  g_settings_set_string (settings, "my-post", post);
  user = cohesion_dup_user (settings);
  g_assert_cmpstr (user, ==, expected);
  g_settings_reset (settings, "my-name");
  g_settings_reset (settings, "my-initials");
  g_settings_reset (settings, "my-post");
}

static void
test_user (void)
{
  assert_user ("", "", "", NULL);
  assert_user ("", "", "Policy officer", "Policy officer");
  assert_user ("Ann-Marie  ó Briain", "", "Policy officer", "AMÓB");
  assert_user ("Ann Ames", "XY", "Policy officer", "XY");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/preferences/rows-hold-settings", test_rows_hold_settings);
  g_test_add_func ("/preferences/user", test_user);
  g_test_add_func ("/preferences/templates", test_templates);
  return g_test_run ();
}
