#include "config.h"

#include "cohesion-decision-report-private.h"

#include "model/cohesion-language.h"
#include "model/cohesion-progress.h"
#include "model/cohesion-risk.h"

#include <glib/gi18n.h>

#undef NC_
#define NC_(context, text) text

/* Whom the strategy affects, and what may go wrong. */

static const char *
say (const CohesionDecisionReport *self, const char *msgid)
{
  return cohesion_report_writer_say (&self->writer, msgid);
}

static CohesionText *
make_none (const CohesionDecisionReport *self)
{
  return cohesion_text_new (say (self, NC_ ("report", "None recorded")));
}

static CohesionList *
get_equality (const CohesionDecisionReport *self)
{
  return cohesion_tree_get_list (self->tree, COHESION_DOCUMENT_LIST_EQUALITY);
}

/* The characteristic, and below it the groups. */
static CohesionText *
make_characteristic (const CohesionDecisionReport *self, CohesionNode *impact)
{
  g_autoptr (CohesionText)
      label = cohesion_report_writer_choice (&self->writer, impact, COHESION_EQUALITY_IMPACT_CHARACTERISTIC);
  CohesionText *text = cohesion_text_new (NULL);

  cohesion_decision_report_append_line (self, text, label != NULL ? label->text : NULL, NULL);
  cohesion_decision_report_append_field (self, text, impact, COHESION_EQUALITY_IMPACT_GROUPS);
  if (*text->text == '\0')
    {
      cohesion_text_free (text);
      return cohesion_report_writer_missing (&self->writer, impact, COHESION_EQUALITY_IMPACT_CHARACTERISTIC,
                                             _ ("Choose the characteristic."),
                                             NC_ ("report", "None recorded"));
    }
  cohesion_text_set_source (text, cohesion_node_get_id (impact), "characteristic");
  return text;
}

/* The impact, and below it the statistics that show it. */
static CohesionText *
make_impact (const CohesionDecisionReport *self, CohesionNode *impact)
{
  g_autoptr (CohesionText)
      label = cohesion_report_writer_choice (&self->writer, impact, COHESION_EQUALITY_IMPACT_IMPACT);
  g_autoptr (GPtrArray) evidence = cohesion_node_get_references (impact, COHESION_EQUALITY_IMPACT_EVIDENCE);
  CohesionText *text;

  if (label == NULL)
    return cohesion_report_writer_missing (&self->writer, impact, COHESION_EQUALITY_IMPACT_IMPACT,
                                           _ ("Say what the impact is."), NC_ ("report", "None recorded"));
  text = cohesion_text_new (label->text);
  for (guint i = 0; i < evidence->len; i++)
    cohesion_decision_report_append_field (self, text, g_ptr_array_index (evidence, i),
                                           COHESION_EVIDENCE_STATEMENT);
  cohesion_text_set_source (text, cohesion_node_get_id (impact), "impact");
  return text;
}

/* What is done about it, and below it the action that does it. */
static CohesionText *
make_mitigation (const CohesionDecisionReport *self, CohesionNode *impact)
{
  CohesionNode *action = cohesion_node_get_reference (impact, COHESION_EQUALITY_IMPACT_ACTION);
  CohesionText *text = cohesion_text_new (NULL);

  cohesion_decision_report_append_field (self, text, impact, COHESION_EQUALITY_IMPACT_MITIGATION);
  if (action != NULL && cohesion_action_is_public (action))
    {
      g_autoptr (CohesionText) name = cohesion_decision_report_make_action (self, action);

      cohesion_decision_report_append_line (self, text, name->missing ? NULL : name->text, name->language);
    }
  if (*text->text == '\0')
    {
      cohesion_text_free (text);
      return make_none (self);
    }
  cohesion_text_set_source (text, cohesion_node_get_id (impact), "mitigation");
  return text;
}

static void
add_equality_table (CohesionDecisionReport *self, CohesionList *impacts)
{
  CohesionTable *table = cohesion_decision_report_add_table (self, NC_ ("report", "Impact on equality"));

  cohesion_decision_report_add_column (self, table, NC_ ("report", "Characteristic"), 1.2);
  cohesion_decision_report_add_column (self, table, NC_ ("report", "Impact"), 1);
  cohesion_decision_report_add_column (self, table, NC_ ("report", "What is done about it"), 1.8);
  for (guint i = 0; i < cohesion_list_get_length (impacts); i++)
    {
      CohesionNode *impact = cohesion_list_get (impacts, i);

      cohesion_table_add_cell (table, make_characteristic (self, impact));
      cohesion_table_add_cell (table, make_impact (self, impact));
      cohesion_table_add_cell (table, make_mitigation (self, impact));
    }
}

static void
add_pair (CohesionDecisionReport *self, CohesionBlock *labels, const char *label, CohesionText *value)
{
  if (value != NULL)
    cohesion_block_add_pair (labels, say (self, label), value);
}

/* Who assessed the impact and when, and who signed that off. */
static void
add_equality_sign_off (CohesionDecisionReport *self)
{
  const CohesionReportWriter *writer = &self->writer;
  CohesionText *by = cohesion_report_writer_words (writer, self->strategy,
                                                   COHESION_STRATEGY_EQUALITY_ASSESSED_BY);
  CohesionText *signed_off = cohesion_report_writer_words (writer, self->strategy,
                                                           COHESION_STRATEGY_EQUALITY_SIGNED_OFF_BY);
  CohesionBlock *labels = cohesion_blocks_add_labels (self->writer.blocks);

  if (by == NULL)
    by = cohesion_report_writer_missing (writer, self->strategy, COHESION_STRATEGY_EQUALITY_ASSESSED_BY,
                                         _ ("Say who assessed the impact on equality."), NULL);
  if (signed_off == NULL)
    signed_off = cohesion_report_writer_missing (
        writer, self->strategy, COHESION_STRATEGY_EQUALITY_SIGNED_OFF_BY,
        _ ("Have the assessment signed off."), NC_ ("report", "Not recorded"));
  add_pair (self, labels, NC_ ("report", "Assessed by"), by);
  add_pair (self, labels, NC_ ("report", "Assessed on"),
            cohesion_report_writer_date (writer, self->strategy, COHESION_STRATEGY_EQUALITY_ASSESSED_ON));
  add_pair (self, labels, NC_ ("report", "Signed off by"), signed_off);
}

static void
add_equality (CohesionDecisionReport *self)
{
  add_equality_table (self, get_equality (self));
  add_equality_sign_off (self);
}

static GPtrArray *
collect_open_risks (const CohesionDecisionReport *self)
{
  CohesionList *risks = cohesion_tree_get_list (self->tree, COHESION_DOCUMENT_LIST_RISKS);
  GPtrArray *open = g_ptr_array_new ();

  for (guint i = 0; i < cohesion_list_get_length (risks); i++)
    if (cohesion_risk_is_open (cohesion_list_get (risks, i)))
      g_ptr_array_add (open, cohesion_list_get (risks, i));
  return open;
}

/* What may happen, and below it why and what would follow. */
static CohesionText *
make_risk (const CohesionDecisionReport *self, CohesionNode *risk)
{
  CohesionText *text = cohesion_text_new (NULL);

  cohesion_decision_report_append_field (self, text, risk, COHESION_RISK_EVENT);
  if (*text->text == '\0')
    {
      cohesion_text_free (text);
      return cohesion_report_writer_missing (&self->writer, risk, COHESION_RISK_EVENT,
                                             _ ("Say what may happen."), NC_ ("report", "None recorded"));
    }
  cohesion_text_set_source (text, cohesion_node_get_id (risk), "event");
  return text;
}

/* “12 (3 × 4)”. */
static CohesionText *
make_score (const CohesionDecisionReport *self, CohesionNode *risk)
{
  const char *language = self->writer.language;
  g_autofree char *score = cohesion_language_format_number (language, cohesion_risk_get_score (risk));
  g_autofree char *likelihood = cohesion_language_format_number (language,
                                                                 cohesion_risk_get_likelihood (risk));
  g_autofree char *impact = cohesion_language_format_number (language, cohesion_risk_get_impact (risk));
  g_autofree char *words = NULL;
  CohesionText *text;

  if (cohesion_risk_get_score (risk) == 0)
    return cohesion_report_writer_missing (&self->writer, risk, COHESION_RISK_LIKELIHOOD,
                                           _ ("Score the risk."), NC_ ("report", "Not scored"));
  words = cohesion_language_fill (say (self, NC_ ("report", "%1$s (%2$s × %3$s)")), score, likelihood, impact,
                                  NULL);
  text = cohesion_text_new (words);
  cohesion_text_set_source (text, cohesion_node_get_id (risk), "likelihood");
  return text;
}

static void
add_risks (CohesionDecisionReport *self)
{
  g_autoptr (GPtrArray) risks = collect_open_risks (self);
  CohesionTable *table = cohesion_decision_report_add_table (self, NC_ ("report", "Open risks"));

  cohesion_decision_report_add_column (self, table, NC_ ("report", "Risk"), 1.6);
  cohesion_decision_report_add_column (self, table, NC_ ("report", "Likelihood × impact"), 0.8);
  cohesion_decision_report_add_column (self, table, NC_ ("report", "Mitigation"), 1.6);
  cohesion_decision_report_add_column (self, table, NC_ ("report", "Owner"), 1);
  for (guint i = 0; i < risks->len; i++)
    {
      CohesionNode *risk = g_ptr_array_index (risks, i);
      CohesionText *mitigation = cohesion_report_writer_words (&self->writer, risk, COHESION_RISK_MITIGATION);
      CohesionText *owner = cohesion_report_writer_party (&self->writer, risk, COHESION_RISK_OWNER, FALSE);

      cohesion_table_add_cell (table, make_risk (self, risk));
      cohesion_table_add_cell (table, make_score (self, risk));
      cohesion_table_add_cell (table, mitigation != NULL ? mitigation : make_none (self));
      cohesion_table_add_cell (table, owner != NULL ? owner : make_none (self));
    }
}

/**
 * cohesion_decision_report_has_table:
 * @self: a report
 * @kind: of implications
 *
 * Returns: whether the strategy itself says something about them
 */
gboolean
cohesion_decision_report_has_table (const CohesionDecisionReport *self, const char *kind)
{
  /* A report on progress tells of risks in a part of its own, and decides nothing. */
  if (self->title != NULL)
    return FALSE;
  if (g_str_equal (kind, "equality"))
    return cohesion_list_get_length (get_equality (self)) > 0;
  if (g_str_equal (kind, "risk"))
    {
      g_autoptr (GPtrArray) risks = collect_open_risks (self);

      return risks->len > 0;
    }
  return FALSE;
}

/**
 * cohesion_decision_report_add_impacts:
 * @self: a report
 * @kind: of implications
 *
 * Adds what the strategy itself says about them: the impact on equality and its assessment, or the risks.
 */
void
cohesion_decision_report_add_impacts (CohesionDecisionReport *self, const char *kind)
{
  if (!cohesion_decision_report_has_table (self, kind))
    return;
  if (g_str_equal (kind, "equality"))
    add_equality (self);
  else
    add_risks (self);
}
