#pragma once

#include "ui/session/cohesion-findings.h"

G_BEGIN_DECLS

typedef enum
{
  COHESION_CHECK_LINE_SEVERITY,
  COHESION_CHECK_LINE_CHECK,
  COHESION_CHECK_LINE_FINDING,
} CohesionCheckLineType;

#define COHESION_TYPE_CHECK_LINE (cohesion_check_line_get_type ())
G_DECLARE_FINAL_TYPE (CohesionCheckLine, cohesion_check_line, COHESION, CHECK_LINE, GObject)

GPtrArray *cohesion_check_lines_new (GPtrArray *findings, int severity);

CohesionCheckLineType cohesion_check_line_get_line_type (CohesionCheckLine *self);
const CohesionFinding *cohesion_check_line_get_finding (CohesionCheckLine *self);
guint cohesion_check_line_get_count (CohesionCheckLine *self);
char *cohesion_check_line_dup_title (CohesionCheckLine *self);
char *cohesion_check_line_dup_note (CohesionCheckLine *self);
gboolean cohesion_check_line_equal (CohesionCheckLine *self, CohesionCheckLine *other);

char *cohesion_severity_dup_count (CohesionSeverity severity, guint n);

G_END_DECLS
