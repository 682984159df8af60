#include "config.h"

#include "cohesion-updates-line.h"

/**
 * CohesionUpdatesLine:
 *
 * A line of the page of updates, as it is shown: it never changes.
 */
struct _CohesionUpdatesLine
{
  GObject parent_instance;

  CohesionUpdatesLineType type;
  gboolean stale;

  /* Owned. */
  CohesionNode *node;
  char *title;
  char *subtitle;
};

G_DEFINE_FINAL_TYPE (CohesionUpdatesLine, cohesion_updates_line, G_TYPE_OBJECT)

static void
cohesion_updates_line_finalize (GObject *object)
{
  CohesionUpdatesLine *self = COHESION_UPDATES_LINE (object);

  g_clear_object (&self->node);
  g_free (self->title);
  g_free (self->subtitle);
  G_OBJECT_CLASS (cohesion_updates_line_parent_class)->finalize (object);
}

static void
cohesion_updates_line_class_init (CohesionUpdatesLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cohesion_updates_line_finalize;
}

static void
cohesion_updates_line_init (CohesionUpdatesLine *self)
{
}

/**
 * cohesion_updates_line_new:
 * @node: (nullable): the lead, action or update; %NULL for the lead of what nobody leads
 * @title: what it is called
 * @subtitle: what is said of it
 * @stale: whether nothing was heard of it for too long
 *
 * Returns: (transfer full): the line
 */
CohesionUpdatesLine *
cohesion_updates_line_new (CohesionUpdatesLineType type,
                           CohesionNode *node,
                           const char *title,
                           const char *subtitle,
                           gboolean stale)
{
  CohesionUpdatesLine *self = g_object_new (COHESION_TYPE_UPDATES_LINE, NULL);

  self->type = type;
  self->stale = stale;
  g_set_object (&self->node, node);
  self->title = g_strdup (title);
  self->subtitle = g_strdup (subtitle);
  return self;
}

/**
 * cohesion_updates_line_get_line_type:
 *
 * Returns: what it is about
 */
CohesionUpdatesLineType
cohesion_updates_line_get_line_type (CohesionUpdatesLine *self)
{
  return self->type;
}

/**
 * cohesion_updates_line_get_node:
 *
 * Returns: (transfer none) (nullable): the lead, action or update
 */
CohesionNode *
cohesion_updates_line_get_node (CohesionUpdatesLine *self)
{
  return self->node;
}

/**
 * cohesion_updates_line_get_action:
 *
 * Returns: (transfer none) (nullable): the action that the line is about; %NULL for a lead
 */
CohesionNode *
cohesion_updates_line_get_action (CohesionUpdatesLine *self)
{
  switch (self->type)
    {
    case COHESION_UPDATES_ACTION:
      return self->node;
    case COHESION_UPDATES_UPDATE:
      return cohesion_node_get_parent (self->node);
    case COHESION_UPDATES_LEAD:
    default:
      return NULL;
    }
}

/**
 * cohesion_updates_line_get_title:
 *
 * Returns: what it is called
 */
const char *
cohesion_updates_line_get_title (CohesionUpdatesLine *self)
{
  return self->title;
}

/**
 * cohesion_updates_line_get_subtitle:
 *
 * Returns: what is said of it
 */
const char *
cohesion_updates_line_get_subtitle (CohesionUpdatesLine *self)
{
  return self->subtitle;
}

/**
 * cohesion_updates_line_get_stale:
 *
 * Returns: whether nothing was heard of it for too long
 */
gboolean
cohesion_updates_line_get_stale (CohesionUpdatesLine *self)
{
  return self->stale;
}

/**
 * cohesion_updates_line_equal:
 *
 * Returns: whether both say the same of the same
 */
gboolean
cohesion_updates_line_equal (CohesionUpdatesLine *self, CohesionUpdatesLine *other)
{
  return self->type == other->type && self->node == other->node && self->stale == other->stale &&
         g_str_equal (self->title, other->title) && g_str_equal (self->subtitle, other->subtitle);
}
