#include "config.h"

#include "cohesion-progress-report-private.h"

#include "model/cohesion-language.h"
#include "model/cohesion-risk.h"

#include <glib/gi18n.h>

#undef NC_
#define NC_(context, text) text

/* The risks that are new, have changed or are over; without a last report all that are open. */

static CohesionNode *
get_before (const CohesionProgressReport *self, CohesionNode *risk)
{
  return self->before != NULL ? cohesion_tree_lookup_live (self->before, cohesion_node_get_id (risk)) : NULL;
}

static gboolean
has_changed (const CohesionProgressReport *self, CohesionNode *risk)
{
  CohesionNode *before = get_before (self, risk);

  if (before == NULL)
    return cohesion_risk_is_open (risk);
  return cohesion_risk_is_open (before) != cohesion_risk_is_open (risk) ||
         cohesion_risk_get_likelihood (before) != cohesion_risk_get_likelihood (risk) ||
         cohesion_risk_get_impact (before) != cohesion_risk_get_impact (risk);
}

static GPtrArray *
collect_changed (const CohesionProgressReport *self)
{
  CohesionList *risks = cohesion_tree_get_list (self->base.tree, COHESION_DOCUMENT_LIST_RISKS);
  GPtrArray *changed = g_ptr_array_new ();

  for (guint i = 0; i < cohesion_list_get_length (risks); i++)
    if (has_changed (self, cohesion_list_get (risks, i)))
      g_ptr_array_add (changed, cohesion_list_get (risks, i));
  return changed;
}

/* “12 (3 × 4)”. */
static CohesionText *
make_score (const CohesionProgressReport *self, CohesionNode *risk)
{
  g_autofree char *score = NULL;
  g_autofree char *likelihood = NULL;
  g_autofree char *impact = NULL;
  g_autofree char *words = NULL;
  CohesionText *text;

  if (!cohesion_risk_is_open (risk))
    return cohesion_text_new (cohesion_progress_report_say (self, NC_ ("report", "Closed")));
  if (cohesion_risk_get_score (risk) == 0)
    return cohesion_text_new (cohesion_progress_report_say (self, NC_ ("report", "Not scored")));
  score = cohesion_progress_report_format (self, cohesion_risk_get_score (risk));
  likelihood = cohesion_progress_report_format (self, cohesion_risk_get_likelihood (risk));
  impact = cohesion_progress_report_format (self, cohesion_risk_get_impact (risk));
  /* Translators: score of a risk, then its likelihood and its impact */
  words = cohesion_language_fill (cohesion_progress_report_say (self, NC_ ("report", "%1$s (%2$s × %3$s)")),
                                  score, likelihood, impact, NULL);
  text = cohesion_text_new (words);
  cohesion_text_set_source (text, cohesion_node_get_id (risk), "likelihood");
  return text;
}

static CohesionText *
make_score_before (const CohesionProgressReport *self, CohesionNode *risk)
{
  CohesionNode *before = get_before (self, risk);

  return before != NULL ? make_score (self, before)
                        : cohesion_text_new (cohesion_progress_report_say (self, NC_ ("report", "New")));
}

static CohesionText *
make_words (const CohesionProgressReport *self, CohesionNode *risk, guint field)
{
  CohesionText *text = cohesion_report_writer_words (&self->base.writer, risk, field);

  return text != NULL
             ? text
             : cohesion_text_new (cohesion_progress_report_say (self, NC_ ("report", "None recorded")));
}

static void
add_row (CohesionProgressReport *self, CohesionTable *table, CohesionNode *risk)
{
  CohesionText *owner = cohesion_report_writer_party (&self->base.writer, risk, COHESION_RISK_OWNER, FALSE);

  cohesion_table_add_cell (table, make_words (self, risk, COHESION_RISK_EVENT));
  if (self->before != NULL)
    cohesion_table_add_cell (table, make_score_before (self, risk));
  cohesion_table_add_cell (table, make_score (self, risk));
  cohesion_table_add_cell (table, make_words (self, risk, COHESION_RISK_MITIGATION));
  cohesion_table_add_cell (
      table, owner != NULL ? owner
                           : cohesion_text_new (cohesion_progress_report_say (self, NC_ ("report", "None"))));
}

/**
 * cohesion_progress_report_add_risks:
 * @base: a progress report
 * @part: of the template
 *
 * Adds the risks that have changed.
 */
void
cohesion_progress_report_add_risks (CohesionDecisionReport *base, const CohesionDecisionPart *part)
{
  CohesionProgressReport *self = cohesion_progress_report_from (base);
  g_autoptr (GPtrArray) risks = collect_changed (self);
  CohesionTable *table;

  cohesion_decision_report_begin (base, part, TRUE);
  if (risks->len == 0)
    {
      const char *none = self->before != NULL ? NC_ ("report", "No risk has changed since the last report.")
                                              : NC_ ("report", "No risk is open.");

      cohesion_progress_report_add_sentence (self, cohesion_progress_report_say (self, none));
      return;
    }
  table = cohesion_progress_report_add_table (
      self, self->before != NULL ? NC_ ("report", "Risks changed") : NC_ ("report", "Open risks"), 0);
  cohesion_progress_report_add_column (self, table, NC_ ("report", "Risk"), 2, COHESION_COLUMN_TEXT);
  if (self->before != NULL)
    cohesion_progress_report_add_column (self, table, NC_ ("report", "At last report"), 0.5,
                                         COHESION_COLUMN_TEXT);
  cohesion_progress_report_add_column (self, table,
                                       self->before != NULL ? NC_ ("report", "Now") : NC_ ("report", "Score"),
                                       0.5, COHESION_COLUMN_TEXT);
  cohesion_progress_report_add_column (self, table, NC_ ("report", "Mitigation"), 2, COHESION_COLUMN_TEXT);
  cohesion_progress_report_add_column (self, table, NC_ ("report", "Owner"), 1, COHESION_COLUMN_TEXT);
  for (guint i = 0; i < risks->len; i++)
    add_row (self, table, g_ptr_array_index (risks, i));
}
