#include "config.h"

#include "actions-fixture.h"

#include "outline-fixture.h"

#include <adwaita.h>

/* 15 May 2026. */
static gint64
may (void)
{
  return G_GINT64_CONSTANT (1778842800) * G_USEC_PER_SEC;
}

void
actions_fixture_set_status (ActionsFixture *fixture, guint action, const char *key)
{
  cohesion_document_set_text (fixture->document, fixture->actions[action], COHESION_ACTION_STATUS, key);
}

void
actions_fixture_set_deadline (ActionsFixture *fixture, guint action, guint field, const char *text)
{
  g_autoptr (CohesionDeadline) deadline = cohesion_deadline_parse (text, NULL, NULL);
  g_auto (CohesionValue) value = cohesion_value_deadline (deadline);

  cohesion_document_set_value (fixture->document, fixture->actions[action], field, &value);
}

static void
fill (ActionsFixture *fixture)
{
  static const struct
  {
    const char *title;
    const char *status;
    const char *deadline;
  } actions[ACTIONS_FIXTURE_N_ACTIONS] = {
    { "Festivals", "green", "30 September 2026" },
    { "Guide", "amber", "March 2026" },
    { "Days", "green", NULL },
    { "Referrals", "red", "autumn 2026" },
    { "Audit", "notStarted", "by end of March annually" },
    { "Panel", "blue", "March 2026" },
  };
  CohesionNode *root = cohesion_tree_get_root (cohesion_document_get_tree (fixture->document));
  CohesionNode *theme = outline_fixture_add (fixture->document, root, "Culture");

  fixture->priority = outline_fixture_add (fixture->document, theme, "Belong");
  for (guint i = 0; i < ACTIONS_FIXTURE_N_ACTIONS; i++)
    {
      fixture->actions[i] = outline_fixture_add (fixture->document, fixture->priority, actions[i].title);
      actions_fixture_set_status (fixture, i, actions[i].status);
      if (actions[i].deadline)
        actions_fixture_set_deadline (fixture, i, COHESION_ACTION_DEADLINE, actions[i].deadline);
      g_list_store_append (fixture->list, fixture->actions[i]);
    }
}

void
actions_fixture_set_up (ActionsFixture *fixture, gconstpointer data)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  fixture->document = cohesion_document_new (NULL);
  cohesion_history_set_clock (cohesion_document_get_history (fixture->document), may);
  fixture->list = g_list_store_new (COHESION_TYPE_NODE);
  fill (fixture);
  fixture->session = cohesion_session_new (fixture->document);
}

/* Shows a widget in a window of that size, and waits until it is drawn. */
void
actions_fixture_present (ActionsFixture *fixture, GtkWidget *child, int width, int height)
{
  fixture->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (fixture->window), child);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, height);
  gtk_window_present (GTK_WINDOW (fixture->window));
  outline_fixture_settle ();
}

void
actions_fixture_tear_down (ActionsFixture *fixture, gconstpointer data)
{
  g_autoptr (GtkWidget) child = g_object_ref (adw_window_get_content (ADW_WINDOW (fixture->window)));

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  outline_fixture_settle ();
  g_assert_finalize_object (g_steal_pointer (&child));
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->list);
  g_assert_finalize_object (fixture->document);
}

static gboolean
press_in (GtkWidget *widget, GListModel *shortcuts, guint keyval, GdkModifierType modifiers)
{
  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);
      GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

      if (GTK_IS_KEYVAL_TRIGGER (trigger) &&
          gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == keyval &&
          gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers)
        return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget, NULL);
    }
  return FALSE;
}

/* Activates what a key is bound to before a list gets it; tells whether it is bound. */
gboolean
actions_fixture_press (GtkWidget *view, guint keyval, GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (view);
  gboolean pressed = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !pressed; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_SHORTCUT_CONTROLLER (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        pressed = press_in (view, G_LIST_MODEL (controller), keyval, modifiers);
    }
  outline_fixture_settle ();
  return pressed;
}
