#pragma once

#include "cohesion-date.h"
#include "cohesion-decimal.h"

G_BEGIN_DECLS

/* Marks a sentence that depends on a number for translation; it stands for two arguments. */
#define NNC_(context, singular, plural) singular, plural

const char *cohesion_language_text (const char *language, const char *context, const char *msgid);
const char *cohesion_language_plural (const char *language,
                                      const char *context,
                                      const char *singular,
                                      const char *plural,
                                      guint number);
char *cohesion_language_fill (const char *pattern, ...) G_GNUC_NULL_TERMINATED;
char *cohesion_language_format_date (const char *language, CohesionDate date);
char *cohesion_language_format_number (const char *language, guint64 number);
char *cohesion_language_format_decimal (const char *language, CohesionDecimal decimal, guint places);

G_END_DECLS
