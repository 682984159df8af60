#include "config.h"

#include "document/cohesion-document-snapshots.h"
#include "document/cohesion-document-tracking.h"
#include "document/cohesion-document-verbs.h"
#include "format/cohesion-format.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <locale.h>

/* The tool as scripts see it: exit status, standard output, standard error. */

typedef struct
{
  int status;
  char *out;
  char *err;
} Run;

static void
run_clear (Run *run)
{
  g_free (run->out);
  g_free (run->err);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

/* Runs the tool in the folder of test data, so that the names it prints are short. */
static Run
run_tool (const char *const *arguments)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", NULL);
  g_autoptr (GSubprocessLauncher)
      launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GStrvBuilder) argv = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  Run run = { 0 };

  g_subprocess_launcher_set_cwd (launcher, folder);
  g_strv_builder_add (argv, g_getenv ("COHESION_TOOL"));
  g_strv_builder_addv (argv, (const char **) arguments);
  all = g_strv_builder_end (argv);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) all, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &run.out, &run.err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  run.status = g_subprocess_get_exit_status (process);
  return run;
}

static const struct
{
  const char *name;
  const char *arguments[5];
  int status;
  const char *out; /* the whole, or NULL if it does not matter */
  const char *err;
} cases[] = {
  { "no-command", { NULL }, 2, "", "cohesion-tool: Name a command.\nTry “cohesion-tool --help”.\n" },
  { "unknown-command",
    { "frob", NULL },
    2,
    "",
    "cohesion-tool: There is no command “frob”.\nTry “cohesion-tool --help”.\n" },
  { "no-file",
    { "validate", NULL },
    2,
    "",
    "cohesion-tool: Name a file.\nTry “cohesion-tool validate --help”.\n" },
  { "unknown-option",
    { "check", "--frob", "x", NULL },
    2,
    "",
    "cohesion-tool: Unknown option --frob\nTry “cohesion-tool check --help”.\n" },
  { "bad-date",
    { "check", "--date=2026-09", "golden/whole.cohesion", NULL },
    2,
    "",
    "cohesion-tool: The day must be written as 2026-09-30.\nTry “cohesion-tool check --help”.\n" },
  { "help", { "--help", NULL }, 0, NULL, "" },
  { "command-help", { "check", "--help", NULL }, 0, NULL, "" },
  { "version", { "--version", NULL }, 0, "cohesion-tool " COHESION_VERSION "\n", "" },
  { "valid", { "validate", "golden/whole.cohesion", NULL }, 0, "golden/whole.cohesion: can be opened\n", "" },
  { "invalid",
    { "validate", "hostile/title-number.cohesion", NULL },
    1,
    "",
    "hostile/title-number.cohesion:7: strategy.title: This must be a text in quotes.\n" },
  { "invalid-as-a-whole",
    { "validate", "hostile/array.cohesion", NULL },
    1,
    "",
    "hostile/array.cohesion:1: This is not a strategy of Cohesion.\n" },
  { "empty",
    { "validate", "hostile/empty.cohesion", NULL },
    1,
    "",
    "hostile/empty.cohesion: The file is empty.\n" },
  { "check-invalid",
    { "check", "hostile/title-number.cohesion", NULL },
    1,
    "",
    "hostile/title-number.cohesion:7: strategy.title: This must be a text in quotes.\n" },
  { "several",
    { "validate", "golden/whole.cohesion", "hostile/array.cohesion", "golden/whole.cohesion", NULL },
    1,
    "golden/whole.cohesion: can be opened\ngolden/whole.cohesion: can be opened\n",
    "hostile/array.cohesion:1: This is not a strategy of Cohesion.\n" },
  { "compare-same",
    { "compare", "golden/whole.cohesion", "golden/whole.cohesion", NULL },
    0,
    "The two versions do not differ.\n",
    "" },
  { "compare-three",
    { "compare", "a", "b", "c", NULL },
    2,
    "",
    "cohesion-tool: Name two files at most.\nTry “cohesion-tool compare --help”.\n" },
  { "compare-since-two",
    { "compare", "--since=x", "a", "b", NULL },
    2,
    "",
    "cohesion-tool: Name one file only with --since.\nTry “cohesion-tool compare --help”.\n" },
  { "compare-invalid",
    { "compare", "hostile/array.cohesion", "golden/whole.cohesion", NULL },
    1,
    "",
    "hostile/array.cohesion:1: This is not a strategy of Cohesion.\n" },
  { "compare-missing", { "compare", "golden/whole.cohesion", "nowhere.cohesion", NULL }, 3, "", NULL },
  { "import-missing", { "import", "nowhere.txt", NULL }, 3, "", NULL },
  { "import-two",
    { "import", "a", "b", NULL },
    2,
    "",
    "cohesion-tool: Name one text.\nTry “cohesion-tool import --help”.\n" },
  { "compare-without-snapshot",
    { "compare", "--since=Nowhere", "golden/whole.cohesion", NULL },
    1,
    "",
    "golden/whole.cohesion: There is no snapshot “Nowhere”.\n" },
  { "missing", { "validate", "hostile/array.cohesion", "nowhere.cohesion", NULL }, 3, "", NULL },
  { "folder", { "check", "golden", NULL }, 3, "", NULL },
};

static void
test_case (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_auto (Run) run = run_tool (cases[i].arguments);

  g_assert_cmpint (run.status, ==, cases[i].status);
  if (cases[i].out != NULL)
    g_assert_cmpstr (run.out, ==, cases[i].out);
  else
    g_assert_cmpuint (strlen (run.out), >, 100);
  if (cases[i].err != NULL)
    g_assert_cmpstr (run.err, ==, cases[i].err);
  else
    g_assert_cmpuint (strlen (run.err), >, 10);
}

/* Findings are lines as compilers write them, on standard output, each with the line of the file. */
static void
test_check (void)
{
  const char *arguments[] = { "check", "--date", "2026-09-30", "check/one-of-each.cohesion", NULL };
  g_auto (Run) run = run_tool (arguments);

  g_assert_cmpint (run.status, ==, 1);
  g_assert_cmpstr (run.err, ==, "");
  g_assert_cmpstr (
      run.out, ==,
      "check/one-of-each.cohesion:22: themes[0].priorities[0].actions[0].lead: error: Summer of "
      "Festivals: Nobody leads this action. [no-lead]\n"
      "check/one-of-each.cohesion:25: themes[0].priorities[0].actions[0].deadline: warning: Summer of "
      "Festivals: This is overdue by 4 weeks. [overdue]\n"
      "check/one-of-each.cohesion:22: themes[0].priorities[0].actions[0].statusComment: warning: Summer of "
      "Festivals: This is overdue, and there is no update in this reporting period. "
      "[overdue-without-update]\n"
      "check/one-of-each.cohesion:30: themes[0].priorities[0].actions[0].deadlineChanges[0].approvedBy: "
      "hint: No decision has approved this change of the deadline. [deadline-change-unapproved]\n");
}

/* Warnings are printed, but are no problem unless they are to be. */
static void
test_check_strict (void)
{
  const char *warning[] = { "check", "--date", "2026-09-30", "check/hint.cohesion", NULL };
  const char *strict[] = { "check", "--strict", "--date", "2026-09-30", "check/hint.cohesion", NULL };
  const char *hint[] = { "check", "--strict", "--date", "2026-01-01", "check/hint.cohesion", NULL };
  g_auto (Run) run = run_tool (warning);
  g_auto (Run) strict_run = run_tool (strict);
  g_auto (Run) hint_run = run_tool (hint);

  g_assert_nonnull (
      strstr (run.out, "warning: Summer of Festivals: This is overdue by 4 weeks. [overdue]\n"));
  g_assert_cmpint (run.status, ==, 0);
  g_assert_cmpstr (strict_run.out, ==, run.out);
  g_assert_cmpint (strict_run.status, ==, 1);
  g_assert_cmpint (hint_run.status, ==, 0);
}

/* Nothing to put right, and hints alone are no problem. */
static void
test_check_fine (void)
{
  const char *arguments[] = { "check", "--date", "2026-01-01", "check/hint.cohesion", NULL };
  g_auto (Run) run = run_tool (arguments);

  g_assert_cmpint (run.status, ==, 0);
  g_assert_true (g_str_has_suffix (run.out, "[deadline-change-unapproved]\n"));
}

static void
write_version (const char *path, const char *status)
{
  g_autofree char *golden = g_test_build_filename (G_TEST_DIST, "data", "golden", "whole.cohesion", NULL);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (golden, &content, NULL, &error);
  g_assert_no_error (error);
  if (status)
    {
      g_autoptr (GString) text = g_string_new (content);

      g_assert_cmpuint (g_string_replace (text, "\"title\": \"", status, 1), ==, 1);
      g_file_set_contents (path, text->str, -1, &error);
    }
  else
    g_file_set_contents (path, content, -1, &error);
  g_assert_no_error (error);
}

/* What differs is told as text, and as JSON. */
static void
test_compare (void)
{
  g_autofree char *folder = g_dir_make_tmp ("compare-XXXXXX", NULL);
  g_autofree char *old = g_build_filename (folder, "old.cohesion", NULL);
  g_autofree char *new = g_build_filename (folder, "new.cohesion", NULL);
  const char *text[] = { "compare", old, new, NULL };
  const char *json[] = { "compare", "--json", old, new, NULL };
  g_auto (Run) text_run = { 0 };
  g_auto (Run) json_run = { 0 };

  write_version (old, NULL);
  write_version (new, "\"title\": \"New ");
  text_run = run_tool (text);
  json_run = run_tool (json);
  g_assert_cmpint (text_run.status, ==, 0);
  g_assert_true (g_str_has_prefix (text_run.out, "Reworded (1)\n  "));
  g_assert_cmpint (json_run.status, ==, 0);
  g_assert_nonnull (strstr (json_run.out, "\"type\": \"reworded\""));
  g_assert_nonnull (strstr (json_run.out, "\"field\": \"title\""));
  g_unlink (old);
  g_unlink (new);
  g_rmdir (folder);
}

static CohesionDocument *
make_slipped (void)
{
  CohesionDocument *document = cohesion_document_new (NULL);
  CohesionNode *root = cohesion_tree_get_root (cohesion_document_get_tree (document));
  CohesionNode *theme = cohesion_document_add (document, root, COHESION_DOCUMENT_LIST_THEMES, 0,
                                               COHESION_KIND_THEME);
  CohesionNode *priority = cohesion_document_add (document, theme, COHESION_THEME_LIST_PRIORITIES, 0,
                                                  COHESION_KIND_PRIORITY);
  CohesionNode *action = cohesion_document_add (document, priority, COHESION_PRIORITY_LIST_ACTIONS, 0,
                                                COHESION_KIND_ACTION);
  CohesionDeadlineContext context = { 0 };
  g_autoptr (CohesionDeadline) june = cohesion_deadline_parse ("30 June 2026", &context, NULL);
  g_autoptr (CohesionDeadline) july = cohesion_deadline_parse ("31 July 2026", &context, NULL);

  cohesion_document_set_text (document, action, COHESION_ACTION_TITLE, "Festival");
  cohesion_document_change_deadline (document, action, june, NULL, NULL);
  g_assert_nonnull (cohesion_document_take_snapshot (document, "Adoption", "adoption", NULL));
  cohesion_document_change_deadline (document, action, july, "resources", "Staff left");
  return document;
}

/* What is found is printed with its line, and so is what is not; the strategy that is written can be opened.
 */
static void
test_import (void)
{
  g_autofree char *folder = g_dir_make_tmp ("import-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "new.cohesion", NULL);
  const char *import[] = { "import", "-o", path, "minutes/barking-and-dagenham.txt", NULL };
  const char *validate[] = { "validate", path, NULL };
  g_auto (Run) import_run = run_tool (import);
  g_auto (Run) validate_run = run_tool (validate);
  g_autofree char *written = NULL;

  g_assert_cmpint (import_run.status, ==, 0);
  g_assert_cmpstr (import_run.err, ==, "");
  g_assert_nonnull (strstr (import_run.out, "Line 27: Theme\n    Title: Inclusion and participation\n"));
  g_assert_nonnull (strstr (import_run.out, "To be looked at: "));
  g_assert_nonnull (strstr (import_run.out, "Line 9: Additional documents:\n"));
  g_assert_cmpint (validate_run.status, ==, 0);
  g_assert_true (g_file_get_contents (path, &written, NULL, NULL));
  g_assert_nonnull (strstr (written, "To listen better"));
  g_assert_null (strstr (written, "socio-cultural\"")); /* which strand is which theme is a guess */
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* What a snapshot in the file was taken before is told with how much, why and by whose leave. */
static void
test_compare_since (void)
{
  g_autoptr (CohesionDocument) document = make_slipped ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = cohesion_format_write (cohesion_document_get_tree (document), &error);
  g_autofree char *folder = g_dir_make_tmp ("compare-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "since.cohesion", NULL);
  const char *text[] = { "compare", "--since=Adoption", path, NULL };
  const char *json[] = { "compare", "--json", path, NULL };
  g_auto (Run) text_run = { 0 };
  g_auto (Run) json_run = { 0 };

  g_assert_no_error (error);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  text_run = run_tool (text);
  json_run = run_tool (json);
  g_assert_cmpstr (
      text_run.out, ==,
      "Deadline slipped (1)\n  1.1 Festival slipped by 4 weeks, from 30 June 2026 to 31 July 2026. "
      "Resources: Staff left. The new deadline has not been approved.\n");
  g_assert_nonnull (strstr (json_run.out, "\"weeks\": 4"));
  g_assert_nonnull (strstr (json_run.out, "\"reasonCategory\": \"resources\""));
  g_assert_nonnull (strstr (json_run.out, "\"approved\": false"));
  /* Each change by itself. */
  g_assert_nonnull (strstr (json_run.out, "\"changes\": ["));
  g_assert_nonnull (strstr (json_run.out, "\"reason\": \"Staff left\""));
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/tool/%s", cases[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/tool/check", test_check);
  g_test_add_func ("/tool/check-strict", test_check_strict);
  g_test_add_func ("/tool/check-fine", test_check_fine);
  g_test_add_func ("/tool/compare", test_compare);
  g_test_add_func ("/tool/compare-since", test_compare_since);
  g_test_add_func ("/tool/import", test_import);
  return g_test_run ();
}
