#include "config.h"

#include "cohesion-document-fixes.h"

#include "cohesion-document-typing.h"
#include "cohesion-document-verbs.h"

#include "model/cohesion-codes.h"
#include "model/cohesion-duties.h"

#include <glib/gi18n.h>

/* What can be put right without anybody’s judgement. */

/* How many times one post is followed to the next. */
#define MAX_SUCCESSORS 16

/* What is wanted while many findings are put right. */
typedef struct
{
  CohesionDocument *document;
  CohesionCodes *codes; /* or NULL, until a code is wanted */
} Fixer;

static const CohesionField *
field_of (CohesionNode *node, guint field)
{
  return &cohesion_node_get_kind (node)->fields[field];
}

static gboolean
is_broken (CohesionNode *node, guint field, const char *id)
{
  CohesionNode *target = cohesion_tree_lookup_live (cohesion_node_get_tree (node), id);

  return target == NULL ||
         !(field_of (node, field)->targets & COHESION_KIND_BIT (cohesion_node_get_kind (target)->id));
}

static gboolean
has_broken_reference (CohesionDocument *document, CohesionNode *node, guint field)
{
  if (field_of (node, field)->type == COHESION_FIELD_REFERENCE)
    return cohesion_node_has_value (node, field) &&
           is_broken (node, field, cohesion_node_get_string (node, field));
  for (const char *const *id = cohesion_node_get_strings (node, field); *id; id++)
    if (is_broken (node, field, *id))
      return TRUE;
  return FALSE;
}

static void
remove_references (Fixer *fixer, CohesionNode *node, guint field)
{
  g_autoptr (GStrvBuilder) kept = NULL;
  g_auto (GStrv) ids = NULL;

  if (field_of (node, field)->type == COHESION_FIELD_REFERENCE)
    {
      cohesion_document_set_text (fixer->document, node, field, NULL);
      return;
    }
  kept = g_strv_builder_new ();
  for (const char *const *id = cohesion_node_get_strings (node, field); *id; id++)
    if (!is_broken (node, field, *id))
      g_strv_builder_add (kept, *id);
  ids = g_strv_builder_end (kept);
  cohesion_document_set_strings (fixer->document, node, field, (const char *const *) ids);
}

static gboolean
is_set (CohesionDocument *document, CohesionNode *node, guint field)
{
  return cohesion_node_has_value (node, field);
}

static gboolean
is_unset (CohesionDocument *document, CohesionNode *node, guint field)
{
  return !cohesion_node_has_value (node, field);
}

/* No status counts as the first of the scheme. */
static void
unset (Fixer *fixer, CohesionNode *node, guint field)
{
  cohesion_document_set_text (fixer->document, node, field, NULL);
}

static void
give_code (Fixer *fixer, CohesionNode *action, guint field)
{
  g_autofree char *old = g_strdup (cohesion_node_get_string (action, field));
  g_autofree char *code = NULL;

  if (fixer->codes == NULL)
    fixer->codes = cohesion_codes_new (cohesion_document_get_tree (fixer->document));
  /* It may have been put right by hand since. */
  if (old && !cohesion_codes_is_shared (fixer->codes, old))
    return;
  code = cohesion_codes_take (fixer->codes, old);
  cohesion_document_set_text (fixer->document, action, field, code);
}

static gboolean
is_completion_dated (CohesionDocument *document, CohesionNode *action, guint field)
{
  return field == COHESION_ACTION_COMPLETED_ON && !cohesion_node_has_value (action, field) &&
         cohesion_node_has_value (action, COHESION_ACTION_STATUS_AS_AT);
}

static void
date_completion (Fixer *fixer, CohesionNode *action, guint field)
{
  cohesion_document_set_text (fixer->document, action, field,
                              cohesion_node_get_string (action, COHESION_ACTION_STATUS_AS_AT));
}

static gint64
level_of (CohesionNode *section)
{
  gint64 level = section ? cohesion_node_get_integer (section, COHESION_SECTION_LEVEL) : 0;

  return level == COHESION_UNSET ? 1 : level;
}

static gint64
deepest_level (CohesionNode *section)
{
  guint position = cohesion_node_get_position (section);

  if (position == 0)
    return 1;
  return level_of (cohesion_list_get (cohesion_node_get_container (section), position - 1)) + 1;
}

static gboolean
skips_level (CohesionDocument *document, CohesionNode *section, guint field)
{
  return level_of (section) < 1 || level_of (section) > deepest_level (section);
}

static void
set_integer (Fixer *fixer, CohesionNode *node, guint field, gint64 number)
{
  CohesionValue value = cohesion_value_integer (number);

  cohesion_document_set_value (fixer->document, node, field, &value);
}

static void
level_heading (Fixer *fixer, CohesionNode *section, guint field)
{
  set_integer (fixer, section, field, CLAMP (level_of (section), 1, deepest_level (section)));
}

static gboolean
is_beyond (CohesionDocument *document, CohesionNode *node, guint field)
{
  gint64 progress = cohesion_node_get_integer (node, field);

  return progress != COHESION_UNSET && (progress < 0 || progress > 100);
}

static void
limit_progress (Fixer *fixer, CohesionNode *node, guint field)
{
  set_integer (fixer, node, field, CLAMP (cohesion_node_get_integer (node, field), 0, 100));
}

/* Whoever does now what the lead did, if that is on record. */
static CohesionNode *
find_successor (CohesionDocument *document, CohesionNode *action, guint field)
{
  CohesionNode *party = cohesion_node_get_reference (action, field);

  for (guint i = 0; i < MAX_SUCCESSORS && party && cohesion_node_is (party, COHESION_KIND_PARTY); i++)
    {
      if (!cohesion_party_has_left (party, cohesion_document_get_today (document)))
        return i > 0 ? party : NULL;
      party = cohesion_node_get_reference (party, COHESION_PARTY_REPLACED_BY);
    }
  return NULL;
}

static gboolean
has_successor (CohesionDocument *document, CohesionNode *action, guint field)
{
  return find_successor (document, action, field) != NULL;
}

static void
hand_over (Fixer *fixer, CohesionNode *action, guint field)
{
  CohesionNode *successor = find_successor (fixer->document, action, field);

  cohesion_document_set_text (fixer->document, action, field, cohesion_node_get_id (successor));
}

/* The fixes. A label says what one does, the step what was done. */
static const struct
{
  const char *check;
  const char *label;
  const char *step;
  gboolean (*applies) (CohesionDocument *document, CohesionNode *node, guint field);
  void (*apply) (Fixer *fixer, CohesionNode *node, guint field);
} fixes[] = {
  { "broken-reference", N_ ("Remove the broken reference"), NC_ ("step", "Remove broken reference"),
    has_broken_reference, remove_references },
  { "unknown-status", N_ ("Set to the first status of the scheme"), NC_ ("step", "Remove unknown status"),
    is_set, unset },
  { "duplicate-code", N_ ("Give it the next free code"), NC_ ("step", "Give new code"), is_set, give_code },
  { "no-code", N_ ("Give it the next free code"), NC_ ("step", "Give code"), is_unset, give_code },
  { "completion-incomplete", N_ ("Take the day of the status"), NC_ ("step", "Date completion"),
    is_completion_dated, date_completion },
  { "heading-skip", N_ ("Move up to the next level"), NC_ ("step", "Change level of heading"), skips_level,
    level_heading },
  { "progress-out-of-range", N_ ("Bring within 0 to 100"), NC_ ("step", "Change progress"), is_beyond,
    limit_progress },
  { "lead-inactive", N_ ("Hand over to the successor"), NC_ ("step", "Hand over action"), has_successor,
    hand_over },
};

static int
find_fix (CohesionDocument *self, const CohesionFinding *finding)
{
  CohesionTree *tree = cohesion_document_get_tree (self);
  CohesionNode *node = finding->node;

  if (finding->field < 0 || cohesion_document_get_read_only (self) ||
      cohesion_tree_lookup_live (tree, cohesion_node_get_id (node)) != node ||
      (field_of (node, (guint) finding->field)->flags & COHESION_FLAG_FIXED))
    return -1;
  for (gsize i = 0; i < G_N_ELEMENTS (fixes); i++)
    if (g_str_equal (fixes[i].check, finding->check))
      return fixes[i].applies (self, node, (guint) finding->field) ? (int) i : -1;
  return -1;
}

static guint
fix (Fixer *fixer, const CohesionFinding *finding)
{
  int i = find_fix (fixer->document, finding);

  if (i < 0)
    return 0;
  fixes[i].apply (fixer, finding->node, (guint) finding->field);
  return 1;
}

/**
 * cohesion_document_get_fix_label:
 * @finding: what a check has found
 *
 * Returns: (nullable): what cohesion_document_fix() would do, for people; %NULL if it takes somebody’s
 *   judgement, or the document is read-only
 */
const char *
cohesion_document_get_fix_label (CohesionDocument *self, const CohesionFinding *finding)
{
  int i = find_fix (self, finding);

  return i < 0 ? NULL : _ (fixes[i].label);
}

/**
 * cohesion_document_fix:
 * @finding: what a check has found
 *
 * Puts it right, in one step.
 *
 * Returns: whether it could be done
 */
gboolean
cohesion_document_fix (CohesionDocument *self, const CohesionFinding *finding)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new ();

  g_ptr_array_add (findings, (gpointer) finding);
  return cohesion_document_fix_all (self, findings, finding->check) > 0;
}

static const char *
step_of (const char *check)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fixes); i++)
    if (g_str_equal (fixes[i].check, check))
      return g_dpgettext2 (NULL, "step", fixes[i].step);
  return NULL;
}

/**
 * cohesion_document_fix_all:
 * @findings: (element-type CohesionFinding): what checks have found
 * @check: what to put right, such as "broken-reference"
 *
 * Puts right what one check has found, as far as no judgement is needed, in one step.
 *
 * Returns: how many were put right
 */
guint
cohesion_document_fix_all (CohesionDocument *self, GPtrArray *findings, const char *check)
{
  CohesionHistory *history = cohesion_document_get_history (self);
  const char *step = step_of (check);
  Fixer fixer = { self, NULL };
  guint n = 0;

  if (step == NULL || cohesion_document_get_read_only (self))
    return 0;
  cohesion_history_begin_group (history, step);
  for (guint i = 0; i < findings->len; i++)
    {
      const CohesionFinding *finding = g_ptr_array_index (findings, i);

      if (g_str_equal (finding->check, check))
        n += fix (&fixer, finding);
    }
  cohesion_history_end_group (history);
  g_clear_pointer (&fixer.codes, cohesion_codes_free);
  return n;
}
