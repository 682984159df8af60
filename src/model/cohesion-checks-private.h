#pragma once

#include "cohesion-checks.h"

G_BEGIN_DECLS

typedef struct _CohesionChecker CohesionChecker;

/* One check: which kinds it looks at (bits, or all of them) and what it does with each node. */
typedef struct
{
  const char *key;
  CohesionSeverity severity;
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
  GHashTable *codes;    /* code -> the first action that has it */
  GHashTable *followed; /* action -> whether what it depends on is followed to the end */
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
void cohesion_check_deadline_in_period (CohesionChecker *self, CohesionNode *action);
void cohesion_check_overdue (CohesionChecker *self, CohesionNode *action);
void cohesion_check_milestone_overdue (CohesionChecker *self, CohesionNode *milestone);
void cohesion_check_status_comment (CohesionChecker *self, CohesionNode *action);
void cohesion_check_completion (CohesionChecker *self, CohesionNode *action);
void cohesion_check_code (CohesionChecker *self, CohesionNode *action);
void cohesion_check_progress (CohesionChecker *self, CohesionNode *action);
void cohesion_check_circle (CohesionChecker *self, CohesionNode *action);
void cohesion_check_approval (CohesionChecker *self, CohesionNode *change);

G_END_DECLS
