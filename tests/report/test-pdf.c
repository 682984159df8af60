#include "config.h"

#include "pdf-fixture.h"

#include "report/cohesion-pdf-private.h"

#include <glib/gstdio.h>
#include <string.h>

static gboolean
holds (GBytes *bytes, const char *text)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return memmem (data, size, text, strlen (text)) != NULL;
}

/* What the tool prints of the file, with what it complains of. */
static char *
run_tool (GBytes *bytes, const char *tool, const char *option)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("cohesion-pdf-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, "file.pdf", NULL);
  const char *const argv[] = { tool, option, file, NULL };
  g_autoptr (GSubprocess) process = NULL;
  char *output = NULL;

  g_file_set_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL);
  process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_MERGE,
                               &error);
  if (process)
    {
      g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
      g_assert_no_error (error);
      g_assert_true (g_subprocess_get_if_exited (process));
    }
  g_remove (file);
  g_rmdir (folder);
  return output;
}

static void
assert_refused (CohesionPdf *pdf, CohesionPdfError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = cohesion_pdf_finish (pdf, &error);

  g_assert_error (error, COHESION_PDF_ERROR, (int) code);
  g_assert_null (bytes);
  g_assert_cmpstr (error->message, !=, "");
}

static GBytes *
finish (CohesionPdf *pdf)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = cohesion_pdf_finish (pdf, &error);

  g_assert_no_error (error);
  return bytes;
}

/* A document with a heading, open for more. */
static CohesionPdf *
begin_simple (cairo_t **cr)
{
  CohesionPdf *pdf = fixture_new ("Simple", "en-GB");

  *cr = fixture_begin_page (pdf);
  fixture_tagged (pdf, *cr, "H1", 72, 72, "Simple");
  return pdf;
}

static void
test_report_reads (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = fixture_make_report (&error);
  g_autofree char *tree = NULL;
  g_autofree char *info = NULL;

  g_assert_no_error (error);
  tree = run_tool (bytes, "pdfinfo", "-struct-text");
  info = run_tool (bytes, "pdfinfo", "-isodates");
  if (!tree || !info)
    {
      g_test_skip ("pdfinfo is not installed");
      return;
    }
  g_assert_nonnull (strstr (info, "Title:           " FIXTURE_TITLE "\n"));
  g_assert_nonnull (strstr (info, "CreationDate:    2024-05-21T19:00:00Z\n"));
  g_assert_nonnull (strstr (info, "Tagged:          yes\n"));
  g_assert_nonnull (strstr (info, "Pages:           5\n"));
  g_assert_null (strstr (info, "Error"));
  g_assert_nonnull (strstr (tree, "  H1 (block)\n    \"Rivers and bridges\"\n"));
  g_assert_nonnull (strstr (tree, "/ListNumbering /LowerRoman\n    LI (block)\n      Lbl (block)\n"));
  g_assert_nonnull (strstr (tree, "\"Bridges are described on \"\n    Link (inline)\n"));
  /* One element over two pages; a figure without text. */
  g_assert_nonnull (strstr (tree, "    \"A sentence that breaks\"\n    \"over two pages.\"\n"));
  g_assert_nonnull (strstr (tree, "/BBox [100 395.28 400 475.28]\n    \"\"\n"));
  g_assert_null (strstr (tree, "Riverside"));
}

static void
test_syntax (void)
{
  g_autoptr (GBytes) bytes = fixture_make_report (NULL);
  g_autofree char *output = run_tool (bytes, "qpdf", "--check");

  if (!output)
    {
      g_test_skip ("qpdf is not installed");
      return;
    }
  g_assert_nonnull (strstr (output, "No syntax or stream encoding errors found"));
}

static void
test_same_bytes (void)
{
  g_autoptr (GBytes) first = fixture_make_report (NULL);
  g_autoptr (GBytes) second = fixture_make_report (NULL);

  g_assert_true (g_bytes_equal (first, second));
  g_assert_true (holds (first, "<xmp:CreateDate>2024-05-21T19:00:00Z</xmp:CreateDate>"));
  g_assert_true (holds (first, "Rivers &amp; &lt;bridges&gt; (part \\ one): Gŵyl y bont, پل"));
}

/* Poppler does not open what cairo alone writes from 7,300 such rows on. */
static void
test_many_rows (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = fixture_make_table (8200, &error);
  g_autofree char *info = NULL;

  g_assert_no_error (error);
  info = run_tool (bytes, "pdfinfo", "-isodates");
  if (!info)
    {
      g_test_skip ("pdfinfo is not installed");
      return;
    }
  g_assert_nonnull (strstr (info, "Pages:           275\n"));
  g_assert_null (strstr (info, "Error"));
}

static void
test_missing_destination (void)
{
  cairo_t *cr;
  g_autoptr (CohesionPdf) pdf = begin_simple (&cr);
  g_autoptr (GBytes) bytes = NULL;
  cairo_rectangle_t area = { 72, 90, 100, 20 };

  cohesion_pdf_begin_tag (pdf, "P", NULL);
  cohesion_pdf_begin_tag (pdf, "Link", &(CohesionPdfTag) { .dest = "gone", .rectangle = &area });
  fixture_say (cr, 72, 100, "To what was deleted");
  cohesion_pdf_end_tag (pdf);
  cohesion_pdf_end_tag (pdf);
  cohesion_pdf_add_bookmark (pdf, 1, "Deleted", "gone");
  cohesion_pdf_end_page (pdf);
  bytes = finish (pdf);
  g_assert_cmpuint (cohesion_pdf_get_recording (pdf)->areas->len, ==, 0);
}

static void
test_metadata_refused (void)
{
  static const struct
  {
    const char *title;
    const char *language;
  } cases[] = { { NULL, "en" }, { "", "en" },      { " \n", "en" },
                { "A", NULL },  { "A", "" },       { "A", "English language" },
                { "A", "e" },   { "A", "en--GB" }, { "A", "en_GB" },
                { "A", "en-" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CohesionPdf) pdf = fixture_new (cases[i].title, cases[i].language);

      fixture_begin_page (pdf);
      cohesion_pdf_end_page (pdf);
      assert_refused (pdf, COHESION_PDF_ERROR_METADATA);
    }
}

static void
test_no_pages (void)
{
  g_autoptr (CohesionPdf) pdf = fixture_new ("Empty", "en-GB");

  assert_refused (pdf, COHESION_PDF_ERROR_TAG);
}

static void
test_broken_title (void)
{
  g_autoptr (CohesionPdf) pdf = fixture_new ("Bro\xffken \x01 title", "en-GB");
  g_autoptr (GBytes) bytes = NULL;
  cairo_t *cr = fixture_begin_page (pdf);

  fixture_tagged (pdf, cr, "H1", 72, 72, "Title");
  cohesion_pdf_end_page (pdf);
  bytes = finish (pdf);
  g_assert_true (holds (bytes, "Bro\xef\xbf\xbdken   title"));
}

typedef void (*Mistake) (CohesionPdf *pdf, cairo_t *cr);

static void
paint_outside (CohesionPdf *pdf, cairo_t *cr)
{
  cairo_rectangle (cr, 10, 10, 20, 20);
  cairo_fill (cr);
}

static void
write_outside (CohesionPdf *pdf, cairo_t *cr)
{
  fixture_say (cr, 72, 100, "Nowhere");
}

static void
write_in_group (CohesionPdf *pdf, cairo_t *cr)
{
  fixture_tagged (pdf, cr, "Sect", 72, 100, "Sections hold no text");
}

static void
paint_without_text (CohesionPdf *pdf, cairo_t *cr)
{
  cohesion_pdf_begin_tag (pdf, "P", NULL);
  paint_outside (pdf, cr);
  cohesion_pdf_end_tag (pdf);
}

static void
nest_wrongly (CohesionPdf *pdf, cairo_t *cr)
{
  fixture_tagged (pdf, cr, "TD", 72, 100, "A cell without a row");
}

static void
use_unknown_name (CohesionPdf *pdf, cairo_t *cr)
{
  fixture_tagged (pdf, cr, "Aside", 72, 100, "Not in PDF 1.7");
}

static void
skip_level (CohesionPdf *pdf, cairo_t *cr)
{
  fixture_tagged (pdf, cr, "H3", 72, 100, "After an H1");
}

static void
omit_description (CohesionPdf *pdf, cairo_t *cr)
{
  cohesion_pdf_begin_tag (pdf, "Figure", NULL);
  paint_outside (pdf, cr);
  cohesion_pdf_end_tag (pdf);
}

static void
omit_link_area (CohesionPdf *pdf, cairo_t *cr)
{
  cohesion_pdf_begin_tag (pdf, "P", NULL);
  cohesion_pdf_begin_tag (pdf, "Link", &(CohesionPdfTag) { .uri = "https://example.org/" });
  fixture_say (cr, 72, 100, "Where?");
  cohesion_pdf_end_tag (pdf);
  cohesion_pdf_end_tag (pdf);
}

static void
leave_open (CohesionPdf *pdf, cairo_t *cr)
{
  cohesion_pdf_begin_tag (pdf, "P", NULL);
}

static void
end_too_often (CohesionPdf *pdf, cairo_t *cr)
{
  cohesion_pdf_end_tag (pdf);
}

static void
nest_artifacts (CohesionPdf *pdf, cairo_t *cr)
{
  cohesion_pdf_begin_artifact (pdf, COHESION_PDF_ARTIFACT_LAYOUT);
  cohesion_pdf_begin_artifact (pdf, COHESION_PDF_ARTIFACT_LAYOUT);
  cohesion_pdf_end_artifact (pdf);
}

static void
tag_in_artifact (CohesionPdf *pdf, cairo_t *cr)
{
  cohesion_pdf_begin_artifact (pdf, COHESION_PDF_ARTIFACT_LAYOUT);
  cohesion_pdf_begin_tag (pdf, "P", NULL);
  cohesion_pdf_end_artifact (pdf);
}

static void
leave_artifact_open (CohesionPdf *pdf, cairo_t *cr)
{
  cohesion_pdf_begin_artifact (pdf, COHESION_PDF_ARTIFACT_LAYOUT);
}

static void
use_bad_language (CohesionPdf *pdf, cairo_t *cr)
{
  cohesion_pdf_begin_tag (pdf, "P", &(CohesionPdfTag) { .language = "Welsh!" });
  fixture_say (cr, 72, 100, "Bont");
  cohesion_pdf_end_tag (pdf);
}

static void
use_bad_scope (CohesionPdf *pdf, cairo_t *cr)
{
  cohesion_pdf_begin_tag (pdf, "Table", &(CohesionPdfTag) { .scope = "Diagonal" });
  cohesion_pdf_end_tag (pdf);
}

static void
tag_in_group (CohesionPdf *pdf, cairo_t *cr)
{
  cairo_push_group (cr);
  fixture_tagged (pdf, cr, "P", 72, 100, "In a group");
  cairo_pop_group_to_source (cr);
  cairo_paint_with_alpha (cr, 0.5);
}

static void
test_mistakes (void)
{
  static const Mistake mistakes[] = {
    paint_outside,  write_outside, write_in_group,  paint_without_text, nest_wrongly,        use_unknown_name,
    skip_level,     leave_open,    end_too_often,   omit_description,   leave_artifact_open, omit_link_area,
    nest_artifacts, use_bad_scope, tag_in_artifact, use_bad_language
  };

  for (guint i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      cairo_t *cr;
      g_autoptr (CohesionPdf) pdf = begin_simple (&cr);

      g_test_message ("mistake %u", i);
      mistakes[i](pdf, cr);
      cohesion_pdf_end_page (pdf);
      assert_refused (pdf, COHESION_PDF_ERROR_TAG);
    }
}

/* cairo drops or moves such tags; whichever it does, no file comes of it. */
static void
test_tag_in_group (void)
{
  cairo_t *cr;
  g_autoptr (CohesionPdf) pdf = begin_simple (&cr);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  tag_in_group (pdf, cr);
  cohesion_pdf_end_page (pdf);
  bytes = cohesion_pdf_finish (pdf, &error);
  g_assert_null (bytes);
  g_assert_nonnull (error);
}

static void
test_drawing_error (void)
{
  cairo_t *cr;
  g_autoptr (CohesionPdf) pdf = begin_simple (&cr);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  cairo_restore (cr);
  cohesion_pdf_end_page (pdf);
  bytes = cohesion_pdf_finish (pdf, &error);
  g_assert_null (bytes);
  g_assert_error (error, COHESION_PDF_ERROR, COHESION_PDF_ERROR_DRAWING);
  g_assert_nonnull (strstr (error->message, cairo_status_to_string (CAIRO_STATUS_INVALID_RESTORE)));
}

static void
test_long_description (void)
{
  cairo_t *cr;
  g_autoptr (CohesionPdf) pdf = begin_simple (&cr);
  g_autofree char *text = g_strnfill (16001, 'a');

  cohesion_pdf_begin_tag (pdf, "Figure", &(CohesionPdfTag) { .alt = text });
  paint_outside (pdf, cr);
  cohesion_pdf_end_tag (pdf);
  cohesion_pdf_end_page (pdf);
  assert_refused (pdf, COHESION_PDF_ERROR_SIZE);
}

/* Whatever the transformation, the clip and the source, the shapes of a figure are marked. */
static void
test_vectors_are_marked (void)
{
  cairo_t *cr;
  g_autoptr (CohesionPdf) pdf = begin_simple (&cr);
  g_autoptr (GBytes) bytes = NULL;

  cairo_rectangle (cr, 100, 100, 10, 10);
  cairo_clip (cr);
  cairo_scale (cr, 0.001, 3);
  cairo_set_source_rgba (cr, 1, 0, 0, 0);
  cohesion_pdf_begin_tag (pdf, "Figure", &(CohesionPdfTag) { .alt = "A square" });
  cairo_set_source_rgb (cr, 1, 0, 0);
  cairo_paint (cr);
  cohesion_pdf_begin_artifact (pdf, COHESION_PDF_ARTIFACT_LAYOUT);
  cairo_paint (cr);
  cohesion_pdf_end_artifact (pdf);
  cairo_paint (cr);
  cohesion_pdf_end_tag (pdf);
  cohesion_pdf_end_page (pdf);
  bytes = finish (pdf);
}

/* A tag may be open while nothing of it is on the page. */
static void
test_tag_over_empty_page (void)
{
  g_autoptr (CohesionPdf) pdf = fixture_new ("Gap", "en-GB");
  g_autoptr (GBytes) bytes = NULL;

  cohesion_pdf_begin_tag (pdf, "H1", NULL);
  for (guint i = 0; i < 3; i++)
    {
      cairo_t *cr = fixture_begin_page (pdf);

      if (i != 1)
        fixture_say (cr, 72, 72, "Half");
      cohesion_pdf_end_page (pdf);
    }
  cohesion_pdf_end_tag (pdf);
  bytes = finish (pdf);
}

static void
test_deep_nesting (void)
{
  g_autoptr (CohesionPdf) pdf = fixture_new ("Deep", "en-GB");
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < 100000; i++)
    cohesion_pdf_begin_tag (pdf, "Sect", NULL);
  fixture_tagged (pdf, fixture_begin_page (pdf), "P", 72, 72, "Deep down");
  cohesion_pdf_end_page (pdf);
  for (guint i = 0; i < 100000; i++)
    cohesion_pdf_end_tag (pdf);
  bytes = finish (pdf);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/report-reads", test_report_reads);
  g_test_add_func ("/pdf/syntax", test_syntax);
  g_test_add_func ("/pdf/same-bytes", test_same_bytes);
  g_test_add_func ("/pdf/many-rows", test_many_rows);
  g_test_add_func ("/pdf/missing-destination", test_missing_destination);
  g_test_add_func ("/pdf/metadata-refused", test_metadata_refused);
  g_test_add_func ("/pdf/no-pages", test_no_pages);
  g_test_add_func ("/pdf/broken-title", test_broken_title);
  g_test_add_func ("/pdf/mistakes", test_mistakes);
  g_test_add_func ("/pdf/tag-in-group", test_tag_in_group);
  g_test_add_func ("/pdf/drawing-error", test_drawing_error);
  g_test_add_func ("/pdf/long-description", test_long_description);
  g_test_add_func ("/pdf/vectors-are-marked", test_vectors_are_marked);
  g_test_add_func ("/pdf/tag-over-empty-page", test_tag_over_empty_page);
  g_test_add_func ("/pdf/deep-nesting", test_deep_nesting);
  return g_test_run ();
}
