#include "config.h"

#include "cohesion-document-measures.h"

#include "cohesion-document-private.h"
#include "cohesion-document-typing.h"
#include "cohesion-document-verbs.h"

#include "exchange/cohesion-readings-text.h"
#include "model/cohesion-measure.h"
#include "model/cohesion-node-private.h"

#include <glib/gi18n.h>

/* Verbs of measures: their readings, which say who entered them and when, and what they are tied to. */

static void
set (CohesionDocument *self, CohesionNode *node, guint field, const char *text)
{
  cohesion_document_set_text (self, node, field, text);
}

static void
sign (CohesionDocument *self, CohesionNode *reading)
{
  char today[COHESION_DATE_ISO_SIZE];

  set (self, reading, COHESION_READING_ENTERED_BY, cohesion_document_get_user (self));
  set (self, reading, COHESION_READING_ENTERED_ON,
       cohesion_date_to_iso (cohesion_document_get_today (self), today));
}

/* Where a reading of @period goes: after those of earlier periods. */
static guint
find_place (CohesionNode *measure, CohesionDate period)
{
  guint n = cohesion_node_get_n_children (measure, COHESION_MEASURE_LIST_READINGS);
  CohesionList *list = cohesion_node_get_list (measure, COHESION_MEASURE_LIST_READINGS);

  while (n > 0 && cohesion_date_get_julian (cohesion_reading_get_period (cohesion_list_get (list, n - 1))) >
                      cohesion_date_get_julian (period))
    n--;
  return n;
}

static CohesionNode *
insert (CohesionDocument *self, CohesionNode *measure, CohesionDate period)
{
  g_autoptr (CohesionNode) reading = cohesion_node_new (COHESION_KIND_READING, NULL);
  CohesionPlace place = { measure, COHESION_MEASURE_LIST_READINGS, find_place (measure, period) };
  g_auto (CohesionValue) value = { 0 };
  char iso[COHESION_DATE_ISO_SIZE];

  value = cohesion_value_string (&cohesion_node_get_kind (reading)->fields[COHESION_READING_PERIOD],
                                 cohesion_date_to_iso (period, iso));
  cohesion_node_set_value (reading, COHESION_READING_PERIOD, &value);
  cohesion_document_insert (self, reading, &place);
  return reading;
}

/* What a draft does not say stays as it was. */
static void
fill (CohesionDocument *self, CohesionNode *reading, const CohesionReadingDraft *draft)
{
  CohesionValue provisional = cohesion_value_integer (draft->provisional);

  set (self, reading, COHESION_READING_VALUE, draft->value);
  set (self, reading, COHESION_READING_NOT_AVAILABLE, draft->not_available);
  if (draft->numerator || draft->denominator || draft->not_available)
    {
      set (self, reading, COHESION_READING_NUMERATOR, draft->numerator);
      set (self, reading, COHESION_READING_DENOMINATOR, draft->denominator);
    }
  if (draft->note)
    set (self, reading, COHESION_READING_NOTE, draft->note);
  if (draft->provisional || cohesion_node_has_value (reading, COHESION_READING_PROVISIONAL))
    cohesion_document_set_value (self, reading, COHESION_READING_PROVISIONAL, &provisional);
  sign (self, reading);
}

/**
 * cohesion_document_enter_readings:
 * @drafts: (element-type CohesionReadingDraft): what to enter; those with a problem are left out
 *
 * Enters readings, of whatever measures, in one step. A period that has a reading gets the new figures.
 *
 * Returns: how many were entered; 0 in a read-only document
 */
guint
cohesion_document_enter_readings (CohesionDocument *self, GPtrArray *drafts)
{
  guint n = 0;

  if (cohesion_document_get_read_only (self))
    return 0;
  cohesion_history_begin_group (cohesion_document_get_history (self), C_ ("step", "Enter readings"));
  for (guint i = 0; i < drafts->len; i++)
    {
      const CohesionReadingDraft *draft = g_ptr_array_index (drafts, i);
      CohesionNode *reading;

      if (draft->problem || draft->period.year == 0)
        continue;
      reading = cohesion_measure_get_reading (draft->measure, draft->period);
      fill (self, reading ? reading : insert (self, draft->measure, draft->period), draft);
      n++;
    }
  cohesion_history_end_group (cohesion_document_get_history (self));
  return n;
}

/**
 * cohesion_document_add_reading:
 * @measure: a measure
 * @period: a period, as files hold it, such as “2026-09”
 *
 * Adds a reading without a value, among the others by its period.
 *
 * Returns: (transfer none) (nullable): the reading; that which is there if the period has one; %NULL in a
 *   read-only document, or if @period is none
 */
CohesionNode *
cohesion_document_add_reading (CohesionDocument *self, CohesionNode *measure, const char *period)
{
  CohesionNode *reading;
  CohesionDate date;

  if (cohesion_document_get_read_only (self) || !cohesion_date_parse_iso (period, &date))
    return NULL;
  reading = cohesion_measure_get_reading (measure, date);
  if (reading)
    return reading;
  cohesion_history_begin_group (
      cohesion_document_get_history (self),
      cohesion_kind_get_step_label (cohesion_kind_get (COHESION_KIND_READING), COHESION_STEP_ADD));
  reading = insert (self, measure, date);
  sign (self, reading);
  cohesion_history_end_group (cohesion_document_get_history (self));
  return reading;
}

static gboolean
compute (CohesionNode *reading, CohesionDecimal *value)
{
  CohesionDecimal numerator, denominator;

  return cohesion_decimal_parse (cohesion_node_get_string (reading, COHESION_READING_NUMERATOR),
                                 &numerator) &&
         cohesion_decimal_parse (cohesion_node_get_string (reading, COHESION_READING_DENOMINATOR),
                                 &denominator) &&
         cohesion_measure_compute_value (cohesion_node_get_parent (reading), numerator, denominator, value);
}

/**
 * cohesion_document_set_reading:
 * @reading: a reading of a measure
 * @field: index of one of its fields
 * @value: what it is to hold
 *
 * Sets a field of a reading, and who did so. A value that numerator and denominator made is made anew when
 * one of them changes; one that somebody wrote stays.
 *
 * Returns: whether it could be done; not in a read-only document
 */
gboolean
cohesion_document_set_reading (CohesionDocument *self,
                               CohesionNode *reading,
                               guint field,
                               const CohesionValue *value)
{
  g_auto (CohesionValue) now = cohesion_node_dup_value (reading, field);
  const char *text = cohesion_node_get_string (reading, COHESION_READING_VALUE);
  CohesionDecimal before, after, written;
  gboolean made;

  if (cohesion_document_get_read_only (self))
    return FALSE;
  if (cohesion_value_equal (&now, value))
    return TRUE;
  made = text == NULL ||
         (compute (reading, &before) && cohesion_decimal_parse (text, &written) && written == before);
  cohesion_history_begin_group (cohesion_document_get_history (self), C_ ("step", "Change reading"));
  cohesion_document_set_value (self, reading, field, value);
  if (made && (field == COHESION_READING_NUMERATOR || field == COHESION_READING_DENOMINATOR) &&
      compute (reading, &after))
    {
      g_autofree char *computed = cohesion_decimal_to_text (after, cohesion_decimal_count_places (after));

      set (self, reading, COHESION_READING_VALUE, computed);
    }
  sign (self, reading);
  cohesion_history_end_group (cohesion_document_get_history (self));
  return TRUE;
}

/* The ids that @field holds, without that of @target. */
static GStrvBuilder *
collect_others (CohesionNode *node, guint field, CohesionNode *target)
{
  GStrvBuilder *ids = g_strv_builder_new ();

  for (const char *const *id = cohesion_node_get_strings (node, field); *id; id++)
    if (!g_str_equal (*id, cohesion_node_get_id (target)))
      g_strv_builder_add (ids, *id);
  return ids;
}

static gboolean
refer (CohesionDocument *self, CohesionNode *node, guint field, CohesionNode *target, gboolean to)
{
  g_autoptr (GStrvBuilder) ids = collect_others (node, field, target);
  g_auto (GStrv) strv = NULL;

  if (to)
    g_strv_builder_add (ids, cohesion_node_get_id (target));
  strv = g_strv_builder_end (ids);
  return cohesion_document_set_strings (self, node, field, (const char *const *) strv);
}

/**
 * cohesion_document_link:
 * @node: what is to refer to @target
 * @field: index of its field that refers to several nodes
 *
 * Ties two nodes to each other.
 *
 * Returns: whether it could be done; not in a read-only document
 */
gboolean
cohesion_document_link (CohesionDocument *self, CohesionNode *node, guint field, CohesionNode *target)
{
  return refer (self, node, field, target, TRUE);
}

/**
 * cohesion_document_unlink:
 * @node: what refers to @target
 * @field: index of its field that refers to several nodes
 *
 * Undoes what cohesion_document_link() does.
 *
 * Returns: whether it could be done; not in a read-only document
 */
gboolean
cohesion_document_unlink (CohesionDocument *self, CohesionNode *node, guint field, CohesionNode *target)
{
  return refer (self, node, field, target, FALSE);
}
