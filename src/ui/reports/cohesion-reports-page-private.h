#pragma once

#include "cohesion-report-maker.h"
#include "cohesion-reports-page.h"

G_BEGIN_DECLS

struct _CohesionReportsPage
{
  CohesionPage parent_instance;

  /* Owned. */
  CohesionReportMaker *maker;
  GSignalGroup *session_signals;
  GSignalGroup *document_signals;
  GSignalGroup *list_signals;
  GSignalGroup *tree_signals;
  GCancellable *exporting; /* NULL: nothing is */
  AdwToast *export_toast;
  guint export_timeout;
  guint spinner_timeout;

  /* Template. */
  GtkStack *stack;
  GtkStack *views;
  AdwStatusPage *problem;
  GtkDropDown *reports;
  GtkWidget *first_button;
  GtkWidget *add_button;
  GtkLabel *page_label;
  GtkButton *zoom_button;
  GtkListBox *outline_list;
  GtkPopover *outline_popover;
  AdwBanner *exempt_banner;
  GtkRevealer *missing_revealer;
  GtkLabel *missing_label;
  GtkMenuButton *missing_button;
  GtkListBox *missing_list;
  GtkPopover *missing_popover;
  GtkLabel *reading_label;
  CohesionPreview *preview;
  GtkWidget *spinner;
};

CohesionDocument *cohesion_reports_page_get_document (CohesionReportsPage *self);
void cohesion_reports_page_add_toast (CohesionReportsPage *self, AdwToast *toast);

/* cohesion-reports-page-actions.c */
void cohesion_reports_page_class_add_actions (GtkWidgetClass *widget_class);
void cohesion_reports_page_update_actions (CohesionReportsPage *self);

/* cohesion-reports-page-export.c */
void cohesion_reports_page_export (CohesionReportsPage *self);
void cohesion_reports_page_export_html (CohesionReportsPage *self);
void cohesion_reports_page_print (CohesionReportsPage *self);
void cohesion_reports_page_show_error (CohesionReportsPage *self, const char *title, const GError *error);
gboolean cohesion_reports_page_is_of_user (const GError *error);

/* cohesion-reports-page-dispatch.c */
void cohesion_reports_page_say_saved (CohesionReportsPage *self, CohesionNode *report, GFile *file);
void cohesion_reports_page_say_printed (CohesionReportsPage *self, CohesionNode *report);

/* cohesion-reports-page-lists.c */
void cohesion_reports_page_fill_headings (CohesionReportsPage *self);
void cohesion_reports_page_open_heading (CohesionReportsPage *self, GtkListBoxRow *row);
void cohesion_reports_page_update_missing (CohesionReportsPage *self);
void cohesion_reports_page_update_reading_age (CohesionReportsPage *self);
void cohesion_reports_page_fill_missing (CohesionReportsPage *self);
void cohesion_reports_page_open_missing (CohesionReportsPage *self, GtkListBoxRow *row);

/* cohesion-reports-page-choice.c */
CohesionNode *cohesion_reports_find_current (CohesionTree *tree);
GtkListItemFactory *cohesion_report_factory_new (gboolean with_facts);

G_END_DECLS
