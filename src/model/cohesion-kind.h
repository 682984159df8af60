#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CohesionFieldType:
 *
 * What a field holds. Dates are partial ("2026", "2026-09" or "2026-09-30"); a decimal is kept as
 * its text so that money never passes through a double; a reference is the id of another node; JSON is
 * text without white space, which nobody but the reader of files and the maker of snapshots makes.
 */
typedef enum
{
  COHESION_FIELD_TEXT,
  COHESION_FIELD_RICH_TEXT,
  COHESION_FIELD_INTEGER,
  COHESION_FIELD_DECIMAL,
  COHESION_FIELD_BOOLEAN,
  COHESION_FIELD_DATE,
  COHESION_FIELD_DATE_TIME,
  COHESION_FIELD_DEADLINE,
  COHESION_FIELD_STATUS,
  COHESION_FIELD_CHOICE,
  COHESION_FIELD_COLOUR,
  COHESION_FIELD_URI,
  COHESION_FIELD_REFERENCE,
  COHESION_FIELD_REFERENCES,
  COHESION_FIELD_STRINGS,
  COHESION_FIELD_JSON,
} CohesionFieldType;

/**
 * CohesionFieldFlags:
 * @COHESION_FLAG_NAME: the text that names the node in lists and messages
 * @COHESION_FLAG_REQUIRED: a file without it is refused
 * @COHESION_FLAG_PUBLIC: may be printed in a public document
 * @COHESION_FLAG_TRANSLATABLE: the strategy's own text, to be translated
 * @COHESION_FLAG_PERSONAL: personal data in the sense of data protection law
 * @COHESION_FLAG_FIXED: shown, but set by the program only
 * @COHESION_FLAG_HIDDEN: of no use in a form
 * @COHESION_FLAG_MAIN: stands in the first section of a form, whatever its group
 * @COHESION_FLAG_BOOKKEEPING: says how the strategy is kept and not what it says: no change that is told
 */
typedef enum
{
  COHESION_FLAG_NAME = 1 << 0,
  COHESION_FLAG_REQUIRED = 1 << 1,
  COHESION_FLAG_PUBLIC = 1 << 2,
  COHESION_FLAG_TRANSLATABLE = 1 << 3,
  COHESION_FLAG_PERSONAL = 1 << 4,
  COHESION_FLAG_FIXED = 1 << 5,
  COHESION_FLAG_HIDDEN = 1 << 6,
  COHESION_FLAG_MAIN = 1 << 7,
  COHESION_FLAG_BOOKKEEPING = 1 << 8,
} CohesionFieldFlags;

/**
 * CohesionListFlags:
 * @COHESION_LIST_SINGLE: holds at most one node and is an object, not an array, in the file
 * @COHESION_LIST_OUTLINE: the list that the node shows as its children in the outline
 * @COHESION_LIST_LOG: what is in it stays as it was written; a form shows the newest first
 * @COHESION_LIST_PAGE: has a page of its own in the window
 * @COHESION_LIST_FIXED: shown, but filled by the program only
 * @COHESION_LIST_HIDDEN: of no use in a form
 * @COHESION_LIST_BOOKKEEPING: what is in it serves to keep the strategy: no change that is told
 */
typedef enum
{
  COHESION_LIST_SINGLE = 1 << 0,
  COHESION_LIST_OUTLINE = 1 << 1,
  COHESION_LIST_LOG = 1 << 2,
  COHESION_LIST_PAGE = 1 << 3,
  COHESION_LIST_FIXED = 1 << 5,
  COHESION_LIST_HIDDEN = 1 << 6,
  COHESION_LIST_BOOKKEEPING = 1 << 7,
} CohesionListFlags;

/* One of the values a choice field may have: its key in the file and its label. */
typedef struct
{
  const char *key;
  const char *label;
} CohesionChoice;

/**
 * CohesionField:
 * @json: the member's name in the file; "period.from" is the member "from" of the object "period"
 * @type: what it holds
 * @label: untranslated label, of the gettext context "field"
 * @flags: of #CohesionFieldFlags
 * @group: untranslated heading of the form section it belongs to, of the context "form", or %NULL
 *   for the first section
 * @hint: untranslated sentence that helps to fill it in, or %NULL
 * @choices: for a choice field, its values, ended by a %NULL key
 * @targets: for references, the kinds that may be referred to, as bits 1 << kind
 */
typedef struct
{
  const char *json;
  CohesionFieldType type;
  const char *label;
  guint flags;
  const char *group;
  const char *hint;
  const CohesionChoice *choices;
  guint64 targets;
} CohesionField;

/* A list of children that a kind has; @label is of the gettext context "list", @flags of
 * #CohesionListFlags. */
typedef struct
{
  const char *json;
  guint kind;
  const char *label;
  guint flags;
} CohesionListSpec;

/* What can be done to a node as a whole. */
typedef enum
{
  COHESION_STEP_ADD,
  COHESION_STEP_REMOVE,
  COHESION_STEP_MOVE,
  COHESION_N_STEPS,
} CohesionStep;

/**
 * CohesionKind:
 * @json: the kind's name in the file
 * @type_name: name of its #GType
 * @label: untranslated name of one of it, of the gettext context "kind"
 * @steps: untranslated names of what can be done to one of it, of the context "step"
 * @fields: its fields, in the order of the file
 * @lists: its child lists, in the order of the file
 * @name_field: index of the field that names it, or -1
 * @outline_list: index of the list shown in the outline, or -1
 *
 * A kind of node. Everything that the program does with every kind is driven by these tables.
 */
typedef struct
{
  guint id;
  const char *json;
  const char *type_name;
  const char *label;
  const char *steps[COHESION_N_STEPS];
  const CohesionField *fields;
  guint n_fields;
  const CohesionListSpec *lists;
  guint n_lists;
  int name_field;
  int outline_list;
} CohesionKind;

#define COHESION_KIND_BIT(kind) (G_GUINT64_CONSTANT (1) << (kind))

const CohesionKind *cohesion_kind_get (guint id);
const CohesionKind *cohesion_kind_lookup (const char *json);
guint cohesion_kind_get_count (void);
GType cohesion_kind_get_gtype (const CohesionKind *kind);
void cohesion_kinds_ensure_types (void);

const char *cohesion_kind_get_label (const CohesionKind *kind);
const char *cohesion_kind_get_step_label (const CohesionKind *kind, CohesionStep step);
int cohesion_kind_find_field (const CohesionKind *kind, const char *json);
int cohesion_kind_find_list (const CohesionKind *kind, const char *json);
int cohesion_kind_find_list_of (const CohesionKind *kind, guint child_kind);

const char *cohesion_field_get_label (const CohesionField *field);
const char *cohesion_field_get_group (const CohesionField *field);
const char *cohesion_field_get_hint (const CohesionField *field);
const char *cohesion_field_get_property_name (const CohesionField *field);
gboolean cohesion_field_is_text (const CohesionField *field);
const CohesionChoice *cohesion_field_find_choice (const CohesionField *field, const char *key);
const char *cohesion_choice_get_label (const CohesionChoice *choice);
const char *cohesion_list_spec_get_label (const CohesionListSpec *spec);

G_END_DECLS
