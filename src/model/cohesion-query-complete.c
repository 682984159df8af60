#include "config.h"

#include "cohesion-query-private.h"

#include "cohesion-search.h"

#include <glib/gi18n.h>

#include <string.h>

/* How many values a sentence names before it says that there are more. */
#define MAX_NAMED 8

static void
proposal_free (gpointer data)
{
  CohesionQueryProposal *proposal = data;

  g_free (proposal->text);
  g_free (proposal->label);
  g_free (proposal);
}

/**
 * cohesion_propose:
 * @proposals: (element-type CohesionQueryProposal): what there is so far
 * @text: a value of a term
 * @label: (nullable): what it stands for
 *
 * Adds a value, in quotation marks if it has spaces.
 */
void
cohesion_propose (GPtrArray *proposals, const char *text, const char *label)
{
  CohesionQueryProposal *proposal = g_new0 (CohesionQueryProposal, 1);

  proposal->text = g_strdup (text);
  proposal->label = g_strdup (label ? label : text);
  g_ptr_array_add (proposals, proposal);
}

static GPtrArray *
new_proposals (void)
{
  return g_ptr_array_new_with_free_func (proposal_free);
}

/**
 * cohesion_term_dup_values:
 *
 * Returns: (transfer full): the values that the term may have, for a sentence; how it is used, if they
 *   cannot be listed
 */
char *
cohesion_term_dup_values (const CohesionTerm *term, const CohesionTermScope *scope)
{
  g_autoptr (GPtrArray) proposals = new_proposals ();
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) values = NULL;

  if (term->propose == NULL || term->ordered)
    return g_strconcat (term->name, term->example, NULL);
  term->propose (term, scope, proposals);
  for (guint i = 0; i < proposals->len && i < MAX_NAMED; i++)
    g_strv_builder_add (builder, ((CohesionQueryProposal *) g_ptr_array_index (proposals, i))->text);
  if (proposals->len > MAX_NAMED)
    g_strv_builder_add (builder, "…");
  values = g_strv_builder_end (builder);
  /* Translators: stands between the items of a list */
  return values[0] ? g_strjoinv (C_ ("list", ", "), values) : g_strdup (C_ ("list", "none"));
}

/* The part of a query that is being typed: from where to where it goes, and what it says. */
typedef struct
{
  const CohesionTerm *term; /* whose value it is, or NULL */
  gsize start;
  gsize end;
  char *folded;
} Part;

static const CohesionQueryItem *
item_at (GPtrArray *items, gsize cursor)
{
  for (guint i = 0; i < items->len; i++)
    {
      const CohesionQueryItem *item = g_ptr_array_index (items, i);

      if (cursor > item->start && cursor <= item->start + item->length)
        return item;
    }
  return NULL;
}

static void
find_value (Part *part, const CohesionQueryItem *item, gsize cursor)
{
  for (guint i = 0; i < item->values->len; i++)
    {
      const CohesionQueryValue *value = g_ptr_array_index (item->values, i);

      if (value->outer <= cursor && cursor <= value->start + value->length)
        {
          part->start = value->outer;
          part->end = value->start + value->length;
          g_free (part->folded);
          part->folded = cohesion_search_fold (value->text);
        }
    }
}

/* Returns: whether there is something to go on with; not in quoted words, and not after a strange name */
static gboolean
find_part (Part *part, const char *text, GPtrArray *items, gsize cursor)
{
  const CohesionQueryItem *item = item_at (items, cursor);

  *part = (Part) { .start = cursor, .end = cursor, .folded = g_strdup ("") };
  if (item == NULL)
    return TRUE;
  if (item->name == NULL)
    {
      const CohesionQueryValue *word = g_ptr_array_index (item->values, 0);

      if (word->outer != word->start)
        return FALSE;
      find_value (part, item, cursor);
      return TRUE;
    }
  if (cursor < item->name_start + strlen (item->name) + item->sign_length)
    return FALSE;
  part->term = cohesion_term_find (item->name);
  find_value (part, item, cursor);
  return part->term != NULL;
}

static char *
dup_quoted (const char *value)
{
  g_autofree char *safe = g_strdelimit (g_strdup (value), "\"\n", ' ');

  return strpbrk (safe, " ,") || *safe == '\0' ? g_strdup_printf ("\"%s\"", safe) : g_steal_pointer (&safe);
}

static gboolean
has_word (const char *text, const char *beginning)
{
  g_autofree char *folded = cohesion_search_fold (text);

  for (const char *c = strstr (folded, beginning); c; c = *c ? strstr (c + 1, beginning) : NULL)
    if (c == folded || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (c))))
      return TRUE;
  return FALSE;
}

/* A term is proposed by its name only: its label has words of all sorts. */
static void
propose_terms (GPtrArray *proposals, const char *folded)
{
  guint n_terms;
  const CohesionTerm *terms = cohesion_terms_get (&n_terms);

  for (guint i = 0; i < n_terms; i++)
    if (g_str_has_prefix (terms[i].name, folded))
      {
        g_autofree char *text = g_strndup (terms[i].example, strspn (terms[i].example, ":<>="));
        g_autofree char *start = g_strconcat (terms[i].name, text, NULL);

        cohesion_propose (proposals, start, _ (terms[i].label));
      }
  for (guint i = 0; *folded && i < n_terms; i++)
    for (const CohesionWord *word = terms[i].words; word && word->name; word++)
      if (g_str_has_prefix (word->name, folded))
        {
          g_autofree char *text = g_strconcat (terms[i].name, ":", word->name, NULL);

          cohesion_propose (proposals, text, _ (word->label));
        }
}

static void
propose_values (GPtrArray *proposals, const Part *part, CohesionTree *tree, CohesionDate today)
{
  CohesionTermScope scope = { tree, today };

  if (part->term->propose)
    part->term->propose (part->term, &scope, proposals);
  for (guint i = proposals->len; i > 0; i--)
    {
      CohesionQueryProposal *proposal = g_ptr_array_index (proposals, i - 1);
      g_autofree char *value = g_steal_pointer (&proposal->text);

      proposal->text = dup_quoted (value);
      if (!has_word (proposal->text, part->folded) && !has_word (proposal->label, part->folded))
        g_ptr_array_remove_index (proposals, i - 1);
    }
}

/* Nobody needs to be told what he has just typed. */
static gboolean
is_said (GPtrArray *proposals, const char *text, const Part *part)
{
  const CohesionQueryProposal *only = proposals->len == 1 ? g_ptr_array_index (proposals, 0) : NULL;
  gsize length = part->end - part->start;

  return only && strlen (only->text) == length &&
         g_ascii_strncasecmp (only->text, text + part->start, length) == 0;
}

/**
 * cohesion_query_complete:
 * @tree: the strategy in whose actions to look
 * @text: what was typed so far, valid UTF-8
 * @cursor: where in it the cursor is, in bytes
 * @context: who asks, and when
 *
 * Returns: (transfer full) (element-type CohesionQueryProposal): terms or values with which to go on there
 */
GPtrArray *
cohesion_query_complete (CohesionTree *tree,
                         const char *text,
                         gsize cursor,
                         const CohesionQueryContext *context)
{
  g_autoptr (GPtrArray) items = cohesion_query_split (text);
  GPtrArray *proposals = new_proposals ();
  Part part;

  if (find_part (&part, text, items, MIN (cursor, strlen (text))))
    {
      if (part.term)
        propose_values (proposals, &part, tree, context->today);
      else
        propose_terms (proposals, part.folded);
    }
  if (is_said (proposals, text, &part))
    g_ptr_array_set_size (proposals, 0);
  for (guint i = 0; i < proposals->len; i++)
    {
      CohesionQueryProposal *proposal = g_ptr_array_index (proposals, i);

      proposal->start = part.start;
      proposal->length = part.end - part.start;
    }
  g_free (part.folded);
  return proposals;
}

/**
 * cohesion_terms_dup_names:
 *
 * Returns: (transfer full): the names of all terms, for a sentence
 */
char *
cohesion_terms_dup_names (void)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  guint n_terms;
  const CohesionTerm *terms = cohesion_terms_get (&n_terms);

  for (guint i = 0; i < n_terms; i++)
    g_strv_builder_add (builder, terms[i].name);
  names = g_strv_builder_end (builder);
  return g_strjoinv (C_ ("list", ", "), names);
}

static void
help_free (gpointer data)
{
  CohesionQueryHelp *help = data;

  g_free (help->example);
  g_free (help->label);
  g_free (help);
}

static void
add_help (GPtrArray *help, char *example, const char *label)
{
  CohesionQueryHelp *line = g_new0 (CohesionQueryHelp, 1);

  line->example = example;
  line->label = g_strdup (label);
  g_ptr_array_add (help, line);
}

/**
 * cohesion_query_get_help:
 *
 * Returns: (transfer full) (element-type CohesionQueryHelp): every term of the language with an example
 */
GPtrArray *
cohesion_query_get_help (void)
{
  GPtrArray *help = g_ptr_array_new_with_free_func (help_free);
  guint n_terms;
  const CohesionTerm *terms = cohesion_terms_get (&n_terms);

  for (guint i = 0; i < n_terms; i++)
    {
      if (terms[i].words == NULL)
        add_help (help, g_strconcat (terms[i].name, terms[i].example, NULL), _ (terms[i].label));
      for (const CohesionWord *word = terms[i].words; word && word->name; word++)
        add_help (help, g_strconcat (terms[i].name, ":", word->name, NULL), _ (word->label));
    }
  add_help (help, g_strdup ("\"youth club\""), _ ("With these words in the title or another text"));
  add_help (help, g_strdup ("status:amber,red"), _ ("With one or the other"));
  add_help (help, g_strdup ("-tag:festival"), _ ("Without what follows the dash"));
  return help;
}

/**
 * cohesion_query_dup_term:
 * @term: name of a term with its sign, such as "lead:"
 * @value: any text
 *
 * Returns: (transfer full): the term with that value, in quotation marks if need be
 */
char *
cohesion_query_dup_term (const char *term, const char *value)
{
  g_autofree char *quoted = dup_quoted (value);

  return g_strconcat (term, quoted, NULL);
}
