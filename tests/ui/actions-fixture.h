#pragma once

#include "document/cohesion-document-tracking.h"
#include "document/cohesion-document-verbs.h"
#include "ui/session/cohesion-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ACTIONS_FIXTURE_N_ACTIONS 6

/* A strategy of six actions on 15 May 2026, the list of them as a page has it, and a window. */
typedef struct
{
  CohesionDocument *document;
  CohesionSession *session;
  CohesionNode *priority;
  CohesionNode *actions[ACTIONS_FIXTURE_N_ACTIONS];
  GListStore *list;
  GtkWidget *window;
} ActionsFixture;

void actions_fixture_set_up (ActionsFixture *fixture, gconstpointer data);
void actions_fixture_tear_down (ActionsFixture *fixture, gconstpointer data);

void actions_fixture_present (ActionsFixture *fixture, GtkWidget *child, int width, int height);
void actions_fixture_set_deadline (ActionsFixture *fixture, guint action, guint field, const char *text);
void actions_fixture_set_status (ActionsFixture *fixture, guint action, const char *key);
gboolean actions_fixture_press (GtkWidget *view, guint keyval, GdkModifierType modifiers);

G_END_DECLS
