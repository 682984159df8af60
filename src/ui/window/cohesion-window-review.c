#include "config.h"

#include "document/cohesion-document-questions.h"
#include "ui/present/cohesion-presentation.h"
#include "ui/review/cohesion-question-dialog.h"
#include "ui/widgets/cohesion-dialog.h"

#include "cohesion-window-private.h"

#include <glib/gi18n.h>

/* What members do with a strategy: they read it, ask, and present it. Nothing can be changed by accident. */

/* The pages that are there while one reviews. */
static const char *const review_pages[] = { "overview", "actions", "consultation", "evidence", "decisions",
                                            "changes",  "people",  "reports",      NULL };

/**
 * cohesion_window_is_offered:
 * @page: name of a page
 *
 * Returns: whether that page can be opened now
 */
gboolean
cohesion_window_is_offered (CohesionWindow *self, const char *page)
{
  return !self->review_mode || g_strv_contains (review_pages, page);
}

static void
offer_pages (CohesionWindow *self)
{
  g_autoptr (GtkSelectionModel) model = adw_view_stack_get_pages (self->pages);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    {
      g_autoptr (AdwViewStackPage) page = g_list_model_get_item (G_LIST_MODEL (model), i);
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->page_list, (int) i);

      gtk_widget_set_visible (GTK_WIDGET (row),
                              cohesion_window_is_offered (self, adw_view_stack_page_get_name (page)));
    }
}

/**
 * cohesion_window_set_review_mode:
 * @review_mode: whether the strategy is only to be read
 *
 * Offers only the pages that members read, in larger type, and lets nothing be changed; or brings all back.
 */
void
cohesion_window_set_review_mode (CohesionWindow *self, gboolean review_mode)
{
  if (self->review_mode == review_mode)
    return;
  self->review_mode = review_mode;
  if (review_mode)
    gtk_widget_add_css_class (GTK_WIDGET (self), "review");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "review");
  offer_pages (self);
  cohesion_window_apply_review_mode (self);
  g_object_notify (G_OBJECT (self), "review-mode");
}

/**
 * cohesion_window_apply_review_mode:
 *
 * Protects the strategy that is shown while it is reviewed, and shows a page that is there.
 */
void
cohesion_window_apply_review_mode (CohesionWindow *self)
{
  if (self->document == NULL)
    return;
  cohesion_document_set_reviewing (self->document, self->review_mode);
  if (!cohesion_window_is_offered (self, cohesion_session_get_page (self->session)))
    cohesion_session_set_page (self->session, "overview");
  cohesion_window_update_actions (self);
}

/* Who asks: members sign with their names, not with initials that officers would have to look up. */
static char *
dup_asker (CohesionWindow *self)
{
  g_autofree char *name = g_settings_get_string (self->settings, "my-name");
  g_autofree char *post = g_settings_get_string (self->settings, "my-post");

  if (*name && *post)
    /* Translators: who asks a question: name, then post: “Jo Smith, Cabinet Member for Culture” */
    return g_strdup_printf (C_ ("question", "%1$s, %2$s"), name, post);
  if (*name || *post)
    return g_strdup (*name ? name : post);
  return g_strdup (cohesion_document_get_user (self->document));
}

static void
question_answered (CohesionWindow *self, const char *response)
{
  if (!g_str_equal (response, "ask"))
    return;
  cohesion_window_update_actions (self);
  cohesion_window_add_toast (self, _ ("Question left. Save the strategy to pass it on."));
}

/**
 * cohesion_window_ask:
 *
 * Lets whoever reads the strategy leave a question on the action that is selected.
 */
void
cohesion_window_ask (CohesionWindow *self)
{
  CohesionNode *action = cohesion_session_get_selected (self->session);
  g_autofree char *by = dup_asker (self);
  AdwAlertDialog *dialog;

  if (!cohesion_document_can_ask (self->document, action))
    return;
  dialog = cohesion_question_dialog_new (self->document, action, by);
  g_signal_connect_object (dialog, "response", G_CALLBACK (question_answered), self, G_CONNECT_SWAPPED);
  cohesion_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

/**
 * cohesion_window_present:
 *
 * Shows the strategy theme by theme over the whole screen.
 */
void
cohesion_window_present (CohesionWindow *self)
{
  GtkWidget *presentation = cohesion_presentation_new (self->document,
                                                       cohesion_session_get_portfolio (self->session));

  gtk_window_set_transient_for (GTK_WINDOW (presentation), GTK_WINDOW (self));
  gtk_window_fullscreen (GTK_WINDOW (presentation));
  gtk_window_present (GTK_WINDOW (presentation));
}
