#pragma once

#include "cohesion-page-line.h"

G_BEGIN_DECLS

#define COHESION_TYPE_PAGE_LINE_ROW (cohesion_page_line_row_get_type ())
G_DECLARE_FINAL_TYPE (CohesionPageLineRow, cohesion_page_line_row, COHESION, PAGE_LINE_ROW, GtkBox)

GtkWidget *cohesion_page_line_row_new (void);
void cohesion_page_line_row_show (CohesionPageLineRow *self, CohesionPageLine *line);

G_END_DECLS
