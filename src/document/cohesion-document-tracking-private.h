#pragma once

#include "cohesion-document-closure.h"

#include "model/cohesion-status.h"

G_BEGIN_DECLS

/* What the verbs of following a strategy have in common. */
void cohesion_tracking_fill_text (CohesionNode *node, guint field, const char *text);
void cohesion_tracking_fill_integer (CohesionNode *node, guint field, gint64 integer);
void cohesion_tracking_fill_deadline (CohesionNode *node, guint field, CohesionDeadline *deadline);
const char *cohesion_tracking_today (CohesionDocument *self, char *buffer);
CohesionNode *cohesion_tracking_get_period (CohesionDocument *self);
void cohesion_tracking_append (CohesionDocument *self, CohesionNode *parent, guint list, CohesionNode *node);
void cohesion_tracking_say_with_status (CohesionDocument *self,
                                        CohesionNode *action,
                                        const CohesionStatusReport *report);
void cohesion_tracking_report_status (CohesionDocument *self,
                                      CohesionNode *action,
                                      const CohesionStatusReport *report,
                                      gboolean among_several);
void cohesion_tracking_status_was_set (CohesionDocument *self, CohesionNode *action, const char *before);
void cohesion_tracking_choose (CohesionDocument *self, CohesionNode *node, guint field, const char *key);
void cohesion_tracking_tell_adoption (CohesionDocument *self, gboolean was_in_force);
void cohesion_tracking_drop_outcome (CohesionDocument *self, CohesionNode *action, CohesionOutcome before);

G_END_DECLS
