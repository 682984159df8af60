#include "config.h"

#include "page-fixture.h"

#include "document/cohesion-document-verbs.h"
#include "model/cohesion-list.h"
#include "ui/evidence/cohesion-evidence-page.h"

/* The page of evidence: what it says, what of that is missing, and what is done by keys and menus. */

typedef struct
{
  PageFixture base;
  CohesionNode *definition;
  CohesionNode *born;
  CohesionNode *lonely;
  CohesionNode *quote;
} Fixture;

static CohesionNode *
add (Fixture *self, guint list, guint kind, guint field, const char *text)
{
  CohesionNode *node = cohesion_document_add (self->base.document, self->base.root, list, G_MAXUINT, kind);

  cohesion_document_set_text (self->base.document, node, field, text);
  return node;
}

static void
set (Fixture *self, CohesionNode *node, guint field, const char *text)
{
  cohesion_document_set_text (self->base.document, node, field, text);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  page_fixture_new_document (&self->base);
  self->definition = add (self, COHESION_DOCUMENT_LIST_DEFINITIONS, COHESION_KIND_DEFINITION,
                          COHESION_DEFINITION_TERM, "Integration");
  self->born = add (self, COHESION_DOCUMENT_LIST_EVIDENCE, COHESION_KIND_EVIDENCE,
                    COHESION_EVIDENCE_STATEMENT, "47 per cent were born outside the UK");
  self->lonely = add (self, COHESION_DOCUMENT_LIST_EVIDENCE, COHESION_KIND_EVIDENCE,
                      COHESION_EVIDENCE_STATEMENT, "Many are lonely");
  self->quote = add (self, COHESION_DOCUMENT_LIST_QUOTES, COHESION_KIND_QUOTE, COHESION_QUOTE_TEXT,
                     "We belong");
  set (self, self->born, COHESION_EVIDENCE_VALUE, "47");
  set (self, self->born, COHESION_EVIDENCE_UNIT, "%");
  set (self, self->born, COHESION_EVIDENCE_POPULATION, "residents");
  set (self, self->born, COHESION_EVIDENCE_SOURCE, "Census");
  set (self, self->born, COHESION_EVIDENCE_PUBLISHED, "2012");
  page_fixture_show (&self->base, COHESION_TYPE_EVIDENCE_PAGE);
}

static void
set_up_empty (Fixture *self, gconstpointer data)
{
  page_fixture_new_document (&self->base);
  page_fixture_show (&self->base, COHESION_TYPE_EVIDENCE_PAGE);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  page_fixture_tear_down (&self->base);
}

/* What is said below the line of @node; NULL if it has no line. */
static char *
dup_notes (Fixture *self, CohesionNode *node)
{
  GListModel *lines = cohesion_lines_page_get_lines (COHESION_LINES_PAGE (self->base.page));

  outline_fixture_settle ();
  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (CohesionPageLine) line = g_list_model_get_item (lines, i);

      if (cohesion_page_line_get_node (line) == node)
        return cohesion_note_array_dup_text (cohesion_page_line_get_notes (line));
    }
  return NULL;
}

#define assert_notes(self, node, expected)                                                                   \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_autofree char *notes_ = dup_notes (self, node);                                                        \
    g_assert_cmpstr (notes_, ==, expected);                                                                  \
  }                                                                                                          \
  G_STMT_END

static char *
list_texts (Fixture *self)
{
  GListModel *lines = cohesion_lines_page_get_lines (COHESION_LINES_PAGE (self->base.page));
  GString *text = g_string_new (NULL);

  outline_fixture_settle ();
  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (CohesionPageLine) line = g_list_model_get_item (lines, i);

      g_string_append_printf (text, "%s%s", i ? "|" : "", cohesion_page_line_get_text (line));
    }
  return g_string_free_and_steal (text);
}

#define assert_texts(self, expected)                                                                         \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_autofree char *texts_ = list_texts (self);                                                             \
    g_assert_cmpstr (texts_, ==, expected);                                                                  \
  }                                                                                                          \
  G_STMT_END

static void
select_node (Fixture *self, CohesionNode *node)
{
  cohesion_session_set_selected (self->base.session, node);
  outline_fixture_settle ();
}

static void
test_sections (Fixture *self, gconstpointer data)
{
  assert_texts (self,
                "Definitions|Integration|Statistics|47 per cent were born outside the UK|Many are lonely"
                "|Quotes|“We belong”");
}

static void
test_statistic (Fixture *self, gconstpointer data)
{
  CohesionNode *impact;
  const char *ids[] = { cohesion_node_get_id (self->lonely), NULL };

  assert_notes (self, self->born, "47% · residents; Source: Census, 2012");
  assert_notes (self, self->lonely, "No source; No year");
  set (self, self->lonely, COHESION_EVIDENCE_PERIOD, "2019");
  set (self, self->lonely, COHESION_EVIDENCE_PERIOD_END, "2021");
  set (self, self->lonely, COHESION_EVIDENCE_URL, "https://www.example.org/survey?year=2021");
  impact = add (self, COHESION_DOCUMENT_LIST_EQUALITY, COHESION_KIND_EQUALITY_IMPACT,
                COHESION_EQUALITY_IMPACT_GROUPS, "Older people");
  cohesion_document_set_strings (self->base.document, impact, COHESION_EQUALITY_IMPACT_EVIDENCE, ids);
  assert_notes (self, self->lonely,
                "2019 to 2021; www.example.org; No source; Used in: Equality impact: Older people");
}

/* A text that cites it is named with the field that does. */
static void
test_citation (Fixture *self, gconstpointer data)
{
  CohesionNode *theme = add (self, COHESION_DOCUMENT_LIST_THEMES, COHESION_KIND_THEME, COHESION_THEME_TITLE,
                             "Belonging");
  g_autofree char *text = g_strdup_printf ("As [nearly half](cite:%s) were",
                                           cohesion_node_get_id (self->born));

  set (self, theme, COHESION_THEME_DESCRIPTION, text);
  assert_notes (self, self->born,
                "47% · residents; Source: Census, 2012; Used in: 1 Belonging (Description)");
}

static void
test_definition (Fixture *self, gconstpointer data)
{
  CohesionValue yes = cohesion_value_integer (TRUE);
  CohesionNode *decision = add (self, COHESION_DOCUMENT_LIST_DECISIONS, COHESION_KIND_DECISION,
                                COHESION_DECISION_TITLE, "Definition");

  assert_notes (self, self->definition, "Not adopted by the council; Not defined yet");
  set (self, self->definition, COHESION_DEFINITION_TEXT, "How people connect");
  assert_notes (self, self->definition, "How people connect; Not adopted by the council; No source");
  set (self, self->definition, COHESION_DEFINITION_SOURCE, "Mayor of London");
  cohesion_document_set_value (self->base.document, self->definition, COHESION_DEFINITION_ADOPTED, &yes);
  set (self, self->definition, COHESION_DEFINITION_ADOPTED_ON, "2019-05-21");
  set (self, self->definition, COHESION_DEFINITION_DECISION, cohesion_node_get_id (decision));
  assert_notes (self, self->definition,
                "How people connect; Adopted by the council on 21 May 2019 · By the decision “Definition”; "
                "Source: Mayor of London");
}

/* Whatever has its source is left out, until somebody wants to see it. */
static void
test_gaps_only (Fixture *self, gconstpointer data)
{
  GtkToggleButton *gaps = GTK_TOGGLE_BUTTON (page_fixture_get_child (&self->base, "gaps"));
  GtkLabel *counts = GTK_LABEL (page_fixture_get_child (&self->base, "counts"));

  g_assert_cmpstr (gtk_label_get_text (counts), ==, "2 of 3 lack their source, year or words");
  gtk_toggle_button_set_active (gaps, TRUE);
  assert_texts (self, "Definitions|Integration|Statistics|Many are lonely");
  cohesion_session_show (self->base.session, self->quote, -1);
  outline_fixture_settle ();
  g_assert_false (gtk_toggle_button_get_active (gaps));
  g_assert_true (cohesion_lines_page_get_selected (COHESION_LINES_PAGE (self->base.page)) == self->quote);
}

/* Only among its like. */
static void
test_drop (Fixture *self, gconstpointer data)
{
  g_assert_true (page_fixture_drop (&self->base, self->lonely, "47 per cent were born outside the UK", 1));
  g_assert_cmpuint (cohesion_node_get_position (self->lonely), ==, 0);
  g_assert_false (page_fixture_drop (&self->base, self->lonely, "Integration", 1));
  page_fixture_undo (&self->base);
  g_assert_cmpuint (cohesion_node_get_position (self->lonely), ==, 1);
}

/* Another of the same kind goes below it. */
static void
test_add (Fixture *self, gconstpointer data)
{
  CohesionNode *added;

  select_node (self, self->born);
  page_fixture_act (&self->base, "evidence.add-another", NULL);
  added = cohesion_session_get_selected (self->base.session);
  g_assert_true (cohesion_node_is (added, COHESION_KIND_EVIDENCE));
  g_assert_cmpuint (cohesion_node_get_position (added), ==, 1);
  page_fixture_act (&self->base, "evidence.add", "initiative");
  added = cohesion_session_get_selected (self->base.session);
  g_assert_true (cohesion_node_is (added, COHESION_KIND_INITIATIVE));
}

static void
text_read (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  char **text = data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

static void
test_copy (Fixture *self, gconstpointer data)
{
  g_autofree char *text = NULL;

  select_node (self, self->born);
  page_fixture_act (&self->base, "evidence.copy", NULL);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (self->base.page), NULL, text_read, &text);
  outline_fixture_settle ();
  g_assert_cmpstr (text, ==, "Of residents: 47 per cent were born outside the UK (Census, 2012).");
}

static void
test_move_and_remove (Fixture *self, gconstpointer data)
{
  select_node (self, self->born);
  page_fixture_act (&self->base, "lines.move-down", NULL);
  g_assert_cmpuint (cohesion_node_get_position (self->born), ==, 1);
  page_fixture_act (&self->base, "lines.move-down", NULL);
  g_assert_cmpuint (cohesion_node_get_position (self->born), ==, 1);
  page_fixture_act (&self->base, "lines.remove", NULL);
  assert_texts (self, "Definitions|Integration|Statistics|Many are lonely|Quotes|“We belong”");
  g_assert_true (cohesion_session_get_selected (self->base.session) == self->lonely);
  page_fixture_undo (&self->base);
  assert_texts (self,
                "Definitions|Integration|Statistics|Many are lonely|47 per cent were born outside the UK"
                "|Quotes|“We belong”");
}

/* The heading of a part is no item. */
static void
test_accessible (Fixture *self, gconstpointer data)
{
  GtkWidget *view = page_fixture_get_child (&self->base, "view");
  GtkWidget *heading = gtk_widget_get_first_child (view);
  GtkWidget *item = gtk_widget_get_next_sibling (heading);

  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL, "Evidence");
  gtk_test_accessible_assert_property (heading, GTK_ACCESSIBLE_PROPERTY_LABEL, "Definitions");
  gtk_test_accessible_assert_property (item, GTK_ACCESSIBLE_PROPERTY_LABEL, "Integration");
  gtk_test_accessible_assert_property (item, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Not adopted by the council; Not defined yet");
}

static void
test_empty (Fixture *self, gconstpointer data)
{
  GtkStack *stack = GTK_STACK (page_fixture_get_child (&self->base, "stack"));

  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "empty");
  cohesion_document_set_reviewing (self->base.document, TRUE);
  page_fixture_act (&self->base, "evidence.add", "evidence");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "empty");
  cohesion_document_set_reviewing (self->base.document, FALSE);
  outline_fixture_settle ();
  page_fixture_act (&self->base, "evidence.add-another", NULL);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "list");
  assert_texts (self, "Statistics|Statistic");
}

#define add_test(name, set_up, test)                                                                         \
  g_test_add ("/ui/evidence-page/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  add_test ("sections", set_up, test_sections);
  add_test ("statistic", set_up, test_statistic);
  add_test ("citation", set_up, test_citation);
  add_test ("definition", set_up, test_definition);
  add_test ("gaps-only", set_up, test_gaps_only);
  add_test ("add", set_up, test_add);
  add_test ("drop", set_up, test_drop);
  add_test ("copy", set_up, test_copy);
  add_test ("move-and-remove", set_up, test_move_and_remove);
  add_test ("accessible", set_up, test_accessible);
  add_test ("empty", set_up_empty, test_empty);
  return g_test_run ();
}
