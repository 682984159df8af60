#pragma once

#include "model/cohesion-progress.h"

#include "cohesion-decision-report-private.h"
#include "cohesion-progress-changes.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * CohesionProgressReport:
 * @base: what it has in common with a decision report, whose parts it shares; first, so that either can be
 *   taken for the other
 * @progress: the numbers
 * @snapshot: (nullable): what it compares with
 * @before: (nullable): the strategy as it was then
 * @changes: (nullable): what has changed since
 * @since: (nullable): a sentence that says when that was
 * @exception: whether only what is out of the ordinary is told
 * @named: (nullable): of an exception report, the number of the table that names each action first, by its id
 * @limit: how many actions a list of them names at most
 * @brief: whether it is a briefing, which has no tables of its own
 * @approval: (nullable): recommendation that waits for the number of a table; owned by its block
 * @approval_position: its place among the recommendations
 * @n_recommendations: how many there are
 *
 * What the parts of a progress report work on.
 */
typedef struct
{
  CohesionDecisionReport base;
  CohesionProgress *progress;
  CohesionNode *snapshot;
  CohesionTree *before;
  CohesionProgressChanges *changes;
  char *since;
  gboolean exception;
  GHashTable *named;
  guint limit;
  gboolean brief;
  CohesionText *approval;
  guint approval_position;
  guint n_recommendations;
} CohesionProgressReport;

const CohesionDecisionTemplate *cohesion_progress_template_find (const char *key, gboolean exception);
CohesionProgressReport *cohesion_progress_report_from (CohesionDecisionReport *base);

void cohesion_progress_report_init (CohesionProgressReport *self, CohesionTree *tree, CohesionDate as_at);
void
cohesion_progress_report_compare (CohesionProgressReport *self, CohesionNode *snapshot, CohesionTree *before);
void cohesion_progress_report_count_up (CohesionProgressReport *self, CohesionNode *portfolio_holder);
void cohesion_progress_report_clear (CohesionProgressReport *self);

/* cohesion-progress-report-words.c */
const char *cohesion_progress_report_say (const CohesionProgressReport *self, const char *msgid);
char *cohesion_progress_report_format (const CohesionProgressReport *self, guint number);
char *cohesion_progress_report_count (const CohesionProgressReport *self,
                                      const char *singular,
                                      const char *plural,
                                      guint number,
                                      const char *other);
PangoContext *cohesion_progress_report_create_context (cairo_t *cr);
void cohesion_progress_report_add_sentence (CohesionProgressReport *self, const char *sentence);
CohesionText *cohesion_progress_report_make_count (const CohesionProgressReport *self,
                                                   const CohesionCount *count);
CohesionText *cohesion_progress_report_make_number (const CohesionProgressReport *self, guint number);
CohesionText *cohesion_progress_report_make_change (const CohesionProgressReport *self, int change);
void cohesion_progress_report_add_comparison (const CohesionProgressReport *self,
                                              CohesionTable *table,
                                              guint now,
                                              guint before);
CohesionText *cohesion_progress_report_make_deadline (const CohesionProgressReport *self,
                                                      CohesionNode *action,
                                                      guint field);
CohesionText *
cohesion_progress_report_make_status (const CohesionProgressReport *self, CohesionNode *action, guint field);
void cohesion_progress_report_get_sign (CohesionNode *definition, CohesionShape *shape, guint32 *colour);
CohesionTable *
cohesion_progress_report_add_table (CohesionProgressReport *self, const char *title, int row_header);
void cohesion_progress_report_add_column (CohesionProgressReport *self,
                                          CohesionTable *table,
                                          const char *title,
                                          double weight,
                                          CohesionColumnKind kind);
void cohesion_progress_report_add_status_cell (CohesionProgressReport *self,
                                               CohesionTable *table,
                                               CohesionNode *action);

void cohesion_progress_report_add_percentages_note (CohesionProgressReport *self,
                                                    const guint *counts,
                                                    const guint *percentages,
                                                    guint n);
void cohesion_progress_report_add_rest (CohesionProgressReport *self, guint n, const char *query);
CohesionText *cohesion_progress_report_make_named (CohesionProgressReport *self, CohesionNode *action);
gboolean cohesion_progress_report_fits (const CohesionProgressReport *self, guint n_pages);

/* cohesion-progress-report-deadlines.c */
void cohesion_progress_report_add_deadlines_cell (CohesionProgressReport *self,
                                                  CohesionTable *table,
                                                  const CohesionProgressChange *change);
void cohesion_progress_report_add_slip_cell (CohesionProgressReport *self,
                                             CohesionTable *table,
                                             const CohesionProgressChange *change);
void cohesion_progress_report_add_reason_cell (CohesionProgressReport *self,
                                               CohesionTable *table,
                                               const CohesionProgressChange *change);
CohesionText *cohesion_progress_report_make_steps (const CohesionProgressReport *self,
                                                   CohesionNode *action,
                                                   GArray *steps,
                                                   gboolean with_parts);

/* The parts, a file each. */
void cohesion_progress_report_add_summary (CohesionDecisionReport *base, const CohesionDecisionPart *part);
void cohesion_progress_report_add_recommendations (CohesionDecisionReport *base,
                                                   const CohesionDecisionPart *part);
void cohesion_progress_report_add_position (CohesionDecisionReport *base, const CohesionDecisionPart *part);
void cohesion_progress_report_name_table (CohesionProgressReport *self, guint table);
void cohesion_progress_report_add_changes (CohesionDecisionReport *base, const CohesionDecisionPart *part);
void cohesion_progress_report_add_since (CohesionProgressReport *self);
gboolean cohesion_progress_report_wants_approval (const CohesionProgressReport *self);
gboolean cohesion_progress_report_tells_deadline (const CohesionProgressReport *self, CohesionNode *action);
void cohesion_progress_report_add_overdue (CohesionDecisionReport *base, const CohesionDecisionPart *part);
void cohesion_progress_report_add_themes (CohesionDecisionReport *base, const CohesionDecisionPart *part);
void cohesion_progress_report_add_measures (CohesionDecisionReport *base, const CohesionDecisionPart *part);
void cohesion_progress_report_add_people (CohesionDecisionReport *base, const CohesionDecisionPart *part);
void cohesion_progress_report_add_reasons (CohesionDecisionReport *base, const CohesionDecisionPart *part);
void cohesion_progress_report_add_focuses (CohesionDecisionReport *base, const CohesionDecisionPart *part);
void cohesion_progress_report_add_risks (CohesionDecisionReport *base, const CohesionDecisionPart *part);
void cohesion_progress_report_add_months (CohesionDecisionReport *base, const CohesionDecisionPart *part);
void cohesion_progress_report_add_appendices (CohesionDecisionReport *base, const CohesionDecisionPart *part);
void cohesion_progress_report_add_plan (CohesionDecisionReport *base, const CohesionDecisionPart *part);
void cohesion_progress_report_add_ratings (CohesionProgressReport *self);
void cohesion_progress_report_add_status_columns (CohesionProgressReport *self,
                                                  CohesionTable *table,
                                                  const char *title);
char *cohesion_progress_report_describe_position (const CohesionProgressReport *self);
void cohesion_progress_report_add_sentences (CohesionProgressReport *self);

G_END_DECLS
