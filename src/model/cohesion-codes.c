#include "config.h"

#include "cohesion-codes.h"

#include <string.h>

/* Digits that a number in a code may have: more are words, not a count. */
#define MAX_DIGITS 8

struct _CohesionCodes
{
  GHashTable *last; /* what stands before the number -> the highest number */
  GHashTable *uses; /* code -> how many live actions have it; the codes are theirs */
  char *first;      /* the first code of the document, which others are made like; or NULL */
};

/* Where the number at the end of a code begins; its end if there is none. */
static const char *
find_number (const char *code)
{
  const char *end = code + strlen (code);
  const char *start = end;

  while (start > code && g_ascii_isdigit (start[-1]) && end - start < MAX_DIGITS)
    start--;
  return start;
}

static gboolean
is_deleted (CohesionNode *node)
{
  return cohesion_tree_lookup_live (cohesion_node_get_tree (node), cohesion_node_get_id (node)) != node;
}

static gboolean
note_code (CohesionNode *node, gpointer user_data)
{
  CohesionCodes *self = user_data;
  const char *code = cohesion_node_is (node, COHESION_KIND_ACTION)
                         ? cohesion_node_get_string (node, COHESION_ACTION_CODE)
                         : NULL;
  const char *digits = code ? find_number (code) : "";
  guint uses = code ? GPOINTER_TO_UINT (g_hash_table_lookup (self->uses, code)) : 0;
  g_autofree char *prefix = NULL;
  guint number = (guint) g_ascii_strtoull (digits, NULL, 10);

  if (code && !is_deleted (node))
    g_hash_table_insert (self->uses, (gpointer) code, GUINT_TO_POINTER (uses + 1));
  if (*digits == '\0')
    return TRUE;
  prefix = g_strndup (code, (gsize) (digits - code));
  if (self->first == NULL)
    self->first = g_strdup (code);
  if (number >= GPOINTER_TO_UINT (g_hash_table_lookup (self->last, prefix)))
    g_hash_table_insert (self->last, g_steal_pointer (&prefix), GUINT_TO_POINTER (number));
  return TRUE;
}

/**
 * cohesion_codes_new:
 *
 * Returns: (transfer full): the codes of @tree as they are now
 */
CohesionCodes *
cohesion_codes_new (CohesionTree *tree)
{
  CohesionCodes *self = g_new0 (CohesionCodes, 1);

  self->last = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->uses = g_hash_table_new (g_str_hash, g_str_equal);
  cohesion_node_foreach (cohesion_tree_get_root (tree), note_code, self);
  return self;
}

/**
 * cohesion_codes_free:
 */
void
cohesion_codes_free (CohesionCodes *self)
{
  g_hash_table_unref (self->last);
  g_hash_table_unref (self->uses);
  g_free (self->first);
  g_free (self);
}

/**
 * cohesion_codes_is_shared:
 * @code: a code
 *
 * Returns: whether several actions had it when this was made
 */
gboolean
cohesion_codes_is_shared (CohesionCodes *self, const char *code)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->uses, code)) > 1;
}

/**
 * cohesion_codes_take:
 * @like: (nullable): a code to make the new one like; %NULL for one like the first of the document
 *
 * Returns: (transfer full): the next free code, such as “EX-08” after “EX-07”; it counts as used from now on
 */
char *
cohesion_codes_take (CohesionCodes *self, const char *like)
{
  const char *model = like ? like : self->first ? self->first : "A1";
  const char *digits = find_number (model);
  g_autofree char *prefix = *digits ? g_strndup (model, (gsize) (digits - model))
                                    : g_strconcat (model, "-", NULL);
  guint last = GPOINTER_TO_UINT (g_hash_table_lookup (self->last, prefix));
  char *code;

  /* What has no number counts as the first of its kind. */
  last = *digits || last > 0 ? last : 1;
  code = g_strdup_printf ("%s%0*u", prefix, (int) strlen (digits), last + 1);
  g_hash_table_insert (self->last, g_steal_pointer (&prefix), GUINT_TO_POINTER (last + 1));
  return code;
}
