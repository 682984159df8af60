#include "config.h"

#include "outline-fixture.h"

#include "ui/form/cohesion-form.h"
#include "ui/form/cohesion-links-section.h"

#include "document/cohesion-document-consultation.h"
#include "document/cohesion-document-verbs.h"

#include <adwaita.h>

/* What a form says of what refers to its node, and the steps of a risk. */

typedef struct
{
  CohesionDocument *document;
  CohesionNode *action;
  CohesionNode *measure;
  CohesionNode *risk;
  GtkWidget *window;
} Fixture;

static CohesionNode *
add (Fixture *fixture, guint list, guint kind)
{
  CohesionNode *root = cohesion_tree_get_root (cohesion_document_get_tree (fixture->document));

  return cohesion_document_add (fixture->document, root, list, G_MAXUINT, kind);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  CohesionNode *theme;

  fixture->document = cohesion_document_new (NULL);
  theme = outline_fixture_add (
      fixture->document, cohesion_tree_get_root (cohesion_document_get_tree (fixture->document)), "Culture");
  fixture->action = outline_fixture_add (
      fixture->document, outline_fixture_add (fixture->document, theme, "Belong"), "Festivals");
  fixture->measure = add (fixture, COHESION_DOCUMENT_LIST_MEASURES, COHESION_KIND_MEASURE);
  fixture->risk = add (fixture, COHESION_DOCUMENT_LIST_RISKS, COHESION_KIND_RISK);
  fixture->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 400, 600);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  outline_fixture_settle ();
  g_assert_finalize_object (fixture->document);
}

static CohesionLinksSection *
show (Fixture *fixture, CohesionNode *owner, guint which)
{
  GtkWidget *section = cohesion_links_section_new (fixture->document, cohesion_node_get_kind (owner)->id,
                                                   which);

  cohesion_links_section_set_owner (COHESION_LINKS_SECTION (section), owner);
  adw_window_set_content (ADW_WINDOW (fixture->window), section);
  gtk_window_present (GTK_WINDOW (fixture->window));
  outline_fixture_settle ();
  return COHESION_LINKS_SECTION (section);
}

static void
assert_linked (CohesionLinksSection *section, CohesionNode *expected)
{
  GListModel *linked = cohesion_links_section_get_linked (section);
  g_autoptr (CohesionNode) first = g_list_model_get_item (linked, 0);

  outline_fixture_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (linked), ==, expected ? 1 : 0);
  g_assert_true (first == expected || expected == NULL);
}

static void
test_counts (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (cohesion_links_count (COHESION_KIND_MEASURE), ==, 3);
  g_assert_cmpuint (cohesion_links_count (COHESION_KIND_ACTION), ==, 2);
  g_assert_cmpuint (cohesion_links_count (COHESION_KIND_PARTY), ==, 0);
}

/* What was raised is linked from the other end too. */
static void
test_raised (Fixture *fixture, gconstpointer data)
{
  CohesionNode *engagement = cohesion_document_add_engagement (fixture->document, "event");
  const char *texts[] = { "Jobs", NULL };
  g_autoptr (GPtrArray)
      focuses = cohesion_document_add_focuses (fixture->document, engagement, G_MAXUINT, texts);
  CohesionNode *focus = g_ptr_array_index (focuses, 0);
  CohesionNode *owners[] = { fixture->action, cohesion_node_get_parent (fixture->action) };

  for (gsize i = 0; i < G_N_ELEMENTS (owners); i++)
    {
      CohesionLinksSection *section = show (fixture, owners[i], 1);

      assert_linked (section, NULL);
      cohesion_links_section_attach (section, focus);
      outline_fixture_settle ();
      g_assert_true (cohesion_focus_is_linked (focus, owners[i]));
      assert_linked (section, focus);
      cohesion_links_section_detach (section, focus);
      outline_fixture_settle ();
      g_assert_false (cohesion_focus_is_linked (focus, owners[i]));
      assert_linked (section, NULL);
    }
}

static guint
count_rows (GtkWidget *widget)
{
  guint n = GTK_IS_LIST_BOX_ROW (widget) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    n += count_rows (child);
  return n;
}

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  GtkWidget *found = GTK_IS_BUTTON (widget) &&
                             g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0
                         ? widget
                         : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label);
  return found;
}

/* An action that very many asked for shows a few of them, until all are asked for. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  CohesionNode *engagement = cohesion_document_add_engagement (fixture->document, "survey");
  const char *texts[] = { "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", NULL };
  g_autoptr (GPtrArray)
      focuses = cohesion_document_add_focuses (fixture->document, engagement, G_MAXUINT, texts);
  CohesionLinksSection *section;
  GtkWidget *all;

  for (guint i = 0; i < focuses->len; i++)
    cohesion_document_link_focus (fixture->document, g_ptr_array_index (focuses, i), fixture->action);
  section = show (fixture, fixture->action, 1);
  all = find_button (GTK_WIDGET (section), "Show All");
  g_assert_true (gtk_widget_get_visible (all));
  g_assert_cmpuint (count_rows (GTK_WIDGET (section)), ==, 8);
  g_signal_emit_by_name (all, "clicked");
  outline_fixture_settle ();
  g_assert_cmpuint (count_rows (GTK_WIDGET (section)), ==, 10);
  g_assert_false (gtk_widget_get_visible (all));
}

static void
test_used_by (Fixture *fixture, gconstpointer data)
{
  CohesionLinksSection *section = show (fixture, fixture->measure, 0);

  assert_linked (section, NULL);
  cohesion_links_section_attach (section, fixture->action);
  outline_fixture_settle ();
  assert_linked (section, fixture->action);
  g_assert_cmpstr (cohesion_node_get_strings (fixture->action, COHESION_ACTION_MEASURES)[0], ==,
                   cohesion_node_get_id (fixture->measure));
  g_assert_true (cohesion_history_undo (cohesion_document_get_history (fixture->document)));
  outline_fixture_settle ();
  assert_linked (section, NULL);
}

static void
test_risks (Fixture *fixture, gconstpointer data)
{
  CohesionLinksSection *section = show (fixture, fixture->action, 0);

  cohesion_links_section_attach (section, fixture->risk);
  outline_fixture_settle ();
  assert_linked (section, fixture->risk);
  cohesion_links_section_detach (section, fixture->risk);
  outline_fixture_settle ();
  assert_linked (section, NULL);
  g_assert_false (cohesion_node_has_value (fixture->risk, COHESION_RISK_LINKS));
}

static gboolean
offers_to_attach (GtkWidget *widget)
{
  if (GTK_IS_MENU_BUTTON (widget))
    return gtk_widget_is_visible (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    if (offers_to_attach (child))
      return TRUE;
  return FALSE;
}

/* To those who only read nothing is offered, from the moment on in which they do. */
static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  GtkWidget *section = GTK_WIDGET (show (fixture, fixture->action, 0));

  g_assert_true (offers_to_attach (section));
  cohesion_document_set_read_only (fixture->document, TRUE);
  outline_fixture_settle ();
  g_assert_false (offers_to_attach (section));
  cohesion_document_set_read_only (fixture->document, FALSE);
  outline_fixture_settle ();
  g_assert_true (offers_to_attach (section));
}

static void
test_scale (Fixture *fixture, gconstpointer data)
{
  GtkWidget *form = cohesion_form_new (fixture->document, cohesion_kind_get (COHESION_KIND_RISK));
  GtkWidget *row;

  adw_window_set_content (ADW_WINDOW (fixture->window), form);
  cohesion_form_set_node (COHESION_FORM (form), fixture->risk);
  row = cohesion_form_get_row (COHESION_FORM (form), COHESION_RISK_LIKELIHOOD);
  g_assert_true (ADW_IS_COMBO_ROW (row));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 4);
  g_assert_cmpint (cohesion_node_get_integer (fixture->risk, COHESION_RISK_LIKELIHOOD), ==, 4);
  g_assert_cmpstr (gtk_string_object_get_string (adw_combo_row_get_selected_item (ADW_COMBO_ROW (row))), ==,
                   "4 Likely");
  g_assert_true (cohesion_history_undo (cohesion_document_get_history (fixture->document)));
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 0);
}

#define ADD(path, func) g_test_add ("/links-section/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("counts", test_counts);
  ADD ("raised", test_raised);
  ADD ("many", test_many);
  ADD ("used-by", test_used_by);
  ADD ("risks", test_risks);
  ADD ("read-only", test_read_only);
  ADD ("scale", test_scale);
  return g_test_run ();
}
