#pragma once

#include "cohesion-page.h"

G_BEGIN_DECLS

/**
 * CohesionPageAction:
 * @name: its name, such as "risks.add"
 * @activate: does it
 *
 * Something that can be done on a page, without a parameter.
 */
struct _CohesionPageAction
{
  const char *name;
  void (*activate) (CohesionPage *page);
};

/**
 * CohesionPageState:
 * @name: name of an action
 * @enabled: whether it can be done now
 */
typedef struct
{
  const char *name;
  gboolean enabled;
} CohesionPageState;

/**
 * CohesionPageKey:
 * @key: a key
 * @modifiers: what is pressed with it
 * @action: name of the action that it does
 */
typedef struct
{
  guint key;
  GdkModifierType modifiers;
  const char *action;
} CohesionPageKey;

void cohesion_page_class_install_actions (CohesionPageClass *klass,
                                          const CohesionPageAction *actions,
                                          gsize n_actions);
void cohesion_page_set_states (CohesionPage *self, const CohesionPageState *states, gsize n_states);
void cohesion_page_add_keys (GtkWidget *view, const CohesionPageKey *keys, gsize n_keys);

G_END_DECLS
