#pragma once

#include "cohesion-kinds.h"
#include "cohesion-value.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _CohesionTree CohesionTree;
typedef struct _CohesionList CohesionList;

#define COHESION_TYPE_NODE (cohesion_node_get_type ())
G_DECLARE_DERIVABLE_TYPE (CohesionNode, cohesion_node, COHESION, NODE, GObject)

/**
 * CohesionNodeClass:
 * @kind: the table the class was made from
 * @pspecs: one property for each field, in the same order
 */
struct _CohesionNodeClass
{
  GObjectClass parent_class;

  const CohesionKind *kind;
  GParamSpec **pspecs;
};

CohesionNode *cohesion_node_new (guint kind, const char *id);

const CohesionKind *cohesion_node_get_kind (CohesionNode *self);
gboolean cohesion_node_is (CohesionNode *self, guint kind);
const char *cohesion_node_get_id (CohesionNode *self);
gint64 cohesion_node_get_revision (CohesionNode *self);
gint64 cohesion_node_get_modified (CohesionNode *self);
const char *cohesion_node_get_modified_by (CohesionNode *self);

CohesionTree *cohesion_node_get_tree (CohesionNode *self);
CohesionNode *cohesion_node_get_parent (CohesionNode *self);
CohesionList *cohesion_node_get_container (CohesionNode *self);
guint cohesion_node_get_position (CohesionNode *self);
gboolean cohesion_node_is_within (CohesionNode *self, CohesionNode *ancestor);

CohesionList *cohesion_node_get_list (CohesionNode *self, guint list);
CohesionNode *cohesion_node_get_single (CohesionNode *self, guint list);
guint cohesion_node_get_n_children (CohesionNode *self, guint list);

CohesionValue cohesion_node_dup_value (CohesionNode *self, guint field);
gboolean cohesion_node_has_value (CohesionNode *self, guint field);
const char *cohesion_node_get_string (CohesionNode *self, guint field);
gint64 cohesion_node_get_integer (CohesionNode *self, guint field);
gboolean cohesion_node_get_boolean (CohesionNode *self, guint field);
CohesionDeadline *cohesion_node_get_deadline (CohesionNode *self, guint field);
const char *const *cohesion_node_get_strings (CohesionNode *self, guint field);
CohesionNode *cohesion_node_get_reference (CohesionNode *self, guint field);
GPtrArray *cohesion_node_get_references (CohesionNode *self, guint field);

const char *cohesion_node_get_name (CohesionNode *self);

G_END_DECLS
