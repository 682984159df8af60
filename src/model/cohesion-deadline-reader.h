#pragma once

#include "cohesion-deadline-rules.h"

G_BEGIN_DECLS

/* What the rules are made of. Each function reads from a token on and returns the token after what it
 * read, or NULL. The last token is TOKEN_END, which nothing reads, so looking at the next one is
 * always safe. */

const CohesionToken *cohesion_skip (const CohesionToken *at, CohesionTokenKind kind);
const CohesionToken *cohesion_skip_char (const CohesionToken *at, char punctuation);
const CohesionToken *cohesion_skip_gap (const CohesionToken *at);
gboolean cohesion_is_small_number (const CohesionToken *at, guint largest);
gboolean cohesion_get_year (const CohesionToken *at, guint *year);
guint cohesion_second_year (const CohesionToken *at, guint first);
const CohesionToken *cohesion_read_year (const CohesionToken *at, gboolean loose, CohesionYear *year);
const CohesionToken *
cohesion_read_period_year (const CohesionToken *at, gboolean loose, CohesionFinding *finding);
const CohesionToken *cohesion_read_number_list (const CohesionToken *at, guint largest, guint *number);

/* The rules of rhythms and of times counted from something else. */
const CohesionToken *cohesion_read_round_the_clock (const CohesionToken *at, CohesionFinding *finding);
const CohesionToken *cohesion_read_plan_year (const CohesionToken *at, CohesionFinding *finding);
const CohesionToken *cohesion_read_adverb (const CohesionToken *at, CohesionFinding *finding);
const CohesionToken *cohesion_read_every (const CohesionToken *at, CohesionFinding *finding);
const CohesionToken *cohesion_read_times (const CohesionToken *at, CohesionFinding *finding);
const CohesionToken *cohesion_read_relative (const CohesionToken *at, CohesionFinding *finding);
const CohesionToken *cohesion_read_after (const CohesionToken *at, CohesionFinding *finding);
const CohesionToken *cohesion_read_extent (const CohesionToken *at, CohesionFinding *finding);

G_END_DECLS
