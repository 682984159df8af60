#include "config.h"

#include "page-fixture.h"

#include "form-fixture.h"

#include "document/cohesion-document-equality.h"
#include "document/cohesion-document-verbs.h"
#include "model/cohesion-list.h"
#include "ui/form/cohesion-text-row.h"
#include "ui/strategy/cohesion-strategy-page.h"
#include "ui/strategy/cohesion-strategy-text.h"
#include "ui/strategy/cohesion-text-card.h"
#include "ui/strategy/cohesion-text-part.h"

/* The text of a strategy, written in place. */

typedef struct
{
  PageFixture page;
  CohesionNode *strategy;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  page_fixture_new_document (&fixture->page);
  fixture->strategy = cohesion_tree_get_strategy (cohesion_document_get_tree (fixture->page.document));
  page_fixture_show (&fixture->page, COHESION_TYPE_STRATEGY_PAGE);
  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (page_fixture_get_child (&fixture->page, "views")),
                                         "text");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  page_fixture_tear_down (&fixture->page);
}

static GtkWidget *
get_text (Fixture *fixture)
{
  return page_fixture_get_child (&fixture->page, "text");
}

/* The part of the text that a list of @owner is written in. */
static GtkWidget *
get_part (Fixture *fixture, const char *label)
{
  GtkWidget *box = gtk_widget_get_first_child (get_text (fixture));

  while (!GTK_IS_BOX (box))
    box = gtk_widget_get_first_child (box);
  for (GtkWidget *child = gtk_widget_get_first_child (box); child;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *title = COHESION_IS_TEXT_PART (child) ? form_fixture_find (child, GTK_TYPE_LABEL) : NULL;

      if (title && g_str_equal (gtk_label_get_label (GTK_LABEL (title)), label))
        return child;
    }
  return NULL;
}

static void
press_add (GtkWidget *part)
{
  g_signal_emit_by_name (form_fixture_find (part, GTK_TYPE_BUTTON), "clicked");
  form_fixture_iterate ();
}

static CohesionTextCard *
get_card (GtkWidget *part)
{
  return COHESION_TEXT_CARD (form_fixture_find (part, COHESION_TYPE_TEXT_CARD));
}

static GtkWindow *
get_window (Fixture *fixture)
{
  return GTK_WINDOW (gtk_widget_get_root (fixture->page.page));
}

static void
test_vision_in_place (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row;
  GtkTextBuffer *buffer;

  g_assert_true (cohesion_strategy_text_show_field (COHESION_STRATEGY_TEXT (get_text (fixture)),
                                                    fixture->strategy, COHESION_STRATEGY_VISION));
  row = gtk_widget_get_ancestor (gtk_window_get_focus (get_window (fixture)), COHESION_TYPE_TEXT_ROW);
  buffer = gtk_text_view_get_buffer (cohesion_text_row_get_view (COHESION_TEXT_ROW (row)));
  gtk_text_buffer_insert_interactive_at_cursor (buffer, "- Together", -1, TRUE);
  g_assert_cmpstr (cohesion_node_get_string (fixture->strategy, COHESION_STRATEGY_VISION), ==, "- Together");
}

/* Add, move by the keys, remove; each is a step that can be undone. */
static void
test_sections (Fixture *fixture, gconstpointer data)
{
  GtkWidget *part = get_part (fixture, "Sections before the themes");
  CohesionList *sections = cohesion_node_get_list (fixture->strategy, COHESION_STRATEGY_LIST_SECTIONS);
  CohesionNode *first;

  press_add (part);
  press_add (part);
  g_assert_cmpuint (cohesion_list_get_length (sections), ==, 2);
  first = cohesion_list_get (sections, 0);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (get_window (fixture)), part));
  gtk_widget_activate_action (GTK_WIDGET (get_card (part)), "card.move-down", NULL);
  g_assert_true (cohesion_list_get (sections, 1) == first);
  g_assert_true (cohesion_text_card_get_node (get_card (part)) != first);
  page_fixture_undo (&fixture->page);
  g_assert_true (cohesion_text_card_get_node (get_card (part)) == first);
  gtk_widget_activate_action (GTK_WIDGET (get_card (part)), "card.remove", NULL);
  g_assert_cmpuint (cohesion_list_get_length (sections), ==, 1);
  page_fixture_undo (&fixture->page);
  g_assert_cmpuint (cohesion_list_get_length (sections), ==, 2);
}

/* Each is where it will be printed, is added there, moves among those there, and goes where its place says.
 */
static void
test_section_places (Fixture *fixture, gconstpointer data)
{
  GtkWidget *before = get_part (fixture, "Sections before the themes");
  GtkWidget *after = get_part (fixture, "Sections after the themes");
  GtkWidget *beside = get_part (fixture, "Sections beside the themes");
  CohesionList *sections = cohesion_node_get_list (fixture->strategy, COHESION_STRATEGY_LIST_SECTIONS);
  CohesionNode *first;
  CohesionNode *last;

  press_add (after);
  press_add (before);
  press_add (after);
  first = cohesion_list_get (sections, 0);
  last = cohesion_list_get (sections, 2);
  g_assert_cmpstr (cohesion_node_get_string (first, COHESION_SECTION_PLACE), ==, "after");
  g_assert_cmpstr (cohesion_node_get_string (cohesion_list_get (sections, 1), COHESION_SECTION_PLACE), ==,
                   "before");
  g_assert_true (cohesion_text_card_get_node (get_card (after)) == first);
  gtk_widget_activate_action (GTK_WIDGET (get_card (before)), "card.move-down", NULL);
  g_assert_cmpuint (cohesion_node_get_position (last), ==, 2);
  gtk_widget_activate_action (GTK_WIDGET (get_card (after)), "card.move-down", NULL);
  g_assert_true (cohesion_text_card_get_node (get_card (after)) == last);
  cohesion_document_set_text (fixture->page.document, last, COHESION_SECTION_PLACE, "beside");
  g_assert_true (cohesion_text_card_get_node (get_card (beside)) == last);
  g_assert_true (cohesion_text_card_get_node (get_card (after)) == first);
  /* What says nothing of its place is printed behind. */
  cohesion_document_set_text (fixture->page.document, last, COHESION_SECTION_PLACE, NULL);
  g_assert_null (get_card (beside));
  for (guint i = 0; i < 3; i++)
    page_fixture_undo (&fixture->page);
  page_fixture_undo (&fixture->page);
  g_assert_cmpuint (cohesion_list_get_length (sections), ==, 2);
}

static void
test_show_field (Fixture *fixture, gconstpointer data)
{
  CohesionNode *option = cohesion_document_add (fixture->page.document, fixture->strategy,
                                                COHESION_STRATEGY_LIST_OPTIONS, 0, COHESION_KIND_OPTION);
  AdwViewStack *views = ADW_VIEW_STACK (page_fixture_get_child (&fixture->page, "views"));
  GtkWidget *part = get_part (fixture, "Options considered");

  /* From the outline too, which does not have it. */
  adw_view_stack_set_visible_child_name (views, "outline");
  cohesion_session_show (fixture->page.session, option, COHESION_OPTION_AGAINST);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (views), ==, "text");
  g_assert_true (
      gtk_widget_is_ancestor (gtk_window_get_focus (get_window (fixture)),
                              cohesion_text_card_get_row (get_card (part), COHESION_OPTION_AGAINST)));
}

static void
test_equality (Fixture *fixture, gconstpointer data)
{
  GtkWidget *part = get_part (fixture, "Equality impact");
  CohesionList *impacts = cohesion_node_get_list (fixture->page.root, COHESION_DOCUMENT_LIST_EQUALITY);

  g_assert_cmpuint (cohesion_document_count_missing_characteristics (fixture->page.document), ==, 10);
  g_assert_cmpuint (cohesion_document_add_missing_characteristics (fixture->page.document), ==, 10);
  g_assert_cmpuint (cohesion_list_get_length (impacts), ==, 10);
  g_assert_cmpuint (cohesion_document_add_missing_characteristics (fixture->page.document), ==, 0);
  g_assert_nonnull (get_card (part));
  page_fixture_undo (&fixture->page);
  g_assert_cmpuint (cohesion_list_get_length (impacts), ==, 0);
  g_assert_null (get_card (part));
  cohesion_document_set_read_only (fixture->page.document, TRUE);
  g_assert_cmpuint (cohesion_document_count_missing_characteristics (fixture->page.document), ==, 0);
}

static AdwExpanderRow *
get_fold (GtkWidget *part)
{
  return ADW_EXPANDER_ROW (form_fixture_find (part, ADW_TYPE_EXPANDER_ROW));
}

/* A row of the table says which it is, whom it affects and how; the rest is within. */
static void
test_impact_table (Fixture *fixture, gconstpointer data)
{
  GtkWidget *part = get_part (fixture, "Equality impact");
  GtkWidget *button;
  GtkDropDown *menu;
  CohesionNode *impact;

  cohesion_document_add_missing_characteristics (fixture->page.document);
  form_fixture_iterate ();
  impact = cohesion_text_card_get_node (get_card (part));
  button = cohesion_text_card_get_row (get_card (part), COHESION_EQUALITY_IMPACT_IMPACT);
  menu = GTK_DROP_DOWN (form_fixture_find (button, GTK_TYPE_DROP_DOWN));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (get_fold (part))), ==, "Age");
  g_assert_false (adw_expander_row_get_expanded (get_fold (part)));
  gtk_test_accessible_assert_property (menu, GTK_ACCESSIBLE_PROPERTY_LABEL, "Impact: Age");
  cohesion_document_set_text (fixture->page.document, impact, COHESION_EQUALITY_IMPACT_GROUPS, "Pensioners");
  g_assert_cmpstr (adw_expander_row_get_subtitle (get_fold (part)), ==, "Pensioners");
  cohesion_document_set_text (fixture->page.document, impact, COHESION_EQUALITY_IMPACT_IMPACT, "negative");
  gtk_drop_down_set_selected (menu, 1);
  g_assert_cmpstr (cohesion_node_get_string (impact, COHESION_EQUALITY_IMPACT_IMPACT), ==, "positive");
  page_fixture_undo (&fixture->page);
  g_assert_cmpstr (cohesion_node_get_string (impact, COHESION_EQUALITY_IMPACT_IMPACT), ==, "negative");
  cohesion_document_set_read_only (fixture->page.document, TRUE);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (menu)));
  cohesion_document_set_read_only (fixture->page.document, FALSE);
  gtk_widget_activate_action (GTK_WIDGET (get_card (part)), "card.move-down", NULL);
  g_assert_cmpuint (cohesion_node_get_position (impact), ==, 1);
}

/* Where something is to be written that is folded away, it is opened. */
static void
test_impact_opens (Fixture *fixture, gconstpointer data)
{
  GtkWidget *part = get_part (fixture, "Equality impact");
  CohesionNode *impact;

  press_add (part);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (get_fold (part))), ==,
                   "Equality impact 1");
  impact = cohesion_text_card_get_node (get_card (part));
  cohesion_session_show (fixture->page.session, impact, COHESION_EQUALITY_IMPACT_MITIGATION);
  g_assert_true (adw_expander_row_get_expanded (get_fold (part)));
  g_assert_true (gtk_widget_is_ancestor (
      gtk_window_get_focus (get_window (fixture)),
      cohesion_text_card_get_row (get_card (part), COHESION_EQUALITY_IMPACT_MITIGATION)));
}

/* The text is open again when the strategy is. */
static void
test_comes_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionSession) again = cohesion_session_new (fixture->page.document);
  AdwViewStack *views = ADW_VIEW_STACK (page_fixture_get_child (&fixture->page, "views"));

  g_assert_cmpstr (cohesion_session_get_look (fixture->page.session, "strategy"), ==, "text");
  adw_view_stack_set_visible_child_name (views, "outline");
  cohesion_session_set_look (again, "strategy", "text");
  cohesion_page_set_session (COHESION_PAGE (fixture->page.page), again);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (views), ==, "text");
  g_assert_nonnull (get_part (fixture, "Sections before the themes"));
  cohesion_page_set_session (COHESION_PAGE (fixture->page.page), fixture->page.session);
}

/* Members read what there is, and cannot write it. */
static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  GtkWidget *part = get_part (fixture, "Glossary");

  press_add (part);
  cohesion_document_set_read_only (fixture->page.document, TRUE);
  g_assert_false (gtk_widget_get_visible (form_fixture_find (part, GTK_TYPE_BUTTON)));
  g_assert_true (gtk_widget_get_visible (part));
  g_assert_false (gtk_widget_get_visible (get_part (fixture, "Forewords")));
  gtk_widget_activate_action (GTK_WIDGET (get_card (part)), "card.remove", NULL);
  g_assert_nonnull (get_card (part));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name, function) g_test_add ("/ui/strategy-text/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("vision-in-place", test_vision_in_place);
  ADD ("sections", test_sections);
  ADD ("section-places", test_section_places);
  ADD ("show-field", test_show_field);
  ADD ("equality", test_equality);
  ADD ("impact-table", test_impact_table);
  ADD ("impact-opens", test_impact_opens);
  ADD ("comes-back", test_comes_back);
  ADD ("read-only", test_read_only);
#undef ADD
  return g_test_run ();
}
