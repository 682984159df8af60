#include "config.h"

#include "cohesion-risk.h"

#include "cohesion-list.h"

#include <glib/gi18n.h>

/* The score of a risk is its likelihood times its impact, each from 1 to 5. The bands are those of the 5 by 5
 * matrix that councils commonly use: up to 4 low, up to 9 medium, up to 15 high, above that very high. */

static const struct
{
  guint highest;
  const char *label;
  const char *symbol;
  const char *colour;
} levels[COHESION_N_RISK_LEVELS] = {
  [COHESION_RISK_LEVEL_NONE] = { 0, NC_ ("risk level", "Not scored"), "dash", "#5e5c64" },
  [COHESION_RISK_LEVEL_LOW] = { 4, NC_ ("risk level", "Low"), "dot", "#1a7f4b" },
  [COHESION_RISK_LEVEL_MEDIUM] = { 9, NC_ ("risk level", "Medium"), "square", "#9c6500" },
  [COHESION_RISK_LEVEL_HIGH] = { 15, NC_ ("risk level", "High"), "triangle", "#b5450b" },
  [COHESION_RISK_LEVEL_VERY_HIGH] = { 25, NC_ ("risk level", "Very high"), "diamond", "#a51d2d" },
};

static const char *const likelihoods[COHESION_RISK_SCALE] = {
  NC_ ("likelihood", "Very unlikely"), NC_ ("likelihood", "Unlikely"),       NC_ ("likelihood", "Possible"),
  NC_ ("likelihood", "Likely"),        NC_ ("likelihood", "Almost certain"),
};

static const char *const impacts[COHESION_RISK_SCALE] = {
  NC_ ("impact", "Minor"), NC_ ("impact", "Moderate"), NC_ ("impact", "Serious"),
  NC_ ("impact", "Major"), NC_ ("impact", "Severe"),
};

static guint
get_step (CohesionNode *risk, guint field)
{
  gint64 step = cohesion_node_has_value (risk, field) ? cohesion_node_get_integer (risk, field) : 0;

  return step >= 1 && step <= COHESION_RISK_SCALE ? (guint) step : 0;
}

/**
 * cohesion_risk_get_likelihood:
 *
 * Returns: how likely the risk is, from 1 to 5; 0 if nobody said so
 */
guint
cohesion_risk_get_likelihood (CohesionNode *risk)
{
  return get_step (risk, COHESION_RISK_LIKELIHOOD);
}

/**
 * cohesion_risk_get_impact:
 *
 * Returns: how much it would matter, from 1 to 5; 0 if nobody said so
 */
guint
cohesion_risk_get_impact (CohesionNode *risk)
{
  return get_step (risk, COHESION_RISK_IMPACT);
}

/**
 * cohesion_risk_get_score:
 *
 * Returns: likelihood times impact; 0 if either is not known
 */
guint
cohesion_risk_get_score (CohesionNode *risk)
{
  return cohesion_risk_get_likelihood (risk) * cohesion_risk_get_impact (risk);
}

/**
 * cohesion_risk_score_get_level:
 * @score: likelihood times impact, or 0
 *
 * Returns: the band in which the score is
 */
CohesionRiskLevel
cohesion_risk_score_get_level (guint score)
{
  CohesionRiskLevel level = COHESION_RISK_LEVEL_NONE;

  while (level < COHESION_RISK_LEVEL_VERY_HIGH && score > levels[level].highest)
    level++;
  return level;
}

/**
 * cohesion_risk_get_level:
 *
 * Returns: how grave the risk is
 */
CohesionRiskLevel
cohesion_risk_get_level (CohesionNode *risk)
{
  return cohesion_risk_score_get_level (cohesion_risk_get_score (risk));
}

/**
 * cohesion_risk_is_open:
 *
 * Returns: whether the risk is still one; it is, unless somebody closed it
 */
gboolean
cohesion_risk_is_open (CohesionNode *risk)
{
  return g_strcmp0 (cohesion_node_get_string (risk, COHESION_RISK_STATUS), "closed") != 0;
}

/**
 * cohesion_risk_is_above_target:
 *
 * Returns: whether the score is higher than the one that is acceptable
 */
gboolean
cohesion_risk_is_above_target (CohesionNode *risk)
{
  return cohesion_node_has_value (risk, COHESION_RISK_TARGET_SCORE) &&
         cohesion_risk_get_score (risk) > cohesion_node_get_integer (risk, COHESION_RISK_TARGET_SCORE);
}

/**
 * cohesion_risk_is_review_overdue:
 *
 * Returns: whether an open risk should have been looked at again by now
 */
gboolean
cohesion_risk_is_review_overdue (CohesionNode *risk, CohesionDate today)
{
  const char *text = cohesion_node_get_string (risk, COHESION_RISK_REVIEW_ON);
  CohesionDate date;

  return cohesion_risk_is_open (risk) && text && cohesion_date_parse_iso (text, &date) &&
         cohesion_date_compare (cohesion_date_last_day (date), today) < 0;
}

/**
 * cohesion_node_get_risks:
 * @node: the strategy, a theme, priority, action or measure
 *
 * Returns: (transfer full) (element-type CohesionNode): the risks that bear on @node, in the order of the
 *   register, the closed ones too
 */
GPtrArray *
cohesion_node_get_risks (CohesionNode *node)
{
  CohesionList *register_ = cohesion_tree_get_list (cohesion_node_get_tree (node),
                                                    COHESION_DOCUMENT_LIST_RISKS);
  GPtrArray *risks = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < cohesion_list_get_length (register_); i++)
    {
      CohesionNode *risk = cohesion_list_get (register_, i);

      if (g_strv_contains (cohesion_node_get_strings (risk, COHESION_RISK_LINKS),
                           cohesion_node_get_id (node)))
        g_ptr_array_add (risks, g_object_ref (risk));
    }
  return risks;
}

/**
 * cohesion_risks_count:
 * @closed: whether to count closed risks, too
 * @counts: (out caller-allocates): for each likelihood less 1 and impact less 1, how many risks have them
 *
 * Counts the risks of a strategy in the cells of the matrix.
 */
void
cohesion_risks_count (CohesionTree *tree,
                      gboolean closed,
                      guint counts[COHESION_RISK_SCALE][COHESION_RISK_SCALE])
{
  CohesionList *risks = cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_RISKS);

  for (guint i = 0; i < COHESION_RISK_SCALE * COHESION_RISK_SCALE; i++)
    counts[i / COHESION_RISK_SCALE][i % COHESION_RISK_SCALE] = 0;
  for (guint i = 0; i < cohesion_list_get_length (risks); i++)
    {
      CohesionNode *risk = cohesion_list_get (risks, i);

      if (cohesion_risk_get_score (risk) > 0 && (closed || cohesion_risk_is_open (risk)))
        counts[cohesion_risk_get_likelihood (risk) - 1][cohesion_risk_get_impact (risk) - 1]++;
    }
}

/**
 * cohesion_risk_level_get_label:
 *
 * Returns: the word for a level, such as “High”
 */
const char *
cohesion_risk_level_get_label (CohesionRiskLevel level)
{
  return g_dpgettext2 (NULL, "risk level", levels[level].label);
}

/**
 * cohesion_risk_level_get_symbol:
 *
 * Returns: the sign that stands beside the word, one of those that statuses have
 */
const char *
cohesion_risk_level_get_symbol (CohesionRiskLevel level)
{
  return levels[level].symbol;
}

/**
 * cohesion_risk_level_get_colour:
 *
 * Returns: the colour of the sign on white paper, such as “#a51d2d”
 */
const char *
cohesion_risk_level_get_colour (CohesionRiskLevel level)
{
  return levels[level].colour;
}

/**
 * cohesion_risk_likelihood_get_label:
 * @likelihood: from 1 to 5, or 0
 *
 * Returns: (nullable): the words for it, such as “Possible”; %NULL for 0
 */
const char *
cohesion_risk_likelihood_get_label (guint likelihood)
{
  return likelihood ? g_dpgettext2 (NULL, "likelihood", likelihoods[likelihood - 1]) : NULL;
}

/**
 * cohesion_risk_impact_get_label:
 * @impact: from 1 to 5, or 0
 *
 * Returns: (nullable): the words for it, such as “Major”; %NULL for 0
 */
const char *
cohesion_risk_impact_get_label (guint impact)
{
  return impact ? g_dpgettext2 (NULL, "impact", impacts[impact - 1]) : NULL;
}

/**
 * cohesion_risk_format_score:
 *
 * Returns: (transfer full): the score and its level, such as “12 High”
 */
char *
cohesion_risk_format_score (CohesionNode *risk)
{
  guint score = cohesion_risk_get_score (risk);

  if (score == 0)
    return g_strdup (cohesion_risk_level_get_label (COHESION_RISK_LEVEL_NONE));
  /* Translators: the score of a risk and its level: “12 High” */
  return g_strdup_printf (C_ ("risk", "%1$u %2$s"), score,
                          cohesion_risk_level_get_label (cohesion_risk_get_level (risk)));
}
