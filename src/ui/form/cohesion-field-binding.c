#include "config.h"

#include "cohesion-field-binding.h"

#include "document/cohesion-document-tracking.h"
#include "document/cohesion-document-verbs.h"
#include "model/cohesion-node-text.h"

/**
 * CohesionFieldBinding:
 *
 * What stands between one field of a node and the row that shows it: the row reads from it when it says
 * "changed", and writes through it, which is to say with the verbs of the document. It also carries the
 * sentence that stands below the row. The node may be another one at any time, of the same kind.
 *
 * Signal "changed": the node, the value, or whether it can be edited.
 */
struct _CohesionFieldBinding
{
  GObject parent_instance;

  const CohesionKind *kind;
  guint field;

  /* Owned. */
  CohesionDocument *document;
  CohesionNode *node;
  char *note;

  gboolean note_is_problem;
  gulong handler;
};

enum
{
  CHANGED,
  NOTE_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CohesionFieldBinding, cohesion_field_binding, G_TYPE_OBJECT)

static void
drop_node (CohesionFieldBinding *self)
{
  if (self->node)
    g_clear_signal_handler (&self->handler, self->node);
  g_clear_object (&self->node);
}

static void
cohesion_field_binding_dispose (GObject *object)
{
  CohesionFieldBinding *self = COHESION_FIELD_BINDING (object);

  drop_node (self);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (cohesion_field_binding_parent_class)->dispose (object);
}

static void
cohesion_field_binding_finalize (GObject *object)
{
  g_clear_pointer (&COHESION_FIELD_BINDING (object)->note, g_free);
  G_OBJECT_CLASS (cohesion_field_binding_parent_class)->finalize (object);
}

static void
cohesion_field_binding_class_init (CohesionFieldBindingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = cohesion_field_binding_dispose;
  object_class->finalize = cohesion_field_binding_finalize;

  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[NOTE_CHANGED] = g_signal_new ("note-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 0);
}

static void
cohesion_field_binding_init (CohesionFieldBinding *self)
{
}

static void
tell_changed (CohesionFieldBinding *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
may_refer_to (CohesionFieldBinding *self, guint kind)
{
  return kind == COHESION_KIND_ANY ||
         (cohesion_field_binding_get_field (self)->targets & COHESION_KIND_BIT (kind)) != 0;
}

static void
on_node_changed (CohesionFieldBinding *self, CohesionNode *node)
{
  if (may_refer_to (self, cohesion_node_get_kind (node)->id))
    tell_changed (self);
}

static void
on_list_changed (CohesionFieldBinding *self, CohesionList *list)
{
  if (may_refer_to (self, cohesion_list_get_spec (list)->kind))
    tell_changed (self);
}

/* A row shows what is referred to by its name and number. */
static void
follow_targets (CohesionFieldBinding *self)
{
  CohesionTree *tree = cohesion_document_get_tree (self->document);

  g_signal_connect_object (tree, "node-changed", G_CALLBACK (on_node_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tree, "list-changed", G_CALLBACK (on_list_changed), self, G_CONNECT_SWAPPED);
}

/**
 * cohesion_field_binding_new:
 * @field: index of one of the kind’s fields
 *
 * Returns: (transfer full): a binding to no node yet
 */
CohesionFieldBinding *
cohesion_field_binding_new (CohesionDocument *document, const CohesionKind *kind, guint field)
{
  CohesionFieldBinding *self = g_object_new (COHESION_TYPE_FIELD_BINDING, NULL);

  self->document = g_object_ref (document);
  self->kind = kind;
  self->field = field;
  g_signal_connect_object (document, "notify::read-only", G_CALLBACK (tell_changed), self, G_CONNECT_SWAPPED);
  if (cohesion_field_binding_get_field (self)->targets != 0)
    follow_targets (self);
  return self;
}

/**
 * cohesion_field_binding_get_document:
 *
 * Returns: (transfer none): the document
 */
CohesionDocument *
cohesion_field_binding_get_document (CohesionFieldBinding *self)
{
  return self->document;
}

/**
 * cohesion_field_binding_get_tree:
 *
 * Returns: (transfer none): the document’s tree
 */
CohesionTree *
cohesion_field_binding_get_tree (CohesionFieldBinding *self)
{
  return cohesion_document_get_tree (self->document);
}

/**
 * cohesion_field_binding_get_field:
 *
 * Returns: the table of the field
 */
const CohesionField *
cohesion_field_binding_get_field (CohesionFieldBinding *self)
{
  return &self->kind->fields[self->field];
}

/**
 * cohesion_field_binding_get_index:
 *
 * Returns: index of the field
 */
guint
cohesion_field_binding_get_index (CohesionFieldBinding *self)
{
  return self->field;
}

/**
 * cohesion_field_binding_get_editable:
 *
 * Returns: whether the field can be changed now
 */
gboolean
cohesion_field_binding_get_editable (CohesionFieldBinding *self)
{
  return self->node && cohesion_node_get_tree (self->node) == cohesion_document_get_tree (self->document) &&
         !(cohesion_field_binding_get_field (self)->flags & COHESION_FLAG_FIXED) &&
         !cohesion_document_get_read_only (self->document);
}

/**
 * cohesion_field_binding_get_node:
 *
 * Returns: (transfer none) (nullable): the node
 */
CohesionNode *
cohesion_field_binding_get_node (CohesionFieldBinding *self)
{
  return self->node;
}

/**
 * cohesion_field_binding_set_node:
 * @node: (nullable): the node to bind to, of the kind that the binding was made for
 */
void
cohesion_field_binding_set_node (CohesionFieldBinding *self, CohesionNode *node)
{
  g_autofree char *signal = NULL;

  g_return_if_fail (node == NULL || cohesion_node_get_kind (node) == self->kind);

  if (self->node == node)
    return;
  drop_node (self);
  cohesion_field_binding_set_note (self, NULL, FALSE);
  if (node)
    {
      signal = g_strconcat (
          "notify::", cohesion_field_get_property_name (cohesion_field_binding_get_field (self)), NULL);
      self->node = g_object_ref (node);
      self->handler = g_signal_connect_swapped (node, signal, G_CALLBACK (tell_changed), self);
    }
  tell_changed (self);
}

/**
 * cohesion_field_binding_get_string:
 *
 * Returns: (nullable): what a field that is kept as a string holds: text, a key, an id
 */
const char *
cohesion_field_binding_get_string (CohesionFieldBinding *self)
{
  return self->node ? cohesion_node_get_string (self->node, self->field) : NULL;
}

/**
 * cohesion_field_binding_dup_text:
 *
 * Returns: (transfer full): what the field says, for people; see cohesion_node_dup_text()
 */
char *
cohesion_field_binding_dup_text (CohesionFieldBinding *self)
{
  return self->node ? cohesion_node_dup_text (self->node, self->field) : g_strdup ("");
}

/**
 * cohesion_field_binding_dup_value:
 *
 * Returns: (transfer full): what the field holds
 */
CohesionValue
cohesion_field_binding_dup_value (CohesionFieldBinding *self)
{
  return self->node ? cohesion_node_dup_value (self->node, self->field)
                    : cohesion_value_none (cohesion_field_binding_get_field (self));
}

static gboolean
would_change (CohesionFieldBinding *self, const CohesionValue *value)
{
  g_auto (CohesionValue) old = cohesion_field_binding_dup_value (self);

  return cohesion_field_binding_get_editable (self) && !cohesion_value_equal (&old, value);
}

/**
 * cohesion_field_binding_type:
 * @value: what the field holds after a keystroke
 *
 * Nothing happens if it holds that already, or cannot be changed.
 */
void
cohesion_field_binding_type (CohesionFieldBinding *self, const CohesionValue *value)
{
  if (would_change (self, value))
    cohesion_document_type_value (self->document, self->node, self->field, value);
}

/**
 * cohesion_field_binding_set:
 * @value: what the field is to hold
 *
 * Nothing happens if it holds that already, or cannot be changed.
 */
void
cohesion_field_binding_set (CohesionFieldBinding *self, const CohesionValue *value)
{
  if (would_change (self, value))
    cohesion_document_set_value (self->document, self->node, self->field, value);
}

/**
 * cohesion_field_binding_choose:
 * @key: (nullable): key of a choice or a status, or %NULL for none
 *
 * Nothing happens if the field holds that already, or cannot be changed.
 */
void
cohesion_field_binding_choose (CohesionFieldBinding *self, const char *key)
{
  if (cohesion_field_binding_get_editable (self))
    cohesion_document_choose (self->document, self->node, self->field, key);
}

/**
 * cohesion_field_binding_settle:
 *
 * The focus leaves the field: what is typed next is a step of its own.
 */
void
cohesion_field_binding_settle (CohesionFieldBinding *self)
{
  cohesion_history_settle (cohesion_document_get_history (self->document));
}

/**
 * cohesion_field_binding_get_note:
 *
 * Returns: (nullable): what stands below the row
 */
const char *
cohesion_field_binding_get_note (CohesionFieldBinding *self)
{
  return self->note;
}

/**
 * cohesion_field_binding_set_note:
 * @note: (nullable): what is to stand below the row, in sentences
 * @is_problem: whether it says what is wrong
 *
 * Signal "note-changed" follows if it does.
 */
void
cohesion_field_binding_set_note (CohesionFieldBinding *self, const char *note, gboolean is_problem)
{
  if (!g_set_str (&self->note, note) && self->note_is_problem == is_problem)
    return;
  self->note_is_problem = is_problem;
  g_signal_emit (self, signals[NOTE_CHANGED], 0);
}

/**
 * cohesion_field_binding_get_note_is_problem:
 *
 * Returns: whether what stands below the row says what is wrong
 */
gboolean
cohesion_field_binding_get_note_is_problem (CohesionFieldBinding *self)
{
  return self->note_is_problem;
}
