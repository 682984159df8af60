#pragma once

#include "document/cohesion-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CohesionTextPartSpec:
 * @list: index of the list that is written
 * @fields: the fields that are written of each of its entries
 * @n_fields: how many there are
 * @title: (nullable): untranslated heading, of the gettext context "form"; %NULL for the name of the list
 * @hint: (nullable): untranslated sentence below the heading
 * @folded: whether each entry is a row until it is opened, see cohesion_text_card_new_entry()
 * @key: (nullable): of those entries only whose field @field holds this choice; %NULL for all
 * @field: index of a field that holds a choice
 * @is_default: whether those belong here as well that have no choice
 *
 * What a part of the text is made of.
 */
typedef struct
{
  guint list;
  const guint *fields;
  guint n_fields;
  const char *title;
  const char *hint;
  gboolean folded;
  const char *key;
  guint field;
  gboolean is_default;
} CohesionTextPartSpec;

#define COHESION_TYPE_TEXT_PART (cohesion_text_part_get_type ())
G_DECLARE_FINAL_TYPE (CohesionTextPart, cohesion_text_part, COHESION, TEXT_PART, AdwBin)

GtkWidget *
cohesion_text_part_new (CohesionDocument *document, CohesionNode *owner, const CohesionTextPartSpec *spec);
void cohesion_text_part_add_button (CohesionTextPart *self, GtkWidget *button);
gboolean cohesion_text_part_show_node (CohesionTextPart *self, CohesionNode *node, int field);

G_END_DECLS
