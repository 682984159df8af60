#include "config.h"

#include "cohesion-lines.h"

#include <string.h>

#define LEADING 1.35 /* least height of a line, by the size of its text */

/* What is shown of a passage. */
typedef struct
{
  const char *string;
  const GArray *runs; /* NULL where the passage has one style */
  const char *language;
} Shown;

/* A line being filled. Words that belong together, without a place to break between them, are a unit. */
typedef struct
{
  CohesionSetter *setter;
  GArray *lines;
  const CohesionFace *face;
  double limit;
  double x;     /* end of the last unit */
  double space; /* width of the space since then, or 0 */
  double unit_width;
  guint line_first; /* entries */
  guint unit_first;
  gboolean at_end; /* lines from left to right end at the right edge all the same */
} Wrap;

/**
 * cohesion_setter_init:
 * @self: uninitialised
 * @language: the report's language, interned
 * @purpose: what the pages are for
 * @rtl: whether the report reads from right to left
 *
 * Makes @self ready; cohesion_setter_clear() frees what it holds.
 */
void
cohesion_setter_init (CohesionSetter *self, const char *language, CohesionPurpose purpose, gboolean rtl)
{
  self->faces = cohesion_faces_new ();
  self->entries = g_array_new (FALSE, FALSE, sizeof (CohesionEntry));
  self->language = language;
  self->purpose = purpose;
  self->rtl = rtl;
}

/**
 * cohesion_setter_clear:
 * @self: a setter
 *
 * Frees what @self holds.
 */
void
cohesion_setter_clear (CohesionSetter *self)
{
  g_clear_pointer (&self->entries, g_array_unref);
  g_clear_pointer (&self->faces, cohesion_faces_free);
}

static gboolean
get_shown (const CohesionSetter *self, const CohesionText *text, Shown *shown)
{
  shown->string = cohesion_text_get_shown (text, self->purpose);
  if (shown->string == NULL)
    return FALSE;
  shown->runs = shown->string == text->text ? text->runs : NULL;
  shown->language = text->language != NULL ? text->language : self->language;
  return TRUE;
}

static CohesionFace *
get_face (CohesionSetter *self, const Shown *shown, guint run, const CohesionStyle *style)
{
  const CohesionTextRun *part = run > 0 ? &g_array_index (shown->runs, CohesionTextRun, run - 1) : NULL;
  const char *language = part != NULL && part->language != NULL ? part->language : shown->language;

  return cohesion_faces_get (self->faces, style->size, style->bold || (part != NULL && part->bold), language);
}

/* Which run the byte at @offset belongs to, 0 for none, and where that ends. */
static guint
find_run (const Shown *shown, gsize offset, gsize *end)
{
  guint first = 0;
  guint last = shown->runs != NULL ? shown->runs->len : 0;

  /* The first run that ends behind @offset. */
  while (first < last)
    {
      guint middle = first + (last - first) / 2;

      if (offset < g_array_index (shown->runs, CohesionTextRun, middle).end)
        last = middle;
      else
        first = middle + 1;
    }
  *end = G_MAXSIZE;
  if (shown->runs == NULL || first == shown->runs->len)
    return 0;
  *end = g_array_index (shown->runs, CohesionTextRun, first).start;
  if (offset < *end)
    return 0;
  *end = g_array_index (shown->runs, CohesionTextRun, first).end;
  return first + 1;
}

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\t' || c == '\r';
}

/* A line may end after a hyphen, a dash or a slash inside a word, but not inside a number or a date. */
static gboolean
may_break_after (const char *p, const char *start)
{
  gunichar c = g_utf8_get_char (p);
  gunichar next = g_utf8_get_char (g_utf8_next_char (p));

  return (c == '-' || c == 0x2010 || c == 0x2013 || c == 0x2014 || c == '/') && p > start &&
         g_unichar_isalpha (next);
}

/* Length in bytes of the text up to the next place where a line could end, or to @end. */
static gsize
get_fragment (const char *start, const char *end, gboolean *breakable)
{
  const char *p = start;

  *breakable = FALSE;
  while (p < end && *p != '\0' && *p != '\n' && !is_space (*p))
    {
      *breakable = may_break_after (p, start);
      p = g_utf8_next_char (p);
      if (*breakable)
        break;
    }
  return (gsize) (p - start);
}

static void
add_line (Wrap *wrap, guint end, double x, double width, double ascent, double descent)
{
  double height = MAX (wrap->face->size * LEADING, ascent + descent);
  CohesionLine line = {
    .first = wrap->line_first,
    .n = end - wrap->line_first,
    .x = (float) x,
    .width = (float) width,
    .baseline = (float) ((height - ascent - descent) / 2 + ascent),
    .height = (float) height,
  };

  g_array_append_val (wrap->lines, line);
  wrap->line_first = end;
}

static void
end_line (Wrap *wrap, guint end)
{
  add_line (wrap, end, wrap->at_end ? wrap->limit - wrap->x : 0, wrap->x, wrap->face->ascent,
            wrap->face->descent);
  wrap->x = 0;
  wrap->space = 0;
}

/* Puts the unit on the line, or on the next one. FALSE: it is wider than any line. */
static gboolean
end_unit (Wrap *wrap)
{
  GArray *entries = wrap->setter->entries;
  double x;

  if (wrap->unit_first == entries->len)
    return TRUE;
  if (wrap->unit_width > wrap->limit + 0.01)
    return FALSE;
  if (wrap->unit_first > wrap->line_first && wrap->x + wrap->space + wrap->unit_width > wrap->limit + 0.01)
    end_line (wrap, wrap->unit_first);
  x = wrap->x + wrap->space;
  for (guint i = wrap->unit_first; i < entries->len; i++)
    {
      CohesionEntry *entry = &g_array_index (entries, CohesionEntry, i);

      entry->x = (float) x;
      x += entry->piece->width;
    }
  wrap->x = x;
  wrap->space = 0;
  wrap->unit_width = 0;
  wrap->unit_first = entries->len;
  return TRUE;
}

static void
add_space (Wrap *wrap, double width)
{
  GArray *entries = wrap->setter->entries;

  if (entries->len == wrap->line_first)
    return;
  g_array_index (entries, CohesionEntry, entries->len - 1).space_after = TRUE;
  wrap->space = width;
}

/* The fast way, for scripts whose words stand for themselves. FALSE where Pango must do it. */
static gboolean
set_words (Wrap *wrap, const Shown *shown, const CohesionStyle *style)
{
  GArray *entries = wrap->setter->entries;
  const char *p = shown->string;
  gsize run_end = 0;
  guint run = 0;
  CohesionFace *face = NULL;

  while (*p != '\0')
    {
      gsize offset = (gsize) (p - shown->string);
      CohesionEntry entry = { 0 };
      gboolean breakable;
      gsize n;

      if (face == NULL || offset >= run_end)
        {
          run = find_run (shown, offset, &run_end);
          face = get_face (wrap->setter, shown, run, style);
        }
      if (is_space (*p) || *p == '\n')
        {
          if (!end_unit (wrap))
            return FALSE;
          /* Also before a break set by hand: whoever reads on would join the words otherwise. */
          add_space (wrap, face->space_width);
          if (*p++ == '\n')
            end_line (wrap, entries->len);
          continue;
        }
      n = get_fragment (p, run_end == G_MAXSIZE ? p + strlen (p) : shown->string + run_end, &breakable);
      entry.piece = cohesion_face_get_word (face, wrap->setter->faces, p, n);
      entry.run = (guint16) run;
      if (entry.piece == NULL)
        return FALSE;
      g_array_append_val (entries, entry);
      wrap->unit_width += entry.piece->width;
      p += n;
      if (breakable && !end_unit (wrap))
        return FALSE;
    }
  return end_unit (wrap);
}

static void
add_run_attributes (PangoLayout *layout, const CohesionTextRun *run, guint number)
{
  PangoAttrList *list = pango_layout_get_attributes (layout);
  /* The colour is never seen: it only keeps Pango from joining the run with its neighbours. */
  PangoAttribute *attributes[] = {
    pango_attr_foreground_new ((guint16) number, 0, 0),
    run->bold ? pango_attr_weight_new (PANGO_WEIGHT_BOLD) : NULL,
    run->language != NULL ? pango_attr_language_new (pango_language_from_string (run->language)) : NULL,
  };

  for (guint i = 0; i < G_N_ELEMENTS (attributes); i++)
    if (attributes[i] != NULL)
      {
        attributes[i]->start_index = run->start;
        attributes[i]->end_index = run->end;
        pango_attr_list_insert (list, attributes[i]);
      }
}

static gboolean
is_rtl (PangoLayoutLine *line)
{
  return pango_layout_line_get_resolved_direction (line) == PANGO_DIRECTION_RTL;
}

static void
take_line (Wrap *wrap, const Shown *shown, PangoLayoutLine *line)
{
  GArray *entries = wrap->setter->entries;
  PangoRectangle extents;
  double width;
  float x = 0;

  for (GSList *link = line->runs; link != NULL; link = link->next)
    {
      PangoGlyphItem *run = link->data;
      CohesionEntry entry = { .x = x };
      gsize end;

      entry.piece = cohesion_faces_take_run (wrap->setter->faces, run, shown->string);
      entry.run = (guint16) find_run (shown, (gsize) run->item->offset, &end);
      x += entry.piece->width;
      g_array_append_val (entries, entry);
    }
  pango_layout_line_get_extents (line, NULL, &extents);
  width = (double) extents.width / PANGO_SCALE;
  add_line (wrap, entries->len, wrap->at_end || is_rtl (line) ? wrap->limit - width : 0, width,
            (double) PANGO_ASCENT (extents) / PANGO_SCALE, (double) PANGO_DESCENT (extents) / PANGO_SCALE);
}

static PangoLayout *
create_layout (CohesionSetter *self, const Shown *shown, const CohesionStyle *style)
{
  PangoLayout *layout = cohesion_faces_create_layout (self->faces, get_face (self, shown, 0, style));

  for (guint i = 0; shown->runs != NULL && i < shown->runs->len; i++)
    add_run_attributes (layout, &g_array_index (shown->runs, CohesionTextRun, i), i + 1);
  pango_layout_set_text (layout, shown->string, -1);
  return layout;
}

/* The thorough way: any script, any direction, words wider than the line. */
static void
set_with_pango (Wrap *wrap, const Shown *shown, const CohesionStyle *style)
{
  g_autoptr (PangoLayout) layout = create_layout (wrap->setter, shown, style);

  pango_layout_set_width (layout, (int) (wrap->limit * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  for (GSList *link = pango_layout_get_lines_readonly (layout); link != NULL; link = link->next)
    take_line (wrap, shown, link->data);
}

/**
 * cohesion_setter_set:
 * @self: a setter
 * @text: (nullable): a passage
 * @style: its size and weight
 * @width: of the measure, in points
 * @lines: (element-type CohesionLine): is given the lines, none if the passage is left out
 *
 * Breaks a passage into lines.
 */
void
cohesion_setter_set (CohesionSetter *self,
                     const CohesionText *text,
                     const CohesionStyle *style,
                     double width,
                     GArray *lines)
{
  guint first = self->entries->len;
  Wrap wrap = { self, lines, .limit = MAX (width, 1), .line_first = first, .unit_first = first };
  Shown shown;

  g_array_set_size (lines, 0);
  if (!get_shown (self, text, &shown))
    return;
  wrap.face = get_face (self, &shown, 0, style);
  wrap.at_end = self->rtl && text->language == NULL;
  if (set_words (&wrap, &shown, style))
    {
      end_line (&wrap, self->entries->len);
      return;
    }
  g_array_set_size (self->entries, first);
  g_array_set_size (lines, 0);
  wrap.line_first = first;
  set_with_pango (&wrap, &shown, style);
}

static gboolean
measure_words (CohesionSetter *self,
               const Shown *shown,
               const CohesionStyle *style,
               double *longest,
               double *natural)
{
  const char *p = shown->string;
  CohesionFace *face = get_face (self, shown, 0, style);
  double line = 0;

  while (*p != '\0')
    {
      const CohesionPiece *piece;
      gboolean breakable;
      gsize n;

      if (is_space (*p) || *p == '\n')
        {
          line = *p == '\n' ? 0 : line + face->space_width;
          p++;
          continue;
        }
      n = get_fragment (p, p + strlen (p), &breakable);
      piece = cohesion_face_get_word (face, self->faces, p, n);
      if (piece == NULL)
        return FALSE;
      line += piece->width;
      *longest = MAX (*longest, piece->width);
      *natural = MAX (*natural, line);
      p += n;
    }
  return TRUE;
}

/**
 * cohesion_setter_measure:
 * @self: a setter
 * @text: (nullable): a passage
 * @style: its size and weight
 * @longest_word: is raised to the width of its longest word, in points
 * @natural: is raised to its width on one line, in points
 *
 * Measures a passage, to share the width of a table out among its columns.
 */
void
cohesion_setter_measure (CohesionSetter *self,
                         const CohesionText *text,
                         const CohesionStyle *style,
                         double *longest_word,
                         double *natural)
{
  Shown shown;
  g_autoptr (PangoLayout) layout = NULL;
  int width;

  if (!get_shown (self, text, &shown) || measure_words (self, &shown, style, longest_word, natural))
    return;
  layout = create_layout (self, &shown, style);
  pango_layout_get_size (layout, &width, NULL);
  *natural = MAX (*natural, (double) width / PANGO_SCALE);
  /* A width of 0 breaks wherever a line may end. */
  pango_layout_set_width (layout, 0);
  pango_layout_get_size (layout, &width, NULL);
  *longest_word = MAX (*longest_word, (double) width / PANGO_SCALE);
}
