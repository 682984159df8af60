#include "config.h"

#include "cohesion-bench.h"

#include "compare/cohesion-comparison.h"
#include "document/cohesion-document-snapshots.h"
#include "format/cohesion-snapshot.h"
#include "model/cohesion-checks.h"
#include "model/cohesion-summary.h"
#include "support/cohesion-build.h"

/* What following a strategy takes: a snapshot of it, reading one, comparing two versions, and all checks;
 * beside writing and reading the file, and beside going through the strategy once. */

/* One action of so many is another in the newer version. */
#define EVERY 20

#define TODAY COHESION_DATE_INIT (2026, 11, 23)

static double
snapshot_take (guint n)
{
  g_autoptr (CohesionTree) tree = cohesion_bench_tree (n);
  g_autoptr (GError) error = NULL;
  g_autofree char *hash = NULL;
  CohesionNode *base = NULL;
  double start = cohesion_bench_cpu ();
  g_autofree char *frozen = cohesion_snapshot_freeze (tree, &base, &hash, &error);
  double used = cohesion_bench_cpu () - start;

  g_assert_no_error (error);
  return used;
}

static CohesionTree *
load_snapshot (CohesionTree *tree, double *used)
{
  g_autoptr (CohesionDocument) document = cohesion_document_new (tree);
  CohesionNode *snapshot = cohesion_document_take_snapshot (document, "Adoption", "adoption", NULL);
  g_autoptr (GError) error = NULL;
  double start = cohesion_bench_cpu ();
  CohesionTree *before = cohesion_snapshot_load (snapshot, &error);

  *used = cohesion_bench_cpu () - start;
  g_assert_no_error (error);
  return before;
}

static double
snapshot_load (guint n)
{
  g_autoptr (CohesionTree) tree = cohesion_bench_tree (n);
  double used;
  g_autoptr (CohesionTree) before = load_snapshot (tree, &used);

  return used;
}

static double
compare (guint n)
{
  g_autoptr (CohesionTree) tree = cohesion_bench_tree (n);
  double used;
  g_autoptr (CohesionTree) before = load_snapshot (tree, &used);
  g_autoptr (GPtrArray) actions = cohesion_node_collect (cohesion_tree_get_root (tree), COHESION_KIND_ACTION);
  g_autoptr (CohesionComparison) comparison = NULL;
  double start;

  for (guint i = 0; i < actions->len; i += EVERY)
    cohesion_build_set_text (g_ptr_array_index (actions, i), COHESION_ACTION_TITLE, "Neighbours meet");
  start = cohesion_bench_cpu ();
  comparison = cohesion_comparison_new (before, tree);
  used = cohesion_bench_cpu () - start;
  g_assert_cmpuint (cohesion_comparison_get_differences (comparison)->len, ==,
                    (actions->len + EVERY - 1) / EVERY);
  return used;
}

static double
checks (guint n)
{
  g_autoptr (CohesionTree) tree = cohesion_bench_tree (n);
  double start = cohesion_bench_cpu ();
  g_autoptr (GPtrArray) findings = cohesion_check (tree, TODAY);

  g_assert_nonnull (findings);
  return cohesion_bench_cpu () - start;
}

static gboolean
look_up (CohesionNode *node, gpointer user_data)
{
  g_assert_true (cohesion_tree_lookup (user_data, cohesion_node_get_id (node)) == node ||
                 cohesion_node_get_parent (node) == NULL);
  return TRUE;
}

/* The floor: each item is looked up by its id, once for each version. */
static double
walk (guint n)
{
  g_autoptr (CohesionTree) tree = cohesion_bench_tree (n);
  double start = cohesion_bench_cpu ();

  cohesion_node_foreach (cohesion_tree_get_root (tree), look_up, tree);
  cohesion_node_foreach (cohesion_tree_get_root (tree), look_up, tree);
  return cohesion_bench_cpu () - start;
}

const CohesionBenchTask cohesion_bench_tracking_tasks[] = {
  { "snapshot", snapshot_take },
  { "snapshot-load", snapshot_load },
  { "compare", compare },
  { "checks", checks },
  { "walk", walk },
  { NULL },
};
