#include "config.h"

#include "document/cohesion-document-consultation.h"
#include "document/cohesion-document-verbs.h"
#include "model/cohesion-list.h"
#include "support/cohesion-dump.h"

/* What is done about consultation, each in one step that can be undone. */

typedef struct
{
  CohesionDocument *document;
  CohesionNode *engagement;
  CohesionNode *focus;
  CohesionNode *theme;
  CohesionNode *priority;
  char *before;
} Fixture;

static CohesionNode *
add (Fixture *self, CohesionNode *parent, guint list, guint kind)
{
  return cohesion_document_add (self->document, parent, list, G_MAXUINT, kind);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  const char *texts[] = { "Links between\n**young people**", NULL };
  g_autoptr (GPtrArray) focuses = NULL;
  CohesionNode *root;

  self->document = cohesion_document_new (NULL);
  root = cohesion_tree_get_root (cohesion_document_get_tree (self->document));
  self->theme = add (self, root, COHESION_DOCUMENT_LIST_THEMES, COHESION_KIND_THEME);
  self->priority = add (self, self->theme, COHESION_THEME_LIST_PRIORITIES, COHESION_KIND_PRIORITY);
  self->engagement = cohesion_document_add_engagement (self->document, "event");
  focuses = cohesion_document_add_focuses (self->document, self->engagement, G_MAXUINT, texts);
  self->focus = g_ptr_array_index (focuses, 0);
  self->before = cohesion_dump (cohesion_document_get_tree (self->document));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_free (self->before);
  g_assert_finalize_object (self->document);
}

/* One step back, and all is as it was. */
static void
undo (Fixture *self)
{
  g_autofree char *after = NULL;

  g_assert_true (cohesion_history_undo (cohesion_document_get_history (self->document)));
  after = cohesion_dump (cohesion_document_get_tree (self->document));
  g_assert_cmpstr (after, ==, self->before);
}

static void
assert_step (Fixture *self, const char *label)
{
  CohesionHistory *history = cohesion_document_get_history (self->document);

  g_assert_cmpstr (cohesion_history_get_undo_label (history), ==, label);
}

static void
test_add (Fixture *self, gconstpointer data)
{
  CohesionNode *survey = cohesion_document_add_engagement (self->document, "survey");

  g_assert_cmpstr (cohesion_node_get_string (survey, COHESION_ENGAGEMENT_KIND), ==, "survey");
  assert_step (self, "Add engagement");
  undo (self);
}

/* A list comes in as it stands, at its place, and waits for replies. */
static void
test_add_several (Fixture *self, gconstpointer data)
{
  const char *texts[] = { "Shared spaces", "Jobs", "", NULL };
  const char *none[] = { NULL };
  g_autoptr (GPtrArray) added = cohesion_document_add_focuses (self->document, self->engagement, 0, texts);
  CohesionList *focuses = cohesion_node_get_list (self->engagement, COHESION_ENGAGEMENT_LIST_FOCUSES);

  g_assert_cmpuint (added->len, ==, 3);
  g_assert_cmpuint (cohesion_list_get_length (focuses), ==, 4);
  for (guint i = 0; i < added->len; i++)
    {
      CohesionNode *focus = cohesion_list_get (focuses, i);

      g_assert_true (focus == g_ptr_array_index (added, i));
      g_assert_cmpstr (cohesion_node_get_name (focus), ==, texts[i]);
      g_assert_cmpstr (cohesion_node_get_string (focus, COHESION_FOCUS_RESPONSE), ==, "pending");
    }
  assert_step (self, "Add 3 focuses");
  undo (self);
  g_assert_null (cohesion_document_add_focuses (self->document, self->engagement, 0, none));
}

static void
test_link (Fixture *self, gconstpointer data)
{
  CohesionNode *action = add (self, self->priority, COHESION_PRIORITY_LIST_ACTIONS, COHESION_KIND_ACTION);

  g_assert_true (cohesion_document_link_focus (self->document, self->focus, self->priority));
  g_assert_true (cohesion_document_link_focus (self->document, self->focus, action));
  g_assert_true (cohesion_focus_is_linked (self->focus, self->priority));
  g_assert_true (cohesion_focus_is_linked (self->focus, action));
  g_assert_false (cohesion_document_link_focus (self->document, self->focus, action));
  g_assert_true (cohesion_document_unlink_focus (self->document, self->focus, action));
  g_assert_false (cohesion_focus_is_linked (self->focus, action));
  g_assert_true (cohesion_focus_is_linked (self->focus, self->priority));
  g_assert_false (cohesion_document_unlink_focus (self->document, self->focus, action));
}

/* Its words without their markup are the title of what comes of it, which stays linked. */
static void
test_make_priority (Fixture *self, gconstpointer data)
{
  CohesionNode *made = cohesion_document_make_of_focus (self->document, self->focus, self->theme);

  g_assert_true (cohesion_node_is (made, COHESION_KIND_PRIORITY));
  g_assert_true (cohesion_node_get_parent (made) == self->theme);
  g_assert_cmpuint (cohesion_node_get_position (made), ==, 1);
  g_assert_cmpstr (cohesion_node_get_name (made), ==, "Links between young people");
  g_assert_true (cohesion_focus_is_linked (self->focus, made));
  g_assert_cmpstr (cohesion_node_get_string (self->focus, COHESION_FOCUS_RESPONSE), ==, "accepted");
  assert_step (self, "Make a priority of focus");
  undo (self);
}

/* A response that somebody gave is not overruled. */
static void
test_make_action (Fixture *self, gconstpointer data)
{
  CohesionNode *made;

  cohesion_document_set_text (self->document, self->focus, COHESION_FOCUS_RESPONSE, "partly");
  made = cohesion_document_make_of_focus (self->document, self->focus, self->priority);
  g_assert_true (cohesion_node_is (made, COHESION_KIND_ACTION));
  g_assert_true (cohesion_node_get_parent (made) == self->priority);
  g_assert_true (cohesion_focus_is_linked (self->focus, made));
  g_assert_cmpstr (cohesion_node_get_string (self->focus, COHESION_FOCUS_RESPONSE), ==, "partly");
  assert_step (self, "Make an action of focus");
}

/* Nothing is done in review mode. */
static void
test_read_only (Fixture *self, gconstpointer data)
{
  const char *texts[] = { "Jobs", NULL };
  g_autofree char *after = NULL;

  cohesion_document_set_reviewing (self->document, TRUE);
  g_assert_null (cohesion_document_add_engagement (self->document, "event"));
  g_assert_null (cohesion_document_add_focuses (self->document, self->engagement, 0, texts));
  g_assert_false (cohesion_document_link_focus (self->document, self->focus, self->priority));
  g_assert_null (cohesion_document_make_of_focus (self->document, self->focus, self->theme));
  after = cohesion_dump (cohesion_document_get_tree (self->document));
  g_assert_cmpstr (after, ==, self->before);
}

#define add_test(name, test)                                                                                 \
  g_test_add ("/document/consultation/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_test ("add", test_add);
  add_test ("add-several", test_add_several);
  add_test ("link", test_link);
  add_test ("make-priority", test_make_priority);
  add_test ("make-action", test_make_action);
  add_test ("read-only", test_read_only);
  return g_test_run ();
}
