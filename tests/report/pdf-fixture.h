#pragma once

#include "report/cohesion-pdf.h"

G_BEGIN_DECLS

/* A small report with everything that a PDF of this program can hold, and a long table. */

#define FIXTURE_TITLE "Rivers & <bridges> (part \\ one): Gŵyl y bont, پل"
#define FIXTURE_PAGE_WIDTH 595.28
#define FIXTURE_PAGE_HEIGHT 841.89
#define FIXTURE_ROWS 62

CohesionPdf *fixture_new (const char *title, const char *language);
void fixture_say (cairo_t *cr, double x, double y, const char *text);
void fixture_tagged (CohesionPdf *pdf, cairo_t *cr, const char *tag, double x, double y, const char *text);
cairo_t *fixture_begin_page (CohesionPdf *pdf);
GBytes *fixture_make_report (GError **error);
GBytes *fixture_make_table (guint n_rows, GError **error);

G_END_DECLS
