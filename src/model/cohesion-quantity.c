#include "config.h"

#include "cohesion-quantity.h"

#include "cohesion-kinds.h"
#include "cohesion-language.h"

#include <glib/gi18n.h>

/* How many, as people say it: “around 50 residents”, “over 72%”. */

/**
 * cohesion_unit_is_percentage:
 * @unit: (nullable): what is counted
 *
 * Returns: whether numbers of it are percentages
 */
gboolean
cohesion_unit_is_percentage (const char *unit)
{
  static const char *const units[] = { "%", "per cent", "percent", "percentage", "pct", NULL };
  g_autofree char *lower = unit ? g_ascii_strdown (unit, -1) : NULL;

  return lower && g_strv_contains (units, lower);
}

/**
 * cohesion_quantity_format_value:
 * @places: how many digits after the point to write
 * @unit: (nullable): what is counted
 * @language: (nullable): BCP 47 tag; %NULL is the language of the program
 *
 * Returns: (transfer full): a number with its unit, such as “62.5%”, “£1,200” or “1,204 people”
 */
char *
cohesion_quantity_format_value (CohesionDecimal value, guint places, const char *unit, const char *language)
{
  g_autofree char *number = cohesion_language_format_decimal (language, value,
                                                              MIN (places, COHESION_DECIMAL_PLACES));

  if (cohesion_unit_is_percentage (unit))
    /* Translators: a percentage: “62.5%” */
    return cohesion_language_fill (cohesion_language_text (language, "value", NC_ ("value", "%s%%")), number,
                                   NULL);
  if (g_strcmp0 (unit, "£") == 0)
    /* Translators: an amount of pounds: “£1,200” */
    return cohesion_language_fill (cohesion_language_text (language, "value", NC_ ("value", "£%s")), number,
                                   NULL);
  if (unit)
    /* Translators: a number and its unit: “1,204 people” */
    return cohesion_language_fill (cohesion_language_text (language, "value", NC_ ("value", "%1$s %2$s")),
                                   number, unit, NULL);
  return g_steal_pointer (&number);
}

/* The keys of the choice “quantity_qualifiers” that say something, and how they do. */
static const struct
{
  const char *key;
  const char *pattern;
} qualifiers[] = {
  /* Translators: %s is a number of something: “around 50 residents” */
  { "about", NC_ ("quantity", "around %s") },
  /* Translators: %s is a number of something: “over 3,000 residents” */
  { "over", NC_ ("quantity", "over %s") },
  /* Translators: %s is a number of something: “under 100 residents” */
  { "under", NC_ ("quantity", "under %s") },
};

/**
 * cohesion_quantity_qualify:
 * @quantity: a number with what is counted
 * @qualifier: (nullable): how exact it is: key of a choice of a field such as “attendance.qualifier”
 * @language: (nullable): BCP 47 tag; %NULL is the language of the program
 *
 * Returns: (transfer full): both, such as “around 50 residents”
 */
char *
cohesion_quantity_qualify (const char *quantity, const char *qualifier, const char *language)
{
  for (gsize i = 0; i < G_N_ELEMENTS (qualifiers); i++)
    if (g_strcmp0 (qualifiers[i].key, qualifier) == 0)
      return cohesion_language_fill (cohesion_language_text (language, "quantity", qualifiers[i].pattern),
                                     quantity, NULL);
  return g_strdup (quantity);
}

/* Where nothing says what is counted, it is people. */
static char *
format_people (gint64 number, const char *language)
{
  g_autofree char *text = cohesion_language_format_decimal (language, number * COHESION_DECIMAL_ONE, 0);

  return cohesion_language_fill (cohesion_language_plural (language, "quantity",
                                                           NNC_ ("quantity", "%s person", "%s people"),
                                                           (guint) MIN (number, G_MAXINT)),
                                 text, NULL);
}

/**
 * cohesion_engagement_dup_attendance:
 * @engagement: a node of the kind “engagement”
 * @language: (nullable): BCP 47 tag; %NULL is the language of the program
 *
 * Returns: (transfer full) (nullable): how many took part, as it was said: “around 50 members of the
 * voluntary sector”; %NULL if nothing says how many
 */
char *
cohesion_engagement_dup_attendance (CohesionNode *engagement, const char *language)
{
  gint64 number = cohesion_node_get_integer (engagement, COHESION_ENGAGEMENT_ATTENDANCE);
  const char *unit = cohesion_node_get_string (engagement, COHESION_ENGAGEMENT_ATTENDANCE_UNIT);
  g_autofree char *quantity = NULL;

  if (number == COHESION_UNSET)
    return NULL;
  number = CLAMP (number, 0, G_MAXINT64 / COHESION_DECIMAL_ONE);
  quantity = unit ? cohesion_quantity_format_value (number * COHESION_DECIMAL_ONE, 0, unit, language)
                  : format_people (number, language);
  return cohesion_quantity_qualify (
      quantity, cohesion_node_get_string (engagement, COHESION_ENGAGEMENT_ATTENDANCE_QUALIFIER), language);
}

/**
 * cohesion_evidence_dup_figure:
 * @evidence: a node of the kind “evidence”
 * @language: (nullable): BCP 47 tag; %NULL is the language of the program
 *
 * Returns: (transfer full) (nullable): its figure, such as “over 72%”; %NULL if it has none
 */
char *
cohesion_evidence_dup_figure (CohesionNode *evidence, const char *language)
{
  const char *text = cohesion_node_get_string (evidence, COHESION_EVIDENCE_VALUE);
  g_autofree char *quantity = NULL;
  CohesionDecimal value;

  if (text == NULL || !cohesion_decimal_parse (text, &value))
    return NULL;
  quantity = cohesion_quantity_format_value (value, cohesion_decimal_count_places (value),
                                             cohesion_node_get_string (evidence, COHESION_EVIDENCE_UNIT),
                                             language);
  return cohesion_quantity_qualify (
      quantity, cohesion_node_get_string (evidence, COHESION_EVIDENCE_QUALIFIER), language);
}
