#pragma once

#include "cohesion-timeline-geometry.h"

#include "model/cohesion-node.h"

G_BEGIN_DECLS

/**
 * CohesionTimelineFacts:
 * @start: Julian day on which the action begins; 0 if it is not known
 * @original: when it was promised for at first; no span if nothing else than @due was promised
 * @due: when it is due now, of a recurring one the next time; no span if it has no date
 * @rhythm: (nullable): its deadline, if that recurs; it belongs to the action
 *
 * What a timeline shows of an action.
 */
typedef struct
{
  guint start;
  CohesionTimelineSpan original;
  CohesionTimelineSpan due;
  CohesionDeadline *rhythm;
} CohesionTimelineFacts;

void cohesion_timeline_facts_read (CohesionTimelineFacts *self, CohesionNode *action, CohesionDate today);
void cohesion_timeline_facts_add (const CohesionTimelineFacts *self, CohesionTimelineSpan *days);
guint cohesion_timeline_facts_next (const CohesionTimelineFacts *self, guint day);

const char *cohesion_timeline_get_status_word (CohesionNode *action);
char *cohesion_timeline_dup_due (CohesionNode *action, CohesionDate today);
char *cohesion_timeline_dup_sentence (CohesionNode *action, CohesionDate today);

G_END_DECLS
