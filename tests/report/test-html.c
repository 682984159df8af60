#include "config.h"

#include "report/cohesion-html.h"
#include "report/cohesion-readability.h"

#include "report-fixture.h"
#include "sample.h"

/* A report as a page: nothing that anybody has written gets out of its place, and every word has its
 * language. */

static const CohesionDate as_at = COHESION_DATE_INIT (2026, 11, 28);

static char *
make (CohesionBlocks *blocks)
{
  g_autoptr (GBytes) bytes = cohesion_report_make_html (blocks, as_at, "A <council>");
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return g_strndup (data, size);
}

static void
assert_says (const char *page, const char *words)
{
  if (strstr (page, words) == NULL)
    g_error ("It does not say “%s”:\n%s", words, strstr (page, "<body"));
}

static void
assert_silent (const char *page, const char *words)
{
  if (strstr (page, words) != NULL)
    g_error ("It says “%s”:\n%s", words, strstr (page, "<body"));
}

static CohesionBlocks *
begin (const char *language)
{
  CohesionBlocks *blocks = cohesion_blocks_new (language);

  cohesion_blocks_add_heading (blocks, 1, FALSE, cohesion_text_new ("Title"));
  return blocks;
}

static void
test_escaped (void)
{
  g_autoptr (CohesionBlocks) blocks = begin ("en-GB");
  CohesionTable *table = cohesion_blocks_add_table (blocks, cohesion_text_new ("<caption>"), 0);
  g_autofree char *page = NULL;

  cohesion_table_add_column (table, "a & b", 1, COHESION_COLUMN_NUMBER);
  cohesion_table_add_cell (table, cohesion_text_new ("</td>"));
  cohesion_blocks_add_paragraph (blocks,
                                 cohesion_text_new ("<script>alert (\"1\")</script>\x01\x7f\xef\xbf\xbf."));
  page = make (blocks);
  assert_says (page, "<p>&lt;script&gt;alert (&quot;1&quot;)&lt;/script&gt;.</p>");
  assert_says (page, ">&lt;caption&gt;</caption>");
  assert_says (page, "<th scope=\"col\" class=\"number\">a &amp; b</th>");
  assert_says (page, "<th scope=\"row\" class=\"number\">&lt;/td&gt;</th>");
  assert_says (page, "<meta name=\"author\" content=\"A &lt;council&gt;\" />");
  assert_silent (page, "<script");
}

static void
test_links (void)
{
  static const struct
  {
    const char *uri;
    const char *markup;
  } cases[] = {
    { "https://example.org/?a=1&b=\"2\"",
      "<p><a href=\"https://example.org/?a=1&amp;b=&quot;2&quot;\">words</a></p>" },
    { "mailto:policy@example.org", "<p><a href=\"mailto:policy@example.org\">words</a></p>" },
    { "HTTP://example.org", "<p><a href=\"HTTP://example.org\">words</a></p>" },
    { "javascript:alert (1)", "<p>words</p>" },
    { "data:text/html,x", "<p>words</p>" },
    { "cite:1", "<p>words</p>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CohesionBlocks) blocks = begin ("en-GB");
      CohesionText *text = cohesion_text_new (NULL);
      g_autofree char *page = NULL;

      cohesion_text_append_link (text, "words", cases[i].uri);
      cohesion_blocks_add_paragraph (blocks, text);
      page = make (blocks);
      assert_says (page, cases[i].markup);
    }
}

/* A passage says which language it is in, and turns where that is written the other way. */
static void
test_languages (void)
{
  g_autoptr (CohesionBlocks) blocks = begin ("en-GB");
  g_autoptr (CohesionBlocks) urdu = begin ("ur");
  CohesionText *welsh = cohesion_text_new ("Croeso");
  CohesionText *mixed = cohesion_text_new ("Welcome, ");
  CohesionText *english = cohesion_text_new ("English");
  g_autofree char *page = NULL;
  g_autofree char *turned = NULL;

  cohesion_text_set_language (welsh, "cy");
  cohesion_text_append_language (mixed, "خوش آمدید", "ur");
  cohesion_text_set_language (english, "en-GB");
  cohesion_blocks_add_paragraph (blocks, welsh);
  cohesion_blocks_add_paragraph (blocks, mixed);
  cohesion_blocks_add_paragraph (urdu, english);
  page = make (blocks);
  turned = make (urdu);
  assert_says (page, " lang=\"en-GB\" dir=\"ltr\">\n<head>");
  assert_says (page, "<p lang=\"cy\">Croeso</p>");
  assert_says (page, "<p>Welcome, <span lang=\"ur\" dir=\"rtl\">خوش آمدید</span></p>");
  assert_says (turned, " lang=\"ur\" dir=\"rtl\">\n<head>");
  assert_says (turned, "<p lang=\"en-GB\" dir=\"ltr\">English</p>");
}

/* What is missing is for the editor alone; a list keeps its numerals. */
static void
test_published (void)
{
  g_autoptr (CohesionBlocks) blocks = begin ("en-GB");
  CohesionBlock *list;
  g_autofree char *page = NULL;

  cohesion_blocks_add_heading (blocks, 2, FALSE, cohesion_text_new_missing ("Unwritten", NULL));
  cohesion_blocks_add_paragraph (blocks, cohesion_text_new_missing ("Write this", NULL));
  cohesion_blocks_add_paragraph (blocks, cohesion_text_new_missing ("Write that", "None recorded."));
  cohesion_block_add_pair (cohesion_blocks_add_labels (blocks), "Label",
                           cohesion_text_new_missing ("?", NULL));
  list = cohesion_blocks_add_list (blocks, COHESION_LIST_ROMAN);
  cohesion_block_add_item (list, cohesion_text_new_missing ("Add one", NULL));
  cohesion_block_add_item (list, cohesion_text_new ("Approve it"));
  page = make (blocks);
  assert_silent (page, "Unwritten");
  assert_silent (page, "Write t");
  assert_silent (page, "Label");
  assert_silent (page, "<nav");
  assert_says (page, "<p>None recorded.</p>");
  assert_says (page, "<ol class=\"roman\">\n<li>Approve it</li>\n</ol>");
  assert_says (page, "<a class=\"skip\" href=\"#main\">");
}

/* The contents are a list within a list, each entry leading to its heading. */
static void
test_contents (void)
{
  g_autoptr (CohesionBlocks) blocks = begin ("en-GB");
  g_autofree char *page = NULL;

  cohesion_blocks_add_heading (blocks, 2, TRUE, cohesion_text_new ("One"));
  cohesion_blocks_add_heading (blocks, 3, TRUE, cohesion_text_new ("Part"));
  cohesion_blocks_add_heading (blocks, 4, TRUE, cohesion_text_new ("Deep"));
  cohesion_blocks_add_heading (blocks, 2, TRUE, cohesion_text_new ("Two"));
  page = make (blocks);
  assert_says (page,
               "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">Contents</h2>\n<ul>\n"
               "<li><a href=\"#section-2\">1 One</a><ul>\n"
               "<li><a href=\"#section-3\">1.1 Part</a></li></ul></li>\n"
               "<li><a href=\"#section-5\">2 Two</a></li></ul></nav>\n<h2 id=\"section-2\">1 One</h2>\n");
  assert_says (page, "<a class=\"skip\" href=\"#section-2\">");
}

/* The paragraphs of a quotation are one quotation; what is said by others is another. */
static void
test_quotes (void)
{
  g_autoptr (CohesionBlocks) blocks = begin ("en-GB");
  g_autofree char *page = NULL;

  cohesion_blocks_add_quote (blocks, cohesion_text_new ("One."));
  cohesion_blocks_add_quote (blocks, cohesion_text_new ("Two."));
  cohesion_blocks_add_paragraph (blocks, cohesion_text_new ("Another:"));
  cohesion_blocks_add_quote (blocks, cohesion_text_new ("Three."));
  page = make (blocks);
  assert_says (page, "<blockquote>\n<p>One.</p>\n<p>Two.</p>\n</blockquote>\n<p>Another:</p>\n"
                     "<blockquote>\n<p>Three.</p>\n</blockquote>\n");
}

/* Nothing of the program's state is in a page: the same report is the same bytes. */
static void
test_same_bytes (void)
{
  g_autoptr (CohesionBlocks) first = sample_every_kind ();
  g_autoptr (CohesionBlocks) second = sample_every_kind ();
  g_autofree char *one = make (first);
  g_autofree char *two = make (second);

  g_assert_cmpstr (one, ==, two);
}

static void
check_age (const char *sentence, guint repeat, guint least, guint most)
{
  g_autoptr (CohesionBlocks) blocks = begin ("en-GB");
  CohesionReadability readability;
  g_autofree char *words = NULL;

  for (guint i = 0; i < repeat; i++)
    cohesion_blocks_add_paragraph (blocks, cohesion_text_new (sentence));
  cohesion_readability_init (&readability, blocks);
  words = cohesion_readability_describe (&readability);
  g_assert_true (readability.known);
  g_assert_cmpuint (readability.n_sentences, ==, repeat);
  g_assert_cmpuint (readability.age, >=, least);
  g_assert_cmpuint (readability.age, <=, most);
  g_assert_nonnull (words);
}

static void
test_reading_age (void)
{
  g_autoptr (CohesionBlocks) welsh = begin ("cy");
  g_autoptr (CohesionBlocks) few = begin ("en-GB");
  CohesionReadability readability;

  check_age ("We will meet and talk in the park.", 20, 5, 7);
  check_age ("We will publish an annual report 4.1 of what residents have said about the borough.", 20, 10,
             15);
  check_age (
      "The administration’s participatory interventions facilitate institutional collaboration amongst "
      "heterogeneous communities notwithstanding organisational fragmentation.",
      20, 21, 21);
  for (guint i = 0; i < 50; i++)
    cohesion_blocks_add_paragraph (welsh, cohesion_text_new ("Croeso i bawb yn ein cymuned ni."));
  cohesion_blocks_add_paragraph (few, cohesion_text_new ("Too short."));
  cohesion_readability_init (&readability, welsh);
  g_assert_false (readability.known);
  cohesion_readability_init (&readability, few);
  g_assert_false (readability.known);
  g_assert_null (cohesion_readability_describe (&readability));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/html/escaped", test_escaped);
  g_test_add_func ("/html/links", test_links);
  g_test_add_func ("/html/languages", test_languages);
  g_test_add_func ("/html/published", test_published);
  g_test_add_func ("/html/contents", test_contents);
  g_test_add_func ("/html/quotes", test_quotes);
  g_test_add_func ("/html/same-bytes", test_same_bytes);
  g_test_add_func ("/html/reading-age", test_reading_age);
  return g_test_run ();
}
