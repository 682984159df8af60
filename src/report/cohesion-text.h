#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CohesionPurpose:
 * @COHESION_PURPOSE_PREVIEW: pages on the screen, which say what is missing
 * @COHESION_PURPOSE_PUBLISH: pages to print or to publish, which do not
 */
typedef enum
{
  COHESION_PURPOSE_PREVIEW,
  COHESION_PURPOSE_PUBLISH,
} CohesionPurpose;

/**
 * CohesionTextRun:
 * @start: first byte
 * @end: one past the last byte
 * @bold: heavier than the text around it
 * @uri: (nullable): where a link leads outside the report
 * @dest: (nullable): the anchor of the heading to which a link leads
 * @language: (nullable): BCP 47 tag of a passage in another language
 *
 * A part of a text that differs from the rest. Runs are in order and never overlap.
 */
typedef struct
{
  guint start;
  guint end;
  gboolean bold;
  char *uri;
  char *dest;
  const char *language;
} CohesionTextRun;

/**
 * CohesionText:
 * @text: UTF-8; a newline ends a line
 * @runs: (nullable) (element-type CohesionTextRun): parts that differ, NULL where nothing does
 * @language: (nullable): BCP 47 tag where it is not the report's own language
 * @node: (nullable): id of the node that this text was made from
 * @field: (nullable): name of its field
 * @query: (nullable): finds the actions that a number counts
 * @page: (nullable): name of the page of the window that has what a number counts, where it is no action
 * @published: (nullable): what takes the place of a missing text once published
 * @missing: @text says what is missing, and is for the preview only
 *
 * One passage of a report. To be read only; made by the functions below.
 */
typedef struct
{
  char *text;
  GArray *runs;
  const char *language;
  char *node;
  const char *field;
  char *query;
  const char *page;
  char *published;
  gboolean missing;
} CohesionText;

CohesionText *cohesion_text_new (const char *text);
CohesionText *cohesion_text_new_missing (const char *hint, const char *published);
void cohesion_text_free (CohesionText *self);

void cohesion_text_append (CohesionText *self, const char *text);
void cohesion_text_append_bold (CohesionText *self, const char *text);
void cohesion_text_append_link (CohesionText *self, const char *text, const char *uri);
void cohesion_text_append_reference (CohesionText *self, const char *text, const char *anchor);
void cohesion_text_append_language (CohesionText *self, const char *text, const char *language);

void cohesion_text_mark (CohesionText *self, guint start, guint end, gboolean bold, const char *uri);
void cohesion_text_mark_reference (CohesionText *self, guint start, guint end, const char *anchor);

void cohesion_text_set_language (CohesionText *self, const char *language);
void cohesion_text_set_source (CohesionText *self, const char *node, const char *field);
void cohesion_text_set_query (CohesionText *self, const char *query);
void cohesion_text_set_page (CohesionText *self, const char *page);
gboolean cohesion_text_leads_on (const CohesionText *self);

const char *cohesion_text_get_shown (const CohesionText *self, CohesionPurpose purpose);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CohesionText, cohesion_text_free)

G_END_DECLS
