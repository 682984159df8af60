#pragma once

#include "cohesion-format-error.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * CohesionJsonWriter:
 *
 * Writes JSON as it is told, member after member: UTF-8, two spaces a level, one member a line, a newline at
 * the end, and as few escapes as RFC 8259 allows, so that the same content always gives the same bytes and a
 * change of one member changes one line. The member argument of each function is %NULL inside an array.
 *
 * The first error is kept and returned by cohesion_json_writer_finish(); what is written after it counts for
 * nothing.
 */
typedef struct _CohesionJsonWriter CohesionJsonWriter;

CohesionJsonWriter *cohesion_json_writer_new (void);
CohesionJsonWriter *cohesion_json_writer_new_compact (void);
void cohesion_json_writer_free (CohesionJsonWriter *self);
GBytes *cohesion_json_writer_finish (CohesionJsonWriter *self, GError **error);

void cohesion_json_writer_fail (CohesionJsonWriter *self,
                                const char *member,
                                CohesionFormatError code,
                                const char *text);

void cohesion_json_writer_begin_object (CohesionJsonWriter *self, const char *member);
void cohesion_json_writer_end_object (CohesionJsonWriter *self);
void cohesion_json_writer_begin_array (CohesionJsonWriter *self, const char *member);
void cohesion_json_writer_end_array (CohesionJsonWriter *self);
void cohesion_json_writer_add_string (CohesionJsonWriter *self, const char *member, const char *text);
void cohesion_json_writer_add_raw (CohesionJsonWriter *self, const char *member, const char *text);
void cohesion_json_writer_add_int (CohesionJsonWriter *self, const char *member, gint64 value);
void cohesion_json_writer_add_boolean (CohesionJsonWriter *self, const char *member, gboolean value);
void cohesion_json_writer_add_null (CohesionJsonWriter *self, const char *member);
void cohesion_json_writer_add_node (CohesionJsonWriter *self, const char *member, JsonNode *node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CohesionJsonWriter, cohesion_json_writer_free)

G_END_DECLS
