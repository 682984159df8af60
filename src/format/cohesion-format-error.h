#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CohesionFormatError:
 * @COHESION_FORMAT_ERROR_EMPTY: there is nothing in the file
 * @COHESION_FORMAT_ERROR_LIMIT: the file, a text or a list is larger than Cohesion takes
 * @COHESION_FORMAT_ERROR_SYNTAX: this is not JSON, or it ends too early
 * @COHESION_FORMAT_ERROR_ENCODING: a text is not UTF-8, or holds a character no text can hold
 * @COHESION_FORMAT_ERROR_NUMBER: a number cannot be kept as it is written
 * @COHESION_FORMAT_ERROR_DUPLICATE_MEMBER: an object has two members of one name
 * @COHESION_FORMAT_ERROR_NOT_COHESION: JSON, but not a Cohesion file
 * @COHESION_FORMAT_ERROR_VERSION: the format version is missing or makes no sense
 * @COHESION_FORMAT_ERROR_MISSING: a member that must be there is not
 * @COHESION_FORMAT_ERROR_TYPE: a member is of the wrong JSON type
 * @COHESION_FORMAT_ERROR_VALUE: a member is of the right type, but its value means nothing
 * @COHESION_FORMAT_ERROR_DUPLICATE_ID: two items have the same id
 *
 * Why a file cannot be read or written. Every one of these errors carries its place: see
 * cohesion_format_error_get_path() and cohesion_format_error_get_line().
 */
typedef enum
{
  COHESION_FORMAT_ERROR_EMPTY,
  COHESION_FORMAT_ERROR_LIMIT,
  COHESION_FORMAT_ERROR_SYNTAX,
  COHESION_FORMAT_ERROR_ENCODING,
  COHESION_FORMAT_ERROR_NUMBER,
  COHESION_FORMAT_ERROR_DUPLICATE_MEMBER,
  COHESION_FORMAT_ERROR_NOT_COHESION,
  COHESION_FORMAT_ERROR_VERSION,
  COHESION_FORMAT_ERROR_MISSING,
  COHESION_FORMAT_ERROR_TYPE,
  COHESION_FORMAT_ERROR_VALUE,
  COHESION_FORMAT_ERROR_DUPLICATE_ID,
} CohesionFormatError;

#define COHESION_FORMAT_ERROR (cohesion_format_error_quark ())
GQuark cohesion_format_error_quark (void);

GError *
cohesion_format_error_new (CohesionFormatError code, const char *path, guint line, const char *format, ...)
    G_GNUC_PRINTF (4, 5);
GError *
cohesion_format_error_new_literal (CohesionFormatError code, const char *path, guint line, const char *text);

const char *cohesion_format_error_get_path (const GError *error);
guint cohesion_format_error_get_line (const GError *error);
const char *cohesion_format_error_get_text (const GError *error);

G_END_DECLS
