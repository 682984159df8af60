#include "config.h"

#include "cohesion-row-list.h"

typedef struct
{
  char *key;
  GtkWidget *row; /* owned */
} Entry;

struct _CohesionRowList
{
  AdwPreferencesGroup *group; /* not owned: the page has both */
  GPtrArray *entries;         /* (element-type Entry): those that are shown, in order */
  GPtrArray *before;          /* those that were, while they are brought up to date; what is taken is NULL */
  guint next;                 /* of those that were: the first that may still stay where it is */
  char *focused;              /* key of the row that had the focus, or NULL */
};

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  if (entry == NULL)
    return;
  g_free (entry->key);
  g_clear_object (&entry->row);
  g_free (entry);
}

/**
 * cohesion_row_list_new:
 * @group: a group with no rows of its own, which lives as long as the list
 *
 * Returns: (transfer full): the list of its rows
 */
CohesionRowList *
cohesion_row_list_new (AdwPreferencesGroup *group)
{
  CohesionRowList *self = g_new0 (CohesionRowList, 1);

  self->group = group;
  self->entries = g_ptr_array_new_with_free_func (entry_free);
  return self;
}

/**
 * cohesion_row_list_free:
 */
void
cohesion_row_list_free (CohesionRowList *self)
{
  g_ptr_array_unref (self->entries);
  g_free (self);
}

/**
 * cohesion_row_list_get_group:
 *
 * Returns: (transfer none): the group whose rows it has
 */
AdwPreferencesGroup *
cohesion_row_list_get_group (CohesionRowList *self)
{
  return self->group;
}

static gboolean
has_focus (GtkWidget *row)
{
  GtkRoot *root = gtk_widget_get_root (row);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  return focus && (focus == row || gtk_widget_is_ancestor (focus, row));
}

/**
 * cohesion_row_list_begin:
 *
 * Begins to bring the rows up to date: each that is wanted is taken in its order, then the list is ended.
 */
void
cohesion_row_list_begin (CohesionRowList *self)
{
  self->before = g_steal_pointer (&self->entries);
  self->entries = g_ptr_array_new_with_free_func (entry_free);
  self->next = 0;
  for (guint i = 0; i < self->before->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->before, i);

      if (has_focus (entry->row))
        g_set_str (&self->focused, entry->key);
    }
}

/* Takes rows up to @end out of the group; they are kept for when they are wanted. */
static void
lift (CohesionRowList *self, guint end)
{
  for (; self->next < end; self->next++)
    {
      Entry *entry = g_ptr_array_index (self->before, self->next);

      adw_preferences_group_remove (self->group, entry->row);
    }
}

/* The position among those that may stay where they are, or the end of them. */
static guint
find_ahead (CohesionRowList *self, const char *key)
{
  guint i = self->next;

  while (i < self->before->len && !g_str_equal (((Entry *) g_ptr_array_index (self->before, i))->key, key))
    i++;
  return i;
}

static Entry *
find (CohesionRowList *self, const char *key)
{
  for (guint i = 0; i < self->before->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->before, i);

      if (entry && g_str_equal (entry->key, key))
        {
          self->before->pdata[i] = NULL;
          return entry;
        }
    }
  return NULL;
}

static Entry *
make (const char *key, GtkWidget *(*create) (void) )
{
  Entry *entry = g_new0 (Entry, 1);

  entry->key = g_strdup (key);
  entry->row = g_object_ref_sink (create ());
  return entry;
}

/**
 * cohesion_row_list_take:
 * @key: what the row is known by; no two have the same
 * @create: (scope call): makes a row, if there is none of that key
 *
 * Returns: (transfer none): the next row, to be filled
 */
GtkWidget *
cohesion_row_list_take (CohesionRowList *self, const char *key, GtkWidget *(*create) (void) )
{
  guint position = find_ahead (self, key);
  Entry *entry = position < self->before->len ? g_ptr_array_index (self->before, position) : NULL;

  lift (self, position);
  if (entry)
    {
      self->before->pdata[position] = NULL;
      self->next = position + 1;
    }
  else
    {
      entry = find (self, key);
      if (entry == NULL)
        entry = make (key, create);
      adw_preferences_group_add (self->group, entry->row);
    }
  g_ptr_array_add (self->entries, entry);
  return entry->row;
}

static void
restore_focus (CohesionRowList *self)
{
  for (guint i = 0; self->focused && i < self->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);

      if (g_str_equal (entry->key, self->focused) && !has_focus (entry->row))
        gtk_widget_grab_focus (entry->row);
    }
  g_clear_pointer (&self->focused, g_free);
}

/**
 * cohesion_row_list_end:
 *
 * Removes the rows that are wanted no longer. A group without rows is hidden.
 */
void
cohesion_row_list_end (CohesionRowList *self)
{
  lift (self, self->before->len);
  g_clear_pointer (&self->before, g_ptr_array_unref);
  gtk_widget_set_visible (GTK_WIDGET (self->group), self->entries->len > 0);
  restore_focus (self);
}
