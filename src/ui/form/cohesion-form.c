#include "config.h"

#include "cohesion-form.h"

#include "cohesion-field-binding.h"
#include "cohesion-field-rows.h"
#include "cohesion-field-rules.h"
#include "cohesion-form-group.h"
#include "cohesion-links-section.h"
#include "cohesion-list-section.h"
#include "cohesion-resolution-group.h"
#include "cohesion-standing-group.h"

#include <glib/gi18n.h>

/**
 * CohesionForm:
 *
 * The form of a node, made from the table of its kind: the fields that matter first, the other groups
 * closed below them, then the lists of children. It is made once for a kind; another node of the same kind
 * is only bound to the rows that are there.
 */
struct _CohesionForm
{
  AdwBin parent_instance;

  const CohesionKind *kind;

  /* Owned. */
  CohesionDocument *document;
  CohesionNode *node;
  GSignalGroup *node_signals;
  CohesionFieldBinding **bindings; /* one a field; NULL until its row is made */

  /* Children. */
  GtkWidget **rows; /* one a field, likewise */
  GtkWidget *scroller;
  GtkWidget *box;
  GtkWidget *front;    /* the first section */
  GtkWidget *standing; /* of actions only; or NULL */
  GtkWidget *resolved; /* of resolutions only; or NULL */
  GPtrArray *groups;   /* of CohesionFormGroup */
  GPtrArray *sections; /* of CohesionListSection: of the node */
  GPtrArray *shared;   /* likewise: of its parent */
  GPtrArray *links;    /* of CohesionLinksSection */
};

G_DEFINE_FINAL_TYPE (CohesionForm, cohesion_form, ADW_TYPE_BIN)

static void
cohesion_form_dispose (GObject *object)
{
  CohesionForm *self = COHESION_FORM (object);

  for (guint i = 0; self->bindings && i < self->kind->n_fields; i++)
    {
      if (self->bindings[i])
        cohesion_field_binding_set_node (self->bindings[i], NULL);
      g_clear_object (&self->bindings[i]);
    }
  g_clear_object (&self->node_signals);
  g_clear_object (&self->document);
  g_clear_object (&self->node);
  G_OBJECT_CLASS (cohesion_form_parent_class)->dispose (object);
}

static void
cohesion_form_finalize (GObject *object)
{
  CohesionForm *self = COHESION_FORM (object);

  g_clear_pointer (&self->bindings, g_free);
  g_clear_pointer (&self->rows, g_free);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_pointer (&self->sections, g_ptr_array_unref);
  g_clear_pointer (&self->shared, g_ptr_array_unref);
  g_clear_pointer (&self->links, g_ptr_array_unref);
  G_OBJECT_CLASS (cohesion_form_parent_class)->finalize (object);
}

static void
cohesion_form_class_init (CohesionFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cohesion_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = cohesion_form_finalize;
}

static void
cohesion_form_init (CohesionForm *self)
{
  self->groups = g_ptr_array_new ();
  self->sections = g_ptr_array_new ();
  self->shared = g_ptr_array_new ();
  self->links = g_ptr_array_new ();
}

/* Shows what others make wanted, and asks for it. */
static void
update_field (CohesionForm *self, guint field)
{
  GtkWidget *row = self->rows[field];
  g_autofree char *request = NULL;

  if (row == NULL || (self->kind->fields[field].flags & COHESION_FLAG_FIXED))
    return;
  gtk_widget_set_visible (row, cohesion_field_is_wanted (self->node, field));
  if (!cohesion_field_may_ask (self->node, field))
    return;
  request = cohesion_field_dup_request (self->node, field);
  /* A date has other things to say when nothing is asked. */
  if (request || self->kind->fields[field].type == COHESION_FIELD_TEXT)
    cohesion_field_binding_set_note (self->bindings[field], request, FALSE);
}

/* What a closed section says is named below its heading. */
static void
update_group (CohesionForm *self, CohesionFormGroup *group)
{
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;
  g_autofree char *filled = NULL;
  guint n_fields;
  const guint *fields = cohesion_form_group_get_fields (group, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (cohesion_node_has_value (self->node, fields[i]))
      g_strv_builder_add (labels, cohesion_field_get_label (&self->kind->fields[fields[i]]));
  strv = g_strv_builder_end (labels);
  /* Translators: what stands between the names of the fields of a form that are filled in. */
  filled = g_strjoinv (C_ ("fields", " · "), strv);
  if (!g_str_equal (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (group)), filled))
    adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (group), filled);
}

static void
update (CohesionForm *self)
{
  if (self->node == NULL)
    return;
  for (guint i = 0; i < self->kind->n_fields; i++)
    update_field (self, i);
  for (guint i = 0; i < self->groups->len; i++)
    update_group (self, g_ptr_array_index (self->groups, i));
}

static gboolean
is_front (const CohesionField *field)
{
  return field->group == NULL || (field->flags & COHESION_FLAG_MAIN);
}

/* Makes the rows of a field and hands them to the section it belongs to. */
static void
make_rows (CohesionForm *self, guint field, CohesionFormGroup *group)
{
  g_autoptr (GPtrArray) rows = NULL;

  if (self->bindings[field])
    return;
  self->bindings[field] = cohesion_field_binding_new (self->document, self->kind, field);
  cohesion_field_binding_set_node (self->bindings[field], self->node);
  rows = cohesion_field_rows_new (self->bindings[field]);
  self->rows[field] = g_ptr_array_index (rows, 0);
  for (guint i = 0; i < rows->len; i++)
    if (group)
      adw_expander_row_add_row (ADW_EXPANDER_ROW (group), g_ptr_array_index (rows, i));
    else
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->front), g_ptr_array_index (rows, i));
  if (self->node)
    update_field (self, field);
}

static void
on_expanded (CohesionFormGroup *group, GParamSpec *pspec, CohesionForm *self)
{
  guint n_fields;
  const guint *fields = cohesion_form_group_get_fields (group, &n_fields);

  if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (group)))
    for (guint i = 0; i < n_fields; i++)
      make_rows (self, fields[i], group);
}

static CohesionFormGroup *
find_group (CohesionForm *self, guint field)
{
  for (guint i = 0; i < self->groups->len; i++)
    if (cohesion_form_group_has_field (g_ptr_array_index (self->groups, i), field))
      return g_ptr_array_index (self->groups, i);
  return NULL;
}

/* A section stands where the last of its fields stands in the table. */
static CohesionFormGroup *
take_group (CohesionForm *self, const CohesionField *field)
{
  CohesionFormGroup *group = NULL;

  for (guint i = 0; i < self->groups->len; i++)
    if (g_str_equal (
            cohesion_form_group_get_heading (COHESION_FORM_GROUP (g_ptr_array_index (self->groups, i))),
            field->group))
      group = g_ptr_array_steal_index (self->groups, i);
  if (group == NULL)
    {
      group = COHESION_FORM_GROUP (cohesion_form_group_new (field));
      g_signal_connect_object (group, "notify::expanded", G_CALLBACK (on_expanded), self, 0);
    }
  g_ptr_array_add (self->groups, group);
  return group;
}

static gboolean
add_front (CohesionForm *self)
{
  gboolean any = FALSE;

  self->front = adw_preferences_group_new ();
  for (guint i = 0; i < self->kind->n_fields; i++)
    {
      const CohesionField *field = &self->kind->fields[i];

      if (field->flags & COHESION_FLAG_HIDDEN)
        continue;
      if (is_front (field))
        make_rows (self, i, NULL);
      else
        cohesion_form_group_add_field (take_group (self, field), i);
      any = any || is_front (field);
    }
  gtk_box_append (GTK_BOX (self->box), self->front);
  gtk_widget_set_visible (self->front, any);
  return any;
}

/* What refers to the node, which its own fields do not say. */
static void
add_links (CohesionForm *self)
{
  for (guint i = 0; i < cohesion_links_count (self->kind->id); i++)
    {
      GtkWidget *section = cohesion_links_section_new (self->document, self->kind->id, i);

      g_ptr_array_add (self->links, section);
      gtk_box_append (GTK_BOX (self->box), section);
    }
}

/* What follows from dates and the log stands beside what was reported, and apart from it. */
static void
add_standing (CohesionForm *self)
{
  if (self->kind->id == COHESION_KIND_RESOLUTION)
    {
      self->resolved = cohesion_resolution_group_new (self->document);
      gtk_box_append (GTK_BOX (self->box), self->resolved);
    }
  if (self->kind->id != COHESION_KIND_ACTION)
    return;
  self->standing = cohesion_standing_group_new (self->document);
  gtk_box_append (GTK_BOX (self->box), self->standing);
}

static void
add_groups (CohesionForm *self, gboolean open_first)
{
  GtkWidget *holder = adw_preferences_group_new ();

  for (guint i = 0; i < self->groups->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (holder), g_ptr_array_index (self->groups, i));
  if (self->groups->len > 0)
    gtk_box_append (GTK_BOX (self->box), g_object_ref_sink (holder));
  else
    g_object_ref_sink (holder);
  g_clear_object (&holder);
  if (open_first && self->groups->len > 0)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (g_ptr_array_index (self->groups, 0)), TRUE);
  add_links (self);
}

static void
add_sections (CohesionForm *self, const CohesionKind *owner, GPtrArray *sections)
{
  const guint elsewhere = COHESION_LIST_OUTLINE | COHESION_LIST_HIDDEN | COHESION_LIST_PAGE;

  for (guint i = 0; i < owner->n_lists; i++)
    {
      GtkWidget *section;

      if ((owner->lists[i].flags & elsewhere) || owner->lists[i].kind == self->kind->id)
        continue;
      section = cohesion_list_section_new (self->document, owner, i);
      g_ptr_array_add (sections, section);
      gtk_box_append (GTK_BOX (self->box), section);
    }
}

static void
make_box (CohesionForm *self)
{
  GtkWidget *clamp = adw_clamp_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_widget_add_css_class (self->box, "form");
  adw_clamp_set_child (ADW_CLAMP (clamp), self->box);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), clamp);
  adw_bin_set_child (ADW_BIN (self), self->scroller);
}

/**
 * cohesion_form_new:
 * @kind: the kind whose nodes it is for
 *
 * Returns: (transfer floating): a form that shows no node yet
 */
GtkWidget *
cohesion_form_new (CohesionDocument *document, const CohesionKind *kind)
{
  CohesionForm *self = g_object_new (COHESION_TYPE_FORM, NULL);
  gboolean open_first;

  self->document = g_object_ref (document);
  self->kind = kind;
  self->bindings = g_new0 (CohesionFieldBinding *, kind->n_fields);
  self->rows = g_new0 (GtkWidget *, kind->n_fields);
  self->node_signals = g_signal_group_new (COHESION_TYPE_NODE);
  g_signal_group_connect_swapped (self->node_signals, "notify", G_CALLBACK (update), self);
  make_box (self);
  open_first = !add_front (self);
  add_standing (self);
  add_groups (self, open_first);
  add_sections (self, kind, self->sections);
  /* The strategy stands for the document, which has no form of its own. */
  if (kind->id == COHESION_KIND_STRATEGY)
    add_sections (self, cohesion_kind_get (COHESION_KIND_DOCUMENT), self->shared);
  return GTK_WIDGET (self);
}

/**
 * cohesion_form_get_node:
 *
 * Returns: (transfer none) (nullable): what it shows
 */
CohesionNode *
cohesion_form_get_node (CohesionForm *self)
{
  return self->node;
}

/**
 * cohesion_form_set_node:
 * @node: (nullable): what it is to show, of the kind that it was made for
 */
void
cohesion_form_set_node (CohesionForm *self, CohesionNode *node)
{
  if (!g_set_object (&self->node, node))
    return;
  g_signal_group_set_target (self->node_signals, node);
  if (self->standing)
    cohesion_standing_group_set_action (COHESION_STANDING_GROUP (self->standing), node);
  if (self->resolved)
    cohesion_resolution_group_set_resolution (COHESION_RESOLUTION_GROUP (self->resolved), node);
  for (guint i = 0; i < self->kind->n_fields; i++)
    if (self->bindings[i])
      cohesion_field_binding_set_node (self->bindings[i], node);
  for (guint i = 0; i < self->sections->len; i++)
    cohesion_list_section_set_owner (g_ptr_array_index (self->sections, i), node);
  for (guint i = 0; i < self->links->len; i++)
    cohesion_links_section_set_owner (g_ptr_array_index (self->links, i), node);
  for (guint i = 0; i < self->shared->len; i++)
    cohesion_list_section_set_owner (g_ptr_array_index (self->shared, i),
                                     node ? cohesion_node_get_parent (node) : NULL);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
  update (self);
}

/**
 * cohesion_form_get_row:
 * @field: index of one of the fields of the form’s kind
 *
 * Opens the section that the field is in.
 *
 * Returns: (transfer none) (nullable): the row of the field; %NULL if a form does not show it
 */
GtkWidget *
cohesion_form_get_row (CohesionForm *self, guint field)
{
  CohesionFormGroup *group = find_group (self, field);

  if (group)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (group), TRUE);
  return self->rows[field];
}

/**
 * cohesion_form_show_field:
 * @field: index of one of the fields of the form’s kind
 *
 * Brings the field into view and the focus to it.
 *
 * Returns: whether the form shows it
 */
gboolean
cohesion_form_show_field (CohesionForm *self, guint field)
{
  GtkWidget *row = cohesion_form_get_row (self, field);

  if (row == NULL)
    return FALSE;
  gtk_widget_set_visible (row, TRUE);
  return gtk_widget_grab_focus (row);
}
