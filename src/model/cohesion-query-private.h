#pragma once

#include "cohesion-query.h"
#include "cohesion-standing.h"

G_BEGIN_DECLS

/* How a term is compared with its values; ":" says that it has one of them. */
typedef enum
{
  COHESION_COMPARATOR_HAS,
  COHESION_COMPARATOR_EQUAL,
  COHESION_COMPARATOR_LESS,
  COHESION_COMPARATOR_AT_MOST,
  COHESION_COMPARATOR_MORE,
  COHESION_COMPARATOR_AT_LEAST,
} CohesionComparator;

/* One of the values of a term, and where it stands; @outer is where its quotation mark is, if it has one. */
typedef struct
{
  char *text;
  gsize start;
  gsize length;
  gsize outer;
} CohesionQueryValue;

/**
 * CohesionQueryItem:
 * @start: where it begins
 * @length: how long it is
 * @negated: whether a dash stands before it
 * @unclosed: whether the quotation mark is missing that would end it
 * @name: (nullable): name of the term, as it was written; %NULL for words
 * @name_start: where the name begins
 * @comparator: the sign after the name
 * @sign_length: how long that is
 * @values: (element-type CohesionQueryValue): what follows; of words, the words
 *
 * A part of a query between two spaces. Places and lengths are in bytes of the text.
 */
typedef struct
{
  gsize start;
  gsize length;
  gboolean negated;
  gboolean unclosed;
  char *name;
  gsize name_start;
  CohesionComparator comparator;
  gsize sign_length;
  GPtrArray *values;
} CohesionQueryItem;

GPtrArray *cohesion_query_split (const char *text);

typedef struct _CohesionTerm CohesionTerm;
typedef struct _CohesionWord CohesionWord;

/**
 * CohesionAlternative:
 * @text: folded text to look for, or the key of a choice
 * @nodes: (element-type CohesionNode): what may be referred to
 * @from: first day that is meant
 * @to: last day that is meant
 * @days: a number of days
 * @word: what `is:` or `no:` asks
 *
 * What one value of a term means; of what kind it is follows from the term.
 */
typedef struct
{
  char *text;
  GHashTable *nodes;
  CohesionDate from;
  CohesionDate to;
  int days;
  const CohesionWord *word;
} CohesionAlternative;

/* What is asked of an action: that one of the alternatives holds, or none of them. */
typedef struct
{
  const CohesionTerm *term;
  gboolean negated;
  CohesionComparator comparator;
  GPtrArray *alternatives;
} CohesionCondition;

struct _CohesionQuery
{
  CohesionTree *tree;
  CohesionDate today;
  CohesionStaleness staleness;
  CohesionReportingPeriod period; /* the one that is reported on now */
  gboolean has_period;
  GHashTable *me; /* (element-type CohesionNode): the parties that whoever asks is */
  GPtrArray *conditions;
  GPtrArray *problems;
};

/* Something that is or is not so of an action, as `is:` and `no:` ask. */
struct _CohesionWord
{
  const char *name;
  const char *label;
  gboolean (*holds) (const CohesionQuery *self, CohesionNode *action);
};

/* What is being asked when a strategy is asked for the values that a term may have. */
typedef struct
{
  CohesionTree *tree;
  CohesionDate today;
} CohesionTermScope;

/**
 * CohesionTerm:
 * @name: as it is written
 * @example: how it is used, after its name
 * @label: untranslated sentence: what it finds
 * @describe_unknown: (nullable): makes the sentence that there is no such value, and which there are
 * @ordered: whether it can be compared with < and >
 * @read: makes an alternative of a value; returns whether it understands it
 * @matches: whether an alternative holds for an action
 * @propose: adds values that it may have to @proposals
 * @kind: for what refers to nodes, their kind; for a choice, the kind that has it
 * @get_node: for what refers to nodes, the node that an action refers to
 * @words: for `is:` and `no:`, what may be asked, ended by a %NULL name
 * @field: for what looks into a field of the action, or for a choice, its index
 *
 * A term of the language. Reading, matching, completion and help are all driven by one table of these.
 */
struct _CohesionTerm
{
  const char *name;
  const char *example;
  const char *label;
  char *(*describe_unknown) (const char *value, const char *known);
  gboolean ordered;
  gboolean (*read) (const CohesionTerm *term,
                    CohesionQuery *query,
                    const CohesionQueryItem *item,
                    const char *text,
                    CohesionAlternative *alternative);
  gboolean (*matches) (const CohesionQuery *query,
                       const CohesionCondition *condition,
                       const CohesionAlternative *alternative,
                       CohesionNode *action);
  void (*propose) (const CohesionTerm *term, const CohesionTermScope *scope, GPtrArray *proposals);
  guint kind;
  CohesionNode *(*get_node) (CohesionNode *action);
  const CohesionWord *words;
  guint field;
};

const CohesionTerm *cohesion_terms_get (guint *n_terms);
const CohesionTerm *cohesion_term_find (const char *name);
const CohesionTerm *cohesion_term_guess (const char *name);
char *cohesion_terms_dup_names (void);
char *cohesion_term_dup_values (const CohesionTerm *term, const CohesionTermScope *scope);

/* cohesion-query-nodes.c */
GHashTable *cohesion_term_find_nodes (CohesionTree *tree, guint kind, const char *text, gboolean whole);
void cohesion_term_propose_nodes (const CohesionTerm *term, const CohesionTermScope *scope, GPtrArray *to);

/* cohesion-query-complete.c */
void cohesion_propose (GPtrArray *proposals, const char *text, const char *label);

/* cohesion-query-dates.c */
gboolean cohesion_query_read_coming (const CohesionTerm *term,
                                     CohesionQuery *query,
                                     const CohesionQueryItem *item,
                                     const char *text,
                                     CohesionAlternative *alternative);
gboolean cohesion_query_read_past (const CohesionTerm *term,
                                   CohesionQuery *query,
                                   const CohesionQueryItem *item,
                                   const char *text,
                                   CohesionAlternative *alternative);
gboolean cohesion_query_read_days (const CohesionTerm *term,
                                   CohesionQuery *query,
                                   const CohesionQueryItem *item,
                                   const char *text,
                                   CohesionAlternative *alternative);
gboolean cohesion_query_match_due (const CohesionQuery *query,
                                   const CohesionCondition *condition,
                                   const CohesionAlternative *alternative,
                                   CohesionNode *action);
gboolean cohesion_query_match_updated (const CohesionQuery *query,
                                       const CohesionCondition *condition,
                                       const CohesionAlternative *alternative,
                                       CohesionNode *action);
gboolean cohesion_query_match_added (const CohesionQuery *query,
                                     const CohesionCondition *condition,
                                     const CohesionAlternative *alternative,
                                     CohesionNode *action);
gboolean cohesion_query_match_slip (const CohesionQuery *query,
                                    const CohesionCondition *condition,
                                    const CohesionAlternative *alternative,
                                    CohesionNode *action);
void cohesion_query_propose_coming (const CohesionTerm *term,
                                    const CohesionTermScope *scope,
                                    GPtrArray *proposals);
void
cohesion_query_propose_past (const CohesionTerm *term, const CohesionTermScope *scope, GPtrArray *proposals);

/* cohesion-query-words.c */
extern const CohesionWord cohesion_query_states[];
extern const CohesionWord cohesion_query_lacks[];

G_END_DECLS
