#include "config.h"

#include "cohesion-file-dialog.h"
#include "cohesion-new-dialog-private.h"

#include "format/cohesion-format.h"
#include "model/cohesion-node-text.h"

#include <glib/gi18n.h>

/* Which strategy is carried over, and which of its actions. Only the rows that are seen cost anything. */

static void
on_toggled (GtkCheckButton *check, GtkListItem *item)
{
  CohesionNewDialog *self = COHESION_NEW_DIALOG (
      gtk_widget_get_ancestor (GTK_WIDGET (check), COHESION_TYPE_NEW_DIALOG));
  gpointer action = gtk_list_item_get_item (item);

  if (self == NULL || action == NULL)
    return;
  if (gtk_check_button_get_active (check))
    g_hash_table_remove (self->left_out, action);
  else
    g_hash_table_add (self->left_out, action);
}

static GtkWidget *
new_label (const char *class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (class)
    gtk_widget_add_css_class (label, class);
  return label;
}

static void
row_setup (CohesionNewDialog *self, GtkListItem *item)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *why = new_label ("caption");

  gtk_widget_add_css_class (why, "dimmed");
  gtk_box_append (GTK_BOX (words), new_label (NULL));
  gtk_box_append (GTK_BOX (words), why);
  gtk_widget_set_margin_start (words, 6);
  gtk_widget_set_margin_top (check, 6);
  gtk_widget_set_margin_bottom (check, 6);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), words);
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_toggled), item, 0);
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_selectable (item, FALSE);
  gtk_list_item_set_focusable (item, FALSE);
  gtk_list_item_set_child (item, check);
}

static void
row_bind (CohesionNewDialog *self, GtkListItem *item)
{
  CohesionNode *action = gtk_list_item_get_item (item);
  GtkWidget *check = gtk_list_item_get_child (item);
  GtkWidget *title_label = gtk_widget_get_first_child (gtk_check_button_get_child (GTK_CHECK_BUTTON (check)));
  GtkWidget *why_label = gtk_widget_get_next_sibling (title_label);
  g_autofree char *title = cohesion_node_dup_title (action);
  g_autofree char *why = cohesion_action_dup_why_undelivered (action);

  gtk_label_set_text (GTK_LABEL (title_label), title);
  gtk_label_set_text (GTK_LABEL (why_label), why ? why : "");
  gtk_widget_set_visible (why_label, why != NULL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), !g_hash_table_contains (self->left_out, action));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, why ? why : "", -1);
}

/* Private: makes the list of actions. */
void
cohesion_new_dialog_make_view (CohesionNewDialog *self)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSelectionModel) selection = NULL;

  self->actions = g_list_store_new (COHESION_TYPE_NODE);
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->actions))));
  g_signal_connect_object (rows, "setup", G_CALLBACK (row_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "bind", G_CALLBACK (row_bind), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->view, rows);
  gtk_list_view_set_model (self->view, selection);
}

/* In the order of their rows. */
static const struct
{
  CohesionCarryParts part;
  const char *row;
  const char *check;
} parts[COHESION_N_CARRY_PARTS] = {
  { COHESION_CARRY_RISKS, "risks_row", "risks" },
  { COHESION_CARRY_INITIATIVES, "initiatives_row", "initiatives" },
  { COHESION_CARRY_ENGAGEMENTS, "engagements_row", "engagements" },
  { COHESION_CARRY_EVIDENCE, "evidence_row", "evidence" },
};

static char *
describe_part (CohesionCarryParts part, guint n)
{
  if (part == COHESION_CARRY_RISKS)
    return g_strdup_printf (ngettext ("%u risk", "%u risks", n), n);
  if (part == COHESION_CARRY_INITIATIVES)
    return g_strdup_printf (ngettext ("%u initiative", "%u initiatives", n), n);
  if (part == COHESION_CARRY_ENGAGEMENTS)
    return g_strdup_printf (ngettext ("%u event, survey or quote", "%u events, surveys and quotes", n), n);
  return g_strdup_printf (ngettext ("%u statistic or definition", "%u statistics and definitions", n), n);
}

/* Private: lets the template find the rows of what else may go on. */
void
cohesion_new_dialog_class_bind_parts (GtkWidgetClass *widget_class)
{
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      gtk_widget_class_bind_template_child_full (widget_class, parts[i].row, FALSE,
                                                 G_STRUCT_OFFSET (CohesionNewDialog, part_rows) +
                                                     (gssize) (i * sizeof (gpointer)));
      gtk_widget_class_bind_template_child_full (widget_class, parts[i].check, FALSE,
                                                 G_STRUCT_OFFSET (CohesionNewDialog, part_checks) +
                                                     (gssize) (i * sizeof (gpointer)));
    }
}

/* What there is nothing of is not asked for. */
static void
show_parts (CohesionNewDialog *self)
{
  gboolean any = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      guint n = self->last
                    ? cohesion_strategy_count_carried (self->last, parts[i].part, cohesion_date_today ())
                    : 0;
      g_autofree char *count = describe_part (parts[i].part, n);

      adw_action_row_set_subtitle (self->part_rows[i], count);
      gtk_widget_set_visible (GTK_WIDGET (self->part_rows[i]), n > 0);
      any |= n > 0;
    }
  self->any_part = any;
}

/* Private: what else is to go on. */
CohesionCarryParts
cohesion_new_dialog_get_parts (CohesionNewDialog *self)
{
  CohesionCarryParts chosen = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (gtk_check_button_get_active (self->part_checks[i]))
      chosen |= parts[i].part;
  return chosen;
}

/* Private: shows which strategy it is, and what that left undone. */
void
cohesion_new_dialog_show_source (CohesionNewDialog *self)
{
  const char *title = self->last ? cohesion_node_get_name (cohesion_tree_get_strategy (self->last)) : NULL;
  g_autoptr (GPtrArray) left = self->last ? cohesion_strategy_list_undelivered (self->last)
                                          : g_ptr_array_new ();
  g_autofree char *summary = g_strdup_printf (
      ngettext ("%u action was not delivered", "%u actions were not delivered", left->len), left->len);

  g_hash_table_remove_all (self->left_out);
  for (guint i = 0; i < left->len; i++)
    if (!cohesion_action_is_worth_carrying (g_ptr_array_index (left, i)))
      g_hash_table_add (self->left_out, g_ptr_array_index (left, i));
  g_list_store_splice (self->actions, 0, g_list_model_get_n_items (G_LIST_MODEL (self->actions)), left->pdata,
                       left->len);
  gtk_widget_set_visible (self->view_frame, left->len > 0);
  show_parts (self);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->source), title == NULL ? _ ("No strategy chosen")
                                                                     : *title      ? title
                                                                                   : _ ("Untitled strategy"));
  adw_action_row_set_subtitle (self->source,
                               title ? summary : _ ("Choose the file of the strategy that ends."));
}

/* Private: the actions that are to go on. */
GPtrArray *
cohesion_new_dialog_list_chosen (CohesionNewDialog *self)
{
  GPtrArray *chosen = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->actions)); i++)
    {
      g_autoptr (CohesionNode) action = g_list_model_get_item (G_LIST_MODEL (self->actions), i);

      if (!g_hash_table_contains (self->left_out, action))
        g_ptr_array_add (chosen, g_steal_pointer (&action));
    }
  return chosen;
}

static void
show_error (CohesionNewDialog *self, const GError *error)
{
  AdwDialog *dialog = adw_alert_dialog_new (_ ("The Strategy Could Not Be Read"), NULL);

  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (dialog), error->message);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
loaded (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CohesionNewDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes_finish (G_FILE (object), result, NULL, &error);
  g_autoptr (CohesionTree) tree = bytes ? cohesion_format_read (bytes, NULL, &error) : NULL;

  if (tree)
    cohesion_new_dialog_set_last (self, tree);
  else
    show_error (self, error);
}

static void
file_chosen (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CohesionNewDialog) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (object), result, NULL);

  if (file)
    g_file_load_bytes_async (file, NULL, loaded, g_object_ref (self));
}

/* Private: asks for the file of the strategy that is to be carried over. */
void
cohesion_new_dialog_ask_file (CohesionNewDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = cohesion_file_dialog_new (_ ("Choose the Last Strategy"));
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_file_dialog_open (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, file_chosen,
                        g_object_ref (self));
}
