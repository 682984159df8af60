#include "config.h"

#include "cohesion-html.h"

#include "cohesion-html-private.h"
#include "cohesion-report.h"

#include "model/cohesion-language.h"

#include <glib/gi18n.h>

/* Marked strings of a report are looked up in its language when they are needed. */
#undef NC_
#define NC_(context, text) text

/* A report as one page that needs nothing beside it: guidance prefers it to a PDF, since it fits every screen
 * and every reader. It runs no script and asks nobody for anything. */

/* Deeper headings are not listed, as on paper. */
#define DEEPEST_LEVEL 3

typedef struct
{
  GString *out;
  CohesionBlocks *blocks;
  const char *language;
} Page;

static const char *
say (const Page *self, const char *msgid)
{
  return cohesion_language_text (self->language, "report", msgid);
}

static const CohesionBlock *
get (const Page *self, guint position)
{
  return cohesion_blocks_get (self->blocks, position);
}

static gboolean
is_listed (const CohesionBlock *block)
{
  return block->kind == COHESION_BLOCK_HEADING && block->level > 1 && block->level <= DEEPEST_LEVEL &&
         cohesion_html_is_shown (block);
}

/* The first heading that the contents list, from block @start on; how many blocks there are, if there is
 * none. */
static guint
find_listed (const Page *self, guint start)
{
  guint n = cohesion_blocks_get_n (self->blocks);

  while (start < n && !is_listed (get (self, start)))
    start++;
  return start;
}

/* Where the contents go: where the report has them, or before the first heading that they would list. Without
 * any heading nowhere. */
static guint
find_contents (const Page *self)
{
  guint n = cohesion_blocks_get_n (self->blocks);

  for (guint i = 0; i < n; i++)
    if (get (self, i)->kind == COHESION_BLOCK_CONTENTS)
      return find_listed (self, i) < n ? i : n;
  return find_listed (self, 0);
}

/* The first heading behind the contents: whoever cannot see the page need not hear the whole list. */
static const char *
find_text (const Page *self)
{
  guint position = find_listed (self, find_contents (self));

  return position < cohesion_blocks_get_n (self->blocks) ? get (self, position)->anchor : "main";
}

static void
append_entry (const Page *self, const CohesionBlock *heading)
{
  g_string_append_printf (self->out, "<a href=\"#%s\"", heading->anchor);
  cohesion_html_append_language (self->out, heading->text->language, self->language);
  g_string_append_c (self->out, '>');
  if (heading->number != NULL)
    g_string_append_printf (self->out, "%s ", heading->number);
  cohesion_html_append_escaped (self->out, cohesion_text_get_shown (heading->text, COHESION_PURPOSE_PUBLISH));
  g_string_append (self->out, "</a>");
}

/* A list of the chapters, each with a list of its parts. */
static void
append_entries (const Page *self, guint start)
{
  int depth = 1;

  for (guint i = start; i < cohesion_blocks_get_n (self->blocks); i++)
    {
      const CohesionBlock *block = get (self, i);
      int level = block->level;

      if (!is_listed (block))
        continue;
      if (level > depth)
        g_string_append (self->out, "<ul>\n");
      else if (level < depth)
        g_string_append (self->out, "</li></ul></li>\n");
      else
        g_string_append (self->out, "</li>\n");
      g_string_append (self->out, "<li>");
      append_entry (self, block);
      depth = level;
    }
  for (; depth > 1; depth--)
    g_string_append (self->out, "</li></ul>");
}

static void
append_contents (const Page *self, guint position)
{
  const CohesionBlock *block = get (self, position);

  g_string_append (self->out, "<nav aria-labelledby=\"contents\">\n");
  if (block->kind == COHESION_BLOCK_CONTENTS)
    cohesion_html_append_element (self->out, "h2 id=\"contents\"", block->text, self->language);
  else
    {
      g_string_append (self->out, "<h2 id=\"contents\">");
      cohesion_html_append_escaped (self->out, say (self, NC_ ("report", "Contents")));
      g_string_append (self->out, "</h2>");
    }
  g_string_append_c (self->out, '\n');
  append_entries (self, position);
  g_string_append (self->out, "</nav>\n");
}

static void
append_meta (const Page *self, const char *name, const char *content)
{
  if (content == NULL)
    return;
  g_string_append_printf (self->out, "<meta name=\"%s\" content=\"", name);
  cohesion_html_append_escaped (self->out, content);
  g_string_append (self->out, "\" />\n");
}

static void
append_head (const Page *self, CohesionDate as_at, const char *author)
{
  g_autofree char *title = cohesion_report_dup_title (self->blocks);
  char day[COHESION_DATE_ISO_SIZE];
  int size = (int) (100 * cohesion_blocks_get_text_size (self->blocks) / 12);

  g_string_append (self->out, "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"");
  cohesion_html_append_language (self->out, self->language, NULL);
  g_string_append (self->out, ">\n<head>\n<meta charset=\"utf-8\" />\n<title>");
  cohesion_html_append_escaped (self->out, title != NULL ? title : "");
  g_string_append (self->out, "</title>\n");
  append_meta (self, "viewport", "width=device-width, initial-scale=1");
  append_meta (self, "color-scheme", "light dark");
  append_meta (self, "author", author);
  append_meta (self, "dcterms.date", cohesion_date_to_iso (as_at, day));
  g_string_append_printf (self->out, "<style>\n%shtml { font-size: %d%%; }\n</style>\n</head>\n",
                          cohesion_html_style, size);
}

static gboolean
is_quote (const Page *self, guint position)
{
  return position < cohesion_blocks_get_n (self->blocks) &&
         get (self, position)->kind == COHESION_BLOCK_QUOTE && cohesion_html_is_shown (get (self, position));
}

static void
append_main (const Page *self)
{
  guint contents = find_contents (self);

  g_string_append (self->out, "<main id=\"main\">\n");
  for (guint i = 0; i < cohesion_blocks_get_n (self->blocks); i++)
    {
      if (i == contents)
        append_contents (self, i);
      /* The paragraphs of a quotation are one. */
      if (is_quote (self, i) && (i == 0 || !is_quote (self, i - 1)))
        g_string_append (self->out, "<blockquote>\n");
      cohesion_html_append_block (self->out, get (self, i), i, self->language);
      if (is_quote (self, i) && !is_quote (self, i + 1))
        g_string_append (self->out, "</blockquote>\n");
    }
  g_string_append (self->out, "</main>\n");
}

static void
append_footer (const Page *self, CohesionDate as_at, const char *author)
{
  g_autofree char *date = cohesion_language_format_date (self->language, as_at);
  g_autofree char *words = cohesion_language_fill (say (self, NC_ ("report", "As at %s")), date, NULL);

  g_string_append (self->out, "<footer>\n<p>");
  cohesion_html_append_escaped (self->out, words);
  g_string_append (self->out, "</p>\n");
  if (author != NULL)
    {
      g_string_append (self->out, "<p>");
      cohesion_html_append_escaped (self->out, author);
      g_string_append (self->out, "</p>\n");
    }
  g_string_append (self->out, "</footer>\n");
}

/**
 * cohesion_report_make_html:
 * @blocks: a report
 * @as_at: the day that it speaks of
 * @author: (nullable): who answers for it, such as the council
 *
 * Makes one page of a report, as it is published, with everything that it needs within. It may be called on
 * any thread.
 *
 * Returns: (transfer full): the page, in UTF-8
 */
GBytes *
cohesion_report_make_html (CohesionBlocks *blocks, CohesionDate as_at, const char *author)
{
  Page self = {
    .out = g_string_new (NULL),
    .blocks = blocks,
    .language = cohesion_blocks_get_language (blocks),
  };

  append_head (&self, as_at, author);
  g_string_append_printf (self.out, "<body>\n<a class=\"skip\" href=\"#%s\">", find_text (&self));
  /* Translators: the first link of a web page, for those who use the keyboard: it leads past the contents */
  cohesion_html_append_escaped (self.out, say (&self, NC_ ("report", "Skip to the text")));
  g_string_append (self.out, "</a>\n");
  append_main (&self);
  append_footer (&self, as_at, author);
  g_string_append (self.out, "</body>\n</html>\n");
  return g_string_free_to_bytes (self.out);
}
