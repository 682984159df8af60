#pragma once

#include "document/cohesion-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define COHESION_TYPE_TEXT_CARD (cohesion_text_card_get_type ())
G_DECLARE_FINAL_TYPE (CohesionTextCard, cohesion_text_card, COHESION, TEXT_CARD, AdwBin)

GtkWidget *
cohesion_text_card_new (CohesionDocument *document, CohesionNode *node, const guint *fields, guint n_fields);
GtkWidget *cohesion_text_card_new_entry (CohesionDocument *document,
                                         CohesionNode *node,
                                         GListModel *entries,
                                         const guint *fields,
                                         guint n_fields,
                                         gboolean folded);
CohesionNode *cohesion_text_card_get_node (CohesionTextCard *self);
GtkWidget *cohesion_text_card_get_row (CohesionTextCard *self, guint field);
gboolean cohesion_text_card_show_field (CohesionTextCard *self, int field);
void cohesion_text_card_set_position (CohesionTextCard *self, guint position);

G_END_DECLS
