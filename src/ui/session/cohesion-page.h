#pragma once

#include "cohesion-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define COHESION_TYPE_PAGE (cohesion_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (CohesionPage, cohesion_page, COHESION, PAGE, AdwBin)

typedef struct _CohesionPageAction CohesionPageAction;

/**
 * CohesionPageClass:
 * @session_changed: the page is to show another session, or none: %NULL
 * @selected_changed: something else was selected in the session
 * @show_field: somebody wants to see a field of a node, -1 for the node as a whole
 * @update: the document is another, or may be edited or not: brings up to date what is shown. Called with a
 *   session only, once for many changes, while somebody looks and before the page is seen
 *
 * One of the pages of the window.
 */
struct _CohesionPageClass
{
  AdwBinClass parent_class;

  void (*session_changed) (CohesionPage *self, CohesionSession *session);
  void (*selected_changed) (CohesionPage *self);
  void (*show_field) (CohesionPage *self, CohesionNode *node, int field);
  void (*update) (CohesionPage *self);

  /*< private >*/
  const CohesionPageAction *actions;
  gsize n_actions;
};

CohesionSession *cohesion_page_get_session (CohesionPage *self);
void cohesion_page_set_session (CohesionPage *self, CohesionSession *session);
void cohesion_page_dispose_template (CohesionPage *self, GType type);
CohesionDocument *cohesion_page_get_document (CohesionPage *self);
void cohesion_page_update (CohesionPage *self);
void cohesion_page_queue_update (CohesionPage *self);
void cohesion_page_popup_menu (CohesionPage *self, GMenuModel *menu);

G_END_DECLS
