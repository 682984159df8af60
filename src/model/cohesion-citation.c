#include "config.h"

#include "cohesion-citation.h"

#include "cohesion-evidence.h"
#include "cohesion-node-text.h"
#include "cohesion-rich-text.h"
#include "cohesion-search.h"
#include "cohesion-usage.h"

#include <glib/gi18n.h>
#include <string.h>

/* A rich text cites a statistic or a definition by a link to its id, whose words belong to the text. */

/**
 * cohesion_citation_peek_id:
 * @uri: (nullable): where a link of a rich text leads
 *
 * Returns: (transfer none) (nullable): the id of the statistic or definition that the link cites; %NULL if
 *   it is no citation
 */
const char *
cohesion_citation_peek_id (const char *uri)
{
  const gsize length = strlen (COHESION_CITATION_SCHEME);

  return uri != NULL && g_ascii_strncasecmp (uri, COHESION_CITATION_SCHEME, length) == 0 ? uri + length
                                                                                         : NULL;
}

/**
 * cohesion_citation_find:
 * @uri: (nullable): where a link of a rich text leads
 *
 * Returns: (transfer none) (nullable): what the link cites; %NULL if it is no citation, or of nothing that
 *   is there
 */
CohesionNode *
cohesion_citation_find (CohesionTree *tree, const char *uri)
{
  const char *id = cohesion_citation_peek_id (uri);
  CohesionNode *node = id != NULL ? cohesion_tree_lookup_live (tree, id) : NULL;

  return node != NULL && (COHESION_CITATION_TARGETS & COHESION_KIND_BIT (cohesion_node_get_kind (node)->id))
             ? node
             : NULL;
}

static gboolean
may_cite (const char *source)
{
  for (const char *p = source; p != NULL && (p = strstr (p, "](")) != NULL; p += 2)
    if (cohesion_citation_peek_id (p + 2) != NULL)
      return TRUE;
  return FALSE;
}

static void
list_passage (const CohesionRichPassage *passage, GPtrArray *ids)
{
  const char *before = NULL;
  guint end = 0;

  for (guint i = 0; i < passage->spans->len; i++)
    {
      const CohesionRichSpan *span = &g_array_index (passage->spans, CohesionRichSpan, i);
      const char *id = cohesion_citation_peek_id (span->uri);
      /* Words of which some are bold are still one citation. */
      gboolean goes_on = before != NULL && id != NULL && end == span->start && g_str_equal (id, before);

      if (id != NULL && !goes_on)
        g_ptr_array_add (ids, g_strdup (id));
      before = id;
      end = span->end;
    }
}

/**
 * cohesion_citation_list:
 * @source: (nullable): light markup
 *
 * Returns: (transfer full) (element-type utf8): the id of what each of its citations cites, in order
 */
GPtrArray *
cohesion_citation_list (const char *source)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) passages = NULL;

  if (!may_cite (source))
    return ids;
  passages = cohesion_rich_text_parse (source);
  for (guint i = 0; i < passages->len; i++)
    list_passage (g_ptr_array_index (passages, i), ids);
  return ids;
}

/**
 * cohesion_citation_replace:
 * @source: light markup
 * @from: id of what is cited
 * @to: id of what is to be cited in its place
 *
 * Returns: (transfer full): @source with other citations, and the same words
 */
char *
cohesion_citation_replace (const char *source, const char *from, const char *to)
{
  g_autofree char *old = g_strdup_printf ("](" COHESION_CITATION_SCHEME "%s)", from);
  g_autofree char *new = g_strdup_printf ("](" COHESION_CITATION_SCHEME "%s)", to);
  GString *text = g_string_new (source);

  g_string_replace (text, old, new, 0);
  return g_string_free_and_steal (text);
}

/**
 * cohesion_citation_dup_uri:
 * @node: a statistic or a definition
 *
 * Returns: (transfer full): where a link leads that cites it
 */
char *
cohesion_citation_dup_uri (CohesionNode *node)
{
  return g_strconcat (COHESION_CITATION_SCHEME, cohesion_node_get_id (node), NULL);
}

/**
 * cohesion_citation_dup_words:
 * @node: a statistic or a definition
 *
 * Returns: (transfer full): the words to cite it by, on one line: what the statistic states, without its full
 *   stop; the term that is defined
 */
char *
cohesion_citation_dup_words (CohesionNode *node)
{
  g_autofree char *words = cohesion_rich_text_to_plain (cohesion_node_get_name (node));
  gsize length;

  g_strdelimit (words, "\n", ' ');
  g_strstrip (words);
  length = strlen (words);
  if (length > 1 && words[length - 1] == '.')
    words[length - 1] = '\0';
  if (*words == '\0')
    return g_strdup (cohesion_kind_get_label (cohesion_node_get_kind (node)));
  return g_steal_pointer (&words);
}

/**
 * cohesion_citation_dup_tooltip:
 * @uri: (nullable): where a link of a rich text leads
 *
 * Returns: (transfer full) (nullable): for people, what is cited and where that comes from; %NULL if @uri is
 *   no citation
 */
char *
cohesion_citation_dup_tooltip (CohesionTree *tree, const char *uri)
{
  CohesionNode *node = cohesion_citation_find (tree, uri);

  if (cohesion_citation_peek_id (uri) == NULL)
    return NULL;
  if (node == NULL)
    return g_strdup (_ ("This cites something that is not there."));
  return cohesion_evidence_dup_citation (node, NULL);
}

/**
 * cohesion_citation_dup_uses:
 * @node: a statistic or a definition
 *
 * Returns: (transfer full) (nullable): for people, the texts that cite it, one a line; %NULL if none does
 */
char *
cohesion_citation_dup_uses (CohesionTree *tree, CohesionNode *node)
{
  g_autoptr (CohesionUsage) usage = cohesion_usage_new (tree, COHESION_CITATION_TARGETS);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  guint n;
  const CohesionUse *uses = cohesion_usage_get (usage, node, &n);

  for (guint i = 0; i < n; i++)
    {
      const CohesionField *field = &cohesion_node_get_kind (uses[i].node)->fields[uses[i].field];
      g_autofree char *title = cohesion_node_dup_title (uses[i].node);

      if (field->type == COHESION_FIELD_RICH_TEXT)
        /* Translators: what cites a statistic, and in which of its texts: “1.2 Summer of Festivals:
         * Description” */
        g_ptr_array_add (
            lines, g_strdup_printf (C_ ("citation", "%1$s: %2$s"), title, cohesion_field_get_label (field)));
    }
  if (lines->len == 0)
    return NULL;
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (GStrv) lines->pdata);
}

static gboolean
matches (CohesionNode *node, char **words)
{
  g_autofree char *citation = cohesion_evidence_dup_citation (node, NULL);
  g_autofree char *folded = cohesion_search_fold (citation);

  for (char **word = words; *word; word++)
    if (**word && strstr (folded, *word) == NULL)
      return FALSE;
  return TRUE;
}

static void
search_list (CohesionTree *tree, guint list, char **words, GPtrArray *found)
{
  CohesionList *nodes = cohesion_tree_get_list (tree, list);

  for (guint i = 0; i < cohesion_list_get_length (nodes); i++)
    if (matches (cohesion_list_get (nodes, i), words))
      g_ptr_array_add (found, g_object_ref (cohesion_list_get (nodes, i)));
}

/**
 * cohesion_citation_search:
 * @typed: (nullable): some words, or the beginnings of some
 *
 * Returns: (transfer full) (element-type CohesionNode): the statistics, then the definitions, that have all
 *   the words in what they say or in their source
 */
GPtrArray *
cohesion_citation_search (CohesionTree *tree, const char *typed)
{
  g_autofree char *folded = cohesion_search_fold (typed != NULL ? typed : "");
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  search_list (tree, COHESION_DOCUMENT_LIST_EVIDENCE, words, found);
  search_list (tree, COHESION_DOCUMENT_LIST_DEFINITIONS, words, found);
  return found;
}
