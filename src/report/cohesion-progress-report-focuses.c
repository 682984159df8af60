#include "config.h"

#include "cohesion-progress-report-private.h"

#include "model/cohesion-summary.h"

#undef NC_
#define NC_(context, text) text

/* What people raised when the strategy was made, and what has come of it. */

/**
 * cohesion_progress_report_add_focuses:
 * @base: a progress report
 * @part: of the template
 *
 * Adds what was raised in consultation and what has come of it, if anything was.
 */
void
cohesion_progress_report_add_focuses (CohesionDecisionReport *base, const CohesionDecisionPart *part)
{
  g_autoptr (GPtrArray)
      focuses = cohesion_node_collect (cohesion_tree_get_root (base->tree), COHESION_KIND_FOCUS);

  if (focuses->len == 0)
    return;
  cohesion_decision_report_begin (base, part, TRUE);
  cohesion_decision_report_add_focuses (base, NC_ ("report", "What was raised, and what has come of it"),
                                        NC_ ("report", "What was raised"));
}
