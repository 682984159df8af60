#pragma once

#include "cohesion-format-error.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* A strategy in pieces: each item without those below it, whose ids stand in its lists. */
typedef struct
{
  const char *path;   /* of the content in its file, for errors; not owned */
  char *root;         /* id of the document */
  gint64 version;     /* of the format */
  GHashTable *items;  /* id, of the item’s own -> JsonNode */
  GHashTable *placed; /* ids that have found their place */
  GPtrArray *order;   /* (element-type JsonNode): items as they were added or, once put together, in the order
                       * of the document; not owned */
  GError *error;
} CohesionAssembly;

void cohesion_assembly_init (CohesionAssembly *self, const char *path);
void cohesion_assembly_clear (CohesionAssembly *self);
gboolean cohesion_assembly_fail (CohesionAssembly *self);

gboolean cohesion_assembly_add (CohesionAssembly *self, const char *content);
JsonNode *cohesion_assembly_dup_whole (CohesionAssembly *self);
char *cohesion_assembly_pack (CohesionAssembly *self, CohesionAssembly *known);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CohesionAssembly, cohesion_assembly_clear)

G_END_DECLS
