#pragma once

#include "cohesion-minutes.h"

G_BEGIN_DECLS

struct _CohesionMinutes
{
  CohesionTree *tree; /* borrowed while reading */
  CohesionDeadlineContext context;
  GPtrArray *sentences; /* of CohesionMinutesSentence */
  GPtrArray *pieces;    /* of CohesionMinutesPiece */
  GHashTable *patterns; /* text -> GRegex */

  /* The drafts that the next sentences belong to; borrowed, NULL until there is one. */
  CohesionNode *document;
  CohesionNode *meeting;
  CohesionNode *decision;
  CohesionNode *engagement;
  CohesionNode *definition;
  CohesionNode *parent_plan;
};

/* Reads a sentence, and those after it that belong to it: the items of a list. */
typedef void (*CohesionMinutesReader) (CohesionMinutes *self, guint index);

/* cohesion-minutes-sentences.c */
GPtrArray *cohesion_minutes_split (const char *text);

/* cohesion-minutes.c */
CohesionMinutesSentence *cohesion_minutes_get (CohesionMinutes *self, guint index);
gboolean
cohesion_minutes_find (CohesionMinutes *self, const char *pattern, const char *text, GMatchInfo **match);
CohesionMinutesPiece *
cohesion_minutes_add (CohesionMinutes *self, guint index, guint kind, CohesionNode *parent);
CohesionMinutesPiece *cohesion_minutes_fill (CohesionMinutes *self, guint index, CohesionNode *target);
CohesionNode *cohesion_minutes_find_draft (CohesionMinutes *self, guint kind, const char *name);
gboolean cohesion_minutes_set_date (CohesionMinutes *self, CohesionNode *node, guint field, const char *text);

void cohesion_draft_set (CohesionNode *node, guint field, const char *text);
void cohesion_draft_set_integer (CohesionNode *node, guint field, gint64 integer);
void cohesion_draft_set_match (CohesionNode *node, guint field, GMatchInfo *match, const char *group);
void cohesion_draft_add_string (CohesionNode *node, guint field, const char *text);
void cohesion_draft_refer (CohesionNode *node, guint field, CohesionNode *to);
char *cohesion_words_begin_large (const char *text);
char *cohesion_words_end_bare (const char *text);
GStrv cohesion_words_split_list (const char *text);

/* cohesion-minutes-meeting.c */
void cohesion_minutes_read_meeting (CohesionMinutes *self, guint index);
void cohesion_minutes_read_item (CohesionMinutes *self, guint index);
void cohesion_minutes_read_presenter (CohesionMinutes *self, guint index);
void cohesion_minutes_read_discussion (CohesionMinutes *self, guint index);
void cohesion_minutes_read_published (CohesionMinutes *self, guint index);

/* cohesion-minutes-resolutions.c */
void cohesion_minutes_read_resolutions (CohesionMinutes *self, guint index);

/* cohesion-minutes-structure.c */
void cohesion_minutes_read_theme (CohesionMinutes *self, guint index);
void cohesion_minutes_read_parent_plan (CohesionMinutes *self, guint index);
void cohesion_minutes_read_directions (CohesionMinutes *self, guint index);
void cohesion_minutes_read_initiatives (CohesionMinutes *self, guint index);

/* cohesion-minutes-consultation.c */
void cohesion_minutes_read_event (CohesionMinutes *self, guint index);
void cohesion_minutes_read_attendance (CohesionMinutes *self, guint index);
void cohesion_minutes_read_focuses (CohesionMinutes *self, guint index);

/* cohesion-minutes-evidence.c */
void cohesion_minutes_read_definition (CohesionMinutes *self, guint index);
void cohesion_minutes_read_statistics (CohesionMinutes *self, guint index);
void cohesion_minutes_read_quote (CohesionMinutes *self, guint index);

G_END_DECLS
