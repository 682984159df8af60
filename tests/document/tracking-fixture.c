#include "config.h"

#include "tracking-fixture.h"

#include "document/cohesion-document-tracking.h"
#include "document/cohesion-document-typing.h"
#include "document/cohesion-document-verbs.h"
#include "support/cohesion-dump.h"

/* Noon on 15 May 2026, which is the same day in every council of the country. */
static gint64
may (void)
{
  return G_GINT64_CONSTANT (1778842800) * G_USEC_PER_SEC;
}

char *
tracking_dump (TrackingFixture *fixture)
{
  return cohesion_dump (cohesion_document_get_tree (fixture->document));
}

CohesionHistory *
tracking_history (TrackingFixture *fixture)
{
  return cohesion_document_get_history (fixture->document);
}

const char *
tracking_undo_label (TrackingFixture *fixture)
{
  return cohesion_history_get_undo_label (tracking_history (fixture));
}

CohesionDeadline *
tracking_read_deadline (TrackingFixture *fixture, const char *text)
{
  return cohesion_document_read_deadline (fixture->document, text, NULL);
}

void
tracking_set_deadline (TrackingFixture *fixture, const char *text)
{
  g_autoptr (CohesionDeadline) deadline = tracking_read_deadline (fixture, text);
  g_auto (CohesionValue) value = cohesion_value_deadline (deadline);

  cohesion_document_set_value (fixture->document, fixture->action, COHESION_ACTION_DEADLINE, &value);
}

/* Adds to one of the lists of the document. */
CohesionNode *
tracking_add (TrackingFixture *fixture, guint list, guint kind)
{
  return cohesion_document_add (fixture->document,
                                cohesion_tree_get_root (cohesion_document_get_tree (fixture->document)), list,
                                G_MAXUINT, kind);
}

CohesionNode *
tracking_add_action (TrackingFixture *fixture)
{
  return cohesion_document_add (fixture->document, fixture->priority, COHESION_PRIORITY_LIST_ACTIONS,
                                G_MAXUINT, COHESION_KIND_ACTION);
}

void
tracking_adopt (TrackingFixture *fixture)
{
  cohesion_document_choose (fixture->document, fixture->strategy, COHESION_STRATEGY_STATUS, "adopted");
}

void
tracking_set_up (TrackingFixture *fixture, gconstpointer data)
{
  CohesionNode *theme;

  fixture->document = cohesion_document_new (NULL);
  cohesion_history_set_clock (tracking_history (fixture), may);
  cohesion_document_set_user (fixture->document, "AB");
  fixture->strategy = cohesion_tree_get_strategy (cohesion_document_get_tree (fixture->document));
  theme = tracking_add (fixture, COHESION_DOCUMENT_LIST_THEMES, COHESION_KIND_THEME);
  fixture->priority = cohesion_document_add (fixture->document, theme, COHESION_THEME_LIST_PRIORITIES, 0,
                                             COHESION_KIND_PRIORITY);
  fixture->action = tracking_add_action (fixture);
  tracking_set_deadline (fixture, "by September 2026");
  fixture->before = tracking_dump (fixture);
}

void
tracking_tear_down (TrackingFixture *fixture, gconstpointer data)
{
  g_free (fixture->before);
  g_assert_finalize_object (fixture->document);
}

/* One undo takes all of it back, one redo does it again. */
void
tracking_assert_one_step (TrackingFixture *fixture, const char *before)
{
  g_autofree char *after = tracking_dump (fixture);
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  cohesion_history_undo (tracking_history (fixture));
  undone = tracking_dump (fixture);
  g_assert_cmpstr (undone, ==, before);
  cohesion_history_redo (tracking_history (fixture));
  redone = tracking_dump (fixture);
  g_assert_cmpstr (redone, ==, after);
}

const char *
tracking_text (CohesionNode *node, guint field)
{
  return cohesion_node_get_string (node, field);
}
