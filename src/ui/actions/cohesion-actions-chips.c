#include "config.h"

#include "cohesion-actions-private.h"

#include "model/cohesion-query.h"

#include <glib/gi18n.h>

/* The buttons above the table: each puts a term into the search and takes it out again, so what they do can
 * be read, and changed, in one place. */

/* Of several distances only one makes sense. */
static const char *const distances[] = { "due:30d", "due:60d", "due:90d", NULL };

static const struct
{
  const char *term;
  const char *label;
  const char *const *instead;
} chips[] = {
  { "is:overdue", NC_ ("filter", "Overdue"), NULL },
  { "due:30d", NC_ ("filter", "Due in 30 days"), distances },
  { "due:60d", NC_ ("filter", "Due in 60 days"), distances },
  { "due:90d", NC_ ("filter", "Due in 90 days"), distances },
  { "is:troubled", NC_ ("filter", "At risk"), NULL },
  { "no:lead", NC_ ("filter", "No lead"), NULL },
  { "no:deadline", NC_ ("filter", "No deadline"), NULL },
  { "no:update", NC_ ("filter", "No update this period"), NULL },
  { "is:mine", NC_ ("filter", "Mine"), NULL },
};

static gsize
index_of (GtkWidget *chip)
{
  return GPOINTER_TO_SIZE (g_object_get_data (G_OBJECT (chip), "chip"));
}

static void
on_toggled (CohesionActionsPage *self, GtkToggleButton *chip)
{
  CohesionSession *session = cohesion_page_get_session (COHESION_PAGE (self));
  gsize i = index_of (GTK_WIDGET (chip));
  g_autofree char *query = NULL;

  if (self->syncing || session == NULL)
    return;
  cohesion_query_entry_commit (self->search);
  query = cohesion_query_toggle_term (cohesion_session_get_query (session), chips[i].term, chips[i].instead);
  cohesion_session_set_query (session, query);
}

/* Private: makes the buttons. */
void
cohesion_actions_page_make_chips (CohesionActionsPage *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (chips); i++)
    {
      GtkWidget *chip = gtk_toggle_button_new_with_label (g_dpgettext2 (NULL, "filter", chips[i].label));

      gtk_widget_add_css_class (chip, "filter");
      g_object_set_data (G_OBJECT (chip), "chip", GSIZE_TO_POINTER (i));
      g_signal_connect_object (chip, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
      adw_wrap_box_append (self->chips, chip);
    }
}

/* Private: presses the buttons whose terms the query has. */
void
cohesion_actions_page_sync_chips (CohesionActionsPage *self)
{
  CohesionSession *session = cohesion_page_get_session (COHESION_PAGE (self));
  const char *query = session ? cohesion_session_get_query (session) : "";

  self->syncing = TRUE;
  for (GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips)); chip;
       chip = gtk_widget_get_next_sibling (chip))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip),
                                  cohesion_query_has_term (query, chips[index_of (chip)].term));
  self->syncing = FALSE;
}
