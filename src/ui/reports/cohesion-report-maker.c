#include "config.h"

#include "cohesion-report-maker.h"

#include "report/cohesion-report-kind.h"
#include "report/cohesion-report.h"

/* Edits closer together than this make new pages once. */
#define PAUSE_MS 150

/**
 * CohesionReportMaker:
 *
 * Keeps the pages of a report up to date while they are looked at. What the report says is collected from
 * the tree here and now; the pages are made of it on a thread. While they are, the old ones stand; what
 * changes meanwhile waits for them, so that typing without a pause still shows.
 */
struct _CohesionReportMaker
{
  GObject parent_instance;

  /* Owned. */
  CohesionNode *report;
  CohesionLayout *layout;
  GCancellable *running;
  GSignalGroup *tree_signals;
  char *problem; /* why there are no pages, or NULL */

  guint timeout;
  gboolean active;
  gboolean stale; /* the layout is not of the report as it is now */
};

enum
{
  PROP_0,
  PROP_REPORT,
  PROP_LAYOUT,
  PROP_PROBLEM,
  PROP_BUSY,
  N_PROPS
};

static GParamSpec *pspecs[N_PROPS];

G_DEFINE_FINAL_TYPE (CohesionReportMaker, cohesion_report_maker, G_TYPE_OBJECT)

/* What a thread lays out. */
typedef struct
{
  CohesionReportDraft *draft;
  CohesionDate as_at;
} Work;

static void schedule (CohesionReportMaker *self, guint pause);

static void
free_work (gpointer data)
{
  Work *work = data;

  cohesion_report_draft_free (work->draft);
  g_free (work);
}

static void
lay_out (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Work *work = task_data;
  GError *error = NULL;
  g_autoptr (CohesionBlocks) blocks = cohesion_report_draft_finish (work->draft, &error);
  CohesionLayout *layout = blocks ? cohesion_report_lay_out (blocks, work->as_at, COHESION_PURPOSE_PREVIEW,
                                                             cancellable, &error)
                                  : NULL;

  if (layout)
    g_task_return_pointer (task, layout, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
set_running (CohesionReportMaker *self, GCancellable *running)
{
  gboolean was_busy = self->running != NULL;

  if (self->running && self->running != running)
    g_cancellable_cancel (self->running);
  g_set_object (&self->running, running);
  if (was_busy != (running != NULL))
    g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_BUSY]);
}

static void
set_layout (CohesionReportMaker *self, CohesionLayout *layout)
{
  if (g_set_object (&self->layout, layout))
    g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_LAYOUT]);
}

static void
set_problem (CohesionReportMaker *self, const char *problem)
{
  if (g_set_str (&self->problem, problem))
    g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_PROBLEM]);
}

static void
laid_out (GObject *object, GAsyncResult *result, gpointer user_data)
{
  CohesionReportMaker *self = COHESION_REPORT_MAKER (object);
  g_autoptr (GError) error = NULL;
  g_autoptr (CohesionLayout) layout = g_task_propagate_pointer (G_TASK (result), &error);

  /* Cancelled: another has taken its place, or the report is no longer looked at. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      g_task_get_cancellable (G_TASK (result)) != self->running)
    return;
  set_layout (self, layout);
  set_problem (self, error ? error->message : NULL);
  set_running (self, NULL);
  if (self->stale)
    schedule (self, PAUSE_MS);
}

static void
lay_out_draft (CohesionReportMaker *self, CohesionReportDraft *draft, CohesionDate as_at)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GTask) task = g_task_new (self, cancellable, laid_out, NULL);
  Work *work = g_new0 (Work, 1);

  work->as_at = as_at;
  work->draft = draft;
  g_task_set_source_tag (task, lay_out_draft);
  g_task_set_task_data (task, work, free_work);
  set_running (self, cancellable);
  g_task_run_in_thread (task, lay_out);
}

static void
start (CohesionReportMaker *self)
{
  CohesionDate as_at = cohesion_report_get_day (self->report, cohesion_date_today ());
  g_autoptr (GError) error = NULL;
  CohesionReportDraft *draft = cohesion_report_draft (self->report, as_at, &error);

  self->stale = FALSE;
  if (draft != NULL)
    {
      lay_out_draft (self, draft, as_at);
      return;
    }
  set_layout (self, NULL);
  set_problem (self, error->message);
}

static gboolean
time_to_start (gpointer user_data)
{
  CohesionReportMaker *self = user_data;

  self->timeout = 0;
  start (self);
  return G_SOURCE_REMOVE;
}

static void
schedule (CohesionReportMaker *self, guint pause)
{
  self->stale = TRUE;
  if (!self->active || self->running || self->timeout != 0 || !cohesion_report_can_make (self->report))
    return;
  self->timeout = g_timeout_add (pause, time_to_start, self);
}

static void
tree_changed (CohesionReportMaker *self)
{
  schedule (self, PAUSE_MS);
}

static void
stop (CohesionReportMaker *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  if (self->running)
    self->stale = TRUE;
  set_running (self, NULL);
}

static void
cohesion_report_maker_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  CohesionReportMaker *self = COHESION_REPORT_MAKER (object);

  switch (property_id)
    {
    case PROP_REPORT:
      g_value_set_object (value, self->report);
      break;
    case PROP_LAYOUT:
      g_value_set_object (value, self->layout);
      break;
    case PROP_PROBLEM:
      g_value_set_string (value, self->problem);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, self->running != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
cohesion_report_maker_dispose (GObject *object)
{
  CohesionReportMaker *self = COHESION_REPORT_MAKER (object);

  stop (self);
  g_clear_object (&self->tree_signals);
  g_clear_object (&self->report);
  g_clear_object (&self->layout);
  G_OBJECT_CLASS (cohesion_report_maker_parent_class)->dispose (object);
}

static void
cohesion_report_maker_finalize (GObject *object)
{
  g_free (COHESION_REPORT_MAKER (object)->problem);
  G_OBJECT_CLASS (cohesion_report_maker_parent_class)->finalize (object);
}

static void
cohesion_report_maker_class_init (CohesionReportMakerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags read = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = cohesion_report_maker_get_property;
  object_class->dispose = cohesion_report_maker_dispose;
  object_class->finalize = cohesion_report_maker_finalize;

  pspecs[PROP_REPORT] = g_param_spec_object ("report", NULL, NULL, COHESION_TYPE_NODE, read);
  pspecs[PROP_LAYOUT] = g_param_spec_object ("layout", NULL, NULL, COHESION_TYPE_LAYOUT, read);
  pspecs[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL, read);
  pspecs[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, read);
  g_object_class_install_properties (object_class, N_PROPS, pspecs);
}

static void
cohesion_report_maker_init (CohesionReportMaker *self)
{
  self->tree_signals = g_signal_group_new (COHESION_TYPE_TREE);
  g_signal_group_connect_swapped (self->tree_signals, "changed", G_CALLBACK (tree_changed), self);
}

/**
 * cohesion_report_maker_new:
 *
 * Returns: (transfer full): a maker that is not active and has no report
 */
CohesionReportMaker *
cohesion_report_maker_new (void)
{
  return g_object_new (COHESION_TYPE_REPORT_MAKER, NULL);
}

/**
 * cohesion_report_maker_set_report:
 * @report: (nullable): what to make the pages of; they are made at once
 */
void
cohesion_report_maker_set_report (CohesionReportMaker *self, CohesionNode *report)
{
  if (self->report == report)
    return;
  stop (self);
  set_layout (self, NULL);
  set_problem (self, NULL);
  g_set_object (&self->report, report);
  g_signal_group_set_target (self->tree_signals, report ? cohesion_node_get_tree (report) : NULL);
  schedule (self, 0);
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_REPORT]);
}

/**
 * cohesion_report_maker_get_report:
 *
 * Returns: (transfer none) (nullable): what the pages are made of
 */
CohesionNode *
cohesion_report_maker_get_report (CohesionReportMaker *self)
{
  return self->report;
}

/**
 * cohesion_report_maker_set_active:
 * @active: whether somebody looks at the pages; nothing is made while nobody does
 */
void
cohesion_report_maker_set_active (CohesionReportMaker *self, gboolean active)
{
  if (self->active == active)
    return;
  self->active = active;
  if (!active)
    stop (self);
  else if (self->stale)
    schedule (self, 0);
}

/**
 * cohesion_report_maker_get_layout:
 *
 * Returns: (transfer none) (nullable): the newest pages; they may be those from before the last change
 */
CohesionLayout *
cohesion_report_maker_get_layout (CohesionReportMaker *self)
{
  return self->layout;
}

/**
 * cohesion_report_maker_get_problem:
 *
 * Returns: (transfer none) (nullable): why the pages cannot be made, in a sentence
 */
const char *
cohesion_report_maker_get_problem (CohesionReportMaker *self)
{
  return self->problem;
}

/**
 * cohesion_report_maker_get_busy:
 *
 * Returns: whether pages are being made
 */
gboolean
cohesion_report_maker_get_busy (CohesionReportMaker *self)
{
  return self->running != NULL;
}

/**
 * cohesion_report_can_make:
 * @report: (nullable): a report
 *
 * Returns: whether there are pages for its kind
 */
gboolean
cohesion_report_can_make (CohesionNode *report)
{
  return report && cohesion_report_kind_can_make (cohesion_report_get_kind (report));
}

/**
 * cohesion_report_draft:
 * @report: a report for which cohesion_report_can_make() is true
 * @as_at: the day that it speaks of
 * @error: where to put the error
 *
 * Takes out of the document what the report says, on the thread of its tree. What becomes of it is never
 * changed, so any thread may read it.
 *
 * Returns: (transfer full): that, or %NULL with an error of cohesion_report_draft_new()
 */
CohesionReportDraft *
cohesion_report_draft (CohesionNode *report, CohesionDate as_at, GError **error)
{
  CohesionReportRequest request = { .as_at = as_at };

  return cohesion_report_draft_new (cohesion_node_get_tree (report), report, &request, error);
}
