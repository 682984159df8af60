#pragma once

#include "model/cohesion-tree.h"

/* What tests make strategies with, past the history. */
CohesionNode *cohesion_build_add (CohesionNode *parent, guint list, guint kind);
void cohesion_build_set_text (CohesionNode *node, guint field, const char *text);
void cohesion_build_set_integer (CohesionNode *node, guint field, gint64 integer);
void cohesion_build_set_strings (CohesionNode *node, guint field, const char *const *strings);
void cohesion_build_set_deadline (CohesionNode *node, guint field, CohesionDeadline *deadline);
