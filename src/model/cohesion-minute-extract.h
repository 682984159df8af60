#pragma once

#include "cohesion-tree.h"

G_BEGIN_DECLS

/* What a paragraph of an extract is. */
typedef enum
{
  COHESION_EXTRACT_TITLE,
  COHESION_EXTRACT_MEETING,
  COHESION_EXTRACT_ITEM,
  COHESION_EXTRACT_PARAGRAPH,
  COHESION_EXTRACT_THEME,
  COHESION_EXTRACT_PRIORITY,
  COHESION_EXTRACT_DECISION,
  COHESION_EXTRACT_LEAD_IN,
  COHESION_EXTRACT_RESOLUTION,
} CohesionExtractKind;

/**
 * CohesionExtractPart:
 * @kind: what it is
 * @label: (nullable): its number or numeral, such as “(ii)”
 * @text: its words, without markup
 *
 * A paragraph of the minute of a meeting, to be read only.
 */
typedef struct
{
  CohesionExtractKind kind;
  char *label;
  char *text;
} CohesionExtractPart;

GPtrArray *cohesion_minute_extract (CohesionNode *node);
char *cohesion_minute_extract_to_text (GPtrArray *parts);

G_END_DECLS
