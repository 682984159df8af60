#include "config.h"

#include "cohesion-consultation-lines.h"

#include "cohesion-focus-words.h"

#include "model/cohesion-focus.h"
#include "model/cohesion-list.h"
#include "model/cohesion-node-text.h"
#include "model/cohesion-rich-text.h"
#include "ui/lines/cohesion-page-line.h"

#include <glib/gi18n.h>

/* What the page of consultation says: who was asked, what they raised, and what came of it. */

static char *
dup_plain (CohesionNode *node, guint field)
{
  return cohesion_rich_text_to_plain (cohesion_node_get_string (node, field));
}

static CohesionPageLine *
new_focus_line (CohesionNode *focus)
{
  CohesionPageLine *line = cohesion_page_line_new (COHESION_PAGE_LINE_OWNED, focus,
                                                   dup_plain (focus, COHESION_FOCUS_TEXT));
  GArray *notes = cohesion_page_line_get_notes (line);

  cohesion_focus_add_origin (notes, focus);
  cohesion_focus_add_response (notes, focus);
  cohesion_note_array_add (notes, COHESION_NOTE_PLAIN, NULL, cohesion_focus_dup_effects (focus));
  if (cohesion_focus_get_gaps (focus) & COHESION_FOCUS_LEADS_NOWHERE)
    cohesion_note_array_add (notes, COHESION_NOTE_GAP, NULL, g_strdup (_ ("Leads nowhere yet")));
  return line;
}

/* How people were asked; what its text says of it, without a heading. */
static char *
dup_method (CohesionNode *engagement)
{
  g_autofree char *method = dup_plain (engagement, COHESION_ENGAGEMENT_METHOD);

  /* Translators: %s says how comments were collected and grouped */
  return *method ? g_strdup_printf (C_ ("consultation", "Method: %s"), method) : NULL;
}

static CohesionPageLine *
new_engagement_line (CohesionNode *engagement)
{
  CohesionPageLine *line = cohesion_page_line_new (COHESION_PAGE_LINE_OWNER, engagement,
                                                   g_strdup (cohesion_node_get_name (engagement)));
  GArray *notes = cohesion_page_line_get_notes (line);

  cohesion_note_array_add (notes, COHESION_NOTE_PLAIN, NULL, cohesion_engagement_dup_facts (engagement));
  cohesion_note_array_add (notes, COHESION_NOTE_DIMMED, NULL, dup_method (engagement));
  if (cohesion_node_get_n_children (engagement, COHESION_ENGAGEMENT_LIST_FOCUSES) == 0)
    cohesion_note_array_add (notes, COHESION_NOTE_DIMMED, NULL,
                             g_strdup (_ ("Nothing that was raised is recorded yet")));
  return line;
}

static gboolean
is_shown (CohesionNode *focus, gboolean gaps_only)
{
  return !gaps_only || cohesion_focus_get_gaps (focus) != 0;
}

static void
add_engagement (GPtrArray *lines, CohesionNode *engagement, gboolean gaps_only)
{
  CohesionList *focuses = cohesion_node_get_list (engagement, COHESION_ENGAGEMENT_LIST_FOCUSES);
  guint begin = lines->len;

  for (guint i = 0; i < cohesion_list_get_length (focuses); i++)
    if (is_shown (cohesion_list_get (focuses, i), gaps_only))
      g_ptr_array_add (lines, new_focus_line (cohesion_list_get (focuses, i)));
  if (lines->len > begin || !gaps_only)
    g_ptr_array_insert (lines, (int) begin, new_engagement_line (engagement));
}

static void
add_unraised (GPtrArray *lines, GPtrArray *priorities)
{
  if (priorities->len > 0)
    g_ptr_array_add (lines, cohesion_page_line_new (COHESION_PAGE_LINE_HEADING, NULL,
                                                    g_strdup (_ ("Priorities nobody raised"))));
  for (guint i = 0; i < priorities->len; i++)
    {
      CohesionNode *priority = g_ptr_array_index (priorities, i);

      g_ptr_array_add (lines, cohesion_page_line_new (COHESION_PAGE_LINE_GUEST, priority,
                                                      cohesion_node_dup_title (priority)));
    }
}

/**
 * cohesion_consultation_lines_new:
 * @gaps_only: whether to leave out whatever has its reply and its effect
 *
 * Returns: (transfer full) (element-type CohesionPageLine): each engagement, followed by what was raised
 * there, and at last the priorities that nobody raised
 */
GPtrArray *
cohesion_consultation_lines_new (CohesionTree *tree, gboolean gaps_only)
{
  CohesionList *engagements = cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_ENGAGEMENTS);
  g_autoptr (GPtrArray) unraised = cohesion_focus_list_unraised (tree);
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < cohesion_list_get_length (engagements); i++)
    add_engagement (lines, cohesion_list_get (engagements, i), gaps_only);
  add_unraised (lines, unraised);
  return lines;
}

/**
 * cohesion_consultation_list_rows:
 * @gaps_only: whether to leave out whatever has its reply and its effect
 *
 * Returns: (transfer full) (element-type CohesionNode): what was raised, wherever that was, and at last the
 *   priorities that nobody raised
 */
GPtrArray *
cohesion_consultation_list_rows (CohesionTree *tree, gboolean gaps_only)
{
  CohesionList *engagements = cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_ENGAGEMENTS);
  g_autoptr (GPtrArray) unraised = cohesion_focus_list_unraised (tree);
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < cohesion_list_get_length (engagements); i++)
    {
      CohesionList *list = cohesion_node_get_list (cohesion_list_get (engagements, i),
                                                   COHESION_ENGAGEMENT_LIST_FOCUSES);

      for (guint j = 0; j < cohesion_list_get_length (list); j++)
        if (is_shown (cohesion_list_get (list, j), gaps_only))
          g_ptr_array_add (rows, g_object_ref (cohesion_list_get (list, j)));
    }
  for (guint i = 0; i < unraised->len; i++)
    g_ptr_array_add (rows, g_object_ref (g_ptr_array_index (unraised, i)));
  return rows;
}
