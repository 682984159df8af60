#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CohesionRowList:
 *
 * The rows of a group, each known by a key. When they are brought up to date, a row whose key is still wanted
 * stays the same widget, so that whoever is on it by keyboard stays there.
 */
typedef struct _CohesionRowList CohesionRowList;

CohesionRowList *cohesion_row_list_new (AdwPreferencesGroup *group);
void cohesion_row_list_free (CohesionRowList *self);
AdwPreferencesGroup *cohesion_row_list_get_group (CohesionRowList *self);

void cohesion_row_list_begin (CohesionRowList *self);
GtkWidget *cohesion_row_list_take (CohesionRowList *self, const char *key, GtkWidget *(*create) (void) );
void cohesion_row_list_end (CohesionRowList *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CohesionRowList, cohesion_row_list_free)

G_END_DECLS
