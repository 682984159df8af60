#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CohesionDecimal:
 *
 * A decimal number, in millionths. A fraction such as 0.1 has no exact double, so that sums and comparisons
 * of doubles go wrong where a target is met exactly; whole millionths are exact. A plain value.
 */
typedef gint64 CohesionDecimal;

/* One, and the most that a decimal holds: nine million million. */
#define COHESION_DECIMAL_ONE G_GINT64_CONSTANT (1000000)
#define COHESION_DECIMAL_MAX (G_GINT64_CONSTANT (9000000000000) * COHESION_DECIMAL_ONE)
/* Digits after the point that a decimal has. */
#define COHESION_DECIMAL_PLACES 6

gboolean cohesion_decimal_parse (const char *text, CohesionDecimal *decimal);
char *cohesion_decimal_to_text (CohesionDecimal decimal, guint places);
guint cohesion_decimal_count_places (CohesionDecimal decimal);
CohesionDecimal cohesion_decimal_round (CohesionDecimal decimal, guint places);
gboolean
cohesion_decimal_percent_of (CohesionDecimal decimal, CohesionDecimal percent, CohesionDecimal *part);
gboolean cohesion_decimal_divide (CohesionDecimal numerator,
                                  CohesionDecimal denominator,
                                  guint factor_places,
                                  CohesionDecimal *quotient);
char *cohesion_decimal_format (CohesionDecimal decimal, guint places);
double cohesion_decimal_to_double (CohesionDecimal decimal);

G_END_DECLS
