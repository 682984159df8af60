#include "config.h"

#include "cohesion-tool.h"

#include "format/cohesion-format.h"
#include "format/cohesion-json-guard.h"
#include "model/cohesion-checks.h"
#include "model/cohesion-node-text.h"

#include <glib/gi18n.h>

static void
print_finding (const char *name, guint line, const char *path, const CohesionFinding *finding)
{
  g_autofree char *who = cohesion_node_dup_plain_name (finding->node);

  g_print ("%s:%u: %s: %s: ", name, line, path, cohesion_severity_get_label (finding->severity));
  if (*who != '\0')
    g_print ("%s: ", who);
  g_print ("%s [%s]\n", finding->message, finding->check);
}

/* The lines of all findings are looked up in one pass over the file. */
static void
print_findings (const CohesionToolFile *file, GPtrArray *findings)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autofree guint *lines = g_new0 (guint, findings->len);

  for (guint i = 0; i < findings->len; i++)
    {
      const CohesionFinding *finding = g_ptr_array_index (findings, i);

      g_ptr_array_add (paths, cohesion_format_dup_path (finding->node, finding->field));
    }
  cohesion_json_locate_all (file->bytes, (const char *const *) paths->pdata, paths->len, lines);
  for (guint i = 0; i < findings->len; i++)
    print_finding (file->name, lines[i], paths->pdata[i], g_ptr_array_index (findings, i));
}

static CohesionToolStatus
check_file (const char *name, CohesionDate today, CohesionSeverity worst)
{
  g_auto (CohesionToolFile) file = { NULL };
  g_autoptr (GPtrArray) findings = NULL;
  CohesionToolStatus status = cohesion_tool_load (name, &file);

  if (status != COHESION_TOOL_FINE)
    return status;
  findings = cohesion_check (file.tree, today);
  print_findings (&file, findings);
  for (guint i = 0; i < findings->len; i++)
    if (((CohesionFinding *) findings->pdata[i])->severity >= worst)
      return COHESION_TOOL_PROBLEMS;
  return COHESION_TOOL_FINE;
}

/**
 * cohesion_tool_check:
 * @argc: how many arguments
 * @argv: the command’s name, options and files
 *
 * Prints what should be put right in every file before it is published. What is serious counts as a problem;
 * warnings do if they are to, and hints never.
 *
 * Returns: the worst that happened
 */
CohesionToolStatus
cohesion_tool_check (int argc, char *argv[])
{
  g_autofree char *date = NULL;
  gboolean strict = FALSE;
  const GOptionEntry options[] = {
    { "date", 'd', 0, G_OPTION_ARG_STRING, &date, N_ ("Take this day for today"), N_ ("YYYY-MM-DD") },
    { "strict", 's', 0, G_OPTION_ARG_NONE, &strict, N_ ("Take warnings as seriously as errors"), NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (_ ("FILE…"));
  CohesionDate today = cohesion_date_today ();
  CohesionToolStatus status, worst = COHESION_TOOL_FINE;

  g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);
  if (!cohesion_tool_parse (context, &argc, &argv, &status))
    return status;
  if (date != NULL && (!cohesion_date_parse_iso (date, &today) ||
                       cohesion_date_get_precision (today) != COHESION_DATE_PRECISION_DAY))
    return cohesion_tool_usage_error ("check", _ ("The day must be written as 2026-09-30."));
  for (int i = 1; i < argc; i++)
    {
      status = check_file (argv[i], today, strict ? COHESION_SEVERITY_WARNING : COHESION_SEVERITY_ERROR);
      worst = MAX (worst, status);
    }
  return worst;
}
