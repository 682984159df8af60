#include "config.h"

#include "exchange/cohesion-items-text.h"

/* Lists that are pasted, as items. */

static const struct
{
  const char *name;
  const char *text;
  const char *items;
} cases[] = {
  { "nothing", " \n\n", "" },
  { "plain", "Jobs\nShared spaces\r\n", "Jobs|Shared spaces" },
  { "bullets", "• Jobs;\n\n• Shared spaces – linking\n  people to work\n",
    "Jobs|Shared spaces – linking people to work" },
  { "numbers", "1. Jobs\n2) Homes\n(c) Parks", "Jobs|Homes|Parks" },
  { "before", "These included:\n\n- Jobs\n- Homes\n\nThank you", "These included:|Jobs|Homes|Thank you" },
  { "bullet-only", "-\n- Jobs", "-|Jobs" },
};

static void
test_read (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_auto (GStrv) items = cohesion_items_text_read (cases[i].text);
  g_autofree char *joined = g_strjoinv ("|", items);

  g_assert_cmpstr (joined, ==, cases[i].items);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/items-text/", cases[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_read);
    }
  return g_test_run ();
}
