#include "config.h"

#include "pdf-fixture.h"

#include "report/cohesion-pdf-icc.h"
#include "report/cohesion-pdf-lexer.h"
#include "report/cohesion-pdf-recording.h"
#include "report/cohesion-pdf-roles.h"
#include "report/cohesion-pdf-writer.h"
#include "report/cohesion-pdf-xmp.h"

#include <locale.h>
#include <math.h>
#include <string.h>

static CohesionPdfSpan
span (const char *text)
{
  return (CohesionPdfSpan) { text, strlen (text) };
}

static void
test_tokens (void)
{
  static const struct
  {
    const char *text;
    CohesionPdfTokenKind kind;
    gint64 integer;
  } cases[] = {
    { "", COHESION_PDF_TOKEN_END, 0 },
    { " % note", COHESION_PDF_TOKEN_END, 0 },
    { "%x\n12", COHESION_PDF_TOKEN_INTEGER, 12 },
    { "-7", COHESION_PDF_TOKEN_INTEGER, -7 },
    { "+7]", COHESION_PDF_TOKEN_INTEGER, 7 },
    { "999999999999999", COHESION_PDF_TOKEN_INTEGER, G_GINT64_CONSTANT (999999999999999) },
    { "9999999999999999", COHESION_PDF_TOKEN_BROKEN, 0 },
    { "-.5", COHESION_PDF_TOKEN_REAL, 0 },
    { "1.2.3", COHESION_PDF_TOKEN_KEYWORD, 0 },
    { "-", COHESION_PDF_TOKEN_KEYWORD, 0 },
    { "f*", COHESION_PDF_TOKEN_KEYWORD, 0 },
    { "/A#20b(", COHESION_PDF_TOKEN_NAME, 0 },
    { "(a(b)\\)c)", COHESION_PDF_TOKEN_STRING, 0 },
    { "(a", COHESION_PDF_TOKEN_BROKEN, 0 },
    { "(a\\", COHESION_PDF_TOKEN_BROKEN, 0 },
    { ")", COHESION_PDF_TOKEN_BROKEN, 0 },
    { "<fe ff>", COHESION_PDF_TOKEN_STRING, 0 },
    { "<fe", COHESION_PDF_TOKEN_BROKEN, 0 },
    { "<xy>", COHESION_PDF_TOKEN_BROKEN, 0 },
    { "<<", COHESION_PDF_TOKEN_DICTIONARY_OPEN, 0 },
    { ">>", COHESION_PDF_TOKEN_DICTIONARY_CLOSE, 0 },
    { ">", COHESION_PDF_TOKEN_BROKEN, 0 },
    { "[", COHESION_PDF_TOKEN_ARRAY_OPEN, 0 },
    { "]", COHESION_PDF_TOKEN_ARRAY_CLOSE, 0 },
    { "{", COHESION_PDF_TOKEN_BROKEN, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CohesionPdfLexer lexer;
      CohesionPdfToken token;

      g_test_message ("%s", cases[i].text);
      cohesion_pdf_lexer_init (&lexer, span (cases[i].text));
      g_assert_cmpint (cohesion_pdf_lexer_next (&lexer, &token), ==, cases[i].kind);
      if (token.kind == COHESION_PDF_TOKEN_INTEGER)
        g_assert_cmpint (token.integer, ==, cases[i].integer);
    }
}

/* A string may hold NUL, and what looks like its end. */
static void
test_nul (void)
{
  static const char text[] = "(a\0b) /K";
  CohesionPdfLexer lexer;
  CohesionPdfToken token;

  cohesion_pdf_lexer_init (&lexer, (CohesionPdfSpan) { text, sizeof text - 1 });
  g_assert_cmpint (cohesion_pdf_lexer_next (&lexer, &token), ==, COHESION_PDF_TOKEN_STRING);
  g_assert_cmpuint (token.text.length, ==, 5);
  g_assert_cmpint (cohesion_pdf_lexer_next (&lexer, &token), ==, COHESION_PDF_TOKEN_NAME);
}

static void
test_dictionaries (void)
{
  CohesionPdfSpan dictionary = span ("<< /A [ 1 << /B 2 >> ] /B 12 0 R /C (>>) /D true >>");
  CohesionPdfSpan value;
  guint number;

  g_assert_true (cohesion_pdf_span_is_dictionary (dictionary));
  g_assert_true (cohesion_pdf_span_find (dictionary, "/B", &value));
  g_assert_true (cohesion_pdf_span_get_reference (value, &number));
  g_assert_cmpuint (number, ==, 12);
  g_assert_true (cohesion_pdf_span_find (dictionary, "/D", &value));
  g_assert_true (cohesion_pdf_span_equals (value, "true"));
  g_assert_false (cohesion_pdf_span_find (dictionary, "/E", &value));
  g_assert_false (cohesion_pdf_span_find (span ("<< /A [ >> /B 1"), "/B", &value));
  g_assert_false (cohesion_pdf_span_find (span ("[ /B 1 ]"), "/B", &value));
  g_assert_false (cohesion_pdf_span_get_reference (span ("12 1 R"), &number));
  g_assert_false (cohesion_pdf_span_get_reference (span ("0 0 R"), &number));
}

static void
test_roles (void)
{
  for (guint i = 0; i < N_COHESION_PDF_ROLES; i++)
    {
      CohesionPdfRoleId found;

      g_assert_true (cohesion_pdf_role_find (cohesion_pdf_role_get (i)->name, &found));
      g_assert_cmpuint (found, ==, i);
    }
  g_assert_true (cohesion_pdf_role_accepts (COHESION_PDF_ROLE_TR, COHESION_PDF_ROLE_TH));
  g_assert_false (cohesion_pdf_role_accepts (COHESION_PDF_ROLE_TABLE, COHESION_PDF_ROLE_TH));
  g_assert_false (cohesion_pdf_role_accepts (COHESION_PDF_ROLE_P, COHESION_PDF_ROLE_P));
  g_assert_false (cohesion_pdf_role_accepts (COHESION_PDF_ROLE_SECT, COHESION_PDF_ROLE_DOCUMENT));
}

static void
test_numbers (void)
{
  static const struct
  {
    double value;
    const char *text;
  } cases[] = {
    { 0, "0" },      { 1, "1" },        { -1.5, "-1.5" },     { 0.05, "0.05" }, { 841.89, "841.89" },
    { -0.001, "0" }, { 99.999, "100" }, { 1e300, "1000000" }, { NAN, "0" },     { -INFINITY, "0" },
  };

  /* A comma must not come in, where there is such a locale. */
  setlocale (LC_NUMERIC, "de_DE.UTF-8");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      cohesion_pdf_append_number (text, cases[i].value);
      g_assert_cmpstr (text->str, ==, cases[i].text);
    }
  setlocale (LC_NUMERIC, "C");
}

static void
test_texts (void)
{
  static const char *const cases[][2] = {
    { "", "()" },
    { "a (b) \\ c", "(a \\(b\\) \\\\ c)" },
    { "a\nb\x7f", "(a b )" },
    { "é", "<FEFF00E9>" },
    { "پ\t", "<FEFF067E0020>" },
    { "😀", "<FEFFD83DDE00>" },
    { "\xff", "<FEFFFFFD>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      cohesion_pdf_append_text (text, cases[i][0]);
      g_assert_cmpstr (text->str, ==, cases[i][1]);
    }
}

static void
test_date (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (3600);
  g_autoptr (GDateTime) date = g_date_time_new (zone, 2024, 5, 21, 0, 30, 0);
  g_autoptr (GString) text = g_string_new (NULL);

  cohesion_pdf_append_date (text, date);
  g_assert_cmpstr (text->str, ==, "(D:20240520233000Z)");
}

/* Every object stream has at most 200 objects, the last of 1,001 objects one. */
static void
test_object_streams (void)
{
  static const char entry[] = "/Type/ObjStm/N ";
  g_autoptr (CohesionPdfWriter) writer = cohesion_pdf_writer_new ();
  guint first = cohesion_pdf_writer_reserve (writer, 1001);
  g_autoptr (GBytes) bytes = NULL;
  const char *place;
  gsize size;
  guint64 last = 0;

  for (guint i = 0; i < 1001; i++)
    {
      g_string_append (cohesion_pdf_writer_begin (writer, first + i), "<<>>");
      cohesion_pdf_writer_end (writer);
    }
  bytes = cohesion_pdf_writer_finish (writer, first, first + 1, NULL);
  place = g_bytes_get_data (bytes, &size);
  for (const char *end = place + size; (place = memmem (place, end - place, entry, strlen (entry)));)
    {
      place += strlen (entry);
      last = g_ascii_strtoull (place, NULL, 10);
      g_assert_cmpuint (last, <=, 200);
    }
  g_assert_cmpuint (last, ==, 1);
}

static guint32
read_u32 (const guint8 *bytes)
{
  return (guint32) bytes[0] << 24 | bytes[1] << 16 | bytes[2] << 8 | bytes[3];
}

static const guint8 *
find_profile_tag (const guint8 *profile, const char *signature)
{
  for (guint i = 0; i < read_u32 (profile + 128); i++)
    if (memcmp (profile + 132 + i * 12, signature, 4) == 0)
      return profile + read_u32 (profile + 132 + i * 12 + 4);
  return NULL;
}

/* The colorants of sRGB seen in D50, as the ICC publishes them; its whole is white. */
static void
test_profile (void)
{
  static const double colorants[3][3] = { { 0.4361, 0.2225, 0.0139 },
                                          { 0.3851, 0.7169, 0.0971 },
                                          { 0.1431, 0.0606, 0.7141 } };
  static const double white[3] = { 0.9642, 1, 0.8249 };
  static const char *const signatures[] = { "rXYZ", "gXYZ", "bXYZ" };
  g_autoptr (GBytes) bytes = cohesion_pdf_make_srgb_profile ();
  gsize size;
  const guint8 *profile = g_bytes_get_data (bytes, &size);
  double sum[3] = { 0 };

  g_assert_cmpuint (read_u32 (profile), ==, size);
  g_assert_cmpmem (profile + 36, 4, "acsp", 4);
  for (guint i = 0; i < 3; i++)
    for (guint j = 0; j < 3; j++)
      {
        double value = (gint32) read_u32 (find_profile_tag (profile, signatures[i]) + 8 + 4 * j) / 65536.0;

        g_assert_cmpfloat_with_epsilon (value, colorants[i][j], 0.0002);
        sum[j] += value;
      }
  for (guint j = 0; j < 3; j++)
    g_assert_cmpfloat_with_epsilon (sum[j], white[j], 0.0002);
  g_assert_true (find_profile_tag (profile, "rTRC") == find_profile_tag (profile, "bTRC"));
  g_assert_cmpmem (find_profile_tag (profile, "gTRC"), 4, "para", 4);
  g_assert_cmpmem (find_profile_tag (profile, "desc"), 4, "mluc", 4);
}

static void
test_xmp (void)
{
  CohesionPdfMetadata metadata = { "A & B \x0b<c>\xef\xbf\xbe", NULL, "", "cy", NULL };
  g_autoptr (CohesionPdfRecording) recording = cohesion_pdf_recording_new (&metadata);
  g_autofree char *xmp = cohesion_pdf_make_xmp (recording);

  g_assert_nonnull (strstr (xmp, ">A &amp; B  &lt;c&gt; </rdf:li>"));
  g_assert_nonnull (strstr (xmp, "<dc:language><rdf:Bag><rdf:li>cy</rdf:li></rdf:Bag></dc:language>"));
  g_assert_null (strstr (xmp, "dc:creator"));
  g_assert_null (strstr (xmp, "dc:description"));
  g_assert_null (strstr (xmp, "CreateDate"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf-parts/tokens", test_tokens);
  g_test_add_func ("/pdf-parts/nul", test_nul);
  g_test_add_func ("/pdf-parts/dictionaries", test_dictionaries);
  g_test_add_func ("/pdf-parts/roles", test_roles);
  g_test_add_func ("/pdf-parts/numbers", test_numbers);
  g_test_add_func ("/pdf-parts/texts", test_texts);
  g_test_add_func ("/pdf-parts/date", test_date);
  g_test_add_func ("/pdf-parts/object-streams", test_object_streams);
  g_test_add_func ("/pdf-parts/profile", test_profile);
  g_test_add_func ("/pdf-parts/xmp", test_xmp);
  return g_test_run ();
}
