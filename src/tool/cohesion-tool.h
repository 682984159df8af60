#pragma once

#include "model/cohesion-tree.h"

G_BEGIN_DECLS

/* How a command ends, also promised in --help. */
typedef enum
{
  COHESION_TOOL_FINE = 0,
  COHESION_TOOL_PROBLEMS = 1, /* found in a file */
  COHESION_TOOL_USAGE = 2,    /* the command line makes no sense */
  COHESION_TOOL_FAILED = 3,   /* a file cannot be read or written */
} CohesionToolStatus;

/**
 * CohesionToolCommand:
 * @name: the command
 * @arguments: untranslated: what follows it
 * @summary: untranslated: a line that says what it does
 * @run: does it; argv[0] is its name
 *
 * One of the tool’s commands.
 */
typedef struct
{
  const char *name;
  const char *arguments;
  const char *summary;
  CohesionToolStatus (*run) (int argc, char *argv[]);
} CohesionToolCommand;

/* A file as it was read. */
typedef struct
{
  const char *name; /* not owned */
  GBytes *bytes;
  CohesionTree *tree;
} CohesionToolFile;

CohesionToolStatus cohesion_tool_main (int argc, char *argv[]);
CohesionToolStatus cohesion_tool_check (int argc, char *argv[]);
CohesionToolStatus cohesion_tool_compare (int argc, char *argv[]);
CohesionToolStatus cohesion_tool_import (int argc, char *argv[]);
CohesionToolStatus cohesion_tool_report (int argc, char *argv[]);
CohesionToolStatus cohesion_tool_validate (int argc, char *argv[]);

gboolean cohesion_tool_parse (GOptionContext *context, int *argc, char ***argv, CohesionToolStatus *status);
CohesionToolStatus cohesion_tool_usage_error (const char *command, const char *message);
CohesionToolStatus cohesion_tool_load (const char *name, CohesionToolFile *file);
void cohesion_tool_file_clear (CohesionToolFile *file);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CohesionToolFile, cohesion_tool_file_clear)

G_END_DECLS
