#pragma once

#include "cohesion-format-error.h"
#include "cohesion-json-path.h"

#include "model/cohesion-node-private.h"

G_BEGIN_DECLS

/* How deep an unknown member may go: a node stands at most ten levels deep, and wherever it is moved to, the
 * file must stay within COHESION_JSON_MAX_DEPTH. A field of JSON may hold nodes with such members. */
#define COHESION_MAX_UNKNOWN_DEPTH 24
#define COHESION_MAX_FIELD_DEPTH (COHESION_MAX_UNKNOWN_DEPTH + 3)

/* One reading of a file or a branch. */
typedef struct
{
  GBytes *bytes;
  gboolean newer;     /* the file is of a later version: a value that makes no sense is kept as it is */
  gboolean fresh_ids; /* the nodes get new ids */
  GHashTable *nodes;  /* id in the file, owned -> node */
  GError *error;
} CohesionReader;

gboolean cohesion_reader_fail (CohesionReader *self,
                               const CohesionJsonPath *path,
                               CohesionFormatError code,
                               const char *format,
                               ...) G_GNUC_PRINTF (4, 5);

JsonObject *cohesion_reader_get_object (CohesionReader *self, const CohesionJsonPath *path, JsonNode *json);
JsonArray *cohesion_reader_get_array (CohesionReader *self, const CohesionJsonPath *path, JsonNode *json);
const char *cohesion_reader_get_string (CohesionReader *self, const CohesionJsonPath *path, JsonNode *json);
gboolean cohesion_reader_get_integer (CohesionReader *self,
                                      const CohesionJsonPath *path,
                                      JsonNode *json,
                                      gint64 *integer);
const char *cohesion_reader_get_id (CohesionReader *self, const CohesionJsonPath *path, JsonNode *json);
gboolean
cohesion_reader_get_time (CohesionReader *self, const CohesionJsonPath *path, JsonNode *json, gint64 *time);
gboolean cohesion_reader_read_value (CohesionReader *self,
                                     const CohesionJsonPath *path,
                                     const CohesionField *field,
                                     JsonNode *json,
                                     CohesionValue *value);
CohesionNode *cohesion_reader_read_node (CohesionReader *self,
                                         const CohesionJsonPath *path,
                                         const CohesionKind *kind,
                                         JsonNode *json,
                                         CohesionNode *parent,
                                         guint list);

/* Whether this version knows a member of that name. */
typedef gboolean (*CohesionKnows) (gconstpointer data, const char *name);

void cohesion_reader_keep_unknown (JsonObject *object,
                                   CohesionKnows knows,
                                   gconstpointer data,
                                   JsonObject **extra);
gboolean cohesion_reader_is_shallow (JsonNode *json, guint levels);
void cohesion_reader_keep (JsonObject **extra, const char *name, JsonNode *json);

G_END_DECLS
