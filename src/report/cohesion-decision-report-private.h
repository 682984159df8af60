#pragma once

#include "model/cohesion-numbering.h"
#include "model/cohesion-summary.h"

#include "cohesion-report-writer.h"

G_BEGIN_DECLS

/* What the parts of a decision report work on; nodes may be NULL but for the strategy and the settings.
 * @title is a string of the context “report” with a place for the strategy's title, for a report that has
 * none, or NULL. */
typedef struct
{
  CohesionReportWriter writer;
  CohesionTree *tree;
  CohesionNode *report;
  CohesionNode *meeting;
  CohesionNode *decision;
  CohesionNode *strategy;
  CohesionNode *settings;
  CohesionDate as_at;
  const char *title;
} CohesionDecisionReport;

/**
 * CohesionDecisionRow:
 * @label: what stands before it; NULL ends the rows
 * @make: makes its value, NULL where there is none
 * @hint: (nullable): what to do about that; without it the row is left out without a word
 * @field: of the report, that it comes from
 *
 * A row at the front of a report.
 */
typedef struct
{
  const char *label;
  CohesionText *(*make) (const CohesionDecisionReport *self);
  const char *hint;
  guint field;
} CohesionDecisionRow;

/**
 * CohesionDecisionPart:
 * @add: writes it; NULL ends the parts
 * @heading: in the context “report”
 * @level: of its heading, 0 where it has none
 * @numbered: whether it has a number, and hence stays where it is empty
 * @field: of the report, that holds its text
 * @decision_field: of the decision, in its place; G_MAXUINT for none
 * @hint: what to do where it is empty
 * @kind: of the implications that it is for
 * @kinds: of all that it is for, ended by NULL
 *
 * A part of a report, in the order of a template; builders look at what they need.
 */
typedef struct _CohesionDecisionPart CohesionDecisionPart;
struct _CohesionDecisionPart
{
  void (*add) (CohesionDecisionReport *self, const CohesionDecisionPart *part);
  const char *heading;
  int level;
  gboolean numbered;
  guint field;
  guint decision_field;
  const char *hint;
  const char *kind;
  const char *const *kinds;
};

/**
 * CohesionDecisionTemplate:
 * @key: in the settings
 * @front: what stands at the front
 * @parts: what follows
 *
 * The order and the headings of a council’s reports.
 */
typedef struct
{
  const char *key;
  const CohesionDecisionRow *front;
  const CohesionDecisionPart *parts;
} CohesionDecisionTemplate;

extern const CohesionDecisionRow cohesion_decision_front_lbbd[];
extern const CohesionDecisionRow cohesion_decision_front_newham[];

const CohesionDecisionTemplate *cohesion_decision_template_find (const char *key);

void cohesion_decision_report_begin (CohesionDecisionReport *self,
                                     const CohesionDecisionPart *part,
                                     gboolean written);
void cohesion_decision_report_add_note (CohesionDecisionReport *self,
                                        const CohesionDecisionPart *part,
                                        CohesionNode *node,
                                        guint field,
                                        const char *hint);

void cohesion_decision_report_add_front (CohesionDecisionReport *self, const CohesionDecisionRow *rows);
void cohesion_decision_report_add_contents (CohesionDecisionReport *self, const CohesionDecisionPart *part);
void cohesion_decision_report_add_heading (CohesionDecisionReport *self, const CohesionDecisionPart *part);
void cohesion_decision_report_add_written (CohesionDecisionReport *self, const CohesionDecisionPart *part);
void cohesion_decision_report_add_recommendations (CohesionDecisionReport *self,
                                                   const CohesionDecisionPart *part);
void cohesion_decision_report_add_background (CohesionDecisionReport *self, const CohesionDecisionPart *part);
void cohesion_decision_report_add_proposal (CohesionDecisionReport *self, const CohesionDecisionPart *part);
void cohesion_decision_report_add_options (CohesionDecisionReport *self, const CohesionDecisionPart *part);
void cohesion_decision_report_add_consultation (CohesionDecisionReport *self,
                                                const CohesionDecisionPart *part);
void cohesion_decision_report_add_chapter (CohesionDecisionReport *self, const CohesionDecisionPart *part);
void cohesion_decision_report_add_funding (CohesionDecisionReport *self, const CohesionDecisionPart *part);
void cohesion_decision_report_add_others (CohesionDecisionReport *self, const CohesionDecisionPart *part);
void cohesion_decision_report_add_papers (CohesionDecisionReport *self, const CohesionDecisionPart *part);
void cohesion_decision_report_add_appendices (CohesionDecisionReport *self, const CohesionDecisionPart *part);

const char *
cohesion_decision_report_get_level_name (const CohesionDecisionReport *self, guint field, const char *msgid);
const char *cohesion_decision_report_get_level_language (const CohesionDecisionReport *self,
                                                         guint field,
                                                         const char *msgid);
CohesionText *cohesion_decision_report_make_heading (const CohesionDecisionReport *self,
                                                     CohesionNode *node,
                                                     guint title,
                                                     const char *level);
CohesionText *cohesion_decision_report_make_action (const CohesionDecisionReport *self, CohesionNode *action);
CohesionText *
cohesion_decision_report_make_lead (const CohesionDecisionReport *self, CohesionNode *node, guint field);
gboolean cohesion_decision_report_may_name (CohesionNode *document);
CohesionListStyle cohesion_decision_report_get_list_style (const CohesionDecisionReport *self);
void cohesion_decision_report_add_lead_in (CohesionDecisionReport *self);
void cohesion_decision_report_add_parents (CohesionDecisionReport *self);
void cohesion_decision_report_add_initiatives (CohesionDecisionReport *self);
gboolean cohesion_decision_report_add_sections (CohesionDecisionReport *self,
                                                gboolean before,
                                                int level,
                                                gboolean numbered);
CohesionText *cohesion_decision_report_make_review_cycle (const CohesionDecisionReport *self);
GPtrArray *cohesion_decision_report_collect_actions (CohesionNode *scope);
void cohesion_decision_report_add_actions (CohesionDecisionReport *self);
void cohesion_decision_report_add_milestones (CohesionDecisionReport *self);
GPtrArray *cohesion_decision_report_collect_appendices (const CohesionDecisionReport *self);
char *cohesion_decision_report_format_appendix (const CohesionDecisionReport *self,
                                                CohesionNode *document,
                                                guint position);

/* cohesion-decision-report-words.c */
CohesionTable *cohesion_decision_report_add_table (CohesionDecisionReport *self, const char *title);
void cohesion_decision_report_add_column (const CohesionDecisionReport *self,
                                          CohesionTable *table,
                                          const char *title,
                                          double weight);
void cohesion_decision_report_append_line (const CohesionDecisionReport *self,
                                           CohesionText *text,
                                           const char *words,
                                           const char *language);
void cohesion_decision_report_append_field (const CohesionDecisionReport *self,
                                            CohesionText *text,
                                            CohesionNode *node,
                                            guint field);
char *cohesion_decision_report_format_span (const CohesionDecisionReport *self,
                                            CohesionNode *node,
                                            guint from_field,
                                            guint to_field);
CohesionText *cohesion_decision_report_make_attendance (const CohesionDecisionReport *self,
                                                        CohesionNode *engagement);
CohesionText *cohesion_decision_report_make_audience (const CohesionDecisionReport *self,
                                                      CohesionNode *engagement);
CohesionText *cohesion_decision_report_make_effects (const CohesionDecisionReport *self, CohesionNode *focus);
CohesionText *cohesion_decision_report_make_reply (const CohesionDecisionReport *self, CohesionNode *focus);
CohesionText *cohesion_decision_report_make_strand (const CohesionDecisionReport *self, CohesionNode *theme);

/* cohesion-decision-report-consultation.c */
CohesionText *cohesion_decision_report_make_engagement (const CohesionDecisionReport *self,
                                                        CohesionNode *engagement);
CohesionText *cohesion_decision_report_make_focus (const CohesionDecisionReport *self, CohesionNode *focus);
void cohesion_decision_report_add_engagements (CohesionDecisionReport *self);
void
cohesion_decision_report_add_focuses (CohesionDecisionReport *self, const char *title, const char *raised);

/* cohesion-decision-report-evidence.c */
CohesionText *cohesion_decision_report_make_figure (const CohesionDecisionReport *self,
                                                    CohesionNode *evidence);
CohesionText *cohesion_decision_report_make_source (const CohesionDecisionReport *self,
                                                    CohesionNode *evidence);
gboolean cohesion_decision_report_add_evidence (CohesionDecisionReport *self);
void cohesion_decision_report_add_quotation (CohesionDecisionReport *self, CohesionNode *node, guint field);
gboolean cohesion_decision_report_has_quotes (const CohesionDecisionReport *self);
void cohesion_decision_report_add_quotes_alone (CohesionDecisionReport *self);
gboolean cohesion_decision_report_add_quotes (CohesionDecisionReport *self);
void cohesion_decision_report_add_term (CohesionDecisionReport *self, CohesionNode *definition);
void cohesion_decision_report_add_definition (CohesionDecisionReport *self, CohesionNode *definition);
void cohesion_decision_report_add_definitions (CohesionDecisionReport *self);

/* cohesion-decision-report-impacts.c */
gboolean cohesion_decision_report_has_table (const CohesionDecisionReport *self, const char *kind);
void cohesion_decision_report_add_impacts (CohesionDecisionReport *self, const char *kind);

G_END_DECLS
