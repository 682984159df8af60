#pragma once

#include "cohesion-lines-page.h"

G_BEGIN_DECLS

/* cohesion-lines-page-actions.c */
void cohesion_lines_page_install_actions (GtkWidgetClass *widget_class);
void cohesion_lines_page_update_actions (CohesionLinesPage *self);

/* cohesion-lines-page-list.c */
GtkSingleSelection *
cohesion_lines_page_make_list (CohesionLinesPage *self, GListStore *lines, GtkListView *view);

/* cohesion-lines-page-drag.c */
void cohesion_lines_page_add_drag (GtkWidget *row, GtkListItem *item);

/* cohesion-lines-page.c */
GMenuModel *cohesion_lines_page_get_menu (CohesionLinesPage *self);
CohesionNode *cohesion_lines_page_get_movable (CohesionLinesPage *self);
GtkWidget **cohesion_lines_page_get_mark (CohesionLinesPage *self);

G_END_DECLS
