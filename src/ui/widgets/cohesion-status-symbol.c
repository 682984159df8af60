#include "config.h"

#include "cohesion-status-symbol.h"

#include <math.h>

/* Contrast that WCAG 2.2 wants of graphics, 1.4.11, with some to spare for tinted backgrounds. */
#define CONTRAST 4.0

/**
 * CohesionStatusSymbol:
 *
 * The sign of a status in its colour: a tick, a triangle, and so on. The colour of the scheme is made
 * lighter or darker as far as the background wants it. The word stands beside it, so it says nothing
 * to a screen reader.
 */
struct _CohesionStatusSymbol
{
  GtkWidget parent_instance;

  /* Owned. */
  char *symbol;
  GtkIconPaintable *icon;
  GdkRGBA colour;
  gboolean coloured;
};

G_DEFINE_FINAL_TYPE (CohesionStatusSymbol, cohesion_status_symbol, GTK_TYPE_WIDGET)

static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
luminance (const GdkRGBA *colour)
{
  return 0.2126 * linear (colour->red) + 0.7152 * linear (colour->green) + 0.0722 * linear (colour->blue);
}

/**
 * cohesion_colour_contrast:
 *
 * Returns: the contrast of two opaque colours as WCAG 2.2 reckons it, from 1 to 21
 */
double
cohesion_colour_contrast (const GdkRGBA *a, const GdkRGBA *b)
{
  double one = luminance (a);
  double other = luminance (b);

  return (MAX (one, other) + 0.05) / (MIN (one, other) + 0.05);
}

static void
mix (GdkRGBA *colour, const GdkRGBA *with, float part)
{
  colour->red += (with->red - colour->red) * part;
  colour->green += (with->green - colour->green) * part;
  colour->blue += (with->blue - colour->blue) * part;
}

/**
 * cohesion_colour_adapt:
 * @colour: (inout): a colour that was chosen with white paper in mind
 * @text: colour of the text around it, which tells whether the background is dark or light
 *
 * Brings the colour nearer to that of the text until it stands out from the background.
 */
void
cohesion_colour_adapt (GdkRGBA *colour, const GdkRGBA *text)
{
  gboolean dark = luminance (text) > 0.4;
  /* The darkest and lightest that Adwaita’s lists are. */
  GdkRGBA background = dark ? (GdkRGBA) { 0.21f, 0.21f, 0.23f, 1 } : (GdkRGBA) { 0.98f, 0.98f, 0.98f, 1 };
  GdkRGBA end = dark ? (GdkRGBA) { 1, 1, 1, 1 } : (GdkRGBA) { 0, 0, 0, 1 };

  for (int i = 0; i < 20 && cohesion_colour_contrast (colour, &background) < CONTRAST; i++)
    mix (colour, &end, 0.1f);
}

static void
cohesion_status_symbol_measure (GtkWidget *widget,
                                GtkOrientation orientation,
                                int for_size,
                                int *minimum,
                                int *natural,
                                int *minimum_baseline,
                                int *natural_baseline)
{
  *minimum = *natural = 16;
}

static void
cohesion_status_symbol_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CohesionStatusSymbol *self = COHESION_STATUS_SYMBOL (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  GdkRGBA text;
  GdkRGBA colour;

  if (self->icon == NULL)
    return;
  gtk_widget_get_color (widget, &text);
  colour = self->coloured ? self->colour : text;
  if (self->coloured)
    cohesion_colour_adapt (&colour, &text);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((float) (width - 16) / 2, (float) (height - 16) / 2));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (self->icon), snapshot, 16, 16, &colour,
                                            1);
}

static void
cohesion_status_symbol_finalize (GObject *object)
{
  CohesionStatusSymbol *self = COHESION_STATUS_SYMBOL (object);

  g_clear_pointer (&self->symbol, g_free);
  g_clear_object (&self->icon);

  G_OBJECT_CLASS (cohesion_status_symbol_parent_class)->finalize (object);
}

static void
cohesion_status_symbol_class_init (CohesionStatusSymbolClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cohesion_status_symbol_finalize;
  widget_class->measure = cohesion_status_symbol_measure;
  widget_class->snapshot = cohesion_status_symbol_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
cohesion_status_symbol_init (CohesionStatusSymbol *self)
{
}

/**
 * cohesion_status_symbol_new:
 *
 * Returns: (transfer floating): a symbol that shows nothing yet
 */
GtkWidget *
cohesion_status_symbol_new (void)
{
  return g_object_new (COHESION_TYPE_STATUS_SYMBOL, NULL);
}

/**
 * cohesion_status_symbol_load:
 * @widget: on which it is to be drawn
 * @symbol: one of the symbols of a status scheme, such as "tick"
 *
 * Returns: (transfer full): the picture of it, for those who draw it themselves
 */
GtkIconPaintable *
cohesion_status_symbol_load (GtkWidget *widget, const char *symbol)
{
  g_autofree char *name = g_strdup_printf ("cohesion-status-%s-symbolic", symbol);

  return gtk_icon_theme_lookup_icon (gtk_icon_theme_get_for_display (gtk_widget_get_display (widget)), name,
                                     NULL, 16, gtk_widget_get_scale_factor (widget),
                                     gtk_widget_get_direction (widget), 0);
}

/**
 * cohesion_status_symbol_set:
 * @symbol: (nullable): one of the symbols of a status scheme, such as "tick"; %NULL for none
 * @colour: (nullable): such as "#1a7f4b"; %NULL or nonsense for the colour of text
 */
void
cohesion_status_symbol_set (CohesionStatusSymbol *self, const char *symbol, const char *colour)
{
  if (g_set_str (&self->symbol, symbol))
    {
      g_clear_object (&self->icon);
      self->icon = symbol ? cohesion_status_symbol_load (GTK_WIDGET (self), symbol) : NULL;
    }
  self->coloured = colour != NULL && gdk_rgba_parse (&self->colour, colour);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
