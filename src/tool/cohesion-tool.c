#include "config.h"

#include "cohesion-tool.h"

#include <glib/gi18n.h>

/* What the tool can do; a command is one row here and a file beside this one. */
static const CohesionToolCommand commands[] = {
  { "validate", N_ ("FILE…"), N_ ("Say whether strategies can be opened, and where not"),
    cohesion_tool_validate },
  { "check", N_ ("FILE…"), N_ ("List what should be put right before publishing"), cohesion_tool_check },
  { "compare", N_ ("[OLD] FILE"), N_ ("Tell what has changed between two files, or since a snapshot"),
    cohesion_tool_compare },
  { "import", N_ ("MINUTES"), N_ ("Find a strategy and what was resolved in the text of a minute"),
    cohesion_tool_import },
  { "report", N_ ("-o OUT FILE"), N_ ("Write a report, for a meeting or for everybody, as PDF or HTML"),
    cohesion_tool_report },
};

static const CohesionToolCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      return &commands[i];
  return NULL;
}

static void
print_help (void)
{
  g_print ("%s\n\n%s\n", _ ("Usage: cohesion-tool COMMAND [OPTION…] FILE…"), _ ("Commands:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %-10s %-10s %s\n", commands[i].name, _ (commands[i].arguments), _ (commands[i].summary));
  g_print ("\n%s\n  --help     %s\n  --version  %s\n\n", _ ("Options:"), _ ("Show this"),
           _ ("Show the version"));
  g_print ("%s\n\n", _ ("“cohesion-tool COMMAND --help” tells more of each command."));
  g_print ("%s\n",
           _ ("Exit status: 0 all is well, 1 problems were found in a file, 2 the command line makes no "
              "sense, 3 a file cannot be read or written."));
}

/**
 * cohesion_tool_usage_error:
 * @command: (nullable): the command that was given
 * @message: a translated sentence that says what is wrong with the command line
 *
 * Prints @message and where help is.
 *
 * Returns: the status to end with
 */
CohesionToolStatus
cohesion_tool_usage_error (const char *command, const char *message)
{
  g_autofree char *help = command != NULL ? g_strdup_printf ("cohesion-tool %s --help", command)
                                          : g_strdup ("cohesion-tool --help");
  /* Translators: %s is a command to type */
  g_autofree char *hint = g_strdup_printf (_ ("Try “%s”."), help);

  g_printerr ("cohesion-tool: %s\n%s\n", message, hint);
  return COHESION_TOOL_USAGE;
}

/**
 * cohesion_tool_parse:
 * @context: a command’s options
 * @argc: (inout): how many arguments
 * @argv: (inout): the arguments, the first of them the command’s name; what is left is not an option
 * @status: (out): what to end with if it fails
 *
 * Parses the options of a command that needs at least one file.
 *
 * Returns: whether to go on
 */
gboolean
cohesion_tool_parse (GOptionContext *context, int *argc, char ***argv, CohesionToolStatus *status)
{
  g_autofree char *name = g_strdup ((*argv)[0]);
  const CohesionToolCommand *command = find_command (name);
  g_autofree char *program = g_strdup_printf ("cohesion-tool %s", name);
  g_autoptr (GError) error = NULL;

  g_option_context_set_summary (context, _ (command->summary));
  g_set_prgname (program);
  if (g_option_context_parse (context, argc, argv, &error) && *argc > 1)
    return TRUE;
  *status = cohesion_tool_usage_error (name, error != NULL ? error->message : _ ("Name a file."));
  return FALSE;
}

/**
 * cohesion_tool_main:
 * @argc: how many arguments
 * @argv: the arguments of the program
 *
 * Runs the command that the command line names.
 *
 * Returns: the status to end the program with
 */
CohesionToolStatus
cohesion_tool_main (int argc, char *argv[])
{
  const CohesionToolCommand *command;
  g_autofree char *message = NULL;

  if (argc < 2)
    return cohesion_tool_usage_error (NULL, _ ("Name a command."));
  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h") || g_str_equal (argv[1], "help"))
    {
      print_help ();
      return COHESION_TOOL_FINE;
    }
  if (g_str_equal (argv[1], "--version"))
    {
      g_print ("cohesion-tool %s\n", COHESION_VERSION);
      return COHESION_TOOL_FINE;
    }
  command = find_command (argv[1]);
  if (command != NULL)
    return command->run (argc - 1, argv + 1);
  message = g_strdup_printf (_ ("There is no command “%s”."), argv[1]);
  return cohesion_tool_usage_error (NULL, message);
}
