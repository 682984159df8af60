#include "config.h"

#include "cohesion-pdf-content.h"
#include "cohesion-pdf-copier.h"
#include "cohesion-pdf-icc.h"
#include "cohesion-pdf-navigation.h"
#include "cohesion-pdf-private.h"
#include "cohesion-pdf-xmp.h"

#include <string.h>

/* Of what cairo wrote, the contents of the pages and their resources are taken over. Everything else
 * (catalog, structure, links, bookmarks, dates) cairo writes incompletely or wrongly; it is written anew from
 * what was recorded, and cairo’s is left behind. Of cairo’s structure only one thing is needed: which tag, in
 * the order of their beginning, each marked sequence belongs to. */
typedef struct
{
  const CohesionPdfRecording *recording;
  CohesionPdfReader *reader;
  CohesionPdfWriter *writer;
  CohesionPdfCopier *copier;
  CohesionPdfNumbers numbers;
  guint n_pages;
  /* cairo’s pages, and the numbers of its structure elements, which ascend in the order they began. */
  const CohesionPdfObject **pages;
  GArray *elements;
  /* The records of all marked sequences, page by page. */
  GArray *records;
  CohesionPdfPageMarks *marks;
  GError **error;
} Rewriter;

static gboolean
refuse (Rewriter *self, const char *what)
{
  return cohesion_pdf_reader_refuse (self->error, what);
}

static gboolean
is_of_type (const CohesionPdfObject *object, const char *type)
{
  CohesionPdfSpan value;

  return object && cohesion_pdf_span_find (object->value, "/Type", &value) &&
         cohesion_pdf_span_equals (value, type);
}

/* Starts reading an array; FALSE if it is none. */
static gboolean
enter_array (CohesionPdfSpan array, CohesionPdfLexer *lexer)
{
  CohesionPdfToken token;

  cohesion_pdf_lexer_init (lexer, array);
  return cohesion_pdf_lexer_next (lexer, &token) == COHESION_PDF_TOKEN_ARRAY_OPEN;
}

static gboolean
find_pages (Rewriter *self)
{
  const CohesionPdfObject *root = cohesion_pdf_reader_get (self->reader,
                                                           cohesion_pdf_reader_get_root (self->reader));
  const CohesionPdfObject *tree = is_of_type (root, "/Catalog")
                                      ? cohesion_pdf_reader_follow (self->reader, root->value, "/Pages")
                                      : NULL;
  CohesionPdfSpan value;
  CohesionPdfLexer lexer;
  guint number;
  guint count = 0;

  if (!is_of_type (tree, "/Pages") || !cohesion_pdf_span_find (tree->value, "/Kids", &value) ||
      !enter_array (value, &lexer))
    return refuse (self, "Pages");
  while (cohesion_pdf_lexer_next_value (&lexer, &value))
    {
      const CohesionPdfObject *page = cohesion_pdf_span_get_reference (value, &number)
                                          ? cohesion_pdf_reader_get (self->reader, number)
                                          : NULL;

      if (!is_of_type (page, "/Page") || count == self->n_pages)
        return refuse (self, "Kids");
      self->pages[count++] = page;
    }
  return count == self->n_pages ? TRUE : refuse (self, "Count");
}

/* One element for each tag that cairo was told of, and of the same name. */
static gboolean
find_elements (Rewriter *self)
{
  guint size = cohesion_pdf_reader_get_size (self->reader);
  const GArray *marks = self->recording->marks;

  for (guint i = 1; i < size; i++)
    {
      const CohesionPdfObject *object = cohesion_pdf_reader_get (self->reader, i);
      const CohesionPdfRecord *record;
      const char *name;
      CohesionPdfSpan value;

      if (!is_of_type (object, "/StructElem"))
        continue;
      if (self->elements->len == marks->len || !cohesion_pdf_span_find (object->value, "/S", &value))
        return refuse (self, "StructElem");
      record = cohesion_pdf_recording_get (self->recording,
                                           g_array_index (marks, guint, self->elements->len));
      /* A dead link has become a Span since, which cairo is told of a Link too. */
      name = cohesion_pdf_role_get (record->role)->drawn_as;
      if (!name || value.length != strlen (name) + 1 || memcmp (value.start + 1, name, value.length - 1) != 0)
        return refuse (self, "StructElem");
      g_array_append_val (self->elements, i);
    }
  return self->elements->len == marks->len ? TRUE : refuse (self, "StructElem");
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;

  return (first > second) - (first < second);
}

/* The marks between first and end are those of the page; a sequence of another page’s is refused. */
static gboolean
take_sequence (Rewriter *self, CohesionPdfSpan reference, guint first, guint end)
{
  guint number;
  guint mark;

  if (!cohesion_pdf_span_get_reference (reference, &number) ||
      !g_array_binary_search (self->elements, &number, compare_numbers, &mark) || mark < first || mark >= end)
    return refuse (self, "ParentTree");
  g_array_append_val (self->records, g_array_index (self->recording->marks, guint, mark));
  return TRUE;
}

static gboolean
read_marks (Rewriter *self, guint page, CohesionPdfSpan array)
{
  guint first = cohesion_pdf_recording_get_page (self->recording, page)->first_mark;
  guint end = page + 1 < self->n_pages
                  ? cohesion_pdf_recording_get_page (self->recording, page + 1)->first_mark
                  : self->recording->marks->len;
  CohesionPdfLexer lexer;
  CohesionPdfSpan value;

  if (!enter_array (array, &lexer))
    return refuse (self, "ParentTree");
  while (cohesion_pdf_lexer_next_value (&lexer, &value))
    if (!take_sequence (self, value, first, end))
      return FALSE;
  return TRUE;
}

/* cairo’s parent tree has no branches: keys and arrays by turns. */
static gboolean
read_parent_tree (Rewriter *self, CohesionPdfSpan *arrays)
{
  const CohesionPdfObject *root = cohesion_pdf_reader_get (self->reader,
                                                           cohesion_pdf_reader_get_root (self->reader));
  const CohesionPdfObject *object = cohesion_pdf_reader_follow (self->reader, root->value, "/StructTreeRoot");
  CohesionPdfSpan value;
  CohesionPdfLexer lexer;
  gint64 key;
  guint number;

  if (!object)
    return TRUE;
  object = cohesion_pdf_reader_follow (self->reader, object->value, "/ParentTree");
  if (!object || !cohesion_pdf_span_find (object->value, "/Nums", &value) || !enter_array (value, &lexer))
    return refuse (self, "ParentTree");
  while (cohesion_pdf_lexer_expect_integer (&lexer, &key))
    {
      if (key < 0 || key >= self->n_pages || arrays[key].start ||
          !cohesion_pdf_lexer_next_value (&lexer, &value) ||
          !cohesion_pdf_span_get_reference (value, &number) ||
          !(object = cohesion_pdf_reader_get (self->reader, number)))
        return refuse (self, "ParentTree");
      arrays[key] = object->value;
    }
  return TRUE;
}

static gboolean
read_page_marks (Rewriter *self, guint page, const CohesionPdfSpan *arrays)
{
  CohesionPdfSpan value;
  gint64 key;

  self->marks[page].n_records = self->records->len;
  if (cohesion_pdf_span_find (self->pages[page]->value, "/StructParents", &value) &&
      (!cohesion_pdf_span_get_integer (value, &key) || key < 0 || key >= self->n_pages ||
       !arrays[key].start || !read_marks (self, page, arrays[key])))
    return *self->error ? FALSE : refuse (self, "StructParents");
  self->marks[page].n_records = self->records->len - self->marks[page].n_records;
  return TRUE;
}

static gboolean
read_all_marks (Rewriter *self)
{
  g_autofree CohesionPdfSpan *arrays = g_new0 (CohesionPdfSpan, self->n_pages);
  guint first = 0;

  if (!read_parent_tree (self, arrays))
    return FALSE;
  for (guint i = 0; i < self->n_pages; i++)
    if (!read_page_marks (self, i, arrays))
      return FALSE;
  /* Only now the array does not move any more. */
  for (guint i = 0; i < self->n_pages; i++)
    {
      self->marks[i].records = &g_array_index (self->records, guint, first);
      first += self->marks[i].n_records;
    }
  return TRUE;
}

static void
reserve_numbers (Rewriter *self)
{
  CohesionPdfNumbers *numbers = &self->numbers;
  guint n_bookmarks = self->recording->bookmarks->len;

  numbers->catalog = cohesion_pdf_writer_reserve (self->writer, 1);
  numbers->info = cohesion_pdf_writer_reserve (self->writer, 1);
  numbers->metadata = cohesion_pdf_writer_reserve (self->writer, 1);
  numbers->profile = cohesion_pdf_writer_reserve (self->writer, 1);
  numbers->pages = cohesion_pdf_writer_reserve (self->writer, 1);
  numbers->structure = cohesion_pdf_writer_reserve (self->writer, 1);
  numbers->first_page = cohesion_pdf_writer_reserve (self->writer, self->n_pages);
  numbers->first_element = cohesion_pdf_writer_reserve (self->writer, self->recording->records->len);
  numbers->first_annotation = cohesion_pdf_writer_reserve (self->writer, self->recording->areas->len);
  numbers->outline = n_bookmarks > 0 ? cohesion_pdf_writer_reserve (self->writer, n_bookmarks + 1) : 0;
}

static gboolean
write_content (Rewriter *self, guint page, guint number, GByteArray *inflated, GString *content)
{
  const CohesionPdfObject *object = cohesion_pdf_reader_follow (self->reader, self->pages[page]->value,
                                                                "/Contents");

  if (!object || !cohesion_pdf_reader_inflate (self->reader, object, inflated))
    return refuse (self, "Contents");
  if (!cohesion_pdf_content_rewrite ((CohesionPdfSpan) { (char *) inflated->data, inflated->len },
                                     self->recording, page, self->marks[page], content, self->error))
    return FALSE;
  cohesion_pdf_writer_add_packed_stream (self->writer, number, "", content->str, content->len);
  return TRUE;
}

static void
append_page_annotations (Rewriter *self, GString *text, guint page, guint *next_area)
{
  const GArray *areas = self->recording->areas;
  gboolean any = FALSE;

  for (; *next_area < areas->len && g_array_index (areas, CohesionPdfArea, *next_area).page == page;
       ++*next_area)
    {
      g_string_append (text, any ? " " : "/Annots[");
      cohesion_pdf_append_reference (text, self->numbers.first_annotation + *next_area);
      any = TRUE;
    }
  if (any)
    g_string_append_c (text, ']');
}

/* ISO 14289-1, 7.18.3: Tabs S, the order of the structure. Group: transparency is mixed in the colours of
 * the output intent (ISO 19005-2, 6.2.10). */
static gboolean
write_page (Rewriter *self, guint index, guint content, guint *next_area)
{
  const CohesionPdfPage *page = cohesion_pdf_recording_get_page (self->recording, index);
  GString *text = cohesion_pdf_writer_begin (self->writer, self->numbers.first_page + index);
  CohesionPdfSpan resources;

  g_string_append (text, "<</Type/Page/Parent ");
  cohesion_pdf_append_reference (text, self->numbers.pages);
  g_string_append (text, "/MediaBox[0 0 ");
  cohesion_pdf_append_number (text, page->width);
  g_string_append_c (text, ' ');
  cohesion_pdf_append_number (text, page->height);
  g_string_append (text, "]/Group<</Type/Group/S/Transparency/I true/CS/DeviceRGB>>/Tabs/S/Contents ");
  cohesion_pdf_append_reference (text, content);
  g_string_append_printf (text, "/StructParents %u", index);
  append_page_annotations (self, text, index, next_area);
  g_string_append (text, "/Resources ");
  if (!cohesion_pdf_span_find (self->pages[index]->value, "/Resources", &resources) ||
      !cohesion_pdf_copier_append (self->copier, resources, text))
    return refuse (self, "Resources");
  g_string_append (text, ">>");
  cohesion_pdf_writer_end (self->writer);
  return TRUE;
}

static gboolean
write_pages (Rewriter *self)
{
  g_autoptr (GByteArray) inflated = g_byte_array_new ();
  g_autoptr (GString) content = g_string_new (NULL);
  guint next_area = 0;
  GString *text;

  for (guint i = 0; i < self->n_pages; i++)
    {
      guint number = cohesion_pdf_writer_reserve (self->writer, 1);

      if (!write_content (self, i, number, inflated, content) || !write_page (self, i, number, &next_area))
        return FALSE;
    }
  text = cohesion_pdf_writer_begin (self->writer, self->numbers.pages);
  g_string_append_printf (text, "<</Type/Pages/Count %u/Kids[", self->n_pages);
  for (guint i = 0; i < self->n_pages; i++)
    {
      cohesion_pdf_append_reference (text, self->numbers.first_page + i);
      g_string_append_c (text, ' ');
    }
  g_string_append (text, "]>>");
  cohesion_pdf_writer_end (self->writer);
  return TRUE;
}

static void
write_metadata (Rewriter *self)
{
  g_autofree char *xmp = cohesion_pdf_make_xmp (self->recording);
  g_autoptr (GBytes) profile = cohesion_pdf_make_srgb_profile ();

  /* Not packed, so that programs which know nothing of PDF find it. */
  cohesion_pdf_writer_add_stream (self->writer, self->numbers.metadata, "/Type/Metadata/Subtype/XML", xmp,
                                  strlen (xmp));
  cohesion_pdf_writer_add_packed_stream (self->writer, self->numbers.profile, "/N 3",
                                         g_bytes_get_data (profile, NULL), g_bytes_get_size (profile));
}

static void
append_info (GString *text, const char *key, const char *value)
{
  if (!value || *value == '\0')
    return;
  g_string_append (text, key);
  cohesion_pdf_append_text (text, value);
}

static void
write_info (Rewriter *self)
{
  GString *text = cohesion_pdf_writer_begin (self->writer, self->numbers.info);

  g_string_append (text, "<<");
  append_info (text, "/Title", self->recording->title);
  append_info (text, "/Author", self->recording->author);
  append_info (text, "/Subject", self->recording->subject);
  append_info (text, "/Creator", "Cohesion");
  append_info (text, "/Producer", "Cohesion " COHESION_VERSION);
  if (self->recording->created)
    {
      g_string_append (text, "/CreationDate");
      cohesion_pdf_append_date (text, self->recording->created);
      g_string_append (text, "/ModDate");
      cohesion_pdf_append_date (text, self->recording->created);
    }
  g_string_append (text, ">>");
  cohesion_pdf_writer_end (self->writer);
}

/* ISO 14289-1, 7.1 and 7.2; ISO 19005-2, 6.2.3. */
static void
write_catalog (Rewriter *self)
{
  const CohesionPdfNumbers *numbers = &self->numbers;
  GString *text = cohesion_pdf_writer_begin (self->writer, numbers->catalog);

  g_string_append_printf (text, "<</Type/Catalog/Pages %u 0 R/Lang", numbers->pages);
  cohesion_pdf_append_text (text, self->recording->language);
  g_string_append_printf (text,
                          "/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>"
                          "/StructTreeRoot %u 0 R/Metadata %u 0 R"
                          "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)"
                          "/Info(sRGB, IEC 61966-2-1)/DestOutputProfile %u 0 R>>]",
                          numbers->structure, numbers->metadata, numbers->profile);
  if (numbers->outline != 0)
    g_string_append_printf (text, "/PageMode/UseOutlines/Outlines %u 0 R", numbers->outline);
  g_string_append (text, ">>");
  cohesion_pdf_writer_end (self->writer);
}

static GBytes *
rewrite (Rewriter *self)
{
  if (!find_pages (self) || !find_elements (self) || !read_all_marks (self))
    return NULL;
  reserve_numbers (self);
  write_catalog (self);
  write_info (self);
  write_metadata (self);
  if (!write_pages (self) || !cohesion_pdf_copier_run (self->copier, self->error))
    return NULL;
  cohesion_pdf_write_structure (self->writer, self->recording, &self->numbers, self->marks);
  cohesion_pdf_write_annotations (self->writer, self->recording, &self->numbers);
  cohesion_pdf_write_outline (self->writer, self->recording, &self->numbers);
  return cohesion_pdf_writer_finish (self->writer, self->numbers.catalog, self->numbers.info, self->error);
}

/* Makes of what cairo wrote, and of what was recorded meanwhile, a file that conforms. Anything in the bytes
 * that is not as expected is an error: %COHESION_PDF_ERROR_UNEXPECTED, or %COHESION_PDF_ERROR_TAG if
 * something was painted outside tags and artifacts. */
GBytes *
cohesion_pdf_rewrite (GBytes *drawn, const CohesionPdfRecording *recording, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (CohesionPdfReader) reader = cohesion_pdf_reader_new (drawn, error);
  g_autoptr (CohesionPdfWriter) writer = cohesion_pdf_writer_new ();
  g_autoptr (CohesionPdfCopier) copier = NULL;
  g_autoptr (GArray) elements = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) records = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree const CohesionPdfObject **pages = NULL;
  g_autofree CohesionPdfPageMarks *marks = NULL;
  Rewriter self = { recording, reader, writer, .elements = elements, .records = records, .error = &local };
  GBytes *bytes;

  if (!reader)
    return NULL;
  self.n_pages = cohesion_pdf_recording_get_n_pages (recording);
  self.copier = copier = cohesion_pdf_copier_new (reader, writer);
  self.pages = pages = g_new0 (const CohesionPdfObject *, self.n_pages);
  self.marks = marks = g_new0 (CohesionPdfPageMarks, self.n_pages);
  bytes = rewrite (&self);
  if (local)
    g_propagate_error (error, g_steal_pointer (&local));
  return bytes;
}
