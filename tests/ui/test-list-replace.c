#include "config.h"

#include "ui/widgets/cohesion-list-replace.h"

#include <gtk/gtk.h>

/* A list that is replaced keeps what is the same at its head and at its tail. */

static gboolean
says_the_same (gconstpointer one, gconstpointer other)
{
  return g_str_equal (gtk_string_object_get_string ((GtkStringObject *) one),
                      gtk_string_object_get_string ((GtkStringObject *) other));
}

static void
changed (GListModel *model, guint position, guint n_removed, guint n_added, GString *changes)
{
  g_string_append_printf (changes, "%u-%u+%u", position, n_removed, n_added);
}

static GPtrArray *
make_items (const char *letters)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (; *letters; letters++)
    g_ptr_array_add (items, gtk_string_object_new ((char[]) { *letters, '\0' }));
  return items;
}

static void
test_replace (void)
{
  static const struct
  {
    const char *before;
    const char *after;
    const char *changes;
  } cases[] = {
    { "", "", "" },           { "abc", "abc", "" },      { "", "ab", "0-0+2" },
    { "ab", "", "0-2+0" },    { "abc", "axc", "1-1+1" }, { "abc", "abxc", "2-0+1" },
    { "aaa", "aa", "2-1+0" }, { "abc", "xbc", "0-1+1" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GListStore) store = g_list_store_new (GTK_TYPE_STRING_OBJECT);
      g_autoptr (GPtrArray) before = make_items (cases[i].before);
      g_autoptr (GPtrArray) after = make_items (cases[i].after);
      g_autoptr (GString) changes = g_string_new (NULL);

      g_list_store_splice (store, 0, 0, before->pdata, before->len);
      g_signal_connect (store, "items-changed", G_CALLBACK (changed), changes);
      cohesion_list_store_replace (store, after, says_the_same);
      g_assert_cmpstr (changes->str, ==, cases[i].changes);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (store)), ==, after->len);
    }
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/list-replace/changes", test_replace);
  return g_test_run ();
}
