#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The part of a row that something is dropped on. */
typedef enum
{
  COHESION_DROP_NOWHERE,
  COHESION_DROP_BEFORE,
  COHESION_DROP_INTO,
  COHESION_DROP_AFTER,
} CohesionDropPart;

void cohesion_drop_mark (GtkWidget **marked, GtkWidget *row, CohesionDropPart part);
void cohesion_drag_show_title (GdkDrag *drag, const char *title);

G_END_DECLS
