#include "config.h"

#include "cohesion-chart-style.h"

/* Dots per inch where nobody says how many. */
#define USUAL_RESOLUTION 96
/* Text that is lighter than this stands on a dark background. */
#define LIGHT_TEXT 0.5f

/**
 * cohesion_widget_get_chart_style:
 *
 * Returns: how a chart in @widget is drawn: on the background that it has, with its fonts and the size of its
 *   text, in its direction of reading. To be used while drawing
 */
CohesionChartStyle
cohesion_widget_get_chart_style (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontDescription *font = pango_context_get_font_description (context);
  double size = font ? (double) pango_font_description_get_size (font) / PANGO_SCALE : 0;
  double resolution = pango_cairo_context_get_resolution (context);
  GdkRGBA text;

  if (font && !pango_font_description_get_size_is_absolute (font))
    size *= (resolution > 0 ? resolution : USUAL_RESOLUTION) / 72;
  gtk_widget_get_color (widget, &text);
  return (CohesionChartStyle) {
    .theme = text.red + text.green + text.blue > 3 * LIGHT_TEXT ? COHESION_CHART_DARK : COHESION_CHART_LIGHT,
    .context = context,
    .size = size,
    .mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL,
  };
}
