#include "config.h"

#include "document/cohesion-document-verbs.h"
#include "ui/session/cohesion-node-page.h"
#include "ui/session/cohesion-session-state.h"

typedef struct
{
  CohesionDocument *document;
  CohesionSession *session;
  CohesionNode *theme;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->document = cohesion_document_new (NULL);
  fixture->session = cohesion_session_new (fixture->document);
  fixture->theme = cohesion_document_add (
      fixture->document, cohesion_tree_get_root (cohesion_document_get_tree (fixture->document)),
      COHESION_DOCUMENT_LIST_THEMES, 0, COHESION_KIND_THEME);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->document);
}

static void
test_selection_does_not_outlive_its_node (Fixture *fixture, gconstpointer data)
{
  cohesion_session_set_selected (fixture->session, fixture->theme);
  cohesion_history_undo (cohesion_document_get_history (fixture->document));
  g_assert_null (cohesion_session_get_selected (fixture->session));
  cohesion_history_redo (cohesion_document_get_history (fixture->document));
  cohesion_session_set_selected (fixture->session, fixture->theme);
  g_assert_true (cohesion_session_get_selected (fixture->session) == fixture->theme);
}

static void
note_field (CohesionSession *session, CohesionNode *node, int field, int *shown)
{
  *shown = field;
}

static void
test_show (Fixture *fixture, gconstpointer data)
{
  CohesionNode *party = cohesion_document_add (
      fixture->document, cohesion_tree_get_root (cohesion_document_get_tree (fixture->document)),
      COHESION_DOCUMENT_LIST_PARTIES, 0, COHESION_KIND_PARTY);
  int shown = -2;

  g_signal_connect (fixture->session, "show-field", G_CALLBACK (note_field), &shown);
  cohesion_session_show (fixture->session, party, COHESION_PARTY_EMAIL);
  g_assert_cmpstr (cohesion_session_get_page (fixture->session), ==, "people");
  g_assert_true (cohesion_session_get_selected (fixture->session) == party);
  g_assert_cmpint (shown, ==, COHESION_PARTY_EMAIL);
  cohesion_session_show (fixture->session, fixture->theme, -1);
  g_assert_cmpstr (cohesion_session_get_page (fixture->session), ==, "strategy");
}

/* Each kind is shown where it can be worked on, and what belongs to it as well. */
static void
test_pages (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    guint list;
    guint kind;
    const char *page;
  } cases[] = {
    { COHESION_DOCUMENT_LIST_ENGAGEMENTS, COHESION_KIND_ENGAGEMENT, "consultation" },
    { COHESION_DOCUMENT_LIST_DEFINITIONS, COHESION_KIND_DEFINITION, "evidence" },
    { COHESION_DOCUMENT_LIST_EVIDENCE, COHESION_KIND_EVIDENCE, "evidence" },
    { COHESION_DOCUMENT_LIST_INITIATIVES, COHESION_KIND_INITIATIVE, "evidence" },
    { COHESION_DOCUMENT_LIST_QUOTES, COHESION_KIND_QUOTE, "evidence" },
  };
  CohesionNode *root = cohesion_tree_get_root (cohesion_document_get_tree (fixture->document));

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CohesionNode *node = cohesion_document_add (fixture->document, root, cases[i].list, 0, cases[i].kind);

      cohesion_session_show (fixture->session, node, -1);
      g_assert_cmpstr (cohesion_session_get_page (fixture->session), ==, cases[i].page);
      if (cases[i].kind != COHESION_KIND_ENGAGEMENT)
        continue;
      node = cohesion_document_add (fixture->document, node, COHESION_ENGAGEMENT_LIST_FOCUSES, 0,
                                    COHESION_KIND_FOCUS);
      g_assert_cmpstr (cohesion_node_get_page (node), ==, "consultation");
    }
}

static void
count (guint *n)
{
  (*n)++;
}

static void
test_show_actions (Fixture *fixture, gconstpointer data)
{
  guint n_notified = 0;

  g_signal_connect_swapped (fixture->session, "notify::query", G_CALLBACK (count), &n_notified);
  g_assert_cmpstr (cohesion_session_get_query (fixture->session), ==, "");
  cohesion_session_show_actions (fixture->session, "is:overdue");
  g_assert_cmpstr (cohesion_session_get_page (fixture->session), ==, "actions");
  g_assert_cmpstr (cohesion_session_get_query (fixture->session), ==, "is:overdue");
  cohesion_session_show_actions (fixture->session, "is:overdue");
  g_assert_cmpuint (n_notified, ==, 1);
  cohesion_session_show_actions (fixture->session, NULL);
  g_assert_cmpstr (cohesion_session_get_query (fixture->session), ==, "");
}

static void
test_expansion (Fixture *fixture, gconstpointer data)
{
  g_assert_true (cohesion_session_is_expanded (fixture->session, fixture->theme));
  cohesion_session_set_expanded (fixture->session, fixture->theme, FALSE);
  g_assert_false (cohesion_session_is_expanded (fixture->session, fixture->theme));
  cohesion_session_set_expanded (fixture->session, fixture->theme, TRUE);
  g_assert_true (cohesion_session_is_expanded (fixture->session, fixture->theme));
}

static void
test_looks_come_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionSession) again = NULL;

  g_assert_null (cohesion_session_get_look (fixture->session, "risks"));
  cohesion_session_set_look (fixture->session, "risks", "-owner");
  cohesion_session_set_look (fixture->session, "consultation", "table");
  cohesion_session_save_state (fixture->session);
  again = cohesion_session_new (fixture->document);
  cohesion_session_restore_state (again);
  g_assert_cmpstr (cohesion_session_get_look (again, "risks"), ==, "-owner");
  g_assert_null (cohesion_session_get_look (again, "measures"));
  g_assert_cmpstr (cohesion_session_get_look (again, "consultation"), ==, "table");
}

/* One comes back to a page as it was left, as often as one was led on. */
static void
test_back (Fixture *fixture, gconstpointer data)
{
  cohesion_session_set_page (fixture->session, "overview");
  g_assert_false (cohesion_session_get_can_go_back (fixture->session));
  cohesion_session_show_actions (fixture->session, "is:overdue");
  cohesion_session_show (fixture->session, fixture->theme, -1);
  g_assert_cmpstr (cohesion_session_get_page (fixture->session), ==, "strategy");
  cohesion_session_show (fixture->session, fixture->theme, -1);
  cohesion_session_go_back (fixture->session);
  g_assert_cmpstr (cohesion_session_get_page (fixture->session), ==, "actions");
  g_assert_cmpstr (cohesion_session_get_query (fixture->session), ==, "is:overdue");
  cohesion_session_go_back (fixture->session);
  g_assert_cmpstr (cohesion_session_get_page (fixture->session), ==, "overview");
  g_assert_cmpstr (cohesion_session_get_query (fixture->session), ==, "");
  g_assert_false (cohesion_session_get_can_go_back (fixture->session));
  cohesion_session_go_back (fixture->session);
  g_assert_cmpstr (cohesion_session_get_page (fixture->session), ==, "overview");
}

/* Who chooses a page out of all of them is on no way any more. */
static void
test_choose (Fixture *fixture, gconstpointer data)
{
  cohesion_session_set_page (fixture->session, "overview");
  cohesion_session_show_actions (fixture->session, "is:overdue");
  cohesion_session_choose_page (fixture->session, "actions");
  g_assert_true (cohesion_session_get_can_go_back (fixture->session));
  cohesion_session_choose_page (fixture->session, "risks");
  g_assert_cmpstr (cohesion_session_get_page (fixture->session), ==, "risks");
  g_assert_false (cohesion_session_get_can_go_back (fixture->session));
}

#define ADD(path, func) g_test_add ("/session/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("selection-does-not-outlive-its-node", test_selection_does_not_outlive_its_node);
  ADD ("show", test_show);
  ADD ("pages", test_pages);
  ADD ("show-actions", test_show_actions);
  ADD ("expansion", test_expansion);
  ADD ("looks-come-back", test_looks_come_back);
  ADD ("back", test_back);
  ADD ("choose", test_choose);
  return g_test_run ();
}
