#include "config.h"

#include "cohesion-check-line.h"

#include "model/cohesion-node-text.h"

#include <glib/gi18n.h>

/**
 * CohesionCheckLine:
 *
 * A line of the list of what is to be put right: a severity, a check, or one finding.
 */
struct _CohesionCheckLine
{
  GObject parent_instance;

  CohesionCheckLineType type;
  guint count;              /* of a heading: how much is under it */
  GPtrArray *findings;      /* owned: keeps the finding alive */
  CohesionFinding *finding; /* the first under a heading */
};

G_DEFINE_FINAL_TYPE (CohesionCheckLine, cohesion_check_line, G_TYPE_OBJECT)

static void
cohesion_check_line_finalize (GObject *object)
{
  g_clear_pointer (&COHESION_CHECK_LINE (object)->findings, g_ptr_array_unref);
  G_OBJECT_CLASS (cohesion_check_line_parent_class)->finalize (object);
}

static void
cohesion_check_line_class_init (CohesionCheckLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cohesion_check_line_finalize;
}

static void
cohesion_check_line_init (CohesionCheckLine *self)
{
}

static void
add_line (GPtrArray *lines,
          CohesionCheckLineType type,
          GPtrArray *findings,
          CohesionFinding *finding,
          guint count)
{
  CohesionCheckLine *line = g_object_new (COHESION_TYPE_CHECK_LINE, NULL);

  line->type = type;
  line->count = count;
  line->findings = g_ptr_array_ref (findings);
  line->finding = finding;
  g_ptr_array_add (lines, line);
}

/* What one check has found, of one severity, in the order of the document. */
static void
add_check (GPtrArray *lines, GPtrArray *findings, GPtrArray *group)
{
  add_line (lines, COHESION_CHECK_LINE_CHECK, findings, g_ptr_array_index (group, 0), group->len);
  for (guint i = 0; i < group->len; i++)
    add_line (lines, COHESION_CHECK_LINE_FINDING, findings, g_ptr_array_index (group, i), 0);
}

/* The checks in the order in which each was first found. */
static GPtrArray *
group_by_check (GPtrArray *findings, CohesionSeverity severity, guint *count)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GHashTable) by_check = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < findings->len; i++)
    {
      CohesionFinding *finding = g_ptr_array_index (findings, i);
      GPtrArray *group = g_hash_table_lookup (by_check, finding->check);

      if (finding->severity != severity)
        continue;
      if (group == NULL)
        {
          group = g_ptr_array_new ();
          g_ptr_array_add (groups, group);
          g_hash_table_insert (by_check, (gpointer) finding->check, group);
        }
      g_ptr_array_add (group, finding);
      (*count)++;
    }
  return groups;
}

/**
 * cohesion_check_lines_new:
 * @findings: (element-type CohesionFinding): what was found
 * @severity: the severity to list, or -1 for all
 *
 * Returns: (transfer full) (element-type CohesionCheckLine): the lines, what is serious first
 */
GPtrArray *
cohesion_check_lines_new (GPtrArray *findings, int severity)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_object_unref);

  for (int i = COHESION_N_SEVERITIES - 1; i >= 0; i--)
    {
      guint count = 0;
      g_autoptr (GPtrArray) groups = NULL;

      if (severity >= 0 && severity != i)
        continue;
      groups = group_by_check (findings, (CohesionSeverity) i, &count);
      if (groups->len == 0)
        continue;
      add_line (lines, COHESION_CHECK_LINE_SEVERITY, findings,
                g_ptr_array_index ((GPtrArray *) g_ptr_array_index (groups, 0), 0), count);
      for (guint j = 0; j < groups->len; j++)
        add_check (lines, findings, g_ptr_array_index (groups, j));
    }
  return lines;
}

/**
 * cohesion_check_line_get_line_type:
 *
 * Returns: what it is
 */
CohesionCheckLineType
cohesion_check_line_get_line_type (CohesionCheckLine *self)
{
  return self->type;
}

/**
 * cohesion_check_line_get_finding:
 *
 * Returns: (transfer none): what it shows; of a heading, the first under it
 */
const CohesionFinding *
cohesion_check_line_get_finding (CohesionCheckLine *self)
{
  return self->finding;
}

/**
 * cohesion_check_line_get_count:
 *
 * Returns: how many findings are under a heading
 */
guint
cohesion_check_line_get_count (CohesionCheckLine *self)
{
  return self->count;
}

/**
 * cohesion_severity_dup_count:
 * @n: how many
 *
 * Returns: (transfer full): how much of that severity there is, in words: “2 serious”
 */
char *
cohesion_severity_dup_count (CohesionSeverity severity, guint n)
{
  switch (severity)
    {
    case COHESION_SEVERITY_ERROR:
      /* Translators: how many serious things are to be put right */
      return g_strdup_printf (g_dngettext (NULL, "%u serious", "%u serious", n), n);
    case COHESION_SEVERITY_WARNING:
      return g_strdup_printf (g_dngettext (NULL, "%u warning", "%u warnings", n), n);
    case COHESION_SEVERITY_HINT:
    default:
      return g_strdup_printf (g_dngettext (NULL, "%u hint", "%u hints", n), n);
    }
}

/* What something small belongs to, such as the action of a change of deadline. */
static CohesionNode *
find_place (CohesionNode *node)
{
  for (CohesionNode *up = node; up; up = cohesion_node_get_parent (up))
    if (cohesion_node_is (up, COHESION_KIND_ACTION) || cohesion_node_is (up, COHESION_KIND_MEASURE) ||
        cohesion_node_is (up, COHESION_KIND_REPORT) || cohesion_node_is (up, COHESION_KIND_DECISION))
      return up;
  return node;
}

static char *
dup_where (CohesionFinding *finding)
{
  CohesionNode *place = find_place (finding->node);
  g_autofree char *title = cohesion_node_dup_title (place);
  g_autofree char *kind = NULL;
  const char *field;

  if (place != finding->node)
    {
      kind = cohesion_node_dup_kind_name (finding->node);
      /* Translators: where something was found: the item, then the kind of the part of it:
       * “1.2 Summer of Festivals – Milestone” */
      return g_strdup_printf (C_ ("check", "%1$s – %2$s"), title, kind);
    }
  if (finding->field < 0)
    return g_steal_pointer (&title);
  field = cohesion_field_get_label (&cohesion_node_get_kind (finding->node)->fields[finding->field]);
  /* Translators: where something was found: the item, then the field: “1.2 Summer of Festivals – Lead” */
  return g_strdup_printf (C_ ("check", "%1$s – %2$s"), title, field);
}

/**
 * cohesion_check_line_dup_title:
 *
 * Returns: (transfer full): what it says first of all: of a finding, where it is
 */
char *
cohesion_check_line_dup_title (CohesionCheckLine *self)
{
  switch (self->type)
    {
    case COHESION_CHECK_LINE_SEVERITY:
      return cohesion_severity_dup_count (self->finding->severity, self->count);
    case COHESION_CHECK_LINE_CHECK:
      /* Translators: what a check looks for, and how much it has found: “Actions without a lead (3)” */
      return g_strdup_printf (C_ ("check", "%1$s (%2$u)"), cohesion_check_get_title (self->finding->check),
                              self->count);
    case COHESION_CHECK_LINE_FINDING:
    default:
      return dup_where (self->finding);
    }
}

/**
 * cohesion_check_line_dup_note:
 *
 * Returns: (transfer full) (nullable): what it says besides: what is wrong, or why it matters
 */
char *
cohesion_check_line_dup_note (CohesionCheckLine *self)
{
  switch (self->type)
    {
    case COHESION_CHECK_LINE_SEVERITY:
      return NULL;
    case COHESION_CHECK_LINE_CHECK:
      return g_strdup (cohesion_check_get_explanation (self->finding->check));
    case COHESION_CHECK_LINE_FINDING:
    default:
      return g_strdup (self->finding->message);
    }
}

/**
 * cohesion_check_line_equal:
 *
 * Returns: whether both say the same
 */
gboolean
cohesion_check_line_equal (CohesionCheckLine *self, CohesionCheckLine *other)
{
  const CohesionFinding *a = self->finding;
  const CohesionFinding *b = other->finding;

  if (self->type != other->type || self->count != other->count || a->severity != b->severity)
    return FALSE;
  if (self->type == COHESION_CHECK_LINE_SEVERITY)
    return TRUE;
  if (!g_str_equal (a->check, b->check))
    return FALSE;
  return self->type == COHESION_CHECK_LINE_CHECK ||
         (a->node == b->node && a->field == b->field && g_str_equal (a->message, b->message));
}
