#include "config.h"

#include "cohesion-action-keys.h"

#include "cohesion-alphabet.h"

#include "model/cohesion-duties.h"
#include "model/cohesion-list.h"
#include "model/cohesion-numbering.h"
#include "model/cohesion-standing.h"
#include "model/cohesion-status.h"

#include <glib/gi18n.h>

/* What has none of what is sorted by comes last. */
#define NONE G_MAXINT

/**
 * CohesionActionKeys:
 *
 * What actions are sorted and grouped by: a number for each action, so that comparing two is cheap. People
 * sort by what they are called; their places are worked out once for all actions.
 */
struct _CohesionActionKeys
{
  GObject parent_instance;

  /* Owned. */
  CohesionActionList *actions;
  GHashTable *ranks; /* party -> its place in the alphabet; NULL until it is asked for */
  CohesionAlphabet *titles;

  guint n_prepared; /* how many of the actions have what takes long to work out */
  CohesionDate today;
};

G_DEFINE_FINAL_TYPE (CohesionActionKeys, cohesion_action_keys, G_TYPE_OBJECT)

static void
cohesion_action_keys_finalize (GObject *object)
{
  CohesionActionKeys *self = COHESION_ACTION_KEYS (object);

  g_clear_object (&self->actions);
  g_clear_pointer (&self->ranks, g_hash_table_unref);
  g_clear_pointer (&self->titles, cohesion_alphabet_free);

  G_OBJECT_CLASS (cohesion_action_keys_parent_class)->finalize (object);
}

static void
cohesion_action_keys_class_init (CohesionActionKeysClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cohesion_action_keys_finalize;
}

static void
cohesion_action_keys_init (CohesionActionKeys *self)
{
  self->titles = cohesion_alphabet_new ();
}

static int
compare_titles (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (cohesion_party_get_title ((CohesionNode *) a),
                         cohesion_party_get_title ((CohesionNode *) b));
}

/* Who is called the same has the same place, and so stands in the same group. */
static void
rank_parties (CohesionActionKeys *self, CohesionTree *tree)
{
  CohesionList *parties = cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_PARTIES);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  int rank = 0;

  self->ranks = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < cohesion_list_get_length (parties); i++)
    g_ptr_array_add (sorted, cohesion_list_get (parties, i));
  g_ptr_array_sort_values (sorted, compare_titles);
  for (guint i = 0; i < sorted->len; i++)
    {
      gpointer party = g_ptr_array_index (sorted, i);

      if (i > 0 && compare_titles (g_ptr_array_index (sorted, i - 1), party) != 0)
        rank++;
      g_hash_table_insert (self->ranks, party, GINT_TO_POINTER (rank));
    }
}

static int
rank_of (CohesionActionKeys *self, CohesionNode *action, CohesionNode *party)
{
  gpointer rank;

  if (party == NULL)
    return NONE;
  if (self->ranks == NULL)
    rank_parties (self, cohesion_node_get_tree (action));
  return g_hash_table_lookup_extended (self->ranks, party, NULL, &rank) ? GPOINTER_TO_INT (rank) : NONE;
}

static int
get_number (CohesionNode *action, CohesionActionKeys *self)
{
  return (int) MIN (cohesion_action_list_get_position (self->actions, action), NONE);
}

/* All titles are added before the first is compared. */
static int
get_title (CohesionNode *action, CohesionActionKeys *self)
{
  guint n = self->actions ? g_list_model_get_n_items (G_LIST_MODEL (self->actions)) : 0;

  if (self->n_prepared < n)
    cohesion_action_keys_prepare (self, n);
  return cohesion_alphabet_get_rank (self->titles, action);
}

static CohesionNode *
lead_of (CohesionNode *action)
{
  return cohesion_node_get_reference (action, COHESION_ACTION_LEAD);
}

static int
get_lead (CohesionNode *action, CohesionActionKeys *self)
{
  return rank_of (self, action, lead_of (action));
}

static int
get_portfolio (CohesionNode *action, CohesionActionKeys *self)
{
  return rank_of (self, action, cohesion_action_get_portfolio_holder (action));
}

static int
get_deadline (CohesionNode *action, CohesionActionKeys *self)
{
  CohesionDate due = cohesion_action_get_due (action, self->today);

  return due.year ? (int) cohesion_date_get_julian (cohesion_date_last_day (due)) : NONE;
}

static int
get_status (CohesionNode *action, CohesionActionKeys *self)
{
  CohesionNode *status = cohesion_action_get_status (action);

  return status ? (int) cohesion_node_get_position (status) : NONE;
}

static CohesionNode *
forecast_of (CohesionNode *action)
{
  const char *key = cohesion_node_get_string (action, COHESION_ACTION_FORECAST);

  return key ? cohesion_status_find (cohesion_node_get_tree (action), key) : NULL;
}

static int
get_forecast (CohesionNode *action, CohesionActionKeys *self)
{
  CohesionNode *status = forecast_of (action);

  return status ? (int) cohesion_node_get_position (status) : NONE;
}

static int
get_updated (CohesionNode *action, CohesionActionKeys *self)
{
  CohesionNode *update = cohesion_action_get_last_update (action);
  CohesionDate date = update ? cohesion_update_get_date (update) : COHESION_DATE_NONE;

  return date.year ? (int) cohesion_date_get_julian (cohesion_date_last_day (date)) : NONE;
}

/* The first action of a theme or priority tells where it stands. */
static int
first_of (CohesionActionKeys *self, CohesionNode *priority)
{
  CohesionNode *first = cohesion_list_get (cohesion_node_get_list (priority, COHESION_PRIORITY_LIST_ACTIONS),
                                           0);

  return get_number (first, self);
}

static int
get_priority (CohesionNode *action, CohesionActionKeys *self)
{
  CohesionNode *priority = cohesion_node_get_parent (action);

  return priority ? first_of (self, priority) : NONE;
}

static int
get_theme (CohesionNode *action, CohesionActionKeys *self)
{
  CohesionNode *priority = cohesion_node_get_parent (action);
  CohesionNode *theme = priority ? cohesion_node_get_parent (priority) : NULL;

  return theme ? (int) cohesion_node_get_position (theme) : NONE;
}

/* What each is worked out from: the fields of an action; and whether other nodes have a say. */
static const struct
{
  const char *name;
  int (*get) (CohesionNode *action, CohesionActionKeys *self);
  int field;
} keys[] = {
  { "number", get_number, -1 },
  { "title", get_title, COHESION_ACTION_TITLE },
  { "lead", get_lead, COHESION_ACTION_LEAD },
  { "deadline", get_deadline, COHESION_ACTION_DEADLINE },
  { "status", get_status, COHESION_ACTION_STATUS },
  { "theme", get_theme, -1 },
  { "priority", get_priority, -1 },
  { "portfolio", get_portfolio, COHESION_ACTION_PORTFOLIO_HOLDER },
  { "forecast", get_forecast, COHESION_ACTION_FORECAST },
  { "updated", get_updated, -1 },
};

/**
 * cohesion_action_keys_new:
 *
 * Returns: (transfer full): keys of no actions yet
 */
CohesionActionKeys *
cohesion_action_keys_new (void)
{
  return g_object_new (COHESION_TYPE_ACTION_KEYS, NULL);
}

static void
actions_changed (CohesionActionKeys *self, guint position)
{
  self->n_prepared = MIN (self->n_prepared, position);
}

/**
 * cohesion_action_keys_set_actions:
 * @actions: (nullable): the actions that are going to be sorted
 * @today: the day from which the next deadline of recurring ones is counted
 */
void
cohesion_action_keys_set_actions (CohesionActionKeys *self, CohesionActionList *actions, CohesionDate today)
{
  if (self->actions)
    g_signal_handlers_disconnect_by_data (self->actions, self);
  g_set_object (&self->actions, actions);
  if (actions)
    g_signal_connect_object (actions, "items-changed", G_CALLBACK (actions_changed), self, G_CONNECT_SWAPPED);
  self->today = today;
  self->n_prepared = 0;
  g_clear_pointer (&self->titles, cohesion_alphabet_free);
  self->titles = cohesion_alphabet_new ();
  cohesion_action_keys_forget_parties (self);
}

/**
 * cohesion_action_keys_forget_parties:
 *
 * To be called when somebody came, went, or is called otherwise.
 */
void
cohesion_action_keys_forget_parties (CohesionActionKeys *self)
{
  g_clear_pointer (&self->ranks, g_hash_table_unref);
}

/**
 * cohesion_action_keys_forget_title:
 * @action: what is called otherwise
 */
void
cohesion_action_keys_forget_title (CohesionActionKeys *self, CohesionNode *action)
{
  cohesion_alphabet_forget (self->titles, action);
}

/**
 * cohesion_action_keys_prepare:
 * @n_actions: for how many more actions
 *
 * Works out in advance what takes long: what is searched for words, and how titles are compared.
 *
 * Returns: whether some are left
 */
gboolean
cohesion_action_keys_prepare (CohesionActionKeys *self, guint n_actions)
{
  guint n = self->actions ? g_list_model_get_n_items (G_LIST_MODEL (self->actions)) : 0;
  guint end = self->n_prepared + MIN (n_actions, n - MIN (self->n_prepared, n));

  for (guint i = self->n_prepared; i < end; i++)
    {
      g_autoptr (CohesionNode) action = g_list_model_get_item (G_LIST_MODEL (self->actions), i);

      cohesion_action_list_get_search_key (self->actions, action);
      cohesion_alphabet_add (self->titles, action);
    }
  self->n_prepared = end;
  return end < n;
}

static void
release (gpointer data, GClosure *closure)
{
  g_clear_object (&data);
}

static GtkSorter *
create_number_sorter (CohesionActionKeys *self, int (*get) (CohesionNode *, CohesionActionKeys *))
{
  GtkExpression *key = gtk_cclosure_expression_new (G_TYPE_INT, NULL, 0, NULL, G_CALLBACK (get),
                                                    g_object_ref (self), release);

  return GTK_SORTER (gtk_numeric_sorter_new (key));
}

/**
 * cohesion_action_keys_create_sorter:
 * @key: what to sort by: name of a column or of a grouping
 *
 * Returns: (transfer full) (nullable): a sorter that works each key out once a sorting; %NULL if there is no
 *   such key
 */
GtkSorter *
cohesion_action_keys_create_sorter (CohesionActionKeys *self, const char *key)
{
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    if (g_strcmp0 (keys[i].name, key) == 0)
      return create_number_sorter (self, keys[i].get);
  return NULL;
}

/**
 * cohesion_action_keys_depend_on:
 * @key: (nullable): what is sorted or grouped by
 * @field: index of a field of actions
 *
 * Returns: whether an action may have another place when that field changes
 */
gboolean
cohesion_action_keys_depend_on (const char *key, guint field)
{
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    if (g_strcmp0 (keys[i].name, key) == 0)
      return keys[i].field == (int) field;
  return FALSE;
}

static char *
dup_numbered (CohesionNode *node)
{
  g_autofree char *number = node ? cohesion_node_dup_number (node) : NULL;

  if (node == NULL)
    return NULL;
  /* Translators: number and title of a theme or priority, at the head of a group */
  return number ? g_strdup_printf (C_ ("group", "%1$s. %2$s"), number, cohesion_node_get_name (node))
                : g_strdup (cohesion_node_get_name (node));
}

static char *
dup_party (CohesionNode *party, const char *none)
{
  return g_strdup (party ? cohesion_party_get_title (party) : none);
}

/**
 * cohesion_action_keys_dup_heading:
 * @key: what actions are grouped by
 * @action: one of a group
 *
 * Returns: (transfer full): what stands above the group
 */
char *
cohesion_action_keys_dup_heading (const char *key, CohesionNode *action)
{
  CohesionNode *priority = cohesion_node_get_parent (action);
  CohesionNode *status = cohesion_action_get_status (action);

  if (g_strcmp0 (key, "theme") == 0)
    return dup_numbered (priority ? cohesion_node_get_parent (priority) : NULL);
  if (g_strcmp0 (key, "priority") == 0)
    return dup_numbered (priority);
  if (g_strcmp0 (key, "lead") == 0)
    return dup_party (lead_of (action), C_ ("group", "No lead"));
  if (g_strcmp0 (key, "portfolio") == 0)
    return dup_party (cohesion_action_get_portfolio_holder (action), C_ ("group", "No portfolio holder"));
  return g_strdup (status ? cohesion_node_get_name (status)
                          : cohesion_node_get_string (action, COHESION_ACTION_STATUS));
}
