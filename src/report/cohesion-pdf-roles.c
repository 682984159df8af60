#include "config.h"

#include "cohesion-pdf-roles.h"

#include <string.h>

#define BIT(role) (G_GUINT64_CONSTANT (1) << COHESION_PDF_ROLE_##role)
#define ROW_GROUPS (BIT (THEAD) | BIT (TBODY) | BIT (TFOOT))
#define INLINES                                                                                              \
  (BIT (BIB_ENTRY) | BIT (CODE) | BIT (FIGURE) | BIT (FORMULA) | BIT (LBL) | BIT (LINK) | BIT (NOTE) |       \
   BIT (QUOTE) | BIT (REFERENCE) | BIT (SPAN))

/* ISO 32000-1, 14.8.4.2 to 14.8.4.4. */
static const CohesionPdfRole roles[N_COHESION_PDF_ROLES] = {
  [COHESION_PDF_ROLE_ART] = { "Art" },
  [COHESION_PDF_ROLE_BIB_ENTRY] = { "BibEntry", "BibEntry" },
  [COHESION_PDF_ROLE_BLOCK_QUOTE] = { "BlockQuote", "BlockQuote" },
  [COHESION_PDF_ROLE_CAPTION] = { "Caption", "Caption" },
  [COHESION_PDF_ROLE_CODE] = { "Code", "Code" },
  [COHESION_PDF_ROLE_DIV] = { "Div" },
  [COHESION_PDF_ROLE_DOCUMENT] = { "Document" },
  [COHESION_PDF_ROLE_FIGURE] = { "Figure", "Figure", TRUE },
  [COHESION_PDF_ROLE_FORMULA] = { "Formula", "Formula", TRUE },
  [COHESION_PDF_ROLE_H1] = { "H1", "H1", .children = INLINES },
  [COHESION_PDF_ROLE_H2] = { "H2", "H2", .children = INLINES },
  [COHESION_PDF_ROLE_H3] = { "H3", "H3", .children = INLINES },
  [COHESION_PDF_ROLE_H4] = { "H4", "H4", .children = INLINES },
  [COHESION_PDF_ROLE_H5] = { "H5", "H5", .children = INLINES },
  [COHESION_PDF_ROLE_H6] = { "H6", "H6", .children = INLINES },
  [COHESION_PDF_ROLE_INDEX] = { "Index" },
  [COHESION_PDF_ROLE_L] = { "L", .children = BIT (CAPTION) | BIT (L) | BIT (LI) },
  [COHESION_PDF_ROLE_LBODY] = { "LBody", "LBody", .parents = BIT (LI) },
  [COHESION_PDF_ROLE_LI] = { "LI", .parents = BIT (L), .children = BIT (LBL) | BIT (LBODY) },
  [COHESION_PDF_ROLE_LBL] = { "Lbl", "Lbl", .children = INLINES },
  /* Told of a link, cairo would write its own annotation, with the height of the wrong page. */
  [COHESION_PDF_ROLE_LINK] = { "Link", "Span" },
  [COHESION_PDF_ROLE_NOTE] = { "Note", "Note" },
  [COHESION_PDF_ROLE_P] = { "P", "P", .children = INLINES },
  [COHESION_PDF_ROLE_PART] = { "Part" },
  [COHESION_PDF_ROLE_QUOTE] = { "Quote", "Quote" },
  [COHESION_PDF_ROLE_REFERENCE] = { "Reference", "Reference" },
  [COHESION_PDF_ROLE_SECT] = { "Sect" },
  [COHESION_PDF_ROLE_SPAN] = { "Span", "Span" },
  [COHESION_PDF_ROLE_TBODY] = { "TBody", .parents = BIT (TABLE), .children = BIT (TR) },
  [COHESION_PDF_ROLE_TD] = { "TD", "TD", .parents = BIT (TR) },
  [COHESION_PDF_ROLE_TFOOT] = { "TFoot", .parents = BIT (TABLE), .children = BIT (TR) },
  [COHESION_PDF_ROLE_TH] = { "TH", "TH", .parents = BIT (TR) },
  [COHESION_PDF_ROLE_THEAD] = { "THead", .parents = BIT (TABLE), .children = BIT (TR) },
  [COHESION_PDF_ROLE_TOC] = { "TOC", .children = BIT (CAPTION) | BIT (TOC) | BIT (TOCI) },
  [COHESION_PDF_ROLE_TOCI] = { "TOCI", "TOCI", .parents = BIT (TOC) },
  [COHESION_PDF_ROLE_TR] = { "TR", .parents = BIT (TABLE) | ROW_GROUPS, .children = BIT (TH) | BIT (TD) },
  [COHESION_PDF_ROLE_TABLE] = { "Table", .children = BIT (CAPTION) | BIT (TR) | ROW_GROUPS },
};

/**
 * cohesion_pdf_role_get:
 * Returns: (transfer none): the row of @id
 */
const CohesionPdfRole *
cohesion_pdf_role_get (CohesionPdfRoleId id)
{
  return &roles[id];
}

/**
 * cohesion_pdf_role_find:
 * Returns: whether @name is a role; @id is it then
 */
gboolean
cohesion_pdf_role_find (const char *name, CohesionPdfRoleId *id)
{
  guint low = 0;
  guint high = N_COHESION_PDF_ROLES;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      int order = strcmp (name, roles[middle].name);

      if (order == 0)
        {
          *id = middle;
          return TRUE;
        }
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }
  return FALSE;
}

/**
 * cohesion_pdf_role_accepts:
 * Returns: whether an element of @child may be directly in one of @parent
 */
gboolean
cohesion_pdf_role_accepts (CohesionPdfRoleId parent, CohesionPdfRoleId child)
{
  guint64 parents = roles[child].parents;
  guint64 children = roles[parent].children;

  return child != COHESION_PDF_ROLE_DOCUMENT && (parents == 0 || (parents >> parent & 1) != 0) &&
         (children == 0 || (children >> child & 1) != 0);
}

/**
 * cohesion_pdf_role_get_heading_level:
 * Returns: 1 to 6 for a heading, 0 for anything else
 */
guint
cohesion_pdf_role_get_heading_level (CohesionPdfRoleId id)
{
  return id >= COHESION_PDF_ROLE_H1 && id <= COHESION_PDF_ROLE_H6 ? id - COHESION_PDF_ROLE_H1 + 1 : 0;
}
