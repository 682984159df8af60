#include "config.h"

#include "cohesion-option.h"

#include "model/cohesion-status.h"

#include <glib/gi18n.h>

/**
 * CohesionOption:
 *
 * One of the values that can be chosen for a field: one of its table’s choices, a status of the scheme, or
 * none at all.
 */
struct _CohesionOption
{
  GObject parent_instance;

  /* Owned. */
  char *key; /* NULL: not set */
  char *label;
  gboolean is_status;
};

G_DEFINE_FINAL_TYPE (CohesionOption, cohesion_option, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_LABEL,
  N_PROPS
};

static GParamSpec *pspecs[N_PROPS];

static void
cohesion_option_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_LABEL)
    g_value_set_string (value, COHESION_OPTION (object)->label);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
cohesion_option_finalize (GObject *object)
{
  CohesionOption *self = COHESION_OPTION (object);

  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->label, g_free);
  G_OBJECT_CLASS (cohesion_option_parent_class)->finalize (object);
}

static void
cohesion_option_class_init (CohesionOptionClass *klass)
{
  G_OBJECT_CLASS (klass)->get_property = cohesion_option_get_property;
  G_OBJECT_CLASS (klass)->finalize = cohesion_option_finalize;
  pspecs[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL,
                                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, pspecs);
}

static void
cohesion_option_init (CohesionOption *self)
{
}

static void
add (GListStore *options, const char *key, const char *label, gboolean is_status)
{
  g_autoptr (CohesionOption) option = g_object_new (COHESION_TYPE_OPTION, NULL);

  option->key = g_strdup (key);
  option->label = g_strdup (label);
  option->is_status = is_status;
  g_list_store_append (options, option);
}

static void
add_statuses (GListStore *options, CohesionTree *tree)
{
  CohesionList *scheme = cohesion_status_get_scheme (tree);

  for (guint i = 0; i < cohesion_list_get_length (scheme); i++)
    {
      CohesionNode *definition = cohesion_list_get (scheme, i);

      add (options, cohesion_node_get_string (definition, COHESION_STATUS_DEFINITION_KEY),
           cohesion_node_get_name (definition), TRUE);
    }
}

/**
 * cohesion_options_new:
 * @field: a field that holds a choice or a status
 * @current: (nullable): key of what it holds; if the table or the scheme does not have it, it is an option
 *   all the same, for nothing that is in a file is dropped
 *
 * Returns: (transfer full) (element-type CohesionOption): what can be chosen, “Not set” first
 */
GListStore *
cohesion_options_new (CohesionTree *tree, const CohesionField *field, const char *current)
{
  g_autoptr (GListStore) options = g_list_store_new (COHESION_TYPE_OPTION);

  add (options, NULL, C_ ("choice", "Not set"), FALSE);
  if (field->type == COHESION_FIELD_STATUS)
    add_statuses (options, tree);
  for (const CohesionChoice *choice = field->choices; choice && choice->key; choice++)
    add (options, choice->key, cohesion_choice_get_label (choice), FALSE);
  if (cohesion_options_find (G_LIST_MODEL (options), current) == G_MAXUINT)
    add (options, current, current, field->type == COHESION_FIELD_STATUS);
  return g_steal_pointer (&options);
}

/**
 * cohesion_options_equal:
 * @a: (element-type CohesionOption): options
 * @b: (element-type CohesionOption): other options
 *
 * Returns: whether they are the same, and called the same
 */
gboolean
cohesion_options_equal (GListModel *a, GListModel *b)
{
  guint n = g_list_model_get_n_items (a);

  if (g_list_model_get_n_items (b) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CohesionOption) one = g_list_model_get_item (a, i);
      g_autoptr (CohesionOption) other = g_list_model_get_item (b, i);

      if (g_strcmp0 (one->key, other->key) != 0 || g_strcmp0 (one->label, other->label) != 0)
        return FALSE;
    }
  return TRUE;
}

/**
 * cohesion_options_find:
 * @options: (element-type CohesionOption): options
 * @key: (nullable): a key
 *
 * Returns: position of the option of that key, or %G_MAXUINT
 */
guint
cohesion_options_find (GListModel *options, const char *key)
{
  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr (CohesionOption) option = g_list_model_get_item (options, i);

      if (g_strcmp0 (option->key, key) == 0)
        return i;
    }
  return G_MAXUINT;
}

/**
 * cohesion_option_get_key:
 *
 * Returns: (nullable): what the file holds for it
 */
const char *
cohesion_option_get_key (CohesionOption *self)
{
  return self->key;
}

/**
 * cohesion_option_get_label:
 *
 * Returns: what it is called
 */
const char *
cohesion_option_get_label (CohesionOption *self)
{
  return self->label;
}

/**
 * cohesion_option_is_status:
 *
 * Returns: whether it is a status, which has a symbol and a colour
 */
gboolean
cohesion_option_is_status (CohesionOption *self)
{
  return self->is_status;
}
