#pragma once

#include "document/cohesion-document.h"

/* A document with one action, due in September 2026, on 15 May 2026; “AB” works on it. */
typedef struct
{
  CohesionDocument *document;
  CohesionNode *strategy;
  CohesionNode *priority;
  CohesionNode *action;
  char *before;
} TrackingFixture;

void tracking_set_up (TrackingFixture *fixture, gconstpointer data);
void tracking_tear_down (TrackingFixture *fixture, gconstpointer data);

CohesionHistory *tracking_history (TrackingFixture *fixture);
const char *tracking_undo_label (TrackingFixture *fixture);
char *tracking_dump (TrackingFixture *fixture);
void tracking_assert_one_step (TrackingFixture *fixture, const char *before);

CohesionNode *tracking_add_action (TrackingFixture *fixture);
CohesionNode *tracking_add (TrackingFixture *fixture, guint list, guint kind);
CohesionDeadline *tracking_read_deadline (TrackingFixture *fixture, const char *text);
void tracking_set_deadline (TrackingFixture *fixture, const char *text);
void tracking_adopt (TrackingFixture *fixture);
const char *tracking_text (CohesionNode *node, guint field);
