#include "config.h"

#include "outline-fixture.h"

#include "model/cohesion-list.h"
#include "model/cohesion-numbering.h"
#include "ui/strategy/cohesion-outline-title.h"

/* Adds a node with a title at the end of the outline list of @parent. */
CohesionNode *
outline_fixture_add (CohesionDocument *document, CohesionNode *parent, const char *title)
{
  const CohesionKind *kind = cohesion_node_get_kind (parent);
  guint list = (guint) kind->outline_list;
  CohesionNode *node = cohesion_document_add (document, parent, list, G_MAXUINT, kind->lists[list].kind);

  cohesion_document_set_text (document, node, (guint) cohesion_node_get_kind (node)->name_field, title);
  return node;
}

static void
fill (OutlineFixture *fixture)
{
  CohesionDocument *document = fixture->document;

  fixture->themes[0] = outline_fixture_add (document, fixture->root, "Culture");
  fixture->themes[1] = outline_fixture_add (document, fixture->root, "Inclusion");
  fixture->priorities[0] = outline_fixture_add (document, fixture->themes[0], "Belong");
  fixture->priorities[1] = outline_fixture_add (document, fixture->themes[0], "Celebrate");
  fixture->priorities[2] = outline_fixture_add (document, fixture->themes[1], "Integrate");
  fixture->actions[0] = outline_fixture_add (document, fixture->priorities[0], "Festivals");
  fixture->actions[1] = outline_fixture_add (document, fixture->priorities[0], "Guide");
  fixture->actions[2] = outline_fixture_add (document, fixture->priorities[0], "Days");
}

void
outline_fixture_set_up (OutlineFixture *fixture, gconstpointer data)
{
  fixture->document = cohesion_document_new (NULL);
  fixture->root = cohesion_tree_get_root (cohesion_document_get_tree (fixture->document));
  fixture->session = cohesion_session_new (fixture->document);
  fill (fixture);
  fixture->page = cohesion_strategy_page_new ();
  fixture->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (fixture->window), fixture->page);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 700);
  fixture->outline = COHESION_OUTLINE (outline_fixture_find_widget (fixture->page, COHESION_TYPE_OUTLINE));
  cohesion_page_set_session (COHESION_PAGE (fixture->page), fixture->session);
  gtk_window_present (GTK_WINDOW (fixture->window));
  outline_fixture_settle ();
}

void
outline_fixture_tear_down (OutlineFixture *fixture, gconstpointer data)
{
  g_autoptr (GtkWidget) page = g_object_ref (fixture->page);

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  outline_fixture_settle ();
  g_assert_finalize_object (g_steal_pointer (&page));
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->document);
}

static gboolean
stop (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Lets the window draw, and everything queued happen. */
void
outline_fixture_settle (void)
{
  gboolean stopped = FALSE;

  g_timeout_add (60, stop, &stopped);
  while (!stopped)
    g_main_context_iteration (NULL, TRUE);
}

GtkSelectionModel *
outline_fixture_get_model (OutlineFixture *fixture)
{
  return gtk_column_view_get_model (cohesion_outline_get_view (fixture->outline));
}

static CohesionNode *
node_at (OutlineFixture *fixture, guint position)
{
  g_autoptr (GtkTreeListRow)
      row = g_list_model_get_item (G_LIST_MODEL (outline_fixture_get_model (fixture)), position);
  g_autoptr (CohesionNode) node = gtk_tree_list_row_get_item (row);

  return node;
}

/* The position of the row of @node, or GTK_INVALID_LIST_POSITION. */
guint
outline_fixture_find (OutlineFixture *fixture, CohesionNode *node)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (outline_fixture_get_model (fixture))); i++)
    if (node_at (fixture, i) == node)
      return i;
  return GTK_INVALID_LIST_POSITION;
}

/* Clicks a row, as far as the model is concerned. */
void
outline_fixture_select (OutlineFixture *fixture, CohesionNode *node)
{
  gtk_column_view_scroll_to (cohesion_outline_get_view (fixture->outline),
                             outline_fixture_find (fixture, node), NULL,
                             GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (cohesion_outline_get_view (fixture->outline)));
}

void
outline_fixture_select_two (OutlineFixture *fixture, CohesionNode *first, CohesionNode *second)
{
  outline_fixture_select (fixture, first);
  gtk_selection_model_select_item (outline_fixture_get_model (fixture),
                                   outline_fixture_find (fixture, second), FALSE);
}

gboolean
outline_fixture_is_selected (OutlineFixture *fixture, CohesionNode *node)
{
  guint position = outline_fixture_find (fixture, node);

  return position != GTK_INVALID_LIST_POSITION &&
         gtk_selection_model_is_selected (outline_fixture_get_model (fixture), position);
}

char *
outline_fixture_dup_rows (OutlineFixture *fixture)
{
  GListModel *model = G_LIST_MODEL (outline_fixture_get_model (fixture));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GtkTreeListRow) row = g_list_model_get_item (model, i);
      g_autofree char *number = cohesion_node_dup_number (node_at (fixture, i));

      g_string_append (text, i > 0 ? "|" : "");
      for (guint j = 0; j < gtk_tree_list_row_get_depth (row); j++)
        g_string_append_c (text, '.');
      g_string_append_printf (text, "%s%s%s", number ? number : "", number ? " " : "",
                              cohesion_node_get_name (node_at (fixture, i)));
    }
  return g_string_free_and_steal (text);
}

/* The first widget of a type at or below @widget. */
GtkWidget *
outline_fixture_find_widget (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = outline_fixture_find_widget (child, type);

      if (found)
        return found;
    }
  return NULL;
}

/* The first mapped widget at or below @widget that a screen reader calls @label. */
GtkWidget *
outline_fixture_find_named (GtkWidget *widget, const char *label)
{
  g_autofree char *fault = NULL;

  if (gtk_widget_get_mapped (widget) &&
      gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    fault = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                                label);
  else
    fault = g_strdup ("nameless");
  if (fault == NULL)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = outline_fixture_find_named (child, label);

      if (found)
        return found;
    }
  return NULL;
}

/* The entry of the title that is being renamed, or NULL. */
GtkEntry *
outline_fixture_get_entry (OutlineFixture *fixture)
{
  GtkWidget *entry = outline_fixture_find_widget (GTK_WIDGET (cohesion_outline_get_view (fixture->outline)),
                                                  GTK_TYPE_ENTRY);

  return entry ? GTK_ENTRY (entry) : NULL;
}

static gboolean
press_in (GtkWidget *widget, GListModel *shortcuts, guint keyval, GdkModifierType modifiers)
{
  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);
      GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

      if (GTK_IS_KEYVAL_TRIGGER (trigger) &&
          gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == keyval &&
          gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers)
        return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget, NULL);
    }
  return FALSE;
}

/* Activates what a key is bound to in the outline; tells whether the outline has taken it. */
gboolean
outline_fixture_press (OutlineFixture *fixture, guint keyval, GdkModifierType modifiers)
{
  GtkWidget *view = GTK_WIDGET (cohesion_outline_get_view (fixture->outline));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (view);
  gboolean pressed = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !pressed; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_SHORTCUT_CONTROLLER (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        pressed = press_in (view, G_LIST_MODEL (controller), keyval, modifiers);
    }
  outline_fixture_settle ();
  return pressed;
}

void
outline_fixture_undo (OutlineFixture *fixture)
{
  g_assert_true (cohesion_history_undo (cohesion_document_get_history (fixture->document)));
  outline_fixture_settle ();
}

void
outline_fixture_redo (OutlineFixture *fixture)
{
  g_assert_true (cohesion_history_redo (cohesion_document_get_history (fixture->document)));
  outline_fixture_settle ();
}
