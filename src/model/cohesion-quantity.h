#pragma once

#include "cohesion-decimal.h"
#include "cohesion-node.h"

G_BEGIN_DECLS

gboolean cohesion_unit_is_percentage (const char *unit);
char *
cohesion_quantity_format_value (CohesionDecimal value, guint places, const char *unit, const char *language);
char *cohesion_quantity_qualify (const char *quantity, const char *qualifier, const char *language);

char *cohesion_engagement_dup_attendance (CohesionNode *engagement, const char *language);
char *cohesion_evidence_dup_figure (CohesionNode *evidence, const char *language);

G_END_DECLS
