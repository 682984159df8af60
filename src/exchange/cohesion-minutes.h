#pragma once

#include "model/cohesion-deadline.h"
#include "model/cohesion-tree.h"

G_BEGIN_DECLS

/**
 * CohesionMinutesPiece:
 * @line: line of the text that the sentence begins on, from 1
 * @sentence: the words that it was found in
 * @node: a draft that is in no tree; it may refer to other drafts, by their ids
 * @parent: (nullable): the draft or item that @node goes into; %NULL for the strategy document itself
 * @target: (nullable): a draft or item that takes over the fields of @node, which itself goes nowhere
 * @existing: (nullable): an item of the strategy that says the same already
 * @doubt: (nullable): why somebody should look before it is accepted, as a sentence
 * @accepted: whether it is to be brought in; whoever shows it may set this
 *
 * A thing that was found in a text: a theme, a resolution, a statistic.
 */
typedef struct
{
  guint line;
  char *sentence;
  CohesionNode *node;
  CohesionNode *parent;
  CohesionNode *target;
  CohesionNode *existing;
  char *doubt;
  gboolean accepted;
} CohesionMinutesPiece;

/**
 * CohesionMinutesSentence:
 * @line: line of the text that it begins on, from 1
 * @last_line: line that its paragraph ends on
 * @text: its words, without the bullet or numeral before them
 * @label: (nullable): the bullet or numeral
 * @paragraph: number of its paragraph
 * @is_last: whether the paragraph ends with it
 * @taken: for each byte of @text whether it went into something that was found
 * @claimed: whether it belongs to something that was found before it, so that nothing else is looked for in
 * it
 * @why: (nullable): why it is to be read even so, as a sentence
 */
typedef struct
{
  guint line;
  guint last_line;
  char *text;
  char *label;
  guint paragraph;
  gboolean is_last;
  char *taken;
  gboolean claimed;
  char *why;
} CohesionMinutesSentence;

/**
 * CohesionMinutes:
 *
 * What was understood of a minute, or of a page that a council published about its strategy.
 */
typedef struct _CohesionMinutes CohesionMinutes;

CohesionMinutes *
cohesion_minutes_read (const char *text, CohesionTree *tree, const CohesionDeadlineContext *context);
void cohesion_minutes_free (CohesionMinutes *self);

GPtrArray *cohesion_minutes_get_pieces (CohesionMinutes *self);
GPtrArray *cohesion_minutes_list_left (CohesionMinutes *self);
char *cohesion_minutes_sentence_dup_rest (const CohesionMinutesSentence *sentence);
void cohesion_minutes_change (CohesionMinutesPiece *piece, guint field, const char *text);
char *cohesion_minutes_dup_heading (CohesionMinutes *self, const CohesionMinutesPiece *piece);
char *cohesion_minutes_dup_text (CohesionMinutes *self, const CohesionMinutesPiece *piece);
gboolean cohesion_minutes_piece_is_held (CohesionMinutes *self, const CohesionMinutesPiece *piece);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CohesionMinutes, cohesion_minutes_free)

G_END_DECLS
