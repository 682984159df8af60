#include "config.h"

#include "cohesion-new-dialog-private.h"

#include "document/cohesion-document-journal.h"
#include "model/cohesion-blank.h"

#include <glib/gi18n.h>

/* The shape that is no template. */
#define LAST "last"

/**
 * CohesionNewDialog:
 *
 * Asks what a new strategy is called and begins with: nothing, a template, or what the last strategy left
 * undone. Its levels can be named there, and it shows how that will look.
 *
 * Signal "created" (CohesionDocument): the strategy was made; it is kept nowhere yet.
 */

enum
{
  CREATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const guint name_fields[COHESION_N_LEVEL_NAMES] = {
  COHESION_SETTINGS_THEME_NAME,     COHESION_SETTINGS_THEME_NAMES, COHESION_SETTINGS_PRIORITY_NAME,
  COHESION_SETTINGS_PRIORITY_NAMES, COHESION_SETTINGS_ACTION_NAME, COHESION_SETTINGS_ACTION_NAMES,
};

G_DEFINE_FINAL_TYPE (CohesionNewDialog, cohesion_new_dialog, ADW_TYPE_DIALOG)

static char *
dup_stripped (AdwEntryRow *row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
}

/* Makes what is asked for; a draft of it to look at leaves nothing for recovery behind. */
static CohesionDocument *
make_document (CohesionNewDialog *self, gboolean journal)
{
  g_autofree char *title = dup_stripped (self->title);
  g_autofree char *council = dup_stripped (self->council);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autoptr (CohesionTree) tree = cohesion_tree_new_blank_for (self->language, *council ? council : NULL);
  CohesionDocument *document = cohesion_document_new (tree);
  CohesionStrategyBasics basics = { *council ? council : NULL, *title ? title : NULL, NULL };

  for (guint i = 0; i < COHESION_N_LEVEL_NAMES; i++)
    g_strv_builder_take (builder, dup_stripped (self->names[i]));
  names = g_strv_builder_end (builder);
  basics.level_names = (const char *const *) names;
  if (journal)
    cohesion_document_start_journal (document);
  if (g_str_equal (self->key, LAST) && self->last)
    {
      g_autoptr (GPtrArray) chosen = cohesion_new_dialog_list_chosen (self);

      cohesion_document_carry_over (document, self->last, chosen, cohesion_new_dialog_get_parts (self),
                                    &basics);
    }
  else if (!g_str_equal (self->key, LAST))
    cohesion_document_apply_template (document, self->key, &basics);
  return document;
}

/* Private: makes what is asked for, to look at. */
CohesionDocument *
cohesion_new_dialog_make_draft (CohesionNewDialog *self)
{
  return make_document (self, FALSE);
}

static gboolean
idle_preview (gpointer user_data)
{
  CohesionNewDialog *self = user_data;

  self->preview_source = 0;
  cohesion_new_dialog_show_preview (self);
  return G_SOURCE_REMOVE;
}

/* Private: shows how it will look, before that is next drawn. */
void
cohesion_new_dialog_queue_preview (CohesionNewDialog *self)
{
  if (self->preview_source == 0)
    self->preview_source = g_idle_add_full (G_PRIORITY_DEFAULT, idle_preview, self, NULL);
}

/* What the levels are called until somebody says otherwise. */
static void
fill_names (CohesionNewDialog *self)
{
  gboolean carries = g_str_equal (self->key, LAST) && self->last;
  g_autoptr (CohesionTree) tree = carries ? g_object_ref (self->last)
                                          : cohesion_tree_new_blank (self->language);

  for (guint i = 0; i < COHESION_N_LEVEL_NAMES; i++)
    {
      const char *name = cohesion_node_get_string (cohesion_tree_get_settings (tree), name_fields[i]);
      GtkEditable *row = GTK_EDITABLE (self->names[i]);

      if (self->filled[i] && !g_str_equal (gtk_editable_get_text (row), self->filled[i]))
        continue;
      g_set_str (&self->filled[i], name ? name : "");
      gtk_editable_set_text (row, self->filled[i]);
    }
}

static void
update (CohesionNewDialog *self)
{
  gboolean carries = g_str_equal (self->key, LAST);

  gtk_widget_set_visible (GTK_WIDGET (self->carried), carries);
  gtk_widget_set_visible (GTK_WIDGET (self->parts), carries && self->any_part);
  gtk_widget_set_sensitive (self->create_button, !carries || self->last);
  fill_names (self);
  cohesion_new_dialog_queue_preview (self);
}

static void
on_toggled (CohesionNewDialog *self, GtkCheckButton *check)
{
  if (!gtk_check_button_get_active (check))
    return;
  self->key = g_object_get_data (G_OBJECT (check), "key");
  update (self);
}

static void
on_cancel (CohesionNewDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
add_shape (CohesionNewDialog *self, const char *key, const char *label, const char *description)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), description);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  g_object_set_data (G_OBJECT (check), "key", (gpointer) key);
  if (self->n_checks > 0)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (check), self->checks[0]);
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->shapes, row);
  self->checks[self->n_checks++] = GTK_CHECK_BUTTON (check);
}

static void
add_shapes (CohesionNewDialog *self)
{
  guint n;
  const CohesionTemplate *templates = cohesion_template_list (&n);

  for (guint i = 0; i < n; i++)
    add_shape (self, templates[i].key, g_dpgettext2 (NULL, "template", templates[i].label),
               _ (templates[i].description));
  add_shape (self, LAST, C_ ("template", "Last Strategy, Carried Over"),
             _ ("What a strategy that ends has not delivered, with its people, measures, themes and "
                "priorities."));
}

static void
add_names (CohesionNewDialog *self)
{
  const CohesionKind *kind = cohesion_kind_get (COHESION_KIND_SETTINGS);

  for (guint i = 0; i < COHESION_N_LEVEL_NAMES; i++)
    {
      GtkWidget *row = adw_entry_row_new ();

      self->names[i] = ADW_ENTRY_ROW (row);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                     cohesion_field_get_label (&kind->fields[name_fields[i]]));
      adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
      g_signal_connect_object (row, "notify::text", G_CALLBACK (cohesion_new_dialog_queue_preview), self,
                               G_CONNECT_SWAPPED);
      adw_expander_row_add_row (self->levels, row);
    }
}

static void
cohesion_new_dialog_dispose (GObject *object)
{
  CohesionNewDialog *self = COHESION_NEW_DIALOG (object);

  g_clear_handle_id (&self->preview_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), COHESION_TYPE_NEW_DIALOG);
  g_clear_pointer (&self->language, g_free);
  for (guint i = 0; i < COHESION_N_LEVEL_NAMES; i++)
    g_clear_pointer (&self->filled[i], g_free);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->left_out, g_hash_table_unref);
  g_clear_object (&self->last);

  G_OBJECT_CLASS (cohesion_new_dialog_parent_class)->dispose (object);
}

static void
cohesion_new_dialog_class_init (CohesionNewDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cohesion_new_dialog_dispose;
  signals[CREATED] = g_signal_new ("created", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, COHESION_TYPE_DOCUMENT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/council/Cohesion/ui/window/cohesion-new-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CohesionNewDialog, create_button);
  gtk_widget_class_bind_template_child (widget_class, CohesionNewDialog, shapes);
  gtk_widget_class_bind_template_child (widget_class, CohesionNewDialog, council);
  gtk_widget_class_bind_template_child (widget_class, CohesionNewDialog, title);
  gtk_widget_class_bind_template_child (widget_class, CohesionNewDialog, carried);
  gtk_widget_class_bind_template_child (widget_class, CohesionNewDialog, source);
  gtk_widget_class_bind_template_child (widget_class, CohesionNewDialog, view);
  gtk_widget_class_bind_template_child (widget_class, CohesionNewDialog, view_frame);
  gtk_widget_class_bind_template_child (widget_class, CohesionNewDialog, parts);
  cohesion_new_dialog_class_bind_parts (widget_class);
  gtk_widget_class_bind_template_child (widget_class, CohesionNewDialog, levels);
  gtk_widget_class_bind_template_child (widget_class, CohesionNewDialog, preview);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel);
  gtk_widget_class_bind_template_callback (widget_class, cohesion_new_dialog_create);
  gtk_widget_class_bind_template_callback (widget_class, cohesion_new_dialog_ask_file);
  gtk_widget_class_bind_template_callback (widget_class, cohesion_new_dialog_queue_preview);
}

static void
cohesion_new_dialog_init (CohesionNewDialog *self)
{
  self->key = "blank";
  self->left_out = g_hash_table_new (NULL, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->source), FALSE);
  cohesion_new_dialog_make_view (self);
}

/**
 * cohesion_new_dialog_new:
 * @language: BCP 47 tag of the language that the strategy will be written in
 * @council: (nullable): name of the council
 * @last: (nullable): a strategy that may be carried over
 *
 * Returns: (transfer floating): the dialog
 */
CohesionNewDialog *
cohesion_new_dialog_new (const char *language, const char *council, CohesionTree *last)
{
  CohesionNewDialog *self = g_object_new (COHESION_TYPE_NEW_DIALOG, NULL);

  self->language = g_strdup (language);
  gtk_editable_set_text (GTK_EDITABLE (self->council), council ? council : "");
  add_names (self);
  add_shapes (self);
  cohesion_new_dialog_set_last (self, last);
  gtk_check_button_set_active (self->checks[0], TRUE);
  return self;
}

/**
 * cohesion_new_dialog_choose:
 * @key: key of a template, or "last" for what the last strategy left undone
 *
 * Chooses what the strategy begins with.
 */
void
cohesion_new_dialog_choose (CohesionNewDialog *self, const char *key)
{
  for (guint i = 0; i < self->n_checks; i++)
    if (g_strcmp0 (g_object_get_data (G_OBJECT (self->checks[i]), "key"), key) == 0)
      gtk_check_button_set_active (self->checks[i], TRUE);
}

/**
 * cohesion_new_dialog_set_last:
 * @last: (nullable): a strategy that may be carried over
 *
 * Offers what @last left undone.
 */
void
cohesion_new_dialog_set_last (CohesionNewDialog *self, CohesionTree *last)
{
  g_set_object (&self->last, last);
  cohesion_new_dialog_show_source (self);
  update (self);
}

/**
 * cohesion_new_dialog_create:
 *
 * Makes the strategy, tells of it and closes the dialog.
 */
void
cohesion_new_dialog_create (CohesionNewDialog *self)
{
  g_autoptr (CohesionNewDialog) alive = g_object_ref (self);
  g_autoptr (CohesionDocument) document = NULL;

  if (!gtk_widget_get_sensitive (self->create_button))
    return;
  document = make_document (self, TRUE);
  adw_dialog_force_close (ADW_DIALOG (self));
  g_signal_emit (alive, signals[CREATED], 0, document);
}
