#pragma once

#include "model/cohesion-date.h"
#include "model/cohesion-tree.h"

G_BEGIN_DECLS

/**
 * CohesionOutlineText:
 *
 * What was understood of a list or a table that somebody wrote elsewhere: branches for a strategy, and
 * notes of what was not understood.
 */
typedef struct _CohesionOutlineText CohesionOutlineText;

/* Something that was not understood: what stands in which line of the text, from 1. */
typedef struct
{
  guint line;
  char *text;
} CohesionOutlineNote;

guint cohesion_outline_text_guess_kind (const char *text, CohesionTree *tree, guint selected);
CohesionOutlineText *
cohesion_outline_text_read (const char *text, CohesionTree *tree, guint kind, CohesionDate today);
void cohesion_outline_text_free (CohesionOutlineText *self);

GPtrArray *cohesion_outline_text_get_branches (CohesionOutlineText *self);
GPtrArray *cohesion_outline_text_get_notes (CohesionOutlineText *self);
guint cohesion_outline_text_get_count (CohesionOutlineText *self, guint kind);
guint cohesion_outline_text_get_n_new_leads (CohesionOutlineText *self);
GPtrArray *cohesion_outline_text_make_leads (CohesionOutlineText *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CohesionOutlineText, cohesion_outline_text_free)

G_END_DECLS
