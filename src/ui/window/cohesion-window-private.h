#pragma once

#include "document/cohesion-store.h"
#include "ui/details/cohesion-details.h"
#include "ui/minutes/cohesion-minutes-dialog.h"
#include "ui/session/cohesion-page.h"

#include "cohesion-window.h"

G_BEGIN_DECLS

struct _CohesionWindow
{
  AdwApplicationWindow parent_instance;

  /* Owned. */
  GSettings *settings;
  CohesionDocument *document;
  CohesionSession *session;
  CohesionStore *opening; /* what is being read, to be shown */
  GDateTime *saved;       /* local time; NULL if never */
  GSignalGroup *document_signals;
  GSignalGroup *history_signals;
  GSignalGroup *strategy_signals;
  GSignalGroup *council_signals;
  GSignalGroup *session_signals;
  GSignalGroup *findings_signals;

  gboolean review_mode;      /* it is only to be read */
  gboolean recovered;        /* what it shows comes from a journal, and is not saved yet */
  gboolean closing;          /* the user has been asked */
  gboolean close_when_saved; /* a save is under way */

  /* Template. */
  AdwToastOverlay *toasts;
  GtkStack *views;
  AdwNavigationSplitView *split;
  GtkListBox *page_list;
  AdwMultiLayoutView *layouts;
  AdwOverlaySplitView *details_split;
  AdwBottomSheet *details_sheet;
  CohesionDetails *details;
  AdwWindowTitle *title;
  AdwBanner *banner;
  GtkWidget *back_button;
  AdwViewStack *pages;
  GMenu *recent_menu;
};

/* cohesion-window.c */
void cohesion_window_show_view (CohesionWindow *self);
void cohesion_window_set_saved (CohesionWindow *self, GDateTime *saved);

/* cohesion-window-open.c */
void cohesion_window_open_store (CohesionWindow *self, CohesionStore *store);

/* cohesion-window-foreign.c */
void cohesion_window_explain_file (CohesionWindow *self, GFile *file, const GError *error);

/* cohesion-window-recent.c */
void cohesion_window_watch_recent (CohesionWindow *self);
void cohesion_window_remember_file (CohesionWindow *self);

/* cohesion-window-save.c */
void cohesion_window_save_async (CohesionWindow *self,
                                 gboolean elsewhere,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
gboolean cohesion_window_save_finish (CohesionWindow *self, GAsyncResult *result);
gboolean cohesion_window_may_close (CohesionWindow *self);
void cohesion_window_saving_changed (CohesionWindow *self);

/* cohesion-window-conflict.c */
void cohesion_window_review_other (CohesionWindow *self);

/* cohesion-window-leftover.c */
void cohesion_window_offer_leftover (CohesionWindow *self);

/* cohesion-window-banner.c */
gboolean cohesion_window_can_save_elsewhere (CohesionWindow *self);
void cohesion_window_update_banner (CohesionWindow *self);
void cohesion_window_banner_clicked (CohesionWindow *self);

/* cohesion-window-actions.c */
CohesionMinutesDialog *cohesion_window_import_minutes (CohesionWindow *self);
void cohesion_window_class_add_actions (GtkWidgetClass *widget_class);
void cohesion_window_update_actions (CohesionWindow *self);

/* cohesion-window-pages.c */
void cohesion_window_add_pages (CohesionWindow *self);
void cohesion_window_update_pages (CohesionWindow *self);
char *cohesion_window_dup_page_name (CohesionWindow *self, guint position);
void cohesion_window_show_page (CohesionWindow *self);
void cohesion_window_page_row_selected (CohesionWindow *self, GtkListBoxRow *row);

/* cohesion-window-badges.c */
void cohesion_window_add_badge (GtkWidget *row, AdwViewStackPage *page);
void cohesion_window_update_badges (CohesionWindow *self);

/* cohesion-window-details.c */
gboolean cohesion_window_get_show_details (CohesionWindow *self);
void cohesion_window_set_show_details (CohesionWindow *self, gboolean show);
void cohesion_window_uncover_page (CohesionWindow *self);
void cohesion_window_remember_details (CohesionWindow *self);

/* cohesion-window-focus.c */
void cohesion_window_focus_page (CohesionWindow *self);
void cohesion_window_focus_pane (CohesionWindow *self, int step);

/* cohesion-window-review.c */
gboolean cohesion_window_is_offered (CohesionWindow *self, const char *page);
void cohesion_window_set_review_mode (CohesionWindow *self, gboolean review_mode);
void cohesion_window_apply_review_mode (CohesionWindow *self);
void cohesion_window_ask (CohesionWindow *self);
void cohesion_window_present (CohesionWindow *self);

/* cohesion-window-state.c */
void cohesion_window_restore_size (CohesionWindow *self);
void cohesion_window_save_size (CohesionWindow *self);

G_END_DECLS
