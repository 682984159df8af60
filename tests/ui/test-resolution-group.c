#include "config.h"

#include "outline-fixture.h"

#include "document/cohesion-document-verbs.h"
#include "ui/form/cohesion-resolution-group.h"
#include "ui/widgets/cohesion-words-marks.h"

#include <adwaita.h>

/* How amendments are shown, and what the details say of a resolution. */

static CohesionNode *
add (CohesionDocument *document, CohesionNode *parent, guint list, guint kind)
{
  return cohesion_document_add (document, parent, list, G_MAXUINT, kind);
}

/* Words that were removed and added stand in the text, struck through and underlined. */
static void
test_amended_words (void)
{
  GtkWidget *label = g_object_ref_sink (gtk_label_new (NULL));
  PangoAttrList *attributes;
  g_autoptr (PangoAttrIterator) iterator = NULL;

  cohesion_words_show_both (GTK_LABEL (label), "until March 2027", "until June 2027");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, "until March June 2027");
  attributes = gtk_label_get_attributes (GTK_LABEL (label));
  iterator = pango_attr_list_get_iterator (attributes);
  g_assert_true (pango_attr_iterator_next (iterator));
  g_assert_nonnull (pango_attr_iterator_get (iterator, PANGO_ATTR_STRIKETHROUGH));
  g_assert_null (pango_attr_iterator_get (iterator, PANGO_ATTR_UNDERLINE));
  while (pango_attr_iterator_get (iterator, PANGO_ATTR_UNDERLINE) == NULL)
    g_assert_true (pango_attr_iterator_next (iterator));
  g_assert_null (pango_attr_iterator_get (iterator, PANGO_ATTR_STRIKETHROUGH));
  g_object_unref (label);
}

/* The details say what came of a resolution: the words that were changed, and the deadlines it approved. */
static void
test_what_came_of_it (void)
{
  g_autoptr (CohesionDocument) document = cohesion_document_new (NULL);
  CohesionNode *root = cohesion_tree_get_root (cohesion_document_get_tree (document));
  CohesionNode *decision = add (document, root, COHESION_DOCUMENT_LIST_DECISIONS, COHESION_KIND_DECISION);
  CohesionNode *resolution = add (document, decision, COHESION_DECISION_LIST_RESOLUTIONS,
                                  COHESION_KIND_RESOLUTION);
  CohesionNode *theme = add (document, root, COHESION_DOCUMENT_LIST_THEMES, COHESION_KIND_THEME);
  CohesionNode *priority = add (document, theme, COHESION_THEME_LIST_PRIORITIES, COHESION_KIND_PRIORITY);
  CohesionNode *action = add (document, priority, COHESION_PRIORITY_LIST_ACTIONS, COHESION_KIND_ACTION);
  CohesionNode *change = add (document, action, COHESION_ACTION_LIST_DEADLINE_CHANGES,
                              COHESION_KIND_DEADLINE_CHANGE);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *group = cohesion_resolution_group_new (document);

  gtk_window_set_child (GTK_WINDOW (window), group);
  gtk_window_present (GTK_WINDOW (window));
  cohesion_document_set_text (document, action, COHESION_ACTION_TITLE, "Open the hubs");
  cohesion_document_set_text (document, resolution, COHESION_RESOLUTION_TEXT, "the Strategy");
  cohesion_resolution_group_set_resolution (COHESION_RESOLUTION_GROUP (group), resolution);
  g_assert_false (gtk_widget_get_visible (group));
  cohesion_document_set_text (document, resolution, COHESION_RESOLUTION_TEXT_AS_AGREED,
                              "the Strategy, for two years");
  cohesion_document_set_text (document, change, COHESION_DEADLINE_CHANGE_APPROVED_BY,
                              cohesion_node_get_id (resolution));
  outline_fixture_settle ();
  g_assert_true (gtk_widget_get_visible (group));
  g_assert_nonnull (outline_fixture_find_named (group, "Amended"));
  g_assert_nonnull (outline_fixture_find_named (group, "1.1 Open the hubs"));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/resolution-group/amended-words", test_amended_words);
  g_test_add_func ("/resolution-group/what-came-of-it", test_what_came_of_it);
  return g_test_run ();
}
