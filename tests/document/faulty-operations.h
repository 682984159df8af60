#pragma once

#include "document/cohesion-file-operations.h"

/* The system’s calls, of which one fails. */
typedef struct
{
  guint n_calls;      /* made so far */
  guint failing_call; /* from 1; 0 for none */
  int errnum;         /* with which it fails; ENOSPC and EDQUOT let a write do half of it first */
  const char *failed; /* name of the call that failed */
  gboolean no_flags;  /* renaming knows no flags, as on shared drives */
  gboolean no_links;  /* nor are there hard links */
  gboolean no_locks;
  gboolean no_attributes; /* nor can attributes be set */
  gboolean no_owners;     /* nor can files be given away */
  const char *host_path;  /* every file seems to come through the document portal */
  mode_t lost_access;     /* access() for this is refused for .. */
  const char *lost_path;  /* .. this path */
  void (*before) (const char *call, const char *path, gpointer data);
  gpointer data;
} Faults;

Faults *faults_reset (void);
const CohesionFileOperations *faults_get_operations (void);
