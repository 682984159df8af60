#pragma once

#include "document/cohesion-document.h"

#include "cohesion-findings.h"
#include "cohesion-version-pair.h"

G_BEGIN_DECLS

#define COHESION_TYPE_SESSION (cohesion_session_get_type ())
G_DECLARE_FINAL_TYPE (CohesionSession, cohesion_session, COHESION, SESSION, GObject)

CohesionSession *cohesion_session_new (CohesionDocument *document);

CohesionDocument *cohesion_session_get_document (CohesionSession *self);
CohesionTree *cohesion_session_get_tree (CohesionSession *self);
CohesionFindings *cohesion_session_get_findings (CohesionSession *self);

CohesionNode *cohesion_session_get_selected (CohesionSession *self);
void cohesion_session_set_selected (CohesionSession *self, CohesionNode *node);
const char *cohesion_session_get_look (CohesionSession *self, const char *page);
void cohesion_session_set_look (CohesionSession *self, const char *page, const char *look);
CohesionNode *cohesion_session_get_portfolio (CohesionSession *self);
void cohesion_session_set_portfolio (CohesionSession *self, CohesionNode *holder);
const char *cohesion_session_get_page (CohesionSession *self);
void cohesion_session_set_page (CohesionSession *self, const char *page);
void cohesion_session_choose_page (CohesionSession *self, const char *page);
void cohesion_session_follow (CohesionSession *self, const char *page);
gboolean cohesion_session_get_can_go_back (CohesionSession *self);
void cohesion_session_go_back (CohesionSession *self);
const char *cohesion_session_get_query (CohesionSession *self);
void cohesion_session_set_query (CohesionSession *self, const char *query);
CohesionNode *cohesion_session_get_since (CohesionSession *self);
void cohesion_session_set_since (CohesionSession *self, CohesionNode *snapshot);
CohesionComparison *cohesion_session_get_comparison (CohesionSession *self);
gboolean cohesion_session_puts_off_comparison (CohesionSession *self);
const char *cohesion_session_get_comparison_error (CohesionSession *self);

gboolean cohesion_session_is_expanded (CohesionSession *self, CohesionNode *node);
void cohesion_session_set_expanded (CohesionSession *self, CohesionNode *node, gboolean expanded);
char **cohesion_session_dup_closed (CohesionSession *self);

void cohesion_session_show (CohesionSession *self, CohesionNode *node, int field);
void cohesion_session_show_actions (CohesionSession *self, const char *query);
void cohesion_session_show_details (CohesionSession *self, CohesionNode *node, int field);

G_END_DECLS
