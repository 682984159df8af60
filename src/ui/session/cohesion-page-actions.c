#include "config.h"

#include "cohesion-page-actions.h"

/* What can be done on a page, when, and by which keys: each a table of the page. */

static void
activate (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CohesionPageClass *klass = COHESION_PAGE_GET_CLASS (widget);

  for (gsize i = 0; i < klass->n_actions; i++)
    if (g_str_equal (klass->actions[i].name, name))
      klass->actions[i].activate (COHESION_PAGE (widget));
}

/**
 * cohesion_page_class_install_actions:
 * @klass: the class of a page
 * @actions: (array length=n_actions): what can be done on it; for good
 * @n_actions: how many there are
 *
 * Gives each page of the class its actions.
 */
void
cohesion_page_class_install_actions (CohesionPageClass *klass,
                                     const CohesionPageAction *actions,
                                     gsize n_actions)
{
  klass->actions = actions;
  klass->n_actions = n_actions;
  for (gsize i = 0; i < n_actions; i++)
    gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), actions[i].name, NULL, activate);
}

/**
 * cohesion_page_set_states:
 * @states: (array length=n_states): whether each action can be done now
 * @n_states: how many there are
 */
void
cohesion_page_set_states (CohesionPage *self, const CohesionPageState *states, gsize n_states)
{
  for (gsize i = 0; i < n_states; i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), states[i].name, states[i].enabled);
}

/**
 * cohesion_page_add_keys:
 * @view: the list or table of a page
 * @keys: (array length=n_keys): what keys do there
 * @n_keys: how many there are
 *
 * Lets actions be done by keys while the focus is in @view.
 */
void
cohesion_page_add_keys (GtkWidget *view, const CohesionPageKey *keys, gsize n_keys)
{
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  for (gsize i = 0; i < n_keys; i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (shortcuts),
        gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].key, keys[i].modifiers),
                          gtk_named_action_new (keys[i].action)));
  gtk_widget_add_controller (view, shortcuts);
}
