#include "config.h"

#include "cohesion-resolution-group.h"

#include "compare/cohesion-words.h"
#include "model/cohesion-decision.h"
#include "model/cohesion-minute.h"
#include "model/cohesion-node-text.h"
#include "ui/widgets/cohesion-words-marks.h"

#include <glib/gi18n.h>

/**
 * CohesionResolutionGroup:
 *
 * What came of a resolution: the words that the meeting changed, and the changes of deadlines that it
 * approved, each of which is a way in.
 */
struct _CohesionResolutionGroup
{
  AdwPreferencesGroup parent_instance;

  /* Owned. */
  CohesionDocument *document;
  CohesionNode *resolution;
  GPtrArray *rows; /* of changes; not owned */
  guint update_source;

  /* Children. */
  GtkWidget *amended;
  GtkWidget *words;
  GtkWidget *told;
};

G_DEFINE_FINAL_TYPE (CohesionResolutionGroup, cohesion_resolution_group, ADW_TYPE_PREFERENCES_GROUP)

static void
cohesion_resolution_group_dispose (GObject *object)
{
  CohesionResolutionGroup *self = COHESION_RESOLUTION_GROUP (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_object (&self->document);
  g_clear_object (&self->resolution);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (cohesion_resolution_group_parent_class)->dispose (object);
}

static void
cohesion_resolution_group_class_init (CohesionResolutionGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cohesion_resolution_group_dispose;
}

static GtkWidget *
add_label (GtkBox *box, const char *class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (class)
    gtk_widget_add_css_class (label, class);
  gtk_box_append (box, label);
  return label;
}

static void
cohesion_resolution_group_init (CohesionResolutionGroup *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("What came of it"));
  self->rows = g_ptr_array_new ();
  self->amended = adw_preferences_row_new ();
  self->words = add_label (GTK_BOX (box), NULL);
  self->told = add_label (GTK_BOX (box), "caption");
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self->amended), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->amended), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->amended), _ ("Amended"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->amended);
}

static void
show_amendment (CohesionResolutionGroup *self)
{
  const char *before = cohesion_resolution_get_words (self->resolution, COHESION_WORDING_RECOMMENDED);
  const char *after = cohesion_resolution_get_words (self->resolution, COHESION_WORDING_AGREED);
  gboolean amended = cohesion_resolution_is_amended (self->resolution);
  g_autofree char *told = amended ? cohesion_words_describe (before ? before : "", after) : NULL;

  gtk_widget_set_visible (self->amended, amended);
  if (!amended)
    return;
  cohesion_words_show_both (GTK_LABEL (self->words), before ? before : "", after);
  gtk_label_set_text (GTK_LABEL (self->told), told);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->amended), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Amended"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, told, -1);
}

static void
add_change (CohesionResolutionGroup *self, CohesionNode *change)
{
  CohesionNode *action = cohesion_node_get_parent (change);
  g_autofree char *title = cohesion_node_dup_title (action);
  g_autofree char *told = cohesion_deadline_change_sum_up (change);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), told);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "form.show-node");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", cohesion_node_get_id (action));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, told, -1);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
show_changes (CohesionResolutionGroup *self)
{
  g_autoptr (GPtrArray)
      changes = cohesion_decision_list_changes (cohesion_node_get_parent (self->resolution));

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < changes->len; i++)
    if (cohesion_node_get_reference (g_ptr_array_index (changes, i), COHESION_DEADLINE_CHANGE_APPROVED_BY) ==
        self->resolution)
      add_change (self, g_ptr_array_index (changes, i));
}

static void
update (CohesionResolutionGroup *self)
{
  if (self->resolution == NULL || cohesion_node_get_tree (self->resolution) == NULL ||
      !cohesion_node_is (cohesion_node_get_parent (self->resolution), COHESION_KIND_DECISION))
    return;
  show_amendment (self);
  show_changes (self);
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0 || gtk_widget_get_visible (self->amended));
}

static gboolean
idle_update (gpointer user_data)
{
  CohesionResolutionGroup *self = user_data;

  self->update_source = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

static void
queue_update (CohesionResolutionGroup *self)
{
  if (self->update_source == 0 && self->resolution)
    self->update_source = g_idle_add (idle_update, self);
}

/**
 * cohesion_resolution_group_new:
 *
 * Returns: (transfer floating): the group, of no resolution yet
 */
GtkWidget *
cohesion_resolution_group_new (CohesionDocument *document)
{
  CohesionResolutionGroup *self = g_object_new (COHESION_TYPE_RESOLUTION_GROUP, NULL);

  self->document = g_object_ref (document);
  g_signal_connect_object (cohesion_document_get_tree (document), "changed", G_CALLBACK (queue_update), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * cohesion_resolution_group_set_resolution:
 * @resolution: (nullable): the resolution to show
 */
void
cohesion_resolution_group_set_resolution (CohesionResolutionGroup *self, CohesionNode *resolution)
{
  if (g_set_object (&self->resolution, resolution))
    update (self);
}
