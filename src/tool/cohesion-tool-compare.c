#include "config.h"

#include "cohesion-tool-compare.h"

#include "format/cohesion-json-writer.h"
#include "format/cohesion-snapshot.h"
#include "model/cohesion-snapshot-choice.h"

#include <glib/gi18n.h>

/* What is compared: two files, or a file and a snapshot in it. */
typedef struct
{
  CohesionToolFile old;
  CohesionToolFile new;
  CohesionTree *snapshot;
} Versions;

static void
versions_clear (Versions *versions)
{
  cohesion_tool_file_clear (&versions->old);
  cohesion_tool_file_clear (&versions->new);
  g_clear_object (&versions->snapshot);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Versions, versions_clear)

static gboolean
is_called (CohesionNode *snapshot, const char *name)
{
  return g_str_equal (cohesion_node_get_id (snapshot), name) ||
         g_strcmp0 (cohesion_node_get_string (snapshot, COHESION_SNAPSHOT_LABEL), name) == 0;
}

/* The newest of that label; what is told by itself, if there is no @name. Snapshots stand in the order in
 * which they were taken. */
static CohesionNode *
find_snapshot (CohesionTree *tree, const char *name)
{
  CohesionList *snapshots = cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_SNAPSHOTS);

  if (name == NULL)
    return cohesion_snapshot_choose (tree, cohesion_date_today ());
  for (guint i = cohesion_list_get_length (snapshots); i-- > 0;)
    if (is_called (cohesion_list_get (snapshots, i), name))
      return cohesion_list_get (snapshots, i);
  return NULL;
}

static CohesionToolStatus
load_snapshot (Versions *versions, const char *name)
{
  CohesionNode *snapshot = find_snapshot (versions->new.tree, name);
  g_autoptr (GError) error = NULL;

  if (snapshot == NULL)
    {
      if (name)
        /* Translators: the name of a file, and the label of a snapshot that was asked for. */
        g_printerr (_ ("%1$s: There is no snapshot “%2$s”."), versions->new.name, name);
      else
        /* Translators: %s is the name of a file. */
        g_printerr (_ ("%s: There is no snapshot to compare with."), versions->new.name);
      g_printerr ("\n");
      return COHESION_TOOL_PROBLEMS;
    }
  versions->snapshot = cohesion_snapshot_load (snapshot, &error);
  if (versions->snapshot == NULL)
    {
      g_printerr ("%s: %s\n", versions->new.name, error->message);
      return COHESION_TOOL_PROBLEMS;
    }
  return COHESION_TOOL_FINE;
}

static void
print_group (CohesionComparison *comparison, CohesionDifferenceType type, gboolean first)
{
  g_autoptr (GPtrArray) found = cohesion_comparison_get (comparison, type);
  g_autofree char *heading = cohesion_difference_type_format_heading (
      type, found->len, cohesion_differences_count_added (found));

  g_print ("%s%s\n", first ? "" : "\n", heading);
  for (guint i = 0; i < found->len; i++)
    {
      g_autofree char *sentence = cohesion_difference_describe (g_ptr_array_index (found, i));

      g_print ("  %s\n", sentence);
    }
}

static void
print_text (CohesionComparison *comparison)
{
  gboolean first = TRUE;

  for (guint type = 0; type < COHESION_N_DIFFERENCES; type++)
    {
      g_autoptr (GPtrArray) found = cohesion_comparison_get (comparison, type);

      if (found->len == 0)
        continue;
      print_group (comparison, type, first);
      first = FALSE;
    }
  if (first)
    g_print ("%s\n", _ ("The two versions do not differ."));
}

static CohesionToolStatus
print_json (CohesionComparison *comparison)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = cohesion_tool_comparison_to_json (comparison, &error);

  if (bytes == NULL)
    {
      g_printerr ("cohesion-tool: %s\n", error->message);
      return COHESION_TOOL_FAILED;
    }
  g_print ("%.*s", (int) g_bytes_get_size (bytes), (const char *) g_bytes_get_data (bytes, NULL));
  return COHESION_TOOL_FINE;
}

static CohesionToolStatus
load_versions (Versions *versions, int n_files, char *files[], const char *since)
{
  CohesionToolStatus status;

  if (n_files == 2 && (status = cohesion_tool_load (files[0], &versions->old)) != COHESION_TOOL_FINE)
    return status;
  status = cohesion_tool_load (files[n_files - 1], &versions->new);
  if (status == COHESION_TOOL_FINE && n_files == 1)
    status = load_snapshot (versions, since);
  return status;
}

/**
 * cohesion_tool_compare:
 * @argc: how many arguments
 * @argv: the command’s name, options and files
 *
 * Prints what was done to one version of a strategy to make another of it: between two files, or since a
 * snapshot in one. That they differ is no problem.
 *
 * Returns: what happened
 */
CohesionToolStatus
cohesion_tool_compare (int argc, char *argv[])
{
  g_autofree char *since = NULL;
  gboolean json = FALSE;
  const GOptionEntry options[] = {
    { "since", 's', 0, G_OPTION_ARG_STRING, &since,
      N_ ("Compare with the snapshot of this label or id in the one FILE; without, with the newest"),
      N_ ("LABEL") },
    { "json", 'j', 0, G_OPTION_ARG_NONE, &json, N_ ("Print JSON"), NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (_ ("[OLD] FILE"));
  g_autoptr (CohesionComparison) comparison = NULL;
  g_auto (Versions) versions = { { NULL }, { NULL }, NULL };
  CohesionToolStatus status;

  g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);
  if (!cohesion_tool_parse (context, &argc, &argv, &status))
    return status;
  if (argc > 3)
    return cohesion_tool_usage_error ("compare", _ ("Name two files at most."));
  if (since && argc > 2)
    return cohesion_tool_usage_error ("compare", _ ("Name one file only with --since."));
  status = load_versions (&versions, argc - 1, argv + 1, since);
  if (status != COHESION_TOOL_FINE)
    return status;
  comparison = cohesion_comparison_new (versions.snapshot ? versions.snapshot : versions.old.tree,
                                        versions.new.tree);
  if (json)
    return print_json (comparison);
  print_text (comparison);
  return COHESION_TOOL_FINE;
}
