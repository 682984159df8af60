#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a piece of a deadline’s text is. Words not known here are TOKEN_UNKNOWN. */
typedef enum
{
  TOKEN_END,
  TOKEN_UNKNOWN,
  TOKEN_NUMBER,      /* value; digits is 0 if spelt out */
  TOKEN_PUNCTUATION, /* value is the character, dashes being '-' and a new line '\n' */
  TOKEN_MONTH,       /* 1 to 12 */
  TOKEN_SEASON,      /* 1 spring, 2 summer, 3 autumn, 4 winter */
  TOKEN_FEAST,       /* 1 Christmas, 2 Easter */
  TOKEN_PART,        /* 1 early, 2 mid, 3 late */
  TOKEN_QUARTER,
  TOKEN_HALF,
  TOKEN_TERM,
  TOKEN_YEAR,
  TOKEN_FINAL,     /* of “final quarter” */
  TOKEN_NEW,       /* of “new year” */
  TOKEN_YEAR_KIND, /* a CohesionYearKind */
  TOKEN_UNIT,      /* its length in months, 0 if shorter than one */
  TOKEN_RHYTHM,    /* its length in months, 0 for any other or none */
  TOKEN_EVERY,
  TOKEN_OTHER, /* every other month */
  TOKEN_TIMES, /* 1 once, 2 twice, 0 times */
  TOKEN_TWICE, /* bi-, semi- */
  TOKEN_ON,
  TOKEN_GOING, /* of “on-going” */
  TOKEN_EVENT, /* adoption, approval and their like */
  TOKEN_LIFE,
  TOKEN_NEXT,
  TOKEN_WITHIN,
  TOKEN_AFTER,
  TOKEN_FROM,
  TOKEN_OF,
  TOKEN_AND,
  TOKEN_BY,    /* a date may follow; 1 is before */
  TOKEN_CLOSE, /* end */
  TOKEN_FORMERLY,
  TOKEN_FILLER,
} CohesionTokenKind;

typedef struct
{
  CohesionTokenKind kind;
  guint value;
  guint digits;
  gboolean ordinal;
  gboolean spaced; /* white space stands before it */
  gsize start;     /* bytes of the text */
  gsize end;
} CohesionToken;

GArray *cohesion_deadline_tokenise (const char *text);
gboolean cohesion_token_is (const CohesionToken *token, char punctuation);

G_END_DECLS
