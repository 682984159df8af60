#include "config.h"

#include "cohesion-entry-row.h"

#include "cohesion-entry-suffixes.h"

#include "document/cohesion-document-tracking.h"
#include "document/cohesion-document-typing.h"
#include "model/cohesion-limits.h"

#include <glib/gi18n.h>

/**
 * CohesionEntryRow:
 *
 * A field that is typed in one line: text, an address, a number, a date, a deadline. Every keystroke that
 * can be understood is written at once; while it cannot, the field holds what it held before, and a
 * sentence says what to write.
 *
 * What was promised is not changed in passing: where the document wants a reason, the text is held back
 * and "held" is true until somebody gives one. Whoever looks at something else meanwhile finds it again.
 */
struct _CohesionEntryRow
{
  AdwEntryRow parent_instance;

  /* Owned. */
  CohesionFieldBinding *binding;
  CohesionNode *node;  /* what the text is about */
  CohesionValue start; /* what the field held when the focus came */
  GHashTable *drafts;  /* id of a node -> text that was held back when another was shown */

  gboolean focused;
  gboolean wants_reason;
  gboolean held;
};

enum
{
  PROP_0,
  PROP_HELD,
  N_PROPS
};

static GParamSpec *pspecs[N_PROPS];

G_DEFINE_FINAL_TYPE (CohesionEntryRow, cohesion_entry_row, ADW_TYPE_ENTRY_ROW)

static void
cohesion_entry_row_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_HELD)
    g_value_set_boolean (value, COHESION_ENTRY_ROW (object)->held);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
cohesion_entry_row_dispose (GObject *object)
{
  CohesionEntryRow *self = COHESION_ENTRY_ROW (object);

  g_clear_object (&self->binding);
  g_clear_object (&self->node);
  g_clear_pointer (&self->drafts, g_hash_table_unref);
  cohesion_value_clear (&self->start);
  self->start = (CohesionValue) { 0 };
  G_OBJECT_CLASS (cohesion_entry_row_parent_class)->dispose (object);
}

static void
cohesion_entry_row_class_init (CohesionEntryRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cohesion_entry_row_get_property;
  object_class->dispose = cohesion_entry_row_dispose;

  pspecs[PROP_HELD] = g_param_spec_boolean (
      "held", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, pspecs);
}

static void
cohesion_entry_row_init (CohesionEntryRow *self)
{
  self->drafts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static const CohesionField *
field_of (CohesionEntryRow *self)
{
  return cohesion_field_binding_get_field (self->binding);
}

static const char *
text_of (CohesionEntryRow *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self));
}

static gboolean
read_text (CohesionEntryRow *self, CohesionValue *value)
{
  return cohesion_document_read_text (cohesion_field_binding_get_document (self->binding), field_of (self),
                                      text_of (self), value);
}

static void
set_held (CohesionEntryRow *self, gboolean held)
{
  if (self->held == held)
    return;
  self->held = held;
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_HELD]);
}

/* What is held back does not change any more than it must. */
static void
begin (CohesionEntryRow *self)
{
  cohesion_value_clear (&self->start);
  self->start = cohesion_field_binding_dup_value (self->binding);
  self->wants_reason = self->node && cohesion_document_wants_reason (
                                         cohesion_field_binding_get_document (self->binding), self->node,
                                         cohesion_field_binding_get_index (self->binding));
}

static void
show_problem (CohesionEntryRow *self, gboolean problem)
{
  if (problem)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID,
                               problem ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

/* The sentence below the row, and whether the text can be understood. */
static void
update_note (CohesionEntryRow *self, gboolean understood)
{
  g_autofree char *note = NULL;
  gboolean problem = !understood;

  if (self->node && understood)
    note = cohesion_entry_dup_note (self->binding, text_of (self), &problem);
  else if (self->node)
    note = g_strdup (cohesion_field_type_describe_problem (field_of (self)->type));
  show_problem (self, self->node && problem);
  if (note || problem || cohesion_field_binding_get_note_is_problem (self->binding) ||
      field_of (self)->type != COHESION_FIELD_TEXT)
    cohesion_field_binding_set_note (self->binding, note, problem);
}

static void
on_text (CohesionEntryRow *self)
{
  g_autofree char *canonical = cohesion_field_binding_dup_text (self->binding);
  g_auto (CohesionValue) value = { 0 };
  gboolean understood;

  if (self->node == NULL || !cohesion_field_binding_get_editable (self->binding))
    return;
  if (g_str_equal (canonical, text_of (self)))
    {
      set_held (self, FALSE);
      update_note (self, TRUE);
      return;
    }
  understood = read_text (self, &value);
  if (self->wants_reason)
    set_held (self, TRUE);
  else
    cohesion_field_binding_type (self->binding, understood ? &value : &self->start);
  update_note (self, understood);
}

/* Whether the text is what somebody is typing, and means what the field holds. */
static gboolean
is_current (CohesionEntryRow *self)
{
  g_auto (CohesionValue) value = { 0 };
  g_auto (CohesionValue) now = cohesion_field_binding_dup_value (self->binding);

  if (self->held)
    return cohesion_value_equal (&self->start, &now);
  if (!self->focused)
    return FALSE;
  return cohesion_value_equal (read_text (self, &value) ? &value : &self->start, &now);
}

/* Changes no more of the text than differs, so that the caret stays where it was. */
static void
show_text (CohesionEntryRow *self, const char *text)
{
  GtkEditable *editable = GTK_EDITABLE (self);
  const char *old = text_of (self);
  int old_length = (int) g_utf8_strlen (old, -1);
  int length = (int) g_utf8_strlen (text, -1);
  int start = 0;
  int end = 0;

  if (g_str_equal (old, text))
    return;
  for (const char *a = old, *b = text; *a && g_utf8_get_char (a) == g_utf8_get_char (b);
       a = g_utf8_next_char (a), b = g_utf8_next_char (b))
    start++;
  while (end < MIN (length, old_length) - start &&
         g_utf8_get_char (g_utf8_offset_to_pointer (old, old_length - 1 - end)) ==
             g_utf8_get_char (g_utf8_offset_to_pointer (text, length - 1 - end)))
    end++;

  g_object_freeze_notify (G_OBJECT (self));
  gtk_editable_delete_text (editable, start, old_length - end);
  if (length - end > start)
    {
      g_autofree char *middle = g_utf8_substring (text, start, length - end);

      gtk_editable_insert_text (editable, middle, -1, &start);
    }
  /* One reads from the start. */
  if (!self->focused)
    gtk_editable_set_position (editable, 0);
  g_object_thaw_notify (G_OBJECT (self));
}

/* Puts aside what is held back, before another node is shown. */
static void
keep_draft (CohesionEntryRow *self)
{
  if (self->held && self->node)
    g_hash_table_insert (self->drafts, g_strdup (cohesion_node_get_id (self->node)),
                         g_strdup (text_of (self)));
}

/* Goes on where somebody left off. */
static void
resume_draft (CohesionEntryRow *self)
{
  g_autofree char *id = NULL;
  g_autofree char *text = NULL;

  if (self->node && self->wants_reason &&
      g_hash_table_steal_extended (self->drafts, cohesion_node_get_id (self->node), (gpointer *) &id,
                                   (gpointer *) &text))
    show_text (self, text);
}

static void
refresh (CohesionEntryRow *self)
{
  CohesionNode *node = cohesion_field_binding_get_node (self->binding);
  gboolean is_other = node != self->node;
  g_autofree char *text = NULL;

  if (is_other)
    keep_draft (self);
  g_set_object (&self->node, node);
  gtk_editable_set_editable (GTK_EDITABLE (self), cohesion_field_binding_get_editable (self->binding));
  if (is_other)
    set_held (self, FALSE);
  if (is_other || !is_current (self))
    {
      text = cohesion_field_binding_dup_text (self->binding);
      set_held (self, FALSE);
      show_text (self, text);
      update_note (self, TRUE);
    }
  if (is_other || (!self->focused && !self->held))
    begin (self);
  if (is_other)
    resume_draft (self);
}

static void
on_enter (CohesionEntryRow *self)
{
  self->focused = TRUE;
  if (!self->held)
    begin (self);
}

/* What was understood is shown as it is kept. What was not stays, with the sentence that says so. */
static void
on_leave (CohesionEntryRow *self)
{
  g_auto (CohesionValue) value = { 0 };

  self->focused = FALSE;
  cohesion_field_binding_settle (self->binding);
  if (!self->held && self->node && read_text (self, &value))
    refresh (self);
}

static void
prepare (CohesionEntryRow *self)
{
  const CohesionField *field = field_of (self);
  const char *hint = cohesion_field_get_hint (field);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), cohesion_field_get_label (field));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  cohesion_field_get_label (field), -1);
  adw_entry_row_set_max_length (ADW_ENTRY_ROW (self), (int) cohesion_field_get_max_length (field));
  if (hint)
    {
      gtk_widget_set_tooltip_text (GTK_WIDGET (self), hint);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, hint, -1);
    }
  if (field->type == COHESION_FIELD_URI)
    adw_entry_row_set_input_purpose (ADW_ENTRY_ROW (self), GTK_INPUT_PURPOSE_URL);
  cohesion_entry_add_suffixes (ADW_ENTRY_ROW (self), self->binding);
}

/**
 * cohesion_entry_row_new:
 * @binding: to a field of a type that is typed in one line
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *
cohesion_entry_row_new (CohesionFieldBinding *binding)
{
  CohesionEntryRow *self = g_object_new (COHESION_TYPE_ENTRY_ROW, NULL);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->binding = g_object_ref (binding);
  self->start = cohesion_value_none (field_of (self));
  prepare (self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (on_enter), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self))), focus);
  g_signal_connect (self, "notify::text", G_CALLBACK (on_text), NULL);
  g_signal_connect_object (binding, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}

/**
 * cohesion_entry_row_get_binding:
 *
 * Returns: (transfer none): what the row shows
 */
CohesionFieldBinding *
cohesion_entry_row_get_binding (CohesionEntryRow *self)
{
  return self->binding;
}

/**
 * cohesion_entry_row_get_held:
 *
 * Returns: whether the text is held back until somebody gives a reason
 */
gboolean
cohesion_entry_row_get_held (CohesionEntryRow *self)
{
  return self->held;
}

/**
 * cohesion_entry_row_drop_held:
 *
 * Shows again what the field holds.
 */
void
cohesion_entry_row_drop_held (CohesionEntryRow *self)
{
  g_autofree char *text = cohesion_field_binding_dup_text (self->binding);

  set_held (self, FALSE);
  begin (self);
  show_text (self, text);
  update_note (self, TRUE);
}
