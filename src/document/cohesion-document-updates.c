#include "config.h"

#include "cohesion-document-updates.h"

#include "cohesion-document-tracking-private.h"
#include "cohesion-document-tracking.h"
#include "cohesion-document-typing.h"
#include "cohesion-document-verbs.h"

#include "model/cohesion-measure.h"
#include "model/cohesion-node-private.h"
#include "model/cohesion-period.h"
#include "model/cohesion-standing.h"

/* An update is a line in the log of an action, and what follows from it for the action and its measures. */

static const char *
id_of (CohesionNode *node)
{
  return node ? cohesion_node_get_id (node) : NULL;
}

static void
fill_figures (CohesionNode *update, const CohesionUpdateDraft *draft)
{
  for (guint i = 0; i < draft->n_figures; i++)
    {
      g_autoptr (CohesionNode) figure = cohesion_node_new (COHESION_KIND_FIGURE, NULL);

      cohesion_tracking_fill_text (figure, COHESION_FIGURE_MEASURE, id_of (draft->figures[i].measure));
      cohesion_tracking_fill_text (figure, COHESION_FIGURE_VALUE, draft->figures[i].value);
      cohesion_node_insert (update, COHESION_UPDATE_LIST_FIGURES,
                            cohesion_node_get_n_children (update, COHESION_UPDATE_LIST_FIGURES), figure);
    }
}

/* The period that is reported on now; of an update of an earlier day, the one in which it lies. */
static CohesionNode *
period_of (CohesionDocument *self, const CohesionUpdateDraft *draft)
{
  CohesionReportingPeriod period = { 0 };

  if (draft->period)
    return draft->period;
  if (draft->date.year == 0)
    return cohesion_tracking_get_period (self);
  cohesion_reporting_period_get_current (cohesion_document_get_tree (self), draft->date, &period);
  return period.node;
}

static CohesionNode *
make_update (CohesionDocument *self, CohesionNode *action, const CohesionUpdateDraft *draft)
{
  CohesionNode *update = cohesion_node_new (COHESION_KIND_UPDATE, NULL);
  const char *before = cohesion_node_get_string (action, COHESION_ACTION_STATUS);
  char date[COHESION_DATE_ISO_SIZE];

  if (draft->date.year)
    cohesion_date_to_iso (draft->date, date);
  else
    cohesion_tracking_today (self, date);
  cohesion_tracking_fill_text (update, COHESION_UPDATE_DATE, date);
  cohesion_tracking_fill_text (update, COHESION_UPDATE_BY,
                               draft->by ? draft->by : cohesion_document_get_user (self));
  cohesion_tracking_fill_text (update, COHESION_UPDATE_PERIOD, id_of (period_of (self, draft)));
  cohesion_tracking_fill_text (update, COHESION_UPDATE_STATUS_BEFORE, before);
  cohesion_tracking_fill_text (update, COHESION_UPDATE_STATUS_AFTER, draft->status ? draft->status : before);
  cohesion_tracking_fill_text (update, COHESION_UPDATE_FORECAST, draft->forecast);
  if (draft->has_progress)
    cohesion_tracking_fill_integer (update, COHESION_UPDATE_PROGRESS, MIN (draft->progress, 100));
  cohesion_tracking_fill_text (update, COHESION_UPDATE_DONE, draft->done);
  cohesion_tracking_fill_text (update, COHESION_UPDATE_NEXT, draft->next);
  cohesion_tracking_fill_text (update, COHESION_UPDATE_BLOCKERS, draft->blockers);
  cohesion_tracking_fill_text (update, COHESION_UPDATE_SOURCE, draft->source ? draft->source : "app");
  fill_figures (update, draft);
  return update;
}

static CohesionDate
reading_date (CohesionNode *reading)
{
  const char *text = cohesion_node_get_string (reading, COHESION_READING_PERIOD);
  CohesionDate date = COHESION_DATE_NONE;

  if (text)
    cohesion_date_parse_iso (text, &date);
  return date;
}

/* Of a measure that is read more often than a period is long, the figure is that of its last months. */
static gboolean
is_of_same_reading (CohesionNode *measure,
                    const CohesionReportingPeriod *period,
                    CohesionDate month,
                    CohesionDate date)
{
  int months_before = (month.year - date.year) * 12 + month.month - date.month;
  guint months = cohesion_measure_get_months (measure);

  if (period == NULL)
    return months_before == 0;
  return cohesion_reporting_period_contains (period, date) && (months == 0 || months_before < (int) months);
}

/* The reading that a figure corrects: that of the same period, or of the same month where there is none. */
static CohesionNode *
find_reading (CohesionNode *measure, const CohesionReportingPeriod *period, CohesionDate month)
{
  CohesionList *readings = cohesion_node_get_list (measure, COHESION_MEASURE_LIST_READINGS);

  for (guint i = cohesion_list_get_length (readings); i > 0; i--)
    {
      CohesionNode *reading = cohesion_list_get (readings, i - 1);

      if (is_of_same_reading (measure, period, month, reading_date (reading)))
        return reading;
    }
  return NULL;
}

static void
add_reading (CohesionDocument *self, CohesionNode *measure, CohesionDate month, const char *value)
{
  g_autoptr (CohesionNode) reading = cohesion_node_new (COHESION_KIND_READING, NULL);
  char iso[COHESION_DATE_ISO_SIZE];

  month.day = 0;
  cohesion_tracking_fill_text (reading, COHESION_READING_PERIOD, cohesion_date_to_iso (month, iso));
  cohesion_tracking_fill_text (reading, COHESION_READING_VALUE, value);
  cohesion_tracking_fill_text (reading, COHESION_READING_ENTERED_BY, cohesion_document_get_user (self));
  cohesion_tracking_fill_text (reading, COHESION_READING_ENTERED_ON, cohesion_tracking_today (self, iso));
  cohesion_tracking_append (self, measure, COHESION_MEASURE_LIST_READINGS, reading);
}

/* What a lead reports of a measure is the measure’s reading of the period. */
static void
take_figure (CohesionDocument *self, CohesionNode *update, const CohesionFigureDraft *figure)
{
  CohesionNode *node = cohesion_node_get_reference (update, COHESION_UPDATE_PERIOD);
  CohesionReportingPeriod period;
  gboolean dated = node && cohesion_reporting_period_read (node, &period);
  CohesionDate month = dated ? period.to : cohesion_update_get_date (update);
  CohesionNode *reading = find_reading (figure->measure, dated ? &period : NULL, month);
  char today[COHESION_DATE_ISO_SIZE];

  if (reading == NULL)
    {
      add_reading (self, figure->measure, month, figure->value);
      return;
    }
  cohesion_document_set_text (self, reading, COHESION_READING_VALUE, figure->value);
  /* What the value was worked out from, or why there was none, is not said of this one. */
  cohesion_document_set_text (self, reading, COHESION_READING_NUMERATOR, NULL);
  cohesion_document_set_text (self, reading, COHESION_READING_DENOMINATOR, NULL);
  cohesion_document_set_text (self, reading, COHESION_READING_NOT_AVAILABLE, NULL);
  cohesion_document_set_text (self, reading, COHESION_READING_ENTERED_BY, cohesion_document_get_user (self));
  cohesion_document_set_text (self, reading, COHESION_READING_ENTERED_ON,
                              cohesion_tracking_today (self, today));
}

/* That all is as it was is news, too; but news of the past does not take back what was reported since. */
static void
apply_to_action (CohesionDocument *self, CohesionNode *action, const CohesionUpdateDraft *draft)
{
  gboolean had_status = cohesion_node_has_value (action, COHESION_ACTION_STATUS);
  CohesionValue progress = cohesion_value_integer (MIN (draft->progress, 100));
  char date[COHESION_DATE_ISO_SIZE];

  if (draft->status)
    cohesion_document_choose (self, action, COHESION_ACTION_STATUS, draft->status);
  if (draft->status || had_status)
    cohesion_document_set_text (self, action, COHESION_ACTION_STATUS_AS_AT,
                                draft->date.year ? cohesion_date_to_iso (draft->date, date)
                                                 : cohesion_tracking_today (self, date));
  if (draft->report)
    cohesion_tracking_say_with_status (self, action, draft->report);
  if (draft->forecast)
    cohesion_document_set_text (self, action, COHESION_ACTION_FORECAST, draft->forecast);
  if (draft->has_progress)
    cohesion_document_set_value (self, action, COHESION_ACTION_PROGRESS, &progress);
}

static gboolean
is_news (CohesionNode *action, const CohesionUpdateDraft *draft)
{
  CohesionNode *last = cohesion_action_get_last_update (action);

  return draft->date.year == 0 || last == NULL ||
         cohesion_date_compare (cohesion_update_get_date (last), draft->date) <= 0;
}

/**
 * cohesion_document_add_update:
 * @action: an action
 * @draft: what it is to say
 *
 * Adds an update to the log of an action. What it reports becomes the action’s, as at its day, unless the log
 * has a later one; its figures become readings of their measures.
 *
 * Returns: (transfer none) (nullable): the update; %NULL in a read-only document
 */
CohesionNode *
cohesion_document_add_update (CohesionDocument *self, CohesionNode *action, const CohesionUpdateDraft *draft)
{
  CohesionHistory *history = cohesion_document_get_history (self);
  g_autoptr (CohesionNode) update = NULL;
  gboolean news = is_news (action, draft);

  if (cohesion_document_get_read_only (self))
    return NULL;
  update = make_update (self, action, draft);
  cohesion_history_begin_group (
      history, cohesion_kind_get_step_label (cohesion_node_get_kind (update), COHESION_STEP_ADD));
  if (news)
    apply_to_action (self, action, draft);
  cohesion_tracking_append (self, action, COHESION_ACTION_LIST_UPDATES, update);
  for (guint i = 0; i < draft->n_figures; i++)
    take_figure (self, update, &draft->figures[i]);
  cohesion_history_end_group (history);
  return update;
}
