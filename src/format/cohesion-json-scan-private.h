#pragma once

#include "cohesion-format-error.h"
#include "cohesion-json-path.h"

G_BEGIN_DECLS

/*
 * A scan over JSON bytes. The bytes are a slice without a NUL at its end, often a mapped file: nothing here
 * may look for one.
 */
typedef struct
{
  const char *begin;
  const char *end;
  const char *at;
  GError *error;
} CohesionJsonScan;

/* A string as it stands in the bytes, without its quotes. */
typedef struct
{
  const char *text;
  gsize length;
  gboolean escaped;
} CohesionJsonSlice;

/* Called for every value, an object before its members. */
typedef void (*CohesionJsonVisit) (const CohesionJsonPath *path, const char *at, gpointer user_data);

CohesionJsonScan cohesion_json_scan_new (GBytes *bytes);
gboolean cohesion_json_scan_all (CohesionJsonScan *scan, CohesionJsonVisit visit, gpointer user_data);
gboolean
cohesion_json_scan_string (CohesionJsonScan *scan, const CohesionJsonPath *path, CohesionJsonSlice *slice);
gboolean cohesion_json_scan_number (CohesionJsonScan *scan, const CohesionJsonPath *path);
gboolean cohesion_json_scan_fail (CohesionJsonScan *scan,
                                  const CohesionJsonPath *path,
                                  const char *at,
                                  CohesionFormatError code,
                                  const char *text);
char *cohesion_json_slice_decode (const CohesionJsonSlice *slice, gsize *length);
guint cohesion_json_count_lines (const char *from, const char *to);

G_END_DECLS
