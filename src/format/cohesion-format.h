#pragma once

#include "model/cohesion-tree.h"

#include "cohesion-format-error.h"

G_BEGIN_DECLS

/* What a file calls itself, and the version of its layout that this program writes. */
#define COHESION_FORMAT_NAME "com.council.Cohesion"
#define COHESION_FORMAT_VERSION 1

CohesionTree *cohesion_format_read (GBytes *bytes, gboolean *newer, GError **error);
const char *cohesion_format_get_newer_message (void);
GBytes *cohesion_format_write (CohesionTree *tree, GError **error);

CohesionNode *cohesion_format_read_branch (GBytes *bytes, GError **error);
GBytes *cohesion_format_write_branch (CohesionNode *node, GError **error);

char *cohesion_format_dup_path (CohesionNode *node, int field);

G_END_DECLS
