#pragma once

#include "cohesion-page-line.h"

#include "ui/session/cohesion-page.h"

G_BEGIN_DECLS

#define COHESION_TYPE_LINES_PAGE (cohesion_lines_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (CohesionLinesPage, cohesion_lines_page, COHESION, LINES_PAGE, CohesionPage)

/**
 * CohesionLinesPageClass:
 * @make_lines: (transfer full) (element-type CohesionPageLine): what the page says of a strategy
 * @updated: the lines are up to date, or something else is selected: brings up to date what is around them
 * @reveal: somebody wants to see what is filtered away: takes filters away
 * @get_removed_title: what is said when a node was removed, such as “Quote removed”
 *
 * A page that says what it shows in lines to be read.
 */
struct _CohesionLinesPageClass
{
  CohesionPageClass parent_class;

  GPtrArray *(*make_lines) (CohesionLinesPage *self, CohesionTree *tree);
  void (*updated) (CohesionLinesPage *self);
  void (*reveal) (CohesionLinesPage *self);
  const char *(*get_removed_title) (CohesionLinesPage *self, CohesionNode *node);
};

void cohesion_lines_page_set_view (CohesionLinesPage *self,
                                   GtkListView *view,
                                   AdwToastOverlay *toasts,
                                   GMenuModel *menu);
void cohesion_lines_page_add_keys (CohesionLinesPage *self, GtkWidget *view);

GListModel *cohesion_lines_page_get_lines (CohesionLinesPage *self);
CohesionNode *cohesion_lines_page_get_selected (CohesionLinesPage *self);
void cohesion_lines_page_select (CohesionLinesPage *self, CohesionNode *node);
void cohesion_lines_page_say (CohesionLinesPage *self, const char *title);
void cohesion_lines_page_say_done (CohesionLinesPage *self, const char *title);
gboolean cohesion_lines_page_is_writable (CohesionLinesPage *self);

G_END_DECLS
