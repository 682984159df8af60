#include "config.h"

#include "cohesion-node-page.h"

/**
 * cohesion_node_get_page:
 * @node: (nullable): a node in a tree
 *
 * Returns: the name of the page of the window that it is shown on; what has no page of its own is part of the
 * strategy
 */
const char *
cohesion_node_get_page (CohesionNode *node)
{
  for (; node; node = cohesion_node_get_parent (node))
    switch (cohesion_node_get_kind (node)->id)
      {
      case COHESION_KIND_PARTY:
        return "people";
      case COHESION_KIND_MEASURE:
        return "measures";
      case COHESION_KIND_RISK:
        return "risks";
      case COHESION_KIND_PERIOD:
        return "updates";
      case COHESION_KIND_ENGAGEMENT:
        return "consultation";
      case COHESION_KIND_DEFINITION:
      case COHESION_KIND_EVIDENCE:
      case COHESION_KIND_INITIATIVE:
      case COHESION_KIND_QUOTE:
        return "evidence";
      case COHESION_KIND_MEETING:
      case COHESION_KIND_DECISION:
      case COHESION_KIND_DOCUMENT_LINK:
        return "decisions";
      case COHESION_KIND_REPORT:
        return "reports";
      case COHESION_KIND_SNAPSHOT:
        return "changes";
      default:
        break;
      }
  return "strategy";
}
