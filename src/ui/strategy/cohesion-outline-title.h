#pragma once

#include "document/cohesion-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define COHESION_TYPE_OUTLINE_TITLE (cohesion_outline_title_get_type ())
G_DECLARE_FINAL_TYPE (CohesionOutlineTitle, cohesion_outline_title, COHESION, OUTLINE_TITLE, GtkWidget)

GtkWidget *cohesion_outline_title_new (void);
void cohesion_outline_title_set_row (CohesionOutlineTitle *self, GtkTreeListRow *row);
GtkTreeListRow *cohesion_outline_title_get_row (CohesionOutlineTitle *self);
CohesionNode *cohesion_outline_title_get_node (CohesionOutlineTitle *self);
void cohesion_outline_title_update (CohesionOutlineTitle *self);
void cohesion_outline_title_set_lines (CohesionOutlineTitle *self, guint lines);
void cohesion_outline_title_set_shows_facts (CohesionOutlineTitle *self, gboolean shows_facts);
void cohesion_outline_title_set_wrap_width (CohesionOutlineTitle *self, int width);

gboolean
cohesion_outline_title_start_rename (CohesionOutlineTitle *self, CohesionDocument *document, gboolean is_new);
void cohesion_outline_title_end_rename (CohesionOutlineTitle *self, gboolean cancel);
GtkWidget *cohesion_outline_title_get_entry (CohesionOutlineTitle *self);

G_END_DECLS
