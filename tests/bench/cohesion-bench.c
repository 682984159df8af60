#include "config.h"

#include "cohesion-bench.h"

#include <gio/gio.h>
#include <locale.h>
#include <stdlib.h>
#include <sys/resource.h>

/* Measures ratios: each piece of our work beside a floor or a peer, in the same run on the same machine.
 * Each runs in a process of its own, several times, of which the least counts. */

/**
 * Row:
 * @task: ours
 * @n: its size
 * @beside: name of the floor or peer
 * @beside_n: the size that is run beside it
 * @goal: the ratio to reach; 0 if there is none
 *
 * One line of the table.
 */
typedef struct
{
  const char *task;
  guint n;
  const char *beside;
  guint beside_n;
  double goal;
} Row;

static const Row rows[] = {
  { "open", 1000, "open-yyjson", 1000, 13 },
  { "open", 10000, "open-yyjson", 10000, 13 },
  { "open", 100000, "open-yyjson", 100000, 13 },
  { "write", 1000, "write-yyjson", 1000, 1 },
  { "write", 10000, "write-yyjson", 10000, 1 },
  { "write", 100000, "write-yyjson", 100000, 1 },
  { "store", 10000, "store-glib", 10000, 0 },
  { "report", 1000, "report-plain", 1000, 1.6 },
  { "report", 10000, "report-plain", 10000, 1.6 },
  { "report-progress", 1000, "report-plain", 1000, 3 },
  { "report-progress", 10000, "report-plain", 10000, 3 },
  { "snapshot", 10000, "write", 10000, 2 },
  { "snapshot-load", 10000, "open", 10000, 1.5 },
  { "compare", 1000, "walk", 1000, 0 },
  { "compare", 10000, "walk", 10000, 0 },
  { "checks", 10000, "walk", 10000, 0 },
  { "start", 100, "start-empty", 0, 1.6 },
  { "edit", 10000, "redraw", 10000, 4 },
  { "edit", 10000, "edit", 100, 1.3 },
  { "find", 10000, "find-strstr", 10000, 0 },
  { "timeline", 10000, "labels", 10000, 2.5 },
  { "scroll", 10000, "scroll", 100, 1.3 },
  { "board", 10000, "labels", 10000, 12 },
  { "move", 10000, "move", 100, 3 },
  { "updates-open", 10000, "updates-open", 100, 10 },
  { "measures-open", 10000, "measures-open", 100, 2 },
  { "risks-open", 10000, "risks-open", 100, 2 },
  { "changes-edit", 10000, "changes-edit", 100, 2 },
  { "actions-open", 10000, "actions-open", 100, 2 },
  { "actions-filter", 10000, "actions-jump", 10000, 0 },
  { "actions-sort", 10000, "actions-jump", 10000, 0 },
  { "actions-scroll", 10000, "actions-scroll", 1000, 1.5 },
};

static const CohesionBenchTask *const tasks[] = {
  cohesion_bench_file_tasks,   cohesion_bench_report_tasks,  cohesion_bench_tracking_tasks,
#ifdef COHESION_BENCH_WINDOW
  cohesion_bench_window_tasks, cohesion_bench_actions_tasks, cohesion_bench_table_tasks,
#endif
};

/**
 * cohesion_bench_cpu:
 *
 * Returns: the CPU time this process has used, user’s and system’s, in milliseconds
 */
double
cohesion_bench_cpu (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e3 +
         (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e3;
}

static const CohesionBenchTask *
find_task (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tasks); i++)
    for (const CohesionBenchTask *task = tasks[i]; task->name; task++)
      if (g_str_equal (task->name, name))
        return task;
  return NULL;
}

/* The child’s side: runs a task and prints the milliseconds and the peak memory in KiB. */
static int
run_one (const char *name, guint n)
{
  const CohesionBenchTask *task = find_task (name);
  struct rusage usage;
  double used = task->run (n);

  getrusage (RUSAGE_SELF, &usage);
  g_print ("%.3f %ld\n", used, usage.ru_maxrss);
  return 0;
}

/* Runs a task in a process of its own; FALSE if it failed. */
static gboolean
spawn (const char *self, const char *task, guint n, double *milliseconds, long *peak)
{
  g_autofree char *size = g_strdup_printf ("%u", n);
  const char *argv[] = { self, "--one", task, size, NULL };
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) child = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  char *rest;

  if (child == NULL || !g_subprocess_communicate_utf8 (child, NULL, NULL, &output, NULL, &error) ||
      !g_subprocess_get_successful (child))
    return FALSE;
  *milliseconds = g_ascii_strtod (output, &rest);
  *peak = strtol (rest, NULL, 10);
  return TRUE;
}

/* The least time of several runs, of as many as are worth waiting for. */
static gboolean
measure (const char *self, const char *task, guint n, double *least, long *peak)
{
  gint64 end = g_get_monotonic_time () + 8 * G_USEC_PER_SEC;

  *least = G_MAXDOUBLE;
  for (guint i = 0; i < 5 && (i == 0 || g_get_monotonic_time () < end); i++)
    {
      double milliseconds;

      if (!spawn (self, task, n, &milliseconds, peak))
        return FALSE;
      *least = MIN (*least, milliseconds);
    }
  return TRUE;
}

static void
print_row (const char *self, const Row *row)
{
  double ours, beside;
  long peak, beside_peak;
  g_autofree char *goal = row->goal > 0 ? g_strdup_printf ("%.1f", row->goal) : g_strdup ("");

  if (!find_task (row->task) || !find_task (row->beside) ||
      !measure (self, row->task, row->n, &ours, &peak) ||
      !measure (self, row->beside, row->beside_n, &beside, &beside_peak))
    {
      g_print ("%-8s %7u  could not be measured\n", row->task, row->n);
      return;
    }
  g_print ("%-8s %7u %10.2f  %-13s %7u %10.2f %8.2f %6s %-7s %8.1f\n", row->task, row->n, ours, row->beside,
           row->beside_n, beside, ours / beside, goal,
           row->goal == 0               ? ""
           : ours / beside <= row->goal ? "met"
                                        : "not met",
           (double) peak / 1024);
}

static gboolean
is_wanted (const char *task, int argc, char *argv[])
{
  for (int i = 1; i < argc; i++)
    if (g_str_equal (argv[i], task))
      return TRUE;
  return argc == 1;
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  if (argc == 4 && g_str_equal (argv[1], "--one"))
    return run_one (argv[2], (guint) atoi (argv[3]));

  g_print ("%-8s %7s %10s  %-13s %7s %10s %8s %6s %-7s %8s\n", "task", "n", "CPU ms", "beside", "n", "CPU ms",
           "ratio", "goal", "", "peak MiB");
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    if (is_wanted (rows[i].task, argc, argv))
      print_row (argv[0], &rows[i]);
  return 0;
}
