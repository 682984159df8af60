#include "config.h"

#include "document/cohesion-document-carry.h"
#include "document/cohesion-document-typing.h"
#include "format/cohesion-format.h"
#include "model/cohesion-checks.h"
#include "model/cohesion-list.h"
#include "model/cohesion-numbering.h"
#include "model/cohesion-status.h"
#include "model/cohesion-summary.h"
#include "support/cohesion-build.h"
#include "support/cohesion-dump.h"

/* What new strategies begin with, and what they take over from the last one. */

static const char *const levels[] = { "Aim", "Aims", "Objective", "Objectives", "Task", "" };
static const CohesionStrategyBasics basics = { "Anytown Council", "Together in Anytown", levels };

static gint64
clock_of_2026 (void)
{
  return G_GINT64_CONSTANT (1795824000) * G_USEC_PER_SEC; /* 28 November 2026 */
}

static CohesionDocument *
new_document (void)
{
  CohesionDocument *document = cohesion_document_new (NULL);

  cohesion_history_set_clock (cohesion_document_get_history (document), clock_of_2026);
  cohesion_document_set_user (document, "Policy");
  return document;
}

/* Writes the document, and reads the same back. */
static CohesionTree *
round_trip (CohesionDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = cohesion_format_write (cohesion_document_get_tree (document), &error);
  CohesionTree *tree = cohesion_format_read (bytes, NULL, &error);
  g_autoptr (GBytes) again = cohesion_format_write (tree, &error);

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (bytes, again));
  return tree;
}

/* Something is wanting in a template; nothing in it is wrong, and nothing refers to what is not there. */
static void
assert_only_gaps (CohesionTree *tree)
{
  g_autoptr (GPtrArray) findings = cohesion_check (tree, (CohesionDate) COHESION_DATE_INIT (2026, 11, 28));

  for (guint i = 0; i < findings->len; i++)
    {
      const CohesionFinding *finding = g_ptr_array_index (findings, i);

      g_assert_cmpstr (finding->check, !=, "broken-reference");
      g_assert_cmpstr (finding->check, !=, "duplicate-code");
      if (finding->severity == COHESION_SEVERITY_ERROR)
        g_error ("%s: %s", finding->check, finding->message);
    }
}

static void
assert_one_step (CohesionDocument *document, const char *before)
{
  CohesionHistory *history = cohesion_document_get_history (document);
  g_autofree char *undone = NULL;

  g_assert_true (cohesion_document_get_modified (document));
  cohesion_history_undo (history);
  undone = cohesion_dump (cohesion_document_get_tree (document));
  g_assert_cmpstr (undone, ==, before);
  g_assert_false (cohesion_history_get_can_undo (history));
  cohesion_history_redo (history);
}

static void
test_every_template (void)
{
  guint n;
  const CohesionTemplate *templates = cohesion_template_list (&n);

  g_assert_cmpuint (n, ==, 3);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CohesionDocument) document = new_document ();
      CohesionTree *tree = cohesion_document_get_tree (document);
      g_autofree char *before = cohesion_dump (tree);
      g_autoptr (CohesionTree) read = NULL;

      g_assert_true (cohesion_document_apply_template (document, templates[i].key, &basics));
      g_assert_cmpstr (cohesion_node_get_string (cohesion_tree_get_strategy (tree), COHESION_STRATEGY_TITLE),
                       ==, "Together in Anytown");
      g_assert_cmpstr (cohesion_node_get_name (cohesion_tree_get_organisation (tree)), ==, "Anytown Council");
      g_assert_cmpstr (
          cohesion_node_get_string (cohesion_tree_get_settings (tree), COHESION_SETTINGS_PRIORITY_NAMES), ==,
          "Objectives");
      /* A name that was left empty stays what it was. */
      g_assert_cmpstr (
          cohesion_node_get_string (cohesion_tree_get_settings (tree), COHESION_SETTINGS_ACTION_NAMES), ==,
          "Actions");
      read = round_trip (document);
      assert_only_gaps (read);
      assert_one_step (document, before);
    }
}

static guint
length_of (CohesionTree *tree, guint list)
{
  return cohesion_list_get_length (cohesion_tree_get_list (tree, list));
}

static void
test_themes (void)
{
  g_autoptr (CohesionDocument) document = new_document ();
  CohesionTree *tree = cohesion_document_get_tree (document);
  g_autoptr (GPtrArray) priorities = NULL;
  g_autofree char *number = NULL;
  CohesionNode *decision;
  CohesionNode *first;

  cohesion_document_apply_template (document, "themes", &basics);
  priorities = cohesion_node_collect (cohesion_tree_get_root (tree), COHESION_KIND_PRIORITY);
  g_assert_cmpuint (length_of (tree, COHESION_DOCUMENT_LIST_THEMES), ==, 3);
  g_assert_cmpuint (priorities->len, ==, 5);
  number = cohesion_node_dup_number (g_ptr_array_index (priorities, 4));
  g_assert_cmpstr (number, ==, "5");
  g_assert_cmpstr (
      cohesion_node_get_string (cohesion_tree_get_settings (tree), COHESION_SETTINGS_REPORT_TEMPLATE), ==,
      "lbbd");
  decision = cohesion_list_get (cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_DECISIONS), 0);
  g_assert_cmpuint (cohesion_node_get_n_children (decision, COHESION_DECISION_LIST_RESOLUTIONS), ==, 2);
  first = cohesion_list_get (cohesion_node_get_list (decision, COHESION_DECISION_LIST_RESOLUTIONS), 0);
  g_assert_cmpstr (cohesion_node_get_string (first, COHESION_RESOLUTION_TEXT), ==,
                   "the “Together in Anytown”, as set out at Appendix 1 to the report");
}

static void
test_consultation (void)
{
  g_autoptr (CohesionDocument) document = new_document ();
  CohesionTree *tree = cohesion_document_get_tree (document);
  CohesionNode *event;

  cohesion_document_apply_template (document, "consultation", &basics);
  event = cohesion_list_get (cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_ENGAGEMENTS), 0);
  g_assert_cmpuint (cohesion_node_get_n_children (event, COHESION_ENGAGEMENT_LIST_FOCUSES), ==, 5);
  g_assert_cmpuint (length_of (tree, COHESION_DOCUMENT_LIST_EVIDENCE), ==, 3);
  g_assert_cmpuint (length_of (tree, COHESION_DOCUMENT_LIST_DEFINITIONS), ==, 1);
  g_assert_cmpstr (
      cohesion_node_get_string (cohesion_tree_get_settings (tree), COHESION_SETTINGS_REPORT_TEMPLATE), ==,
      "newham");
}

static void
test_refused (void)
{
  g_autoptr (CohesionDocument) document = new_document ();

  g_assert_false (cohesion_document_apply_template (document, "no-such", &basics));
  cohesion_document_set_read_only (document, TRUE);
  g_assert_false (cohesion_document_apply_template (document, "themes", &basics));
  g_assert_false (cohesion_document_get_modified (document));
}

static CohesionTree *
load_sample (void)
{
  g_autofree char *path = g_build_filename (COHESION_SAMPLES_DIR, "barking-and-dagenham.cohesion", NULL);
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  g_autoptr (GBytes) bytes = g_mapped_file_get_bytes (file);
  g_autoptr (GError) error = NULL;
  CohesionTree *tree = cohesion_format_read (bytes, NULL, &error);

  g_assert_no_error (error);
  return tree;
}

static guint
count (CohesionTree *tree, guint kind)
{
  g_autoptr (GPtrArray) nodes = cohesion_node_collect (cohesion_tree_get_root (tree), kind);

  return nodes->len;
}

static void
assert_anew (CohesionTree *last, CohesionTree *tree, CohesionNode *before)
{
  CohesionNode *after = cohesion_tree_lookup_live (tree, cohesion_node_get_id (before));
  g_autofree char *why = cohesion_action_dup_why_undelivered (before);
  CohesionList *comments = cohesion_node_get_list (after, COHESION_ACTION_LIST_COMMENTS);

  g_assert_cmpstr (cohesion_node_get_string (after, COHESION_ACTION_CARRIED_FROM), ==,
                   cohesion_node_get_string (cohesion_tree_get_strategy (last), COHESION_STRATEGY_TITLE));
  g_assert_cmpstr (cohesion_node_get_string (after, COHESION_ACTION_CARRIED_CODE), ==,
                   cohesion_node_get_string (before, COHESION_ACTION_CODE));
  g_assert_cmpstr (cohesion_node_get_string (after, COHESION_ACTION_STATUS), ==, "notStarted");
  g_assert_cmpstr (cohesion_node_get_string (after, COHESION_ACTION_ADDED), !=,
                   cohesion_node_get_string (before, COHESION_ACTION_ADDED));
  g_assert_cmpstr (cohesion_node_get_string (after, COHESION_ACTION_LEAD), ==,
                   cohesion_node_get_string (before, COHESION_ACTION_LEAD));
  g_assert_false (cohesion_node_has_value (after, COHESION_ACTION_ORIGINAL_DEADLINE));
  g_assert_false (cohesion_node_has_value (after, COHESION_ACTION_STATUS_COMMENT));
  g_assert_cmpuint (cohesion_node_get_n_children (after, COHESION_ACTION_LIST_UPDATES), ==, 0);
  g_assert_cmpuint (cohesion_node_get_n_children (after, COHESION_ACTION_LIST_DEADLINE_CHANGES), ==, 0);
  g_assert_cmpuint (cohesion_list_get_length (comments), ==, why ? 1 : 0);
  if (why)
    g_assert_cmpstr (cohesion_node_get_string (cohesion_list_get (comments, 0), COHESION_COMMENT_TEXT), ==,
                     why);
}

static void
test_carry_over (void)
{
  g_autoptr (CohesionTree) last = load_sample ();
  g_autoptr (CohesionDocument) document = new_document ();
  CohesionTree *tree = cohesion_document_get_tree (document);
  g_autofree char *before = cohesion_dump (tree);
  g_autofree char *last_before = cohesion_dump (last);
  g_autofree char *last_after = NULL;
  g_autoptr (GPtrArray) left = cohesion_strategy_list_undelivered (last);
  g_autoptr (CohesionTree) read = NULL;
  guint n_reasons = 0;

  g_assert_cmpuint (left->len, >, 5);
  g_assert_cmpuint (left->len, <, count (last, COHESION_KIND_ACTION));
  g_assert_true (cohesion_document_carry_over (document, last, left, COHESION_CARRY_ALL, &basics));
  g_assert_cmpuint (count (tree, COHESION_KIND_ACTION), ==, left->len);
  g_assert_cmpuint (count (tree, COHESION_KIND_THEME), ==, 3);
  g_assert_cmpuint (count (tree, COHESION_KIND_PRIORITY), ==, 5);
  g_assert_cmpuint (count (tree, COHESION_KIND_MEASURE), ==, count (last, COHESION_KIND_MEASURE));
  g_assert_cmpuint (count (tree, COHESION_KIND_PARTY), ==, count (last, COHESION_KIND_PARTY));
  g_assert_cmpuint (count (tree, COHESION_KIND_STATUS_DEFINITION), ==,
                    count (last, COHESION_KIND_STATUS_DEFINITION));
  g_assert_cmpuint (count (tree, COHESION_KIND_TRASH_ENTRY), ==, 0);
  for (guint i = 0; i < left->len; i++)
    {
      g_autofree char *why = cohesion_action_dup_why_undelivered (g_ptr_array_index (left, i));

      n_reasons += why != NULL;
      assert_anew (last, tree, g_ptr_array_index (left, i));
    }
  g_assert_cmpuint (n_reasons, >, 0);
  g_assert_false (cohesion_strategy_is_in_force (cohesion_tree_get_strategy (tree)));
  g_assert_cmpstr (cohesion_node_get_string (cohesion_tree_get_strategy (tree), COHESION_STRATEGY_TITLE), ==,
                   "Together in Anytown");
  read = round_trip (document);
  assert_only_gaps (read);
  assert_one_step (document, before);
  last_after = cohesion_dump (last);
  g_assert_cmpstr (last_after, ==, last_before);
}

/* What is not chosen stays behind, and is referred to no more. */
static void
test_choice (void)
{
  g_autoptr (CohesionTree) last = load_sample ();
  g_autoptr (CohesionDocument) document = new_document ();
  CohesionTree *tree = cohesion_document_get_tree (document);
  g_autoptr (GPtrArray) left = cohesion_strategy_list_undelivered (last);
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  const CohesionStrategyBasics none = { NULL };

  g_ptr_array_add (chosen, g_ptr_array_index (left, 0));
  cohesion_document_carry_over (document, last, chosen, 0, &none);
  g_assert_cmpuint (count (tree, COHESION_KIND_ACTION), ==, 1);
  g_assert_cmpstr (cohesion_node_get_name (cohesion_tree_get_organisation (tree)), ==,
                   cohesion_node_get_name (cohesion_tree_get_organisation (last)));
  assert_only_gaps (tree);
}

static CohesionNode *
get (CohesionTree *tree, guint list, guint position)
{
  return cohesion_list_get (cohesion_tree_get_list (tree, list), position);
}

/* A strategy with something of everything that may go on, and something of each that may not. */
static CohesionTree *
new_last (void)
{
  CohesionTree *last = load_sample ();
  CohesionNode *root = cohesion_tree_get_root (last);
  CohesionNode *statistic = cohesion_build_add (root, COHESION_DOCUMENT_LIST_EVIDENCE,
                                                COHESION_KIND_EVIDENCE);
  CohesionNode *event = get (last, COHESION_DOCUMENT_LIST_ENGAGEMENTS, 0);
  CohesionNode *focus = cohesion_build_add (event, COHESION_ENGAGEMENT_LIST_FOCUSES, COHESION_KIND_FOCUS);
  CohesionNode *theme = get (last, COHESION_DOCUMENT_LIST_THEMES, 0);
  CohesionNode *priority = cohesion_list_get (cohesion_node_get_list (theme, COHESION_THEME_LIST_PRIORITIES),
                                              0);
  g_autofree char *cited = g_strdup_printf ("As [it is](cite:%s).", cohesion_node_get_id (statistic));
  const char *ties[] = { cohesion_node_get_id (cohesion_tree_get_strategy (last)), NULL };
  const char *priorities[] = { cohesion_node_get_id (priority), NULL };

  cohesion_build_set_text (statistic, COHESION_EVIDENCE_STATEMENT, "A cited figure");
  cohesion_build_add (root, COHESION_DOCUMENT_LIST_EVIDENCE, COHESION_KIND_EVIDENCE);
  cohesion_build_set_text (focus, COHESION_FOCUS_TEXT, "Listen");
  cohesion_build_set_strings (focus, COHESION_FOCUS_PRIORITIES, priorities);
  cohesion_build_set_text (theme, COHESION_THEME_DESCRIPTION, cited);
  cohesion_build_set_strings (get (last, COHESION_DOCUMENT_LIST_RISKS, 0), COHESION_RISK_LINKS, ties);
  cohesion_build_set_text (get (last, COHESION_DOCUMENT_LIST_RISKS, 1), COHESION_RISK_STATUS, "closed");
  cohesion_build_set_text (get (last, COHESION_DOCUMENT_LIST_INITIATIVES, 0), COHESION_INITIATIVE_TO, "2018");
  return last;
}

static guint
count_list (CohesionTree *tree, guint list)
{
  return cohesion_list_get_length (cohesion_tree_get_list (tree, list));
}

/* What else goes on is what is open or running, tied to what goes on with it. */
static void
test_parts (void)
{
  g_autoptr (CohesionTree) last = new_last ();
  g_autoptr (CohesionDocument) document = new_document ();
  CohesionTree *tree = cohesion_document_get_tree (document);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  CohesionDate today = cohesion_document_get_today (document);
  g_autoptr (GPtrArray) ties = NULL;
  g_autoptr (GPtrArray) led_to = NULL;
  CohesionNode *event;

  g_assert_cmpuint (cohesion_strategy_count_carried (last, COHESION_CARRY_RISKS, today), ==, 1);
  g_assert_cmpuint (cohesion_strategy_count_carried (last, COHESION_CARRY_INITIATIVES, today), ==, 2);
  g_assert_cmpuint (cohesion_strategy_count_carried (last, COHESION_CARRY_ENGAGEMENTS, today), ==, 1);
  g_assert_cmpuint (cohesion_strategy_count_carried (last, COHESION_CARRY_EVIDENCE, today), ==, 2);
  g_assert_true (cohesion_document_carry_over (document, last, none, COHESION_CARRY_ALL, &basics));
  g_assert_cmpuint (count_list (tree, COHESION_DOCUMENT_LIST_RISKS), ==, 1);
  g_assert_cmpuint (count_list (tree, COHESION_DOCUMENT_LIST_INITIATIVES), ==, 2);
  g_assert_cmpuint (count_list (tree, COHESION_DOCUMENT_LIST_EVIDENCE), ==, 2);
  ties = cohesion_node_get_references (get (tree, COHESION_DOCUMENT_LIST_RISKS, 0), COHESION_RISK_LINKS);
  g_assert_cmpuint (ties->len, ==, 1);
  g_assert_true (g_ptr_array_index (ties, 0) == cohesion_tree_get_strategy (tree));
  event = get (tree, COHESION_DOCUMENT_LIST_ENGAGEMENTS, 0);
  led_to = cohesion_node_get_references (
      cohesion_list_get (cohesion_node_get_list (event, COHESION_ENGAGEMENT_LIST_FOCUSES), 0),
      COHESION_FOCUS_PRIORITIES);
  g_assert_cmpuint (led_to->len, ==, 1);
  g_assert_cmpuint (count_list (tree, COHESION_DOCUMENT_LIST_DOCUMENTS), ==, 1);
  g_assert_nonnull (cohesion_history_get_undo_label (cohesion_document_get_history (document)));
}

/* What is not chosen stays behind, but for what a text cites. */
static void
test_cited (void)
{
  g_autoptr (CohesionTree) last = new_last ();
  g_autoptr (CohesionDocument) document = new_document ();
  CohesionTree *tree = cohesion_document_get_tree (document);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  g_assert_true (cohesion_document_carry_over (document, last, none, 0, &basics));
  g_assert_cmpuint (count_list (tree, COHESION_DOCUMENT_LIST_RISKS), ==, 0);
  g_assert_cmpuint (count_list (tree, COHESION_DOCUMENT_LIST_INITIATIVES), ==, 0);
  g_assert_cmpuint (count_list (tree, COHESION_DOCUMENT_LIST_ENGAGEMENTS), ==, 0);
  g_assert_cmpuint (count_list (tree, COHESION_DOCUMENT_LIST_EVIDENCE), ==, 1);
  g_assert_cmpstr (cohesion_node_get_name (get (tree, COHESION_DOCUMENT_LIST_EVIDENCE, 0)), ==,
                   "A cited figure");
}

/* What was given up for good is listed, but not chosen beforehand. */
static void
test_worth_carrying (void)
{
  g_autoptr (CohesionTree) last = load_sample ();
  g_autoptr (GPtrArray) left = cohesion_strategy_list_undelivered (last);
  guint n_worth = 0;

  for (guint i = 0; i < left->len; i++)
    {
      CohesionNode *action = g_ptr_array_index (left, i);

      n_worth += cohesion_action_is_worth_carrying (action);
      g_assert_cmpint (cohesion_status_get_outcome (cohesion_action_get_status (action)), !=,
                       COHESION_OUTCOME_DONE);
    }
  g_assert_cmpuint (n_worth, >, 0);
  g_assert_cmpuint (n_worth, <, left->len);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/templates/every-template", test_every_template);
  g_test_add_func ("/templates/themes", test_themes);
  g_test_add_func ("/templates/consultation", test_consultation);
  g_test_add_func ("/templates/refused", test_refused);
  g_test_add_func ("/templates/carry-over", test_carry_over);
  g_test_add_func ("/templates/choice", test_choice);
  g_test_add_func ("/templates/parts", test_parts);
  g_test_add_func ("/templates/cited", test_cited);
  g_test_add_func ("/templates/worth-carrying", test_worth_carrying);
  return g_test_run ();
}
