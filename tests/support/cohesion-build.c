#include "config.h"

#include "cohesion-build.h"

#include "model/cohesion-node-private.h"

/* Adds a node, with nothing set, at the end of a list. */
CohesionNode *
cohesion_build_add (CohesionNode *parent, guint list, guint kind)
{
  g_autoptr (CohesionNode) child = cohesion_node_new (kind, NULL);

  cohesion_node_insert (parent, list, cohesion_node_get_n_children (parent, list), child);
  return child;
}

void
cohesion_build_set_text (CohesionNode *node, guint field, const char *text)
{
  g_auto (CohesionValue) value = cohesion_value_string (&cohesion_node_get_kind (node)->fields[field], text);

  cohesion_node_set_value (node, field, &value);
}

void
cohesion_build_set_integer (CohesionNode *node, guint field, gint64 integer)
{
  CohesionValue value = cohesion_value_integer (integer);

  cohesion_node_set_value (node, field, &value);
}

void
cohesion_build_set_deadline (CohesionNode *node, guint field, CohesionDeadline *deadline)
{
  g_auto (CohesionValue) value = cohesion_value_deadline (deadline);

  cohesion_node_set_value (node, field, &value);
}

/* A field that holds several texts, or refers to several nodes. */
void
cohesion_build_set_strings (CohesionNode *node, guint field, const char *const *strings)
{
  g_auto (CohesionValue) value = cohesion_value_strings (strings);

  cohesion_node_set_value (node, field, &value);
}
