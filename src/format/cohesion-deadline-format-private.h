#pragma once

#include "cohesion-json-writer.h"
#include "cohesion-reader-private.h"

G_BEGIN_DECLS

gboolean cohesion_deadline_format_read (CohesionReader *reader,
                                        const CohesionJsonPath *path,
                                        JsonNode *json,
                                        CohesionValue *value,
                                        JsonObject **extra);
void cohesion_deadline_format_write (CohesionJsonWriter *writer,
                                     const char *member,
                                     const CohesionDeadline *deadline,
                                     JsonObject *extra);
gboolean cohesion_deadline_format_is_empty (const CohesionDeadline *deadline);

G_END_DECLS
