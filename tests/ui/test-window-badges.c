#include "config.h"

#include "document/cohesion-document-verbs.h"
#include "ui/strategy/cohesion-outline.h"

#include "outline-fixture.h"
#include "window-fixture.h"

/* The numbers beside the pages: what they count, what a screen reader says, and that they follow. */

static GtkWidget *
find_row (GtkWidget *widget, const char *title)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LIST_BOX_ROW (widget))
    {
      GtkWidget *label = outline_fixture_find_widget (widget, GTK_TYPE_LABEL);

      return label && g_str_equal (gtk_label_get_label (GTK_LABEL (label)), title) ? widget : NULL;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, title);
  return found;
}

static GtkWidget *
badge_of (GtkWidget *row)
{
  return gtk_widget_get_last_child (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)));
}

static gboolean
is_checked (CohesionWindow *window)
{
  CohesionFindings *findings = cohesion_session_get_findings (cohesion_window_get_session (window));

  cohesion_findings_hurry (findings);
  return !cohesion_findings_get_checking (findings);
}

static void
test_badge (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *row = find_row (GTK_WIDGET (fixture->window), "Check");
  CohesionDocument *document;
  CohesionNode *node;

  g_assert_nonnull (row);
  window_fixture_begin (fixture->window);
  document = cohesion_window_get_document (fixture->window);
  window_fixture_wait (fixture->window, is_checked);
  g_assert_false (gtk_widget_get_visible (badge_of (row)));
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Check");

  node = cohesion_tree_get_root (cohesion_document_get_tree (document));
  node = outline_fixture_add (document, outline_fixture_add (document, node, "Culture"), "Belong");
  outline_fixture_add (document, node, "Festivals");
  outline_fixture_add (document, node, "Guide");
  window_fixture_wait (fixture->window, is_checked);
  g_assert_true (gtk_widget_get_visible (badge_of (row)));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (badge_of (row))), ==, "2");
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Check, 2 serious");

  cohesion_window_set_document (fixture->window, NULL);
  g_assert_false (gtk_widget_get_visible (badge_of (row)));
}

static void
add_tests (void)
{
  WINDOW_TEST ("/window/badge", test_badge);
}

int
main (int argc, char *argv[])
{
  return window_fixture_run (argc, argv, add_tests);
}
