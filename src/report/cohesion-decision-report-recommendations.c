#include "config.h"

#include "cohesion-decision-report-private.h"

#include "model/cohesion-language.h"
#include "model/cohesion-minute.h"

#include <glib/gi18n.h>

#undef NC_
#define NC_(context, text) text

static const char *
say (const CohesionDecisionReport *self, const char *msgid)
{
  return cohesion_report_writer_say (&self->writer, msgid);
}

/* “Approve … as set out at Appendix 1 to the report; and”: semicolons, the conjunction, the full stop. */
static CohesionText *
make_resolution (const CohesionDecisionReport *self, CohesionNode *resolution, guint position, guint n)
{
  const char *conjunction = cohesion_report_writer_get (self->settings, COHESION_SETTINGS_CONJUNCTION);
  const char *words = cohesion_report_writer_get (resolution, COHESION_RESOLUTION_TEXT);
  g_autoptr (CohesionText)
      verb = cohesion_report_writer_choice (&self->writer, resolution, COHESION_RESOLUTION_VERB);
  g_autofree char *item = NULL;
  CohesionText *text;

  if (words == NULL)
    return cohesion_report_writer_missing (&self->writer, resolution, COHESION_RESOLUTION_TEXT,
                                           _ ("Write what is recommended."), NULL);
  item = cohesion_minute_join (verb != NULL ? verb->text : NULL, words, conjunction, position, n);
  text = cohesion_report_writer_rich (&self->writer, item);
  cohesion_text_set_source (text, cohesion_node_get_id (resolution), "text");
  return text;
}

/**
 * cohesion_decision_report_get_list_style:
 * @self: a report
 *
 * Returns: how the council numbers its resolutions
 */
CohesionListStyle
cohesion_decision_report_get_list_style (const CohesionDecisionReport *self)
{
  const char *numerals = cohesion_report_writer_get (self->settings, COHESION_SETTINGS_NUMERALS);

  if (g_strcmp0 (numerals, "1") == 0)
    return COHESION_LIST_DECIMAL;
  return g_strcmp0 (numerals, "a") == 0 ? COHESION_LIST_ALPHA : COHESION_LIST_ROMAN;
}

/**
 * cohesion_decision_report_add_lead_in:
 * @self: a report
 *
 * Opens the list of recommendations.
 */
void
cohesion_decision_report_add_lead_in (CohesionDecisionReport *self)
{
  const char *body = self->meeting != NULL ? cohesion_report_writer_get (self->meeting, COHESION_MEETING_BODY)
                                           : NULL;
  g_autofree char *words = NULL;

  if (body != NULL)
    /* Translators: opens the list of recommendations; %s is the body that decides, such as Cabinet */
    words = cohesion_language_fill (say (self, NC_ ("report", "The %s is recommended to:")), body, NULL);
  else
    words = g_strdup (say (self, NC_ ("report", "The meeting is recommended to:")));
  cohesion_blocks_add_lead_in (self->writer.blocks, cohesion_text_new (words));
}

/* How many of the first @end resolutions have words. */
static guint
count_written (CohesionList *resolutions, guint end)
{
  guint n = 0;

  for (guint i = 0; i < end; i++)
    n += cohesion_report_writer_has (cohesion_list_get (resolutions, i), COHESION_RESOLUTION_TEXT);
  return n;
}

/* What to do about recommendations that are not there yet. */
static const char *
get_hint (const CohesionDecisionReport *self)
{
  if (self->decision != NULL)
    return _ ("Write the resolutions of the decision: they become the recommendations.");
  if (cohesion_list_get_length (cohesion_tree_get_list (self->tree, COHESION_DOCUMENT_LIST_DECISIONS)) > 0)
    return _ ("Choose the decision whose resolutions are recommended.");
  return _ ("Add a decision with the resolutions that the meeting is asked for.");
}

static void
add_list (CohesionDecisionReport *self, CohesionList *resolutions, guint n)
{
  CohesionBlock *list;

  cohesion_decision_report_add_lead_in (self);
  list = cohesion_blocks_add_list (self->writer.blocks, cohesion_decision_report_get_list_style (self));
  for (guint i = 0; i < cohesion_list_get_length (resolutions); i++)
    cohesion_block_add_item (
        list, make_resolution (self, cohesion_list_get (resolutions, i), count_written (resolutions, i), n));
}

/**
 * cohesion_decision_report_add_recommendations:
 * @self: a report
 * @part: of the template
 *
 * Adds what Cabinet is asked to resolve: the resolutions of the decision, as recommended.
 */
void
cohesion_decision_report_add_recommendations (CohesionDecisionReport *self, const CohesionDecisionPart *part)
{
  CohesionList *resolutions = self->decision != NULL ? cohesion_node_get_list (
                                                           self->decision, COHESION_DECISION_LIST_RESOLUTIONS)
                                                     : NULL;
  guint n = resolutions != NULL ? count_written (resolutions, cohesion_list_get_length (resolutions)) : 0;
  CohesionNode *node = self->report;
  guint field = COHESION_REPORT_DECISION;

  cohesion_decision_report_begin (self, part, n > 0);
  if (n > 0)
    {
      add_list (self, resolutions, n);
      return;
    }
  if (self->decision != NULL)
    {
      node = self->decision;
      field = COHESION_DECISION_TITLE;
    }
  cohesion_decision_report_add_note (self, part, node, field, get_hint (self));
}
