#include "config.h"

#include "cohesion-citation.h"

#include <string.h>

/**
 * cohesion_citation_peek_id:
 * @uri: (nullable): where a link of a rich text leads
 *
 * Returns: (transfer none) (nullable): the id of the statistic or definition that the link cites; %NULL if
 *   it is no citation
 */
const char *
cohesion_citation_peek_id (const char *uri)
{
  return uri != NULL &&
                 g_ascii_strncasecmp (uri, COHESION_CITATION_SCHEME, strlen (COHESION_CITATION_SCHEME)) == 0
             ? uri + strlen (COHESION_CITATION_SCHEME)
             : NULL;
}
