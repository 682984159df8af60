#pragma once

#include "cohesion-deadline.h"
#include "cohesion-kind.h"

G_BEGIN_DECLS

/* What an integer, boolean or date-time holds when nothing is set. */
#define COHESION_UNSET G_MININT64

/* How the value of a field is kept. */
typedef enum
{
  COHESION_STORAGE_STRING,
  COHESION_STORAGE_INTEGER,
  COHESION_STORAGE_DEADLINE,
  COHESION_STORAGE_STRINGS,
} CohesionStorage;

/* The eight bytes a value takes; which member counts follows from the field's type. */
typedef union
{
  char *string; /* a GRefString, or NULL */
  gint64 integer;
  CohesionDeadline *deadline;
  GStrv strings; /* NULL when empty */
} CohesionSlot;

/**
 * CohesionValue:
 *
 * The value of one field, owned. Equal values compare equal whatever way they came about: an empty
 * text or list is the same as none.
 */
typedef struct
{
  CohesionStorage storage;
  CohesionSlot slot;
} CohesionValue;

CohesionStorage cohesion_field_get_storage (const CohesionField *field);
gboolean cohesion_field_is_shared (const CohesionField *field);

CohesionValue cohesion_value_none (const CohesionField *field);
CohesionValue cohesion_value_string (const CohesionField *field, const char *text);
CohesionValue cohesion_value_integer (gint64 integer);
CohesionValue cohesion_value_deadline (CohesionDeadline *deadline);
CohesionValue cohesion_value_strings (const char *const *strings);
CohesionValue cohesion_value_copy (const CohesionValue *value);
void cohesion_value_clear (CohesionValue *value);
gboolean cohesion_value_equal (const CohesionValue *a, const CohesionValue *b);
gboolean cohesion_value_is_none (const CohesionValue *value);
gsize cohesion_value_get_size (const CohesionValue *value);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CohesionValue, cohesion_value_clear)

G_END_DECLS
