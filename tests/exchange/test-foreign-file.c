#include "config.h"

#include "exchange/cohesion-foreign-file.h"

#include <string.h>

/* Files that are no strategies. */

static void
test_recognise (void)
{
  static const struct
  {
    const char *data;
    CohesionForeignFile kind;
    const char *words;
  } cases[] = {
    { "Cabinet resolved to:", COHESION_FOREIGN_FILE_TEXT, "is a text" },
    { "\n<!DOCTYPE html><p>Cabinet", COHESION_FOREIGN_FILE_PAGE, "is a web page" },
    { "%PDF-1.7 …", COHESION_FOREIGN_FILE_PDF, "PDF" },
    { "PK\x03\x04…", COHESION_FOREIGN_FILE_OFFICE, "office program" },
    { "{\\rtf1", COHESION_FOREIGN_FILE_OFFICE, "office program" },
    { "", COHESION_FOREIGN_FILE_OTHER, "no words" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CohesionForeignFile kind = cohesion_foreign_file_recognise (cases[i].data, strlen (cases[i].data));
      g_autofree char *text = cohesion_foreign_file_explain (kind, "a file");

      g_assert_cmpint (kind, ==, cases[i].kind);
      g_assert_nonnull (strstr (text, cases[i].words));
      g_assert_nonnull (strstr (text, "“a file”"));
      g_assert_false (cohesion_foreign_file_is_data (cases[i].data, strlen (cases[i].data)));
    }
  g_assert_cmpint (cohesion_foreign_file_recognise ("a\0b", 3), ==, COHESION_FOREIGN_FILE_OTHER);
  g_assert_true (cohesion_foreign_file_is_data ("\xef\xbb\xbf\n {", 6));
}

static void
assert_text (const char *data, gsize length, const char *text)
{
  g_autofree char *read = cohesion_foreign_file_dup_text (data, length);

  g_assert_cmpstr (read, ==, text);
}

/* As programs save texts: in UTF-8, as Windows does, and in UTF-16. */
static void
test_text (void)
{
  assert_text ("“We all belong”", strlen ("“We all belong”"), "“We all belong”");
  assert_text ("\x93We all belong\x94", 15, "“We all belong”");
  assert_text ("\xff\xfeW\0e\0", 6, "We");
  assert_text ("%PDF-1.7", 8, NULL);
}

static void
test_page (void)
{
  const char *page = "<html><head><title>No</title></head><body><script>no ()</script><h1>Cohesion</h1>\n"
                     "<p>Newham&rsquo;s &ldquo;event&rdquo;\n gave <b>50</b>&nbsp;people a say.</p>"
                     "<ul><li>Jobs</li><li><p>Homes &amp; halls</p></li></ul></body></html>";

  assert_text (page, strlen (page),
               "Cohesion\n\nNewham’s “event” gave 50 people a say.\n\n• Jobs\n• Homes & halls");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/foreign-file/recognise", test_recognise);
  g_test_add_func ("/foreign-file/text", test_text);
  g_test_add_func ("/foreign-file/page", test_page);
  return g_test_run ();
}
