#include "config.h"

#include "cohesion-text.h"

static void
clear_run (gpointer data)
{
  CohesionTextRun *run = data;

  g_clear_pointer (&run->uri, g_free);
  g_clear_pointer (&run->dest, g_free);
}

/**
 * cohesion_text_new:
 * @text: (nullable): UTF-8; NULL is an empty text, to be appended to
 *
 * Returns: (transfer full): a new passage
 */
CohesionText *
cohesion_text_new (const char *text)
{
  CohesionText *self = g_new0 (CohesionText, 1);

  self->text = text != NULL ? g_utf8_make_valid (text, -1) : g_strdup ("");
  return self;
}

/**
 * cohesion_text_new_missing:
 * @hint: what is missing, for the preview
 * @published: (nullable): what is printed instead (“None”), or NULL to leave the passage out
 *
 * Returns: (transfer full): a passage in the place of one that nobody has written yet
 */
CohesionText *
cohesion_text_new_missing (const char *hint, const char *published)
{
  CohesionText *self = cohesion_text_new (hint);

  self->missing = TRUE;
  self->published = g_strdup (published);
  return self;
}

/**
 * cohesion_text_free:
 * @self: (nullable): a passage
 *
 * Frees @self.
 */
void
cohesion_text_free (CohesionText *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->runs, g_array_unref);
  g_free (self->text);
  g_free (self->node);
  g_free (self->query);
  g_free (self->published);
  g_free (self);
}

static CohesionTextRun *
add_run (CohesionText *self, guint start, guint end)
{
  CohesionTextRun run = { .start = start, .end = end };

  if (self->runs == NULL)
    {
      self->runs = g_array_new (FALSE, FALSE, sizeof (CohesionTextRun));
      g_array_set_clear_func (self->runs, clear_run);
    }
  g_array_append_val (self->runs, run);
  return &g_array_index (self->runs, CohesionTextRun, self->runs->len - 1);
}

/* Appends @text and returns the run that covers it, to be filled in before anything else is appended. */
static CohesionTextRun *
append_run (CohesionText *self, const char *text)
{
  guint start = (guint) strlen (self->text);

  cohesion_text_append (self, text);
  return add_run (self, start, (guint) strlen (self->text));
}

/**
 * cohesion_text_append:
 * @self: a passage
 * @text: UTF-8
 *
 * Appends @text in the passage's own style.
 */
void
cohesion_text_append (CohesionText *self, const char *text)
{
  g_autofree char *old = g_steal_pointer (&self->text);
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  self->text = g_strconcat (old, valid, NULL);
}

/**
 * cohesion_text_append_bold:
 * @self: a passage
 * @text: UTF-8
 *
 * Appends @text in bold.
 */
void
cohesion_text_append_bold (CohesionText *self, const char *text)
{
  append_run (self, text)->bold = TRUE;
}

/**
 * cohesion_text_append_link:
 * @self: a passage
 * @text: UTF-8, what the reader sees
 * @uri: where the link leads
 *
 * Appends a link to somewhere outside the report.
 */
void
cohesion_text_append_link (CohesionText *self, const char *text, const char *uri)
{
  append_run (self, text)->uri = g_strdup (uri);
}

/**
 * cohesion_text_append_reference:
 * @self: a passage
 * @text: UTF-8, what the reader sees
 * @anchor: the anchor of a heading of the same report
 *
 * Appends a link to a heading.
 */
void
cohesion_text_append_reference (CohesionText *self, const char *text, const char *anchor)
{
  append_run (self, text)->dest = g_strdup (anchor);
}

/**
 * cohesion_text_append_language:
 * @self: a passage
 * @text: UTF-8
 * @language: BCP 47 tag
 *
 * Appends a few words in another language than the passage's own.
 */
void
cohesion_text_append_language (CohesionText *self, const char *text, const char *language)
{
  append_run (self, text)->language = g_intern_string (language);
}

/**
 * cohesion_text_mark:
 * @self: a passage
 * @start: first byte, not before the end of the last run
 * @end: one past the last byte
 * @bold: whether it is heavier
 * @uri: (nullable): where it leads
 *
 * Makes words that are there already bold, or a link.
 */
void
cohesion_text_mark (CohesionText *self, guint start, guint end, gboolean bold, const char *uri)
{
  CohesionTextRun *run = add_run (self, start, end);

  run->bold = bold;
  run->uri = g_strdup (uri);
}

/**
 * cohesion_text_mark_reference:
 * @self: a passage
 * @start: first byte, not before the end of the last run
 * @end: one past the last byte
 * @anchor: the anchor of a heading of the same report
 *
 * Makes words that are there already a link to a heading.
 */
void
cohesion_text_mark_reference (CohesionText *self, guint start, guint end, const char *anchor)
{
  add_run (self, start, end)->dest = g_strdup (anchor);
}

/**
 * cohesion_text_set_language:
 * @self: a passage
 * @language: (nullable): BCP 47 tag, or NULL for the report's language
 *
 * Sets the language of the whole passage.
 */
void
cohesion_text_set_language (CohesionText *self, const char *language)
{
  self->language = g_intern_string (language);
}

/**
 * cohesion_text_set_source:
 * @self: a passage
 * @node: (nullable): id of a node
 * @field: (nullable): name of one of its fields
 *
 * Says where the passage came from, so that a click in the preview can lead there.
 */
void
cohesion_text_set_source (CohesionText *self, const char *node, const char *field)
{
  g_set_str (&self->node, node);
  self->field = g_intern_string (field);
}

/**
 * cohesion_text_set_query:
 * @self: a passage that gives a number of actions
 * @query: (nullable): finds what was counted
 *
 * Says how to look behind the number.
 */
void
cohesion_text_set_query (CohesionText *self, const char *query)
{
  g_set_str (&self->query, query);
}

/**
 * cohesion_text_set_page:
 * @self: a passage that gives a number
 * @page: (nullable): name of a page of the window
 *
 * Says where what was counted can be seen, if it is no actions.
 */
void
cohesion_text_set_page (CohesionText *self, const char *page)
{
  self->page = g_intern_string (page);
}

/**
 * cohesion_text_leads_on:
 * @self: (nullable): a passage
 *
 * Returns: whether it is known what stands behind it, so that the window can show that
 */
gboolean
cohesion_text_leads_on (const CohesionText *self)
{
  return self != NULL && (self->node != NULL || self->query != NULL || self->page != NULL);
}

/**
 * cohesion_text_get_shown:
 * @self: (nullable): a passage
 * @purpose: what the pages are for
 *
 * Returns: (nullable): the words that appear on pages for @purpose, NULL where the passage is left out
 */
const char *
cohesion_text_get_shown (const CohesionText *self, CohesionPurpose purpose)
{
  if (self == NULL)
    return NULL;
  return self->missing && purpose == COHESION_PURPOSE_PUBLISH ? self->published : self->text;
}
