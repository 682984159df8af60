#include "config.h"

#include "document/cohesion-document-statuses.h"
#include "document/cohesion-document-tracking.h"
#include "document/cohesion-document-updates.h"
#include "document/cohesion-document-verbs.h"
#include "format/cohesion-format.h"
#include "model/cohesion-node-text.h"
#include "model/cohesion-status.h"
#include "model/cohesion-summary.h"
#include "tracking-fixture.h"

static CohesionNode *
find (TrackingFixture *fixture, const char *key)
{
  return cohesion_status_find (cohesion_document_get_tree (fixture->document), key);
}

static char *
scheme (TrackingFixture *fixture)
{
  CohesionList *list = cohesion_status_get_scheme (cohesion_document_get_tree (fixture->document));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < cohesion_list_get_length (list); i++)
    g_string_append_printf (text, "%s%s", i ? " " : "",
                            tracking_text (cohesion_list_get (list, i), COHESION_STATUS_DEFINITION_KEY));
  return g_string_free_and_steal (text);
}

static void
assert_scheme (TrackingFixture *fixture, const char *expected)
{
  g_autofree char *keys = scheme (fixture);

  g_assert_cmpstr (keys, ==, expected);
}

static void
test_add (TrackingFixture *fixture, gconstpointer data)
{
  CohesionNode *status = cohesion_document_add_status (fixture->document, "Paused");

  g_assert_cmpstr (cohesion_node_get_name (status), ==, "Paused");
  g_assert_nonnull (tracking_text (status, COHESION_STATUS_DEFINITION_KEY));
  g_assert_cmpint (cohesion_status_get_outcome (status), ==, COHESION_OUTCOME_OPEN);
  g_assert_cmpuint (cohesion_node_get_position (status), ==, 7);
  tracking_assert_one_step (fixture, fixture->before);
}

static void
test_remove_unused (TrackingFixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (cohesion_status_count_uses (find (fixture, "red")), ==, 0);
  g_assert_true (cohesion_document_remove_status (fixture->document, find (fixture, "red"), NULL));
  g_assert_null (find (fixture, "red"));
  tracking_assert_one_step (fixture, fixture->before);
}

/* What has a status that goes has the other one then; the log says for good what was reported. */
static void
test_remove_used (TrackingFixture *fixture, gconstpointer data)
{
  CohesionUpdateDraft draft = { .status = "amber", .forecast = "red" };
  CohesionNode *update = cohesion_document_add_update (fixture->document, fixture->action, &draft);
  CohesionNode *green = find (fixture, "green");
  g_autofree char *before = tracking_dump (fixture);

  g_assert_cmpuint (cohesion_status_count_uses (find (fixture, "amber")), ==, 1);
  g_assert_cmpuint (cohesion_status_count_uses (find (fixture, "red")), ==, 1);
  g_assert_false (cohesion_document_remove_status (fixture->document, find (fixture, "amber"), NULL));
  g_assert_false (
      cohesion_document_remove_status (fixture->document, find (fixture, "amber"), find (fixture, "amber")));
  g_assert_true (cohesion_document_remove_status (fixture->document, find (fixture, "amber"), green));
  g_assert_cmpstr (tracking_text (fixture->action, COHESION_ACTION_STATUS), ==, "green");
  g_assert_cmpstr (tracking_text (fixture->action, COHESION_ACTION_FORECAST), ==, "red");
  g_assert_cmpstr (tracking_text (update, COHESION_UPDATE_STATUS_AFTER), ==, "amber");
  assert_scheme (fixture, "notStarted green red noUpdate blue abandoned");
  g_assert_cmpstr (tracking_undo_label (fixture), ==, "Remove status");
  tracking_assert_one_step (fixture, before);
}

/* Only an update names it: it goes without a question, is no longer offered, and keeps its label. */
static void
test_retire (TrackingFixture *fixture, gconstpointer data)
{
  CohesionTree *tree = cohesion_document_get_tree (fixture->document);
  CohesionUpdateDraft draft = { .status = "amber" };
  CohesionNode *update = cohesion_document_add_update (fixture->document, fixture->action, &draft);
  CohesionStatusReport amber = { .key = "amber" };
  g_autoptr (GPtrArray) actions = g_ptr_array_new ();
  g_autofree char *label = NULL;
  g_autofree char *before = NULL;

  cohesion_document_choose (fixture->document, fixture->action, COHESION_ACTION_STATUS, "green");
  before = tracking_dump (fixture);
  g_assert_true (cohesion_document_remove_status (fixture->document, find (fixture, "amber"), NULL));
  tracking_assert_one_step (fixture, before);
  assert_scheme (fixture, "notStarted green red noUpdate blue abandoned");
  g_assert_true (cohesion_status_is_retired (find (fixture, "amber")));
  g_assert_false (cohesion_status_is_retired (find (fixture, "green")));
  label = cohesion_node_dup_text (update, COHESION_UPDATE_STATUS_AFTER);
  g_assert_cmpstr (label, ==, "At risk");
  g_ptr_array_add (actions, fixture->action);
  g_assert_false (cohesion_document_report_status (fixture->document, actions, &amber));
  /* An action that names it all the same, such as one from another copy, has none of the scheme. */
  cohesion_document_set_text (fixture->document, fixture->action, COHESION_ACTION_STATUS, "amber");
  g_assert_null (cohesion_action_get_status (fixture->action));
  g_assert_true (cohesion_tree_get_settings (tree) == cohesion_node_get_parent (find (fixture, "amber")));
}

/* The label is there when the file is opened again, and what is reset is offered again. */
static void
test_retired_in_file (TrackingFixture *fixture, gconstpointer data)
{
  CohesionUpdateDraft draft = { .status = "amber" };
  g_autoptr (CohesionTree) again = NULL;
  g_autoptr (GPtrArray) updates = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *label = NULL;
  g_autofree char *before = NULL;

  cohesion_document_add_update (fixture->document, fixture->action, &draft);
  cohesion_document_remove_status (fixture->document, find (fixture, "amber"), find (fixture, "red"));
  bytes = cohesion_format_write (cohesion_document_get_tree (fixture->document), NULL);
  again = cohesion_format_read (bytes, NULL, NULL);
  g_assert_true (cohesion_status_is_retired (cohesion_status_find (again, "amber")));
  updates = cohesion_node_collect (cohesion_tree_get_root (again), COHESION_KIND_UPDATE);
  label = cohesion_node_dup_text (g_ptr_array_index (updates, 0), COHESION_UPDATE_STATUS_AFTER);
  g_assert_cmpstr (label, ==, "At risk");

  before = tracking_dump (fixture);
  g_assert_true (cohesion_document_reset_statuses (fixture->document));
  assert_scheme (fixture, "notStarted green amber red noUpdate blue abandoned");
  g_assert_false (cohesion_status_is_retired (find (fixture, "amber")));
  tracking_assert_one_step (fixture, before);
}

/* An action without a status has the first; it keeps that one when another comes first. */
static void
test_first_goes (TrackingFixture *fixture, gconstpointer data)
{
  CohesionNode *first = find (fixture, NULL);

  g_assert_null (tracking_text (fixture->action, COHESION_ACTION_STATUS));
  g_assert_cmpuint (cohesion_status_count_uses (first), ==, 1);
  g_assert_true (cohesion_document_move_status (fixture->document, first, 1));
  assert_scheme (fixture, "green notStarted amber red noUpdate blue abandoned");
  g_assert_cmpstr (tracking_text (fixture->action, COHESION_ACTION_STATUS), ==, "notStarted");
  tracking_assert_one_step (fixture, fixture->before);
  g_assert_false (cohesion_document_move_status (fixture->document, find (fixture, "green"), -1));
  g_assert_false (cohesion_document_move_status (fixture->document, find (fixture, "abandoned"), 1));
  g_assert_true (cohesion_document_move_status (fixture->document, find (fixture, "abandoned"), -2));
  assert_scheme (fixture, "green notStarted amber red abandoned noUpdate blue");
}

static void
test_reset (TrackingFixture *fixture, gconstpointer data)
{
  CohesionNode *own = cohesion_document_add_status (fixture->document, "Paused");
  g_autofree char *key = g_strdup (tracking_text (own, COHESION_STATUS_DEFINITION_KEY));
  g_autofree char *before = NULL;
  g_autofree char *expected = g_strdup_printf ("notStarted green amber red noUpdate blue abandoned %s", key);

  cohesion_document_add_status (fixture->document, "Never used");
  cohesion_document_set_text (fixture->document, fixture->action, COHESION_ACTION_STATUS, key);
  cohesion_document_remove_status (fixture->document, find (fixture, "red"), NULL);
  cohesion_document_move_status (fixture->document, find (fixture, "blue"), -2);
  cohesion_document_set_text (fixture->document, find (fixture, "green"), COHESION_STATUS_DEFINITION_LABEL,
                              "Going well");
  before = tracking_dump (fixture);
  g_assert_true (cohesion_document_reset_statuses (fixture->document));
  assert_scheme (fixture, expected);
  g_assert_cmpstr (cohesion_node_get_name (find (fixture, "green")), ==, "On track");
  g_assert_cmpstr (tracking_text (find (fixture, "red"), COHESION_STATUS_DEFINITION_COLOUR), ==, "#c01c28");
  g_assert_cmpstr (tracking_text (fixture->action, COHESION_ACTION_STATUS), ==, key);
  tracking_assert_one_step (fixture, before);
}

static void
test_last_stays (TrackingFixture *fixture, gconstpointer data)
{
  CohesionList *list = cohesion_status_get_scheme (cohesion_document_get_tree (fixture->document));

  while (cohesion_list_get_length (list) > 1)
    g_assert_true (cohesion_document_remove_status (fixture->document, cohesion_list_get (list, 1),
                                                    cohesion_list_get (list, 0)));
  g_assert_false (cohesion_document_remove_status (fixture->document, cohesion_list_get (list, 0), NULL));
}

static void
test_read_only (TrackingFixture *fixture, gconstpointer data)
{
  g_autofree char *after = NULL;

  cohesion_document_set_read_only (fixture->document, TRUE);
  g_assert_null (cohesion_document_add_status (fixture->document, "Paused"));
  g_assert_false (cohesion_document_remove_status (fixture->document, find (fixture, "red"), NULL));
  g_assert_false (cohesion_document_move_status (fixture->document, find (fixture, "red"), 1));
  g_assert_false (cohesion_document_reset_statuses (fixture->document));
  after = tracking_dump (fixture);
  g_assert_cmpstr (after, ==, fixture->before);
}

#define ADD(path, func)                                                                                      \
  g_test_add ("/document-statuses/" path, TrackingFixture, NULL, tracking_set_up, func, tracking_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("add", test_add);
  ADD ("remove-unused", test_remove_unused);
  ADD ("remove-used", test_remove_used);
  ADD ("retire", test_retire);
  ADD ("retired-in-file", test_retired_in_file);
  ADD ("first-goes", test_first_goes);
  ADD ("reset", test_reset);
  ADD ("last-stays", test_last_stays);
  ADD ("read-only", test_read_only);
  return g_test_run ();
}
