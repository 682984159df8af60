#pragma once

#include "cohesion-list.h"
#include "cohesion-node.h"
#include "cohesion-tree.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* When and by whom a node was last changed, and how often. */
typedef struct
{
  gint64 revision;
  gint64 modified; /* seconds since 1970, UTC; COHESION_UNSET when not known */
  char *by;        /* an interned GRefString, or NULL */
} CohesionStamp;

/* What every node consists of. The class of a kind makes the instance as long as its table asks:
 * after the slots of the fields come the pointers to the child lists. */
typedef struct
{
  CohesionNode parent_instance;

  char *id; /* a GRefString */
  CohesionStamp stamp;
  CohesionTree *tree;      /* not owned; NULL while detached */
  CohesionList *container; /* not owned */
  JsonObject *extra;       /* members of the file that this version does not know */
  CohesionSlot slots[];
} CohesionNodeRecord;

static inline CohesionNodeRecord *
cohesion_node_record (CohesionNode *self)
{
  return (CohesionNodeRecord *) self;
}

static inline const CohesionKind *
cohesion_node_kind (CohesionNode *self)
{
  return COHESION_NODE_GET_CLASS (self)->kind;
}

static inline CohesionList **
cohesion_node_lists (CohesionNode *self)
{
  return (CohesionList **) &cohesion_node_record (self)->slots[cohesion_node_kind (self)->n_fields];
}

static inline CohesionValue
cohesion_node_borrow_value (CohesionNode *self, guint field)
{
  const CohesionField *table = &cohesion_node_kind (self)->fields[field];

  return (CohesionValue) { .storage = cohesion_field_get_storage (table),
                           .slot = cohesion_node_record (self)->slots[field] };
}

/* For those who make or change nodes: the reader of files, and history. Nobody else. */
void cohesion_node_set_value (CohesionNode *self, guint field, const CohesionValue *value);
CohesionStamp cohesion_node_dup_stamp (CohesionNode *self);
void cohesion_node_set_stamp (CohesionNode *self, const CohesionStamp *stamp);
void cohesion_stamp_clear (CohesionStamp *stamp);
void cohesion_node_insert (CohesionNode *self, guint list, guint position, CohesionNode *child);
void cohesion_node_detach (CohesionNode *self);
JsonObject *cohesion_node_get_extra (CohesionNode *self);
void cohesion_node_set_extra (CohesionNode *self, JsonObject *extra);

/* Between node, list and tree. */
CohesionList *cohesion_list_new (CohesionNode *owner, guint list);
void cohesion_list_disown (CohesionList *self);
void cohesion_list_insert (CohesionList *self, guint position, CohesionNode *node);
void cohesion_list_remove (CohesionList *self, guint position);
void cohesion_node_set_container (CohesionNode *self, CohesionList *list);
void cohesion_node_set_tree (CohesionNode *self, CohesionTree *tree);
CohesionList *cohesion_node_peek_list (CohesionNode *self, guint list);
void
cohesion_node_children_changed (CohesionNode *self, guint list, guint position, guint removed, guint added);
void cohesion_tree_add_node (CohesionTree *self, CohesionNode *node);
void cohesion_tree_remove_node (CohesionTree *self, CohesionNode *node);
void cohesion_tree_node_changed (CohesionTree *self, CohesionNode *node, guint field);
void cohesion_tree_list_changed (CohesionTree *self,
                                 CohesionList *list,
                                 guint position,
                                 guint removed,
                                 guint added);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CohesionStamp, cohesion_stamp_clear)

G_END_DECLS
