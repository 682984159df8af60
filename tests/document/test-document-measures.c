#include "config.h"

#include "document/cohesion-document-measures.h"
#include "document/cohesion-document-typing.h"
#include "document/cohesion-document-verbs.h"
#include "exchange/cohesion-readings-text.h"
#include "model/cohesion-list.h"
#include "model/cohesion-measure.h"
#include "support/cohesion-dump.h"

typedef struct
{
  CohesionDocument *document;
  CohesionNode *root;
  CohesionNode *measure;
  char *before;
} Fixture;

/* Noon on 15 May 2026, which is the same day in every council of the country. */
static gint64
may (void)
{
  return G_GINT64_CONSTANT (1778842800) * G_USEC_PER_SEC;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->document = cohesion_document_new (NULL);
  fixture->root = cohesion_tree_get_root (cohesion_document_get_tree (fixture->document));
  cohesion_history_set_clock (cohesion_document_get_history (fixture->document), may);
  cohesion_document_set_user (fixture->document, "AB");
  fixture->measure = cohesion_document_add (fixture->document, fixture->root, COHESION_DOCUMENT_LIST_MEASURES,
                                            G_MAXUINT, COHESION_KIND_MEASURE);
  cohesion_document_set_text (fixture->document, fixture->measure, COHESION_MEASURE_UNIT, "%");
  fixture->before = cohesion_dump (cohesion_document_get_tree (fixture->document));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_free (fixture->before);
  g_assert_finalize_object (fixture->document);
}

static void
assert_undone_in_one_step (Fixture *fixture)
{
  g_autofree char *after = NULL;

  g_assert_true (cohesion_history_undo (cohesion_document_get_history (fixture->document)));
  after = cohesion_dump (cohesion_document_get_tree (fixture->document));
  g_assert_cmpstr (after, ==, fixture->before);
}

static guint
enter (Fixture *fixture, const char *text)
{
  CohesionDeadlineContext context = cohesion_document_get_deadline_context (fixture->document);
  g_autoptr (GPtrArray) drafts = cohesion_readings_text_read (cohesion_document_get_tree (fixture->document),
                                                              fixture->measure, text, &context);

  return cohesion_document_enter_readings (fixture->document, drafts);
}

static CohesionNode *
get_reading (Fixture *fixture, guint position)
{
  return cohesion_list_get (cohesion_node_get_list (fixture->measure, COHESION_MEASURE_LIST_READINGS),
                            position);
}

static void
assert_text (Fixture *fixture, guint position, guint field, const char *expected)
{
  g_assert_cmpstr (cohesion_node_get_string (get_reading (fixture, position), field), ==, expected);
}

static void
test_enter (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (enter (fixture, "Q2 2026/27\t61\nblah\t7\nQ1 2026/27\t60\t\t\ty"), ==, 2);
  assert_text (fixture, 0, COHESION_READING_PERIOD, "2026-06-30");
  assert_text (fixture, 0, COHESION_READING_ENTERED_BY, "AB");
  assert_text (fixture, 0, COHESION_READING_ENTERED_ON, "2026-05-15");
  g_assert_true (cohesion_node_get_boolean (get_reading (fixture, 0), COHESION_READING_PROVISIONAL));
  assert_text (fixture, 1, COHESION_READING_VALUE, "61");
  assert_undone_in_one_step (fixture);
}

static void
test_enter_again (Fixture *fixture, gconstpointer data)
{
  enter (fixture, "Q1 2026/27\t60\t\t\ty\tFirst count\nQ2 2026/27\tn/a");
  g_assert_cmpuint (enter (fixture, "June 2026\t62\nQ2 2026/27\t63"), ==, 2);
  g_assert_cmpuint (cohesion_node_get_n_children (fixture->measure, COHESION_MEASURE_LIST_READINGS), ==, 2);
  assert_text (fixture, 0, COHESION_READING_VALUE, "62");
  assert_text (fixture, 0, COHESION_READING_NOTE, "First count");
  g_assert_false (cohesion_node_get_boolean (get_reading (fixture, 0), COHESION_READING_PROVISIONAL));
  assert_text (fixture, 1, COHESION_READING_NOT_AVAILABLE, NULL);
}

/* A block of several measures is one step, too. */
static void
test_enter_block (Fixture *fixture, gconstpointer data)
{
  CohesionNode *other = cohesion_document_add (
      fixture->document, fixture->root, COHESION_DOCUMENT_LIST_MEASURES, G_MAXUINT, COHESION_KIND_MEASURE);

  cohesion_document_set_text (fixture->document, other, COHESION_MEASURE_TITLE, "Visits");
  cohesion_document_set_text (fixture->document, fixture->measure, COHESION_MEASURE_TITLE, "Trust");
  g_free (fixture->before);
  fixture->before = cohesion_dump (cohesion_document_get_tree (fixture->document));
  g_assert_cmpuint (enter (fixture, "\tQ1 2026/27\tQ2 2026/27\nVisits\t1,204\t\nTrust\t60\t61\nCrime\t1\t2"),
                    ==, 3);
  g_assert_cmpuint (cohesion_node_get_n_children (fixture->measure, COHESION_MEASURE_LIST_READINGS), ==, 2);
  g_assert_cmpstr (cohesion_node_get_string (cohesion_measure_get_latest (other), COHESION_READING_VALUE), ==,
                   "1204");
  assert_undone_in_one_step (fixture);
}

static void
test_add (Fixture *fixture, gconstpointer data)
{
  CohesionNode *reading = cohesion_document_add_reading (fixture->document, fixture->measure, "2026-09");

  g_assert_nonnull (reading);
  g_assert_true (cohesion_document_add_reading (fixture->document, fixture->measure, "2026-09-30") ==
                 reading);
  g_assert_null (cohesion_document_add_reading (fixture->document, fixture->measure, "soon"));
  assert_text (fixture, 0, COHESION_READING_ENTERED_BY, "AB");
  assert_undone_in_one_step (fixture);
}

static void
set_reading (Fixture *fixture, guint field, const char *text)
{
  CohesionNode *reading = get_reading (fixture, 0);
  g_auto (CohesionValue)
      value = cohesion_value_string (&cohesion_node_get_kind (reading)->fields[field], text);

  g_assert_true (cohesion_document_set_reading (fixture->document, reading, field, &value));
}

static void
test_value_follows (Fixture *fixture, gconstpointer data)
{
  cohesion_document_add_reading (fixture->document, fixture->measure, "2026-09");
  set_reading (fixture, COHESION_READING_NUMERATOR, "312");
  assert_text (fixture, 0, COHESION_READING_VALUE, NULL);
  set_reading (fixture, COHESION_READING_DENOMINATOR, "500");
  assert_text (fixture, 0, COHESION_READING_VALUE, "62.4");
  set_reading (fixture, COHESION_READING_NUMERATOR, "300");
  assert_text (fixture, 0, COHESION_READING_VALUE, "60");
  set_reading (fixture, COHESION_READING_VALUE, "61");
  set_reading (fixture, COHESION_READING_NUMERATOR, "400");
  assert_text (fixture, 0, COHESION_READING_VALUE, "61");
  g_assert_true (cohesion_history_undo (cohesion_document_get_history (fixture->document)));
  assert_text (fixture, 0, COHESION_READING_NUMERATOR, "300");
}

static void
test_links (Fixture *fixture, gconstpointer data)
{
  CohesionNode *risk = cohesion_document_add (fixture->document, fixture->root, COHESION_DOCUMENT_LIST_RISKS,
                                              G_MAXUINT, COHESION_KIND_RISK);

  g_assert_true (cohesion_document_link (fixture->document, risk, COHESION_RISK_LINKS, fixture->measure));
  g_assert_true (cohesion_document_link (fixture->document, risk, COHESION_RISK_LINKS, fixture->measure));
  g_assert_cmpuint (g_strv_length ((char **) cohesion_node_get_strings (risk, COHESION_RISK_LINKS)), ==, 1);
  g_assert_true (cohesion_document_unlink (fixture->document, risk, COHESION_RISK_LINKS, fixture->measure));
  g_assert_false (cohesion_node_has_value (risk, COHESION_RISK_LINKS));
}

#define ADD(path, func) g_test_add ("/document-measures/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("enter", test_enter);
  ADD ("enter-again", test_enter_again);
  ADD ("enter-block", test_enter_block);
  ADD ("add", test_add);
  ADD ("value-follows", test_value_follows);
  ADD ("links", test_links);
  return g_test_run ();
}
