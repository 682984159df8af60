#pragma once

#include "cohesion-document.h"

G_BEGIN_DECLS

/* How many names the three levels have: each a singular and a plural. */
#define COHESION_N_LEVEL_NAMES 6

/**
 * CohesionTemplate:
 * @key: what it is known by
 * @label: what it is called, to be translated in the context "template"
 * @description: what it has, to be translated
 *
 * What a new strategy may begin with.
 */
typedef struct
{
  const char *key;
  const char *label;
  const char *description;
} CohesionTemplate;

/**
 * CohesionStrategyBasics:
 * @council: (nullable): name of the council
 * @title: (nullable): title of the strategy
 * @level_names: (nullable) (array length=COHESION_N_LEVEL_NAMES): what its levels are called: theme, themes,
 *   priority, priorities, action, actions; %NULL, or empty names, leave what there is
 *
 * What every new strategy is asked for.
 */
typedef struct
{
  const char *council;
  const char *title;
  const char *const *level_names;
} CohesionStrategyBasics;

const CohesionTemplate *cohesion_template_list (guint *n_templates);
gboolean cohesion_document_apply_template (CohesionDocument *self,
                                           const char *key,
                                           const CohesionStrategyBasics *basics);
void cohesion_document_fill_basics (CohesionDocument *self, const CohesionStrategyBasics *basics);

G_END_DECLS
