#pragma once

#include "model/cohesion-date.h"

G_BEGIN_DECLS

const char *cohesion_report_text (const char *language, const char *context, const char *msgid);
char *cohesion_report_fill (const char *pattern, ...) G_GNUC_NULL_TERMINATED;
char *cohesion_report_format_date (const char *language, CohesionDate date);
char *cohesion_report_format_number (const char *language, guint64 number);

G_END_DECLS
