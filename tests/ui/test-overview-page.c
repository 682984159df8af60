#include "config.h"

#include "document/cohesion-document-verbs.h"
#include "ui/overview/cohesion-overview-page.h"
#include "ui/overview/cohesion-overview-rows.h"

typedef struct
{
  CohesionDocument *document;
  CohesionSession *session;
  CohesionNode *theme;
  CohesionNode *priority;
  GtkWidget *window;
  GtkWidget *page;
} Fixture;

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  CohesionNode *root;

  fixture->document = cohesion_document_new (NULL);
  fixture->session = cohesion_session_new (fixture->document);
  root = cohesion_tree_get_root (cohesion_document_get_tree (fixture->document));
  fixture->theme = cohesion_document_add (fixture->document, root, COHESION_DOCUMENT_LIST_THEMES, G_MAXUINT,
                                          COHESION_KIND_THEME);
  fixture->priority = cohesion_document_add (
      fixture->document, fixture->theme, COHESION_THEME_LIST_PRIORITIES, G_MAXUINT, COHESION_KIND_PRIORITY);
  cohesion_document_set_text (fixture->document, fixture->theme, COHESION_THEME_TITLE, "Skills & <jobs>");

  fixture->window = gtk_window_new ();
  fixture->page = g_object_new (COHESION_TYPE_OVERVIEW_PAGE, "session", fixture->session, NULL);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->page);
  gtk_window_present (GTK_WINDOW (fixture->window));
  settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_ref (fixture->page);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  settle ();
  g_assert_finalize_object (fixture->page);
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->document);
}

static CohesionNode *
add_action (Fixture *fixture, const char *title, const char *status, CohesionDate due)
{
  CohesionNode *action = cohesion_document_add (
      fixture->document, fixture->priority, COHESION_PRIORITY_LIST_ACTIONS, G_MAXUINT, COHESION_KIND_ACTION);
  CohesionDeadlineParts parts = { .text = "as agreed",
                                  .date = due,
                                  .precision = COHESION_DEADLINE_PRECISION_DAY };
  g_autoptr (CohesionDeadline) deadline = cohesion_deadline_new (&parts);
  g_auto (CohesionValue) value = cohesion_value_deadline (deadline);

  cohesion_document_set_text (fixture->document, action, COHESION_ACTION_TITLE, title);
  cohesion_document_set_text (fixture->document, action, COHESION_ACTION_STATUS, status);
  cohesion_document_set_value (fixture->document, action, COHESION_ACTION_DEADLINE, &value);
  return action;
}

/* The titles of the rows that can be seen, in order, one a line. */
static void
collect_titles (GtkWidget *widget, GString *titles)
{
  const char *title = NULL;

  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return;
  if (ADW_IS_PREFERENCES_ROW (widget))
    title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget));
  if (title && *title)
    g_string_append_printf (titles, "%s\n", title);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    collect_titles (child, titles);
}

static char *
titles (Fixture *fixture)
{
  GString *text = g_string_new (NULL);

  settle ();
  collect_titles (fixture->page, text);
  return g_string_free_and_steal (text);
}

static GtkWidget *
find_row (GtkWidget *widget, const char *title)
{
  GtkWidget *found = NULL;

  if (ADW_IS_ACTION_ROW (widget) &&
      g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, title);
  return found;
}

static gboolean
has_label (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    if (has_label (child, text))
      return TRUE;
  return FALSE;
}

static GtkWidget *
find_type (GtkWidget *widget, GType type)
{
  GtkWidget *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_type (child, type);
  return found;
}

static void
test_follows_the_document (Fixture *fixture, gconstpointer data)
{
  CohesionDate today = cohesion_date_today ();
  g_autofree char *empty = titles (fixture);
  g_autofree char *filled = NULL;
  g_autofree char *undone = NULL;

  g_assert_cmpstr (empty, ==, "");
  add_action (fixture, "Late", "red", cohesion_date_add_days (today, -3));
  add_action (fixture, "Shaky", "amber", cohesion_date_add_days (today, 5));
  add_action (fixture, "Fine", "green", cohesion_date_add_days (today, 2));
  filled = titles (fixture);
  g_assert_cmpstr (filled, ==, "1.1 Late\n1.2 Shaky\n1.3 Fine\n1.2 Shaky\n1 Skills & <jobs>\n");
  while (cohesion_history_undo (cohesion_document_get_history (fixture->document)))
    continue;
  undone = titles (fixture);
  g_assert_cmpstr (undone, ==, "");
}

static void
test_long_lists_are_folded (Fixture *fixture, gconstpointer data)
{
  CohesionDate past = cohesion_date_add_days (cohesion_date_today (), -10);
  g_autofree char *folded = NULL;
  g_autofree char *unfolded = NULL;

  for (guint i = 0; i < 9; i++)
    add_action (fixture, "Late", "red", past);
  folded = titles (fixture);
  g_assert_nonnull (strstr (folded, "Show 3 More\n"));
  g_assert_null (strstr (folded, "1.7 Late"));
  g_assert_nonnull (strstr (folded, "1.6 Late"));

  g_signal_emit_by_name (find_type (fixture->page, ADW_TYPE_BUTTON_ROW), "activated");
  unfolded = titles (fixture);
  g_assert_nonnull (strstr (unfolded, "1.7 Late"));
  g_assert_nonnull (strstr (unfolded, "1.9 Late"));
}

static void
test_rows_are_ways_in (Fixture *fixture, gconstpointer data)
{
  CohesionNode *action = add_action (fixture, "Fine", "green",
                                     cohesion_date_add_days (cohesion_date_today (), 2));
  GtkWidget *row;

  cohesion_session_set_page (fixture->session, "overview");
  settle ();
  row = find_row (fixture->page, "1.1 Fine");
  g_assert_nonnull (row);
  adw_action_row_activate (ADW_ACTION_ROW (row));
  g_assert_cmpstr (cohesion_session_get_page (fixture->session), ==, "strategy");
  g_assert_true (cohesion_session_get_selected (fixture->session) == action);
}

static void
test_sentences (Fixture *fixture, gconstpointer data)
{
  CohesionDate today = COHESION_DATE_INIT (2026, 11, 23);
  CohesionNode *late = add_action (fixture, "Late", "red", COHESION_DATE_INIT (2026, 11, 22));
  CohesionNode *fine = add_action (fixture, "Fine", "green", COHESION_DATE_INIT (2026, 11, 23));
  CohesionNode *vague = add_action (fixture, "Vague", "green", COHESION_DATE_NONE);
  g_autofree char *was_due = cohesion_action_describe_due (late, today);
  g_autofree char *due = cohesion_action_describe_due (fine, today);
  g_autofree char *none = cohesion_action_describe_due (vague, today);

  g_assert_cmpstr (was_due, ==, "No lead; was due 22 November 2026, 1 day ago");
  g_assert_cmpstr (due, ==, "No lead; due 23 November 2026");
  g_assert_cmpstr (none, ==, "No lead; no deadline");
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  int minimum;

  add_action (fixture, "A title that is long enough to want more room than a telephone has, and then some",
              "green", COHESION_DATE_NONE);
  settle ();
  gtk_widget_measure (fixture->page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

/* Whatever a council calls its themes is shown as it stands. */
static void
test_level_name_is_no_markup (Fixture *fixture, gconstpointer data)
{
  CohesionNode *settings = cohesion_tree_get_settings (cohesion_document_get_tree (fixture->document));

  cohesion_document_set_text (fixture->document, settings, COHESION_SETTINGS_THEME_NAMES,
                              "Aims & <objectives>");
  add_action (fixture, "Fine", "green", COHESION_DATE_NONE);
  settle ();
  g_assert_true (has_label (fixture->page, "Aims & <objectives>"));
}

/* The bar says in words what it shows in colours. */
static void
test_accessible (Fixture *fixture, gconstpointer data)
{
  GtkWidget *bar = NULL;
  GtkWidget *row;

  add_action (fixture, "Fine", "green", COHESION_DATE_NONE);
  add_action (fixture, "Fine", "green", COHESION_DATE_NONE);
  settle ();
  row = find_row (fixture->page, "1 Skills & <jobs>");
  for (GtkWidget *widget = gtk_widget_get_first_child (row); widget && !bar;)
    {
      if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) == GTK_ACCESSIBLE_ROLE_IMG &&
          !GTK_IS_IMAGE (widget))
        bar = widget;
      else
        widget = gtk_widget_get_last_child (widget);
    }
  g_assert_nonnull (bar);
  gtk_test_accessible_assert_property (bar, GTK_ACCESSIBLE_PROPERTY_LABEL, "2 On track");
}

#define ADD(path, func) g_test_add ("/overview/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("follows-the-document", test_follows_the_document);
  ADD ("long-lists-are-folded", test_long_lists_are_folded);
  ADD ("rows-are-ways-in", test_rows_are_ways_in);
  ADD ("sentences", test_sentences);
  ADD ("narrow", test_narrow);
  ADD ("level-name-is-no-markup", test_level_name_is_no_markup);
  ADD ("accessible", test_accessible);
  return g_test_run ();
}
