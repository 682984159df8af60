#include "config.h"

#include "cohesion-actions-private.h"

#include "model/cohesion-choices.h"
#include "model/cohesion-level.h"

#include <glib/gi18n.h>

/* In which order the table shows the actions, in which groups, and with which columns: by the headers of the
 * columns, and by the menu for whoever has no pointer. */

#define COLUMNS "action-columns"

static GtkColumnViewSorter *
get_sorter (CohesionActionsPage *self)
{
  return GTK_COLUMN_VIEW_SORTER (gtk_column_view_get_sorter (self->view));
}

/* Private: id of the column that is sorted by; "number" is the order of the document. */
const char *
cohesion_actions_page_get_sort (CohesionActionsPage *self, gboolean *descending)
{
  /* It is asked for while the template is still being made. */
  GtkColumnViewColumn *column = self->columns
                                    ? gtk_column_view_sorter_get_primary_sort_column (get_sorter (self))
                                    : NULL;

  if (descending)
    *descending = column &&
                  gtk_column_view_sorter_get_primary_sort_order (get_sorter (self)) == GTK_SORT_DESCENDING;
  return column ? gtk_column_view_column_get_id (column) : "number";
}

/* Private: sorts by a column; a strange id is the order of the document. */
void
cohesion_actions_page_set_sort (CohesionActionsPage *self, const char *id, gboolean descending)
{
  GtkColumnViewColumn *column = cohesion_actions_columns_get (self->columns, id);

  if (column == NULL)
    column = cohesion_actions_columns_get (self->columns, "number");
  gtk_column_view_sort_by_column (self->view, column, descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

/* Private: shows a further column, and remembers it for every strategy. */
void
cohesion_actions_page_show_column (CohesionActionsPage *self, const char *id, gboolean shown)
{
  const char *const *ids = cohesion_actions_columns_get_optional ();
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  cohesion_actions_columns_show (self->columns, id, shown);
  for (; *ids; ids++)
    if (cohesion_actions_columns_is_shown (self->columns, *ids))
      g_strv_builder_add (builder, *ids);
  all = g_strv_builder_end (builder);
  g_settings_set_strv (self->settings, COLUMNS, (const char *const *) all);
}

/* Private: shows the columns that were shown last. */
void
cohesion_actions_page_restore_columns (CohesionActionsPage *self)
{
  g_auto (GStrv) shown = g_settings_get_strv (self->settings, COLUMNS);

  for (guint i = 0; shown[i]; i++)
    if (g_strv_contains (cohesion_actions_columns_get_optional (), shown[i]))
      cohesion_actions_columns_show (self->columns, shown[i], TRUE);
}

/* A council may call its levels otherwise. */
static char *
dup_label (CohesionActionsPage *self, const char *id)
{
  CohesionDocument *document = cohesion_page_get_document (COHESION_PAGE (self));
  CohesionTree *tree = document ? cohesion_document_get_tree (document) : NULL;

  if (tree && g_str_equal (id, "theme"))
    return cohesion_level_dup_name (tree, COHESION_KIND_THEME);
  if (tree && g_str_equal (id, "priority"))
    return cohesion_level_dup_name (tree, COHESION_KIND_PRIORITY);
  return cohesion_actions_columns_dup_title (id);
}

static void
add_item (GMenu *menu, const char *label, const char *action, const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target ? g_variant_new_string (target) : NULL);
  g_menu_append_item (menu, item);
}

static void
add_column (CohesionActionsPage *self, const char *id, gboolean optional)
{
  g_autofree char *label = dup_label (self, id);
  g_autofree char *action = g_strconcat ("actions.show-", id, NULL);

  gtk_column_view_column_set_title (cohesion_actions_columns_get (self->columns, id), label);
  add_item (self->sort_menu, label, "actions.sort", id);
  if (optional)
    add_item (self->columns_menu, label, action, NULL);
}

/* Private: what can be sorted and grouped by, and which further columns there are. */
void
cohesion_actions_page_fill_menus (CohesionActionsPage *self)
{
  static const char *const always[] = { "number", "title", "lead", "deadline", "status", NULL };
  const char *const *further = cohesion_actions_columns_get_optional ();

  g_menu_remove_all (self->sort_menu);
  g_menu_remove_all (self->columns_menu);
  g_menu_remove_all (self->group_menu);
  for (guint i = 0; always[i]; i++)
    add_column (self, always[i], FALSE);
  for (guint i = 0; further[i]; i++)
    add_column (self, further[i], TRUE);
  for (const CohesionChoice *choice = view_groupings; choice->key; choice++)
    {
      gboolean is_level = g_str_equal (choice->key, "theme") || g_str_equal (choice->key, "priority");
      g_autofree char *label = is_level ? dup_label (self, choice->key)
                                        : g_strdup (cohesion_choice_get_label (choice));

      add_item (self->group_menu, label, "actions.grouping", choice->key);
    }
}
