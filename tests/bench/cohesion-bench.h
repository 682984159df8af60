#pragma once

#include "model/cohesion-tree.h"

G_BEGIN_DECLS

/**
 * CohesionBenchTask:
 * @name: what it is called on the command line
 * @run: does the work once for @n and returns the CPU time of what is measured, in milliseconds;
 *   preparations before it and tidying after it do not count
 *
 * One piece of work, ours or that of a floor or peer.
 */
typedef struct
{
  const char *name;
  double (*run) (guint n);
} CohesionBenchTask;

extern const CohesionBenchTask cohesion_bench_file_tasks[];
extern const CohesionBenchTask cohesion_bench_report_tasks[];
extern const CohesionBenchTask cohesion_bench_table_tasks[];
extern const CohesionBenchTask cohesion_bench_tracking_tasks[];
extern const CohesionBenchTask cohesion_bench_window_tasks[];
extern const CohesionBenchTask cohesion_bench_actions_tasks[];

double cohesion_bench_cpu (void);
CohesionTree *cohesion_bench_tree (guint n_actions);

G_END_DECLS
