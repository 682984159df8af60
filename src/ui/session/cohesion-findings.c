#include "config.h"

#include "cohesion-findings.h"

/* How long one piece of the work may take; a frame is 16 ms. */
#define PIECE 4000
/* How long it waits after a change before it looks again, in milliseconds: whoever types goes on typing. */
#define PATIENCE 400

/**
 * CohesionFindings:
 *
 * What the checks of a strategy find, kept up to date. The work is done in small pieces while nothing else is
 * to be done, so that nobody waits for it; it begins once somebody asks.
 *
 * Signal "changed": something else was found, or a check has begun or ended.
 */
struct _CohesionFindings
{
  GObject parent_instance;

  /* Owned. */
  CohesionTree *tree;
  CohesionCheckRun *run; /* or NULL, while none is under way */
  GPtrArray *found;      /* (element-type CohesionFinding): those of the last run that came to its end */

  guint counts[COHESION_N_SEVERITIES];
  guint source;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CohesionFindings, cohesion_findings, G_TYPE_OBJECT)

static void
stop (CohesionFindings *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->run, cohesion_check_run_free);
}

static void
cohesion_findings_dispose (GObject *object)
{
  CohesionFindings *self = COHESION_FINDINGS (object);

  stop (self);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_clear_object (&self->tree);
  G_OBJECT_CLASS (cohesion_findings_parent_class)->dispose (object);
}

static void
cohesion_findings_class_init (CohesionFindingsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cohesion_findings_dispose;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
cohesion_findings_init (CohesionFindings *self)
{
  self->found = g_ptr_array_new ();
}

static void
take_found (CohesionFindings *self)
{
  g_clear_pointer (&self->found, g_ptr_array_unref);
  self->found = g_ptr_array_ref (cohesion_check_run_get_findings (self->run));
  memset (self->counts, 0, sizeof self->counts);
  for (guint i = 0; i < self->found->len; i++)
    self->counts[((CohesionFinding *) g_ptr_array_index (self->found, i))->severity]++;
}

static gboolean
go_on (gpointer user_data)
{
  CohesionFindings *self = user_data;

  if (!cohesion_check_run_go_on (self->run, PIECE))
    return G_SOURCE_CONTINUE;
  self->source = 0;
  take_found (self);
  g_clear_pointer (&self->run, cohesion_check_run_free);
  g_signal_emit (self, signals[CHANGED], 0);
  return G_SOURCE_REMOVE;
}

static gboolean
begin (gpointer user_data)
{
  CohesionFindings *self = user_data;

  g_clear_pointer (&self->run, cohesion_check_run_free);
  self->run = cohesion_check_run_new (self->tree, cohesion_date_today ());
  self->source = g_idle_add_full (G_PRIORITY_LOW, go_on, self, NULL);
  return G_SOURCE_REMOVE;
}

/* What was looked at may be different now, so it begins anew. */
static void
tree_changed (CohesionFindings *self)
{
  stop (self);
  self->source = g_timeout_add_full (G_PRIORITY_LOW, PATIENCE, begin, self, NULL);
}

/**
 * cohesion_findings_new:
 * @tree: a strategy
 *
 * Returns: (transfer full): what is found in @tree, nothing as yet
 */
CohesionFindings *
cohesion_findings_new (CohesionTree *tree)
{
  CohesionFindings *self = g_object_new (COHESION_TYPE_FINDINGS, NULL);

  self->tree = g_object_ref (tree);
  g_signal_connect_object (tree, "changed", G_CALLBACK (tree_changed), self, G_CONNECT_SWAPPED);
  tree_changed (self);
  return self;
}

/**
 * cohesion_findings_get:
 *
 * Returns: (transfer none) (element-type CohesionFinding): what was found when all was looked at last
 */
GPtrArray *
cohesion_findings_get (CohesionFindings *self)
{
  return self->found;
}

/**
 * cohesion_findings_get_checking:
 *
 * Returns: whether something has changed since, and is to be looked at
 */
gboolean
cohesion_findings_get_checking (CohesionFindings *self)
{
  return self->source != 0;
}

/**
 * cohesion_findings_count:
 *
 * Returns: how much of that severity was found
 */
guint
cohesion_findings_count (CohesionFindings *self, CohesionSeverity severity)
{
  return self->counts[severity];
}

/**
 * cohesion_findings_count_check:
 * @check: such as "overdue"
 *
 * Returns: how much that check has found
 */
guint
cohesion_findings_count_check (CohesionFindings *self, const char *check)
{
  guint n = 0;

  for (guint i = 0; i < self->found->len; i++)
    n += g_str_equal (((CohesionFinding *) g_ptr_array_index (self->found, i))->check, check);
  return n;
}

/**
 * cohesion_findings_hurry:
 *
 * Somebody looks: what is still to be looked at is looked at without waiting for a pause.
 */
void
cohesion_findings_hurry (CohesionFindings *self)
{
  if (self->source == 0 || self->run)
    return;
  g_source_remove (self->source);
  begin (self);
}
