#include "config.h"

#include "cohesion-document.h"

#include "model/cohesion-blank.h"

#include <glib/gi18n.h>

/**
 * CohesionDocument:
 *
 * A strategy that is being worked on: the tree, the history that changes it, and where it is kept.
 * It is the only writer: everything a user does goes through its verbs.
 */
struct _CohesionDocument
{
  GObject parent_instance;

  CohesionTree *tree;
  CohesionHistory *history;
  char *user;
  gboolean read_only;
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_MODIFIED,
  PROP_READ_ONLY,
  PROP_USER,
  N_PROPS
};

static GParamSpec *pspecs[N_PROPS];

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
      g_value_set_boolean (value, self->read_only);
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
cohesion_document_finalize (GObject *object)
{
  CohesionDocument *self = COHESION_DOCUMENT (object);

  g_clear_object (&self->history);
  g_clear_object (&self->tree);
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
  pspecs[PROP_USER] = g_param_spec_string ("user", NULL, NULL, NULL, write);
  g_object_class_install_properties (object_class, N_PROPS, pspecs);
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

static void
take_tree (CohesionDocument *self, CohesionTree *tree)
{
  self->tree = tree;
  self->history = cohesion_history_new (tree);
  g_signal_connect_object (cohesion_tree_get_strategy (tree), "notify::title", G_CALLBACK (title_changed),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->history, "notify::modified", G_CALLBACK (modified_changed), self,
                           G_CONNECT_SWAPPED);
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
  CohesionDocument *self = g_object_new (COHESION_TYPE_DOCUMENT, NULL);

  take_tree (self, tree ? g_object_ref (tree) : cohesion_tree_new_blank ("en-GB"));
  return self;
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
  return self->read_only;
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
