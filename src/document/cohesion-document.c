#include "config.h"

#include "cohesion-document-private.h"

#include "model/cohesion-blank.h"

#include <glib/gi18n.h>

/* A strategy that is being worked on: the tree, the history that changes it, and where it is kept. It is the
   only writer: everything a user does goes through its verbs. */

/* Trees with more nodes than this take long enough to free that a frame could be missed. */
#define MANY_NODES 2000

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_MODIFIED,
  PROP_READ_ONLY,
  PROP_READ_ONLY_REASON,
  PROP_SAVING,
  PROP_CHANGED_ELSEWHERE,
  PROP_USER,
  N_PROPS
};

enum
{
  JOURNAL_FAILED,
  ADOPTED,
  N_SIGNALS
};

static GParamSpec *pspecs[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CohesionDocument, cohesion_document, G_TYPE_OBJECT)

static void
cohesion_document_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  CohesionDocument *self = COHESION_DOCUMENT (object);

  switch (property_id)
    {
    case PROP_TITLE:
      g_value_take_string (value, cohesion_document_dup_title (self));
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, cohesion_document_get_modified (self));
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, cohesion_document_get_read_only (self));
      break;
    case PROP_READ_ONLY_REASON:
      g_value_set_string (value, self->read_only_reason);
      break;
    case PROP_SAVING:
      g_value_set_boolean (value, self->saving);
      break;
    case PROP_CHANGED_ELSEWHERE:
      g_value_set_boolean (value, self->changed_elsewhere);
      break;
    case PROP_USER:
      g_value_set_string (value, self->user);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
cohesion_document_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  CohesionDocument *self = COHESION_DOCUMENT (object);

  switch (property_id)
    {
    case PROP_READ_ONLY:
      cohesion_document_set_read_only (self, g_value_get_boolean (value));
      break;
    case PROP_USER:
      cohesion_document_set_user (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
free_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_ptr_array_set_size (data, 0);
  g_task_return_boolean (task, TRUE);
}

/* The steps of the history hold on to nodes, so it goes with the tree. */
static void
free_tree (CohesionDocument *self)
{
  gboolean is_large = cohesion_tree_get_n_nodes (self->tree) > MANY_NODES;
  g_autoptr (GPtrArray) objects = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (objects, g_steal_pointer (&self->history));
  g_ptr_array_add (objects, g_steal_pointer (&self->tree));
  if (is_large)
    {
      g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);

      g_task_set_task_data (task, g_steal_pointer (&objects), (GDestroyNotify) g_ptr_array_unref);
      g_task_run_in_thread (task, free_thread);
    }
}

static void
cohesion_document_finalize (GObject *object)
{
  CohesionDocument *self = COHESION_DOCUMENT (object);

  if (self->store != NULL)
    cohesion_store_unwatch (self->store);
  g_clear_object (&self->store);
  /* Closed in peace: there is nothing to recover. */
  g_clear_object (&self->journal);
  g_clear_pointer (&self->base, g_bytes_unref);
  g_clear_pointer (&self->token, g_free);
  g_clear_pointer (&self->other, cohesion_store_version_unref);
  g_clear_pointer (&self->leftovers, g_ptr_array_unref);
  free_tree (self);
  g_clear_pointer (&self->read_only_reason, g_free);
  g_clear_pointer (&self->user, g_free);

  G_OBJECT_CLASS (cohesion_document_parent_class)->finalize (object);
}

static void
cohesion_document_class_init (CohesionDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags read = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GParamFlags write = read | G_PARAM_WRITABLE;

  object_class->get_property = cohesion_document_get_property;
  object_class->set_property = cohesion_document_set_property;
  object_class->finalize = cohesion_document_finalize;

  pspecs[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, read);
  pspecs[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, read);
  pspecs[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, write);
  pspecs[PROP_READ_ONLY_REASON] = g_param_spec_string ("read-only-reason", NULL, NULL, NULL, read);
  pspecs[PROP_SAVING] = g_param_spec_boolean ("saving", NULL, NULL, FALSE, read);
  pspecs[PROP_CHANGED_ELSEWHERE] = g_param_spec_boolean ("changed-elsewhere", NULL, NULL, FALSE, read);
  pspecs[PROP_USER] = g_param_spec_string ("user", NULL, NULL, NULL, write);
  g_object_class_install_properties (object_class, N_PROPS, pspecs);

  /**
   * CohesionDocument::journal-failed:
   * @message: the sentence to show
   *
   * What is done cannot be written down, so that a crash would lose it.
   */
  signals[JOURNAL_FAILED] = g_signal_new ("journal-failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * CohesionDocument::adopted:
   *
   * Somebody has said that the strategy is in force, which it was not. Not emitted when that is undone or
   * redone.
   */
  signals[ADOPTED] = g_signal_new ("adopted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
cohesion_document_init (CohesionDocument *self)
{
}

static void
title_changed (CohesionDocument *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_TITLE]);
}

static void
modified_changed (CohesionDocument *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_MODIFIED]);
}

/*
 * Makes a document of a tree to which @history was done.
 */
CohesionDocument *
cohesion_document_new_with_history (CohesionTree *tree, CohesionHistory *history)
{
  CohesionDocument *self = g_object_new (COHESION_TYPE_DOCUMENT, NULL);

  self->tree = g_object_ref (tree);
  self->history = g_object_ref (history);
  g_signal_connect_object (cohesion_tree_get_strategy (tree), "notify::title", G_CALLBACK (title_changed),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->history, "notify::modified", G_CALLBACK (modified_changed), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * cohesion_document_new:
 * @tree: (nullable): what it holds, or %NULL for a blank strategy in British English
 *
 * Returns: (transfer full): a document that is kept nowhere yet
 */
CohesionDocument *
cohesion_document_new (CohesionTree *tree)
{
  g_autoptr (CohesionTree) own = tree ? g_object_ref (tree) : cohesion_tree_new_blank ("en-GB");
  g_autoptr (CohesionHistory) history = cohesion_history_new (own);

  return cohesion_document_new_with_history (own, history);
}

/**
 * cohesion_document_get_tree:
 *
 * Returns: (transfer none): what it holds; to read only
 */
CohesionTree *
cohesion_document_get_tree (CohesionDocument *self)
{
  return self->tree;
}

/**
 * cohesion_document_get_history:
 *
 * Returns: (transfer none): what was done to it
 */
CohesionHistory *
cohesion_document_get_history (CohesionDocument *self)
{
  return self->history;
}

/**
 * cohesion_document_dup_title:
 *
 * Returns: (transfer full): the strategy’s title, or what stands for one
 */
char *
cohesion_document_dup_title (CohesionDocument *self)
{
  const char *title = cohesion_node_get_name (cohesion_tree_get_strategy (self->tree));

  return g_strdup (*title ? title : _ ("Untitled strategy"));
}

/**
 * cohesion_document_get_modified:
 *
 * Returns: whether it differs from what was saved
 */
gboolean
cohesion_document_get_modified (CohesionDocument *self)
{
  return cohesion_history_get_modified (self->history);
}

/**
 * cohesion_document_get_read_only:
 *
 * Returns: whether the verbs refuse
 */
gboolean
cohesion_document_get_read_only (CohesionDocument *self)
{
  return self->read_only || self->reviewing;
}

/**
 * cohesion_document_get_can_save:
 *
 * Returns: whether it may be saved where it is kept; also while it is reviewed
 */
gboolean
cohesion_document_get_can_save (CohesionDocument *self)
{
  return !self->read_only;
}

/**
 * cohesion_document_set_reviewing:
 * @reviewing: whether it is only read, and questions asked
 *
 * Makes the verbs refuse for as long as somebody reviews it; see cohesion_document_ask() for what can still
 * be done.
 */
void
cohesion_document_set_reviewing (CohesionDocument *self, gboolean reviewing)
{
  if (self->reviewing == reviewing)
    return;
  self->reviewing = reviewing;
  self->n_asked = self->n_taken_back = 0;
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_READ_ONLY]);
}

/**
 * cohesion_document_set_read_only:
 * @read_only: whether the verbs are to refuse
 */
void
cohesion_document_set_read_only (CohesionDocument *self, gboolean read_only)
{
  if (self->read_only == read_only)
    return;
  self->read_only = read_only;
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_READ_ONLY]);
}

/**
 * cohesion_document_get_user:
 *
 * Returns: (nullable): initials or post of whoever works on it
 */
const char *
cohesion_document_get_user (CohesionDocument *self)
{
  return self->user;
}

/**
 * cohesion_document_set_user:
 * @user: (nullable): initials or post of whoever works on it, written into what is changed
 */
void
cohesion_document_set_user (CohesionDocument *self, const char *user)
{
  if (!g_set_str (&self->user, user))
    return;
  cohesion_history_set_author (self->history, user);
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_USER]);
}

/**
 * cohesion_document_get_read_only_reason:
 *
 * Returns: (nullable): the sentence that says why it cannot be changed, for people
 */
const char *
cohesion_document_get_read_only_reason (CohesionDocument *self)
{
  return self->read_only_reason;
}

void
cohesion_document_set_read_only_reason (CohesionDocument *self, const char *reason)
{
  if (g_set_str (&self->read_only_reason, reason))
    g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_READ_ONLY_REASON]);
  cohesion_document_set_read_only (self, reason != NULL);
}

/**
 * cohesion_document_get_saving:
 *
 * Returns: whether it is being saved
 */
gboolean
cohesion_document_get_saving (CohesionDocument *self)
{
  return self->saving;
}

void
cohesion_document_set_saving (CohesionDocument *self, gboolean saving)
{
  if (self->saving == saving)
    return;
  self->saving = saving;
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_SAVING]);
}

/**
 * cohesion_document_get_changed_elsewhere:
 *
 * Returns: whether somebody else is known to have changed or removed what is stored
 */
gboolean
cohesion_document_get_changed_elsewhere (CohesionDocument *self)
{
  return self->changed_elsewhere;
}

void
cohesion_document_set_changed_elsewhere (CohesionDocument *self, gboolean changed_elsewhere)
{
  if (self->changed_elsewhere == changed_elsewhere)
    return;
  self->changed_elsewhere = changed_elsewhere;
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_CHANGED_ELSEWHERE]);
}
