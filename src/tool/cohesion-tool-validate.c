#include "config.h"

#include "cohesion-tool.h"

#include <glib/gi18n.h>

/**
 * cohesion_tool_validate:
 * @argc: how many arguments
 * @argv: the command’s name, options and files
 *
 * Reads every file and prints what keeps one from opening.
 *
 * Returns: the worst that happened
 */
CohesionToolStatus
cohesion_tool_validate (int argc, char *argv[])
{
  g_autoptr (GOptionContext) context = g_option_context_new (_ ("FILE…"));
  CohesionToolStatus status, worst = COHESION_TOOL_FINE;

  if (!cohesion_tool_parse (context, &argc, &argv, &status))
    return status;
  for (int i = 1; i < argc; i++)
    {
      g_auto (CohesionToolFile) file = { NULL };

      status = cohesion_tool_load (argv[i], &file);
      worst = MAX (worst, status);
      if (status == COHESION_TOOL_FINE)
        /* Translators: %s is a file */
        g_print (_ ("%s: can be opened\n"), argv[i]);
    }
  return worst;
}
