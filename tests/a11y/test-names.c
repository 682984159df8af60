#include "config.h"

#include "whole-window.h"

/* What a screen reader says, and what can be done without a mouse. */

static gboolean
has_text (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return *gtk_label_get_text (GTK_LABEL (widget)) != '\0';
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    if (has_text (child))
      return TRUE;
  return FALSE;
}

static gboolean
is_named (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  return gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL) ||
         gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY) ||
         gtk_widget_get_tooltip_text (widget) != NULL || has_text (widget);
}

/* Roles of what somebody works with, all of which want a name. */
static gboolean
wants_name (GtkWidget *widget)
{
  switch ((guint) gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)))
    {
    case GTK_ACCESSIBLE_ROLE_BUTTON:
    case GTK_ACCESSIBLE_ROLE_TOGGLE_BUTTON:
    case GTK_ACCESSIBLE_ROLE_CHECKBOX:
    case GTK_ACCESSIBLE_ROLE_COMBO_BOX:
    case GTK_ACCESSIBLE_ROLE_LINK:
    case GTK_ACCESSIBLE_ROLE_SEARCH_BOX:
    case GTK_ACCESSIBLE_ROLE_SWITCH:
    case GTK_ACCESSIBLE_ROLE_TAB:
    case GTK_ACCESSIBLE_ROLE_TEXT_BOX:
    case GTK_ACCESSIBLE_ROLE_IMG:
      return TRUE;
    case GTK_ACCESSIBLE_ROLE_LIST_ITEM:
    case GTK_ACCESSIBLE_ROLE_ROW:
    case GTK_ACCESSIBLE_ROLE_TREE_ITEM:
      return gtk_widget_get_focusable (widget);
    default:
      return FALSE;
    }
}

/* An image beside words is decoration, and so is what GTK and libadwaita draw within their own widgets. */
static gboolean
is_within_named (GtkWidget *widget)
{
  for (GtkWidget *up = gtk_widget_get_parent (widget); up && !GTK_IS_ROOT (up);
       up = gtk_widget_get_parent (up))
    if ((wants_name (up) || ADW_IS_PREFERENCES_ROW (up) || GTK_IS_LIST_BOX_ROW (up)) && is_named (up))
      return TRUE;
  return FALSE;
}

static void
check_name (GtkWidget *widget, const char *where, gpointer user_data)
{
  guint *checked = user_data;
  g_autofree char *path = NULL;

  if (!wants_name (widget))
    return;
  (*checked)++;
  if (is_named (widget) || is_within_named (widget))
    return;
  path = whole_window_dup_path (widget);
  g_test_message ("%s: no name:%s", where, path);
  g_test_fail ();
}

static void
test_everything_has_a_name (WindowFixture *fixture, gconstpointer data)
{
  guint checked = 0;

  whole_window_open_sample (fixture);
  whole_window_foreach (fixture, check_name, &checked);
  g_assert_cmpuint (checked, >, 200);
}

/* Tab goes round the window: it comes to an end, and no list holds it up row by row. */
static void
test_tab_goes_round (WindowFixture *fixture, gconstpointer data)
{
  GtkWindow *window = GTK_WINDOW (fixture->window);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  guint steps = 0;

  whole_window_open_sample (fixture);
  cohesion_session_set_page (cohesion_window_get_session (fixture->window), "strategy");
  window_fixture_settle ();
  for (; steps < 200; steps++)
    {
      GtkWidget *focus;

      gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_FORWARD);
      focus = gtk_window_get_focus (window);
      if (focus == NULL || !g_hash_table_add (seen, focus))
        break;
    }
  g_assert_cmpuint (steps, >, 8);
  g_assert_cmpuint (steps, <, 120);
}

static void
check_not_too_wide (GtkWidget *widget, const char *where, gpointer user_data)
{
  int minimum;

  if (!GTK_IS_ROOT (widget))
    return;
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  if (minimum > 360)
    {
      g_test_message ("%s: %d pixels wide at the least", where, minimum);
      g_test_fail ();
    }
}

static void
test_fits_a_telephone (WindowFixture *fixture, gconstpointer data)
{
  whole_window_open_sample (fixture);
  whole_window_foreach (fixture, check_not_too_wide, NULL);
}

static void
add_tests (void)
{
  WINDOW_TEST ("/a11y/everything-has-a-name", test_everything_has_a_name);
  WINDOW_TEST ("/a11y/tab-goes-round", test_tab_goes_round);
  WINDOW_TEST ("/a11y/fits-a-telephone", test_fits_a_telephone);
}

int
main (int argc, char *argv[])
{
  return window_fixture_run (argc, argv, add_tests);
}
