#pragma once

#include "model/cohesion-date.h"

G_BEGIN_DECLS

/* Marks a sentence that depends on a number for translation; it stands for two arguments. */
#define NNC_(context, singular, plural) singular, plural

const char *cohesion_report_text (const char *language, const char *context, const char *msgid);
const char *cohesion_report_plural (const char *language,
                                    const char *context,
                                    const char *singular,
                                    const char *plural,
                                    guint number);
char *cohesion_report_fill (const char *pattern, ...) G_GNUC_NULL_TERMINATED;
char *cohesion_report_format_date (const char *language, CohesionDate date);
char *cohesion_report_format_number (const char *language, guint64 number);

G_END_DECLS
