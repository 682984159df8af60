#include "config.h"

#include "cohesion-window-private.h"

#include "ui/actions/cohesion-actions-page.h"
#include "ui/changes/cohesion-changes-page.h"
#include "ui/check/cohesion-check-page.h"
#include "ui/consultation/cohesion-consultation-page.h"
#include "ui/decisions/cohesion-decisions-page.h"
#include "ui/evidence/cohesion-evidence-page.h"
#include "ui/measures/cohesion-measures-page.h"
#include "ui/overview/cohesion-overview-page.h"
#include "ui/people/cohesion-people-page.h"
#include "ui/reports/cohesion-reports-page.h"
#include "ui/risks/cohesion-risks-page.h"
#include "ui/strategy/cohesion-strategy-page.h"
#include "ui/updates/cohesion-updates-page.h"

#include <glib/gi18n.h>

/* The pages of the window, in their order. A page is one line here; its type derives from
 * CohesionPage. Titles are looked up with the context "page". */
static const struct
{
  const char *name;
  const char *title;
  const char *icon;
  GType (*get_type) (void);
} pages[] = {
  { "overview", NC_ ("page", "Overview"), "cohesion-overview-symbolic", cohesion_overview_page_get_type },
  { "strategy", NC_ ("page", "Strategy"), "cohesion-strategy-symbolic", cohesion_strategy_page_get_type },
  { "actions", NC_ ("page", "Actions"), "cohesion-actions-symbolic", cohesion_actions_page_get_type },
  { "updates", NC_ ("page", "Updates"), "cohesion-updates-symbolic", cohesion_updates_page_get_type },
  { "measures", NC_ ("page", "Measures"), "cohesion-measures-symbolic", cohesion_measures_page_get_type },
  { "risks", NC_ ("page", "Risks"), "cohesion-risks-symbolic", cohesion_risks_page_get_type },
  { "consultation", NC_ ("page", "Consultation"), "cohesion-consultation-symbolic",
    cohesion_consultation_page_get_type },
  { "evidence", NC_ ("page", "Evidence"), "cohesion-evidence-symbolic", cohesion_evidence_page_get_type },
  { "decisions", NC_ ("page", "Decisions"), "cohesion-decisions-symbolic", cohesion_decisions_page_get_type },
  { "changes", NC_ ("page", "Changes"), "cohesion-changes-symbolic", cohesion_changes_page_get_type },
  { "people", NC_ ("page", "People"), "system-users-symbolic", cohesion_people_page_get_type },
  { "reports", NC_ ("page", "Reports"), "cohesion-reports-symbolic", cohesion_reports_page_get_type },
  { "check", NC_ ("page", "Check"), "cohesion-check-symbolic", cohesion_check_page_get_type },
  { NULL },
};

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  AdwViewStackPage *page = item;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (adw_view_stack_page_get_title (page));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (adw_view_stack_page_get_icon_name (page)));
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  cohesion_window_add_badge (row, page);
  return row;
}

/**
 * cohesion_window_add_pages:
 *
 * Makes the pages, and the list that names them.
 */
void
cohesion_window_add_pages (CohesionWindow *self)
{
  g_autoptr (GtkSelectionModel) model = adw_view_stack_get_pages (self->pages);

  for (guint i = 0; pages[i].name; i++)
    adw_view_stack_add_titled_with_icon (self->pages, g_object_new (pages[i].get_type (), NULL),
                                         pages[i].name, g_dpgettext2 (NULL, "page", pages[i].title),
                                         pages[i].icon);
  gtk_list_box_bind_model (self->page_list, G_LIST_MODEL (model), create_row, NULL, NULL);
}

/**
 * cohesion_window_update_pages:
 *
 * Hands the session, or that there is none, to every page.
 */
void
cohesion_window_update_pages (CohesionWindow *self)
{
  g_autoptr (GtkSelectionModel) model = adw_view_stack_get_pages (self->pages);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    {
      g_autoptr (AdwViewStackPage) page = g_list_model_get_item (G_LIST_MODEL (model), i);

      cohesion_page_set_session (COHESION_PAGE (adw_view_stack_page_get_child (page)), self->session);
    }
}

/**
 * cohesion_window_dup_page_name:
 * @position: place of a page in the list
 *
 * Returns: (transfer full) (nullable): the name by which a session knows it; %NULL if there is none
 */
char *
cohesion_window_dup_page_name (CohesionWindow *self, guint position)
{
  g_autoptr (GtkSelectionModel) model = adw_view_stack_get_pages (self->pages);
  g_autoptr (AdwViewStackPage) page = g_list_model_get_item (G_LIST_MODEL (model), position);

  return page ? g_strdup (adw_view_stack_page_get_name (page)) : NULL;
}

/**
 * cohesion_window_show_page:
 *
 * Shows the page that the session says, if the window has it, and selects its row.
 */
void
cohesion_window_show_page (CohesionWindow *self)
{
  const char *name = self->session ? cohesion_session_get_page (self->session) : NULL;
  GtkListBoxRow *row;

  if (name == NULL || adw_view_stack_get_child_by_name (self->pages, name) == NULL)
    return;
  if (!cohesion_window_is_offered (self, name))
    {
      cohesion_session_set_page (self->session, adw_view_stack_get_visible_child_name (self->pages));
      return;
    }
  adw_view_stack_set_visible_child_name (self->pages, name);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->page_list, i)); i++)
    {
      g_autofree char *row_name = cohesion_window_dup_page_name (self, (guint) i);

      if (g_strcmp0 (row_name, name) == 0 && gtk_list_box_get_selected_row (self->page_list) != row)
        gtk_list_box_select_row (self->page_list, row);
    }
}

/**
 * cohesion_window_page_row_selected:
 * @row: (nullable): a row of the list of pages
 *
 * Opens the page of @row.
 */
void
cohesion_window_page_row_selected (CohesionWindow *self, GtkListBoxRow *row)
{
  g_autofree char *name = NULL;

  if (row == NULL || self->session == NULL)
    return;
  name = cohesion_window_dup_page_name (self, (guint) gtk_list_box_row_get_index (row));
  cohesion_session_choose_page (self->session, name);
}
