#include "config.h"

#include "cohesion-field-rules.h"

#include "model/cohesion-status.h"
#include "report/cohesion-report-kind.h"

#include <glib/gi18n.h>

/* Which fields a form shows depending on what others say, and what it asks for. Pure functions of nodes. */

static gboolean
is_done (CohesionNode *action)
{
  return cohesion_status_get_outcome (cohesion_action_get_status (action)) == COHESION_OUTCOME_DONE;
}

/* The symbols of the scheme tell which statuses are trouble. */
static gboolean
is_in_trouble (CohesionNode *action)
{
  static const char *const symbols[] = { "triangle", "diamond", NULL };
  CohesionNode *status = cohesion_action_get_status (action);
  const char *symbol = status ? cohesion_node_get_string (status, COHESION_STATUS_DEFINITION_SYMBOL) : NULL;

  return symbol != NULL && g_strv_contains (symbols, symbol);
}

static gboolean
has_call_in (CohesionNode *decision)
{
  return cohesion_node_get_boolean (decision, COHESION_DECISION_CALL_IN);
}

static gboolean
is_part_exempt (CohesionNode *strategy)
{
  return g_strcmp0 (cohesion_node_get_string (strategy, COHESION_STRATEGY_CONFIDENTIALITY), "partExempt") ==
         0;
}

static gboolean
is_exempt (CohesionNode *report)
{
  return g_strcmp0 (cohesion_node_get_string (report, COHESION_REPORT_CLASSIFICATION), "exempt") == 0;
}

static gboolean
may_be_frozen (CohesionNode *report)
{
  return cohesion_report_kind_has_as_of (cohesion_report_get_kind (report));
}

static gboolean
compares (CohesionNode *report)
{
  return cohesion_report_kind_has_since (cohesion_report_get_kind (report));
}

static gboolean
is_delegated (CohesionNode *resolution)
{
  return g_strcmp0 (cohesion_node_get_string (resolution, COHESION_RESOLUTION_VERB), "delegate") == 0;
}

/* A field stands in its form only when something wants it. Where nothing is set then, a sentence asks. */
static const struct
{
  guint kind;
  guint field;
  gboolean (*is_wanted) (CohesionNode *node);
  gboolean always; /* shown in any case */
  const char *request;
} rules[] = {
  { COHESION_KIND_ACTION, COHESION_ACTION_STATUS_COMMENT, is_in_trouble, TRUE,
    N_ ("Say in a sentence why, and what is being done.") },
  { COHESION_KIND_ACTION, COHESION_ACTION_COMPLETED_ON, is_done, FALSE, N_ ("Since when is it complete?") },
  { COHESION_KIND_ACTION, COHESION_ACTION_COMPLETION_EVIDENCE, is_done, FALSE,
    N_ ("What shows that it is done?") },
  { COHESION_KIND_DECISION, COHESION_DECISION_CALL_IN_ENDS, has_call_in, FALSE, NULL },
  { COHESION_KIND_STRATEGY, COHESION_STRATEGY_EXEMPT_PARAGRAPH, is_part_exempt, FALSE, NULL },
  { COHESION_KIND_REPORT, COHESION_REPORT_EXEMPT_PARAGRAPH, is_exempt, FALSE, NULL },
  { COHESION_KIND_REPORT, COHESION_REPORT_AS_OF, may_be_frozen, FALSE, NULL },
  { COHESION_KIND_REPORT, COHESION_REPORT_SINCE, compares, FALSE, NULL },
  { COHESION_KIND_REPORT, COHESION_REPORT_PERIOD, compares, FALSE, NULL },
  { COHESION_KIND_RESOLUTION, COHESION_RESOLUTION_DELEGATED_TO, is_delegated, FALSE, NULL },
};

static int
find_rule (CohesionNode *node, guint field)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    if (rules[i].kind == cohesion_node_get_kind (node)->id && rules[i].field == field)
      return (int) i;
  return -1;
}

/**
 * cohesion_field_is_wanted:
 * @node: a node in a tree
 * @field: index of one of its fields
 *
 * Returns: whether a form of @node is to show the field: what holds something is always shown
 */
gboolean
cohesion_field_is_wanted (CohesionNode *node, guint field)
{
  int rule = find_rule (node, field);

  return rule < 0 || rules[rule].always || cohesion_node_has_value (node, field) ||
         rules[rule].is_wanted (node);
}

/**
 * cohesion_field_may_ask:
 * @node: a node in a tree
 * @field: index of one of its fields
 *
 * Returns: whether cohesion_field_dup_request() ever asks for the field
 */
gboolean
cohesion_field_may_ask (CohesionNode *node, guint field)
{
  int rule = find_rule (node, field);

  return rule >= 0 && rules[rule].request != NULL;
}

/**
 * cohesion_field_dup_request:
 * @node: a node in a tree
 * @field: index of one of its fields
 *
 * Returns: (transfer full) (nullable): a sentence that asks for what the field does not hold yet, though
 *   what others say makes it needed
 */
char *
cohesion_field_dup_request (CohesionNode *node, guint field)
{
  int rule = find_rule (node, field);

  if (rule < 0 || rules[rule].request == NULL || cohesion_node_has_value (node, field) ||
      !rules[rule].is_wanted (node))
    return NULL;
  return g_strdup (_ (rules[rule].request));
}
