#include "config.h"

#include "cohesion-progress-private.h"

#include "cohesion-percentage.h"
#include "cohesion-query.h"
#include "cohesion-status.h"
#include "cohesion-summary.h"

/* Each number is counted in one walk over the actions, beside a query that finds the same ones: a test holds
 * the two together. */

/* Days without an update before an action wants one, where the settings say nothing. */
#define STALE_DAYS 90

/**
 * cohesion_count_init:
 * @self: uninitialised
 * @query: (transfer full) (nullable): what finds the same actions
 */
void
cohesion_count_init (CohesionCount *self, char *query)
{
  self->actions = g_ptr_array_new_with_free_func (g_object_unref);
  self->query = query;
}

/**
 * cohesion_count_clear:
 */
void
cohesion_count_clear (CohesionCount *self)
{
  g_clear_pointer (&self->actions, g_ptr_array_unref);
  g_clear_pointer (&self->query, g_free);
}

/**
 * cohesion_count_add:
 */
void
cohesion_count_add (CohesionCount *self, CohesionNode *action)
{
  g_ptr_array_add (self->actions, g_object_ref (action));
}

/**
 * cohesion_progress_dup_query:
 * @self: numbers whose scope is known
 * @term: a part of a query
 *
 * Returns: (transfer full): a query for that among all that is counted
 */
char *
cohesion_progress_dup_query (const CohesionProgress *self, const char *term)
{
  return self->all.query[0] != '\0' ? g_strjoin (" ", self->all.query, term, NULL) : g_strdup (term);
}

/**
 * cohesion_action_is_public:
 *
 * Returns: whether the action may appear in what is published
 */
gboolean
cohesion_action_is_public (CohesionNode *action)
{
  return g_strcmp0 (cohesion_node_get_string (action, COHESION_ACTION_VISIBILITY), "internal") != 0;
}

/**
 * cohesion_action_get_delay_reason:
 *
 * Returns: (nullable): the kind of reason given for the last change of the deadline
 */
const CohesionChoice *
cohesion_action_get_delay_reason (CohesionNode *action)
{
  const CohesionField *field =
      &cohesion_kind_get (COHESION_KIND_DEADLINE_CHANGE)->fields[COHESION_DEADLINE_CHANGE_REASON_CATEGORY];
  CohesionList *changes = cohesion_node_get_list (action, COHESION_ACTION_LIST_DEADLINE_CHANGES);
  guint n = cohesion_list_get_length (changes);

  if (n == 0)
    return NULL;
  return cohesion_field_find_choice (field,
                                     cohesion_node_get_string (cohesion_list_get (changes, n - 1),
                                                               COHESION_DEADLINE_CHANGE_REASON_CATEGORY));
}

static const char *
get_symbol (CohesionNode *status)
{
  const char *symbol = status ? cohesion_node_get_string (status, COHESION_STATUS_DEFINITION_SYMBOL) : NULL;

  return symbol ? symbol : "";
}

/**
 * cohesion_status_is_of_tally:
 * @status: (nullable): a node of the kind “statusDefinition”
 * @tally: on track, at risk or off track
 *
 * A council may rename its statuses: as with trouble, the signs say what they mean. The circle and the dash
 * are of what has not begun and of what nothing is known of.
 *
 * Returns: whether actions of that status are counted so
 */
gboolean
cohesion_status_is_of_tally (CohesionNode *status, CohesionTally tally)
{
  const char *symbol = get_symbol (status);
  gboolean quiet = g_str_equal (symbol, "circle") || g_str_equal (symbol, "dash") || *symbol == '\0';

  if (cohesion_status_get_outcome (status) != COHESION_OUTCOME_OPEN)
    return FALSE;
  if (tally == COHESION_TALLY_AT_RISK)
    return g_str_equal (symbol, "triangle");
  if (tally == COHESION_TALLY_OFF_TRACK)
    return g_str_equal (symbol, "diamond");
  return tally == COHESION_TALLY_ON_TRACK && !quiet && !cohesion_status_is_trouble (status);
}

static gboolean
was_updated_since (CohesionNode *action, CohesionDate since)
{
  CohesionList *updates = cohesion_node_get_list (action, COHESION_ACTION_LIST_UPDATES);

  for (guint i = 0; i < cohesion_list_get_length (updates); i++)
    {
      const char *text = cohesion_node_get_string (cohesion_list_get (updates, i), COHESION_UPDATE_DATE);
      CohesionDate date;

      if (text && cohesion_date_parse_iso (text, &date) && cohesion_date_compare (date, since) >= 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * cohesion_progress_counts:
 * @self: numbers whose scope is known
 * @action: an action
 * @tally: what is counted
 *
 * Returns: whether @action is counted so
 */
gboolean
cohesion_progress_counts (const CohesionProgress *self, CohesionNode *action, CohesionTally tally)
{
  if (!cohesion_action_is_open (action))
    return FALSE;
  switch (tally)
    {
    case COHESION_TALLY_OPEN:
      return TRUE;
    case COHESION_TALLY_OVERDUE:
      return cohesion_action_is_overdue (action, self->scope.today);
    case COHESION_TALLY_NO_UPDATE:
      return !was_updated_since (action, self->scope.since);
    case COHESION_TALLY_ON_TRACK:
    case COHESION_TALLY_AT_RISK:
    case COHESION_TALLY_OFF_TRACK:
    case COHESION_N_TALLIES:
    default:
      return cohesion_status_is_of_tally (cohesion_action_get_status (action), tally);
    }
}

/* Without a last report, an update counts for as long as the settings say that it is fresh. */
static CohesionDate
get_since (CohesionTree *tree, const CohesionProgressScope *scope)
{
  gint64 days = cohesion_node_get_integer (cohesion_tree_get_settings (tree), COHESION_SETTINGS_STALE_DAYS);

  if (cohesion_date_is_valid (scope->since))
    return cohesion_date_first_day (scope->since);
  return cohesion_date_add_days (scope->today, -(int) (days > 0 && days < 9999 ? days : STALE_DAYS));
}

static gboolean
is_in_scope (CohesionNode *action, const CohesionProgressScope *scope)
{
  if (!cohesion_action_is_public (action))
    return FALSE;
  return scope->portfolio_holder == NULL ||
         cohesion_action_get_portfolio_holder (action) == scope->portfolio_holder;
}

static char *
dup_scope_query (const CohesionProgressScope *scope, gboolean any_internal)
{
  g_autofree char *portfolio = scope->portfolio_holder
                                   ? cohesion_progress_dup_name_term ("portfolio=", scope->portfolio_holder)
                                   : NULL;

  if (portfolio && any_internal)
    return g_strjoin (" ", "-is:internal", portfolio, NULL);
  if (portfolio)
    return g_steal_pointer (&portfolio);
  return g_strdup (any_internal ? "-is:internal" : "");
}

static void
collect_actions (CohesionProgress *self, CohesionTree *tree)
{
  g_autoptr (GPtrArray) actions = cohesion_node_collect (cohesion_tree_get_root (tree), COHESION_KIND_ACTION);
  gboolean any_internal = FALSE;

  cohesion_count_init (&self->all, NULL);
  for (guint i = 0; i < actions->len; i++)
    {
      CohesionNode *action = g_ptr_array_index (actions, i);

      any_internal |= !cohesion_action_is_public (action);
      if (is_in_scope (action, &self->scope))
        cohesion_count_add (&self->all, action);
    }
  self->all.query = dup_scope_query (&self->scope, any_internal);
}

/* The portfolio holder as the last report knew him. */
static CohesionNode *
find_before (const CohesionProgressScope *scope)
{
  return cohesion_tree_lookup_live (scope->before, cohesion_node_get_id (scope->portfolio_holder));
}

static void
count_status_before (CohesionProgress *self, CohesionNode *action)
{
  CohesionNode *old = cohesion_action_get_status (action);
  const char *key = old ? cohesion_node_get_string (old, COHESION_STATUS_DEFINITION_KEY) : NULL;
  CohesionProgressStatus *status = NULL;

  for (guint i = 0; i < self->statuses->len && status == NULL; i++)
    {
      CohesionProgressStatus *candidate = g_ptr_array_index (self->statuses, i);

      if (candidate->definition == NULL ||
          g_strcmp0 (cohesion_node_get_string (candidate->definition, COHESION_STATUS_DEFINITION_KEY), key) ==
              0)
        status = candidate;
    }
  status->before++;
  self->n_before++;
}

static void
count_before (CohesionProgress *self)
{
  CohesionProgressScope scope = self->scope;
  g_autoptr (GPtrArray) actions = NULL;

  if (scope.before == NULL)
    return;
  if (scope.portfolio_holder)
    scope.portfolio_holder = find_before (&scope);
  /* He had no portfolio then. */
  if (self->scope.portfolio_holder && scope.portfolio_holder == NULL)
    return;
  actions = cohesion_node_collect (cohesion_tree_get_root (scope.before), COHESION_KIND_ACTION);
  for (guint i = 0; i < actions->len; i++)
    if (is_in_scope (g_ptr_array_index (actions, i), &scope))
      count_status_before (self, g_ptr_array_index (actions, i));
}

static void
free_status (gpointer data)
{
  CohesionProgressStatus *status = data;

  cohesion_count_clear (&status->now);
  g_free (status);
}

/* “-status=green,amber”: of none of the scheme. */
static char *
dup_rest_term (CohesionList *scheme)
{
  GString *term = g_string_new ("-status=");

  for (guint i = 0; i < cohesion_list_get_length (scheme); i++)
    {
      const char *key = cohesion_node_get_string (cohesion_list_get (scheme, i),
                                                  COHESION_STATUS_DEFINITION_KEY);
      g_autofree char *value = cohesion_query_dup_term ("", key ? key : "");

      g_string_append_printf (term, "%s%s", i > 0 ? "," : "", value);
    }
  return g_string_free_and_steal (term);
}

static void
add_status (CohesionProgress *self, CohesionList *scheme, CohesionNode *definition)
{
  CohesionProgressStatus *status = g_new0 (CohesionProgressStatus, 1);
  const char *key = definition ? cohesion_node_get_string (definition, COHESION_STATUS_DEFINITION_KEY) : NULL;
  g_autofree char *term = key ? cohesion_query_dup_term ("status=", key) : NULL;

  if (definition == NULL && cohesion_list_get_length (scheme) > 0)
    term = dup_rest_term (scheme);
  status->definition = definition;
  cohesion_count_init (&status->now, term ? cohesion_progress_dup_query (self, term) : NULL);
  g_ptr_array_add (self->statuses, status);
}

static void
set_percentages (CohesionProgress *self)
{
  g_autofree guint *counts = g_new0 (guint, self->statuses->len);
  g_autofree guint *percentages = g_new0 (guint, self->statuses->len);

  for (guint i = 0; i < self->statuses->len; i++)
    counts[i] = ((CohesionProgressStatus *) g_ptr_array_index (self->statuses, i))->now.actions->len;
  cohesion_percentages (counts, self->statuses->len, percentages);
  for (guint i = 0; i < self->statuses->len; i++)
    {
      CohesionProgressStatus *status = g_ptr_array_index (self->statuses, i);

      status->percentage = percentages[i];
      counts[i] = status->before;
    }
  cohesion_percentages (counts, self->statuses->len, percentages);
  for (guint i = 0; i < self->statuses->len; i++)
    ((CohesionProgressStatus *) g_ptr_array_index (self->statuses, i))->percentage_before = percentages[i];
}

static void
count_statuses (CohesionProgress *self, CohesionTree *tree)
{
  CohesionList *scheme = cohesion_status_get_scheme (tree);

  self->statuses = g_ptr_array_new_with_free_func (free_status);
  for (guint i = 0; i < cohesion_list_get_length (scheme); i++)
    add_status (self, scheme, cohesion_list_get (scheme, i));
  add_status (self, scheme, NULL);
  for (guint i = 0; i < self->all.actions->len; i++)
    {
      CohesionNode *action = g_ptr_array_index (self->all.actions, i);
      CohesionNode *definition = cohesion_action_get_status (action);
      guint position = definition ? cohesion_node_get_position (definition) : self->statuses->len - 1;

      cohesion_count_add (&((CohesionProgressStatus *) g_ptr_array_index (self->statuses, position))->now,
                          action);
    }
  count_before (self);
  set_percentages (self);
}

/**
 * cohesion_progress_new:
 * @tree: a strategy
 * @scope: what to count
 *
 * Returns: (transfer full): the numbers of a report on its progress
 */
CohesionProgress *
cohesion_progress_new (CohesionTree *tree, const CohesionProgressScope *scope)
{
  CohesionProgress *self = g_new0 (CohesionProgress, 1);

  self->scope = *scope;
  self->scope.since = get_since (tree, scope);
  collect_actions (self, tree);
  count_statuses (self, tree);
  cohesion_progress_count_groups (self, tree);
  cohesion_progress_count_dates (self);
  cohesion_progress_count_reasons (self);
  return self;
}

/**
 * cohesion_progress_free:
 */
void
cohesion_progress_free (CohesionProgress *self)
{
  g_clear_pointer (&self->statuses, g_ptr_array_unref);
  g_clear_pointer (&self->total, cohesion_progress_group_free);
  g_clear_pointer (&self->themes, g_ptr_array_unref);
  g_clear_pointer (&self->portfolios, g_ptr_array_unref);
  g_clear_pointer (&self->leads, g_ptr_array_unref);
  g_clear_pointer (&self->months, g_ptr_array_unref);
  g_clear_pointer (&self->reasons, g_ptr_array_unref);
  for (guint i = 0; i < COHESION_N_OVERDUE_AGES; i++)
    cohesion_count_clear (&self->overdue[i]);
  cohesion_count_clear (&self->all);
  g_free (self);
}
