#pragma once

#include "cohesion-field-binding.h"

#include <adwaita.h>

G_BEGIN_DECLS

gboolean cohesion_uri_can_open (const char *uri);
char *cohesion_entry_dup_note (CohesionFieldBinding *binding, const char *text, gboolean *problem);
void cohesion_entry_add_suffixes (AdwEntryRow *row, CohesionFieldBinding *binding);

G_END_DECLS
