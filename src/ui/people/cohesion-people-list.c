#include "config.h"

#include "cohesion-party-row.h"
#include "cohesion-people-private.h"

#include "ui/widgets/cohesion-row-menu.h"

#include <glib/gi18n.h>

#include <string.h>

/* The list of people: in sections by kind, in the order of the document within each. */

/* The sections in their order, by the choices of the field “kind”. */
static const struct
{
  const char *kind;
  const char *title;
} sections[] = {
  { "member", NC_ ("people", "Cabinet members") },  { "officer", NC_ ("people", "Officers") },
  { "team", NC_ ("people", "Teams and services") }, { "partner", NC_ ("people", "Partners") },
  { "body", NC_ ("people", "Boards and bodies") },  { NULL, NC_ ("people", "Others") },
};

static guint
section_of (const char *kind)
{
  guint i = 0;

  while (sections[i].kind && g_strcmp0 (sections[i].kind, kind) != 0)
    i++;
  return i;
}

/* Private: the heading over everybody of a kind, which may be none. */
const char *
cohesion_people_get_section (const char *kind)
{
  return g_dpgettext2 (NULL, "people", sections[section_of (kind)].title);
}

static int
compare_sections (gconstpointer a, gconstpointer b, gpointer data)
{
  guint first = section_of (cohesion_node_get_string ((CohesionNode *) a, COHESION_PARTY_KIND));
  guint second = section_of (cohesion_node_get_string ((CohesionNode *) b, COHESION_PARTY_KIND));

  return first < second ? GTK_ORDERING_SMALLER : first > second ? GTK_ORDERING_LARGER : GTK_ORDERING_EQUAL;
}

static gboolean
has_needle (CohesionNode *party, const char *needle)
{
  const CohesionKind *kind = cohesion_node_get_kind (party);

  for (guint i = 0; i < kind->n_fields; i++)
    if (cohesion_field_is_text (&kind->fields[i]) && cohesion_node_has_value (party, i))
      {
        g_autofree char *folded = g_utf8_casefold (cohesion_node_get_string (party, i), -1);

        if (strstr (folded, needle))
          return TRUE;
      }
  return FALSE;
}

static gboolean
is_shown (gpointer item, gpointer data)
{
  CohesionPeoplePage *self = data;

  if (gtk_toggle_button_get_active (self->personal) && !cohesion_party_has_personal_data (item))
    return FALSE;
  return self->needle == NULL || *self->needle == '\0' || has_needle (item, self->needle);
}

static void
show_row (CohesionPeoplePage *self, GtkListItem *item)
{
  CohesionPartyRow *row = COHESION_PARTY_ROW (gtk_list_item_get_child (item));
  CohesionNode *party = gtk_list_item_get_item (item);
  g_autofree char *description = NULL;

  if (self->duties == NULL)
    return;
  cohesion_party_row_show (row, party, self->duties);
  description = cohesion_party_row_dup_description (row);
  gtk_list_item_set_accessible_label (item, cohesion_party_get_title (party));
  gtk_list_item_set_accessible_description (item, description);
}

/* Private: shows again everybody who can be seen. */
void
cohesion_people_page_show_rows (CohesionPeoplePage *self)
{
  for (guint i = 0; i < self->bound->len; i++)
    show_row (self, g_ptr_array_index (self->bound, i));
}

static void
row_setup (CohesionPeoplePage *self, GtkListItem *item)
{
  GtkWidget *row = cohesion_party_row_new ();

  cohesion_row_menu_add (row, item, "people.menu");
  gtk_list_item_set_child (item, row);
}

static void
row_bind (CohesionPeoplePage *self, GtkListItem *item)
{
  g_ptr_array_add (self->bound, item);
  show_row (self, item);
}

static void
row_unbind (CohesionPeoplePage *self, GtkListItem *item)
{
  if (self->bound)
    g_ptr_array_remove_fast (self->bound, item);
}

static void
header_setup (CohesionPeoplePage *self, GtkListHeader *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_margin_start (label, 6);
  gtk_list_header_set_child (header, label);
}

static void
header_bind (CohesionPeoplePage *self, GtkListHeader *header)
{
  CohesionNode *party = gtk_list_header_get_item (header);

  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)),
                       cohesion_people_get_section (cohesion_node_get_string (party, COHESION_PARTY_KIND)));
}

static void
set_factories (CohesionPeoplePage *self)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) headers = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (rows, "setup", G_CALLBACK (row_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "bind", G_CALLBACK (row_bind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "unbind", G_CALLBACK (row_unbind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (headers, "setup", G_CALLBACK (header_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (headers, "bind", G_CALLBACK (header_bind), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->view, rows);
  gtk_list_view_set_header_factory (self->view, headers);
}

/* Private: makes the models and the rows of the list. */
void
cohesion_people_page_make_list (CohesionPeoplePage *self)
{
  GtkFilterListModel *filtered;
  GtkSortListModel *sorted;

  self->bound = g_ptr_array_new ();
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare_sections, NULL, NULL));
  filtered = gtk_filter_list_model_new (NULL, g_object_ref (self->filter));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered), NULL);
  gtk_sort_list_model_set_section_sorter (sorted, self->sorter);
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (sorted));
  g_clear_object (&sorted);
  set_factories (self);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
}
