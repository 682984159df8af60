#pragma once

#include "document/cohesion-document-closure.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define COHESION_TYPE_STATUS_QUESTIONS (cohesion_status_questions_get_type ())
G_DECLARE_FINAL_TYPE (CohesionStatusQuestions,
                      cohesion_status_questions,
                      COHESION,
                      STATUS_QUESTIONS,
                      AdwPreferencesGroup)

gboolean cohesion_status_asks (CohesionTree *tree, const char *key);

GtkWidget *cohesion_status_questions_new (CohesionDocument *document, GPtrArray *actions);
void cohesion_status_questions_set_actions (CohesionStatusQuestions *self,
                                            CohesionDocument *document,
                                            GPtrArray *actions);
void cohesion_status_questions_set_status (CohesionStatusQuestions *self, const char *key);
gboolean cohesion_status_questions_get_valid (CohesionStatusQuestions *self);
void cohesion_status_questions_read (CohesionStatusQuestions *self, CohesionStatusReport *report);
GtkWidget *cohesion_status_questions_get_first (CohesionStatusQuestions *self);

G_END_DECLS
