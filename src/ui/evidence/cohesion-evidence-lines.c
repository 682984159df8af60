#include "config.h"

#include "cohesion-evidence-lines.h"

#include "cohesion-evidence-words.h"

#include "model/cohesion-evidence.h"
#include "model/cohesion-list.h"
#include "model/cohesion-rich-text.h"
#include "ui/lines/cohesion-page-line.h"

#include <glib/gi18n.h>

/* What the page of evidence says: what is known, and what others have said, each kind under its heading. */

static const guint lists[] = { COHESION_DOCUMENT_LIST_DEFINITIONS, COHESION_DOCUMENT_LIST_EVIDENCE,
                               COHESION_DOCUMENT_LIST_INITIATIVES, COHESION_DOCUMENT_LIST_QUOTES };

static char *
dup_text (CohesionNode *node)
{
  g_autofree char *plain = cohesion_rich_text_to_plain (cohesion_node_get_name (node));

  if (cohesion_node_is (node, COHESION_KIND_QUOTE) && *plain)
    /* Translators: words that are quoted */
    return g_strdup_printf (C_ ("quote", "“%s”"), plain);
  return g_steal_pointer (&plain);
}

/* The name of a term or an initiative stands over what is said of it; a statistic or a quote speaks for
 * itself. */
static gboolean
is_named (CohesionNode *node)
{
  return cohesion_node_is (node, COHESION_KIND_DEFINITION) ||
         cohesion_node_is (node, COHESION_KIND_INITIATIVE);
}

static CohesionPageLine *
new_line (CohesionNode *node, CohesionUsage *usage)
{
  CohesionPageLine *line = cohesion_page_line_new (
      is_named (node) ? COHESION_PAGE_LINE_OWNER : COHESION_PAGE_LINE_ITEM, node, dup_text (node));

  cohesion_evidence_add_notes (cohesion_page_line_get_notes (line), node, usage);
  return line;
}

static void
add_section (GPtrArray *lines, CohesionList *list, CohesionUsage *usage, gboolean gaps_only)
{
  guint begin = lines->len;

  for (guint i = 0; i < cohesion_list_get_length (list); i++)
    if (!gaps_only || cohesion_evidence_get_gaps (cohesion_list_get (list, i)) != 0)
      g_ptr_array_add (lines, new_line (cohesion_list_get (list, i), usage));
  if (lines->len > begin)
    g_ptr_array_insert (
        lines, (int) begin,
        cohesion_page_line_new (COHESION_PAGE_LINE_HEADING, NULL,
                                g_strdup (cohesion_list_spec_get_label (cohesion_list_get_spec (list)))));
}

/**
 * cohesion_evidence_lines_new:
 * @gaps_only: whether to leave out whatever a reader can rely on
 *
 * Returns: (transfer full) (element-type CohesionPageLine): each kind of evidence under its heading
 */
GPtrArray *
cohesion_evidence_lines_new (CohesionTree *tree, gboolean gaps_only)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (CohesionUsage) usage = cohesion_usage_new (tree, COHESION_KIND_BIT (COHESION_KIND_DEFINITION) |
                                                                  COHESION_KIND_BIT (COHESION_KIND_EVIDENCE));

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    add_section (lines, cohesion_tree_get_list (tree, lists[i]), usage, gaps_only);
  return lines;
}
