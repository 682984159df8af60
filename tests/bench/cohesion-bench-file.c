#include "config.h"

#include "cohesion-bench.h"

#include "document/cohesion-store-local.h"
#include "format/cohesion-format.h"

#include <glib/gstdio.h>
#include <yyjson.h>

/* Opening and saving, beside the fastest JSON library there is. */

static GBytes *
file_of (guint n)
{
  g_autoptr (CohesionTree) tree = cohesion_bench_tree (n);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = cohesion_format_write (tree, &error);

  g_assert_no_error (error);
  return bytes;
}

static double
open_ours (guint n)
{
  g_autoptr (GBytes) bytes = file_of (n);
  g_autoptr (GError) error = NULL;
  double start = cohesion_bench_cpu ();
  g_autoptr (CohesionTree) tree = cohesion_format_read (bytes, NULL, &error);
  double used = cohesion_bench_cpu () - start;

  g_assert_no_error (error);
  return used;
}

static double
open_yyjson (guint n)
{
  g_autoptr (GBytes) bytes = file_of (n);
  double start = cohesion_bench_cpu ();
  yyjson_doc *document = yyjson_read (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), 0);
  double used = cohesion_bench_cpu () - start;

  g_assert_nonnull (document);
  yyjson_doc_free (document);
  return used;
}

static double
write_ours (guint n)
{
  g_autoptr (CohesionTree) tree = cohesion_bench_tree (n);
  g_autoptr (GError) error = NULL;
  double start = cohesion_bench_cpu ();
  g_autoptr (GBytes) bytes = cohesion_format_write (tree, &error);

  g_assert_no_error (error);
  return cohesion_bench_cpu () - start;
}

static double
write_yyjson (guint n)
{
  g_autoptr (GBytes) bytes = file_of (n);
  yyjson_doc *document = yyjson_read (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), 0);
  yyjson_mut_doc *copy = yyjson_doc_mut_copy (document, NULL);
  double start = cohesion_bench_cpu ();
  char *text = yyjson_mut_write (copy, YYJSON_WRITE_PRETTY_TWO_SPACES, NULL);
  double used = cohesion_bench_cpu () - start;

  g_assert_nonnull (text);
  free (text);
  yyjson_mut_doc_free (copy);
  yyjson_doc_free (document);
  return used;
}

/* All of a save but the writing of JSON: the durable recipe, with its reading back. */
static double
store_ours (guint n)
{
  g_autoptr (GBytes) bytes = file_of (n);
  g_autofree char *folder = g_dir_make_tmp ("cohesion-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "strategy.cohesion", NULL);
  g_autoptr (CohesionStore) store = cohesion_store_local_new (path);
  g_auto (CohesionStoreReceipt) receipt = { NULL };
  g_autoptr (GError) error = NULL;
  double start = cohesion_bench_cpu ();
  double used;

  cohesion_store_save_if (store, bytes, NULL, &receipt, NULL, &error);
  used = cohesion_bench_cpu () - start;
  g_assert_no_error (error);
  g_remove (path);
  g_rmdir (folder);
  return used;
}

static double
store_glib (guint n)
{
  g_autoptr (GBytes) bytes = file_of (n);
  g_autofree char *folder = g_dir_make_tmp ("cohesion-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "strategy.cohesion", NULL);
  double start = cohesion_bench_cpu ();
  double used;

  g_assert_true (
      g_file_set_contents_full (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, NULL));
  used = cohesion_bench_cpu () - start;
  g_remove (path);
  g_rmdir (folder);
  return used;
}

const CohesionBenchTask cohesion_bench_file_tasks[] = {
  { "open", open_ours },
  { "open-yyjson", open_yyjson },
  { "write", write_ours },
  { "write-yyjson", write_yyjson },
  { "store", store_ours },
  { "store-glib", store_glib },
  { NULL },
};
