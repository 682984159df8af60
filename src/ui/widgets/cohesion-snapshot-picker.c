#include "config.h"

#include "cohesion-snapshot-picker.h"

#include "model/cohesion-snapshot-choice.h"

/* A picker of snapshots, by name and date. */

/* A picker whose choices are the same stays open. */
static gboolean
is_same (GListModel *old, GListModel *new)
{
  guint n = g_list_model_get_n_items (new);

  if (old == NULL || g_list_model_get_n_items (old) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (old), i),
                      gtk_string_list_get_string (GTK_STRING_LIST (new), i)))
      return FALSE;
  return TRUE;
}

static guint
find_position (GPtrArray *snapshots, const char *first, CohesionNode *selected)
{
  guint position = 0;

  if (selected && g_ptr_array_find (snapshots, selected, &position))
    return first ? position + 1 : position;
  return first ? 0 : GTK_INVALID_LIST_POSITION;
}

/**
 * cohesion_snapshot_picker_fill:
 * @picker: a picker
 * @snapshots: (element-type CohesionNode): what it is to offer
 * @first: (nullable): what it is to offer before them, such as “Now”
 * @selected: (nullable): which of them is chosen; %NULL for what is before them
 *
 * Brings the picker up to date. Its "notify::selected" tells of that, too.
 */
void
cohesion_snapshot_picker_fill (GtkDropDown *picker,
                               GPtrArray *snapshots,
                               const char *first,
                               CohesionNode *selected)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  if (first)
    gtk_string_list_append (titles, first);
  for (guint i = 0; i < snapshots->len; i++)
    gtk_string_list_take (titles, cohesion_snapshot_dup_title (g_ptr_array_index (snapshots, i)));
  if (!is_same (gtk_drop_down_get_model (picker), G_LIST_MODEL (titles)))
    gtk_drop_down_set_model (picker, G_LIST_MODEL (titles));
  gtk_drop_down_set_selected (picker, find_position (snapshots, first, selected));
}
