#pragma once

#include "document/cohesion-document-verbs.h"
#include "ui/reports/cohesion-reports-page.h"

G_BEGIN_DECLS

/* The reports page on the strategy of Barking and Dagenham, with its report. */
typedef struct
{
  CohesionDocument *document;
  CohesionSession *session;
  CohesionTree *tree;
  CohesionNode *report;
  GtkWidget *window;
  CohesionReportsPage *page;
  CohesionPreview *preview;
  char *folder;
} ReportsFixture;

void reports_fixture_set_up (ReportsFixture *fixture, gconstpointer data);
void reports_fixture_set_up_blank (ReportsFixture *fixture, gconstpointer data);
void reports_fixture_tear_down (ReportsFixture *fixture, gconstpointer data);

void reports_fixture_wait_ms (guint ms);
void reports_fixture_wait_for_layout (ReportsFixture *fixture, CohesionLayout *old);
gboolean reports_fixture_is_enabled (ReportsFixture *fixture, const char *action);
GtkWidget *reports_fixture_find (GtkWidget *widget, GType type, const char *text);

G_END_DECLS
