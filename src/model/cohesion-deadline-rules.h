#pragma once

#include "cohesion-deadline-period.h"
#include "cohesion-deadline-tokens.h"

G_BEGIN_DECLS

typedef enum
{
  FINDING_PERIOD,     /* a time, with or without a year */
  FINDING_RECURRENCE, /* a rhythm */
  FINDING_RELATIVE,   /* counted from something that may be named next */
  FINDING_PLAN_YEAR,  /* “Year 2” of the strategy */
  FINDING_LIFE,       /* as long as the strategy lasts */
  FINDING_START,      /* a date next to it is where things begin */
} CohesionFindingKind;

/* What a rule read. */
typedef struct
{
  CohesionFindingKind kind;
  CohesionPeriod period;
  gboolean weak; /* the same words may well be something else in a sentence */
  CohesionDeadlineRecurrence recurrence;
  guint number; /* of the plan’s year; months of a relative time, 0 if it is not of months */
} CohesionFinding;

guint cohesion_deadline_match (const CohesionToken *tokens, CohesionFinding *finding);

G_END_DECLS
