#include "config.h"

#include "cohesion-query-private.h"

#include "cohesion-progress.h"
#include "cohesion-search.h"
#include "cohesion-status.h"
#include "cohesion-summary.h"

#include <glib/gi18n.h>

#include <string.h>

/* The terms of the query language: one table, and how each sort of term reads a value and matches an
 * action. */

static CohesionNode *
get_lead (CohesionNode *action)
{
  return cohesion_node_get_reference (action, COHESION_ACTION_LEAD);
}

static CohesionNode *
get_priority (CohesionNode *action)
{
  return cohesion_node_get_parent (action);
}

static CohesionNode *
get_theme (CohesionNode *action)
{
  CohesionNode *priority = cohesion_node_get_parent (action);

  return priority ? cohesion_node_get_parent (priority) : NULL;
}

static CohesionNode *
get_forecast (CohesionNode *action)
{
  const char *key = cohesion_node_get_string (action, COHESION_ACTION_FORECAST);

  return key ? cohesion_status_find (cohesion_node_get_tree (action), key) : NULL;
}

static gboolean
read_node (const CohesionTerm *term,
           CohesionQuery *query,
           const CohesionQueryItem *item,
           const char *text,
           CohesionAlternative *alternative)
{
  g_autofree char *folded = cohesion_search_fold (text);

  alternative->nodes = cohesion_term_find_nodes (query->tree, term->kind, folded,
                                                 item->comparator == COHESION_COMPARATOR_EQUAL);
  return g_hash_table_size (alternative->nodes) > 0;
}

static gboolean
match_node (const CohesionQuery *query,
            const CohesionCondition *condition,
            const CohesionAlternative *alternative,
            CohesionNode *action)
{
  CohesionNode *node = condition->term->get_node (action);

  return node && g_hash_table_contains (alternative->nodes, node);
}

static gboolean
read_text (const CohesionTerm *term,
           CohesionQuery *query,
           const CohesionQueryItem *item,
           const char *text,
           CohesionAlternative *alternative)
{
  alternative->text = cohesion_search_fold (text);
  return TRUE;
}

static gboolean
has_text (const CohesionCondition *condition, const char *value, const char *text)
{
  g_autofree char *folded = cohesion_search_fold (value);

  return condition->comparator == COHESION_COMPARATOR_EQUAL ? g_str_equal (folded, text)
                                                            : strstr (folded, text) != NULL;
}

static gboolean
match_text (const CohesionQuery *query,
            const CohesionCondition *condition,
            const CohesionAlternative *alternative,
            CohesionNode *action)
{
  const char *value = cohesion_node_get_string (action, condition->term->field);

  return value && has_text (condition, value, alternative->text);
}

static gboolean
match_strings (const CohesionQuery *query,
               const CohesionCondition *condition,
               const CohesionAlternative *alternative,
               CohesionNode *action)
{
  const char *const *strings = cohesion_node_get_strings (action, condition->term->field);

  for (guint i = 0; strings && strings[i]; i++)
    if (has_text (condition, strings[i], alternative->text))
      return TRUE;
  return FALSE;
}

static const CohesionField *
field_of (const CohesionTerm *term)
{
  return &cohesion_kind_get (term->kind)->fields[term->field];
}

static gboolean
read_choice (const CohesionTerm *term,
             CohesionQuery *query,
             const CohesionQueryItem *item,
             const char *text,
             CohesionAlternative *alternative)
{
  g_autofree char *folded = cohesion_search_fold (text);

  for (const CohesionChoice *choice = field_of (term)->choices; choice->key; choice++)
    {
      g_autofree char *key = cohesion_search_fold (choice->key);
      g_autofree char *label = cohesion_search_fold (cohesion_choice_get_label (choice));

      if (g_str_has_prefix (key, folded) || g_str_has_prefix (label, folded))
        {
          alternative->text = g_strdup (choice->key);
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
match_choice (const CohesionQuery *query,
              const CohesionCondition *condition,
              const CohesionAlternative *alternative,
              CohesionNode *action)
{
  return g_strcmp0 (cohesion_node_get_string (action, condition->term->field), alternative->text) == 0;
}

static void
propose_choices (const CohesionTerm *term, const CohesionTermScope *scope, GPtrArray *proposals)
{
  for (const CohesionChoice *choice = field_of (term)->choices; choice->key; choice++)
    cohesion_propose (proposals, choice->key, cohesion_choice_get_label (choice));
}

static gboolean
match_reason (const CohesionQuery *query,
              const CohesionCondition *condition,
              const CohesionAlternative *alternative,
              CohesionNode *action)
{
  const CohesionChoice *reason = cohesion_action_get_delay_reason (action);

  return reason && g_str_equal (reason->key, alternative->text);
}

static gboolean
read_word (const CohesionTerm *term,
           CohesionQuery *query,
           const CohesionQueryItem *item,
           const char *text,
           CohesionAlternative *alternative)
{
  for (alternative->word = term->words; alternative->word->name; alternative->word++)
    if (g_ascii_strcasecmp (alternative->word->name, text) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
match_word (const CohesionQuery *query,
            const CohesionCondition *condition,
            const CohesionAlternative *alternative,
            CohesionNode *action)
{
  return alternative->word->holds (query, action);
}

static void
propose_words (const CohesionTerm *term, const CohesionTermScope *scope, GPtrArray *proposals)
{
  for (const CohesionWord *word = term->words; word->name; word++)
    cohesion_propose (proposals, word->name, _ (word->label));
}

static gboolean
collect_tags (CohesionNode *node, gpointer user_data)
{
  const char *const *tags;

  if (cohesion_node_is (node, COHESION_KIND_TRASH_ENTRY))
    return FALSE;
  if (!cohesion_node_is (node, COHESION_KIND_ACTION))
    return TRUE;
  tags = cohesion_node_get_strings (node, COHESION_ACTION_TAGS);
  for (guint i = 0; tags && tags[i]; i++)
    g_hash_table_add (user_data, (gpointer) tags[i]);
  return FALSE;
}

static void
propose_tags (const CohesionTerm *term, const CohesionTermScope *scope, GPtrArray *proposals)
{
  g_autoptr (GHashTable) tags = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) sorted = NULL;

  cohesion_node_foreach (cohesion_tree_get_root (scope->tree), collect_tags, tags);
  sorted = g_hash_table_get_keys_as_ptr_array (tags);
  g_ptr_array_sort_values (sorted, (GCompareFunc) g_utf8_collate);
  for (guint i = 0; i < sorted->len; i++)
    cohesion_propose (proposals, g_ptr_array_index (sorted, i), NULL);
}

/* What is said of a value that is not understood: %s is the value, and which there are or how one is written.
 */

static char *
no_person (const char *value, const char *known)
{
  return g_strdup_printf (_ ("Nobody here is called “%s”. There are: %s"), value, known);
}

static char *
no_status (const char *value, const char *known)
{
  return g_strdup_printf (_ ("There is no status “%s”. There are: %s"), value, known);
}

static char *
no_theme (const char *value, const char *known)
{
  return g_strdup_printf (_ ("There is no theme “%s”. There are: %s"), value, known);
}

static char *
no_priority (const char *value, const char *known)
{
  return g_strdup_printf (_ ("There is no priority “%s”. There are: %s"), value, known);
}

static char *
no_kind (const char *value, const char *known)
{
  return g_strdup_printf (_ ("There is no kind of action “%s”. There are: %s"), value, known);
}

static char *
no_reason (const char *value, const char *known)
{
  return g_strdup_printf (_ ("There is no kind of reason “%s”. There are: %s"), value, known);
}

static char *
no_word (const char *value, const char *known)
{
  return g_strdup_printf (_ ("“%s” is not known here. There are: %s"), value, known);
}

static char *
no_days (const char *value, const char *known)
{
  return g_strdup_printf (_ ("“%s” is no number of days. Write it as in %s"), value, known);
}

static char *
no_date (const char *value, const char *known)
{
  return g_strdup_printf (
      _ ("“%s” is no date. Write it as in 2027, 2027-04, 2027-04-30, or 30d for 30 days from today"), value);
}

#define NODES .read = read_node, .matches = match_node, .propose = cohesion_term_propose_nodes
#define WORDS .read = read_word, .matches = match_word, .propose = propose_words

static const CohesionTerm terms[] = {
  { .name = "lead",
    .example = ":culture",
    .label = N_ ("Led by somebody whose post, name or organisation has this"),
    .describe_unknown = no_person,
    NODES,
    .kind = COHESION_KIND_PARTY,
    .get_node = get_lead },
  { .name = "portfolio",
    .example = ":housing",
    .label = N_ ("In the portfolio of somebody whose post, name or portfolio has this"),
    .describe_unknown = no_person,
    NODES,
    .kind = COHESION_KIND_PARTY,
    .get_node = cohesion_action_get_portfolio_holder },
  { .name = "theme",
    .example = ":1",
    .label = N_ ("In the theme of this number, or with this in its title"),
    .describe_unknown = no_theme,
    NODES,
    .kind = COHESION_KIND_THEME,
    .get_node = get_theme },
  { .name = "priority",
    .example = ":2",
    .label = N_ ("In the priority of this number, or with this in its title"),
    .describe_unknown = no_priority,
    NODES,
    .kind = COHESION_KIND_PRIORITY,
    .get_node = get_priority },
  { .name = "status",
    .example = ":amber",
    .label = N_ ("Reported as being of this status"),
    .describe_unknown = no_status,
    NODES,
    .kind = COHESION_KIND_STATUS_DEFINITION,
    .get_node = cohesion_action_get_status },
  { .name = "forecast",
    .example = ":red",
    .label = N_ ("Expected to be of this status"),
    .describe_unknown = no_status,
    NODES,
    .kind = COHESION_KIND_STATUS_DEFINITION,
    .get_node = get_forecast },
  { .name = "due",
    .example = "<2027-04",
    .label = N_ ("Due before April 2027; due:30d is due within 30 days"),
    .describe_unknown = no_date,
    .ordered = TRUE,
    .read = cohesion_query_read_coming,
    .matches = cohesion_query_match_due,
    .propose = cohesion_query_propose_coming },
  { .name = "slip",
    .example = ">30",
    .label = N_ ("Put off by more than 30 days since it was promised at first"),
    .describe_unknown = no_days,
    .ordered = TRUE,
    .read = cohesion_query_read_days,
    .matches = cohesion_query_match_slip },
  { .name = "updated",
    .example = "<30d",
    .label = N_ ("Not reported on for more than 30 days, or never"),
    .describe_unknown = no_date,
    .ordered = TRUE,
    .read = cohesion_query_read_past,
    .matches = cohesion_query_match_updated,
    .propose = cohesion_query_propose_past },
  { .name = "added",
    .example = ">2026-04",
    .label = N_ ("Added to the strategy after April 2026; added:30d is added within the last 30 days"),
    .describe_unknown = no_date,
    .ordered = TRUE,
    .read = cohesion_query_read_past,
    .matches = cohesion_query_match_added,
    .propose = cohesion_query_propose_past },
  { .name = "is",
    .example = ":overdue",
    .label = N_ ("Open, done, overdue and so on"),
    .describe_unknown = no_word,
    WORDS,
    .words = cohesion_query_states },
  { .name = "no",
    .example = ":lead",
    .label = N_ ("Lacks a lead, a deadline and so on"),
    .describe_unknown = no_word,
    WORDS,
    .words = cohesion_query_lacks },
  { .name = "tag",
    .example = ":festival",
    .label = N_ ("With a tag that has this in it"),
    .read = read_text,
    .matches = match_strings,
    .propose = propose_tags,
    .field = COHESION_ACTION_TAGS },
  { .name = "code",
    .example = ":C1",
    .label = N_ ("With a code that has this in it"),
    .read = read_text,
    .matches = match_text,
    .field = COHESION_ACTION_CODE },
  { .name = "kind",
    .example = ":recurring",
    .label = N_ ("Of this kind"),
    .describe_unknown = no_kind,
    .read = read_choice,
    .matches = match_choice,
    .propose = propose_choices,
    .kind = COHESION_KIND_ACTION,
    .field = COHESION_ACTION_KIND },
  { .name = "reason",
    .example = ":resources",
    .label = N_ ("Put off for a reason of this kind, when the deadline was last changed"),
    .describe_unknown = no_reason,
    .read = read_choice,
    .matches = match_reason,
    .propose = propose_choices,
    .kind = COHESION_KIND_DEADLINE_CHANGE,
    .field = COHESION_DEADLINE_CHANGE_REASON_CATEGORY },
};

/**
 * cohesion_terms_get:
 * @n_terms: (out): how many there are
 *
 * Returns: (transfer none): the terms of the language
 */
const CohesionTerm *
cohesion_terms_get (guint *n_terms)
{
  *n_terms = G_N_ELEMENTS (terms);
  return terms;
}

/**
 * cohesion_term_find:
 * @name: in small letters
 *
 * Returns: (nullable): the term of that name
 */
const CohesionTerm *
cohesion_term_find (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (terms); i++)
    if (g_str_equal (terms[i].name, name))
      return &terms[i];
  return NULL;
}

/* Whether the two differ by one letter that is wrong, missing or too many, by two that changed places, or by
 * the end of the longer. */
static gboolean
is_near (const char *a, const char *b)
{
  while (*a && *a == *b)
    {
      a++;
      b++;
    }
  if (*a == '\0' || *b == '\0')
    return TRUE;
  if (a[0] == b[1] && a[1] == b[0])
    return g_str_equal (a + 2, b + 2);
  return g_str_equal (a + 1, b + 1) || g_str_equal (a + 1, b) || g_str_equal (a, b + 1);
}

/**
 * cohesion_term_guess:
 * @name: a name that no term has, in small letters
 *
 * Returns: (nullable): the term that was probably meant
 */
const CohesionTerm *
cohesion_term_guess (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (terms); i++)
    if (*name == *terms[i].name && is_near (name, terms[i].name))
      return &terms[i];
  return NULL;
}
