#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CohesionForeignFile:
 * @COHESION_FOREIGN_FILE_TEXT: a text
 * @COHESION_FOREIGN_FILE_PAGE: a page of the web
 * @COHESION_FOREIGN_FILE_PDF: a PDF document
 * @COHESION_FOREIGN_FILE_OFFICE: a document of an office program
 * @COHESION_FOREIGN_FILE_OTHER: anything else: a picture, a program, nothing at all
 *
 * What a file is that is no strategy.
 */
typedef enum
{
  COHESION_FOREIGN_FILE_TEXT,
  COHESION_FOREIGN_FILE_PAGE,
  COHESION_FOREIGN_FILE_PDF,
  COHESION_FOREIGN_FILE_OFFICE,
  COHESION_FOREIGN_FILE_OTHER,
} CohesionForeignFile;

CohesionForeignFile cohesion_foreign_file_recognise (const char *data, gsize length);
gboolean cohesion_foreign_file_is_data (const char *data, gsize length);
char *cohesion_foreign_file_dup_text (const char *data, gsize length);
char *cohesion_foreign_file_explain (CohesionForeignFile kind, const char *name);

G_END_DECLS
