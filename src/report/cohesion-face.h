#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * CohesionPiece:
 * @font: what its glyphs belong to
 * @space: glyph of the space in @font
 * @width: advance, in points
 * @backward: the glyphs run against the text: right to left
 * @n_bytes: length of @text
 * @text: UTF-8 that the glyphs stand for
 * @glyphs: glyphs, from x = 0 on the baseline
 * @clusters: which bytes belong to which glyphs
 *
 * Shaped text of one font: a word, or what Pango calls a run. To be read only.
 */
typedef struct
{
  cairo_scaled_font_t *font;
  guint space;
  float width;
  gboolean backward;
  int n_bytes;
  int n_glyphs;
  int n_clusters;
  char *text;
  cairo_glyph_t *glyphs;
  cairo_text_cluster_t *clusters;
} CohesionPiece;

/**
 * CohesionFace:
 * @size: in points
 * @ascent: above the baseline, in points
 * @descent: below the baseline, in points
 * @space_width: advance of a space, in points
 *
 * One font at one size for one language, with the words that it has shaped. To be read only.
 */
typedef struct
{
  double size;
  gboolean bold;
  const char *language;
  double ascent;
  double descent;
  double space_width;

  /*< private >*/
  PangoFont *font;
  cairo_scaled_font_t *scaled_font;
  guint space;
  GHashTable *words;
} CohesionFace;

typedef struct _CohesionFaces CohesionFaces;

CohesionFaces *cohesion_faces_new (void);
void cohesion_faces_free (CohesionFaces *self);
CohesionFace *cohesion_faces_get (CohesionFaces *self, double size, gboolean bold, const char *language);
PangoLayout *cohesion_faces_create_layout (CohesionFaces *self, const CohesionFace *face);
const CohesionPiece *cohesion_faces_take_run (CohesionFaces *self, PangoGlyphItem *run, const char *text);

const CohesionPiece *
cohesion_face_get_word (CohesionFace *self, CohesionFaces *faces, const char *text, gsize n_bytes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CohesionFaces, cohesion_faces_free)

G_END_DECLS
