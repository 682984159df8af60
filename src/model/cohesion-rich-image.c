#include "config.h"

#include "cohesion-rich-image.h"

#include "cohesion-rich-line.h"

#include <string.h>

static void
clear_run (gpointer data)
{
  g_clear_pointer (&((CohesionRichRun *) data)->uri, g_free);
}

/**
 * cohesion_rich_image_new_take:
 * @text: (transfer full): UTF-8
 *
 * Returns: (transfer full): an image of nothing but @text, for cohesion_rich_image_add()
 */
CohesionRichImage *
cohesion_rich_image_new_take (char *text)
{
  CohesionRichImage *self = g_new0 (CohesionRichImage, 1);

  self->text = text;
  self->runs = g_array_new (FALSE, FALSE, sizeof (CohesionRichRun));
  g_array_set_clear_func (self->runs, clear_run);
  return self;
}

/**
 * cohesion_rich_image_free:
 * @self: (nullable): an image
 *
 * Frees @self.
 */
void
cohesion_rich_image_free (CohesionRichImage *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_array_unref (self->runs);
  g_free (self);
}

/**
 * cohesion_rich_image_add:
 * @run: what differs, not before the end of the last run; it is copied
 *
 * Adds a run.
 */
void
cohesion_rich_image_add (CohesionRichImage *self, const CohesionRichRun *run)
{
  CohesionRichRun copy = *run;

  copy.uri = g_strdup (run->uri);
  g_array_append_val (self->runs, copy);
}

/* An image being made. */
typedef struct
{
  CohesionRichImage *image;
  CohesionRichReader reader;
  GString *text;
  GString *words;        /* source of the passage being read, without its mark */
  CohesionRichKind kind; /* of that passage */
} Maker;

/* Where the words of a line begin if @at is before them, in a line that goes on with an item; else @at. */
static guint
find_words (const char *text, guint at)
{
  guint start = at;

  while (start > 0 && (text[start - 1] == ' ' || text[start - 1] == '\t'))
    start--;
  return start > 0 && text[start - 1] == '\n' ? start + (guint) strspn (text + start, " \t") : at;
}

/* The white space before the words of a line is neither bold nor a link, whatever goes on over it. */
static void
add_span (CohesionRichImage *image, const CohesionRichSpan *span, gboolean is_item)
{
  guint start = span->start;

  while (start < span->end)
    {
      const char *line = is_item ? memchr (image->text + start, '\n', span->end - start) : NULL;
      guint end = line != NULL ? (guint) (line + 1 - image->text) : span->end;

      start = is_item ? find_words (image->text, start) : start;
      if (start < end)
        cohesion_rich_image_add (
            image,
            &(CohesionRichRun) {
                .start = start, .end = end, .bold = span->bold, .uri = span->uri, .inner = span->inner });
      start = MAX (start, end);
    }
}

/* The white space before the lines of an item behind its first one. */
static void
add_indents (CohesionRichImage *image, const char *text, guint at)
{
  for (const char *line = strchr (text, '\n'); line != NULL; line = strchr (line + 1, '\n'))
    {
      guint start = at + (guint) (line + 1 - text);
      guint length = (guint) strspn (line + 1, " \t");

      if (length > 0)
        cohesion_rich_image_add (
            image,
            &(CohesionRichRun) { .start = start, .end = start + length, .mark = COHESION_RICH_MARK_INDENT });
    }
}

static int
compare_runs (gconstpointer a, gconstpointer b)
{
  guint one = ((const CohesionRichRun *) a)->start;
  guint other = ((const CohesionRichRun *) b)->start;

  return one < other ? -1 : one > other;
}

/* What is seen of a passage without its mark. */
static CohesionRichImage *
image_of_passage (const CohesionRichPassage *passage, gboolean is_item)
{
  CohesionRichImage *image = cohesion_rich_image_new_take (g_strdup (passage->text));

  for (guint i = 0; i < passage->spans->len; i++)
    add_span (image, &g_array_index (passage->spans, CohesionRichSpan, i), is_item);
  if (is_item)
    add_indents (image, image->text, 0);
  g_array_sort (image->runs, compare_runs);
  return image;
}

static void
add_runs (CohesionRichImage *image, const GArray *runs, guint at)
{
  for (guint i = 0; i < runs->len; i++)
    {
      CohesionRichRun run = g_array_index (runs, CohesionRichRun, i);

      run.start += at;
      run.end += at;
      cohesion_rich_image_add (image, &run);
    }
}

/* If what is seen of the words does not say all that they do, they are seen as they are written. */
static void
end_passage (Maker *self)
{
  gboolean is_item = self->kind != COHESION_RICH_PARAGRAPH;
  g_autoptr (CohesionRichPassage) passage = cohesion_rich_passage_parse (self->words->str);
  g_autoptr (CohesionRichImage) seen = image_of_passage (passage, is_item);
  g_autofree char *source = cohesion_rich_image_dup_source (seen);
  guint at = (guint) self->text->len;

  if (g_str_equal (source, self->words->str))
    {
      add_runs (self->image, seen->runs, at);
      g_string_append (self->text, seen->text);
    }
  else
    {
      if (is_item)
        add_indents (self->image, self->words->str, at);
      g_string_append (self->text, self->words->str);
    }
  g_string_truncate (self->words, 0);
}

static CohesionRichMark
find_mark (const CohesionRichLine *line, const char *text)
{
  if (line->kind == COHESION_RICH_NUMBER)
    return COHESION_RICH_MARK_NUMBER;
  return text[line->indent] == '-'   ? COHESION_RICH_MARK_DASH
         : text[line->indent] == '*' ? COHESION_RICH_MARK_STAR
                                     : COHESION_RICH_MARK_DOT;
}

/* The bullet or the number before an item. A tab parts it from the words. */
static void
add_mark (Maker *self, const CohesionRichLine *line, const char *text)
{
  guint start = (guint) self->text->len;

  g_string_append_len (self->text, text, (gssize) line->indent);
  if (line->kind == COHESION_RICH_NUMBER)
    g_string_append_printf (self->text, "%u.", line->number);
  else
    g_string_append (self->text, "•");
  g_string_append_c (self->text, '\t');
  cohesion_rich_image_add (
      self->image,
      &(CohesionRichRun) { .start = start, .end = (guint) self->text->len, .mark = find_mark (line, text) });
}

static void
add_line (Maker *self, const char *text, gsize length, gboolean is_first)
{
  CohesionRichLine line = cohesion_rich_reader_read (&self->reader, text, length);
  gsize mark = 0;

  if (line.role == COHESION_RICH_LINE_GOES_ON)
    g_string_append_c (self->words, '\n');
  else
    {
      end_passage (self);
      self->kind = line.kind;
      if (!is_first)
        g_string_append_c (self->text, '\n');
      if (line.mark > line.indent)
        {
          add_mark (self, &line, text);
          mark = line.mark;
        }
    }
  g_string_append_len (self->words, text + mark, (gssize) (length - mark));
}

/**
 * cohesion_rich_image_new:
 * @source: (nullable): UTF-8 with light markup
 *
 * Reads @source, in time that grows little faster than its length. Markup that could not be written back
 * as it was is seen as it is written.
 *
 * Returns: (transfer full): what is seen of it
 */
CohesionRichImage *
cohesion_rich_image_new (const char *source)
{
  g_autoptr (GString) words = g_string_new (NULL);
  Maker maker = { .image = cohesion_rich_image_new_take (NULL), .words = words };
  const char *line = source != NULL ? source : "";
  gboolean is_first = TRUE;

  maker.text = g_string_new (NULL);
  for (const char *end; (end = strchr (line, '\n')) != NULL; line = end + 1, is_first = FALSE)
    add_line (&maker, line, (gsize) (end - line), is_first);
  add_line (&maker, line, strlen (line), is_first);
  end_passage (&maker);
  maker.image->text = g_string_free_and_steal (maker.text);
  return maker.image;
}
