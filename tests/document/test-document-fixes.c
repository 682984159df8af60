#include "config.h"

#include "document/cohesion-document-fixes.h"
#include "format/cohesion-format.h"
#include "support/cohesion-dump.h"

#include <string.h>

/* Whatever is put right is one step; it is right afterwards; and undoing it brings back what was. */

static CohesionDocument *
read_document (const char *in_first_action, const char *more)
{
  g_autofree char *text = g_strdup_printf (
      "{\"format\": \"com.council.Cohesion\", \"formatVersion\": 1, \"id\": \"d\","
      " \"strategy\": {\"id\": \"s\", \"sections\": [{\"id\": \"s1\", \"heading\": \"A\"},"
      " {\"id\": \"s2\", \"heading\": \"B\", \"level\": 4}]},"
      " \"themes\": [{\"id\": \"t\", \"priorities\": [{\"id\": \"p\", \"actions\": ["
      "{\"id\": \"a\", \"code\": \"EX-01\"%s}, {\"id\": \"b\", \"code\": \"EX-02\"}]}]}],"
      " \"parties\": [{\"id\": \"new\", \"role\": \"Head of Places\"},"
      " {\"id\": \"old\", \"role\": \"Head of Parks\", \"activeTo\": \"2019\", \"replacedBy\": \"new\"},"
      " {\"id\": \"gone\", \"role\": \"Head of Nothing\", \"activeTo\": \"2019\"}]%s}",
      in_first_action, more);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (CohesionTree) tree = cohesion_format_read (bytes, NULL, &error);

  g_assert_no_error (error);
  return cohesion_document_new (tree);
}

static GPtrArray *
find (CohesionDocument *document, const char *check)
{
  GPtrArray *found = cohesion_check (cohesion_document_get_tree (document), COHESION_DATE_INIT (2026, 9, 30));

  for (guint i = found->len; i-- > 0;)
    if (!g_str_equal (((CohesionFinding *) found->pdata[i])->check, check))
      g_ptr_array_remove_index (found, i);
  return found;
}

static const struct
{
  const char *check;
  const char *action;
  const char *more;
  const char *id; /* of the node that was put right */
  const char *field;
  const char *result; /* what its field says then, for people */
  const char *step;
} cases[] = {
  { "broken-reference", ", \"lead\": \"nobody\"", "", "a", "lead", "", "Remove broken reference" },
  { "broken-reference", ", \"supporters\": [\"x\", \"new\", \"t\"]", "", "a", "supporters", "new",
    "Remove broken reference" },
  { "unknown-status", ", \"status\": \"purple\"", "", "a", "status", "", "Remove unknown status" },
  { "duplicate-code", "}, {\"id\": \"c\", \"code\": \"EX-01\"", "", "c", "code", "EX-03", "Give new code" },
  { "no-code", "}, {\"id\": \"c\", \"title\": \"C\"",
    ", \"settings\": {\"id\": \"g\", \"numbering\": {\"action\": \"code\"}}", "c", "code", "EX-03",
    "Give code" },
  { "completion-incomplete",
    ", \"status\": \"blue\", \"statusAsAt\": \"2026-05-01\", \"completionEvidence\": \"Photographs\"", "",
    "a", "completedOn", "2026-05-01", "Date completion" },
  { "heading-skip", "", "", "s2", "level", "2", "Change level of heading" },
  { "progress-out-of-range", ", \"progress\": 140", "", "a", "progress", "100", "Change progress" },
  { "progress-out-of-range", ", \"progress\": -1", "", "a", "progress", "0", "Change progress" },
  { "lead-inactive", ", \"lead\": \"old\"", "", "a", "lead", "new", "Hand over action" },
};

static char *
say (CohesionNode *node, const char *name)
{
  guint field = (guint) cohesion_kind_find_field (cohesion_node_get_kind (node), name);

  switch ((guint) cohesion_node_get_kind (node)->fields[field].type)
    {
    case COHESION_FIELD_INTEGER:
      return g_strdup_printf ("%d", (int) cohesion_node_get_integer (node, field));
    case COHESION_FIELD_REFERENCES:
      return g_strjoinv (" ", (char **) cohesion_node_get_strings (node, field));
    default:
      return g_strdup (cohesion_node_get_string (node, field) ? cohesion_node_get_string (node, field) : "");
    }
}

static void
test_case (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (CohesionDocument) document = read_document (cases[i].action, cases[i].more);
  CohesionTree *tree = cohesion_document_get_tree (document);
  CohesionHistory *history = cohesion_document_get_history (document);
  g_autofree char *before = cohesion_dump (tree);
  g_autoptr (GPtrArray) findings = find (document, cases[i].check);
  g_autoptr (GPtrArray) left = NULL;
  g_autofree char *said = NULL;
  g_autofree char *after = NULL;

  g_assert_cmpuint (findings->len, >, 0);
  g_assert_nonnull (cohesion_document_get_fix_label (document, findings->pdata[0]));
  g_assert_true (cohesion_document_fix (document, findings->pdata[0]));
  g_assert_cmpstr (cohesion_history_get_undo_label (history), ==, cases[i].step);
  said = say (cohesion_tree_lookup (tree, cases[i].id), cases[i].field);
  g_assert_cmpstr (said, ==, cases[i].result);
  left = find (document, cases[i].check);
  g_assert_cmpuint (left->len, ==, 0);
  g_assert_true (cohesion_history_undo (history));
  g_assert_false (cohesion_history_get_can_undo (history));
  after = cohesion_dump (tree);
  g_assert_cmpstr (after, ==, before);
}

/* Where somebody has to decide, nothing is offered. */
static void
test_takes_judgement (void)
{
  g_autoptr (CohesionDocument) document = read_document (", \"lead\": \"gone\", \"status\": \"blue\"", "");
  g_autoptr (GPtrArray) leads = find (document, "lead-inactive");
  g_autoptr (GPtrArray) completion = find (document, "completion-incomplete");
  g_autoptr (GPtrArray) nobody = find (document, "no-lead");

  g_assert_cmpuint (leads->len, ==, 0);
  g_assert_cmpuint (nobody->len, ==, 1);
  g_assert_null (cohesion_document_get_fix_label (document, nobody->pdata[0]));
  g_assert_false (cohesion_document_fix (document, nobody->pdata[0]));
  /* Without the day of the status, nobody knows since when; and evidence is not made up. */
  g_assert_cmpuint (completion->len, ==, 2);
  g_assert_null (cohesion_document_get_fix_label (document, completion->pdata[0]));
  g_assert_null (cohesion_document_get_fix_label (document, completion->pdata[1]));
}

static void
test_all_of_a_kind (void)
{
  g_autoptr (CohesionDocument) document = read_document (
      "}, {\"id\": \"c\", \"code\": \"EX-01\", \"lead\": \"x\"}, {\"id\": \"e\", \"code\": \"EX-01\"", "");
  CohesionTree *tree = cohesion_document_get_tree (document);
  CohesionHistory *history = cohesion_document_get_history (document);
  g_autoptr (GPtrArray) all = cohesion_check (tree, COHESION_DATE_INIT (2026, 9, 30));

  g_assert_cmpuint (cohesion_document_fix_all (document, all, "duplicate-code"), ==, 2);
  g_assert_cmpstr (cohesion_node_get_string (cohesion_tree_lookup (tree, "a"), COHESION_ACTION_CODE), ==,
                   "EX-01");
  g_assert_cmpstr (cohesion_node_get_string (cohesion_tree_lookup (tree, "c"), COHESION_ACTION_CODE), ==,
                   "EX-03");
  g_assert_cmpstr (cohesion_node_get_string (cohesion_tree_lookup (tree, "e"), COHESION_ACTION_CODE), ==,
                   "EX-04");
  g_assert_cmpstr (cohesion_node_get_string (cohesion_tree_lookup (tree, "c"), COHESION_ACTION_LEAD), ==,
                   "x");
  g_assert_true (cohesion_history_undo (history));
  g_assert_false (cohesion_history_get_can_undo (history));
  g_assert_cmpuint (cohesion_document_fix_all (document, all, "no-lead"), ==, 0);
  g_assert_false (cohesion_history_get_can_undo (history));
}

/* What was found may be different by now. */
static void
test_stale (void)
{
  g_autoptr (CohesionDocument) document = read_document ("}, {\"id\": \"c\", \"code\": \"EX-01\"", "");
  CohesionTree *tree = cohesion_document_get_tree (document);
  g_autoptr (GPtrArray) findings = find (document, "duplicate-code");

  g_assert_true (cohesion_document_fix (document, findings->pdata[0]));
  cohesion_document_fix (document, findings->pdata[0]);
  g_assert_cmpstr (cohesion_node_get_string (cohesion_tree_lookup (tree, "c"), COHESION_ACTION_CODE), ==,
                   "EX-03");
}

static void
test_read_only (void)
{
  g_autoptr (CohesionDocument) document = read_document (", \"lead\": \"nobody\"", "");
  g_autoptr (GPtrArray) findings = find (document, "broken-reference");

  cohesion_document_set_read_only (document, TRUE);
  g_assert_null (cohesion_document_get_fix_label (document, findings->pdata[0]));
  g_assert_false (cohesion_document_fix (document, findings->pdata[0]));
  g_assert_cmpuint (cohesion_document_fix_all (document, findings, "broken-reference"), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/document/fixes/%s/%" G_GSIZE_FORMAT, cases[i].check, i);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/document/fixes/takes-judgement", test_takes_judgement);
  g_test_add_func ("/document/fixes/all-of-a-kind", test_all_of_a_kind);
  g_test_add_func ("/document/fixes/stale", test_stale);
  g_test_add_func ("/document/fixes/read-only", test_read_only);
  return g_test_run ();
}
