#include "config.h"

#include "document/cohesion-document-periods.h"
#include "document/cohesion-document-snapshots.h"
#include "document/cohesion-document-tracking.h"
#include "document/cohesion-document-verbs.h"
#include "model/cohesion-query.h"
#include "ui/overview/cohesion-overview-page.h"
#include "ui/overview/cohesion-overview-rows.h"
#include "ui/overview/cohesion-overview-status.h"

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
test_says_what_there_is_without_actions (Fixture *fixture, gconstpointer data)
{
  CohesionNode *strategy = cohesion_tree_get_strategy (cohesion_document_get_tree (fixture->document));
  GtkWidget *stack = find_type (fixture->page, GTK_TYPE_STACK);
  GtkWidget *go = GTK_WIDGET (
      gtk_widget_get_template_child (fixture->page, COHESION_TYPE_OVERVIEW_PAGE, "go"));
  g_autoptr (GPtrArray) themes = g_ptr_array_new ();

  g_ptr_array_add (themes, fixture->theme);
  cohesion_document_set_text (fixture->document, strategy, COHESION_STRATEGY_AMBITION, "Nobody is alone.");
  settle ();
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "overview");
  g_assert_true (has_label (fixture->page, "Nobody is alone."));
  g_assert_true (has_label (fixture->page, "1 priority"));
  cohesion_document_remove (fixture->document, themes);
  settle ();
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "empty");
  g_assert_true (gtk_widget_get_visible (go));
  cohesion_document_set_read_only (fixture->document, TRUE);
  cohesion_page_queue_update (COHESION_PAGE (fixture->page));
  settle ();
  g_assert_false (gtk_widget_get_visible (go));
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

/* How many actions a query finds, by the same code as the page of actions. */
static guint
count (Fixture *fixture, const char *text)
{
  CohesionTree *tree = cohesion_document_get_tree (fixture->document);
  CohesionQueryContext context = { cohesion_date_today (), NULL };
  g_autoptr (CohesionQuery) query = cohesion_query_new (tree, text, &context);
  g_autoptr (GPtrArray) actions = cohesion_node_collect (cohesion_tree_get_root (tree), COHESION_KIND_ACTION);
  guint n = 0;

  g_assert_cmpuint (cohesion_query_get_problems (query)->len, ==, 0);
  for (guint i = 0; i < actions->len; i++)
    {
      g_autofree char *key = cohesion_action_dup_search_key (g_ptr_array_index (actions, i));

      n += cohesion_query_matches (query, g_ptr_array_index (actions, i), key);
    }
  return n;
}

/* The first number in a text. */
static guint
number_in (const char *text)
{
  while (*text && !g_ascii_isdigit (*text))
    text++;
  return (guint) g_ascii_strtoull (text, NULL, 10);
}

static void
check_numbers (Fixture *fixture, GtkWidget *widget, guint *n_checked)
{
  GtkWidget *label = GTK_IS_BUTTON (widget) ? find_type (widget, GTK_TYPE_LABEL) : NULL;

  if (label && gtk_widget_get_mapped (widget))
    {
      g_signal_emit_by_name (widget, "clicked");
      g_assert_cmpstr (cohesion_session_get_page (fixture->session), ==, "actions");
      g_test_message ("%s: %s", gtk_label_get_text (GTK_LABEL (label)),
                      cohesion_session_get_query (fixture->session));
      g_assert_cmpuint (count (fixture, cohesion_session_get_query (fixture->session)), ==,
                        number_in (gtk_label_get_text (GTK_LABEL (label))));
      (*n_checked)++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    check_numbers (fixture, child, n_checked);
}

static CohesionNode *
add_party (Fixture *fixture, const char *role)
{
  CohesionNode *root = cohesion_tree_get_root (cohesion_document_get_tree (fixture->document));
  CohesionNode *party = cohesion_document_add (fixture->document, root, COHESION_DOCUMENT_LIST_PARTIES,
                                               G_MAXUINT, COHESION_KIND_PARTY);

  cohesion_document_set_text (fixture->document, party, COHESION_PARTY_ROLE, role);
  return party;
}

static void
refer (Fixture *fixture, CohesionNode *node, guint field, CohesionNode *party)
{
  cohesion_document_set_text (fixture->document, node, field, cohesion_node_get_id (party));
}

/* Two actions of one member, one of another: late, in trouble, fine. */
static CohesionNode *
fill_portfolios (Fixture *fixture)
{
  CohesionDate today = cohesion_date_today ();
  CohesionNode *one = add_party (fixture, "Member for Culture");
  CohesionNode *other = add_party (fixture, "Member for Housing");
  CohesionNode *lead = add_party (fixture, "Libraries");
  CohesionNode *late = add_action (fixture, "Late", "red", cohesion_date_add_days (today, -30));
  CohesionNode *shaky = add_action (fixture, "Shaky", "amber", cohesion_date_add_days (today, 5));
  CohesionNode *fine = add_action (fixture, "Fine", "green", COHESION_DATE_NONE);

  refer (fixture, late, COHESION_ACTION_PORTFOLIO_HOLDER, one);
  refer (fixture, shaky, COHESION_ACTION_PORTFOLIO_HOLDER, other);
  refer (fixture, fine, COHESION_ACTION_PORTFOLIO_HOLDER, one);
  refer (fixture, late, COHESION_ACTION_LEAD, lead);
  cohesion_document_set_text (fixture->document, lead, COHESION_PARTY_PHONE, "020 7946 0123");
  cohesion_document_set_text (fixture->document, late, COHESION_ACTION_STATUS_COMMENT, "No money.");
  return one;
}

/* Each number leads to the actions it counts, no more and no fewer. */
static void
test_numbers_lead_to_what_they_count (Fixture *fixture, gconstpointer data)
{
  guint n_checked = 0;

  fill_portfolios (fixture);
  settle ();
  check_numbers (fixture, find_type (fixture->page, COHESION_TYPE_OVERVIEW_STATUS), &n_checked);
  g_assert_cmpuint (n_checked, ==, 8);
}

static void
pick (Fixture *fixture, guint position)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_type (fixture->page, ADW_TYPE_COMBO_ROW)), position);
  settle ();
}

/* A member sees what in their portfolio is late, why, and whom to ring; the numbers go along. */
static void
test_portfolio (Fixture *fixture, gconstpointer data)
{
  CohesionNode *holder = fill_portfolios (fixture);
  GtkWidget *row;
  guint n_checked = 0;
  g_autofree char *one = NULL;
  g_autofree char *all = NULL;

  settle ();
  pick (fixture, 1);
  g_assert_true (cohesion_session_get_portfolio (fixture->session) == holder);
  one = titles (fixture);
  g_assert_cmpstr (one, ==, "_Portfolio\n1.1 Late\nLibraries\n1 Skills & <jobs>\n");
  row = find_row (fixture->page, "1.1 Late");
  g_assert_true (
      g_str_has_suffix (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "4 weeks ago\nNo money."));
  row = find_row (fixture->page, "Libraries");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "Leads 1 action that is late or in trouble\n020 7946 0123");
  check_numbers (fixture, find_type (fixture->page, COHESION_TYPE_OVERVIEW_STATUS), &n_checked);
  g_assert_cmpuint (n_checked, ==, 6);
  pick (fixture, 0);
  all = titles (fixture);
  g_assert_nonnull (strstr (all, "1.2 Shaky\n"));
  g_assert_nonnull (strstr (all, "Member for Housing\n"));
  g_assert_null (strstr (all, "Libraries\n"));
}

/* Rows stay the same widgets while what they show changes, so that the focus stays on them. */
static void
test_focus_stays (Fixture *fixture, gconstpointer data)
{
  CohesionDate today = cohesion_date_today ();
  CohesionNode *second;
  GtkWidget *row;

  add_action (fixture, "One", "amber", COHESION_DATE_NONE);
  second = add_action (fixture, "Two", "amber", COHESION_DATE_NONE);
  settle ();
  row = find_row (fixture->page, "1.2 Two");
  gtk_widget_grab_focus (row);
  cohesion_document_set_text (fixture->document, second, COHESION_ACTION_TITLE, "Three");
  settle ();
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "1.2 Three");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == row);
  /* The row before it goes to another list. */
  {
    g_autoptr (GPtrArray) actions = cohesion_node_collect (fixture->priority, COHESION_KIND_ACTION);

    cohesion_document_set_text (fixture->document, g_ptr_array_index (actions, 0), COHESION_ACTION_STATUS,
                                "green");
  }
  settle ();
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == row);
  add_action (fixture, "Four", "green", cohesion_date_add_days (today, 3));
  settle ();
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == row);
}

static void
test_questions_and_measures (Fixture *fixture, gconstpointer data)
{
  CohesionNode *action = add_action (fixture, "Fine", "green", COHESION_DATE_NONE);
  CohesionNode *root = cohesion_tree_get_root (cohesion_document_get_tree (fixture->document));
  CohesionNode *comment = cohesion_document_add (fixture->document, action, COHESION_ACTION_LIST_COMMENTS, 0,
                                                 COHESION_KIND_COMMENT);
  CohesionNode *measure = cohesion_document_add (fixture->document, root, COHESION_DOCUMENT_LIST_MEASURES, 0,
                                                 COHESION_KIND_MEASURE);
  CohesionValue yes = cohesion_value_integer (TRUE);
  g_autofree char *asked = NULL;
  g_autofree char *answered = NULL;

  cohesion_document_set_text (fixture->document, comment, COHESION_COMMENT_TEXT, "When?");
  cohesion_document_set_text (fixture->document, comment, COHESION_COMMENT_KIND, "question");
  cohesion_document_set_text (fixture->document, measure, COHESION_MEASURE_TITLE, "Neighbours who talk");
  asked = titles (fixture);
  g_assert_nonnull (strstr (asked, "When?\n"));
  g_assert_nonnull (strstr (asked, "Neighbours who talk\n"));
  g_assert_cmpstr (
      adw_action_row_get_subtitle (ADW_ACTION_ROW (find_row (fixture->page, "Neighbours who talk"))), ==,
      "No reading yet");
  cohesion_document_set_value (fixture->document, comment, COHESION_COMMENT_RESOLVED, &yes);
  answered = titles (fixture);
  g_assert_null (strstr (answered, "When?\n"));
}

static gboolean
says (Fixture *fixture, const char *text)
{
  g_autofree char *all = titles (fixture);

  return strstr (all, text) != NULL;
}

static void
wait_until_said (Fixture *fixture, const char *text)
{
  while (!says (fixture, text))
    g_main_context_iteration (NULL, TRUE);
}

/* What has changed since the newest snapshot is told in sentences; each leads on. */
static void
test_changes (Fixture *fixture, gconstpointer data)
{
  CohesionNode *root = cohesion_tree_get_root (cohesion_document_get_tree (fixture->document));
  CohesionNode *action = add_action (fixture, "Festivals", "green", COHESION_DATE_INIT (2099, 9, 30));

  g_assert_nonnull (cohesion_document_take_snapshot (fixture->document, "In May", "dispatch", NULL));
  settle ();
  g_assert_false (says (fixture, "in all\n"));
  cohesion_document_add (fixture->document, root, COHESION_DOCUMENT_LIST_MEETINGS, 0, COHESION_KIND_MEETING);
  cohesion_document_set_text (fixture->document, action, COHESION_ACTION_STATUS, "red");
  wait_until_said (fixture, "2 changes in all\n");
  g_assert_true (says (fixture, "Festivals"));
  g_signal_emit_by_name (find_row (fixture->page, "2 changes in all"), "activated");
  g_assert_cmpstr (cohesion_session_get_page (fixture->session), ==, "changes");
}

/* What was removed is nowhere else to be shown: its row leads to the changes. */
static void
test_removed (Fixture *fixture, gconstpointer data)
{
  CohesionNode *action = add_action (fixture, "Festivals", "green", COHESION_DATE_INIT (2099, 9, 30));
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  GtkWidget *row;

  add_action (fixture, "Guide", "green", COHESION_DATE_INIT (2099, 9, 30));
  g_assert_nonnull (cohesion_document_take_snapshot (fixture->document, "In May", "dispatch", NULL));
  settle ();
  g_ptr_array_add (nodes, action);
  cohesion_document_remove (fixture->document, nodes);
  wait_until_said (fixture, "1 change in all\n");
  row = find_row (fixture->page, "Action “1.1 Festivals” was removed.");
  g_assert_nonnull (row);
  g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
  g_signal_emit_by_name (row, "activated");
  g_assert_cmpstr (cohesion_session_get_page (fixture->session), ==, "changes");
}

/* From whom updates are awaited, and how many; each leads to its actions. */
static void
test_updates (Fixture *fixture, gconstpointer data)
{
  CohesionNode *action = add_action (fixture, "Festivals", "green", COHESION_DATE_INIT (2099, 9, 30));
  CohesionNode *lead = cohesion_document_add_referred (fixture->document, action, COHESION_ACTION_LEAD,
                                                       "Culture team");
  CohesionUpdateDraft draft = { .done = "All of it" };

  g_assert_nonnull (lead);
  settle ();
  g_assert_false (says (fixture, "Updates received from"));
  g_ptr_array_unref (cohesion_document_add_periods (fixture->document, cohesion_date_today ()));
  g_assert_true (says (fixture, "Updates received from 0 of 1 lead\nCulture team\n"));
  g_signal_emit_by_name (find_row (fixture->page, "Culture team"), "activated");
  g_assert_cmpstr (cohesion_session_get_page (fixture->session), ==, "actions");
  g_assert_nonnull (strstr (cohesion_session_get_query (fixture->session), "no:update"));

  cohesion_document_add_update (fixture->document, action, &draft);
  g_assert_true (says (fixture, "Updates received from 1 of 1 lead\n"));
  g_assert_null (find_row (fixture->page, "Culture team"));
}

#define ADD(path, func) g_test_add ("/overview/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("says-what-there-is-without-actions", test_says_what_there_is_without_actions);
  ADD ("follows-the-document", test_follows_the_document);
  ADD ("long-lists-are-folded", test_long_lists_are_folded);
  ADD ("rows-are-ways-in", test_rows_are_ways_in);
  ADD ("sentences", test_sentences);
  ADD ("narrow", test_narrow);
  ADD ("level-name-is-no-markup", test_level_name_is_no_markup);
  ADD ("accessible", test_accessible);
  ADD ("numbers-lead-to-what-they-count", test_numbers_lead_to_what_they_count);
  ADD ("portfolio", test_portfolio);
  ADD ("focus-stays", test_focus_stays);
  ADD ("questions-and-measures", test_questions_and_measures);
  ADD ("changes", test_changes);
  ADD ("removed", test_removed);
  ADD ("updates", test_updates);
  return g_test_run ();
}
