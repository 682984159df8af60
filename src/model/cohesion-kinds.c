#include "config.h"

#include "cohesion-kinds.h"

#include "cohesion-choices.h"

#include <glib/gi18n.h>

/* The short names that the tables use for flags. */
enum
{
  NAME = COHESION_FLAG_NAME,
  REQUIRED = COHESION_FLAG_REQUIRED,
  PUBLIC = COHESION_FLAG_PUBLIC,
  TRANSLATABLE = COHESION_FLAG_TRANSLATABLE,
  PERSONAL = COHESION_FLAG_PERSONAL,
  FIXED = COHESION_FLAG_FIXED,
  HIDDEN = COHESION_FLAG_HIDDEN,
  MAIN = COHESION_FLAG_MAIN,
  BOOKKEEPING = COHESION_FLAG_BOOKKEEPING,
  SINGLE = COHESION_LIST_SINGLE,
  OUTLINE = COHESION_LIST_OUTLINE,
  LOG = COHESION_LIST_LOG,
  PAGE = COHESION_LIST_PAGE,
  PROGRAM = COHESION_LIST_FIXED,
  UNSEEN = COHESION_LIST_HIDDEN,
  KEPT = COHESION_LIST_BOOKKEEPING,
};

/* The fields of each kind. The sentinel keeps the array of a kind without any from being empty. */
#define KIND(kind, ...) static const CohesionField kind##_fields[] = {
#define FIELD(kind, field_name, field_json, field_type, field_label, field_flags, ...)                       \
  { .json = field_json,                                                                                      \
    .type = COHESION_FIELD_##field_type,                                                                     \
    .label = field_label,                                                                                    \
    .flags = field_flags,                                                                                    \
    __VA_ARGS__ },
#define LIST(...)
#define KIND_END(kind)                                                                                       \
  { NULL },                                                                                                  \
  }                                                                                                          \
  ;
#undef NC_
#define NC_(context, text) text
#include "tables/all.h"
#undef KIND
#undef FIELD
#undef LIST
#undef KIND_END

#define KIND(kind, ...) static const CohesionListSpec kind##_lists[] = {
#define FIELD(...)
#define LIST(owner, list_name, list_json, child, list_label, list_flags)                                     \
  { .json = list_json, .kind = COHESION_KIND_##child, .label = list_label, .flags = list_flags },
#define KIND_END(kind)                                                                                       \
  { NULL },                                                                                                  \
  }                                                                                                          \
  ;
#include "tables/all.h"
#undef KIND
#undef FIELD
#undef LIST
#undef KIND_END

#define KIND(kind, kind_json, kind_type_name, kind_label, add, remove, move)                                 \
  [COHESION_KIND_##kind] = {                                                                                 \
    .id = COHESION_KIND_##kind,                                                                              \
    .json = kind_json,                                                                                       \
    .type_name = kind_type_name,                                                                             \
    .label = kind_label,                                                                                     \
    .steps = { add, remove, move },                                                                          \
    .fields = kind##_fields,                                                                                 \
    .n_fields = COHESION_##kind##_N_FIELDS,                                                                  \
    .lists = kind##_lists,                                                                                   \
    .n_lists = COHESION_##kind##_N_LISTS,                                                                    \
    .name_field = -1,                                                                                        \
    .outline_list = -1,                                                                                      \
  },
#define FIELD(...)
#define LIST(...)
#define KIND_END(kind)
static CohesionKind kinds[COHESION_N_KINDS] = {
#include "tables/all.h"
};
#undef KIND
#undef FIELD
#undef LIST
#undef KIND_END

static void
find_special (CohesionKind *kind)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].flags & COHESION_FLAG_NAME)
      kind->name_field = (int) i;

  for (guint i = 0; i < kind->n_lists; i++)
    if (kind->lists[i].flags & COHESION_LIST_OUTLINE)
      kind->outline_list = (int) i;
}

/**
 * cohesion_kind_get:
 * @id: one of the `COHESION_KIND_` constants
 *
 * Returns: the table of the kind
 */
const CohesionKind *
cohesion_kind_get (guint id)
{
  static gsize ready = 0;

  g_return_val_if_fail (id < COHESION_N_KINDS, NULL);

  if (g_once_init_enter (&ready))
    {
      for (guint i = 0; i < COHESION_N_KINDS; i++)
        find_special (&kinds[i]);
      g_once_init_leave (&ready, 1);
    }
  return &kinds[id];
}

/**
 * cohesion_kind_lookup:
 * @json: name of a kind in the file
 *
 * Returns: (nullable): the kind of that name
 */
const CohesionKind *
cohesion_kind_lookup (const char *json)
{
  for (guint i = 0; i < COHESION_N_KINDS; i++)
    if (g_str_equal (kinds[i].json, json))
      return cohesion_kind_get (i);
  return NULL;
}

/**
 * cohesion_kind_get_count:
 *
 * Returns: how many kinds there are
 */
guint
cohesion_kind_get_count (void)
{
  return COHESION_N_KINDS;
}

/**
 * cohesion_kind_get_label:
 *
 * Returns: the kind's name for people, such as “Action”
 */
const char *
cohesion_kind_get_label (const CohesionKind *kind)
{
  return g_dpgettext2 (NULL, "kind", kind->label);
}

/**
 * cohesion_kind_get_step_label:
 * @step: what is done to a node of the kind
 *
 * Returns: the name of the step for people, such as “Move priority”
 */
const char *
cohesion_kind_get_step_label (const CohesionKind *kind, CohesionStep step)
{
  return g_dpgettext2 (NULL, "step", kind->steps[step]);
}

/**
 * cohesion_kind_find_field:
 * @json: a member's name, dotted if it is nested
 *
 * Returns: the index of the field, or -1
 */
int
cohesion_kind_find_field (const CohesionKind *kind, const char *json)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if (g_str_equal (kind->fields[i].json, json))
      return (int) i;
  return -1;
}

/**
 * cohesion_kind_find_list:
 * @json: a member's name
 *
 * Returns: the index of the child list, or -1
 */
int
cohesion_kind_find_list (const CohesionKind *kind, const char *json)
{
  for (guint i = 0; i < kind->n_lists; i++)
    if (g_str_equal (kind->lists[i].json, json))
      return (int) i;
  return -1;
}

/**
 * cohesion_kind_find_list_of:
 * @child_kind: one of the `COHESION_KIND_` constants
 *
 * Returns: the index of the list that holds nodes of that kind, or -1
 */
int
cohesion_kind_find_list_of (const CohesionKind *kind, guint child_kind)
{
  for (guint i = 0; i < kind->n_lists; i++)
    if (kind->lists[i].kind == child_kind)
      return (int) i;
  return -1;
}

/**
 * cohesion_field_get_label:
 *
 * Returns: the field's name for people
 */
const char *
cohesion_field_get_label (const CohesionField *field)
{
  return g_dpgettext2 (NULL, "field", field->label);
}

/**
 * cohesion_field_get_group:
 *
 * Returns: (nullable): the heading of the form section the field belongs to
 */
const char *
cohesion_field_get_group (const CohesionField *field)
{
  return field->group ? g_dpgettext2 (NULL, "form", field->group) : NULL;
}

/**
 * cohesion_field_get_hint:
 *
 * Returns: (nullable): a sentence that helps to fill the field in
 */
const char *
cohesion_field_get_hint (const CohesionField *field)
{
  return field->hint ? g_dgettext (NULL, field->hint) : NULL;
}

/**
 * cohesion_field_get_property_name:
 *
 * Returns: name of the #GObject property of the field: "period.from" is "period-from",
 *   "shortTitle" is "short-title"
 */
const char *
cohesion_field_get_property_name (const CohesionField *field)
{
  g_autoptr (GString) name = g_string_new (NULL);

  for (const char *c = field->json; *c; c++)
    {
      if (*c == '.')
        g_string_append_c (name, '-');
      else if (g_ascii_isupper (*c))
        g_string_append_printf (name, "-%c", g_ascii_tolower (*c));
      else
        g_string_append_c (name, *c);
    }
  return g_intern_string (name->str);
}

/**
 * cohesion_field_is_text:
 *
 * Returns: whether the field holds words that people read, of one line or several
 */
gboolean
cohesion_field_is_text (const CohesionField *field)
{
  return field->type == COHESION_FIELD_TEXT || field->type == COHESION_FIELD_RICH_TEXT;
}

/**
 * cohesion_field_find_choice:
 * @key: (nullable): a key
 *
 * Returns: (nullable): the choice of that key
 */
const CohesionChoice *
cohesion_field_find_choice (const CohesionField *field, const char *key)
{
  if (key == NULL || field->choices == NULL)
    return NULL;
  for (const CohesionChoice *choice = field->choices; choice->key; choice++)
    if (g_str_equal (choice->key, key))
      return choice;
  return NULL;
}

/**
 * cohesion_choice_get_label:
 *
 * Returns: the choice's name for people
 */
const char *
cohesion_choice_get_label (const CohesionChoice *choice)
{
  return g_dpgettext2 (NULL, "choice", choice->label);
}

/**
 * cohesion_list_spec_get_label:
 *
 * Returns: the list's name for people
 */
const char *
cohesion_list_spec_get_label (const CohesionListSpec *spec)
{
  return g_dpgettext2 (NULL, "list", spec->label);
}
