#pragma once

#include "cohesion-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define COHESION_TYPE_PAGE (cohesion_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (CohesionPage, cohesion_page, COHESION, PAGE, AdwBin)

/**
 * CohesionPageClass:
 * @session_changed: the page is to show another session, or none: %NULL
 *
 * One of the pages of the window.
 */
struct _CohesionPageClass
{
  AdwBinClass parent_class;

  void (*session_changed) (CohesionPage *self, CohesionSession *session);
};

CohesionSession *cohesion_page_get_session (CohesionPage *self);
void cohesion_page_set_session (CohesionPage *self, CohesionSession *session);

G_END_DECLS
