#include "config.h"

#include "cohesion-checks-private.h"
#include "cohesion-evidence.h"
#include "cohesion-focus.h"

#include <glib/gi18n.h>

/* Checks of what was asked and what is known. */

/* Private: whoever raised something is told what was done. */
void
cohesion_check_focus_reply (CohesionChecker *self, CohesionNode *focus)
{
  guint gaps = cohesion_focus_get_gaps (focus);

  if (gaps & COHESION_FOCUS_PENDING)
    cohesion_checker_report (self, focus, COHESION_FOCUS_RESPONSE, _ ("Nobody has replied to this yet."));
  if (gaps & COHESION_FOCUS_SAYS_NOTHING)
    cohesion_checker_report (self, focus, COHESION_FOCUS_REPLY, _ ("The reply does not say what was done."));
}

/* Private: what is accepted leads to something. */
void
cohesion_check_focus_leads_on (CohesionChecker *self, CohesionNode *focus)
{
  if (cohesion_focus_get_gaps (focus) & COHESION_FOCUS_LEADS_NOWHERE)
    cohesion_checker_report (self, focus, COHESION_FOCUS_PRIORITIES,
                             _ ("It was accepted, but led to no priority and no action."));
}

/* Private: a statistic has a source, and a year. */
void
cohesion_check_evidence_source (CohesionChecker *self, CohesionNode *evidence)
{
  guint gaps = cohesion_evidence_get_gaps (evidence);

  if (gaps & COHESION_EVIDENCE_UNSOURCED)
    cohesion_checker_report (self, evidence, COHESION_EVIDENCE_SOURCE,
                             _ ("Nothing says where this figure comes from."));
  if (gaps & COHESION_EVIDENCE_UNDATED)
    cohesion_checker_report (self, evidence, COHESION_EVIDENCE_PERIOD,
                             _ ("Nothing says which year this figure is of."));
}

/* Private: what others defined says who, and what was adopted says when. */
void
cohesion_check_definition_source (CohesionChecker *self, CohesionNode *definition)
{
  guint gaps = cohesion_evidence_get_gaps (definition);

  if (gaps & COHESION_EVIDENCE_UNDEFINED)
    cohesion_checker_report (self, definition, COHESION_DEFINITION_TEXT, _ ("The term is not defined."));
  if (gaps & COHESION_EVIDENCE_UNSOURCED)
    cohesion_checker_report (self, definition, COHESION_DEFINITION_SOURCE,
                             _ ("Nothing says whose definition this is."));
  if (gaps & COHESION_EVIDENCE_UNDATED)
    cohesion_checker_report (self, definition, COHESION_DEFINITION_ADOPTED_ON,
                             _ ("It was adopted, but nothing says when."));
}
