#include "config.h"

#include "cohesion-paste-dialog.h"

#include "cohesion-outline-places.h"
#include "cohesion-outline-words.h"

#include "document/cohesion-document-verbs.h"
#include "exchange/cohesion-outline-text.h"
#include "model/cohesion-level.h"
#include "model/cohesion-list.h"

#include <glib/gi18n.h>

#define MAX_LEVELS 8
/* More notes than this nobody reads; the rest is counted. */
#define MAX_NOTES 200

/**
 * CohesionPasteDialog:
 *
 * Shows what was understood of a list or a table before it is put in, and what was not.
 *
 * Signal "pasted" (nodes): what was put in.
 */
struct _CohesionPasteDialog
{
  AdwDialog parent_instance;

  /* Owned. */
  CohesionSession *session;
  CohesionNode *at;
  char *text;
  CohesionOutlineText *read;

  guint levels[MAX_LEVELS];
  guint n_levels;

  /* Template. */
  AdwComboRow *level_row;
  GtkWidget *leads_row;
  GtkLabel *summary;
  GtkListView *list;
  GtkWidget *notes_box;
  GtkLabel *notes_title;
  GtkLabel *notes;
  GtkWidget *add_button;
};

enum
{
  PASTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CohesionPasteDialog, cohesion_paste_dialog, ADW_TYPE_DIALOG)

static CohesionTree *
tree_of (CohesionPasteDialog *self)
{
  return cohesion_session_get_tree (self->session);
}

/* Headings of a table may say what the rows are; otherwise it is what was chosen. */
static guint
kind_of_branches (CohesionPasteDialog *self)
{
  GPtrArray *branches = cohesion_outline_text_get_branches (self->read);

  return branches->len > 0 ? cohesion_node_get_kind (g_ptr_array_index (branches, 0))->id
                           : self->levels[adw_combo_row_get_selected (self->level_row)];
}

static gboolean
find_place (CohesionPasteDialog *self, CohesionPlace *place)
{
  return cohesion_place_for_new (cohesion_tree_get_root (tree_of (self)), self->at, kind_of_branches (self),
                                 place);
}

static GListModel *
create_children (gpointer item, gpointer user_data)
{
  return cohesion_node_get_kind (item)->outline_list < 0 ? NULL : g_object_ref (G_LIST_MODEL (item));
}

static void
show_list (CohesionPasteDialog *self)
{
  GPtrArray *branches = cohesion_outline_text_get_branches (self->read);
  GListStore *store = g_list_store_new (COHESION_TYPE_NODE);
  g_autoptr (GtkSelectionModel) selection = NULL;

  g_list_store_splice (store, 0, 0, branches->pdata, branches->len);
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (
      gtk_tree_list_model_new (G_LIST_MODEL (store), FALSE, TRUE, create_children, NULL, NULL))));
  gtk_list_view_set_model (self->list, selection);
}

static void
show_notes (CohesionPasteDialog *self)
{
  GPtrArray *notes = cohesion_outline_text_get_notes (self->read);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *title = g_strdup_printf (
      ngettext ("%u thing to look at", "%u things to look at", notes->len), notes->len);

  for (guint i = 0; i < MIN (notes->len, MAX_NOTES); i++)
    {
      const CohesionOutlineNote *note = g_ptr_array_index (notes, i);

      g_string_append (text, i > 0 ? "\n" : "");
      /* Translators: a line of what was pasted, and what was not understood in it */
      g_string_append_printf (text, _ ("Line %u: %s"), note->line, note->text);
    }
  if (notes->len > MAX_NOTES)
    g_string_append (text, "\n…");
  gtk_label_set_label (self->notes_title, title);
  gtk_label_set_label (self->notes, text->str);
  gtk_widget_set_visible (self->notes_box, notes->len > 0);
}

static char *
dup_counts (CohesionPasteDialog *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->n_levels; i++)
    {
      guint n = cohesion_outline_text_get_count (self->read, self->levels[i]);
      g_autofree char *count = n > 0 ? cohesion_level_dup_count (tree_of (self), self->levels[i], n) : NULL;

      if (count && text->len > 0)
        g_string_append (text, C_ ("row", ", "));
      g_string_append (text, count ? count : "");
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
show_summary (CohesionPasteDialog *self)
{
  gboolean any = cohesion_outline_text_get_branches (self->read)->len > 0;
  CohesionPlace place;
  gboolean can = any && find_place (self, &place);
  g_autofree char *counts = dup_counts (self);

  if (!any)
    gtk_label_set_label (self->summary, _ ("No items were found in what was copied."));
  else if (!can)
    gtk_label_set_label (self->summary, _ ("There is nothing yet that these could be put in."));
  else
    gtk_label_set_label (self->summary, counts);
  gtk_widget_set_sensitive (self->add_button, can);
  gtk_widget_set_visible (GTK_WIDGET (self->level_row),
                          kind_of_branches (self) ==
                              self->levels[adw_combo_row_get_selected (self->level_row)]);
}

static void
show_leads (CohesionPasteDialog *self)
{
  guint n = cohesion_outline_text_get_n_new_leads (self->read);
  g_autofree char *title = g_strdup_printf (
      ngettext ("Add %u new lead to the people", "Add %u new leads to the people", n), n);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->leads_row), title);
  gtk_widget_set_visible (self->leads_row, n > 0);
}

static void
read_text (CohesionPasteDialog *self)
{
  guint kind = self->levels[adw_combo_row_get_selected (self->level_row)];

  gtk_list_view_set_model (self->list, NULL);
  g_clear_pointer (&self->read, cohesion_outline_text_free);
  self->read = cohesion_outline_text_read (self->text, tree_of (self), kind, cohesion_date_today ());
  show_list (self);
  show_notes (self);
  show_leads (self);
  show_summary (self);
}

static void
level_changed (CohesionPasteDialog *self)
{
  if (self->read)
    read_text (self);
}

static void
set_up_row (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *expander = gtk_tree_expander_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (int i = 0; i < 2; i++)
    {
      GtkWidget *label = gtk_label_new (NULL);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "dimmed");
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "caption");
  gtk_tree_expander_set_child (GTK_TREE_EXPANDER (expander), box);
  gtk_list_item_set_child (item, expander);
}

/* Who leads and when it is due, as far as that was understood. */
static char *
dup_details (CohesionPasteDialog *self, CohesionNode *node)
{
  g_autofree char *deadline = cohesion_outline_dup_deadline (node);
  int field = cohesion_kind_find_field (cohesion_node_get_kind (node), "lead");
  const char *lead = field < 0 ? NULL : cohesion_node_get_string (node, (guint) field);
  CohesionNode *party = lead ? cohesion_tree_lookup_live (tree_of (self), lead) : NULL;

  if (party && deadline)
    /* Translators: who leads an action, and when it is due */
    return g_strdup_printf (C_ ("lead and deadline", "%s · %s"), cohesion_node_get_name (party), deadline);
  return party ? g_strdup (cohesion_node_get_name (party)) : g_steal_pointer (&deadline);
}

static void
bind_row (CohesionPasteDialog *self, GtkListItem *item)
{
  GtkTreeExpander *expander = GTK_TREE_EXPANDER (gtk_list_item_get_child (item));
  GtkTreeListRow *row = gtk_list_item_get_item (item);
  g_autoptr (CohesionNode) node = gtk_tree_list_row_get_item (row);
  g_autofree char *details = dup_details (self, node);
  GtkWidget *box = gtk_tree_expander_get_child (expander);

  gtk_tree_expander_set_list_row (expander, row);
  gtk_tree_expander_set_hide_expander (expander, cohesion_node_get_kind (node)->outline_list < 0 ||
                                                     g_list_model_get_n_items (G_LIST_MODEL (node)) == 0);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)), cohesion_node_get_name (node));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), details ? details : "");
  gtk_widget_set_visible (gtk_widget_get_last_child (box), details != NULL);
}

static void
add_leads (CohesionPasteDialog *self, CohesionDocument *document)
{
  CohesionNode *root = cohesion_tree_get_root (tree_of (self));
  g_autoptr (GPtrArray) parties = NULL;
  CohesionPlace place = { root, COHESION_DOCUMENT_LIST_PARTIES,
                          cohesion_node_get_n_children (root, COHESION_DOCUMENT_LIST_PARTIES) };

  if (!gtk_widget_get_visible (self->leads_row) ||
      !adw_switch_row_get_active (ADW_SWITCH_ROW (self->leads_row)))
    return;
  parties = cohesion_outline_text_make_leads (self->read);
  g_ptr_array_unref (cohesion_document_paste (document, parties, &place));
}

static void
add_clicked (CohesionPasteDialog *self)
{
  CohesionDocument *document = cohesion_session_get_document (self->session);
  CohesionHistory *history = cohesion_document_get_history (document);
  g_autoptr (GPtrArray) pasted = NULL;
  CohesionPlace place;

  if (cohesion_document_get_read_only (document) || !find_place (self, &place))
    return;
  gtk_list_view_set_model (self->list, NULL);
  cohesion_history_begin_group (history, C_ ("step", "Paste"));
  add_leads (self, document);
  pasted = cohesion_document_paste (document, cohesion_outline_text_get_branches (self->read), &place);
  cohesion_history_end_group (history);
  adw_dialog_close (ADW_DIALOG (self));
  if (pasted)
    g_signal_emit (self, signals[PASTED], 0, pasted);
}

static void
cohesion_paste_dialog_dispose (GObject *object)
{
  CohesionPasteDialog *self = COHESION_PASTE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), COHESION_TYPE_PASTE_DIALOG);
  g_clear_object (&self->session);
  g_clear_object (&self->at);

  G_OBJECT_CLASS (cohesion_paste_dialog_parent_class)->dispose (object);
}

static void
cohesion_paste_dialog_finalize (GObject *object)
{
  CohesionPasteDialog *self = COHESION_PASTE_DIALOG (object);

  g_clear_pointer (&self->read, cohesion_outline_text_free);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (cohesion_paste_dialog_parent_class)->finalize (object);
}

static void
cohesion_paste_dialog_class_init (CohesionPasteDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cohesion_paste_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = cohesion_paste_dialog_finalize;
  signals[PASTED] = g_signal_new ("pasted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/council/Cohesion/ui/strategy/cohesion-paste-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CohesionPasteDialog, level_row);
  gtk_widget_class_bind_template_child (widget_class, CohesionPasteDialog, leads_row);
  gtk_widget_class_bind_template_child (widget_class, CohesionPasteDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, CohesionPasteDialog, list);
  gtk_widget_class_bind_template_child (widget_class, CohesionPasteDialog, notes_box);
  gtk_widget_class_bind_template_child (widget_class, CohesionPasteDialog, notes_title);
  gtk_widget_class_bind_template_child (widget_class, CohesionPasteDialog, notes);
  gtk_widget_class_bind_template_child (widget_class, CohesionPasteDialog, add_button);
  gtk_widget_class_bind_template_callback (widget_class, level_changed);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked);
  gtk_widget_class_bind_template_callback (widget_class, set_up_row);
  gtk_widget_class_bind_template_callback (widget_class, bind_row);
}

static void
cohesion_paste_dialog_init (CohesionPasteDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The levels that can be chosen, by the names that the strategy has for them. */
static void
fill_levels (CohesionPasteDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (int kind = cohesion_outline_child_kind (cohesion_tree_get_root (tree_of (self)));
       kind >= 0 && self->n_levels < MAX_LEVELS;)
    {
      const CohesionKind *table = cohesion_kind_get ((guint) kind);

      gtk_string_list_take (names, cohesion_level_dup_names (tree_of (self), (guint) kind));
      self->levels[self->n_levels++] = (guint) kind;
      kind = table->outline_list < 0 ? -1 : (int) table->lists[table->outline_list].kind;
    }
  adw_combo_row_set_model (self->level_row, G_LIST_MODEL (names));
}

/* One level of items is of the kind that is selected; with nothing selected, of the first that has a place.
 */
static void
choose_level (CohesionPasteDialog *self)
{
  guint selected = self->at ? cohesion_node_get_kind (self->at)->id : self->levels[0];
  guint kind = cohesion_outline_text_guess_kind (self->text, tree_of (self), selected);

  for (guint i = 0; i < self->n_levels; i++)
    if (self->levels[i] == kind)
      adw_combo_row_set_selected (self->level_row, i);
}

/**
 * cohesion_paste_dialog_new:
 * @session: whose strategy the items are for
 * @at: (nullable): what is selected there
 * @text: what was copied elsewhere
 *
 * Returns: (transfer floating): a dialog that shows what was understood
 */
CohesionPasteDialog *
cohesion_paste_dialog_new (CohesionSession *session, CohesionNode *at, const char *text)
{
  CohesionPasteDialog *self = g_object_new (COHESION_TYPE_PASTE_DIALOG, NULL);

  self->session = g_object_ref (session);
  self->at = at ? g_object_ref (at) : NULL;
  self->text = g_strdup (text);
  fill_levels (self);
  choose_level (self);
  read_text (self);
  return self;
}
