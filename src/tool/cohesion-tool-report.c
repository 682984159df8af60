#include "config.h"

#include "cohesion-tool.h"

#include "model/cohesion-date.h"
#include "model/cohesion-decision.h"
#include "model/cohesion-duties.h"
#include "report/cohesion-html.h"
#include "report/cohesion-minute-report.h"
#include "report/cohesion-readability.h"
#include "report/cohesion-report-kind.h"
#include "report/cohesion-report.h"

#include <glib/gi18n.h>

/* What the command line asks for. */
typedef struct
{
  char *output;
  char *date;
  char *kind;
  char *since;
  char *portfolio;
  char *decision;
  gboolean html;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->output);
  g_free (options->date);
  g_free (options->kind);
  g_free (options->since);
  g_free (options->portfolio);
  g_free (options->decision);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* The first report of that kind that somebody has begun to write; without any it is made of the strategy
 * alone.
 */
static CohesionNode *
find_report (CohesionTree *tree, const char *kind)
{
  CohesionList *reports = cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_REPORTS);

  for (guint i = 0; i < cohesion_list_get_length (reports); i++)
    {
      CohesionNode *report = cohesion_list_get (reports, i);

      if (g_strcmp0 (cohesion_node_get_string (report, COHESION_REPORT_KIND), kind) == 0)
        return report;
    }
  return NULL;
}

/* A snapshot by its id, its label or the day on which it was taken; the last of several. */
static CohesionNode *
find_snapshot (CohesionTree *tree, const char *name)
{
  CohesionList *snapshots = cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_SNAPSHOTS);

  for (guint i = cohesion_list_get_length (snapshots); i > 0; i--)
    {
      CohesionNode *snapshot = cohesion_list_get (snapshots, i - 1);

      if (g_str_equal (cohesion_node_get_id (snapshot), name) ||
          g_strcmp0 (cohesion_node_get_string (snapshot, COHESION_SNAPSHOT_LABEL), name) == 0 ||
          g_strcmp0 (cohesion_node_get_string (snapshot, COHESION_SNAPSHOT_TAKEN_ON), name) == 0)
        return snapshot;
    }
  return NULL;
}

/* A portfolio holder by the whole post or the whole portfolio. */
static CohesionNode *
find_holder (CohesionTree *tree, const char *name)
{
  CohesionList *parties = cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_PARTIES);

  for (guint i = 0; i < cohesion_list_get_length (parties); i++)
    {
      CohesionNode *party = cohesion_list_get (parties, i);

      if (g_strcmp0 (cohesion_party_get_title (party), name) == 0 ||
          g_strcmp0 (cohesion_node_get_string (party, COHESION_PARTY_PORTFOLIO), name) == 0)
        return party;
    }
  return NULL;
}

/* A decision by its id, its title or the day of its meeting; the last of several. */
static CohesionNode *
find_decision (CohesionTree *tree, const char *name)
{
  CohesionList *decisions = cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_DECISIONS);

  for (guint i = cohesion_list_get_length (decisions); i > 0; i--)
    {
      CohesionNode *decision = cohesion_list_get (decisions, i - 1);
      CohesionNode *meeting = cohesion_node_get_reference (decision, COHESION_DECISION_MEETING);

      if (g_str_equal (cohesion_node_get_id (decision), name) ||
          g_strcmp0 (cohesion_node_get_string (decision, COHESION_DECISION_TITLE), name) == 0 ||
          (meeting && g_strcmp0 (cohesion_node_get_string (meeting, COHESION_MEETING_DATE), name) == 0))
        return decision;
    }
  return NULL;
}

/* Finds what the options name in the strategy. */
static gboolean
find_named (CohesionTree *tree, const char *name, const Options *options, CohesionReportRequest *request)
{
  request->snapshot = options->since != NULL ? find_snapshot (tree, options->since) : NULL;
  request->portfolio_holder = options->portfolio != NULL ? find_holder (tree, options->portfolio) : NULL;
  request->decision = options->decision != NULL ? find_decision (tree, options->decision) : NULL;
  if (options->since != NULL && request->snapshot == NULL)
    g_printerr (_ ("%s: no snapshot is called “%s”.\n"), name, options->since);
  else if (options->portfolio != NULL && request->portfolio_holder == NULL)
    g_printerr (_ ("%s: nobody is called “%s”.\n"), name, options->portfolio);
  else if (options->decision != NULL && request->decision == NULL)
    g_printerr (_ ("%s: no decision is called “%s”.\n"), name, options->decision);
  else
    return TRUE;
  return FALSE;
}

/* What is to be written, by the option or by the name of the file. */
static gboolean
wants_html (const Options *options)
{
  g_autofree char *name = g_ascii_strdown (options->output, -1);

  return options->html || g_str_has_suffix (name, ".html") || g_str_has_suffix (name, ".htm");
}

/* How hard a text for everybody is to read is for its author to know, not for its readers. */
static void
print_reading_age (const char *name, CohesionBlocks *blocks)
{
  CohesionReadability readability;
  g_autofree char *hint = NULL;

  cohesion_readability_init (&readability, blocks);
  hint = cohesion_readability_describe (&readability);
  if (hint != NULL)
    /* Translators: name of a file, then a sentence about how hard its text is to read */
    g_print (_ ("%1$s: %2$s\n"), name, hint);
}

/* A minute that nobody has begun to write is of the day of its meeting. */
static CohesionDate
get_day (CohesionTree *tree, CohesionNode *report, const CohesionReportRequest *request)
{
  CohesionNode *decision = request->decision;
  CohesionDate day = COHESION_DATE_NONE;

  if (decision == NULL && report == NULL && g_str_equal (request->kind, "minute"))
    decision = cohesion_minute_report_find (tree, NULL);
  if (decision != NULL)
    day = cohesion_date_last_day (cohesion_decision_get_date (decision));
  return cohesion_date_is_valid (day) ? day : cohesion_report_get_day (report, cohesion_date_today ());
}

static GBytes *
make_report (CohesionTree *tree,
             const char *name,
             const Options *options,
             const CohesionReportRequest *request,
             GError **error)
{
  const char *author;
  CohesionNode *organisation = cohesion_tree_get_organisation (tree);
  CohesionNode *report = find_report (tree, request->kind);
  CohesionReportRequest dated = *request;
  /* A report for everybody. */
  gboolean is_public = g_str_equal (request->kind, "strategy");
  g_autoptr (CohesionBlocks) blocks = NULL;

  if (!cohesion_date_is_valid (dated.as_at))
    dated.as_at = get_day (tree, report, request);
  blocks = cohesion_report_compose (tree, report, &dated, error);
  if (blocks == NULL)
    return NULL;
  if (is_public)
    print_reading_age (name, blocks);
  author = cohesion_node_get_string (organisation, COHESION_ORGANISATION_NAME);
  if (wants_html (options))
    return cohesion_report_make_html (blocks, dated.as_at, author);
  return cohesion_report_make_pdf (blocks, dated.as_at, author, NULL, error);
}

static CohesionToolStatus
write_report (const char *name, const Options *options, CohesionReportRequest *request)
{
  g_auto (CohesionToolFile) file = { NULL };
  CohesionToolStatus status = cohesion_tool_load (name, &file);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (status != COHESION_TOOL_FINE)
    return status;
  if (!find_named (file.tree, name, options, request))
    return COHESION_TOOL_USAGE;
  bytes = make_report (file.tree, name, options, request, &error);
  if (bytes == NULL)
    g_printerr ("%s: %s\n", name, error->message);
  else if (!g_file_set_contents_full (
               options->output, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
               G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0644, &error))
    g_printerr ("%s: %s\n", options->output, error->message);
  return error == NULL ? COHESION_TOOL_FINE : COHESION_TOOL_FAILED;
}

/* Returns: (nullable): what is wrong with the options. */
static const char *
read_options (const Options *options, int argc, CohesionReportRequest *request)
{
  request->kind = options->kind != NULL ? options->kind : "decision";
  if (options->output == NULL)
    return _ ("Name the file to write with -o.");
  if (argc > 2)
    return _ ("Name one strategy only.");
  if (options->date != NULL && (!cohesion_date_parse_iso (options->date, &request->as_at) ||
                                cohesion_date_get_precision (request->as_at) != COHESION_DATE_PRECISION_DAY))
    return _ ("The day must be written as 2026-09-30.");
  if (!cohesion_report_kind_can_make (request->kind))
    return _ ("The kind must be decision, progress, exception, briefing, strategy, consultation or minute.");
  return NULL;
}

/**
 * cohesion_tool_report:
 * @argc: how many arguments
 * @argv: the command’s name, options and file
 *
 * Writes a report of a strategy as PDF or HTML. The same file and day give the same bytes.
 *
 * Returns: what happened
 */
CohesionToolStatus
cohesion_tool_report (int argc, char *argv[])
{
  g_auto (Options) wanted = { NULL };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &wanted.output,
      N_ ("Write the report to this file; as HTML if its name ends so"), N_ ("FILE") },
    { "html", 0, 0, G_OPTION_ARG_NONE, &wanted.html, N_ ("Write HTML, whatever the file is called"), NULL },
    { "kind", 'k', 0, G_OPTION_ARG_STRING, &wanted.kind,
      N_ ("Which report: decision, progress, exception, briefing, strategy, consultation or minute"),
      N_ ("KIND") },
    { "since", 's', 0, G_OPTION_ARG_STRING, &wanted.since,
      N_ ("Compare with the snapshot of this label, day or id"), N_ ("SNAPSHOT") },
    { "portfolio", 'p', 0, G_OPTION_ARG_STRING, &wanted.portfolio,
      N_ ("Brief the holder of this portfolio, or of this post"), N_ ("PORTFOLIO") },
    { "decision", 'm', 0, G_OPTION_ARG_STRING, &wanted.decision,
      N_ ("Minute the decision of this title, id or day of the meeting"), N_ ("DECISION") },
    { "date", 'd', 0, G_OPTION_ARG_STRING, &wanted.date,
      N_ ("Take this day for the one that the report speaks of"), N_ ("YYYY-MM-DD") },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (_ ("FILE"));
  CohesionReportRequest request = { NULL };
  CohesionToolStatus status;
  const char *problem;

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!cohesion_tool_parse (context, &argc, &argv, &status))
    return status;
  problem = read_options (&wanted, argc, &request);
  return problem != NULL ? cohesion_tool_usage_error ("report", problem)
                         : write_report (argv[1], &wanted, &request);
}
