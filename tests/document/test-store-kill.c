#include "config.h"

#include "document/cohesion-store-local.h"
#include "store-fixture.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

/* A child process saves without pause and is killed at a random moment: the document must be whole, and no
   older than the last save that the child called done. */

#define ROUNDS 100
#define SIZE (256 * 1024)
#define LONGEST_LIFE 40 /* ms */

/* A document that shows when a part of it is missing: its number at both ends. */
static GBytes *
make_document (guint number)
{
  GString *text = g_string_sized_new (SIZE + 64);

  g_string_append_printf (text, "%010u\n", number);
  while (text->len < SIZE)
    g_string_append (text, "Everybody in the borough belongs.\n");
  g_string_append_printf (text, "%010u\n", number);
  return g_string_free_to_bytes (text);
}

/* Returns -1 if it is not whole. */
static gint64
number_of (const char *path)
{
  g_autofree char *content = store_fixture_read (path);
  g_autoptr (GBytes) expected = NULL;
  guint64 number;

  if (content == NULL)
    return -1;
  number = g_ascii_strtoull (content, NULL, 10);
  expected = make_document ((guint) number);
  if (g_bytes_get_size (expected) != strlen (content) ||
      memcmp (content, g_bytes_get_data (expected, NULL), strlen (content)) != 0)
    return -1;
  return (gint64) number;
}

typedef struct
{
  const char *name;
  void (*lay_out) (const char *folder, const char *path);
  gboolean is_new;
} Layout;

static void
write_document (const char *path)
{
  g_autoptr (GBytes) bytes = make_document (1);

  g_assert_true (
      g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
}

static void
lay_out_plain (const char *folder, const char *path)
{
  write_document (path);
}

static void
lay_out_symlink (const char *folder, const char *path)
{
  g_autofree char *target = g_build_filename (folder, "target.cohesion", NULL);

  write_document (target);
  g_assert_cmpint (symlink (target, path), ==, 0);
}

static void
lay_out_hard_link (const char *folder, const char *path)
{
  g_autofree char *other = g_build_filename (folder, "other.cohesion", NULL);

  write_document (other);
  g_assert_cmpint (link (other, path), ==, 0);
}

static void
lay_out_new (const char *folder, const char *path)
{
}

static const Layout layouts[] = {
  { "plain", lay_out_plain, FALSE },
  { "symlink", lay_out_symlink, FALSE },
  { "hard-link", lay_out_hard_link, FALSE },
  { "new", lay_out_new, TRUE },
};

/* In the child; tells the parent of each save. */
static void
save_for_ever (const char *path, gboolean is_new, int pipe_fd)
{
  g_autoptr (CohesionStore) store = cohesion_store_local_new (path);
  g_autoptr (GBytes) first = make_document (1);
  g_autofree char *base = is_new ? NULL : cohesion_store_token (first);

  for (guint number = 2;; number++)
    {
      g_autoptr (GBytes) bytes = make_document (number);
      g_auto (CohesionStoreReceipt) receipt = { NULL };

      if (!cohesion_store_save_if (store, bytes, base, &receipt, NULL, NULL) ||
          write (pipe_fd, &number, sizeof number) != sizeof number)
        _exit (1);
      if (is_new)
        {
          number = 1;
          unlink (path);
        }
      else
        {
          g_free (base);
          base = g_steal_pointer (&receipt.token);
        }
    }
}

/* Returns the number of the last save that the child called done, or 0. */
static guint
live_and_die (const char *path, gboolean is_new)
{
  int ends[2], status;
  guint number, last = 0;
  pid_t child;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  if (child == 0)
    save_for_ever (path, is_new, ends[1]);
  g_usleep ((gulong) g_test_rand_int_range (0, LONGEST_LIFE * 1000));
  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  close (ends[1]);
  while (read (ends[0], &number, sizeof number) == sizeof number)
    last = number;
  close (ends[0]);
  return last;
}

static void
test_kill (StoreFixture *fixture, gconstpointer data)
{
  const Layout *layout = data;
  g_autofree char *backup = g_strconcat (fixture->path, "~", NULL);
  guint n_saves = 0;

  for (guint round = 0; round < ROUNDS; round++)
    {
      guint last;
      gint64 number;

      store_fixture_clear_folder (fixture->folder);
      layout->lay_out (fixture->folder, fixture->path);
      last = live_and_die (fixture->path, layout->is_new);
      n_saves += last;
      number = number_of (fixture->path);
      if (layout->is_new && !g_file_test (fixture->path, G_FILE_TEST_EXISTS))
        continue;
      g_assert_cmpint (number, >=, layout->is_new ? 2 : MAX (last, 1));
      if (g_file_test (backup, G_FILE_TEST_EXISTS))
        g_assert_cmpint (number_of (backup), >=, 1);
    }
  g_test_message ("%u kills, %u saves", ROUNDS, n_saves);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (layouts); i++)
    {
      g_autofree char *path = g_strconcat ("/document/store/kill/", layouts[i].name, NULL);

      store_test_add (path, &layouts[i], test_kill);
    }
  return g_test_run ();
}
