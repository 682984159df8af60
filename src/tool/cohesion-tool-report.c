#include "config.h"

#include "cohesion-tool.h"

#include "model/cohesion-date.h"
#include "report/cohesion-decision-report.h"
#include "report/cohesion-report.h"

#include <glib/gi18n.h>

/* The first decision report that somebody has begun to write; without any it is made of the strategy alone.
 */
static CohesionNode *
find_report (CohesionTree *tree)
{
  CohesionList *reports = cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_REPORTS);

  for (guint i = 0; i < cohesion_list_get_length (reports); i++)
    {
      CohesionNode *report = cohesion_list_get (reports, i);

      if (g_strcmp0 (cohesion_node_get_string (report, COHESION_REPORT_KIND), "decision") == 0)
        return report;
    }
  return NULL;
}

static GBytes *
make_report (CohesionTree *tree, CohesionDate as_at, GError **error)
{
  CohesionNode *organisation = cohesion_tree_get_organisation (tree);
  g_autoptr (CohesionBlocks) blocks = cohesion_decision_report_build (tree, find_report (tree), as_at);

  return cohesion_report_make_pdf (
      blocks, as_at, cohesion_node_get_string (organisation, COHESION_ORGANISATION_NAME), NULL, error);
}

static CohesionToolStatus
write_report (const char *name, const char *output, CohesionDate as_at)
{
  g_auto (CohesionToolFile) file = { NULL };
  CohesionToolStatus status = cohesion_tool_load (name, &file);
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;

  if (status != COHESION_TOOL_FINE)
    return status;
  pdf = make_report (file.tree, as_at, &error);
  if (pdf == NULL)
    g_printerr ("%s: %s\n", name, error->message);
  else if (!g_file_set_contents_full (output, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf),
                                      G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0644,
                                      &error))
    g_printerr ("%s: %s\n", output, error->message);
  return error == NULL ? COHESION_TOOL_FINE : COHESION_TOOL_FAILED;
}

/**
 * cohesion_tool_report:
 * @argc: how many arguments
 * @argv: the command’s name, options and file
 *
 * Writes the decision report of a strategy as PDF. The same file and day give the same bytes.
 *
 * Returns: what happened
 */
CohesionToolStatus
cohesion_tool_report (int argc, char *argv[])
{
  g_autofree char *output = NULL;
  g_autofree char *date = NULL;
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("Write the PDF to this file"), N_ ("FILE") },
    { "date", 'd', 0, G_OPTION_ARG_STRING, &date, N_ ("Take this day for today"), N_ ("YYYY-MM-DD") },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (_ ("FILE"));
  CohesionDate as_at = cohesion_date_today ();
  CohesionToolStatus status;

  g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);
  if (!cohesion_tool_parse (context, &argc, &argv, &status))
    return status;
  if (output == NULL)
    return cohesion_tool_usage_error ("report", _ ("Name the PDF to write with -o."));
  if (argc > 2)
    return cohesion_tool_usage_error ("report", _ ("Name one strategy only."));
  if (date != NULL && (!cohesion_date_parse_iso (date, &as_at) ||
                       cohesion_date_get_precision (as_at) != COHESION_DATE_PRECISION_DAY))
    return cohesion_tool_usage_error ("report", _ ("The day must be written as 2026-09-30."));
  return write_report (argv[1], output, as_at);
}
