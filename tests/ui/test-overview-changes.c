#include "config.h"

#include "document/cohesion-document-snapshots.h"
#include "document/cohesion-document-tracking.h"
#include "document/cohesion-document-typing.h"
#include "document/cohesion-document-verbs.h"
#include "ui/overview/cohesion-overview-page.h"

#include "outline-fixture.h"
#include "page-fixture.h"

#include <adwaita.h>

/* What the overview tells of changes, since when, and where that leads. */

typedef struct
{
  PageFixture base;
  CohesionNode *priority;
  CohesionNode *adoption;
  CohesionNode *by_hand;
} Fixture;

static CohesionNode *
add (Fixture *fixture, CohesionNode *parent, guint list, guint kind)
{
  return cohesion_document_add (fixture->base.document, parent, list, G_MAXUINT, kind);
}

static CohesionNode *
add_action (Fixture *fixture, const char *title)
{
  CohesionNode *action = add (fixture, fixture->priority, COHESION_PRIORITY_LIST_ACTIONS,
                              COHESION_KIND_ACTION);

  cohesion_document_set_text (fixture->base.document, action, COHESION_ACTION_TITLE, title);
  return action;
}

static CohesionNode *
take (Fixture *fixture, const char *label, const char *reason)
{
  return cohesion_document_take_snapshot (fixture->base.document, label, reason, NULL);
}

/* One action at the adoption, another before the snapshot that was taken by hand, a third after it. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  CohesionNode *theme;

  page_fixture_new_document (&fixture->base);
  theme = add (fixture, fixture->base.root, COHESION_DOCUMENT_LIST_THEMES, COHESION_KIND_THEME);
  fixture->priority = add (fixture, theme, COHESION_THEME_LIST_PRIORITIES, COHESION_KIND_PRIORITY);
  add_action (fixture, "First");
  fixture->adoption = take (fixture, "As adopted", "adoption");
  add_action (fixture, "Second");
  fixture->by_hand = take (fixture, "Before I edit", "manual");
  add_action (fixture, "Third");
  page_fixture_show (&fixture->base, COHESION_TYPE_OVERVIEW_PAGE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  page_fixture_tear_down (&fixture->base);
}

static GtkWidget *
find_row (GtkWidget *widget, const char *title)
{
  GtkWidget *found = NULL;

  if (ADW_IS_ACTION_ROW (widget) && gtk_widget_get_mapped (widget) &&
      strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, title);
  return found;
}

static GtkWidget *
wait_for_row (Fixture *fixture, const char *title)
{
  GtkWidget *row;

  while ((row = find_row (fixture->base.page, title)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  return row;
}

static GtkDropDown *
get_picker (Fixture *fixture)
{
  return GTK_DROP_DOWN (page_fixture_get_child (&fixture->base, "since"));
}

static const char *
get_picked (Fixture *fixture)
{
  return gtk_string_object_get_string (gtk_drop_down_get_selected_item (get_picker (fixture)));
}

/* A snapshot by hand is not what members were told last. */
static void
test_since_the_last_meeting (Fixture *fixture, gconstpointer data)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (
      page_fixture_get_child (&fixture->base, "changes_group"));

  wait_for_row (fixture, "2 changes in all");
  g_assert_true (cohesion_session_get_since (fixture->base.session) == fixture->adoption);
  g_assert_true (g_str_has_prefix (get_picked (fixture), "As adopted, "));
  g_assert_cmpstr (adw_preferences_group_get_description (group), ==, "As it was when it was adopted");
}

static void
test_pick (Fixture *fixture, gconstpointer data)
{
  wait_for_row (fixture, "2 changes in all");
  g_assert_true (gtk_widget_get_focusable (gtk_widget_get_first_child (GTK_WIDGET (get_picker (fixture)))) ||
                 gtk_widget_get_focusable (GTK_WIDGET (get_picker (fixture))));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_picker (fixture)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Changed since");
  gtk_drop_down_set_selected (get_picker (fixture), 0);
  wait_for_row (fixture, "1 change in all");
  g_assert_true (cohesion_session_get_since (fixture->base.session) == fixture->by_hand);
  g_assert_null (find_row (fixture->base.page, "Second” was added"));
  g_assert_nonnull (find_row (fixture->base.page, "Third” was added"));

  /* What is picked elsewhere is picked here, too. */
  cohesion_session_set_since (fixture->base.session, fixture->adoption);
  wait_for_row (fixture, "2 changes in all");
  g_assert_true (g_str_has_prefix (get_picked (fixture), "As adopted, "));
}

/* What became of a new action is told where it belongs, and is not a change more. */
static void
test_added_and_done (Fixture *fixture, gconstpointer data)
{
  CohesionNode *action = add_action (fixture, "Fourth");

  wait_for_row (fixture, "3 changes in all");
  cohesion_document_set_text (fixture->base.document, action, COHESION_ACTION_STATUS, "blue");
  wait_for_row (fixture, "Fourth was completed. It was added since.");
  g_assert_nonnull (find_row (fixture->base.page, "3 changes in all"));
}

/* The picker is there though nothing has changed. */
static void
test_nothing_has_changed (Fixture *fixture, gconstpointer data)
{
  CohesionNode *newest = take (fixture, "Now", "manual");

  cohesion_session_set_since (fixture->base.session, newest);
  wait_for_row (fixture, "Nothing has changed since then.");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (get_picker (fixture))));
}

#define ADD(path, func) g_test_add ("/overview-changes/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("since-the-last-meeting", test_since_the_last_meeting);
  ADD ("pick", test_pick);
  ADD ("added-and-done", test_added_and_done);
  ADD ("nothing-has-changed", test_nothing_has_changed);
  return g_test_run ();
}
