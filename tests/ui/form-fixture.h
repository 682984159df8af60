#pragma once

#include "document/cohesion-document-tracking.h"
#include "document/cohesion-document-verbs.h"
#include "ui/details/cohesion-details.h"
#include "ui/form/cohesion-form.h"

G_BEGIN_DECLS

/* A small strategy with one of what the forms are about, and its details in a window. */
typedef struct
{
  CohesionDocument *document;
  CohesionSession *session;
  CohesionDetails *details;
  GtkWindow *window;
  CohesionNode *strategy;
  CohesionNode *priority;
  CohesionNode *action;
  CohesionNode *party;
} FormFixture;

void form_fixture_set_up (FormFixture *fixture, gconstpointer data);
void form_fixture_tear_down (FormFixture *fixture, gconstpointer data);

void form_fixture_iterate (void);
CohesionForm *form_fixture_get_form (FormFixture *fixture);
GtkWidget *form_fixture_get_row (FormFixture *fixture, guint field);
GtkWidget *form_fixture_find (GtkWidget *widget, GType type);
AdwAlertDialog *form_fixture_get_alert (void);
void form_fixture_answer (const char *response);
CohesionDeadline *form_fixture_set_deadline (FormFixture *fixture, const char *text);

G_END_DECLS
