#include "config.h"

#include "pdf-fixture.h"

#include "report/cohesion-pdf-content.h"
#include "report/cohesion-pdf-private.h"
#include "report/cohesion-pdf-reader.h"

#include <string.h>

/* What cairo wrote of a small document, and what was recorded meanwhile. */
typedef struct
{
  CohesionPdf *pdf;
  GBytes *drawn;
} Drawing;

static void
draw_link (CohesionPdf *pdf, cairo_t *cr)
{
  cairo_rectangle_t area = { 72, 90, 60, 14 };
  CohesionPdfTag tag = { .uri = "https://example.org/", .rectangle = &area };

  cohesion_pdf_begin_tag (pdf, "P", NULL);
  cohesion_pdf_begin_tag (pdf, "Link", &tag);
  fixture_say (cr, 72, 100, "Link");
  cohesion_pdf_end_tag (pdf);
  fixture_say (cr, 140, 100, "after (it) \\ /Artifact BMC");
  cohesion_pdf_end_tag (pdf);
}

static void
set_up (Drawing *drawing, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  drawing->pdf = fixture_new ("Small", "en-GB");
  for (guint i = 0; i < 2; i++)
    {
      cairo_t *cr = fixture_begin_page (drawing->pdf);

      fixture_tagged (drawing->pdf, cr, "H1", 72, 72, "Small");
      draw_link (drawing->pdf, cr);
      cohesion_pdf_begin_artifact (drawing->pdf, COHESION_PDF_ARTIFACT_FOOTER);
      fixture_say (cr, 72, 800, "Foot");
      cohesion_pdf_end_artifact (drawing->pdf);
      cohesion_pdf_end_page (drawing->pdf);
    }
  drawing->drawn = cohesion_pdf_close (drawing->pdf, &error);
  g_assert_no_error (error);
}

static void
tear_down (Drawing *drawing, gconstpointer data)
{
  g_clear_pointer (&drawing->drawn, g_bytes_unref);
  g_clear_object (&drawing->pdf);
}

static GBytes *
rewrite (Drawing *drawing, GBytes *drawn, GError **error)
{
  return cohesion_pdf_rewrite (drawn, cohesion_pdf_get_recording (drawing->pdf), error);
}

static void
assert_refused (Drawing *drawing, const char *data, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) broken = g_bytes_new (data, size);
  g_autoptr (GBytes) bytes = rewrite (drawing, broken, &error);

  g_assert_error (error, COHESION_PDF_ERROR, COHESION_PDF_ERROR_UNEXPECTED);
  g_assert_null (bytes);
}

static void
test_sound (Drawing *drawing, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) first = rewrite (drawing, drawing->drawn, &error);
  g_autoptr (GBytes) second = rewrite (drawing, drawing->drawn, &error);

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (first, second));
}

static void
test_truncated (Drawing *drawing, gconstpointer data)
{
  gsize size;
  const char *bytes = g_bytes_get_data (drawing->drawn, &size);

  for (gsize length = 0; length < size; length++)
    assert_refused (drawing, bytes, length);
}

/* Either the change is noticed, or it is in bytes that only a font or a comment has: never a crash, never an
 * error without a word, never bytes together with an error. */
static void
test_garbled (Drawing *drawing, gconstpointer data)
{
  gsize size;
  const char *bytes = g_bytes_get_data (drawing->drawn, &size);
  g_autofree char *copy = g_memdup2 (bytes, size);
  guint refused = 0;

  for (guint i = 0; i < 4000; i++)
    {
      gsize place = g_test_rand_int_range (0, size);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) broken = NULL;
      g_autoptr (GBytes) result = NULL;

      copy[place] = (char) g_test_rand_int_range (0, 256);
      broken = g_bytes_new (copy, size);
      result = rewrite (drawing, broken, &error);
      g_assert_true ((result == NULL) == (error != NULL));
      refused += result == NULL;
      copy[place] = bytes[place];
    }
  g_assert_cmpuint (refused, >, 0);
}

static void
replace (char *bytes, gsize size, const char *from, const char *to)
{
  char *found = memmem (bytes, size, from, strlen (from));

  g_assert_nonnull (found);
  g_assert_cmpuint (strlen (from), ==, strlen (to));
  memcpy (found, to, strlen (to));
}

static void
test_surprises (Drawing *drawing, gconstpointer data)
{
  static const char *const surprises[][2] = {
    { "%PDF-1.7", "%PDF-1.4" }, { "/Type /XRef", "/Type /Xref" }, { "/Type /ObjStm", "/Type /Objxtm" },
    { "/W [1 ", "/W [2 " },     { "startxref", "startxxxx" },     { "%%EOF", "%%EOX" },
    { "/Filter", "/Prevxx" },   { "endstream", "endstrexm" },     { "endobj", "endxbj" },
    { "/Root", "/Toor" },       { " 0 obj", " 1 obj" },           { "/FlateDecode", "/FlateDecodx" },
  };
  gsize size;
  const char *bytes = g_bytes_get_data (drawing->drawn, &size);

  for (guint i = 0; i < G_N_ELEMENTS (surprises); i++)
    {
      g_autofree char *copy = g_memdup2 (bytes, size);

      g_test_message ("%s", surprises[i][1]);
      replace (copy, size, surprises[i][0], surprises[i][1]);
      assert_refused (drawing, copy, size);
    }
}

/* A stream said to be longer than the file. */
static void
test_long_stream (Drawing *drawing, gconstpointer data)
{
  gsize size;
  const char *bytes = g_bytes_get_data (drawing->drawn, &size);
  g_autofree char *copy = g_memdup2 (bytes, size);

  replace (copy, size, " 0 obj\n   ", " 0 obj\n999");
  assert_refused (drawing, copy, size);
}

/* A page may only hold what was drawn while it was open. */
static void
test_other_page (Drawing *drawing, gconstpointer data)
{
  GArray *pages = cohesion_pdf_get_recording (drawing->pdf)->pages;
  guint *first_mark = &g_array_index (pages, CohesionPdfPage, 1).first_mark;
  gsize size;
  const char *bytes = g_bytes_get_data (drawing->drawn, &size);

  ++*first_mark;
  assert_refused (drawing, bytes, size);
  *first_mark -= 2;
  assert_refused (drawing, bytes, size);
}

/* The recording of one document and the bytes of another do not match. */
static void
test_other_recording (Drawing *drawing, gconstpointer data)
{
  g_autoptr (CohesionPdf) other = fixture_new ("Other", "en-GB");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) drawn = NULL;
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < 2; i++)
    {
      cairo_t *cr = fixture_begin_page (other);

      fixture_tagged (other, cr, i == 0 ? "H1" : "P", 72, 72, "Other");
      cohesion_pdf_end_page (other);
    }
  drawn = cohesion_pdf_close (other, &error);
  g_assert_no_error (error);
  bytes = rewrite (drawing, drawn, &error);
  g_assert_error (error, COHESION_PDF_ERROR, COHESION_PDF_ERROR_UNEXPECTED);
  g_clear_error (&error);
  bytes = cohesion_pdf_rewrite (drawing->drawn, cohesion_pdf_get_recording (other), &error);
  g_assert_error (error, COHESION_PDF_ERROR, COHESION_PDF_ERROR_UNEXPECTED);
}

/* Contents of a page with one heading and one artifact, and whether they are taken. */
static void
test_contents (void)
{
  static const struct
  {
    const char *content;
    int code;
  } cases[] = {
    { "/H1 << /MCID 0 >> BDC (a)Tj EMC /Artifact BMC 1 1 2 2 re f EMC", -1 },
    { "/H1 << /MCID 0 >> BDC (a\\)/Artifact BMC \\(()b)Tj EMC /Artifact BMC f EMC", -1 },
    { "0 g 1 1 2 2 re W n /H1 <</MCID 0>> BDC (a)Tj EMC /Artifact BMC f EMC", -1 },
    { "1 1 2 2 re f /H1 << /MCID 0 >> BDC (a)Tj EMC /Artifact BMC f EMC", COHESION_PDF_ERROR_TAG },
    { "/H1 << /MCID 0 >> BDC (a)Tj EMC f /Artifact BMC f EMC", COHESION_PDF_ERROR_TAG },
    { "/Span << /ActualText (a) >> BDC (a)Tj EMC", COHESION_PDF_ERROR_TAG },
    { "/H1 << /MCID 0 >> BDC (a)Tj EMC", COHESION_PDF_ERROR_UNEXPECTED },
    { "/Artifact BMC f EMC", COHESION_PDF_ERROR_UNEXPECTED },
    { "/H2 << /MCID 0 >> BDC (a)Tj EMC /Artifact BMC f EMC", COHESION_PDF_ERROR_UNEXPECTED },
    { "/H1 << /MCID 1 >> BDC (a)Tj EMC /Artifact BMC f EMC", COHESION_PDF_ERROR_UNEXPECTED },
    { "/H1 << /MCID 0 >> BDC /Artifact BMC f EMC (a)Tj EMC", COHESION_PDF_ERROR_UNEXPECTED },
    { "/H1 << /MCID 0 >> BDC (a)Tj EMC /Artifact BMC f", COHESION_PDF_ERROR_UNEXPECTED },
    { "/H1 << /MCID 0 >> BDC (a)Tj EMC EMC", COHESION_PDF_ERROR_UNEXPECTED },
    { "/H1 << /MCID 0 >> BDC (a)Tj EMC /Artifact BMC f EMC /Artifact BMC f EMC",
      COHESION_PDF_ERROR_UNEXPECTED },
    { "/H1 << /MCID 0 >> BDC (a Tj EMC", COHESION_PDF_ERROR_UNEXPECTED },
    { "BMC", COHESION_PDF_ERROR_UNEXPECTED },
    { "BI", COHESION_PDF_ERROR_UNEXPECTED },
    { "/H1 /Name BDC", COHESION_PDF_ERROR_UNEXPECTED },
    { "}", COHESION_PDF_ERROR_UNEXPECTED },
  };
  CohesionPdfMetadata metadata = { "Title", NULL, NULL, "en", NULL };
  g_autoptr (CohesionPdfRecording) recording = cohesion_pdf_recording_new (&metadata);
  CohesionPdfArtifact artifact = COHESION_PDF_ARTIFACT_FOOTER;
  guint heading;

  cohesion_pdf_recording_add_page (recording, 100, 100);
  heading = cohesion_pdf_recording_add (recording, 0, 0, "H1", NULL);
  g_array_append_val (recording->artifacts, artifact);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GString) out = g_string_new ("old");
      CohesionPdfSpan content = { cases[i].content, strlen (cases[i].content) };
      CohesionPdfPageMarks marks = { &heading, 1 };

      g_test_message ("%s", cases[i].content);
      g_assert_true (cohesion_pdf_content_rewrite (content, recording, 0, marks, out, &error) ==
                     (cases[i].code < 0));
      if (cases[i].code >= 0)
        g_assert_error (error, COHESION_PDF_ERROR, cases[i].code);
      else
        g_assert_nonnull (
            strstr (out->str, "EMC /Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC "));
    }
}

/* The marker of a tag is left out, other spans stay as they are. */
static void
test_silent_spans (void)
{
  static const char *const cases[][2] = {
    { "BT /Span << /ActualText <feff> >> BDC /f-0-0 1 Tf (.)Tj EMC ET", "BT  ET" },
    { "BT /Span << /ActualText <feff> >> BDC (.)Tj EMC (b)Tj ET", "(.)Tj" },
    { "BT /Span << /ActualText <feff0020> >> BDC ( )Tj EMC ET", "<feff0020>" },
  };
  CohesionPdfMetadata metadata = { "Title", NULL, NULL, "en", NULL };
  g_autoptr (CohesionPdfRecording) recording = cohesion_pdf_recording_new (&metadata);
  guint record;

  cohesion_pdf_recording_add_page (recording, 100, 100);
  record = cohesion_pdf_recording_add (recording, 0, 0, "Figure", &(CohesionPdfTag) { .alt = "Dot" });
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);
      g_autofree char *content = g_strdup_printf ("/Figure << /MCID 0 >> BDC %s EMC", cases[i][0]);
      CohesionPdfPageMarks marks = { &record, 1 };

      g_assert_true (cohesion_pdf_content_rewrite ((CohesionPdfSpan) { content, strlen (content) }, recording,
                                                   0, marks, out, NULL));
      g_assert_nonnull (strstr (out->str, cases[i][1]));
    }
}

static void
add (const char *path, void (*test) (Drawing *, gconstpointer))
{
  g_test_add (path, Drawing, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/pdf-rewrite/sound", test_sound);
  add ("/pdf-rewrite/truncated", test_truncated);
  add ("/pdf-rewrite/garbled", test_garbled);
  add ("/pdf-rewrite/surprises", test_surprises);
  add ("/pdf-rewrite/long-stream", test_long_stream);
  add ("/pdf-rewrite/other-page", test_other_page);
  add ("/pdf-rewrite/other-recording", test_other_recording);
  g_test_add_func ("/pdf-rewrite/contents", test_contents);
  g_test_add_func ("/pdf-rewrite/silent-spans", test_silent_spans);
  return g_test_run ();
}
