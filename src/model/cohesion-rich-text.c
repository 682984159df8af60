#include "config.h"

#include "cohesion-rich-text.h"

#include "cohesion-rich-line.h"

#include <string.h>

/* Light markup: blank lines part paragraphs; “- ”, “* ” and “• ” begin the items of a list, “1. ”, “2. ”
 * those of a numbered one; **bold**, [words](https://…). Whatever is not one of these stays as it was
 * written. */

/* “cite:” leads to a statistic or a definition of the same strategy. */
static const char *const schemes[] = { "https://", "http://", "mailto:", "cite:" };

static void
clear_span (gpointer data)
{
  g_clear_pointer (&((CohesionRichSpan *) data)->uri, g_free);
}

static GArray *
new_spans (void)
{
  GArray *spans = g_array_new (FALSE, TRUE, sizeof (CohesionRichSpan));

  g_array_set_clear_func (spans, clear_span);
  return spans;
}

/**
 * cohesion_rich_passage_free:
 * @self: (nullable): a passage
 *
 * Frees @self.
 */
void
cohesion_rich_passage_free (CohesionRichPassage *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_array_unref (self->spans);
  g_free (self);
}

/* The end of the address at @p, NULL if there is none. It may hold pairs of brackets, but never a “[”, where
 * the next link could begin: so no byte is looked at again and again. */
static const char *
find_address_end (const char *p)
{
  const char *first = NULL;
  int depth = 0;

  for (guint i = 0; i < G_N_ELEMENTS (schemes) && first == NULL; i++)
    if (g_ascii_strncasecmp (p, schemes[i], strlen (schemes[i])) == 0)
      first = p + strlen (schemes[i]);
  if (first == NULL)
    return NULL;
  for (p = first; (guchar) *p > ' ' && strchr ("[]<>\"\x7f", *p) == NULL; p++)
    {
      if (*p == ')' && depth-- == 0)
        return p > first ? p : NULL;
      depth += *p == '(';
    }
  return NULL;
}

/* Reads the link at @p, a “[”. Returns what follows it, or NULL if it is none. Its words must be more than
 * what bold could take away, or the address would lead from nothing. */
static const char *
read_link (const char *p, const char **words_end, const char **address, const char **address_end)
{
  const char *words = p + 1;
  const char *end = words + strcspn (words, "[]\n");

  if (words + strspn (words, "* \t") >= end || !g_str_has_prefix (end, "]("))
    return NULL;
  *words_end = end;
  *address = end + 2;
  *address_end = find_address_end (end + 2);
  return *address_end != NULL ? *address_end + 1 : NULL;
}

/* Takes the addresses out of @source, and notes which words lead there. */
static GString *
take_links (const char *source, GArray *links)
{
  GString *text = g_string_new (NULL);

  while (*source != '\0')
    {
      gsize n = strcspn (source, "[");
      const char *words_end, *address, *address_end, *after;
      CohesionRichSpan link = { 0 };

      g_string_append_len (text, source, (gssize) n);
      source += n;
      if (*source == '\0')
        break;
      after = read_link (source, &words_end, &address, &address_end);
      if (after == NULL)
        {
          g_string_append_c (text, *source++);
          continue;
        }
      link.start = (guint) text->len;
      g_string_append_len (text, source + 1, words_end - source - 1);
      link.end = (guint) text->len;
      link.uri = g_strndup (address, (gsize) (address_end - address));
      g_array_append_val (links, link);
      source = after;
    }
  return text;
}

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\t' || c == '\n';
}

/* The first “**” from @p on, NULL if there is none. Unlike strstr(), it never looks further than that. */
static const char *
find_mark (const char *p)
{
  for (; *p != '\0'; p++)
    if (p[0] == '*' && p[1] == '*')
      return p;
  return NULL;
}

/* The “**” that ends what the one before @p begins: with a word just before it. NULL if there is none. */
static const char *
find_bold_end (const char *p)
{
  if (*p == '\0' || is_space (*p) || *p == '*')
    return NULL;
  for (const char *end = find_mark (p); end != NULL; end = find_mark (end + 1))
    if (!is_space (end[-1]))
      return end;
  return NULL;
}

/* The places of those pairs of “**” that make their words bold, first and second in turn. */
static GArray *
find_bold (const char *text)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (guint));
  const char *p = text;

  while ((p = find_mark (p)) != NULL)
    {
      const char *end = find_bold_end (p + 2);
      guint places[] = { (guint) (p - text), 0 };

      if (end == NULL)
        {
          /* A mark without a word behind it says nothing about the next; one without an end does. */
          if (p[2] != '\0' && !is_space (p[2]) && p[2] != '*')
            break;
          p++;
          continue;
        }
      places[1] = (guint) (end - text);
      g_array_append_vals (marks, places, 2);
      p = end + 2;
    }
  return marks;
}

/* Notes which links have a mark of bold just within their brackets: it looks the same as one just outside. */
static void
note_inner_bold (GArray *links, const GArray *marks)
{
  guint next = 0;

  for (guint i = 0; i < marks->len; i++)
    {
      guint mark = g_array_index (marks, guint, i);
      CohesionRichSpan *link;

      while (next < links->len && g_array_index (links, CohesionRichSpan, next).end <= mark)
        next++;
      if (next == links->len)
        return;
      link = &g_array_index (links, CohesionRichSpan, next);
      if (i % 2 == 0 ? mark == link->start : mark + 2 == link->end)
        link->inner = TRUE;
    }
}

static void
add_span (GArray *spans, guint start, guint end, gboolean bold, const CohesionRichSpan *link)
{
  CohesionRichSpan span = { start, end, bold, NULL, FALSE };

  if (start == end || (!bold && link == NULL))
    return;
  if (link != NULL)
    {
      span.uri = g_strdup (link->uri);
      span.inner = link->inner;
    }
  g_array_append_val (spans, span);
}

/* Where bold or a link begins or ends next, at or behind @at. */
static guint
find_change (guint at, const GArray *links, guint link, const GArray *marks, guint mark, guint end)
{
  if (link < links->len)
    {
      const CohesionRichSpan *span = &g_array_index (links, CohesionRichSpan, link);

      end = MIN (end, at < span->start ? span->start : span->end);
    }
  if (mark < marks->len)
    end = MIN (end, g_array_index (marks, guint, mark));
  return end;
}

/* Leaves the marks of bold out, and cuts the text where bold or a link begins or ends. */
static void
cut (const GString *text, const GArray *links, const GArray *marks, GString *out, GArray *spans)
{
  guint at = 0;
  guint link = 0;
  guint mark = 0;

  while (at < text->len)
    {
      const CohesionRichSpan *span;
      guint change;
      guint start = (guint) out->len;

      while (link < links->len && at >= g_array_index (links, CohesionRichSpan, link).end)
        link++;
      if (mark < marks->len && at == g_array_index (marks, guint, mark))
        {
          at += 2;
          mark++;
          continue;
        }
      change = find_change (at, links, link, marks, mark, (guint) text->len);
      span = link < links->len ? &g_array_index (links, CohesionRichSpan, link) : NULL;
      g_string_append_len (out, text->str + at, change - at);
      add_span (spans, start, (guint) out->len, mark % 2 == 1,
                span != NULL && at >= span->start ? span : NULL);
      at = change;
    }
}

/**
 * cohesion_rich_passage_parse:
 * @source: UTF-8 with light markup
 *
 * Reads bold parts and links, in time that grows with the length only. What looks like a list stays as it is.
 *
 * Returns: (transfer full): the whole of it as one paragraph
 */
CohesionRichPassage *
cohesion_rich_passage_parse (const char *source)
{
  CohesionRichPassage *self = g_new0 (CohesionRichPassage, 1);
  g_autoptr (GArray) links = new_spans ();
  g_autoptr (GString) text = take_links (source, links);
  g_autoptr (GArray) marks = find_bold (text->str);
  GString *out = g_string_sized_new (text->len);

  self->spans = new_spans ();
  note_inner_bold (links, marks);
  cut (text, links, marks, out, self->spans);
  self->text = g_string_free_and_steal (out);
  return self;
}

/* A passage being collected. */
typedef struct
{
  CohesionRichReader reader;
  GPtrArray *passages;
  GString *lines;
  CohesionRichLine first;
} Collector;

static void
end_passage (Collector *self)
{
  CohesionRichPassage *passage;

  if (self->lines->len > 0)
    {
      passage = cohesion_rich_passage_parse (self->lines->str);
      passage->kind = self->first.kind;
      passage->starts_list = self->first.starts_list;
      g_ptr_array_add (self->passages, passage);
    }
  g_string_truncate (self->lines, 0);
}

static void
read_line (Collector *self, char *text)
{
  CohesionRichLine line = cohesion_rich_reader_read (&self->reader, text, strlen (text));
  const char *words = g_strstrip (text + line.mark);

  if (line.role == COHESION_RICH_LINE_GOES_ON)
    {
      g_string_append_printf (self->lines, "\n%s", words);
      return;
    }
  end_passage (self);
  self->first = line;
  g_string_assign (self->lines, words);
}

/**
 * cohesion_rich_text_parse:
 * @source: (nullable): UTF-8 with light markup
 *
 * Reads paragraphs and lists, with their bold parts and links, in time that grows with the length only. An
 * indented line goes on with the item above it.
 *
 * Returns: (transfer full) (element-type CohesionRichPassage): the passages in order; freeing it frees them
 */
GPtrArray *
cohesion_rich_text_parse (const char *source)
{
  g_auto (GStrv) lines = g_strsplit (source != NULL ? source : "", "\n", -1);
  g_autoptr (GString) collected = g_string_new (NULL);
  GDestroyNotify free_passage = (GDestroyNotify) cohesion_rich_passage_free;
  Collector collector = { .passages = g_ptr_array_new_with_free_func (free_passage), .lines = collected };

  for (guint i = 0; lines[i] != NULL; i++)
    read_line (&collector, lines[i]);
  end_passage (&collector);
  return collector.passages;
}

/**
 * cohesion_rich_text_to_plain:
 * @source: (nullable): UTF-8 with light markup
 *
 * Returns: (transfer full): what the reader sees, a line for each paragraph and each item of a list, which
 * keeps its bullet; empty if there is nothing
 */
char *
cohesion_rich_text_to_plain (const char *source)
{
  g_autoptr (GPtrArray) passages = cohesion_rich_text_parse (source);
  GString *plain = g_string_new (NULL);

  for (guint i = 0; i < passages->len; i++)
    {
      const CohesionRichPassage *passage = g_ptr_array_index (passages, i);

      g_string_append_printf (plain, "%s%s%s", i ? "\n" : "",
                              passage->kind == COHESION_RICH_PARAGRAPH ? "" : "• ", passage->text);
    }
  return g_string_free_and_steal (plain);
}
