#pragma once

#include "model/cohesion-action-list.h"
#include "model/cohesion-date.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define COHESION_TYPE_ACTION_KEYS (cohesion_action_keys_get_type ())
G_DECLARE_FINAL_TYPE (CohesionActionKeys, cohesion_action_keys, COHESION, ACTION_KEYS, GObject)

CohesionActionKeys *cohesion_action_keys_new (void);
void
cohesion_action_keys_set_actions (CohesionActionKeys *self, CohesionActionList *actions, CohesionDate today);
void cohesion_action_keys_forget_parties (CohesionActionKeys *self);
void cohesion_action_keys_forget_title (CohesionActionKeys *self, CohesionNode *action);
gboolean cohesion_action_keys_prepare (CohesionActionKeys *self, guint n_actions);

GtkSorter *cohesion_action_keys_create_sorter (CohesionActionKeys *self, const char *key);
gboolean cohesion_action_keys_depend_on (const char *key, guint field);
char *cohesion_action_keys_dup_heading (const char *key, CohesionNode *action);

G_END_DECLS
