#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define COHESION_TYPE_STATUS_SYMBOL (cohesion_status_symbol_get_type ())
G_DECLARE_FINAL_TYPE (CohesionStatusSymbol, cohesion_status_symbol, COHESION, STATUS_SYMBOL, GtkWidget)

GtkWidget *cohesion_status_symbol_new (void);
void cohesion_status_symbol_set (CohesionStatusSymbol *self, const char *symbol, const char *colour);
GtkIconPaintable *cohesion_status_symbol_load (GtkWidget *widget, const char *symbol);

void cohesion_colour_adapt (GdkRGBA *colour, const GdkRGBA *text);
double cohesion_colour_contrast (const GdkRGBA *a, const GdkRGBA *b);

G_END_DECLS
