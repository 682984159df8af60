#include "config.h"

#include "cohesion-version-pair.h"

#include "document/cohesion-document-typing.h"
#include "format/cohesion-snapshot.h"
#include "model/cohesion-snapshot-choice.h"

/**
 * CohesionVersionPair:
 *
 * What was done to a document since a snapshot, or between two of them. Snapshots are read in a thread of
 * their own; the comparison is made when somebody asks for it, and again after the document changed.
 *
 * Signal "changed": a snapshot was read, or could not be.
 */

/* While somebody types in a large strategy, it is compared again after a pause, a little at a time. */
#define PAUSE_IN_MS 300
#define N_NODES_AT_ONCE 1000
/* A comparison that took no longer is made at once, in microseconds. */
#define QUICK 5000

/* One end of the comparison. */
typedef struct
{
  CohesionNode *picked; /* a snapshot, or NULL */
  char *id;             /* of the snapshot that was read last, or is being read */
  CohesionTree *tree;   /* what was in it; NULL while it is being read */
  char *error;          /* why it cannot be read, or NULL */
  GCancellable *reading;
} End;

struct _CohesionVersionPair
{
  GObject parent_instance;
  CohesionDocument *document;
  End from;
  End until;
  CohesionComparison *comparison;
  guint serial; /* of the document, when it was compared */

  gint64 quick;              /* how long a comparison may take that is not put off */
  gint64 took;               /* how long the last one took, both in microseconds */
  CohesionComparison *begun; /* the next one, or NULL */
  guint begun_serial;        /* of the document that it waits for, or is made of */
  guint begun_source;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CohesionVersionPair, cohesion_version_pair, G_TYPE_OBJECT)

/* Forgets what was read. */
static void
end_reset (End *end)
{
  if (end->reading)
    g_cancellable_cancel (end->reading);
  g_clear_object (&end->reading);
  g_clear_object (&end->tree);
  g_clear_pointer (&end->id, g_free);
  g_clear_pointer (&end->error, g_free);
}

static void
drop_begun (CohesionVersionPair *self)
{
  g_clear_handle_id (&self->begun_source, g_source_remove);
  g_clear_object (&self->begun);
}

static void
cohesion_version_pair_dispose (GObject *object)
{
  CohesionVersionPair *self = COHESION_VERSION_PAIR (object);

  drop_begun (self);
  end_reset (&self->from);
  end_reset (&self->until);
  g_clear_object (&self->from.picked);
  g_clear_object (&self->until.picked);
  g_clear_object (&self->comparison);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (cohesion_version_pair_parent_class)->dispose (object);
}

static void
cohesion_version_pair_class_init (CohesionVersionPairClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cohesion_version_pair_dispose;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
cohesion_version_pair_init (CohesionVersionPair *self)
{
  self->quick = QUICK;
}

/**
 * cohesion_version_pair_new:
 *
 * Returns: (transfer full): what was done to @document since the last meeting
 */
CohesionVersionPair *
cohesion_version_pair_new (CohesionDocument *document)
{
  CohesionVersionPair *self = g_object_new (COHESION_TYPE_VERSION_PAIR, NULL);

  self->document = g_object_ref (document);
  return self;
}

static CohesionTree *
tree_of (CohesionVersionPair *self)
{
  return cohesion_document_get_tree (self->document);
}

/* What was picked may have been removed since. */
static CohesionNode *
get_live (CohesionVersionPair *self, CohesionNode *picked)
{
  if (picked && cohesion_tree_lookup_live (tree_of (self), cohesion_node_get_id (picked)) == picked)
    return picked;
  return NULL;
}

/**
 * cohesion_version_pair_get_from:
 *
 * Returns: (transfer none) (nullable): the snapshot that is compared with: the one that was picked, else that
 *   of the last meeting, as cohesion_snapshot_choose() says; %NULL if there is none
 */
CohesionNode *
cohesion_version_pair_get_from (CohesionVersionPair *self)
{
  CohesionNode *picked = get_live (self, self->from.picked);

  return picked ? picked
                : cohesion_snapshot_choose (tree_of (self), cohesion_document_get_today (self->document));
}

/**
 * cohesion_version_pair_set_from:
 * @snapshot: (nullable): the snapshot to compare with; %NULL for that of the last meeting
 */
void
cohesion_version_pair_set_from (CohesionVersionPair *self, CohesionNode *snapshot)
{
  if (g_set_object (&self->from.picked, snapshot))
    g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * cohesion_version_pair_get_until:
 *
 * Returns: (transfer none) (nullable): the snapshot up to which is compared; %NULL for the document as it is
 */
CohesionNode *
cohesion_version_pair_get_until (CohesionVersionPair *self)
{
  return get_live (self, self->until.picked);
}

/**
 * cohesion_version_pair_set_until:
 * @snapshot: (nullable): the snapshot up to which to compare; %NULL for the document as it is
 */
void
cohesion_version_pair_set_until (CohesionVersionPair *self, CohesionNode *snapshot)
{
  if (g_set_object (&self->until.picked, snapshot))
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer frozen, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  CohesionTree *tree = cohesion_frozen_thaw (frozen, &error);

  if (tree)
    g_task_return_pointer (task, tree, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
on_read (GObject *object, GAsyncResult *result, gpointer user_data)
{
  CohesionVersionPair *self = COHESION_VERSION_PAIR (object);
  End *end = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CohesionTree) tree = g_task_propagate_pointer (G_TASK (result), &error);

  /* Another is being read by now. */
  if (end->reading != g_task_get_cancellable (G_TASK (result)))
    return;
  g_clear_object (&end->reading);
  end->tree = g_steal_pointer (&tree);
  end->error = error ? g_strdup (error->message) : NULL;
  g_clear_object (&self->comparison);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Begins to read a snapshot that was not read yet. */
static void
end_read (CohesionVersionPair *self, End *end, CohesionNode *snapshot)
{
  g_autoptr (GTask) task = NULL;

  if (g_strcmp0 (end->id, cohesion_node_get_id (snapshot)) == 0)
    return;
  end_reset (end);
  drop_begun (self);
  g_clear_object (&self->comparison);
  end->id = g_strdup (cohesion_node_get_id (snapshot));
  end->reading = g_cancellable_new ();
  task = g_task_new (self, end->reading, on_read, end);
  g_task_set_source_tag (task, end_read);
  g_task_set_task_data (task, cohesion_frozen_new (snapshot), (GDestroyNotify) cohesion_frozen_free);
  g_task_run_in_thread (task, read_in_thread);
}

static CohesionTree *
get_newer (CohesionVersionPair *self)
{
  CohesionNode *until = cohesion_version_pair_get_until (self);

  if (until == NULL)
    {
      if (self->until.id)
        g_clear_object (&self->comparison);
      end_reset (&self->until);
      return tree_of (self);
    }
  end_read (self, &self->until, until);
  return self->until.tree;
}

static void
take (CohesionVersionPair *self, CohesionComparison *comparison, gint64 took)
{
  g_set_object (&self->comparison, comparison);
  self->serial = cohesion_tree_get_serial (tree_of (self));
  self->took = took;
  drop_begun (self);
}

static void
compare (CohesionVersionPair *self, CohesionTree *newer)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (CohesionComparison) comparison = cohesion_comparison_new (self->from.tree, newer);

  take (self, comparison, g_get_monotonic_time () - start);
}

/**
 * cohesion_version_pair_get_comparison:
 *
 * Returns: (transfer none) (nullable): the comparison, up to date; %NULL if there is no snapshot, or until it
 *   is read
 */
CohesionComparison *
cohesion_version_pair_get_comparison (CohesionVersionPair *self)
{
  CohesionNode *from = cohesion_version_pair_get_from (self);
  guint serial = cohesion_tree_get_serial (tree_of (self));
  CohesionTree *newer;

  if (from == NULL)
    {
      end_reset (&self->from);
      g_clear_object (&self->comparison);
      return NULL;
    }
  end_read (self, &self->from, from);
  newer = get_newer (self);
  if (newer == NULL || self->from.tree == NULL)
    return NULL;
  if (self->comparison == NULL || (newer == tree_of (self) && serial != self->serial))
    compare (self, newer);
  return self->comparison;
}

static gboolean
go_on (gpointer user_data)
{
  CohesionVersionPair *self = user_data;

  if (cohesion_tree_get_serial (tree_of (self)) != self->begun_serial || self->from.tree == NULL)
    {
      self->begun_source = 0;
      g_clear_object (&self->begun);
      return G_SOURCE_REMOVE;
    }
  if (self->begun == NULL)
    self->begun = cohesion_comparison_begin (self->from.tree, tree_of (self));
  if (cohesion_comparison_advance (self->begun, N_NODES_AT_ONCE))
    return G_SOURCE_CONTINUE;
  self->begun_source = 0;
  take (self, self->begun, self->took);
  g_signal_emit (self, signals[CHANGED], 0);
  return G_SOURCE_REMOVE;
}

static gboolean
pause_is_over (gpointer user_data)
{
  CohesionVersionPair *self = user_data;

  self->begun_source = g_idle_add (go_on, self);
  return G_SOURCE_REMOVE;
}

/* Whether what was compared is as it was, apart from what the document is now. */
static gboolean
is_outdated (CohesionVersionPair *self)
{
  CohesionNode *from = cohesion_version_pair_get_from (self);

  return self->comparison && from && g_strcmp0 (self->from.id, cohesion_node_get_id (from)) == 0 &&
         cohesion_version_pair_get_until (self) == NULL && self->until.id == NULL &&
         cohesion_tree_get_serial (tree_of (self)) != self->serial;
}

/**
 * cohesion_version_pair_put_off:
 *
 * To be asked before cohesion_version_pair_get_comparison() by whoever shows the comparison while the
 * document is worked on. In a large document it is made again after a pause; “changed” is emitted when that
 * is done.
 *
 * Returns: whether what is shown is to stay as it is until then
 */
gboolean
cohesion_version_pair_put_off (CohesionVersionPair *self)
{
  guint serial = cohesion_tree_get_serial (tree_of (self));

  if (!is_outdated (self) || self->took <= self->quick)
    return FALSE;
  if (self->begun_source == 0 || self->begun_serial != serial)
    {
      drop_begun (self);
      self->begun_serial = serial;
      self->begun_source = g_timeout_add (PAUSE_IN_MS, pause_is_over, self);
    }
  return TRUE;
}

/**
 * cohesion_version_pair_set_quick:
 * @microseconds: how long a comparison may take that is made at once; -1 puts off each
 */
void
cohesion_version_pair_set_quick (CohesionVersionPair *self, gint64 microseconds)
{
  self->quick = microseconds;
}

/**
 * cohesion_version_pair_get_error:
 *
 * Returns: (nullable): why a snapshot cannot be read, in a sentence
 */
const char *
cohesion_version_pair_get_error (CohesionVersionPair *self)
{
  return self->from.error ? self->from.error : self->until.error;
}
