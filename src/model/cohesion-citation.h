#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the address of a citation begins with; the id of the statistic or definition follows. */
#define COHESION_CITATION_SCHEME "cite:"

const char *cohesion_citation_peek_id (const char *uri);

G_END_DECLS
