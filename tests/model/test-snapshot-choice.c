#include "config.h"

#include "document/cohesion-document-typing.h"
#include "document/cohesion-document-verbs.h"
#include "model/cohesion-node-private.h"
#include "model/cohesion-snapshot-choice.h"

/* Since when changes are told on a day. */

static CohesionNode *
add (CohesionDocument *document, guint list, guint kind)
{
  CohesionNode *root = cohesion_tree_get_root (cohesion_document_get_tree (document));

  return cohesion_document_add (document, root, list, G_MAXUINT, kind);
}

static void
set (CohesionNode *node, guint field, const char *text)
{
  g_auto (CohesionValue) value = cohesion_value_string (&cohesion_node_get_kind (node)->fields[field], text);

  cohesion_node_set_value (node, field, &value);
}

static CohesionNode *
add_snapshot (CohesionDocument *document, const char *label, const char *day, const char *reason)
{
  CohesionNode *snapshot = add (document, COHESION_DOCUMENT_LIST_SNAPSHOTS, COHESION_KIND_SNAPSHOT);

  set (snapshot, COHESION_SNAPSHOT_LABEL, label);
  set (snapshot, COHESION_SNAPSHOT_TAKEN_ON, day);
  set (snapshot, COHESION_SNAPSHOT_REASON, reason);
  return snapshot;
}

static void
add_meeting (CohesionDocument *document, const char *day)
{
  CohesionNode *meeting = add (document, COHESION_DOCUMENT_LIST_MEETINGS, COHESION_KIND_MEETING);

  set (meeting, COHESION_MEETING_BODY, "Cabinet");
  set (meeting, COHESION_MEETING_DATE, day);
}

static CohesionNode *
choose (CohesionDocument *document, guint16 year, guint8 month, guint8 day)
{
  return cohesion_snapshot_choose (cohesion_document_get_tree (document),
                                   (CohesionDate) COHESION_DATE_INIT (year, month, day));
}

/* A period that was closed for a meeting still to come has been told to nobody. */
static void
test_last_meeting (void)
{
  g_autoptr (CohesionDocument) document = cohesion_document_new (NULL);
  CohesionNode *adopted = add_snapshot (document, "As adopted", "2025-05-21", "adoption");
  CohesionNode *spring = add_snapshot (document, "Winter", "2026-04-24", "periodClose");
  CohesionNode *autumn = add_snapshot (document, "Summer", "2026-10-23", "periodClose");

  add_snapshot (document, "Before I edit", "2026-11-20", "manual");
  add_meeting (document, "2026-12-15");
  add_meeting (document, "2026-05-19");
  g_assert_true (choose (document, 2026, 11, 28) == spring);
  g_assert_true (choose (document, 2026, 12, 15) == spring);
  g_assert_true (choose (document, 2026, 12, 16) == autumn);
  g_assert_true (choose (document, 2026, 5, 1) == adopted);
  g_assert_null (choose (document, 2025, 5, 1));
}

/* Where no meetings are kept, the last report counts, but not one of the period that is open. */
static void
test_open_period (void)
{
  g_autoptr (CohesionDocument) document = cohesion_document_new (NULL);
  CohesionNode *period = add (document, COHESION_DOCUMENT_LIST_PERIODS, COHESION_KIND_PERIOD);
  CohesionNode *before = add_snapshot (document, "Report of July", "2026-07-08", "dispatch");
  CohesionNode *now = add_snapshot (document, "Report of October", "2026-10-08", "dispatch");
  CohesionValue closed = cohesion_value_integer (TRUE);

  set (period, COHESION_PERIOD_FROM, "2026-07-01");
  set (period, COHESION_PERIOD_TO, "2026-09-30");
  g_assert_true (choose (document, 2026, 10, 10) == before);
  cohesion_node_set_value (period, COHESION_PERIOD_CLOSED, &closed);
  g_assert_true (choose (document, 2026, 10, 10) == now);
}

static void
test_newest_without_a_report (void)
{
  g_autoptr (CohesionDocument) document = cohesion_document_new (NULL);
  CohesionNode *newest;

  g_assert_null (choose (document, 2026, 11, 28));
  add_snapshot (document, "First", "2026-11-01", "manual");
  newest = add_snapshot (document, "Second", "2026-11-02", "manual");
  g_assert_true (choose (document, 2026, 11, 28) == newest);
}

static void
assert_titled (CohesionDocument *document, const char *label, const char *day, const char *expected)
{
  g_autofree char *title = cohesion_snapshot_dup_title (add_snapshot (document, label, day, "manual"));

  g_assert_cmpstr (title, ==, expected);
}

/* A day is told once, and there is always something to pick by. */
static void
test_titles (void)
{
  g_autoptr (CohesionDocument) document = cohesion_document_new (NULL);

  assert_titled (document, "As adopted", "2026-05-21", "As adopted, 21 May 2026");
  assert_titled (document, "21 May 2026", "2026-05-21", "21 May 2026");
  assert_titled (document, NULL, "2026-05-21", "21 May 2026");
  assert_titled (document, "By hand", NULL, "By hand");
  assert_titled (document, NULL, NULL, "Snapshot without a label");
}

static void
assert_origin (CohesionDocument *document, const char *day, const char *reason, const char *expected)
{
  g_autofree char *origin = cohesion_snapshot_describe_origin (add_snapshot (document, NULL, day, reason));

  g_assert_cmpstr (origin, ==, expected);
}

static void
test_origins (void)
{
  g_autoptr (CohesionDocument) document = cohesion_document_new (NULL);

  add_meeting (document, "2026-05-19");
  assert_origin (document, "2026-05-10", "dispatch", "As it was before Cabinet on 19 May 2026");
  assert_origin (document, "2026-04-24", "periodClose", "As it was before Cabinet on 19 May 2026");
  assert_origin (document, "2026-05-20", "dispatch", "As it was when a report was dispatched");
  assert_origin (document, "2026-05-20", "periodClose", "As it was at the close of a reporting period");
  assert_origin (document, "2026-04-24", "adoption", "As it was when it was adopted");
  assert_origin (document, "2026-04-24", "manual", "As it was when this snapshot was taken by hand");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/snapshot-choice/last-meeting", test_last_meeting);
  g_test_add_func ("/snapshot-choice/open-period", test_open_period);
  g_test_add_func ("/snapshot-choice/newest-without-a-report", test_newest_without_a_report);
  g_test_add_func ("/snapshot-choice/titles", test_titles);
  g_test_add_func ("/snapshot-choice/origins", test_origins);
  return g_test_run ();
}
