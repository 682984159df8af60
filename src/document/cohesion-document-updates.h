#pragma once

#include "cohesion-document-closure.h"

G_BEGIN_DECLS

/**
 * CohesionFigureDraft:
 * @measure: a measure
 * @value: its value, a decimal number with a point
 *
 * A figure that an update reports.
 */
typedef struct
{
  CohesionNode *measure;
  const char *value;
} CohesionFigureDraft;

/**
 * CohesionUpdateDraft:
 * @status: (nullable): key of the status to report; %NULL leaves it as it is
 * @done: (nullable): what was done
 * @next: (nullable): what comes next
 * @blockers: (nullable): what is in the way
 * @forecast: (nullable): key of the status that is expected; %NULL leaves it as it is
 * @has_progress: whether @progress is said
 * @progress: how far it is, per cent
 * @period: (nullable): the period it is of; %NULL means the one that is reported on now
 * @date: the day it is of; none means today
 * @figures: (array length=n_figures) (nullable): figures of measures
 * @n_figures: how many
 * @report: (nullable): what is said with the status: a comment, when it was completed, why it was closed
 * @source: (nullable): where it came from, one of the choices; %NULL means that it was typed in
 * @by: (nullable): who reports; %NULL means the user
 *
 * What an update of an action says. All zero is an update that says nothing.
 */
typedef struct
{
  const char *status;
  const char *done;
  const char *next;
  const char *blockers;
  const char *forecast;
  gboolean has_progress;
  guint progress;
  CohesionNode *period;
  CohesionDate date;
  const CohesionFigureDraft *figures;
  guint n_figures;
  const CohesionStatusReport *report;
  const char *source;
  const char *by;
} CohesionUpdateDraft;

CohesionNode *
cohesion_document_add_update (CohesionDocument *self, CohesionNode *action, const CohesionUpdateDraft *draft);

G_END_DECLS
