#pragma once

#include "cohesion-decision-report-private.h"

G_BEGIN_DECLS

/* The document for the public is made of the parts of a decision report, and of these. */

CohesionText *
cohesion_strategy_report_make_post (const CohesionDecisionReport *self, CohesionNode *node, guint field);
void cohesion_strategy_report_add_label (CohesionDecisionReport *self,
                                         CohesionBlock **labels,
                                         const char *label,
                                         CohesionText *value);
void cohesion_strategy_report_add_missing (CohesionDecisionReport *self,
                                           const CohesionDecisionPart *part,
                                           const char *page);
void cohesion_strategy_report_add_field (CohesionDecisionReport *self, const CohesionDecisionPart *part);

void cohesion_strategy_report_add_cover (CohesionDecisionReport *self, const CohesionDecisionPart *part);
void cohesion_strategy_report_add_formats (CohesionDecisionReport *self, const CohesionDecisionPart *part);
void cohesion_strategy_report_add_contents (CohesionDecisionReport *self, const CohesionDecisionPart *part);
void cohesion_strategy_report_add_contact (CohesionDecisionReport *self, const CohesionDecisionPart *part);

void cohesion_strategy_report_add_forewords (CohesionDecisionReport *self, const CohesionDecisionPart *part);
void cohesion_strategy_report_add_definitions (CohesionDecisionReport *self,
                                               const CohesionDecisionPart *part);
void cohesion_strategy_report_add_evidence (CohesionDecisionReport *self, const CohesionDecisionPart *part);
void cohesion_strategy_report_add_consultation (CohesionDecisionReport *self,
                                                const CohesionDecisionPart *part);
void cohesion_strategy_report_add_quotes (CohesionDecisionReport *self, const CohesionDecisionPart *part);
void cohesion_strategy_report_add_initiatives (CohesionDecisionReport *self,
                                               const CohesionDecisionPart *part);
void cohesion_strategy_report_add_parents (CohesionDecisionReport *self, const CohesionDecisionPart *part);
void cohesion_strategy_report_add_reporting (CohesionDecisionReport *self, const CohesionDecisionPart *part);
void cohesion_strategy_report_add_glossary (CohesionDecisionReport *self, const CohesionDecisionPart *part);

void cohesion_strategy_report_add_plan (CohesionDecisionReport *self, const CohesionDecisionPart *part);
void cohesion_strategy_report_add_measures (CohesionDecisionReport *self, const CohesionDecisionPart *part);

G_END_DECLS
