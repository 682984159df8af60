#pragma once

#include "cohesion-new-dialog.h"

#include "document/cohesion-document-carry.h"

G_BEGIN_DECLS

/* Risks, initiatives, engagements and evidence. */
#define COHESION_N_CARRY_PARTS 4

struct _CohesionNewDialog
{
  AdwDialog parent_instance;

  /* Owned. */
  char *language;
  CohesionTree *last;                   /* NULL if none was chosen */
  GListStore *actions;                  /* of CohesionNode: what it left undone */
  GHashTable *left_out;                 /* of these, not owned */
  const char *key;                      /* of the template; "last" for what is carried over */
  char *filled[COHESION_N_LEVEL_NAMES]; /* names that nobody typed */
  guint preview_source;
  gboolean any_part; /* there is something else that may go on */

  /* Template. */
  GtkWidget *create_button;
  AdwPreferencesGroup *shapes;
  AdwEntryRow *council;
  AdwEntryRow *title;
  AdwPreferencesGroup *carried;
  AdwActionRow *source;
  GtkListView *view;
  GtkWidget *view_frame;
  AdwPreferencesGroup *parts;
  AdwActionRow *part_rows[COHESION_N_CARRY_PARTS];
  GtkCheckButton *part_checks[COHESION_N_CARRY_PARTS];
  AdwExpanderRow *levels;
  GtkBox *preview;

  /* Children. */
  AdwEntryRow *names[COHESION_N_LEVEL_NAMES];
  GtkCheckButton *checks[8]; /* one for each shape */
  guint n_checks;
};

/* cohesion-new-dialog.c */
CohesionDocument *cohesion_new_dialog_make_draft (CohesionNewDialog *self);
void cohesion_new_dialog_queue_preview (CohesionNewDialog *self);

/* cohesion-new-dialog-carry.c */
void cohesion_new_dialog_make_view (CohesionNewDialog *self);
void cohesion_new_dialog_show_source (CohesionNewDialog *self);
void cohesion_new_dialog_ask_file (CohesionNewDialog *self);
GPtrArray *cohesion_new_dialog_list_chosen (CohesionNewDialog *self);
void cohesion_new_dialog_class_bind_parts (GtkWidgetClass *widget_class);
CohesionCarryParts cohesion_new_dialog_get_parts (CohesionNewDialog *self);

/* cohesion-new-dialog-preview.c */
void cohesion_new_dialog_show_preview (CohesionNewDialog *self);

G_END_DECLS
