#pragma once

#include "model/cohesion-deadline.h"
#include "model/cohesion-tree.h"

G_BEGIN_DECLS

/* What the columns of pasted readings hold, in the order they have without headings. */
typedef enum
{
  COHESION_READING_COLUMN_PERIOD,
  COHESION_READING_COLUMN_VALUE,
  COHESION_READING_COLUMN_NUMERATOR,
  COHESION_READING_COLUMN_DENOMINATOR,
  COHESION_READING_COLUMN_PROVISIONAL,
  COHESION_READING_COLUMN_NOTE,
  COHESION_N_READING_COLUMNS,
} CohesionReadingColumn;

/**
 * CohesionReadingDraft:
 * @measure: (nullable): what it is of; %NULL if that was not understood
 * @line: line of the text, from 1
 * @period: the period, by its last day
 * @value: (nullable): its value, as files hold it
 * @numerator: (nullable): likewise
 * @denominator: (nullable): likewise
 * @provisional: whether the value may still change
 * @note: (nullable): a note
 * @not_available: (nullable): why there is no value
 * @problem: (nullable): why it cannot be entered, as a sentence
 * @warning: (nullable): what should be looked at, as a sentence
 *
 * A reading as it was pasted.
 */
typedef struct
{
  CohesionNode *measure;
  guint line;
  CohesionDate period;
  char *value;
  char *numerator;
  char *denominator;
  gboolean provisional;
  char *note;
  char *not_available;
  char *problem;
  char *warning;
} CohesionReadingDraft;

GPtrArray *cohesion_readings_text_read (CohesionTree *tree,
                                        CohesionNode *measure,
                                        const char *text,
                                        const CohesionDeadlineContext *context);
void cohesion_reading_draft_free (CohesionReadingDraft *self);
char *cohesion_reading_read_number (const char *text);
gboolean
cohesion_reading_read_period (const char *text, const CohesionDeadlineContext *context, CohesionDate *period);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CohesionReadingDraft, cohesion_reading_draft_free)

G_END_DECLS
