#include "config.h"

#include "cohesion-page-line.h"

#include "model/cohesion-node-text.h"

/**
 * CohesionPageLine:
 *
 * What a page says of one node, in words, or the heading over several. Once it is in the list of its page it
 * does not change; when what it says changes, another takes its place.
 */
struct _CohesionPageLine
{
  GObject parent_instance;

  CohesionPageLineType type;

  /* Owned. */
  CohesionNode *node; /* NULL for a heading */
  char *text;
  GArray *notes;
};

G_DEFINE_FINAL_TYPE (CohesionPageLine, cohesion_page_line, G_TYPE_OBJECT)

static void
cohesion_page_line_finalize (GObject *object)
{
  CohesionPageLine *self = COHESION_PAGE_LINE (object);

  g_clear_object (&self->node);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->notes, g_array_unref);

  G_OBJECT_CLASS (cohesion_page_line_parent_class)->finalize (object);
}

static void
cohesion_page_line_class_init (CohesionPageLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cohesion_page_line_finalize;
}

static void
cohesion_page_line_init (CohesionPageLine *self)
{
  self->notes = cohesion_note_array_new ();
}

/**
 * cohesion_page_line_new:
 * @type: what it is on its page
 * @node: (nullable): what it comes from; %NULL for a heading
 * @text: (transfer full): what it says; where that is empty, it says of which kind the node is
 *
 * Returns: (transfer full): a line without notes
 */
CohesionPageLine *
cohesion_page_line_new (CohesionPageLineType type, CohesionNode *node, char *text)
{
  CohesionPageLine *self = g_object_new (COHESION_TYPE_PAGE_LINE, NULL);

  self->type = type;
  g_set_object (&self->node, node);
  self->text = text;
  if (node && *text == '\0')
    {
      g_free (text);
      self->text = cohesion_node_dup_kind_name (node);
    }
  return self;
}

/**
 * cohesion_page_line_get_notes:
 *
 * Returns: (transfer none) (element-type CohesionNote): what is said below it; to be added to while the line
 * is made
 */
GArray *
cohesion_page_line_get_notes (CohesionPageLine *self)
{
  return self->notes;
}

/**
 * cohesion_page_line_get_line_type:
 *
 * Returns: what the line is on its page
 */
CohesionPageLineType
cohesion_page_line_get_line_type (CohesionPageLine *self)
{
  return self->type;
}

/**
 * cohesion_page_line_get_node:
 *
 * Returns: (transfer none) (nullable): what the line comes from; %NULL for a heading
 */
CohesionNode *
cohesion_page_line_get_node (CohesionPageLine *self)
{
  return self->node;
}

/**
 * cohesion_page_line_get_text:
 *
 * Returns: what the line says
 */
const char *
cohesion_page_line_get_text (CohesionPageLine *self)
{
  return self->text;
}

/**
 * cohesion_page_line_equal:
 *
 * Returns: whether two lines look the same and come from the same node
 */
gboolean
cohesion_page_line_equal (CohesionPageLine *self, CohesionPageLine *other)
{
  return self->type == other->type && self->node == other->node && g_str_equal (self->text, other->text) &&
         cohesion_note_array_equal (self->notes, other->notes);
}
