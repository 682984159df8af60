#include "config.h"

#include "document/cohesion-leftovers.h"
#include "store-fixture.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <time.h>
#include <unistd.h>
#include <utime.h>

#define DOCUMENT "{ the strategy }\n"
#define NEWER "{ a newer strategy }\n"
#define CUT_OFF "{ a newer str"

static gboolean
is_whole (GBytes *bytes, gpointer user_data)
{
  return memchr (g_bytes_get_data (bytes, NULL), '}', g_bytes_get_size (bytes)) != NULL;
}

static char *
leave (StoreFixture *fixture, const char *suffix, const char *content, int age_days)
{
  g_autofree char *base = g_strconcat (".strategy.cohesion.cohesion-", suffix, NULL);
  char *path = g_build_filename (fixture->folder, base, NULL);
  time_t then = time (NULL) - age_days * 24 * 60 * 60;
  struct utimbuf times = { then, then };

  store_fixture_write (path, content);
  g_assert_cmpint (utime (path, &times), ==, 0);
  return path;
}

static gboolean
exists (const char *path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
write_document (StoreFixture *fixture, int age_days)
{
  time_t then = time (NULL) - age_days * 24 * 60 * 60;
  struct utimbuf times = { then, then };

  store_fixture_write (fixture->path, DOCUMENT);
  g_assert_cmpint (utime (fixture->path, &times), ==, 0);
}

static void
test_sweep (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *newer = leave (fixture, "111111", NEWER, 1);
  g_autofree char *same = leave (fixture, "222222", DOCUMENT, 1);
  g_autofree char *cut_off = leave (fixture, "333333", CUT_OFF, 1);
  g_autofree char *old_cut_off = leave (fixture, "444444", CUT_OFF, 8);
  g_autofree char *older = leave (fixture, "555555", NEWER, 6);
  g_autofree char *very_old = leave (fixture, "666666", NEWER, 9);
  g_autofree char *other = g_build_filename (fixture->folder, ".other.cohesion.cohesion-777777", NULL);
  g_autoptr (GPtrArray) found = NULL;
  CohesionLeftover *leftover;

  store_fixture_write (other, DOCUMENT);
  write_document (fixture, 3);
  found = cohesion_leftovers_sweep (fixture->path, is_whole, NULL);
  g_assert_cmpuint (found->len, ==, 1);
  leftover = found->pdata[0];
  g_assert_cmpstr (leftover->path, ==, newer);
  g_assert_cmpmem (g_bytes_get_data (leftover->bytes, NULL), g_bytes_get_size (leftover->bytes), NEWER,
                   strlen (NEWER));
  g_assert_true (exists (newer));
  g_assert_false (exists (same));
  g_assert_true (exists (cut_off));
  g_assert_false (exists (old_cut_off));
  g_assert_true (exists (older));
  g_assert_false (exists (very_old));
  g_assert_true (exists (other));
  g_assert_true (exists (fixture->path));
}

/* The document is gone: whatever is whole is worth a look, however old. */
static void
test_document_gone (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *left = leave (fixture, "111111", NEWER, 30);
  g_autoptr (GPtrArray) found = cohesion_leftovers_sweep (fixture->path, is_whole, NULL);

  g_assert_cmpuint (found->len, ==, 1);
  g_assert_true (exists (left));
}

/* Somebody is saving there just now: nothing is touched. */
static void
test_saving (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *same = leave (fixture, "111111", DOCUMENT, 1);
  int fd = open (fixture->folder, O_RDONLY | O_DIRECTORY);
  g_autoptr (GPtrArray) found = NULL;

  write_document (fixture, 3);
  g_assert_cmpint (flock (fd, LOCK_EX), ==, 0);
  found = cohesion_leftovers_sweep (fixture->path, is_whole, NULL);
  g_assert_cmpuint (found->len, ==, 0);
  g_assert_true (exists (same));
  close (fd);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  store_test_add ("/document/leftovers/sweep", NULL, test_sweep);
  store_test_add ("/document/leftovers/document-gone", NULL, test_document_gone);
  store_test_add ("/document/leftovers/saving", NULL, test_saving);
  return g_test_run ();
}
