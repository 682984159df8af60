#include "config.h"

#include "cohesion-query-private.h"

#include "cohesion-deadline.h"
#include "cohesion-numbering.h"
#include "cohesion-search.h"

#include <glib/gi18n.h>

#include <string.h>

/* More terms than anybody types; whatever is pasted into the field stays quick. */
#define MAX_CONDITIONS 50

static void
alternative_free (gpointer data)
{
  CohesionAlternative *alternative = data;

  g_free (alternative->text);
  g_clear_pointer (&alternative->nodes, g_hash_table_unref);
  g_free (alternative);
}

static void
condition_free (gpointer data)
{
  CohesionCondition *condition = data;

  g_ptr_array_unref (condition->alternatives);
  g_free (condition);
}

static void
problem_free (gpointer data)
{
  CohesionQueryProblem *problem = data;

  g_free (problem->sentence);
  g_free (problem);
}

static void
add_problem (CohesionQuery *self, gsize start, gsize length, char *sentence)
{
  CohesionQueryProblem *problem = g_new0 (CohesionQueryProblem, 1);

  problem->start = start;
  problem->length = length;
  problem->sentence = sentence;
  g_ptr_array_add (self->problems, problem);
}

/* Whoever asks is known by the name or the post, written as in the document. */
static void
find_me (CohesionQuery *self, const char *const *me)
{
  for (; me && *me; me++)
    {
      g_autofree char *folded = cohesion_search_fold (*me);
      g_autoptr (GHashTable) parties = NULL;
      GHashTableIter iter;
      gpointer party;

      if (*folded == '\0')
        continue;
      parties = cohesion_term_find_nodes (self->tree, COHESION_KIND_PARTY, folded, TRUE);
      g_hash_table_iter_init (&iter, parties);
      while (g_hash_table_iter_next (&iter, &party, NULL))
        g_hash_table_add (self->me, g_object_ref (party));
    }
}

static void
add_unknown_value (CohesionQuery *self, const CohesionTerm *term, const CohesionQueryValue *value)
{
  CohesionTermScope scope = { self->tree, self->today };
  g_autofree char *known = cohesion_term_dup_values (term, &scope);

  add_problem (self, value->start, value->length, term->describe_unknown (value->text, known));
}

static void
read_alternative (CohesionQuery *self,
                  CohesionCondition *condition,
                  const CohesionQueryItem *item,
                  guint index)
{
  const CohesionQueryValue *value = g_ptr_array_index (item->values, index);
  CohesionAlternative *alternative = g_new0 (CohesionAlternative, 1);

  if (condition->term->read (condition->term, self, item, value->text, alternative))
    {
      g_ptr_array_add (condition->alternatives, alternative);
      return;
    }
  alternative_free (alternative);
  if (condition->term->describe_unknown)
    add_unknown_value (self, condition->term, value);
}

static void
add_unknown_term (CohesionQuery *self, const CohesionQueryItem *item)
{
  const CohesionTerm *guess = cohesion_term_guess (item->name);
  g_autofree char *names = NULL;
  char *sentence;

  if (guess)
    sentence = g_strdup_printf (_ ("There is no “%s” here. Did you mean “%s%s”?"), item->name, guess->name,
                                guess->example);
  else
    {
      names = cohesion_terms_dup_names ();
      sentence = g_strdup_printf (_ ("There is no “%s” here. You can ask for: %s"), item->name, names);
    }
  add_problem (self, item->name_start, strlen (item->name), sentence);
}

/* Whether the sign after the name can be used with it, and something follows. */
static gboolean
check_shape (CohesionQuery *self, const CohesionTerm *term, const CohesionQueryItem *item)
{
  gsize sign = item->name_start + strlen (item->name);

  if (!term->ordered && item->comparator != COHESION_COMPARATOR_HAS &&
      item->comparator != COHESION_COMPARATOR_EQUAL)
    add_problem (self, sign, item->sign_length,
                 g_strdup_printf (_ ("“%s” cannot be more or less than something. Write it as in %s%s"),
                                  term->name, term->name, term->example));
  else if (item->values->len == 0)
    add_problem (
        self, item->name_start, strlen (item->name) + item->sign_length,
        g_strdup_printf (_ ("Say what “%s” is to be, as in %s%s"), term->name, term->name, term->example));
  else
    return TRUE;
  return FALSE;
}

static void
add_condition (CohesionQuery *self, const CohesionTerm *term, const CohesionQueryItem *item)
{
  CohesionCondition *condition = g_new0 (CohesionCondition, 1);

  condition->term = term;
  condition->negated = item->negated;
  condition->comparator = item->comparator;
  condition->alternatives = g_ptr_array_new_with_free_func (alternative_free);
  for (guint i = 0; i < item->values->len; i++)
    read_alternative (self, condition, item, i);
  if (condition->alternatives->len > 0)
    g_ptr_array_add (self->conditions, condition);
  else
    condition_free (condition);
}

/* Words are a term without a name. */
static gboolean
read_words (const CohesionTerm *term,
            CohesionQuery *query,
            const CohesionQueryItem *item,
            const char *text,
            CohesionAlternative *alternative)
{
  /* A dash alone is a term that is about to be denied. */
  if (item->length == 1 && *text == '-')
    return FALSE;
  alternative->text = cohesion_search_fold (text);
  return TRUE;
}

static const CohesionTerm words = { .read = read_words };

static void
read_item (CohesionQuery *self, const CohesionQueryItem *item)
{
  const CohesionTerm *term = item->name ? cohesion_term_find (item->name) : &words;

  if (item->unclosed)
    add_problem (self, item->start, item->length, g_strdup (_ ("A quotation mark is missing at the end.")));
  if (term == NULL)
    add_unknown_term (self, item);
  else if (item->name == NULL || check_shape (self, term, item))
    add_condition (self, term, item);
}

static void
warn_of_strangers (CohesionQuery *self, const CohesionQueryItem *item)
{
  if (g_strcmp0 (item->name, "is") != 0 || g_hash_table_size (self->me) > 0)
    return;
  for (guint i = 0; i < item->values->len; i++)
    {
      const CohesionQueryValue *value = g_ptr_array_index (item->values, i);

      if (g_ascii_strcasecmp (value->text, "mine") == 0)
        add_problem (self, value->start, value->length,
                     g_strdup (_ ("Nobody in this document is you. Set your name or post in the preferences "
                                  "as it is written on the page of people.")));
    }
}

static void
read_text (CohesionQuery *self, const char *text)
{
  g_autoptr (GPtrArray) items = cohesion_query_split (text);

  for (guint i = 0; i < items->len; i++)
    {
      const CohesionQueryItem *item = g_ptr_array_index (items, i);

      if (self->conditions->len + self->problems->len >= MAX_CONDITIONS)
        {
          add_problem (self, item->start, strlen (text) - item->start,
                       g_strdup (_ ("This is too long; what comes from here on is left out.")));
          return;
        }
      read_item (self, item);
      warn_of_strangers (self, item);
    }
}

/**
 * cohesion_query_new:
 * @tree: the strategy in whose actions to look
 * @text: what was typed; nothing of it is refused, see cohesion_query_get_problems()
 * @context: who asks, and when
 *
 * Returns: (transfer full): what was asked
 */
CohesionQuery *
cohesion_query_new (CohesionTree *tree, const char *text, const CohesionQueryContext *context)
{
  CohesionQuery *self = g_new0 (CohesionQuery, 1);
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  self->tree = g_object_ref (tree);
  self->today = context->today;
  cohesion_staleness_init (&self->staleness, tree, context->today);
  self->has_period = cohesion_reporting_period_get_current (tree, context->today, &self->period);
  self->me = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->conditions = g_ptr_array_new_with_free_func (condition_free);
  self->problems = g_ptr_array_new_with_free_func (problem_free);
  find_me (self, context->me);
  read_text (self, valid);
  return self;
}

/**
 * cohesion_query_free:
 * @self: (transfer full): what to free
 */
void
cohesion_query_free (CohesionQuery *self)
{
  g_ptr_array_unref (self->problems);
  g_ptr_array_unref (self->conditions);
  g_hash_table_unref (self->me);
  g_clear_object (&self->tree);
  g_free (self);
}

/**
 * cohesion_query_is_empty:
 *
 * Returns: whether it finds every action
 */
gboolean
cohesion_query_is_empty (const CohesionQuery *self)
{
  return self->conditions->len == 0;
}

/**
 * cohesion_query_get_problems:
 *
 * Returns: (transfer none) (element-type CohesionQueryProblem): what was not understood, in its order
 */
GPtrArray *
cohesion_query_get_problems (const CohesionQuery *self)
{
  return self->problems;
}

/* “1.2” means the number that is shown beside the title, too, and “1” all that begin with it. */
static gboolean
has_number (CohesionNode *action, const char *text)
{
  g_autofree char *number = g_ascii_isdigit (*text) ? cohesion_node_dup_number (action) : NULL;

  return number && g_str_has_prefix (number, text) &&
         (number[strlen (text)] == '\0' || number[strlen (text)] == '.');
}

static gboolean
holds (const CohesionQuery *self,
       const CohesionCondition *condition,
       const CohesionAlternative *alternative,
       CohesionNode *action,
       const char *search_key)
{
  if (condition->term == &words)
    return strstr (search_key, alternative->text) != NULL || has_number (action, alternative->text);
  return condition->term->matches (self, condition, alternative, action);
}

static gboolean
condition_holds (const CohesionQuery *self,
                 const CohesionCondition *condition,
                 CohesionNode *action,
                 const char *search_key)
{
  for (guint i = 0; i < condition->alternatives->len; i++)
    if (holds (self, condition, g_ptr_array_index (condition->alternatives, i), action, search_key))
      return TRUE;
  return FALSE;
}

/**
 * cohesion_query_matches:
 * @action: an action of the strategy
 * @search_key: what cohesion_action_dup_search_key() gave for it
 *
 * Returns: whether the action is one of those that are looked for
 */
gboolean
cohesion_query_matches (const CohesionQuery *self, CohesionNode *action, const char *search_key)
{
  for (guint i = 0; i < self->conditions->len; i++)
    {
      const CohesionCondition *condition = g_ptr_array_index (self->conditions, i);

      if (condition_holds (self, condition, action, search_key) == condition->negated)
        return FALSE;
    }
  return TRUE;
}

static void
append_line (GString *key, const char *text)
{
  g_autofree char *folded = text ? cohesion_search_fold (text) : NULL;

  if (folded && *folded)
    g_string_append_printf (key, "%s\n", folded);
}

/**
 * cohesion_action_dup_search_key:
 *
 * Folding texts is most of the work of looking for words, so whoever looks often keeps what comes out of it
 * for as long as neither the action nor its lead changes.
 *
 * Returns: (transfer full): all that can be found by words in @action, as it is compared
 */
char *
cohesion_action_dup_search_key (CohesionNode *action)
{
  const CohesionKind *kind = cohesion_node_get_kind (action);
  CohesionNode *lead = cohesion_node_get_reference (action, COHESION_ACTION_LEAD);
  g_autoptr (GString) key = g_string_new (NULL);

  for (guint i = 0; i < kind->n_fields; i++)
    if (cohesion_field_is_text (&kind->fields[i]))
      append_line (key, cohesion_node_get_string (action, i));
    else if (kind->fields[i].type == COHESION_FIELD_STRINGS)
      for (const char *const *text = cohesion_node_get_strings (action, i); text && *text; text++)
        append_line (key, *text);
  if (cohesion_node_get_deadline (action, COHESION_ACTION_DEADLINE))
    append_line (key,
                 cohesion_deadline_get_text (cohesion_node_get_deadline (action, COHESION_ACTION_DEADLINE)));
  if (lead)
    {
      append_line (key, cohesion_node_get_string (lead, COHESION_PARTY_ROLE));
      append_line (key, cohesion_node_get_string (lead, COHESION_PARTY_NAME));
    }
  return g_string_free (g_steal_pointer (&key), FALSE);
}
