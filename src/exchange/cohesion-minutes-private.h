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
  char *council;        /* as the text names it; NULL until it does */
  GArray *items;        /* of CohesionMinutesItem: those on the agenda, in their order */

  /* The drafts that the next sentences belong to; borrowed, NULL until there is one. */
  CohesionNode *document;
  CohesionNode *meeting;
  CohesionNode *decision;
  CohesionNode *engagement;
  CohesionNode *definition;
  CohesionNode *parent_plan;
  CohesionNode *page;
  gboolean page_is_dated; /* the text says when it was published */
};

/* An item on the agenda: where it begins, the draft of its meeting, and whether it is about the strategy. */
typedef struct
{
  guint line;
  CohesionNode *meeting;
  gboolean is_about;
} CohesionMinutesItem;

/* Reads a sentence, and those after it that belong to it: the items of a list. */
typedef void (*CohesionMinutesReader) (CohesionMinutes *self, guint index);

/* Parts of patterns: a day, the day of the week before it, a body that meets, words before a number. */
#define COHESION_MINUTES_DAY                                                                                 \
  "(?:\\d{1,2}(?:st|nd|rd|th)? \\p{L}+,? \\d{4}|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}|"                         \
  "\\d{1,2}-\\p{L}{3}-\\d{4})"
#define COHESION_MINUTES_WEEKDAY "(?:(?i:mon|tues|wednes|thurs|fri|satur|sun)(?i:day),? )?"
#define COHESION_MINUTES_BODY "(?:[\\p{Lu}][\\p{L}’'&-]*(?: (?:and|of|the|for|&|[\\p{Lu}][\\p{L}’'&-]*))*)"
#define COHESION_MINUTES_QUALIFIER                                                                           \
  "(?:around|about|approximately|roughly|circa|some|nearly|almost|just under|under|below|fewer than|"        \
  "less than|up to|at most|no more than|just over|well over|over|above|more than|at least|no fewer than|"    \
  "no less than)"

/* cohesion-minutes-sentences.c */
GPtrArray *cohesion_minutes_split (const char *text);
gboolean cohesion_words_end_with_stop (const char *text);
gboolean cohesion_labels_are_alike (const char *label, const char *other);

/* cohesion-minutes-account.c */
void cohesion_minutes_take (CohesionMinutes *self, guint index, int start, int end);
void cohesion_minutes_take_all (CohesionMinutes *self, guint index);
char *cohesion_minutes_take_item (CohesionMinutes *self, guint *index);
void cohesion_minutes_take_match (CohesionMinutes *self, guint index, GMatchInfo *match);
void cohesion_minutes_keep (CohesionMinutes *self,
                            guint index,
                            CohesionNode *node,
                            guint field,
                            GMatchInfo *match,
                            const char *group);
gboolean cohesion_minutes_is_spent (CohesionMinutes *self, guint index);
gboolean cohesion_words_have_substance (const char *text);
guint cohesion_words_count (const char *text);

/* cohesion-minutes-pieces.c */
CohesionMinutesSentence *cohesion_minutes_get (CohesionMinutes *self, guint index);
gboolean cohesion_minutes_is_paragraph (CohesionMinutes *self, guint index);
gboolean
cohesion_minutes_find (CohesionMinutes *self, const char *pattern, const char *text, GMatchInfo **match);
CohesionMinutesPiece *
cohesion_minutes_add (CohesionMinutes *self, guint index, guint kind, CohesionNode *parent);
CohesionMinutesPiece *cohesion_minutes_fill (CohesionMinutes *self, guint index, CohesionNode *target);
const char *cohesion_minutes_find_value (CohesionMinutes *self, CohesionNode *node, guint field);
CohesionNode *cohesion_minutes_find_draft (CohesionMinutes *self, guint kind, const char *name);
void
cohesion_minutes_set_date (CohesionMinutes *self, CohesionMinutesPiece *piece, guint field, const char *text);
void cohesion_minutes_doubt (CohesionMinutesPiece *piece, const char *why);
void cohesion_minutes_list_whole (CohesionMinutes *self, guint index, const char *why);

/* cohesion-minutes-drafts.c */
void cohesion_draft_set (CohesionNode *node, guint field, const char *text);
void cohesion_draft_set_integer (CohesionNode *node, guint field, gint64 integer);
void cohesion_draft_set_match (CohesionNode *node, guint field, GMatchInfo *match, const char *group);
void cohesion_draft_add_string (CohesionNode *node, guint field, const char *text);
void cohesion_draft_refer (CohesionNode *node, guint field, CohesionNode *to);
char *cohesion_words_begin_large (const char *text);
char *cohesion_words_end_bare (const char *text);
GStrv cohesion_words_split_list (const char *text);

/* cohesion-minutes-quantities.c */
void cohesion_minutes_qualify (CohesionMinutesPiece *piece, guint field, const char *words);

/* cohesion-minutes-doubts.c */
void cohesion_minutes_look_over (CohesionMinutes *self);

/* cohesion-minutes-meeting.c */
void cohesion_minutes_read_meeting (CohesionMinutes *self, guint index);
void cohesion_minutes_read_header (CohesionMinutes *self, guint index);

/* cohesion-minutes-item.c */
void cohesion_minutes_read_item (CohesionMinutes *self, guint index);
void cohesion_minutes_doubt_items (CohesionMinutes *self);

/* cohesion-minutes-people.c */
CohesionNode *cohesion_minutes_add_party (CohesionMinutes *self, guint index, GMatchInfo *match);
void cohesion_minutes_read_presenter (CohesionMinutes *self, guint index);
void cohesion_minutes_read_quote (CohesionMinutes *self, guint index);

/* cohesion-minutes-discussion.c */
void cohesion_minutes_read_discussion (CohesionMinutes *self, guint index);

/* cohesion-minutes-page.c */
void cohesion_minutes_read_published (CohesionMinutes *self, guint index);
void cohesion_minutes_read_council (CohesionMinutes *self, guint index);
void cohesion_minutes_read_strategy (CohesionMinutes *self, guint index);
void cohesion_minutes_credit (CohesionMinutes *self);

/* cohesion-minutes-resolutions.c */
void cohesion_minutes_read_resolutions (CohesionMinutes *self, guint index);

/* cohesion-minutes-resolution.c */
CohesionMinutesPiece *cohesion_minutes_add_resolution (CohesionMinutes *self, guint index, const char *text);
gboolean cohesion_minutes_is_resolution (CohesionMinutes *self, const char *text);
const char *cohesion_minutes_find_title (CohesionMinutes *self);

/* cohesion-minutes-structure.c */
void cohesion_minutes_read_theme (CohesionMinutes *self, guint index);
void cohesion_minutes_read_parent_plan (CohesionMinutes *self, guint index);
void cohesion_minutes_read_priorities (CohesionMinutes *self, guint index);
void cohesion_minutes_read_directions (CohesionMinutes *self, guint index);
void cohesion_minutes_read_initiatives (CohesionMinutes *self, guint index);

/* cohesion-minutes-consultation.c */
void cohesion_minutes_read_event (CohesionMinutes *self, guint index);
void cohesion_minutes_read_attendance (CohesionMinutes *self, guint index);
void cohesion_minutes_read_focuses (CohesionMinutes *self, guint index);

/* cohesion-minutes-definitions.c */
void cohesion_minutes_read_definition (CohesionMinutes *self, guint index);

/* cohesion-minutes-statistics.c */
void cohesion_minutes_read_statistics (CohesionMinutes *self, guint index);

/* cohesion-minutes-tiles.c */
void cohesion_minutes_read_tile (CohesionMinutes *self, guint index);

G_END_DECLS
