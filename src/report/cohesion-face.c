#include "config.h"

#include "cohesion-face.h"

#include <hb.h>
#include <string.h>

/* Ligatures would each need a replacement text in a PDF, which breaks up words for screen readers. */
#define FEATURES "liga=0, clig=0"

struct _CohesionFaces
{
  PangoFontMap *map;
  PangoContext *context;
  hb_buffer_t *buffer;
  GPtrArray *faces;
  GPtrArray *pieces; /* owned here for as long as pages show them */
  GPtrArray *fonts;  /* scaled fonts of pieces that Pango shaped */
};

/* What a word is looked up by; a piece begins with the same two facts. */
typedef struct
{
  const char *text;
  gsize n_bytes;
  const CohesionPiece *piece; /* NULL where the face cannot shape the word by itself */
} Word;

static guint
word_hash (gconstpointer key)
{
  const Word *word = key;
  guint hash = 5381;

  for (gsize i = 0; i < word->n_bytes; i++)
    hash = hash * 33 + (guchar) word->text[i];
  return hash;
}

static gboolean
word_equal (gconstpointer a, gconstpointer b)
{
  const Word *left = a;
  const Word *right = b;

  return left->n_bytes == right->n_bytes && memcmp (left->text, right->text, left->n_bytes) == 0;
}

static void
free_word (gpointer data)
{
  Word *word = data;

  g_free ((char *) word->text);
  g_free (word);
}

static void
free_face (gpointer data)
{
  CohesionFace *face = data;

  g_clear_object (&face->font);
  g_clear_pointer (&face->words, g_hash_table_unref);
  g_free (face);
}

/* One block of memory holds a piece with its glyphs, clusters and text. */
static CohesionPiece *
new_piece (CohesionFaces *self, const char *text, int n_bytes, int n_glyphs)
{
  gsize glyphs = sizeof (cairo_glyph_t) * (gsize) n_glyphs;
  gsize clusters = sizeof (cairo_text_cluster_t) * (gsize) n_glyphs;
  CohesionPiece *piece = g_malloc0 (sizeof *piece + glyphs + clusters + (gsize) n_bytes + 1);

  piece->n_bytes = n_bytes;
  piece->n_glyphs = n_glyphs;
  piece->glyphs = (cairo_glyph_t *) (piece + 1);
  piece->clusters = (cairo_text_cluster_t *) ((char *) piece->glyphs + glyphs);
  piece->text = (char *) piece->clusters + clusters;
  memcpy (piece->text, text, (gsize) n_bytes);
  g_ptr_array_add (self->pieces, piece);
  return piece;
}

static void
set_up_context (CohesionFaces *self)
{
  PangoContext *context = pango_font_map_create_context (self->map);
  cairo_font_options_t *options = cairo_font_options_create ();

  /* Pages measure the same on every screen and in print. */
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (self->map), 72);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);
  self->context = context;
}

/**
 * cohesion_faces_new:
 *
 * The fonts of one layout. It belongs to one thread at a time.
 *
 * Returns: (transfer full): no fonts yet
 */
CohesionFaces *
cohesion_faces_new (void)
{
  CohesionFaces *self = g_new0 (CohesionFaces, 1);

  self->map = pango_cairo_font_map_new ();
  self->buffer = hb_buffer_create ();
  self->faces = g_ptr_array_new_with_free_func (free_face);
  self->pieces = g_ptr_array_new_with_free_func (g_free);
  self->fonts = g_ptr_array_new_with_free_func ((GDestroyNotify) cairo_scaled_font_destroy);
  set_up_context (self);
  return self;
}

/**
 * cohesion_faces_free:
 * @self: (nullable): fonts
 *
 * Frees the fonts and every piece that they shaped.
 */
void
cohesion_faces_free (CohesionFaces *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->pieces);
  g_ptr_array_unref (self->fonts);
  g_ptr_array_unref (self->faces);
  hb_buffer_destroy (self->buffer);
  g_clear_object (&self->context);
  g_clear_object (&self->map);
  g_free (self);
}

/* The families to look in, in order. Nastaliq is what readers of Urdu expect, Naskh what the others do. */
static char *
format_families (const char *language)
{
  gboolean urdu = g_str_has_prefix (language, "ur") || g_str_has_prefix (language, "ks");
  gboolean persian = g_str_has_prefix (language, "fa") || g_str_has_prefix (language, "prs");
  const char *arabic = urdu      ? "Noto Nastaliq Urdu,Noto Naskh Arabic"
                       : persian ? "Noto Naskh Arabic,Vazirmatn"
                                 : "Noto Naskh Arabic,Noto Sans Arabic";
  const char *chinese = g_str_has_prefix (language, "ja")      ? "Noto Sans CJK JP"
                        : g_str_has_prefix (language, "ko")    ? "Noto Sans CJK KR"
                        : g_str_has_prefix (language, "zh-TW") ? "Noto Sans CJK TC"
                        : g_str_has_prefix (language, "zh-HK") ? "Noto Sans CJK HK"
                                                               : "Noto Sans CJK SC";

  return g_strconcat ("Noto Sans,", arabic, ",Noto Sans Hebrew,Noto Sans Bengali,Noto Sans Devanagari,",
                      "Noto Sans Gurmukhi,Noto Sans Gujarati,Noto Sans Tamil,", chinese,
                      ",Liberation Sans,Arial,sans-serif", NULL);
}

static PangoFontDescription *
describe (double size, gboolean bold, const char *language)
{
  PangoFontDescription *description = pango_font_description_new ();
  g_autofree char *families = format_families (language);

  pango_font_description_set_family (description, families);
  pango_font_description_set_size (description, (int) (size * PANGO_SCALE));
  pango_font_description_set_weight (description, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  return description;
}

static guint
get_space (PangoFont *font)
{
  hb_codepoint_t glyph = 0;

  hb_font_get_nominal_glyph (pango_font_get_hb_font (font), ' ', &glyph);
  return glyph;
}

static CohesionFace *
new_face (CohesionFaces *self, double size, gboolean bold, const char *language)
{
  CohesionFace *face = g_new0 (CohesionFace, 1);
  g_autoptr (PangoFontDescription) description = describe (size, bold, language);
  hb_font_extents_t extents = { 0 };
  hb_font_t *font;

  face->size = size;
  face->bold = bold;
  face->language = language;
  pango_context_set_language (self->context, pango_language_from_string (language));
  face->font = pango_font_map_load_font (self->map, self->context, description);
  face->scaled_font = pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (face->font));
  face->space = get_space (face->font);
  font = pango_font_get_hb_font (face->font);
  hb_font_get_h_extents (font, &extents);
  face->ascent = (double) extents.ascender / PANGO_SCALE;
  face->descent = (double) -extents.descender / PANGO_SCALE;
  face->space_width = (double) hb_font_get_glyph_h_advance (font, face->space) / PANGO_SCALE;
  face->words = g_hash_table_new_full (word_hash, word_equal, free_word, NULL);
  g_ptr_array_add (self->faces, face);
  return face;
}

/**
 * cohesion_faces_get:
 * @self: fonts
 * @size: in points
 * @bold: heavier
 * @language: an interned BCP 47 tag
 *
 * Returns: (transfer none): the font for it
 */
CohesionFace *
cohesion_faces_get (CohesionFaces *self, double size, gboolean bold, const char *language)
{
  for (guint i = 0; i < self->faces->len; i++)
    {
      CohesionFace *face = g_ptr_array_index (self->faces, i);

      if (face->size == size && face->bold == bold && face->language == language)
        return face;
    }
  return new_face (self, size, bold, language);
}

/**
 * cohesion_faces_create_layout:
 * @self: fonts
 * @face: one of them
 *
 * For the texts that cohesion_face_get_word() does not shape.
 *
 * Returns: (transfer full): a layout that sets text as @face does, in any script
 */
PangoLayout *
cohesion_faces_create_layout (CohesionFaces *self, const CohesionFace *face)
{
  g_autoptr (PangoFontDescription) description = describe (face->size, face->bold, face->language);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoLayout *layout;

  pango_context_set_language (self->context, pango_language_from_string (face->language));
  layout = pango_layout_new (self->context);
  pango_layout_set_font_description (layout, description);
  pango_attr_list_insert (attributes, pango_attr_font_features_new (FEATURES));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

/* The Latin, Greek and Cyrillic scripts and common signs, which HarfBuzz shapes word by word as Pango would.
 */
static gboolean
is_plain (gunichar c)
{
  if (c < 0x590)
    return c > 0x20 && c != 0x7f && !(c >= 0x80 && c < 0xa0) && c != 0xad;
  if (c >= 0x1e00 && c < 0x20d0)
    return !(c >= 0x200b && c <= 0x200f) && !(c >= 0x2028 && c <= 0x202e) && !(c >= 0x2060 && c <= 0x206f);
  return c >= 0x2100 && c < 0x2c00;
}

static gboolean
can_shape (hb_font_t *font, const char *text, gsize n_bytes)
{
  hb_codepoint_t glyph;

  for (const char *p = text; p < text + n_bytes; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!is_plain (c) || !hb_font_get_nominal_glyph (font, c, &glyph))
        return FALSE;
    }
  return TRUE;
}

/* Glyphs of the same cluster stand for the bytes up to the next one's. */
static void
set_clusters (CohesionPiece *piece, const guint *starts)
{
  for (int i = 0; i < piece->n_glyphs;)
    {
      int end = i;
      guint next;

      while (end < piece->n_glyphs && starts[end] == starts[i])
        end++;
      next = end < piece->n_glyphs ? starts[end] : (guint) piece->n_bytes;
      piece->clusters[piece->n_clusters++] = (cairo_text_cluster_t) { (int) (next - starts[i]), end - i };
      i = end;
    }
}

static const CohesionPiece *
shape (CohesionFace *self, CohesionFaces *faces, const char *text, gsize n_bytes)
{
  static const hb_feature_t features[] = {
    { HB_TAG ('l', 'i', 'g', 'a'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END },
    { HB_TAG ('c', 'l', 'i', 'g'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END },
  };
  hb_buffer_t *buffer = faces->buffer;
  g_autofree guint *starts = NULL;
  hb_glyph_position_t *positions;
  hb_glyph_info_t *infos;
  CohesionPiece *piece;
  guint n_glyphs;
  double x = 0;

  hb_buffer_clear_contents (buffer);
  hb_buffer_add_utf8 (buffer, text, (int) n_bytes, 0, (int) n_bytes);
  hb_buffer_set_direction (buffer, HB_DIRECTION_LTR);
  hb_buffer_set_language (buffer, hb_language_from_string (self->language, -1));
  hb_buffer_guess_segment_properties (buffer);
  hb_shape (pango_font_get_hb_font (self->font), buffer, features, G_N_ELEMENTS (features));
  infos = hb_buffer_get_glyph_infos (buffer, &n_glyphs);
  positions = hb_buffer_get_glyph_positions (buffer, NULL);

  piece = new_piece (faces, text, (int) n_bytes, (int) n_glyphs);
  starts = g_new (guint, n_glyphs);
  for (guint i = 0; i < n_glyphs; i++)
    {
      starts[i] = infos[i].cluster;
      piece->glyphs[i] = (cairo_glyph_t) { infos[i].codepoint,
                                           x + (double) positions[i].x_offset / PANGO_SCALE,
                                           (double) -positions[i].y_offset / PANGO_SCALE };
      x += (double) positions[i].x_advance / PANGO_SCALE;
    }
  set_clusters (piece, starts);
  piece->font = self->scaled_font;
  piece->space = self->space;
  piece->width = (float) x;
  return piece;
}

/**
 * cohesion_face_get_word:
 * @self: a font
 * @faces: the fonts it belongs to
 * @text: a word, or part of one, without spaces
 * @n_bytes: its length
 *
 * Shapes each distinct word once.
 *
 * Returns: (transfer none) (nullable): the word, or NULL where Pango must shape it: another script than
 *   Latin, Greek or Cyrillic, or a sign that the font does not have
 */
const CohesionPiece *
cohesion_face_get_word (CohesionFace *self, CohesionFaces *faces, const char *text, gsize n_bytes)
{
  Word key = { text, n_bytes, NULL };
  Word *word = g_hash_table_lookup (self->words, &key);

  if (word == NULL)
    {
      word = g_new (Word, 1);
      word->text = g_strndup (text, n_bytes);
      word->n_bytes = n_bytes;
      word->piece = NULL;
      if (can_shape (pango_font_get_hb_font (self->font), text, n_bytes))
        word->piece = shape (self, faces, text, n_bytes);
      g_hash_table_add (self->words, word);
    }
  return word->piece;
}

/* Cairo wants clusters in the order of the text, whichever way the glyphs run. */
static void
set_run_clusters (CohesionPiece *piece, const PangoGlyphString *glyphs)
{
  g_autofree guint *starts = g_new (guint, MAX (glyphs->num_glyphs, 1));

  for (int i = 0; i < glyphs->num_glyphs; i++)
    starts[i] = (guint) glyphs->log_clusters[piece->backward ? glyphs->num_glyphs - 1 - i : i];
  set_clusters (piece, starts);
}

/**
 * cohesion_faces_take_run:
 * @self: fonts
 * @run: a run of a line of a layout that @self created
 * @text: the text of that layout
 *
 * Returns: (transfer none): the same glyphs
 */
const CohesionPiece *
cohesion_faces_take_run (CohesionFaces *self, PangoGlyphItem *run, const char *text)
{
  PangoFont *font = run->item->analysis.font;
  cairo_scaled_font_t *scaled_font = pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font));
  CohesionPiece *piece;
  double x = 0;

  piece = new_piece (self, text + run->item->offset, run->item->length, run->glyphs->num_glyphs);
  piece->font = cairo_scaled_font_reference (scaled_font);
  g_ptr_array_add (self->fonts, piece->font);
  piece->space = get_space (font);
  piece->backward = run->item->analysis.level % 2 == 1;
  for (int i = 0; i < piece->n_glyphs; i++)
    {
      const PangoGlyphInfo *info = &run->glyphs->glyphs[i];
      guint glyph = info->glyph;

      /* Pango empties the space at which it broke a line: the text would lose it. */
      if (glyph == PANGO_GLYPH_EMPTY)
        glyph = piece->space;
      else if ((glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0)
        glyph = 0;

      piece->glyphs[i] = (cairo_glyph_t) { glyph, x + (double) info->geometry.x_offset / PANGO_SCALE,
                                           (double) info->geometry.y_offset / PANGO_SCALE };
      x += (double) info->geometry.width / PANGO_SCALE;
    }
  set_run_clusters (piece, run->glyphs);
  piece->width = (float) x;
  return piece;
}
