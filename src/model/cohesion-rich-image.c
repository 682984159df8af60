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
 * @start: first byte, not before the end of the last run
 * @end: one past the last byte
 * @mark: what it is
 * @bold: whether it is heavier
 * @uri: (nullable): where it leads
 *
 * Adds a run.
 */
void
cohesion_rich_image_add (CohesionRichImage *self,
                         guint start,
                         guint end,
                         CohesionRichMark mark,
                         gboolean bold,
                         const char *uri)
{
  CohesionRichRun run = { start, end, mark, bold, g_strdup (uri) };

  g_array_append_val (self->runs, run);
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

static void
add_runs (CohesionRichImage *image, const GArray *spans, guint at)
{
  for (guint i = 0; i < spans->len; i++)
    {
      const CohesionRichSpan *span = &g_array_index (spans, CohesionRichSpan, i);

      cohesion_rich_image_add (image, at + span->start, at + span->end, COHESION_RICH_MARK_NONE, span->bold,
                               span->uri);
    }
}

/* Whether what is seen of @words says all that they do. If not, they are seen as they are written. */
static gboolean
can_be_hidden (const CohesionRichPassage *passage, const char *words)
{
  g_autoptr (CohesionRichImage) image = cohesion_rich_image_new_take (g_strdup (passage->text));
  g_autofree char *source = NULL;

  add_runs (image, passage->spans, 0);
  source = cohesion_rich_image_dup_source (image);
  return g_str_equal (source, words);
}

/* The white space before the lines of an item behind its first one. */
static void
add_indents (Maker *self, const char *text, guint at)
{
  for (const char *line = strchr (text, '\n'); line != NULL; line = strchr (line + 1, '\n'))
    {
      guint start = at + (guint) (line + 1 - text);
      guint length = (guint) strspn (line + 1, " \t");

      if (length > 0)
        cohesion_rich_image_add (self->image, start, start + length, COHESION_RICH_MARK_INDENT, FALSE, NULL);
    }
}

static void
end_passage (Maker *self)
{
  g_autoptr (CohesionRichPassage) passage = cohesion_rich_passage_parse (self->words->str);
  gboolean hidden = can_be_hidden (passage, self->words->str);
  const char *shown = hidden ? passage->text : self->words->str;
  guint at = (guint) self->text->len;

  if (self->kind != COHESION_RICH_PARAGRAPH)
    add_indents (self, shown, at);
  if (hidden)
    add_runs (self->image, passage->spans, at);
  g_string_append (self->text, shown);
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
  cohesion_rich_image_add (self->image, start, (guint) self->text->len, find_mark (line, text), FALSE, NULL);
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

static int
compare_runs (gconstpointer a, gconstpointer b)
{
  guint one = ((const CohesionRichRun *) a)->start;
  guint other = ((const CohesionRichRun *) b)->start;

  return one < other ? -1 : one > other;
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
  g_array_sort (maker.image->runs, compare_runs);
  maker.image->text = g_string_free_and_steal (maker.text);
  return maker.image;
}
