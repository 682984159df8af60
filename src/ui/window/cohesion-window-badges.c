#include "config.h"

#include "cohesion-window-private.h"

#include <glib/gi18n.h>

/* The numbers beside the names of pages: what is serious, and what is overdue. */

/* The name of a page and what its number counts, in words; NULL for a page that counts nothing. */
static char *
dup_words (const char *name, guint n)
{
  if (n > 0 && g_str_equal (name, "check"))
    /* Translators: name of a page, as a screen reader says it, and how much on it is serious */
    return g_strdup_printf (g_dngettext (NULL, "Check, %u serious", "Check, %u serious", n), n);
  if (n > 0 && g_str_equal (name, "actions"))
    /* Translators: name of a page, as a screen reader says it, and how many actions are overdue */
    return g_strdup_printf (g_dngettext (NULL, "Actions, %u overdue", "Actions, %u overdue", n), n);
  return NULL;
}

static void
show_badge (GtkWidget *row, AdwViewStackPage *page, GtkLabel *badge)
{
  guint n = adw_view_stack_page_get_badge_number (page);
  g_autofree char *words = dup_words (adw_view_stack_page_get_name (page), n);
  const char *title = adw_view_stack_page_get_title (page);
  /* Translators: a number beside the name of a page: so much wants attention */
  g_autofree char *number = g_strdup_printf (C_ ("badge", "%u"), n);

  gtk_label_set_text (badge, number);
  gtk_widget_set_visible (GTK_WIDGET (badge), n > 0);
  gtk_widget_set_tooltip_text (row, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words ? words : title,
                                  -1);
}

static void
number_changed (AdwViewStackPage *page, GParamSpec *pspec, GtkWidget *row)
{
  GtkWidget *box = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));

  show_badge (row, page, GTK_LABEL (gtk_widget_get_last_child (box)));
}

/**
 * cohesion_window_add_badge:
 * @row: the row of a page in the list of pages
 * @page: that page
 *
 * Adds to the row the number of what wants attention on the page.
 */
void
cohesion_window_add_badge (GtkWidget *row, AdwViewStackPage *page)
{
  GtkWidget *badge = gtk_label_new (NULL);

  gtk_widget_add_css_class (badge, "badge");
  gtk_widget_add_css_class (badge, "numeric");
  gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row))), badge);
  g_signal_connect_object (page, "notify::badge-number", G_CALLBACK (number_changed), row, 0);
  show_badge (row, page, GTK_LABEL (badge));
}

static void
set_number (CohesionWindow *self, const char *name, guint n)
{
  GtkWidget *child = adw_view_stack_get_child_by_name (self->pages, name);

  if (child)
    adw_view_stack_page_set_badge_number (adw_view_stack_get_page (self->pages, child), n);
}

/**
 * cohesion_window_update_badges:
 *
 * Shows what was found in the strategy last.
 */
void
cohesion_window_update_badges (CohesionWindow *self)
{
  CohesionFindings *findings = self->session ? cohesion_session_get_findings (self->session) : NULL;

  set_number (self, "check", findings ? cohesion_findings_count (findings, COHESION_SEVERITY_ERROR) : 0);
  set_number (self, "actions", findings ? cohesion_findings_count_check (findings, "overdue") : 0);
}
