#pragma once

#include "document/cohesion-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define COHESION_TYPE_TEXT_PART (cohesion_text_part_get_type ())
G_DECLARE_FINAL_TYPE (CohesionTextPart, cohesion_text_part, COHESION, TEXT_PART, AdwBin)

GtkWidget *cohesion_text_part_new (CohesionDocument *document,
                                   CohesionNode *owner,
                                   guint list,
                                   const char *hint,
                                   const guint *fields,
                                   guint n_fields);
void cohesion_text_part_add_button (CohesionTextPart *self, GtkWidget *button);
gboolean cohesion_text_part_show_node (CohesionTextPart *self, CohesionNode *node, int field);

G_END_DECLS
