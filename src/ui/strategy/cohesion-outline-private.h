#pragma once

#include "cohesion-outline-columns.h"
#include "cohesion-outline-model.h"
#include "cohesion-outline.h"

G_BEGIN_DECLS

/* The parts of the outline that its files share. */
struct _CohesionOutline
{
  AdwBin parent_instance;

  /* Owned. */
  CohesionSession *session;
  CohesionOutlineModel *model;
  CohesionOutlineColumns *columns;
  GtkWidget *menu; /* a popover, made when it is first wanted */
  AdwToast *toast; /* about what was deleted */

  /* Template. */
  AdwToastOverlay *toasts;
  GtkColumnView *view;
  GtkWidget *bar;
  GMenuModel *menu_model;

  guint update_source;
  gboolean narrow;
  int width;

  /* Borrowed: the row that something is held over. */
  GtkWidget *drop_row;
};

CohesionDocument *cohesion_outline_get_document (CohesionOutline *self);
void cohesion_outline_add_toast (CohesionOutline *self, AdwToast *toast);
GPtrArray *cohesion_outline_dup_selected (CohesionOutline *self);
void cohesion_outline_select (CohesionOutline *self, GPtrArray *nodes);
void cohesion_outline_select_one (CohesionOutline *self, CohesionNode *node);
void cohesion_outline_rename (CohesionOutline *self, CohesionNode *node, gboolean is_new);
GtkWidget *cohesion_outline_get_entry (CohesionOutline *self);

/* cohesion-outline-actions.c */
void cohesion_outline_install_actions (GtkWidgetClass *widget_class);
void cohesion_outline_update_actions (CohesionOutline *self);
void cohesion_outline_fill_bar (CohesionOutline *self);

/* cohesion-outline-keys.c */
void cohesion_outline_add_keys (CohesionOutline *self);
void cohesion_outline_popup_menu (CohesionOutline *self, double x, double y);

/* cohesion-outline-clipboard.c */
void cohesion_outline_copy (CohesionOutline *self);
void cohesion_outline_paste (CohesionOutline *self);
gboolean cohesion_outline_paste_copies (CohesionOutline *self,
                                        CohesionDocument *from,
                                        GPtrArray *nodes,
                                        const CohesionPlace *place);

/* cohesion-outline-drag.c */
void cohesion_outline_add_drag_and_drop (CohesionOutline *self);

G_END_DECLS
