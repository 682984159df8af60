#pragma once

#include "ui/session/cohesion-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define COHESION_TYPE_QUERY_ENTRY (cohesion_query_entry_get_type ())
G_DECLARE_FINAL_TYPE (CohesionQueryEntry, cohesion_query_entry, COHESION, QUERY_ENTRY, AdwBin)

void cohesion_query_entry_set_session (CohesionQueryEntry *self, CohesionSession *session);
void cohesion_query_entry_set_problems (CohesionQueryEntry *self, GPtrArray *problems);
GtkEntry *cohesion_query_entry_get_entry (CohesionQueryEntry *self);
GtkListBox *cohesion_query_entry_get_proposals (CohesionQueryEntry *self);
void cohesion_query_entry_complete (CohesionQueryEntry *self);
void cohesion_query_entry_commit (CohesionQueryEntry *self);

G_END_DECLS
