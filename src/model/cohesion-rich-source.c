#include "config.h"

#include "cohesion-rich-image.h"
#include "cohesion-rich-line.h"

#include <string.h>

/* From what is seen back to light markup. */

/* A stretch of a line that is bold, or leads somewhere. */
typedef struct
{
  guint start;
  guint end;
  const char *uri;
  gboolean inner;
} Stretch;

typedef struct
{
  const CohesionRichImage *image;
  CohesionRichReader reader;
  GString *source;
  guint next_run; /* the first that does not end before the line being written */
  GArray *bold;   /* of Stretch, of that line */
  GArray *links;  /* likewise */
  guint next_bold;
  guint next_link;
  gboolean goes_on; /* the first stretch of bold began in the line before */
  gboolean is_open; /* the last one ends in the next line */
} Writer;

static void
add_to_stretch (GArray *stretches, guint start, guint end, const CohesionRichRun *link)
{
  Stretch stretch = { start, end, link ? link->uri : NULL, link && link->inner };

  if (stretches->len > 0)
    {
      Stretch *last = &g_array_index (stretches, Stretch, stretches->len - 1);

      if (last->end == start && last->inner == stretch.inner && g_strcmp0 (last->uri, stretch.uri) == 0)
        {
          last->end = end;
          return;
        }
    }
  g_array_append_val (stretches, stretch);
}

/* What begins or ends with white space is not read as bold. */
static gboolean
trim_bold (const char *text, Stretch *bold)
{
  while (bold->start < bold->end && g_ascii_isspace (text[bold->start]))
    bold->start++;
  while (bold->start < bold->end && g_ascii_isspace (text[bold->end - 1]))
    bold->end--;
  return bold->start < bold->end;
}

static gboolean
is_space (const Writer *self, guint start, guint end)
{
  while (start < end && g_ascii_isspace (self->image->text[start]))
    start++;
  return start >= end;
}

/* Brackets within the words of a link would end them, and words that are none lead nowhere. */
static gboolean
is_possible_link (const char *text, Stretch *link)
{
  gboolean has_words = FALSE;

  for (guint i = link->start; i < link->end; i++)
    if (strchr ("[]\n", text[i]) != NULL)
      return FALSE;
    else
      has_words = has_words || strchr ("* \t", text[i]) == NULL;
  return has_words;
}

static void
keep_possible (GArray *stretches, const char *text, gboolean (*is_possible) (const char *, Stretch *))
{
  guint n = 0;

  for (guint i = 0; i < stretches->len; i++)
    if (is_possible (text, &g_array_index (stretches, Stretch, i)))
      g_array_index (stretches, Stretch, n++) = g_array_index (stretches, Stretch, i);
  g_array_set_size (stretches, n);
}

static void
collect (Writer *self, guint start, guint end)
{
  const GArray *runs = self->image->runs;

  g_array_set_size (self->bold, 0);
  g_array_set_size (self->links, 0);
  self->next_bold = self->next_link = 0;
  while (self->next_run < runs->len && g_array_index (runs, CohesionRichRun, self->next_run).end <= start)
    self->next_run++;
  for (guint i = self->next_run; i < runs->len; i++)
    {
      const CohesionRichRun *run = &g_array_index (runs, CohesionRichRun, i);
      guint from = MAX (run->start, start);
      guint to = MIN (run->end, end);

      if (run->start >= end)
        break;
      if (from < to && run->bold)
        add_to_stretch (self->bold, from, to, NULL);
      if (from < to && run->uri != NULL)
        add_to_stretch (self->links, from, to, run);
    }
  keep_possible (self->bold, self->image->text, trim_bold);
  keep_possible (self->links, self->image->text, is_possible_link);
  if (self->goes_on && self->bold->len > 0)
    g_array_index (self->bold, Stretch, 0).start = start;
  if (self->is_open && self->bold->len > 0)
    g_array_index (self->bold, Stretch, self->bold->len - 1).end = end;
}

/* The stretch that ends at @at, or NULL. They are asked for in order. */
static const Stretch *
find_end (const GArray *stretches, guint *next, guint at)
{
  while (*next < stretches->len && g_array_index (stretches, Stretch, *next).end < at)
    (*next)++;
  return *next < stretches->len && g_array_index (stretches, Stretch, *next).end == at
             ? &g_array_index (stretches, Stretch, *next)
             : NULL;
}

/* The stretch that begins at @at, or NULL; @next is the one that ended last, or comes next. */
static const Stretch *
find_beginning (const GArray *stretches, guint next, guint at)
{
  for (guint i = next; i < stretches->len && i < next + 2; i++)
    if (g_array_index (stretches, Stretch, i).start == at)
      return &g_array_index (stretches, Stretch, i);
  return NULL;
}

/* What began last ends first. Where both begin together, bold is outside unless it ends within the link, or
 * was written there. */
static void
write_ends (Writer *self, guint at)
{
  const Stretch *bold = find_end (self->bold, &self->next_bold, at);
  const Stretch *link = find_end (self->links, &self->next_link, at);
  gboolean bold_is_inside = bold != NULL && link != NULL && (bold->start > link->start || link->inner);

  if (self->is_open && bold != NULL && bold == &g_array_index (self->bold, Stretch, self->bold->len - 1))
    bold = NULL;

  if (bold != NULL && (link == NULL || bold_is_inside))
    g_string_append (self->source, "**");
  if (link != NULL)
    g_string_append_printf (self->source, "](%s)", link->uri);
  if (bold != NULL && link != NULL && !bold_is_inside)
    g_string_append (self->source, "**");
}

static void
write_beginnings (Writer *self, guint at)
{
  const Stretch *bold = find_beginning (self->bold, self->next_bold, at);
  const Stretch *link = find_beginning (self->links, self->next_link, at);
  gboolean bold_is_inside = bold != NULL && link != NULL && (bold->end < link->end || link->inner);

  if (self->goes_on && bold != NULL && bold == &g_array_index (self->bold, Stretch, 0))
    bold = NULL;

  if (bold != NULL && !bold_is_inside)
    g_string_append (self->source, "**");
  if (link != NULL)
    g_string_append_c (self->source, '[');
  if (bold != NULL && bold_is_inside)
    g_string_append (self->source, "**");
}

/* The first place behind @at where a stretch begins or ends, or @nearest. */
static guint
find_change (const GArray *stretches, guint next, guint at, guint nearest)
{
  for (guint i = next; i < stretches->len && i < next + 2; i++)
    {
      const Stretch *stretch = &g_array_index (stretches, Stretch, i);

      if (stretch->start > at)
        nearest = MIN (nearest, stretch->start);
      if (stretch->end > at)
        nearest = MIN (nearest, stretch->end);
    }
  return nearest;
}

static void
write_words (Writer *self, guint start, guint end)
{
  collect (self, start, end);
  for (guint at = start; at < end;)
    {
      guint next = find_change (self->bold, self->next_bold, at, end);

      next = find_change (self->links, self->next_link, at, next);
      if (at > start)
        write_ends (self, at);
      write_beginnings (self, at);
      g_string_append_len (self->source, self->image->text + at, (gssize) (next - at));
      at = next;
    }
  write_ends (self, end);
}

static const CohesionRichRun *
find_mark (const Writer *self, guint start)
{
  const GArray *runs = self->image->runs;

  for (guint i = self->next_run; i < runs->len; i++)
    {
      const CohesionRichRun *run = &g_array_index (runs, CohesionRichRun, i);

      if (run->start > start)
        break;
      if (run->end > start)
        return run->mark != COHESION_RICH_MARK_NONE && run->mark != COHESION_RICH_MARK_INDENT ? run : NULL;
    }
  return NULL;
}

/* Where the tab of a mark is that begins at @sign; NULL if somebody left nothing of it that could be read. */
static const char *
find_tab (const char *sign)
{
  gsize digits = strspn (sign, "0123456789");

  if (g_str_has_prefix (sign, "•\t"))
    return sign + strlen ("•");
  return digits > 0 && g_str_has_prefix (sign + digits, ".\t") ? sign + digits + 1 : NULL;
}

/* Writes the mark of an item as it is kept. Returns where the words begin. */
static guint
write_mark (Writer *self, guint start)
{
  static const char *const bullets[] = { "", "- ", "* ", "• " };
  const CohesionRichRun *run = find_mark (self, start);
  const char *sign = self->image->text + start;
  const char *tab;

  while (run != NULL && *sign != '\n' && g_ascii_isspace (*sign))
    sign++;
  tab = run != NULL ? find_tab (sign) : NULL;
  if (tab == NULL)
    return start;
  g_string_append_len (self->source, self->image->text + start, sign - self->image->text - start);
  if (run->mark != COHESION_RICH_MARK_NUMBER)
    g_string_append (self->source, bullets[run->mark]);
  else
    g_string_append_printf (self->source, "%u. ",
                            g_ascii_strtoull (sign, NULL, 10) == 1 ? 1 : self->reader.last + 1);
  return (guint) (tab + 1 - self->image->text);
}

/* Whether what ends the line at @end is bold, after bold words. */
static gboolean
reaches_end (const Writer *self, guint end)
{
  const GArray *runs = self->image->runs;

  for (guint i = self->next_run; self->bold->len > 0 && i < runs->len; i++)
    {
      const CohesionRichRun *run = &g_array_index (runs, CohesionRichRun, i);

      if (run->start > end)
        break;
      if (run->end > end)
        return run->bold &&
               is_space (self, g_array_index (self->bold, Stretch, self->bold->len - 1).end, end);
    }
  return FALSE;
}

static guint
find_line_end (const CohesionRichImage *image, guint start)
{
  return start + (guint) strcspn (image->text + start, "\n");
}

/* Whether bold that reaches the end of a line goes on in the one that begins at @start: with the first of its
 * words, and in the same passage once it is written. */
static gboolean
goes_on_at (Writer *self, guint start)
{
  CohesionRichReader reader = self->reader;
  guint next_run = self->next_run;
  gsize at = self->source->len;
  gboolean goes_on = FALSE;

  self->goes_on = FALSE;
  collect (self, start, find_line_end (self->image, start));
  if (self->bold->len > 0 && find_mark (self, start) == NULL &&
      is_space (self, start, g_array_index (self->bold, Stretch, 0).start))
    {
      self->goes_on = TRUE;
      self->is_open = FALSE;
      write_words (self, start, find_line_end (self->image, start));
      goes_on = cohesion_rich_reader_read (&reader, self->source->str + at, self->source->len - at).role ==
                COHESION_RICH_LINE_GOES_ON;
      g_string_truncate (self->source, at);
    }
  self->next_run = next_run;
  return goes_on;
}

/* A line is first written as if bold ended in it. */
static void
write_line (Writer *self, guint start, guint end)
{
  gsize at = self->source->len;
  gboolean goes_on = self->is_open;
  guint words = write_mark (self, start);
  gsize words_at = self->source->len;

  self->goes_on = goes_on;
  self->is_open = FALSE;
  write_words (self, words, end);
  cohesion_rich_reader_read (&self->reader, self->source->str + at, self->source->len - at);
  if (self->image->text[end] == '\0' || !reaches_end (self, end) || !goes_on_at (self, end + 1))
    return;
  self->goes_on = goes_on;
  self->is_open = TRUE;
  g_string_truncate (self->source, words_at);
  write_words (self, words, end);
}

/**
 * cohesion_rich_image_dup_source:
 *
 * Writes what is seen as light markup. Items of a numbered list get the numbers that follow from their
 * order; one with the number 1 begins another list.
 *
 * Returns: (transfer full): UTF-8 with light markup; for an image that nobody changed the bytes that it was
 *   made from
 */
char *
cohesion_rich_image_dup_source (const CohesionRichImage *self)
{
  g_autoptr (GArray) bold = g_array_new (FALSE, FALSE, sizeof (Stretch));
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (Stretch));
  Writer writer = { .image = self, .bold = bold, .links = links };
  const char *line = self->text;

  writer.source = g_string_sized_new (strlen (line) + 64);
  for (const char *end; (end = strchr (line, '\n')) != NULL; line = end + 1)
    {
      write_line (&writer, (guint) (line - self->text), (guint) (end - self->text));
      g_string_append_c (writer.source, '\n');
    }
  write_line (&writer, (guint) (line - self->text), (guint) strlen (self->text));
  return g_string_free_and_steal (writer.source);
}
