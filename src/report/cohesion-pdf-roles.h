#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* In the order of their names as strcmp() has it, for the table is searched by halves. */
typedef enum
{
  COHESION_PDF_ROLE_ART,
  COHESION_PDF_ROLE_BIB_ENTRY,
  COHESION_PDF_ROLE_BLOCK_QUOTE,
  COHESION_PDF_ROLE_CAPTION,
  COHESION_PDF_ROLE_CODE,
  COHESION_PDF_ROLE_DIV,
  COHESION_PDF_ROLE_DOCUMENT,
  COHESION_PDF_ROLE_FIGURE,
  COHESION_PDF_ROLE_FORMULA,
  COHESION_PDF_ROLE_H1,
  COHESION_PDF_ROLE_H2,
  COHESION_PDF_ROLE_H3,
  COHESION_PDF_ROLE_H4,
  COHESION_PDF_ROLE_H5,
  COHESION_PDF_ROLE_H6,
  COHESION_PDF_ROLE_INDEX,
  COHESION_PDF_ROLE_L,
  COHESION_PDF_ROLE_LBODY,
  COHESION_PDF_ROLE_LI,
  COHESION_PDF_ROLE_LBL,
  COHESION_PDF_ROLE_LINK,
  COHESION_PDF_ROLE_NOTE,
  COHESION_PDF_ROLE_P,
  COHESION_PDF_ROLE_PART,
  COHESION_PDF_ROLE_QUOTE,
  COHESION_PDF_ROLE_REFERENCE,
  COHESION_PDF_ROLE_SECT,
  COHESION_PDF_ROLE_SPAN,
  COHESION_PDF_ROLE_TBODY,
  COHESION_PDF_ROLE_TD,
  COHESION_PDF_ROLE_TFOOT,
  COHESION_PDF_ROLE_TH,
  COHESION_PDF_ROLE_THEAD,
  COHESION_PDF_ROLE_TOC,
  COHESION_PDF_ROLE_TOCI,
  COHESION_PDF_ROLE_TR,
  COHESION_PDF_ROLE_TABLE,
  N_COHESION_PDF_ROLES,
} CohesionPdfRoleId;

/**
 * CohesionPdfRole:
 * @name: the structure type (ISO 32000-1, 14.8.4)
 * @drawn_as: what cairo is told while its content is drawn; %NULL if it only groups others
 * @vector: whether its content may begin with shapes, of which cairo takes no note
 * @parents: a bit for each role it may be in; 0 for any
 * @children: a bit for each role that may be in it; 0 for any
 */
typedef struct
{
  const char *name;
  const char *drawn_as;
  gboolean vector;
  guint64 parents;
  guint64 children;
} CohesionPdfRole;

const CohesionPdfRole *cohesion_pdf_role_get (CohesionPdfRoleId id);
gboolean cohesion_pdf_role_find (const char *name, CohesionPdfRoleId *id);
gboolean cohesion_pdf_role_accepts (CohesionPdfRoleId parent, CohesionPdfRoleId child);
guint cohesion_pdf_role_get_heading_level (CohesionPdfRoleId id);

G_END_DECLS
