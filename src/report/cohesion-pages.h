#pragma once

#include "cohesion-block.h"

G_BEGIN_DECLS

/* A4, in points; margins of 2.54 cm. */
#define COHESION_PAGE_WIDTH 595.276
#define COHESION_PAGE_HEIGHT 841.890
#define COHESION_PAGE_MARGIN 72.0
#define COHESION_PAGE_MEASURE (COHESION_PAGE_WIDTH - 2 * COHESION_PAGE_MARGIN)
#define COHESION_PAGE_BOTTOM (COHESION_PAGE_HEIGHT - COHESION_PAGE_MARGIN)

typedef enum
{
  COHESION_INK_TEXT,
  COHESION_INK_LINK,
  COHESION_INK_QUIET,
  COHESION_INK_MISSING,
  COHESION_N_INKS,
} CohesionInk;

/* What an element is, in the words of PDF. */
typedef enum
{
  COHESION_ROLE_H1,
  COHESION_ROLE_H2,
  COHESION_ROLE_H3,
  COHESION_ROLE_H4,
  COHESION_ROLE_H5,
  COHESION_ROLE_H6,
  COHESION_ROLE_P,
  COHESION_ROLE_BLOCK_QUOTE,
  COHESION_ROLE_L,
  COHESION_ROLE_LI,
  COHESION_ROLE_LBL,
  COHESION_ROLE_LBODY,
  COHESION_ROLE_TABLE,
  COHESION_ROLE_CAPTION,
  COHESION_ROLE_THEAD,
  COHESION_ROLE_TBODY,
  COHESION_ROLE_TR,
  COHESION_ROLE_TH,
  COHESION_ROLE_TD,
  COHESION_ROLE_TOC,
  COHESION_ROLE_TOCI,
  COHESION_ROLE_REFERENCE,
  COHESION_ROLE_LINK,
  COHESION_ROLE_SPAN,
  COHESION_ROLE_FIGURE,
  COHESION_N_ROLES,
} CohesionRole;

/* What else is known of an element; strings live as long as the pages. */
typedef struct
{
  const char *language;
  const char *actual_text;
  const char *alt;
  const char *list_numbering;
  const char *uri;
  const char *dest;
  const char *contents;
  gboolean has_rectangle;
  float x, y, width, height;
} CohesionElement;

typedef enum
{
  COHESION_OP_BEGIN,    /* an element: role, and which of the elements, or G_MAXUINT */
  COHESION_OP_END,      /* of an element */
  COHESION_OP_LINE,     /* text: x and baseline, which entries, ink */
  COHESION_OP_ARTIFACT, /* what follows repeats something */
  COHESION_OP_RESUME,   /* end of an artifact */
  COHESION_OP_ANCHOR,   /* a heading: which block, and y */
  COHESION_OP_FIGURE,   /* a figure: which block, x and y */
} CohesionOpKind;

/* One step of drawing a page, in the order of reading. */
typedef struct
{
  guint8 kind;
  guint8 role;
  guint8 ink;
  float x, y;
  guint index;
  guint n;
} CohesionOp;

/* What is drawn but not read: fills, rules and signs. @shape is NONE for a filled rectangle. */
typedef struct
{
  guint32 colour;
  CohesionShape shape;
  float x, y, width, height;
} CohesionDecor;

/* Where a passage can be clicked. */
typedef struct
{
  float x, y, width, height;
  const CohesionText *text;
} CohesionRegion;

typedef struct
{
  guint first_op, n_ops;
  guint first_decor, n_decor;
  guint first_region, n_regions;
  guint first_footer, n_footer;
} CohesionSheet;

/* The heading row of a table, which each further page of the table repeats. */
typedef struct
{
  GArray *ops;
  GArray *decor;
  double height;
} CohesionRepeat;

/* Where a heading came to stand. */
typedef struct
{
  guint block;
  guint page;
} CohesionPlace;

/* What pages consist of: of those placed, or of what waits for its place, with y from the top of its box. */
typedef struct
{
  GArray *ops;
  GArray *decor;
  GArray *regions;
} CohesionMarks;

/**
 * CohesionPages:
 * @sheets: (element-type CohesionSheet): the pages so far
 * @placed: what stands on them
 * @elements: (element-type CohesionElement): what is known of some elements
 * @places: (element-type CohesionPlace): headings in order
 * @space: share of the space above and below boxes that they get
 *
 * Stacks boxes on pages. A box is what never splits: a line, the row of a table. Boxes between which no
 * page may end wait until the group is complete.
 */
typedef struct
{
  GArray *sheets;
  CohesionMarks placed;
  GArray *elements;
  GArray *places;
  double space;

  /*< private >*/
  CohesionMarks waiting;
  GArray *boxes;
  GPtrArray *repeats;
  GPtrArray *texts; /* made on the way: numbered headings, marks of lists */
  double y;
  double after; /* space that the last box asked for below itself */
} CohesionPages;

void cohesion_pages_init (CohesionPages *self, double space);
void cohesion_pages_clear (CohesionPages *self);

void cohesion_pages_begin_box (CohesionPages *self,
                               double space_before,
                               gboolean may_break,
                               const CohesionRepeat *repeat);
void cohesion_pages_end_box (CohesionPages *self, double height, double space_after);
void cohesion_pages_set_space_after (CohesionPages *self, double space_after);
void cohesion_pages_break (CohesionPages *self);
void cohesion_pages_finish (CohesionPages *self);
CohesionRepeat *cohesion_pages_add_repeat (CohesionPages *self);
void cohesion_pages_take_text (CohesionPages *self, CohesionText *text);

void cohesion_pages_begin (CohesionPages *self, CohesionRole role, const CohesionElement *element);
void cohesion_pages_end (CohesionPages *self);
void
cohesion_pages_line (CohesionPages *self, double x, double baseline, CohesionInk ink, guint first, guint n);
void cohesion_pages_anchor (CohesionPages *self, guint block);
void cohesion_pages_figure (CohesionPages *self, guint block, const CohesionElement *element);
void
cohesion_pages_fill (CohesionPages *self, double x, double y, double width, double height, guint32 colour);
void cohesion_pages_shape (CohesionPages *self,
                           CohesionShape shape,
                           guint32 colour,
                           double x,
                           double y,
                           double size);
void cohesion_pages_region (CohesionPages *self,
                            const CohesionText *text,
                            double x,
                            double y,
                            double width,
                            double height);

G_END_DECLS
