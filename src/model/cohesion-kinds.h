#pragma once

#include "cohesion-kind.h"

/* The enumerations made from the tables: COHESION_KIND_ACTION, COHESION_ACTION_TITLE (the index of
 * a field), COHESION_ACTION_LIST_UPDATES (the index of a child list), COHESION_ACTION_N_FIELDS. */

enum
{
#define KIND(kind, ...) COHESION_KIND_##kind,
#define FIELD(...)
#define LIST(...)
#define KIND_END(kind)
#include "tables/all.h"
#undef KIND
  COHESION_N_KINDS,
  /* A list whose nodes may be of any kind; each then names its own. */
  COHESION_KIND_ANY = COHESION_N_KINDS,
};

#define KIND(kind, ...)                                                                                      \
  enum                                                                                                       \
  {
#undef FIELD
#define FIELD(kind, name, ...) COHESION_##kind##_##name,
#undef KIND_END
#define KIND_END(kind)                                                                                       \
  COHESION_##kind##_N_FIELDS,                                                                                \
  }                                                                                                          \
  ;
#include "tables/all.h"
#undef KIND
#undef FIELD
#undef LIST
#undef KIND_END

#define KIND(kind, ...)                                                                                      \
  enum                                                                                                       \
  {
#define FIELD(...)
#define LIST(kind, name, ...) COHESION_##kind##_LIST_##name,
#define KIND_END(kind)                                                                                       \
  COHESION_##kind##_N_LISTS,                                                                                 \
  }                                                                                                          \
  ;
#include "tables/all.h"
#undef KIND
#undef FIELD
#undef LIST
#undef KIND_END
