#pragma once

#include "cohesion-document.h"

G_BEGIN_DECLS

/**
 * CohesionStatusReport:
 * @key: key of the status to report
 * @comment: (nullable): comment on it; %NULL leaves the one there is on the same status
 * @date: (nullable): of a status that counts as done, when it was completed, as an ISO date; %NULL leaves it
 * @evidence: (nullable): what shows that it was; %NULL leaves it
 * @outcome: (nullable): of a status that counts as closed, the key of the outcome; %NULL leaves it
 * @reason: (nullable): why it was closed, or why done in part only; %NULL leaves it
 *
 * What is said with a status.
 */
typedef struct
{
  const char *key;
  const char *comment;
  const char *date;
  const char *evidence;
  const char *outcome;
  const char *reason;
} CohesionStatusReport;

gboolean cohesion_document_report_status (CohesionDocument *self,
                                          GPtrArray *actions,
                                          const CohesionStatusReport *report);
gboolean cohesion_document_complete_action (CohesionDocument *self,
                                            CohesionNode *action,
                                            const char *key,
                                            CohesionDate date,
                                            const char *evidence);
CohesionNode *cohesion_document_complete_occurrence (CohesionDocument *self,
                                                     CohesionNode *action,
                                                     CohesionDate done_on,
                                                     const char *evidence);

G_END_DECLS
