#include "config.h"

#include "report-fixture.h"
#include "support/cohesion-build.h"

#include <libintl.h>
#include <locale.h>

/* A report is in its own language throughout, whatever that of the program. The tests run twice: the program
 * speaks English, then the language en_XA, in which every text ends with dots. */

#define DOTS "····"

static void
check_reports (const char *language, ReportFixtureFunc check)
{
  static const struct
  {
    const char *kind;
    const char *strategy;
  } reports[] = {
    { "decision", "progress.cohesion" },      { "decision", "consulted.cohesion" },
    { "progress", "progress.cohesion" },      { "exception", "progress.cohesion" },
    { "briefing", "progress.cohesion" },      { "strategy", "consulted.cohesion" },
    { "consultation", "consulted.cohesion" },
  };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    {
      g_autoptr (CohesionTree) before = report_fixture_load ("progress-before.cohesion");
      g_autoptr (CohesionTree) tree = report_fixture_load (reports[i].strategy);
      g_autoptr (CohesionBlocks) blocks = NULL;

      cohesion_build_set_text (report_fixture_get_report (tree), COHESION_REPORT_LANGUAGE, language);
      blocks = report_fixture_build (tree, before, reports[i].kind);
      g_test_message ("%s report", reports[i].kind);
      report_fixture_foreach_text (blocks, check, &n);
    }
  g_assert_cmpuint (n, ==, 0);
}

static void
check_plain (const CohesionText *text, gpointer faults)
{
  const char *shown = cohesion_text_get_shown (text, COHESION_PURPOSE_PUBLISH);

  if (shown != NULL && strstr (shown, DOTS) != NULL)
    {
      g_test_message ("“%s” is in the language of the program", shown);
      (*(guint *) faults)++;
    }
}

static void
test_english (void)
{
  check_reports ("en-GB", check_plain);
}

static gboolean
has_letters (const char *words)
{
  for (; *words != '\0'; words = g_utf8_next_char (words))
    if (g_unichar_isalpha (g_utf8_get_char (words)))
      return TRUE;
  return FALSE;
}

/* The strategy’s own words are marked as being in its language. */
static void
check_translated (const CohesionText *text, gpointer faults)
{
  const char *shown = cohesion_text_get_shown (text, COHESION_PURPOSE_PUBLISH);

  if (shown != NULL && text->language == NULL && has_letters (shown) && strstr (shown, DOTS) == NULL)
    {
      g_test_message ("“%s” is not in the language of the report", shown);
      (*(guint *) faults)++;
    }
}

static void
test_other (void)
{
  check_reports ("en-XA", check_translated);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("COHESION_LOCALEDIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/language/english", test_english);
  g_test_add_func ("/report/language/other", test_other);
  return g_test_run ();
}
