#include "config.h"

#include "cohesion-checks-private.h"

#include <glib/gi18n.h>

/* Checks of what was asked and what is known. */

/* Private: whoever raised something is told what was done. */
void
cohesion_check_focus_reply (CohesionChecker *self, CohesionNode *focus)
{
  const char *response = cohesion_node_get_string (focus, COHESION_FOCUS_RESPONSE);

  if (response == NULL || g_str_equal (response, "pending"))
    cohesion_checker_report (self, focus, COHESION_FOCUS_RESPONSE, _ ("Nobody has replied to this yet."));
  else if (!cohesion_node_has_value (focus, COHESION_FOCUS_REPLY) && !g_str_equal (response, "noted"))
    cohesion_checker_report (self, focus, COHESION_FOCUS_REPLY, _ ("The reply does not say what was done."));
}

/* Private: what is accepted leads to something. */
void
cohesion_check_focus_leads_on (CohesionChecker *self, CohesionNode *focus)
{
  const char *response = cohesion_node_get_string (focus, COHESION_FOCUS_RESPONSE);

  if ((g_strcmp0 (response, "accepted") == 0 || g_strcmp0 (response, "partly") == 0) &&
      !cohesion_node_has_value (focus, COHESION_FOCUS_PRIORITIES) &&
      !cohesion_node_has_value (focus, COHESION_FOCUS_ACTIONS))
    cohesion_checker_report (self, focus, COHESION_FOCUS_PRIORITIES,
                             _ ("It was accepted, but led to no priority and no action."));
}

/* Private: a statistic has a source, and a year. */
void
cohesion_check_evidence_source (CohesionChecker *self, CohesionNode *evidence)
{
  if (!cohesion_node_has_value (evidence, COHESION_EVIDENCE_SOURCE))
    cohesion_checker_report (self, evidence, COHESION_EVIDENCE_SOURCE,
                             _ ("Nothing says where this figure comes from."));
  if (!cohesion_node_has_value (evidence, COHESION_EVIDENCE_PERIOD) &&
      !cohesion_node_has_value (evidence, COHESION_EVIDENCE_PUBLISHED))
    cohesion_checker_report (self, evidence, COHESION_EVIDENCE_PERIOD,
                             _ ("Nothing says which year this figure is of."));
}

/* Private: what others defined says who. */
void
cohesion_check_definition_source (CohesionChecker *self, CohesionNode *definition)
{
  if (!cohesion_node_has_value (definition, COHESION_DEFINITION_TEXT))
    cohesion_checker_report (self, definition, COHESION_DEFINITION_TEXT, _ ("The term is not defined."));
  else if (!cohesion_node_has_value (definition, COHESION_DEFINITION_SOURCE))
    cohesion_checker_report (self, definition, COHESION_DEFINITION_SOURCE,
                             _ ("Nothing says whose definition this is."));
}
