#include "config.h"

#include "outline-fixture.h"

#include "format/cohesion-format.h"
#include "model/cohesion-list.h"
#include "model/cohesion-summary.h"
#include "ui/actions/cohesion-action-card.h"
#include "ui/reports/cohesion-preview-page.h"
#include "ui/reports/cohesion-preview.h"
#include "ui/window/cohesion-new-dialog-private.h"

/* What is asked before a strategy is made. */

typedef struct
{
  GtkWidget *window;
  CohesionNewDialog *dialog;
  CohesionDocument *created;
} Fixture;

static void
on_created (Fixture *fixture, CohesionDocument *document)
{
  fixture->created = g_object_ref (document);
}

static void
show (Fixture *fixture, CohesionTree *last)
{
  fixture->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 720);
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture->dialog = cohesion_new_dialog_new ("en-GB", "Anytown Council", last);
  g_signal_connect_swapped (fixture->dialog, "created", G_CALLBACK (on_created), fixture);
  adw_dialog_present (ADW_DIALOG (fixture->dialog), fixture->window);
  outline_fixture_settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  outline_fixture_settle ();
  g_clear_object (&fixture->created);
}

static CohesionTree *
load_sample (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("COHESION_SAMPLES"), "barking-and-dagenham.cohesion",
                                            NULL);
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  g_autoptr (GBytes) bytes = g_mapped_file_get_bytes (file);

  return cohesion_format_read (bytes, NULL, NULL);
}

static char *
list_preview (Fixture *fixture)
{
  GString *text = g_string_new (NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->dialog->preview)); child;
       child = gtk_widget_get_next_sibling (child))
    g_string_append_printf (text, "%s%s", text->len ? "|" : "", gtk_label_get_text (GTK_LABEL (child)));
  return g_string_free_and_steal (text);
}

#define assert_preview(fixture, expected)                                                                    \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_autofree char *preview_ = NULL;                                                                        \
    outline_fixture_settle ();                                                                               \
    preview_ = list_preview (fixture);                                                                       \
    g_assert_cmpstr (preview_, ==, expected);                                                                \
  }                                                                                                          \
  G_STMT_END

static CohesionTree *
tree_of (Fixture *fixture)
{
  return cohesion_document_get_tree (fixture->created);
}

/* Enter is enough for a blank one. */
static void
test_blank (Fixture *fixture, gconstpointer data)
{
  show (fixture, NULL);
  assert_preview (fixture, "Theme 1|Priority 1|Action 1.1");
  cohesion_new_dialog_create (fixture->dialog);
  g_assert_nonnull (fixture->created);
  g_assert_cmpstr (cohesion_node_get_name (cohesion_tree_get_organisation (tree_of (fixture))), ==,
                   "Anytown Council");
  g_assert_cmpuint (
      cohesion_list_get_length (cohesion_tree_get_list (tree_of (fixture), COHESION_DOCUMENT_LIST_THEMES)),
      ==, 0);
}

/* The levels are named as the council names them, and that is seen at once. */
static void
test_levels (Fixture *fixture, gconstpointer data)
{
  show (fixture, NULL);
  gtk_editable_set_text (GTK_EDITABLE (fixture->dialog->title), "Together");
  gtk_editable_set_text (GTK_EDITABLE (fixture->dialog->names[0]), "Aim");
  gtk_editable_set_text (GTK_EDITABLE (fixture->dialog->names[2]), "Objective");
  assert_preview (fixture, "Aim 1|Objective 1|Action 1.1");
  cohesion_new_dialog_choose (fixture->dialog, "themes");
  assert_preview (fixture, "Aim 1|Objective 1|Objective 2|Aim 2|Objective 3|Objective 4|Aim 3|Objective 5");
  cohesion_new_dialog_create (fixture->dialog);
  g_assert_cmpstr (
      cohesion_node_get_string (cohesion_tree_get_settings (tree_of (fixture)), COHESION_SETTINGS_THEME_NAME),
      ==, "Aim");
  g_assert_cmpstr (cohesion_node_get_name (cohesion_tree_get_strategy (tree_of (fixture))), ==, "Together");
  g_assert_true (cohesion_document_get_modified (fixture->created));
}

/* Without a strategy to carry over there is nothing to make yet. */
static void
test_no_last (Fixture *fixture, gconstpointer data)
{
  show (fixture, NULL);
  cohesion_new_dialog_choose (fixture->dialog, "last");
  outline_fixture_settle ();
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->dialog->carried)));
  g_assert_false (gtk_widget_get_sensitive (fixture->dialog->create_button));
  cohesion_new_dialog_create (fixture->dialog);
  g_assert_null (fixture->created);
}

static void
test_carried_over (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionTree) last = load_sample ();
  g_autoptr (GPtrArray) left = cohesion_strategy_list_undelivered (last);
  g_autoptr (GPtrArray) chosen = NULL;
  g_autoptr (GPtrArray) made = NULL;
  GtkWidget *check;

  show (fixture, last);
  cohesion_new_dialog_choose (fixture->dialog, "last");
  outline_fixture_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->dialog->actions)), ==, left->len);
  chosen = cohesion_new_dialog_list_chosen (fixture->dialog);
  g_assert_cmpuint (chosen->len, <, left->len);
  check = outline_fixture_find_widget (GTK_WIDGET (fixture->dialog->view), GTK_TYPE_CHECK_BUTTON);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  cohesion_new_dialog_create (fixture->dialog);
  made = cohesion_node_collect (cohesion_tree_get_root (tree_of (fixture)), COHESION_KIND_ACTION);
  g_assert_cmpuint (made->len, ==, chosen->len - 1);
}

/* What else goes on is asked with how much there is of it, and only if there is something. */
static void
test_parts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionTree) last = load_sample ();

  show (fixture, last);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->dialog->parts)));
  cohesion_new_dialog_choose (fixture->dialog, "last");
  outline_fixture_settle ();
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->dialog->parts)));
  g_assert_cmpstr (adw_action_row_get_subtitle (fixture->dialog->part_rows[0]), ==, "2 risks");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->dialog->part_rows[0])));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->dialog->part_rows[3])));
  gtk_check_button_set_active (fixture->dialog->part_checks[0], FALSE);
  cohesion_new_dialog_create (fixture->dialog);
  g_assert_cmpuint (
      cohesion_list_get_length (cohesion_tree_get_list (tree_of (fixture), COHESION_DOCUMENT_LIST_RISKS)), ==,
      0);
  g_assert_cmpuint (cohesion_list_get_length (
                        cohesion_tree_get_list (tree_of (fixture), COHESION_DOCUMENT_LIST_INITIATIVES)),
                    ==, 3);
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  int minimum;

  show (fixture, NULL);
  cohesion_new_dialog_choose (fixture->dialog, "last");
  gtk_widget_measure (GTK_WIDGET (fixture->dialog), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                      NULL);
  g_assert_cmpint (minimum, <=, 360);
}

#define TEST(path, func) g_test_add (path, Fixture, NULL, NULL, func, tear_down)

/* The names that the toolkit, or the program, has given to its nodes for the style sheet. */
static void
collect_nodes (GType type, gboolean own, GHashTable *nodes)
{
  guint n;
  g_autofree GType *children = g_type_children (type, &n);

  for (guint i = 0; i < n; i++)
    {
      gboolean is_own = g_str_has_prefix (g_type_name (children[i]), "Cohesion");
      GtkWidgetClass *parent = g_type_class_ref (type);
      GtkWidgetClass *klass = g_type_class_ref (children[i]);
      const char *node = gtk_widget_class_get_css_name (klass);

      if (is_own == own && g_strcmp0 (node, gtk_widget_class_get_css_name (parent)) != 0)
        g_hash_table_add (nodes, (gpointer) node);
      g_type_class_unref (klass);
      g_type_class_unref (parent);
      collect_nodes (children[i], own, nodes);
    }
}

/* Some nodes have a name of their own, whatever their class. */
static void
collect_shown (GtkWidget *widget, GHashTable *nodes)
{
  if (!g_str_has_prefix (G_OBJECT_TYPE_NAME (widget), "Cohesion"))
    g_hash_table_add (nodes, (gpointer) gtk_widget_get_css_name (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    collect_shown (child, nodes);
}

/* What the style sheet says of paper is not said of dialogs too: in the dark style they would be white on
 * white. */
static void
test_nodes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) own = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) others = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer node;

  show (fixture, NULL);
  g_type_ensure (COHESION_TYPE_PREVIEW);
  g_type_ensure (COHESION_TYPE_PREVIEW_PAGE);
  g_type_ensure (COHESION_TYPE_ACTION_CARD);
  collect_nodes (GTK_TYPE_WIDGET, TRUE, own);
  collect_nodes (GTK_TYPE_WIDGET, FALSE, others);
  collect_shown (fixture->window, others);
  g_assert_true (g_hash_table_contains (own, "paper"));
  g_assert_true (g_hash_table_contains (others, "dialog"));
  g_assert_true (g_hash_table_contains (others, "sheet"));
  g_hash_table_iter_init (&iter, own);
  while (g_hash_table_iter_next (&iter, &node, NULL))
    {
      g_test_message ("%s", (const char *) node);
      g_assert_false (g_hash_table_contains (others, node));
    }
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  TEST ("/new-dialog/blank", test_blank);
  TEST ("/new-dialog/levels", test_levels);
  TEST ("/new-dialog/no-last", test_no_last);
  TEST ("/new-dialog/carried-over", test_carried_over);
  TEST ("/new-dialog/parts", test_parts);
  TEST ("/new-dialog/narrow", test_narrow);
  TEST ("/new-dialog/nodes", test_nodes);
  return g_test_run ();
}
