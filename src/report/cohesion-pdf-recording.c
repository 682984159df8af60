#include "config.h"

#include "cohesion-pdf-recording.h"

#include <glib/gi18n.h>
#include <string.h>

/* ISO 19005-2, 6.1.13: a string has at most 32,767 bytes, and a letter takes at least two. */
#define MAX_LETTERS 16000
#define MAX_TITLE_LETTERS 4000

/**
 * cohesion_pdf_recording_fail:
 * Notes what was done wrong. Only the first is kept, for the rest mostly follows from it.
 */
void
cohesion_pdf_recording_fail (CohesionPdfRecording *self, CohesionPdfError code, const char *format, ...)
{
  va_list arguments;

  if (self->error)
    return;
  va_start (arguments, format);
  self->error = g_error_new_valist (COHESION_PDF_ERROR, code, format, arguments);
  va_end (arguments);
}

/**
 * cohesion_pdf_recording_misuse:
 * @format: what was done wrong, for the programmer who did it
 *
 * Notes a %COHESION_PDF_ERROR_TAG that no user can mend.
 */
void
cohesion_pdf_recording_misuse (CohesionPdfRecording *self, const char *format, ...)
{
  g_autofree char *detail = NULL;
  va_list arguments;

  va_start (arguments, format);
  detail = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  cohesion_pdf_recording_fail (
      self, COHESION_PDF_ERROR_TAG,
      /* Translators: %s is technical and not translated. */
      _ ("Cohesion made a mistake in drawing the report (%s). Please tell its makers."), detail);
}

/* RFC 5646 in outline: letters, then groups of letters and digits. */
static gboolean
is_language (const char *language)
{
  guint length = 0;
  gboolean first = TRUE;

  for (const char *c = language;; c++)
    {
      if (*c == '-' || *c == '\0')
        {
          if (length < (first ? 2 : 1) || length > 8)
            return FALSE;
          if (*c == '\0')
            return TRUE;
          first = FALSE;
          length = 0;
        }
      else if (first ? !g_ascii_isalpha (*c) : !g_ascii_isalnum (*c))
        return FALSE;
      else
        length++;
    }
}

static void
check_metadata (CohesionPdfRecording *self)
{
  g_autofree char *title = g_strstrip (g_strdup (self->title ? self->title : ""));

  if (*title == '\0')
    cohesion_pdf_recording_fail (self, COHESION_PDF_ERROR_METADATA,
                                 _ ("The report has no title. Give it one; every PDF must have a title."));
  else if (!self->language || !is_language (self->language))
    cohesion_pdf_recording_fail (
        self, COHESION_PDF_ERROR_METADATA,
        /* Translators: “en-GB” is an example of a language tag; leave it as it is. */
        _ ("“%s” is not the code of a language. Choose the language of the report, such as “en-GB”."),
        self->language ? self->language : "");
  else if (strlen (self->title) > MAX_TITLE_LETTERS ||
           strlen (self->author ? self->author : "") > MAX_TITLE_LETTERS ||
           strlen (self->subject ? self->subject : "") > MAX_TITLE_LETTERS)
    cohesion_pdf_recording_fail (self, COHESION_PDF_ERROR_SIZE,
                                 _ ("The title, author or subject of the report is too long for a PDF."));
}

/**
 * cohesion_pdf_recording_new:
 * @metadata: copied
 *
 * Returns: (transfer full): a recording with the Document as its first record and no page
 */
CohesionPdfRecording *
cohesion_pdf_recording_new (const CohesionPdfMetadata *metadata)
{
  CohesionPdfRecording *self = g_new0 (CohesionPdfRecording, 1);
  CohesionPdfRecord document = { COHESION_PDF_ROLE_DOCUMENT, COHESION_PDF_NONE, COHESION_PDF_NONE, NULL };

  self->title = g_strdup (metadata->title);
  self->author = g_strdup (metadata->author);
  self->subject = g_strdup (metadata->subject);
  self->language = g_strdup (metadata->language);
  self->created = metadata->created ? g_date_time_ref (metadata->created) : NULL;
  self->pages = g_array_new (FALSE, FALSE, sizeof (CohesionPdfPage));
  self->records = g_array_new (FALSE, FALSE, sizeof (CohesionPdfRecord));
  self->marks = g_array_new (FALSE, FALSE, sizeof (guint));
  self->artifacts = g_array_new (FALSE, FALSE, sizeof (CohesionPdfArtifact));
  self->areas = g_array_new (FALSE, FALSE, sizeof (CohesionPdfArea));
  self->bookmarks = g_array_new (FALSE, FALSE, sizeof (CohesionPdfBookmark));
  self->strings = g_string_chunk_new (4096);
  self->tags = g_ptr_array_new_with_free_func (g_free);
  self->destinations = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  g_array_append_val (self->records, document);
  check_metadata (self);
  return self;
}

/**
 * cohesion_pdf_recording_free:
 * Frees @self.
 */
void
cohesion_pdf_recording_free (CohesionPdfRecording *self)
{
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->author, g_free);
  g_clear_pointer (&self->subject, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->created, g_date_time_unref);
  g_clear_pointer (&self->pages, g_array_unref);
  g_clear_pointer (&self->records, g_array_unref);
  g_clear_pointer (&self->marks, g_array_unref);
  g_clear_pointer (&self->artifacts, g_array_unref);
  g_clear_pointer (&self->areas, g_array_unref);
  g_clear_pointer (&self->bookmarks, g_array_unref);
  g_clear_pointer (&self->destinations, g_hash_table_unref);
  g_clear_pointer (&self->strings, g_string_chunk_free);
  g_clear_pointer (&self->tags, g_ptr_array_unref);
  g_clear_error (&self->error);
  g_free (self);
}

/**
 * cohesion_pdf_recording_add_page:
 * Notes a page of @width by @height points.
 */
void
cohesion_pdf_recording_add_page (CohesionPdfRecording *self, double width, double height)
{
  CohesionPdfPage page = { width, height, self->marks->len, self->artifacts->len };

  g_array_append_val (self->pages, page);
}

/* Pages as people count them, in messages. */
static guint
page_number (guint page)
{
  return page == COHESION_PDF_NONE ? 1 : page + 1;
}

static const char *
keep (CohesionPdfRecording *self, const char *string, guint page)
{
  if (!string)
    return NULL;
  if (strlen (string) > MAX_LETTERS && g_utf8_strlen (string, -1) > MAX_LETTERS)
    cohesion_pdf_recording_fail (self, COHESION_PDF_ERROR_SIZE,
                                 _ ("A description on page %u is too long for a PDF. Shorten it."),
                                 page_number (page));
  return g_string_chunk_insert (self->strings, string);
}

static CohesionPdfTag *
keep_tag (CohesionPdfRecording *self, const CohesionPdfTag *tag, guint page)
{
  CohesionPdfTag *kept = g_memdup2 (tag, sizeof *tag);

  g_ptr_array_add (self->tags, kept);
  kept->alt = keep (self, tag->alt, page);
  kept->language = keep (self, tag->language, page);
  kept->scope = keep (self, tag->scope, page);
  kept->list_numbering = keep (self, tag->list_numbering, page);
  kept->summary = keep (self, tag->summary, page);
  kept->uri = keep (self, tag->uri, page);
  kept->dest = keep (self, tag->dest, page);
  kept->contents = keep (self, tag->contents, page);
  /* A long text can do without: cairo marks every cluster that needs it, one by one. */
  kept->actual_text = tag->actual_text && strlen (tag->actual_text) <= MAX_LETTERS
                          ? g_string_chunk_insert (self->strings, tag->actual_text)
                          : NULL;
  if (tag->rectangle)
    {
      cairo_rectangle_t *rectangle = g_memdup2 (tag->rectangle, sizeof *tag->rectangle);

      g_ptr_array_add (self->tags, rectangle);
      kept->rectangle = rectangle;
    }
  return kept;
}

static gboolean
is_one_of (const char *value, const char *const *allowed)
{
  return !value || g_strv_contains (allowed, value);
}

static void
check_tag (CohesionPdfRecording *self, CohesionPdfRoleId role, const CohesionPdfTag *tag, guint page)
{
  static const char *const scopes[] = { "Row", "Column", "Both", NULL };
  static const char *const numberings[] = { "None",       "Disc",       "Circle",     "Square",     "Decimal",
                                            "UpperRoman", "LowerRoman", "UpperAlpha", "LowerAlpha", NULL };
  gboolean picture = role == COHESION_PDF_ROLE_FIGURE || role == COHESION_PDF_ROLE_FORMULA;

  if (picture && !(tag && tag->alt && *tag->alt) && !(tag && tag->actual_text && *tag->actual_text))
    cohesion_pdf_recording_fail (self, COHESION_PDF_ERROR_TAG,
                                 _ ("A picture on page %u has no description. Describe it in words."),
                                 page_number (page));
  if (tag && tag->language && !is_language (tag->language))
    cohesion_pdf_recording_fail (self, COHESION_PDF_ERROR_TAG,
                                 _ ("“%s”, used on page %u, is not the code of a language."), tag->language,
                                 page_number (page));
  if (tag && !is_one_of (tag->scope, scopes))
    cohesion_pdf_recording_misuse (self, "TH: Scope %s", tag->scope);
  if (tag && !is_one_of (tag->list_numbering, numberings))
    cohesion_pdf_recording_misuse (self, "L: ListNumbering %s", tag->list_numbering);
}

/* ISO 14289-1, 7.4.2: headings go down by one level at a time. */
static void
check_heading (CohesionPdfRecording *self, CohesionPdfRoleId role, guint page)
{
  guint level = cohesion_pdf_role_get_heading_level (role);

  if (level > self->heading_level + 1)
    cohesion_pdf_recording_fail (self, COHESION_PDF_ERROR_TAG,
                                 /* Translators: H1 is the highest level of headings, H6 the lowest. */
                                 _ ("The heading on page %u is an H%u, but the one before it an H%u."),
                                 page_number (page), level, self->heading_level);
  if (level > 0)
    self->heading_level = level;
}

/**
 * cohesion_pdf_recording_add:
 * @parent: index of the record it is in
 * @page: index of the current page, or %COHESION_PDF_NONE
 * @name: a structure type; an unknown one is noted as an error, and is a Span
 * @tag: (nullable): copied
 *
 * Returns: the index of the new record
 */
guint
cohesion_pdf_recording_add (CohesionPdfRecording *self,
                            guint parent,
                            guint page,
                            const char *name,
                            const CohesionPdfTag *tag)
{
  CohesionPdfRecord record = { COHESION_PDF_ROLE_SPAN, parent, page, NULL };
  guint index = self->records->len;
  CohesionPdfRoleId outer = cohesion_pdf_recording_get (self, parent)->role;

  if (!cohesion_pdf_role_find (name, &record.role) || !cohesion_pdf_role_accepts (outer, record.role))
    cohesion_pdf_recording_misuse (self, "%s: %s", cohesion_pdf_role_get (outer)->name, name);
  check_tag (self, record.role, tag, page);
  check_heading (self, record.role, page);
  if (tag)
    record.tag = keep_tag (self, tag, page);
  g_array_append_val (self->records, record);
  if (record.role == COHESION_PDF_ROLE_LINK && record.tag && record.tag->rectangle)
    cohesion_pdf_recording_add_area (self, index, page, record.tag->rectangle);
  return index;
}

/**
 * cohesion_pdf_recording_add_area:
 * Notes where on @page the link @record can be clicked; cut to the page.
 */
void
cohesion_pdf_recording_add_area (CohesionPdfRecording *self,
                                 guint record,
                                 guint page,
                                 const cairo_rectangle_t *rectangle)
{
  CohesionPdfArea area = { record, page, { 0 } };
  const CohesionPdfPage *on;

  if (page == COHESION_PDF_NONE || cohesion_pdf_recording_get (self, record)->role != COHESION_PDF_ROLE_LINK)
    {
      cohesion_pdf_recording_misuse (self, "Link: rectangle outside a page or Link");
      return;
    }
  on = cohesion_pdf_recording_get_page (self, page);
  area.rectangle.x = CLAMP (rectangle->x, 0, on->width);
  area.rectangle.y = CLAMP (rectangle->y, 0, on->height);
  area.rectangle.width = CLAMP (rectangle->x + rectangle->width, 0, on->width) - area.rectangle.x;
  area.rectangle.height = CLAMP (rectangle->y + rectangle->height, 0, on->height) - area.rectangle.y;
  g_array_append_val (self->areas, area);
}

/**
 * cohesion_pdf_recording_add_destination:
 * @y: points from the top of @page
 *
 * Notes a place that links and bookmarks can lead to. The first of a name stays.
 */
void
cohesion_pdf_recording_add_destination (CohesionPdfRecording *self, const char *name, guint page, double y)
{
  CohesionPdfDestination destination = { page, y };

  if (!g_hash_table_contains (self->destinations, name))
    g_hash_table_insert (self->destinations, g_string_chunk_insert (self->strings, name),
                         g_memdup2 (&destination, sizeof destination));
}

/**
 * cohesion_pdf_recording_add_bookmark:
 * @level: 1 for the highest
 * @dest: (nullable): where it leads; the head of @page without it
 *
 * Notes a bookmark.
 */
void
cohesion_pdf_recording_add_bookmark (CohesionPdfRecording *self,
                                     int level,
                                     const char *title,
                                     const char *dest,
                                     guint page)
{
  CohesionPdfBookmark bookmark = {
    level, keep (self, title, page), { page == COHESION_PDF_NONE ? 0 : page, 0 }, NULL
  };

  if (dest)
    bookmark.dest = g_string_chunk_insert (self->strings, dest);
  g_array_append_val (self->bookmarks, bookmark);
}

/* A link that leads nowhere must not look like one: ISO 14289-1, 7.18.5. */
static void
drop_dead_links (CohesionPdfRecording *self)
{
  guint kept = 0;

  for (guint i = 0; i < self->records->len; i++)
    {
      CohesionPdfRecord *record = &g_array_index (self->records, CohesionPdfRecord, i);
      const CohesionPdfTag *tag = record->tag;

      if (record->role == COHESION_PDF_ROLE_LINK && !(tag && tag->uri) &&
          !(tag && tag->dest && cohesion_pdf_recording_find (self, tag->dest)))
        record->role = COHESION_PDF_ROLE_SPAN;
    }
  for (guint i = 0; i < self->areas->len; i++)
    {
      CohesionPdfArea area = g_array_index (self->areas, CohesionPdfArea, i);

      if (cohesion_pdf_recording_get (self, area.record)->role == COHESION_PDF_ROLE_LINK)
        g_array_index (self->areas, CohesionPdfArea, kept++) = area;
    }
  g_array_set_size (self->areas, kept);
}

static void
check_links (CohesionPdfRecording *self)
{
  g_autoptr (GHashTable) placed = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->areas->len; i++)
    g_hash_table_add (placed, GUINT_TO_POINTER (g_array_index (self->areas, CohesionPdfArea, i).record));
  for (guint i = 0; i < self->records->len; i++)
    if (cohesion_pdf_recording_get (self, i)->role == COHESION_PDF_ROLE_LINK &&
        !g_hash_table_contains (placed, GUINT_TO_POINTER (i)))
      cohesion_pdf_recording_misuse (self, "Link: no rectangle");
}

/**
 * cohesion_pdf_recording_close:
 * Makes links to destinations that never came plain text. To be called once, when all is drawn.
 *
 * Returns: %FALSE with the first thing that was done wrong, if anything was
 */
gboolean
cohesion_pdf_recording_close (CohesionPdfRecording *self, GError **error)
{
  drop_dead_links (self);
  check_links (self);
  if (self->pages->len == 0)
    cohesion_pdf_recording_fail (self, COHESION_PDF_ERROR_TAG, _ ("The report has no pages."));
  if (self->error)
    g_propagate_error (error, g_error_copy (self->error));
  return self->error == NULL;
}

/**
 * cohesion_pdf_recording_get_n_pages:
 * Returns: how many pages were begun
 */
guint
cohesion_pdf_recording_get_n_pages (const CohesionPdfRecording *self)
{
  return self->pages->len;
}

/**
 * cohesion_pdf_recording_get_page:
 * Returns: (transfer none): the page, valid until the next is added
 */
const CohesionPdfPage *
cohesion_pdf_recording_get_page (const CohesionPdfRecording *self, guint page)
{
  return &g_array_index (self->pages, CohesionPdfPage, page);
}

/**
 * cohesion_pdf_recording_get:
 * Returns: (transfer none): the record, valid until the next is added
 */
const CohesionPdfRecord *
cohesion_pdf_recording_get (const CohesionPdfRecording *self, guint record)
{
  return &g_array_index (self->records, CohesionPdfRecord, record);
}

/**
 * cohesion_pdf_recording_find:
 * Returns: (transfer none) (nullable): the place called @destination
 */
const CohesionPdfDestination *
cohesion_pdf_recording_find (const CohesionPdfRecording *self, const char *destination)
{
  return g_hash_table_lookup (self->destinations, destination);
}
