#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the Web Content Accessibility Guidelines 2.2, level AA, ask for. */
#define COHESION_CONTRAST_GRAPHICS 3.0
#define COHESION_CONTRAST_TEXT 4.5

/**
 * CohesionColour:
 * @red: from 0 to 1
 * @green: from 0 to 1
 * @blue: from 0 to 1
 *
 * An opaque colour of sRGB.
 */
typedef struct
{
  double red;
  double green;
  double blue;
} CohesionColour;

gboolean cohesion_colour_parse (const char *text, CohesionColour *colour);
double cohesion_colour_get_luminance (CohesionColour colour);
double cohesion_colour_get_contrast (CohesionColour a, CohesionColour b);
char *cohesion_colour_describe_contrast (const char *text, gboolean *enough);

G_END_DECLS
