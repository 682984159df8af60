#pragma once

#include "cohesion-date.h"
#include "cohesion-tree.h"

G_BEGIN_DECLS

/**
 * CohesionQuery:
 *
 * Which actions somebody looks for, in words such as `lead:culture due<2027-04 -tag:x "youth club"`. An
 * action is found if everything that is asked of it holds. It is made for a strategy as it is: what a term
 * such as `lead:` means is looked up once, so a query is made anew when people, statuses, themes or
 * priorities change.
 */
typedef struct _CohesionQuery CohesionQuery;

/**
 * CohesionQueryContext:
 * @today: the day from which `30d` is counted, and by which an action is overdue or not
 * @me: (nullable): what whoever asks is called: name, post; `is:mine` finds his actions
 */
typedef struct
{
  CohesionDate today;
  const char *const *me;
} CohesionQueryContext;

/**
 * CohesionQueryProblem:
 * @start: where in the text it begins, in bytes
 * @length: how long it is, in bytes
 * @sentence: what is wrong, and what would do
 *
 * Something in a query that is not understood. The rest of the query holds all the same.
 */
typedef struct
{
  gsize start;
  gsize length;
  char *sentence;
} CohesionQueryProblem;

/**
 * CohesionQueryProposal:
 * @start: where in the text the part begins that it replaces, in bytes
 * @length: how long that part is, in bytes
 * @text: what to put there
 * @label: what it stands for, in words
 *
 * A way to go on with a query.
 */
typedef struct
{
  gsize start;
  gsize length;
  char *text;
  char *label;
} CohesionQueryProposal;

/* A line of the help on queries: how a term is written, and what it finds. */
typedef struct
{
  char *example;
  char *label;
} CohesionQueryHelp;

CohesionQuery *cohesion_query_new (CohesionTree *tree, const char *text, const CohesionQueryContext *context);
void cohesion_query_free (CohesionQuery *self);
gboolean cohesion_query_is_empty (const CohesionQuery *self);
GPtrArray *cohesion_query_get_problems (const CohesionQuery *self);
gboolean cohesion_query_matches (const CohesionQuery *self, CohesionNode *action, const char *search_key);
char *cohesion_action_dup_search_key (CohesionNode *action);

GPtrArray *cohesion_query_complete (CohesionTree *tree,
                                    const char *text,
                                    gsize cursor,
                                    const CohesionQueryContext *context);
GPtrArray *cohesion_query_get_help (void);

char *cohesion_query_dup_term (const char *term, const char *value);
gboolean cohesion_query_has_term (const char *text, const char *term);
char *cohesion_query_toggle_term (const char *text, const char *term, const char *const *instead);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CohesionQuery, cohesion_query_free)

G_END_DECLS
