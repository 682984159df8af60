#include "config.h"

#include "form-fixture.h"

static CohesionNode *
add (FormFixture *fixture, CohesionNode *parent, guint list, guint kind)
{
  return cohesion_document_add (fixture->document, parent, list, G_MAXUINT, kind);
}

/* 15 May 2026. */
static gint64
may (void)
{
  return G_GINT64_CONSTANT (1778842800) * G_USEC_PER_SEC;
}

static void
fill (FormFixture *fixture)
{
  CohesionTree *tree = cohesion_document_get_tree (fixture->document);
  CohesionNode *root = cohesion_tree_get_root (tree);
  CohesionNode *theme = add (fixture, root, COHESION_DOCUMENT_LIST_THEMES, COHESION_KIND_THEME);

  fixture->strategy = cohesion_tree_get_strategy (tree);
  fixture->priority = add (fixture, theme, COHESION_THEME_LIST_PRIORITIES, COHESION_KIND_PRIORITY);
  fixture->action = add (fixture, fixture->priority, COHESION_PRIORITY_LIST_ACTIONS, COHESION_KIND_ACTION);
  fixture->party = add (fixture, root, COHESION_DOCUMENT_LIST_PARTIES, COHESION_KIND_PARTY);
  cohesion_document_set_text (fixture->document, fixture->party, COHESION_PARTY_ROLE, "Head of Culture");
  cohesion_document_set_text (fixture->document, fixture->action, COHESION_ACTION_TITLE, "Festivals");
}

void
form_fixture_set_up (FormFixture *fixture, gconstpointer data)
{
  /* What is under way keeps widgets alive. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  fixture->document = cohesion_document_new (NULL);
  cohesion_history_set_clock (cohesion_document_get_history (fixture->document), may);
  cohesion_document_set_user (fixture->document, "AB");
  fill (fixture);
  fixture->session = cohesion_session_new (fixture->document);
  fixture->details = g_object_ref_sink (cohesion_details_new ());
  cohesion_details_set_session (fixture->details, fixture->session);
  cohesion_session_set_selected (fixture->session, fixture->action);
  fixture->window = g_object_ref_sink (GTK_WINDOW (gtk_window_new ()));
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->details));
  gtk_window_set_default_size (fixture->window, 360, 900);
  gtk_window_present (fixture->window);
  form_fixture_iterate ();
}

void
form_fixture_tear_down (FormFixture *fixture, gconstpointer data)
{
  gtk_window_set_child (fixture->window, NULL);
  gtk_window_destroy (fixture->window);
  form_fixture_iterate ();
  g_assert_finalize_object (fixture->window);
  g_assert_finalize_object (fixture->details);
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->document);
}

void
form_fixture_iterate (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

/* The first widget of a type below a widget. */
GtkWidget *
form_fixture_find (GtkWidget *widget, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = form_fixture_find (child, type);
  return found;
}

/* The form that is in view. */
CohesionForm *
form_fixture_get_form (FormFixture *fixture)
{
  GtkWidget *view = form_fixture_find (GTK_WIDGET (fixture->details), ADW_TYPE_NAVIGATION_VIEW);

  return COHESION_FORM (form_fixture_find (
      GTK_WIDGET (adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (view))), COHESION_TYPE_FORM));
}

GtkWidget *
form_fixture_get_row (FormFixture *fixture, guint field)
{
  return cohesion_form_get_row (form_fixture_get_form (fixture), field);
}

/* The question that is asked, or NULL. In a plain window it has one of its own. */
AdwAlertDialog *
form_fixture_get_alert (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWidget *found = NULL;

  form_fixture_iterate ();
  for (guint i = 0; i < g_list_model_get_n_items (windows) && !found; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      found = form_fixture_find (window, ADW_TYPE_ALERT_DIALOG);
    }
  return found ? ADW_ALERT_DIALOG (found) : NULL;
}

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label);
  return found;
}

void
form_fixture_answer (const char *response)
{
  AdwAlertDialog *dialog = form_fixture_get_alert ();

  g_assert_nonnull (dialog);
  g_assert_true (adw_alert_dialog_get_response_enabled (dialog, response));
  g_signal_emit_by_name (
      find_button (GTK_WIDGET (dialog), adw_alert_dialog_get_response_label (dialog, response)), "clicked");
  form_fixture_iterate ();
}

/* Sets the action’s deadline, and says what it is. */
CohesionDeadline *
form_fixture_set_deadline (FormFixture *fixture, const char *text)
{
  g_autoptr (CohesionDeadline) deadline = cohesion_deadline_parse (text, NULL, NULL);
  g_auto (CohesionValue) value = cohesion_value_deadline (deadline);

  cohesion_document_set_value (fixture->document, fixture->action, COHESION_ACTION_DEADLINE, &value);
  return cohesion_node_get_deadline (fixture->action, COHESION_ACTION_DEADLINE);
}
