#include "config.h"

#include "whole-window.h"

#include "model/cohesion-summary.h"
#include "ui/actions/cohesion-actions-page.h"

static gboolean
has_document (CohesionWindow *window)
{
  return cohesion_window_get_document (window) != NULL;
}

/* Opens the strategy of Barking and Dagenham and waits until it is there. */
void
whole_window_open_sample (WindowFixture *fixture)
{
  g_autofree char *path = g_build_filename (COHESION_SAMPLES_DIR, "barking-and-dagenham.cohesion", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  cohesion_window_open (fixture->window, file);
  window_fixture_wait (fixture->window, has_document);
}

static void
walk (GtkWidget *widget, const char *where, WholeWindowFunc func, gpointer user_data)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  func (widget, where, user_data);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    walk (child, where, func, user_data);
}

static void
walk_window (WindowFixture *fixture, const char *where, WholeWindowFunc func, gpointer user_data)
{
  window_fixture_settle ();
  walk (GTK_WIDGET (fixture->window), where, func, user_data);
}

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

/* The actions are also shown as a board and as a timeline, drawn and told. */
static void
walk_layouts (WindowFixture *fixture, WholeWindowFunc func, gpointer user_data)
{
  GtkWidget *page = find (GTK_WIDGET (fixture->window), COHESION_TYPE_ACTIONS_PAGE);
  AdwViewStack *layouts = ADW_VIEW_STACK (
      gtk_widget_get_template_child (page, COHESION_TYPE_ACTIONS_PAGE, "layouts"));

  cohesion_session_set_page (cohesion_window_get_session (fixture->window), "actions");
  adw_view_stack_set_visible_child_name (layouts, "board");
  walk_window (fixture, "board", func, user_data);
  adw_view_stack_set_visible_child_name (layouts, "timeline");
  walk_window (fixture, "timeline", func, user_data);
  adw_view_stack_set_visible_child_name (layouts, "table");
}

/* Calls @func with every widget that can be seen: on each page, and in the form of a node of each kind. */
void
whole_window_foreach (WindowFixture *fixture, WholeWindowFunc func, gpointer user_data)
{
  static const char *const pages[] = { "overview", "strategy",     "actions",  "updates",   "measures",
                                       "risks",    "consultation", "evidence", "decisions", "changes",
                                       "people",   "reports",      "check" };
  CohesionSession *session = cohesion_window_get_session (fixture->window);
  CohesionNode *root = cohesion_tree_get_root (cohesion_session_get_tree (session));

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      cohesion_session_set_page (session, pages[i]);
      walk_window (fixture, pages[i], func, user_data);
    }
  walk_layouts (fixture, func, user_data);
  cohesion_session_set_page (session, "strategy");
  for (guint i = 0; i < cohesion_kind_get_count (); i++)
    {
      g_autoptr (GPtrArray) nodes = cohesion_node_collect (root, i);

      if (nodes->len == 0 || i == COHESION_KIND_DOCUMENT)
        continue;
      cohesion_session_set_selected (session, g_ptr_array_index (nodes, 0));
      walk_window (fixture, cohesion_kind_get (i)->json, func, user_data);
    }
}

/* Where a widget is, for whoever has to find it: the types from the window down. */
char *
whole_window_dup_path (GtkWidget *widget)
{
  GString *path = g_string_new (NULL);

  for (; widget; widget = gtk_widget_get_parent (widget))
    {
      g_string_prepend (path, G_OBJECT_TYPE_NAME (widget));
      g_string_prepend (path, " ");
    }
  return g_string_free_and_steal (path);
}
