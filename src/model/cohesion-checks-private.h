#pragma once

#include "cohesion-checks.h"

G_BEGIN_DECLS

typedef struct _CohesionChecker CohesionChecker;

/* One check: how bad it is, what it is called and why it matters (both untranslated), which kinds it looks at
 * (bits, or all of them) and what it does with each node. */
typedef struct
{
  const char *key;
  CohesionSeverity severity;
  const char *title;
  const char *explanation;
  guint64 kinds;
  void (*run) (CohesionChecker *self, CohesionNode *node);
} CohesionCheck;

/* One run of all checks over a tree. */
struct _CohesionChecker
{
  CohesionTree *tree;
  CohesionDate today;
  GPtrArray *findings;
  const CohesionCheck *current;
  CohesionSeverity severity; /* that of the check, unless it says otherwise */
  GHashTable *codes;         /* code -> the first action that has it */
  GHashTable *followed;      /* action -> whether what it depends on is followed to the end */
};

void cohesion_checker_report (CohesionChecker *self, CohesionNode *node, int field, const char *format, ...)
    G_GNUC_PRINTF (4, 5);
void
cohesion_checker_expect_children (CohesionChecker *self, CohesionNode *node, guint list, const char *message);
CohesionDate cohesion_checker_get_date (CohesionNode *node, guint field);

/* Of every kind, by the tables. */
void cohesion_check_references (CohesionChecker *self, CohesionNode *node);
void cohesion_check_statuses (CohesionChecker *self, CohesionNode *node);
void cohesion_check_links (CohesionChecker *self, CohesionNode *node);
void cohesion_check_name (CohesionChecker *self, CohesionNode *node);
void cohesion_check_order_of_dates (CohesionChecker *self, CohesionNode *node);

/* Of actions and what belongs to them. */
void cohesion_check_lead (CohesionChecker *self, CohesionNode *action);
void cohesion_check_lead_is_active (CohesionChecker *self, CohesionNode *action);
void cohesion_check_deadline (CohesionChecker *self, CohesionNode *action);
void cohesion_check_period_is_over (CohesionChecker *self, CohesionNode *strategy);
void cohesion_check_deadline_in_period (CohesionChecker *self, CohesionNode *action);
void cohesion_check_overdue (CohesionChecker *self, CohesionNode *action);
void cohesion_check_milestone_overdue (CohesionChecker *self, CohesionNode *milestone);
void cohesion_check_status_comment (CohesionChecker *self, CohesionNode *action);
void cohesion_check_completion (CohesionChecker *self, CohesionNode *action);
void cohesion_check_code (CohesionChecker *self, CohesionNode *action);
void cohesion_check_progress (CohesionChecker *self, CohesionNode *action);
void cohesion_check_circle (CohesionChecker *self, CohesionNode *action);
void cohesion_check_has_code (CohesionChecker *self, CohesionNode *action);

/* Of what is said while an action is followed. */
void cohesion_check_approval (CohesionChecker *self, CohesionNode *change);
void cohesion_check_overdue_is_told (CohesionChecker *self, CohesionNode *action);
void cohesion_check_status_is_told (CohesionChecker *self, CohesionNode *action);
void cohesion_check_priority_is_measured (CohesionChecker *self, CohesionNode *priority);
void cohesion_check_question (CohesionChecker *self, CohesionNode *comment);

/* Of measures. */
void cohesion_check_baseline (CohesionChecker *self, CohesionNode *measure);
void cohesion_check_readings (CohesionChecker *self, CohesionNode *measure);
void cohesion_check_target (CohesionChecker *self, CohesionNode *target);
void cohesion_check_reading (CohesionChecker *self, CohesionNode *reading);

/* Of what was asked and what is known. */
void cohesion_check_focus_reply (CohesionChecker *self, CohesionNode *focus);
void cohesion_check_focus_leads_on (CohesionChecker *self, CohesionNode *focus);
void cohesion_check_evidence_source (CohesionChecker *self, CohesionNode *evidence);
void cohesion_check_definition_source (CohesionChecker *self, CohesionNode *definition);

/* Of papers for a meeting. */
void cohesion_check_appendices (CohesionChecker *self, CohesionNode *resolution);
void cohesion_check_report_appendices (CohesionChecker *self, CohesionNode *report);
void cohesion_check_names (CohesionChecker *self, CohesionNode *report);
void cohesion_check_logo (CohesionChecker *self, CohesionNode *organisation);
void cohesion_check_implication_name (CohesionChecker *self, CohesionNode *implication);

G_END_DECLS
